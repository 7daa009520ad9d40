/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/recent_trend.h"

#include <math.h>
#include <string.h>

#include "tests/unit/suite.h"

#define COUNT(array) (sizeof array / sizeof *(array))

static const hiap_trend_options rate = { .value_type = HIAP_VALUE_CRUDE_RATE };
static const hiap_trend_options proportion = { .value_type = HIAP_VALUE_PROPORTION };

static hiap_period years(int first, int length) {
    return (hiap_period){ hiap_day_of(first, 1, 1), (uint16_t)(12 * length), HIAP_MONTHS };
}

static hiap_trend_point value_at(hiap_period period, double y) {
    return (hiap_trend_point){ period, y, y - 0.98, y + 0.98, NAN, NAN };
}

static hiap_trend_point count_at(hiap_period period, double c, double n) {
    return (hiap_trend_point){ period, NAN, NAN, NAN, c, n };
}

/* Values of 2018, 2019, ... with limits 0.98 either side; counts of 1000. */
static hiap_recent_trend of_values(const double *y, size_t count, hiap_trend_options options) {
    hiap_trend_point points[16];
    for (size_t i = 0; i < count; i++)
        points[i] = value_at(years(2018 + (int)i, 1), y[i]);
    return hiap_recent_trend_of(points, count, options);
}

static hiap_recent_trend of_counts(const double *c, size_t count, hiap_trend_options options) {
    hiap_trend_point points[16];
    for (size_t i = 0; i < count; i++)
        points[i] = count_at(years(2018 + (int)i, 1), c[i], 1000);
    return hiap_recent_trend_of(points, count, options);
}

static void is_trend(hiap_recent_trend r, const char *words) {
    ck_assert_str_eq(hiap_trend_words(r.trend), words);
    ck_assert_ptr_null(r.reason);
    ck_assert_uint_eq(r.points_used, 5);
}

static void cannot(hiap_recent_trend r, const char *reason) {
    ck_assert_str_eq(hiap_trend_words(r.trend), "Cannot be calculated");
    ck_assert_str_eq(r.reason, reason);
    ck_assert(isnan(r.slope) && isnan(r.chi_square) && !r.same_sign);
    ck_assert_uint_eq(r.points_used, 0);
    ck_assert_uint_eq(r.driven_by, HIAP_TREND_NO_POINT);
}

/* --- published and checked vectors ------------------------------------------------------------ */

START_TEST(a_steady_rise) {
    hiap_recent_trend r = of_values((double[]){ 10, 11, 12, 13, 14 }, 5, rate);
    is_trend(r, "Increasing");
    ck_assert_double_eq_tol(r.slope, 1, 1e-14);
    ck_assert_double_eq_tol(r.chi_square, 40, 40e-13);
    ck_assert(r.same_sign);
    ck_assert_uint_eq(r.driven_by, HIAP_TREND_NO_POINT);
}
END_TEST

START_TEST(ups_and_downs_are_no_trend) {
    hiap_recent_trend r = of_values((double[]){ 10, 10.3, 9.8, 10.4, 10.1 }, 5, rate);
    is_trend(r, "No significant change");
    ck_assert_double_eq_tol(r.slope, 0.03, 1e-14);
    ck_assert_double_eq_tol(r.chi_square, 0.036, 1e-13);
    ck_assert(!r.same_sign);
}
END_TEST

START_TEST(counts_just_under_and_well_under_the_threshold) {
    hiap_recent_trend r = of_counts((double[]){ 100, 110, 120, 130, 140 }, 5, proportion);
    is_trend(r, "No significant change");
    ck_assert_double_eq_tol(r.chi_square, 9.46969696969697, 1e-13);
    ck_assert(r.same_sign);
    r = of_counts((double[]){ 500, 520, 515, 530, 560 }, 5, proportion);
    is_trend(r, "No significant change");
    ck_assert_double_eq_tol(r.chi_square, 6.7769423558897243, 1e-12);
}
END_TEST

