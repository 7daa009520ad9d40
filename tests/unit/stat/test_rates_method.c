/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The methods of rates and life tables as calls (core/stat/method): each example of theirs, in
 * groups and with every allocation failing. What they give is in tests/script/calc_*.t. */
#include "core/data/csv.h"
#include "core/stat/method.h"
#include "tests/unit/data/made.h"

static const char *const names[] = {
    "dsr",        "gap_decomposition", "healthy_life_expectancy", "indirect_rate", "indirect_ratio",
    "life_expectancy", "rate_difference", "rate_ratio", "years_of_life_lost",
};

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
    const hiap_method_call call = {
        .input = in, .confidence = hiap_method_has_limits(found(names[_i])) ? "95,99.8" : NULL
    };
    ck_ok(hiap_method_apply(&out, found(names[_i]), &call, err));
    const hiap_column *status = hiap_frame_find(out, "status");
    ck_assert_uint_eq(hiap_column_missing(status), hiap_frame_rows(out));
    ck_assert_uint_eq(hiap_column_missing(hiap_frame_find(out, "value")), 0);
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

START_TEST(rates_by_event_frequency_too) {
    const char *by[] = { "g" }, *option[] = { "event_frequency" }, *value[] = { "true" };
    hiap_frame *in = read("g,count,denominator,event_frequency\nx,40,900,1\nx,6,900,2\ny,2,80,3\n");
    hiap_frame *out = NULL;
    const hiap_method_call call = { .input = in, .by = by, .by_count = 1, .options = option,
                                    .values = value, .option_count = 1 };
    FAIL_EACH_ALLOCATION(out, hiap_method_apply(&out, found("rate"), &call, err),
                         hiap_frame_drop(out); out = NULL)
    hiap_frame_drop(in);
}
END_TEST

HIAP_SUITE(rates_method) {
    const int count = sizeof names / sizeof *names;
    tcase_add_loop_test(tests, examples_are_without_a_status, 0, count);
    tcase_add_loop_test(tests, failing_allocations_leave_nothing_behind, 0, count);
    tcase_add_test(tests, rates_by_event_frequency_too);
}
