/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/plot/gnuplot_child.h"

#include <signal.h>
#include <sys/stat.h>

#include "core/base/path.h"
#include "tests/unit/base/scratch.h"
#include "tests/unit/plot/drawn.h"

static hiap_gnuplot_child child;
static char *program;

static bool start_child(void) {
    child = (hiap_gnuplot_child)HIAP_GNUPLOT_CHILD_INIT;
    program = gnuplot_program();
    scratch_make();
    if (program)
        ck_ok(hiap_gnuplot_child_start(&child, program, scratch, true, err));
    return program != NULL;
}

static void stop_child(void) {
    hiap_gnuplot_child_stop(&child);
    hiap_free(program);
    scratch_remove();
}

START_TEST(a_script_draws_into_the_folder) {
    if (start_child()) {
        ck_ok(hiap_gnuplot_child_draw(&child, HIAP_STR("set terminal svg\nplot x"), err));
        ck_assert(hiap_path_exists(in_scratch(HIAP_GNUPLOT_PICTURE)));
        ck_assert_uint_eq(child.charts, 1);
    }
    stop_child();
} END_TEST

START_TEST(an_error_carries_the_programs_own_words) {
    if (start_child()) {
        hiap_err problem = { 0 };
        ck_assert_int_eq(
            hiap_gnuplot_child_draw(&child, HIAP_STR("set terminal svg\nplot sin("), &problem),
            HIAP_PROBLEM);
        ck_assert_str_eq(problem.what, "gnuplot could not draw the chart: invalid expression");
        /* the next script is not blamed for it */
        ck_ok(hiap_gnuplot_child_draw(&child, HIAP_STR("set terminal svg\nplot x"), err));
    }
    stop_child();
} END_TEST

START_TEST(a_loop_without_end_is_stopped) {
    if (start_child()) {
        hiap_err problem = { 0 };
        child.wall_seconds = 0.3;
        ck_assert_int_eq(hiap_gnuplot_child_draw(&child, HIAP_STR("while (1) { a = 1 }"), &problem),
                         HIAP_LIMIT);
        ck_assert_str_eq(problem.what, "gnuplot took more than 0.3 s for one chart");
    }
    stop_child();
} END_TEST

START_TEST(a_child_that_dies_is_noticed) {
    if (start_child()) {
        hiap_err problem = { 0 };
        kill(child.pid, SIGKILL);
        ck_assert_int_eq(hiap_gnuplot_child_draw(&child, HIAP_STR("plot x"), &problem), HIAP_IO);
        ck_assert_ptr_nonnull(strstr(problem.what, "gnuplot ended while it drew a chart"));
    }
    stop_child();
} END_TEST

START_TEST(a_script_longer_than_a_pipe_gets_through) {
    if (start_child()) {
        hiap_buf b = HIAP_BUF_INIT;
        for (int i = 0; i < 60000; i++)
            hiap_buf_add_text(&b, "# a comment that fills the pipe\n");
        hiap_buf_add_text(&b, "set terminal svg\nplot x");
        ck_ok(hiap_gnuplot_child_draw(&child, (hiap_str){ b.at, b.len }, err));
        hiap_buf_clear(&b);
    }
    stop_child();
} END_TEST

START_TEST(much_output_does_not_block) {
    if (start_child()) {
        hiap_str script = HIAP_STR("set print '-'\ndo for [i=1:20000] { print 'much output', i }\n"
                                   "set terminal svg\nplot x");
        ck_ok(hiap_gnuplot_child_draw(&child, script, err));
    }
    stop_child();
} END_TEST

START_TEST(isolated_it_can_neither_run_nor_read_nor_write) {
    if (hiap_isolate_available() && start_child()) {
        hiap_str scripts[] = { HIAP_STR("system('touch owned')"), HIAP_STR("plot '< touch owned'"),
                               HIAP_STR("!touch owned"), HIAP_STR("load '/etc/passwd'"),
                               HIAP_STR(
                                   "set output '/tmp/hiap-unit-owned'\nset terminal svg\nplot x") };
        for (size_t i = 0; i < COUNT(scripts); i++) {
            hiap_gnuplot_child_draw(&child, scripts[i], NULL);
            ck_assert(!hiap_path_exists(in_scratch("owned")));
            ck_assert(!hiap_path_exists("/tmp/hiap-unit-owned"));
        }
        hiap_err problem = { 0 };
        ck_assert_int_eq(hiap_gnuplot_child_draw(&child, HIAP_STR("load '/etc/passwd'"), &problem),
                         HIAP_PROBLEM);
    }
    stop_child();
} END_TEST

START_TEST(a_program_that_is_not_there_is_noticed) {
    hiap_err problem = { 0 };
    child = (hiap_gnuplot_child)HIAP_GNUPLOT_CHILD_INIT;
    scratch_make();
    ck_ok(hiap_gnuplot_child_start(&child, "/nowhere/gnuplot", scratch, true, err));
    ck_assert_int_eq(hiap_gnuplot_child_draw(&child, HIAP_STR("plot x"), &problem), HIAP_IO);
    program = NULL;
    stop_child();
    hiap_gnuplot_child_stop(&child); /* twice is fine */
} END_TEST

HIAP_SUITE(gnuplot_child) {
    tcase_add_test(tests, a_script_draws_into_the_folder);
    tcase_add_test(tests, an_error_carries_the_programs_own_words);
    tcase_add_test(tests, a_loop_without_end_is_stopped);
    tcase_add_test(tests, a_child_that_dies_is_noticed);
    tcase_add_test(tests, a_script_longer_than_a_pipe_gets_through);
    tcase_add_test(tests, much_output_does_not_block);
    tcase_add_test(tests, isolated_it_can_neither_run_nor_read_nor_write);
    tcase_add_test(tests, a_program_that_is_not_there_is_noticed);
}
