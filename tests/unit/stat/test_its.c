/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/its.h"

#include <math.h>

#include "tests/unit/data/table.h"

#define NEAR(a, b, tolerance) ck_assert_double_le(fabs((double)(a) - (b)), (tolerance))
#define N                     36

static double t[N], y[N];
static bool post[N];

/* Monthly: 10 + t / 2, from t = 13 on 3 less and 0.25 a month less; `wave` times a season and a bit
 * of noise. */
static hiap_its_series made(double wave) {
    for (int i = 0; i < N; i++) {
        t[i] = i + 1;
        post[i] = i >= 12;
        y[i] = 10 + t[i] / 2 - (post[i] ? 3 + 0.25 * (t[i] - 13) : 0);
        y[i] += wave * (i % 12 == 2 ? 4 : i * 7 % 5 * 0.1);
    }
    return (hiap_its_series){ .n = N, .t = t, .y = y, .post = post };
}

START_TEST(level_and_slope_are_found) {
    const hiap_its_series s = made(0);
    const hiap_its_options o = { .errors = { .se = HIAP_SE_HC1 } };
    hiap_its its;
    ck_ok(hiap_its_fit(&its, &s, &o, err));
    ck_assert_double_eq(its.start, 13);
    NEAR(its.fit.b[its.level], -3, 1e-15);
    NEAR(its.fit.b[its.slope], -0.25, 1e-15);
    const hiap_its_point before = hiap_its_point_at(&its, &s, &o, 3);
    ck_assert(isnan(before.effect) && before.fitted == before.without);
    const hiap_its_point after = hiap_its_point_at(&its, &s, &o, 16);
    NEAR(after.effect, -4, 1e-14);
    NEAR(after.without, 18.5, 1e-14);
    NEAR(after.fitted, 14.5, 1e-14);
    ck_assert_double_eq(after.se, 0);
    hiap_its_clear(&its);
}
END_TEST

START_TEST(the_error_of_an_effect_at_the_start_is_that_of_the_level) {
    const hiap_its_series s = made(1);
    const hiap_its_options o = { .errors = { .se = HIAP_SE_NEWEY_WEST, .lag = 2 } };
    hiap_its its;
    ck_ok(hiap_its_fit(&its, &s, &o, err));
    const hiap_its_point p = hiap_its_point_at(&its, &s, &o, 12);
    NEAR(p.se, sqrt(its.covariance[its.level * its.k + its.level]), 1e-15);
    ck_assert_double_gt(p.se, 0);
    hiap_its_clear(&its);
}
END_TEST

START_TEST(one_change_only) {
    const hiap_its_series s = made(0);
    hiap_its_options o = { .change = HIAP_ITS_LEVEL };
    hiap_its its;
    ck_ok(hiap_its_fit(&its, &s, &o, err));
    ck_assert(its.slope == HIAP_ITS_NONE && its.k == 3 && hiap_its_coefficients(&s, &o) == 3);
    hiap_its_clear(&its);
    o.change = HIAP_ITS_SLOPE;
    ck_ok(hiap_its_fit(&its, &s, &o, err));
    ck_assert(its.level == HIAP_ITS_NONE && its.k == 3);
    NEAR(hiap_its_point_at(&its, &s, &o, 12).effect, 0, 0);
    hiap_its_clear(&its);
}
END_TEST

START_TEST(months_take_a_season_away) {
    const hiap_its_series s = made(1);
    const hiap_its_options o = { .season = HIAP_ITS_MONTHS, .period = 12 };
    char name[48];
    hiap_its its;
    ck_assert_uint_eq(hiap_its_places(&s, 12), 12);
    ck_assert_uint_eq(hiap_its_coefficients(&s, &o), 15);
    ck_ok(hiap_its_fit(&its, &s, &o, err));
    NEAR(its.fit.b[its.level], -3, 0.4);
    hiap_its_term(name, &its, &o, 4);
    ck_assert_str_eq(name, "season 3");
    ck_assert_double_gt((double)its.fit.b[4], 3);
    hiap_its_term(name, &its, &o, its.level);
    ck_assert_str_eq(name, "level");
    hiap_its_clear(&its);
}
END_TEST

