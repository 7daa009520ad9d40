/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/data/table.h"

#include "core/base/parallel.h"
#include "core/data/group.h"

#define LONG "area:text|year:number|sex:text|rate:number\n" \
    "Sefton|2019|Male|1\nSefton|2019|Female|2\nHalton|2019|Female|[c]\nSefton|2020|Male|4\n"

static const char *const rows[] = { "area", "year" };

static void pivots(const char *text, size_t row_count, const char *value, const char *result) {
    hiap_frame *f = table(text), *wide;
    ck_ok(hiap_frame_pivot(&wide, f, rows, row_count, "sex", value, err));
    table_is(wide, result);
    hiap_frame_drop(wide);
    hiap_frame_drop(f);
}

static void refused(const char *text, size_t row_count, const char *across, hiap_rc rc,
                    const char *what) {
    hiap_err err = { 0 };
    hiap_frame *f = table(text), *wide = f;
    ck_assert_int_eq(hiap_frame_pivot(&wide, f, rows, row_count, across, "rate", &err), rc);
    ck_assert_ptr_null(wide);
    ck_assert_str_eq(err.what, what);
    ck_assert_int_eq(hiap_frame_pivot(&wide, f, rows, row_count, across, "rate", NULL), rc);
    hiap_frame_drop(f);
}

START_TEST(words_become_columns_in_the_order_they_appear) {
    pivots(LONG, 2, "rate",
           "area:text|year:number|Male:number|Female:number\nSefton|2019|1|2\nHalton|2019|missing|["
           "c]\n"
           "Sefton|2020|4|missing\n");
}
END_TEST

START_TEST(a_cell_never_met_is_empty) {
    hiap_frame *f = table(LONG), *wide;
    ck_ok(hiap_frame_pivot(&wide, f, rows, 2, "sex", "rate", err));
    const hiap_column *male = hiap_frame_find(wide, "Male");
    ck_assert_int_eq(hiap_column_reason(male, 1), HIAP_MISSING_EMPTY);
    ck_assert_uint_eq(hiap_column_missing(male), 1);
    hiap_frame_drop(wide);
    hiap_frame_drop(f);
}
END_TEST

START_TEST(values_of_any_type) {
    pivots("area:text|sex:text|p:period\nA|M|2019\nB|F|2018/19\n", 1, "p",
           "area:text|M:period|F:period\nA|2019|missing\nB|missing|2018/19\n");
    pivots("area:text|sex:text|p:text\nA|M|x\nB|F|y\n", 1, "p",
           "area:text|M:text|F:text\nA|x|missing\nB|missing|y\n");
}
END_TEST

START_TEST(no_rows_and_no_row_columns) {
    pivots("area:text|sex:text|rate:number\n", 1, "rate", "area:text\n");
    pivots("area:text|sex:text|rate:number\n", 0, "rate", "\n");
    pivots("area:text|sex:text|rate:number\nx|M|1\nx|F|2\n", 0, "rate", "M:number|F:number\n1|2\n");
}
END_TEST

START_TEST(what_would_lose_a_value_is_refused) {
    refused(LONG, 1, "sex", HIAP_SHAPE, "two rows have area Sefton, sex Male");
    refused(LONG, 2, "year", HIAP_SHAPE,
            "the words of a text column become columns, but 'year' is a number column");
    refused(LONG, 2, "sexes", HIAP_NOT_FOUND, "the frame has no column 'sexes'");
    refused("area:text|sex:text|rate:number\nA|missing|1\n", 1, "sex", HIAP_SHAPE,
            "row 1 has no 'sex', so its value has no column to go to");
    refused("area:text|sex:text|rate:number\nA|area|1\n", 1, "sex", HIAP_SHAPE,
            "'area' is a word of 'sex' and a column of the rows");
    refused("area:text|sex:text|rate:number\nA||1\n", 1, "sex", HIAP_SHAPE,
            "a column of a frame needs a name");
    refused("sex:text|rate:number\nM|1\nM|2\n", 0, "sex", HIAP_SHAPE, "two rows have sex M");
}
END_TEST

static hiap_rc pivot_again(void *frame, hiap_err *err) {
    hiap_frame *wide;
    hiap_rc rc = hiap_frame_pivot(&wide, frame, rows, 2, "sex", "rate", err);
    hiap_frame_drop(wide);
    return rc;
}

START_TEST(memory_running_out_leaves_nothing_behind) {
    hiap_parallel_set_threads(1);
    hiap_frame *f = table(LONG);
    table_survives(pivot_again, f);
    hiap_frame_drop(f);
    hiap_parallel_set_threads(0);
}
END_TEST

HIAP_SUITE(pivot) {
    tcase_add_test(tests, words_become_columns_in_the_order_they_appear);
    tcase_add_test(tests, a_cell_never_met_is_empty);
    tcase_add_test(tests, values_of_any_type);
    tcase_add_test(tests, no_rows_and_no_row_columns);
    tcase_add_test(tests, what_would_lose_a_value_is_refused);
    tcase_add_test(tests, memory_running_out_leaves_nothing_behind);
}
