/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/host/child.h"

#include <signal.h>
#include <unistd.h>

#include "tests/unit/suite.h"

static hiap_rc body(hiap_worker *worker, void *payload, hiap_fault *fault) {
    (void)payload;
    hiap_worker_print(worker, "said\n", 5);
    return hiap_err_set(&fault->err, HIAP_SHAPE, "as told");
}

static hiap_rc linger(hiap_worker *worker, void *payload, hiap_fault *fault) {
    (void)worker, (void)payload, (void)fault;
    while (pause() < 0)
        ;
    return HIAP_OK;
}

static void printed(void *payload, hiap_str text) {
    hiap_buf_add_str(payload, text);
}

START_TEST(a_life_from_start_to_result) {
    hiap_supervise_options options = HIAP_SUPERVISE_OPTIONS_INIT;
    hiap_buf text = HIAP_BUF_INIT;
    hiap_outcome outcome = { .restarted = false };
    hiap_child child;
    options.body = body, options.printed = printed, options.payload = &text;
    ck_ok(hiap_child_start(&child, &options, err));
    ck_assert_int_gt(child.pid, 0);
    hiap_child_begin(&child, 20);
    ck_assert(hiap_child_listen(&child, HIAP_MESSAGE_READY, &outcome, NULL));
    ck_assert_ptr_null(text.at);
    ck_assert(hiap_child_listen(&child, HIAP_MESSAGE_RESULT, &outcome, NULL));
    ck_assert_str_eq(text.at, "said\n");
    ck_assert_int_eq(outcome.fault.err.rc, HIAP_SHAPE);
    hiap_child_bury(&child, &outcome);
    ck_assert_int_eq(child.pid, 0);
    hiap_child_bury(&child, &outcome);
    hiap_buf_clear(&text);
} END_TEST

START_TEST(the_wall_clock_ends_it) {
    hiap_supervise_options options = HIAP_SUPERVISE_OPTIONS_INIT;
    hiap_outcome outcome = { .restarted = false };
    hiap_child child;
    options.body = linger;
    options.limits.wall_seconds = 0.2;
    ck_ok(hiap_child_start(&child, &options, err));
    hiap_child_begin(&child, options.limits.wall_seconds);
    ck_assert(!hiap_child_listen(&child, HIAP_MESSAGE_RESULT, &outcome, NULL));
    ck_assert_int_eq(outcome.fault.err.rc, HIAP_LIMIT);
    ck_assert_double_lt(outcome.wall_seconds, 5);
    ck_assert_int_eq(child.pid, 0);
} END_TEST

static volatile sig_atomic_t caught;
static void on_interrupt(int number) {
    (void)number;
    caught++;
}

START_TEST(signals_are_given_back) {
    struct sigaction own = { .sa_handler = on_interrupt }, before;
    sigaction(SIGINT, &own, &before);
    hiap_signals_hold();
    raise(SIGINT);
    raise(SIGPIPE);
    ck_assert_int_eq(caught, 0);
    hiap_signals_release();
    raise(SIGINT);
    ck_assert_int_eq(caught, 1);
    sigaction(SIGINT, &before, NULL);
} END_TEST

HIAP_SUITE(child) {
    tcase_add_test(tests, a_life_from_start_to_result);
    tcase_add_test(tests, the_wall_clock_ends_it);
    tcase_add_test(tests, signals_are_given_back);
}
