/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/plot/text.h"

#include "tests/unit/suite.h"

START_TEST(widths_follow_the_letters) {
    ck_assert_double_eq_tol(hiap_text_width(HIAP_STR("iii"), 10), 3 * 2.22 * 1.18, 1e-9);
    ck_assert_double_eq_tol(hiap_text_width(HIAP_STR("W"), 10), 9.44 * 1.18, 1e-9);
    ck_assert_double_eq_tol(hiap_text_width(HIAP_STR("é→"), 10), 2 * 6 * 1.18, 1e-9);
    ck_assert_double_eq(hiap_text_width(HIAP_STR(""), 10), 0);
} END_TEST

START_TEST(in_a_terminal_widths_are_columns) {
    ck_assert_double_eq(hiap_text_width(HIAP_STR("Môr ↑"), 0), 5);
} END_TEST

static size_t wrap(hiap_line lines[], size_t most, const char *text, double columns) {
    return hiap_text_wrap(lines, most, hiap_str_of(text), columns, 0);
}

START_TEST(words_go_on_the_next_line) {
    hiap_line lines[HIAP_LINES_MAX];
    ck_assert_uint_eq(wrap(lines, 4, "Cheshire West and Chester", 13), 2);
    ck_assert(hiap_str_is(lines[0].text, "Cheshire West"));
    ck_assert(hiap_str_is(lines[1].text, "and Chester"));
    ck_assert(!lines[0].cut && !lines[1].cut);
} END_TEST

START_TEST(what_does_not_fit_is_cut) {
    hiap_line lines[HIAP_LINES_MAX];
    ck_assert_uint_eq(wrap(lines, 1, "Cheshire West and Chester", 14), 1);
    ck_assert(hiap_str_is(lines[0].text, "Cheshire West"));
    ck_assert(lines[0].cut);
    ck_assert_uint_eq(wrap(lines, 2, "Warrington", 6), 1);
    ck_assert(hiap_str_is(lines[0].text, "Warri"));
    ck_assert(lines[0].cut);
} END_TEST

START_TEST(characters_are_not_cut_apart) {
    hiap_line lines[HIAP_LINES_MAX];
    wrap(lines, 1, "éééééé", 4);
    ck_assert(hiap_str_is(lines[0].text, "ééé"));
    wrap(lines, 1, "é", 0);
    ck_assert_uint_eq(lines[0].text.len, 0);
} END_TEST

START_TEST(line_feeds_break) {
    hiap_line lines[HIAP_LINES_MAX];
    ck_assert_uint_eq(wrap(lines, 4, "a\nb c\n\nd", 9), 4);
    ck_assert(hiap_str_is(lines[1].text, "b c"));
    ck_assert_uint_eq(lines[2].text.len, 0);
    ck_assert(hiap_str_is(lines[3].text, "d"));
} END_TEST

START_TEST(there_is_always_a_line) {
    hiap_line lines[HIAP_LINES_MAX];
    ck_assert_uint_eq(wrap(lines, 3, "", 5), 1);
    ck_assert_uint_eq(lines[0].text.len, 0);
    ck_assert(!lines[0].cut);
} END_TEST

START_TEST(the_widest_line_and_word_are_found) {
    hiap_line lines[HIAP_LINES_MAX];
    size_t count = wrap(lines, 2, "Cheshire West and Chester and all", 13);
    ck_assert_double_eq(hiap_text_lines_width(lines, count, 0), 13);
    ck_assert_double_eq(hiap_text_word_width(HIAP_STR("Cheshire West\nand  Chesters"), 0), 8);
    ck_assert_double_eq(hiap_text_word_width(HIAP_STR(""), 0), 0);
} END_TEST

START_TEST(a_line_never_exceeds_its_room) {
    static const char *const texts[] = { "Households in temporary accommodation", "x",
                                         "a b c d e f", "Donaudampfschifffahrtsgesellschaft",
                                         "é é é é" };
    for (size_t t = 0; t < sizeof texts / sizeof *texts; t++)
        for (double room = 24; room < 240; room += 7) {
            hiap_line lines[HIAP_LINES_MAX];
            size_t count = hiap_text_wrap(lines, 3, hiap_str_of(texts[t]), room, 14);
            ck_assert_double_le(hiap_text_lines_width(lines, count, 14), room);
        }
} END_TEST

HIAP_SUITE(text) {
    tcase_add_test(tests, widths_follow_the_letters);
    tcase_add_test(tests, in_a_terminal_widths_are_columns);
    tcase_add_test(tests, words_go_on_the_next_line);
    tcase_add_test(tests, what_does_not_fit_is_cut);
    tcase_add_test(tests, characters_are_not_cut_apart);
    tcase_add_test(tests, line_feeds_break);
    tcase_add_test(tests, there_is_always_a_line);
    tcase_add_test(tests, the_widest_line_and_word_are_found);
    tcase_add_test(tests, a_line_never_exceeds_its_room);
}
