/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/store/mapped.h"

static hiap_store *store;

static void set_up(void) {
    scratch_make();
    store = store_made();
}

static void tear_down(void) {
    hiap_store_close(store);
    scratch_remove();
}

#define TA1                                                                                        \
    "{'id':'ta','declared_at':'d.lua:3','file':['LA_*.xlsx'],'sheet':['TA1'],'header':[3,5],"      \
    "'area_code':{'columns':['A']},'area_name':{'columns':['D','C','B']},'period':{'file':1},"     \
    "'period_months':3,'markers':{'..':'not available'},'values':["                                \
    "{'key':'m/households','name':'Households','value':{'columns':['Households in TA']}},"         \
    "{'key':'m/children','value':{'columns':['Bed and breakfast (shared) With children']},"        \
    "'count':{'columns':['Bed and breakfast (shared) Total']}}]}"

/* Two figures a row; a code with a blank behind it, a thousand comma in a text, a no-break space.
 */
START_TEST(a_wide_sheet) {
    set_up();
    book_of_households("LA_202503.xlsx");
    ck_mapped(
        store, "LA_202503.xlsx", TA1,
        "5 kept; 1 kept, value missing: confidential or suppressed; 1 left out: not an area code; "
        "2 left out: below the table",
        "m/children E92000001 ENGLAND 2024/25 Q4 Persons 100 400\n"
        "m/households E92000001 ENGLAND 2024/25 Q4 Persons 1000\n"
        "m/children E06000001 Hartlepool 2024/25 Q4 Persons CONFIDENTIAL\n"
        "m/households E06000001 Hartlepool 2024/25 Q4 Persons 1021\n"
        "m/children E07000040 East Devon 2024/25 Q4 Persons 4\n"
        "m/households E07000040 East Devon 2024/25 Q4 Persons 17\n");
    ck_assert_int_eq(asked(store, "SELECT count(*) FROM vintage_class WHERE"
                                  " example_lines = 'TA1!A11, TA1!A13'"), 1);
    ck_assert_int_eq(asked(store, "SELECT count(*) FROM vintage_sheet WHERE name = 'TA1'"), 1);
    ck_assert_int_eq(asked(store, "SELECT rows_read FROM vintage"), 9);
    tear_down();
}
END_TEST

START_TEST(the_rows_of_the_file_are_counted) {
    set_up();
    book_of_households("LA_202503.xlsx");
    const char *json = TA1;
    mapped m = mappings_made(&json, 1);
    hiap_import_report report = HIAP_IMPORT_REPORT_INIT;
    hiap_buf line = HIAP_BUF_INIT;
    ck_ok(import_mapped(&report, store, "LA_202503.xlsx", &m, err));
    ck_assert_uint_eq(report.file_rows, 6);
    ck_assert_uint_eq(report.rows_read, 9);
    ck_assert_str_eq(report.layout, "ta");
    ck_assert_str_eq(report.layout_help, "ta");
    hiap_import_line(&line, &report, report.classes.at[0].examples[0]);
    ck_assert_str_eq(line.at, "TA1!A6");
    hiap_buf_clear(&line);
    hiap_import_report_clear(&report);
    mapped_clear(&m);
    tear_down();
}
END_TEST

START_TEST(a_long_csv_file) {
    set_up();
    file_made("gm.csv",
              "Published by a council,,\n"
              "area,name,period,indicator,sex,unit,value,level\n"
              "E08000001,Bolton,2016/17 [p],Good level,Total,%,0.116,LA\n"
              "E08000001,Bolton,2017/18,Good  Level,females,%,\"1,000\",LA\n"
              "E08000002,Bury,2016/17,Other,Male,rate,c,LA\n"
              "E92000001,England,2016/17,Other,Male,rate,5,National\n"
              ",,,,,,,\n"
              "E08000003,Bad,2016/17,,Male,rate,5,LA\n"
              "E08000003,Bad,,Other,Male,rate,5,LA\n"
              "Note: provisional\n");
    ck_mapped(
        store, "gm.csv",
        "{'id':'gm','area_code':{'columns':['area']},'area_name':{'columns':['name']},"
        "'period':{'columns':['period']},'period_kind':'Academic year','sex':{'columns':['sex']},"
        "'indicator':{'key':'gm/*','column':{'columns':['indicator']},"
        "'unit':{'columns':['unit']},'multiplier':100,'decimals':1},"
        "'value':{'columns':['value']},'where':[{'column':{'columns':['level']},"
        "'none_of':['national']}]}",
        "2 kept; 1 kept, value missing: confidential or suppressed; "
        "1 left out: below the table; 1 left out: no indicator; 1 left out: no time period; "
        "1 left out: not asked for by the dataset; 1 left out: a blank row",
        "gm/good-level E08000001 Bolton 2016/17 Persons 11.6\n"
        "gm/good-level E08000001 Bolton 2017/18 Female 100000\n"
        "gm/other E08000002 Bury 2016/17 Male CONFIDENTIAL\n");
    ck_assert_int_eq(asked(store, "SELECT max(source_line) FROM observation"), 5);
    ck_assert_int_eq(asked(store, "SELECT value = 11.6 FROM observation LIMIT 1"), 1);
    ck_assert_int_eq(asked(store, "SELECT decimals FROM indicator_name WHERE unit = '%'"), 1);
    tear_down();
}
END_TEST

