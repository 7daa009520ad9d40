/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/control_chart.h"

#include <math.h>

#include "core/base/mem.h"
#include "tests/unit/suite.h"

enum { N = 4 };

static double value[N], centre[N], lower[N], upper[N];
static hiap_control_result out = { value, centre, lower, upper };
static const double y[N] = { 10, 20, 15, 15 }, n[N] = { 100, 100, 400, 50 };

static void draw(hiap_control_kind kind, size_t baseline) {
    const hiap_control_data d = { y, hiap_control_needs_denominator(kind) ? n : NULL, N, baseline };
    ck_ok(hiap_control_chart(&out, kind, &d, err));
}

static void is(size_t i, double c, double l, double u) {
    ck_assert_double_eq_tol(centre[i], c, 1e-12);
    ck_assert_double_eq_tol(lower[i], l, 1e-12);
    ck_assert_double_eq_tol(upper[i], u, 1e-12);
}

START_TEST(ratios_by_hand) {
    const double c = 60.0 / 650;
    draw(HIAP_CONTROL_P, 0);
    is(2, c, c - 3 * sqrt(c * (1 - c) / 400), c + 3 * sqrt(c * (1 - c) / 400));
    is(3, c, 0, c + 3 * sqrt(c * (1 - c) / 50));
    draw(HIAP_CONTROL_U, 0);
    is(2, c, c - 3 * sqrt(c / 400), c + 3 * sqrt(c / 400));
    draw(HIAP_CONTROL_P, 2);
    ck_assert_double_eq_tol(centre[3], 0.15, 1e-15);
}
END_TEST

START_TEST(primes_widen_by_the_ranges_of_z) {
    const double c = 60.0 / 650;
    double z[N], ranges = 0;
    for (int i = 0; i < N; i++)
        z[i] = (y[i] / n[i] - c) / sqrt(c * (1 - c) / n[i]);
    for (int i = 1; i < N; i++)
        ranges += fabs(z[i] - z[i - 1]) / 3;
    draw(HIAP_CONTROL_P_PRIME, 0);
    ck_assert_double_eq_tol(upper[2], c + 3 * sqrt(c * (1 - c) / 400) * ranges / 1.128, 1e-12);
    draw(HIAP_CONTROL_U_PRIME, 0);
    ck_assert_double_eq(lower[3], 0);
}
END_TEST

START_TEST(values_by_hand) {
    draw(HIAP_CONTROL_C, 0);
    is(0, 15, 15 - 3 * sqrt(15), 15 + 3 * sqrt(15));
    draw(HIAP_CONTROL_I, 0);
    is(0, 15, 15 - 3 * 5 / 1.128, 15 + 3 * 5 / 1.128);
    draw(HIAP_CONTROL_G, 0);
    is(0, 15, 0, 15 + 3 * sqrt(15 * 16));
    draw(HIAP_CONTROL_RUN, 0);
    ck_assert_double_eq(centre[0], 15);
    ck_assert(isnan(lower[0]) && isnan(upper[0]));
}
END_TEST

START_TEST(times_are_turned_and_turned_back) {
    double mean = 0, range = 0, last = 0;
    for (int i = 0; i < N; i++) {
        const double z = pow(y[i], 1 / 3.6);
        mean += z / N;
        range += i ? fabs(z - last) / 3 : 0;
        last = z;
    }
    draw(HIAP_CONTROL_T, 0);
    is(1, pow(mean, 3.6), pow(fmax(0, mean - 3 * range / 1.128), 3.6),
       pow(mean + 3 * range / 1.128, 3.6));
    ck_assert_double_eq(value[1], 20);
}
END_TEST

START_TEST(a_missing_point_keeps_its_place) {
    const double gap[] = { 10, NAN, 15, 16 };
    const hiap_control_data d = { .numerator = gap, .count = N };
    ck_ok(hiap_control_chart(&out, HIAP_CONTROL_I, &d, err));
    ck_assert_double_eq_tol(upper[0] - centre[0], 3 / 1.128, 1e-12);
    ck_assert(isnan(value[1]));
    ck_assert_str_eq(hiap_control_shows(HIAP_CONTROL_T), "time between events");
}
END_TEST

START_TEST(no_memory) {
    const hiap_control_data d = { .numerator = y, .count = N };
    hiap_mem_fail_at(1, false);
    ck_assert_int_eq(hiap_control_chart(&out, HIAP_CONTROL_I, &d, NULL), HIAP_NOMEM);
    hiap_mem_fail_at(0, false);
}
END_TEST

HIAP_SUITE(control_chart) {
    tcase_add_test(tests, ratios_by_hand);
    tcase_add_test(tests, primes_widen_by_the_ranges_of_z);
    tcase_add_test(tests, values_by_hand);
    tcase_add_test(tests, times_are_turned_and_turned_back);
    tcase_add_test(tests, a_missing_point_keeps_its_place);
    tcase_add_test(tests, no_memory);
}
