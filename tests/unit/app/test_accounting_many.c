/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "lua/app/accounting.h"
#include "tests/unit/suite.h"

static hiap_import_file *add(hiap_accounting *a, const char *path, const char *layout) {
    hiap_import_file file = { .path = hiap_strdup(path), .report = HIAP_IMPORT_REPORT_INIT };
    file.report.vintage = (int64_t)a->files.len + 1;
    file.report.layout = layout;
    file.report.layout_help = "for tests";
    file.report.rows_read = 12, file.report.rows_kept = 10;
    file.report.indicators = 1, file.report.areas = 5, file.report.periods = 2;
    ck_assert(hiap_vec_push(&a->files, file));
    return &a->files.at[a->files.len - 1];
}

static void add_class(hiap_import_file *file, hiap_row_class row_class, size_t rows, size_t line) {
    const hiap_import_class c = { .row_class = row_class, .rows = rows, .lines = rows, .examples = { line, line + 1 } };
    ck_assert(hiap_vec_push(&file->report.classes, c));
}

static hiap_accounting made(void) {
    hiap_accounting a = { .store = "hiap.sqlite" };
    hiap_import_file *file = add(&a, "in/a.csv", "fingertips");
    add_class(file, HIAP_CLASS_KEPT, 9, 2);
    add_class(file, HIAP_CLASS_BLANK, 2, 7);
    file->report.file_rows = 6;
    ck_assert(hiap_vec_push(&file->report.notes, hiap_strdup("one two three four five six")));
    add(&a, "in/a.json", "companion");
    file = add(&a, "in/old.csv", "fingertips");
    file->report.already = 1;
    file = add(&a, "in/table.csv", "table");
    file->report.indicators = file->report.areas = file->report.periods = 0;
    file->report.rows_read = file->report.rows_kept = 3;
    return a;
}

START_TEST(narrow_terminals_get_two_lines_a_file) {
    hiap_accounting a = made();
    hiap_buf out = HIAP_BUF_INIT;
    ck_ok(hiap_accounting_many(&out, &a, 100, err));
    ck_assert_ptr_nonnull(strstr(out.at, "a.csv\n  6 rows: 10 kept, 2 left out; 1 indicator, 5 areas, 2 periods\n"));
    ck_assert_ptr_nonnull(strstr(out.at, "table.csv\n  3 rows: 3 kept as a table\n"));
    ck_assert_ptr_nonnull(strstr(out.at, "left out: a blank row"));
    ck_assert_ptr_nonnull(strstr(out.at, "1 file was imported before"));
    ck_assert_ptr_nonnull(strstr(out.at, "Read with the files that they describe\n  a.json\n"));
    ck_assert_ptr_nonnull(strstr(out.at, "worth a look\n  a.csv\n      2  left out: a blank row (lines 7, 8)\n"
                                 "    - one two three four five six\n"));
    hiap_buf_reset(&out);
    ck_ok(hiap_accounting_many(&out, &a, 24, err));
    ck_assert_ptr_nonnull(strstr(out.at, "    - one two three four\n      five six\n"));
    hiap_buf_clear(&out);
    hiap_accounting_clear(&a);
}
END_TEST

START_TEST(wide_ones_get_a_table) {
    hiap_accounting a = made();
    hiap_buf out = HIAP_BUF_INIT;
    ck_ok(hiap_accounting_many(&out, &a, 120, err));
    ck_assert_ptr_nonnull(strstr(out.at, "│ file      │ rows │ kept │ missing │ left out │ indicators │ areas │ periods │ vintage │"));
    ck_assert_ptr_nonnull(strstr(out.at, "│ a.csv     │    6 │   10 │       0 │        2 │          1 │     5 │       2 │       1 │"));
    ck_assert_ptr_null(strstr(out.at, "old.csv"));
    hiap_buf_reset(&out);
    a.dry_run = true;
    ck_ok(hiap_accounting_many(&out, &a, 0, err));
    ck_assert_ptr_null(strstr(out.at, "vintage"));
    hiap_buf_clear(&out);
    hiap_accounting_clear(&a);
}
END_TEST

START_TEST(memory_may_run_out) {
    for (unsigned n = 1, done = 0; !done; n++) {
        hiap_accounting a = made();
        hiap_buf out = HIAP_BUF_INIT;
        hiap_mem_fail_at(n, n % 2);
        hiap_rc rc = hiap_accounting_many(&out, &a, 120, NULL);
        hiap_mem_fail_at(0, false);
        ck_assert(rc == HIAP_OK || rc == HIAP_NOMEM);
        done = rc == HIAP_OK && !out.failed;
        hiap_buf_clear(&out);
        hiap_accounting_clear(&a);
    }
}
END_TEST

HIAP_SUITE(accounting_many) {
    tcase_add_test(tests, narrow_terminals_get_two_lines_a_file);
    tcase_add_test(tests, wide_ones_get_a_table);
    tcase_add_test(tests, memory_may_run_out);
}
