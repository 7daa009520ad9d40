/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/method.h"

#include <math.h>

#include "core/stat/method_run.h"
#include "tests/unit/data/table.h"

/* A method that says what it was given: the sum of x, the options, the levels. */
enum { X, LABEL };
enum { FACTOR, TIMES, KIND, UPSIDE_DOWN, NOTE };

static hiap_rc describe(hiap_method_run *run, hiap_err *err) {
    (void)err;
    for (size_t g = 0; g < run->groups; g++) {
        size_t count;
        const size_t *rows = hiap_run_rows(run, g, &count);
        double sum = 0;
        for (size_t i = 0; i < count; i++)
            sum += hiap_run_number(run, X, rows[i]);
        hiap_run_put(run, 0, sum);
        hiap_run_put(run, 1, run->setting[FACTOR].number);
        hiap_run_put(run, 2, run->setting[KIND].number);
        hiap_run_put(run, 3, run->setting[UPSIDE_DOWN].number);
        hiap_run_put_word(run, 4, run->setting[NOTE].given ? run->setting[NOTE].text : NULL);
        for (size_t i = 0; i < run->levels; i++)
            hiap_run_put_limits(run, i, -run->level[i].confidence, run->level[i].confidence);
        hiap_run_end_row(run, g);
    }
    return HIAP_OK;
}

static const hiap_method method = {
    .name = "describe",
    .shape = HIAP_METHOD_SUMMARY,
    .inputs = { { "x", .help = "any number" }, { "label", .optional = true, .text = true } },
    .options = { { "factor", HIAP_OPTION_NUMBER, "1", .min = 0, .max = INFINITY },
                 { "times", HIAP_OPTION_WHOLE, "2", .min = 1, .max = 9 },
                 { "kind", HIAP_OPTION_CHOICE, "plain", .words = "plain log_odds" },
                 { "upside_down", HIAP_OPTION_SWITCH },
                 { "note", HIAP_OPTION_TEXT } },
    .outputs = { { "sum" }, { "factor" }, { "kind" }, { "upside_down" }, { "note", .text = true },
                 { "limits" } },
    .run = describe,
};

static const hiap_method plain = { .name = "plain",
                                   .inputs = { { "x" } },
                                   .outputs = { { "y" } },
                                   .run = describe };

#define DATA "g:text|x:number\na|1\nb|2\na|3\n"

static hiap_rc apply(hiap_frame **out, const char *data, const hiap_method_call *how,
                     hiap_err *err) {
    hiap_frame *f = table(data);
    hiap_method_call call = *how;
    call.input = f;
    hiap_rc rc = hiap_method_apply(out, &method, &call, err);
    hiap_frame_drop(f);
    return rc;
}

static void gives(const char *data, const hiap_method_call *how, const char *text) {
    hiap_frame *out;
    ck_ok(apply(&out, data, how, err));
    table_is(out, text);
    hiap_frame_drop(out);
}

static void refuses(const char *data, const hiap_method_call *how, hiap_rc rc, const char *what,
                    const char *hint) {
    hiap_frame *out;
    hiap_err err = { 0 };
    ck_assert_int_eq(apply(&out, data, how, &err), rc);
    ck_assert_str_eq(err.what, what);
    ck_assert_str_eq(err.hint, hint);
    ck_assert_ptr_null(out);
    ck_assert_int_eq(apply(&out, data, how, NULL), rc);
}

static void refuses_option(const char *name, const char *value, const char *what,
                           const char *hint) {
    const hiap_method_call how = { .options = &name, .values = &value, .option_count = 1 };
    refuses(DATA, &how, HIAP_ARGUMENT, what, hint);
}

START_TEST(what_a_method_has_is_counted) {
    ck_assert_uint_eq(hiap_method_input_count(&method), 2);
    ck_assert_uint_eq(hiap_method_option_count(&method), 5);
    ck_assert_uint_eq(hiap_method_output_count(&method), 6);
    ck_assert(hiap_method_has_limits(&method) && !hiap_method_has_limits(&plain));
}
END_TEST

