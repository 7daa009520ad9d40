/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/plot/layout.h"

#include "tests/unit/plot/random_chart.h"

static hiap_layout layout_of(hiap_chart *chart, unsigned columns, unsigned lines) {
    hiap_layout l;
    ck_ok(hiap_layout_make(&l, chart, columns, lines, err));
    return l;
}

static void drop(hiap_layout *l, hiap_chart *chart) {
    hiap_layout_clear(l);
    hiap_chart_drop(chart);
}

/* The left and right ends of a text as it is drawn. */
static void ends_of(const hiap_layout *l, const hiap_decor *d, double *left, double *right) {
    double width = hiap_text_lines_width(&d->text, 1, d->size);
    double x = d->x_is_data
                   ? l->left + (d->x - l->x.from) / (l->x.to - l->x.from) * (l->right - l->left)
                   : d->x;
    *left = x + d->dx - (d->align + 1) * width / 2;
    *right = *left + width;
}

START_TEST(no_text_leaves_the_picture) {
    for (size_t i = 0; i < COUNT(sample_charts); i++) {
        hiap_chart *chart = sample_charts[i]();
        hiap_layout l = layout_of(chart, 0, 0);
        for (size_t k = 0; k < l.decor.len; k++) {
            double left, right;
            if (l.decor.at[k].kind != HIAP_DECOR_TEXT)
                continue;
            ends_of(&l, &l.decor.at[k], &left, &right);
            ck_assert_msg(left >= 0 && right <= l.width, "%s: text %zu spans %g to %g of %g",
                          sample_names[i], k, left, right, l.width);
        }
        drop(&l, chart);
    }
} END_TEST

START_TEST(the_plot_area_lies_inside) {
    for (size_t i = 0; i < COUNT(sample_charts); i++) {
        hiap_chart *chart = sample_charts[i]();
        hiap_layout l = layout_of(chart, 0, 0);
        ck_assert_double_ge(l.left, 0);
        ck_assert_double_lt(l.left, l.right);
        ck_assert_double_le(l.right, l.width);
        ck_assert_double_ge(l.bottom, 0);
        ck_assert_double_lt(l.bottom, l.top);
        ck_assert_double_le(l.top, l.height);
        drop(&l, chart);
    }
} END_TEST

START_TEST(any_chart_has_a_finite_layout) {
    for (uint64_t seed = 0; seed < 1000; seed++) {
        hiap_chart *chart = random_chart(seed);
        hiap_layout l = layout_of(chart, seed % 3 ? 0 : 79, 0);
        ck_assert_msg(l.left < l.right && l.bottom < l.top, "seed %lu", (unsigned long)seed);
        ck_assert(isfinite(l.x.from) && isfinite(l.x.to) && l.x.from != l.x.to);
        ck_assert(isfinite(l.y.from) && isfinite(l.y.to) && l.y.from != l.y.to);
        for (size_t i = 0; i < l.decor.len; i++)
            ck_assert(isfinite(l.decor.at[i].x) && isfinite(l.decor.at[i].y));
        drop(&l, chart);
    }
} END_TEST

START_TEST(a_given_size_is_kept) {
    hiap_chart_spec spec = HIAP_CHART_SPEC_INIT;
    spec.title = HIAP_STR("t"), spec.width = 333, spec.height = 222;
    hiap_chart *chart = chart_of(&spec);
    hiap_layout l = layout_of(chart, 0, 0);
    ck_assert_double_eq(l.width, 333);
    ck_assert_double_eq(l.height, 222);
    drop(&l, chart);
} END_TEST

START_TEST(even_a_tiny_chart_has_a_plot_area) {
    hiap_chart_spec spec = HIAP_CHART_SPEC_INIT;
    spec.title = HIAP_STR("t"), spec.width = 100, spec.height = 100;
    spec.y.label = HIAP_STR("A very long label of the vertical axis that needs many lines");
    spec.x.label = spec.y.label;
    hiap_chart *chart = chart_of(&spec);
    hiap_layout l = layout_of(chart, 0, 0);
    ck_assert_double_lt(l.bottom, l.top);
    drop(&l, chart);
} END_TEST

