/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/moving_range.h"

#include <math.h>

#include "tests/unit/suite.h"

START_TEST(ranges_between_neighbours) {
    ck_assert_double_eq(hiap_moving_range((double[]){ 1, 3, 2 }, 3, false), 1.5);
    ck_assert_double_eq(hiap_moving_range((double[]){ 1, NAN, 9, 7 }, 4, false), 2);
    ck_assert(isnan(hiap_moving_range((double[]){ 1, NAN, 9 }, 3, true)));
    ck_assert_double_eq(hiap_moving_range((double[]){ 4, 4, 4 }, 3, true), 0);
}
END_TEST

START_TEST(far_ranges_are_dropped_once) {
    const double y[] = { 0, 1, 0, 1, 0, 1, 0, 1, 0, 100, 100 };
    ck_assert_double_eq_tol(hiap_moving_range(y, 11, false), 10.8, 1e-13);
    ck_assert_double_eq_tol(hiap_moving_range(y, 11, true), 8.0 / 9, 1e-15);
}
END_TEST

START_TEST(means_of_what_is_there) {
    ck_assert_double_eq(hiap_mean_present((double[]){ 1, NAN, 3 }, 3), 2);
    ck_assert_uint_eq(hiap_count_present((double[]){ 1, NAN, 3 }, 3), 2);
    ck_assert(isnan(hiap_mean_present(NULL, 0)));
}
END_TEST

HIAP_SUITE(moving_range) {
    tcase_add_test(tests, ranges_between_neighbours);
    tcase_add_test(tests, far_ranges_are_dropped_once);
    tcase_add_test(tests, means_of_what_is_there);
}
