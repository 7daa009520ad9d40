/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/schema.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/embed.h"

#define FOLDER "core/store/schema/"
#define HEADER 100
#define AT_USER_VERSION 60
#define AT_APPLICATION_ID 68

/* --- migrations ------------------------------------------------------------------------------- */

/* The number of a migration, 0 for other embedded files. */
static int migration_number(const hiap_embedded *file) {
    return strncmp(file->name, FOLDER, sizeof FOLDER - 1) == 0
               ? atoi(file->name + sizeof FOLDER - 1)
               : 0;
}

static const hiap_embedded *migration(int number) {
    for (size_t i = 0; i < hiap_embedded_count; i++)
        if (migration_number(&hiap_embedded_files[i]) == number)
            return &hiap_embedded_files[i];
    return NULL;
}

int hiap_schema_version(void) {
    int version = 0;
    while (migration(version + 1))
        version++;
    return version;
}

hiap_rc hiap_schema_of(int64_t *version, hiap_store *store, hiap_err *err) {
    return hiap_sql_integer(version, store, "PRAGMA user_version", NULL, err);
}

static hiap_rc run_migrations(hiap_store *store, int64_t from, int64_t to, hiap_err *err) {
    char pragmas[96];
    hiap_rc rc = HIAP_OK;
    for (int64_t version = from + 1; version <= to && !rc; version++)
        rc = hiap_sql_run(store, migration((int)version)->text, err);
    if (rc)
        return rc;
    snprintf(pragmas, sizeof pragmas, "PRAGMA application_id = %d; PRAGMA user_version = %d",
             HIAP_STORE_APPLICATION_ID, (int)to);
    return hiap_sql_run(store, pragmas, err);
}

hiap_rc hiap_schema_migrate(hiap_store *store, hiap_err *err) {
    int64_t version = 0;
    hiap_rc rc = hiap_schema_of(&version, store, err);
    if (rc || version == hiap_schema_version())
        return rc;
    rc = hiap_store_begin(store, err);
    if (!rc) /* another writer may have been first */
        rc = hiap_schema_of(&version, store, err);
    if (!rc)
        rc = run_migrations(store, version, hiap_schema_version(), err);
    if (!rc)
        rc = hiap_store_commit(store, err);
    hiap_store_rollback(store);
    return rc;
}

/* --- is this file ours? ----------------------------------------------------------------------- */

static uint32_t big_endian(const unsigned char *at) {
    return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
}

static hiap_rc not_ours(hiap_store *store, const char *what, hiap_err *err) {
    hiap_err_set(err, HIAP_PARSE, "%s", what);
    hiap_err_hint(err, "name the store of a hiap project; 'hiap import' brings data files into it");
    hiap_err_at(err, "%s", store->path);
    return HIAP_PARSE;
}

static hiap_rc too_new(hiap_store *store, uint32_t version, hiap_err *err) {
    hiap_err_set(err, HIAP_PARSE,
                 "this store was made by a newer hiap (version %u; this one knows version %d)",
                 version, hiap_schema_version());
    hiap_err_hint(err, "install the newer hiap; nothing was changed");
    hiap_err_at(err, "%s", store->path);
    return HIAP_PARSE;
}

/* The handle of the file as SQLite opened it: reading through another descriptor and closing that
 * one would drop the locks this process holds on the file. */
hiap_rc hiap_schema_check_header(hiap_store *store, hiap_err *err) {
    unsigned char header[HEADER] = { 0 };
    sqlite3_file *file = NULL;
    sqlite3_int64 size = 0;
    sqlite3_file_control(store->db, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    if (!file || !file->pMethods || file->pMethods->xFileSize(file, &size) != SQLITE_OK)
        return hiap_sql_fail(store, err);
    if (size == 0)
        return HIAP_OK;
    if (size < HEADER || file->pMethods->xRead(file, header, HEADER, 0) != SQLITE_OK ||
        memcmp(header, "SQLite format 3", 16) != 0)
        return not_ours(store, "this file is not a hiap store (nor any SQLite database)", err);
    if (big_endian(header + AT_APPLICATION_ID) != HIAP_STORE_APPLICATION_ID)
        return not_ours(store, "this is an SQLite database, but not a hiap store", err);
    uint32_t version = big_endian(header + AT_USER_VERSION);
    return version > (uint32_t)hiap_schema_version() ? too_new(store, version, err) : HIAP_OK;
}

/* --- are its tables ours? --------------------------------------------------------------------- */

static hiap_rc compare_one(hiap_store *store, sqlite3_stmt *ours, hiap_err *err) {
    sqlite3_stmt *theirs;
    bool row = false;
    hiap_str name = hiap_sql_text(ours, 0);
    static const char sql[] = "SELECT sql FROM sqlite_schema WHERE name = ?";
    hiap_rc rc = hiap_sql_statement(&theirs, store, sql, err);
    if (rc)
        return rc;
    hiap_sql_bind_text(theirs, 1, name);
    rc = hiap_sql_step(store, theirs, &row, err);
    if (!rc && !(row && hiap_str_equal(hiap_sql_text(theirs, 0), hiap_sql_text(ours, 1)))) {
        rc = hiap_err_set(err, HIAP_PARSE, "this store was altered: '%.*s' is not as hiap made it",
                          (int)name.len, name.at);
        hiap_err_hint(err,
                      "restore the store from a backup, or import the data files into a new one");
        hiap_err_at(err, "%s", store->path);
    }
    sqlite3_reset(theirs);
    return rc;
}

/* What the migrations make, made anew in memory, is what the tables are compared with; a store that
 * is only read may be of an earlier version. */
hiap_rc hiap_schema_check_tables(hiap_store *store, hiap_err *err) {
    static const char sql[] = "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL";
    hiap_store model = { .path = store->path, .mode = HIAP_STORE_WRITE };
    sqlite3_stmt *ours;
    bool row = false;
    int64_t version = 0;
    hiap_rc rc = hiap_schema_of(&version, store, err);
    if (rc)
        return rc;
    if (sqlite3_open_v2(":memory:", &model.db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY, NULL) !=
        SQLITE_OK)
        rc = hiap_sql_fail(&model, err);
    if (!rc)
        rc = run_migrations(&model, 0, version, err);
    if (!rc)
        rc = hiap_sql_statement(&ours, &model, sql, err);
    while (!rc && !(rc = hiap_sql_step(&model, ours, &row, err)) && row)
        rc = compare_one(store, ours, err);
    hiap_sql_drop_statements(&model);
    sqlite3_close(model.db);
    return rc;
}
