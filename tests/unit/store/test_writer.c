/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/store/made.h"

static hiap_store *store;

static void set_up(void) {
    scratch_make();
    store = store_made();
}

static void tear_down(void) {
    hiap_store_close(store);
    scratch_remove();
}

START_TEST(the_same_figures_again) {
    set_up();
    hiap_import_report report =
        imported(store, "a.csv",
                 FINGERTIPS ROW("1", "E1", "2015", "4.5") ROW("1", "E2", "2015", "")
                     ROW("1", "E1", "2015", "4.50") ROW("1", "E2", "2015", ""));
    ck_classes(&report,
               "1 kept; 1 kept, value missing: not given; 2 left out: the same figures again");
    ck_assert_uint_eq(report.classes.at[2].examples[0], 4);
    ck_assert_uint_eq(report.classes.at[2].examples[1], 5);
    hiap_import_report_clear(&report);
    ck_assert_int_eq(asked(store, "SELECT count(*) FROM observation"), 2);
    tear_down();
}
END_TEST

START_TEST(two_values_for_one_figure) {
    set_up();
    import_refused(
        store, "a.csv",
        FINGERTIPS ROW("1", "E1", "2015", "4.5") ROW("1", "E2", "2015", "7")
            ROW("1", "E1", "2015", "4.6"),
        HIAP_PARSE, "a.csv:4",
        "Rate 1 for E1, 2015, is already given on line 2 with different values: 4.6 here, 4.5 there",
        "take the wrong one of the two rows out of the file");
    import_refused(store, "a.csv",
                   FINGERTIPS ROW("1", "E1", "2015", "4.5") ROW("1", "E1", "2015", "[c]"),
                   HIAP_PARSE, "a.csv:3", "different values: missing here, 4.5 there", "");
    import_refused(store, "a.csv",
                   FINGERTIPS ROW("1", "E1", "2015", "") ROW("1", "E1", "2015", "[c]"), HIAP_PARSE,
                   "a.csv:3",
                   "is already given on line 2 with different reasons for a missing value", "");
    ck_assert_int_eq(
        asked(store, "SELECT (SELECT count(*) FROM observation) + (SELECT count(*) FROM area)"), 0);
    tear_down();
}
END_TEST

/* Deciles, sexes and ages are figures of their own. */
START_TEST(what_tells_figures_apart) {
    set_up();
    hiap_import_report report = imported(
        store, "a.csv",
        FINGERTIPS ROW_OF("1", "E1", "Persons,All ages,,", "2015", "1")
            ROW_OF("1", "E1", "Male,All ages,,", "2015", "2")
                ROW_OF("1", "E1", "Persons,0-9 yrs,,", "2015", "3")
                    ROW_OF("1", "E1", "Persons,All ages,A,x", "2015", "4")
                        ROW_OF("1", "E1", "Persons,All ages,B,x", "2015", "5")
                            ROW("1", "E1", "2013 - 15", "6") ROW("2", "E1", "2015", "7")
                                ROW("1", "E2", "2015", "8") ROW_OF("1", "E1", ",,,", "2015", "1"));
    ck_classes(&report, "8 kept; 1 left out: the same figures again");
    ck_assert_uint_eq(report.indicators, 2);
    ck_assert_uint_eq(report.areas, 2);
    ck_assert_uint_eq(report.periods, 2);
    hiap_import_report_clear(&report);
    tear_down();
}
END_TEST

START_TEST(rows_that_cannot_be_figures) {
    set_up();
    hiap_import_report report = imported(
        store, "a.csv",
        FINGERTIPS ROW("1", "E1", "2015", "1") ROW("1", "", "2015", "1") ROW("", "E1", "2015", "1")
            ROW("1", "E1", "", "1") "NA,,,,,,,,,,,,,\n" ROW("", "", "2015", "1"));
    ck_classes(
        &report,
        "1 kept; 1 left out: no area code; 2 left out: no indicator; 1 left out: no time period; "
        "1 left out: a blank row");
    hiap_import_report_clear(&report);
    tear_down();
}
END_TEST

/* The index is set aside for the first file only, and is there again after each. */
START_TEST(the_index_is_always_there_afterwards) {
    static const char there[] =
        "SELECT count(*) FROM sqlite_schema WHERE name = 'observation_figure'";
    set_up();
    import_refused(store, "a.csv",
                   FINGERTIPS ROW("1", "E1", "2015", "1") ROW("1", "E1", "2015", "x5"), HIAP_PARSE,
                   "", "", "");
    ck_assert_int_eq(asked(store, there), 1);
    import_text(store, "a.csv", FINGERTIPS ROW("1", "E1", "2015", "1"));
    ck_assert_int_eq(asked(store, there), 1);
    import_text(store, "b.csv", FINGERTIPS ROW("1", "E1", "2015", "2"));
    ck_assert_int_eq(asked(store, there), 1);
    ck_assert_int_eq(asked(store, "PRAGMA foreign_keys"), 1);
    ck_ok(hiap_store_check(store, err));
    tear_down();
}
END_TEST

HIAP_SUITE(writer) {
    tcase_add_test(tests, the_same_figures_again);
    tcase_add_test(tests, two_values_for_one_figure);
    tcase_add_test(tests, what_tells_figures_apart);
    tcase_add_test(tests, rows_that_cannot_be_figures);
    tcase_add_test(tests, the_index_is_always_there_afterwards);
}
