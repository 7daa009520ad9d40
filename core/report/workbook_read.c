/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/report/workbook_read.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "core/base/near.h"
#include "core/base/num.h"
#include "core/base/vec.h"
#include "core/data/column_guess.h"
#include "core/data/csv.h"
#include "core/data/xlsx_read.h"
#include "core/report/workbook_impl.h"

typedef struct source_column {
    char *name;
    uint32_t at; /* in the sheet, from 0 */
    bool unnamed;
    hiap_guess guess;
    hiap_column *column;
} source_column;

typedef struct reading {
    hiap_xlsx *book;
    const hiap_workbook_source *source;
    size_t header; /* its row; 0: not met yet */
    uint32_t last; /* the last column with a heading */
    HIAP_VEC(source_column) columns;
} reading;

static void reading_clear(reading *r) {
    for (size_t i = 0; i < r->columns.len; i++) {
        hiap_free(r->columns.at[i].name);
        hiap_guess_clear(&r->columns.at[i].guess);
        hiap_column_drop(r->columns.at[i].column);
    }
    hiap_vec_clear(&r->columns);
    hiap_xlsx_close(r->book);
}

/* --- headings --------------------------------------------------------------------------------- */

/* "D" for 3. */
static void print_letters(char out[HIAP_XLSX_CELL_NAME], size_t column) {
    hiap_xlsx_cell_name(out, 1, column);
    out[strcspn(out, "1")] = '\0';
}

/* False when the text is no letter of a column. */
static bool parse_letters(hiap_str s, uint32_t *column) {
    uint32_t number = 0;
    for (size_t i = 0; i < s.len; i++) {
        if (s.at[i] < 'A' || s.at[i] > 'Z' || number > HIAP_XLSX_COLUMN_LIMIT)
            return false;
        number = number * 26 + (uint32_t)(s.at[i] - 'A') + 1;
    }
    *column = number - 1;
    return number > 0 && number <= HIAP_XLSX_COLUMN_LIMIT;
}

static const source_column *find_name(const reading *r, const char *name) {
    for (size_t i = 0; i < r->columns.len; i++)
        if (strcmp(r->columns.at[i].name, name) == 0)
            return &r->columns.at[i];
    return NULL;
}

static hiap_rc refuse_twice(const reading *r, const char *name, uint32_t at, hiap_err *err) {
    char first[HIAP_XLSX_CELL_NAME], letters[HIAP_XLSX_CELL_NAME];
    hiap_xlsx_cell_name(first, r->header, find_name(r, name)->at);
    print_letters(letters, at);
    hiap_err_set(err, HIAP_PARSE, "the heading '%s' stands in %s as well", name, first);
    hiap_xlsx_err_at(err, r->book, r->header, at);
    return hiap_err_hint(err, "choose columns by their letters: columns = { 'A', '%s' }", letters),
           HIAP_PARSE;
}

/* A column without a heading is called by its letter; the second of a heading, when it was asked
 * for, by both. */
static void build_name(hiap_buf *out, const reading *r, uint32_t at, bool asked_for) {
    char letters[HIAP_XLSX_CELL_NAME];
    print_letters(letters, at);
    hiap_workbook_one_line(out, hiap_xlsx_cell_at(r->book, at)->text);
    if (out->len == 0)
        hiap_buf_printf(out, "column_%s", letters);
    else if (asked_for && !out->failed && find_name(r, out->at))
        hiap_buf_printf(out, " %s", letters);
}

static hiap_rc add_column(reading *r, uint32_t at, bool asked_for, hiap_err *err) {
    hiap_buf name = HIAP_BUF_INIT;
    source_column column = { .at = at };
    column.unnamed = hiap_str_trim(hiap_xlsx_cell_at(r->book, at)->text).len == 0;
    build_name(&name, r, at, asked_for);
    hiap_rc rc = name.failed ? hiap_err_nomem(err, name.len) : HIAP_OK;
    if (!rc && find_name(r, name.at))
        rc = refuse_twice(r, name.at, at, err);
    if (!rc && (!(column.name = hiap_strndup(name.at, name.len)) ||
                !hiap_vec_push(&r->columns, column)))
        rc = hiap_err_nomem(err, name.len);
    if (rc)
        hiap_free(column.name);
    hiap_buf_clear(&name);
    return rc;
}

