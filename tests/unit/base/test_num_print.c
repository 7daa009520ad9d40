/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <float.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/num.h"
#include "core/base/rng.h"
#include "tests/unit/suite.h"

static void prints(double x, const char *wanted) {
    char text[HIAP_NUM_MAX];
    size_t len = hiap_num_print(text, x);
    ck_assert_str_eq(text, wanted);
    ck_assert_uint_eq(len, strlen(wanted));
}

START_TEST(integers) {
    prints(0, "0");
    prints(-0.0, "0");
    prints(7, "7");
    prints(-54786327, "-54786327");
    prints(9007199254740991, "9007199254740991");
    prints(9007199254740992, "9007199254740992");
    prints(9007199254740994, "9007199254740994");
    prints(1e20, "100000000000000000000");
    prints(123456789012345678901.0, "123456789012345680000");
}
END_TEST

START_TEST(short_decimals) {
    prints(0.1, "0.1");
    prints(0.1 + 0.2, "0.30000000000000004");
    prints(-1234.5, "-1234.5");
    prints(2.0 / 3, "0.6666666666666666");
    prints(1e-5, "0.00001");
    prints(-1.2345678901234567e-5, "-0.000012345678901234568");
    prints(1.0000000000000002, "1.0000000000000002");
}
END_TEST

START_TEST(exponents) {
    prints(1e21, "1e+21");
    prints(-2.5e-7, "-2.5e-07");
    prints(9.5e-6, "9.5e-06");
    prints(1e22, "1e+22");
    prints(1e23, "1e+23");
    prints(5e-324, "5e-324");
    prints(DBL_MIN, "2.2250738585072014e-308");
    prints(0x0.fffffffffffffp-1022, "2.225073858507201e-308");
    prints(-DBL_MAX, "-1.7976931348623157e+308");
    prints(9007199254740992.0 * 1e10, "9.007199254740992e+25");
}
END_TEST

START_TEST(what_is_no_number) {
    prints((double)NAN, "missing");
    prints(-(double)INFINITY, "-inf");
}
END_TEST

static double random_double(const hiap_rng *rng, uint64_t i) {
    uint64_t bits = hiap_rng_u64(rng, i);
    if (i % 8 == 0)
        bits &= ~(UINT64_C(0xFFFFFFFFFFFFF) >> (i / 8 % 53)); /* also powers of two and such */
    double x;
    memcpy(&x, &bits, sizeof x);
    return x;
}

START_TEST(a_million_round_trips) {
    hiap_rng rng = hiap_rng_for(1, "test.num_print");
    for (uint64_t i = 0; i < 1000000; i++) {
        char text[HIAP_NUM_MAX];
        double x = random_double(&rng, i), back = 0;
        if (!isfinite(x))
            continue;
        size_t len = hiap_num_print(text, x);
        if (hiap_num_parse((hiap_str){ text, len }, &back) != HIAP_NUM_OK || back != x)
            ck_abort_msg("%a printed as %s", x, text);
    }
}
END_TEST

/* The nearest of all decimals with as many digits; one digit fewer does not read back. */
START_TEST(digits_are_the_shortest_and_nearest) {
    hiap_rng rng = hiap_rng_for(2, "test.num_print");
    for (uint64_t i = 0; i < 40000; i++) {
        char text[HIAP_NUM_MAX], same[40], fewer[40];
        double x = random_double(&rng, i);
        hiap_num_print(text, x);
        const char *e = strchr(text, 'e');
        if (!isfinite(x) || !e)
            continue;
        int digits = (int)(e - text) - (x < 0) - (strchr(text, '.') != NULL);
        snprintf(same, sizeof same, "%.*e", digits - 1, x);
        if (strtod(same, NULL) == x)
            ck_assert_str_eq(text, same);
        if (digits < 2)
            continue;
        snprintf(fewer, sizeof fewer, "%.*e", digits - 2, x);
        ck_assert_msg(strtod(fewer, NULL) != x, "%s, where %s would do", text, fewer);
    }
}
END_TEST

static void fixed(double x, int decimals, const char *wanted) {
    char text[64];
    size_t len = hiap_num_print_fixed(text, x, decimals);
    ck_assert_str_eq(text, wanted);
    ck_assert_uint_eq(len, strlen(wanted));
}

START_TEST(fixed_rounds_the_digits_shown) {
    fixed(2.675, 2, "2.68");
    fixed(1.005, 2, "1.01");
    fixed(-2.5, 0, "-3");
    fixed(0.5, 0, "1");
    fixed(0.05, 1, "0.1");
    fixed(0.049, 1, "0.0");
    fixed(0.0004, 3, "0.000");
    fixed(999.995, 2, "1,000.00");
    fixed(99999.9, 0, "100,000");
    fixed(12.3, 4, "12.3000");
}
END_TEST

START_TEST(fixed_groups_thousands) {
    fixed(0, 2, "0.00");
    fixed(999, 0, "999");
    fixed(1000, 0, "1,000");
    fixed(-54786327.25, 1, "-54,786,327.3");
    fixed(123456789012345678901.0, 1, "123,456,789,012,345,680,000.0");
    fixed(999999999999999868928.0, 99, "999,999,999,999,999,900,000.00000000000000000000");
}
END_TEST

START_TEST(fixed_edges) {
    fixed(-0.001, 2, "0.00");
    fixed(-0.0, 1, "0.0");
    fixed(5e-324, 3, "0.000");
    fixed(1.5, -3, "2");
    fixed(1e21, 2, "1e+21");
    fixed((double)NAN, 2, "missing");
}
END_TEST

HIAP_SUITE(num_print) {
    tcase_add_test(tests, integers);
    tcase_add_test(tests, short_decimals);
    tcase_add_test(tests, exponents);
    tcase_add_test(tests, what_is_no_number);
    tcase_add_test(tests, a_million_round_trips);
    tcase_add_test(tests, digits_are_the_shortest_and_nearest);
    tcase_add_test(tests, fixed_rounds_the_digits_shown);
    tcase_add_test(tests, fixed_groups_thousands);
    tcase_add_test(tests, fixed_edges);
}
