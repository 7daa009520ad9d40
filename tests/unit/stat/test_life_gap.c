/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/life_gap.h"

#include <math.h>

#include "tests/unit/suite.h"

#define BANDS 4

typedef struct two {
    hiap_life_band a[BANDS], b[BANDS];
    hiap_life_row rows_a[BANDS], rows_b[BANDS];
    hiap_life_gap gap[BANDS];
} two;

static void agrees(double x, double expected, double digits) {
    ck_assert_msg(fabs(x - expected) <= digits * fabs(expected), "%.17g is not %.17g", x, expected);
}

static double rate(const hiap_life_band *b) {
    return b->deaths / b->population;
}

static void fill(hiap_life_band *bands, const double deaths[BANDS],
                 const double population[BANDS]) {
    static const double start[BANDS] = { 0, 1, 40, 80 };
    for (size_t i = 0; i < BANDS; i++)
        bands[i] = (hiap_life_band){ .start = start[i], .deaths = deaths[i],
                                     .population = population[i], .a = i ? 0.5 : 0.1 };
    hiap_life_bands_widths(bands, BANDS);
}

static void compare(two *t) {
    hiap_life_table(t->rows_a, t->a, BANDS);
    hiap_life_table(t->rows_b, t->b, BANDS);
    hiap_life_gaps(t->gap, &(hiap_life_pair){ t->a, t->b, t->rows_a, t->rows_b, BANDS });
}

static double part(const two *t, size_t i) {
    return (t->gap[i].direct + t->gap[i].indirect) * (rate(&t->a[i]) - rate(&t->b[i]));
}

static double sum_of_parts(const two *t) {
    double sum = 0;
    for (size_t i = 0; i < BANDS; i++)
        sum += part(t, i);
    return sum;
}

START_TEST(parts_sum_to_the_gap) {
    two t;
    fill(t.a, (double[]){ 10, 30, 300, 200 }, (double[]){ 1000, 40000, 30000, 1800 });
    fill(t.b, (double[]){ 40, 100, 900, 1000 }, (double[]){ 10000, 390000, 250000, 9000 });
    compare(&t);
    agrees(sum_of_parts(&t), t.rows_a[0].expectancy - t.rows_b[0].expectancy, 1e-13);
}
END_TEST

START_TEST(each_part_is_that_of_the_published_formula) {
    two t;
    fill(t.a, (double[]){ 10, 30, 300, 200 }, (double[]){ 1000, 40000, 30000, 1800 });
    fill(t.b, (double[]){ 40, 100, 900, 1000 }, (double[]){ 10000, 390000, 250000, 9000 });
    compare(&t);
    double alive = 1;
    for (size_t i = 0; i + 1 < BANDS; i++) {
        double direct = alive * (t.rows_a[i].lived - t.rows_b[i].lived);
        double indirect = alive * t.rows_a[i + 1].expectancy *
                          (t.rows_a[i].survival - t.rows_b[i].survival);
        agrees(part(&t, i), direct + indirect, 1e-11);
        alive *= t.rows_b[i].survival;
    }
    agrees(part(&t, 3), alive * (t.rows_a[3].expectancy - t.rows_b[3].expectancy), 1e-13);
}
END_TEST

START_TEST(equal_rates_have_a_slope_for_their_causes) {
    two t;
    const double deaths[] = { 10, 30, 300, 200 }, population[] = { 1000, 40000, 30000, 1800 };
    fill(t.a, deaths, population);
    fill(t.b, deaths, population);
    compare(&t);
    for (size_t i = 0; i < BANDS; i++) {
        ck_assert_double_eq(part(&t, i), 0);
        ck_assert(isfinite(t.gap[i].direct) && t.gap[i].direct < 0);
    }
    hiap_life_band more = t.a[2];
    double before = t.rows_a[0].expectancy, step = 1e-6 * rate(&more);
    double slope = t.gap[2].direct + t.gap[2].indirect;
    t.a[2].deaths *= 1 + 1e-6;
    compare(&t);
    agrees((t.rows_a[0].expectancy - before) / step, slope, 1e-5);
}
END_TEST

START_TEST(a_capped_q_still_sums) {
    two t;
    fill(t.a, (double[]){ 10, 30, 29000, 200 }, (double[]){ 1000, 40000, 30000, 1800 });
    fill(t.b, (double[]){ 40, 100, 900, 1000 }, (double[]){ 10000, 390000, 250000, 9000 });
    compare(&t);
    ck_assert(t.rows_a[2].capped);
    agrees(sum_of_parts(&t), t.rows_a[0].expectancy - t.rows_b[0].expectancy, 1e-13);
    fill(t.b, (double[]){ 10, 30, 28000, 200 }, (double[]){ 1000, 40000, 30000, 1800 });
    compare(&t);
    ck_assert_double_eq(part(&t, 2), 0);
}
END_TEST

HIAP_SUITE(life_gap) {
    tcase_add_test(tests, parts_sum_to_the_gap);
    tcase_add_test(tests, each_part_is_that_of_the_published_formula);
    tcase_add_test(tests, equal_rates_have_a_slope_for_their_causes);
    tcase_add_test(tests, a_capped_q_still_sums);
}
