/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/polynomial.h"

#include "tests/unit/suite.h"

START_TEST(powers_about_a_centre) {
    long double out[6];
    hiap_polynomial_columns(out, (double[]){ 1, 5 }, 2, 3, 3);
    const long double right[] = { -2, 2, 4, 4, -8, 8 };
    for (int i = 0; i < 6; i++)
        ck_assert(out[i] == right[i]);
}
END_TEST

/* 7 + 2 (x - 3) + 5 (x - 3)^2 = 46 - 28 x + 5 x^2 */
START_TEST(back_to_plain_powers) {
    long double t[9] = { 1 }, b[3] = { 0 };
    hiap_polynomial_back(t, 3, 1, 2, 3);
    for (int i = 0; i < 3; i++)
        for (int j = 0; j < 3; j++)
            b[i] += t[i * 3 + j] * (long double[]){ 7, 2, 5 }[j];
    ck_assert(b[0] == 46 && b[1] == -28 && b[2] == 5);
}
END_TEST

HIAP_SUITE(polynomial) {
    tcase_add_test(tests, powers_about_a_centre);
    tcase_add_test(tests, back_to_plain_powers);
}
