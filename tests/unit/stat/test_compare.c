/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/compare.h"

#include <math.h>

#include "tests/unit/data/table.h"

static void gives(hiap_outcome outcome, const char *words) {
    ck_assert_str_eq(hiap_outcome_words(outcome), words);
}

START_TEST(words_are_the_publishers_and_are_found) {
    const char *words[] = { "Not compared", "Similar", "Better", "Worse", "Best", "Worst", "Higher",
                            "Lower",        "Highest", "Lowest", "High",  "Low",  "Middle" };
    for (int i = 0; i < HIAP_OUTCOME_COUNT; i++) {
        hiap_outcome found;
        gives((hiap_outcome)i, words[i]);
        ck_ok(hiap_outcome_find(&found, hiap_str_of(words[i]), err));
        ck_assert_int_eq(found, i);
    }
    hiap_outcome found;
    ck_assert_int_eq(hiap_outcome_find(&found, HIAP_STR("Wors"), NULL), HIAP_ARGUMENT);
}
END_TEST

START_TEST(a_benchmark_inside_or_at_an_end_is_similar) {
    for (int p = 0; p < HIAP_POLARITY_COUNT; p++) {
        gives(hiap_compare(10, 8, 12, 9, (hiap_polarity)p), "Similar");
        gives(hiap_compare(10, 8, 12, 8, (hiap_polarity)p), "Similar");
        gives(hiap_compare(10, 8, 12, 12, (hiap_polarity)p), "Similar");
        gives(hiap_compare(10, 10, 10, 10, (hiap_polarity)p), "Similar");
    }
}
END_TEST

START_TEST(outside_the_side_and_the_polarity_decide) {
    gives(hiap_compare(10, 8, 12, 12.1, HIAP_HIGH_IS_GOOD), "Worse");
    gives(hiap_compare(10, 8, 12, 12.1, HIAP_LOW_IS_GOOD), "Better");
    gives(hiap_compare(10, 8, 12, 12.1, HIAP_NO_JUDGEMENT), "Lower");
    gives(hiap_compare(10, 8, 12, 7.9, HIAP_HIGH_IS_GOOD), "Better");
    gives(hiap_compare(10, 8, 12, 7.9, HIAP_LOW_IS_GOOD), "Worse");
    gives(hiap_compare(10, 8, 12, 7.9, HIAP_NO_JUDGEMENT), "Higher");
    gives(hiap_compare(-3, -4, -2, -1, HIAP_LOW_IS_GOOD), "Better");
}
END_TEST

START_TEST(without_a_valid_interval_nothing_is_compared) {
    gives(hiap_compare(10, NAN, 12, 9, HIAP_HIGH_IS_GOOD), "Not compared");
    gives(hiap_compare(10, 8, NAN, 9, HIAP_HIGH_IS_GOOD), "Not compared");
    gives(hiap_compare(10, 12, 8, 9, HIAP_HIGH_IS_GOOD), "Not compared");
    gives(hiap_compare(NAN, 8, 12, 9, HIAP_HIGH_IS_GOOD), "Not compared");
    gives(hiap_compare(10, 8, 12, NAN, HIAP_HIGH_IS_GOOD), "Not compared");
}
END_TEST

START_TEST(two_levels_have_five_words) {
    static const char *const expected[HIAP_POLARITY_COUNT][5] = {
        [HIAP_NO_JUDGEMENT] = { "Highest", "Higher", "Similar", "Lower", "Lowest" },
        [HIAP_HIGH_IS_GOOD] = { "Best", "Better", "Similar", "Worse", "Worst" },
        [HIAP_LOW_IS_GOOD] = { "Worst", "Worse", "Similar", "Better", "Best" },
    };
    const double benchmarks[] = { 6.9, 7, 12, 13, 13.1 };
    hiap_compare_limits narrow = { 8, 12 }, wide = { 7, 13 }, none = { NAN, NAN };
    for (int p = 0; p < HIAP_POLARITY_COUNT; p++) {
        for (int i = 0; i < 5; i++)
            gives(hiap_compare_two_levels(10, narrow, wide, benchmarks[i], (hiap_polarity)p),
                  expected[p][i]);
        gives(hiap_compare_two_levels(10, narrow, none, 9, (hiap_polarity)p), "Not compared");
        gives(hiap_compare_two_levels(10, none, wide, 9, (hiap_polarity)p), "Not compared");
        gives(hiap_compare_two_levels(NAN, narrow, wide, 9, (hiap_polarity)p), "Not compared");
        gives(hiap_compare_two_levels(10, narrow, wide, NAN, (hiap_polarity)p), "Not compared");
    }
}
END_TEST

