/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/plot/laid_out.h"

static hiap_mark xy(hiap_mark_kind kind, const double *x, const double *y, size_t len) {
    hiap_mark m = HIAP_MARK_INIT(kind);
    m.len = len, m.x = x, m.y = y;
    return m;
}

START_TEST(a_value_axis_starts_and_ends_at_ticks) {
    double x[] = { 0, 1 }, y[] = { 48.6, 69.2 };
    hiap_chart_spec spec = HIAP_CHART_SPEC_INIT;
    hiap_mark m = xy(HIAP_MARK_LINE, x, y, 2);
    hiap_layout l = laid_out(&spec, &m);
    ck_assert_double_eq(l.y.from, 45);
    ck_assert_double_eq(l.y.to, 70);
    ck_assert_uint_eq(l.y.tick_count, 6);
    ck_assert(hiap_str_is(l.y.ticks[1].label, "50"));
    laid_out_drop(&l);
} END_TEST

START_TEST(bars_start_at_zero) {
    double x[] = { 0, 1 }, y[] = { 48.6, 69.2 }, below[] = { -3, -8 };
    hiap_chart_spec spec = HIAP_CHART_SPEC_INIT;
    hiap_mark m = xy(HIAP_MARK_BARS, x, y, 2);
    hiap_layout l = laid_out(&spec, &m);
    ck_assert_double_eq(l.y.from, 0);
    laid_out_drop(&l);
    m.y = below;
    l = laid_out(&spec, &m);
    ck_assert_double_eq(l.y.to, 0);
    laid_out_drop(&l);
} END_TEST

START_TEST(bars_with_a_low_end_need_no_zero) {
    double x[] = { 0, 1 }, y[] = { 48.6, 69.2 }, low[] = { 46, 50 };
    hiap_chart_spec spec = HIAP_CHART_SPEC_INIT;
    hiap_mark m = xy(HIAP_MARK_BARS, x, y, 2);
    m.low = low;
    hiap_layout l = laid_out(&spec, &m);
    ck_assert_double_eq(l.y.from, 45);
    laid_out_drop(&l);
} END_TEST

START_TEST(limits_and_rules_are_inside_the_range) {
    double x[] = { 0, 1 }, y[] = { 50, 51 }, low[] = { 31, 40 }, high[] = { 60, 88 },
           rule[] = { 97 };
    hiap_chart *chart = plain_chart();
    add_line(chart, "", x, y, 2);
    hiap_mark m = HIAP_MARK_INIT(HIAP_MARK_BAND);
    m.len = 2, m.x = x, m.low = low, m.high = high;
    add_mark(chart, &m);
    m = xy(HIAP_MARK_RULE, NULL, rule, 1);
    add_mark(chart, &m);
    hiap_layout l = laid_out_chart(chart);
    ck_assert_double_le(l.y.from, 31);
    ck_assert_double_ge(l.y.to, 97);
    laid_out_drop(&l);
} END_TEST

START_TEST(a_given_range_is_kept) {
    double x[] = { 0, 1 }, y[] = { 48.6, 69.2 };
    hiap_chart_spec spec = HIAP_CHART_SPEC_INIT;
    spec.y.from = 3, spec.y.to = 71;
    hiap_mark m = xy(HIAP_MARK_LINE, x, y, 2);
    hiap_layout l = laid_out(&spec, &m);
    ck_assert_double_eq(l.y.from, 3);
    ck_assert_double_eq(l.y.to, 71);
    ck_assert_double_ge(l.y.ticks[0].at, 3);
    laid_out_drop(&l);
} END_TEST

START_TEST(one_value_or_none_still_gives_a_range) {
    double x[] = { 7 }, y[] = { 0 }, none[] = { NAN };
    hiap_chart_spec spec = HIAP_CHART_SPEC_INIT;
    hiap_mark m = xy(HIAP_MARK_POINTS, x, y, 1);
    hiap_layout l = laid_out(&spec, &m);
    ck_assert_double_lt(l.x.from, 7);
    ck_assert_double_gt(l.x.to, 7);
    ck_assert_double_lt(l.y.from, l.y.to);
    laid_out_drop(&l);
    m = xy(HIAP_MARK_POINTS, none, none, 1);
    l = laid_out(&spec, &m);
    ck_assert_double_eq(l.y.from, 0);
    ck_assert_double_eq(l.y.to, 1);
    laid_out_drop(&l);
} END_TEST

