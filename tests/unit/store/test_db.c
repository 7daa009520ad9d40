/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include "core/store/schema.h"
#include "tests/unit/store/made.h"

static void store_closed(void) {
    hiap_store_close(store_made());
}

static void write_bytes(const char *name, const void *bytes, size_t len) {
    FILE *file = fopen(in_scratch(name), "w");
    ck_assert_ptr_nonnull(file);
    ck_assert_uint_eq(fwrite(bytes, 1, len, file), len);
    ck_assert_int_eq(fclose(file), 0);
}

static void patch(const char *name, long at, const void *bytes, size_t len) {
    FILE *file = fopen(in_scratch(name), "r+");
    ck_assert_ptr_nonnull(file);
    ck_assert_int_eq(fseek(file, at, SEEK_SET), 0);
    ck_assert_uint_eq(fwrite(bytes, 1, len, file), len);
    ck_assert_int_eq(fclose(file), 0);
}

static void sql_at(const char *name, const char *sql) {
    sqlite3 *db;
    ck_assert_int_eq(sqlite3_open(in_scratch(name), &db), SQLITE_OK);
    ck_assert_msg(sqlite3_exec(db, sql, NULL, NULL, NULL) == SQLITE_OK, "%s", sqlite3_errmsg(db));
    sqlite3_close(db);
}

#define open_refused(name, mode, code, fact, advice)                                               \
    do {                                                                                           \
        hiap_store *store_ = (hiap_store *)1;                                                      \
        ck_refused(hiap_store_open(&store_, in_scratch(name), mode, err), code, name, fact,        \
                   advice);                                                                        \
        ck_assert_ptr_null(store_);                                                                \
    } while (0)

START_TEST(a_new_store) {
    scratch_make();
    hiap_store *store = store_made();
    ck_assert_str_eq(hiap_store_path(store), in_scratch(STORE));
    ck_assert_int_eq(asked(store, "PRAGMA application_id"), 0x68696170);
    ck_assert_int_eq(asked(store, "PRAGMA user_version"), hiap_schema_version());
    ck_assert_int_eq(asked(store, "PRAGMA page_size"), 8192);
    ck_assert_int_eq(asked(store, "PRAGMA foreign_keys"), 1);
    ck_assert_int_eq(asked(store, "PRAGMA synchronous"), 2);
    ck_assert_int_eq(asked(store, "PRAGMA trusted_schema"), 0);
    ck_assert_int_eq(
        asked(store,
              "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
              " AND NOT strict AND name NOT LIKE 'sqlite_%'"),
        0);
    ck_ok(hiap_store_check(store, err));
    hiap_store_close(store);
    ck_assert(!hiap_path_exists(in_scratch(STORE "-journal")));
    ck_assert(!hiap_path_exists(in_scratch(STORE "-writer")));
    scratch_remove();
}
END_TEST

START_TEST(reading_never_writes) {
    char before[HIAP_SHA256_HEX], after[HIAP_SHA256_HEX];
    scratch_make();
    store_closed();
    ck_ok(hiap_sha256_file(before, in_scratch(STORE), err));
    hiap_store *store = store_at(STORE, HIAP_STORE_READ);
    ck_refused(hiap_sql_run(store, "DELETE FROM vintage", err), HIAP_DB, STORE, "cannot be written",
               "folder");
    ck_refused(hiap_store_begin(store, err), HIAP_DB, STORE, "cannot be written", "folder");
    hiap_store_close(store);
    ck_ok(hiap_sha256_file(after, in_scratch(STORE), err));
    ck_assert_str_eq(before, after);
    scratch_remove();
}
END_TEST

/* --- what is refused -------------------------------------------------------------------------- */

START_TEST(things_that_are_no_store) {
    scratch_make();
    open_refused("none.sqlite", HIAP_STORE_READ, HIAP_NOT_FOUND, "there is no store here yet",
                 "hiap import FILE");
    open_refused("none/p.sqlite", HIAP_STORE_WRITE, HIAP_IO, "cannot be written here",
                 "the folder is there");
    ck_refused(hiap_store_open(&(hiap_store *){ NULL }, scratch, HIAP_STORE_WRITE, err), HIAP_PARSE,
               scratch, "this is a folder", "name a file");
    scratch_write("words.sqlite", "dear colleagues");
    open_refused("words.sqlite", HIAP_STORE_WRITE, HIAP_PARSE,
                 "not a hiap store (nor any SQLite database)", "hiap import");
    char page[4096] = "PK\003\004";
    write_bytes("zip.sqlite", page, sizeof page);
    open_refused("zip.sqlite", HIAP_STORE_READ, HIAP_PARSE, "nor any SQLite database", "");
    sql_at("other.sqlite", "CREATE TABLE t (x)");
    open_refused("other.sqlite", HIAP_STORE_WRITE, HIAP_PARSE,
                 "an SQLite database, but not a hiap store", "");
    open_refused("other.sqlite", HIAP_STORE_READ, HIAP_PARSE,
                 "an SQLite database, but not a hiap store", "");
    scratch_write("empty.sqlite", "");
    open_refused("empty.sqlite", HIAP_STORE_READ, HIAP_NOT_FOUND, "still empty", "hiap import");
    hiap_store_close(store_at("empty.sqlite", HIAP_STORE_WRITE));
    hiap_store_close(store_at("empty.sqlite", HIAP_STORE_READ));
    scratch_remove();
}
END_TEST

