/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/catalog.h"
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

#define META                                                                                      \
    "col_name,col_type,label,indicator_grouping,indicator_unit,filter_hint,filter_grouping_column\r\n" \
    "characteristic,Filter,Characteristic,,,,characteristic_group\r\n"                            \
    "children,Indicator,Number of children,,,,\r\n"                                                \
    "gld_percent,Indicator,Percentage with a good level of development ,,%,,\r\n"
#define GLD "Percentage with a good level of development"
#define HEADER                                                                                    \
    "time_period,time_identifier,geographic_level,country_code,country_name,region_code,"         \
    "region_name,old_la_code,new_la_code,la_name,characteristic_group,characteristic,children,"   \
    "gld_percent\r\n"
#define NATIONAL "201718,Academic year,National,E92000001,England, , , , , ,"
#define REGIONAL "201718,Academic year,Regional,E92000001,England,E12000002,North West, , , ,"
#define LOCAL                                                                                     \
    "201718,Academic year,Local authority,E92000001,England,E12000002,North West,876,E06000006,"  \
    "Halton,"

static void shows(const char *key, const char *columns, const char *expected) {
    hiap_series_query query = { .indicators = &key, .indicator_count = 1, .sex = "*", .age = "*",
                                .category = "*" };
    ck_series(store, &query, columns, expected);
}

static hiap_import_report imported_with(const char *meta, const char *text) {
    scratch_write("gld.meta.csv", meta);
    return imported(store, "gld.csv", text);
}

START_TEST(the_file_as_it_is_published) {
    set_up();
    hiap_import_report report = imported_with(
        META, HEADER NATIONAL "Total,Total,652400,71.5\r\n" REGIONAL "Gender,Gender Female,14430,78.7\r\n"
            LOCAL "Gender,Gender Male,865,c\r\n" LOCAL "FSM Status ,FSM Status Not Eligable,700,66\r\n");
    ck_assert_str_eq(report.layout, "dfe");
    ck_classes(&report, "7 kept; 1 kept, value missing: confidential or suppressed");
    ck_assert_uint_eq(report.file_rows, 4);
    ck_assert_uint_eq(report.notes.len, 1);
    ck_assert_str_eq(report.notes.at[0], "read with gld.meta.csv: each row gives 2 figures");
    ck_assert_uint_eq(report.classes.at[0].examples[1], 3);
    hiap_import_report_clear(&report);
    shows("dfe/gld_percent",
          "indicator_name area_code area_name area_type time_period sex category_type category "
          "value source_line",
          GLD "|E06000006|Halton|Local authority|2017/18|Male|||[c]|4\n"
          GLD "|E06000006|Halton|Local authority|2017/18|Persons|FSM Status|Not Eligable|66|5\n"
          GLD "|E12000002|North West|Regional|2017/18|Female|||78.7|3\n"
          GLD "|E92000001|England|National|2017/18|Persons|||71.5|2\n");
    ck_assert_int_eq(asked(store, "SELECT count(*) FROM area_name WHERE parent_code = 'E12000002'"),
                     1);
    tear_down();
}
END_TEST

/* As in a real file: rows of parts whose labels were lost, beside the total. */
START_TEST(a_total_beside_its_parts) {
    set_up();
    hiap_import_report report = imported_with(
        META, HEADER LOCAL "Total,Total,1680,63.5\n" LOCAL "Total,Total,1436,69.1\n" LOCAL
                           "Total,Total,244,30.3\n" LOCAL "Total,Total,1680,63.5\n");
    ck_classes(&report, "2 kept; 2 left out: the same figures again; "
                        "4 left out: another value for the same figure");
    ck_assert_str_eq(
        report.notes.at[1],
        "4 figures are given again with another value, and no column tells them apart: the first "
        "was kept (line 2); left out are those of 2 rows (lines 3, 4): older figures, or parts "
        "of the total that lost their labels?");
    hiap_import_report_clear(&report);
    shows("dfe/children", "value source_line", "1680|2\n");
    tear_down();
}
END_TEST

START_TEST(columns_on_either_side_only) {
    set_up();
    hiap_import_report report = imported_with(
        "col_name,col_type,label\nsex,Filter,Sex\nA_1,Indicator,\nA1,Indicator,Count\nb,Indicator,B\n",
        "time_identifier,time_period,geographic_level,country_code,country_name,A_1,A1,sex,colour\n"
        "January,2023,National,E92000001,England,5,,Boys,red\n"
        "Calendar year,2023,National,E92000001,England,6,7,x,red\n");
    ck_assert_uint_eq(report.notes.len, 4); /* the last: periods of a month and of a year */
    ck_assert_str_eq(report.notes.at[1], "described there, but not in the file: 'b'");
    ck_assert_str_eq(report.notes.at[2], "not described there, so not used: 'colour'");
    hiap_import_report_clear(&report);
    shows("dfe/a_1", "indicator_name time_period sex category_type category value",
          "A_1|January 2023|Male|||5\nA_1|2023|Persons|Sex|x|6\n");
    shows("dfe/a1", "indicator_name time_period sex value",
          "Count|January 2023|Male|missing\nCount|2023|Persons|7\n");
    tear_down();
}
END_TEST

