/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "tests/unit/data/made.h"

static void *copy(const void *from, size_t bytes) {
    void *block = hiap_alloc(bytes);
    ck_assert_ptr_nonnull(block);
    return memcpy(block, from, bytes);
}

/* --- arrays ----------------------------------------------------------------------------------- */

START_TEST(numbers_are_taken_as_they_are) {
    double *x = copy((double[]){ 1, -0.0, 3 }, 3 * sizeof(double));
    hiap_column *c;
    ck_ok(hiap_column_take_numbers(&c, x, NULL, 3, err));
    ck_assert_ptr_eq(hiap_column_numbers(c), x);
    ck_assert_ptr_null(hiap_column_reasons(c));
    hiap_column_drop(c);
}
END_TEST

START_TEST(values_and_reasons_are_made_to_agree) {
    double *x = copy((double[]){ 1, NAN, 3, INFINITY, 5 }, 5 * sizeof(double));
    uint8_t *reasons = copy((uint8_t[]){ 0, HIAP_MISSING_EMPTY, HIAP_MISSING_TEXT, 0, 0 }, 5);
    hiap_column *c;
    ck_ok(hiap_column_take_numbers(&c, x, reasons, 5, err));
    ck_assert_uint_eq(hiap_column_missing(c), 3);
    ck_assert_int_eq(hiap_column_reason(c, 0), HIAP_MISSING_NONE);
    ck_assert_int_eq(hiap_column_reason(c, 1), HIAP_MISSING_EMPTY);
    ck_assert_int_eq(hiap_column_reason(c, 2), HIAP_MISSING_TEXT);
    ck_assert_int_eq(hiap_column_reason(c, 3), HIAP_MISSING_UNDEFINED);
    ck_assert(isnan(hiap_column_numbers(c)[2]) && isnan(hiap_column_numbers(c)[3]));
    hiap_column_drop(c);
}
END_TEST

START_TEST(reasons_that_say_nothing_are_let_go) {
    hiap_column *c;
    ck_ok(hiap_column_take_mask(&c, copy("\1\0", 2), hiap_alloc_zero(2, 1), 2, err));
    ck_assert_ptr_null(hiap_column_reasons(c));
    column_is(c, "true false");
    hiap_column_drop(c);
}
END_TEST

START_TEST(a_missing_mask_without_a_reason_is_undefined) {
    hiap_column *c;
    ck_ok(hiap_column_take_mask(&c, copy("\1\2", 2), NULL, 2, err));
    ck_assert_int_eq(hiap_column_reason(c, 1), HIAP_MISSING_UNDEFINED);
    hiap_column_drop(c);
}
END_TEST

START_TEST(texts_and_periods_without_a_value_are_empty) {
    hiap_map *words;
    hiap_column *c;
    ck_ok(hiap_map_new(&words, err));
    hiap_map_add(words, HIAP_STR("Halton"), NULL);
    ck_ok(hiap_column_take_text(&c, copy((uint32_t[]){ 0, HIAP_TEXT_MISSING }, 8), words, 2, err));
    column_is(c, "Halton missing");
    ck_assert_int_eq(hiap_column_reason(c, 1), HIAP_MISSING_EMPTY);
    hiap_column_drop(c);
    hiap_period days[] = { { HIAP_PERIOD_NONE, 0, 0 }, { 365, 1, HIAP_DAYS } };
    ck_ok(hiap_column_take_periods(&c, copy(days, sizeof days), 2, err));
    column_is(c, "missing 1971-01-01");
    ck_assert_int_eq(hiap_column_reason(c, 0), HIAP_MISSING_EMPTY);
    hiap_column_drop(c);
}
END_TEST

/* The arrays are gone, so a failure may not leak them. */
static hiap_rc take(hiap_column **out, hiap_err *err) {
    *out = NULL;
    double *x = hiap_alloc_zero(4, sizeof *x);
    if (!x)
        return hiap_err_nomem(err, 4);
    x[2] = NAN;
    return hiap_column_take_numbers(out, x, NULL, 4, err);
}

