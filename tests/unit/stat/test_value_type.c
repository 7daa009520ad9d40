/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/value_type.h"

#include "tests/unit/suite.h"

START_TEST(words_and_back) {
    for (int i = 0; i < HIAP_VALUE_TYPE_COUNT; i++) {
        hiap_value_type found = HIAP_VALUE_TYPE_COUNT;
        ck_ok(hiap_value_type_find(&found, hiap_str_of(hiap_value_type_words((hiap_value_type)i)),
                                   err));
        ck_assert_int_eq(found, i);
    }
    hiap_value_type t;
    ck_ok(hiap_value_type_find(&t, HIAP_STR("slope_index_of_inequality"), err));
    ck_assert_int_eq(t, HIAP_VALUE_SLOPE_INDEX_OF_INEQUALITY);
    ck_assert_int_eq(hiap_value_type_find(&t, HIAP_STR("rates"), NULL), HIAP_ARGUMENT);
}
END_TEST

HIAP_SUITE(value_type) {
    tcase_add_test(tests, words_and_back);
}
