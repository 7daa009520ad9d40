/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/host/worker.h"

#include "tests/unit/host/supervised.h"

/* More than one message, in letters of two bytes, so that a cut in the middle of one would show. */
enum { LETTERS = 100001 };

static hiap_rc print_much(hiap_worker *worker, void *payload, hiap_fault *fault) {
    hiap_buf text = HIAP_BUF_INIT;
    (void)payload, (void)fault;
    hiap_buf_add_char(&text, '!');
    for (int i = 0; i < LETTERS; i++)
        hiap_buf_add_text(&text, "\xC3\xA9");
    hiap_worker_print(worker, text.at, text.len);
    hiap_buf_clear(&text);
    return HIAP_OK;
}

START_TEST(long_prints_arrive_whole) {
    supervised s = SUPERVISED_INIT;
    s.options.body = print_much;
    ck_assert_int_eq(supervised_run(&s, ""), HIAP_OK);
    ck_assert_uint_eq(s.printed.len, 1 + 2 * LETTERS);
    ck_assert(hiap_utf8_valid((hiap_str){ s.printed.at, s.printed.len }, NULL));
    ck_assert_ptr_null(strstr(s.printed.at, "\xEF\xBF\xBD"));
    supervised_clear(&s);
} END_TEST

static hiap_rc report(hiap_worker *worker, void *payload, hiap_fault *fault) {
    (void)payload, (void)fault;
    hiap_worker_progress(worker, "reading deaths.csv", 30, 100);
    hiap_worker_progress(worker, "", 0, 0);
    return hiap_worker_limits(worker)->cpu_seconds == 3 && hiap_worker_last_line(worker)
               ? HIAP_OK
               : hiap_err_set(&fault->err, HIAP_IO, "not the limits that were set");
}

static void progress(void *payload, const char *what, size_t done, size_t total) {
    hiap_buf_printf(&((supervised *)payload)->printed, "%s %zu/%zu;", what, done, total);
}

START_TEST(progress_and_limits) {
    supervised s = SUPERVISED_INIT;
    s.options.body = report;
    s.options.progress = progress;
    s.options.limits.cpu_seconds = 3;
    ck_assert_int_eq(supervised_run(&s, ""), HIAP_OK);
    ck_assert_str_eq(s.printed.at, "reading deaths.csv 30/100; 0/0;");
    supervised_clear(&s);
} END_TEST

HIAP_SUITE(worker) {
    tcase_add_test(tests, long_prints_arrive_whole);
    tcase_add_test(tests, progress_and_limits);
}
