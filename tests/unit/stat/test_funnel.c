/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/funnel.h"

#include <math.h>

#include "core/base/mem.h"
#include "core/stat/interval_impl.h"
#include "tests/unit/suite.h"

static hiap_funnel_options options(hiap_funnel_kind kind) {
    return (hiap_funnel_options){ .kind = kind, .baseline = NAN, .winsorise = 0.1 };
}

static hiap_funnel fit(const double *x, const double *n, size_t count, hiap_funnel_options o) {
    hiap_funnel f;
    ck_ok(hiap_funnel_fit(&f, x, n, count, &o, err));
    return f;
}

static const double numerator[] = { 65, 120, 90, NAN, 7, 3 };
static const double denominator[] = { 100, 240, 210, 50, NAN, 0 };

START_TEST(the_baseline_is_that_of_all_together) {
    hiap_funnel f = fit(numerator, denominator, 6, options(HIAP_FUNNEL_PROPORTION));
    ck_assert_double_eq(f.baseline, 0.5);
    f = fit(numerator, denominator, 6, options(HIAP_FUNNEL_RATE));
    ck_assert_double_eq(f.baseline, 0.5);
    f = fit(numerator, denominator, 6, options(HIAP_FUNNEL_RATIO));
    ck_assert_double_eq(f.baseline, 1);
    hiap_funnel_options o = options(HIAP_FUNNEL_RATE);
    o.baseline = 0.4;
    f = fit(numerator, denominator, 6, o);
    ck_assert_double_eq(f.baseline, 0.4);
}
END_TEST

/* A figure on a limit has the baseline as the end of its own interval. */
START_TEST(limits_of_proportions_are_those_of_wilson_inverted) {
    hiap_funnel f = fit(numerator, denominator, 6, options(HIAP_FUNNEL_PROPORTION));
    for (double n = 10; n < 1e7; n *= 3) {
        hiap_interval i = hiap_funnel_limits(&f, n, 99.8), own;
        ck_ok(hiap_proportion_interval(&own, i.lower * n, n, 1, 99.8, err));
        ck_assert_double_eq_tol(own.upper, 0.5, 1e-12);
        ck_ok(hiap_proportion_interval(&own, i.upper * n, n, 1, 99.8, err));
        ck_assert_double_eq_tol(own.lower, 0.5, 1e-12);
    }
}
END_TEST

START_TEST(limits_of_counts_are_the_exact_ones_inverted) {
    static const double tails[][2] = { { 95, 0.025 }, { 99.8, 0.001 } };
    hiap_funnel f = fit(numerator, denominator, 6, options(HIAP_FUNNEL_RATIO));
    for (int i = 0; i < 2; i++) {
        hiap_confidence level;
        ck_ok(hiap_confidence_init(&level, tails[i][0], err));
        for (int count = 1; count < HIAP_FEW_EVENTS; count++) {
            double expected = level.few[count].lower;
            hiap_interval at = hiap_funnel_limits(&f, expected, tails[i][0]);
            ck_assert_double_eq_tol(at.upper * expected / count, 1, 1e-10);
            expected = level.few[count].upper;
            at = hiap_funnel_limits(&f, expected, tails[i][0]);
            ck_assert_double_eq_tol(at.lower * expected / count, 1, 1e-10);
        }
        ck_assert_double_eq(hiap_funnel_limits(&f, 0.999 * level.few[0].upper, tails[i][0]).lower,
                            0); /* no event is within */
    }
}
END_TEST

START_TEST(proportions_end_at_none_and_all) {
    hiap_funnel_options o = options(HIAP_FUNNEL_PROPORTION);
    o.baseline = 0.333;
    hiap_funnel f = fit(numerator, denominator, 6, o);
    hiap_interval i = hiap_funnel_limits(&f, 3, 99.8);
    ck_assert(i.lower == 0 && i.upper == 1);
    i = hiap_funnel_limits(&f, 0, 95);
    ck_assert(i.value == 0.333 && isnan(i.lower) && isnan(i.upper));
    ck_assert(isnan(hiap_funnel_limits(&f, NAN, 95).upper));
}
END_TEST

/* z = 3, 0, -2.0702...: with no winsorising phi is their mean square; with a third at each end all
 * are 0. */
START_TEST(overdispersion) {
    hiap_funnel_options o = options(HIAP_FUNNEL_PROPORTION);
    o.winsorise = 0;
    double z = (90.0 / 210 - 0.5) / sqrt(0.25 / 210), phi = (9 + z * z) / 3;
    ck_assert_double_eq_tol(fit(numerator, denominator, 6, o).phi, phi, 1e-12);
    o.winsorise = 0.34;
    ck_assert_double_eq(fit(numerator, denominator, 6, o).phi, 0);
    o.winsorise = 0;
    o.overdispersion = HIAP_OVERDISPERSION_MULTIPLICATIVE;
    hiap_funnel f = fit(numerator, denominator, 6, o);
    double reach = 1.959963984540054 * sqrt(0.25 / 1000);
    ck_assert_double_eq_tol(hiap_funnel_limits(&f, 1000, 95).upper, 0.5 + reach * sqrt(phi), 1e-12);
    o.overdispersion = HIAP_OVERDISPERSION_ADDITIVE;
    f = fit(numerator, denominator, 6, o);
    double w = 4 * (100 + 240 + 210.0), w2 = 16 * (100 * 100 + 240 * 240 + 210 * 210.0);
    double tau2 = (3 * phi - 2) / (w - w2 / w);
    ck_assert_double_eq_tol(f.tau2, tau2, 1e-15);
    ck_assert_double_eq_tol(hiap_funnel_limits(&f, 1000, 95).upper,
                            0.5 + 1.959963984540054 * sqrt(0.25 / 1000 + tau2), 1e-12);
}
END_TEST

