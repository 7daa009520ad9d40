/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/mann_kendall_exact.h"

#include <math.h>

#include "core/base/mem.h"
#include "tests/unit/suite.h"

static void swap(double *a, double *b) {
    double x = *a;
    *a = *b;
    *b = x;
}

/* Over every order of y: how many there are, and how many have an S as far from 0. */
static void enumerate(double *y, size_t n, size_t at, double s, double found[2]) {
    if (at == n) {
        found[0]++;
        found[1] += fabs(hiap_mann_kendall_s(y, n)) >= fabs(s);
        return;
    }
    for (size_t i = at; i < n; i++) {
        swap(&y[at], &y[i]);
        enumerate(y, n, at + 1, s, found);
        swap(&y[at], &y[i]);
    }
}

static double exact(const double *y, size_t n) {
    hiap_kendall_exact e = HIAP_KENDALL_EXACT_INIT;
    hiap_ties ties;
    ck_ok(hiap_ties_of(&ties, y, n, err));
    ck_ok(hiap_kendall_exact_add(&e, &ties, err));
    double p = hiap_kendall_exact_p(&e, hiap_mann_kendall_s(y, n));
    hiap_kendall_exact_clear(&e);
    hiap_ties_clear(&ties);
    return p;
}

START_TEST(agrees_with_every_order) {
    double series[][7] = { { 1, 2, 3, 4, 5, 6, 7 }, { 1, 1, 2, 2, 3, 3, 3 },
                           { 5, 1, 5, 1, 5, 9, 2 }, { 0, 0, 0, 0, 0, 0, 1 },
                           { 3, 1, 2, 7, 5, 6, 4 }, { 2, 2, 2, 2, 2, 2, 2 } };
    for (size_t i = 0; i < sizeof series / sizeof *series; i++)
        for (size_t n = 4; n <= 7; n++) {
            double found[2] = { 0 }, p = exact(series[i], n);
            enumerate(series[i], n, 0, hiap_mann_kendall_s(series[i], n), found);
            ck_assert_double_eq_tol(p, found[1] / found[0], 1e-14);
        }
}
END_TEST

START_TEST(fifty_points_keep_their_digits) {
    double y[50];
    for (int i = 0; i < 50; i++)
        y[i] = i;
    double factorial = 2;
    for (int i = 2; i <= 50; i++)
        factorial /= i;
    ck_assert_double_eq_tol(exact(y, 50) / factorial, 1, 1e-13); /* 2 / 50! */
}
END_TEST

START_TEST(seasons_add_up) {
    hiap_kendall_exact e = HIAP_KENDALL_EXACT_INIT;
    size_t sizes[] = { 1, 1 };
    hiap_ties two = { sizes, 2 };
    ck_assert_double_eq(hiap_kendall_exact_p(&e, 3), 1);
    ck_ok(hiap_kendall_exact_add(&e, &two, err));
    ck_ok(hiap_kendall_exact_add(&e, &two, err));
    ck_assert_double_eq(hiap_kendall_exact_p(&e, 2), 0.5);
    ck_assert_double_eq(hiap_kendall_exact_p(&e, 0), 1);
    hiap_kendall_exact_clear(&e);
}
END_TEST

START_TEST(no_memory) {
    size_t sizes[] = { 1, 2, 1 };
    hiap_ties ties = { sizes, 3 };
    hiap_rc rc = HIAP_NOMEM;
    for (long nth = 1; rc; nth++) {
        hiap_kendall_exact e = HIAP_KENDALL_EXACT_INIT;
        hiap_mem_fail_at(nth, false);
        rc = hiap_kendall_exact_add(&e, &ties, NULL);
        hiap_mem_fail_at(0, false);
        hiap_kendall_exact_clear(&e);
    }
}
END_TEST

HIAP_SUITE(mann_kendall_exact) {
    tcase_add_test(tests, agrees_with_every_order);
    tcase_add_test(tests, fifty_points_keep_their_digits);
    tcase_add_test(tests, seasons_add_up);
    tcase_add_test(tests, no_memory);
}
