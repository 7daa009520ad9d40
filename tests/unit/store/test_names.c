/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/names.h"

#include "tests/unit/store/made.h"

static hiap_store *store;

static void set_up(void) {
    scratch_make();
    store = store_made();
    ck_ok(hiap_sql_run(store,
                       "INSERT INTO vintage SELECT value, '', '', '', '', '', 0, 0 FROM"
                       " (SELECT 1 AS value UNION SELECT 2 UNION SELECT 3 UNION SELECT 4);"
                       " INSERT INTO area VALUES (1, 'E1'); INSERT INTO indicator VALUES (1, 'i')",
                       err));
}

static void area(int64_t vintage, const char *name, const char *type, const char *parent) {
    hiap_observation o = { .area_name = hiap_str_of(name),
                           .area_type = hiap_str_of(type),
                           .parent_code = hiap_str_of(parent) };
    ck_ok(hiap_names_area(store, vintage, 1, &o, err));
}

static void rows_are(const char *sql, const char *expected) {
    sqlite3_stmt *s;
    bool row;
    ck_ok(hiap_sql_statement(&s, store, sql, err));
    ck_ok(hiap_sql_step(store, s, &row, err));
    ck_assert_str_eq(hiap_sql_text(s, 0).at, expected);
    sqlite3_reset(s);
}

START_TEST(areas_change_their_names) {
    set_up();
    area(1, " St. Helens ", "UA", "E12");
    area(2, "St. Helens", "UA", "E12");  /* nothing new */
    area(3, "St Helens", "", "");        /* does not say the rest */
    area(4, "St Helens", "District", "");
    rows_are(
        "SELECT group_concat(vintage || ' ' || name || ' ' || type || ' ' || parent_code, '; ') FROM area_name",
        "1 St. Helens UA E12; 3 St Helens UA E12; 4 St Helens District E12");
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

START_TEST(an_area_without_a_name) {
    set_up();
    area(1, "", "", "");
    rows_are("SELECT group_concat(vintage || name || type || parent_code) FROM area_name", "1");
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

static void indicator(int64_t vintage, char *name, char *unit, int decimals) {
    hiap_about about = { .name = name, .unit = unit, .decimals = decimals };
    ck_ok(hiap_names_indicator(store, vintage, 1, &about, err));
}

START_TEST(indicators_change_their_names) {
    set_up();
    indicator(1, "Rate", NULL, -1);
    indicator(2, "Rate", "%", 1);
    indicator(3, "Rate", NULL, -1);
    indicator(4, "Rate of it", NULL, 0);
    rows_are(
        "SELECT group_concat(vintage || ' ' || name || ' ' || unit || ' ' || ifnull(decimals, '-'), '; ')"
        " FROM indicator_name",
        "1 Rate  -; 2 Rate % 1; 4 Rate of it % 0");
    rows_are("SELECT count(*) FROM vintage_indicator", "4");
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

HIAP_SUITE(names) {
    tcase_add_test(tests, areas_change_their_names);
    tcase_add_test(tests, an_area_without_a_name);
    tcase_add_test(tests, indicators_change_their_names);
}
