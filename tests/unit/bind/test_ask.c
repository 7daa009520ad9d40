/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/bind/bound.h"
#include "tests/unit/suite.h"

START_TEST(a_line_from_the_user) {
    bound_picture = "Ada Byron\n";
    ck_gives("print(ask 'Name: ')", "Ada Byron\n");
    bound_picture = "\n";
    ck_gives("print(#ask 'Name: ')", "0\n");
}
END_TEST

START_TEST(no_line_any_more) {
    bound_picture = "";
    ck_gives("print(ask 'Name: ')", "nil\n");
}
END_TEST

START_TEST(a_prompt_is_needed) {
    ck_refuses("ask()", "text expected");
}
END_TEST

START_TEST(failing_allocations_leave_nothing_behind) {
    bound_picture = "Ada\n";
    ck_survives("print(ask 'Name: ')");
}
END_TEST

HIAP_SUITE(bind_ask) {
    tcase_add_test(tests, a_line_from_the_user);
    tcase_add_test(tests, no_line_any_more);
    tcase_add_test(tests, a_prompt_is_needed);
    tcase_add_test(tests, failing_allocations_leave_nothing_behind);
}
