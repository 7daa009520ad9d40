/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>
#include <strings.h>

#include "core/data/period_impl.h"

#define NUMBER_DIGITS 9
#define MONTH_LETTERS 3

typedef struct reading {
    hiap_period_label *l;
    hiap_str rest;
    size_t len, count; /* of the shape and the numbers */
} reading;

/* --- characters ------------------------------------------------------------------------------- */

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* Dashes and blanks as word processors write them. */
static const struct {
    const char *bytes;
    char plain;
} symbols[] = {
    { "\xC2\xA0", ' ' },     /* no-break space */
    { "\xE2\x80\x89", ' ' }, /* thin space */
    { "\xE2\x80\xAF", ' ' }, /* narrow no-break space */
    { "\xE2\x80\x90", '-' }, /* hyphen */
    { "\xE2\x80\x91", '-' }, /* non-breaking hyphen */
    { "\xE2\x80\x92", '-' }, /* figure dash */
    { "\xE2\x80\x93", '-' }, /* en dash */
    { "\xE2\x80\x94", '-' }, /* em dash */
    { "\xE2\x88\x92", '-' }, /* minus */
};

static char take_symbol(hiap_str *rest) {
    for (size_t i = 0; i < sizeof symbols / sizeof *symbols; i++) {
        size_t len = strlen(symbols[i].bytes);
        if (rest->len < len || memcmp(rest->at, symbols[i].bytes, len) != 0)
            continue;
        *rest = (hiap_str){ rest->at + len, rest->len - len };
        return symbols[i].plain;
    }
    char c = *rest->at;
    *rest = (hiap_str){ rest->at + 1, rest->len - 1 };
    return c;
}

static hiap_str take_run(hiap_str *rest, bool (*belongs)(char)) {
    hiap_str run = { rest->at, 0 };
    while (run.len < rest->len && belongs(run.at[run.len]))
        run.len++;
    *rest = (hiap_str){ rest->at + run.len, rest->len - run.len };
    return run;
}

/* --- the shape -------------------------------------------------------------------------------- */

static bool add(reading *r, char c) {
    char last = r->len > 0 ? r->l->shape[r->len - 1] : ' ';
    if (c == ' ' && (last == ' ' || last == '-'))
        return true;
    if (c == '-' && last == ' ' && r->len > 0)
        r->len--;
    if (r->len + 1 == HIAP_SHAPE_MAX)
        return false;
    r->l->shape[r->len++] = c;
    return true;
}

static bool add_number(reading *r, char c, int number) {
    if (r->count == HIAP_NUMBERS_MAX)
        return false;
    r->l->n[r->count++] = number;
    return add(r, c);
}

/* The digits of a duration ("P10Y") may be any number of them. */
static bool read_digits(reading *r) {
    hiap_str run = take_run(&r->rest, is_digit);
    if (run.len > NUMBER_DIGITS)
        return false;
    int number = 0;
    for (size_t i = 0; i < run.len; i++)
        number = number * 10 + (run.at[i] - '0');
    bool duration = r->len > 0 && r->l->shape[r->len - 1] == 'p';
    return add_number(r, duration ? '#' : (char)('0' + run.len), number);
}

/* A month by at least its first three letters; 0 when it is none. */
static int month_of(hiap_str word) {
    for (int m = 0; m < 12 && word.len >= MONTH_LETTERS; m++)
        if (word.len <= strlen(hiap_month_names[m]) &&
            strncasecmp(word.at, hiap_month_names[m], word.len) == 0)
            return m + 1;
    return 0;
}

static bool read_letters(reading *r) {
    hiap_str word = take_run(&r->rest, is_letter);
    int month = month_of(word);
    if (month > 0)
        return add_number(r, 'M', month);
    if (word.len == 2 && strncasecmp(word.at, "to", 2) == 0)
        return add(r, '-');
    return word.len == 1 && add(r, lower(word.at[0]));
}

static bool read_next(reading *r) {
    if (is_digit(*r->rest.at))
        return read_digits(r);
    if (is_letter(*r->rest.at))
        return read_letters(r);
    char c = take_symbol(&r->rest);
    return (c == '-' || c == '/' || c == ' ') && add(r, c);
}

void hiap_period_label_read(hiap_period_label *l, hiap_str text) {
    *l = (hiap_period_label){ .text = hiap_str_trim(text), .years = HIAP_PERIOD_OTHER };
    reading r = { l, l->text, 0, 0 };
    bool known = true;
    while (known && r.rest.len > 0)
        known = read_next(&r);
    l->shape[known ? r.len : 0] = '\0';
}

/* --- the identifier --------------------------------------------------------------------------- */

static const struct {
    const char *name;
    hiap_period_kind years;
} identifiers[] = {
    { "", HIAP_PERIOD_OTHER },
    { "calendar", HIAP_PERIOD_CALENDAR },
    { "calendar year", HIAP_PERIOD_CALENDAR },
    { "financial", HIAP_PERIOD_FINANCIAL },
    { "financial year", HIAP_PERIOD_FINANCIAL },
    { "fiscal year", HIAP_PERIOD_FINANCIAL },
    { "tax year", HIAP_PERIOD_FINANCIAL },
    { "academic", HIAP_PERIOD_ACADEMIC },
    { "academic year", HIAP_PERIOD_ACADEMIC },
    { "school year", HIAP_PERIOD_ACADEMIC },
    { "quarter", HIAP_PERIOD_OTHER },
    { "month", HIAP_PERIOD_OTHER },
    { "day", HIAP_PERIOD_OTHER },
    { "other", HIAP_PERIOD_OTHER },
};

bool hiap_period_label_identify(hiap_period_label *l, hiap_str identifier) {
    hiap_str name = hiap_str_trim(identifier);
    for (size_t i = 0; i < sizeof identifiers / sizeof *identifiers; i++) {
        if (strlen(identifiers[i].name) != name.len ||
            strncasecmp(identifiers[i].name, name.at, name.len) != 0)
            continue;
        l->years = identifiers[i].years;
        return true;
    }
    return false;
}
