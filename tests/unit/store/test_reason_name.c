/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/reason_name.h"

#include "tests/unit/suite.h"

START_TEST(there_and_back) {
    for (int i = 0; i < HIAP_REASON_COUNT; i++)
        ck_assert_int_eq(hiap_reason_named(hiap_str_of(hiap_reason_name((hiap_reason)i))), i);
    ck_assert_str_eq(hiap_reason_name(HIAP_MISSING_CONFIDENTIAL), "CONFIDENTIAL");
    ck_assert_int_eq(hiap_reason_named(HIAP_STR("OF_A_LATER_DAY")), HIAP_MISSING_NOT_AVAILABLE);
    ck_assert_int_eq(hiap_reason_named(HIAP_STR("")), HIAP_MISSING_NOT_AVAILABLE);
}
END_TEST

HIAP_SUITE(reason_name) {
    tcase_add_test(tests, there_and_back);
}
