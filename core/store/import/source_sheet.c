/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/mem.h"
#include "core/data/xlsx_read.h"
#include "core/store/import/heading.h"
#include "core/store/import/source.h"

typedef struct reader {
    hiap_xlsx *book;
    const hiap_source_sheet *sheets;
    size_t count, at; /* `at` is the one being read */
    bool started;
    size_t rows;
} reader;

static hiap_str sheet_header(const void *self, size_t column) {
    const reader *r = self;
    return hiap_header_text(r->sheets[r->at].header, column);
}

static hiap_rc start_sheet(reader *r, hiap_err *err) {
    r->started = true;
    return hiap_xlsx_sheet_at(r->book, r->sheets[r->at].sheet, err);
}

/* The next row under the header of the present sheet. */
static hiap_rc next_row(reader *r, bool *more, hiap_err *err) {
    hiap_rc rc = r->started ? HIAP_OK : start_sheet(r, err);
    do {
        if (!rc)
            rc = hiap_xlsx_next(r->book, more, err);
    } while (!rc && *more && hiap_xlsx_row(r->book) <= r->sheets[r->at].header->last);
    return rc;
}

static hiap_rc sheet_next(void *self, bool *more, hiap_err *err) {
    reader *r = self;
    hiap_rc rc = next_row(r, more, err);
    while (!rc && !*more && r->at + 1 < r->count) {
        r->at++;
        r->started = false;
        rc = next_row(r, more, err);
    }
    *more = *more && !rc;
    r->rows += *more;
    return rc;
}

static hiap_str sheet_cell(const void *self, size_t column) {
    const reader *r = self;
    return hiap_xlsx_cell_at(r->book, column)->text;
}

static size_t sheet_line(const void *self) {
    const reader *r = self;
    return r->at * HIAP_SHEET_LINES + hiap_xlsx_row(r->book);
}

static size_t sheet_done(const void *self, size_t *total) {
    const reader *r = self;
    if (total)
        *total = 0;
    return r->rows;
}

static void sheet_place_cell(const void *self, size_t line, size_t column,
                             char out[HIAP_PLACE_MAX]) {
    const reader *r = self;
    size_t sheet = r->sheets[line / HIAP_SHEET_LINES % r->count].sheet;
    char cell[HIAP_XLSX_CELL_NAME];
    hiap_xlsx_cell_name(cell, line % HIAP_SHEET_LINES, column);
    snprintf(out, HIAP_PLACE_MAX, "%s!%s!%s", hiap_xlsx_name(r->book),
             hiap_xlsx_sheet_name(r->book, sheet), cell);
}

static void sheet_place(const void *self, size_t line, char out[HIAP_PLACE_MAX]) {
    sheet_place_cell(self, line, 0, out);
}

static size_t widest(const hiap_source_sheet *sheets, size_t count) {
    size_t width = 0;
    for (size_t i = 0; i < count; i++)
        if (sheets[i].header->headings.len > width)
            width = sheets[i].header->headings.len;
    return width;
}

hiap_rc hiap_source_sheets(hiap_source *out, hiap_xlsx *book, const hiap_source_sheet *sheets,
                           size_t count, hiap_err *err) {
    *out = (hiap_source){ 0 };
    reader *r = hiap_alloc_zero(1, sizeof *r);
    if (!r)
        return hiap_err_nomem(err, sizeof *r);
    *r = (reader){ .book = book, .sheets = sheets, .count = count };
    *out = (hiap_source){
        .self = r,
        .width = widest(sheets, count),
        .header = sheet_header,
        .next = sheet_next,
        .cell = sheet_cell,
        .line = sheet_line,
        .done = sheet_done,
        .place = sheet_place,
        .place_cell = sheet_place_cell,
        .close = hiap_free,
    };
    return HIAP_OK;
}
