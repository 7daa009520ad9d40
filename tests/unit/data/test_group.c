/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/data/table.h"

#include "core/base/parallel.h"
#include "core/data/group.h"

#define DATA                                                        \
    "area:text|sex:text|deaths:number|people:number|from:period\n"  \
    "Sefton|F|1|10|2019\n"                                          \
    "Halton|M|2|10|2018\n"                                          \
    "Sefton|M|[c]|30|missing\n"                                     \
    "missing|F|4|10|2017\n"                                         \
    "Sefton|F|5|30|2016\n"                                          \
    "missing|F|[c]|10|missing\n"                                    \
    "Wirral|F|[c]|10|2015\n"

static void groups(const char *const *by, size_t by_count, const hiap_aggregate *aggregates,
                   size_t count, const char *result) {
    hiap_frame *f = table(DATA), *g;
    ck_ok(hiap_frame_group(&g, f, by, by_count, aggregates, count, err));
    table_is(g, result);
    hiap_frame_drop(g);
    hiap_frame_drop(f);
}

START_TEST(groups_come_in_the_order_of_their_first_row) {
    hiap_frame *f = table(DATA);
    hiap_groups g;
    ck_ok(hiap_group_rows(&g, f, (const char *[]){ "area" }, 1, err));
    ck_assert_uint_eq(g.count, 4);
    ck_assert_mem_eq(g.start, ((size_t[]){ 0, 3, 4, 6, 7 }), 5 * sizeof(size_t));
    ck_assert_mem_eq(g.rows, ((size_t[]){ 0, 2, 4, 1, 3, 5, 6 }), 7 * sizeof(size_t));
    hiap_groups_clear(&g);
    hiap_frame_drop(f);
}
END_TEST

START_TEST(figures_leave_missing_values_out_and_say_why_nothing_is_left) {
    groups(
        (const char *[]){ "area" }, 1,
        (hiap_aggregate[]){ { HIAP_SUMMARY_COUNT, NULL, NULL, "rows" },
                            { HIAP_SUMMARY_COUNT, "deaths", NULL, "known" },
                            { HIAP_SUMMARY_SUM, "deaths", NULL, "sum" },
                            { HIAP_SUMMARY_SD, "people", NULL, "sd" } },
        4,
        "area:text|rows:number|known:number|sum:number|sd:number\nSefton|3|2|6|11.547005383792515\n"
        "Halton|1|1|2|missing\nmissing|2|1|4|0\nWirral|1|0|[c]|missing\n");
}
END_TEST

START_TEST(a_mean_may_be_weighted) {
    groups((const char *[]){ "area" }, 1,
           (hiap_aggregate[]){ { HIAP_SUMMARY_MEAN, "deaths", NULL, "plain" },
                               { HIAP_SUMMARY_MEAN, "deaths", "people", "weighted" } },
           2,
           "area:text|plain:number|weighted:number\nSefton|3|4\nHalton|2|2\nmissing|4|4\nWirral|[c]"
           "|[c]\n");
}
END_TEST

START_TEST(first_and_last_keep_the_type_and_skip_missing) {
    groups(
        (const char *[]){ "area" }, 1,
        (hiap_aggregate[]){ { HIAP_SUMMARY_FIRST, "from", NULL, "first" },
                            { HIAP_SUMMARY_LAST, "from", NULL, "last" },
                            { HIAP_SUMMARY_LAST, "deaths", NULL, "deaths" } },
        3,
        "area:text|first:period|last:period|deaths:number\nSefton|2019|2016|5\nHalton|2018|2018|2\n"
        "missing|2017|2017|4\nWirral|2015|2015|[c]\n");
}
END_TEST

START_TEST(several_keys_and_none) {
    hiap_aggregate rows = { HIAP_SUMMARY_COUNT, NULL, NULL, "n" };
    groups((const char *[]){ "sex", "area" }, 2, &rows, 1,
           "sex:text|area:text|n:number\nF|Sefton|2\nM|Halton|1\nM|Sefton|1\nF|missing|2\nF|Wirral|"
           "1\n");
    groups(NULL, 0, &rows, 1, "n:number\n7\n");
    groups((const char *[]){ "sex" }, 1, NULL, 0, "sex:text\nF\nM\n");
}
END_TEST

START_TEST(no_rows_are_no_groups_but_one_without_keys) {
    hiap_frame *f = table("a:text|x:number\n"), *g;
    hiap_aggregate aggregates[] = { { HIAP_SUMMARY_COUNT, NULL, NULL, "n" },
                                    { HIAP_SUMMARY_SUM, "x", NULL, "sum" },
                                    { HIAP_SUMMARY_FIRST, "a", NULL, "first" } };
    ck_ok(hiap_frame_group(&g, f, (const char *[]){ "a" }, 1, aggregates, 3, err));
    table_is(g, "a:text|n:number|sum:number|first:text\n");
    hiap_frame_drop(g);
    ck_ok(hiap_frame_group(&g, f, NULL, 0, aggregates, 3, err));
    table_is(g, "n:number|sum:number|first:text\n0|missing|missing\n");
    hiap_frame_drop(g);
    hiap_frame_drop(f);
}
END_TEST

