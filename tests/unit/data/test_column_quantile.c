/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "core/data/column_sum.h"
#include "tests/unit/data/made.h"

static double quantile(const hiap_column *c, double p) {
    double x;
    ck_ok(hiap_column_quantile(&x, c, p, NULL, 0, err));
    return x;
}

/* As quantile(c(3, 1, NA, 4, 1, 5), p, na.rm = TRUE) in R. */
START_TEST(quantiles_are_linear_between_order_statistics) {
    hiap_column *c = NUMBERS(3, 1, NAN, 4, 1, 5);
    ck_assert_double_eq(quantile(c, 0), 1);
    ck_assert_double_eq(quantile(c, 0.25), 1);
    ck_assert_double_eq(quantile(c, 0.5), 3);
    ck_assert_double_eq_tol(quantile(c, 0.6), 3.4, 1e-15);
    ck_assert_double_eq(quantile(c, 0.75), 4);
    ck_assert_double_eq_tol(quantile(c, 0.9), 4.6, 1e-15);
    ck_assert_double_eq(quantile(c, 1), 5);
    hiap_column_drop(c);
}
END_TEST

START_TEST(between_equal_values_lies_that_value) {
    hiap_column *c = NUMBERS(0.1, 0.1, 0.1, 0.1);
    for (int i = 0; i <= 100; i++)
        ck_assert_double_eq(quantile(c, i / 100.0), 0.1);
    hiap_column_drop(c);
}
END_TEST

START_TEST(no_value_has_no_quantile_and_one_has_itself) {
    hiap_column *none = NUMBERS(NAN), *one = NUMBERS(7);
    ck_assert(isnan(quantile(none, 0.5)));
    ck_assert_double_eq(quantile(one, 0.99), 7);
    hiap_column_drop(none);
    hiap_column_drop(one);
}
END_TEST

static int by_size(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

/* Every order statistic, for shapes that are hard on a partition. */
static void agrees_with_sorting(double *x, size_t n) {
    hiap_column *c = made_numbers(x, n);
    qsort(x, n, sizeof *x, by_size);
    for (size_t k = 0; k < n; k++)
        ck_assert_double_eq_tol(quantile(c, (double)k / (double)(n - 1)), x[k], 1e-9);
    hiap_column_drop(c);
}

START_TEST(selection_agrees_with_sorting) {
    enum { LEN = 257 };
    double x[LEN];
    for (size_t shape = 0; shape < 6; shape++) {
        for (size_t i = 0; i < LEN; i++) {
            const double shapes[] = {
                (double)i,
                (double)(LEN - i),
                (double)(i % 2),
                (double)(i * i % 7),
                (double)(i * 7919 % 1009),
                (double)(i < LEN / 2 ? i : LEN - i),
            };
            x[i] = shapes[shape];
        }
        agrees_with_sorting(x, LEN);
    }
}
END_TEST

START_TEST(a_share_outside_0_to_1_is_refused) {
    hiap_column *c = NUMBERS(1);
    const double bad[] = { -0.01, 1.01, NAN, 75 };
    for (size_t i = 0; i < 4; i++) {
        hiap_err err = { 0 };
        double x;
        ck_assert_int_eq(hiap_column_quantile(&x, c, bad[i], NULL, 0, &err), HIAP_ARGUMENT);
        ck_assert_ptr_nonnull(strstr(err.what, "a share from 0 to 1"));
        ck_assert_str_ne(err.hint, "");
    }
    hiap_column_drop(c);
}
END_TEST

HIAP_SUITE(column_quantile) {
    tcase_add_test(tests, quantiles_are_linear_between_order_statistics);
    tcase_add_test(tests, between_equal_values_lies_that_value);
    tcase_add_test(tests, no_value_has_no_quantile_and_one_has_itself);
    tcase_add_test(tests, selection_agrees_with_sorting);
    tcase_add_test(tests, a_share_outside_0_to_1_is_refused);
}
