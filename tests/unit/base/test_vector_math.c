/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/vector_math.h"

#include <math.h>

#include "tests/unit/suite.h"

static void fill(double x[HIAP_VECTOR], double from, double to) {
    for (int i = 0; i < HIAP_VECTOR; i++)
        x[i] = from + (to - from) * i / (HIAP_VECTOR - 1);
}

/* Against long double, in units of the last place. */
static void is_near(double x, long double expected) {
    ck_assert_msg(fabsl((long double)x - expected) <= 4.5e-16L * fabsl(expected),
                  "%.17g is not %.17Lg", x, expected);
}

START_TEST(exponentials_over_the_whole_range) {
    static const double ranges[][2] = {
        { -HIAP_VECTOR_MOST, HIAP_VECTOR_MOST }, { -1, 1 }, { -1e-9, 1e-9 }, { 4, 6 }
    };
    for (size_t r = 0; r < sizeof ranges / sizeof *ranges; r++) {
        double x[HIAP_VECTOR], y[HIAP_VECTOR];
        fill(x, ranges[r][0], ranges[r][1]);
        fill(y, ranges[r][0], ranges[r][1]);
        hiap_vector_exp(y);
        for (int i = 0; i < HIAP_VECTOR; i++)
            is_near(y[i], expl(x[i]));
    }
}
END_TEST

START_TEST(logistics_over_the_whole_range) {
    double x[HIAP_VECTOR], y[HIAP_VECTOR];
    fill(x, -40, 40);
    fill(y, -40, 40);
    hiap_vector_logistic(y);
    for (int i = 0; i < HIAP_VECTOR; i++)
        is_near(y[i], 1 / (1 + expl(-(long double)x[i])));
}
END_TEST

/* The same on every processor: any change of these digits changes published results. */
START_TEST(digits_are_pinned) {
    double x[HIAP_VECTOR] = { 0, 1, -1, 0.1, 700, -700 };
    static const double expected[] = { 1, 0x1.5bf0a8b14576ap+1, 0x1.78b56362cef38p-2,
                                       0x1.1aec7b35a00d4p+0 };
    hiap_vector_exp(x);
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++)
        ck_assert_msg(x[i] == expected[i], "%zu: %a", i, x[i]);
    ck_assert(isfinite(x[4]) && x[5] > 0);
}
END_TEST

HIAP_SUITE(vector_math) {
    tcase_add_test(tests, exponentials_over_the_whole_range);
    tcase_add_test(tests, logistics_over_the_whole_range);
    tcase_add_test(tests, digits_are_pinned);
}
