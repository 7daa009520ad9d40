/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/data/xlsx_read.h"

#include <assert.h>
#include <string.h>
#include <strings.h>

#include "core/base/near.h"
#include "core/base/path.h"
#include "core/data/xlsx_impl.h"

/* --- opening ---------------------------------------------------------------------------------- */

static hiap_rc open_workbook(hiap_xlsx *book, hiap_str bytes, hiap_err *err) {
    hiap_rc rc = hiap_xlsx_zip_open(&book->zip, bytes, err);
    if (rc == HIAP_OK)
        rc = hiap_xlsx_book_read(&book->book, &book->zip, err);
    return rc;
}

/* NULL when memory runs out. */
static hiap_xlsx *new_reader(const char *name) {
    hiap_xlsx *book = hiap_alloc_zero(1, sizeof *book);
    if (book && (book->name = hiap_strdup(name)))
        return book;
    hiap_free(book);
    return NULL;
}

/* Hands the reader over, or closes it. */
static hiap_rc finish(hiap_xlsx **out, hiap_xlsx *book, hiap_rc rc, hiap_err *err) {
    *out = rc == HIAP_OK ? book : NULL;
    if (rc == HIAP_OK)
        return HIAP_OK;
    hiap_err_at(err, "%s", book->name);
    hiap_xlsx_close(book);
    return rc;
}

hiap_rc hiap_xlsx_open(hiap_xlsx **out, const char *path, const char *name, hiap_err *err) {
    *out = NULL;
    hiap_xlsx *book = new_reader(name ? name : hiap_path_base(path));
    if (!book)
        return hiap_err_nomem(err, sizeof *book);
    hiap_rc rc = hiap_file_read(&book->file, path, HIAP_XLSX_FILE_LIMIT, err);
    if (rc == HIAP_OK)
        rc = open_workbook(book, (hiap_str){ book->file.at, book->file.len }, err);
    return finish(out, book, rc, err);
}

hiap_rc hiap_xlsx_open_bytes(hiap_xlsx **out, hiap_str bytes, const char *name, hiap_err *err) {
    *out = NULL;
    hiap_xlsx *book = new_reader(name);
    if (!book)
        return hiap_err_nomem(err, sizeof *book);
    return finish(out, book, open_workbook(book, bytes, err), err);
}

static void stop_sheet(hiap_xlsx *book) {
    hiap_xlsx_sheet_close(&book->sheet);
    hiap_vec_clear(&book->merges);
    book->started = book->merged = false;
}

static void unload(hiap_xlsx *book) {
    hiap_xlsx_strings_clear(&book->strings);
    hiap_vec_clear(&book->styles);
    book->loaded = false;
}

void hiap_xlsx_close(hiap_xlsx *book) {
    if (!book)
        return;
    stop_sheet(book);
    unload(book);
    hiap_xlsx_book_clear(&book->book);
    hiap_xlsx_zip_close(&book->zip);
    hiap_buf_clear(&book->file);
    hiap_free(book->name);
    hiap_free(book);
}

const char *hiap_xlsx_name(const hiap_xlsx *book) {
    return book->name;
}

/* --- sheets ----------------------------------------------------------------------------------- */

size_t hiap_xlsx_sheet_count(const hiap_xlsx *book) {
    return book->book.sheets.len;
}

const char *hiap_xlsx_sheet_name(const hiap_xlsx *book, size_t index) {
    assert(index < book->book.sheets.len);
    return book->book.sheets.at[index].name;
}

bool hiap_xlsx_sheet_hidden(const hiap_xlsx *book, size_t index) {
    assert(index < book->book.sheets.len);
    return book->book.sheets.at[index].hidden;
}

static const char *nearest(const hiap_xlsx *book, const char *name) {
    size_t count = hiap_xlsx_sheet_count(book);
    const char **names = hiap_alloc_array(count, sizeof *names), *near = NULL;
    if (!names)
        return NULL;
    for (size_t i = 0; i < count; i++)
        names[i] = hiap_xlsx_sheet_name(book, i);
    near = hiap_near(name, names, count);
    hiap_free(names);
    return near;
}

static hiap_rc refuse_sheet(const hiap_xlsx *book, const char *name, hiap_err *err) {
    hiap_buf list = HIAP_BUF_INIT;
    const char *near = nearest(book, name);
    for (size_t i = 0; i < hiap_xlsx_sheet_count(book); i++)
        hiap_buf_printf(&list, "%s'%s'", i ? ", " : "", hiap_xlsx_sheet_name(book, i));
    hiap_err_set(err, HIAP_NOT_FOUND, "there is no sheet '%s'; the sheets are %s", name,
                 list.at ? list.at : "");
    hiap_err_at(err, "%s", book->name);
    hiap_err_did_you_mean(err, near);
    hiap_buf_clear(&list);
    return HIAP_NOT_FOUND;
}

