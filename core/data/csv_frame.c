/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A CSV file as a frame, in one pass. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "core/base/mem.h"
#include "core/base/num.h"
#include "core/data/csv_impl.h"

/* A column may hold numbers until the first cell that is none; until then its cells are kept as
 * they were written, each with a NUL behind it, in case it turns out to be text. */
typedef struct candidate {
    hiap_builder *numbers, *text; /* one of them */
    hiap_buf written;
    bool has_number;
} candidate;

/* --- numbers or text -------------------------------------------------------------------------- */

static bool all_digits(hiap_str s) {
    for (size_t i = 0; i < s.len; i++)
        if (s.at[i] < '0' || s.at[i] > '9')
            return false;
    return s.len > 0;
}

/* "1E10": programs write the sign or the point of an exponent, codes of wards and grades do not. */
static bool is_exponent_code(hiap_str s) {
    const char *e = memchr(s.at, 'E', s.len);
    e = e ? e : memchr(s.at, 'e', s.len);
    if (!e)
        return false;
    hiap_str before = { s.at, (size_t)(e - s.at) }, after = { e + 1, s.len - before.len - 1 };
    return all_digits(before) && all_digits(after);
}

/* Reads as the number x, but loses something as one: a leading zero, or digits. */
static bool is_code(hiap_str cell, double x) {
    hiap_str s = hiap_str_trim(cell);
    size_t sign = s.at[0] == '-' || s.at[0] == '+';
    s = (hiap_str){ s.at + sign, s.len - sign };
    if (s.at[0] == '0' && s.len > 1 && s.at[1] >= '0' && s.at[1] <= '9')
        return true;
    if (fabs(x) >= 0x1p53 && !memchr(s.at, '.', s.len) && !memchr(s.at, 'e', s.len) &&
        !memchr(s.at, 'E', s.len))
        return true;
    return is_exponent_code(s);
}

/* False when the cell is not one of a number column. */
static bool add_number(candidate *c, hiap_str cell) {
    double x;
    hiap_num_fault fault = hiap_num_parse(cell, &x);
    hiap_reason reason = HIAP_MISSING_EMPTY;
    if (fault == HIAP_NUM_OK) {
        if (is_code(cell, x))
            return false;
        hiap_builder_number(c->numbers, x);
        c->has_number = true;
        return true;
    }
    if (fault != HIAP_NUM_EMPTY)
        reason = hiap_reason_of_marker(cell);
    if (reason == HIAP_MISSING_NONE)
        return false;
    hiap_builder_missing(c->numbers, reason);
    return true;
}

static void add_text(hiap_builder *text, hiap_str cell) {
    if (hiap_str_trim(cell).len == 0)
        hiap_builder_missing(text, HIAP_MISSING_EMPTY);
    else
        hiap_builder_text(text, hiap_csv_unguard(cell));
}

static hiap_rc turn_to_text(candidate *c, hiap_err *err) {
    if (c->written.failed)
        return hiap_err_nomem(err, c->written.len);
    hiap_rc rc = hiap_builder_new(&c->text, HIAP_TEXT, err);
    if (rc != HIAP_OK)
        return rc;
    for (size_t at = 0; at < c->written.len;) {
        hiap_str cell = hiap_str_of(c->written.at + at);
        add_text(c->text, cell);
        at += cell.len + 1;
    }
    hiap_builder_drop(c->numbers);
    c->numbers = NULL;
    hiap_buf_clear(&c->written);
    return HIAP_OK;
}

static hiap_rc add_cell(candidate *c, hiap_str cell, hiap_err *err) {
    if (c->numbers && add_number(c, cell)) {
        hiap_buf_add_str(&c->written, cell);
        hiap_buf_add_char(&c->written, '\0');
        return HIAP_OK;
    }
    hiap_rc rc = c->numbers ? turn_to_text(c, err) : HIAP_OK;
    if (rc == HIAP_OK)
        add_text(c->text, cell);
    return rc;
}

static void candidate_clear(candidate *c) {
    hiap_builder_drop(c->numbers);
    hiap_builder_drop(c->text);
    hiap_buf_clear(&c->written);
}

static hiap_rc candidate_finish(hiap_column **out, candidate *c, hiap_err *err) {
    *out = NULL;
    hiap_rc rc = c->numbers && !c->has_number ? turn_to_text(c, err) : HIAP_OK;
    if (rc != HIAP_OK)
        return rc;
    rc = hiap_builder_finish(out, c->numbers ? c->numbers : c->text, err);
    c->numbers = c->text = NULL;
    hiap_buf_clear(&c->written);
    return rc;
}

