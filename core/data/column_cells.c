/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/data/column_cells.h"

#include <assert.h>
#include <math.h>
#include <string.h>

#include "core/base/mem.h"
#include "core/data/column_impl.h"

hiap_cells hiap_cells_of(const hiap_column *c, const size_t *rows, size_t len) {
    return (hiap_cells){ c, rows, rows ? len : hiap_column_len(c), 0 };
}

size_t hiap_cells_row(const hiap_cells *cells, size_t i) {
    size_t row = cells->rows ? cells->rows[i] : i;
    assert(row < cells->column->parts.len);
    return row;
}

double hiap_cells_value(const hiap_cells *cells, size_t i) {
    size_t row = hiap_cells_row(cells, i);
    const hiap_column_parts *parts = &cells->column->parts;
    if (parts->type == HIAP_NUMBER)
        return parts->values.numbers[row];
    uint8_t x = parts->values.mask[row];
    return x == HIAP_MASK_MISSING ? NAN : x;
}

/* Every value is written and only those present are counted: no branch to guess wrong. */
static size_t next_numbers(hiap_cells *cells, double out[HIAP_CELLS_BLOCK]) {
    const double *values = hiap_column_numbers(cells->column);
    size_t n = 0, i = cells->at;
    for (; i < cells->len && n < HIAP_CELLS_BLOCK; i++) {
        out[n] = values[hiap_cells_row(cells, i)];
        n += (size_t)!isnan(out[n]);
    }
    cells->at = i;
    return n;
}

/* Nothing is missing and nothing is picked. */
static size_t next_present(hiap_cells *cells, double out[HIAP_CELLS_BLOCK]) {
    size_t left = cells->len - cells->at, n = left < HIAP_CELLS_BLOCK ? left : HIAP_CELLS_BLOCK;
    memcpy(out, hiap_column_numbers(cells->column) + cells->at, n * sizeof *out);
    cells->at += n;
    return n;
}

static size_t next_mask(hiap_cells *cells, double out[HIAP_CELLS_BLOCK]) {
    const uint8_t *values = hiap_column_mask(cells->column);
    size_t n = 0, i = cells->at;
    for (; i < cells->len && n < HIAP_CELLS_BLOCK; i++) {
        out[n] = values[hiap_cells_row(cells, i)];
        n += out[n] != HIAP_MASK_MISSING;
    }
    cells->at = i;
    return n;
}

size_t hiap_cells_next(hiap_cells *cells, double out[HIAP_CELLS_BLOCK]) {
    if (hiap_column_type(cells->column) == HIAP_MASK)
        return next_mask(cells, out);
    bool present = !cells->rows && hiap_column_missing(cells->column) == 0;
    return present && cells->at < cells->len ? next_present(cells, out) : next_numbers(cells, out);
}

hiap_rc hiap_cells_collect(double **out, size_t *count, hiap_cells cells, hiap_err *err) {
    *out = NULL;
    *count = 0;
    double *values = hiap_alloc_array(cells.len, sizeof *values);
    if (!values)
        return hiap_err_nomem(err, cells.len * sizeof *values);
    for (size_t n; (n = hiap_cells_next(&cells, values + *count)) > 0;)
        *count += n;
    *out = values;
    return HIAP_OK;
}

hiap_rc hiap_cells_check(const hiap_column *c, const char *what, hiap_err *err) {
    hiap_type type = hiap_column_type(c);
    if (type == HIAP_NUMBER || type == HIAP_MASK)
        return HIAP_OK;
    return hiap_err_set(err, HIAP_ARGUMENT, "%s needs a number column, not a %s column", what,
                        hiap_type_name(type));
}
