/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/base/scratch.h"
#include "tests/unit/bind/bound.h"

static void make_folders(void) {
    scratch_make();
    static const char *const folders[] = { "p", "p/k", "s", "s/k", "s/bad" };
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++)
        ck_assert_int_eq(mkdir(in_scratch(folders[i]), 0700), 0);
    scratch_write("p/k/b.lua", "print('project b', native.layer())");
    scratch_write("s/k/a.lua", "print('shipped a', native.layer())");
    scratch_write("s/k/b.lua", "print 'shipped b'");
    scratch_write("s/k/one.txt", "no script");
    scratch_write("s/give.lua", "return { 5 }");
    scratch_write("s/bad/x.lua", "local t\nprint(t.x)");
    scratch_write("s/wrong.lua", "local = 3");
    static char project[PATH_MAX], share[PATH_MAX];
    snprintf(project, sizeof project, "%s", in_scratch("p"));
    snprintf(share, sizeof share, "%s", in_scratch("s"));
    bound_start.project = project, bound_start.share = share, bound_start.layer = "script";
}

START_TEST(a_folder_runs_the_projects_scripts_first) {
    ck_gives("native.load_folder 'k'\nprint(native.layer())",
             "project b\tproject\nshipped a\tshipped\nscript\n");
    ck_gives("native.load_folder 'nowhere'\nprint 'ok'", "ok\n");
}
END_TEST

START_TEST(a_script_gives_one_value) {
    ck_gives("print(native.load_script('give.lua')[1], native.load_script 'none.lua')", "5\tnil\n");
}
END_TEST

START_TEST(an_error_keeps_its_place_and_the_layer) {
    ck_refuses("native.load_folder 'bad'", "bad/x.lua:2: 't' is nil");
    ck_refuses("native.load_script 'wrong.lua'", "wrong.lua:1:");
    ck_gives("pcall(native.load_folder, 'bad')\nprint(native.layer())", "script\n");
}
END_TEST

START_TEST(failing_allocations_leave_nothing_behind) {
    ck_survives("native.load_folder 'k'\nnative.load_script 'give.lua'\nnative.load_script 'none.lua'");
}
END_TEST

HIAP_SUITE(bind_script) {
    tcase_add_checked_fixture(tests, make_folders, scratch_remove);
    tcase_add_test(tests, a_folder_runs_the_projects_scripts_first);
    tcase_add_test(tests, a_script_gives_one_value);
    tcase_add_test(tests, an_error_keeps_its_place_and_the_layer);
    tcase_add_test(tests, failing_allocations_leave_nothing_behind);
}