START_TEST(arrays_are_freed_when_a_column_cannot_be_made) {
    hiap_column *c;
    FAIL_EACH_ALLOCATION(c, take(&c, err), hiap_column_drop(c))
}
END_TEST

/* --- repeats ---------------------------------------------------------------------------------- */

START_TEST(one_value_fills_a_column) {
    hiap_column *c;
    ck_ok(hiap_column_repeat_text(&c, HIAP_STR("Halton"), 3, err));
    column_is(c, "Halton Halton Halton");
    ck_assert_uint_eq(hiap_column_word_count(c), 1);
    hiap_column_drop(c);
    ck_ok(hiap_column_repeat_number(&c, 2.5, 2, err));
    column_is(c, "2.5 2.5");
    hiap_column_drop(c);
    ck_ok(hiap_column_repeat_number(&c, INFINITY, 1, err));
    ck_assert_int_eq(hiap_column_reason(c, 0), HIAP_MISSING_UNDEFINED);
    hiap_column_drop(c);
    ck_ok(hiap_column_repeat_text(&c, HIAP_STR("Halton"), 0, err));
    ck_assert_uint_eq(hiap_column_word_count(c), 0);
    hiap_column_drop(c);
}
END_TEST

START_TEST(one_reason_fills_a_column_of_any_type) {
    for (hiap_type type = HIAP_NUMBER; type <= HIAP_MASK; type++) {
        hiap_column *c;
        ck_ok(hiap_column_repeat_missing(&c, type, HIAP_MISSING_CONFIDENTIAL, 2, err));
        ck_assert_int_eq(hiap_column_type(c), type);
        ck_assert_uint_eq(hiap_column_missing(c), 2);
        column_is(c, "[c] [c]");
        hiap_column_drop(c);
    }
}
END_TEST

START_TEST(repeats_report_a_failed_allocation) {
    hiap_column *c;
    hiap_str word = HIAP_STR("Halton");
    FAIL_EACH_ALLOCATION(c, hiap_column_repeat_text(&c, word, 9, err), hiap_column_drop(c))
    FAIL_EACH_ALLOCATION(c, hiap_column_repeat_number(&c, 1, 9, err), hiap_column_drop(c))
    FAIL_EACH_ALLOCATION(
        c, hiap_column_repeat_missing(&c, HIAP_MASK, HIAP_MISSING_EMPTY, 9, err),
        hiap_column_drop(c))
}
END_TEST

/* --- rows of other columns -------------------------------------------------------------------- */

#define PICKED 6
static const size_t picked[PICKED] = { 2, 0, HIAP_ROW_NONE, 1, 2, 2 };

static void pick_gives(hiap_column *c, const char *cells) {
    hiap_column *rows;
    ck_ok(hiap_column_pick(&rows, c, picked, PICKED, err));
    ck_assert_int_eq(hiap_column_type(rows), hiap_column_type(c));
    column_is(rows, cells);
    ck_assert_int_eq(hiap_column_reason(rows, 2), HIAP_MISSING_NOT_MATCHED);
    hiap_column_drop(rows);
    hiap_column_drop(c);
}

START_TEST(rows_are_picked_in_order_with_their_reasons) {
    pick_gives(NUMBERS(10, NAN, 30), "30 10 missing [c] 30 30");
    pick_gives(made_mask("1?0"), "false true missing [x] false false");
    pick_gives(made_texts("a ? c"), "c a missing missing c c");
    pick_gives(made_days((int32_t[]){ 0, 1, 2 }, 3),
               "1970-01-03 1970-01-01 missing 1970-01-02 1970-01-03 1970-01-03");
}
END_TEST

START_TEST(picking_numbers_the_words_again) {
    hiap_column *c = made_texts("a b c d"), *rows;
    ck_ok(hiap_column_pick(&rows, c, (size_t[]){ 3, 1 }, 2, err));
    hiap_column_drop(c);
    ck_assert_uint_eq(hiap_column_word_count(rows), 2);
    ck_assert(hiap_str_is(hiap_column_word(rows, 0), "d"));
    ck_assert(hiap_str_is(hiap_column_word(rows, 1), "b"));
    hiap_column_drop(rows);
}
END_TEST

