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

static void shows(const char *key, const char *columns, const char *expected) {
    hiap_series_query query = {
        .indicators = &key, .indicator_count = 1, .sex = "*", .age = "*", .category = "*"
    };
    ck_series(store, &query, columns, expected);
}

#define EVERYTHING                                                                                          \
    "indicator_id indicator_name area_code area_name area_type time_period sex age category_type category " \
    "value lower_ci_95 upper_ci_95 lower_ci_99_8 upper_ci_99_8 count denominator value_note "               \
    "compared_to_england recent_trend vintage source_line"

START_TEST(every_column_arrives) {
    set_up();
    import_text(
        store, "a.csv",
        FINGERTIPS
        "93356,\"Campylobacter incidence\nrate/100,000\n\",E12000002,North West region,E06000006,Halton ,"
        "County & UA,Male,0-9 yrs,\"Deciles (IMD2015, new)\",Most deprived decile,2015 - 17,94.5,93.25,"
        "95.75,92,97,\"51,897\",\"54,786,327\",Value estimated,No significant change,Worse,Better,"
        "20150000,New data,\n");
    shows(
        "fingertips/93356", EVERYTHING,
        "fingertips/93356|Campylobacter incidence rate/100,000|E06000006|Halton|County & UA|2015 - 17|Male|0-9 yrs|"
        "Deciles (IMD2015, new)|Most deprived decile|94.5|93.25|95.75|92|97|51897|54786327|Value estimated|Worse|"
        "No significant change|1|2\n");
    ck_assert_int_eq(asked(store, "SELECT count(*) FROM area_name WHERE parent_code = 'E12000002'"),
                     1);
    tear_down();
}
END_TEST

/* 26 names and 25 fields a row; CRLF record ends with a bare LF in a name; a byte order mark. */
START_TEST(the_file_as_it_is_downloaded) {
    set_up();
    hiap_buf text = HIAP_BUF_INIT;
    hiap_buf_printf(&text, "\xEF\xBB\xBF%.*s\r\n", (int)strlen(FINGERTIPS) - 1, FINGERTIPS);
    hiap_buf_add_text(
        &text,
        "1,\"Rate\n\",,,E92000001,England,Country,Persons,All ages,,,2016/17,5,,,,,,,,,,,20160000,\r\n");
    hiap_import_report report = imported(store, "a.csv", text.at);
    ck_classes(&report, "1 kept");
    ck_assert_str_eq(report.layout, "fingertips");
    ck_assert_uint_eq(report.notes.len, 0);
    ck_assert_uint_eq(report.indicators + report.areas + report.periods, 3);
    hiap_import_report_clear(&report);
    hiap_buf_clear(&text);
    shows("fingertips/1", "indicator_name time_period value source_line", "Rate|2016/17|5|2\n");
    tear_down();
}
END_TEST

#define NUMBERS(area, value, lower, upper, count, note)                                            \
    "7,R,,," area ",A,UA,Persons,All ages,,,2015," value "," lower "," upper ",,," count ",," note \
    ",,,,,,\n"

START_TEST(minus_one_is_missing_only_when_all_say_so) {
    set_up();
    hiap_import_report report =
        imported(store, "a.csv",
                 FINGERTIPS NUMBERS("E1", "-1", "-1", "-1", "-1", "")
                     NUMBERS("E2", "-1", "-2", "0", "12", "") NUMBERS("E3", "-1", "", "", "-1", "")
                         NUMBERS("E4", "-1", "-1", "-1", "", ""));
    ck_classes(&report, "3 kept; 1 kept, value missing: not given");
    hiap_import_report_clear(&report);
    shows("fingertips/7", "area_code value lower_ci_95 count",
          "E1|missing|missing|missing\nE2|-1|-2|12\nE3|-1|missing|-1\nE4|-1|-1|missing\n");
    tear_down();
}
END_TEST

