/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One row of the observation table: written, or compared with one that is there. */
#ifndef HIAP_STORE_IMPORT_ROW_H
#define HIAP_STORE_IMPORT_ROW_H

#include "core/base/num.h"
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
    const double *numbers;         /* NaN where missing */
    int64_t words[HIAP_ROW_WORDS]; /* rows of the table of words; 0: none */
    size_t line;
} hiap_row;

/* The caller's; sqlite3_finalize it. */
hiap_rc hiap_row_prepare(sqlite3_stmt **out, hiap_store *store, int64_t vintage, hiap_err *err);
hiap_rc hiap_row_insert(hiap_store *store, sqlite3_stmt *insert, const hiap_row *row,
                        hiap_err *err);

typedef struct hiap_row_difference {
    const char *column; /* NULL: the rows are the same */
    char here[HIAP_NUM_MAX], there[HIAP_NUM_MAX]; /* "" for words */
    size_t line; /* of the row that is there */
} hiap_row_difference;
/* Compare with the row of this rowid. */
hiap_rc hiap_row_compare(hiap_row_difference *out, hiap_store *store, const hiap_row *row,
                         int64_t rowid, hiap_err *err);

#endif
