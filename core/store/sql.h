/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SQLite for the files of this floor: the handle, cached statements, errors. Nothing outside
 * core/store includes this.
 *
 *     sqlite3_stmt *s;
 *     bool row;
 *     rc = hiap_sql_statement(&s, store, "SELECT area, code FROM area ORDER BY code", err);
 *     while (rc == HIAP_OK && (rc = hiap_sql_step(store, s, &row, err)) == HIAP_OK && row)
 *         ...
 */
#ifndef HIAP_STORE_SQL_H
#define HIAP_STORE_SQL_H

#include <sqlite3.h>

#include "core/base/buf.h"
#include "core/base/vec.h"
#include "core/store/db.h"

struct hiap_store {
    sqlite3 *db;
    char *path;
    char *note;    /* what this writer wrote into its note; NULL outside a transaction */
    void *reserve; /* given back when a transaction ends */
    hiap_store_mode mode;
    HIAP_VEC(sqlite3_stmt *) statements;
};

/* A prepared statement for this text, borrowed from the store's cache: reset, nothing bound. */
hiap_rc hiap_sql_statement(sqlite3_stmt **out, hiap_store *store, const char *sql, hiap_err *err);
/* One step; *row says whether there is a row, and at the end the statement is reset. */
hiap_rc hiap_sql_step(hiap_store *store, sqlite3_stmt *statement, bool *row, hiap_err *err);
/* Step a statement that gives no rows. */
hiap_rc hiap_sql_finish(hiap_store *store, sqlite3_stmt *statement, hiap_err *err);
/* Statements without rows or bindings. */
hiap_rc hiap_sql_run(hiap_store *store, const char *sql, hiap_err *err);
/* The first column of the first row; 0 when there is none. Up to two integers are bound. */
hiap_rc hiap_sql_integer(int64_t *out, hiap_store *store, const char *sql, const int64_t bound[2],
                         hiap_err *err);

void hiap_sql_bind_text(sqlite3_stmt *statement, int at,
                        hiap_str text); /* the bytes are borrowed */
hiap_str hiap_sql_text(sqlite3_stmt *statement,
                       int column); /* valid until the next step; "" for NULL */

/* The error of the last call on this store. */
hiap_rc hiap_sql_fail(hiap_store *store, hiap_err *err);
/* Forget every cached statement (before the file is closed). */
void hiap_sql_drop_statements(hiap_store *store);

#endif
