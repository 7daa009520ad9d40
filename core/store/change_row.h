/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The numbers of a row, for comparison: all of them, or a fingerprint. */
#ifndef HIAP_STORE_CHANGE_ROW_H
#define HIAP_STORE_CHANGE_ROW_H

#include "core/store/sql.h"

/* value, the four limits, count, denominator */
enum { HIAP_CHANGE_NUMBERS = 7 };

typedef struct hiap_change_row {
    double numbers[HIAP_CHANGE_NUMBERS]; /* NaN where missing */
    int64_t reason;                      /* row of the table of words; 0: there is a value */
    int64_t vintage;
} hiap_change_row;

/* Equal numbers with one reason have equal fingerprints; that two different rows share one is as
 * likely as one in 2^64. */
uint64_t hiap_change_print(const double numbers[HIAP_CHANGE_NUMBERS], int64_t reason);

hiap_rc hiap_change_row_read(hiap_change_row *out, hiap_store *store, int64_t rowid, hiap_err *err);

/* Fingerprints of many rows, which mostly lie together because a file was written in one go. Where
 * they lie too far apart for one pass to pay, none is taken. */
typedef struct hiap_change_rows {
    int64_t first, last; /* of those wanted */
    size_t wanted;
    uint64_t *prints; /* by rowid - first; NULL: not loaded */
} hiap_change_rows;

void hiap_change_rows_want(hiap_change_rows *rows, int64_t rowid);
hiap_rc hiap_change_rows_load(hiap_change_rows *rows, hiap_store *store, hiap_err *err);
bool hiap_change_rows_loaded(const hiap_change_rows *rows);
uint64_t hiap_change_rows_print(const hiap_change_rows *rows, int64_t rowid);
void hiap_change_rows_clear(hiap_change_rows *rows);

#endif