START_TEST(a_newer_store) {
    scratch_make();
    store_closed();
    patch(STORE, 60, "\0\0\0\143", 4);
    open_refused(STORE, HIAP_STORE_WRITE, HIAP_PARSE,
                 "made by a newer hiap (version 99; this one knows version ",
                 "install the newer hiap");
    open_refused(STORE, HIAP_STORE_READ, HIAP_PARSE, "newer hiap", "nothing was changed");
    scratch_remove();
}
END_TEST

START_TEST(an_altered_store) {
    scratch_make();
    store_closed();
    sql_at(STORE, "CREATE TABLE mine (x); CREATE INDEX mine_too ON area_name (name)");
    hiap_store_close(store_at(STORE, HIAP_STORE_READ));
    sql_at(STORE, "ALTER TABLE area ADD COLUMN colour TEXT");
    open_refused(STORE, HIAP_STORE_READ, HIAP_PARSE, "this store was altered: 'area'", "backup");
    sql_at(STORE, "ALTER TABLE area DROP COLUMN colour; DROP VIEW observation_view");
    open_refused(STORE, HIAP_STORE_WRITE, HIAP_PARSE, "'observation_view' is not as hiap made it",
                 "backup");
    scratch_remove();
}
END_TEST

START_TEST(a_damaged_store) {
    scratch_make();
    store_closed();
    char noise[8192];
    memset(noise, 0x5A, sizeof noise);
    patch(STORE, 8192, noise, sizeof noise);
    hiap_store *store = store_at(STORE, HIAP_STORE_READ);
    ck_refused(hiap_store_check(store, err), HIAP_PROBLEM, STORE, "damaged", "backup");
    hiap_store_close(store);
    patch(STORE, 100, noise, 1000);
    open_refused(STORE, HIAP_STORE_READ, HIAP_DB, "the store is damaged", "backup");
    scratch_remove();
}
END_TEST

