/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/plot/chart.h"

#include "core/base/mem.h"
#include "tests/unit/plot/sample.h"

static void expect_refusal(const hiap_chart_spec *spec, hiap_rc rc, const char *what) {
    hiap_chart *chart = (hiap_chart *)1;
    hiap_err err = { 0 };
    ck_assert_int_eq(hiap_chart_new(&chart, spec, &err), rc);
    ck_assert_ptr_null(chart);
    ck_assert_str_eq(err.what, what);
}

START_TEST(a_chart_needs_a_title) {
    hiap_chart_spec spec = HIAP_CHART_SPEC_INIT;
    expect_refusal(&spec, HIAP_ARGUMENT, "the chart has no title");
    spec.title = HIAP_STR("  \n");
    expect_refusal(&spec, HIAP_ARGUMENT, "the chart has no title");
} END_TEST

START_TEST(axes_are_checked) {
    hiap_chart_spec spec = HIAP_CHART_SPEC_INIT;
    hiap_str labels[] = { HIAP_STR("a"), HIAP_STR("b") };
    double at[] = { 1, NAN };
    spec.title = HIAP_STR("t");
    spec.x.kind = HIAP_AXIS_CATEGORY;
    expect_refusal(&spec, HIAP_ARGUMENT, "the x axis holds categories but has no labels for them");
    spec.x.kind = HIAP_AXIS_NUMBER, spec.x.labels = labels, spec.x.label_count = 2;
    expect_refusal(&spec, HIAP_ARGUMENT, "the x axis has labels but no positions for them");
    spec.x.at = at;
    expect_refusal(&spec, HIAP_ARGUMENT, "label 2 of the x axis has no position");
    spec.x = (hiap_axis)HIAP_AXIS_INIT;
    spec.y.from = 5, spec.y.to = 5;
    expect_refusal(&spec, HIAP_ARGUMENT, "the y axis runs from 5 to 5");
    spec.y.from = -INFINITY, spec.y.to = 5;
    expect_refusal(&spec, HIAP_ARGUMENT, "the y axis ends beyond 1e100");
} END_TEST

START_TEST(sizes_are_checked) {
    hiap_chart_spec spec = HIAP_CHART_SPEC_INIT;
    spec.title = HIAP_STR("t");
    spec.width = 50;
    expect_refusal(&spec, HIAP_ARGUMENT,
                   "a chart cannot have a width of 50 pixels (100 to 20000 can be drawn)");
    spec.width = 0, spec.height = NAN;
    expect_refusal(&spec, HIAP_ARGUMENT,
                   "a chart cannot have a height of nan pixels (100 to 20000 can be drawn)");
} END_TEST

START_TEST(what_is_handed_in_is_copied) {
    char title[] = "Finding";
    hiap_chart_spec spec = HIAP_CHART_SPEC_INIT;
    spec.title = (hiap_str){ title, 7 };
    hiap_chart *chart = chart_of(&spec);
    double x[] = { 1, 2 }, y[] = { 3, 4 };
    add_line(chart, title, x, y, 2);
    memset(title, 'x', 7);
    x[0] = y[0] = 99;
    const hiap_mark *m = hiap_chart_mark_at(chart, 0);
    ck_assert(hiap_str_is(hiap_chart_spec_of(chart)->title, "Finding"));
    ck_assert(hiap_str_is(m->name, "Finding"));
    ck_assert_double_eq(m->x[0], 1);
    ck_assert_double_eq(m->y[0], 3);
    hiap_chart_drop(chart);
} END_TEST

static void expect_bad_mark(hiap_chart *chart, const hiap_mark *m, hiap_rc rc, const char *what) {
    hiap_err err = { 0 };
    size_t before = hiap_chart_mark_count(chart);
    ck_assert_int_eq(hiap_chart_add(chart, m, &err), rc);
    ck_assert_str_eq(err.what, what);
    ck_assert_uint_eq(hiap_chart_mark_count(chart), before);
}

START_TEST(a_mark_needs_its_arrays) {
    hiap_chart *chart = plain_chart();
    double x[] = { 1 };
    hiap_mark m = HIAP_MARK_INIT(HIAP_MARK_LINE);
    m.len = 1;
    expect_bad_mark(chart, &m, HIAP_ARGUMENT, "the mark 'line' needs x");
    m.x = x;
    expect_bad_mark(chart, &m, HIAP_ARGUMENT, "the mark 'line' needs y");
    m.kind = HIAP_MARK_WHISKERS;
    expect_bad_mark(chart, &m, HIAP_ARGUMENT, "the mark 'whiskers' needs low and high");
    m.low = m.high = x, m.x = NULL, m.y = x;
    expect_bad_mark(chart, &m, HIAP_ARGUMENT, "the mark 'whiskers' needs x");
    m.kind = HIAP_MARK_TEXT, m.x = x;
    expect_bad_mark(chart, &m, HIAP_ARGUMENT, "the mark 'text' needs a label for each item");
    m.kind = HIAP_MARK_RULE, m.x = m.y = NULL;
    expect_bad_mark(chart, &m, HIAP_ARGUMENT, "the mark 'rule' needs x or y");
    hiap_chart_drop(chart);
} END_TEST

