/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each kind of mark becomes in a script. */
#include "core/plot/gnuplot_draw.h"

#include "tests/unit/plot/sample.h"

static hiap_buf script_with(const hiap_mark *m, hiap_format format) {
    hiap_chart_spec spec = HIAP_CHART_SPEC_INIT;
    hiap_buf b = HIAP_BUF_INIT;
    spec.title = HIAP_STR("t");
    spec.x.from = 0, spec.x.to = 10, spec.y.from = 0, spec.y.to = 10;
    hiap_chart *chart = chart_of(&spec);
    add_mark(chart, m);
    ck_ok(hiap_gnuplot_script(&b, chart, format, (hiap_script_size){ 0, 0 }, err));
    hiap_chart_drop(chart);
    return b;
}

static void expect(const hiap_mark *m, const char *want) {
    hiap_buf b = script_with(m, HIAP_FORMAT_SVG);
    ck_assert_msg(strstr(b.at, want) != NULL, "no %s in\n%s", want, b.at);
    hiap_buf_clear(&b);
}

static const double x[] = { 1, 2, 3, 4 }, gap[] = { 5, NAN, 7, 8 }, low[] = { 1, NAN, 3, 4 },
                    high[] = { 2, 3, NAN, 6 };

START_TEST(a_missing_value_breaks_a_line) {
    hiap_mark m = HIAP_MARK_INIT(HIAP_MARK_LINE);
    m.len = 4, m.x = x, m.y = gap;
    expect(&m, "<< END\n1 5\n\n3 7\n4 8\nEND\n");
    expect(&m, "using 1:2 with lines lw 2.5 dt 1 lc rgb \"#12436D\"");
} END_TEST

START_TEST(a_long_line_still_shows_its_lone_points) {
    double years[60], y[60];
    for (int i = 0; i < 60; i++)
        years[i] = i / 6.0, y[i] = i == 30 || i == 32 ? NAN : 5;
    hiap_mark m = HIAP_MARK_INIT(HIAP_MARK_LINE);
    m.len = 60, m.x = years, m.y = y;
    expect(&m, "$d2 << END\n5.166666666666667 5\nEND\n");
} END_TEST

START_TEST(a_bare_line_has_no_points) {
    hiap_mark m = HIAP_MARK_INIT(HIAP_MARK_LINE);
    m.len = 4, m.x = x, m.y = gap, m.shape = HIAP_SHAPE_NONE, m.thickness = 1, m.series = 2;
    hiap_buf b = script_with(&m, HIAP_FORMAT_SVG);
    ck_assert_ptr_null(strstr(b.at, "with points"));
    ck_assert_ptr_nonnull(strstr(b.at, "with lines lw 1 dt 2 lc rgb \"#F46A25\""));
    hiap_buf_clear(&b);
} END_TEST

START_TEST(points_have_their_fill_and_a_white_edge) {
    hiap_colour fill[] = { 0x00703C, HIAP_COLOUR_NONE, HIAP_COLOUR_NONE, 0 };
    hiap_mark m = HIAP_MARK_INIT(HIAP_MARK_POINTS);
    m.len = 4, m.x = x, m.y = gap, m.fill = fill;
    expect(&m, "1 5 28732 16777215\n3 7 1196909 16777215\n4 8 0 16777215\nEND\n");
    expect(&m, "using 1:2:4 with points pt 7 ps 1.6 lc rgb variable");
    expect(&m, "using 1:2:3 with points pt 7 ps 1.2 lc rgb variable");
} END_TEST

START_TEST(pale_points_have_a_dark_edge) {
    hiap_colour fill[] = { 0xFFDD00, 0, 0xFFFFFF, 0xD4351C };
    hiap_mark m = HIAP_MARK_INIT(HIAP_MARK_POINTS);
    m.len = 4, m.x = x, m.y = gap, m.fill = fill;
    expect(&m, "1 5 16768256 723980\n3 7 16777215 723980\n4 8 13907228 16777215\nEND\n");
} END_TEST

START_TEST(bubbles_without_a_size_are_left_out) {
    double size[] = { 4, 4, 0, NAN };
    hiap_mark m = HIAP_MARK_INIT(HIAP_MARK_POINTS);
    m.len = 4, m.x = x, m.y = x, m.size = size;
    hiap_buf b = script_with(&m, HIAP_FORMAT_SVG);
    const char *rows = strstr(b.at, "<< END\n") + strlen("<< END\n");
    int lines = 0;
    for (const char *at = rows; strncmp(at, "END", 3) != 0; at = strchr(at, '\n') + 1)
        lines++;
    ck_assert_int_eq(lines, 2);
    ck_assert_ptr_nonnull(strstr(b.at, "with circles"));
    hiap_buf_clear(&b);
} END_TEST

