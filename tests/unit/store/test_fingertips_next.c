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

#define HEADER                                                                                    \
    "\xEF\xBB\xBFIndicatorId,Category,CategoryType,Age,Sex,Trend,Denominator,CategoryTypeId,"     \
    "UpperCI,Value,Count,AreaCode,SexID,AgeID,Year,LowerCI,CategoryId\n"
#define PLAIN(id, value, year) id ",,,All ages,Persons,,100,,," value ",5,E1,4,1," year ",,\n"
#define DECILE "\"Most deprived decile (IMD2019)\""
#define DECILES "\"\"\"County & UA deprivation deciles in England (IMD2019,  4/21 geography)\"\"\""

static void shows(const char *key, const char *columns, const char *expected) {
    hiap_series_query query = { .indicators = &key, .indicator_count = 1, .sex = "*", .age = "*",
                                .category = "*" };
    ck_series(store, &query, columns, expected);
}

START_TEST(every_column_arrives) {
    set_up();
    scratch_write("areas.csv", "AreaCode,AreaName,AreaType\nE06000006,Halton,Districts\n");
    import_text(store, "a.csv",
                HEADER "93763," DECILE "," DECILES ",17+ yrs,Female,Increasing,200,146,9.5,7.25,14,"
                       "E06000006,2,187,2018,6.5,1\n");
    shows("fingertips-next/93763",
          "indicator_name area_code area_name area_type time_period sex age category_type category value "
          "lower_ci_95 upper_ci_95 lower_ci_99_8 count denominator recent_trend source_line",
          "Indicator 93763|E06000006|Halton|Districts|2018|Female|17+ yrs|"
          "County & UA deprivation deciles in England (IMD2019, 4/21 geography)|"
          "Most deprived decile (IMD2019)|7.25|6.5|9.5|missing|14|200|Increasing|2\n");
    tear_down();
}
END_TEST

START_TEST(names_and_kinds_of_year_from_indicators) {
    hiap_frame *frame;
    set_up();
    scratch_write("indicators.csv",
                  "IndicatorID,Polarity,BenchmarkComparisonMethod,ValueType,IndicatorName,PeriodType\n"
                  "1,Low is good,Quintiles,Proportion,Smokers,Financial\n2,,,Count,Pupils,Academic\n"
                  "3,,,,People,Yearly\n");
    hiap_import_report report =
        imported(store, "a.csv", HEADER PLAIN("1", "7", "2018") PLAIN("2", "8", "2019")
                                     PLAIN("3", "9", "2020") PLAIN("4", "9", "1999"));
    ck_assert_uint_eq(report.notes.len, 2);
    ck_assert_msg(strstr(report.notes.at[0], "Year is only the year in which a period starts") &&
                      strstr(report.notes.at[0], "of the kind that indicators.csv gives"),
                  "%s", report.notes.at[0]);
    ck_assert_str_eq(report.notes.at[1], "read with indicators.csv");
    hiap_import_report_clear(&report);
    ck_ok(hiap_store_indicators(&frame, store, 0, err));
    ck_frame_is(frame, "indicator_id indicator_name unit caveats",
                "fingertips-next/1|Smokers|%|Value type: Proportion. Polarity: Low is good. "
                "Comparison: Quintiles\nfingertips-next/2|Pupils||Value type: Count\n"
                "fingertips-next/3|People||\nfingertips-next/4|Indicator 4||\n");
    hiap_frame_drop(frame);
    ck_assert_int_eq(
        asked(store, "SELECT count(*) FROM period WHERE (start, label) IN (VALUES"
                     " ('2018-04-01', '2018/19'), ('2019-09-01', '2019/20'), ('2020-01-01', '2020'),"
                     " ('1999-01-01', '1999'))"),
        4);
    tear_down();
}
END_TEST

START_TEST(headings_the_wrong_way_round) {
    set_up();
    hiap_import_report report =
        imported(store, "a.csv",
                 HEADER PLAIN("1", "7", "2018") "1," DECILES "," DECILE
                        ",All ages,Persons,,,,,3,,E1,4,1,2018,,1\n"
                        "1,Ethnic groups,Asian,All ages,Persons,,,,,4,,E1,4,1,2018,,1\n");
    ck_assert_uint_eq(report.notes.len, 2);
    ck_assert_msg(strstr(report.notes.at[1], "the wrong way round") != NULL, "%s",
                  report.notes.at[1]);
    hiap_import_report_clear(&report);
    shows("fingertips-next/1", "category_type category value",
          "||7\nCounty & UA deprivation deciles in England (IMD2019, 4/21 geography)|"
          "Most deprived decile (IMD2019)|3\nEthnic groups|Asian|4\n");
    tear_down();
}
END_TEST

START_TEST(figures_given_again) {
    set_up();
    hiap_import_report report =
        imported(store, "a.csv", HEADER PLAIN("1", "7.0558", "2018") PLAIN("1", "7.0558", "2018")
                                     PLAIN("1", "7.06", "2018") PLAIN("2", "", "2018"));
    ck_classes(&report,
               "1 kept; 1 kept, value missing: not given; 1 left out: the same figures again; "
               "1 left out: another value for the same figure");
    hiap_import_report_clear(&report);
    shows("fingertips-next/1", "value source_line", "7.0558|2\n");
    shows("fingertips-next/2", "value count", "missing|5\n");
    tear_down();
}
END_TEST

START_TEST(what_it_refuses) {
    set_up();
    import_refused(store, "a.csv", HEADER PLAIN("1", "many", "2018"), HIAP_PARSE, "a.csv:2",
                   "'many' in column 'Value'", "");
    import_refused(store, "a.csv", HEADER PLAIN("1", "7", "18"), HIAP_PARSE, "a.csv:2",
                   "cannot read the period '18'", "");
    scratch_write("indicators.csv", "IndicatorID\n\"1\n");
    import_refused(store, "a.csv", HEADER PLAIN("1", "7", "2018"), HIAP_PARSE, "indicators.csv:2",
                   "the quote opened here", "");
    tear_down();
}
END_TEST

START_TEST(memory_runs_out) {
    scratch_make();
    scratch_write("indicators.csv", "IndicatorID,IndicatorName,PeriodType\n1,A,Financial\n");
    scratch_write("areas.csv", "AreaCode,AreaName\nE1,A\n");
    scratch_write("a.csv", HEADER PLAIN("1", "7", "2018") PLAIN("1", "8", "2018") "1," DECILE
                                  "," DECILES ",All ages,Persons,,,,,3,,E1,4,1,2018,,1\n");
    for (int sticky = 0; sticky < 2; sticky++) {
        hiap_rc rc = HIAP_NOMEM;
        for (long n = 1; rc; n++) {
            hiap_import_report report = HIAP_IMPORT_REPORT_INIT;
            store = store_at("m.sqlite", HIAP_STORE_WRITE);
            hiap_mem_fail_at(n, sticky);
            rc = hiap_store_import(&report, store, in_scratch("a.csv"), NULL, NULL);
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

HIAP_SUITE(fingertips_next) {
    tcase_add_test(tests, every_column_arrives);
    tcase_add_test(tests, names_and_kinds_of_year_from_indicators);
    tcase_add_test(tests, headings_the_wrong_way_round);
    tcase_add_test(tests, figures_given_again);
    tcase_add_test(tests, what_it_refuses);
    tcase_add_test(tests, memory_runs_out);
}
