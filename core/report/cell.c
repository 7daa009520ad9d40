/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/report/cell.h"

#include <math.h>
#include <string.h>

#include "core/base/num.h"
#include "core/base/utf8_clean.h"

#define FIGURES 3
#define MOST_DECIMALS 6

/* Decimals in the shortest digits of a number. */
static int decimals_in(double x) {
    char digits[HIAP_NUM_MAX];
    size_t len = hiap_num_print(digits, x);
    if (memchr(digits, 'e', len))
        return fabs(x) < 1 ? MOST_DECIMALS : 0;
    const char *point = memchr(digits, '.', len);
    return point ? (int)(digits + len - point) - 1 : 0;
}

/* How many digits stand before the point; 0, -1, ... for 0.1, 0.01, ... */
static int digits_before_point(double x) {
    int digits = 1;
    for (; x >= 10 && digits < 20; x /= 10)
        digits++;
    for (; x > 0 && x < 1 && digits > -MOST_DECIMALS; x *= 10)
        digits--;
    return digits;
}

static bool is_year(double x) {
    return x >= 1900 && x <= 2100 && x == floor(x);
}

int hiap_cell_decimals(const hiap_column *c) {
    if (hiap_column_type(c) != HIAP_NUMBER)
        return 0;
    const double *x = hiap_column_numbers(c);
    size_t len = hiap_column_len(c), years = 0, present = 0;
    double largest = 0;
    int most = 0;
    for (size_t i = 0; i < len; i++) {
        if (isnan(x[i]))
            continue;
        int decimals = decimals_in(x[i]);
        most = decimals > most ? decimals : most;
        largest = fmax(largest, fabs(x[i]));
        years += is_year(x[i]);
        present++;
    }
    if (present > 0 && years == present)
        return HIAP_CELL_YEAR;
    int enough = FIGURES - digits_before_point(largest);
    enough = enough < 1 ? 1 : enough > MOST_DECIMALS ? MOST_DECIMALS : enough;
    return most < enough ? most : enough;
}

static void add_number(hiap_buf *out, double x, int decimals) {
    char digits[64];
    if (decimals == HIAP_CELL_YEAR)
        hiap_buf_printf(out, "%.0f", x);
    else
        hiap_buf_add(out, digits, hiap_num_print_fixed(digits, x, decimals));
}

static void add_on_one_line(hiap_buf *out, hiap_str text) {
    while (text.len > 0) {
        hiap_str c = hiap_utf8_next_clean(&text);
        hiap_buf_add_str(out, *c.at == '\n' || *c.at == '\t' ? HIAP_STR(" ") : c);
    }
}

void hiap_cell_print(hiap_buf *out, const hiap_column *c, size_t row, int decimals) {
    hiap_reason reason = hiap_column_reason(c, row);
    const char *shorthand = hiap_reason_shorthand(reason);
    if (reason != HIAP_MISSING_NONE)
        hiap_buf_add_text(out, shorthand[0] ? shorthand : "·");
    else if (hiap_column_type(c) == HIAP_NUMBER)
        add_number(out, hiap_column_numbers(c)[row], decimals);
    else if (hiap_column_type(c) == HIAP_TEXT)
        add_on_one_line(out, hiap_column_text(c, row));
    else
        hiap_column_print(out, c, row);
}

static void print_reasons(hiap_buf *out, const hiap_column *c) {
    size_t counts[HIAP_REASON_COUNT] = { 0 };
    const char *between = "";
    for (size_t i = 0; i < hiap_column_len(c); i++)
        counts[hiap_column_reason(c, i)]++;
    for (int r = HIAP_MISSING_NONE + 1; r < HIAP_REASON_COUNT; r++) {
        if (counts[r] == 0)
            continue;
        const char *shorthand = hiap_reason_shorthand((hiap_reason)r);
        hiap_buf_printf(out, "%s%zu %s%s%s", between, counts[r], hiap_reason_words((hiap_reason)r),
                        shorthand[0] ? " " : "", shorthand);
        between = ", ";
    }
}

void hiap_cell_print_missing(hiap_buf *out, const hiap_frame *f, const hiap_str *headings) {
    const char *before = "Missing: ";
    for (size_t i = 0; i < hiap_frame_width(f); i++) {
        const hiap_column *c = hiap_frame_at(f, i);
        if (hiap_column_missing(c) == 0)
            continue;
        hiap_buf_add_text(out, before);
        add_on_one_line(out, headings && headings[i].len ? headings[i]
                                                         : hiap_str_of(hiap_frame_name(f, i)));
        hiap_buf_printf(out, " %zu (", hiap_column_missing(c));
        print_reasons(out, c);
        hiap_buf_add_char(out, ')');
        before = "; ";
    }
}