START_TEST(positions_are_on_the_axis) {
    hiap_chart *chart = compare_chart();
    double values[] = { 1, 2 }, at[] = { 2.4, 2.6 };
    hiap_mark m = HIAP_MARK_INIT(HIAP_MARK_POINTS);
    m.len = 2, m.x = values, m.y = at;
    expect_bad_mark(chart, &m, HIAP_ARGUMENT,
                    "item 2 is at y = 2.6, but the categories are 0 to 2");
    m.kind = HIAP_MARK_WHISKERS, m.low = m.high = values, m.y = NULL;
    expect_bad_mark(chart, &m, HIAP_ARGUMENT, "the mark 'whiskers' needs y");
    hiap_chart_drop(chart);
} END_TEST

START_TEST(huge_values_are_refused) {
    hiap_chart *chart = plain_chart();
    double x[] = { 1 }, y[] = { INFINITY };
    hiap_mark m = HIAP_MARK_INIT(HIAP_MARK_POINTS);
    m.len = 1, m.x = x, m.y = y;
    expect_bad_mark(chart, &m, HIAP_ARGUMENT, "item 1 has a y of inf, which is too large to draw");
    hiap_chart_drop(chart);
} END_TEST

START_TEST(limits_are_named) {
    hiap_chart *chart = plain_chart();
    static double many[HIAP_CHART_ITEM_LIMIT + 1];
    static hiap_str labels[HIAP_CHART_LABEL_LIMIT + 1];
    hiap_mark m = HIAP_MARK_INIT(HIAP_MARK_POINTS);
    m.x = m.y = many, m.len = HIAP_CHART_ITEM_LIMIT + 1;
    expect_bad_mark(chart, &m, HIAP_LIMIT, "the chart has more than 100000 items");
    m.len = HIAP_CHART_LABEL_LIMIT + 1, m.label = labels;
    expect_bad_mark(chart, &m, HIAP_LIMIT, "the chart has more than 10000 labels");
    hiap_chart_drop(chart);
} END_TEST

START_TEST(values_run_along_x_when_only_y_holds_categories) {
    hiap_chart *chart = compare_chart();
    ck_assert(hiap_chart_is_sideways(chart));
    hiap_chart_drop(chart);
    chart = rug_chart();
    ck_assert(!hiap_chart_is_sideways(chart));
    hiap_chart_drop(chart);
} END_TEST

START_TEST(a_held_chart_stays) {
    hiap_chart *chart = trend_chart(), *held = hiap_chart_hold(chart);
    hiap_chart_drop(chart);
    ck_assert_uint_eq(hiap_chart_mark_count(held), 4);
    hiap_chart_drop(held);
    hiap_chart_drop(NULL);
} END_TEST

static hiap_rc build(hiap_err *err) {
    hiap_chart_spec spec = HIAP_CHART_SPEC_INIT;
    hiap_str labels[] = { HIAP_STR("a"), HIAP_STR("b") };
    hiap_key_entry key[] = { { HIAP_STR("k"), 0, HIAP_STR("s") } };
    double x[] = { 0, 1 };
    hiap_chart *chart;
    spec.title = HIAP_STR("t");
    spec.x.kind = HIAP_AXIS_CATEGORY, spec.x.labels = labels, spec.x.label_count = 2;
    spec.key = key, spec.key_count = 1;
    hiap_rc rc = hiap_chart_new(&chart, &spec, err);
    hiap_mark m = HIAP_MARK_INIT(HIAP_MARK_BARS);
    m.len = 2, m.x = m.y = x, m.label = labels;
    if (!rc)
        rc = hiap_chart_add(chart, &m, err);
    hiap_chart_drop(chart);
    return rc;
}

START_TEST(running_out_of_memory_anywhere_is_reported) {
    for (int sticky = 0; sticky < 2; sticky++) {
        hiap_rc rc = HIAP_NOMEM;
        for (long n = 1; rc != HIAP_OK; n++) {
            hiap_err err = { 0 };
            hiap_mem_fail_at(n, sticky);
            rc = build(&err);
            hiap_mem_fail_at(0, false);
            ck_assert(rc == HIAP_OK || rc == HIAP_NOMEM);
            ck_assert_int_lt(n, 100);
        }
    }
} END_TEST

HIAP_SUITE(chart) {
    tcase_add_test(tests, a_chart_needs_a_title);
    tcase_add_test(tests, axes_are_checked);
    tcase_add_test(tests, sizes_are_checked);
    tcase_add_test(tests, what_is_handed_in_is_copied);
    tcase_add_test(tests, a_mark_needs_its_arrays);
    tcase_add_test(tests, positions_are_on_the_axis);
    tcase_add_test(tests, huge_values_are_refused);
    tcase_add_test(tests, limits_are_named);
    tcase_add_test(tests, values_run_along_x_when_only_y_holds_categories);
    tcase_add_test(tests, a_held_chart_stays);
    tcase_add_test(tests, running_out_of_memory_anywhere_is_reported);
}