START_TEST(methods_are_found_by_name) {
    const hiap_method *const methods[] = { &method, &plain }, *found;
    hiap_err err = { 0 };
    ck_assert_int_eq(hiap_method_find(&found, "plain", methods, 2, &err), HIAP_OK);
    ck_assert_ptr_eq(found, &plain);
    ck_assert_int_eq(hiap_method_find(&found, "plian", methods, 2, &err), HIAP_ARGUMENT);
    ck_assert_ptr_null(found);
    ck_assert_str_eq(err.what, "there is no method 'plian'");
    ck_assert_str_eq(err.hint, "did you mean 'plain'?");
}
END_TEST

START_TEST(the_registry_is_in_order_and_whole) {
    for (size_t i = 0; i < hiap_stat_method_count; i++) {
        const hiap_method *m = hiap_stat_methods[i];
        ck_assert_msg(i == 0 || strcmp(hiap_stat_methods[i - 1]->name, m->name) < 0, "%s", m->name);
        ck_assert_msg(m->help && m->formula && m->source && m->example && m->run, "%s", m->name);
        for (size_t k = 0; k < hiap_method_input_count(m); k++)
            ck_assert_msg(m->inputs[k].help != NULL, "%s: %s", m->name, m->inputs[k].name);
        for (size_t k = 0; k < hiap_method_option_count(m); k++)
            ck_assert_msg(m->options[k].help != NULL, "%s: %s", m->name, m->options[k].name);
    }
}
END_TEST

START_TEST(defaults_and_options) {
    const char *const names[] = { "factor", "kind", "upside_down", "note" };
    const char *const values[] = { "2.5", "Log odds", "true", "as published" };
    gives(DATA, &(hiap_method_call){ 0 },
          "sum:number|factor:number|kind:number|upside_down:number|note:text|lower_ci_95:number|"
          "upper_ci_95:number\n6|1|0|0|missing|-95|95\n");
    gives(DATA,
          &(hiap_method_call){ .options = names, .values = values, .option_count = 4,
                               .confidence = "95, 99.8" },
          "sum:number|factor:number|kind:number|upside_down:number|note:text|lower_ci_95:number|"
          "upper_ci_95:number|lower_ci_99_8:number|upper_ci_99_8:number\n"
          "6|2.5|1|1|as published|-95|95|-99.8|99.8\n");
}
END_TEST

START_TEST(options_that_cannot_be) {
    refuses_option("factr", "1", "describe has no option 'factr'", "did you mean 'factor'?");
    refuses_option("confidence", "1", "describe has no option 'confidence'",
                   "did you mean 'confidence'?");
    refuses_option("factor", "x", "factor needs a number of 0 or more, not 'x'", "");
    refuses_option("factor", "-1", "factor needs a number of 0 or more, not '-1'", "");
    refuses_option("times", "1.5", "times needs a whole number from 1 to 9, not '1.5'", "");
    refuses_option("times", "10", "times needs a whole number from 1 to 9, not '10'", "");
    refuses_option("kind", "plainn", "'plainn' is no value of kind", "did you mean 'plain'?");
    refuses_option("kind", "", "'' is no value of kind", "known are plain, log_odds");
    refuses_option("upside_down", "yes", "upside_down is a switch: true or false, not 'yes'", "");
}
END_TEST

static void refuses_level(const char *confidence, const char *what) {
    refuses(DATA, &(hiap_method_call){ .confidence = confidence }, HIAP_ARGUMENT, what,
            strstr(what, "percentage") ? "such as 95, or 95,99.8 for two levels" : "");
}

START_TEST(levels_that_cannot_be) {
    refuses_level("0.95", "the confidence '0.95' is not a percentage from 90 up to (not including) "
                          "100");
    refuses_level("100", "the confidence '100' is not a percentage from 90 up to (not including) "
                         "100");
    refuses_level("", "the confidence '' is not a percentage from 90 up to (not including) 100");
    refuses_level("95,", "the confidence '' is not a percentage from 90 up to (not including) 100");
    refuses_level("95,x", "the confidence 'x' is not a percentage from 90 up to (not including) "
                          "100");
    refuses_level("95,95.0", "the confidence 95 is given twice");
    refuses_level("90,91,92,93,94,95,96,97,98", "at most 8 confidence levels in one call");
}
END_TEST

