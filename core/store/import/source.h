/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where records come from: one header, then rows of cells. A CSV file, or sheets of a workbook one
 * after the other. */
#ifndef HIAP_STORE_IMPORT_SOURCE_H
#define HIAP_STORE_IMPORT_SOURCE_H

#include <stdbool.h>

#include "core/base/buf.h"

#define HIAP_PLACE_MAX 320

/* In a workbook the line of a row is its number, and this for each sheet that was read before. */
#define HIAP_SHEET_LINES ((size_t)10000000)

typedef struct hiap_source {
    void *self;
    size_t width;
    hiap_str (*header)(const void *self, size_t column);
    /* The next record; its cells are valid until the next call. */
    hiap_rc (*next)(void *self, bool *more, hiap_err *err);
    hiap_str (*cell)(const void *self, size_t column);
    size_t (*line)(const void *self);
    size_t (*done)(const void *self, size_t *total); /* bytes; or rows, where total is 0 */
    /* A line as messages name it: "deaths.csv:7", "la.xlsx!TA1!A12". */
    void (*place)(const void *self, size_t line, char out[HIAP_PLACE_MAX]);
    /* One cell of it: "la.xlsx!TA1!C12". NULL: the line is as near as it gets. */
    void (*place_cell)(const void *self, size_t line, size_t column, char out[HIAP_PLACE_MAX]);
    void (*close)(void *self); /* takes NULL */
} hiap_source;

hiap_rc hiap_source_csv(hiap_source *out, const char *path, const char *name, hiap_err *err);
/* With the header on these lines: the first and the last, which may be the same. */
hiap_rc hiap_source_csv_at(hiap_source *out, const char *path, const char *name,
                           const size_t lines[2], hiap_err *err);

struct hiap_xlsx;
struct hiap_header;
/* A sheet and the header above its rows, both borrowed. */
typedef struct hiap_source_sheet {
    size_t sheet; /* its number in the workbook, from 0 */
    const struct hiap_header *header;
} hiap_source_sheet;

/* The rows of these sheets, of which there is at least one. The book and the array are borrowed. */
hiap_rc hiap_source_sheets(hiap_source *out, struct hiap_xlsx *book,
                           const hiap_source_sheet *sheets, size_t count, hiap_err *err);

#endif
