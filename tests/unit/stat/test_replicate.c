/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/replicate.h"

#include <math.h>

#include "tests/unit/suite.h"

START_TEST(standard_deviation) {
    const double x[] = { 2, 4, 4, 4, 5, 5, 7, 9 };
    ck_assert_double_eq_tol(hiap_replicate_sd(x, 8), sqrt(32.0 / 7), 1e-15);
    const double constant[] = { 3, 3, 3 }, infinite[] = { 1, INFINITY };
    ck_assert_double_eq(hiap_replicate_sd(constant, 3), 0);
    ck_assert(isnan(hiap_replicate_sd(infinite, 2)));
}
END_TEST

/* Place round(n p), half to even, and never before the first nor after the last. */
START_TEST(order_statistics) {
    double x[] = { 5, 3, 1, 4, 2, 10, 9, 8, 7, 6 };
    ck_assert_double_eq(hiap_replicate_order(x, 10, 0.3), 3);
    ck_assert_double_eq(hiap_replicate_order(x, 10, 0.25), 2);
    ck_assert_double_eq(hiap_replicate_order(x, 10, 0.35), 4);
    ck_assert_double_eq(hiap_replicate_order(x, 10, 0.001), 1);
    ck_assert_double_eq(hiap_replicate_order(x, 10, 0.999), 10);
}
END_TEST

START_TEST(quantiles_of_type_7) {
    double x[] = { 4, 1, 3, 2 }, one[] = { 6 };
    ck_assert_double_eq(hiap_replicate_quantile(x, 4, 0), 1);
    ck_assert_double_eq(hiap_replicate_quantile(x, 4, 1), 4);
    ck_assert_double_eq_tol(hiap_replicate_quantile(x, 4, 0.025), 1.075, 1e-15);
    ck_assert_double_eq_tol(hiap_replicate_quantile(x, 4, 0.5), 2.5, 1e-15);
    ck_assert_double_eq(hiap_replicate_quantile(one, 1, 0.4), 6);
}
END_TEST

START_TEST(words) {
    char out[96];
    hiap_replicate_words(out, 100000, 42);
    ck_assert_str_eq(out, "simulation, 100000 replicates, seed 42");
}
END_TEST

HIAP_SUITE(replicate) {
    tcase_add_test(tests, standard_deviation);
    tcase_add_test(tests, order_statistics);
    tcase_add_test(tests, quantiles_of_type_7);
    tcase_add_test(tests, words);
}
