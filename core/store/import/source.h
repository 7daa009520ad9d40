/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where records come from: one header, then rows of cells. A CSV file now; a sheet of a workbook is
 * another maker of the same thing. */
#ifndef HIAP_STORE_IMPORT_SOURCE_H
#define HIAP_STORE_IMPORT_SOURCE_H

#include <stdbool.h>

#include "core/base/buf.h"

#define HIAP_PLACE_MAX 320

typedef struct hiap_source {
    void *self;
    size_t width;
    hiap_str (*header)(const void *self, size_t column);
    /* The next record; its cells are valid until the next call. */
    hiap_rc (*next)(void *self, bool *more, hiap_err *err);
    hiap_str (*cell)(const void *self, size_t column);
    size_t (*line)(const void *self);
    size_t (*done)(const void *self, size_t *total); /* bytes */
    /* A line as messages name it: "deaths.csv:7". */
    void (*place)(const void *self, size_t line, char out[HIAP_PLACE_MAX]);
    void (*close)(void *self); /* takes NULL */
} hiap_source;

hiap_rc hiap_source_csv(hiap_source *out, const char *path, const char *name, hiap_err *err);

#endif