START_TEST(tick_labels_carry_prefix_suffix_and_commas) {
    double x[] = { 0, 1 }, y[] = { 0, 4000 };
    hiap_chart_spec spec = HIAP_CHART_SPEC_INIT;
    spec.y.prefix = HIAP_STR("£"), spec.y.suffix = HIAP_STR(" a week"), spec.y.decimals = 2;
    hiap_mark m = xy(HIAP_MARK_LINE, x, y, 2);
    hiap_layout l = laid_out(&spec, &m);
    ck_assert(hiap_str_is(l.y.ticks[1].label, "£1,000.00 a week"));
    laid_out_drop(&l);
} END_TEST

START_TEST(years_have_no_commas_and_whole_steps) {
    double x[] = { 2019, 2020, 2021 }, y[] = { 1, 2, 3 };
    hiap_chart_spec spec = HIAP_CHART_SPEC_INIT;
    spec.x.kind = HIAP_AXIS_YEAR;
    hiap_mark m = xy(HIAP_MARK_LINE, x, y, 3);
    hiap_layout l = laid_out(&spec, &m);
    ck_assert_uint_eq(l.x.tick_count, 3);
    ck_assert(hiap_str_is(l.x.ticks[0].label, "2019"));
    laid_out_drop(&l);
} END_TEST

START_TEST(middles_of_periods_have_their_ticks_beneath_them) {
    double x[] = { 2015.5, 2016.5, 2017.5 }, y[] = { 1, 2, 3 };
    hiap_chart_spec spec = HIAP_CHART_SPEC_INIT;
    spec.x.kind = HIAP_AXIS_YEAR;
    hiap_mark m = xy(HIAP_MARK_LINE, x, y, 3);
    hiap_layout l = laid_out(&spec, &m);
    ck_assert_uint_eq(l.x.tick_count, 3);
    ck_assert_double_eq(l.x.ticks[0].at, 2015.5);
    ck_assert(hiap_str_is(l.x.ticks[0].label, "2015"));
    laid_out_drop(&l);
} END_TEST

START_TEST(the_first_category_of_y_is_on_top) {
    hiap_layout l = laid_out_chart(compare_chart());
    ck_assert_double_eq(l.y.from, 2.5);
    ck_assert_double_eq(l.y.to, -0.5);
    ck_assert_uint_eq(l.y.tick_count, 3);
    laid_out_drop(&l);
} END_TEST

START_TEST(labels_along_x_do_not_touch) {
    double at[30], y[30];
    char texts[30][24];
    hiap_str labels[30];
    for (int i = 0; i < 30; i++) {
        snprintf(texts[i], sizeof texts[i], "March %d", 1990 + i);
        at[i] = y[i] = i, labels[i] = hiap_str_of(texts[i]);
    }
    hiap_chart_spec spec = HIAP_CHART_SPEC_INIT;
    spec.x.at = at, spec.x.labels = labels, spec.x.label_count = 30;
    hiap_mark m = xy(HIAP_MARK_LINE, at, y, 30);
    hiap_layout l = laid_out(&spec, &m);
    double end = -INFINITY;
    for (size_t i = 0; i < 30; i++) {
        double x = l.left + (at[i] - l.x.from) / (l.x.to - l.x.from) * (l.right - l.left);
        double half = hiap_text_width(labels[i], 14) / 2;
        if (l.x.ticks[i].line_count == 0)
            continue;
        ck_assert_double_gt(x - half, end);
        end = x + half;
    }
    ck_assert_uint_eq(l.x.ticks[29].line_count, 1); /* the latest is always named */
    laid_out_drop(&l);
} END_TEST

