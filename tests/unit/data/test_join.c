/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/data/table.h"

#include "core/base/parallel.h"
#include "core/data/join.h"

#define LEFT \
    "code:text|year:number|deaths:number\nE1|1|10\nE2|1|20\nE3|1|30\nmissing|1|40\nE1|2|50\n"
#define RIGHT                                                                             \
    "code:text|year:number|name:text\nE3|1|Sefton\nE1|1|Halton\nmissing|1|Nowhere\nE1|2|" \
    "Halton\nE9|1|Kent\n"

static const char *const keys[] = { "code", "year" };

static void joins(const char *left, const char *right, size_t key_count, hiap_join_kind kind,
                  const char *result) {
    hiap_frame *l = table(left), *r = table(right), *f;
    ck_ok(hiap_frame_join(&f, l, r, keys, key_count, kind, false, err));
    table_is(f, result);
    hiap_frame_drop(f);
    hiap_frame_drop(l);
    hiap_frame_drop(r);
}

static hiap_err refused(const char *left, const char *right, size_t key_count, bool one,
                        hiap_rc rc) {
    hiap_err err = { 0 };
    hiap_frame *l = table(left), *r = table(right), *f = l;
    ck_assert_int_eq(hiap_frame_join(&f, l, r, keys, key_count, HIAP_JOIN_LEFT, one, &err), rc);
    ck_assert_ptr_null(f);
    ck_assert_int_eq(hiap_frame_join(&f, l, r, keys, key_count, HIAP_JOIN_LEFT, one, NULL), rc);
    hiap_frame_drop(l);
    hiap_frame_drop(r);
    return err;
}

START_TEST(left_keeps_every_left_row) {
    joins(LEFT, RIGHT, 2, HIAP_JOIN_LEFT,
          "code:text|year:number|deaths:number|name:text\nE1|1|10|Halton\nE2|1|20|missing\nE3|1|30|"
          "Sefton\n"
          "missing|1|40|missing\nE1|2|50|Halton\n");
}
END_TEST

START_TEST(unmatched_cells_say_so_and_left_columns_are_shared) {
    hiap_frame *l = table(LEFT), *r = table(RIGHT), *f;
    ck_ok(hiap_frame_join(&f, l, r, keys, 2, HIAP_JOIN_LEFT, true, err));
    ck_assert_int_eq(hiap_column_reason(hiap_frame_find(f, "name"), 1), HIAP_MISSING_NOT_MATCHED);
    ck_assert_ptr_eq(hiap_frame_at(f, 2), hiap_frame_at(l, 2));
    hiap_frame_drop(f);
    hiap_frame_drop(l);
    hiap_frame_drop(r);
}
END_TEST

START_TEST(inner_keeps_matches_and_without_the_rest) {
    joins(LEFT, RIGHT, 2, HIAP_JOIN_INNER,
          "code:text|year:number|deaths:number|name:text\nE1|1|10|Halton\nE3|1|30|Sefton\nE1|2|50|"
          "Halton\n");
    joins(LEFT, RIGHT, 2, HIAP_JOIN_WITHOUT,
          "code:text|year:number|deaths:number\nE2|1|20\nmissing|1|40\n");
}
END_TEST

START_TEST(several_matches_come_in_right_order) {
    const char *left = "code:text\nE1\nE2\nE1\n", *right = "code:text|n:number\nE1|1\nE2|2\nE1|3\n";
    joins(left, right, 1, HIAP_JOIN_LEFT, "code:text|n:number\nE1|1\nE1|3\nE2|2\nE1|1\nE1|3\n");
    joins(left, right, 1, HIAP_JOIN_INNER, "code:text|n:number\nE1|1\nE1|3\nE2|2\nE1|1\nE1|3\n");
    joins(left, right, 1, HIAP_JOIN_WITHOUT, "code:text\n");
    hiap_err err = refused(left, right, 1, true, HIAP_SHAPE);
    ck_assert_str_eq(err.what, "2 rows on the right match code E1; one was expected");
}
END_TEST

START_TEST(empty_sides_and_only_keys) {
    joins("code:text|n:number\n", "code:text|m:number\nE1|1\n", 1, HIAP_JOIN_LEFT,
          "code:text|n:number|m:number\n");
    joins("code:text\nE1\n", "code:text|m:number\n", 1, HIAP_JOIN_LEFT,
          "code:text|m:number\nE1|missing\n");
    joins("code:text\nE1\nE2\n", "code:text\nE2\n", 1, HIAP_JOIN_INNER, "code:text\nE2\n");
}
END_TEST

START_TEST(periods_and_masks_are_keys_too) {
    joins("code:period|year:mask\n2019/20|true\n2019|true\n",
          "code:period|year:mask|n:number\n2019|true|1\n2019|false|2\n", 2, HIAP_JOIN_LEFT,
          "code:period|year:mask|n:number\n2019/20|true|missing\n2019|true|1\n");
}
END_TEST

START_TEST(frames_that_do_not_fit_are_refused) {
    hiap_err err = refused(LEFT, "code:number|n:number\n1|1\n", 1, false, HIAP_SHAPE);
    ck_assert_str_eq(
        err.what, "the key 'code' is a text column in one frame and a number column in the other");
    err = refused(LEFT, "code:text|deaths:number\nE1|1\n", 1, false, HIAP_SHAPE);
    ck_assert_str_eq(err.what, "both frames have a column 'deaths' that is no key");
    err = refused(LEFT, "codes:text\nE1\n", 1, false, HIAP_NOT_FOUND);
    ck_assert_str_eq(err.what, "right of the join: the frame has no column 'code'");
    ck_assert_str_eq(err.hint, "did you mean 'codes'?");
    err = refused("codes:text\nE1\n", "code:text\nE1\n", 1, false, HIAP_NOT_FOUND);
    ck_assert_str_eq(err.what, "left of the join: the frame has no column 'code'");
    refused(LEFT, RIGHT, 0, false, HIAP_ARGUMENT);
}
END_TEST

static hiap_rc join_again(void *frames, hiap_err *err) {
    hiap_frame **sides = frames, *f;
    hiap_rc rc = hiap_frame_join(&f, sides[0], sides[1], keys, 2, HIAP_JOIN_INNER, true, err);
    hiap_frame_drop(f);
    return rc;
}

START_TEST(memory_running_out_leaves_nothing_behind) {
    hiap_parallel_set_threads(1);
    hiap_frame *sides[] = { table(LEFT), table(RIGHT) };
    table_survives(join_again, sides);
    hiap_frame_drop(sides[0]);
    hiap_frame_drop(sides[1]);
    hiap_parallel_set_threads(0);
}
END_TEST

HIAP_SUITE(join) {
    tcase_add_test(tests, left_keeps_every_left_row);
    tcase_add_test(tests, unmatched_cells_say_so_and_left_columns_are_shared);
    tcase_add_test(tests, inner_keeps_matches_and_without_the_rest);
    tcase_add_test(tests, several_matches_come_in_right_order);
    tcase_add_test(tests, empty_sides_and_only_keys);
    tcase_add_test(tests, periods_and_masks_are_keys_too);
    tcase_add_test(tests, frames_that_do_not_fit_are_refused);
    tcase_add_test(tests, memory_running_out_leaves_nothing_behind);
}
