/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/sql.h"

#include <string.h>

#include "core/store/writer_note.h"

/* --- errors ----------------------------------------------------------------------------------- */

static hiap_rc fail_busy(hiap_store *store, hiap_err *err) {
    char who[HIAP_WRITER_NOTE_MAX];
    hiap_writer_note_read(who, store->path);
    if (who[0])
        hiap_err_set(err, HIAP_BUSY, "the store is in use by %s", who);
    else
        hiap_err_set(err, HIAP_BUSY, "the store is in use by another program");
    hiap_err_hint(err, "try again when that has finished; nothing was changed");
    return HIAP_BUSY;
}

typedef struct failure {
    int code; /* of SQLite: an extended one, before its primary one */
    const char *what, *hint;
} failure;

#define MAKE_ROOM                                                                  \
    "nothing was changed; make room on the disk, or raise the limit on file sizes" \
    ", and run the command again"

static const failure failures[] = {
    { SQLITE_FULL, "the disk is full", MAKE_ROOM },
    { SQLITE_IOERR_WRITE, "the store could not be written to the disk", MAKE_ROOM },
    { SQLITE_IOERR_FSYNC, "the store could not be written to the disk", MAKE_ROOM },
    { SQLITE_IOERR_TRUNCATE, "the store could not be written to the disk", MAKE_ROOM },
    { SQLITE_IOERR_SHMSIZE, "the store could not be written to the disk", MAKE_ROOM },
    { SQLITE_READONLY, "the store cannot be written",
      "check that you may write the file and its folder" },
    { SQLITE_PERM, "the store cannot be written",
      "check that you may write the file and its folder" },
    { SQLITE_CANTOPEN, "the store cannot be opened",
      "check that you may read the file, and write its folder" },
    { SQLITE_IOERR, "the disk reports an error",
      "nothing was changed; check the disk, then run the command again" },
    { SQLITE_CORRUPT, "the store is damaged", "restore it from a backup" },
    { SQLITE_NOTADB, "the store is damaged", "restore it from a backup" },
};

static hiap_rc fail_database(hiap_store *store, int code, hiap_err *err) {
    const char *message = sqlite3_errmsg(store->db);
    for (size_t i = 0; i < sizeof failures / sizeof *failures; i++) {
        if (failures[i].code != code && failures[i].code != (code & 0xFF))
            continue;
        hiap_err_set(err, HIAP_DB, "%s (%s)", failures[i].what, message);
        hiap_err_hint(err, "%s", failures[i].hint);
        return HIAP_DB;
    }
    return hiap_err_set(err, HIAP_DB, "%s", message);
}

hiap_rc hiap_sql_fail(hiap_store *store, hiap_err *err) {
    int extended = store->db ? sqlite3_extended_errcode(store->db) : SQLITE_NOMEM;
    int code = extended & 0xFF;
    hiap_rc rc;
    if (code == SQLITE_NOMEM)
        rc = hiap_err_nomem(err, 0);
    else if (code == SQLITE_INTERRUPT)
        rc = hiap_err_set(err, HIAP_INTERRUPTED, "stopped; nothing was changed");
    else if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
        rc = fail_busy(store, err);
    else
        rc = fail_database(store, extended, err);
    hiap_err_at(err, "%s", store->path);
    return rc;
}

/* --- statements ------------------------------------------------------------------------------- */

static sqlite3_stmt *cached(const hiap_store *store, const char *sql) {
    for (size_t i = 0; i < store->statements.len; i++)
        if (strcmp(sqlite3_sql(store->statements.at[i]), sql) == 0)
            return store->statements.at[i];
    return NULL;
}

hiap_rc hiap_sql_statement(sqlite3_stmt **out, hiap_store *store, const char *sql, hiap_err *err) {
    *out = cached(store, sql);
    if (*out) {
        sqlite3_reset(*out);
        sqlite3_clear_bindings(*out);
        return HIAP_OK;
    }
    if (!hiap_vec_reserve(&store->statements, 1))
        return hiap_err_nomem(err, sizeof(sqlite3_stmt *));
    sqlite3_stmt *made;
    if (sqlite3_prepare_v3(store->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &made, NULL) != SQLITE_OK)
        return hiap_sql_fail(store, err);
    store->statements.at[store->statements.len++] = made;
    *out = made;
    return HIAP_OK;
}

void hiap_sql_drop_statements(hiap_store *store) {
    for (size_t i = 0; i < store->statements.len; i++)
        sqlite3_finalize(store->statements.at[i]);
    hiap_vec_clear(&store->statements);
}

hiap_rc hiap_sql_step(hiap_store *store, sqlite3_stmt *statement, bool *row, hiap_err *err) {
    int code = sqlite3_step(statement);
    *row = code == SQLITE_ROW;
    if (*row)
        return HIAP_OK;
    hiap_rc rc = code == SQLITE_DONE ? HIAP_OK : hiap_sql_fail(store, err);
    sqlite3_reset(statement);
    return rc;
}

hiap_rc hiap_sql_finish(hiap_store *store, sqlite3_stmt *statement, hiap_err *err) {
    bool row;
    return hiap_sql_step(store, statement, &row, err);
}

hiap_rc hiap_sql_run(hiap_store *store, const char *sql, hiap_err *err) {
    return sqlite3_exec(store->db, sql, NULL, NULL, NULL) == SQLITE_OK ? HIAP_OK
                                                                       : hiap_sql_fail(store, err);
}

hiap_rc hiap_sql_integer(int64_t *out, hiap_store *store, const char *sql, const int64_t bound[2],
                         hiap_err *err) {
    sqlite3_stmt *s;
    bool row;
    *out = 0;
    hiap_rc rc = hiap_sql_statement(&s, store, sql, err);
    if (rc)
        return rc;
    for (int i = 0; bound && i < sqlite3_bind_parameter_count(s); i++)
        sqlite3_bind_int64(s, i + 1, bound[i]);
    rc = hiap_sql_step(store, s, &row, err);
    if (!rc && row)
        *out = sqlite3_column_int64(s, 0);
    sqlite3_reset(s);
    return rc;
}

void hiap_sql_bind_text(sqlite3_stmt *statement, int at, hiap_str text) {
    sqlite3_bind_text64(statement, at, text.at ? text.at : "", text.len, SQLITE_STATIC,
                        SQLITE_UTF8);
}

hiap_str hiap_sql_text(sqlite3_stmt *statement, int column) {
    const char *text = (const char *)sqlite3_column_text(statement, column);
    return (hiap_str){ text ? text : "", (size_t)sqlite3_column_bytes(statement, column) };
}
