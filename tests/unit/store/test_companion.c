/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/companion.h"

#include "tests/unit/store/made.h"

/* The name found in the scratch folder, or "-". */
static void beside(const char *of, const char *ending, const char *expected) {
    char *path;
    ck_ok(hiap_companion_beside(&path, in_scratch(of), ending, err));
    ck_assert_str_eq(path ? hiap_path_base(path) : "-", expected);
    ck_assert(!path || strncmp(path, scratch, strlen(scratch)) == 0);
    hiap_free(path);
}

START_TEST(files_beside) {
    char *path;
    scratch_make();
    scratch_write("x.meta.csv", "");
    scratch_write("x.json", "");
    scratch_write("areas.csv", "");
    beside("x.csv", ".meta.csv", "x.meta.csv");
    beside("x.csv", ".json", "x.json");
    beside("x", ".json", "x.json");
    beside("y.csv", ".json", "-");
    beside("x.json", ".json", "-");
    ck_ok(hiap_companion_named(&path, in_scratch("x.csv"), "areas.csv", err));
    ck_assert_str_eq(path, in_scratch("areas.csv"));
    hiap_free(path);
    ck_ok(hiap_companion_named(&path, in_scratch("areas.csv"), "areas.csv", err));
    ck_assert_ptr_null(path);
    ck_ok(hiap_companion_named(&path, in_scratch("x.csv"), "none.csv", err));
    ck_assert_ptr_null(path);
    for (int sticky = 0; sticky < 2; sticky++) {
        hiap_mem_fail_at(1, sticky);
        ck_assert_int_eq(hiap_companion_beside(&path, "/tmp/x.csv", ".json", NULL), HIAP_NOMEM);
        hiap_mem_fail_at(1, sticky);
        ck_assert_int_eq(hiap_companion_named(&path, "/tmp/x.csv", "y", NULL), HIAP_NOMEM);
        hiap_mem_fail_at(0, false);
    }
    scratch_remove();
}
END_TEST

static void says(hiap_store *store, const char *name, const char *help, const char *note) {
    hiap_import_report report = HIAP_IMPORT_REPORT_INIT;
    ck_ok(hiap_store_import(&report, store, in_scratch(name), NULL, err));
    ck_assert_str_eq(report.layout, "companion");
    ck_assert_str_eq(report.layout_help, help);
    ck_assert_uint_eq(report.notes.len, 1);
    ck_assert_str_eq(report.notes.at[0], note);
    ck_assert_int_eq(report.vintage + report.already, 0);
    ck_assert_uint_eq(report.rows_read + report.classes.len, 0);
    hiap_import_report_clear(&report);
}

START_TEST(a_companion_is_no_vintage) {
    scratch_make();
    hiap_store *store = store_made();
    scratch_write("x.csv", "");
    scratch_write("x.json", "{}");
    scratch_write("x.META.csv", "col_name,col_type,label\n");
    scratch_write("other.meta.csv", "col_name,col_type,label\n");
    says(store, "x.json", "metadata of another file",
         "not imported by itself: it is read with x.csv");
    says(store, "x.META.csv", "DfE descriptions of columns",
         "not imported by itself: it is read with x.csv");
    says(store, "other.meta.csv", "DfE descriptions of columns",
         "not imported by itself: it is read with the .csv file of this folder that it describes");
    ck_assert_int_eq(asked(store, "SELECT count(*) FROM vintage"), 0);
    import_refused(store, "alone.json", "{}", HIAP_PARSE, "alone.json", "", "");
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

HIAP_SUITE(companion) {
    tcase_add_test(tests, files_beside);
    tcase_add_test(tests, a_companion_is_no_vintage);
}
