/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/parallel.h"
#include "core/stat/interval.h"
#include "tests/unit/data/table.h"

#define DATA "count:number|denominator:number\n65|100\n0|10\n[c]|50\n5|[x]\n[c]|[x]\n12|12\n"

static void columns_are(const hiap_interval_columns *c, const char *text) {
    hiap_frame *f;
    hiap_column *columns[] = { c->value, c->lower[0], c->upper[0] };
    ck_ok(hiap_frame_new(&f, (const char *[]){ "v", "l", "u" }, columns, 3, err));
    table_is(f, text);
    hiap_frame_drop(f);
}

typedef hiap_rc (*columns_fn)(hiap_interval_columns *, const hiap_interval_request *, hiap_err *);

static hiap_rc compute(columns_fn fn, hiap_interval_columns *out, const hiap_frame *f,
                       double confidence, hiap_err *err) {
    const hiap_interval_request request = { hiap_frame_at(f, 0), hiap_frame_at(f, 1), 1,
                                            &confidence, 1 };
    return fn(out, &request, err);
}

START_TEST(columns_hold_what_single_intervals_give) {
    hiap_frame *f = table(DATA);
    const hiap_column *count = hiap_frame_at(f, 0), *denominator = hiap_frame_at(f, 1);
    for (int rate = 0; rate < 2; rate++) {
        hiap_interval_columns c;
        const hiap_interval_request request = { count, denominator, 100,
                                                (double[]){ 95, 99.8 }, 2 };
        ck_ok((rate ? hiap_rate_columns : hiap_proportion_columns)(&c, &request, err));
        for (size_t row = 0; row < 6; row++) {
            hiap_interval one;
            ck_ok((rate ? hiap_rate_interval : hiap_proportion_interval)(
                &one, hiap_column_numbers(count)[row], hiap_column_numbers(denominator)[row], 100,
                99.8, err));
            double all[] = { hiap_column_numbers(c.value)[row],
                             hiap_column_numbers(c.lower[1])[row],
                             hiap_column_numbers(c.upper[1])[row] };
            double expected[] = { one.value, one.lower, one.upper };
            for (int i = 0; i < 3; i++)
                ck_assert(all[i] == expected[i] ||
                          (all[i] != all[i] && expected[i] != expected[i]));
        }
        hiap_interval_columns_clear(&c);
    }
    hiap_frame_drop(f);
}
END_TEST

START_TEST(a_missing_input_gives_its_reason) {
    hiap_frame *f = table("count:number|denominator:number\n[c]|50\n5|[x]\n[c]|[x]\n");
    hiap_interval_columns c;
    ck_ok(compute(hiap_rate_columns, &c, f, 95, err));
    columns_are(&c, "v:number|l:number|u:number\n[c]|[c]|[c]\n[x]|[x]|[x]\n[c]|[c]|[c]\n");
    hiap_interval_columns_clear(&c);
    hiap_frame_drop(f);
}
END_TEST

static void refused(columns_fn fn, const char *text, double confidence, hiap_rc rc,
                    const char *what) {
    hiap_err err = { 0 };
    hiap_frame *f = table(text);
    hiap_interval_columns c;
    ck_assert_int_eq(compute(fn, &c, f, confidence, &err), rc);
    ck_assert_str_eq(err.what, what);
    ck_assert(!c.value && !c.lower[0] && !c.upper[0]);
    ck_assert_int_eq(compute(fn, &c, f, confidence, NULL), rc);
    hiap_frame_drop(f);
}

START_TEST(the_first_bad_row_is_named) {
    const char *bad = "c:number|n:number\n1|2\nmissing|3\n4|3\n-1|0\n";
    refused(hiap_proportion_columns, bad, 95, HIAP_PARSE,
            "row 3: the count 4 is greater than the denominator 3");
    refused(hiap_rate_columns, bad, 95, HIAP_PARSE, "row 4: the count -1 is negative");
    refused(hiap_rate_columns, "c:number|n:number\n1|0\n", 95, HIAP_PARSE,
            "row 1: the denominator 0 is not greater than 0");
    refused(hiap_rate_columns, bad, 50, HIAP_ARGUMENT,
            "a confidence of 50 is not from 90 up to 100");
    refused(hiap_rate_columns, "c:text|n:number\n1|0\n", 95, HIAP_ARGUMENT,
            "counts and denominators are numbers, not a text and a number column");
}
END_TEST

START_TEST(lengths_must_agree) {
    hiap_frame *f = table("c:number\n1\n"), *g = table("n:number\n2\n3\n");
    hiap_interval_columns c;
    const hiap_interval_request request = { hiap_frame_at(f, 0), hiap_frame_at(g, 0), 1,
                                            (double[]){ 95 }, 1 };
    ck_assert_int_eq(hiap_rate_columns(&c, &request, NULL), HIAP_SHAPE);
    hiap_frame_drop(f);
    hiap_frame_drop(g);
}
END_TEST

START_TEST(many_rows_and_threads_give_the_same_bytes) {
    enum { ROWS = 50000 };
    hiap_builder *b[2];
    hiap_column *in[2];
    for (int i = 0; i < 2; i++)
        ck_ok(hiap_builder_new(&b[i], HIAP_NUMBER, err));
    for (int row = 0; row < ROWS; row++) {
        hiap_builder_number(b[0], row % 37);
        hiap_builder_number(b[1], 40 + row % 1009);
    }
    for (int i = 0; i < 2; i++)
        ck_ok(hiap_builder_finish(&in[i], b[i], err));
    const hiap_interval_request request = { in[0], in[1], 100, (double[]){ 95 }, 1 };
    for (int rate = 0; rate < 2; rate++) {
        columns_fn fn = rate ? hiap_rate_columns : hiap_proportion_columns;
        hiap_interval_columns one, many;
        hiap_parallel_set_threads(1);
        ck_ok(fn(&one, &request, err));
        hiap_parallel_set_threads(7);
        ck_ok(fn(&many, &request, err));
        hiap_parallel_set_threads(0);
        ck_assert_mem_eq(hiap_column_numbers(one.lower[0]), hiap_column_numbers(many.lower[0]),
                         ROWS * sizeof(double));
        ck_assert_mem_eq(hiap_column_numbers(one.upper[0]), hiap_column_numbers(many.upper[0]),
                         ROWS * sizeof(double));
        hiap_interval_columns_clear(&one);
        hiap_interval_columns_clear(&many);
    }
    hiap_column_drop(in[0]);
    hiap_column_drop(in[1]);
}
END_TEST

static hiap_rc compute_again(void *frame, hiap_err *err) {
    hiap_interval_columns c;
    hiap_rc rc = compute(hiap_proportion_columns, &c, frame, 95, err);
    hiap_interval_columns_clear(&c);
    return rc;
}

START_TEST(memory_running_out_leaves_nothing_behind) {
    hiap_frame *f = table(DATA);
    hiap_parallel_set_threads(1);
    table_survives(compute_again, f);
    hiap_parallel_set_threads(0);
    hiap_frame_drop(f);
}
END_TEST

HIAP_SUITE(interval_column) {
    tcase_add_test(tests, columns_hold_what_single_intervals_give);
    tcase_add_test(tests, a_missing_input_gives_its_reason);
    tcase_add_test(tests, the_first_bad_row_is_named);
    tcase_add_test(tests, lengths_must_agree);
    tcase_add_test(tests, many_rows_and_threads_give_the_same_bytes);
    tcase_add_test(tests, memory_running_out_leaves_nothing_behind);
}