START_TEST(rows_that_point_at_nothing) {
    scratch_make();
    store_closed();
    sql_at(STORE, "INSERT INTO vintage_indicator VALUES (7, 8)");
    hiap_store *store = store_at(STORE, HIAP_STORE_READ);
    ck_refused(hiap_store_check(store, err), HIAP_PROBLEM, STORE,
               "vintage_indicator points at a row of", "backup");
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

START_TEST(journals_that_strayed) {
    static const char *const suffixes[] = { "-journal", "-wal" };
    static const char *const hints[] = { "the journal is played back", "close the program" };
    char before[HIAP_SHA256_HEX], after[HIAP_SHA256_HEX], name[64];
    scratch_make();
    store_closed();
    ck_ok(hiap_sha256_file(before, in_scratch(STORE), err));
    for (size_t i = 0; i < 2; i++) {
        snprintf(name, sizeof name, STORE "%s", suffixes[i]);
        scratch_write(name, "anything");
        open_refused(STORE, HIAP_STORE_READ, HIAP_DB, suffixes[i] + 1, hints[i]);
        open_refused(STORE, HIAP_STORE_WRITE, HIAP_DB, "no hiap session left it",
                     "close the program");
        ck_assert(hiap_path_exists(in_scratch(name)));
        ck_assert_int_eq(remove(in_scratch(name)), 0);
    }
    ck_ok(hiap_sha256_file(after, in_scratch(STORE), err));
    ck_assert_str_eq(before, after);
    scratch_remove();
}
END_TEST

START_TEST(the_journal_of_an_empty_store) {
    scratch_make();
    scratch_write(STORE, "");
    scratch_write(STORE "-journal", "what a session left that was killed at once");
    hiap_store *store = store_made();
    ck_ok(hiap_store_check(store, err));
    hiap_store_close(store);
    ck_assert(!hiap_path_exists(in_scratch(STORE "-journal")));
    scratch_remove();
}
END_TEST

START_TEST(names_with_a_meaning_for_sqlite_are_files) {
    char here[PATH_MAX];
    static const char *const names[] = { ":memory:", "file:x?mode=memory", "-journal" };
    scratch_make();
    ck_assert_ptr_nonnull(getcwd(here, sizeof here));
    ck_assert_int_eq(chdir(scratch), 0);
    for (size_t i = 0; i < 3; i++) {
        hiap_store *store;
        ck_ok(hiap_store_open(&store, names[i], HIAP_STORE_WRITE, err));
        hiap_store_close(store);
        ck_assert(hiap_path_exists(in_scratch(names[i])));
    }
    ck_assert_int_eq(chdir(here), 0);
    scratch_remove();
}
END_TEST

/* --- others at work --------------------------------------------------------------------------- */

/* A child that calls `work` and ends with what it returns, as nobody when asked. */
static pid_t child(int (*work)(void), bool nobody) {
    pid_t pid = fork();
    if (pid == 0)
        _exit(nobody && geteuid() == 0 && seteuid(65534) != 0 ? 99 : work());
    ck_assert_int_gt(pid, 0);
    return pid;
}

static int ended(pid_t pid) {
    int status = 0;
    ck_assert_int_eq(waitpid(pid, &status, 0), pid);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

static int ready[2]; /* a pipe from the child */

static int hold_a_transaction(void) {
    hiap_store *store;
    if (hiap_store_open(&store, in_scratch(STORE), HIAP_STORE_WRITE, NULL) ||
        hiap_store_begin(store, NULL) ||
        hiap_sql_run(store, "INSERT INTO word (text) VALUES ('held')", NULL) ||
        write(ready[1], "x", 1) != 1)
        return 1;
    for (;;)
        pause();
}

static pid_t holder(void) {
    char byte;
    ck_assert_int_eq(pipe(ready), 0);
    pid_t pid = child(hold_a_transaction, false);
    ck_assert_int_eq(read(ready[0], &byte, 1), 1);
    close(ready[0]);
    close(ready[1]);
    return pid;
}

START_TEST(two_writers) {
    char process[64];
    scratch_make();
    store_closed();
    pid_t pid = holder();
    hiap_store *store = store_made();
    sqlite3_busy_timeout(store->db, 50);
    snprintf(process, sizeof process, "(process %ld) on ", (long)pid);
    ck_refused(hiap_store_begin(store, err), HIAP_BUSY, STORE, "the store is in use by ",
               "nothing was changed");
    ck_refused(hiap_store_begin(store, err), HIAP_BUSY, STORE, process, "try again");
    ck_refused(hiap_store_begin(store, err), HIAP_BUSY, STORE, " UTC", "");
    ck_assert_int_eq(asked(store, "SELECT count(*) FROM word"), 0); /* reading goes on */
    kill(pid, SIGKILL);
    ended(pid);
    ck_ok(hiap_store_begin(store, err));
    ck_assert_int_eq(asked(store, "SELECT count(*) FROM word"), 0);
    ck_ok(hiap_store_commit(store, err));
    hiap_store_close(store); /* without a write, the killed one's journal is still there */
    store = store_made();
    ck_ok(hiap_store_begin(store, err));
    ck_ok(hiap_sql_run(store, "INSERT INTO word (text) VALUES ('mine')", err));
    ck_ok(hiap_store_commit(store, err));
    hiap_store_close(store);
    ck_assert(!hiap_path_exists(in_scratch(STORE "-journal")));
    ck_assert(!hiap_path_exists(in_scratch(STORE "-writer")));
    scratch_remove();
}
END_TEST

START_TEST(a_reader_undoes_what_a_killed_writer_left) {
    scratch_make();
    store_closed();
    pid_t pid = holder();
    kill(pid, SIGKILL);
    ended(pid);
    ck_assert(hiap_path_exists(in_scratch(STORE "-writer")));
    hiap_store *store = store_at(STORE, HIAP_STORE_READ);
    ck_assert_int_eq(asked(store, "SELECT count(*) FROM word"), 0);
    ck_ok(hiap_store_check(store, err));
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

START_TEST(a_transaction) {
    scratch_make();
    hiap_store *store = store_made();
    ck_assert(!hiap_store_in_transaction(store));
    hiap_store_rollback(store);
    ck_ok(hiap_store_begin(store, err));
    ck_assert(hiap_store_in_transaction(store));
    ck_assert(hiap_path_exists(in_scratch(STORE "-writer")));
    ck_ok(hiap_sql_run(store, "INSERT INTO word (text) VALUES ('kept')", err));
    ck_ok(hiap_store_commit(store, err));
    ck_assert(!hiap_path_exists(in_scratch(STORE "-writer")));
    ck_ok(hiap_store_begin(store, err));
    ck_ok(hiap_sql_run(store, "INSERT INTO word (text) VALUES ('dropped')", err));
    hiap_store_close(store);
    store = store_at(STORE, HIAP_STORE_READ);
    ck_assert_int_eq(asked(store, "SELECT count(*) FROM word"), 1);
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

/* One that an earlier rollback could not end, for want of memory. */
START_TEST(a_transaction_left_open) {
    scratch_make();
    hiap_store *store = store_made();
    ck_ok(hiap_sql_run(store, "BEGIN; INSERT INTO word (text) VALUES ('left')", err));
    ck_ok(hiap_store_begin(store, err));
    ck_assert_int_eq(asked(store, "SELECT count(*) FROM word"), 0);
    ck_ok(hiap_store_commit(store, err));
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

/* A second handle of the same process must not loosen the first one's lock. */
START_TEST(opening_again_keeps_the_lock) {
    scratch_make();
    hiap_store *writer = store_made();
    ck_ok(hiap_store_begin(writer, err));
    hiap_store_close(store_at(STORE, HIAP_STORE_READ));
    pid_t pid = fork();
    if (pid == 0) {
        hiap_store *other;
        if (hiap_store_open(&other, in_scratch(STORE), HIAP_STORE_WRITE, NULL))
            _exit(1);
        sqlite3_busy_timeout(other->db, 0);
        _exit(hiap_store_begin(other, NULL) == HIAP_BUSY ? 0 : 2);
    }
    ck_assert_int_eq(ended(pid), 0);
    hiap_store_close(writer);
    scratch_remove();
}
END_TEST

/* --- where one may only read ------------------------------------------------------------------ */

static int read_only_works(void) {
    hiap_store *store;
    hiap_err err = { 0 };
    if (hiap_store_open(&store, in_scratch(STORE), HIAP_STORE_READ, &err))
        return 1;
    hiap_store_close(store);
    if (hiap_store_open(&store, in_scratch(STORE), HIAP_STORE_WRITE, &err) != HIAP_IO)
        return 2;
    return strstr(err.what, "the store cannot be written here") ? 0 : 3;
}

START_TEST(a_read_only_folder) {
    scratch_make();
    store_closed();
    ck_assert_int_eq(chmod(in_scratch(STORE), 0666), 0);
    ck_assert_int_eq(chmod(scratch, 0555), 0);
    ck_assert_int_eq(ended(child(read_only_works, true)), 0);
    ck_assert_int_eq(chmod(in_scratch(STORE), 0444), 0);
    ck_assert_int_eq(chmod(scratch, 0777), 0);
    ck_assert_int_eq(ended(child(read_only_works, true)), 0);
    scratch_remove();
}
END_TEST

/* --- memory ----------------------------------------------------------------------------------- */

static bool open_with_fault(long nth, bool sticky, hiap_store_mode mode) {
    hiap_store *store;
    hiap_err err = { 0 };
    hiap_mem_fail_at(nth, sticky);
    hiap_rc rc = hiap_store_open(&store, in_scratch(STORE), mode, &err);
    bool failed = hiap_mem_allocations() >= nth;
    hiap_mem_fail_at(0, false);
    ck_assert_msg(rc == HIAP_OK || (failed && rc == HIAP_NOMEM), "%ld: %d %s", nth, rc, err.what);
    hiap_store_close(store);
    return failed;
}

START_TEST(opening_survives_every_failed_allocation) {
    scratch_make();
    store_closed();
    size_t before = hiap_mem_used();
    for (int sticky = 0; sticky < 2; sticky++)
        for (long nth = 1;
             open_with_fault(nth, sticky, sticky ? HIAP_STORE_READ : HIAP_STORE_WRITE); nth++)
            ck_assert_uint_eq(hiap_mem_used(), before);
    hiap_store_close(NULL);
    scratch_remove();
}
END_TEST

HIAP_SUITE(db) {
    tcase_add_test(tests, a_new_store);
    tcase_add_test(tests, reading_never_writes);
    tcase_add_test(tests, things_that_are_no_store);
    tcase_add_test(tests, a_newer_store);
    tcase_add_test(tests, an_altered_store);
    tcase_add_test(tests, a_damaged_store);
    tcase_add_test(tests, rows_that_point_at_nothing);
    tcase_add_test(tests, journals_that_strayed);
    tcase_add_test(tests, the_journal_of_an_empty_store);
    tcase_add_test(tests, names_with_a_meaning_for_sqlite_are_files);
    tcase_add_test(tests, two_writers);
    tcase_add_test(tests, a_reader_undoes_what_a_killed_writer_left);
    tcase_add_test(tests, a_transaction);
    tcase_add_test(tests, a_transaction_left_open);
    tcase_add_test(tests, opening_again_keeps_the_lock);
    tcase_add_test(tests, a_read_only_folder);
    tcase_add_test(tests, opening_survives_every_failed_allocation);
}
