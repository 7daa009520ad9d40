/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/sii.h"

#include <math.h>
#include <string.h>

#include "core/base/mem.h"
#include "core/base/parallel.h"
#include "tests/unit/suite.h"

#define Z95 1.9599639845400545

static const double people[] = { 100, 100, 100, 100 };
static const double value[] = { 10, 12, 17, 21 };
static const double se[] = { 0.5, 0.5, 0.5, 0.5 };
static const double log_se[] = { 0.05, 0.05, 0.05, 0.05 };

static hiap_sii_options usual(void) {
    return (hiap_sii_options){ .multiplier = 1, .replicates = 20000, .seed = 1, .levels = 2,
                               .confidence = { 95, 99.8 } };
}

static hiap_sii compute(const double *v, const double *s, size_t count,
                        const hiap_sii_options *options) {
    const hiap_sii_area area = { count, people, v, s };
    hiap_sii out;
    ck_ok(hiap_sii_of(&out, &area, 1, options, err));
    return out;
}

static void agrees(double x, double expected) {
    ck_assert_msg(fabs(x - expected) <= 1e-12 * (1 + fabs(expected)), "%.17g is not %.17g", x,
                  expected);
}

/* Four equal groups: ranks -3/8, -1/8, 1/8, 3/8; sum p x^2 = 5/64; weights of the slope are
 * (-6, -2, 2, 6) / 5, so the slope is (6 x 11 + 2 x 5) / 5 = 15.2 about a mean of 15. */
START_TEST(the_index_and_its_normal_limits_by_hand) {
    hiap_sii_options o = usual();
    hiap_sii r = compute(value, se, 4, &o);
    double error = 0.5 * sqrt(80.0 / 25);
    agrees(r.value, 15.2);
    agrees(r.intercept, 7.4);
    agrees(r.se, error);
    agrees(r.lower[0], 15.2 - Z95 * error);
    agrees(r.upper[1], 15.2 + 3.0902323061678132 * error);
    ck_assert_str_eq(r.method, "normal");
    ck_assert_str_eq(r.status, "");
}
END_TEST

START_TEST(a_multiplier_below_0_turns_the_sign_and_the_ratio) {
    hiap_sii_options o = usual();
    hiap_sii up = compute(value, se, 4, &o);
    o.multiplier = -10;
    hiap_sii down = compute(value, se, 4, &o);
    agrees(down.value, -152);
    agrees(down.lower[0], -10 * up.upper[0]);
    agrees(down.intercept, 74);
    o.ratio = true;
    hiap_sii inverse = compute(value, se, 4, &o);
    o.multiplier = 0.5; /* between 0 and 1: nothing is turned */
    hiap_sii ratio = compute(value, se, 4, &o);
    agrees(ratio.value, 22.6 / 7.4);
    agrees(inverse.value, 7.4 / 22.6);
    agrees(inverse.lower[0], 1 / ratio.upper[0]);
    ck_assert_double_lt(ratio.lower[0], ratio.value);
}
END_TEST

/* (n - r d)^2 = z^2 var(n - r d) at each limit r. */
START_TEST(fieller_limits_solve_their_equation) {
    hiap_sii_options o = usual();
    o.ratio = true;
    hiap_sii r = compute(value, se, 4, &o);
    double mean = 0.25 / 4, slope = 0.25 * 80 / 25; /* variances; no covariance */
    for (int i = 0; i < 2; i++) {
        double x = i ? r.upper[0] : r.lower[0], distance = 22.6 - x * 7.4;
        double variance = (1 - x) * (1 - x) * mean + (1 + x) * (1 + x) * slope / 4;
        ck_assert_double_eq_tol(distance * distance / variance, Z95 * Z95, 1e-10);
    }
    ck_assert_str_eq(r.method, "Fieller");
}
END_TEST

