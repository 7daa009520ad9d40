/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/quantile.h"

#include <math.h>

#include "core/base/mem.h"
#include "tests/unit/suite.h"

static void are(const double *x, size_t count, unsigned k, bool invert, const unsigned *expected) {
    unsigned out[16];
    size_t values;
    ck_ok(hiap_quantiles(out, &values, x, count, k, invert, err));
    for (size_t i = 0; i < count; i++)
        ck_assert_msg(out[i] == expected[i], "%zu: %u", i, out[i]);
}

START_TEST(low_values_come_first_unless_inverted) {
    static const double x[] = { 30, 10, 50, 20, 40 };
    are(x, 5, 5, false, (unsigned[]){ 3, 1, 5, 2, 4 });
    are(x, 5, 5, true, (unsigned[]){ 3, 5, 1, 4, 2 });
    are(x, 5, 2, false, (unsigned[]){ 1, 1, 2, 1, 2 });
}
END_TEST

START_TEST(equal_values_stay_together) {
    static const double x[] = { 1, 1, 1, 1, 2, 3 };
    are(x, 6, 3, false, (unsigned[]){ 1, 1, 1, 1, 3, 3 });
    are((double[]){ 7, 7, 7 }, 3, 3, false, (unsigned[]){ 1, 1, 1 });
}
END_TEST

START_TEST(missing_values_and_too_few) {
    static const double x[] = { NAN, 2, NAN, 1 };
    are(x, 4, 2, false, (unsigned[]){ 0, 2, 0, 1 });
    are(x, 4, 3, false, (unsigned[]){ 0, 0, 0, 0 });
    unsigned out[4];
    size_t values;
    ck_ok(hiap_quantiles(out, &values, x, 4, 3, false, err));
    ck_assert_uint_eq(values, 2);
    ck_ok(hiap_quantiles(out, &values, x, 0, 3, false, err));
    ck_assert_uint_eq(values, 0);
}
END_TEST

START_TEST(no_memory) {
    unsigned out[1];
    size_t values;
    hiap_mem_fail_at(1, false);
    ck_assert_int_eq(hiap_quantiles(out, &values, (double[]){ 1 }, 1, 2, false, NULL), HIAP_NOMEM);
    hiap_mem_fail_at(0, false);
}
END_TEST

HIAP_SUITE(quantile) {
    tcase_add_test(tests, low_values_come_first_unless_inverted);
    tcase_add_test(tests, equal_values_stay_together);
    tcase_add_test(tests, missing_values_and_too_few);
    tcase_add_test(tests, no_memory);
}
