/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/rate_comparison.h"

#include "tests/unit/suite.h"

static void agrees(double x, double expected, double digits) {
    if (isinf(expected))
        ck_assert(isinf(x));
    else
        ck_assert_msg(fabs(x - expected) <= digits * fabs(expected), "%.17g is not %.17g", x,
                      expected);
}

/* Expected values: 40-digit arithmetic from the formulas of the header. */
START_TEST(exact_ratios_and_mover_differences) {
    static const double cases[][10] = {
        { 65, 128432, 5210, 11984000, 95, 0.89709660278998455041, 1.4863252980773266127,
          0.25189766833306842578, -0.044782959539448826742, 0.21082919997518196166 },
        { 65, 128432, 5210, 11984000, 99.8, 0.76666786469118450127, 1.6877716166942586928,
          0.25189766833306842578, -0.1019089774477365872, 0.29790719490298680392 },
        { 4, 320900, 5210, 11984000, 95, 0.0078091593622085982522, 0.07345507622276256756,
          4.7341936270600540598e-53, -0.43729749223214090785, -0.39957001977045767782 },
        { 0, 1000, 7, 2000, 95, 0, 1.3876279601929053087, 0.11705532693187014175,
          -7.2113376808511897061, 0.74119332182635297805 },
        { 1, 10, 1, 10, 99.8, 0.00050037531277368381955, 1998.4998749374609101, 1,
          -829.37987360767524889, 829.37987360767524889 },
        { 0.4, 500, 2.6, 700, 99.8, 9.9167694630391996121e-9, 23.555743965667647046,
          0.71630730848369957499, -16.856468387102403332, 12.499202109870866208 },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const double *c = cases[i];
        const hiap_rate_pair r = { c[0], c[1], c[2], c[3] };
        hiap_confidence level;
        ck_ok(hiap_confidence_init(&level, c[4], err));
        hiap_interval ratio = hiap_rate_ratio_exact(&r, &level);
        hiap_interval difference = hiap_rate_difference(&r, 1000, &level);
        agrees(ratio.lower, c[5], 1e-12);
        agrees(ratio.upper, c[6], 1e-12);
        agrees(hiap_rate_exact_p(&r), c[7], 1e-11);
        agrees(difference.lower, c[8], 1e-12);
        agrees(difference.upper, c[9], 1e-12);
    }
}
END_TEST

START_TEST(a_hundred_thousand_against_a_few) {
    const hiap_rate_pair r = { 100001, 9000, 8, 1 };
    hiap_confidence level;
    ck_ok(hiap_confidence_init(&level, 99.8, err));
    hiap_interval ratio = hiap_rate_ratio_exact(&r, &level);
    agrees(ratio.lower, 0.52516483657096584063, 1e-11);
    agrees(ratio.upper, 5.6380831324512033816, 1e-11);
    agrees(hiap_rate_exact_p(&r), 0.44454756688871026239, 1e-11);
}
END_TEST

START_TEST(log_normal_by_hand) {
    const hiap_rate_pair r = { 16, 100, 4, 50 };
    hiap_confidence level;
    ck_ok(hiap_confidence_init(&level, 95, err));
    hiap_interval i = hiap_rate_ratio_log_normal(&r, &level);
    double se = sqrt(5.0 / 16);
    agrees(i.value, 2, 1e-15);
    agrees(i.lower, 2 * exp(-level.z * se), 1e-15);
    agrees(i.upper, 2 * exp(level.z * se), 1e-15);
    agrees(hiap_rate_log_normal_p(&r), erfc(log(2) / se / sqrt(2)), 1e-14);
}
END_TEST

START_TEST(exchanging_a_and_b_inverts_the_ratio) {
    const hiap_rate_pair r = { 3, 700, 12, 900 }, swapped = { 12, 900, 3, 700 };
    hiap_confidence level;
    ck_ok(hiap_confidence_init(&level, 99, err));
    hiap_interval i = hiap_rate_ratio_exact(&r, &level);
    hiap_interval back = hiap_rate_ratio_exact(&swapped, &level);
    agrees(back.lower, 1 / i.upper, 1e-14);
    agrees(back.upper, 1 / i.lower, 1e-14);
    agrees(hiap_rate_exact_p(&swapped), hiap_rate_exact_p(&r), 1e-14);
}
END_TEST

START_TEST(no_events) {
    const hiap_rate_pair none = { 0, 700, 0, 900 }, no_b = { 5, 700, 0, 900 };
    hiap_confidence level;
    ck_ok(hiap_confidence_init(&level, 95, err));
    ck_assert_double_eq(hiap_rate_exact_p(&none), 1);
    hiap_interval d = hiap_rate_difference(&none, 1, &level);
    ck_assert(d.value == 0 && d.lower < 0 && d.upper > 0);
    hiap_interval i = hiap_rate_ratio_exact(&no_b, &level);
    ck_assert(isinf(i.value) && isinf(i.upper) && i.lower > 0);
}
END_TEST

START_TEST(counts_of_any_size_have_limits) {
    hiap_confidence level;
    ck_ok(hiap_confidence_init(&level, 99.99, err));
    for (double a = 1e-9; a < 1e9; a *= 37)
        for (double b = 1e-9; b < 1e9; b *= 41) {
            const hiap_rate_pair r = { a, 1, b, 1 };
            hiap_interval i = hiap_rate_ratio_exact(&r, &level);
            ck_assert_msg(i.lower >= 0 && i.lower < i.value && i.upper > i.value,
                          "%g, %g: %g, %g", a, b, i.lower, i.upper);
        }
}
END_TEST

HIAP_SUITE(rate_comparison) {
    tcase_add_test(tests, exact_ratios_and_mover_differences);
    tcase_add_test(tests, a_hundred_thousand_against_a_few);
    tcase_add_test(tests, log_normal_by_hand);
    tcase_add_test(tests, exchanging_a_and_b_inverts_the_ratio);
    tcase_add_test(tests, no_events);
    tcase_add_test(tests, counts_of_any_size_have_limits);
}
