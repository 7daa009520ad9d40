/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/layout.h"

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

START_TEST(layouts_are_listed) {
    const char *help;
    ck_assert_str_eq(hiap_import_layout(0, &help), "fingertips");
    ck_assert_str_eq(help, "OHID Fingertips download");
    ck_assert_str_eq(hiap_import_layout(1, NULL), "ons");
    ck_assert_str_eq(hiap_import_layout(2, NULL), "dfe");
    ck_assert_str_eq(hiap_import_layout(3, NULL), "fingertips_next");
    ck_assert_ptr_null(hiap_import_layout(4, &help));
}
END_TEST

START_TEST(a_header_that_is_nearly_right) {
    set_up();
    import_refused(
        store, "a.csv",
        "Indicator ID,Indicator Name,Area Cod,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,"
        "Valeu,Lower CI 95.0 limit,Upper CI 95.0 limit,Count,Denominator,Value note\n",
        HIAP_PARSE, "a.csv:1",
        "these columns are no layout that hiap knows; the nearest is fingertips (OHID Fingertips download): "
        "missing 'Area Code', 'Value'; unknown 'Area Cod', 'Valeu'",
        "'Area Cod': did you mean 'Area Code'? 'Valeu': did you mean 'Value'?");
    import_refused(
        store, "b.csv", "areacd,areanm,geography,indicator,period,obs,status\n", HIAP_PARSE,
        "b.csv:1",
        "the nearest is ons (ONS Explore Local Statistics): missing 'observation'; unknown 'obs'",
        "rename");
    tear_down();
}
END_TEST

START_TEST(a_header_of_another_world) {
    set_up();
    import_refused(
        store, "a.csv", "height,weight\n1,2\n", HIAP_PARSE, "a.csv:1",
        "missing 'Indicator ID', 'Indicator Name', 'Area Code', 'Area Name', 'Area Type', 'Sex', 'Age', "
        "'Category Type' and 8 more; unknown 'height', 'weight'",
        "download it again");
    tear_down();
}
END_TEST

static size_t kept(const char *text) {
    static int n;
    char name[32];
    snprintf(name, sizeof name, "k%d.csv", n++);
    hiap_import_report report = imported(store, name, text);
    size_t rows = report.rows_kept, notes = report.notes.len;
    hiap_import_report_clear(&report);
    return notes ? 100 + notes : rows;
}

#define TAIL ",E1,A,UA,Persons,All ages,,,2015,"

/* Case, spaces, dots and underscores do not count, nor does the order of the columns. */
START_TEST(spellings_of_a_header) {
    set_up();
    ck_assert_uint_eq(
        kept(
            "IndicatorID,IndicatorName,AreaCode,AreaName,AreaType,Sex,Age,CategoryType,Category,Timeperiod,"
            "Value,LowerCI95.0limit,UpperCI95.0limit,Count,Denominator,Valuenote,RecentTrend,"
            "ComparedtoEnglandvalueorpercentiles,ComparedtoRegionvalueorpercentiles,TimeperiodSortable,"
            "Newdata,Comparedtogoal\n1,N" TAIL "1,,,,,,,,,,,\n"),
        1);
    ck_assert_uint_eq(
        kept(
            "\"\",Indicator.ID,Indicator.Name,Area.Code,Area.Name,Area.Type,Sex,Age,Category.Type,Category,"
            "Time.period,Value,Lower.CI.95.0.limit,Upper.CI.95.0.limit,Count,Denominator,Value.note,"
            "Column.not.used,Compared.to.Counties...UAs..from.Apr.2021..value.or.percentiles,"
            "Time.period.range\n\"1\",2,N" TAIL "1,NA,NA,NA,NA,\"\",Not compared,Better,\"1y\"\n"),
        1);
    ck_assert_uint_eq(
        kept(
            "VALUE,indicator_id,indicator_name,area_code,area name,AREA_TYPE,sex,age,category_type,category,"
            "time_period,lower_ci_95.0_limit,upper_ci_95.0_limit,count,denominator,value_note,"
            "Compared to ICB sub locations value or percentiles\n7,3,N,E1,A,UA,Persons,All ages,,,2015\n"),
        1);
    tear_down();
}
END_TEST

START_TEST(columns_that_are_not_used_are_noted) {
    set_up();
    hiap_import_report report =
        imported(store, "a.csv",
                 "period,observation,areacd,areanm,geography,indicator,lci95,colour,status\n"
                 "2022-01-01/P3Y,1,E1,A,UA,Pay,0.5,red,\n");
    ck_assert_uint_eq(report.notes.len, 1); /* lci95 is lci_95 */
    ck_assert_str_eq(report.notes.at[0], "column 'colour' was not used");
    hiap_import_report_clear(&report);
    report = imported(
        store, "b.csv",
        "period,observation,areacd,areanm,geography,indicator,lci_59\n2022,1,E1,A,UA,Pay,0\n");
    ck_assert_uint_eq(report.notes.len, 1);
    ck_assert_str_eq(report.notes.at[0], "column 'lci_59' was not used; did you mean 'lci_95'?");
    hiap_import_report_clear(&report);
    tear_down();
}
END_TEST

HIAP_SUITE(layout) {
    tcase_add_test(tests, layouts_are_listed);
    tcase_add_test(tests, a_header_that_is_nearly_right);
    tcase_add_test(tests, a_header_of_another_world);
    tcase_add_test(tests, spellings_of_a_header);
    tcase_add_test(tests, columns_that_are_not_used_are_noted);
}