static void refused(hiap_aggregate aggregate, hiap_rc rc, const char *what) {
    hiap_err err = { 0 };
    hiap_frame *f = table(DATA), *g = f;
    const char *by[] = { "area" };
    ck_assert_int_eq(hiap_frame_group(&g, f, by, 1, &aggregate, 1, &err), rc);
    ck_assert_ptr_null(g);
    ck_assert_str_eq(err.what, what);
    ck_assert_int_eq(hiap_frame_group(&g, f, by, 1, &aggregate, 1, NULL), rc);
    hiap_frame_drop(f);
}

START_TEST(what_cannot_be_computed_is_refused) {
    refused((hiap_aggregate){ HIAP_SUMMARY_SUM, NULL, NULL, "s" }, HIAP_ARGUMENT,
            "'s': 'sum' needs a column");
    refused((hiap_aggregate){ HIAP_SUMMARY_SUM, "deaths", "people", "s" }, HIAP_ARGUMENT,
            "'s': 'sum' takes no weight, only mean does");
    refused((hiap_aggregate){ HIAP_SUMMARY_SUM, "death", NULL, "s" }, HIAP_NOT_FOUND,
            "'s': the frame has no column 'death'");
    refused((hiap_aggregate){ HIAP_SUMMARY_SUM, "deaths", NULL, "area" }, HIAP_SHAPE,
            "the result 'area' has the name of a key column");
}
END_TEST

START_TEST(threads_do_not_change_a_digit) {
    enum { ROWS = 5000 };
    hiap_builder *k, *x;
    hiap_column *columns[2];
    hiap_frame *f, *g[2];
    ck_ok(hiap_builder_new(&k, HIAP_NUMBER, err));
    ck_ok(hiap_builder_new(&x, HIAP_NUMBER, err));
    for (int row = 0; row < ROWS; row++) {
        hiap_builder_number(k, row * 7919 % 1301);
        hiap_builder_number(x, 1.0 / (row + 1));
    }
    ck_ok(hiap_builder_finish(&columns[0], k, err));
    ck_ok(hiap_builder_finish(&columns[1], x, err));
    ck_ok(hiap_frame_new(&f, (const char *[]){ "k", "x" }, columns, 2, err));
    hiap_aggregate mean = { HIAP_SUMMARY_MEAN, "x", NULL, "mean" };
    for (unsigned i = 0; i < 2; i++) {
        hiap_parallel_set_threads(i ? 5 : 1);
        ck_ok(hiap_frame_group(&g[i], f, (const char *[]){ "k" }, 1, &mean, 1, err));
    }
    hiap_parallel_set_threads(0);
    ck_assert_uint_eq(hiap_frame_rows(g[0]), 1301);
    ck_assert_mem_eq(hiap_column_numbers(hiap_frame_at(g[0], 1)),
                     hiap_column_numbers(hiap_frame_at(g[1], 1)), 1301 * sizeof(double));
    for (int i = 0; i < 2; i++) {
        hiap_frame_drop(g[i]);
        hiap_column_drop(columns[i]);
    }
    hiap_frame_drop(f);
}
END_TEST

static hiap_rc group_again(void *frame, hiap_err *err) {
    hiap_frame *g;
    hiap_aggregate aggregates[] = { { HIAP_SUMMARY_SUM, "deaths", NULL, "sum" },
                                    { HIAP_SUMMARY_FIRST, "from", NULL, "first" } };
    hiap_rc rc = hiap_frame_group(&g, frame, (const char *[]){ "area" }, 1, aggregates, 2, err);
    hiap_frame_drop(g);
    return rc;
}

START_TEST(memory_running_out_leaves_nothing_behind) {
    hiap_parallel_set_threads(1);
    hiap_frame *f = table(DATA);
    table_survives(group_again, f);
    hiap_frame_drop(f);
    hiap_parallel_set_threads(0);
}
END_TEST

HIAP_SUITE(group) {
    tcase_add_test(tests, groups_come_in_the_order_of_their_first_row);
    tcase_add_test(tests, figures_leave_missing_values_out_and_say_why_nothing_is_left);
    tcase_add_test(tests, a_mean_may_be_weighted);
    tcase_add_test(tests, first_and_last_keep_the_type_and_skip_missing);
    tcase_add_test(tests, several_keys_and_none);
    tcase_add_test(tests, no_rows_are_no_groups_but_one_without_keys);
    tcase_add_test(tests, what_cannot_be_computed_is_refused);
    tcase_add_test(tests, threads_do_not_change_a_digit);
    tcase_add_test(tests, memory_running_out_leaves_nothing_behind);
}
