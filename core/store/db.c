/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/db.h"

#include <assert.h>
#include <fcntl.h>
#include <limits.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/mem.h"
#include "core/base/path.h"
#include "core/store/schema.h"
#include "core/store/sql.h"
#include "core/store/sql_memory.h"
#include "core/store/sql_sink.h"
#include "core/store/writer_note.h"

#define WAIT_FOR_WRITER 10000 /* milliseconds */
#define ROLLBACK_NEEDS 65536  /* bytes, generously */

/* --- what lies at the path -------------------------------------------------------------------- */

/* Is there anything in the file `path` + `suffix`? */
static bool beside(const char *path, const char *suffix) {
    char name[PATH_MAX];
    struct stat s;
    int len = snprintf(name, sizeof name, "%s%s", path, suffix);
    return len > 0 && (size_t)len < sizeof name && stat(name, &s) == 0 && s.st_size > 0;
}

static hiap_rc refuse(const char *path, hiap_rc rc, const char *what, const char *hint,
                      hiap_err *err) {
    hiap_err_set(err, rc, "%s", what);
    hiap_err_hint(err, "%s", hint);
    hiap_err_at(err, "%s", path);
    return rc;
}

/* SQLite drops the journal of an empty file, which a session leaves that is killed while it makes
 * the store. */
static bool journal_strayed(const char *path) {
    return beside(path, "-journal") && beside(path, "") && !hiap_writer_note_exists(path);
}

static hiap_rc check_journals(const char *path, hiap_err *err) {
    if (beside(path, "-wal"))
        return refuse(path, HIAP_DB,
                      "a -wal file lies beside this store, and no hiap session left it",
                      "close the program that has the store open;"
                      " if the file strayed here, move it away", err);
    if (journal_strayed(path))
        return refuse(path, HIAP_DB,
                      "a -journal file lies beside this store, and no hiap session left it",
                      "close the program that has the store open; if it crashed, open the store"
                      " with it once more, and the journal is played back", err);
    return HIAP_OK;
}

static bool may_write(const char *path, int access) {
    return faccessat(AT_FDCWD, path, access, AT_EACCESS) == 0;
}

/* The folder too: the journal is made in it. */
static bool is_writable(const char *path) {
    char folder[PATH_MAX];
    int len = snprintf(folder, sizeof folder, "%.*s.", (int)(hiap_path_base(path) - path), path);
    return len > 0 && (size_t)len < sizeof folder && may_write(folder, W_OK | X_OK) &&
           (!hiap_path_exists(path) || may_write(path, W_OK));
}

static hiap_rc check_path(const char *path, hiap_store_mode mode, hiap_err *err) {
    if (hiap_path_is_folder(path))
        return refuse(path, HIAP_PARSE, "this is a folder, not a hiap store", "name a file in it",
                      err);
    if (mode == HIAP_STORE_READ && !hiap_path_exists(path))
        return refuse(path, HIAP_NOT_FOUND, "there is no store here yet",
                      "'hiap import FILE' makes one", err);
    if (mode == HIAP_STORE_WRITE && !is_writable(path))
        return refuse(path, HIAP_IO, "the store cannot be written here",
                      "check that the folder is there, and that you may write it and the file",
                      err);
    return check_journals(path, err);
}

/* --- opening ---------------------------------------------------------------------------------- */

/* The journal of a killed session is played back by the first reader, who must be able to write. */
static int open_flags(const char *path, hiap_store_mode mode) {
    if (mode == HIAP_STORE_WRITE)
        return SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    return SQLITE_OPEN_NOMUTEX |
           (beside(path, "-journal") ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY);
}

/* SQLite gives a meaning to names such as ":memory:"; a path with a folder is only ever a path. */
static hiap_rc open_file(hiap_store *store, hiap_err *err) {
    char *plain = hiap_path_join(".", store->path);
    hiap_sql_memory_install();
    if (!plain)
        return hiap_err_nomem(err, strlen(store->path) + 3);
    int code = sqlite3_open_v2(plain, &store->db, open_flags(store->path, store->mode), NULL);
    hiap_free(plain);
    if (code != SQLITE_OK)
        return hiap_sql_fail(store, err);
    sqlite3_extended_result_codes(store->db, 1);
    sqlite3_busy_timeout(store->db, WAIT_FOR_WRITER);
    return HIAP_OK;
}

