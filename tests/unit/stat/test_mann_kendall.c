/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/mann_kendall.h"

#include <math.h>

#include "core/base/mem.h"
#include "tests/unit/suite.h"

static hiap_mann_kendall of(const double *y, size_t n) {
    hiap_mann_kendall m;
    ck_ok(hiap_mann_kendall_of(&m, y, n, err));
    return m;
}

START_TEST(a_steady_rise) {
    hiap_mann_kendall m = of((double[]){ 1, 2, 3, 4, 5 }, 5);
    ck_assert_double_eq(m.s, 10);
    ck_assert_double_eq_tol(m.var_s, 50.0 / 3, 1e-13);
    ck_assert_double_eq(m.tau_b, 1);
    ck_assert_double_eq_tol(m.z, 9 / sqrt(50.0 / 3), 1e-14);
    ck_assert_double_eq_tol(m.p, 0.027486336110, 1e-11);
}
END_TEST

START_TEST(ties_narrow_the_variance) {
    hiap_mann_kendall m = of((double[]){ 1, 1, 2, 2, 2, 3 }, 6);
    ck_assert_double_eq(m.s, 11);
    ck_assert_double_eq_tol(m.var_s, (6 * 5 * 17 - (2 * 9 + 6 * 11)) / 18.0, 1e-13);
    ck_assert_double_eq_tol(m.tau_b, 11 / sqrt(15.0 * 11), 1e-15);
}
END_TEST

START_TEST(equal_values_have_no_trend) {
    hiap_mann_kendall m = of((double[]){ 2, 2, 2, 2 }, 4);
    ck_assert_double_eq(m.z, 0);
    ck_assert_double_eq(m.p, 1);
    ck_assert(isnan(m.tau_b));
}
END_TEST

START_TEST(far_tails_keep_their_digits) {
    double y[200];
    for (int i = 0; i < 200; i++)
        y[i] = -i;
    hiap_mann_kendall m = of(y, 200);
    ck_assert_double_lt(m.z, -21);
    ck_assert(m.p > 0 && m.p < 1e-97);
}
END_TEST

START_TEST(no_memory) {
    hiap_mann_kendall m;
    for (long nth = 1; nth <= 2; nth++) {
        hiap_mem_fail_at(nth, false);
        ck_assert_int_eq(hiap_mann_kendall_of(&m, (double[]){ 1, 2 }, 2, NULL), HIAP_NOMEM);
        hiap_mem_fail_at(0, false);
    }
}
END_TEST

HIAP_SUITE(mann_kendall) {
    tcase_add_test(tests, a_steady_rise);
    tcase_add_test(tests, ties_narrow_the_variance);
    tcase_add_test(tests, equal_values_have_no_trend);
    tcase_add_test(tests, far_tails_keep_their_digits);
    tcase_add_test(tests, no_memory);
}
