/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures of a proposal: what is a value, and what is called what. */
#include <string.h>

#include "core/base/path.h"
#include "core/data/status.h"
#include "lua/app/proposal_script.h"

#define MOST_VALUES 80
#define MOST_LEFT_OUT 12

/* --- units ------------------------------------------------------------------------------------ */

static const struct {
    const char *part, *unit;
} units[] = {
    { "%", "%" },
    { "percent", "%" },
    { "per cent", "%" },
    { "proportion", "%" },
    { "per 100,000", "per 100,000" },
    { "per 1,000", "per 1,000" },
    { "per 1000", "per 1,000" },
    { "per (000s)", "per 1,000" },
    { "rank", "rank" },
    { "decile", "decile" },
    { "quintile", "quintile" },
    { "score", "score" },
    { "number", "count" },
    { "count", "count" },
    { "population", "people" },
    { "households", "households" },
};

static bool holds(hiap_str text, const char *part) {
    size_t len = strlen(part);
    for (size_t i = 0; i + len <= text.len; i++)
        if (strncasecmp(text.at + i, part, len) == 0)
            return true;
    return false;
}

static const char *unit_of(hiap_str heading) {
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (holds(heading, units[i].part))
            return units[i].unit;
    return NULL;
}

/* --- names ------------------------------------------------------------------------------------ */

/* Without its period, unless another figure would have the same name. */
static hiap_str name_of(const hiap_proposal *p, size_t column) {
    hiap_str heading = p->columns.at[column].heading;
    hiap_str name = hiap_proposal_without_period(heading);
    for (size_t i = 0; i < p->columns.len && name.len < heading.len; i++) {
        const hiap_proposal_column *c = &p->columns.at[i];
        if (i != column && c->role == HIAP_PROPOSAL_VALUE &&
            hiap_str_equal(hiap_proposal_without_period(c->heading), name))
            return heading;
    }
    return name;
}

/* --- keys ------------------------------------------------------------------------------------- */

/* Headings that differ in punctuation alone have the same key: then the number of the column tells
 * them apart. */
static bool is_known_key(const hiap_proposal *p, size_t column, hiap_str key) {
    hiap_buf other = HIAP_BUF_INIT;
    bool known = false;
    for (size_t i = 0; i < column && !known; i++) {
        if (p->columns.at[i].role != HIAP_PROPOSAL_VALUE)
            continue;
        hiap_buf_reset(&other);
        hiap_path_slug_whole(&other, name_of(p, i));
        known = hiap_str_equal((hiap_str){ other.at, other.len }, key);
    }
    hiap_buf_clear(&other);
    return known;
}

static void write_key(hiap_buf *out, const hiap_proposal *p, size_t column) {
    hiap_buf key = HIAP_BUF_INIT;
    hiap_path_slug_whole(&key, name_of(p, column));
    hiap_buf_printf(out, "'publisher/%s", key.at ? key.at : "");
    if (is_known_key(p, column, (hiap_str){ key.at, key.len }))
        hiap_buf_printf(out, "-%zu", column + 1);
    hiap_buf_add_char(out, '\'');
    out->failed = out->failed || key.failed;
    hiap_buf_clear(&key);
}

/* --- figures ---------------------------------------------------------------------------------- */

static void write_column(hiap_buf *out, const hiap_proposal *p, const char *field, size_t column) {
    if (column == SIZE_MAX)
        return;
    hiap_buf_printf(out, ", %s = ", field);
    hiap_proposal_name_column(out, p, column);
}

/* What is read as a value with a note, and what would stop the import. */
static void comment_marked(hiap_buf *out, const hiap_proposal_column *c) {
    for (size_t i = 0; i < c->marked && i < HIAP_PROPOSAL_ODDS; i++) {
        const hiap_proposal_odd *odd = &c->odds[i];
        double number;
        hiap_str text = hiap_str_of(odd->text);
        hiap_str words = hiap_status_words(hiap_status_mark(&number, text));
        hiap_buf_add_text(out, "    -- CHECK: ");
        hiap_proposal_quote(out, text);
        hiap_buf_printf(out, " in row %zu is ", odd->line % HIAP_SHEET_LINES);
        if (words.len)
            hiap_buf_printf(out, "read as a value with the note '%.*s'\n", (int)words.len,
                            words.at);
        else
            hiap_buf_add_text(out, "no number: take the mark out of the cell before the import\n");
    }
    if (c->marked > HIAP_PROPOSAL_ODDS)
        hiap_buf_printf(out, "    -- and %zu more numbers with a mark behind them\n",
                        c->marked - HIAP_PROPOSAL_ODDS);
}

