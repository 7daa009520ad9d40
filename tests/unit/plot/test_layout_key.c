/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/plot/laid_out.h"

START_TEST(entries_stand_above_the_plot_area_with_their_symbol) {
    hiap_layout l = laid_out_chart(compare_chart());
    const hiap_decor *better = decor_of(&l, "Better"), *letter = decor_of(&l, "B");
    ck_assert_double_gt(better->y, l.top);
    ck_assert_double_eq(better->y, letter->y);
    ck_assert_double_lt(letter->x, better->x);
    ck_assert_uint_eq(letter->colour, 0xFFFFFF);
    laid_out_drop(&l);
} END_TEST

START_TEST(a_long_key_takes_more_rows) {
    char texts[12][48];
    hiap_key_entry key[12];
    for (int i = 0; i < 12; i++) {
        snprintf(texts[i], sizeof texts[i], "A rather long entry of the key %d", i);
        key[i] = (hiap_key_entry){ hiap_str_of(texts[i]), 0x12436D, HIAP_STR("") };
    }
    hiap_chart_spec spec = HIAP_CHART_SPEC_INIT;
    spec.title = HIAP_STR("t"), spec.key = key, spec.key_count = 12;
    hiap_layout l = laid_out_chart(chart_of(&spec));
    ck_assert_double_lt(decor_of(&l, texts[11])->y, decor_of(&l, texts[0])->y);
    ck_assert_double_gt(decor_of(&l, texts[11])->y, l.top);
    laid_out_drop(&l);
} END_TEST

START_TEST(a_band_and_its_line_share_an_entry) {
    static const double x[] = { 0, 1 };
    hiap_chart *chart = plain_chart();
    hiap_mark m = HIAP_MARK_INIT(HIAP_MARK_BAND);
    m.name = HIAP_STR("Halton"), m.len = 2, m.x = m.low = m.high = x;
    add_mark(chart, &m);
    m = (hiap_mark)HIAP_MARK_INIT(HIAP_MARK_POINTS);
    m.name = HIAP_STR("Halton"), m.len = 2, m.x = m.y = x;
    add_mark(chart, &m);
    add_mark(chart, &m);
    hiap_layout l = laid_out_chart(chart);
    int entries = 0;
    for (size_t i = 0; i < l.decor.len; i++)
        entries += hiap_str_is(l.decor.at[i].text.text, "Halton");
    ck_assert_int_eq(entries, 1);
    laid_out_drop(&l);
} END_TEST

START_TEST(a_lone_band_is_in_the_key) {
    static const double x[] = { 0, 1 };
    hiap_mark m = HIAP_MARK_INIT(HIAP_MARK_BAND);
    m.name = HIAP_STR("95% limits"), m.len = 2, m.x = m.low = m.high = x;
    hiap_chart_spec spec = HIAP_CHART_SPEC_INIT;
    hiap_layout l = laid_out(&spec, &m);
    ck_assert_ptr_nonnull(decor_of(&l, "95% limits"));
    laid_out_drop(&l);
} END_TEST

START_TEST(nothing_named_means_no_key) {
    static const double x[] = { 0, 1 };
    hiap_chart_spec spec = HIAP_CHART_SPEC_INIT;
    hiap_mark m = HIAP_MARK_INIT(HIAP_MARK_POINTS);
    m.len = 2, m.x = m.y = x;
    hiap_layout l = laid_out(&spec, &m);
    ck_assert_double_eq(hiap_layout_key(&l, 100, false), 0);
    laid_out_drop(&l);
} END_TEST

HIAP_SUITE(layout_key) {
    tcase_add_test(tests, entries_stand_above_the_plot_area_with_their_symbol);
    tcase_add_test(tests, a_long_key_takes_more_rows);
    tcase_add_test(tests, a_band_and_its_line_share_an_entry);
    tcase_add_test(tests, a_lone_band_is_in_the_key);
    tcase_add_test(tests, nothing_named_means_no_key);
}
