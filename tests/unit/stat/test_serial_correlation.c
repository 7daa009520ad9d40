/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/serial_correlation.h"

#include <math.h>

#include "core/base/mem.h"
#include "tests/unit/suite.h"

static double wave[] = { 1, -1, 1, -1, 1, -1 };
static long places[] = { 0, 1, 2, 3, 4, 5 };
static const hiap_detrended steady = { wave, places, 6 };

START_TEST(autocorrelation_by_hand) {
    ck_assert_double_eq(hiap_autocorrelation(&steady, 0), 1);
    ck_assert_double_eq_tol(hiap_autocorrelation(&steady, 1), -5.0 / 6, 1e-15);
    ck_assert_double_eq_tol(hiap_autocorrelation(&steady, 2), 4.0 / 6, 1e-15);
    double same[] = { 2, 2, 2 };
    ck_assert(isnan(hiap_autocorrelation(&(hiap_detrended){ same, places, 3 }, 1)));
}
END_TEST

START_TEST(gaps_pair_only_what_is_so_far_apart) {
    double x[] = { 1, -1, 1, -1 };
    long gap[] = { 0, 1, 4, 5 };
    const hiap_detrended d = { x, gap, 4 };
    ck_assert_double_eq_tol(hiap_autocorrelation(&d, 1), -0.5, 1e-15);
    ck_assert_double_eq_tol(hiap_autocorrelation(&d, 4), 0.5, 1e-15);
    ck_assert_double_eq_tol(hiap_autocorrelation(&d, 2), 0, 1e-15);
}
END_TEST

START_TEST(factors_by_hand) {
    double factor;
    ck_ok(hiap_hamed_rao_factor(&factor, &steady, err));
    /* lag 1 alone is beyond 1.96 / sqrt 6 = 0.80: 1 + 2 / 120 * 60 * (-5 / 6) */
    ck_assert_double_eq_tol(factor, 1 - 5.0 / 6, 1e-14);
    double sum = 0;
    for (int k = 1; k < 6; k++)
        sum += (1 - k / 6.0) * (6 - k) / 6.0 * (k % 2 ? -1 : 1);
    ck_assert_double_eq_tol(hiap_yue_wang_factor(&steady), 1 + 2 * sum, 1e-14);
}
END_TEST

START_TEST(prewhitening_needs_neighbours) {
    double out[6], x[] = { 1, -1, 1, -1 };
    long gap[] = { 0, 1, 4, 5 };
    ck_assert_uint_eq(hiap_prewhiten(out, &steady, 2), 5);
    ck_assert_double_eq_tol(out[0], -1 + 5.0 / 6 + 2, 1e-14);
    ck_assert_uint_eq(hiap_prewhiten(out, &(hiap_detrended){ x, gap, 4 }, 0), 2);
}
END_TEST

START_TEST(no_memory) {
    double factor;
    hiap_mem_fail_at(1, false);
    ck_assert_int_eq(hiap_hamed_rao_factor(&factor, &steady, NULL), HIAP_NOMEM);
    hiap_mem_fail_at(0, false);
}
END_TEST

HIAP_SUITE(serial_correlation) {
    tcase_add_test(tests, autocorrelation_by_hand);
    tcase_add_test(tests, gaps_pair_only_what_is_so_far_apart);
    tcase_add_test(tests, factors_by_hand);
    tcase_add_test(tests, prewhitening_needs_neighbours);
    tcase_add_test(tests, no_memory);
}
