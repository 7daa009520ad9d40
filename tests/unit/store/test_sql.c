/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/store/made.h"

START_TEST(a_statement_is_made_once) {
    sqlite3_stmt *first, *again, *other;
    bool row;
    scratch_make();
    hiap_store *store = store_made();
    ck_ok(hiap_sql_statement(&first, store, "SELECT ?1 + 1", err));
    sqlite3_bind_int64(first, 1, 41);
    ck_ok(hiap_sql_step(store, first, &row, err));
    ck_assert(row);
    ck_assert_int_eq(sqlite3_column_int64(first, 0), 42);
    ck_ok(hiap_sql_statement(&other, store, "SELECT 1", err));
    ck_ok(hiap_sql_statement(&again, store, "SELECT ?1 + 1", err));
    ck_assert_ptr_eq(first, again);
    ck_assert_ptr_ne(first, other);
    ck_ok(hiap_sql_step(store, again, &row, err));
    ck_assert_int_eq(sqlite3_column_type(again, 0), SQLITE_NULL); /* unbound again */
    ck_ok(hiap_sql_step(store, again, &row, err));
    ck_assert(!row);
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

START_TEST(texts) {
    sqlite3_stmt *s;
    bool row;
    scratch_make();
    hiap_store *store = store_made();
    ck_ok(hiap_sql_statement(&s, store, "SELECT ?1, ?2, NULL, length(?2)", err));
    hiap_sql_bind_text(s, 1, HIAP_STR("a\0b"));
    hiap_sql_bind_text(s, 2, (hiap_str){ NULL, 0 });
    ck_ok(hiap_sql_step(store, s, &row, err));
    ck_assert(hiap_str_equal(hiap_sql_text(s, 0), HIAP_STR("a\0b")));
    ck_assert(hiap_str_is(hiap_sql_text(s, 1), ""));
    ck_assert(hiap_str_is(hiap_sql_text(s, 2), ""));
    ck_assert_int_eq(sqlite3_column_int(s, 3), 0); /* empty, not NULL */
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

START_TEST(integers) {
    int64_t x;
    scratch_make();
    hiap_store *store = store_made();
    ck_ok(hiap_sql_integer(&x, store, "SELECT ?1 * ?2", (int64_t[]){ 6, 7 }, err));
    ck_assert_int_eq(x, 42);
    ck_ok(hiap_sql_integer(&x, store, "SELECT 5 WHERE 0", NULL, err));
    ck_assert_int_eq(x, 0);
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

START_TEST(errors_name_the_store) {
    sqlite3_stmt *s;
    int64_t x;
    scratch_make();
    hiap_store *store = store_made();
    ck_refused(hiap_sql_run(store, "SELEC 1", err), HIAP_DB, STORE, "syntax error", "");
    ck_refused(hiap_sql_statement(&s, store, "SELECT colour FROM area", err), HIAP_DB, STORE,
               "colour", "");
    ck_refused(hiap_sql_integer(&x, store, "SELECT nothing", NULL, err), HIAP_DB, STORE, "nothing",
               "");
    ck_refused(hiap_sql_run(store, "INSERT INTO area_name VALUES (1, 2, '', '', '')", err), HIAP_DB,
               STORE, "FOREIGN KEY", "");
    ck_refused(hiap_sql_run(store, "INSERT INTO vintage_class VALUES (1, 'x', '', 0, 0, '')", err),
               HIAP_DB, STORE, "TEXT value in INTEGER column", "");
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

START_TEST(a_full_disk) {
    scratch_make();
    hiap_store *store = store_made();
    ck_ok(hiap_sql_run(store, "PRAGMA max_page_count = 50", err));
    ck_ok(hiap_store_begin(store, err));
    ck_refused(hiap_sql_run(store, "INSERT INTO word (text) SELECT printf('%d %1000000d', value, 0)"
                                   " FROM (SELECT 1 AS value UNION SELECT 2)", err),
               HIAP_DB, STORE, "the disk is full", "make room on the disk");
    hiap_store_rollback(store);
    ck_ok(hiap_store_check(store, err));
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

static int stop(void *payload) {
    (void)payload;
    return 1;
}

START_TEST(an_interrupted_statement) {
    int64_t x;
    scratch_make();
    hiap_store *store = store_made();
    sqlite3_progress_handler(store->db, 1000, stop, NULL);
    ck_refused(hiap_sql_integer(&x, store,
                                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
                                " SELECT count(*) FROM n",
                                NULL, err),
               HIAP_INTERRUPTED, STORE, "stopped", "");
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

HIAP_SUITE(sql) {
    tcase_add_test(tests, a_statement_is_made_once);
    tcase_add_test(tests, texts);
    tcase_add_test(tests, integers);
    tcase_add_test(tests, errors_name_the_store);
    tcase_add_test(tests, a_full_disk);
    tcase_add_test(tests, an_interrupted_statement);
}
