/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/data/table.h"

#include "core/data/frame_key.h"

static void numbers_are(const hiap_frame *f, const char *const *names, size_t count,
                        size_t keys_expected, const uint32_t *expected) {
    hiap_keys keys;
    ck_ok(hiap_keys_init(&keys, f, names, count, err));
    ck_assert_uint_eq(keys.count, keys_expected);
    for (size_t row = 0; row < hiap_frame_rows(f); row++)
        ck_assert_uint_eq(keys.numbers[row], expected[row]);
    hiap_keys_clear(&keys);
}

START_TEST(keys_are_numbered_as_they_appear) {
    hiap_frame *f =
        table("a:text|x:number|p:period|m:mask\n"
              "b|0|2019|true\na|-0|2019|true\nb|0|2019|false\nmissing|[c]|missing|missing\n"
              "b|1|2018|true\nmissing|missing|missing|missing\n");
    numbers_are(f, (const char *[]){ "a" }, 1, 3, (uint32_t[]){ 0, 1, 0, 2, 0, 2 });
    numbers_are(f, (const char *[]){ "x" }, 1, 3, (uint32_t[]){ 0, 0, 0, 1, 2, 1 });
    numbers_are(f, (const char *[]){ "p" }, 1, 3, (uint32_t[]){ 0, 0, 0, 1, 2, 1 });
    numbers_are(f, (const char *[]){ "a", "x", "p", "m" }, 4, 5, (uint32_t[]){ 0, 1, 2, 3, 4, 3 });
    numbers_are(f, NULL, 0, 1, (uint32_t[]){ 0, 0, 0, 0, 0, 0 });
    hiap_frame_drop(f);
}
END_TEST

START_TEST(periods_of_one_start_and_two_lengths_differ) {
    hiap_frame *f = table("p:period\n2015\n2015 - 17\n2015/16\n2015\n");
    numbers_are(f, (const char *[]){ "p" }, 1, 3, (uint32_t[]){ 0, 1, 2, 0 });
    hiap_frame_drop(f);
}
END_TEST

START_TEST(text_matches_by_word_not_by_code) {
    hiap_frame *f = table("a:text|y:number\nx|1\ny|1\nx|2\n");
    hiap_frame *g = table("a:text|y:number\ny|1\nx|2\nz|1\nmissing|1\nx|1\ny|2\nx|missing\n");
    uint32_t numbers[7],
        expected[] = { 1, 2, HIAP_KEY_NONE, HIAP_KEY_NONE, 0, HIAP_KEY_NONE, HIAP_KEY_NONE };
    const char *names[] = { "a", "y" };
    hiap_keys keys;
    ck_ok(hiap_keys_init(&keys, f, names, 2, err));
    ck_ok(hiap_keys_match(numbers, &keys, g, names, err));
    ck_assert_mem_eq(numbers, expected, sizeof expected);
    hiap_keys_clear(&keys);
    hiap_frame_drop(f);
    hiap_frame_drop(g);
}
END_TEST

START_TEST(a_missing_key_matches_nothing_not_even_a_missing_one) {
    hiap_frame *f = table("a:text\nmissing\nx\n");
    uint32_t numbers[2];
    const char *names[] = { "a" };
    hiap_keys keys;
    ck_ok(hiap_keys_init(&keys, f, names, 1, err));
    ck_ok(hiap_keys_match(numbers, &keys, f, names, err));
    ck_assert_uint_eq(numbers[0], HIAP_KEY_NONE);
    ck_assert_uint_eq(numbers[1], 1);
    hiap_keys_clear(&keys);
    hiap_frame_drop(f);
}
END_TEST

START_TEST(many_numbers_grow_the_table) {
    enum { ROWS = 100000, KEYS = 70000 };
    hiap_builder *b;
    hiap_column *c;
    hiap_frame *f;
    ck_ok(hiap_builder_new(&b, HIAP_NUMBER, err));
    for (size_t row = 0; row < ROWS; row++)
        hiap_builder_number(b, (double)(row % KEYS) * 0.5);
    ck_ok(hiap_builder_finish(&c, b, err));
    ck_ok(hiap_frame_new(&f, (const char *[]){ "x" }, &c, 1, err));
    hiap_column_drop(c);
    hiap_keys keys;
    ck_ok(hiap_keys_init(&keys, f, (const char *[]){ "x" }, 1, err));
    ck_assert_uint_eq(keys.count, KEYS);
    for (size_t row = 0; row < ROWS; row++)
        ck_assert_uint_eq(keys.numbers[row], row % KEYS);
    hiap_keys_clear(&keys);
    hiap_frame_drop(f);
}
END_TEST

START_TEST(rows_of_each_key_keep_their_order) {
    hiap_frame *f = table("a:text\ny\nx\ny\ny\n");
    size_t *start, *rows;
    hiap_keys keys;
    ck_ok(hiap_keys_init(&keys, f, (const char *[]){ "a" }, 1, err));
    ck_ok(hiap_keys_rows(&start, &rows, &keys, err));
    ck_assert_mem_eq(start, ((size_t[]){ 0, 3, 4 }), 3 * sizeof *start);
    ck_assert_mem_eq(rows, ((size_t[]){ 0, 2, 3, 1 }), 4 * sizeof *rows);
    hiap_free(start);
    hiap_free(rows);
    hiap_keys_clear(&keys);
    hiap_frame_drop(f);
}
END_TEST

START_TEST(a_key_prints_with_its_names) {
    hiap_frame *f = table("area_code:text|year:number\nE08000011|2019\n");
    hiap_buf b = HIAP_BUF_INIT;
    hiap_key_print(&b, f, (const char *[]){ "area_code", "year" }, 2, 0);
    ck_assert_str_eq(b.at, "area_code E08000011, year 2019");
    hiap_buf_clear(&b);
    hiap_frame_drop(f);
}
END_TEST

static hiap_rc number_and_match(void *frame, hiap_err *err) {
    const char *names[] = { "a", "x" };
    uint32_t numbers[2];
    hiap_keys keys;
    hiap_frame *other = NULL;
    hiap_rc rc = hiap_keys_init(&keys, frame, names, 2, err);
    if (rc == HIAP_OK)
        rc = hiap_frame_slice(&other, frame, 0, 2, err);
    if (rc == HIAP_OK)
        rc = hiap_keys_match(numbers, &keys, other, names, err);
    hiap_frame_drop(other);
    hiap_keys_clear(&keys);
    return rc;
}

START_TEST(memory_running_out_leaves_nothing_behind) {
    hiap_frame *f = table("a:text|x:number\nx|1\ny|2\nz|3\n");
    table_survives(number_and_match, f);
    hiap_frame_drop(f);
}
END_TEST

HIAP_SUITE(frame_key) {
    tcase_add_test(tests, keys_are_numbered_as_they_appear);
    tcase_add_test(tests, periods_of_one_start_and_two_lengths_differ);
    tcase_add_test(tests, text_matches_by_word_not_by_code);
    tcase_add_test(tests, a_missing_key_matches_nothing_not_even_a_missing_one);
    tcase_add_test(tests, many_numbers_grow_the_table);
    tcase_add_test(tests, rows_of_each_key_keep_their_order);
    tcase_add_test(tests, a_key_prints_with_its_names);
    tcase_add_test(tests, memory_running_out_leaves_nothing_behind);
}