START_TEST(counts_over_the_threshold_give_log_odds) {
    hiap_recent_trend r = of_counts((double[]){ 100, 110, 120, 130, 141 }, 5, proportion);
    is_trend(r, "Increasing");
    ck_assert_double_gt(r.chi_square, 9.54953570608324);
    double odds = 0;
    for (int i = 0; i < 5; i++) {
        double c = (double[]){ 100, 110, 120, 130, 141 }[i];
        odds += (i - 2) * log(c / (1000 - c)) / 10;
    }
    ck_assert_double_eq_tol(r.slope, odds, 1e-15);
}
END_TEST

START_TEST(unequal_weights_and_denominators) {
    hiap_trend_point p[5];
    const double c[] = { 40, 90, 35, 120, 66 }, n[] = { 800, 1500, 500, 1700, 800 };
    const double half[] = { 0.5, 1, 2, 0.25, 1.5 }, y[] = { 12, 11.5, 10, 10.5, 9 };
    for (int i = 0; i < 5; i++) {
        p[i] = count_at(years(2018 + i, 1), c[i], n[i]);
        p[i].value = y[i];
        p[i].lower_ci_95 = y[i] - half[i];
        p[i].upper_ci_95 = y[i] + half[i];
    }
    hiap_recent_trend r = hiap_recent_trend_of(p, 5, proportion);
    ck_assert_double_eq_tol(r.chi_square, 7.9689755444292795, 1e-12);
    r = hiap_recent_trend_of(p, 5, rate);
    ck_assert_double_eq_tol(r.slope, -0.51994301994301994, 1e-14);
    ck_assert_double_eq_tol(r.chi_square, 33.138899248899249, 1e-12);
}
END_TEST

/* --- words ------------------------------------------------------------------------------------ */

START_TEST(polarity_says_better_or_worse) {
    const double up[] = { 10, 11, 12, 13, 14 }, down[] = { 14, 13, 12, 11, 10 };
    static const char *const words[HIAP_POLARITY_COUNT][2] = {
        [HIAP_NO_JUDGEMENT] = { "Increasing", "Decreasing" },
        [HIAP_HIGH_IS_GOOD] = { "Increasing and getting better", "Decreasing and getting worse" },
        [HIAP_LOW_IS_GOOD] = { "Increasing and getting worse", "Decreasing and getting better" },
    };
    for (int p = 0; p < HIAP_POLARITY_COUNT; p++) {
        hiap_trend_options o = { .value_type = HIAP_VALUE_MEAN, .polarity = (hiap_polarity)p };
        is_trend(of_values(up, 5, o), words[p][0]);
        is_trend(of_values(down, 5, o), words[p][1]);
    }
}
END_TEST

START_TEST(words_are_found) {
    for (int i = 0; i < HIAP_TREND_COUNT; i++) {
        hiap_trend found;
        ck_ok(hiap_trend_find(&found, hiap_str_of(hiap_trend_words((hiap_trend)i)), err));
        ck_assert_int_eq(found, i);
    }
    hiap_trend found;
    ck_assert_int_eq(hiap_trend_find(&found, HIAP_STR("Rising"), NULL), HIAP_ARGUMENT);
}
END_TEST

/* --- one sign, one point ---------------------------------------------------------------------- */

START_TEST(a_slope_that_turns_without_a_point_is_no_trend) {
    hiap_recent_trend r = of_values((double[]){ 10, 9.9, 9.8, 9.7, 20 }, 5, rate);
    is_trend(r, "No significant change");
    ck_assert_double_gt(r.chi_square, 9.6);
    ck_assert(!r.same_sign);
    ck_assert_uint_eq(r.driven_by, HIAP_TREND_NO_POINT);
}
END_TEST

START_TEST(a_trend_that_one_point_makes_is_told) {
    hiap_recent_trend r = of_values((double[]){ 10, 10, 10, 10, 20 }, 5, rate);
    is_trend(r, "Increasing");
    ck_assert(r.same_sign);
    ck_assert_uint_eq(r.driven_by, 4);
    r = of_values((double[]){ 20, 10, 10, 10, 9.9 }, 5, rate);
    is_trend(r, "Decreasing");
    ck_assert_uint_eq(r.driven_by, 0);
}
END_TEST

/* Level but for one point: without it the slope is 0 whatever rounding makes of it, and 0 counts as
 * rising. */
