/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/smoothing.h"

#include <math.h>

#include "core/base/mem.h"
#include "tests/unit/suite.h"

static const double t12[] = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 };
static const double y12[] = { 10, 12, 11, 13, 15, 14, 17, 18, 17, 20, 22, 21 };

/* The sum of squares of a model whose first state is free, by brute force over that state. */
static double squares(const hiap_smoothing *m, double level, double trend) {
    double sum = 0;
    for (int i = 0; i < 12; i++) {
        trend *= m->phi;
        level += trend;
        const double e = y12[i] - level;
        level += m->alpha * e;
        trend += m->beta * e;
        sum += e * e;
    }
    return sum;
}

START_TEST(no_first_state_is_better) {
    for (int damped = 0; damped < 2; damped++) {
        hiap_smoothing m;
        ck_ok(hiap_smoothing_fit(&m, damped, t12, y12, 12, err));
        double least = INFINITY;
        for (double level = 6; level < 12; level += 0.05)
            for (double trend = 0; trend < 2; trend += 0.02)
                least = fmin(least, squares(&m, level, trend));
        ck_assert(m.sse <= least && m.sse > least * 0.98);
        ck_assert(m.phi >= 0.8 && m.phi <= 1 && m.beta <= m.alpha + 1e-15);
    }
}
END_TEST

/* R 4.2, forecast 8.20: holt(y)$model$sigma2 * 8 is 10.0469; its search ends a little above. */
START_TEST(at_least_as_good_as_the_forecast_package) {
    hiap_smoothing m;
    ck_ok(hiap_smoothing_fit(&m, false, t12, y12, 12, err));
    ck_assert(m.sse <= 10.04691390872);
    ck_ok(hiap_smoothing_fit(&m, true, t12, y12, 12, err));
    ck_assert(m.sse <= 10.75510170126);
}
END_TEST

START_TEST(an_offset_changes_the_level_only) {
    hiap_smoothing m, far;
    double y[12];
    for (int i = 0; i < 12; i++)
        y[i] = y12[i] + 1e6;
    ck_ok(hiap_smoothing_fit(&m, false, t12, y12, 12, err));
    ck_ok(hiap_smoothing_fit(&far, false, t12, y, 12, err));
    ck_assert_double_eq_tol(far.level - 1e6, m.level, 1e-8);
    ck_assert_double_eq(far.trend, m.trend);
}
END_TEST

START_TEST(constants_and_no_memory) {
    hiap_smoothing m;
    const double same[12] = { 0 };
    ck_ok(hiap_smoothing_fit(&m, true, t12, same, 12, err));
    ck_assert(m.sse == 0 && m.level == 0 && m.trend == 0);
    for (long nth = 1; nth <= 2; nth++) {
        hiap_mem_fail_at(nth, false);
        ck_assert_int_eq(hiap_smoothing_fit(&m, true, t12, y12, 12, NULL), HIAP_NOMEM);
        hiap_mem_fail_at(0, false);
    }
}
END_TEST

HIAP_SUITE(smoothing) {
    tcase_add_test(tests, no_first_state_is_better);
    tcase_add_test(tests, at_least_as_good_as_the_forecast_package);
    tcase_add_test(tests, an_offset_changes_the_level_only);
    tcase_add_test(tests, constants_and_no_memory);
}
