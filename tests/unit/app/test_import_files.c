/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/app/import_files.h"

#include <string.h>
#include <sys/stat.h>

#include "core/base/path.h"
#include "tests/unit/base/scratch.h"
#include "tests/unit/suite.h"

static hiap_rc list(hiap_import_files *out, const char *path, hiap_err *err) {
    const char *words[] = { "import", path, NULL };
    const hiap_options options = { .words = words, .count = 2 };
    return hiap_import_files_list(out, &options, err);
}

START_TEST(files_of_a_folder) {
    static const char *const names[] = { "b.csv",     "a.XLSX",      "a.txt",   "b.json", "c.json",
                                         "~$a.xlsx", "more/d.csv", "more/e.pdf" };
    static const char *const wanted[] = { "a.XLSX", "b.csv", "b.json", "d.csv" };
    hiap_import_files files = { 0 };
    scratch_make();
    ck_assert_int_eq(mkdir(in_scratch("more"), 0777), 0);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        scratch_write(names[i], "a,b\n1,2\n");
    ck_ok(list(&files, in_scratch(""), err));
    ck_assert_uint_eq(files.len, 4);
    for (size_t i = 0; i < files.len; i++)
        ck_assert_str_eq(hiap_path_base(files.at[i]), wanted[i]);
    hiap_import_files_clear(&files);
    ck_ok(list(&files, in_scratch("a.txt"), err)); /* a file that is named is taken as it is */
    ck_assert_uint_eq(files.len, 1);
    hiap_import_files_clear(&files);
    scratch_remove();
}
END_TEST

START_TEST(folders_without_files) {
    hiap_import_files files = { 0 };
    hiap_err err;
    scratch_make();
    ck_assert_int_eq(mkdir(in_scratch("empty"), 0777), 0);
    ck_assert_int_eq(list(&files, in_scratch("empty"), &err), HIAP_NOT_FOUND);
    ck_assert_ptr_nonnull(strstr(err.what, "no .csv or .xlsx file"));
    ck_assert_int_ne(list(&files, in_scratch("none"), &err), HIAP_OK);
    hiap_import_files_clear(&files);
    scratch_remove();
}
END_TEST

HIAP_SUITE(import_files) {
    tcase_add_test(tests, files_of_a_folder);
    tcase_add_test(tests, folders_without_files);
}
