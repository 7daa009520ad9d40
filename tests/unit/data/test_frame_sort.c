/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/data/table.h"

#include "core/base/parallel.h"
#include "core/base/rng.h"

static void sorts(const char *before, const hiap_sort_key *keys, size_t count, const char *after) {
    hiap_frame *f = table(before), *sorted;
    ck_ok(hiap_frame_sort(&sorted, f, keys, count, err));
    table_is(sorted, after);
    hiap_frame_drop(sorted);
    hiap_frame_drop(f);
}

#define UP(name) { name, false }
#define DOWN(name) { name, true }

START_TEST(numbers_by_size_and_missing_last) {
    const char *before = "x:number\n2\n-1\nmissing\n0\n-0\n1e+300\n-1e+300\n1e-300\n-2.5\n";
    sorts(before, (hiap_sort_key[]){ UP("x") }, 1,
          "x:number\n-1e+300\n-2.5\n-1\n0\n0\n1e-300\n2\n1e+300\nmissing\n");
    sorts(before, (hiap_sort_key[]){ DOWN("x") }, 1,
          "x:number\n1e+300\n2\n1e-300\n0\n0\n-1\n-2.5\n-1e+300\nmissing\n");
}
END_TEST

START_TEST(text_by_bytes) {
    sorts(
        "a:text\nWirral\nHalton\nHalt\n\xC3\x89ire\nmissing\n\nHaltonX\nhalton\nHalton\nLiverpool "
        "North\nLiverpool East\n",
        (hiap_sort_key[]){ UP("a") }, 1,
        "a:text\n\nHalt\nHalton\nHalton\nHaltonX\nLiverpool East\nLiverpool "
        "North\nWirral\nhalton\n\xC3\x89ire\nmissing\n");
}
END_TEST

START_TEST(equal_keys_keep_their_order_in_both_directions) {
    const char *before = "k:text|i:number\nb|1\na|2\nb|3\na|4\nmissing|5\nb|6\nmissing|7\n";
    sorts(before, (hiap_sort_key[]){ UP("k") }, 1,
          "k:text|i:number\na|2\na|4\nb|1\nb|3\nb|6\nmissing|5\nmissing|7\n");
    sorts(before, (hiap_sort_key[]){ DOWN("k") }, 1,
          "k:text|i:number\nb|1\nb|3\nb|6\na|2\na|4\nmissing|5\nmissing|7\n");
}
END_TEST

START_TEST(the_first_key_rules_and_later_ones_break_ties) {
    sorts("p:period|m:mask|x:number\n2017|true|1\n2016|false|2\n2015 - "
          "17|true|3\n2016|true|4\n2016|false|5\n",
          (hiap_sort_key[]){ UP("p"), DOWN("m"), DOWN("x") }, 3,
          "p:period|m:mask|x:number\n2015 - "
          "17|true|3\n2016|true|4\n2016|false|5\n2016|false|2\n2017|true|1\n");
}
END_TEST

START_TEST(no_keys_and_no_rows) {
    sorts("x:number\n2\n1\n", NULL, 0, "x:number\n2\n1\n");
    sorts("x:text\n", (hiap_sort_key[]){ UP("x") }, 1, "x:text\n");
}
END_TEST

START_TEST(an_unknown_key_is_refused) {
    hiap_frame *f = table("x:number\n"), *sorted = f;
    ck_assert_int_eq(hiap_frame_sort(&sorted, f, (hiap_sort_key[]){ UP("y") }, 1, NULL),
                     HIAP_NOT_FOUND);
    ck_assert_ptr_null(sorted);
    hiap_frame_drop(f);
}
END_TEST

static hiap_frame *random_frame(size_t rows) {
    hiap_rng rng = hiap_rng_for(1, "test.sort");
    hiap_builder *x, *i;
    hiap_column *columns[2];
    hiap_frame *f = NULL;
    ck_ok(hiap_builder_new(&x, HIAP_NUMBER, err));
    ck_ok(hiap_builder_new(&i, HIAP_NUMBER, err));
    for (size_t row = 0; row < rows; row++) {
        uint64_t below = hiap_rng_below(&rng, row, rows / 2);
        if (below == 0)
            hiap_builder_missing(x, HIAP_MISSING_EMPTY);
        else
            hiap_builder_number(x, ((double)below - (double)rows / 4) * 0.1);
        hiap_builder_number(i, (double)row);
    }
    ck_ok(hiap_builder_finish(&columns[0], x, err));
    ck_ok(hiap_builder_finish(&columns[1], i, err));
    ck_ok(hiap_frame_new(&f, (const char *[]){ "x", "i" }, columns, 2, err));
    hiap_column_drop(columns[0]);
    hiap_column_drop(columns[1]);
    return f;
}

START_TEST(many_rows_are_in_order_and_stable) {
    hiap_frame *f = random_frame(20000), *sorted;
    ck_ok(hiap_frame_sort(&sorted, f, (hiap_sort_key[]){ UP("x") }, 1, err));
    const hiap_column *x = hiap_frame_at(sorted, 0), *i = hiap_frame_at(sorted, 1);
    for (size_t row = 1; row < 20000; row++) {
        int order = hiap_column_compare(x, row - 1, x, row);
        ck_assert_int_le(order, 0);
        ck_assert(order < 0 || hiap_column_numbers(i)[row - 1] < hiap_column_numbers(i)[row]);
    }
    hiap_frame_drop(sorted);
    hiap_frame_drop(f);
}
END_TEST

static hiap_rc sort_again(void *frame, hiap_err *err) {
    hiap_frame *sorted;
    hiap_rc rc = hiap_frame_sort(&sorted, frame, (hiap_sort_key[]){ UP("k"), DOWN("i") }, 2, err);
    hiap_frame_drop(sorted);
    return rc;
}

START_TEST(memory_running_out_leaves_nothing_behind) {
    hiap_parallel_set_threads(1);
    hiap_frame *f = table("k:text|i:number\nb|1\na|2\nb|missing\n");
    table_survives(sort_again, f);
    hiap_frame_drop(f);
    hiap_parallel_set_threads(0);
}
END_TEST

HIAP_SUITE(frame_sort) {
    tcase_add_test(tests, numbers_by_size_and_missing_last);
    tcase_add_test(tests, text_by_bytes);
    tcase_add_test(tests, equal_keys_keep_their_order_in_both_directions);
    tcase_add_test(tests, the_first_key_rules_and_later_ones_break_ties);
    tcase_add_test(tests, no_keys_and_no_rows);
    tcase_add_test(tests, an_unknown_key_is_refused);
    tcase_add_test(tests, many_rows_are_in_order_and_stable);
    tcase_add_test(tests, memory_running_out_leaves_nothing_behind);
}
