/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/time_step.h"

#include "tests/unit/suite.h"

START_TEST(gaps_are_steps) {
    double step;
    long place[4];
    ck_assert(hiap_time_step(&step, place, (double[]){ 2014, 2015, 2017, 2018 }, 4));
    ck_assert_double_eq(step, 1);
    ck_assert_int_eq(place[2], 3);
    ck_assert_int_eq(place[3], 4);
    double months[24];
    for (int i = 0; i < 24; i++)
        months[i] = 2014 + i / 12.0;
    ck_assert(hiap_time_step(&step, NULL, months, 24));
    ck_assert_double_eq_tol(step, 1 / 12.0, 1e-13);
}
END_TEST

START_TEST(uneven_times_have_none) {
    double step;
    ck_assert(!hiap_time_step(&step, NULL, (double[]){ 0, 1, 2.5 }, 3));
    ck_assert(!hiap_time_step(&step, NULL, (double[]){ 0, 1, 1 }, 3));
    ck_assert(!hiap_time_step(&step, NULL, (double[]){ 0 }, 1));
    ck_assert(!hiap_time_step(&step, NULL, (double[]){ 0, 1, 1e9 }, 3));
}
END_TEST

HIAP_SUITE(time_step) {
    tcase_add_test(tests, gaps_are_steps);
    tcase_add_test(tests, uneven_times_have_none);
}
