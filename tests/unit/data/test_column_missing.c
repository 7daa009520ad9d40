/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/data/table.h"

START_TEST(every_row_is_missing_for_the_reason) {
    for (hiap_type type = HIAP_NUMBER; type <= HIAP_MASK; type++)
        for (size_t len = 0; len < 4; len++) {
            hiap_column *c;
            ck_ok(hiap_column_repeat_missing(&c, type, HIAP_MISSING_CONFIDENTIAL, len, err));
            ck_assert_int_eq(hiap_column_type(c), type);
            ck_assert_uint_eq(hiap_column_len(c), len);
            ck_assert_uint_eq(hiap_column_missing(c), len);
            for (size_t row = 0; row < len; row++)
                ck_assert_int_eq(hiap_column_reason(c, row), HIAP_MISSING_CONFIDENTIAL);
            hiap_column_drop(c);
        }
}
END_TEST

static hiap_rc make_again(void *unused, hiap_err *err) {
    (void)unused;
    hiap_column *c;
    hiap_rc rc = hiap_column_repeat_missing(&c, HIAP_TEXT, HIAP_MISSING_EMPTY, 100, err);
    hiap_column_drop(c);
    return rc;
}

START_TEST(memory_running_out_leaves_nothing_behind) {
    table_survives(make_again, NULL);
}
END_TEST

HIAP_SUITE(column_missing) {
    tcase_add_test(tests, every_row_is_missing_for_the_reason);
    tcase_add_test(tests, memory_running_out_leaves_nothing_behind);
}