START_TEST(a_level_line_counts_as_rising) {
    for (int i = 1; i < 200; i++) {
        double y = i * 0.1;
        hiap_recent_trend r = of_values((double[]){ y, y, y, y, y + 20 }, 5, rate);
        is_trend(r, "Increasing");
        r = of_values((double[]){ y, y, y, y, y - 20 }, 5, rate);
        is_trend(r, "No significant change");
    }
}
END_TEST

/* --- which points ----------------------------------------------------------------------------- */

START_TEST(the_five_latest_in_any_order) {
    hiap_trend_point p[] = {
        value_at(years(2021, 1), 13), value_at(years(2016, 1), 99), value_at(years(2019, 1), 11),
        value_at(years(2022, 1), 14), value_at((hiap_period){ HIAP_PERIOD_NONE, 0, 0 }, 5),
        value_at(years(2018, 1), 10), value_at(years(2020, 1), 12),
    };
    hiap_recent_trend r = hiap_recent_trend_of(p, COUNT(p), rate);
    is_trend(r, "Increasing");
    ck_assert_double_eq_tol(r.chi_square, 40, 1e-11);
}
END_TEST

START_TEST(rolling_periods_give_every_third) {
    hiap_trend_point p[16];
    for (int i = 0; i < 13; i++)
        p[i] = value_at(years(2008 + i, 3), 10 + i / 3.0);
    hiap_recent_trend r = hiap_recent_trend_of(p, 13, rate);
    is_trend(r, "Increasing");
    ck_assert_double_eq_tol(r.chi_square, 40, 1e-11);
    cannot(hiap_recent_trend_of(p, 12, rate),
           "The recent trend cannot be calculated for this year range");
}
END_TEST

START_TEST(financial_years_are_years) {
    hiap_trend_point p[5];
    for (int i = 0; i < 5; i++)
        p[i] = value_at((hiap_period){ hiap_day_of(2018 + i, 4, 1), 12, HIAP_MONTHS }, 10 + i);
    is_trend(hiap_recent_trend_of(p, 5, rate), "Increasing");
}
END_TEST

START_TEST(gaps_overlaps_and_other_lengths_are_refused) {
    const char *reason = "The recent trend cannot be calculated for this year range";
    hiap_trend_point p[8];
    for (int i = 0; i < 6; i++)
        p[i] = value_at(years(2015 + i + (i > 2), 1), 10 + i);
    cannot(hiap_recent_trend_of(p, 6, rate), reason);
    for (int i = 0; i < 6; i++)
        p[i] = value_at(years(2015 + i, i == 3 ? 2 : 1), 10 + i);
    cannot(hiap_recent_trend_of(p, 6, rate), reason);
    for (int i = 0; i < 8; i++)
        p[i] = value_at(
            (hiap_period){ hiap_day_of(2020 + i / 4, 1 + i % 4 * 3, 1), 3, HIAP_MONTHS }, 10 + i);
    cannot(hiap_recent_trend_of(p, 8, rate), reason);
    for (int i = 0; i < 8; i++)
        p[i] = value_at((hiap_period){ hiap_day_of(2010 + i, 1, 1), 365, HIAP_DAYS }, 10 + i);
    cannot(hiap_recent_trend_of(p, 8, rate), reason);
}
END_TEST

START_TEST(two_points_for_one_period_are_refused) {
    hiap_trend_point p[6];
    for (int i = 0; i < 5; i++)
        p[i] = value_at(years(2018 + i, 1), 10 + i);
    p[5] = p[2];
    cannot(hiap_recent_trend_of(p, 6, rate),
           "The recent trend cannot be calculated: there are two points for one period");
}
END_TEST

/* --- what cannot be calculated ---------------------------------------------------------------- */

START_TEST(four_points_are_not_enough) {
    cannot(of_values((double[]){ 1, 2, 3, 4 }, 4, rate),
           "Not enough data points to calculate recent trend");
    cannot(hiap_recent_trend_of(NULL, 0, proportion),
           "Not enough data points to calculate recent trend");
}
END_TEST