START_TEST(rows_without_missing_values_have_no_reasons) {
    hiap_column *c = NUMBERS(1, NAN, 3), *rows;
    ck_ok(hiap_column_pick(&rows, c, (size_t[]){ 2, 0 }, 2, err));
    ck_assert_ptr_null(hiap_column_reasons(rows));
    hiap_column_drop(rows);
    ck_ok(hiap_column_pick(&rows, c, NULL, 0, err));
    ck_assert_uint_eq(hiap_column_len(rows), 0);
    hiap_column_drop(rows);
    hiap_column_drop(c);
}
END_TEST

START_TEST(columns_append) {
    hiap_column *a = made_texts("x y"), *b = made_texts("?"), *c = made_texts("z y x"), *all;
    hiap_column *empty;
    ck_ok(hiap_column_pick(&empty, a, NULL, 0, err));
    ck_ok(hiap_column_append(&all, (const hiap_column *[]){ a, b, empty, c }, 4, err));
    column_is(all, "x y missing z y x");
    ck_assert_uint_eq(hiap_column_word_count(all), 3);
    ck_assert_uint_eq(hiap_column_missing(all), 1);
    hiap_column_drop(all);
    ck_ok(hiap_column_append(&all, (const hiap_column *[]){ a, c }, 2, err));
    ck_assert_ptr_null(hiap_column_reasons(all));
    hiap_column_drop(all);
    hiap_column_drop(a);
    hiap_column_drop(b);
    hiap_column_drop(c);
    hiap_column_drop(empty);
}
END_TEST

START_TEST(columns_of_two_types_do_not_append) {
    hiap_column *a = made_texts("x"), *b = NUMBERS(1), *all = a;
    hiap_err err = { 0 };
    const hiap_column *parts[] = { a, b };
    ck_assert_int_eq(hiap_column_append(&all, parts, 2, &err), HIAP_SHAPE);
    ck_assert_ptr_null(all);
    ck_assert_str_eq(err.what, "a number column cannot follow a text column");
    hiap_column_drop(a);
    hiap_column_drop(b);
}
END_TEST

START_TEST(picking_and_appending_report_a_failed_allocation) {
    hiap_column *c = made_texts("a ? c"), *out;
    const hiap_column *parts[] = { c, c };
    FAIL_EACH_ALLOCATION(out, hiap_column_pick(&out, c, picked, PICKED, err), hiap_column_drop(out))
    FAIL_EACH_ALLOCATION(out, hiap_column_append(&out, parts, 2, err), hiap_column_drop(out))
    hiap_column_drop(c);
}
END_TEST

HIAP_SUITE(column_make) {
    tcase_add_test(tests, numbers_are_taken_as_they_are);
    tcase_add_test(tests, values_and_reasons_are_made_to_agree);
    tcase_add_test(tests, reasons_that_say_nothing_are_let_go);
    tcase_add_test(tests, a_missing_mask_without_a_reason_is_undefined);
    tcase_add_test(tests, texts_and_periods_without_a_value_are_empty);
    tcase_add_test(tests, arrays_are_freed_when_a_column_cannot_be_made);
    tcase_add_test(tests, one_value_fills_a_column);
    tcase_add_test(tests, one_reason_fills_a_column_of_any_type);
    tcase_add_test(tests, repeats_report_a_failed_allocation);
    tcase_add_test(tests, rows_are_picked_in_order_with_their_reasons);
    tcase_add_test(tests, picking_numbers_the_words_again);
    tcase_add_test(tests, rows_without_missing_values_have_no_reasons);
    tcase_add_test(tests, columns_append);
    tcase_add_test(tests, columns_of_two_types_do_not_append);
    tcase_add_test(tests, picking_and_appending_report_a_failed_allocation);
}