/* Columns that no field reads. */
static void comment_left_out(hiap_buf *out, const hiap_proposal *p) {
    const char *before = "  -- columns that were left out: ";
    size_t more = 0, listed = 0;
    for (size_t i = 0; i < p->columns.len; i++) {
        const hiap_proposal_column *c = &p->columns.at[i];
        if (c->role != HIAP_PROPOSAL_NONE || !c->filled)
            continue;
        if (listed++ >= MOST_LEFT_OUT) {
            more++;
            continue;
        }
        hiap_buf_add_text(out, before);
        hiap_proposal_name_column(out, p, i);
        before = ", ";
    }
    if (more)
        hiap_buf_printf(out, " and %zu more", more);
    if (listed)
        hiap_buf_add_char(out, '\n');
}

static void write_value(hiap_buf *out, const hiap_proposal *p, size_t column) {
    const hiap_proposal_column *c = &p->columns.at[column];
    hiap_buf_add_text(out, "    { ");
    write_key(out, p, column);
    hiap_buf_add_text(out, ",\n      name = ");
    hiap_proposal_quote(out, name_of(p, column));
    const char *unit = unit_of(c->heading);
    if (unit)
        hiap_buf_printf(out, ", unit = '%s'", unit);
    hiap_buf_add_text(out, ",\n      value = ");
    hiap_proposal_name_column(out, p, column);
    write_column(out, p, "count", c->count);
    write_column(out, p, "denominator", c->denominator);
    write_column(out, p, "lower_ci_95", c->lower);
    write_column(out, p, "upper_ci_95", c->upper);
    hiap_buf_add_text(out, " },\n");
    comment_marked(out, c);
}

static void write_wide(hiap_buf *out, const hiap_proposal *p) {
    size_t written = 0, left = 0;
    hiap_buf_add_text(out, "  values = { -- CHECK: keep the ones you need; for 'publisher' put the "
                           "publisher's short name\n");
    for (size_t i = 0; i < p->columns.len; i++) {
        if (p->columns.at[i].role != HIAP_PROPOSAL_VALUE)
            continue;
        if (written++ < MOST_VALUES)
            write_value(out, p, i);
        else
            left++;
    }
    if (left)
        hiap_buf_printf(out, "    -- and %zu more columns of numbers\n", left);
    hiap_buf_add_text(out, "  },\n");
}

static void write_long(hiap_buf *out, const hiap_proposal *p) {
    static const hiap_proposal_role numbers[] = { HIAP_PROPOSAL_VALUE, HIAP_PROPOSAL_COUNT,
                                                  HIAP_PROPOSAL_DENOMINATOR, HIAP_PROPOSAL_LOWER,
                                                  HIAP_PROPOSAL_UPPER };
    hiap_buf_add_text(out, "  indicator = { key = 'publisher/*', column = ");
    hiap_proposal_name_column(out, p, hiap_proposal_find(p, HIAP_PROPOSAL_INDICATOR));
    write_column(out, p, "unit", hiap_proposal_find(p, HIAP_PROPOSAL_UNIT));
    hiap_buf_add_text(out, " }, -- CHECK: for 'publisher' put the publisher's short name\n");
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        size_t column = hiap_proposal_find(p, numbers[i]);
        if (column == SIZE_MAX)
            continue;
        hiap_buf_printf(out, "  %s = ", hiap_proposal_field(numbers[i]));
        hiap_proposal_name_column(out, p, column);
        hiap_buf_add_text(out, ",\n");
        comment_marked(out, &p->columns.at[column]);
    }
}

void hiap_proposal_write_values(hiap_buf *out, const hiap_proposal *p) {
    if (p->by_row)
        write_long(out, p);
    else
        write_wide(out, p);
    comment_left_out(out, p);
}