START_TEST(limits_are_never_narrowed) {
    static const double x[] = { 50, 51, 49, 50 }, n[] = { 100, 100, 100, 100 };
    for (int k = 0; k < 3; k++) {
        hiap_funnel_options o = options(HIAP_FUNNEL_PROPORTION);
        hiap_interval plain = { 0 }, i;
        for (int how = 0; how < 3; how++) {
            o.kind = (hiap_funnel_kind)k, o.overdispersion = (hiap_overdispersion)how;
            o.baseline = 0.5;
            hiap_funnel f = fit(x, n, 4, o);
            ck_assert(f.phi < 1 && f.tau2 == 0);
            i = hiap_funnel_limits(&f, 100, 95);
            if (how == 0)
                plain = i;
            ck_assert(i.lower == plain.lower && i.upper == plain.upper);
        }
    }
}
END_TEST

START_TEST(words) {
    hiap_interval at_95 = { 5, 4, 6 }, at_99_8 = { 5, 3, 7 }, none = { 5, NAN, NAN };
    ck_assert_str_eq(hiap_funnel_words(5, at_95, at_99_8), "Similar");
    ck_assert_str_eq(hiap_funnel_words(4, at_95, at_99_8), "Similar");
    ck_assert_str_eq(hiap_funnel_words(6, at_95, at_99_8), "Similar");
    ck_assert_str_eq(hiap_funnel_words(3, at_95, at_99_8), "Low at 95");
    ck_assert_str_eq(hiap_funnel_words(7, at_95, at_99_8), "High at 95");
    ck_assert_str_eq(hiap_funnel_words(2.9, at_95, at_99_8), "Low");
    ck_assert_str_eq(hiap_funnel_words(7.1, at_95, at_99_8), "High");
    ck_assert_ptr_null(hiap_funnel_words(NAN, at_95, at_99_8));
    ck_assert_ptr_null(hiap_funnel_words(5, none, none));
}
END_TEST

START_TEST(no_area_one_area_no_events) {
    hiap_funnel f = fit(numerator, denominator, 0, options(HIAP_FUNNEL_PROPORTION));
    ck_assert(isnan(f.baseline) && isnan(f.phi));
    ck_assert(isnan(hiap_funnel_limits(&f, 10, 95).lower));
    hiap_funnel_options o = options(HIAP_FUNNEL_RATE);
    o.overdispersion = HIAP_OVERDISPERSION_ADDITIVE;
    f = fit(numerator, denominator, 1, o);
    ck_assert(f.phi == 0 && f.tau2 == 0);
    f = fit((double[]){ 0, 0 }, denominator, 2, o);
    ck_assert(f.baseline == 0 && isnan(f.phi));
    hiap_interval i = hiap_funnel_limits(&f, 10, 95);
    ck_assert(i.lower == 0 && i.upper == 0);
    o = options(HIAP_FUNNEL_PROPORTION);
    f = fit((double[]){ 9, 4 }, (double[]){ 9, 4 }, 2, o);
    i = hiap_funnel_limits(&f, 10, 95);
    ck_assert(f.baseline == 1 && i.lower == 1 && i.upper == 1);
}
END_TEST

START_TEST(baselines_that_cannot_be) {
    hiap_funnel f;
    hiap_err err = { 0 };
    hiap_funnel_options o = options(HIAP_FUNNEL_PROPORTION);
    o.baseline = 1.2;
    ck_assert_int_eq(hiap_funnel_fit(&f, numerator, denominator, 3, &o, &err), HIAP_ARGUMENT);
    ck_assert_str_eq(err.what, "a baseline of 1.2 is no share between 0 and 1");
    o.kind = HIAP_FUNNEL_RATE;
    ck_assert_int_eq(hiap_funnel_fit(&f, numerator, denominator, 3, &o, &err), HIAP_OK);
    o.baseline = 0;
    ck_assert_int_eq(hiap_funnel_fit(&f, numerator, denominator, 3, &o, &err), HIAP_ARGUMENT);
    ck_assert_str_eq(err.what, "a baseline of 0 is not greater than 0");
}
END_TEST

START_TEST(no_memory) {
    hiap_funnel f;
    hiap_funnel_options o = options(HIAP_FUNNEL_RATE);
    hiap_err err = { 0 };
    hiap_mem_fail_at(1, false);
    ck_assert_int_eq(hiap_funnel_fit(&f, numerator, denominator, 3, &o, &err), HIAP_NOMEM);
    hiap_mem_fail_at(0, false);
}
END_TEST

HIAP_SUITE(funnel) {
    tcase_add_test(tests, the_baseline_is_that_of_all_together);
    tcase_add_test(tests, limits_of_proportions_are_those_of_wilson_inverted);
    tcase_add_test(tests, limits_of_counts_are_the_exact_ones_inverted);
    tcase_add_test(tests, proportions_end_at_none_and_all);
    tcase_add_test(tests, overdispersion);
    tcase_add_test(tests, limits_are_never_narrowed);
    tcase_add_test(tests, words);
    tcase_add_test(tests, no_area_one_area_no_events);
    tcase_add_test(tests, baselines_that_cannot_be);
    tcase_add_test(tests, no_memory);
}