/* How many of `count` columns called "Wolverhampton 3" have a heading, and the chart's width. */
static size_t headings_of(size_t count, hiap_mark_kind kind, double *width) {
    static double at[400], y[400];
    static char texts[400][40];
    static hiap_str labels[400];
    for (size_t i = 0; i < count; i++) {
        snprintf(texts[i], sizeof texts[i], "Wolverhampton %zu", i);
        at[i] = (double)i, labels[i] = hiap_str_of(texts[i]);
    }
    hiap_chart_spec spec = HIAP_CHART_SPEC_INIT;
    hiap_str row = HIAP_STR("Readiness");
    spec.x.kind = HIAP_AXIS_CATEGORY, spec.x.labels = labels, spec.x.label_count = count;
    if (kind == HIAP_MARK_CELLS)
        spec.y.kind = HIAP_AXIS_CATEGORY, spec.y.labels = &row, spec.y.label_count = 1;
    hiap_mark m = xy(kind, at, y, count);
    hiap_layout l = laid_out(&spec, &m);
    size_t shown = 0;
    for (size_t i = 0; i < count; i++)
        shown += l.x.ticks[i].line_count > 0 && l.x.ticks[i].lines[0].text.len > 3;
    *width = l.width;
    laid_out_drop(&l);
    return shown;
}

START_TEST(every_column_has_its_heading) {
    static const hiap_mark_kind kinds[] = { HIAP_MARK_CELLS, HIAP_MARK_BARS };
    for (size_t k = 0; k < 2; k++) {
        double width;
        ck_assert_uint_eq(headings_of(4, kinds[k], &width), 4);
        ck_assert_double_eq(width, 720);
        ck_assert_uint_eq(headings_of(12, kinds[k], &width), 12);
        ck_assert_double_gt(width, 1280);
        ck_assert_uint_eq(headings_of(60, kinds[k], &width), 60); /* cut, but there */
        ck_assert_double_eq(width, 3600);
        ck_assert_uint_lt(headings_of(400, kinds[k], &width), 400);
    }
} END_TEST

START_TEST(slots_are_the_least_distance) {
    double x[] = { 10, 12, 13, 20 }, same[] = { 4, 4 };
    hiap_axis axis = HIAP_AXIS_INIT;
    hiap_scale scale = { .axis = &axis, .is_x = true };
    hiap_mark m = xy(HIAP_MARK_BARS, x, x, 4);
    ck_assert_double_eq(hiap_layout_slot(&scale, &m), 1);
    m.x = same, m.len = 2;
    ck_assert_double_eq(hiap_layout_slot(&scale, &m), 1);
    m.x = (double[]){ 0, 5 };
    ck_assert_double_eq(hiap_layout_slot(&scale, &m), 5);
    axis.kind = HIAP_AXIS_YEAR;
    ck_assert_double_eq(hiap_layout_slot(&scale, &m), 1);
} END_TEST

START_TEST(an_absurd_given_range_gives_no_flood_of_ticks) {
    double x[] = { 0, 1 }, y[] = { 0, 1 };
    hiap_chart_spec spec = HIAP_CHART_SPEC_INIT;
    spec.x.kind = HIAP_AXIS_YEAR, spec.x.from = -1e99, spec.x.to = 1e99;
    hiap_mark m = xy(HIAP_MARK_LINE, x, y, 2);
    hiap_layout l = laid_out(&spec, &m);
    ck_assert_uint_le(l.x.tick_count, 12);
    laid_out_drop(&l);
} END_TEST

HIAP_SUITE(layout_scale) {
    tcase_add_test(tests, a_value_axis_starts_and_ends_at_ticks);
    tcase_add_test(tests, bars_start_at_zero);
    tcase_add_test(tests, bars_with_a_low_end_need_no_zero);
    tcase_add_test(tests, limits_and_rules_are_inside_the_range);
    tcase_add_test(tests, a_given_range_is_kept);
    tcase_add_test(tests, one_value_or_none_still_gives_a_range);
    tcase_add_test(tests, tick_labels_carry_prefix_suffix_and_commas);
    tcase_add_test(tests, years_have_no_commas_and_whole_steps);
    tcase_add_test(tests, middles_of_periods_have_their_ticks_beneath_them);
    tcase_add_test(tests, the_first_category_of_y_is_on_top);
    tcase_add_test(tests, labels_along_x_do_not_touch);
    tcase_add_test(tests, every_column_has_its_heading);
    tcase_add_test(tests, slots_are_the_least_distance);
    tcase_add_test(tests, an_absurd_given_range_gives_no_flood_of_ticks);
}
