/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/monotonic_trend.h"

#include <math.h>

#include "core/base/mem.h"
#include "tests/unit/suite.h"

static const double t8[] = { 0, 1, 2, 3, 4, 5, 6, 7 };
static const double y8[] = { 1, 3, 2, 5, 4, 7, 6, 9 };

static hiap_monotonic_trend of(const double *t, const double *y, size_t n, hiap_serial serial) {
    const hiap_monotonic_options o = { .serial = serial, .levels = 1, .z = { 1.959963984540054 } };
    hiap_monotonic_trend m;
    ck_ok(hiap_monotonic_trend_of(&m, t, y, n, &o, err));
    return m;
}

START_TEST(all_of_it_together) {
    hiap_monotonic_trend m = of(t8, y8, 8, HIAP_SERIAL_NONE);
    ck_assert_double_eq(m.test.s, 22);
    ck_assert_double_eq(m.slope, 1);
    ck_assert_double_eq(m.intercept, 1);
    ck_assert_double_lt(m.lower[0], 1);
    ck_assert_double_gt(m.upper[0], 1);
    ck_assert(m.p_exact < 0.01 && m.p_exact > 0);
    ck_assert_double_lt(m.lag_1, 0);
}
END_TEST

START_TEST(uneven_steps_refuse_an_allowance_but_keep_the_slope) {
    const double t[] = { 0, 1, 2.3, 3, 4, 5, 6, 7 };
    hiap_monotonic_trend m = of(t, y8, 8, HIAP_SERIAL_YUE_WANG);
    ck_assert_int_eq(m.fault, HIAP_MONOTONIC_UNEVEN);
    ck_assert(isnan(m.test.p) && isnan(m.p_exact) && isnan(m.lag_1) && !isnan(m.slope));
    ck_assert_int_eq(of(t, y8, 8, HIAP_SERIAL_NONE).fault, HIAP_MONOTONIC_FINE);
}
END_TEST

START_TEST(a_negative_variance_is_not_used) {
    double y[12];
    for (int i = 0; i < 12; i++)
        y[i] = i % 2 ? -5 - 0.01 * i : 5 + 0.013 * i;
    double t[12];
    for (int i = 0; i < 12; i++)
        t[i] = i;
    hiap_monotonic_trend m = of(t, y, 12, HIAP_SERIAL_YUE_WANG);
    if (m.fault == HIAP_MONOTONIC_NEGATIVE)
        ck_assert(isnan(m.test.z) && m.test.var_s <= 0);
    else
        ck_assert(m.test.var_s > 0 && !isnan(m.test.z));
    ck_assert(!isnan(m.lower[0])); /* those of the plain test */
}
END_TEST

START_TEST(a_perfect_line_has_nothing_left_to_correlate) {
    for (int serial = HIAP_SERIAL_NONE; serial <= HIAP_SERIAL_TFPW; serial++) {
        hiap_monotonic_trend m = of(t8, t8, 8, (hiap_serial)serial);
        ck_assert_double_eq(m.slope, 1);
        ck_assert_double_lt(m.test.p, 0.01);
        ck_assert(isnan(m.lag_1));
    }
    const double same[8] = { 0 };
    ck_assert_double_eq(of(t8, same, 8, HIAP_SERIAL_YUE_WANG).test.p, 1);
}
END_TEST

START_TEST(seasons_are_pooled) {
    const size_t season[] = { 0, 1, 0, 1, 0, 1, 0, 1 };
    const hiap_monotonic_options o = { .season = season, .seasons = 2 };
    hiap_monotonic_trend m;
    ck_ok(hiap_monotonic_trend_of(&m, t8, y8, 8, &o, err));
    ck_assert_double_eq(m.test.s, 12);
    ck_assert_double_eq_tol(m.test.var_s, 2 * 26.0 / 3, 1e-13);
    ck_assert_double_eq(m.test.pairs, 12);
    ck_assert_double_eq(m.slope, 1);
}
END_TEST

START_TEST(no_memory) {
    const hiap_monotonic_options o = { .serial = (hiap_serial)_i };
    hiap_monotonic_trend m;
    hiap_rc rc = HIAP_NOMEM;
    for (long nth = 1; rc; nth++) {
        hiap_mem_fail_at(nth, false);
        rc = hiap_monotonic_trend_of(&m, t8, y8, 8, &o, NULL);
        hiap_mem_fail_at(0, false);
    }
    double lag;
    hiap_mem_fail_at(2, false);
    ck_assert_int_eq(hiap_lag_1(&lag, 1, t8, y8, 8, NULL), HIAP_NOMEM);
    hiap_mem_fail_at(0, false);
}
END_TEST

HIAP_SUITE(monotonic_trend) {
    tcase_add_test(tests, all_of_it_together);
    tcase_add_test(tests, uneven_steps_refuse_an_allowance_but_keep_the_slope);
    tcase_add_test(tests, a_negative_variance_is_not_used);
    tcase_add_test(tests, a_perfect_line_has_nothing_left_to_correlate);
    tcase_add_test(tests, seasons_are_pooled);
    tcase_add_loop_test(tests, no_memory, HIAP_SERIAL_NONE, HIAP_SERIAL_TFPW + 1);
}
