/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/change_row.h"

#include <math.h>
#include <string.h>

#include "core/store/sql_sink.h"

#define WORTH_A_PASS 4 /* rows passed over for each one wanted */

#define NUMBERS "value, lower_ci_95, upper_ci_95, lower_ci_99_8, upper_ci_99_8, count, denominator"

static void read_numbers(double out[HIAP_CHANGE_NUMBERS], sqlite3_stmt *row) {
    for (int i = 0; i < HIAP_CHANGE_NUMBERS; i++)
        out[i] = sqlite3_column_type(row, i) == SQLITE_NULL ? NAN : sqlite3_column_double(row, i);
}

hiap_rc hiap_change_row_read(hiap_change_row *out, hiap_store *store, int64_t rowid,
                             hiap_err *err) {
    static const char sql[] =
        "SELECT " NUMBERS ", reason, vintage FROM observation WHERE rowid = ?";
    sqlite3_stmt *row;
    bool there;
    hiap_rc rc = hiap_sql_statement(&row, store, sql, err);
    if (rc)
        return rc;
    sqlite3_bind_int64(row, 1, rowid);
    rc = hiap_sql_step(store, row, &there, err);
    if (!rc && !there) {
        rc = hiap_err_set(err, HIAP_DB, "there is no row %lld in the table of observations",
                          (long long)rowid);
        hiap_err_hint(err, "another program took it out; restore the store from a backup");
        hiap_err_at(err, "%s", store->path);
    }
    if (!rc) {
        read_numbers(out->numbers, row);
        out->reason = sqlite3_column_int64(row, HIAP_CHANGE_NUMBERS);
        out->vintage = sqlite3_column_int64(row, HIAP_CHANGE_NUMBERS + 1);
    }
    sqlite3_reset(row);
    return rc;
}

/* --- fingerprints ----------------------------------------------------------------------------- */

/* The mixer is the finaliser of MurmurHash3 (Appleby 2011). */
uint64_t hiap_change_print(const double numbers[HIAP_CHANGE_NUMBERS], int64_t reason) {
    uint64_t print = (uint64_t)reason;
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

static bool take_print(void *payload, sqlite3_value **row) {
    hiap_change_rows *rows = payload;
    double numbers[HIAP_CHANGE_NUMBERS];
    for (int i = 0; i < HIAP_CHANGE_NUMBERS; i++)
        numbers[i] = sqlite3_value_type(row[i]) == SQLITE_NULL ? NAN : sqlite3_value_double(row[i]);
    rows->prints[sqlite3_value_int64(row[HIAP_CHANGE_NUMBERS]) - rows->first] =
        hiap_change_print(numbers, sqlite3_value_int64(row[HIAP_CHANGE_NUMBERS + 1]));
    return true;
}

static hiap_rc read_prints(hiap_change_rows *rows, hiap_store *store, hiap_err *err) {
    static const char sql[] = "SELECT hiap_sink(?3, " NUMBERS ", rowid, reason) FROM observation"
                              " WHERE rowid BETWEEN ?1 AND ?2";
    hiap_sql_sink sink = { take_print, rows };
    sqlite3_stmt *all;
    hiap_rc rc = hiap_sql_statement(&all, store, sql, err);
    if (rc)
        return rc;
    sqlite3_bind_int64(all, 1, rows->first);
    sqlite3_bind_int64(all, 2, rows->last);
    return hiap_sql_sink_run(store, all, 3, &sink, err);
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
