/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/base/scratch.h"
#include "tests/unit/bind/bound.h"

/* A project and a library; both have a.csv. */
static void make_folders(void) {
    scratch_make();
    static const char *const folders[] = { "p", "s", "s/datasets" };
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++)
        ck_assert_int_eq(mkdir(in_scratch(folders[i]), 0700), 0);
    scratch_write("p/a.csv", "x\n1\n");
    scratch_write("s/a.csv", "x\n2\n");
    scratch_write("s/b.csv", "y\n3\n");
    scratch_write("s/datasets/d.csv", "z\n4\n");
    scratch_write("p/bad.csv", "x\n\"1\n");
    static char project[PATH_MAX], share[PATH_MAX];
    snprintf(project, sizeof project, "%s", in_scratch("p"));
    snprintf(share, sizeof share, "%s", in_scratch("s"));
    bound_start.project = project, bound_start.share = share;
}

START_TEST(the_project_stands_before_the_library) {
    bound b;
    bound_open(&b);
    ck_assert_int_eq(script_do(&b.run, "print(read_csv('a.csv').x:at(1), read_csv('b.csv').y:at(1))\n"
                                       "local f, sha = native.load_dataset 'd'\n"
                                       "print(f.z:at(1), #sha)\nread_csv 'a.csv'"),
                     HIAP_OK);
    ck_assert_str_eq(b.run.text.at, "1\t3\n4\t64\n");
    ck_assert_uint_eq(b.bind.read.len, 3);
    ck_assert_str_eq(b.bind.read.at[0].path, "a.csv");
    ck_assert_str_eq(b.bind.read.at[0].origin, "project");
    ck_assert_str_eq(b.bind.read.at[1].origin, "shipped");
    ck_assert_uint_eq(strlen(b.bind.read.at[2].sha256), 64);
    bound_close(&b);
}
END_TEST

START_TEST(files_that_cannot_be_read) {
    ck_refuses("read_csv 'c.csv'", "there is no file c.csv");
    ck_refuses("read_csv '../a.csv'", "'../a.csv' is not a path inside the project");
    ck_refuses("read_csv '/etc/passwd'", "is not a path inside the project");
    ck_refuses("read_csv 'bad.csv'", "bad.csv:2");
    ck_refuses("native.load_dataset '../../etc/x'", "is not a path inside the project");
}
END_TEST

START_TEST(a_file_written_twice_comes_once) {
    bound b;
    bound_open(&b);
    ck_assert_int_eq(script_do(&b.run, "native.set_folder 'here'\nnative.set_folder 'there'\n"
                                       "publish('x.txt', 'one')\npublish('x.txt', 'two')"),
                     HIAP_OK);
    ck_assert_str_eq(b.bind.folder.at, "outputs/here");
    ck_assert_uint_eq(b.bind.written.len, 1);
    char sha256[HIAP_SHA256_HEX];
    hiap_sha256(sha256, "two", 3);
    ck_assert_str_eq(b.bind.written.at[0].sha256, sha256);
    bound_close(&b);
}
END_TEST

START_TEST(files_that_cannot_be_written) {
    ck_refuses("publish('../x', 'a')", "is not a path inside the run's folder");
    ck_refuses("publish('x')", "bad argument #2 to 'publish' (text expected, got nothing)");
}
END_TEST

START_TEST(failing_allocations_leave_nothing_behind) {
    ck_survives("read_csv 'a.csv'\nnative.load_dataset 'd'\nnative.set_folder 'x'\npublish('a', 'b')");
}
END_TEST

HIAP_SUITE(bind_file) {
    tcase_add_checked_fixture(tests, make_folders, scratch_remove);
    tcase_add_test(tests, the_project_stands_before_the_library);
    tcase_add_test(tests, files_that_cannot_be_read);
    tcase_add_test(tests, a_file_written_twice_comes_once);
    tcase_add_test(tests, files_that_cannot_be_written);
    tcase_add_test(tests, failing_allocations_leave_nothing_behind);
}
