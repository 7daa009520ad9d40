/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/plot/laid_out.h"

START_TEST(cells_are_labelled_in_ink_that_can_be_read) {
    hiap_layout l = laid_out_chart(rug_chart());
    ck_assert_uint_eq(decor_of(&l, "62.1 B ↑")->colour, 0xFFFFFF); /* on green */
    ck_assert_uint_eq(decor_of(&l, "4 S →")->colour, 0x0B0C0C);    /* on yellow */
    ck_assert_uint_eq(decor_of(&l, "[x]")->colour, 0x505A5F);
    laid_out_drop(&l);
} END_TEST

START_TEST(labels_of_bars_that_lie_form_a_column) {
    hiap_layout l = laid_out_chart(compare_chart());
    const hiap_decor *a = decor_of(&l, "1,401.0"), *b = decor_of(&l, "980.5");
    ck_assert_double_eq(a->x, b->x);
    ck_assert_int_eq(a->align, 1);
    ck_assert_double_gt(a->x - hiap_text_width(a->text.text, 14), l.right);
    ck_assert_ptr_null(decor_of(&l, "[x]")); /* that bar has no value */
    laid_out_drop(&l);
} END_TEST

START_TEST(labels_above_bars_clear_their_whiskers) {
    double at[] = { 0, 1 }, y[] = { 10, -20 }, low[] = { 8, -26 }, high[] = { 14, -15 };
    hiap_str labels[] = { HIAP_STR("ten"), HIAP_STR("minus twenty") };
    hiap_chart *chart = plain_chart();
    hiap_mark m = HIAP_MARK_INIT(HIAP_MARK_BARS);
    m.len = 2, m.x = at, m.y = y, m.label = labels;
    add_mark(chart, &m);
    m = (hiap_mark)HIAP_MARK_INIT(HIAP_MARK_WHISKERS);
    m.len = 2, m.x = at, m.low = low, m.high = high;
    add_mark(chart, &m);
    hiap_layout l = laid_out_chart(chart);
    ck_assert_double_eq(decor_of(&l, "ten")->y, 14);
    ck_assert_double_gt(decor_of(&l, "ten")->dy, 0);
    ck_assert_double_eq(decor_of(&l, "minus twenty")->y, -26);
    ck_assert_double_lt(decor_of(&l, "minus twenty")->dy, 0);
    laid_out_drop(&l);
} END_TEST

START_TEST(free_text_keeps_its_alignment) {
    double at[] = { 1, 2, 3 };
    hiap_str labels[] = { HIAP_STR("here"), HIAP_STR("beyond"), HIAP_STR("") };
    hiap_mark m = HIAP_MARK_INIT(HIAP_MARK_TEXT);
    m.len = 3, m.x = m.y = at, m.label = labels, m.align = -1;
    hiap_chart_spec spec = HIAP_CHART_SPEC_INIT;
    spec.x.from = 0, spec.x.to = 1.5;
    hiap_layout l = laid_out(&spec, &m);
    ck_assert_int_eq(decor_of(&l, "here")->align, -1);
    ck_assert_ptr_null(decor_of(&l, "beyond")); /* outside the axis */
    laid_out_drop(&l);
} END_TEST

HIAP_SUITE(layout_item) {
    tcase_add_test(tests, cells_are_labelled_in_ink_that_can_be_read);
    tcase_add_test(tests, labels_of_bars_that_lie_form_a_column);
    tcase_add_test(tests, labels_above_bars_clear_their_whiskers);
    tcase_add_test(tests, free_text_keeps_its_alignment);
}
