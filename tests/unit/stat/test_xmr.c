/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/xmr.h"

#include <math.h>
#include <string.h>

#include "tests/unit/suite.h"

enum { MOST = 64 };

static const hiap_xmr_options usual = { .improvement = 1, .screened = true };
static hiap_xmr_point point[MOST];

/* One letter a point: . o(utside) t(rend) n(ear) s(ide). */
static void rules_are(const char *expected, const double *y) {
    const size_t n = strlen(expected);
    hiap_xmr_chart(point, y, n, &usual);
    for (size_t i = 0; i < n; i++)
        ck_assert_msg(".otns"[point[i].rule] == expected[i], "%zu: %c", i, ".otns"[point[i].rule]);
}

START_TEST(limits_by_hand) {
    hiap_xmr_limits l = hiap_xmr_chart(point, (double[]){ 10, 12, 11, 13 }, 4, &usual);
    const double range = 5.0 / 3;
    ck_assert_double_eq(l.mean, 11.5);
    ck_assert_double_eq_tol(l.upper, 11.5 + 2.66 * range, 1e-14);
    ck_assert_double_eq_tol(l.lower_close, 11.5 - 2.66 * 2 / 3 * range, 1e-14);
    l = hiap_xmr_chart(point, (double[]){ 10, NAN }, 2, &usual);
    ck_assert_double_eq(l.mean, 10);
    ck_assert(isnan(l.upper));
}
END_TEST

START_TEST(a_frozen_baseline_sets_the_limits) {
    const hiap_xmr_options o = { .improvement = 1, .screened = true, .baseline = 4 };
    hiap_xmr_limits l = hiap_xmr_chart(point, (double[]){ 10, 12, 11, 13, 100, -100 }, 6, &o);
    ck_assert_double_eq(l.mean, 11.5);
    ck_assert_int_eq(point[4].rule, HIAP_XMR_OUTSIDE);
    ck_assert_int_eq(point[5].direction, -1);
}
END_TEST

START_TEST(seven_that_rise_but_not_with_a_tie) {
    rules_are("ttttttt....", (double[]){ 1, 2, 3, 4, 5, 6, 7, 1, 9, 1, 9 });
    rules_are("...........", (double[]){ 1, 2, 3, 3, 4, 5, 6, 1, 9, 1, 9 });
    rules_are("..........", (double[]){ 1, 2, 3, 4, 5, 6, 1, 9, 1, 9 });
}
END_TEST

START_TEST(where_trends_meet_the_later_one_counts) {
    const double y[] = { 1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1, 9, 1, 9, 1, 9 };
    hiap_xmr_chart(point, y, 18, &usual);
    ck_assert_int_eq(point[5].direction, 1);
    ck_assert_int_eq(point[6].direction, -1);
    ck_assert_str_eq(hiap_xmr_variation(point[6], 1), "concern");
    ck_assert_str_eq(hiap_xmr_variation(point[6], -1), "improvement");
}
END_TEST

START_TEST(seven_on_one_side_but_not_across_a_gap) {
    const double y[] = { 5, 1, 5, 1, 9, 8, 9, 8, 9, 8, 9, 1, 5, 1, 5 };
    rules_are("....sssssss....", y);
    double gap[15];
    memcpy(gap, y, sizeof gap);
    gap[7] = NAN;
    rules_are("...............", gap);
}
END_TEST

START_TEST(two_of_three_near_a_limit_on_one_side) {
    const hiap_xmr_options o = { .improvement = 1, .baseline = 12 };
    double y[] = { 1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 4.5, 0.5, 4.5, -1 };
    hiap_xmr_chart(point, y, 16, &o); /* limits at 5.32, close ones at 3.55 */
    ck_assert_int_eq(point[12].rule, HIAP_XMR_NEAR);
    ck_assert_int_eq(point[13].rule, HIAP_XMR_NONE);
    ck_assert_int_eq(point[14].rule, HIAP_XMR_NEAR);
    y[13] = -0.5;
    hiap_xmr_chart(point, y, 16, &o);
    ck_assert_int_eq(point[12].rule, HIAP_XMR_NONE);
    y[13] = 6; /* one outside is not close */
    y[12] = 0.5;
    hiap_xmr_chart(point, y, 16, &o);
    ck_assert_int_eq(point[14].rule, HIAP_XMR_NONE);
    ck_assert_int_eq(point[13].rule, HIAP_XMR_OUTSIDE);
}
END_TEST

START_TEST(words_for_all_of_it) {
    const hiap_xmr_limits l = { .mean = 50, .lower = 40, .upper = 60 };
    ck_assert_str_eq(hiap_xmr_assurance(&l, 70, 1), "fail");
    ck_assert_str_eq(hiap_xmr_assurance(&l, 70, -1), "pass");
    ck_assert_str_eq(hiap_xmr_assurance(&l, 30, 1), "pass");
    ck_assert_str_eq(hiap_xmr_assurance(&l, 60, 1), "inconsistent");
    ck_assert_ptr_null(hiap_xmr_assurance(&l, 60, 0));
    ck_assert_ptr_null(hiap_xmr_assurance(&l, NAN, 1));
    ck_assert_str_eq(hiap_xmr_variation((hiap_xmr_point){ HIAP_XMR_SIDE, 1 }, 0), "neutral high");
    ck_assert_str_eq(hiap_xmr_variation((hiap_xmr_point){ HIAP_XMR_SIDE, -1 }, 0), "neutral low");
    ck_assert_str_eq(hiap_xmr_variation((hiap_xmr_point){ HIAP_XMR_NONE, 0 }, 1), "common cause");
    ck_assert_ptr_null(hiap_xmr_rule_words(HIAP_XMR_NONE));
    ck_assert_str_eq(hiap_xmr_rule_words(HIAP_XMR_SIDE), "7 points on one side");
}
END_TEST

START_TEST(a_shift_lasts_to_the_end) {
    const hiap_xmr_limits l = { .mean = 5 };
    const double y[] = { 1, 6, 4, 6, 7, 6, 7, 6, 7, 6 };
    ck_assert_uint_eq(hiap_xmr_shift(&l, y, 10), 3);
    ck_assert_uint_eq(hiap_xmr_shift(&l, y, 9), 9);
    ck_assert_uint_eq(hiap_xmr_shift(&l, y, 0), 0);
}
END_TEST

HIAP_SUITE(xmr) {
    tcase_add_test(tests, limits_by_hand);
    tcase_add_test(tests, a_frozen_baseline_sets_the_limits);
    tcase_add_test(tests, seven_that_rise_but_not_with_a_tie);
    tcase_add_test(tests, where_trends_meet_the_later_one_counts);
    tcase_add_test(tests, seven_on_one_side_but_not_across_a_gap);
    tcase_add_test(tests, two_of_three_near_a_limit_on_one_side);
    tcase_add_test(tests, words_for_all_of_it);
    tcase_add_test(tests, a_shift_lasts_to_the_end);
}
