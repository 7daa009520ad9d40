/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/regress.h"

#include <math.h>

#include "tests/unit/data/table.h"

#define NEAR(a, b, tolerance) ck_assert_double_le(fabs((double)(a) - (b)), (tolerance))

static hiap_regress fitted(const hiap_regress_data *d) {
    hiap_regress r;
    ck_ok(hiap_regress_fit(&r, d, err));
    return r;
}

/* y = x with residuals -1, 1, 1, -1 */
static const long double line_x[] = { 1, 1, 1, 1, 1, 2, 3, 4 }, line_y[] = { 0, 3, 4, 3 };
static const hiap_regress_data line = {
    .n = 4, .k = 2, .x = line_x, .y = line_y, .intercept = true
};

START_TEST(a_line_by_hand) {
    hiap_regress r = fitted(&line);
    ck_assert_uint_eq(r.rank, 2);
    NEAR(r.b[0], 0, 0);
    NEAR(r.b[1], 1, 1e-18);
    for (int i = 0; i < 4; i++)
        NEAR(r.residual[i], (i == 1 || i == 2 ? 1 : -1), 1e-17);
    NEAR(r.rss, 4, 1e-17);
    NEAR(r.tss, 9, 1e-17);
    hiap_regress_clear(&r);
}
END_TEST

START_TEST(q_is_orthonormal_and_s_inverts) {
    hiap_regress r = fitted(&line);
    for (size_t a = 0; a < 2; a++)
        for (size_t b = 0; b < 2; b++) {
            long double product = 0, inverse = 0;
            for (size_t i = 0; i < 4; i++)
                product += r.q[a * 4 + i] * r.q[b * 4 + i];
            for (size_t c = 0; c < 2; c++)
                inverse += r.s[a * 2 + c] * r.s[b * 2 + c];
            NEAR(product, a == b, 1e-18);
            NEAR(inverse, ((double[]){ 1.5, -0.5, -0.5, 0.2 }[a * 2 + b]), 1e-17);
        }
    hiap_regress_clear(&r);
}
END_TEST

START_TEST(a_weight_of_2_is_a_row_twice) {
    const long double x[] = { 1, 1, 1, 1, 1, 1, 2, 3, 4, 4 }, y[] = { 0, 3, 4, 3, 3 };
    const hiap_regress_data twice = { .n = 5, .k = 2, .x = x, .y = y, .intercept = true };
    hiap_regress_data weighted = line;
    weighted.weight = (double[]){ 1, 1, 1, 2 };
    hiap_regress a = fitted(&twice), b = fitted(&weighted);
    for (int j = 0; j < 2; j++)
        NEAR(a.b[j], (double)b.b[j], 1e-17);
    NEAR(a.rss, (double)b.rss, 1e-17);
    NEAR(a.tss, (double)b.tss, 1e-17);
    NEAR(b.log_weight, log(2), 1e-16);
    hiap_regress_clear(&a);
    hiap_regress_clear(&b);
}
END_TEST

START_TEST(through_the_origin) {
    const hiap_regress_data d = { .n = 4, .k = 1, .x = line_x + 4, .y = line_y };
    hiap_regress r = fitted(&d);
    NEAR(r.b[0], 1, 1e-18);
    NEAR(r.tss, 34, 1e-17);
    hiap_regress_clear(&r);
}
END_TEST

/* Of 0, 1, x, z = 2 x + 3 and a column of its own, which are one dependence? */
START_TEST(collinear_columns_are_named) {
    const long double x[] = { 1, 1, 1, 1, 1, 1, 2, 4, 8, 9, 5, 7, 11, 19, 21, 3, 1, 4, 1, 5 };
    const long double y[] = { 1, 2, 3, 4, 5 };
    const hiap_regress_data d = { .n = 5, .k = 4, .x = x, .y = y, .intercept = true };
    hiap_regress r = fitted(&d);
    ck_assert_uint_eq(r.rank, 3);
    ck_assert(r.collinear[0] && r.collinear[1] && r.collinear[2] && !r.collinear[3]);
    hiap_regress_clear(&r);
}
END_TEST

START_TEST(a_constant_is_collinear_with_the_intercept) {
    const long double x[] = { 1, 1, 1, 0.1L, 0.1L, 0.1L }, y[] = { 1, 2, 3 };
    const hiap_regress_data d = { .n = 3, .k = 2, .x = x, .y = y, .intercept = true };
    hiap_regress r = fitted(&d);
    ck_assert(r.rank == 1 && r.collinear[0] && r.collinear[1]);
    hiap_regress_clear(&r);
}
END_TEST

START_TEST(offsets_cost_nothing) {
    long double x[8], y[4];
    for (int i = 0; i < 4; i++) {
        x[i] = 1, x[4 + i] = line_x[4 + i] + 1e12L;
        y[i] = line_y[i] - 1e12L;
    }
    const hiap_regress_data d = { .n = 4, .k = 2, .x = x, .y = y, .intercept = true };
    hiap_regress r = fitted(&d);
    NEAR(r.b[1], 1, 1e-15);
    NEAR(r.rss, 4, 1e-15);
    NEAR(r.tss, 9, 1e-15);
    hiap_regress_clear(&r);
}
END_TEST

START_TEST(a_perfect_fit_has_no_residual) {
    const long double y[] = { 0.3L, 0.5L, 0.7L, 0.9L };
    hiap_regress_data d = line;
    d.y = y;
    hiap_regress r = fitted(&d);
    ck_assert(r.rss == 0 && r.residual[2] == 0);
    hiap_regress_clear(&r);
}
END_TEST

START_TEST(another_basis) {
    hiap_regress r = fitted(&line);
    ck_ok(hiap_regress_transform(&r, (long double[]){ 1, -3, 0, 2 }, err));
    NEAR(r.b[0], -3, 1e-17);
    NEAR(r.b[1], 2, 1e-17);
    long double variance = r.s[2] * r.s[2] + r.s[3] * r.s[3];
    NEAR(variance, 0.8, 1e-17);
    hiap_regress_clear(&r);
}
END_TEST

static hiap_rc fit_once(void *payload, hiap_err *err) {
    (void)payload;
    hiap_regress r;
    hiap_rc rc = hiap_regress_fit(&r, &line, err);
    if (!rc)
        rc = hiap_regress_transform(&r, (long double[]){ 1, 0, 0, 1 }, err);
    hiap_regress_clear(&r);
    return rc;
}

START_TEST(failing_allocations_leave_nothing_behind) {
    table_survives(fit_once, NULL);
}
END_TEST

HIAP_SUITE(regress) {
    tcase_add_test(tests, a_line_by_hand);
    tcase_add_test(tests, q_is_orthonormal_and_s_inverts);
    tcase_add_test(tests, a_weight_of_2_is_a_row_twice);
    tcase_add_test(tests, through_the_origin);
    tcase_add_test(tests, collinear_columns_are_named);
    tcase_add_test(tests, a_constant_is_collinear_with_the_intercept);
    tcase_add_test(tests, offsets_cost_nothing);
    tcase_add_test(tests, a_perfect_fit_has_no_residual);
    tcase_add_test(tests, another_basis);
    tcase_add_test(tests, failing_allocations_leave_nothing_behind);
}
