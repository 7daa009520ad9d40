/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/sql_frame.h"

#include <assert.h>

#define WIDEST 16

hiap_period hiap_sql_period(sqlite3_stmt *statement, int column) {
    int64_t length = sqlite3_column_int64(statement, column + 1);
    bool days = hiap_str_is(hiap_sql_text(statement, column + 2), "days");
    if (sqlite3_column_type(statement, column) == SQLITE_NULL || length < 1 || length > UINT16_MAX)
        return (hiap_period){ .start = HIAP_PERIOD_NONE };
    return (hiap_period){ .start = sqlite3_column_int(statement, column),
                          .length = (uint16_t)length,
                          .unit = days ? HIAP_DAYS : HIAP_MONTHS };
}

static void add_period(hiap_builder *b, sqlite3_stmt *s, int at) {
    hiap_period period = hiap_sql_period(s, at);
    if (period.start == HIAP_PERIOD_NONE)
        hiap_builder_missing(b, HIAP_MISSING_EMPTY);
    else
        hiap_builder_period(b, period);
}

static void add_cell(hiap_builder *b, sqlite3_stmt *s, hiap_type type, int at) {
    if (type == HIAP_PERIOD)
        add_period(b, s, at);
    else if (sqlite3_column_type(s, at) == SQLITE_NULL)
        hiap_builder_missing(b, HIAP_MISSING_EMPTY);
    else if (type == HIAP_TEXT)
        hiap_builder_text(b, hiap_sql_text(s, at));
    else if (type == HIAP_MASK)
        hiap_builder_mask(b, sqlite3_column_int(s, at) != 0);
    else
        hiap_builder_number(b, sqlite3_column_double(s, at));
}

static void add_row(hiap_builder **builders, sqlite3_stmt *s, const hiap_sql_list *list) {
    int at = 0;
    for (size_t i = 0; i < list->count; i++) {
        add_cell(builders[i], s, list->columns[i].type, at);
        at += list->columns[i].type == HIAP_PERIOD ? 3 : 1;
    }
}

static hiap_rc read_rows(hiap_builder **builders, hiap_store *store, const hiap_sql_list *list,
                         const int64_t *bound, hiap_err *err) {
    sqlite3_stmt *s;
    bool row;
    hiap_rc rc = hiap_sql_statement(&s, store, list->sql, err);
    if (rc)
        return rc;
    if (bound)
        sqlite3_bind_int64(s, 1, *bound);
    while (!(rc = hiap_sql_step(store, s, &row, err)) && row)
        add_row(builders, s, list);
    return rc;
}

static hiap_rc make_frame(hiap_frame **out, hiap_builder **builders, const hiap_sql_list *list,
                          hiap_err *err) {
    hiap_column *made[WIDEST] = { 0 };
    const char *names[WIDEST];
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < list->count && !rc; i++) {
        names[i] = list->columns[i].name;
        rc = hiap_builder_finish(&made[i], builders[i], err);
        builders[i] = NULL;
    }
    if (!rc)
        rc = hiap_frame_new(out, names, made, list->count, err);
    for (size_t i = 0; i < list->count; i++)
        hiap_column_drop(made[i]);
    return rc;
}

hiap_rc hiap_sql_frame(hiap_frame **out, hiap_store *store, const hiap_sql_list *list,
                       const int64_t *bound, hiap_err *err) {
    hiap_builder *builders[WIDEST] = { 0 };
    hiap_rc rc = HIAP_OK;
    *out = NULL;
    assert(list->count <= WIDEST);
    for (size_t i = 0; i < list->count && !rc; i++)
        rc = hiap_builder_new(&builders[i], list->columns[i].type, err);
    if (!rc)
        rc = read_rows(builders, store, list, bound, err);
    if (!rc)
        rc = make_frame(out, builders, list, err);
    for (size_t i = 0; i < list->count; i++)
        hiap_builder_drop(builders[i]);
    return rc;
}
