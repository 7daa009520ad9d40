/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/unit/host/supervised.h"

static hiap_session *open_session(supervised *s) {
    hiap_session *session;
    hiap_fault fault;
    s->options.payload = s;
    s->options.eval = supervised_eval;
    s->options.complete = supervised_complete;
    s->options.printed = supervised_print;
    if (hiap_session_open(&session, &s->options, &fault) != HIAP_OK)
        ck_abort_msg("%s", fault.err.what);
    return session;
}

static void eval(supervised *s, hiap_session *session, const char *input, const char *printed) {
    hiap_buf_reset(&s->printed);
    hiap_outcome_clear(&s->outcome);
    ck_assert_int_eq(hiap_session_eval(session, hiap_str_of(input), &s->outcome), HIAP_OK);
    ck_assert_str_eq(s->printed.at ? s->printed.at : "", printed);
}

static void refuse(supervised *s, hiap_session *session, const char *input, hiap_rc rc,
                   const char *what) {
    hiap_outcome_clear(&s->outcome);
    ck_assert_int_eq(hiap_session_eval(session, hiap_str_of(input), &s->outcome), rc);
    ck_assert_msg(strstr(s->outcome.fault.err.what, what) != NULL, "%s", s->outcome.fault.err.what);
}

START_TEST(variables_last_from_input_to_input) {
    supervised s = SUPERVISED_INIT;
    hiap_session *session = open_session(&s);
    eval(&s, session, "x = 2", "");
    eval(&s, session, "x * 21", "42\n");
    refuse(&s, session, "y", HIAP_SCRIPT, "'y' is not defined");
    ck_assert_str_eq(s.outcome.fault.err.where, "input 3:1");
    ck_assert(!s.outcome.restarted);
    hiap_session_close(session);
    supervised_clear(&s);
} END_TEST

START_TEST(limits_start_again_with_each_input) {
    supervised s = SUPERVISED_INIT;
    s.options.limits.cpu_seconds = 0.3;
    hiap_session *session = open_session(&s);
    eval(&s, session, "x = 5", "");
    for (int i = 0; i < 5; i++)
        refuse(&s, session, "while true do end", HIAP_LIMIT, "0.3 s of processor time");
    ck_assert(!s.outcome.restarted);
    ck_assert_double_lt(s.outcome.cpu_seconds, 2);
    eval(&s, session, "x", "5\n");
    hiap_session_close(session);
    supervised_clear(&s);
} END_TEST

START_TEST(a_dead_worker_is_replaced) {
    supervised s = SUPERVISED_INIT;
    s.options.limits.memory_soft = (size_t)32 << 20;
    s.options.limits.memory_hard = (size_t)48 << 20;
    hiap_session *session = open_session(&s);
    eval(&s, session, "x = 5", "");
    refuse(&s, session, "string.rep('x', 100000000)", HIAP_LIMIT, "32 MiB of memory");
    ck_assert(!s.outcome.restarted);
    eval(&s, session, "x = 6", "");
    ck_assert(s.outcome.restarted);
    eval(&s, session, "x", "6\n");
    ck_assert(!s.outcome.restarted);
    hiap_session_close(session);
    supervised_clear(&s);
} END_TEST

static void interrupt_soon(void) {
    pid_t main_process = getpid();
    fflush(NULL);
    if (fork() > 0)
        return;
    usleep(200000);
    kill(main_process, SIGINT);
    _exit(0);
}

START_TEST(ctrl_c_ends_the_input_not_the_session) {
    supervised s = SUPERVISED_INIT;
    hiap_session *session = open_session(&s);
    eval(&s, session, "x = 5", "");
    interrupt_soon();
    refuse(&s, session, "while true do end", HIAP_INTERRUPTED, "interrupted");
    eval(&s, session, "x", "5\n");
    ck_assert(!s.outcome.restarted);
    hiap_session_close(session);
    supervised_clear(&s);
    while (waitpid(-1, NULL, WNOHANG) > 0)
        ;
} END_TEST

START_TEST(completion_asks_the_worker) {
    supervised s = SUPERVISED_INIT;
    hiap_session *session = open_session(&s);
    hiap_buf names = HIAP_BUF_INIT;
    eval(&s, session, "scheme = { weights = 1 }", "");
    hiap_session_complete(session, HIAP_STR("scheme.we"), &names);
    ck_assert_str_eq(names.at, "scheme.weights\n");
    hiap_buf_clear(&names);
    hiap_session_close(session);
    supervised_clear(&s);
} END_TEST

START_TEST(an_input_too_large) {
    supervised s = SUPERVISED_INIT;
    s.options.limits.source_bytes = 10;
    hiap_session *session = open_session(&s);
    refuse(&s, session, "x = 1 + 2 + 3", HIAP_LIMIT, "the input is larger than");
    eval(&s, session, "x = 1", "");
    hiap_session_close(session);
    hiap_session_close(NULL);
    supervised_clear(&s);
} END_TEST

static hiap_rc failing_prepare(hiap_worker *worker, void *payload, hiap_err *err) {
    (void)worker, (void)payload;
    return hiap_err_set(err, HIAP_NOT_FOUND, "there is no store here");
}

START_TEST(a_session_that_cannot_start) {
    supervised s = SUPERVISED_INIT;
    hiap_session *session = (hiap_session *)1;
    hiap_fault fault;
    s.options.eval = supervised_eval;
    s.options.prepare = failing_prepare;
    ck_assert_int_eq(hiap_session_open(&session, &s.options, &fault), HIAP_NOT_FOUND);
    ck_assert_ptr_null(session);
    ck_assert_str_eq(fault.err.what, "there is no store here");
    hiap_mem_fail_at(1, true);
    ck_assert_int_eq(hiap_session_open(&session, &s.options, &fault), HIAP_NOMEM);
    hiap_mem_fail_at(0, false);
} END_TEST

HIAP_SUITE(session) {
    tcase_add_test(tests, variables_last_from_input_to_input);
    tcase_add_test(tests, limits_start_again_with_each_input);
    tcase_add_test(tests, a_dead_worker_is_replaced);
    tcase_add_test(tests, ctrl_c_ends_the_input_not_the_session);
    tcase_add_test(tests, completion_asks_the_worker);
    tcase_add_test(tests, an_input_too_large);
    tcase_add_test(tests, a_session_that_cannot_start);
}
