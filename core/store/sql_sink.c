/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/sql_sink.h"

#define KIND "hiap_sink"

static void take(sqlite3_context *context, int count, sqlite3_value **values) {
    const hiap_sql_sink *sink = count ? sqlite3_value_pointer(values[0], KIND) : NULL;
    if (!sink)
        sqlite3_result_error(context, KIND " needs a sink", -1);
    else if (!sink->take(sink->payload, values + 1))
        sqlite3_result_error_nomem(context);
}

static void finish(sqlite3_context *context) {
    sqlite3_result_null(context);
}

hiap_rc hiap_sql_sink_install(hiap_store *store, hiap_err *err) {
    int code = sqlite3_create_function_v2(store->db, KIND, -1, SQLITE_UTF8 | SQLITE_DIRECTONLY,
                                          NULL, NULL, take, finish, NULL);
    return code == SQLITE_OK ? HIAP_OK : hiap_sql_fail(store, err);
}

hiap_rc hiap_sql_sink_run(hiap_store *store, sqlite3_stmt *statement, int at, hiap_sql_sink *sink,
                          hiap_err *err) {
    bool row;
    sqlite3_bind_pointer(statement, at, sink, KIND, NULL);
    hiap_rc rc = hiap_sql_step(store, statement, &row, err);
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    return rc;
}
