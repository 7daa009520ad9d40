/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/bind/bound.h"
#include "tests/unit/store/made.h"

static hiap_store *open_store(void) {
    return store_at(STORE, HIAP_STORE_READ);
}

static void make_store(void) {
    scratch_make();
    hiap_store *made = store_made();
    import_text(made, "one.csv", FINGERTIPS ROW("1", "E1", "2021", "10") ROW("1", "E1", "2022", "11")
                                     ROW("2", "E2", "2022", "20"));
    import_text(made, "two.csv", FINGERTIPS ROW("1", "E1", "2022", "12"));
    hiap_store_close(made);
    bound_store = open_store;
}

START_TEST(series_as_of_a_vintage) {
    ck_gives("local f = store:series{ indicator = 'fingertips/1', area = 'E1' }\n"
             "print(f.value:list(), f.time_period:list())\n"
             "print(store:series{ indicator = 'fingertips/1', as_of = 1 }.value:list())\n"
             "print(#store:series{ indicator = { 'fingertips/1', 'fingertips/2' }, sex = '*' })",
             "{ 10, 12 }\t{ '2021', '2022' }\n{ 10, 11 }\n3\n");
    bound_start.as_of = 1;
    ck_gives("print(store:series{ indicator = 'fingertips/1' }.value:list())", "{ 10, 11 }\n");
}
END_TEST

START_TEST(what_the_store_holds) {
    ck_gives("print(store:indicators().indicator_id:list(), store:areas().area_code:list(),\n"
             "      store:vintages().file_name:list(), store:is_empty(), tostring(store))",
             "{ 'fingertips/1', 'fingertips/2' }\t{ 'E1', 'E2' }\t{ 'one.csv', 'two.csv' }\tfalse\tstore\n");
    ck_gives("print(native.vintages().vintage:list())", "{ 1, 2 }\n");
}
END_TEST

START_TEST(what_it_has_never_seen) {
    ck_refuses("store:series{ indicator = 'fingertips/3' }", "fingertips/3");
    ck_gives("print(#store:series{ indicator = 'fingertips/3', unknown = 'no rows' })", "0\n");
}
END_TEST

START_TEST(queries_that_cannot_be) {
    ck_refuses("store:series{ area = 'E1' }", "series: field 'indicator' is missing");
    ck_refuses("store:series{ indicator = 'fingertips/1', aera = 'E1' }", "did you mean 'area'?");
    ck_refuses("store:series{ indicator = 'fingertips/1', unknown = 'no row' }", "did you mean");
    ck_refuses("store:series{ indicator = 'fingertips/1', as_of = 0 }", "there is no vintage 0");
    ck_refuses("store:series()", "table of named arguments expected, got nothing");
    ck_refuses("store:series{ indicator = { 1 } }", "indicator: item 1: text expected, got number");
}
END_TEST

START_TEST(an_empty_store_says_what_to_do) {
    bound_store = NULL;
    ck_refuses("store:series{ indicator = 'x' }", "nothing has been imported yet");
    ck_refuses("store:areas()", "hiap import FILE.csv");
    ck_gives("print(store:is_empty(), native.vintages())", "true\tnil\n");
}
END_TEST

START_TEST(failing_allocations_leave_nothing_behind) {
    ck_survives("print(store:areas(), store:indicators(), store:vintages())");
}
END_TEST

HIAP_SUITE(bind_store) {
    tcase_add_checked_fixture(tests, make_store, scratch_remove);
    tcase_add_test(tests, series_as_of_a_vintage);
    tcase_add_test(tests, what_the_store_holds);
    tcase_add_test(tests, what_it_has_never_seen);
    tcase_add_test(tests, queries_that_cannot_be);
    tcase_add_test(tests, an_empty_store_says_what_to_do);
    tcase_add_test(tests, failing_allocations_leave_nothing_behind);
}
