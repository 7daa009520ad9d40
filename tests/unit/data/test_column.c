/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "tests/unit/data/made.h"

START_TEST(types_have_names) {
    ck_assert_str_eq(hiap_type_name(HIAP_NUMBER), "number");
    ck_assert_str_eq(hiap_type_name(HIAP_TEXT), "text");
    ck_assert_str_eq(hiap_type_name(HIAP_PERIOD), "period");
    ck_assert_str_eq(hiap_type_name(HIAP_MASK), "mask");
}
END_TEST

START_TEST(a_column_lives_as_long_as_someone_holds_it) {
    size_t before = hiap_mem_used();
    hiap_column *c = NUMBERS(1, 2);
    ck_assert_ptr_eq(hiap_column_hold(c), c);
    hiap_column_drop(c);
    ck_assert_double_eq(hiap_column_numbers(c)[1], 2);
    hiap_column_drop(c);
    hiap_column_drop(NULL);
    ck_assert_uint_eq(hiap_mem_used(), before);
}
END_TEST

START_TEST(raw_values_and_reasons_can_be_read) {
    hiap_column *c = NUMBERS(1.5, NAN, -3);
    ck_assert_int_eq(hiap_column_type(c), HIAP_NUMBER);
    ck_assert_uint_eq(hiap_column_len(c), 3);
    ck_assert_uint_eq(hiap_column_missing(c), 1);
    ck_assert(isnan(hiap_column_numbers(c)[1]));
    ck_assert_int_eq(hiap_column_reasons(c)[1], HIAP_MISSING_CONFIDENTIAL);
    ck_assert_int_eq(hiap_column_reason(c, 0), HIAP_MISSING_NONE);
    ck_assert_int_eq(hiap_column_reason(c, 1), HIAP_MISSING_CONFIDENTIAL);
    ck_assert_uint_eq(hiap_column_bytes(c), 3 * (sizeof(double) + 1));
    hiap_column_drop(c);
}
END_TEST

START_TEST(there_are_no_reasons_where_nothing_is_missing) {
    hiap_column *c = made_mask("101");
    ck_assert_ptr_null(hiap_column_reasons(c));
    ck_assert_int_eq(hiap_column_reason(c, 2), HIAP_MISSING_NONE);
    ck_assert_uint_eq(hiap_column_bytes(c), 3);
    ck_assert_int_eq(hiap_column_mask(c)[1], 0);
    hiap_column_drop(c);
}
END_TEST

START_TEST(words_are_numbered_by_first_appearance) {
    hiap_column *c = made_texts("b a ? b");
    ck_assert_uint_eq(hiap_column_word_count(c), 2);
    ck_assert(hiap_str_is(hiap_column_word(c, 0), "b"));
    ck_assert_uint_eq(hiap_column_word_code(c, HIAP_STR("a")), 1);
    ck_assert_uint_eq(hiap_column_word_code(c, HIAP_STR("c")), HIAP_TEXT_MISSING);
    ck_assert_uint_eq(hiap_column_codes(c)[2], HIAP_TEXT_MISSING);
    ck_assert(hiap_str_is(hiap_column_text(c, 3), "b"));
    ck_assert(hiap_str_is(hiap_column_text(c, 2), ""));
    hiap_column_drop(c);
}
END_TEST

START_TEST(cells_print_by_type) {
    hiap_column *numbers = NUMBERS(0.1, NAN, -2e30), *texts = made_texts("Halton ?");
    hiap_column *mask = made_mask("10?");
    hiap_column *days = made_days((int32_t[]){ 0, HIAP_PERIOD_NONE }, 2);
    column_is(numbers, "0.1 [c] -2e+30");
    column_is(texts, "Halton missing");
    column_is(mask, "true false [x]");
    column_is(days, "1970-01-01 missing");
    hiap_column_drop(numbers);
    hiap_column_drop(texts);
    hiap_column_drop(mask);
    hiap_column_drop(days);
}
END_TEST

/* The cells are in order: each sorts before the next, and as itself. */
static void in_order(hiap_column *c) {
    for (size_t i = 0; i < hiap_column_len(c); i++)
        for (size_t j = 0; j < hiap_column_len(c); j++) {
            int order = hiap_column_compare(c, i, c, j);
            ck_assert_msg((i < j) == (order < 0), "rows %zu and %zu: %d", i, j, order);
            ck_assert_msg((i > j) == (order > 0), "rows %zu and %zu: %d", i, j, order);
        }
    hiap_column_drop(c);
}

START_TEST(cells_compare_by_type_and_missing_ones_come_last) {
    in_order(NUMBERS(-1e300, -1, 0, 1e-300, 7, NAN));
    in_order(made_texts("A Ab B a ab \xc3\xa9 ?"));
    in_order(made_mask("01?"));
    in_order(made_days((int32_t[]){ -5, 0, 5, HIAP_PERIOD_NONE }, 4));
}
END_TEST

START_TEST(missing_cells_and_equal_words_of_two_columns_compare_equal) {
    hiap_column *a = made_texts("x y ?"), *b = made_texts("? y x");
    ck_assert_int_eq(hiap_column_compare(a, 0, b, 2), 0);
    ck_assert_int_eq(hiap_column_compare(a, 1, b, 1), 0);
    ck_assert_int_eq(hiap_column_compare(a, 2, b, 0), 0);
    ck_assert_int_lt(hiap_column_compare(a, 0, b, 1), 0);
    hiap_column_drop(a);
    hiap_column_drop(b);
}
END_TEST

HIAP_SUITE(column) {
    tcase_add_test(tests, types_have_names);
    tcase_add_test(tests, a_column_lives_as_long_as_someone_holds_it);
    tcase_add_test(tests, raw_values_and_reasons_can_be_read);
    tcase_add_test(tests, there_are_no_reasons_where_nothing_is_missing);
    tcase_add_test(tests, words_are_numbered_by_first_appearance);
    tcase_add_test(tests, cells_print_by_type);
    tcase_add_test(tests, cells_compare_by_type_and_missing_ones_come_last);
    tcase_add_test(tests, missing_cells_and_equal_words_of_two_columns_compare_equal);
}
