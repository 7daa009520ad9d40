/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/app/project.h"

#include <stdlib.h>
#include <sys/stat.h>

#include "core/base/mem.h"
#include "core/base/path.h"
#include "tests/unit/base/scratch.h"
#include "tests/unit/suite.h"

static void make(const char *folder) {
    ck_ok(hiap_path_make_folder(in_scratch(folder), err));
}

static void begin(void) {
    scratch_make();
    make("project/scripts/commands");
    make("share/scripts/commands");
    scratch_write("project/project.lua", "");
    scratch_write("project/scripts/commands/mine.lua", "");
    scratch_write("project/scripts/commands/review.lua", "");
    scratch_write("share/scripts/commands/review.lua", "");
    scratch_write("share/scripts/commands/audit.lua", "");
    setenv("HIAP_SHARE", in_scratch("share"), 1);
}

START_TEST(the_project_and_the_library_are_found) {
    hiap_options o = HIAP_OPTIONS_INIT;
    hiap_project p;
    begin();
    ck_ok(hiap_project_find(&p, &o, in_scratch("project/scripts"), err));
    ck_assert(p.found);
    ck_assert_str_eq(p.folder, in_scratch("project"));
    ck_assert_str_eq(p.share, in_scratch("share"));
    ck_assert_uint_eq(p.seed, 1);
    ck_assert_str_eq(hiap_project_inside(&p, in_scratch("project/scripts/x.lua")), "scripts/x.lua");
    ck_assert_ptr_null(hiap_project_inside(&p, in_scratch("projects/x.lua")));
    ck_assert_ptr_null(hiap_project_inside(&p, in_scratch("project")));
    hiap_project_clear(&p);
    scratch_remove();
} END_TEST

START_TEST(command_scripts_of_both_come_once_and_sorted) {
    hiap_options o = HIAP_OPTIONS_INIT;
    hiap_project p;
    char **names;
    size_t count;
    begin();
    ck_ok(hiap_project_find(&p, &o, in_scratch("project"), err));
    ck_ok(hiap_project_commands(&names, &count, &p, err));
    ck_assert_uint_eq(count, 3);
    ck_assert_str_eq(names[0], "audit");
    ck_assert_str_eq(names[1], "mine");
    ck_assert_str_eq(names[2], "review");
    hiap_path_free_list(names, count);
    hiap_project_clear(&p);
    scratch_remove();
} END_TEST

START_TEST(a_project_that_is_named_must_be_there) {
    hiap_options o = HIAP_OPTIONS_INIT;
    hiap_project p;
    begin();
    o.project = in_scratch("nowhere");
    ck_assert_int_eq(hiap_project_find(&p, &o, NULL, NULL), HIAP_NOT_FOUND);
    o.project = "/";
    ck_assert_int_eq(hiap_project_find(&p, &o, NULL, NULL), HIAP_NOT_FOUND);
    o.project = in_scratch("project");
    o.seed = 9;
    ck_ok(hiap_project_find(&p, &o, NULL, err));
    ck_assert(p.found && p.seed == 9);
    hiap_project_clear(&p);
    scratch_remove();
} END_TEST

START_TEST(outside_a_project_the_current_folder_stands_in) {
    hiap_options o = HIAP_OPTIONS_INIT;
    hiap_project p;
    begin();
    ck_ok(hiap_project_find(&p, &o, "/", err));
    ck_assert(!p.found);
    ck_assert_int_eq(p.folder[0], '/');
    hiap_project_clear(&p);
    setenv("HIAP_SHARE", in_scratch("nowhere"), 1);
    ck_assert_int_eq(hiap_project_find(&p, &o, "/", NULL), HIAP_NOT_FOUND);
    ck_assert_ptr_null(p.folder);
    scratch_remove();
} END_TEST

START_TEST(no_memory) {
    hiap_options o = HIAP_OPTIONS_INIT;
    begin();
    for (long n = 1;; n++) {
        hiap_project p = HIAP_PROJECT_INIT;
        char **names = NULL;
        size_t count = 0;
        hiap_mem_fail_at(n, true);
        hiap_rc rc = hiap_project_find(&p, &o, in_scratch("project"), NULL);
        if (!rc)
            rc = hiap_project_commands(&names, &count, &p, NULL);
        bool reached = hiap_mem_allocations() >= n;
        hiap_mem_fail_at(0, false);
        hiap_path_free_list(names, count);
        hiap_project_clear(&p);
        if (!reached) {
            ck_assert_int_eq(rc, HIAP_OK);
            break;
        }
        ck_assert_int_ne(rc, HIAP_OK);
    }
    scratch_remove();
} END_TEST

HIAP_SUITE(project) {
    tcase_add_test(tests, the_project_and_the_library_are_found);
    tcase_add_test(tests, command_scripts_of_both_come_once_and_sorted);
    tcase_add_test(tests, a_project_that_is_named_must_be_there);
    tcase_add_test(tests, outside_a_project_the_current_folder_stands_in);
    tcase_add_test(tests, no_memory);
}
