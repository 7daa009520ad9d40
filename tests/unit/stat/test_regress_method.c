/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The methods of regression as calls (core/stat/method/ols.c, its.c, did.c): each example of
 * theirs, columns beyond those they name, and every allocation failing. What they give is in
 * tests/script/calc_*.t and tests/certified. */
#include "core/data/csv.h"
#include "core/stat/method.h"
#include "tests/unit/data/made.h"

static const char *const names[] = { "ols", "its", "did" };

static const hiap_method *found(const char *name) {
    const hiap_method *m;
    ck_ok(hiap_method_find(&m, name, hiap_stat_methods, hiap_stat_method_count, err));
    return m;
}

static hiap_frame *read(const char *text) {
    hiap_frame *f;
    ck_ok(hiap_csv_frame_text(&f, hiap_str_of(text), "example", err));
    return f;
}

START_TEST(examples_are_without_a_status) {
    hiap_frame *in = read(found(names[_i])->example), *out;
    const hiap_method_call call = { .input = in, .confidence = "95,99.8" };
    ck_ok(hiap_method_apply(&out, found(names[_i]), &call, err));
    ck_assert_uint_eq(hiap_column_missing(hiap_frame_find(out, "status")), hiap_frame_rows(out));
    ck_assert(hiap_frame_find(out, "upper_ci_99_8"));
    hiap_frame_drop(out);
    hiap_frame_drop(in);
}
END_TEST

START_TEST(failing_allocations_leave_nothing_behind) {
    hiap_frame *in = read(found(names[_i])->example), *out = NULL;
    const hiap_method_call call = { .input = in };
    FAIL_EACH_ALLOCATION(out, hiap_method_apply(&out, found(names[_i]), &call, err),
                         hiap_frame_drop(out); out = NULL)
    hiap_frame_drop(in);
}
END_TEST

START_TEST(powers_and_weights_too) {
    const char *options[] = { "degree", "weights", "se" }, *values[] = { "2", "w", "hc3" };
    hiap_frame *in = read("y,x,w\n1,1,1\n4,2,2\n10,3,1\n15,4,1\n24,5,3\n"), *out = NULL;
    const hiap_method_call call = { .input = in, .options = options, .values = values,
                                    .option_count = 3 };
    FAIL_EACH_ALLOCATION(out, hiap_method_apply(&out, found("ols"), &call, err),
                         hiap_frame_drop(out); out = NULL)
    hiap_frame_drop(in);
}
END_TEST

START_TEST(other_columns_are_x_but_not_those_of_by_or_weights) {
    const char *by[] = { "area" };
    hiap_frame *in = read("area,y,x,weights,z\nA,1,1,1,2\nA,4,2,2,1\nA,10,3,1,5\nA,9,4,1,1\n"),
               *out;
    const hiap_method_call call = { .input = in, .by = by, .by_count = 1 };
    ck_ok(hiap_method_apply(&out, found("ols"), &call, err));
    const hiap_column *term = hiap_frame_find(out, "term");
    ck_assert_uint_eq(hiap_column_len(term), 3);
    for (size_t i = 0; i < 3; i++)
        ck_assert(
            hiap_str_is(hiap_column_text(term, i), (const char *[]){ "intercept", "x", "z" }[i]));
    hiap_frame_drop(out);
    hiap_frame_drop(in);
}
END_TEST

START_TEST(there_is_an_end_to_them) {
    hiap_buf text = HIAP_BUF_INIT;
    hiap_err err = { 0 };
    hiap_buf_add_text(&text, "y");
    for (int i = 0; i <= HIAP_METHOD_FURTHER; i++)
        hiap_buf_printf(&text, ",x%d", i);
    hiap_buf_add_text(&text, "\n1");
    for (int i = 0; i <= HIAP_METHOD_FURTHER; i++)
        hiap_buf_printf(&text, ",%d", i);
    hiap_buf_add_text(&text, "\n");
    hiap_frame *in = read(text.at), *out;
    const hiap_method_call call = { .input = in };
    ck_assert_int_eq(hiap_method_apply(&out, found("ols"), &call, &err), HIAP_SHAPE);
    ck_assert_str_eq(err.what, "ols reads at most 64 further columns");
    hiap_frame_drop(in);
    hiap_buf_clear(&text);
}
END_TEST

START_TEST(one_treated_unit_in_every_way) {
    const char *options[] = { "event_study" }, *values[] = { "true" };
    hiap_frame *in = read("unit,t,value,treated\na,1,5,0\na,2,6,0\na,3,9,1\nb,1,4,0\nb,2,3,0\nb,3,"
                          "3,0\n"
                          "c,1,4,0\nc,2,2,0\nc,3,3,0\n"),
               *out = NULL;
    const hiap_method_call call = { .input = in, .options = options, .values = values,
                                    .option_count = 1 };
    FAIL_EACH_ALLOCATION(out, hiap_method_apply(&out, found("did"), &call, err),
                         hiap_frame_drop(out); out = NULL)
    hiap_frame_drop(in);
}
END_TEST

HIAP_SUITE(regress_method) {
    const int count = sizeof names / sizeof *names;
    tcase_add_loop_test(tests, examples_are_without_a_status, 0, count);
    tcase_add_loop_test(tests, failing_allocations_leave_nothing_behind, 0, count);
    tcase_add_test(tests, powers_and_weights_too);
    tcase_add_test(tests, other_columns_are_x_but_not_those_of_by_or_weights);
    tcase_add_test(tests, there_is_an_end_to_them);
    tcase_add_test(tests, one_treated_unit_in_every_way);
}
