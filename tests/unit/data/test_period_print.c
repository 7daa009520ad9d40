/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdint.h>
#include <string.h>

#include "core/data/period.h"
#include "tests/unit/suite.h"

static const char *print(int year, int month, int day, int length, hiap_period_unit unit) {
    static char label[HIAP_PERIOD_MAX];
    hiap_period p = { hiap_day_of(year, month, day), (uint16_t)length, (uint16_t)unit };
    ck_assert_uint_eq(hiap_period_print(label, p), strlen(label));
    return label;
}

START_TEST(years) {
    ck_assert_str_eq(print(2016, 1, 1, 12, HIAP_MONTHS), "2016");
    ck_assert_str_eq(print(2015, 1, 1, 36, HIAP_MONTHS), "2015 - 17");
    ck_assert_str_eq(print(1999, 1, 1, 36, HIAP_MONTHS), "1999 - 01");
    ck_assert_str_eq(print(1981, 1, 1, 30 * 12, HIAP_MONTHS), "1981 - 10");
    ck_assert_str_eq(print(1981, 1, 1, 31 * 12, HIAP_MONTHS), "1981 - 2011");
    ck_assert_str_eq(print(2016, 4, 1, 12, HIAP_MONTHS), "2016/17");
    ck_assert_str_eq(print(1999, 4, 1, 12, HIAP_MONTHS), "1999/00");
    ck_assert_str_eq(print(2016, 9, 1, 12, HIAP_MONTHS), "2016/17");
    ck_assert_str_eq(print(2020, 4, 1, 60, HIAP_MONTHS), "2020/21 - 24/25");
    ck_assert_str_eq(print(2020, 9, 1, 60, HIAP_MONTHS), "2020/21 - 24/25");
    ck_assert_str_eq(print(1980, 4, 1, 40 * 12, HIAP_MONTHS), "1980/81 - 2019/20");
    ck_assert_str_eq(print(2024, 8, 1, 12, HIAP_MONTHS), "Aug 2024-Jul 2025");
}
END_TEST

START_TEST(quarters_count_from_april) {
    ck_assert_str_eq(print(2022, 4, 1, 3, HIAP_MONTHS), "2022/23 Q1");
    ck_assert_str_eq(print(2022, 7, 1, 3, HIAP_MONTHS), "2022/23 Q2");
    ck_assert_str_eq(print(2022, 10, 1, 3, HIAP_MONTHS), "2022/23 Q3");
    ck_assert_str_eq(print(2023, 1, 1, 3, HIAP_MONTHS), "2022/23 Q4");
    ck_assert_str_eq(print(2021, 4, 1, 57, HIAP_MONTHS), "2021/22 Q1 - 2025/26 Q3");
}
END_TEST

START_TEST(months_and_days) {
    ck_assert_str_eq(print(2023, 3, 1, 1, HIAP_MONTHS), "March 2023");
    ck_assert_str_eq(print(2021, 10, 1, 12, HIAP_MONTHS), "Oct 2021-Sep 2022");
    ck_assert_str_eq(print(2025, 1, 1, 6, HIAP_MONTHS), "Jan 2025-Jun 2025");
    ck_assert_str_eq(print(2025, 4, 30, 1, HIAP_DAYS), "2025-04-30");
    ck_assert_str_eq(print(2025, 4, 30, 7, HIAP_DAYS), "2025-04-30/P7D");
    ck_assert_str_eq(print(2025, 4, 30, 7, HIAP_MONTHS), "2025-04-30/P7M");
}
END_TEST

START_TEST(any_bits_print_within_the_limit) {
    static const int32_t starts[] = { HIAP_PERIOD_NONE, HIAP_PERIOD_NONE + 1, -800000,  -719163, -1,
                                      0,                INT32_MAX - 400,      INT32_MAX };
    static const uint16_t lengths[] = { 0, 1, 3, 12, 15, 36, 365, 65535 };
    char label[HIAP_PERIOD_MAX];
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        for (size_t j = 0; j < sizeof lengths / sizeof *lengths; j++)
            for (uint16_t unit = 0; unit < 3; unit++) {
                hiap_period p = { starts[i], lengths[j], unit };
                size_t len = hiap_period_print(label, p);
                ck_assert_uint_eq(strlen(label), len);
                ck_assert_uint_lt(len, HIAP_PERIOD_MAX);
            }
    hiap_period_print(label, (hiap_period){ HIAP_PERIOD_NONE, 12, HIAP_MONTHS });
    ck_assert_str_eq(label, "missing");
}
END_TEST

HIAP_SUITE(period_print) {
    tcase_add_test(tests, years);
    tcase_add_test(tests, quarters_count_from_april);
    tcase_add_test(tests, months_and_days);
    tcase_add_test(tests, any_bits_print_within_the_limit);
}
