/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/student.h"

#include <math.h>

#include "tests/unit/suite.h"

#define COUNT(array) (sizeof array / sizeof *(array))

/* mpmath, 40 digits: the regularised incomplete beta function. */
static const struct {
    double t, freedom, p;
} known[] = {
    { 1, 1, 0.5 },
    { 2, 1, 0.295167235300866548 },
    { 0.25, 7, 0.809765585847851819 },
    { 14, 31, 6.02960787247039628e-15 },
    { 14, 100, 2.65240721038446918e-25 },
    { 0.001, 1000, 0.99920231501845273 },
    { 40, 5, 1.84119621717729544e-7 },
    { 3, 1000000, 0.00269986254142179706 },
};

START_TEST(tails_to_the_last_digits) {
    for (size_t i = 0; i < COUNT(known); i++) {
        double p = hiap_student_p(known[i].t, known[i].freedom);
        ck_assert_double_le(fabs(p - known[i].p), 5e-14 * known[i].p);
        ck_assert_double_eq(hiap_student_p(-known[i].t, known[i].freedom), p);
    }
}
END_TEST

START_TEST(ends) {
    ck_assert_double_eq(hiap_student_p(0, 5), 1);
    ck_assert_double_eq(hiap_student_p(INFINITY, 5), 0);
    ck_assert(isnan(hiap_student_p(NAN, 5)));
}
END_TEST

START_TEST(without_end_it_is_normal) {
    ck_assert_double_eq_tol(hiap_student_p(1.959963984540054, INFINITY), 0.05, 1e-15);
    ck_assert_double_eq_tol(hiap_student_p(10, INFINITY) / 1.5239706048321052e-23, 1, 1e-13);
    ck_assert_double_eq_tol(hiap_student_quantile(95, INFINITY), 1.959963984540054, 1e-14);
}
END_TEST

START_TEST(quantiles_undo_tails) {
    for (double freedom = 1; freedom < 200; freedom += 7)
        for (double confidence = 90; confidence < 100; confidence += 0.7) {
            double t = hiap_student_quantile(confidence, freedom);
            ck_assert_double_eq_tol(hiap_student_p(t, freedom) / (1 - confidence / 100), 1, 1e-11);
        }
}
END_TEST

HIAP_SUITE(student) {
    tcase_add_test(tests, tails_to_the_last_digits);
    tcase_add_test(tests, ends);
    tcase_add_test(tests, without_end_it_is_normal);
    tcase_add_test(tests, quantiles_undo_tails);
}