static hiap_rc refuse_column(const reading *r, hiap_str wanted, hiap_err *err) {
    hiap_buf list = HIAP_BUF_INIT;
    size_t count;
    const hiap_xlsx_cell *cells = hiap_xlsx_cells(r->book, &count);
    for (size_t i = 0; i < count; i++) {
        hiap_buf_add_text(&list, i ? ", '" : "'");
        hiap_workbook_one_line(&list, cells[i].text);
        hiap_buf_add_char(&list, '\'');
    }
    hiap_err_set(err, HIAP_NOT_FOUND, "there is no heading '%.*s'; the headings are %s",
                 (int)wanted.len, wanted.at, list.at && !list.failed ? list.at : "");
    hiap_xlsx_err_at(err, r->book, r->header, cells[0].column);
    hiap_buf_clear(&list);
    return hiap_err_hint(err, "columns are headings, or letters such as 'D'"), HIAP_NOT_FOUND;
}

/* The column with this heading; *found is false when there is none. */
static hiap_rc find_heading(const reading *r, hiap_str wanted, uint32_t *at, bool *found,
                            hiap_err *err) {
    size_t count;
    hiap_buf heading = HIAP_BUF_INIT;
    const hiap_xlsx_cell *cells = hiap_xlsx_cells(r->book, &count);
    *found = false;
    for (size_t i = 0; i < count && !*found; i++) {
        hiap_buf_reset(&heading);
        hiap_workbook_one_line(&heading, cells[i].text);
        hiap_str text = { heading.at, heading.len };
        *found = !heading.failed && hiap_csv_same_name(text, wanted);
        *at = cells[i].column;
    }
    hiap_rc rc = heading.failed ? hiap_err_nomem(err, heading.len) : HIAP_OK;
    hiap_buf_clear(&heading);
    return rc;
}

static hiap_rc add_wanted(reading *r, hiap_str wanted, hiap_err *err) {
    bool found;
    uint32_t at;
    hiap_rc rc = find_heading(r, hiap_str_trim(wanted), &at, &found, err);
    if (rc)
        return rc;
    return found || parse_letters(wanted, &at) ? add_column(r, at, true, err)
                                               : refuse_column(r, wanted, err);
}

static hiap_rc take_headings(reading *r, hiap_err *err) {
    const hiap_workbook_source *source = r->source;
    size_t count;
    const hiap_xlsx_cell *cells = hiap_xlsx_cells(r->book, &count);
    hiap_rc rc = HIAP_OK;
    r->header = hiap_xlsx_row(r->book);
    r->last = cells[count - 1].column;
    for (size_t i = 0; !rc && i < source->column_count; i++)
        rc = add_wanted(r, source->columns[i], err);
    for (uint32_t at = cells[0].column; !rc && source->column_count == 0 && at <= r->last; at++)
        rc = add_column(r, at, false, err);
    return rc;
}

/* --- values ----------------------------------------------------------------------------------- */

static hiap_rc refuse_error(const reading *r, const hiap_xlsx_cell *cell, hiap_err *err) {
    hiap_err_set(err, HIAP_PARSE, "the cell holds the error %.*s", (int)cell->text.len,
                 cell->text.at);
    hiap_xlsx_err_at(err, r->book, hiap_xlsx_row(r->book), cell->column);
    return hiap_err_hint(err, "correct it in the workbook, or choose other columns: "
                              "columns = { 'A', 'C' }"),
           HIAP_PARSE;
}

/* Whole numbers beyond 2^53 would pass for codes. */
static hiap_str number_text(char out[HIAP_NUM_MAX + 2], double x) {
    size_t len = hiap_num_print(out, x);
    if (fabs(x) >= 0x1p53 && !memchr(out, 'e', len)) {
        memcpy(out + len, ".0", 2);
        len += 2;
    }
    return (hiap_str){ out, len };
}

static hiap_rc add_cell(reading *r, source_column *to, hiap_err *err) {
    const hiap_xlsx_cell *cell = hiap_xlsx_cell_at(r->book, to->at);
    char digits[HIAP_NUM_MAX + 2];
    hiap_str text = cell->text;
    if (cell->kind == HIAP_XLSX_NUMBER)
        text = number_text(digits, cell->number);
    else if (cell->kind == HIAP_XLSX_BOOLEAN)
        text = cell->number != 0 ? HIAP_STR("true") : HIAP_STR("false");
    else if (cell->kind == HIAP_XLSX_ERROR) {
        if (!hiap_str_is(text, "#N/A"))
            return refuse_error(r, cell, err);
        text = HIAP_STR("N/A");
    }
    return hiap_guess_add(&to->guess, text, err);
}

static hiap_rc refuse_beyond(const reading *r, uint32_t column, hiap_err *err) {
    char last[HIAP_XLSX_CELL_NAME];
    hiap_xlsx_cell_name(last, r->header, r->last);
    hiap_err_set(err, HIAP_PARSE, "a value stands to the right of the last heading (%s)", last);
    hiap_xlsx_err_at(err, r->book, hiap_xlsx_row(r->book), column);
    return hiap_err_hint(err, "say which row holds the headings, or which columns to read: "
                              "header = 3, columns = { 'A', 'C' }"),
           HIAP_PARSE;
}

