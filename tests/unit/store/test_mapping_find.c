/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which mappings describe a file: mapping_find.c. */
#include "core/store/import/mapping_fit.h"
#include "tests/unit/store/mapped.h"

#define OF(id, sheet, column)                                                                      \
    "{'id':'" id "','declared_at':'" id ".lua:1','file':['two.xlsx']," sheet                       \
    "'area_code':{'columns':['code']},'period':{'fixed':'2019'},"                                  \
    "'values':[{'key':'a/" id "','value':{'columns':['" column "']}}]}"

static hiap_store *store;

static void set_up(void) {
    scratch_make();
    store = store_made();
    book b = book_made("two.xlsx", "One");
    book_row(&b, 1, "code|v");
    book_row(&b, 2, "E06000001|1");
    book_row(&b, 3, "E06000002|2");
    book_row(&b, 4, "Source: a department");
    b.sheet = workbook_add_worksheet(b.file, "Two");
    book_row(&b, 1, "code|w");
    book_row(&b, 2, "E06000001|3");
    book_close(&b);
}

static void tear_down(void) {
    hiap_store_close(store);
    scratch_remove();
}

static const char *const both[] = { OF("one", "'sheet':['One'],", "v"),
                                    OF("two", "'sheet':['Two'],", "w") };

START_TEST(a_vintage_for_each_dataset) {
    set_up();
    mapped m = mappings_made(both, 2);
    hiap_import_report report = HIAP_IMPORT_REPORT_INIT;
    ck_ok(import_mapped(&report, store, "two.xlsx", &m, err));
    ck_assert_str_eq(report.layout, "one");
    ck_classes(&report, "2 kept; 1 left out: below the table");
    ck_assert_ptr_nonnull(report.next);
    ck_assert_str_eq(report.next->layout, "two");
    ck_classes(report.next, "1 kept");
    ck_assert_str_eq(report.next->sheets.at[0], "Two");
    ck_assert_str_eq(report.next->sha256, report.sha256);
    ck_assert_int_eq(report.vintage, 1);
    ck_assert_int_eq(report.next->vintage, 2);
    ck_assert_ptr_null(report.next->next);
    ck_assert_int_eq(asked(store, "SELECT count(*) FROM vintage WHERE file_name = 'two.xlsx'"), 2);
    ck_assert_int_eq(asked(store, "SELECT value FROM observation WHERE vintage = 2"), 3);
    hiap_import_report_clear(&report);
    ck_assert_ptr_null(report.next);
    mapped_clear(&m);
    tear_down();
}
END_TEST

/* Each is already there by itself. */
START_TEST(a_dataset_that_comes_later) {
    set_up();
    mapped one = mappings_made(both, 1), m = mappings_made(both, 2);
    hiap_import_report report = HIAP_IMPORT_REPORT_INIT;
    ck_ok(import_mapped(&report, store, "two.xlsx", &one, err));
    ck_ok(import_mapped(&report, store, "two.xlsx", &m, err));
    ck_assert_int_eq(report.already, 1);
    ck_assert_int_eq(report.vintage, 0);
    ck_assert_int_eq(report.next->already, 0);
    ck_assert_int_eq(report.next->vintage, 2);
    ck_ok(import_mapped(&report, store, "two.xlsx", &m, err));
    ck_assert_int_eq(report.already, 1);
    ck_assert_int_eq(report.next->already, 2);
    hiap_import_report_clear(&report);
    mapped_clear(&one);
    mapped_clear(&m);
    tear_down();
}
END_TEST

START_TEST(all_or_nothing) {
    static const char *const bad[] = {
        OF("one", "'sheet':['One'],", "v"),
        "{'id':'two','file':['two.xlsx'],'sheet':['Two'],'area_code':{'columns':['code']},"
        "'period':{'columns':['w']},'values':[{'key':'a/b','value':{'columns':['w']}}]}"
    };
    set_up();
    mapped m = mappings_made(bad, 2);
    hiap_import_report report = HIAP_IMPORT_REPORT_INIT;
    ck_refused(import_mapped(&report, store, "two.xlsx", &m, err), HIAP_PARSE, "two.xlsx!Two!A2",
               "", "");
    ck_assert_ptr_null(report.next);
    ck_assert_int_eq(asked(store, "SELECT count(*) FROM vintage"), 0);
    mapped_clear(&m);
    m = mappings_made(both, 2);
    const hiap_import_options how = { .dry_run = true,
                                      .mappings = mapped_list,
                                      .mappings_payload = &m };
    ck_ok(hiap_store_import(&report, store, in_scratch("two.xlsx"), &how, err));
    ck_assert_int_eq(report.vintage + report.next->vintage, 0);
    ck_assert_int_eq(asked(store, "SELECT count(*) FROM vintage"), 0);
    hiap_import_report_clear(&report);
    mapped_clear(&m);
    tear_down();
}
END_TEST