START_TEST(rows_of_categories_make_the_chart_higher) {
    static double at[40];
    static hiap_str names[40];
    double heights[2];
    for (int many = 0; many < 2; many++) {
        hiap_chart_spec spec = HIAP_CHART_SPEC_INIT;
        for (size_t i = 0; i < 40; i++)
            at[i] = (double)(i % (many ? 40 : 10)), names[i] = HIAP_STR("Area");
        spec.title = HIAP_STR("t");
        spec.y.kind = HIAP_AXIS_CATEGORY, spec.y.labels = names,
        spec.y.label_count = many ? 40 : 10;
        hiap_chart *chart = chart_of(&spec);
        hiap_mark m = HIAP_MARK_INIT(HIAP_MARK_BARS);
        m.len = 10, m.x = m.y = at;
        add_mark(chart, &m);
        hiap_layout l = layout_of(chart, 0, 0);
        heights[many] = l.height;
        drop(&l, chart);
    }
    ck_assert_double_eq(heights[1] - heights[0], 30 * 30);
} END_TEST

START_TEST(too_many_categories_are_refused) {
    static hiap_str names[5000];
    hiap_chart_spec spec = HIAP_CHART_SPEC_INIT;
    spec.title = HIAP_STR("t");
    spec.y.kind = HIAP_AXIS_CATEGORY, spec.y.labels = names, spec.y.label_count = 5000;
    hiap_chart *chart = chart_of(&spec);
    hiap_layout l;
    hiap_err err = { 0 };
    ck_assert_int_eq(hiap_layout_make(&l, chart, 0, 0, &err), HIAP_LIMIT);
    ck_assert_str_eq(err.hint, "draw fewer categories at a time");
    drop(&l, chart);
} END_TEST

START_TEST(title_and_source_are_drawn_only_when_it_stands_alone) {
    for (int alone = 0; alone < 2; alone++) {
        hiap_chart_spec spec = HIAP_CHART_SPEC_INIT;
        spec.title = HIAP_STR("The finding"), spec.source = HIAP_STR("Source: us");
        spec.standalone = alone;
        hiap_chart *chart = chart_of(&spec);
        hiap_layout l = layout_of(chart, 0, 0);
        int seen = 0;
        for (size_t i = 0; i < l.decor.len; i++)
            seen += hiap_str_is(l.decor.at[i].text.text, "The finding") && l.decor.at[i].bold;
        for (size_t i = 0; i < l.decor.len; i++)
            seen += hiap_str_is(l.decor.at[i].text.text, "Source: us");
        ck_assert_int_eq(seen, alone ? 2 : 0);
        drop(&l, chart);
    }
} END_TEST

START_TEST(a_terminal_is_laid_out_in_columns_and_lines) {
    hiap_chart *chart = compare_chart();
    hiap_layout l = layout_of(chart, 60, 0);
    ck_assert_double_eq(l.width, 60);
    ck_assert_double_eq(l.top - l.bottom, 3); /* one line an area */
    for (size_t i = 0; i < l.decor.len; i++)
        ck_assert_double_eq(l.decor.at[i].size, 0);
    drop(&l, chart);
} END_TEST

START_TEST(an_empty_chart_says_no_data) {
    hiap_chart *chart = plain_chart();
    hiap_layout l = layout_of(chart, 0, 0);
    bool said = false;
    for (size_t i = 0; i < l.decor.len; i++)
        said = said || hiap_str_is(l.decor.at[i].text.text, "No data");
    ck_assert(said);
    drop(&l, chart);
} END_TEST

HIAP_SUITE(layout) {
    tcase_add_test(tests, no_text_leaves_the_picture);
    tcase_add_test(tests, the_plot_area_lies_inside);
    tcase_add_test(tests, any_chart_has_a_finite_layout);
    tcase_add_test(tests, a_given_size_is_kept);
    tcase_add_test(tests, even_a_tiny_chart_has_a_plot_area);
    tcase_add_test(tests, rows_of_categories_make_the_chart_higher);
    tcase_add_test(tests, too_many_categories_are_refused);
    tcase_add_test(tests, title_and_source_are_drawn_only_when_it_stands_alone);
    tcase_add_test(tests, a_terminal_is_laid_out_in_columns_and_lines);
    tcase_add_test(tests, an_empty_chart_says_no_data);
}
