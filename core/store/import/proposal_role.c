/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the columns are for: by their cells first, then by their headings. */
#include <string.h>
#include <strings.h>

#include "core/store/import/proposal_impl.h"

/* --- headings --------------------------------------------------------------------------------- */

#define HEADING_MAX 160

/* Lower case, with one space for whatever stands between the words. */
static void fold(char out[HEADING_MAX], hiap_str heading) {
    size_t len = 0;
    for (size_t i = 0; i < heading.len && len < HEADING_MAX - 1; i++) {
        char c = heading.at[i];
        if (c >= 'A' && c <= 'Z')
            c = (char)(c - 'A' + 'a');
        if (strchr(" _.,:()[]-\n", c))
            c = ' ';
        if (c != ' ' || (len > 0 && out[len - 1] != ' '))
            out[len++] = c;
    }
    while (len > 0 && out[len - 1] == ' ')
        len--;
    out[len] = '\0';
}

static bool fits(const char *pattern, const char *text) {
    if (*pattern == '\0')
        return *text == '\0';
    if (*pattern != '*')
        return *pattern == *text && fits(pattern + 1, text + 1);
    for (;; text++) {
        if (fits(pattern + 1, text))
            return true;
        if (*text == '\0')
            return false;
    }
}

static hiap_proposal_role role_of_heading(const char *folded) {
    static const struct {
        hiap_proposal_role role;
        const char *pattern;
    } headings[] = {
#define HIAP_PROPOSAL_ROLE(id, field)
#define HIAP_PROPOSAL_HEADING(id, pattern) { HIAP_PROPOSAL_##id, pattern },
#include "core/store/import/proposal.def"
#undef HIAP_PROPOSAL_HEADING
#undef HIAP_PROPOSAL_ROLE
    };
    for (size_t i = 0; i < sizeof headings / sizeof *headings; i++)
        if (fits(headings[i].pattern, folded))
            return headings[i].role;
    return HIAP_PROPOSAL_NONE;
}

/* --- one column ------------------------------------------------------------------------------- */

static bool is_code(const hiap_proposal_column *c) {
    return c->codes > 0 && c->codes + c->markers + c->numbers >= c->filled - c->filled / 10;
}

static bool is_number(const hiap_proposal_column *c) {
    return c->numbers > 0 && c->numbers + c->markers == c->filled;
}

static bool is_text(const hiap_proposal_column *c) {
    return c->filled > 0 && c->numbers * 10 < c->filled;
}

static bool is_period(const hiap_proposal_column *c) {
    return c->filled > 0 && c->periods >= c->filled - c->filled / 20;
}

static bool is_one_of(hiap_str text, const char *const *words, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (strlen(words[i]) == text.len && strncasecmp(text.at, words[i], text.len) == 0)
            return true;
    return false;
}

/* Whatever its heading, a column of Male and Female holds the sex. */
static bool is_sex(const hiap_proposal_column *c) {
    static const char *const words[] = { "male",  "males",   "men", "female", "females",
                                         "women", "persons", "all", "total",  "people",
                                         "both",  "person",  "NA" };
    bool parted = false;
    for (uint32_t i = 0; i < hiap_map_len(c->texts); i++) {
        hiap_str text = hiap_map_key(c->texts, i);
        if (!is_one_of(text, words, sizeof words / sizeof *words))
            return false;
        parted = parted || is_one_of(text, words, 6);
    }
    return parted;
}

/* Numbers that are names: "old_la_code", "AgeID". */
static bool is_identifier(const char *folded) {
    return fits("*code", folded) || fits("*code *", folded) || fits("* id", folded) ||
           fits("id", folded) || fits("*ageid", folded) || fits("*sexid", folded);
}

static bool holds_numbers(hiap_proposal_role role) {
    return role == HIAP_PROPOSAL_VALUE || role == HIAP_PROPOSAL_COUNT ||
           role == HIAP_PROPOSAL_DENOMINATOR || role == HIAP_PROPOSAL_LOWER ||
           role == HIAP_PROPOSAL_UPPER;
}

/* What the heading says, where the cells agree; then what the cells say. */
static hiap_proposal_role role_of(const hiap_proposal_column *c, bool areas) {
    char folded[HEADING_MAX];
    fold(folded, c->heading);
    hiap_proposal_role role = role_of_heading(folded);
    if (c->filled == 0)
        return HIAP_PROPOSAL_NONE;
    if (areas && is_code(c))
        return HIAP_PROPOSAL_AREA_CODE;
    if (is_text(c) && is_sex(c))
        return HIAP_PROPOSAL_SEX;
    if (role == HIAP_PROPOSAL_PERIOD)
        return is_period(c) ? role : is_number(c) ? HIAP_PROPOSAL_VALUE : HIAP_PROPOSAL_NONE;
    if (holds_numbers(role))
        return is_number(c) ? role : HIAP_PROPOSAL_NONE;
    if (role != HIAP_PROPOSAL_NONE && (is_text(c) || role == HIAP_PROPOSAL_AGE))
        return role;
    if (areas && folded[0] == '\0' && is_text(c) && c->of_area)
        return HIAP_PROPOSAL_AREA_NAME; /* beside the codes, as a rule */
    if (is_number(c))
        return is_identifier(folded) || folded[0] == '\0' ? HIAP_PROPOSAL_NONE
                                                          : HIAP_PROPOSAL_VALUE;
    if (!is_text(c))
        return HIAP_PROPOSAL_NONE;
    return c->of_area ? HIAP_PROPOSAL_NONE : HIAP_PROPOSAL_FILTER;
}

/* --- the table -------------------------------------------------------------------------------- */

static size_t count_role(const hiap_proposal *p, hiap_proposal_role role) {
    size_t count = 0;
    for (size_t i = 0; i < p->columns.len; i++)
        count += p->columns.at[i].role == role;
    return count;
}

static void change_role(hiap_proposal *p, hiap_proposal_role from, hiap_proposal_role to) {
    for (size_t i = 0; i < p->columns.len; i++)
        if (p->columns.at[i].role == from)
            p->columns.at[i].role = to;
}

/* The filter with most texts is the category. */
static void choose_category(hiap_proposal *p) {
    size_t best = SIZE_MAX, most = 0;
    for (size_t i = 0; i < p->columns.len; i++) {
        size_t texts = hiap_map_len(p->columns.at[i].texts);
        if (p->columns.at[i].role == HIAP_PROPOSAL_FILTER && texts > most)
            most = texts, best = i;
    }
    if (best != SIZE_MAX)
        p->columns.at[best].role = HIAP_PROPOSAL_CATEGORY;
}

/* One figure a row: one column says which, one holds it. Otherwise each column of numbers is an
 * indicator, and counts and denominators are figures like others. */
void hiap_proposal_find_roles(hiap_proposal *p) {
    for (size_t i = 0; i < p->columns.len; i++)
        p->columns.at[i].role = role_of(&p->columns.at[i], p->areas);
    p->by_row =
        count_role(p, HIAP_PROPOSAL_INDICATOR) == 1 && count_role(p, HIAP_PROPOSAL_VALUE) == 1;
    if (!p->by_row) {
        change_role(p, HIAP_PROPOSAL_INDICATOR, HIAP_PROPOSAL_FILTER);
        change_role(p, HIAP_PROPOSAL_UNIT, HIAP_PROPOSAL_NONE);
    }
    choose_category(p);
}