START_TEST(a_transformed_line_turns_about_its_middle) {
    hiap_sii_options o = usual();
    o.type = HIAP_SII_RATE, o.transform = true;
    double scaled[4], mean = 0, slope = 0;
    for (int i = 0; i < 4; i++)
        scaled[i] = log(value[i]), mean += scaled[i] / 4;
    slope = (6 * (scaled[3] - scaled[0]) + 2 * (scaled[2] - scaled[1])) / 5;
    hiap_sii r = compute(value, log_se, 4, &o);
    agrees(r.value, exp(mean + slope / 2) - exp(mean - slope / 2));
    double high = slope + Z95 * 0.05 * sqrt(80.0 / 25);
    agrees(r.upper[0], exp(mean + high / 2) - exp(mean - high / 2));
    o.ratio = true;
    r = compute(value, log_se, 4, &o);
    agrees(r.value, exp(slope));
    agrees(r.upper[0], exp(high));
    agrees(r.se, exp(slope) * 0.05 * sqrt(80.0 / 25));
}
END_TEST

/* Mean and standard deviation of the simulated index are known: those of a sum of lognormal values,
 * which is a little skewed. */
START_TEST(simulated_limits_are_where_they_must_be) {
    hiap_sii_options o = usual();
    o.type = HIAP_SII_RATE;
    o.replicates = 200000;
    hiap_sii r = compute(value, log_se, 4, &o);
    double variance = 0, shift = 0, weight[] = { -1.2, -0.4, 0.4, 1.2 }, s2 = 0.05 * 0.05;
    for (int i = 0; i < 4; i++) {
        double m = value[i] * exp(s2 / 2);
        shift += weight[i] * m;
        variance += weight[i] * weight[i] * m * m * (exp(s2) - 1);
    }
    agrees(r.value, 15.2);
    ck_assert_double_eq_tol(r.se, sqrt(variance), 0.01 * sqrt(variance));
    ck_assert_double_eq_tol(r.lower[0], shift - Z95 * sqrt(variance), 0.08 * sqrt(variance));
    ck_assert_double_eq_tol(r.upper[0], shift + Z95 * sqrt(variance), 0.08 * sqrt(variance));
    ck_assert_double_lt(r.lower[1], r.lower[0]);
    ck_assert_str_eq(r.method, "simulation, 200000 replicates, seed 1");
}
END_TEST

/* Fieller's exact limits, and the same found by simulation where the denominator is less sure. */
START_TEST(a_less_sure_denominator_is_simulated) {
    hiap_sii_options o = usual();
    const double wide[] = { 1, 1, 1, 1 }, wider[] = { 3, 3, 3, 3 };
    o.ratio = true;
    o.replicates = 200000;
    hiap_sii r = compute(value, wide, 4, &o);
    ck_assert(strncmp(r.method, "simulation", 10) == 0);
    double mean = 1.0 / 4, slope = 80.0 / 25, distance = 22.6 - r.lower[0] * 7.4;
    double x = r.lower[0], variance = (1 - x) * (1 - x) * mean + (1 + x) * (1 + x) * slope / 4;
    ck_assert_double_eq_tol(distance / sqrt(variance), Z95, 0.03);
    r = compute(value, wider, 4, &o);
    ck_assert(isnan(r.lower[0]) && !isnan(r.value));
    ck_assert_str_eq(r.status,
                     "limits not computed: the fitted value the index divides by may be 0");
}
END_TEST

static void same(const hiap_sii *a, const hiap_sii *b) {
    ck_assert_double_eq(a->lower[0], b->lower[0]);
    ck_assert_double_eq(a->upper[1], b->upper[1]);
    ck_assert_double_eq(a->se, b->se);
}

START_TEST(an_area_alone_is_as_among_others_on_any_number_of_threads) {
    enum { AREAS = 50 };
    hiap_sii_options o = usual();
    hiap_sii one[AREAS], many[AREAS], alone;
    hiap_sii_area areas[AREAS];
    o.type = HIAP_SII_RATE;
    o.replicates = 1000;
    for (size_t i = 0; i < AREAS; i++)
        areas[i] = (hiap_sii_area){ 2 + i % 3, people, value, log_se };
    hiap_parallel_set_threads(1);
    ck_ok(hiap_sii_of(one, areas, AREAS, &o, err));
    hiap_parallel_set_threads(5);
    ck_ok(hiap_sii_of(many, areas, AREAS, &o, err));
    hiap_parallel_set_threads(0);
    for (size_t i = 0; i < AREAS; i++) {
        same(&one[i], &many[i]);
        ck_ok(hiap_sii_of(&alone, &areas[i], 1, &o, err));
        same(&one[i], &alone);
    }
    o.seed = 2;
    ck_ok(hiap_sii_of(&alone, &areas[0], 1, &o, err));
    ck_assert_double_ne(alone.lower[0], one[0].lower[0]);
}
END_TEST

