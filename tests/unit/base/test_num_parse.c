/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <float.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/num.h"
#include "core/base/rng.h"
#include "tests/unit/suite.h"

#define POUND_5 "\xc2\xa3\x35"

static hiap_num_fault fault(const char *text) {
    double x = -77;
    hiap_num_fault result = hiap_num_parse(hiap_str_of(text), &x);
    if (result != HIAP_NUM_OK)
        ck_assert_double_eq(x, -77);
    return result;
}

static double value(const char *text) {
    double x = 0;
    ck_assert_msg(hiap_num_parse(hiap_str_of(text), &x) == HIAP_NUM_OK, "%s is a number", text);
    return x;
}

START_TEST(plain_numbers) {
    ck_assert_double_eq(value("0"), 0);
    ck_assert_double_eq(value("-12.5"), -12.5);
    ck_assert_double_eq(value("+7"), 7);
    ck_assert_double_eq(value(" \xc2\xa0 3.14\t"), 3.14);
    ck_assert_double_eq(value(".5"), 0.5);
    ck_assert_double_eq(value("5."), 5);
    ck_assert_double_eq(value("000123"), 123);
    ck_assert_double_eq(value("1e3"), 1000);
    ck_assert_double_eq(value("2.5E-07"), 2.5e-7);
    ck_assert_double_eq(value("1E+2"), 100);
    ck_assert(signbit(value("-0")));
    double x = 0; /* only len bytes are read */
    ck_assert_int_eq(hiap_num_parse((hiap_str){ "123456", 3 }, &x), HIAP_NUM_OK);
    ck_assert_double_eq(x, 123);
}
END_TEST

START_TEST(well_formed_thousands) {
    ck_assert_double_eq(value("54,786,327"), 54786327);
    ck_assert_double_eq(value("-1,234.5"), -1234.5);
    ck_assert_double_eq(value("999,999"), 999999);
    ck_assert_double_eq(value("12,345,678,901,234,567,890,123"), 12345678901234567890123.0);
}
END_TEST