START_TEST(rows_of_no_area_or_period) {
    set_up();
    hiap_import_report report = imported_with(
        META, HEADER NATIONAL "Total,Total,5,6\n"
                              "201718,Academic year,School,E92000001,England,,,,,,Total,Total,5,6\n"
                              "201718,Academic year,School,E92000001,England,,,,,,Total,Total,7,8\n"
                              ",Academic year,National,E92000001,England,,,,,,Total,Total,5,6\n"
                              "201718,Academic year,Local authority,E92000001,England,,,,,,Total,"
                              "Total,5,6\n");
    ck_classes(&report, "2 kept; 3 left out: no area code; 1 left out: no time period");
    ck_assert_uint_eq(report.file_rows, 5);
    ck_assert_str_eq(report.notes.at[1],
                     "rows of the geographic level 'School' are left out: it is not one of areas");
    ck_assert_str_eq(report.notes.at[2], "3 rows have no area code and cannot be kept; fill it in "
                                         "where there is an area (lines 3, 4, 6)");
    ck_assert_str_eq(report.notes.at[3],
                     "1 row has no time period and cannot be kept; fill it in (line 5)");
    hiap_import_report_clear(&report);
    tear_down();
}
END_TEST

START_TEST(what_it_refuses) {
    set_up();
    import_refused(store, "alone.csv", HEADER NATIONAL "Total,Total,5,6\n", HIAP_PARSE, "alone.csv:1",
                   "the columns are those of dfe (DfE Explore Education Statistics), but the file "
                   "that says what its columns mean, named .meta.csv, is not beside it",
                   "put the .meta.csv of the download into the same folder");
    scratch_write("gld.meta.csv", META);
    import_refused(store, "gld.csv", HEADER NATIONAL "Total,Total,5,many\n", HIAP_PARSE, "gld.csv:2",
                   "'many' in column 'gld_percent'", "correct the cell");
    import_refused(store, "gld.csv",
                   HEADER "2018,Week 3,National,E92000001,England,,,,,,Total,Total,5,6\n", HIAP_PARSE,
                   "gld.csv:2", "'Week 3' is no known kind of period", "");
    scratch_write("gld.meta.csv", "col_name\n");
    import_refused(store, "gld.csv", HEADER NATIONAL "Total,Total,5,6\n", HIAP_PARSE,
                   "gld.meta.csv:1", "'col_type' is missing", "");
    tear_down();
}
END_TEST

START_TEST(memory_runs_out) {
    scratch_make();
    scratch_write("gld.meta.csv", META);
    const char *text = HEADER LOCAL "Total,Total,5,6\n" LOCAL "Gender,Gender Male,5,6\n" LOCAL
                                    "FSM,FSM Yes,5,6\n" LOCAL "Total,Total,5,7\n";
    scratch_write("gld.csv", text);
    for (int sticky = 0; sticky < 2; sticky++) {
        hiap_rc rc = HIAP_NOMEM;
        for (long n = 1; rc; n++) {
            hiap_import_report report = HIAP_IMPORT_REPORT_INIT;
            store = store_at("m.sqlite", HIAP_STORE_WRITE);
            hiap_mem_fail_at(n, sticky);
            rc = hiap_store_import(&report, store, in_scratch("gld.csv"), NULL, NULL);
            hiap_mem_fail_at(0, false);
            ck_assert_msg(rc == HIAP_OK || rc == HIAP_NOMEM, "%ld: %d", n, rc);
            hiap_import_report_clear(&report);
            hiap_store_close(store);
        }
        ck_assert_int_eq(remove(in_scratch("m.sqlite")), 0);
    }
    scratch_remove();
}
END_TEST

HIAP_SUITE(dfe) {
    tcase_add_test(tests, the_file_as_it_is_published);
    tcase_add_test(tests, a_total_beside_its_parts);
    tcase_add_test(tests, columns_on_either_side_only);
    tcase_add_test(tests, rows_of_no_area_or_period);
    tcase_add_test(tests, what_it_refuses);
    tcase_add_test(tests, memory_runs_out);
}