START_TEST(a_missing_figure_among_the_latest_is_not_passed_over) {
    const char *reason = "Not enough data points with valid values to calculate recent trend";
    const double c[] = { 90, 100, NAN, 120, 130, 140 }, y[] = { 9, 10, 11, NAN, 13, 14 };
    cannot(of_counts(c, 6, proportion), reason);
    cannot(of_values(y, 6, rate), reason);
    hiap_trend_point p[5];
    for (int i = 0; i < 5; i++)
        p[i] = value_at(years(2018 + i, 1), 10 + i);
    p[1].upper_ci_95 = p[1].lower_ci_95;
    cannot(hiap_recent_trend_of(p, 5, rate), reason);
    cannot(hiap_recent_trend_of(p, 5, proportion), reason);
}
END_TEST

START_TEST(none_or_all_of_a_denominator_is_refused) {
    const char *reason = "The recent trend cannot be calculated";
    cannot(of_counts((double[]){ 100, 0, 120, 130, 140 }, 5, proportion), reason);
    cannot(of_counts((double[]){ 100, 110, 120, 130, 1000 }, 5, proportion), reason);
    hiap_trend_point p[5];
    for (int i = 0; i < 5; i++)
        p[i] = value_at(years(2018 + i, 1), 10 + i);
    p[3].count = p[3].denominator = 50;
    cannot(hiap_recent_trend_of(p, 5, rate), reason);
}
END_TEST

START_TEST(some_value_types_have_no_trend) {
    const char *reason = "The recent trend cannot be calculated for this value type";
    const double y[] = { 10, 11, 12, 13, 14 };
    cannot(of_values(y, 5, (hiap_trend_options){ .value_type = HIAP_VALUE_COUNT }), reason);
    cannot(of_values(y, 5, (hiap_trend_options){ .value_type = HIAP_VALUE_SCORE }), reason);
    hiap_trend_options old = { .value_type = HIAP_VALUE_LIFE_EXPECTANCY,
                               .rule = HIAP_TREND_RULE_2020 };
    cannot(of_values(y, 5, old), reason);
    old.value_type = HIAP_VALUE_CRUDE_RATE;
    is_trend(of_values(y, 5, old), "Increasing");
    old.value_type = HIAP_VALUE_PROPORTION;
    is_trend(of_counts((double[]){ 100, 120, 140, 160, 180 }, 5, old), "Increasing");
}
END_TEST

START_TEST(proportions_may_go_by_their_interval) {
    hiap_trend_options o = { .value_type = HIAP_VALUE_PROPORTION, .by_interval = true };
    hiap_recent_trend r = of_values((double[]){ 10, 11, 12, 13, 14 }, 5, o);
    is_trend(r, "Increasing");
    ck_assert_double_eq_tol(r.slope, 1, 1e-14);
}
END_TEST

HIAP_SUITE(recent_trend) {
    tcase_add_test(tests, a_steady_rise);
    tcase_add_test(tests, ups_and_downs_are_no_trend);
    tcase_add_test(tests, counts_just_under_and_well_under_the_threshold);
    tcase_add_test(tests, counts_over_the_threshold_give_log_odds);
    tcase_add_test(tests, unequal_weights_and_denominators);
    tcase_add_test(tests, polarity_says_better_or_worse);
    tcase_add_test(tests, words_are_found);
    tcase_add_test(tests, a_slope_that_turns_without_a_point_is_no_trend);
    tcase_add_test(tests, a_trend_that_one_point_makes_is_told);
    tcase_add_test(tests, a_level_line_counts_as_rising);
    tcase_add_test(tests, the_five_latest_in_any_order);
    tcase_add_test(tests, rolling_periods_give_every_third);
    tcase_add_test(tests, financial_years_are_years);
    tcase_add_test(tests, gaps_overlaps_and_other_lengths_are_refused);
    tcase_add_test(tests, two_points_for_one_period_are_refused);
    tcase_add_test(tests, four_points_are_not_enough);
    tcase_add_test(tests, a_missing_figure_among_the_latest_is_not_passed_over);
    tcase_add_test(tests, none_or_all_of_a_denominator_is_refused);
    tcase_add_test(tests, some_value_types_have_no_trend);
    tcase_add_test(tests, proportions_may_go_by_their_interval);
}
