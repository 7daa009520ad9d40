/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/data/table.h"

#include "core/base/parallel.h"

#define ROWS "area:text|year:number\nHalton|1\nSefton|[c]\nWirral|3\nHalton|4\n"

static hiap_frame *rows;

static void setup(void) {
    rows = table(ROWS);
}

static void teardown(void) {
    hiap_frame_drop(rows);
}

static void gives(hiap_rc rc, hiap_frame *const *f, const char *text) {
    ck_assert_int_eq(rc, HIAP_OK);
    table_is(*f, text);
    hiap_frame_drop(*f);
}

static void fails(hiap_rc rc, hiap_frame *const *f, hiap_rc expected) {
    ck_assert_int_eq(rc, expected);
    ck_assert_ptr_null(*f);
}

START_TEST(pick_takes_rows_in_any_order_and_blanks) {
    hiap_frame *f;
    hiap_err err = { 0 };
    hiap_rc rc = hiap_frame_pick(&f, rows, (size_t[]){ 3, 1, HIAP_ROW_NONE, 3 }, 4, NULL);
    gives(rc, &f, "area:text|year:number\nHalton|4\nSefton|[c]\nmissing|missing\nHalton|4\n");
    gives(hiap_frame_pick(&f, rows, NULL, 0, NULL), &f, "area:text|year:number\n");
    fails(hiap_frame_pick(&f, rows, (size_t[]){ 0, 4 }, 2, &err), &f, HIAP_ARGUMENT);
    ck_assert_str_eq(err.what, "row 5 was asked for, but the frame has 4");
}
END_TEST

START_TEST(where_keeps_true_and_drops_false_and_missing) {
    hiap_frame *f, *mask = table("m:mask\ntrue\nfalse\nmissing\ntrue\n");
    gives(hiap_frame_where(&f, rows, hiap_frame_at(mask, 0), NULL), &f,
          "area:text|year:number\nHalton|1\nHalton|4\n");
    fails(hiap_frame_where(&f, rows, hiap_frame_at(rows, 0), NULL), &f, HIAP_ARGUMENT);
    hiap_frame_drop(mask);
    mask = table("m:mask\ntrue\n");
    fails(hiap_frame_where(&f, rows, hiap_frame_at(mask, 0), NULL), &f, HIAP_SHAPE);
    hiap_frame_drop(mask);
}
END_TEST

START_TEST(slice_stops_at_the_end) {
    hiap_frame *f;
    gives(hiap_frame_slice(&f, rows, 1, 2, NULL), &f,
          "area:text|year:number\nSefton|[c]\nWirral|3\n");
    gives(hiap_frame_slice(&f, rows, 3, SIZE_MAX, NULL), &f, "area:text|year:number\nHalton|4\n");
    gives(hiap_frame_slice(&f, rows, 9, 1, NULL), &f, "area:text|year:number\n");
}
END_TEST

START_TEST(append_matches_columns_by_name) {
    hiap_frame *f, *more = table("year:number|note:text|area:text\n5|revised|Wirral\n");
    const hiap_frame *parts[] = { rows, more, rows };
    gives(
        hiap_frame_append(&f, parts, 2, NULL), &f,
        "area:text|year:number|note:text\nHalton|1|missing\nSefton|[c]|missing\nWirral|3|missing\n"
        "Halton|4|missing\nWirral|5|revised\n");
    ck_ok(hiap_frame_append(&f, parts, 3, err));
    ck_assert_uint_eq(hiap_frame_rows(f), 9);
    ck_assert_int_eq(hiap_column_reason(hiap_frame_find(f, "note"), 0), HIAP_MISSING_EMPTY);
    hiap_frame_drop(f);
    gives(hiap_frame_append(&f, parts, 0, NULL), &f, "\n");
    hiap_frame_drop(more);
}
END_TEST

START_TEST(append_refuses_one_name_for_two_types) {
    hiap_err err = { 0 };
    hiap_frame *f, *other = table("year:text\n2019\n");
    fails(hiap_frame_append(&f, (const hiap_frame *[]){ rows, other }, 2, &err), &f, HIAP_SHAPE);
    ck_assert_ptr_nonnull(strstr(err.what, "column 'year'"));
    hiap_frame_drop(other);
}
END_TEST

static hiap_rc change(void *unused, hiap_err *err) {
    (void)unused;
    hiap_frame *f = NULL, *g = NULL, *other = NULL;
    hiap_rc rc = hiap_frame_slice(&f, rows, 1, 2, err);
    if (rc == HIAP_OK)
        rc = hiap_frame_select(&other, rows, (const char *[]){ "area" }, 1, err);
    if (rc == HIAP_OK)
        rc = hiap_frame_append(&g, (const hiap_frame *[]){ f, other }, 2, err);
    hiap_frame_drop(f);
    hiap_frame_drop(g);
    hiap_frame_drop(other);
    return rc;
}

START_TEST(memory_running_out_leaves_nothing_behind) {
    hiap_parallel_set_threads(1);
    table_survives(change, NULL);
    hiap_parallel_set_threads(0);
}
END_TEST

HIAP_SUITE(frame_row) {
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, pick_takes_rows_in_any_order_and_blanks);
    tcase_add_test(tests, where_keeps_true_and_drops_false_and_missing);
    tcase_add_test(tests, slice_stops_at_the_end);
    tcase_add_test(tests, append_matches_columns_by_name);
    tcase_add_test(tests, append_refuses_one_name_for_two_types);
    tcase_add_test(tests, memory_running_out_leaves_nothing_behind);
}
