/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/interval.h"

#include <math.h>

#include "tests/unit/suite.h"

/* Expected values: 50-digit arithmetic from the formulas of the header. */

static void agrees(double x, double expected, double digits) {
    double scale = fabs(expected) > 0 ? fabs(expected) : 1;
    ck_assert_msg(fabs(x - expected) <= digits * scale, "%.17g is not %.17g", x, expected);
}

START_TEST(proportions_have_wilson_limits) {
    static const double cases[][6] = {
        { 0, 10, 95, 0, 0, 0.27753279986288925272 },
        { 1, 1000000, 95, 1.0e-6, 1.7652457674537146574e-7, 5.6649118043114429583e-6 },
        { 65, 100, 95, 0.65, 0.55254443296887960259, 0.73635751756902469201 },
        { 65, 100, 99.8, 0.65, 0.49549465740704473377, 0.77835406140896857425 },
        { 100, 100, 95, 1, 0.96300650179301431533, 1 },
        { 999999, 1000000, 99.8, 0.999999, 0.99998853781716975598, 0.99999991275741581116 },
        { 0.5, 3, 90, 0.16666666666666666667, 0.023326647184133344829, 0.62613706892087526804 },
        { 54786327, 56000000, 99.99, 0.97832726785714285714, 0.9782514341614104999,
          0.97840284297084312976 },
        { 7, 7, 90, 1, 0.72123730454745779708, 1 },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const double *c = cases[i];
        hiap_interval p;
        ck_ok(hiap_proportion_interval(&p, c[0], c[1], 1, c[2], err));
        agrees(p.value, c[3], 1e-15);
        agrees(p.lower, c[4], 1e-14);
        agrees(p.upper, c[5], 1e-14);
        ck_assert_double_le(p.upper, 1);
        ck_ok(hiap_proportion_interval(&p, c[0], c[1], 100, c[2], err));
        agrees(p.upper, 100 * c[5], 1e-14);
    }
}
END_TEST

START_TEST(counts_have_exact_limits_below_ten_and_byar_s_from_there) {
    static const double cases[][4] = {
        { 0, 95, 0, 3.6888794541139363029 },
        { 1, 95, 0.025317807984289875404, 5.5716433909388985972 },
        { 5, 99.8, 0.73937173191783251683, 16.454745203680106607 },
        { 9, 95, 4.1153730973783324328, 17.084803451419170312 },
        { 0.05, 95, 5.3156618899142810562e-33, 3.7932252560884194673 },
        { 0.5, 90, 0.0019660700000097613657, 3.9073639516255899776 },
        { 7.3, 99, 2.1942660431438031262, 17.569808587526108334 },
        { 9.99, 95, 4.7885065896127675746, 18.377372396488064199 },
        { 10, 95, 4.787449913967561814, 18.391458605756475558 },
        { 65, 95, 50.163187710459441695, 82.849138545939859309 },
        { 1234.5, 99.8, 1128.7613158884130985, 1346.9818241904231383 },
        { 1000000, 95, 998040.98332498613486, 1001961.9119606656752 },
        { 0.19, 90, 9.2062167502522944918e-8, 3.3542640739215108889 },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const double *c = cases[i];
        hiap_interval count, rate;
        ck_ok(hiap_count_interval(&count, c[0], c[1], err));
        agrees(count.value, c[0], 0);
        agrees(count.lower, c[2], 1e-12);
        agrees(count.upper, c[3], 1e-13);
        ck_ok(hiap_rate_interval(&rate, c[0], 250000, 100000, c[1], err));
        agrees(rate.value, c[0] / 2.5, 1e-15);
        agrees(rate.lower, c[2] / 2.5, 1e-12);
        agrees(rate.upper, c[3] / 2.5, 1e-13);
    }
}
END_TEST

START_TEST(the_highest_confidence_still_has_limits) {
    hiap_interval count;
    ck_ok(hiap_count_interval(&count, 10, nextafter(100, 0), err));
    ck_assert_double_gt(count.lower, 0);
    ck_assert_double_gt(count.upper, 40);
    ck_ok(hiap_count_interval(&count, 1, nextafter(100, 0), err));
    ck_assert_double_gt(count.lower, 0);
    ck_assert_double_gt(count.upper, 30);
}
END_TEST

START_TEST(means_have_student_s_limits) {
    static const double cases[][4] = {
        { 2, 95, -12.211608830234401735, 32.711608830234401735 },
        { 3, 99.8, -21.976428740647678372, 42.476428740647678372 },
        { 10, 95, 8.4616077350733377531, 12.038392264926662247 },
        { 100, 90, 9.834902210995752274, 10.665097789004247726 },
        { 7, 99, 6.7468098042508438779, 13.753190195749156122 },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        hiap_interval m;
        ck_ok(hiap_mean_interval(&m, 10.25, 2.5, cases[i][0], cases[i][1], err));
        ck_assert_double_eq(m.value, 10.25);
        agrees(m.lower, cases[i][2], 4e-12);
        agrees(m.upper, cases[i][3], 4e-12);
    }
}
END_TEST