static hiap_rc add_row(reading *r, hiap_err *err) {
    size_t filled = 0, width = hiap_xlsx_width(r->book);
    if (r->source->column_count == 0 && width > r->last + 1)
        return refuse_beyond(r, (uint32_t)width - 1, err);
    for (size_t i = 0; i < r->columns.len; i++)
        filled += hiap_xlsx_cell_at(r->book, r->columns.at[i].at)->kind != HIAP_XLSX_EMPTY;
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; !rc && filled > 0 && i < r->columns.len; i++)
        rc = add_cell(r, &r->columns.at[i], err);
    return rc;
}

/* --- the sheet -------------------------------------------------------------------------------- */

static bool is_header(const reading *r) {
    size_t filled;
    (void)hiap_xlsx_cells(r->book, &filled);
    return r->source->header > 0 ? hiap_xlsx_row(r->book) == r->source->header : filled >= 2;
}

static hiap_rc take_row(reading *r, hiap_err *err) {
    size_t row = hiap_xlsx_row(r->book);
    const hiap_workbook_source *source = r->source;
    if (r->header == 0)
        return is_header(r) ? take_headings(r, err) : HIAP_OK;
    return row < source->first_row || (source->last_row > 0 && row > source->last_row)
               ? HIAP_OK
               : add_row(r, err);
}

static hiap_rc refuse_sheet(const reading *r, hiap_err *err) {
    hiap_buf names = HIAP_BUF_INIT;
    const char *sheet = r->source->sheet ? r->source->sheet : hiap_xlsx_sheet_name(r->book, 0);
    for (size_t i = 0; i < hiap_xlsx_sheet_count(r->book); i++)
        hiap_buf_printf(&names, "%s'%s'", i ? ", " : "", hiap_xlsx_sheet_name(r->book, i));
    if (r->source->header > 0)
        hiap_err_set(err, HIAP_NOT_FOUND, "row %zu, where the headings should be, is blank",
                     r->source->header);
    else
        hiap_err_set(err, HIAP_NOT_FOUND, "no row has two filled cells, so there is no table");
    hiap_err_at(err, "%s!%s", hiap_xlsx_name(r->book), sheet);
    hiap_err_hint(err, "the sheets are %s", names.failed ? "" : names.at);
    hiap_buf_clear(&names);
    return HIAP_NOT_FOUND;
}

static hiap_rc read_sheet(reading *r, hiap_err *err) {
    bool more = true;
    const char *sheet = r->source->sheet;
    hiap_rc rc = sheet ? hiap_xlsx_sheet(r->book, sheet, err) : hiap_xlsx_sheet_at(r->book, 0, err);
    while (!rc && more) {
        rc = hiap_xlsx_next(r->book, &more, err);
        if (!rc && more)
            rc = take_row(r, err);
    }
    return rc || r->header > 0 ? rc : refuse_sheet(r, err);
}

/* --- the frame -------------------------------------------------------------------------------- */

static hiap_rc make_frame(hiap_frame **out, reading *r, hiap_err *err) {
    size_t count = r->columns.len, kept = 0;
    const char **names = hiap_alloc_array(count, sizeof *names);
    hiap_column **columns = hiap_alloc_array(count, sizeof *columns);
    hiap_rc rc = names && columns ? HIAP_OK : hiap_err_nomem(err, count * sizeof *columns);
    for (size_t i = 0; !rc && i < count; i++) {
        source_column *from = &r->columns.at[i];
        rc = hiap_guess_finish(&from->column, &from->guess, err);
        if (rc || (from->unnamed &&
                   hiap_column_missing(from->column) == hiap_column_len(from->column)))
            continue;
        names[kept] = from->name;
        columns[kept++] = from->column;
    }
    if (!rc)
        rc = hiap_frame_new(out, names, columns, kept, err);
    hiap_free(names);
    hiap_free(columns);
    return rc;
}

hiap_rc hiap_workbook_read(hiap_frame **out, hiap_str bytes, const char *name,
                           const hiap_workbook_source *source, hiap_err *err) {
    reading r = { .source = source };
    *out = NULL;
    hiap_rc rc = hiap_xlsx_open_bytes(&r.book, bytes, name, err);
    if (!rc)
        rc = read_sheet(&r, err);
    if (!rc)
        rc = make_frame(out, &r, err);
    reading_clear(&r);
    return rc;
}
