/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/heading.h"
#include "tests/unit/suite.h"

static size_t near_of(size_t columns[3], const char *wanted, const bool *used) {
    static const char *const stacks[] = { "Area code", "Girls Per cent walking",
                                          "Boys Share walking (%)", "Sum of x\nHouseholds",
                                          "Boys walking", "Boys Per cent cycling", "" };
    hiap_header h = { 0 };
    for (size_t i = 0; i < sizeof stacks / sizeof *stacks; i++)
        ck_assert_int_eq(hiap_header_add(&h, hiap_str_of(stacks[i]), false, NULL), HIAP_OK);
    size_t count = hiap_header_near(columns, 3, &h, hiap_str_of(wanted), used);
    hiap_header_clear(&h);
    return count;
}

START_TEST(nearest_first) {
    const bool none[7] = { false }, taken[7] = { [1] = true, [5] = true };
    size_t at[3];
    ck_assert_uint_eq(near_of(at, "Boys Per cent walking", none), 3);
    ck_assert_uint_eq(at[0], 1);
    ck_assert_uint_eq(near_of(at, "Boys Per cent walking", taken), 2);
    ck_assert_uint_eq(at[0], 4);
    ck_assert_uint_eq(at[1], 2);
    ck_assert_uint_eq(near_of(at, "household", none), 1);
    ck_assert_uint_eq(at[0], 3);
    ck_assert_uint_eq(near_of(at, "zzz", none), 0);
    ck_assert_uint_eq(near_of(at, "", none), 0);
}
END_TEST

HIAP_SUITE(heading_near) {
    tcase_add_test(tests, nearest_first);
}
