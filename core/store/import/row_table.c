/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/row_table.h"

/* The columns, in this order. */
enum {
    AT_INDICATOR,
    AT_AREA,
    AT_PERIOD,
    AT_DISAGGREGATION,
    AT_NUMBERS,
    AT_WORDS = AT_NUMBERS + HIAP_ROW_NUMBERS,
    AT_LINE = AT_WORDS + HIAP_ROW_WORDS
};
static const char declaration[] =
    "CREATE TABLE x (indicator, area, period, disaggregation, value, lower_ci_95, upper_ci_95,"
    " lower_ci_99_8, upper_ci_99_8, count, denominator, reason, note, compared_to_england,"
    " recent_trend, source_line)";

typedef struct table {
    sqlite3_vtab base;
    const hiap_row_batch *batch;
} table;

typedef struct cursor {
    sqlite3_vtab_cursor base;
    const hiap_row *row, *end;
} cursor;

static int connect(sqlite3 *db, void *batch, int argc, const char *const *argv,
                   sqlite3_vtab **out, char **message) {
    (void)argc, (void)argv, (void)message;
    int code = sqlite3_declare_vtab(db, declaration);
    table *t = code == SQLITE_OK ? sqlite3_malloc(sizeof *t) : NULL;
    if (!t)
        return code == SQLITE_OK ? SQLITE_NOMEM : code;
    *t = (table){ .batch = batch };
    *out = &t->base;
    return SQLITE_OK;
}

static int disconnect(sqlite3_vtab *t) {
    sqlite3_free(t);
    return SQLITE_OK;
}

/* There is only one way to read it. */
static int best_index(sqlite3_vtab *t, sqlite3_index_info *info) {
    (void)t;
    info->estimatedCost = 1;
    return SQLITE_OK;
}

static int open_cursor(sqlite3_vtab *t, sqlite3_vtab_cursor **out) {
    (void)t;
    cursor *c = sqlite3_malloc(sizeof *c);
    if (!c)
        return SQLITE_NOMEM;
    *c = (cursor){ .row = NULL };
    *out = &c->base;
    return SQLITE_OK;
}

static int close_cursor(sqlite3_vtab_cursor *c) {
    sqlite3_free(c);
    return SQLITE_OK;
}

static int first(sqlite3_vtab_cursor *base, int plan, const char *plan_text, int argc,
                 sqlite3_value **argv) {
    (void)plan, (void)plan_text, (void)argc, (void)argv;
    cursor *c = (cursor *)base;
    const hiap_row_batch *batch = ((const table *)base->pVtab)->batch;
    c->row = batch->at;
    c->end = batch->at + batch->len;
    return SQLITE_OK;
}

static int next(sqlite3_vtab_cursor *base) {
    ((cursor *)base)->row++;
    return SQLITE_OK;
}

static int at_end(sqlite3_vtab_cursor *base) {
    const cursor *c = (const cursor *)base;
    return c->row == c->end;
}

static int row_number(sqlite3_vtab_cursor *base, sqlite3_int64 *out) {
    *out = (sqlite3_int64)((const cursor *)base)->row->line;
    return SQLITE_OK;
}

static void give_word(sqlite3_context *out, uint32_t word) {
    if (word)
        sqlite3_result_int64(out, word);
}

/* A column left alone is NULL, and so is NaN. */
static int column(sqlite3_vtab_cursor *base, sqlite3_context *out, int at) {
    const hiap_row *row = ((const cursor *)base)->row;
    const uint32_t figure[] = { row->figure.indicator, row->figure.area, row->figure.period,
                                row->figure.disaggregation };
    if (at < AT_NUMBERS)
        sqlite3_result_int64(out, figure[at]);
    else if (at < AT_WORDS)
        sqlite3_result_double(out, row->numbers[at - AT_NUMBERS]);
    else if (at < AT_LINE)
        give_word(out, row->words[at - AT_WORDS]);
    else
        sqlite3_result_int64(out, (sqlite3_int64)row->line);
    return SQLITE_OK;
}

static const sqlite3_module module = {
    .xConnect = connect,
    .xBestIndex = best_index,
    .xDisconnect = disconnect,
    .xOpen = open_cursor,
    .xClose = close_cursor,
    .xFilter = first,
    .xNext = next,
    .xEof = at_end,
    .xColumn = column,
    .xRowid = row_number,
};

hiap_rc hiap_row_table_install(hiap_store *store, hiap_row_batch *batch, hiap_err *err) {
    if (sqlite3_create_module(store->db, HIAP_ROW_TABLE, &module, batch) != SQLITE_OK)
        return hiap_sql_fail(store, err);
    return HIAP_OK;
}

void hiap_row_table_remove(hiap_store *store) {
    sqlite3_create_module(store->db, HIAP_ROW_TABLE, NULL, NULL);
}
