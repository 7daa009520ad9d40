/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/num.h"
#include "tests/unit/suite.h"

START_TEST(sums_keep_small_terms) {
    hiap_sum s = { 0 };
    const double terms[] = { 1, 1e100, 1, -1e100 };
    for (int i = 0; i < 4; i++)
        hiap_sum_add(&s, terms[i]);
    ck_assert_double_eq(hiap_sum_value(&s), 2);
}
END_TEST

START_TEST(ten_million_tenths) {
    hiap_sum s = { 0 };
    for (int i = 0; i < 10000000; i++)
        hiap_sum_add(&s, 0.1);
    ck_assert_double_eq(hiap_sum_value(&s), 1000000);
}
END_TEST

START_TEST(an_empty_sum_is_zero) {
    hiap_sum s = { 0 };
    ck_assert_double_eq(hiap_sum_value(&s), 0);
}
END_TEST

HIAP_SUITE(num) {
    tcase_add_test(tests, sums_keep_small_terms);
    tcase_add_test(tests, ten_million_tenths);
    tcase_add_test(tests, an_empty_sum_is_zero);
}
