/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/mapping_about.h"

#include "tests/unit/store/mapped.h"

#define LONG_TEXT "Households that are in fuel poverty by the low income low energy efficiency "

static hiap_store *store;

static void set_up(void) {
    scratch_make();
    store = store_made();
}

static void tear_down(void) {
    hiap_store_close(store);
    scratch_remove();
}

#define LONG(indicator)                                                                            \
    "{'id':'a','source':'S','area_code':{'columns':['c']},'period':{'fixed':'2019'},"              \
    "'indicator':" indicator ",'value':{'columns':['v']}}"

static int64_t named(const char *key, const char *name) {
    char sql[256];
    snprintf(sql, sizeof sql, "SELECT count(*) FROM indicator JOIN indicator_name USING (indicator)"
             " WHERE key = '%s' AND name = '%s' AND source = 'S'", key, name);
    return asked(store, sql);
}

START_TEST(from_the_texts_of_a_column) {
    set_up();
    file_made("a.csv", "c,i,j,v\nE06000001,Rate,all,1\nE06000001,rate,other,2\n");
    ck_mapped(store, "a.csv", LONG("{'key':'x/*','column':{'columns':['i','j']}}"), "2 kept",
              "x/rate-all E06000001  2019 Persons 1\nx/rate-other E06000001  2019 Persons 2\n");
    ck_assert_int_eq(named("x/rate-all", "Rate, all"), 1);
    tear_down();
}
END_TEST

START_TEST(names_that_are_given) {
    set_up();
    file_made("a.csv", "c,i,v\nE06000001,Rate,1\n");
    ck_mapped(store, "a.csv", LONG("{'key':'x/*','column':{'columns':['i']},'name':'The *'}"),
              "1 kept", "x/rate E06000001  2019 Persons 1\n");
    ck_assert_int_eq(named("x/rate", "The Rate"), 1);
    file_made("b.csv", "c,v\nE06000002,1\n");
    mapped m;
    const char *const json = LONG("{'key':'x/y','name':'Y'}");
    hiap_import_report report = HIAP_IMPORT_REPORT_INIT;
    m = mappings_made(&json, 1);
    ck_ok(import_mapped(&report, store, "b.csv", &m, err));
    hiap_import_report_clear(&report);
    mapped_clear(&m);
    ck_assert_int_eq(named("x/y", "Y"), 1);
    tear_down();
}
END_TEST

START_TEST(names_that_are_too_much_alike) {
    set_up();
    file_made("a.csv", "c,i,v\nE06000001," LONG_TEXT "rule,1\nE06000001," LONG_TEXT "(rule),1\n");
    mapped_refused(store, "a.csv", LONG("{'key':'x/*','column':{'columns':['i']}}"), "a.csv:3",
                   "are too much alike: both would be x/", "correct");
    file_made("b.csv", "c,a+b,a-b\nE06000001,1,2\n");
    mapped_refused(store, "b.csv",
                   "{'id':'a','area_code':{'columns':['c']},'period':{'fixed':'2019'},"
                   "'values':[{'key':'x/*','value':{'columns':['*']}}]}",
                   "b.csv:2", "'a+b' and 'a-b' are too much alike", "");
    tear_down();
}
END_TEST

HIAP_SUITE(mapping_about) {
    tcase_add_test(tests, from_the_texts_of_a_column);
    tcase_add_test(tests, names_that_are_given);
    tcase_add_test(tests, names_that_are_too_much_alike);
}