START_TEST(a_band_goes_there_and_back) {
    double all[] = { 6, 6, 6, 6 };
    hiap_mark m = HIAP_MARK_INIT(HIAP_MARK_BAND);
    m.len = 2, m.x = x, m.low = x, m.high = all;
    expect(&m, "<< END\n1 1\n2 2\n2 6\n1 6\nEND\n");
    expect(&m, "with filledcurves closed fs transparent solid 0.15 noborder fc rgb \"#12436D\"");
} END_TEST

START_TEST(a_lone_limit_of_a_band_is_seen) {
    hiap_mark m = HIAP_MARK_INIT(HIAP_MARK_BAND);
    m.len = 4, m.x = x, m.low = low, m.high = high; /* only the first and last are whole */
    hiap_buf b = script_with(&m, HIAP_FORMAT_SVG);
    const char *block = strstr(b.at, "<< END\n") + strlen("<< END\n");
    const char *middle = strstr(block, "\n\n");
    ck_assert_ptr_nonnull(middle);
    ck_assert_ptr_eq(strstr(middle + 2, "\n\n"), NULL); /* two polygons */
    hiap_buf_clear(&b);
} END_TEST

START_TEST(whiskers_have_caps_and_skip_the_missing) {
    hiap_mark m = HIAP_MARK_INIT(HIAP_MARK_WHISKERS);
    m.len = 4, m.x = x, m.low = low, m.high = high;
    expect(&m, "<< END\n1 1 723980\n1 2 723980\n\n");
    hiap_buf b = script_with(&m, HIAP_FORMAT_SVG);
    const char *block = strstr(b.at, "<< END\n") + strlen("<< END\n"),
               *end = strstr(block, "END\n");
    int gaps = 0;
    for (const char *at = block; (at = strstr(at, "\n\n")) && at < end; at++)
        gaps++;
    ck_assert_int_eq(gaps, 5); /* two whiskers of three strokes */
    hiap_buf_clear(&b);
} END_TEST

START_TEST(bars_are_boxes_from_zero) {
    hiap_mark m = HIAP_MARK_INIT(HIAP_MARK_BARS);
    m.len = 4, m.x = x, m.y = gap, m.thickness = 0.5;
    expect(&m, "<< END\n1 2.5 0.75 1.25 0 5 1196909\n3 3.5 2.75 3.25 0 7 1196909\n");
    m.low = low;
    expect(&m, "<< END\n1 3 0.75 1.25 1 5 1196909\n3 5 2.75 3.25 3 7 1196909\n");
} END_TEST

START_TEST(bars_lie_where_y_holds_categories) {
    hiap_chart *chart = compare_chart();
    hiap_buf b = HIAP_BUF_INIT;
    ck_ok(hiap_gnuplot_script(&b, chart, HIAP_FORMAT_SVG, (hiap_script_size){ 0, 0 }, err));
    ck_assert_ptr_nonnull(strstr(b.at, "<< END\n700.5 0 0 1401 -0.35 0.35 13907228\n"));
    ck_assert_ptr_nonnull(strstr(b.at, "set yrange [2.5:-0.5] noextend\n"));
    hiap_buf_clear(&b);
    hiap_chart_drop(chart);
} END_TEST

START_TEST(faint_cells_have_an_outline) {
    hiap_colour fill[] = { 0xFFFFFF, 0x00703C };
    hiap_mark m = HIAP_MARK_INIT(HIAP_MARK_CELLS);
    m.len = 2, m.x = x, m.y = x, m.fill = fill;
    hiap_buf b = script_with(&m, HIAP_FORMAT_SVG);
    ck_assert_ptr_nonnull(strstr(b.at, " 11646134\n")); /* #B1B4B6 beneath the white one */
    ck_assert_ptr_nonnull(strstr(b.at, " 16777215\n"));
    ck_assert_ptr_nonnull(strstr(b.at, "unset border\n"));
    hiap_buf_clear(&b);
} END_TEST

START_TEST(rules_cross_the_chart_and_are_dashed) {
    double at[] = { 4, NAN, 5 };
    hiap_mark m = HIAP_MARK_INIT(HIAP_MARK_RULE);
    m.len = 3, m.y = at;
    expect(&m, "<< END\n0 4\n10 4\n\n0 5\n10 5\nEND\n");
    expect(&m, "with lines lw 1.5 dt 2 lc rgb \"#505A5F\"");
    m.y = NULL, m.x = at, m.dash = HIAP_DASH_SOLID;
    expect(&m, "<< END\n4 0\n4 10\n\n5 0\n5 10\nEND\n");
    expect(&m, "dt 1");
} END_TEST