static void ck_both_refused(const char *const *json, const char *place, const char *fact,
                            const char *advice) {
    mapped m = mappings_made(json, 2);
    hiap_import_report report = HIAP_IMPORT_REPORT_INIT;
    ck_refused(import_mapped(&report, store, "two.xlsx", &m, err), HIAP_PARSE, place, fact, advice);
    ck_assert_int_eq(asked(store, "SELECT count(*) FROM vintage"), 0);
    mapped_clear(&m);
}

START_TEST(two_that_want_one_sheet) {
    static const char *const same[] = { OF("one", "'sheet':['One'],", "v"),
                                        OF("all", "'sheet':['O*','T*'],", "code") };
    static const char *const by_columns[] = { OF("one", "'sheet':['Two'],", "w"), OF("any", "", "w") };
    set_up();
    ck_both_refused(same, "two.xlsx",
                    "two mappings read the sheet 'One': 'one' (one.lua:1) and 'all' (all.lua:1)",
                    "its own file = '...' or sheet = '...'");
    ck_both_refused(by_columns, "two.xlsx", "two mappings read the sheet 'Two'", "");
    tear_down();
}
END_TEST

/* One that is meant for the file and does not fit is not passed over in silence, unless another
 * reads what it was meant for. */
START_TEST(one_of_two_no_longer_fits) {
    static const char *const renamed[] = { OF("one", "'sheet':['One'],", "v"),
                                           OF("two", "'sheet':['Two'],", "x") };
    static const char *const gone[] = { OF("one", "'sheet':['One'],", "v"),
                                        OF("two", "'sheet':['Three'],", "x") };
    static const char *const editions[] = { OF("old", "'sheet':['Two'],", "u"),
                                            OF("new", "'sheet':['Two'],", "w") };
    set_up();
    ck_both_refused(renamed, "two.xlsx!Two!A1", "'two' no longer fits: there is no heading 'x'",
                    "change two.lua:1");
    ck_both_refused(gone, "two.xlsx", "'two' no longer fits: there is no sheet 'Three'", "");
    mapped m = mappings_made(editions, 2);
    hiap_import_report report = HIAP_IMPORT_REPORT_INIT;
    ck_ok(import_mapped(&report, store, "two.xlsx", &m, err));
    ck_assert_str_eq(report.layout, "new");
    ck_assert_ptr_null(report.next);
    hiap_import_report_clear(&report);
    mapped_clear(&m);
    tear_down();
}
END_TEST

START_TEST(no_memory) {
    hiap_rc rc = HIAP_NOMEM;
    set_up();
    mapped m = mappings_made(both, 2);
    for (unsigned n = 1; rc == HIAP_NOMEM; n++) {
        hiap_import_report report = HIAP_IMPORT_REPORT_INIT;
        hiap_mem_fail_at(n, n % 2);
        rc = import_mapped(&report, store, "two.xlsx", &m, NULL);
        hiap_mem_fail_at(0, false);
        hiap_store_close(store); /* a rollback may need memory too */
        store = store_made();
        ck_assert_int_eq(asked(store, "SELECT count(*) FROM vintage"), rc ? 0 : 2);
        hiap_import_report_clear(&report);
    }
    ck_assert_int_eq(rc, HIAP_OK);
    mapped_clear(&m);
    tear_down();
}
END_TEST

HIAP_SUITE(mapping_find) {
    tcase_add_test(tests, a_vintage_for_each_dataset);
    tcase_add_test(tests, a_dataset_that_comes_later);
    tcase_add_test(tests, all_or_nothing);
    tcase_add_test(tests, two_that_want_one_sheet);
    tcase_add_test(tests, one_of_two_no_longer_fits);
    tcase_add_test(tests, no_memory);
}
