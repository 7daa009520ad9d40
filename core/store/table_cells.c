/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/table_cells.h"

#include <math.h>

#include "core/base/num.h"
#include "core/store/reason_name.h"

/* --- JSON ------------------------------------------------------------------------------------- */

#define REPLACEMENT "\xEF\xBF\xBD" /* U+FFFD */

static void add_escaped(hiap_buf *out, char c) {
    if (c == '\0')
        hiap_buf_add_text(out, REPLACEMENT);
    else if ((unsigned char)c < 0x20 || c == 0x7F)
        hiap_buf_printf(out, "\\u%04x", (unsigned)c);
    else {
        if (c == '"' || c == '\\')
            hiap_buf_add_char(out, '\\');
        hiap_buf_add_char(out, c);
    }
}

void hiap_cells_quote(hiap_buf *out, hiap_str text) {
    hiap_buf_add_char(out, '"');
    while (text.len > 0) {
        size_t good = text.len;
        hiap_utf8_valid(text, &good);
        for (size_t i = 0; i < good; i++)
            add_escaped(out, text.at[i]);
        if (good < text.len) {
            hiap_buf_add_text(out, REPLACEMENT);
            good++;
        }
        text = (hiap_str){ text.at + good, text.len - good };
    }
    hiap_buf_add_char(out, '"');
}

void hiap_cells_missing(hiap_buf *out, hiap_reason reason) {
    hiap_buf_printf(out, "{\"missing\":\"%s\"}", hiap_reason_name(reason));
}

/* --- periods ---------------------------------------------------------------------------------- */

static bool reads_as(hiap_str label, hiap_period p) {
    hiap_period read;
    return hiap_period_parse(&read, label, NULL, NULL) == HIAP_OK && hiap_period_same(read, p);
}

/* As published, unless the label alone would mean another ("2016/17" of an academic year). */
static void print_period(hiap_buf *out, hiap_period p) {
    char label[HIAP_PERIOD_MAX];
    size_t len = hiap_period_print(label, p);
    if (reads_as((hiap_str){ label, len }, p)) {
        hiap_buf_add(out, label, len);
        return;
    }
    int year, month, day;
    hiap_day_split(p.start, &year, &month, &day);
    hiap_buf_printf(out, "%04d-%02d-%02d/P%u%c", year, month, day, p.length,
                    p.unit == HIAP_DAYS ? 'D' : 'M');
}

static void read_period(hiap_builder *b, hiap_str cell) {
    hiap_period p;
    if (hiap_period_parse(&p, cell, NULL, NULL) == HIAP_OK)
        hiap_builder_period(b, p);
    else
        hiap_builder_missing(b, HIAP_MISSING_TEXT);
}

/* --- the other types -------------------------------------------------------------------------- */

/* Zero may have a sign, which is not for readers but for getting every bit back. */
static void print_number(hiap_buf *out, double x) {
    if (x == 0 && signbit(x))
        hiap_buf_add_char(out, '-');
    hiap_buf_add_number(out, x);
}

static void read_number(hiap_builder *b, hiap_str cell) {
    double x;
    if (hiap_num_parse(cell, &x) == HIAP_NUM_OK)
        hiap_builder_number(b, x);
    else
        hiap_builder_missing(b, HIAP_MISSING_TEXT);
}

static void read_mask(hiap_builder *b, hiap_str cell) {
    if (hiap_str_is(cell, "true") || hiap_str_is(cell, "false"))
        hiap_builder_mask(b, hiap_str_is(cell, "true"));
    else
        hiap_builder_missing(b, HIAP_MISSING_TEXT);
}

static void read_text(hiap_builder *b, hiap_str cell) {
    hiap_builder_text(b, cell);
}

void hiap_cells_print(hiap_buf *out, const hiap_column *c, size_t row) {
    if (hiap_column_type(c) == HIAP_PERIOD)
        print_period(out, hiap_column_periods(c)[row]);
    else if (hiap_column_type(c) == HIAP_NUMBER)
        print_number(out, hiap_column_numbers(c)[row]);
    else
        hiap_column_print(out, c, row);
}

void hiap_cells_read(hiap_builder *b, hiap_type type, hiap_str cell) {
    static void (*const read[])(hiap_builder *b, hiap_str cell) = {
        [HIAP_NUMBER] = read_number,
        [HIAP_TEXT] = read_text,
        [HIAP_PERIOD] = read_period,
        [HIAP_MASK] = read_mask,
    };
    read[type](b, cell);
}
