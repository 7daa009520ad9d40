/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/plot/laid_out.h"

START_TEST(labels_stand_on_the_right_when_there_is_room) {
    hiap_layout l = laid_out_chart(scatter_chart());
    const hiap_decor *d = decor_of(&l, "Bus fares");
    ck_assert_int_eq(d->align, -1);
    ck_assert_double_gt(d->dx, 0);
    laid_out_drop(&l);
} END_TEST

START_TEST(labels_avoid_other_points) {
    double x[] = { 1, 1.4, 0, 4 }, y[] = { 1, 1, 0, 4 };
    hiap_str names[] = { HIAP_STR("A long name"), HIAP_STR("B"), HIAP_STR(""), HIAP_STR("") };
    hiap_mark m = HIAP_MARK_INIT(HIAP_MARK_POINTS);
    m.len = 4, m.x = x, m.y = y, m.label = names;
    hiap_chart_spec spec = HIAP_CHART_SPEC_INIT;
    hiap_layout l = laid_out(&spec, &m);
    const hiap_decor *d = decor_of(&l, "A long name");
    ck_assert(d->align != -1); /* the right is taken by B */
    ck_assert_int_eq(decor_of(&l, "B")->align, -1);
    laid_out_drop(&l);
} END_TEST

START_TEST(labels_do_not_leave_the_picture) {
    double x[] = { 0, 10 }, y[] = { 0, 10 };
    hiap_str names[] = { HIAP_STR(""), HIAP_STR("A name that is too long for the right edge") };
    hiap_mark m = HIAP_MARK_INIT(HIAP_MARK_POINTS);
    m.len = 2, m.x = x, m.y = y, m.label = names;
    hiap_chart_spec spec = HIAP_CHART_SPEC_INIT;
    hiap_layout l = laid_out(&spec, &m);
    ck_assert_int_eq(decor_of(&l, "A name that is too long for the right edge")->align, 1);
    laid_out_drop(&l);
} END_TEST

START_TEST(areas_of_bubbles_are_in_proportion) {
    double x[] = { 0, 1, 2 }, size[] = { 4, 1, 0 };
    hiap_mark m = HIAP_MARK_INIT(HIAP_MARK_POINTS);
    m.len = 3, m.x = m.y = x, m.size = size;
    hiap_layout l = { .width = 700 };
    double large = hiap_layout_bubble(&l, &m, 0), small = hiap_layout_bubble(&l, &m, 1);
    ck_assert_double_eq_tol(large, 2 * small, 1e-9);
    ck_assert_double_eq(hiap_layout_bubble(&l, &m, 2), 0);
} END_TEST

START_TEST(a_crowd_is_labelled_too) {
    static double x[1000];
    static hiap_str names[1000];
    for (size_t i = 0; i < 1000; i++)
        x[i] = (double)i, names[i] = HIAP_STR("n");
    hiap_mark m = HIAP_MARK_INIT(HIAP_MARK_POINTS);
    m.len = 1000, m.x = m.y = x, m.label = names;
    hiap_chart_spec spec = HIAP_CHART_SPEC_INIT;
    hiap_layout l = laid_out(&spec, &m);
    size_t drawn = 0;
    for (size_t i = 0; i < l.decor.len; i++)
        drawn += hiap_str_is(l.decor.at[i].text.text, "n");
    ck_assert_uint_eq(drawn, 1000);
    laid_out_drop(&l);
} END_TEST

HIAP_SUITE(layout_point) {
    tcase_add_test(tests, labels_stand_on_the_right_when_there_is_room);
    tcase_add_test(tests, labels_avoid_other_points);
    tcase_add_test(tests, labels_do_not_leave_the_picture);
    tcase_add_test(tests, areas_of_bubbles_are_in_proportion);
    tcase_add_test(tests, a_crowd_is_labelled_too);
}