/* One sheet a domain; a '*' in heading, key and name; a sheet without the columns is passed over.
 */
START_TEST(a_star_for_many_columns_and_sheets) {
    set_up();
    book b = book_made("iod.xlsx", "Notes");
    book_row(&b, 1, "How to use this");
    b.sheet = workbook_add_worksheet(b.file, "IMD");
    book_row(&b, 1,
             "Code (2019)|IMD - Average score |IMD - Count|Crime - Average score|Crime - Count");
    book_row(&b, 2, "E06000001|35|1|2|3");
    b.sheet = workbook_add_worksheet(b.file, "Income");
    book_row(&b, 2, "Income - Average score|Income - Count|Code (2019)");
    book_row(&b, 3, "0.2|9|E06000001");
    book_close(&b);
    const char *const json =
        "{'id':'iod','sheet':['*'],'area_code':{'columns':['Code (*)']},'period':{'fixed':'2019'},"
        "'values':[{'key':'iod/*-score','name':'Score: *','value':{'columns':['* - Average "
        "score']},"
        "'count':{'columns':['* - Count']}}]}";
    ck_mapped(store, "iod.xlsx", json, "3 kept",
              "iod/crime-score E06000001  2019 Persons 2 3\n"
              "iod/imd-score E06000001  2019 Persons 35 1\n"
              "iod/income-score E06000001  2019 Persons 0.2 9\n");
    ck_assert_int_eq(asked(store, "SELECT max(source_line) FROM observation"), 10000003);
    ck_assert_int_eq(asked(store, "SELECT count(*) FROM indicator_name WHERE name = 'Score: IMD'"),
                     1);
    tear_down();
}
END_TEST

/* '*' alone is every column that nothing else reads. */
START_TEST(all_columns) {
    set_up();
    file_made("a.csv", "code,2021,2022\nE06000001,1,2\n");
    ck_mapped(store, "a.csv",
              "{'id':'a','area_code':{'columns':['code']},'period':{'fixed':'2019'},"
              "'values':[{'key':'a/*','value':{'columns':['*']}}]}",
              "2 kept", "a/2021 E06000001  2019 Persons 1\na/2022 E06000001  2019 Persons 2\n");
    tear_down();
}
END_TEST

/* Several figures of one indicator, told apart by sex and category. */
START_TEST(one_indicator_in_several_columns) {
    set_up();
    file_made("a.csv", "code,other,m,f,q\n z ,E06000001,1,2,3\nE06000002,x,4,5,\n");
    ck_mapped(store, "a.csv",
              "{'id':'a','area_code':{'columns':['code','other']},'period':{'fixed':'2019'},"
              "'values':[{'key':'a/b','value':{'columns':['m']},'sex':{'fixed':'Male'}},"
              "{'key':'a/b','value':{'columns':['f']},'sex':{'fixed':'Female'}},"
              "{'key':'a/b','value':{'columns':['q']},'category_type':{'fixed':'Quintile'},"
              "'category':{'fixed':'Most'}}]}",
              "5 kept; 1 kept, value missing: not given",
              "a/b E06000001  2019 Female 2\na/b E06000001  2019 Male 1\n"
              "a/b E06000001  2019 Persons 3 Most\n"
              "a/b E06000002  2019 Female 5\na/b E06000002  2019 Male 4\n"
              "a/b E06000002  2019 Persons EMPTY Most\n");
    tear_down();
}
END_TEST

