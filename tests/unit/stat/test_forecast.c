/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/forecast.h"

#include <math.h>

#include "core/base/mem.h"
#include "tests/unit/suite.h"

static const double t12[] = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 };
static const double y12[] = { 10, 12, 11, 13, 15, 14, 17, 18, 17, 20, 22, 21 };

static void is(hiap_forecast_kind kind, double h, double mean, double half_95) {
    hiap_forecast f;
    double m, sd;
    ck_ok(hiap_forecast_fit(&f, kind, t12, y12, 12, err));
    hiap_forecast_at(&m, &sd, &f, 12 + h);
    ck_assert_double_eq_tol(m, mean, 1e-12);
    ck_assert_double_eq_tol(1.959963984540054 * sd, half_95, 1e-9);
}

/* R 4.2, forecast 8.20: naive(), rwf(drift = TRUE) */
START_TEST(as_the_forecast_package) {
    is(HIAP_FORECAST_NAIVE, 1, 21, 24.6904901622 - 21);
    is(HIAP_FORECAST_NAIVE, 3, 21, 27.3921164657 - 21);
    is(HIAP_FORECAST_DRIFT, 1, 22, 25.4254796131 - 22);
    is(HIAP_FORECAST_DRIFT, 3, 24, 30.4084855487 - 24);
}
END_TEST

START_TEST(a_gap_counts_by_its_length) {
    const double t[] = { 0, 1, 3, 4 }, y[] = { 0, 1, 3, 4 };
    hiap_forecast f;
    double mean, sd;
    ck_ok(hiap_forecast_fit(&f, HIAP_FORECAST_DRIFT, t, y, 4, err));
    hiap_forecast_at(&mean, &sd, &f, 10);
    ck_assert_double_eq(mean, 10);
    ck_assert_double_eq(sd, 0);
    ck_ok(hiap_forecast_fit(&f, HIAP_FORECAST_NAIVE, t, y, 4, err));
    ck_assert_double_eq_tol(f.variance, (1 + 2 + 1) / 3.0, 1e-15);
}
END_TEST

START_TEST(a_line_goes_on) {
    for (int kind = HIAP_FORECAST_HOLT; kind <= HIAP_FORECAST_DAMPED; kind++) {
        hiap_forecast f;
        double mean, sd;
        ck_ok(hiap_forecast_fit(&f, (hiap_forecast_kind)kind, t12, t12, 12, err));
        hiap_forecast_at(&mean, &sd, &f, 14);
        ck_assert_double_eq_tol(mean, 14, kind == HIAP_FORECAST_HOLT ? 1e-9 : 0.3);
    }
    ck_assert_uint_eq(hiap_forecast_least(HIAP_FORECAST_DAMPED), 7);
}
END_TEST

START_TEST(uneven_steps_and_no_memory) {
    const double t[] = { 0, 1, 2.3, 3, 4, 5 };
    hiap_forecast f;
    ck_assert_int_eq(hiap_forecast_fit(&f, HIAP_FORECAST_HOLT, t, y12, 6, NULL), HIAP_SHAPE);
    hiap_mem_fail_at(1, false);
    ck_assert_int_eq(hiap_forecast_fit(&f, HIAP_FORECAST_HOLT, t12, y12, 12, NULL), HIAP_NOMEM);
    hiap_mem_fail_at(0, false);
}
END_TEST

HIAP_SUITE(forecast) {
    tcase_add_test(tests, as_the_forecast_package);
    tcase_add_test(tests, a_gap_counts_by_its_length);
    tcase_add_test(tests, a_line_goes_on);
    tcase_add_test(tests, uneven_steps_and_no_memory);
}
