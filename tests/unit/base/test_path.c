/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>
#include <sys/stat.h>

#include "core/base/mem.h"
#include "core/base/path.h"
#include "tests/unit/base/scratch.h"
#include "tests/unit/suite.h"

static void joins(const char *folder, const char *name, const char *wanted) {
    char *path = hiap_path_join(folder, name);
    ck_assert_str_eq(path, wanted);
    hiap_free(path);
}

START_TEST(join_and_base) {
    joins("a/b", "c", "a/b/c");
    joins("a/b/", "c", "a/b/c");
    joins("/", "c", "/c");
    joins("", "c", "c");
    joins("a", "/c", "/c");
    ck_assert_str_eq(hiap_path_base("a/b.csv"), "b.csv");
    ck_assert_str_eq(hiap_path_base("b.csv"), "b.csv");
    ck_assert_str_eq(hiap_path_base("a/"), "");
}
END_TEST

START_TEST(inside_means_inside) {
    static const char *const good[] = { "a", "a/b.csv", "a b/c..d", "...", "T\xc5\xb7" };
    static const char *const bad[] = { "",   "/a",  "..",   "a/../b", "a/..",   "a//b",
                                       "a/", "-rf", "a/-b", "a\nb",   "a\x7f", "a/\x1b[m" };
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        ck_assert_msg(hiap_path_is_inside(good[i]), "%s", good[i]);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        ck_assert_msg(!hiap_path_is_inside(bad[i]), "%s", bad[i]);
    char part[102];
    memset(part, 'a', 101);
    part[101] = '\0';
    ck_assert(!hiap_path_is_inside(part));
    ck_assert(hiap_path_is_inside(part + 1));
}
END_TEST

static void slugs(const char *name, const char *wanted) {
    hiap_buf b = HIAP_BUF_INIT;
    hiap_path_slug(&b, hiap_str_of(name));
    ck_assert_str_eq(b.at, wanted);
    hiap_buf_clear(&b);
}

START_TEST(slug_is_safe_for_any_name) {
    slugs("Under 75 mortality: CVD", "under-75-mortality-cvd");
    slugs("  --a__B--  ", "a-b");
    slugs("", "x");
    slugs("../..", "x");
    slugs("T\xc5\xb7 Ll\xc3\xa2n", "t-ll-n");
    char name[100];
    memset(name, 'a', sizeof name);
    name[59] = ' ';
    name[99] = '\0';
    hiap_buf b = HIAP_BUF_INIT;
    hiap_path_slug(&b, hiap_str_of(name));
    ck_assert_uint_eq(b.len, 59); /* no hyphen at the end */
    hiap_buf_reset(&b);
    hiap_path_slug_whole(&b, hiap_str_of(name));
    ck_assert_uint_eq(b.len, 99);
    ck_assert_int_eq(b.at[59], '-');
    hiap_buf_clear(&b);
}
END_TEST

START_TEST(folders_are_made_with_their_parents) {
    ck_assert(!hiap_path_exists(in_scratch("a")));
    ck_ok(hiap_path_make_folder(in_scratch("a/b//c/"), err));
    ck_ok(hiap_path_make_folder(in_scratch("a/b/c"), err));
    ck_assert(hiap_path_is_folder(in_scratch("a/b/c")));
    scratch_write("a/file", "x");
    ck_assert(hiap_path_exists(in_scratch("a/file")));
    ck_assert(!hiap_path_is_folder(in_scratch("a/file")));
    hiap_err fault = { 0 };
    ck_assert_int_eq(hiap_path_make_folder(in_scratch("a/file/d"), &fault), HIAP_IO);
    ck_assert_ptr_nonnull(strstr(fault.what, "a/file: File exists"));
}
END_TEST

