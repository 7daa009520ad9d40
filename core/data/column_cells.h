/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cells a summary is taken over: private to core/data/column_*.c. */
#ifndef HIAP_DATA_COLUMN_CELLS_H
#define HIAP_DATA_COLUMN_CELLS_H

#include "core/data/column.h"

#define HIAP_CELLS_BLOCK 1024

typedef struct hiap_cells {
    const hiap_column *column;
    const size_t *rows; /* NULL: rows 0 .. len-1 */
    size_t len;
    size_t at; /* the next cell to read */
} hiap_cells;

hiap_cells hiap_cells_of(const hiap_column *c, const size_t *rows, size_t len);
size_t hiap_cells_row(const hiap_cells *cells, size_t i);
double hiap_cells_value(const hiap_cells *cells, size_t i); /* NaN when missing */

/* The next values present, up to HIAP_CELLS_BLOCK; 0 at the end. A block is full unless it is the
 * last, so that what is computed from blocks does not depend on where the missing values were. */
size_t hiap_cells_next(hiap_cells *cells, double out[HIAP_CELLS_BLOCK]);

/* All values present, in an array that is the caller's. */
hiap_rc hiap_cells_collect(double **out, size_t *count, hiap_cells cells, hiap_err *err);

/* HIAP_ARGUMENT unless the column holds numbers or a mask. */
hiap_rc hiap_cells_check(const hiap_column *c, const char *what, hiap_err *err);

#endif
