/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/did.h"

#include <math.h>

#include "tests/unit/data/table.h"

#define NEAR(a, b, tolerance) ck_assert_double_le(fabs((double)(a) - (b)), (tolerance))
#define UNITS                 5
#define TIMES                 4
#define ROWS                  (UNITS * TIMES)

static uint32_t unit[ROWS], at[ROWS];
static double y[ROWS], t[TIMES] = { 2010, 2011, 2013, 2014 };
static double start[UNITS];
static hiap_did_panel panel;

/* Units 0 and 1 are treated from 2013 on, with an effect of 2 and then 5, and a bit of noise. */
static void make(double noise) {
    for (uint32_t i = 0; i < ROWS; i++) {
        unit[i] = i % UNITS, at[i] = i / UNITS;
        start[unit[i]] = unit[i] < 2 ? 2013 : INFINITY;
        y[i] = 10.0 * unit[i] + (at[i] == 2 ? 7 : at[i]) + noise * (i * 7 % 11);
        if (t[at[i]] >= start[unit[i]])
            y[i] += at[i] == 2 ? 2 : 5;
    }
    panel = (hiap_did_panel){ .n = ROWS, .units = UNITS, .times = TIMES, .unit = unit, .time = at,
                              .t = t, .y = y, .start = start };
}

START_TEST(the_difference_of_the_differences) {
    hiap_did d;
    hiap_did_fault fault;
    make(0);
    ck_ok(hiap_did_fit(&d, &fault, &panel, false, err));
    ck_assert_int_eq(fault, HIAP_DID_FINE);
    ck_assert_uint_eq(d.k, UNITS + TIMES - 1 + 1);
    ck_assert(!d.event);
    NEAR(d.fit.b[0], 3.5, 1e-15);
    hiap_did_clear(&d);
}
END_TEST

START_TEST(an_event_study_has_a_term_for_each_time) {
    hiap_did d;
    hiap_did_fault fault;
    make(0);
    ck_ok(hiap_did_fit(&d, &fault, &panel, true, err));
    ck_assert_uint_eq(d.terms, 3);
    ck_assert_double_eq(d.reference, -2);
    const double events[] = { -3, 0, 1 }, effects[] = { 0, 2, 5 };
    for (int e = 0; e < 3; e++) {
        ck_assert_double_eq(d.event[e], events[e]);
        NEAR(d.fit.b[e], effects[e], 1e-15);
        ck_assert_uint_eq(hiap_did_treated(&d, &panel, (size_t)e), 2);
    }
    hiap_did_clear(&d);
}
END_TEST

/* statsmodels 0.13.5: OLS with all constants, cov_type 'cluster'. */
START_TEST(clustered_errors) {
    hiap_did d;
    hiap_did_fault fault;
    double variance;
    make(0.1);
    ck_ok(hiap_did_fit(&d, &fault, &panel, false, err));
    ck_ok(hiap_did_covariance(&variance, &d, unit, UNITS, err));
    NEAR(d.fit.b[0], 3.3166666666666416, 1e-13);
    NEAR(sqrt(variance), 0.6123251829131562, 1e-13);
    hiap_did_clear(&d);
}
END_TEST

/* A row less: no mean of units or times is what it was. */
START_TEST(holes_in_the_panel) {
    hiap_did d;
    hiap_did_fault fault;
    double variance;
    make(0.1);
    for (uint32_t i = 8; i + 1 < ROWS; i++)
        unit[i] = unit[i + 1], at[i] = at[i + 1], y[i] = y[i + 1];
    panel.n = ROWS - 1;
    ck_ok(hiap_did_fit(&d, &fault, &panel, false, err));
    ck_ok(hiap_did_covariance(&variance, &d, unit, UNITS, err));
    NEAR(d.fit.b[0], 3.419117647058842, 1e-13);
    NEAR(sqrt(variance), 0.674733578534658, 1e-13);
    hiap_did_clear(&d);
}
END_TEST

START_TEST(differences_of_decimal_years_are_one_event) {
    hiap_did d;
    hiap_did_fault fault;
    make(0.1);
    for (int k = 0; k < TIMES; k++)
        t[k] = 2010.1 + k * 0.1;
    start[0] = t[2], start[1] = t[1];
    ck_ok(hiap_did_fit(&d, &fault, &panel, true, err));
    ck_assert_uint_eq(d.terms, 4);
    NEAR(d.reference, -0.1, 1e-12);
    hiap_did_clear(&d);
    for (int k = 0; k < TIMES; k++)
        t[k] = (double[]){ 2010, 2011, 2013, 2014 }[k];
}
END_TEST

START_TEST(nothing_to_compare_with) {
    hiap_did d;
    hiap_did_fault fault;
    make(0.1);
    for (int u = 0; u < UNITS; u++)
        start[u] = 2013;
    ck_ok(hiap_did_fit(&d, &fault, &panel, false, err));
    ck_assert_int_eq(fault, HIAP_DID_NO_EFFECT);
    hiap_did_clear(&d);
    ck_ok(hiap_did_fit(&d, &fault, &panel, true, err));
    ck_assert_int_eq(fault, HIAP_DID_NO_EFFECT);
    hiap_did_clear(&d);
}
END_TEST

/* Other units at other times. */
START_TEST(a_panel_that_falls_apart) {
    hiap_did d;
    hiap_did_fault fault;
    make(0.1);
    for (uint32_t i = 0; i < ROWS; i++)
        at[i] = unit[i] < 3 ? i % 2 : 2 + i % 2;
    ck_ok(hiap_did_fit(&d, &fault, &panel, false, err));
    ck_assert_int_eq(fault, HIAP_DID_APART);
    hiap_did_clear(&d);
}
END_TEST

static hiap_rc fit_once(void *payload, hiap_err *err) {
    (void)payload;
    hiap_did d;
    hiap_did_fault fault;
    double covariance[9];
    hiap_rc rc = hiap_did_fit(&d, &fault, &panel, true, err);
    if (!rc)
        rc = hiap_did_covariance(covariance, &d, unit, UNITS, err);
    hiap_did_clear(&d);
    return rc;
}

START_TEST(failing_allocations_leave_nothing_behind) {
    make(0.1);
    table_survives(fit_once, NULL);
}
END_TEST

HIAP_SUITE(did) {
    tcase_add_test(tests, the_difference_of_the_differences);
    tcase_add_test(tests, an_event_study_has_a_term_for_each_time);
    tcase_add_test(tests, clustered_errors);
    tcase_add_test(tests, holes_in_the_panel);
    tcase_add_test(tests, differences_of_decimal_years_are_one_event);
    tcase_add_test(tests, nothing_to_compare_with);
    tcase_add_test(tests, a_panel_that_falls_apart);
    tcase_add_test(tests, failing_allocations_leave_nothing_behind);
}
