/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of the observation table: written, a batch at a time, and compared with those written. */
#ifndef HIAP_STORE_IMPORT_ROWS_H
#define HIAP_STORE_IMPORT_ROWS_H

#include "core/base/num.h"
#include "core/store/change_row.h"
#include "core/store/import/seen.h"
#include "core/store/sql.h"

enum {
    HIAP_ROW_VALUE,
    HIAP_ROW_LOWER_95,
    HIAP_ROW_UPPER_95,
    HIAP_ROW_LOWER_99_8,
    HIAP_ROW_UPPER_99_8,
    HIAP_ROW_COUNT,
    HIAP_ROW_DENOMINATOR,
    HIAP_ROW_NUMBERS
};
enum { HIAP_ROW_REASON, HIAP_ROW_NOTE, HIAP_ROW_COMPARED, HIAP_ROW_TREND, HIAP_ROW_WORDS };

typedef struct hiap_row {
    hiap_figure figure;
    double numbers[HIAP_ROW_NUMBERS]; /* NaN where missing */
    uint32_t words[HIAP_ROW_WORDS];   /* rows of the table of words; 0: none */
    size_t line;
} hiap_row;

typedef struct hiap_rows hiap_rows;

/* For one vintage; one at a time on a store. */
hiap_rc hiap_rows_open(hiap_rows **out, hiap_store *store, int64_t vintage, hiap_err *err);
void hiap_rows_close(hiap_rows *rows); /* takes NULL; what was not flushed is not written */

/* *number is 0 for the first row, then 1, 2, ... */
hiap_rc hiap_rows_add(uint32_t *number, hiap_rows *rows, const hiap_row *row, hiap_err *err);
hiap_rc hiap_rows_flush(hiap_rows *rows, hiap_err *err);

/* Fingerprints of the rows that were flushed, borrowed; not loaded where the store held no rows
 * before them. */
hiap_change_rows hiap_rows_prints(const hiap_rows *rows);

typedef struct hiap_row_difference {
    bool figure;        /* another figure altogether */
    const char *column; /* else the first column that differs; NULL: none does */
    char here[HIAP_NUM_MAX], there[HIAP_NUM_MAX]; /* "" for words */
    size_t line;                                  /* of the row that is there */
} hiap_row_difference;
/* Compare with the row of this number. */
hiap_rc hiap_rows_compare(hiap_row_difference *out, hiap_rows *rows, const hiap_row *row,
                          uint32_t number, hiap_err *err);

#endif
