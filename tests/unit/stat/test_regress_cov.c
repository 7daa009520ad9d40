/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "core/stat/regress.h"
#include "tests/unit/data/table.h"

#define NEAR(a, b, tolerance) ck_assert_double_le(fabs((a) - (b)), (tolerance))

/* y = x with residuals -1, 1, 1, -1; x about its mean is -1.5, -0.5, 0.5, 1.5, so h = 0.7, 0.3,
 * 0.3, 0.7 and everything below is by hand. */
static const long double line_x[] = { 1, 1, 1, 1, 1, 2, 3, 4 }, line_y[] = { 0, 3, 4, 3 };
static const hiap_regress_data line = {
    .n = 4, .k = 2, .x = line_x, .y = line_y, .intercept = true
};

static double variance_of_slope(const hiap_regress_errors *errors) {
    hiap_regress r;
    double covariance[4];
    ck_ok(hiap_regress_fit(&r, &line, err));
    ck_ok(hiap_regress_covariance(covariance, &r, errors, err));
    NEAR(covariance[1], covariance[2], 1e-15);
    hiap_regress_clear(&r);
    return covariance[3];
}

START_TEST(errors_of_a_line_by_hand) {
    const double squares = 2 * 2.25 + 2 * 0.25; /* sum of (x - mean)^2 residual^2 */
    const struct {
        hiap_regress_se se;
        double variance;
    } right[] = {
        { HIAP_SE_IID, 2.0 / 5 },
        { HIAP_SE_HC0, squares / 25 },
        { HIAP_SE_HC1, squares / 25 * 2 },
        { HIAP_SE_HC2, (2 * 2.25 / 0.3 + 2 * 0.25 / 0.7) / 25 },
        { HIAP_SE_HC3, (2 * 2.25 / 0.09 + 2 * 0.25 / 0.49) / 25 },
    };
    for (int i = 0; i < 5; i++) {
        const hiap_regress_errors errors = { .se = right[i].se };
        NEAR(variance_of_slope(&errors), right[i].variance, 1e-15);
    }
}
END_TEST

/* (x - mean) residual is 1.5, -0.5, 0.5, -1.5 */
START_TEST(newey_west_by_hand) {
    hiap_regress_errors errors = { .se = HIAP_SE_NEWEY_WEST, .lag = 0 };
    NEAR(variance_of_slope(&errors), 5.0 / 25, 1e-15);
    errors.lag = 1;
    double one = 5 + 2 * 0.5 * (-0.75 - 0.25 - 0.75);
    NEAR(variance_of_slope(&errors), one / 25, 1e-15);
    errors.adjust = true;
    NEAR(variance_of_slope(&errors), one / 25 * 2, 1e-15);
}
END_TEST

START_TEST(a_dispersion_may_be_given) {
    const hiap_regress_errors errors = { .dispersion = 1 };
    NEAR(variance_of_slope(&errors), 0.2, 1e-15);
}
END_TEST

START_TEST(leverages_sum_to_k) {
    hiap_regress r;
    double h[4];
    ck_ok(hiap_regress_fit(&r, &line, err));
    hiap_regress_hat(h, &r);
    for (int i = 0; i < 4; i++)
        NEAR(h[i], ((double[]){ 0.7, 0.3, 0.3, 0.7 }[i]), 1e-15);
    hiap_regress_clear(&r);
}
END_TEST

/* Clusters of one row are HC0; with rows 1 and 4 and rows 2 and 3 everything cancels. */
START_TEST(clusters) {
    hiap_regress r;
    double covariance[4];
    ck_ok(hiap_regress_fit(&r, &line, err));
    ck_ok(hiap_regress_cluster_covariance(covariance, &r, (uint32_t[]){ 0, 1, 2, 3 }, 4, err));
    NEAR(covariance[3], 0.2, 1e-15);
    ck_ok(hiap_regress_cluster_covariance(covariance, &r, (uint32_t[]){ 0, 1, 1, 0 }, 2, err));
    ck_assert_double_eq(covariance[3], 0);
    hiap_regress_clear(&r);
}
END_TEST

