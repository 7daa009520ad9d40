/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The methods of series as calls (core/stat/method/series.c, trend.c, xmr.c, control.c, ewma.c,
 * cusum.c, forecast.c, target.c): the example of each, and every allocation failing. What they give
 * is in tests/script/calc_*.t and tests/certified. */
#include "core/data/csv.h"
#include "core/stat/method.h"
#include "tests/unit/data/made.h"

static const char *const names[] = { "trend", "xmr", "control", "ewma", "cusum", "forecast",
                                     "target" };
enum { METHODS = sizeof names / sizeof *names };

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

START_TEST(examples_give_figures) {
    hiap_frame *in = read(found(names[_i])->example), *out;
    const hiap_method_call call = { .input = in };
    ck_ok(hiap_method_apply(&out, found(names[_i]), &call, err));
    ck_assert_uint_gt(hiap_frame_rows(out), 0);
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

START_TEST(labels_seasons_and_phases_too) {
    static const struct {
        const char *method, *option, *value;
    } calls[] = { { "trend", "season", "4" }, { "xmr", "rebase_at", "2023/24" },
                  { "control", "summary", "true" } };
    hiap_frame *in = read("t,value,numerator\n2020/21,1,1\n2021/22,3,3\n2022/23,2,4\n2023/24,5,1\n"
                          "2024/25,4,2\n2025/26,,\n");
    for (size_t i = 0; i < sizeof calls / sizeof *calls; i++) {
        hiap_frame *out = NULL;
        const hiap_method_call call = { .input = in, .options = &calls[i].option,
                                        .values = &calls[i].value, .option_count = 1 };
        FAIL_EACH_ALLOCATION(out, hiap_method_apply(&out, found(calls[i].method), &call, err),
                             hiap_frame_drop(out); out = NULL)
    }
    hiap_frame_drop(in);
}
END_TEST

START_TEST(no_rows_give_no_rows) {
    hiap_frame *in = read("g,t,value,numerator,target,target_t\n"), *out;
    const hiap_method_call call = { .input = in, .by = (const char *[]){ "g" }, .by_count = 1 };
    ck_ok(hiap_method_apply(&out, found(names[_i]), &call, err));
    ck_assert_uint_eq(hiap_frame_rows(out), 0);
    hiap_frame_drop(out);
    hiap_frame_drop(in);
}
END_TEST

HIAP_SUITE(series_method) {
    tcase_add_loop_test(tests, examples_give_figures, 0, METHODS);
    tcase_add_loop_test(tests, failing_allocations_leave_nothing_behind, 0, METHODS);
    tcase_add_loop_test(tests, no_rows_give_no_rows, 0, METHODS);
    tcase_add_test(tests, labels_seasons_and_phases_too);
}