START_TEST(the_project_is_above) {
    char *found = NULL;
    hiap_err fault = { 0 };
    ck_ok(hiap_path_make_folder(in_scratch("p/scripts/deep"), err));
    hiap_rc rc = hiap_path_find_project(&found, in_scratch("p/scripts"), &fault);
    ck_assert_int_eq(rc, HIAP_NOT_FOUND);
    ck_assert_ptr_null(found);
    ck_assert_uint_gt(strlen(fault.hint), 0);
    ck_ok(hiap_path_make_folder(in_scratch("p/scripts/project.lua"), err)); /* a folder is none */
    scratch_write("p/project.lua", "project{}");
    ck_ok(hiap_path_find_project(&found, in_scratch("p/scripts/deep"), err));
    ck_assert_str_eq(found, in_scratch("p"));
    hiap_free(found);
    ck_ok(hiap_path_find_project(&found, in_scratch("p"), err));
    ck_assert_str_eq(found, in_scratch("p"));
    hiap_free(found);
    ck_assert_int_eq(hiap_path_find_project(&found, in_scratch("no"), &fault), HIAP_NOT_FOUND);
}
END_TEST

START_TEST(list_is_sorted_by_bytes) {
    static const char *const wanted[] = { "B.lua", "a.lua", "b.lua", "\xc3\xa9.lua" };
    scratch_write("b.lua", "");
    scratch_write("\xc3\xa9.lua", "");
    scratch_write("B.lua", "");
    scratch_write("a.lua", "");
    scratch_write(".hidden.lua", "");
    scratch_write("lua", "");
    char **names;
    size_t count;
    ck_ok(hiap_path_list(&names, &count, scratch, ".lua", err));
    ck_assert_uint_eq(count, 4);
    for (size_t i = 0; i < 4; i++)
        ck_assert_str_eq(names[i], wanted[i]);
    hiap_path_free_list(names, count);
    ck_ok(hiap_path_list(&names, &count, scratch, "", err));
    ck_assert_uint_eq(count, 5);
    hiap_path_free_list(names, count);
}
END_TEST

START_TEST(list_of_nothing) {
    char **names;
    size_t count = 9;
    hiap_err fault = { 0 };
    ck_ok(hiap_path_list(&names, &count, in_scratch("no"), "", err));
    ck_assert_uint_eq(count, 0);
    ck_assert_ptr_null(names);
    hiap_path_free_list(names, count);
    scratch_write("file", "");
    ck_assert_int_eq(hiap_path_list(&names, &count, in_scratch("file"), "", &fault), HIAP_IO);
}
END_TEST

START_TEST(list_survives_failed_allocations) {
    size_t before = hiap_mem_used();
    for (int i = 0; i < 20; i++) {
        char name[16];
        snprintf(name, sizeof name, "%d.lua", i);
        scratch_write(name, "");
    }
    hiap_rc rc = HIAP_NOMEM;
    for (long nth = 1; rc == HIAP_NOMEM; nth++) {
        char **names;
        size_t count;
        hiap_mem_fail_at(nth, false);
        rc = hiap_path_list(&names, &count, scratch, ".lua", NULL);
        hiap_mem_fail_at(0, false);
        ck_assert_uint_eq(count, rc ? 0 : 20);
        hiap_path_free_list(names, count);
        ck_assert_uint_eq(hiap_mem_used(), before);
    }
    ck_assert_int_eq(rc, HIAP_OK);
}
END_TEST

HIAP_SUITE(path) {
    tcase_add_checked_fixture(tests, scratch_make, scratch_remove);
    tcase_add_test(tests, join_and_base);
    tcase_add_test(tests, inside_means_inside);
    tcase_add_test(tests, slug_is_safe_for_any_name);
    tcase_add_test(tests, folders_are_made_with_their_parents);
    tcase_add_test(tests, the_project_is_above);
    tcase_add_test(tests, list_is_sorted_by_bytes);
    tcase_add_test(tests, list_of_nothing);
    tcase_add_test(tests, list_survives_failed_allocations);
}