/* Strings and styles are read when the first sheet is, not to list the sheets. */
static hiap_rc load(hiap_xlsx *book, hiap_err *err) {
    const hiap_xlsx_book *parts = &book->book;
    hiap_rc rc = HIAP_OK;
    if (book->loaded)
        return HIAP_OK;
    if (parts->strings)
        rc = hiap_xlsx_strings_read(&book->strings, &book->zip, parts->strings, err);
    if (rc == HIAP_OK && parts->styles)
        rc = hiap_xlsx_styles_read(&book->styles, &book->zip, parts->styles, err);
    book->loaded = rc == HIAP_OK;
    if (rc == HIAP_OK)
        return HIAP_OK;
    hiap_err_at(err, "%s", book->name);
    unload(book);
    return rc;
}

static hiap_rc place(const hiap_xlsx *book, hiap_rc rc, hiap_err *err) {
    hiap_err_at(err, "%s!%s", book->name, hiap_xlsx_sheet_name(book, book->index));
    return rc;
}

static hiap_rc start_sheet(hiap_xlsx *book, size_t index, hiap_err *err) {
    stop_sheet(book);
    hiap_rc rc = load(book, err);
    if (rc != HIAP_OK)
        return rc;
    book->index = index;
    book->sheet.strings = &book->strings;
    book->sheet.styles = &book->styles;
    book->sheet.from_1904 = book->book.from_1904;
    rc = hiap_xlsx_sheet_open(&book->sheet, &book->zip, book->book.sheets.at[index].part, err);
    book->started = rc == HIAP_OK;
    return rc == HIAP_OK ? rc : place(book, rc, err);
}

hiap_rc hiap_xlsx_sheet(hiap_xlsx *book, const char *name, hiap_err *err) {
    size_t count = hiap_xlsx_sheet_count(book);
    for (size_t i = 0; i < count; i++)
        if (strcmp(hiap_xlsx_sheet_name(book, i), name) == 0)
            return start_sheet(book, i, err);
    for (size_t i = 0; i < count; i++)
        if (strcasecmp(hiap_xlsx_sheet_name(book, i), name) == 0)
            return start_sheet(book, i, err);
    return refuse_sheet(book, name, err);
}

hiap_rc hiap_xlsx_sheet_at(hiap_xlsx *book, size_t index, hiap_err *err) {
    if (index < hiap_xlsx_sheet_count(book))
        return start_sheet(book, index, err);
    hiap_err_set(err, HIAP_NOT_FOUND, "there is no sheet %zu; the workbook has %zu", index + 1,
                 hiap_xlsx_sheet_count(book));
    hiap_err_at(err, "%s", book->name);
    return HIAP_NOT_FOUND;
}

/* --- rows ------------------------------------------------------------------------------------- */

static hiap_rc place_row(const hiap_xlsx *book, hiap_rc rc, hiap_err *err) {
    if (book->sheet.in_cell)
        hiap_xlsx_err_at(err, book, book->sheet.row.number, book->sheet.column);
    return place(book, rc, err);
}

hiap_rc hiap_xlsx_next(hiap_xlsx *book, bool *more, hiap_err *err) {
    assert(book->started);
    hiap_rc rc = hiap_xlsx_sheet_next(&book->sheet, err);
    *more = rc == HIAP_OK && book->sheet.ready;
    if (rc == HIAP_OK)
        return HIAP_OK;
    place_row(book, rc, err);
    stop_sheet(book);
    return rc;
}

size_t hiap_xlsx_row(const hiap_xlsx *book) {
    return book->sheet.row.number;
}

size_t hiap_xlsx_width(const hiap_xlsx *book) {
    size_t count = book->sheet.row.cells.len;
    return count > 0 ? book->sheet.row.cells.at[count - 1].column + 1 : 0;
}

const hiap_xlsx_cell *hiap_xlsx_cells(const hiap_xlsx *book, size_t *count) {
    *count = book->sheet.row.cells.len;
    return book->sheet.row.cells.at;
}

const hiap_xlsx_cell *hiap_xlsx_cell_at(const hiap_xlsx *book, size_t column) {
    static const hiap_xlsx_cell empty = { .text = { "", 0 } };
    const hiap_xlsx_cell *cells = book->sheet.row.cells.at;
    size_t low = 0, high = book->sheet.row.cells.len;
    if (column < high && cells[column].column == column) /* a row without gaps */
        return &cells[column];
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (cells[middle].column < column)
            low = middle + 1;
        else
            high = middle;
    }
    bool found = low < book->sheet.row.cells.len && cells[low].column == column;
    return found ? &cells[low] : &empty;
}

hiap_rc hiap_xlsx_merges(hiap_xlsx *book, const hiap_xlsx_range **out, size_t *count,
                         hiap_err *err) {
    assert(book->started);
    *out = NULL;
    *count = 0;
    if (!book->merged) {
        const char *part = book->book.sheets.at[book->index].part;
        book->merges.len = 0;
        hiap_rc rc = hiap_xlsx_merges_read(&book->merges, &book->zip, part, err);
        if (rc != HIAP_OK)
            return place(book, rc, err);
        book->merged = true;
    }
    *out = book->merges.at;
    *count = book->merges.len;
    return HIAP_OK;
}

hiap_rc hiap_xlsx_err_at(hiap_err *err, const hiap_xlsx *book, size_t row, size_t column) {
    char cell[HIAP_XLSX_CELL_NAME];
    hiap_xlsx_cell_name(cell, row, column);
    return hiap_err_at(err, "%s!%s!%s", book->name, hiap_xlsx_sheet_name(book, book->index), cell);
}