/* --- the whole file --------------------------------------------------------------------------- */

#define UNNAMED_LEN 32

typedef struct table {
    hiap_csv *csv;
    size_t width;
    candidate *candidates;
    hiap_column **columns;
    const char **names;
    char (*unnamed)[UNNAMED_LEN];
} table;

static hiap_rc table_init(table *t, hiap_csv *csv, hiap_err *err) {
    size_t width = hiap_csv_width(csv);
    *t = (table){ .csv = csv, .width = width };
    t->candidates = hiap_alloc_zero(width, sizeof *t->candidates);
    t->columns = hiap_alloc_zero(width, sizeof *t->columns);
    t->names = hiap_alloc_zero(width, sizeof *t->names);
    t->unnamed = hiap_alloc_zero(width, sizeof *t->unnamed);
    if (!t->candidates || !t->columns || !t->names || !t->unnamed)
        return hiap_err_nomem(err, width * sizeof *t->candidates);
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < width && rc == HIAP_OK; i++)
        rc = hiap_builder_new(&t->candidates[i].numbers, HIAP_NUMBER, err);
    return rc;
}

static void table_clear(table *t) {
    for (size_t i = 0; t->candidates && i < t->width; i++)
        candidate_clear(&t->candidates[i]);
    for (size_t i = 0; t->columns && i < t->width; i++)
        hiap_column_drop(t->columns[i]);
    hiap_free(t->candidates);
    hiap_free(t->columns);
    hiap_free(t->names);
    hiap_free(t->unnamed);
}

static hiap_rc read_rows(table *t, hiap_err *err) {
    bool more;
    hiap_rc rc = hiap_csv_next(t->csv, &more, err);
    while (rc == HIAP_OK && more) {
        for (size_t i = 0; i < t->width && rc == HIAP_OK; i++)
            rc = add_cell(&t->candidates[i], hiap_csv_field(t->csv, i), err);
        if (rc == HIAP_OK)
            rc = hiap_csv_next(t->csv, &more, err);
    }
    for (size_t i = 0; i < t->width && rc == HIAP_OK; i++)
        rc = candidate_finish(&t->columns[i], &t->candidates[i], err);
    return rc;
}

/* Spreadsheets export empty columns, too: one without a name needs a value to stay. */
static void drop_ghosts(table *t) {
    size_t kept = 0;
    for (size_t i = 0; i < t->width; i++) {
        hiap_column *c = t->columns[i];
        const char *name = hiap_csv_header(t->csv, i).at;
        t->columns[i] = NULL;
        if (!*name && hiap_column_missing(c) == hiap_column_len(c)) {
            hiap_column_drop(c);
            continue;
        }
        snprintf(t->unnamed[i], UNNAMED_LEN, "column_%zu", i + 1);
        t->names[kept] = *name ? name : t->unnamed[i];
        t->columns[kept++] = c;
    }
    t->width = kept;
}

/* Closes the reader. */
static hiap_rc read_frame(hiap_frame **out, hiap_csv *csv, hiap_err *err) {
    table t;
    *out = NULL;
    hiap_rc rc = table_init(&t, csv, err);
    if (rc == HIAP_OK)
        rc = read_rows(&t, err);
    if (rc == HIAP_OK) {
        drop_ghosts(&t);
        rc = hiap_frame_new(out, t.names, t.columns, t.width, err);
    }
    if (rc != HIAP_OK)
        hiap_err_at(err, "%s", hiap_csv_name(csv));
    table_clear(&t);
    hiap_csv_close(csv);
    return rc;
}

hiap_rc hiap_csv_frame(hiap_frame **out, const char *path, const char *name, hiap_err *err) {
    hiap_csv *csv;
    *out = NULL;
    hiap_rc rc = hiap_csv_open(&csv, path, name, err);
    return rc == HIAP_OK ? read_frame(out, csv, err) : rc;
}

hiap_rc hiap_csv_frame_text(hiap_frame **out, hiap_str text, const char *name, hiap_err *err) {
    hiap_csv *csv;
    *out = NULL;
    hiap_rc rc = hiap_csv_open_text(&csv, text, name, err);
    return rc == HIAP_OK ? read_frame(out, csv, err) : rc;
}