static const struct { int option, on; } guards[] = {
    { SQLITE_DBCONFIG_DEFENSIVE, 1 },
    { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
    { SQLITE_DBCONFIG_ENABLE_TRIGGER, 0 },
    { SQLITE_DBCONFIG_ENABLE_VIEW, 0 },
    { SQLITE_DBCONFIG_ENABLE_FKEY, 1 },
};

static void guard(hiap_store *store) {
    for (size_t i = 0; i < sizeof guards / sizeof *guards; i++)
        sqlite3_db_config(store->db, guards[i].option, guards[i].on, NULL);
    sqlite3_limit(store->db, SQLITE_LIMIT_ATTACHED, 0);
}

/* The first read plays back the journal of a killed session. */
static hiap_rc recover(hiap_store *store, hiap_err *err) {
    if (!beside(store->path, "-journal"))
        return HIAP_OK;
    return hiap_sql_run(store, "SELECT count(*) FROM sqlite_schema", err);
}

static hiap_rc tune(hiap_store *store, hiap_err *err) {
    static const char *const pragmas[] = {
        [HIAP_STORE_READ] = "PRAGMA cell_size_check = ON; PRAGMA cache_size = -65536;"
                            "PRAGMA temp_store = MEMORY;" /* a worker can write no file */
                            "PRAGMA query_only = ON",
        [HIAP_STORE_WRITE] = "PRAGMA cell_size_check = ON; PRAGMA cache_size = -16384;"
                             "PRAGMA page_size = 8192; PRAGMA synchronous = FULL",
    };
    return hiap_sql_run(store, pragmas[store->mode], err);
}

static hiap_rc refuse_empty(hiap_store *store, hiap_err *err) {
    int64_t version = 0;
    hiap_rc rc = hiap_sql_integer(&version, store, "PRAGMA user_version", NULL, err);
    if (rc || version > 0)
        return rc;
    return refuse(store->path, HIAP_NOT_FOUND, "this store is still empty",
                  "'hiap import FILE' fills it", err);
}

static hiap_rc open_store(hiap_store *store, hiap_err *err) {
    hiap_rc rc = open_file(store, err);
    if (rc)
        return rc;
    guard(store);
    rc = recover(store, err);
    if (!rc)
        rc = hiap_schema_check_header(store, err);
    if (!rc)
        rc = tune(store, err);
    if (!rc)
        rc = hiap_sql_sink_install(store, err);
    if (!rc)
        rc = store->mode == HIAP_STORE_WRITE ? hiap_schema_migrate(store, err)
                                             : refuse_empty(store, err);
    if (!rc)
        rc = hiap_schema_check_tables(store, err);
    return rc;
}

hiap_rc hiap_store_open(hiap_store **out, const char *path, hiap_store_mode mode, hiap_err *err) {
    *out = NULL;
    hiap_rc rc = check_path(path, mode, err);
    if (rc)
        return rc;
    hiap_store *store = hiap_alloc_zero(1, sizeof *store);
    if (!store)
        return hiap_err_nomem(err, sizeof *store);
    store->mode = mode;
    store->path = hiap_strdup(path);
    rc = store->path ? open_store(store, err) : hiap_err_nomem(err, strlen(path));
    if (rc)
        hiap_store_close(store);
    else
        *out = store;
    return rc;
}

void hiap_store_close(hiap_store *store) {
    if (!store)
        return;
    hiap_store_rollback(store);
    hiap_sql_drop_statements(store);
    sqlite3_close(store->db);
    hiap_free(store->path);
    hiap_free(store);
}

const char *hiap_store_path(const hiap_store *store) {
    return store->path;
}

/* --- transactions ----------------------------------------------------------------------------- */

bool hiap_store_in_transaction(const hiap_store *store) {
    return store->note != NULL;
}

/* A rollback that could not be written (a full disk) leaves the journal to the next session, and
 * the note that says whose it is stays with it. */
static void end(hiap_store *store) {
    if (beside(store->path, "-journal"))
        hiap_free(store->note);
    else
        hiap_writer_note_remove(store->path, store->note);
    store->note = NULL;
    hiap_free(store->reserve);
    store->reserve = NULL;
}

/* Memory that a rollback can have when everything else is spent. */
static hiap_rc prepare_end(hiap_store *store, hiap_err *err) {
    store->note = hiap_writer_note_leave(store->path);
    store->reserve = hiap_alloc(ROLLBACK_NEEDS);
    return store->note && store->reserve ? HIAP_OK : hiap_err_nomem(err, ROLLBACK_NEEDS);
}

hiap_rc hiap_store_begin(hiap_store *store, hiap_err *err) {
    assert(!hiap_store_in_transaction(store));
    hiap_store_rollback(store); /* one that could not be done before */
    hiap_rc rc = hiap_sql_run(store, "BEGIN IMMEDIATE", err);
    if (!rc)
        rc = prepare_end(store, err);
    if (rc)
        hiap_store_rollback(store);
    return rc;
}

hiap_rc hiap_store_commit(hiap_store *store, hiap_err *err) {
    hiap_rc rc = hiap_sql_run(store, "COMMIT", err);
    if (rc)
        hiap_store_rollback(store);
    else
        end(store);
    return rc;
}

void hiap_store_rollback(hiap_store *store) {
    hiap_free(store->reserve);
    store->reserve = NULL;
    if (store->db && !sqlite3_get_autocommit(store->db))
        sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
    end(store);
}

/* --- health ----------------------------------------------------------------------------------- */

static hiap_rc check_pages(hiap_store *store, hiap_err *err) {
    sqlite3_stmt *s;
    bool row;
    hiap_rc rc = hiap_sql_statement(&s, store, "PRAGMA integrity_check(1)", err);
    if (!rc)
        rc = hiap_sql_step(store, s, &row, err);
    if (rc)
        return rc;
    hiap_str finding = hiap_sql_text(s, 0);
    if (!hiap_str_is(finding, "ok")) {
        rc = hiap_err_set(err, HIAP_PROBLEM, "the store is damaged: %.*s", (int)finding.len,
                          finding.at);
        hiap_err_hint(err, "restore it from a backup");
    }
    sqlite3_reset(s);
    return rc;
}

static hiap_rc check_references(hiap_store *store, hiap_err *err) {
    sqlite3_stmt *s;
    bool row;
    hiap_rc rc = hiap_sql_statement(&s, store, "PRAGMA foreign_key_check", err);
    if (!rc)
        rc = hiap_sql_step(store, s, &row, err);
    if (rc || !row)
        return rc;
    rc = hiap_err_set(
        err, HIAP_PROBLEM, "row %lld of table %s points at a row of %s that is not there",
        (long long)sqlite3_column_int64(s, 1), (const char *)sqlite3_column_text(s, 0),
        (const char *)sqlite3_column_text(s, 2));
    hiap_err_hint(err, "restore the store from a backup");
    sqlite3_reset(s);
    return rc;
}

hiap_rc hiap_store_check(hiap_store *store, hiap_err *err) {
    hiap_rc rc = check_pages(store, err);
    if (!rc)
        rc = check_references(store, err);
    if (rc)
        hiap_err_at(err, "%s", store->path);
    return rc;
}
