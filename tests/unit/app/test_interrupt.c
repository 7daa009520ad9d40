/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/app/interrupt.h"

#include <signal.h>
#include <stddef.h>

#include "tests/unit/suite.h"

START_TEST(the_first_leaves_a_mark) {
    struct sigaction now;
    hiap_interrupt_watch();
    ck_assert(!hiap_interrupt_seen());
    raise(SIGINT);
    ck_assert(hiap_interrupt_seen());
    sigaction(SIGINT, NULL, &now);
    ck_assert(now.sa_handler == SIG_DFL); /* a second one ends the program */
    hiap_interrupt_end();
    ck_assert(!hiap_interrupt_seen());
} END_TEST

START_TEST(the_handler_of_before_comes_back) {
    struct sigaction now;
    signal(SIGINT, SIG_IGN);
    hiap_interrupt_watch();
    hiap_interrupt_end();
    sigaction(SIGINT, NULL, &now);
    ck_assert(now.sa_handler == SIG_IGN);
    signal(SIGINT, SIG_DFL);
} END_TEST

HIAP_SUITE(interrupt) {
    tcase_add_test(tests, the_first_leaves_a_mark);
    tcase_add_test(tests, the_handler_of_before_comes_back);
}
