/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/ridit.h"

#include <math.h>

#include "core/base/mem.h"
#include "tests/unit/suite.h"

/* Two groups, 1/4 and 3/4 of the people: ridits 1/8 and 5/8, so a line through two points. */
START_TEST(a_line_by_hand) {
    hiap_ridit r;
    const double people[] = { 10, 30 }, value[] = { 2, 6 }, se[] = { 0.3, 0.4 };
    ck_ok(hiap_ridit_new(&r, people, 2, err));
    ck_assert_double_eq(r.share[0], 0.25);
    ck_assert_double_eq(r.rank[0], -0.375);
    ck_assert_double_eq(r.rank[1], 0.125);
    const hiap_line line = hiap_ridit_line(&r, value);
    ck_assert_double_eq(line.mean, 5);
    ck_assert_double_eq_tol(line.slope, 8, 1e-14);
    const hiap_line_variance v = hiap_ridit_variance(&r, se);
    ck_assert_double_eq_tol(v.slope, 4 * (0.09 + 0.16), 1e-15);
    ck_assert_double_eq_tol(v.mean, 0.075 * 0.075 + 0.3 * 0.3, 1e-15);
    ck_assert_double_eq_tol(v.both, -0.5 * 0.09 + 1.5 * 0.16, 1e-15);
    hiap_ridit_drop(&r);
    hiap_ridit_drop(&r);
}
END_TEST

START_TEST(large_values_do_not_cancel) {
    hiap_ridit r;
    const double people[] = { 1, 1, 1, 1 }, value[] = { 1e9 + 1, 1e9 + 2, 1e9 + 3, 1e9 + 4 };
    ck_ok(hiap_ridit_new(&r, people, 4, err));
    ck_assert_double_eq_tol(hiap_ridit_line(&r, value).slope, 4, 1e-14);
    hiap_ridit_drop(&r);
}
END_TEST

START_TEST(one_group_is_flat) {
    hiap_ridit r;
    const double people[] = { 7 }, value[] = { 3 };
    hiap_ridit_model model;
    ck_ok(hiap_ridit_new(&r, people, 1, err));
    ck_assert_double_eq(hiap_ridit_line(&r, value).slope, 0);
    ck_assert(!hiap_ridit_fit(&model, &r, value, 1, false));
    hiap_ridit_drop(&r);
}
END_TEST

/* Three equal groups, value 0, 1, 5: slope 7.5 at ranks -1/3, 0, 1/3; residuals 0.5, -1, 0.5. The
 * variance of the slope is 3 (2 (1/3)^2 (1/9)(1/4)) / (2/27)^2 = 3.375, that of the middle 0.5. */
START_TEST(robust_variance_by_hand) {
    hiap_ridit r;
    hiap_ridit_model m;
    const double people[] = { 5, 5, 5 }, value[] = { 0, 1, 5 };
    ck_ok(hiap_ridit_new(&r, people, 3, err));
    ck_assert(hiap_ridit_fit(&m, &r, value, 1, false));
    ck_assert_double_eq_tol(m.a, 2, 1e-15);
    ck_assert_double_eq_tol(m.b, 7.5, 1e-14);
    ck_assert_double_eq_tol(m.var_b, 3.375, 1e-13);
    ck_assert_double_eq_tol(m.var_a, 0.5, 1e-14);
    ck_assert_double_eq_tol(m.cov, 0, 1e-15);
    const hiap_ridit_ends e = hiap_ridit_ends_of(&m);
    ck_assert_double_eq_tol(e.difference, 7.5, 1e-14);
    ck_assert_double_eq_tol(e.difference_se, sqrt(3.375), 1e-14);
    hiap_ridit_drop(&r);
}
END_TEST

/* Two groups are fitted exactly: log odds at their ridits give the line. */
START_TEST(a_logit_model_of_two_groups) {
    hiap_ridit r;
    hiap_ridit_model m;
    const double people[] = { 100, 300 }, value[] = { 20, 80 };
    ck_ok(hiap_ridit_new(&r, people, 2, err));
    ck_assert(hiap_ridit_fit(&m, &r, value, 100, true));
    ck_assert_double_eq_tol(m.b, (log(4) - log(0.25)) / 0.5, 1e-13);
    ck_assert_double_eq_tol(m.a + m.b * 0.125, log(4), 1e-13);
    ck_assert(isnan(m.var_b));
    hiap_ridit_drop(&r);
}
END_TEST

START_TEST(what_has_no_logit_model) {
    hiap_ridit r;
    hiap_ridit_model m;
    const double people[] = { 1, 1, 1, 1 }, apart[] = { 0, 0, 1, 1 }, none[] = { 0, 0, 0, 0 };
    ck_ok(hiap_ridit_new(&r, people, 4, err));
    ck_assert(!hiap_ridit_fit(&m, &r, apart, 1, true));
    ck_assert(!hiap_ridit_fit(&m, &r, none, 1, true));
    hiap_ridit_drop(&r);
}
END_TEST

/* A far end held by few people: plain Newton steps run away here. */
START_TEST(an_uneven_population_converges) {
    hiap_ridit r;
    hiap_ridit_model m;
    const double people[] = { 25.065, 22150.647 }, value[] = { 0.75320448, 0.05598914 };
    ck_ok(hiap_ridit_new(&r, people, 2, err));
    ck_assert(hiap_ridit_fit(&m, &r, value, 1, true));
    ck_assert_double_eq_tol(1 / (1 + exp(-(m.a + m.b * r.rank[0]))), value[0], 1e-12);
    hiap_ridit_drop(&r);
}
END_TEST

START_TEST(memory_that_runs_out) {
    hiap_ridit r;
    hiap_err err = { 0 };
    const double people[] = { 1, 2 };
    hiap_mem_fail_at(1, false);
    ck_assert_int_eq(hiap_ridit_new(&r, people, 2, &err), HIAP_NOMEM);
    hiap_mem_fail_at(0, false);
}
END_TEST

HIAP_SUITE(ridit) {
    tcase_add_test(tests, a_line_by_hand);
    tcase_add_test(tests, large_values_do_not_cancel);
    tcase_add_test(tests, one_group_is_flat);
    tcase_add_test(tests, robust_variance_by_hand);
    tcase_add_test(tests, a_logit_model_of_two_groups);
    tcase_add_test(tests, what_has_no_logit_model);
    tcase_add_test(tests, an_uneven_population_converges);
    tcase_add_test(tests, memory_that_runs_out);
}
