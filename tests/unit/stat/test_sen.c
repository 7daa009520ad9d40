/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/sen.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/mem.h"
#include "tests/unit/suite.h"

START_TEST(order_statistics_of_all_ranks) {
    const double x[] = { 5, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5 };
    const double sorted[] = { 1, 1, 2, 3, 4, 5, 5, 5, 5, 6, 9 };
    for (size_t rank = 1; rank <= 11; rank++) {
        double copy[11];
        memcpy(copy, x, sizeof x);
        ck_assert_double_eq(hiap_order_statistic(copy, 11, rank), sorted[rank - 1]);
    }
    ck_assert_double_eq(hiap_median((double[]){ 3, 1, 2 }, 3), 2);
    ck_assert_double_eq(hiap_median((double[]){ 4, 3, 1, 2 }, 4), 2.5);
    ck_assert(isnan(hiap_median(NULL, 0)));
}
END_TEST

START_TEST(real_time_not_the_row) {
    hiap_sen sen = HIAP_SEN_INIT;
    const double t[] = { 2010, 2011, 2015, 2020 }, y[] = { 1, 2, 6, 11 };
    double intercept;
    ck_ok(hiap_sen_add(&sen, t, y, 4, err));
    ck_assert_double_eq(hiap_sen_slope(&sen), 1);
    ck_ok(hiap_sen_intercept(&intercept, 1, t, y, 4, err));
    ck_assert_double_eq(intercept, -2009);
    hiap_sen_clear(&sen);
}
END_TEST

START_TEST(limits_by_rank_or_none) {
    hiap_sen sen = HIAP_SEN_INIT;
    double lower, upper;
    ck_ok(hiap_sen_add(&sen, (double[]){ 0, 1, 2, 3, 4 }, (double[]){ 0, 1, 4, 9, 16 }, 5, err));
    hiap_sen_limits(&lower, &upper, &sen, 1.959963984540054, 50.0 / 3); /* ranks 1 and 10 */
    ck_assert_double_eq(lower, 1);
    ck_assert_double_eq(upper, 7);
    hiap_sen_limits(&lower, &upper, &sen, 2.575829303548901, 50.0 / 3);
    ck_assert(isnan(lower) && isnan(upper));
    hiap_sen_ranks(&lower, &upper, 10, 0, 1);
    ck_assert_double_eq(lower, 5);
    ck_assert_double_eq(upper, 6);
    hiap_sen_clear(&sen);
}
END_TEST

START_TEST(no_memory) {
    hiap_sen sen = HIAP_SEN_INIT;
    double x;
    hiap_mem_fail_at(1, false);
    const double ends[] = { 0, 1 };
    ck_assert_int_eq(hiap_sen_add(&sen, ends, ends, 2, NULL), HIAP_NOMEM);
    hiap_mem_fail_at(1, false);
    ck_assert_int_eq(hiap_sen_intercept(&x, 1, &x, &x, 1, NULL), HIAP_NOMEM);
    hiap_mem_fail_at(0, false);
}
END_TEST

HIAP_SUITE(sen) {
    tcase_add_test(tests, order_statistics_of_all_ranks);
    tcase_add_test(tests, real_time_not_the_row);
    tcase_add_test(tests, limits_by_rank_or_none);
    tcase_add_test(tests, no_memory);
}