START_TEST(harmonics_are_pairs) {
    hiap_its_series s = made(0);
    for (int i = 0; i < N; i++)
        y[i] += 2 * sin(acos(-1) / 6 * t[i]) - cos(acos(-1) / 3 * t[i]);
    const hiap_its_options o = { .season = HIAP_ITS_HARMONICS, .period = 12, .harmonics = 2 };
    char name[48];
    hiap_its its;
    ck_ok(hiap_its_fit(&its, &s, &o, err));
    const double right[] = { 2, 0, 0, -1 };
    const char *const names[] = { "sin 1", "cos 1", "sin 2", "cos 2" };
    for (size_t j = 0; j < 4; j++) {
        NEAR(its.fit.b[2 + j], right[j], 1e-13);
        hiap_its_term(name, &its, &o, 2 + j);
        ck_assert_str_eq(name, names[j]);
    }
    hiap_its_clear(&its);
}
END_TEST

START_TEST(places_in_decimal_years) {
    hiap_its_series s = made(0);
    for (int i = 0; i < N; i++)
        t[i] = 2003 + (i + 0.5) / 12;
    ck_assert_uint_eq(hiap_its_places(&s, 1), 12);
    for (int i = 0; i < N; i++)
        t[i] = -(i + 1) / 12.0;
    ck_assert_uint_eq(hiap_its_places(&s, 1), 12);
}
END_TEST

START_TEST(too_many_places_are_told) {
    double many[100];
    for (int i = 0; i < 100; i++)
        many[i] = i * 0.0731;
    const hiap_its_series s = { .n = 100, .t = many };
    ck_assert_uint_eq(hiap_its_places(&s, 12), HIAP_ITS_PLACES + 1);
}
END_TEST

START_TEST(counts_give_rate_ratios) {
    hiap_its_series s = made(0);
    double population[N];
    for (int i = 0; i < N; i++) {
        population[i] = 1000 + 10 * i;
        y[i] = population[i] * (post[i] ? 0.01 : 0.02);
    }
    s.population = population;
    const hiap_its_options o = { .poisson = true, .errors = { .dispersion = 1 } };
    hiap_its its;
    ck_ok(hiap_its_fit(&its, &s, &o, err));
    NEAR(its.fit.b[its.level], log(0.5), 1e-13);
    const hiap_its_point p = hiap_its_point_at(&its, &s, &o, 20);
    NEAR(p.fitted, 0.01, 1e-14);
    NEAR(p.without, 0.02, 1e-14);
    NEAR(p.effect, log(0.5), 1e-13);
    hiap_its_clear(&its);
}
END_TEST

static hiap_rc fit_once(void *payload, hiap_err *err) {
    const hiap_its_options o = { .poisson = true, .errors = { .dispersion = 1 } };
    hiap_its its;
    hiap_rc rc = hiap_its_fit(&its, payload, &o, err);
    hiap_its_clear(&its);
    return rc;
}

START_TEST(failing_allocations_leave_nothing_behind) {
    hiap_its_series s = made(1);
    table_survives(fit_once, &s);
}
END_TEST

HIAP_SUITE(its) {
    tcase_add_test(tests, level_and_slope_are_found);
    tcase_add_test(tests, the_error_of_an_effect_at_the_start_is_that_of_the_level);
    tcase_add_test(tests, one_change_only);
    tcase_add_test(tests, months_take_a_season_away);
    tcase_add_test(tests, harmonics_are_pairs);
    tcase_add_test(tests, places_in_decimal_years);
    tcase_add_test(tests, too_many_places_are_told);
    tcase_add_test(tests, counts_give_rate_ratios);
    tcase_add_test(tests, failing_allocations_leave_nothing_behind);
}
