/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "tests/unit/data/made.h"

static hiap_column *finish(hiap_builder *b) {
    hiap_column *c;
    ck_ok(hiap_builder_finish(&c, b, err));
    return c;
}

static hiap_builder *begin(hiap_type type) {
    hiap_builder *b;
    ck_ok(hiap_builder_new(&b, type, err));
    return b;
}

START_TEST(every_type_may_be_empty) {
    for (hiap_type type = HIAP_NUMBER; type <= HIAP_MASK; type++) {
        hiap_column *c = finish(begin(type));
        ck_assert_int_eq(hiap_column_type(c), type);
        ck_assert_uint_eq(hiap_column_len(c), 0);
        ck_assert_uint_eq(hiap_column_missing(c), 0);
        hiap_column_drop(c);
    }
}
END_TEST

START_TEST(every_type_keeps_the_reason_of_a_missing_value) {
    for (hiap_type type = HIAP_NUMBER; type <= HIAP_MASK; type++) {
        hiap_builder *b = begin(type);
        hiap_builder_missing(b, HIAP_MISSING_NOT_APPLICABLE);
        hiap_builder_missing(b, HIAP_MISSING_CONFIDENTIAL);
        ck_assert_uint_eq(hiap_builder_len(b), 2);
        hiap_column *c = finish(b);
        ck_assert_int_eq(hiap_column_reason(c, 0), HIAP_MISSING_NOT_APPLICABLE);
        ck_assert_int_eq(hiap_column_reason(c, 1), HIAP_MISSING_CONFIDENTIAL);
        ck_assert_uint_eq(hiap_column_missing(c), 2);
        hiap_column_drop(c);
    }
}
END_TEST

START_TEST(missing_values_have_the_raw_value_of_their_type) {
    hiap_column *number = NUMBERS(NAN), *text = made_texts("?"), *mask = made_mask("?");
    hiap_column *period = made_days((int32_t[]){ HIAP_PERIOD_NONE }, 1);
    ck_assert(isnan(hiap_column_numbers(number)[0]));
    ck_assert_uint_eq(hiap_column_codes(text)[0], HIAP_TEXT_MISSING);
    ck_assert_int_eq(hiap_column_mask(mask)[0], HIAP_MASK_MISSING);
    ck_assert_int_eq(hiap_column_periods(period)[0].start, HIAP_PERIOD_NONE);
    ck_assert_int_eq(hiap_column_reason(period, 0), HIAP_MISSING_EMPTY);
    hiap_column_drop(number);
    hiap_column_drop(text);
    hiap_column_drop(mask);
    hiap_column_drop(period);
}
END_TEST

START_TEST(numbers_that_are_not_finite_are_undefined) {
    hiap_builder *b = begin(HIAP_NUMBER);
    hiap_builder_number(b, INFINITY);
    hiap_builder_number(b, 1);
    hiap_builder_number(b, NAN);
    hiap_column *c = finish(b);
    ck_assert(isnan(hiap_column_numbers(c)[0]));
    ck_assert_int_eq(hiap_column_reason(c, 0), HIAP_MISSING_UNDEFINED);
    ck_assert_int_eq(hiap_column_reason(c, 1), HIAP_MISSING_NONE);
    ck_assert_int_eq(hiap_column_reason(c, 2), HIAP_MISSING_UNDEFINED);
    hiap_column_drop(c);
}
END_TEST

START_TEST(reasons_are_kept_before_between_and_after_many_values) {
    hiap_builder *b = begin(HIAP_NUMBER);
    for (int i = 0; i < 5000; i++)
        if (i % 1000 == 17)
            hiap_builder_missing(b, HIAP_MISSING_LOW_RELIABILITY);
        else
            hiap_builder_number(b, i);
    hiap_column *c = finish(b);
    ck_assert_uint_eq(hiap_column_missing(c), 5);
    for (size_t i = 0; i < 5000; i++) {
        bool missing = i % 1000 == 17;
        ck_assert_int_eq(hiap_column_reason(c, i),
                         missing ? HIAP_MISSING_LOW_RELIABILITY : HIAP_MISSING_NONE);
        ck_assert(missing || hiap_column_numbers(c)[i] == (double)i);
    }
    hiap_column_drop(c);
}
END_TEST

START_TEST(a_builder_may_be_given_up) {
    size_t before = hiap_mem_used();
    hiap_builder *b = begin(HIAP_TEXT);
    hiap_builder_text(b, HIAP_STR("Halton"));
    hiap_builder_missing(b, HIAP_MISSING_EMPTY);
    hiap_builder_drop(b);
    hiap_builder_drop(NULL);
    ck_assert_uint_eq(hiap_mem_used(), before);
}
END_TEST

static hiap_rc build(hiap_column **out, hiap_type type, hiap_err *err) {
    *out = NULL;
    hiap_builder *b;
    hiap_rc rc = hiap_builder_new(&b, type, err);
    if (rc != HIAP_OK)
        return rc;
    for (int i = 0; i < 20; i++)
        if (i % 9 == 8)
            hiap_builder_missing(b, HIAP_MISSING_EMPTY);
        else if (type == HIAP_TEXT)
            hiap_builder_text(b, i % 2 ? HIAP_STR("odd") : HIAP_STR("even"));
        else
            hiap_builder_number(b, i);
    return hiap_builder_finish(out, b, err);
}

START_TEST(running_out_of_memory_is_reported_by_finish) {
    hiap_column *c;
    FAIL_EACH_ALLOCATION(c, build(&c, HIAP_NUMBER, err), hiap_column_drop(c))
    FAIL_EACH_ALLOCATION(c, build(&c, HIAP_TEXT, err), hiap_column_drop(c))
}
END_TEST

HIAP_SUITE(column_builder) {
    tcase_add_test(tests, every_type_may_be_empty);
    tcase_add_test(tests, every_type_keeps_the_reason_of_a_missing_value);
    tcase_add_test(tests, missing_values_have_the_raw_value_of_their_type);
    tcase_add_test(tests, numbers_that_are_not_finite_are_undefined);
    tcase_add_test(tests, reasons_are_kept_before_between_and_after_many_values);
    tcase_add_test(tests, a_builder_may_be_given_up);
    tcase_add_test(tests, running_out_of_memory_is_reported_by_finish);
}
