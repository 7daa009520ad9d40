/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/plot/laid_out.h"

static const double years[] = { 2020, 2021 };

static hiap_chart *lines(size_t count) {
    static const double y[5][2] = { { 1, 50 }, { 2, 51 }, { 3, 52 }, { 4, 9 }, { 5, 10 } };
    static const char *const names[] = { "A", "B", "C", "D", "E" };
    hiap_chart *chart = plain_chart();
    for (size_t i = 0; i < count; i++)
        add_line(chart, names[i], years, y[i], 2);
    return chart;
}

START_TEST(up_to_four_lines_are_named_at_their_end) {
    hiap_layout l = laid_out_chart(lines(4));
    const char *const names[] = { "A", "B", "C", "D" };
    for (size_t i = 0; i < 4; i++)
        ck_assert_double_gt(decor_of(&l, names[i])->x, l.right);
    laid_out_drop(&l);
} END_TEST

START_TEST(five_lines_have_a_key) {
    hiap_layout l = laid_out_chart(lines(5));
    ck_assert_double_gt(decor_of(&l, "A")->y, l.top);
    laid_out_drop(&l);
} END_TEST

START_TEST(names_keep_apart) {
    hiap_layout l = laid_out_chart(lines(3));
    double a = decor_of(&l, "A")->y, b = decor_of(&l, "B")->y, c = decor_of(&l, "C")->y;
    ck_assert_double_ge(b - a, l.line - 1e-9);
    ck_assert_double_ge(c - b, l.line - 1e-9);
    laid_out_drop(&l);
} END_TEST

START_TEST(a_line_that_ends_early_is_named_at_its_last_value) {
    double y[] = { 10, NAN }, other[] = { 0, 20 };
    hiap_chart *chart = plain_chart();
    add_line(chart, "Short", years, y, 2);
    add_line(chart, "Long", years, other, 2);
    hiap_layout l = laid_out_chart(chart);
    ck_assert_double_eq_tol(decor_of(&l, "Short")->y, (l.bottom + l.top) / 2, 1e-6);
    laid_out_drop(&l);
} END_TEST

START_TEST(a_line_without_data_is_not_named) {
    double y[] = { NAN, NAN };
    hiap_chart *chart = plain_chart();
    add_line(chart, "Ghost", years, y, 2);
    hiap_layout l = laid_out_chart(chart);
    ck_assert_ptr_null(decor_of(&l, "Ghost"));
    laid_out_drop(&l);
} END_TEST

START_TEST(rules_across_x_are_named_above) {
    hiap_layout l = laid_out_chart(compare_chart());
    const hiap_decor *d = decor_of(&l, "England 1,050");
    ck_assert_double_gt(d->y, l.top);
    ck_assert_double_gt(d->x, l.left);
    laid_out_drop(&l);
} END_TEST

START_TEST(each_item_of_a_rule_may_have_its_own_name) {
    double at[] = { 1, 2, 3 };
    hiap_str labels[] = { HIAP_STR("Lower limit"), HIAP_STR("Mean"), HIAP_STR("Upper limit") };
    hiap_mark m = HIAP_MARK_INIT(HIAP_MARK_RULE);
    m.len = 3, m.y = at, m.label = labels;
    hiap_chart_spec spec = HIAP_CHART_SPEC_INIT;
    hiap_layout l = laid_out(&spec, &m);
    ck_assert_double_gt(decor_of(&l, "Upper limit")->y, decor_of(&l, "Mean")->y);
    ck_assert_double_gt(decor_of(&l, "Mean")->y, decor_of(&l, "Lower limit")->y);
    laid_out_drop(&l);
} END_TEST

START_TEST(a_bare_line_shows_a_line_beside_its_name) {
    double y[] = { 1, 2 };
    hiap_mark m = HIAP_MARK_INIT(HIAP_MARK_LINE);
    m.name = HIAP_STR("England"), m.shape = HIAP_SHAPE_NONE, m.len = 2, m.x = years, m.y = y;
    m.dash = HIAP_DASH_DASHED;
    hiap_chart_spec spec = HIAP_CHART_SPEC_INIT;
    hiap_layout l = laid_out(&spec, &m);
    const hiap_decor *last = &l.decor.at[l.decor.len - 1];
    ck_assert_int_eq(last->kind, HIAP_DECOR_LINE);
    ck_assert_int_eq(last->dash, HIAP_DASH_DASHED);
    laid_out_drop(&l);
} END_TEST

HIAP_SUITE(layout_name) {
    tcase_add_test(tests, up_to_four_lines_are_named_at_their_end);
    tcase_add_test(tests, five_lines_have_a_key);
    tcase_add_test(tests, names_keep_apart);
    tcase_add_test(tests, a_line_that_ends_early_is_named_at_its_last_value);
    tcase_add_test(tests, a_line_without_data_is_not_named);
    tcase_add_test(tests, rules_across_x_are_named_above);
    tcase_add_test(tests, each_item_of_a_rule_may_have_its_own_name);
    tcase_add_test(tests, a_bare_line_shows_a_line_beside_its_name);
}
