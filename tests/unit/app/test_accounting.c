/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/app/accounting.h"

#include <string.h>

#include "tests/unit/suite.h"

static void add(hiap_accounting *a, const char *path, int64_t vintage, int64_t already,
                size_t rows) {
    hiap_import_file file = { .path = hiap_strdup(path), .report = HIAP_IMPORT_REPORT_INIT };
    file.report.vintage = vintage;
    file.report.already = already;
    file.report.layout = "fingertips";
    file.report.layout_help = "OHID Fingertips download";
    file.report.rows_read = rows + 1;
    file.report.rows_kept = rows;
    file.report.indicators = 1;
    file.report.areas = 153;
    file.report.periods = 2;
    const hiap_import_class kept = { .row_class = HIAP_CLASS_KEPT,
                                     .rows = rows,
                                     .lines = rows,
                                     .examples = { 2, 3, 4, 5, 6 } };
    const hiap_import_class gone = { .row_class = HIAP_CLASS_BLANK,
                                     .rows = 9,
                                     .lines = 8,
                                     .examples = { 9, 10, 11, 12, 13 } };
    ck_assert(hiap_vec_push(&file.report.classes, kept) &&
              hiap_vec_push(&file.report.classes, gone));
    ck_assert(hiap_vec_push(&a->files, file));
}

static void total_is(hiap_accounting *a, const char *expected) {
    hiap_buf out = HIAP_BUF_INIT;
    hiap_accounting_total(&out, a);
    ck_assert_str_eq(out.at, expected);
    hiap_buf_clear(&out);
}

START_TEST(totals_say_what_changed) {
    hiap_accounting a = { .store = "hiap.sqlite" };
    add(&a, "a.csv", 3, 0, 1200);
    total_is(&a,
             "Imported 1 file (1,200 rows) into hiap.sqlite as vintage 3.\nNext: hiap status\n");
    add(&a, "b.csv", 0, 2, 10);
    add(&a, "c.csv", 4, 0, 1);
    total_is(
        &a,
        "Imported 2 files (1,201 rows) into hiap.sqlite as vintages 3 to 4.\nNext: hiap status\n");
    a.dry_run = true;
    total_is(
        &a,
        "Would import 2 files (1,201 rows) into hiap.sqlite; nothing was changed.\n"
        "Next: the same without --dry-run\n");
    hiap_accounting_clear(&a);
    a.dry_run = false;
    add(&a, "b.csv", 0, 2, 10);
    total_is(&a, "Nothing new: hiap.sqlite already holds this file.\n");
    hiap_accounting_clear(&a);
} END_TEST

START_TEST(a_file_is_accounted_for_row_by_row) {
    hiap_accounting a = { .store = "hiap.sqlite" };
    hiap_buf out = HIAP_BUF_INIT;
    add(&a, "a.csv", 3, 0, 1200);
    ck_ok(hiap_accounting_print(&out, &a.files.at[0], 0, err));
    ck_assert_ptr_nonnull(strstr(out.at, "a.csv: OHID Fingertips download\n"));
    ck_assert_ptr_nonnull(
        strstr(out.at, "  1,201 rows read, 1,200 kept: 1 indicator, 153 areas, 2 time periods\n"));
    ck_assert_ptr_nonnull(strstr(out.at, "9, 10, 11, 12, 13 and 3 more"));
    ck_assert_ptr_nonnull(strstr(out.at, "left out: a blank row"));
    hiap_buf_reset(&out);
    a.files.at[0].report.already = 2;
    ck_ok(hiap_accounting_print(&out, &a.files.at[0], 0, err));
    ck_assert_ptr_nonnull(strstr(out.at, "already imported, as vintage 2"));
    ck_assert_ptr_null(strstr(out.at, "blank row"));
    hiap_buf_clear(&out);
    hiap_accounting_clear(&a);
} END_TEST

START_TEST(the_same_as_json) {
    hiap_accounting a = { .store = "hiap.sqlite", .dry_run = true };
    hiap_buf out = HIAP_BUF_INIT;
    add(&a, "a.csv", 0, 0, 7);
    hiap_accounting_json(&out, &a);
    ck_assert_ptr_nonnull(strstr(out.at, "\"dry_run\": true"));
    ck_assert_ptr_nonnull(strstr(out.at, "\"rows_kept\": 7"));
    ck_assert_ptr_nonnull(strstr(out.at, "\"class\": \"left out: a blank row\""));
    hiap_buf_clear(&out);
    hiap_accounting_clear(&a);
} END_TEST

HIAP_SUITE(accounting) {
    tcase_add_test(tests, totals_say_what_changed);
    tcase_add_test(tests, a_file_is_accounted_for_row_by_row);
    tcase_add_test(tests, the_same_as_json);
}