START_TEST(reasons_from_cells_and_notes) {
    set_up();
    hiap_import_report report =
        imported(store, "a.csv",
                 FINGERTIPS NUMBERS("E1", "", "", "", "5",
                                    "Value suppressed for disclosure control due to small count")
                     NUMBERS("E2", "NA", "NA", "NA", "NA", "Value missing in source data")
                         NUMBERS("E3", "", "", "", "", "")
                             NUMBERS("E4", "[z]", "", "", "", "\"Value not published, suppressed\"")
                                 NUMBERS("E5", "5", "", "", "", "Value suppressed elsewhere")
                                     NUMBERS("E6", "*", "", "", "", "NA"));
    ck_classes(
        &report,
        "1 kept; 1 kept, value missing: not given; 1 kept, value missing: not available; "
        "2 kept, value missing: confidential or suppressed; 1 kept, value missing: not applicable");
    ck_assert_uint_eq(report.classes.at[0].examples[0], 6);
    hiap_import_report_clear(&report);
    shows("fingertips/7", "area_code value count value_note",
          "E1|[c]|5|Value suppressed for disclosure control due to small count\n"
          "E2|[x]|missing|Value missing in source data\n"
          "E3|missing|missing|missing\n"
          "E4|[z]|missing|Value not published, suppressed\n"
          "E5|5|missing|Value suppressed elsewhere\n"
          "E6|[c]|missing|missing\n");
    tear_down();
}
END_TEST

/* Saved from R: a first column without a name, dots for spaces, NA for what is absent. */
START_TEST(what_r_writes) {
    set_up();
    import_text(
        store, "a.csv",
        "\"\",\"Indicator.ID\",\"Indicator.Name\",\"Parent.Code\",\"Parent.Name\",\"Area.Code\",\"Area.Name\","
        "\"Area.Type\",\"Sex\",\"Age\",\"Category.Type\",\"Category\",\"Time.period\",\"Value\","
        "\"Lower.CI.95.0.limit\",\"Upper.CI.95.0.limit\",\"Lower.CI.99.8.limit\",\"Upper.CI.99.8.limit\",\"Count\","
        "\"Denominator\",\"Value.note\",\"Recent.Trend\",\"Compared.to.England.value.or.percentiles\","
        "\"Column.not.used\",\"Time.period.Sortable\",\"New.data\",\"Compared.to.goal\",\"Time.period.range\"\n"
        "\"1\",93861,\"Fraction\",\"\",NA,\"E92000001\",\"England\",\"England\",\"Persons\",\"30+ yrs\",NA,NA,2018,"
        "7.06799435738659,NA,NA,NA,NA,NA,NA,NA,NA,\"Not compared\",\"Not compared\",20180000,NA,NA,\"1y\"\n");
    shows("fingertips/93861",
          "area_code age category value count value_note compared_to_england recent_trend",
          "E92000001|30+ yrs||7.06799435738659|missing|missing|Not compared|missing\n");
    tear_down();
}
END_TEST

START_TEST(files_of_ones_own) {
    set_up();
    import_text(store, "a.csv",
                FINGERTIPS ROW("life_expectancy", "E1", "2015", "4") ROW("7", "E1", "2015", "5"));
    shows("local/life_expectancy", "indicator_name value", "Rate life_expectancy|4\n");
    shows("fingertips/7", "indicator_name value", "Rate 7|5\n");
    ck_assert_int_eq(
        asked(store, "SELECT count(*) FROM indicator_name WHERE source = 'OHID Fingertips'"), 1);
    tear_down();
}
END_TEST

START_TEST(what_it_refuses) {
    set_up();
    import_refused(store, "a.csv",
                   FINGERTIPS NUMBERS("E1", "5", "", "", "", "")
                       NUMBERS("E2", "five", "", "", "", ""),
                   HIAP_PARSE, "a.csv:3", "'five' in column 'Value'", "correct the cell");
    import_refused(store, "a.csv", FINGERTIPS NUMBERS("E1", "5", "", "", "\"1,23\"", ""),
                   HIAP_PARSE, "a.csv:2", "'1,23' in column 'Count'", "correct the cell");
    import_refused(store, "a.csv", FINGERTIPS ROW("1", "E1", "2019/21", "5"), HIAP_PARSE, "a.csv:2",
                   "2019/21", "");
    import_refused(store, "a.csv", FINGERTIPS, HIAP_PARSE, "a.csv",
                   "none of the 0 rows could be used", "");
    ck_assert_int_eq(asked(store, "SELECT count(*) FROM vintage"), 0);
    tear_down();
}
END_TEST

HIAP_SUITE(fingertips) {
    tcase_add_test(tests, every_column_arrives);
    tcase_add_test(tests, the_file_as_it_is_downloaded);
    tcase_add_test(tests, minus_one_is_missing_only_when_all_say_so);
    tcase_add_test(tests, reasons_from_cells_and_notes);
    tcase_add_test(tests, what_r_writes);
    tcase_add_test(tests, files_of_ones_own);
    tcase_add_test(tests, what_it_refuses);
}