START_TEST(columns_are_found_and_made_numbers) {
    const hiap_method_call how = { 0 };
    const char *one = "sum:number|factor:number|kind:number|upside_down:number|note:text|"
                      "lower_ci_95:number|upper_ci_95:number\n3|1|0|0|missing|-95|95\n";
    gives("X :number\n1\n2\n", &how, one);
    gives("x:text\n1e0\n 2 \n", &how, one);
    refuses("y:number\n1\n", &how, HIAP_NOT_FOUND, "describe needs a column 'x'",
            "the columns are y");
    refuses("x:text\n1\ntwo\n", &how, HIAP_PARSE, "x is 'two', which is no number",
            "x: any number");
    refuses("x:mask\ntrue\n", &how, HIAP_PARSE,
            "the column 'x' holds no numbers but a mask in each row", "x: any number");
}
END_TEST

START_TEST(a_column_without_any_value_is_one_of_numbers) {
    gives("x:text\nmissing\n[c]\n", &(hiap_method_call){ 0 },
          "sum:number|factor:number|kind:number|upside_down:number|note:text|lower_ci_95:number|"
          "upper_ci_95:number\nmissing|1|0|0|missing|-95|95\n");
}
END_TEST

START_TEST(groups) {
    const char *by[] = { "g", "g" };
    gives(DATA, &(hiap_method_call){ .by = by, .by_count = 1 },
          "g:text|sum:number|factor:number|kind:number|upside_down:number|note:text|"
          "lower_ci_95:number|upper_ci_95:number\n"
          "a|4|1|0|0|missing|-95|95\nb|2|1|0|0|missing|-95|95\n");
    gives("g:text|x:number\nmissing|1\nb|2\nmissing|3\n",
          &(hiap_method_call){ .by = by, .by_count = 1 },
          "g:text|sum:number|factor:number|kind:number|upside_down:number|note:text|"
          "lower_ci_95:number|upper_ci_95:number\n"
          "missing|4|1|0|0|missing|-95|95\nb|2|1|0|0|missing|-95|95\n");
    refuses(DATA, &(hiap_method_call){ .by = by, .by_count = 2 }, HIAP_ARGUMENT,
            "by names the column 'g' twice", "");
    by[0] = "sum";
    refuses("sum:text|x:number\na|1\n", &(hiap_method_call){ .by = by, .by_count = 1 },
            HIAP_ARGUMENT, "describe gives a column 'sum' of its own",
            "give the column to group by another name");
    by[0] = "h";
    refuses(DATA, &(hiap_method_call){ .by = by, .by_count = 1 }, HIAP_NOT_FOUND,
            "the frame has no column 'h'", "its columns are g, x");
}
END_TEST

static hiap_rc apply_again(void *frame, hiap_err *err) {
    const char *by[] = { "g" }, *options[] = { "note" }, *values[] = { "x" };
    hiap_frame *out = NULL;
    const hiap_method_call call = { .input = frame, .by = by, .by_count = 1, .options = options,
                                    .values = values, .option_count = 1, .confidence = "95,99" };
    hiap_rc rc = hiap_method_apply(&out, &method, &call, err);
    ck_assert((rc == HIAP_OK) == (out != NULL));
    hiap_frame_drop(out);
    return rc;
}

START_TEST(memory_running_out_leaves_nothing_behind) {
    hiap_frame *numbers = table(DATA);
    hiap_frame *texts = table("g:text|x:text|label:number\na|1|7\nb|2|8\n");
    table_survives(apply_again, numbers);
    table_survives(apply_again, texts);
    hiap_frame_drop(numbers);
    hiap_frame_drop(texts);
}
END_TEST

HIAP_SUITE(method) {
    tcase_add_test(tests, what_a_method_has_is_counted);
    tcase_add_test(tests, methods_are_found_by_name);
    tcase_add_test(tests, the_registry_is_in_order_and_whole);
    tcase_add_test(tests, defaults_and_options);
    tcase_add_test(tests, options_that_cannot_be);
    tcase_add_test(tests, levels_that_cannot_be);
    tcase_add_test(tests, columns_are_found_and_made_numbers);
    tcase_add_test(tests, a_column_without_any_value_is_one_of_numbers);
    tcase_add_test(tests, groups);
    tcase_add_test(tests, memory_running_out_leaves_nothing_behind);
}
