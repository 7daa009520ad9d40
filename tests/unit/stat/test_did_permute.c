/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "core/base/parallel.h"
#include "core/stat/did.h"
#include "tests/unit/data/table.h"

#define NEAR(a, b, tolerance) ck_assert_double_le(fabs((double)(a) - (b)), (tolerance))
#define UNITS                 21
#define TIMES                 4
#define ROWS                  (UNITS * TIMES)

static uint32_t unit[ROWS], at[ROWS];
static double y[ROWS], t[TIMES] = { 1, 2, 3, 4 };
static double start[UNITS];
static hiap_did_panel panel;
static hiap_did fit;

/* Unit u rises by u from time 3 on, so its estimate, were it treated, is u less the mean of the
 * others. */
static void make(size_t treated) {
    hiap_did_fault fault;
    for (uint32_t i = 0; i < ROWS; i++) {
        unit[i] = i % UNITS, at[i] = i / UNITS;
        start[unit[i]] = unit[i] + treated >= UNITS ? 3 : INFINITY;
        y[i] = unit[i] * (at[i] >= 2);
    }
    panel = (hiap_did_panel){ .n = ROWS, .units = UNITS, .times = TIMES, .unit = unit, .time = at,
                              .t = t, .y = y, .start = start };
    ck_ok(hiap_did_fit(&fit, &fault, &panel, false, err));
    ck_assert_int_eq(fault, HIAP_DID_FINE);
}

START_TEST(each_other_unit_takes_the_place_of_the_only_one) {
    hiap_did_permutation p;
    make(1);
    NEAR(fit.fit.b[0], 20 - 9.5, 1e-14);
    ck_ok(hiap_did_permute(&p, &fit, &panel, 7, 1, err));
    ck_assert_uint_eq(p.draws, UNITS - 1);
    for (size_t d = 0; d < p.draws; d++) {
        NEAR(p.estimate[d], (double)d - (210.0 - (double)d) / 20, 1e-13);
        NEAR(p.share[d], -1.0 / 20, 1e-14);
    }
    /* -10.5 of unit 0 is as far from 0. */
    NEAR(hiap_did_permutation_p(&p, 0, (double)fit.fit.b[0]), 2.0 / 21, 1e-15);
    NEAR(hiap_did_permutation_p(&p, 0, 10.6), 1.0 / 21, 1e-15);
    hiap_did_permutation_clear(&p);
    hiap_did_clear(&fit);
}
END_TEST

/* How often does a true effect of x leave the draws as far from 0 as the estimate? */
static double p_of(const hiap_did_permutation *p, double estimate, double x) {
    size_t as_far = 1;
    for (size_t d = 0; d < p->draws; d++)
        as_far += fabs(p->estimate[d] - p->share[d] * x) >= fabs(estimate - x);
    return (double)as_far / (double)(p->draws + 1);
}

START_TEST(limits_are_where_the_test_turns) {
    hiap_did_permutation p;
    double limits[2], e;
    make(1);
    e = (double)fit.fit.b[0];
    ck_ok(hiap_did_permute(&p, &fit, &panel, 7, 1, err));
    ck_ok(hiap_did_permutation_limits(limits, &p, 0, e, 90, err));
    ck_assert(p_of(&p, e, limits[0] - 1e-6) <= 0.1 && p_of(&p, e, limits[0] + 1e-6) > 0.1);
    ck_assert(p_of(&p, e, limits[1] + 1e-6) <= 0.1 && p_of(&p, e, limits[1] - 1e-6) > 0.1);
    ck_ok(hiap_did_permutation_limits(limits, &p, 0, e, 99.8, err));
    ck_assert(isnan(limits[0]) && isnan(limits[1]));
    hiap_did_permutation_clear(&p);
    hiap_did_clear(&fit);
}
END_TEST

START_TEST(draws_are_the_same_on_any_number_of_threads) {
    hiap_did_permutation one, three;
    make(4);
    hiap_parallel_set_threads(1);
    ck_ok(hiap_did_permute(&one, &fit, &panel, 200, 5, err));
    hiap_parallel_set_threads(3);
    ck_ok(hiap_did_permute(&three, &fit, &panel, 200, 5, err));
    hiap_parallel_set_threads(0);
    for (size_t d = 0; d < 200; d++)
        ck_assert(one.estimate[d] == three.estimate[d] && one.share[d] == three.share[d]);
    hiap_did_permutation_clear(&one);
    ck_ok(hiap_did_permute(&one, &fit, &panel, 200, 6, err));
    ck_assert(one.estimate[0] != three.estimate[0] || one.estimate[1] != three.estimate[1]);
    hiap_did_permutation_clear(&one);
    hiap_did_permutation_clear(&three);
    hiap_did_clear(&fit);
}
END_TEST

/* The four highest of 21: C(21, 4) = 5,985 choices, of which the lowest four are as far. */
START_TEST(p_comes_near_that_of_all_choices) {
    hiap_did_permutation p;
    make(4);
    ck_ok(hiap_did_permute(&p, &fit, &panel, 20000, 1, err));
    NEAR(hiap_did_permutation_p(&p, 0, (double)fit.fit.b[0]), 2.0 / 5985, 4e-4);
    hiap_did_permutation_clear(&p);
    hiap_did_clear(&fit);
}
END_TEST

static hiap_rc permute_once(void *payload, hiap_err *err) {
    (void)payload;
    hiap_did_permutation p;
    double limits[2];
    hiap_rc rc = hiap_did_permute(&p, &fit, &panel, 20, 1, err);
    if (!rc)
        rc = hiap_did_permutation_limits(limits, &p, 0, 1, 90, err);
    hiap_did_permutation_clear(&p);
    return rc;
}

START_TEST(failing_allocations_leave_nothing_behind) {
    make(1);
    hiap_parallel_set_threads(1);
    table_survives(permute_once, NULL);
    hiap_parallel_set_threads(0);
    hiap_did_clear(&fit);
}
END_TEST

HIAP_SUITE(did_permute) {
    tcase_add_test(tests, each_other_unit_takes_the_place_of_the_only_one);
    tcase_add_test(tests, limits_are_where_the_test_turns);
    tcase_add_test(tests, draws_are_the_same_on_any_number_of_threads);
    tcase_add_test(tests, p_comes_near_that_of_all_choices);
    tcase_add_test(tests, failing_allocations_leave_nothing_behind);
}
