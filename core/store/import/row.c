/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/row.h"

#include <math.h>

#define FIGURES "vintage, indicator, area, period, disaggregation"
#define NUMBERS "value, lower_ci_95, upper_ci_95, lower_ci_99_8, upper_ci_99_8, count, denominator"
#define WORDS "reason, note, compared_to_england, recent_trend"

enum {
    AT_VINTAGE = 1,
    AT_FIGURE,
    AT_NUMBERS = AT_FIGURE + 4,
    AT_WORDS = AT_NUMBERS + HIAP_ROW_NUMBERS,
    AT_LINE = AT_WORDS + HIAP_ROW_WORDS
};

static const char *const column_names[HIAP_ROW_NUMBERS + HIAP_ROW_WORDS] = {
    "values",
    "lower 95% limits",
    "upper 95% limits",
    "lower 99.8% limits",
    "upper 99.8% limits",
    "counts",
    "denominators",
    "reasons for a missing value",
    "notes",
    "comparisons to England",
    "recent trends",
};

/* The vintage stays bound from row to row. */
hiap_rc hiap_row_prepare(sqlite3_stmt **out, hiap_store *store, int64_t vintage, hiap_err *err) {
    static const char sql[] = "INSERT INTO observation"
                              " (" FIGURES ", " NUMBERS ", " WORDS ", source_line)"
                              " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    if (sqlite3_prepare_v2(store->db, sql, -1, out, NULL) != SQLITE_OK)
        return hiap_sql_fail(store, err);
    sqlite3_bind_int64(*out, AT_VINTAGE, vintage);
    return HIAP_OK;
}

/* SQLite takes NaN for NULL. */
hiap_rc hiap_row_insert(hiap_store *store, sqlite3_stmt *insert, const hiap_row *row,
                        hiap_err *err) {
    const uint32_t figure[] = { row->figure.indicator, row->figure.area, row->figure.period,
                                row->figure.disaggregation };
    for (int i = 0; i < 4; i++)
        sqlite3_bind_int64(insert, AT_FIGURE + i, figure[i]);
    for (int i = 0; i < HIAP_ROW_NUMBERS; i++)
        sqlite3_bind_double(insert, AT_NUMBERS + i, row->numbers[i]);
    for (int i = 0; i < HIAP_ROW_WORDS; i++)
        if (row->words[i])
            sqlite3_bind_int64(insert, AT_WORDS + i, row->words[i]);
        else
            sqlite3_bind_null(insert, AT_WORDS + i);
    sqlite3_bind_int64(insert, AT_LINE, (sqlite3_int64)row->line);
    return hiap_sql_finish(store, insert, err);
}

static bool number_differs(hiap_row_difference *out, sqlite3_stmt *there, const hiap_row *row,
                           int i) {
    bool missing = sqlite3_column_type(there, i) == SQLITE_NULL;
    double x = missing ? NAN : sqlite3_column_double(there, i);
    if (x == row->numbers[i] || (missing && isnan(row->numbers[i])))
        return false;
    hiap_num_print(out->here, row->numbers[i]);
    hiap_num_print(out->there, x);
    return true;
}

static bool word_differs(sqlite3_stmt *there, const hiap_row *row, int i) {
    return sqlite3_column_int64(there, HIAP_ROW_NUMBERS + i) != row->words[i];
}

static void compare(hiap_row_difference *out, sqlite3_stmt *there, const hiap_row *row) {
    for (int i = 0; i < HIAP_ROW_NUMBERS && !out->column; i++)
        if (number_differs(out, there, row, i))
            out->column = column_names[i];
    for (int i = 0; i < HIAP_ROW_WORDS && !out->column; i++)
        if (word_differs(there, row, i))
            out->column = column_names[HIAP_ROW_NUMBERS + i];
    out->line = (size_t)sqlite3_column_int64(there, HIAP_ROW_NUMBERS + HIAP_ROW_WORDS);
}

hiap_rc hiap_row_compare(hiap_row_difference *out, hiap_store *store, const hiap_row *row,
                         int64_t rowid, hiap_err *err) {
    sqlite3_stmt *s;
    bool found;
    *out = (hiap_row_difference){ 0 };
    static const char sql[] = "SELECT " NUMBERS ", " WORDS ", source_line FROM observation"
                              " WHERE rowid = ?";
    hiap_rc rc = hiap_sql_statement(&s, store, sql, err);
    if (rc)
        return rc;
    sqlite3_bind_int64(s, 1, rowid);
    rc = hiap_sql_step(store, s, &found, err);
    if (!rc && found)
        compare(out, s, row);
    sqlite3_reset(s);
    return rc;
}
