/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "core/data/column_cells.h"
#include "tests/unit/data/made.h"

START_TEST(only_values_present_are_read) {
    hiap_column *numbers = NUMBERS(1, NAN, 3), *mask = made_mask("?10");
    double x[HIAP_CELLS_BLOCK];
    hiap_cells cells = hiap_cells_of(numbers, NULL, 0);
    ck_assert_uint_eq(hiap_cells_next(&cells, x), 2);
    ck_assert(x[0] == 1 && x[1] == 3);
    ck_assert_uint_eq(hiap_cells_next(&cells, x), 0);
    cells = hiap_cells_of(mask, NULL, 0);
    ck_assert_uint_eq(hiap_cells_next(&cells, x), 2);
    ck_assert(x[0] == 1 && x[1] == 0);
    ck_assert(isnan(hiap_cells_value(&cells, 0)) && hiap_cells_value(&cells, 1) == 1);
    hiap_column_drop(numbers);
    hiap_column_drop(mask);
}
END_TEST

START_TEST(rows_may_be_picked_and_repeated) {
    hiap_column *c = NUMBERS(10, 20, NAN);
    size_t rows[] = { 1, 2, 0, 1 };
    double x[HIAP_CELLS_BLOCK];
    hiap_cells cells = hiap_cells_of(c, rows, 4);
    ck_assert_uint_eq(hiap_cells_row(&cells, 2), 0);
    ck_assert_uint_eq(hiap_cells_next(&cells, x), 3);
    ck_assert(x[0] == 20 && x[1] == 10 && x[2] == 20);
    hiap_column_drop(c);
}
END_TEST

/* Every third value is missing. */
static hiap_column *with_gaps(size_t present) {
    size_t len = present + present / 2;
    double *x = hiap_alloc_array(len, sizeof *x);
    for (size_t i = 0, k = 0; i < len; i++)
        x[i] = i % 3 == 2 ? NAN : (double)k++;
    hiap_column *c;
    ck_ok(hiap_column_take_numbers(&c, x, NULL, len, err));
    return c;
}

START_TEST(blocks_are_full_but_for_the_last) {
    size_t present = 2 * HIAP_CELLS_BLOCK + 10, seen = 0;
    hiap_column *c = with_gaps(present);
    hiap_cells cells = hiap_cells_of(c, NULL, 0);
    double x[HIAP_CELLS_BLOCK];
    for (size_t n; (n = hiap_cells_next(&cells, x)) > 0; seen += n) {
        ck_assert(n == HIAP_CELLS_BLOCK || seen + n == present);
        ck_assert_double_eq(x[n - 1], (double)(seen + n - 1));
    }
    ck_assert_uint_eq(seen, present);
    hiap_column_drop(c);
}
END_TEST

START_TEST(values_are_collected) {
    hiap_column *c = with_gaps(3000);
    double *values;
    size_t count;
    ck_ok(hiap_cells_collect(&values, &count, hiap_cells_of(c, NULL, 0), err));
    ck_assert_uint_eq(count, 3000);
    for (size_t i = 0; i < count; i++)
        ck_assert_double_eq(values[i], (double)i);
    hiap_free(values);
    hiap_cells cells = hiap_cells_of(c, NULL, 0);
    FAIL_EACH_ALLOCATION(values, hiap_cells_collect(&values, &count, cells, err), hiap_free(values))
    hiap_column_drop(c);
}
END_TEST

START_TEST(only_numbers_and_masks_will_do) {
    hiap_column *number = NUMBERS(1), *mask = made_mask("1"), *text = made_texts("a");
    hiap_err err = { 0 };
    ck_assert_int_eq(hiap_cells_check(number, "a mean", &err), HIAP_OK);
    ck_assert_int_eq(hiap_cells_check(mask, "a mean", &err), HIAP_OK);
    ck_assert_int_eq(hiap_cells_check(text, "a mean", &err), HIAP_ARGUMENT);
    ck_assert_str_eq(err.what, "a mean needs a number column, not a text column");
    hiap_column_drop(number);
    hiap_column_drop(mask);
    hiap_column_drop(text);
}
END_TEST

HIAP_SUITE(column_cells) {
    tcase_add_test(tests, only_values_present_are_read);
    tcase_add_test(tests, rows_may_be_picked_and_repeated);
    tcase_add_test(tests, blocks_are_full_but_for_the_last);
    tcase_add_test(tests, values_are_collected);
    tcase_add_test(tests, only_numbers_and_masks_will_do);
}
