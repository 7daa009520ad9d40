/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/change_row.h"

#include <math.h>
#include <string.h>

#define WORTH_A_PASS 4 /* rows passed over for each one wanted */

#define NUMBERS "value, lower_ci_95, upper_ci_95, lower_ci_99_8, upper_ci_99_8, count, denominator"

static void read_numbers(double out[HIAP_CHANGE_NUMBERS], sqlite3_stmt *row) {
    for (int i = 0; i < HIAP_CHANGE_NUMBERS; i++)
        out[i] = sqlite3_column_type(row, i) == SQLITE_NULL ? NAN : sqlite3_column_double(row, i);
}

hiap_rc hiap_change_row_read(hiap_change_row *out, hiap_store *store, int64_t rowid,
                             hiap_err *err) {
    static const char sql[] = "SELECT " NUMBERS ", reason FROM observation WHERE rowid = ?";
    sqlite3_stmt *row;
    bool there;
    hiap_rc rc = hiap_sql_statement(&row, store, sql, err);
    if (rc)
        return rc;
    sqlite3_bind_int64(row, 1, rowid);
    rc = hiap_sql_step(store, row, &there, err);
    if (!rc) {
        read_numbers(out->numbers, row);
        out->reason = sqlite3_column_int64(row, HIAP_CHANGE_NUMBERS);
    }
    sqlite3_reset(row);
    return rc;
}

/* --- fingerprints ----------------------------------------------------------------------------- */

/* The mixer is the finaliser of MurmurHash3 (Appleby 2011). */
uint64_t hiap_change_print(const double numbers[HIAP_CHANGE_NUMBERS]) {
    uint64_t print = 0;
    for (size_t i = 0; i < HIAP_CHANGE_NUMBERS; i++) {
        double x = isnan(numbers[i]) ? (double)NAN : numbers[i] + 0.0; /* one NaN, one nought */
        uint64_t bits;
        memcpy(&bits, &x, sizeof bits);
        print = (print ^ bits) * 0xFF51AFD7ED558CCDu;
        print = (print ^ print >> 33) * 0xC4CEB9FE1A85EC53u;
        print ^= print >> 33;
    }
    return print;
}

void hiap_change_rows_want(hiap_change_rows *rows, int64_t rowid) {
    if (rows->wanted == 0 || rowid < rows->first)
        rows->first = rowid;
    if (rows->wanted == 0 || rowid > rows->last)
        rows->last = rowid;
    rows->wanted++;
}

static hiap_rc read_prints(hiap_change_rows *rows, hiap_store *store, hiap_err *err) {
    static const char sql[] =
        "SELECT " NUMBERS ", rowid FROM observation WHERE rowid BETWEEN ? AND ? ORDER BY rowid";
    double numbers[HIAP_CHANGE_NUMBERS];
    sqlite3_stmt *row;
    bool more;
    hiap_rc rc = hiap_sql_statement(&row, store, sql, err);
    if (rc)
        return rc;
    sqlite3_bind_int64(row, 1, rows->first);
    sqlite3_bind_int64(row, 2, rows->last);
    while (!(rc = hiap_sql_step(store, row, &more, err)) && more) {
        read_numbers(numbers, row);
        rows->prints[sqlite3_column_int64(row, HIAP_CHANGE_NUMBERS) - rows->first] =
            hiap_change_print(numbers);
    }
    sqlite3_reset(row);
    return rc;
}

hiap_rc hiap_change_rows_load(hiap_change_rows *rows, hiap_store *store, hiap_err *err) {
    size_t span = (size_t)(rows->last - rows->first) + 1;
    if (rows->wanted == 0 || span / WORTH_A_PASS > rows->wanted)
        return HIAP_OK;
    rows->prints = hiap_alloc_zero(span, sizeof *rows->prints);
    return rows->prints ? read_prints(rows, store, err)
                        : hiap_err_nomem(err, span * sizeof *rows->prints);
}

bool hiap_change_rows_loaded(const hiap_change_rows *rows) {
    return rows->prints != NULL;
}

uint64_t hiap_change_rows_print(const hiap_change_rows *rows, int64_t rowid) {
    return rows->prints[rowid - rows->first];
}

void hiap_change_rows_clear(hiap_change_rows *rows) {
    hiap_free(rows->prints);
    *rows = (hiap_change_rows){ 0 };
}
