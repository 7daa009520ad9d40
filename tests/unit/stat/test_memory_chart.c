/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/memory_chart.h"

#include <math.h>

#include "tests/unit/suite.h"

START_TEST(ewma_by_hand) {
    const double y[] = { 10, NAN, 12 };
    const hiap_baseline b = { 11, 2, 2 };
    double z[3], half[3];
    hiap_ewma(z, half, y, 3, &b, 0.2, 3);
    ck_assert_double_eq_tol(z[0], 10.8, 1e-14);
    ck_assert(isnan(z[1]));
    ck_assert_double_eq_tol(z[2], 0.2 * 12 + 0.8 * 10.8, 1e-14);
    ck_assert_double_eq_tol(half[0], 6 * 0.2, 1e-14);
    ck_assert_double_eq_tol(half[2], 6 * sqrt(0.2 / 1.8 * (1 - pow(0.8, 4))), 1e-14);
}
END_TEST

START_TEST(cusum_by_hand) {
    const double y[] = { 13, NAN, 13, 7 };
    const hiap_baseline b = { 10, 2, 3 };
    double upper[4], lower[4];
    hiap_cusum(upper, lower, y, 4, &b, 1);
    ck_assert_double_eq(upper[0], 1);
    ck_assert(isnan(upper[1]));
    ck_assert_double_eq(upper[2], 2);
    ck_assert_double_eq(upper[3], 0);
    ck_assert_double_eq(lower[2], 0);
    ck_assert_double_eq(lower[3], -1);
    const hiap_baseline flat = { 10, 0, 3 };
    hiap_cusum(upper, lower, (double[]){ 10, 10 }, 2, &flat, 1);
    ck_assert(isnan(upper[0]));
}
END_TEST

START_TEST(the_baseline_is_the_first_points) {
    const double y[] = { 10, 12, 11, 99 };
    hiap_baseline b = hiap_baseline_of(y, 4, 3);
    ck_assert_double_eq(b.mean, 11);
    ck_assert_double_eq_tol(b.sigma, 1.5 / 1.128, 1e-15);
    ck_assert_uint_eq(hiap_baseline_of(y, 4, 0).points, 4);
}
END_TEST

HIAP_SUITE(memory_chart) {
    tcase_add_test(tests, ewma_by_hand);
    tcase_add_test(tests, cusum_by_hand);
    tcase_add_test(tests, the_baseline_is_the_first_points);
}
