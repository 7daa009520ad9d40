/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/standardised.h"

#include <math.h>

#include "tests/unit/suite.h"

static void agrees(double x, double expected, double digits) {
    ck_assert_msg(fabs(x - expected) <= digits * fabs(expected), "%.17g is not %.17g", x, expected);
}

static hiap_confidence level_95(void) {
    hiap_confidence level;
    ck_ok(hiap_confidence_init(&level, 95, err));
    return level;
}

START_TEST(one_band_is_a_crude_rate) {
    const hiap_confidence level = level_95();
    for (double count = 0; count < 40; count += 0.5) {
        hiap_weighted_rate r = { 0 };
        hiap_interval crude;
        hiap_weighted_rate_band(&r, 25000, 4321);
        hiap_weighted_rate_events(&r, count, 1, 25000, 4321);
        hiap_interval i = hiap_weighted_interval(&r, 1000, &level);
        ck_ok(hiap_rate_interval(&crude, count, 25000, 1000, 95, err));
        agrees(i.value, crude.value, 1e-15);
        agrees(i.upper, crude.upper, 1e-15);
        agrees(i.lower, crude.lower, 2e-14);
    }
}
END_TEST

START_TEST(bands_are_weighted) {
    const hiap_confidence level = level_95();
    hiap_weighted_rate r = { 0 };
    hiap_weighted_rate_band(&r, 1000, 3);
    hiap_weighted_rate_events(&r, 20, 1, 1000, 3);
    hiap_weighted_rate_band(&r, 500, 1);
    hiap_weighted_rate_events(&r, 30, 1, 500, 1);
    hiap_interval i = hiap_weighted_interval(&r, 100, &level), byar = hiap_byar(50, level.z);
    double variance = (20 * 9e-6 + 30 * 4e-6) / 16;
    agrees(i.value, 3, 1e-15);
    agrees(i.lower, 3 + 100 * sqrt(variance / 50) * (byar.lower - 50), 1e-14);
    agrees(i.upper, 3 + 100 * sqrt(variance / 50) * (byar.upper - 50), 1e-14);
}
END_TEST

START_TEST(events_that_come_together_widen_the_limits) {
    const hiap_confidence level = level_95();
    hiap_weighted_rate alone = { 0 }, together = { 0 };
    hiap_weighted_rate_band(&alone, 1000, 1);
    hiap_weighted_rate_events(&alone, 60, 1, 1000, 1);
    hiap_weighted_rate_band(&together, 1000, 1);
    hiap_weighted_rate_events(&together, 15, 4, 1000, 1);
    hiap_interval a = hiap_weighted_interval(&alone, 1000, &level);
    hiap_interval t = hiap_weighted_interval(&together, 1000, &level);
    ck_assert_double_eq(hiap_sum_value(&together.events), 60);
    ck_assert_double_eq(a.value, t.value);
    agrees(t.upper - t.value, 2 * (a.upper - a.value), 1e-13);
}
END_TEST

START_TEST(a_lower_limit_below_0_is_missing) {
    const hiap_confidence level = level_95();
    hiap_weighted_rate r = { 0 };
    hiap_weighted_rate_band(&r, 1000000, 1);
    hiap_weighted_rate_events(&r, 10, 1, 1000000, 1);
    hiap_weighted_rate_band(&r, 10, 1);
    hiap_weighted_rate_events(&r, 1, 1, 10, 1);
    hiap_interval i = hiap_weighted_interval(&r, 1, &level);
    ck_assert(isnan(i.lower) && i.upper > i.value);
}
END_TEST

START_TEST(observed_over_expected) {
    const hiap_confidence level = level_95();
    hiap_interval count, i = hiap_indirect_interval(7, 3.5, 100, &level);
    ck_ok(hiap_count_interval(&count, 7, 95, err));
    ck_assert_double_eq(i.value, 200);
    agrees(i.lower, count.lower / 3.5 * 100, 1e-15);
    agrees(i.upper, count.upper / 3.5 * 100, 1e-15);
    ck_assert_double_eq(hiap_indirect_interval(0, 2, 1, &level).lower, 0);
}
END_TEST

HIAP_SUITE(standardised) {
    tcase_add_test(tests, one_band_is_a_crude_rate);
    tcase_add_test(tests, bands_are_weighted);
    tcase_add_test(tests, events_that_come_together_widen_the_limits);
    tcase_add_test(tests, a_lower_limit_below_0_is_missing);
    tcase_add_test(tests, observed_over_expected);
}
