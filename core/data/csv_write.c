/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A frame as CSV that reads back as the same frame. */
#include <math.h>
#include <string.h>

#include "core/base/num.h"
#include "core/data/csv_impl.h"

/* --- the guard against formulas --------------------------------------------------------------- */

/* What a spreadsheet takes for a formula or swallows on the way to one; full-width signs, too. */
static const char *const formula_signs[] = {
    "=", "+", "-", "@", "\t", "\r", "\n",
    "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0",
};

static bool starts_formula(hiap_str text) {
    for (size_t i = 0; i < sizeof formula_signs / sizeof *formula_signs; i++) {
        size_t len = strlen(formula_signs[i]);
        if (text.len >= len && memcmp(text.at, formula_signs[i], len) == 0)
            return true;
    }
    return false;
}

/* Behind any apostrophes: one more goes before them and comes off again, so nothing is lost. */
static bool is_guarded(hiap_str text) {
    size_t apostrophes = 0;
    while (apostrophes < text.len && text.at[apostrophes] == '\'')
        apostrophes++;
    return starts_formula((hiap_str){ text.at + apostrophes, text.len - apostrophes });
}

hiap_str hiap_csv_unguard(hiap_str cell) {
    if (cell.len == 0 || cell.at[0] != '\'' || !is_guarded(cell))
        return cell;
    return (hiap_str){ cell.at + 1, cell.len - 1 };
}

/* --- cells ------------------------------------------------------------------------------------ */

static bool needs_quotes(hiap_str text) {
    for (size_t i = 0; i < text.len; i++)
        if (memchr("\",;\t\r\n", text.at[i], 6))
            return true;
    return false;
}

static void add_quoted(hiap_buf *out, hiap_str text) {
    hiap_buf_add_char(out, '"');
    for (size_t i = 0; i < text.len; i++) {
        if (text.at[i] == '"')
            hiap_buf_add_char(out, '"');
        hiap_buf_add_char(out, text.at[i]);
    }
    hiap_buf_add_char(out, '"');
}

static void add_text(hiap_buf *out, hiap_str text, bool quoted) {
    hiap_buf guarded = HIAP_BUF_INIT;
    if (is_guarded(text)) {
        hiap_buf_add_char(&guarded, '\'');
        hiap_buf_add_str(&guarded, text);
        text = (hiap_str){ guarded.at, guarded.len };
        out->failed |= guarded.failed;
    }
    if (quoted || needs_quotes(text))
        add_quoted(out, text);
    else
        hiap_buf_add_str(out, text);
    hiap_buf_clear(&guarded);
}

/* Digits alone would read back as a code from 2^53 on. */
static void add_number(hiap_buf *out, double x) {
    char digits[HIAP_NUM_MAX];
    size_t len = hiap_num_print(digits, x);
    hiap_buf_add(out, digits, len);
    if (fabs(x) >= 0x1p53 && !memchr(digits, 'e', len))
        hiap_buf_add_text(out, ".0");
}

static void add_period(hiap_buf *out, hiap_period p) {
    char label[HIAP_PERIOD_MAX];
    hiap_buf_add(out, label, hiap_period_print(label, p));
}

static void add_cell(hiap_buf *out, const hiap_column *c, size_t row) {
    if (hiap_column_reason(c, row) != HIAP_MISSING_NONE)
        return;
    switch (hiap_column_type(c)) {
    case HIAP_NUMBER: add_number(out, hiap_column_numbers(c)[row]); break;
    case HIAP_TEXT:   add_text(out, hiap_column_text(c, row), false); break;
    case HIAP_PERIOD: add_period(out, hiap_column_periods(c)[row]); break;
    case HIAP_MASK:   hiap_buf_add_text(out, hiap_column_mask(c)[row] ? "true" : "false"); break;
    }
}

/* --- lines ------------------------------------------------------------------------------------ */

static void add_names(hiap_buf *out, const hiap_frame *f, bool quote_first) {
    for (size_t i = 0; i < hiap_frame_width(f); i++) {
        if (i > 0)
            hiap_buf_add_char(out, ',');
        add_text(out, hiap_str_of(hiap_frame_name(f, i)), quote_first && i == 0);
    }
    hiap_buf_add_char(out, '\n');
}

/* Whether the file would pass for another format; for JSON that depends on what comes next, too. */
static bool looks_foreign(hiap_str header) {
    return header.at[0] == '{' || header.at[0] == '[' || hiap_csv_sniff(header);
}

/* Quotes round the first name make clear that it is one. */
static void add_header(hiap_buf *out, const hiap_frame *f) {
    size_t start = out->len;
    add_names(out, f, false);
    if (out->failed || !looks_foreign((hiap_str){ out->at + start, out->len - start }))
        return;
    out->len = start;
    add_names(out, f, true);
}

/* A line that would be blank, which readers skip, becomes an empty quoted cell. */
static void add_row(hiap_buf *out, const hiap_frame *f, size_t row) {
    size_t start = out->len;
    for (size_t i = 0; i < hiap_frame_width(f); i++) {
        if (i > 0)
            hiap_buf_add_char(out, ',');
        add_cell(out, hiap_frame_at(f, i), row);
    }
    if (out->len == start)
        hiap_buf_add_text(out, "\"\"");
    hiap_buf_add_char(out, '\n');
}

hiap_rc hiap_csv_write(hiap_buf *out, const hiap_frame *f, hiap_err *err) {
    if (hiap_frame_width(f) == 0)
        return HIAP_OK;
    add_header(out, f);
    for (size_t row = 0; row < hiap_frame_rows(f); row++)
        add_row(out, f, row);
    return out->failed ? hiap_err_nomem(err, out->len) : HIAP_OK;
}
