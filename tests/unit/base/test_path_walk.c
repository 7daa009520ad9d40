/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>
#include <sys/stat.h>

#include "core/base/mem.h"
#include "core/base/path.h"
#include "tests/unit/base/scratch.h"
#include "tests/unit/suite.h"

static void folder(const char *name) {
    ck_ok(hiap_path_make_folder(in_scratch(name), err));
}

static void holds(const char *const *expected, size_t count) {
    char **files;
    size_t n;
    ck_ok(hiap_path_walk(&files, &n, scratch, err));
    ck_assert_uint_eq(n, count);
    for (size_t i = 0; i < n; i++)
        ck_assert_str_eq(files[i], expected[i]);
    hiap_path_free_list(files, n);
}

START_TEST(every_file_below_in_order) {
    static const char *const expected[] = { "a.csv", "more/b.csv", "more/deep/c.csv", "z.csv" };
    scratch_make();
    folder("more/deep"), folder("nothing");
    scratch_write("z.csv", ""), scratch_write("a.csv", "");
    scratch_write("more/b.csv", ""), scratch_write("more/deep/c.csv", "");
    scratch_write(".hidden", "");
    ck_assert_int_eq(symlink(scratch, in_scratch("more/round")), 0); /* would never end */
    holds(expected, 4);
    scratch_remove();
} END_TEST

START_TEST(a_folder_that_is_not_there_has_none) {
    char **files;
    size_t n;
    scratch_make();
    ck_ok(hiap_path_walk(&files, &n, in_scratch("nowhere"), err));
    ck_assert_uint_eq(n, 0);
    ck_assert_ptr_null(files);
    holds(NULL, 0);
    scratch_remove();
} END_TEST

START_TEST(memory_may_run_out_anywhere) {
    char **files;
    size_t n;
    scratch_make();
    folder("more");
    scratch_write("more/b.csv", ""), scratch_write("a.csv", "");
    hiap_rc rc = HIAP_NOMEM;
    for (long i = 1; rc == HIAP_NOMEM; i++) {
        hiap_mem_fail_at(i, false);
        rc = hiap_path_walk(&files, &n, scratch, NULL);
        hiap_mem_fail_at(0, false);
        ck_assert(rc == HIAP_OK || rc == HIAP_NOMEM);
    }
    ck_assert_uint_eq(n, 2);
    hiap_path_free_list(files, n);
    scratch_remove();
} END_TEST

HIAP_SUITE(path_walk) {
    tcase_add_test(tests, every_file_below_in_order);
    tcase_add_test(tests, a_folder_that_is_not_there_has_none);
    tcase_add_test(tests, memory_may_run_out_anywhere);
}
