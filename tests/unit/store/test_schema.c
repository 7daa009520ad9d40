/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/schema.h"

#include "core/base/embed.h"
#include "tests/unit/store/made.h"

START_TEST(migrations_are_numbered_without_a_gap) {
    size_t migrations = 0;
    for (size_t i = 0; i < hiap_embedded_count; i++)
        migrations += strstr(hiap_embedded_files[i].name, "core/store/schema/") != NULL;
    ck_assert_int_eq(hiap_schema_version(), (int)migrations);
    ck_assert_int_ge(hiap_schema_version(), 1);
    ck_assert_ptr_nonnull(hiap_embedded_find("core/store/schema/001_init.sql"));
}
END_TEST

/* The view names everything, so that any SQLite tool can read a store. */
START_TEST(the_view_is_readable) {
    scratch_make();
    hiap_store *store = store_made();
    import_text(store, "a.csv",
                FINGERTIPS ROW("93356", "E06000006", "2015", "4.5")
                    ROW("93356", "E06000006", "2016", "[c]"));
    import_text(store, "b.csv", FINGERTIPS ROW("93356", "E06000006", "2015", "5"));
    hiap_store_close(store);
    sqlite3 *db;
    sqlite3_stmt *s;
    static const char sql[] =
        "SELECT group_concat(vintage || ' ' || indicator_id || ' ' || area_name || ' ' || time_period || ' ' || sex ||"
        " ' ' || ifnull(value, reason) || ' ' || file_name || ':' || source_line || ' ' || newest, '; ')"
        " FROM (SELECT * FROM observation_view ORDER BY vintage, source_line)";
    ck_assert_int_eq(sqlite3_open(in_scratch(STORE), &db), SQLITE_OK);
    ck_assert_int_eq(sqlite3_prepare_v2(db, sql, -1, &s, NULL), SQLITE_OK);
    ck_assert_int_eq(sqlite3_step(s), SQLITE_ROW);
    ck_assert_str_eq((const char *)sqlite3_column_text(s, 0),
                     "1 fingertips/93356 Area E06000006 2015 Persons 4.5 a.csv:2 0; "
                     "1 fingertips/93356 Area E06000006 2016 Persons CONFIDENTIAL a.csv:3 1; "
                     "2 fingertips/93356 Area E06000006 2015 Persons 5.0 b.csv:2 1");
    sqlite3_finalize(s);
    sqlite3_close(db);
    scratch_remove();
}
END_TEST

START_TEST(a_value_or_a_reason_never_both) {
    scratch_make();
    hiap_store *store = store_made();
    import_text(store, "a.csv", FINGERTIPS ROW("1", "E1", "2015", "4.5"));
    ck_refused(hiap_sql_run(store, "UPDATE observation SET value = NULL", err), HIAP_DB, STORE,
               "CHECK", "");
    ck_refused(hiap_sql_run(store, "UPDATE observation SET reason = 1", err), HIAP_DB, STORE,
               "CHECK", "");
    ck_refused(hiap_sql_run(store, "DELETE FROM area", err), HIAP_DB, STORE, "FOREIGN KEY", "");
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

HIAP_SUITE(schema) {
    tcase_add_test(tests, migrations_are_numbered_without_a_gap);
    tcase_add_test(tests, the_view_is_readable);
    tcase_add_test(tests, a_value_or_a_reason_never_both);
}