START_TEST(what_is_refused) {
    static const char *const json =
        "{'id':'a','declared_at':'d.lua:3','area_code':{'columns':['code']},"
        "'period':{'columns':['year']},'values':[{'key':'a/b','value':{'columns':['v']}}]}";
    set_up();
    book b = book_made("cell.xlsx", "S");
    book_row(&b, 2, "code|year|v");
    book_row(&b, 14, "E06000001|2020|about 5");
    book_close(&b);
    mapped_refused(store, "cell.xlsx", json, "cell.xlsx!S!C14",
                   "'about 5' in column 'v' is not a number",
                   "say which in d.lua:3: markers = { ['about 5'] = 'not available' }");
    b = book_made("twice.xlsx", "S");
    book_row(&b, 2, "code|year|v");
    book_row(&b, 3, "E06000001|2020|5");
    book_row(&b, 9, "E06000001|2020|6");
    book_close(&b);
    mapped_refused(store, "twice.xlsx", json, "twice.xlsx!S!A9",
                   "twice.xlsx!S!A3 with different values: 6 here, 5 there", "take the wrong one");
    b = book_made("period.xlsx", "S");
    book_row(&b, 2, "code|year|v");
    book_row(&b, 3, "E06000001|2020/23|5");
    book_close(&b);
    mapped_refused(store, "period.xlsx", json, "period.xlsx!S!A3", "2020/23", "");
    file_made("x.csv", "code,year,v\nE06000001,2020,about 5\n");
    mapped_refused(store, "x.csv", json, "x.csv:2", "'about 5' in column 'v'", "markers");
    file_made("none.csv", "code,year,v\nx,2020,5\n");
    mapped_refused(store, "none.csv", json, "none.csv", "none of the 1 rows could be used", "");
    tear_down();
}
END_TEST

START_TEST(no_memory) {
    set_up();
    book_of_households("LA_202503.xlsx");
    const char *json = TA1;
    mapped m = mappings_made(&json, 1);
    for (long n = 1, done = 0; !done; n += n < 200 ? 1 : 7) {
        hiap_import_report report = HIAP_IMPORT_REPORT_INIT;
        hiap_err why = { 0 };
        hiap_mem_fail_at(n, false);
        hiap_rc rc = import_mapped(&report, store, "LA_202503.xlsx", &m, &why);
        done = hiap_mem_allocations() < n;
        hiap_mem_fail_at(0, false);
        ck_assert_msg(rc == HIAP_NOMEM || rc == HIAP_OK, "%ld: %d %s", n, rc, why.what);
        ck_assert(!done || rc == HIAP_OK);
        hiap_import_report_clear(&report);
        if (rc == HIAP_OK && !done) { /* SQLite did without */
            hiap_store_close(store);
            ck_assert_int_eq(remove(in_scratch(STORE)), 0);
            store = store_made();
        }
    }
    mapped_clear(&m);
    tear_down();
}
END_TEST

/* Rows without an area code are told apart by where they stand: between areas, below them all, or
 * in a sheet that has none. */
START_TEST(below_the_table) {
    static const char *const json =
        "{'id':'x','file':['x.xlsx'],'sheet':['A','B'],'area_code':{'columns':['code']},"
        "'period':{'fixed':'2019'},'values':[{'key':'a/b','value':{'columns':['v']}}]}";
    set_up();
    book b = book_made("x.xlsx", "A");
    book_row(&b, 1, "code|v");
    book_row(&b, 2, "|7");
    book_row(&b, 3, "E06000001|1");
    book_row(&b, 4, "|2");
    book_row(&b, 5, "East|2");
    book_row(&b, 6, "E06000002|3");
    book_row(&b, 7, "Total|6");
    book_row(&b, 8, "|6");
    b.sheet = workbook_add_worksheet(b.file, "B");
    book_row(&b, 1, "code|v");
    book_row(&b, 2, "Bolton|7");
    book_row(&b, 3, "|8");
    book_close(&b);
    ck_mapped(store, "x.xlsx", json,
              "2 kept; 3 left out: no area code; 2 left out: not an area code; "
              "2 left out: below the table",
              "a/b E06000001  2019 Persons 1\na/b E06000002  2019 Persons 3\n");
    ck_assert_int_eq(asked(store, "SELECT count(*) FROM vintage_class WHERE"
                                  " example_lines = 'A!A2, A!A4, B!A3'"), 1);
    tear_down();
}
END_TEST

HIAP_SUITE(mapping_row) {
    tcase_add_test(tests, a_wide_sheet);
    tcase_add_test(tests, the_rows_of_the_file_are_counted);
    tcase_add_test(tests, a_long_csv_file);
    tcase_add_test(tests, below_the_table);
    tcase_add_test(tests, a_star_for_many_columns_and_sheets);
    tcase_add_test(tests, all_columns);
    tcase_add_test(tests, one_indicator_in_several_columns);
    tcase_add_test(tests, what_is_refused);
    tcase_add_test(tests, no_memory);
}