#define DATA                                                                                     \
    "v:number|l:number|u:number|b:number|ll:number|uu:number\n10|8|12|9|7|13\n10|8|12|13|7|13\n" \
    "10|[c]|12|9|7|13\n10|8|12|6|7|13\n10|8|12|9|[c]|13\n"

static hiap_compare_input input_of(const hiap_frame *f, bool two) {
    return (hiap_compare_input){ hiap_frame_at(f, 0),
                                 hiap_frame_at(f, 1),
                                 hiap_frame_at(f, 2),
                                 hiap_frame_at(f, 3),
                                 two ? hiap_frame_at(f, 4) : NULL,
                                 two ? hiap_frame_at(f, 5) : NULL };
}

static void columns_give(bool two, const char *text) {
    hiap_frame *f = table(DATA), *g;
    hiap_compare_input in = input_of(f, two);
    hiap_column *c;
    ck_ok(hiap_compare_columns(&c, &in, HIAP_HIGH_IS_GOOD, err));
    ck_ok(hiap_frame_new(&g, (const char *[]){ "o" }, &c, 1, err));
    table_is(g, text);
    hiap_frame_drop(g);
    hiap_frame_drop(f);
    hiap_column_drop(c);
}

START_TEST(columns_are_compared_row_by_row) {
    columns_give(false, "o:text\nSimilar\nWorse\nNot compared\nBetter\nSimilar\n");
    columns_give(true, "o:text\nSimilar\nWorse\nNot compared\nBest\nNot compared\n");
}
END_TEST

START_TEST(columns_that_do_not_fit_are_refused) {
    hiap_frame *f = table("v:number|l:number|u:number|b:text\n10|8|12|x\n"), *g = table(DATA);
    hiap_err err = { 0 };
    hiap_column *c;
    hiap_compare_input in = { hiap_frame_at(f, 0),
                              hiap_frame_at(f, 1),
                              hiap_frame_at(f, 2),
                              hiap_frame_at(f, 3),
                              NULL,
                              NULL };
    ck_assert_int_eq(hiap_compare_columns(&c, &in, HIAP_NO_JUDGEMENT, &err), HIAP_ARGUMENT);
    ck_assert_str_eq(err.what, "the benchmark must be a number column, not a text column");
    in.benchmark = hiap_frame_at(g, 3);
    ck_assert_int_eq(hiap_compare_columns(&c, &in, HIAP_NO_JUDGEMENT, &err), HIAP_SHAPE);
    ck_assert_str_eq(err.what, "the benchmark has 5 rows, but the value has 1");
    ck_assert_ptr_null(c);
    hiap_frame_drop(f);
    hiap_frame_drop(g);
}
END_TEST

static hiap_rc compare_again(void *frame, hiap_err *err) {
    hiap_compare_input in = input_of(frame, true);
    hiap_column *c;
    hiap_rc rc = hiap_compare_columns(&c, &in, HIAP_LOW_IS_GOOD, err);
    hiap_column_drop(c);
    return rc;
}

START_TEST(memory_running_out_leaves_nothing_behind) {
    hiap_frame *f = table(DATA);
    table_survives(compare_again, f);
    hiap_frame_drop(f);
}
END_TEST

HIAP_SUITE(compare) {
    tcase_add_test(tests, words_are_the_publishers_and_are_found);
    tcase_add_test(tests, a_benchmark_inside_or_at_an_end_is_similar);
    tcase_add_test(tests, outside_the_side_and_the_polarity_decide);
    tcase_add_test(tests, without_a_valid_interval_nothing_is_compared);
    tcase_add_test(tests, two_levels_have_five_words);
    tcase_add_test(tests, columns_are_compared_row_by_row);
    tcase_add_test(tests, columns_that_do_not_fit_are_refused);
    tcase_add_test(tests, memory_running_out_leaves_nothing_behind);
}
