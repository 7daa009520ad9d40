/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/method_output.h"

#include <math.h>

#include "tests/unit/data/table.h"

enum { Y, NOTE, LIMITS, STATUS, ONLY_SUMMARY, ONLY_ROWS };

/* Puts what it likes into row (or group) `of`. */
static void put(hiap_method_run *run, size_t of, double y, const char *note) {
    hiap_run_put(run, Y, y);
    hiap_run_put_word(run, NOTE, note);
    hiap_run_put_limits(run, 0, y - 1, y + 1);
    hiap_run_put(run, ONLY_SUMMARY, 100);
    hiap_run_put(run, ONLY_ROWS, 200);
    if (isnan(y))
        hiap_run_put_status(run, "not computed: %d of %d", 4, 5);
    hiap_run_end_row(run, of);
}

static hiap_rc put_rows(hiap_method_run *run, hiap_err *err) {
    (void)err;
    for (size_t g = run->groups; g-- > 0;) {
        size_t count;
        const size_t *rows = hiap_run_rows(run, g, &count);
        if (run->summary)
            put(run, g, (double)count, "many");
        for (size_t i = 0; i < count && !run->summary; i++)
            put(run, rows[i], rows[i] == 1 ? NAN : (double)rows[i], rows[i] == 2 ? NULL : "note");
    }
    return HIAP_OK;
}

static hiap_rc put_columns(hiap_method_run *run, hiap_err *err) {
    const char *rows = "y:number|l:number|u:number\n1|2|3\n4|5|6\n7|8|[c]\n";
    hiap_frame *f = table(rows);
    (void)err;
    hiap_run_take(run, Y, hiap_column_hold(hiap_frame_at(f, 2))); /* replaced by the next */
    hiap_run_take(run, Y, hiap_column_hold(hiap_frame_at(f, 0)));
    hiap_run_take_limits(run, 0, hiap_column_hold(hiap_frame_at(f, 1)),
                         hiap_column_hold(hiap_frame_at(f, 2)));
    hiap_frame_drop(f);
    return HIAP_OK;
}

#define OUTPUTS                                                                       \
    { { "y" },                                                                        \
      { "note", .text = true },                                                       \
      { "limits" },                                                                   \
      { "status", .text = true },                                                     \
      { "in_summary", .given = HIAP_GIVEN_WITH_SWITCH },                              \
      { "in_rows", .given = HIAP_GIVEN_WITHOUT_SWITCH } }

static const hiap_method by_row = { .name = "by_row",
                                    .shape = HIAP_METHOD_ROWS,
                                    .summary_switch = "summary",
                                    .inputs = { { "x" } },
                                    .options = { { "summary", HIAP_OPTION_SWITCH } },
                                    .outputs = OUTPUTS,
                                    .run = put_rows };
static const hiap_method by_column = { .name = "by_column",
                                       .shape = HIAP_METHOD_ROWS,
                                       .inputs = { { "x" } },
                                       .outputs = OUTPUTS,
                                       .run = put_columns };

#define DATA "g:text|x:number\na|10\nb|20\na|30\n"
static const char *const by[] = { "g" }, *const names[] = { "summary" }, *const on[] = { "true" };

static void gives(const hiap_method *method, hiap_method_call call, const char *data,
                  const char *text) {
    hiap_frame *f = table(data), *out;
    call.input = f;
    ck_ok(hiap_method_apply(&out, method, &call, err));
    table_is(out, text);
    hiap_frame_drop(out);
    hiap_frame_drop(f);
}

START_TEST(rows_keep_their_place_whatever_the_order) {
    const char *text = "g:text|x:number|y:number|note:text|lower_ci_95:number|upper_ci_95:number|"
                       "status:text|in_rows:number\n"
                       "a|10|0|note|-1|1|missing|200\n"
                       "b|20|missing|note|missing|missing|not computed: 4 of 5|200\n"
                       "a|30|2|missing|1|3|missing|200\n";
    gives(&by_row, (hiap_method_call){ .by = by, .by_count = 1 }, DATA, text);
    gives(&by_row, (hiap_method_call){ 0 }, DATA, text);
}
END_TEST

START_TEST(a_result_takes_the_place_of_a_column_of_its_name) {
    gives(&by_row, (hiap_method_call){ 0 }, "y:text|x:number\nold|1\n",
          "y:number|x:number|note:text|lower_ci_95:number|upper_ci_95:number|status:text|"
          "in_rows:number\n0|1|note|-1|1|missing|200\n");
}
END_TEST

START_TEST(with_its_switch_a_method_gives_groups) {
    gives(&by_row,
          (hiap_method_call){ .by = by, .by_count = 1, .options = names, .values = on,
                              .option_count = 1 },
          DATA,
          "g:text|y:number|note:text|lower_ci_95:number|upper_ci_95:number|status:text|"
          "in_summary:number\nb|1|many|0|2|missing|100\na|2|many|1|3|missing|100\n");
}
END_TEST

START_TEST(whole_columns_are_taken_over) {
    gives(&by_column, (hiap_method_call){ 0 }, DATA,
          "g:text|x:number|y:number|note:text|lower_ci_95:number|upper_ci_95:number|status:text|"
          "in_rows:number\n"
          "a|10|1|missing|2|3|missing|missing\n"
          "b|20|4|missing|5|6|missing|missing\n"
          "a|30|7|missing|8|[c]|missing|missing\n");
}
END_TEST

START_TEST(no_rows) {
    gives(&by_row, (hiap_method_call){ .by = by, .by_count = 1 }, "g:text|x:number\n",
          "g:text|x:number|y:number|note:text|lower_ci_95:number|upper_ci_95:number|status:text|"
          "in_rows:number\n");
}
END_TEST

static hiap_rc again(const hiap_method *method, hiap_method_call call, hiap_err *err) {
    hiap_frame *out = NULL;
    hiap_rc rc = hiap_method_apply(&out, method, &call, err);
    hiap_frame_drop(out);
    return rc;
}
static hiap_rc rows_again(void *frame, hiap_err *err) {
    return again(&by_row, (hiap_method_call){ .input = frame }, err);
}
static hiap_rc summary_again(void *frame, hiap_err *err) {
    const hiap_method_call call = { .input = frame, .by = by, .by_count = 1, .options = names,
                                    .values = on, .option_count = 1 };
    return again(&by_row, call, err);
}

START_TEST(memory_running_out_leaves_nothing_behind) {
    hiap_frame *f = table(DATA);
    table_survives(rows_again, f);
    table_survives(summary_again, f);
    hiap_frame_drop(f);
    hiap_run_output_drop(NULL);
}
END_TEST

HIAP_SUITE(method_output) {
    tcase_add_test(tests, rows_keep_their_place_whatever_the_order);
    tcase_add_test(tests, a_result_takes_the_place_of_a_column_of_its_name);
    tcase_add_test(tests, with_its_switch_a_method_gives_groups);
    tcase_add_test(tests, whole_columns_are_taken_over);
    tcase_add_test(tests, no_rows);
    tcase_add_test(tests, memory_running_out_leaves_nothing_behind);
}
