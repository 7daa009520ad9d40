/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/method_run.h"

#include <math.h>

#include "tests/unit/data/table.h"

enum { X, LABEL, OTHER };

static hiap_rc (*looking)(hiap_method_run *run, hiap_err *err);

static hiap_rc look(hiap_method_run *run, hiap_err *err) {
    return looking(run, err);
}

static const hiap_method method = {
    .name = "look",
    .shape = HIAP_METHOD_SUMMARY,
    .inputs = { { "x", .help = "0 or more" },
                { "label", .optional = true, .text = true },
                { "other", .optional = true } },
    .outputs = { { "y" } },
    .run = look,
};

#define DATA "region:text|year:number|x:number|label:text\nA|1|5|first\nB|1|-3|missing\nA|1|[c]|x\n"

static const char *const by[] = { "region", "year" };

/* `see` runs as the method over DATA. */
static hiap_rc with(hiap_rc (*see)(hiap_method_run *, hiap_err *), hiap_method_call call,
                    hiap_err *err) {
    hiap_frame *f = table(DATA), *out = NULL;
    call.input = f;
    looking = see;
    hiap_rc rc = hiap_method_apply(&out, &method, &call, err);
    hiap_frame_drop(out);
    hiap_frame_drop(f);
    return rc;
}

static hiap_rc read_cells(hiap_method_run *run, hiap_err *err) {
    double x[3];
    size_t count;
    const size_t *rows = hiap_run_rows(run, 0, &count);
    (void)err;
    ck_assert_uint_eq(count, 3);
    ck_assert(hiap_run_has(run, LABEL) && !hiap_run_has(run, OTHER));
    ck_assert(hiap_run_number(run, X, 0) == 5 && isnan(hiap_run_number(run, X, 2)));
    ck_assert(isnan(hiap_run_number(run, OTHER, 0)));
    ck_assert(hiap_str_is(hiap_run_text(run, LABEL, 0), "first"));
    ck_assert(hiap_run_text(run, LABEL, 1).len == 0);
    hiap_run_gather(x, run, X, rows, count);
    ck_assert(x[0] == 5 && x[1] == -3 && isnan(x[2]));
    return HIAP_OK;
}

START_TEST(cells_are_read) {
    ck_ok(with(read_cells, (hiap_method_call){ 0 }, err));
}
END_TEST

static hiap_rc read_groups(hiap_method_run *run, hiap_err *err) {
    size_t count;
    const size_t *rows = hiap_run_rows(run, 0, &count);
    (void)err;
    ck_assert(run->groups == 2 && run->grouped && count == 2 && rows[0] == 0 && rows[1] == 2);
    rows = hiap_run_rows(run, 1, &count);
    ck_assert(count == 1 && rows[0] == 1);
    return HIAP_OK;
}

START_TEST(groups_have_their_rows) {
    ck_ok(with(read_groups, (hiap_method_call){ .by = by, .by_count = 2 }, err));
}
END_TEST

static hiap_rc refuse_minus(hiap_method_run *run, hiap_err *err) {
    return hiap_run_refuse(run, X, 1, "a count is 0 or more", err);
}
static hiap_rc refuse_missing(hiap_method_run *run, hiap_err *err) {
    return hiap_run_refuse(run, LABEL, 1, NULL, err);
}

static void place(void *payload, size_t row, char out[320]) {
    snprintf(out, 320, "%s:%zu", (const char *)payload, row + 2);
}

START_TEST(bad_data_are_named_with_place_value_and_what_is_right) {
    hiap_err err = { 0 };
    ck_assert_int_eq(with(refuse_minus, (hiap_method_call){ 0 }, &err), HIAP_PARSE);
    ck_assert_str_eq(err.where, "row 2");
    ck_assert_str_eq(err.what, "x is -3; a count is 0 or more");
    ck_assert_str_eq(err.hint, "x: 0 or more");
    ck_assert_int_eq(
        with(refuse_minus, (hiap_method_call){ .place = place, .payload = "a.csv" }, &err),
        HIAP_PARSE);
    ck_assert_str_eq(err.where, "a.csv:3");
    ck_assert_int_eq(with(refuse_missing, (hiap_method_call){ 0 }, &err), HIAP_PARSE);
    ck_assert_str_eq(err.what, "label is missing");
    ck_assert_int_eq(with(refuse_missing, (hiap_method_call){ 0 }, NULL), HIAP_PARSE);
}
END_TEST

static hiap_rc fail_in_group(hiap_method_run *run, hiap_err *err) {
    hiap_err_set(err, HIAP_SHAPE, "no");
    return hiap_run_in_group(run, 1, err);
}

START_TEST(a_group_is_named_by_its_keys) {
    hiap_err err = { 0 };
    ck_assert_int_eq(with(fail_in_group, (hiap_method_call){ .by = by, .by_count = 2 }, &err),
                     HIAP_SHAPE);
    ck_assert_ptr_nonnull(strstr(err.where, "B"));
    ck_assert_ptr_nonnull(strstr(err.where, "1"));
}
END_TEST

static hiap_rc refuse_again(void *unused, hiap_err *err) {
    (void)unused;
    hiap_rc rc = with(refuse_minus, (hiap_method_call){ .by = by, .by_count = 2 }, err);
    return rc == HIAP_PARSE ? HIAP_OK : rc;
}

static hiap_rc refuse_in_memory(void *frame, hiap_err *err) {
    hiap_frame *out = NULL;
    const hiap_method_call call = { .input = frame, .by = by, .by_count = 2 };
    looking = refuse_minus;
    hiap_rc rc = hiap_method_apply(&out, &method, &call, err);
    return rc == HIAP_PARSE ? HIAP_OK : rc;
}

START_TEST(memory_running_out_leaves_nothing_behind) {
    ck_ok(refuse_again(NULL, err));
    hiap_frame *f = table(DATA);
    table_survives(refuse_in_memory, f);
    hiap_frame_drop(f);
}
END_TEST

HIAP_SUITE(method_run) {
    tcase_add_test(tests, cells_are_read);
    tcase_add_test(tests, groups_have_their_rows);
    tcase_add_test(tests, bad_data_are_named_with_place_value_and_what_is_right);
    tcase_add_test(tests, a_group_is_named_by_its_keys);
    tcase_add_test(tests, memory_running_out_leaves_nothing_behind);
}
