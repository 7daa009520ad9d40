/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/rows.h"

#include <math.h>

#include "core/base/mem.h"
#include "core/store/import/row_table.h"

#define BATCH 1024

#define FIGURE "indicator, area, period, disaggregation"
#define NUMBERS "value, lower_ci_95, upper_ci_95, lower_ci_99_8, upper_ci_99_8, count, denominator"
#define WORDS "reason, note, compared_to_england, recent_trend"
#define COLUMNS FIGURE ", " NUMBERS ", " WORDS ", source_line"

static const char insert_sql[] = "INSERT INTO observation (vintage, " COLUMNS ")"
                                 " SELECT ?, " COLUMNS " FROM " HIAP_ROW_TABLE;
static const char select_sql[] = "SELECT " COLUMNS " FROM observation WHERE rowid = ?";
enum {
    AT_NUMBERS = 4,
    AT_WORDS = AT_NUMBERS + HIAP_ROW_NUMBERS,
    AT_LINE = AT_WORDS + HIAP_ROW_WORDS
};

static const char *const column_names[] = {
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

struct hiap_rows {
    hiap_store *store;
    sqlite3_stmt *insert;
    hiap_row_batch batch; /* of `pending` */
    uint32_t written;
    int64_t first; /* rowid of row 0; the others follow it */
    bool compared; /* with rows that were there before */
    HIAP_VEC(uint64_t) prints; /* one a row, where they are compared */
    hiap_row pending[BATCH];
};

/* --- writing ---------------------------------------------------------------------------------- */

static hiap_rc prepare(hiap_rows *rows, int64_t vintage, hiap_err *err) {
    static const char any_sql[] = "SELECT EXISTS (SELECT 1 FROM observation)";
    int64_t any;
    hiap_rc rc = hiap_sql_integer(&any, rows->store, any_sql, NULL, err);
    rows->compared = any;
    if (!rc)
        rc = hiap_row_table_install(rows->store, &rows->batch, err);
    if (rc)
        return rc;
    if (sqlite3_prepare_v2(rows->store->db, insert_sql, -1, &rows->insert, NULL) != SQLITE_OK)
        return hiap_sql_fail(rows->store, err);
    sqlite3_bind_int64(rows->insert, 1, vintage);
    return HIAP_OK;
}

hiap_rc hiap_rows_open(hiap_rows **out, hiap_store *store, int64_t vintage, hiap_err *err) {
    *out = NULL;
    hiap_rows *rows = hiap_alloc_zero(1, sizeof *rows);
    if (!rows)
        return hiap_err_nomem(err, sizeof *rows);
    rows->store = store;
    rows->batch.at = rows->pending;
    hiap_rc rc = prepare(rows, vintage, err);
    if (rc)
        hiap_rows_close(rows);
    else
        *out = rows;
    return rc;
}

void hiap_rows_close(hiap_rows *rows) {
    if (!rows)
        return;
    sqlite3_finalize(rows->insert);
    hiap_row_table_remove(rows->store);
    hiap_vec_clear(&rows->prints);
    hiap_free(rows);
}

hiap_rc hiap_rows_flush(hiap_rows *rows, hiap_err *err) {
    if (rows->batch.len == 0)
        return HIAP_OK;
    hiap_rc rc = hiap_sql_finish(rows->store, rows->insert, err);
    rows->written += (uint32_t)rows->batch.len;
    rows->batch.len = 0;
    rows->first = sqlite3_last_insert_rowid(rows->store->db) - rows->written + 1;
    return rc;
}

hiap_rc hiap_rows_add(uint32_t *number, hiap_rows *rows, const hiap_row *row, hiap_err *err) {
    uint64_t print = hiap_change_print(row->numbers, row->words[HIAP_ROW_REASON]);
    if (rows->compared && !hiap_vec_push(&rows->prints, print))
        return hiap_err_nomem(err, rows->prints.len * sizeof *rows->prints.at);
    rows->pending[rows->batch.len] = *row;
    *number = rows->written + (uint32_t)rows->batch.len++;
    return rows->batch.len == BATCH ? hiap_rows_flush(rows, err) : HIAP_OK;
}

hiap_change_rows hiap_rows_prints(const hiap_rows *rows) {
    return (hiap_change_rows){ .first = rows->first,
                               .last = rows->first + rows->written - 1,
                               .wanted = rows->written,
                               .prints = rows->prints.at };
}

/* --- comparing -------------------------------------------------------------------------------- */

static bool other_figure(sqlite3_stmt *there, const hiap_figure *f) {
    const uint32_t figure[] = { f->indicator, f->area, f->period, f->disaggregation };
    for (int i = 0; i < AT_NUMBERS; i++)
        if (sqlite3_column_int64(there, i) != figure[i])
            return true;
    return false;
}

static bool number_differs(hiap_row_difference *out, sqlite3_stmt *there, const hiap_row *row,
                           int i) {
    bool missing = sqlite3_column_type(there, AT_NUMBERS + i) == SQLITE_NULL;
    double x = missing ? NAN : sqlite3_column_double(there, AT_NUMBERS + i);
    if (x == row->numbers[i] || (missing && isnan(row->numbers[i])))
        return false;
    hiap_num_print(out->here, row->numbers[i]);
    hiap_num_print(out->there, x);
    return true;
}

static bool word_differs(sqlite3_stmt *there, const hiap_row *row, int i) {
    return sqlite3_column_int64(there, AT_WORDS + i) != row->words[i];
}

static void compare(hiap_row_difference *out, sqlite3_stmt *there, const hiap_row *row) {
    out->figure = other_figure(there, &row->figure);
    for (int i = 0; i < HIAP_ROW_NUMBERS && !out->column; i++)
        if (number_differs(out, there, row, i))
            out->column = column_names[i];
    for (int i = 0; i < HIAP_ROW_WORDS && !out->column; i++)
        if (word_differs(there, row, i))
            out->column = column_names[HIAP_ROW_NUMBERS + i];
    out->line = (size_t)sqlite3_column_int64(there, AT_LINE);
}

hiap_rc hiap_rows_compare(hiap_row_difference *out, hiap_rows *rows, const hiap_row *row,
                          uint32_t number, hiap_err *err) {
    sqlite3_stmt *s;
    bool found;
    *out = (hiap_row_difference){ 0 };
    hiap_rc rc = number < rows->written ? HIAP_OK : hiap_rows_flush(rows, err);
    if (!rc)
        rc = hiap_sql_statement(&s, rows->store, select_sql, err);
    if (rc)
        return rc;
    sqlite3_bind_int64(s, 1, rows->first + number);
    rc = hiap_sql_step(rows->store, s, &found, err);
    if (!rc && found)
        compare(out, s, row);
    sqlite3_reset(s);
    return rc;
}