/* Row 3 alone has a 1 in column 1: h = 1. */
START_TEST(a_row_fitted_exactly_has_no_hc3) {
    const long double x[] = { 1, 1, 1, 1, 0, 0, 1, 0 };
    const hiap_regress_data d = { .n = 4, .k = 2, .x = x, .y = line_y, .intercept = true };
    const hiap_regress_errors hc3 = { .se = HIAP_SE_HC3 }, hc1 = { .se = HIAP_SE_HC1 };
    hiap_regress r;
    double covariance[4];
    ck_ok(hiap_regress_fit(&r, &d, err));
    ck_ok(hiap_regress_covariance(covariance, &r, &hc3, err));
    ck_assert(isnan(covariance[3]));
    ck_ok(hiap_regress_covariance(covariance, &r, &hc1, err));
    ck_assert(!isnan(covariance[3]));
    hiap_regress_clear(&r);
}
END_TEST

START_TEST(without_freedom_there_is_no_error) {
    hiap_regress r;
    double covariance[4];
    hiap_regress_data d = { .n = 2, .k = 2, .x = (long double[]){ 1, 1, 1, 2 }, .y = line_y };
    const hiap_regress_errors iid = { 0 };
    ck_ok(hiap_regress_fit(&r, &d, err));
    ck_ok(hiap_regress_covariance(covariance, &r, &iid, err));
    ck_assert(isnan(covariance[0]));
    hiap_regress_clear(&r);
}
END_TEST

START_TEST(quality_by_hand) {
    hiap_regress r;
    ck_ok(hiap_regress_fit(&r, &line, err));
    const hiap_regress_quality q = hiap_regress_quality_of(&r);
    NEAR(q.r2, 5.0 / 9, 1e-15);
    NEAR(q.adjusted_r2, 1 - 4.0 / 9 * 3 / 2, 1e-15);
    NEAR(q.sigma, sqrt(2), 1e-15);
    NEAR(q.loglik, -2 * (log(2 * acos(-1)) + 1), 1e-14);
    NEAR(q.aic, 4 - 2 * q.loglik, 1e-14);
    NEAR(q.bic, 2 * log(4) - 2 * q.loglik, 1e-14);
    NEAR(q.durbin_watson, 2, 1e-15);
    hiap_regress_clear(&r);
}
END_TEST

START_TEST(errors_have_names_and_lags) {
    char text[64];
    hiap_regress_errors_print(text, &(hiap_regress_errors){ .se = HIAP_SE_HC3 });
    ck_assert_str_eq(text, "HC3");
    hiap_regress_errors_print(
        text, &(hiap_regress_errors){ .se = HIAP_SE_NEWEY_WEST, .lag = 2, .adjust = true });
    ck_assert_str_eq(text, "Newey-West, lag 2, adjusted");
    ck_assert_uint_eq(hiap_newey_west_lag(100), 4);
    ck_assert_uint_eq(hiap_newey_west_lag(15), 2);
    ck_assert_uint_eq(hiap_newey_west_lag(1), 1);
}
END_TEST

static hiap_rc covariance_once(void *payload, hiap_err *err) {
    double covariance[4];
    hiap_rc rc = hiap_regress_covariance(covariance, payload, &(hiap_regress_errors){ 0 }, err);
    if (!rc)
        rc = hiap_regress_cluster_covariance(covariance, payload, (uint32_t[]){ 0, 0, 1, 1 }, 2,
                                             err);
    return rc;
}

START_TEST(failing_allocations_leave_nothing_behind) {
    hiap_regress r;
    ck_ok(hiap_regress_fit(&r, &line, err));
    table_survives(covariance_once, &r);
    hiap_regress_clear(&r);
}
END_TEST

HIAP_SUITE(regress_cov) {
    tcase_add_test(tests, errors_of_a_line_by_hand);
    tcase_add_test(tests, newey_west_by_hand);
    tcase_add_test(tests, a_dispersion_may_be_given);
    tcase_add_test(tests, leverages_sum_to_k);
    tcase_add_test(tests, clusters);
    tcase_add_test(tests, a_row_fitted_exactly_has_no_hc3);
    tcase_add_test(tests, without_freedom_there_is_no_error);
    tcase_add_test(tests, quality_by_hand);
    tcase_add_test(tests, errors_have_names_and_lags);
    tcase_add_test(tests, failing_allocations_leave_nothing_behind);
}