START_TEST(arrows_point_from_low_to_high) {
    double from[] = { 1, 2, 3, 4 }, to[] = { 4, 2, NAN, 1 };
    hiap_mark m = HIAP_MARK_INIT(HIAP_MARK_ARROWS);
    m.len = 4, m.x = x, m.low = from, m.high = to;
    expect(&m, "<< END\n1 1 0 3 723980\n4 4 0 -3 723980\nEND\n");
    expect(&m, "with vectors head filled");
} END_TEST

START_TEST(a_mark_without_data_leaves_no_trace) {
    double none[] = { NAN, NAN };
    static const hiap_mark_kind kinds[] = { HIAP_MARK_LINE,  HIAP_MARK_POINTS, HIAP_MARK_BAND,
                                            HIAP_MARK_BARS,  HIAP_MARK_CELLS,  HIAP_MARK_WHISKERS,
                                            HIAP_MARK_RULE,  HIAP_MARK_ARROWS };
    for (size_t i = 0; i < COUNT(kinds); i++) {
        hiap_mark m = HIAP_MARK_INIT(kinds[i]);
        m.len = 2, m.x = m.y = m.low = m.high = none;
        hiap_buf b = script_with(&m, HIAP_FORMAT_SVG);
        ck_assert_ptr_null(strstr(b.at, "<< END"));
        ck_assert_ptr_nonnull(strstr(b.at, "plot NaN"));
        hiap_buf_clear(&b);
    }
} END_TEST

START_TEST(a_terminal_shows_no_areas) {
    hiap_mark m = HIAP_MARK_INIT(HIAP_MARK_BAND);
    m.len = 4, m.x = x, m.low = low, m.high = x;
    hiap_buf b = script_with(&m, HIAP_FORMAT_TEXT);
    ck_assert_ptr_null(strstr(b.at, "filledcurves"));
    hiap_buf_clear(&b);
    m = (hiap_mark)HIAP_MARK_INIT(HIAP_MARK_BARS);
    m.len = 4, m.x = m.y = x;
    b = script_with(&m, HIAP_FORMAT_TEXT);
    ck_assert_ptr_null(strstr(b.at, "boxxyerror"));
    ck_assert_ptr_nonnull(strstr(b.at, "with lines"));
    hiap_buf_clear(&b);
} END_TEST

START_TEST(names_reach_the_picture_encoded_and_not_too_long) {
    char name[400];
    memset(name, 'a', sizeof name);
    name[0] = '"';
    hiap_mark m = HIAP_MARK_INIT(HIAP_MARK_POINTS);
    m.len = 1, m.x = m.y = x, m.name = (hiap_str){ name, sizeof name };
    hiap_buf b = script_with(&m, HIAP_FORMAT_SVG);
    const char *title = strstr(b.at, "title \"\\042aaa");
    ck_assert_ptr_nonnull(title);
    ck_assert_uint_lt(strspn(title + 11, "a"), 125);
    hiap_buf_clear(&b);
} END_TEST

HIAP_SUITE(gnuplot_mark) {
    tcase_add_test(tests, a_missing_value_breaks_a_line);
    tcase_add_test(tests, a_long_line_still_shows_its_lone_points);
    tcase_add_test(tests, a_bare_line_has_no_points);
    tcase_add_test(tests, points_have_their_fill_and_a_white_edge);
    tcase_add_test(tests, pale_points_have_a_dark_edge);
    tcase_add_test(tests, bubbles_without_a_size_are_left_out);
    tcase_add_test(tests, a_band_goes_there_and_back);
    tcase_add_test(tests, a_lone_limit_of_a_band_is_seen);
    tcase_add_test(tests, whiskers_have_caps_and_skip_the_missing);
    tcase_add_test(tests, bars_are_boxes_from_zero);
    tcase_add_test(tests, bars_lie_where_y_holds_categories);
    tcase_add_test(tests, faint_cells_have_an_outline);
    tcase_add_test(tests, rules_cross_the_chart_and_are_dashed);
    tcase_add_test(tests, arrows_point_from_low_to_high);
    tcase_add_test(tests, a_mark_without_data_leaves_no_trace);
    tcase_add_test(tests, a_terminal_shows_no_areas);
    tcase_add_test(tests, names_reach_the_picture_encoded_and_not_too_long);
}
