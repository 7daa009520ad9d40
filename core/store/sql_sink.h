/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows handed over from inside SQLite, for two thirds of what steps and columns cost:
 * "SELECT hiap_sink(?1, a, b) FROM t" gives each row (a, b) of t to the sink bound at 1. */
#ifndef HIAP_STORE_SQL_SINK_H
#define HIAP_STORE_SQL_SINK_H

#include "core/store/sql.h"

typedef struct hiap_sql_sink {
    bool (*take)(void *payload, sqlite3_value **row); /* false: out of memory */
    void *payload;
} hiap_sql_sink;

/* Let statements of the connection know hiap_sink. */
hiap_rc hiap_sql_sink_install(hiap_store *store, hiap_err *err);
/* Run the statement, whose other parameters are bound. */
hiap_rc hiap_sql_sink_run(hiap_store *store, sqlite3_stmt *statement, int at, hiap_sql_sink *sink,
                          hiap_err *err);

#endif