START_TEST(what_cannot_be_given_says_why) {
    hiap_sii_options o = usual();
    const double missing[] = { 0.5, NAN, 0.5, 0.5 }, zero[] = { 0, 1, 2, 3 };
    hiap_sii r = compute(value, missing, 4, &o);
    agrees(r.value, 15.2);
    ck_assert(isnan(r.se) && isnan(r.lower[0]));
    ck_assert_str_eq(r.status, "limits not computed: no standard error");
    ck_assert_str_eq(compute(value, se, 1, &o).status, "not computed: 1 group");
    ck_assert_str_eq(compute(value, se, 0, &o).status, "not computed: no group");
    o.type = HIAP_SII_RATE;
    r = compute(zero, log_se, 4, &o);
    ck_assert(!isnan(r.value) && isnan(r.lower[0]));
    o.transform = true;
    r = compute(zero, log_se, 4, &o);
    ck_assert(isnan(r.value));
    ck_assert_str_eq(r.status, "not computed: a rate of 0 has no logarithm");
    o = usual();
    o.ratio = true;
    const double falling[] = { -5, 1, 2, 3 };
    r = compute(falling, se, 4, &o);
    ck_assert_str_eq(
        r.status, "not computed: the fitted value at the most disadvantaged end is not above 0");
}
END_TEST

START_TEST(scales_and_published_standard_errors) {
    agrees(hiap_sii_scaled_se(50, 2, HIAP_SII_RATE), 0.04);
    agrees(hiap_sii_scaled_se(0.2, 0.016, HIAP_SII_PROPORTION), 0.1);
    agrees(hiap_sii_se_of_limits(10 - Z95, 10 + Z95, HIAP_SII_OTHER), 1);
    agrees(hiap_sii_se_of_limits(exp(1 - Z95), exp(1 + Z95), HIAP_SII_RATE), 1);
    ck_assert(isnan(hiap_sii_se_of_limits(0, 1, HIAP_SII_RATE)));
    ck_assert(isnan(hiap_sii_scaled(1, HIAP_SII_PROPORTION)));
}
END_TEST

START_TEST(memory_that_runs_out) {
    const hiap_sii_area area = { 4, people, value, log_se };
    hiap_sii_options o = usual();
    hiap_sii out;
    o.type = HIAP_SII_RATE;
    o.replicates = 1000;
    for (int sticky = 0; sticky < 2; sticky++) {
        long n = 0;
        hiap_rc rc = HIAP_NOMEM;
        while (rc == HIAP_NOMEM) {
            hiap_err err = { 0 };
            hiap_mem_fail_at(++n, sticky);
            rc = hiap_sii_of(&out, &area, 1, &o, &err);
            hiap_mem_fail_at(0, false);
        }
        ck_assert_int_eq(rc, HIAP_OK);
        ck_assert_int_gt(n, 3);
    }
}
END_TEST

HIAP_SUITE(sii) {
    tcase_add_test(tests, the_index_and_its_normal_limits_by_hand);
    tcase_add_test(tests, a_multiplier_below_0_turns_the_sign_and_the_ratio);
    tcase_add_test(tests, fieller_limits_solve_their_equation);
    tcase_add_test(tests, a_transformed_line_turns_about_its_middle);
    tcase_add_test(tests, simulated_limits_are_where_they_must_be);
    tcase_add_test(tests, a_less_sure_denominator_is_simulated);
    tcase_add_test(tests, an_area_alone_is_as_among_others_on_any_number_of_threads);
    tcase_add_test(tests, what_cannot_be_given_says_why);
    tcase_add_test(tests, scales_and_published_standard_errors);
    tcase_add_test(tests, memory_that_runs_out);
}
