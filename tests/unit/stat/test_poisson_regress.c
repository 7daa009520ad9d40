/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/poisson_regress.h"

#include <math.h>

#include "tests/unit/data/table.h"

#define NEAR(a, b, tolerance) ck_assert_double_le(fabs((double)(a) - (b)), (tolerance))

/* Two groups of two: the means are 6 and 3, whatever the offset does within them. */
static const long double groups_x[] = { 1, 1, 1, 1, 0, 0, 1, 1 }, groups_y[] = { 4, 8, 2, 4 };
static const hiap_regress_data groups = { .n = 4, .k = 2, .x = groups_x, .y = groups_y,
                                          .intercept = true };

START_TEST(groups_give_their_means) {
    hiap_regress r;
    bool converged;
    double covariance[4];
    const hiap_regress_errors model = { .dispersion = 1 }, quasi = { 0 };
    const hiap_regress_errors hc0 = { .se = HIAP_SE_HC0 };
    ck_ok(hiap_poisson_fit(&r, &converged, &groups, NULL, err));
    ck_assert(converged);
    NEAR(r.b[0], log(6), 1e-15);
    NEAR(r.b[1], log(0.5), 1e-15);
    ck_ok(hiap_regress_covariance(covariance, &r, &model, err));
    NEAR(covariance[0], 1.0 / 12, 1e-14);
    NEAR(covariance[3], 1.0 / 12 + 1.0 / 6, 1e-14);
    ck_ok(hiap_regress_covariance(covariance, &r, &quasi, err));
    NEAR(covariance[0], (4.0 / 6 * 2 + 1.0 / 3 * 2) / 2 / 12, 1e-14);
    ck_ok(hiap_regress_covariance(covariance, &r, &hc0, err));
    NEAR(covariance[0], 8.0 / 144, 1e-14);
    hiap_regress_clear(&r);
}
END_TEST

START_TEST(an_offset_makes_rates) {
    const double offset[] = { log(1000), log(2000), log(10), log(20) };
    hiap_regress r;
    bool converged;
    ck_ok(hiap_poisson_fit(&r, &converged, &groups, offset, err));
    NEAR(r.b[0], log(12.0 / 3000), 1e-14);
    NEAR(r.b[1], log(6.0 / 30) - log(12.0 / 3000), 1e-14);
    hiap_regress_clear(&r);
}
END_TEST

START_TEST(a_mean_that_runs_to_0_does_not_converge) {
    hiap_regress_data d = groups;
    d.y = (long double[]){ 4, 8, 0, 0 };
    hiap_regress r;
    bool converged;
    ck_ok(hiap_poisson_fit(&r, &converged, &d, NULL, err));
    ck_assert(!converged);
    hiap_regress_clear(&r);
}
END_TEST

START_TEST(collinear_columns_end_it) {
    const long double x[] = { 1, 1, 1, 1, 2, 2, 2, 2 };
    const hiap_regress_data d = { .n = 4, .k = 2, .x = x, .y = groups_y, .intercept = true };
    hiap_regress r;
    bool converged;
    ck_ok(hiap_poisson_fit(&r, &converged, &d, NULL, err));
    ck_assert(converged && r.rank == 1 && r.collinear[1]);
    hiap_regress_clear(&r);
}
END_TEST

static hiap_rc fit_once(void *payload, hiap_err *err) {
    (void)payload;
    hiap_regress r;
    bool converged;
    hiap_rc rc = hiap_poisson_fit(&r, &converged, &groups, NULL, err);
    hiap_regress_clear(&r);
    return rc;
}

START_TEST(failing_allocations_leave_nothing_behind) {
    table_survives(fit_once, NULL);
}
END_TEST

HIAP_SUITE(poisson_regress) {
    tcase_add_test(tests, groups_give_their_means);
    tcase_add_test(tests, an_offset_makes_rates);
    tcase_add_test(tests, a_mean_that_runs_to_0_does_not_converge);
    tcase_add_test(tests, collinear_columns_end_it);
    tcase_add_test(tests, failing_allocations_leave_nothing_behind);
}
