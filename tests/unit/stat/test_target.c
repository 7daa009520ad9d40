/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/target.h"

#include <math.h>

#include "tests/unit/suite.h"

static const double t[] = { 2017, 2018, 2019, 2020, 2021 }, y[] = { 60, 55, 56, 50, 48 };

START_TEST(halved_by_2030) {
    hiap_target g = { .target = 30, .target_t = 2030 };
    hiap_target_judge(&g, t, y, 5);
    ck_assert_double_eq_tol(g.required_change, -30.0 / 13, 1e-14);
    ck_assert_double_eq_tol(g.required_percent, 100 * (pow(0.5, 1 / 13.0) - 1), 1e-12);
    ck_assert_double_eq_tol(g.on_track_value, 60 - 30.0 * 4 / 13, 1e-12);
    ck_assert_double_eq(g.achieved_change, -3);
    ck_assert_double_eq_tol(g.achieved_percent, 100 * (pow(0.8, 0.25) - 1), 1e-12);
    ck_assert(g.on_track && !g.reached);
    ck_assert_double_eq(g.hit_t, 2027);
    const double s2 = (4.0 + 16 + 9 + 1) / 3, sd = sqrt(s2 * 9 * (1 + 9 / 4.0));
    ck_assert_double_eq_tol(g.probability, 0.5 * erfc((21 - 30) / sd / sqrt(2)), 1e-14);
    g.from_latest = true;
    hiap_target_judge(&g, t, y, 5);
    ck_assert_double_eq(g.required_change, -2);
}
END_TEST

START_TEST(reached_and_never) {
    hiap_target g = { .target = 52, .target_t = 2030 };
    hiap_target_judge(&g, t, y, 5);
    ck_assert(g.reached);
    ck_assert_double_eq(g.hit_t, 2020);
    g = (hiap_target){ .target = 70, .target_t = 2030 };
    hiap_target_judge(&g, t, y, 5);
    ck_assert(isnan(g.hit_t) && !g.on_track && g.probability < 0.5);
    g = (hiap_target){ .target = 70, .target_t = 2030, .improvement = -1 };
    hiap_target_judge(&g, t, y, 5);
    ck_assert(g.reached && g.hit_t == 2017);
}
END_TEST

START_TEST(zero_and_negative_values) {
    hiap_target g = { .target = 0, .target_t = 2040 };
    hiap_target_judge(&g, t, y, 5);
    ck_assert_double_eq(g.required_percent, -100);
    g = (hiap_target){ .target = 3, .target_t = 3 };
    hiap_target_judge(&g, (double[]){ 0, 1 }, (double[]){ -1, 1 }, 2);
    ck_assert(isnan(g.required_percent) && isnan(g.achieved_percent) && isnan(g.probability));
    ck_assert_double_eq(g.hit_t, 2);
}
END_TEST

START_TEST(certain_where_nothing_varies) {
    hiap_target g = { .target = 8, .target_t = 8 };
    const double line[] = { 0, 1, 2, 3 };
    hiap_target_judge(&g, line, line, 4);
    ck_assert_double_eq(g.probability, 1);
    g.target = 9;
    hiap_target_judge(&g, line, line, 4);
    ck_assert_double_eq(g.probability, 0);
}
END_TEST

HIAP_SUITE(target) {
    tcase_add_test(tests, halved_by_2030);
    tcase_add_test(tests, reached_and_never);
    tcase_add_test(tests, zero_and_negative_values);
    tcase_add_test(tests, certain_where_nothing_varies);
}