START_TEST(other_commas_are_a_fault) {
    static const char *const texts[] = {
        "1,5",     "1234,567", "12,34,567", ",123",  "1,234,56", "1,2345",
        "1.5,000", "1,,000",   "1,000,",    "0,123", "01,234",   "-1,5",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        ck_assert_msg(fault(texts[i]) == HIAP_NUM_THOUSANDS, "%s", texts[i]);
}
END_TEST

START_TEST(what_is_not_a_number) {
    static const char *const texts[] = {
        "NaN", "inf",   "-Infinity", "0x10",      "1e",    "e5",  "1e+", ".",       "-",
        "--1", "1.2.3", "1 000",     "5%",        "[c]",   "a,b", ",",   "1e5,000", "- 5",
        "1d5", "1f",    "1_000",     "2018 - 20", POUND_5, "\xef\xbc\x91",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        ck_assert_msg(fault(texts[i]) == HIAP_NUM_NOT_A_NUMBER, "%s", texts[i]);
    double x;
    ck_assert_int_eq(hiap_num_parse(HIAP_STR("1\0"), &x), HIAP_NUM_NOT_A_NUMBER);
    ck_assert_int_eq(fault(""), HIAP_NUM_EMPTY);
    ck_assert_int_eq(fault(" \xc2\xa0\n"), HIAP_NUM_EMPTY);
}
END_TEST

START_TEST(the_ends_of_the_range) {
    ck_assert_int_eq(fault("1e999"), HIAP_NUM_TOO_LARGE);
    ck_assert_int_eq(fault("-1e309"), HIAP_NUM_TOO_LARGE);
    ck_assert_int_eq(fault("1e99999999999999999999"), HIAP_NUM_TOO_LARGE);
    ck_assert_int_eq(fault("1.7976931348623159e308"), HIAP_NUM_TOO_LARGE);
    ck_assert_double_eq(value("1.7976931348623158e308"), DBL_MAX);
    ck_assert_double_eq(value("2.2250738585072011e-308"), 0x0.fffffffffffffp-1022);
    ck_assert_double_eq(value("2.2250738585072014e-308"), DBL_MIN);
    ck_assert_double_eq(value("5e-324"), 0x1p-1074);
    ck_assert_double_eq(value("2e-324"), 0);
    ck_assert_double_eq(value("1e-99999999999999999999"), 0);
    ck_assert_double_eq(value("0e99999999999999999999"), 0);
}
END_TEST

/* Exactly between two doubles, and a last digit above: to even, and up. */
START_TEST(ties_go_to_even) {
    const double one_up = 0x1.0000000000001p0;
    ck_assert_double_eq(value("9007199254740993"), 9007199254740992.0);
    ck_assert_double_eq(value("9007199254740995"), 9007199254740996.0);
    ck_assert_double_eq(value("9007199254740993.000000000000000000000001"), 9007199254740994.0);
    ck_assert_double_eq(value("1.00000000000000011102230246251565404"), 1);
    ck_assert_double_eq(value("1.00000000000000011102230246251565405"), one_up);
    ck_assert_double_eq(value("1.00000000000000011102230246251565404236316680908203125"), 1);
    ck_assert_double_eq(value("1.00000000000000011102230246251565404236316680908203126"), one_up);
}
END_TEST

/* A tie with more digits than are kept, decided by the very last one. */
START_TEST(the_last_of_a_thousand_digits_counts) {
    char text[1200], *end = text;
    end += sprintf(end, "9007199254740993.");
    memset(end, '0', 1000);
    end[1000] = '\0';
    ck_assert_double_eq(value(text), 9007199254740992.0);
    end[999] = '1';
    ck_assert_double_eq(value(text), 9007199254740994.0);
    memset(text, '9', 1100);
    memcpy(text + 1100, "e-1090", 7);
    ck_assert_double_eq(value(text), 1e10);
    text[0] = '.';
    memset(text + 1, '0', 1000);
    memcpy(text + 1001, "15e1001", 8);
    ck_assert_double_eq(value(text), 1.5);
}
END_TEST

/* Digits of every length around every binary exponent, against the C library. */
START_TEST(agrees_with_strtod) {
    hiap_rng rng = hiap_rng_for(1, "test.num_parse");
    for (uint64_t i = 0; i < 300000; i++) {
        uint64_t a = hiap_rng_u64(&rng, 2 * i), b = hiap_rng_u64(&rng, 2 * i + 1);
        char text[96];
        int exponent = (int)(b >> 20 & 0x3FF) % 650 - 330;
        snprintf(text, sizeof text, "%llu.%llue%d", (unsigned long long)(a >> (b & 63)),
                 (unsigned long long)(b >> (a & 63)), i % 3 ? exponent : exponent % 20);
        double wanted = strtod(text, NULL), x = 0;
        hiap_num_fault result = hiap_num_parse(hiap_str_of(text), &x);
        if (isinf(wanted))
            ck_assert_int_eq(result, HIAP_NUM_TOO_LARGE);
        else if (result != HIAP_NUM_OK || x != wanted)
            ck_abort_msg("%s: %a, not %a", text, x, wanted);
    }
}
END_TEST

START_TEST(faults_have_words) {
    for (int f = HIAP_NUM_OK; f <= HIAP_NUM_TOO_LARGE; f++)
        ck_assert_uint_gt(strlen(hiap_num_fault_text((hiap_num_fault)f)), 4);
}
END_TEST

HIAP_SUITE(num_parse) {
    tcase_add_test(tests, plain_numbers);
    tcase_add_test(tests, well_formed_thousands);
    tcase_add_test(tests, other_commas_are_a_fault);
    tcase_add_test(tests, what_is_not_a_number);
    tcase_add_test(tests, the_ends_of_the_range);
    tcase_add_test(tests, ties_go_to_even);
    tcase_add_test(tests, the_last_of_a_thousand_digits_counts);
    tcase_add_test(tests, agrees_with_strtod);
    tcase_add_test(tests, faults_have_words);
}
