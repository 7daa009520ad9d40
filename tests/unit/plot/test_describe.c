/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/mem.h"
#include "tests/unit/plot/sample.h"

static void expect(hiap_chart *chart, const char *want) {
    hiap_buf b = HIAP_BUF_INIT;
    hiap_chart_describe(&b, chart);
    ck_assert_str_eq(b.at, want);
    hiap_buf_clear(&b);
    hiap_chart_drop(chart);
}

START_TEST(lines_tell_their_ends_and_extremes) {
    expect(trend_chart(),
           "Line chart: School readiness (%). Reference line: England 67.7% at 67.7%. "
           "Knowsley: 61.5% in 2018, 62.1% in 2022; lowest 61.5% in 2018, highest 64% in 2021; "
           "4 of 5 values present. Cheshire West and Chester: 66% in 2018, 68% in 2022; "
           "lowest 66% in 2018, highest 68% in 2022; 5 of 5 values present. "
           "Lower and upper limits are drawn.");
} END_TEST

START_TEST(bars_tell_each_value) {
    expect(compare_chart(), "Bar chart: Deaths per 100,000. Values: Knowsley 1,401; "
                            "Cheshire East 980.5; 1 without a value. "
                            "Reference line: England 1,050 at 1,050. "
                            "Lower and upper limits are drawn.");
} END_TEST

START_TEST(cells_are_counted_by_the_key) {
    expect(rug_chart(), "Grid. Cells: 6, 2 Better, 1 without a value.");
} END_TEST

START_TEST(bubbles_tell_their_names) {
    expect(scatter_chart(), "Bubble chart: Mandate by Capacity. Need: Bus fares 3 4; "
                            "Adult skills 2 3; Living wage 2.7 3.1.");
} END_TEST

START_TEST(many_items_are_not_all_read_out) {
    static double x[20], y[20];
    hiap_chart *chart = plain_chart();
    hiap_mark m = HIAP_MARK_INIT(HIAP_MARK_POINTS);
    m.len = 20, m.x = x, m.y = y;
    add_mark(chart, &m);
    expect(chart, "Dot chart. Values: 0 0; 0 0; 0 0; 0 0; 0 0; 0 0; 0 0; 0 0; 0 0; 0 0; 0 0; 0 0; "
                  "and 8 more.");
} END_TEST

START_TEST(an_empty_line_says_so) {
    double x[] = { 2020 }, y[] = { NAN };
    hiap_chart *chart = plain_chart();
    add_line(chart, "Halton", x, y, 1);
    expect(chart, "Line chart. Halton: no data.");
    expect(plain_chart(), "Chart.");
} END_TEST

START_TEST(middles_of_years_are_called_by_their_year) {
    double x[] = { 2015.5, 2016.5 }, y[] = { 1, 2 };
    hiap_chart_spec spec = HIAP_CHART_SPEC_INIT;
    spec.title = HIAP_STR("t");
    spec.x.kind = HIAP_AXIS_YEAR;
    hiap_chart *chart = chart_of(&spec);
    add_line(chart, "", x, y, 2);
    expect(chart, "Line chart. Line: 1 in 2015, 2 in 2016; lowest 1 in 2015, highest 2 in 2016; "
                  "2 of 2 values present.");
} END_TEST

START_TEST(a_given_text_is_taken_as_it_is) {
    hiap_chart_spec spec = HIAP_CHART_SPEC_INIT;
    spec.title = HIAP_STR("t"), spec.alt = HIAP_STR("Said by hand.");
    expect(chart_of(&spec), "Said by hand.");
} END_TEST

HIAP_SUITE(describe) {
    tcase_add_test(tests, lines_tell_their_ends_and_extremes);
    tcase_add_test(tests, bars_tell_each_value);
    tcase_add_test(tests, cells_are_counted_by_the_key);
    tcase_add_test(tests, bubbles_tell_their_names);
    tcase_add_test(tests, many_items_are_not_all_read_out);
    tcase_add_test(tests, an_empty_line_says_so);
    tcase_add_test(tests, middles_of_years_are_called_by_their_year);
    tcase_add_test(tests, a_given_text_is_taken_as_it_is);
}
