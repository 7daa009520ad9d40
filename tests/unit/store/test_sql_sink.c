/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/sql_sink.h"

#include "tests/unit/store/made.h"

typedef struct taken {
    int64_t rows, sum, most;
} taken;

static bool add_up(void *payload, sqlite3_value **row) {
    taken *t = payload;
    if (t->rows == t->most)
        return false;
    t->rows++;
    t->sum += sqlite3_value_int64(row[0]) * sqlite3_value_int64(row[1]);
    return true;
}

static const char numbers_sql[] =
    "WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10)"
    " SELECT hiap_sink(?2, i, ?1) FROM n WHERE i > ?3";

static hiap_rc run(taken *t, hiap_store *store, int64_t above, hiap_err *err) {
    sqlite3_stmt *s;
    hiap_sql_sink sink = { add_up, t };
    hiap_rc rc = hiap_sql_statement(&s, store, numbers_sql, err);
    if (rc)
        return rc;
    sqlite3_bind_int64(s, 1, 2);
    sqlite3_bind_int64(s, 3, above);
    return hiap_sql_sink_run(store, s, 2, &sink, err);
}

START_TEST(takes_every_row) {
    taken t = { .most = 100 }, none = { .most = 100 };
    scratch_make();
    hiap_store *store = store_made();
    ck_ok(run(&t, store, 0, err));
    ck_assert_int_eq(t.rows, 10);
    ck_assert_int_eq(t.sum, 110);
    ck_ok(run(&none, store, 10, err));
    ck_assert_int_eq(none.rows, 0);
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

START_TEST(stops_when_memory_runs_out) {
    taken t = { .most = 3 }, again = { .most = 100 };
    scratch_make();
    hiap_store *store = store_made();
    hiap_err failed = { 0 };
    ck_assert_int_eq(run(&t, store, 0, &failed), HIAP_NOMEM);
    ck_assert_int_eq(t.rows, 3);
    ck_ok(run(&again, store, 0, err));
    ck_assert_int_eq(again.rows, 10);
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

START_TEST(needs_a_sink) {
    scratch_make();
    hiap_store *store = store_made();
    ck_refused(hiap_sql_run(store, "SELECT hiap_sink(1, 2)", err), HIAP_DB, "",
               "hiap_sink needs a sink", "");
    ck_refused(hiap_sql_run(store, "SELECT hiap_sink()", err), HIAP_DB, "",
               "hiap_sink needs a sink", "");
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

HIAP_SUITE(sql_sink) {
    tcase_add_test(tests, takes_every_row);
    tcase_add_test(tests, stops_when_memory_runs_out);
    tcase_add_test(tests, needs_a_sink);
}
