/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/selection.h"

#include "tests/unit/store/made.h"

/* Found in the index alone, and read in its order: no table, no sorter. */
static void plan_is(hiap_store *store, const char *sql) {
    sqlite3_stmt *s;
    bool row;
    hiap_buf explain = HIAP_BUF_INIT;
    hiap_buf_printf(&explain, "EXPLAIN QUERY PLAN %s", sql);
    ck_ok(hiap_sql_statement(&s, store, explain.at, err));
    do {
        ck_ok(hiap_sql_step(store, s, &row, err));
        ck_assert_msg(!row || strstr(hiap_sql_text(s, 3).at,
                                     "SEARCH observation USING COVERING INDEX observation_figure"),
                      "%s", hiap_sql_text(s, 3).at);
    } while (row);
    hiap_buf_clear(&explain);
}

START_TEST(only_the_index_is_read) {
    scratch_make();
    hiap_store *store = store_made();
    const char *key = "fingertips/1", *area = "E1";
    hiap_series_query query = { .indicators = &key, .indicator_count = 1 };
    hiap_selection s;
    import_text(store, "a.csv", FINGERTIPS ROW("1", "E1", "2015", "1"));
    ck_ok(hiap_selection_find(&s, store, &query, err));
    hiap_selection_clear(&s);
    query.areas = &area;
    query.area_count = 1;
    ck_ok(hiap_selection_find(&s, store, &query, err));
    hiap_selection_clear(&s);
    size_t seen = 0, statements = store->statements.len;
    for (size_t i = 0; i < statements; i++) {
        const char *sql = sqlite3_sql(store->statements.at[i]);
        if (strncmp(sql, "SELECT area, disaggregation, period, vintage, rowid", 51) != 0)
            continue;
        plan_is(store, sql);
        seen++;
    }
    ck_assert_uint_eq(seen, 2);
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

/* A period row that something else spoilt is a missing period, not a crash. */
START_TEST(spoilt_dictionaries) {
    scratch_make();
    hiap_store *store = store_made();
    const char *key = "fingertips/1";
    import_text(store, "a.csv",
                FINGERTIPS ROW("1", "E1", "2015", "1") ROW("1", "E1", "2016", "[c]")
                    ROW("1", "E2", "2017", "3"));
    ck_ok(hiap_sql_run(
        store,
        "PRAGMA foreign_keys = OFF; DELETE FROM word; DELETE FROM disaggregation; DELETE FROM area_name;"
        "UPDATE period SET start = 'spring' WHERE label = '2015';"
        "UPDATE period SET length = -4 WHERE label = '2016';"
        "UPDATE period SET length = 1000000 WHERE label = '2017'",
        err));
    ck_series(store, &(hiap_series_query){ .indicators = &key, .indicator_count = 1 },
              "area_code area_name sex time_period value",
              "E1|||missing|1\nE1|||missing|[x]\nE2|||missing|3\n");
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

HIAP_SUITE(selection) {
    tcase_add_test(tests, only_the_index_is_read);
    tcase_add_test(tests, spoilt_dictionaries);
}
