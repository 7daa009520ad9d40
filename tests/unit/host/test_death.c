/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <signal.h>
#include <string.h>

#include "lua/host/child.h"
#include "tests/unit/suite.h"

static hiap_last_line last;
static hiap_supervise_options options = HIAP_SUPERVISE_OPTIONS_INIT;

static hiap_err describe(hiap_child child, int status) {
    hiap_err err = { 0 };
    child.options = &options;
    child.last_line = &last;
    hiap_death_describe(&child, status, &err);
    return err;
}

static void check(hiap_child child, int status, hiap_rc rc, const char *what, const char *hint) {
    hiap_err err = describe(child, status);
    ck_assert_int_eq(err.rc, rc);
    ck_assert_str_eq(err.what, what);
    ck_assert_msg(strstr(err.hint, hint) != NULL, "hint '%s' lacks '%s'", err.hint, hint);
}

enum { EXITED = 256 };

START_TEST(every_way_of_dying_has_its_words) {
    hiap_child child = { .pid = 0 };
    check(child, SIGXCPU, HIAP_LIMIT, "the script used up its 10 s of processor time", "--time 60");
    check(child, HIAP_EXIT_MEMORY * EXITED, HIAP_LIMIT,
          "the script needs more than its 256 MiB of memory", "--memory 1024");
    check(child, SIGKILL, HIAP_LIMIT, "the script worker was killed from outside", "out of memory");
    check(child, SIGSEGV, HIAP_SCRIPT,
          "the script brought its worker down (signal 11, Segmentation fault)",
              "nothing was changed");
    check(child, 3 * EXITED, HIAP_SCRIPT, "the script worker ended without a result (status 3)",
          "report it");
    child.timed_out = true;
    check(child, SIGKILL, HIAP_LIMIT, "the script was stopped after 30 s", "--time 60");
    child.told_to_stop = true;
    check(child, SIGKILL, HIAP_INTERRUPTED, "interrupted", "");
} END_TEST

START_TEST(the_last_line_is_named) {
    hiap_child child = { .pid = 0 };
    ck_assert_str_eq(describe(child, SIGKILL).where, "");
    strcpy(last.path, "scripts/need.lua");
    last.line = 12;
    ck_assert_str_eq(describe(child, SIGKILL).where, "scripts/need.lua:12");
    memset(last.path, '\033', sizeof last.path);
    ck_assert_ptr_null(strchr(describe(child, SIGKILL).where, '\033'));
    memset(&last, 0, sizeof last);
} END_TEST

START_TEST(an_end_by_the_main_process_names_the_line) {
    hiap_last_line seen = { "t.lua", 7 };
    hiap_child ended = { .last_line = &seen };
    hiap_err err = { 0 };
    hiap_err_set(&ended.verdict, HIAP_LIMIT, "too much");
    hiap_death_sentence(&ended, &err);
    ck_assert_int_eq(err.rc, HIAP_LIMIT);
    ck_assert_str_eq(err.what, "too much");
    ck_assert_str_eq(err.where, "t.lua:7");
} END_TEST

HIAP_SUITE(death) {
    tcase_add_test(tests, an_end_by_the_main_process_names_the_line);
    tcase_add_test(tests, every_way_of_dying_has_its_words);
    tcase_add_test(tests, the_last_line_is_named);
}
