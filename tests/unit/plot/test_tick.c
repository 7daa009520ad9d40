/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/plot/tick.h"

#include <math.h>

#include "tests/unit/suite.h"

START_TEST(steps_are_round) {
    ck_assert_double_eq(hiap_tick_step(0, 100, 5, false), 20);
    ck_assert_double_eq(hiap_tick_step(0, 101, 5, false), 50);
    ck_assert_double_eq(hiap_tick_step(0, 0.9, 5, false), 0.2);
    ck_assert_double_eq(hiap_tick_step(0, 7, 10, false), 1);
    ck_assert_double_eq(hiap_tick_step(-3e6, 6e6, 5, false), 2e6);
    ck_assert_double_eq(hiap_tick_step(0, 1, 0, false), 1);
} END_TEST

START_TEST(years_are_whole) {
    ck_assert_double_eq(hiap_tick_step(2019, 2021, 9, true), 1);
    ck_assert_double_eq(hiap_tick_step(2000, 2023, 9, true), 5);
} END_TEST

START_TEST(multiples_are_exact_decimals) {
    ck_assert_double_eq(hiap_tick_at(0.1, 3), 0.3);
    ck_assert_double_eq(hiap_tick_at(0.02, 7), 0.14);
    ck_assert_double_eq(hiap_tick_at(0.5, -3), -1.5);
    ck_assert_double_eq(hiap_tick_at(20, 4), 80);
    ck_assert_double_eq(hiap_tick_at(2000, 3), 6000);
} END_TEST

START_TEST(decimals_are_those_of_the_step) {
    ck_assert_int_eq(hiap_tick_decimals(20), 0);
    ck_assert_int_eq(hiap_tick_decimals(1), 0);
    ck_assert_int_eq(hiap_tick_decimals(0.5), 1);
    ck_assert_int_eq(hiap_tick_decimals(0.02), 2);
    ck_assert_int_eq(hiap_tick_decimals(1e-5), 5);
} END_TEST

START_TEST(a_step_never_needs_more_intervals_than_allowed) {
    for (double range = 1e-9; range < 1e100; range *= 3.7)
        for (unsigned most = 2; most < 11; most++) {
            double step = hiap_tick_step(0, range, most, false);
            ck_assert_double_le(range / step, most * (1 + 1e-9));
            ck_assert_double_ge(range / step, most / 2.6);
        }
} END_TEST

HIAP_SUITE(tick) {
    tcase_add_test(tests, steps_are_round);
    tcase_add_test(tests, years_are_whole);
    tcase_add_test(tests, multiples_are_exact_decimals);
    tcase_add_test(tests, decimals_are_those_of_the_step);
    tcase_add_test(tests, a_step_never_needs_more_intervals_than_allowed);
}
