/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the time period of a file is told: in a column, in the name of the file, or in its title.
 */
#include <string.h>

#include "core/base/path.h"
#include "lua/app/proposal_script.h"

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static size_t digits_at(const char *text) {
    size_t len = 0;
    while (is_digit(text[len]))
        len++;
    return len;
}

/* "2025", "202503": a year, and perhaps a month. */
static bool is_moment(const char *digits, size_t len) {
    bool year =
        (len == 4 || len == 6) && (strncmp(digits, "19", 2) == 0 || strncmp(digits, "20", 2) == 0);
    int month = len == 6 ? (digits[4] - '0') * 10 + digits[5] - '0' : 1;
    return year && month >= 1 && month <= 12;
}

/* The last such run of digits, with its length; NULL: none. */
static const char *find_moment(const char *text, size_t *len) {
    const char *found = NULL;
    for (const char *c = text; *c; c++) {
        size_t digits = digits_at(c);
        if (is_moment(c, digits))
            found = c, *len = digits;
        c += digits > 0 ? digits - 1 : 0;
    }
    return found;
}

static void write_pattern(hiap_buf *out, const char *base, const char *moment, size_t len) {
    hiap_buf pattern = HIAP_BUF_INIT;
    hiap_buf_add(&pattern, base, moment ? (size_t)(moment - base) : strlen(base));
    if (moment) {
        hiap_buf_add_char(&pattern, '*');
        hiap_buf_add_text(&pattern, moment + len);
    }
    hiap_buf_add_text(out, "  file = ");
    hiap_proposal_quote(out, (hiap_str){ pattern.at, pattern.len });
    hiap_buf_add_text(out, ",\n");
    out->failed = out->failed || pattern.failed;
    hiap_buf_clear(&pattern);
}

/* The publisher's word, where one stands in every row. */
static void write_kind(hiap_buf *out, const hiap_proposal *p) {
    size_t kind = hiap_proposal_find(p, HIAP_PROPOSAL_PERIOD_KIND);
    if (kind == SIZE_MAX || hiap_map_len(p->columns.at[kind].texts) != 1)
        return;
    hiap_buf_add_text(out, "  period_kind = ");
    hiap_proposal_quote(out, hiap_map_key(p->columns.at[kind].texts, 0));
    hiap_buf_add_text(out, ",\n");
}

static void write_column(hiap_buf *out, const hiap_proposal *p, size_t column) {
    hiap_buf_add_text(out, "  period = ");
    hiap_proposal_name_column(out, p, column);
    hiap_buf_add_text(out, ",\n");
    write_kind(out, p);
}

/* A month that ends a quarter most likely stands for the quarter. */
static void write_from_name(hiap_buf *out, const char *moment, size_t len) {
    hiap_buf_printf(out, "  period = { file = 1 }, -- the * of the file name: %.*s\n", (int)len,
                    moment);
    int month = len == 6 ? (moment[4] - '0') * 10 + moment[5] - '0' : 0;
    if (month > 0 && month % 3 == 0)
        hiap_buf_add_text(out, "  period_months = 3, -- CHECK: a quarter that ends in that month; "
                               "12 for a year; leave it out for the month\n");
}

static void write_from_title(hiap_buf *out, const hiap_proposal *p) {
    size_t len = 0;
    const char *year = p->title.at ? find_moment(p->title.at, &len) : NULL;
    if (year)
        hiap_buf_printf(out,
                        "  period = { fixed = '%.*s' }, -- CHECK: from the title; it may be "
                        "the year of publication\n",
                        (int)len, year);
    else
        hiap_buf_add_text(out,
                          "  period = { fixed = 'YYYY' }, -- CHECK: the file does not say; write "
                          "it as published: 2024, 2023/24, March 2025\n");
}

void hiap_proposal_write_period(hiap_buf *out, const hiap_proposal *p, const char *path) {
    const char *base = hiap_path_base(path);
    size_t len = 0, column = hiap_proposal_find(p, HIAP_PROPOSAL_PERIOD);
    const char *moment = find_moment(base, &len);
    write_pattern(out, base, moment, len);
    if (!p->areas)
        return;
    if (column != SIZE_MAX)
        write_column(out, p, column);
    else if (moment)
        write_from_name(out, moment, len);
    else
        write_from_title(out, p);
}