START_TEST(one_value_has_no_limits_and_none_no_mean) {
    hiap_interval m;
    ck_ok(hiap_mean_interval(&m, 4, NAN, 1, 95, err));
    ck_assert_double_eq(m.value, 4);
    ck_assert(isnan(m.lower) && isnan(m.upper));
    ck_ok(hiap_mean_interval(&m, NAN, NAN, 0, 95, err));
    ck_assert(isnan(m.value) && isnan(m.lower) && isnan(m.upper));
    ck_ok(hiap_mean_interval(&m, 4, 0, 5, 95, err));
    ck_assert(m.lower == 4 && m.upper == 4);
}
END_TEST

START_TEST(missing_stays_missing) {
    hiap_interval i;
    ck_ok(hiap_proportion_interval(&i, NAN, 10, 1, 95, err));
    ck_assert(isnan(i.value) && isnan(i.lower) && isnan(i.upper));
    ck_ok(hiap_proportion_interval(&i, 5, NAN, 1, 95, err));
    ck_assert(isnan(i.value) && isnan(i.lower) && isnan(i.upper));
    ck_ok(hiap_rate_interval(&i, NAN, 10, 1, 95, err));
    ck_assert(isnan(i.value) && isnan(i.lower) && isnan(i.upper));
    ck_ok(hiap_rate_interval(&i, 5, NAN, 1, 95, err));
    ck_assert(isnan(i.value) && isnan(i.lower) && isnan(i.upper));
}
END_TEST

typedef hiap_rc (*interval_fn)(hiap_interval *, double, double, double, double, hiap_err *);

static void refused(interval_fn f, const double a[4], hiap_rc rc, const char *what) {
    hiap_err err = { 0 };
    hiap_interval i;
    ck_assert_int_eq(f(&i, a[0], a[1], a[2], a[3], &err), rc);
    ck_assert_str_eq(err.what, what);
    ck_assert_int_eq(f(&i, a[0], a[1], a[2], a[3], NULL), rc);
}

START_TEST(bad_data_is_refused_with_its_values) {
    refused(hiap_proportion_interval, (double[]){ 7, 5, 1, 95 }, HIAP_PARSE,
            "the count 7 is greater than the denominator 5");
    refused(hiap_proportion_interval, (double[]){ 0, 0, 1, 95 }, HIAP_PARSE,
            "the denominator 0 is not greater than 0");
    refused(hiap_proportion_interval, (double[]){ -1.5, 5, 1, 95 }, HIAP_PARSE,
            "the count -1.5 is negative");
    refused(hiap_rate_interval, (double[]){ 1, -2, 1, 95 }, HIAP_PARSE,
            "the denominator -2 is not greater than 0");
    refused(hiap_rate_interval, (double[]){ -1, 5, 1, 95 }, HIAP_PARSE, "the count -1 is negative");
    hiap_interval i;
    ck_assert_int_eq(hiap_mean_interval(&i, 1, -1, 3, 95, NULL), HIAP_ARGUMENT);
    ck_assert_int_eq(hiap_mean_interval(&i, 1, 1, 2.5, 95, NULL), HIAP_ARGUMENT);
}
END_TEST

START_TEST(what_is_asked_for_must_make_sense) {
    refused(hiap_rate_interval, (double[]){ 1, 2, 1, 100 }, HIAP_ARGUMENT,
            "a confidence of 100 is not from 90 up to 100");
    refused(hiap_rate_interval, (double[]){ 1, 2, 1, 0.95 }, HIAP_ARGUMENT,
            "a confidence of 0.95 is not from 90 up to 100");
    refused(hiap_proportion_interval, (double[]){ 1, 2, 1, NAN }, HIAP_ARGUMENT,
            "a confidence of missing is not from 90 up to 100");
    refused(hiap_proportion_interval, (double[]){ 1, 2, 0, 95 }, HIAP_ARGUMENT,
            "a multiplier of 0 is not greater than 0");
    hiap_interval i;
    ck_assert_int_eq(hiap_mean_interval(&i, 1, 1, 3, 89, NULL), HIAP_ARGUMENT);
}
END_TEST

HIAP_SUITE(interval) {
    tcase_add_test(tests, proportions_have_wilson_limits);
    tcase_add_test(tests, counts_have_exact_limits_below_ten_and_byar_s_from_there);
    tcase_add_test(tests, the_highest_confidence_still_has_limits);
    tcase_add_test(tests, means_have_student_s_limits);
    tcase_add_test(tests, one_value_has_no_limits_and_none_no_mean);
    tcase_add_test(tests, missing_stays_missing);
    tcase_add_test(tests, bad_data_is_refused_with_its_values);
    tcase_add_test(tests, what_is_asked_for_must_make_sense);
}
