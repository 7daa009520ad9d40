/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/app/session_log.h"

#include "tests/unit/suite.h"

START_TEST(a_session_becomes_a_script) {
    hiap_session_log log = { 0 };
    hiap_buf out = HIAP_BUF_INIT;
    ck_ok(hiap_session_log_add(&log, HIAP_STR("x = 1"), false, err));
    ck_ok(hiap_session_log_add(&log, HIAP_STR(" x + 1, 'a' \n"), true, err));
    ck_ok(hiap_session_log_add(&log, HIAP_STR("for i = 1, 2 do\n  print(i)\nend"), false, err));
    hiap_session_log_write(&out, &log);
    ck_assert_str_eq(out.at, "-- Saved from a hiap session.\n"
                             "x = 1\n"
                             "print(x + 1, 'a')\n"
                             "for i = 1, 2 do\n  print(i)\nend\n");
    hiap_buf_clear(&out);
    hiap_session_log_clear(&log);
    hiap_session_log_write(&out, &log);
    ck_assert_str_eq(out.at, "-- Saved from a hiap session.\n");
    hiap_buf_clear(&out);
} END_TEST

START_TEST(no_memory) {
    hiap_session_log log = { 0 };
    for (long n = 1; n <= 2; n++) {
        hiap_mem_fail_at(n, false);
        ck_assert_int_eq(hiap_session_log_add(&log, HIAP_STR("x"), false, NULL), HIAP_NOMEM);
        hiap_mem_fail_at(0, false);
        ck_assert_uint_eq(log.inputs.len, 0);
    }
    hiap_session_log_clear(&log);
} END_TEST

HIAP_SUITE(session_log) {
    tcase_add_test(tests, a_session_becomes_a_script);
    tcase_add_test(tests, no_memory);
}
