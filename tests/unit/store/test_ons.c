/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/store/made.h"

#define ONS                                                                                        \
    "areacd,areanm,geography,indicator,period,observation,measure,unit,lci_95,uci_95,status,notes\n"

static hiap_store *store;

static void set_up(void) {
    scratch_make();
    store = store_made();
}

static void tear_down(void) {
    hiap_store_close(store);
    scratch_remove();
}

static void shows(const char *key, const char *columns, const char *expected) {
    ck_series(store, &(hiap_series_query){ .indicators = &key, .indicator_count = 1 }, columns,
              expected);
}

START_TEST(the_sex_is_in_the_name) {
    set_up();
    import_text(
        store, "hle.csv",
        ONS
        "E06000006,Halton,Unitary,Male healthy life expectancy,2022-01-01/P3Y,60.7,Years,yrs,60.5,60.9,,\n"
        "E06000006,Halton,Unitary,Female healthy life expectancy,2022-01-01/P3Y,61,Years,yrs,60.5,61.5,,\n"
        "E06000006,Halton,Unitary,Malefactors,2022-01-01/P1Y,4,Count,,,,,\n");
    shows(
        "ons/healthy-life-expectancy",
        "indicator_name area_name area_type time_period sex age category value lower_ci_95 upper_ci_95 count",
        "Healthy life expectancy|Halton|Unitary|2022 - 24|Female|All ages||61|60.5|61.5|missing\n"
        "Healthy life expectancy|Halton|Unitary|2022 - 24|Male|All ages||60.7|60.5|60.9|missing\n");
    shows("ons/malefactors", "indicator_name sex value", "Malefactors|Persons|4\n");
    tear_down();
}
END_TEST

START_TEST(statuses_are_reasons_and_notes_remarks) {
    set_up();
    hiap_import_report report = imported(
        store, "pay.csv",
        "\xEF\xBB\xBF" ONS
        "E1,\"A, City of\",LA,Gross pay,2025-04-30,642.5,Pounds,\xC2\xA3,641,644,,\r\n"
        "E2,B,LA,Gross pay,2025-04-30,,Pounds,\xC2\xA3,,,x,\r\n"
        "E3,C,LA,Gross pay,2025-04-30,,Pounds,\xC2\xA3,,,u,Obsolete code\r\n"
        "E4,D,LA,Gross pay,2025-04-30,500,Pounds,\xC2\xA3,,,u,\r\n"
        "E5,E,LA,Gross pay,2025-04-30,501,Pounds,\xC2\xA3,,,Hackney and City combined,Obsolete code\r\n"
        "E6,F,LA,Gross pay,2025-04-30,,Pounds,\xC2\xA3,,,,\r\n"
        ",G,LA,Gross pay,2025-04-30,7,Pounds,\xC2\xA3,,,,\r\n"
        "E8,H,LA,,2025-04-30,7,Pounds,\xC2\xA3,,,,\r\n"
        "E9,I,LA,Gross pay,,7,Pounds,\xC2\xA3,,,,\r\n"
        ",,,,,,,,,,,\r\n");
    ck_classes(&report,
               "3 kept; 1 kept, value missing: not given; 1 kept, value missing: not available; "
               "1 kept, value missing: of low reliability; 1 left out: no area code; "
               "1 left out: no indicator; 1 left out: no time period; 1 left out: a blank row");
    ck_assert_uint_eq(report.rows_kept, 6);
    hiap_import_report_clear(&report);
    shows("ons/gross-pay", "area_name time_period value value_note",
          "A, City of|2025-04-30|642.5|missing\n"
          "B|2025-04-30|[x]|missing\n"
          "C|2025-04-30|[u]|Obsolete code\n"
          "D|2025-04-30|500|u\n"
          "E|2025-04-30|501|Hackney and City combined; Obsolete code\n"
          "F|2025-04-30|missing|missing\n");
    tear_down();
}
END_TEST

#define LONG "Percentage of working people who say that their health limits the work they can do"

START_TEST(names_that_are_too_much_alike) {
    set_up();
    import_text(store, "a.csv", ONS "E1,A,LA,Male " LONG ",2022,1,,,,,,\n"
                                    "E1,A,LA,Female " LONG ",2022,2,,,,,,\n");
    ck_assert_int_eq(asked(store, "SELECT count(*) FROM indicator"), 1);
    import_text(store, "b.csv", /* however long */
                ONS "E1,A,LA," LONG ",2022,1,,,,,,\nE2,B,LA," LONG " now,2022,1,,,,,,\n");
    ck_assert_int_eq(asked(store, "SELECT count(*) FROM indicator"), 2);
    import_refused(
        store, "c.csv", ONS "E1,A,LA," LONG ",2022,1,,,,,,\nE2,B,LA," LONG "?,2022,1,,,,,,\n",
        HIAP_PARSE, "c.csv:3", "do?' are too much alike: both would be ons/percentage-of-working-",
        "correct one of the names");
    tear_down();
}
END_TEST

START_TEST(columns_in_another_order) {
    set_up();
    import_text(store, "w.csv", "period,indicator,measure,geography,areanm,areacd,observation\n"
                                "2011-04-01/P1Y,Anxiety,Mean,Country,UK,K02000001,3.13\n");
    shows("ons/anxiety", "area_code time_period value", "K02000001|2011/12|3.13\n");
    ck_assert_int_eq(
        asked(store, "SELECT count(*) FROM indicator_name WHERE unit = 'Mean' AND source = ''"), 1);
    tear_down();
}
END_TEST

HIAP_SUITE(ons) {
    tcase_add_test(tests, the_sex_is_in_the_name);
    tcase_add_test(tests, statuses_are_reasons_and_notes_remarks);
    tcase_add_test(tests, names_that_are_too_much_alike);
    tcase_add_test(tests, columns_in_another_order);
}
