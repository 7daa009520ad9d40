/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/rng.h"
#include "core/plot/gnuplot_script.h"
#include "tests/unit/suite.h"

static void expect(hiap_str text, const char *want) {
    hiap_buf b = HIAP_BUF_INIT;
    hiap_gnuplot_quote(&b, text);
    ck_assert_str_eq(b.at, want);
    hiap_buf_clear(&b);
}

START_TEST(letters_and_spaces_stay) {
    expect(HIAP_STR("St Helens"), "\"St Helens\"");
    expect(HIAP_STR(""), "\"\"");
} END_TEST

START_TEST(digits_are_octal_too) {
    expect(HIAP_STR("(1"), "\"\\050\\061\"");
} END_TEST

START_TEST(everything_with_a_meaning_is_octal) {
    expect(HIAP_STR("'\"`\\$@%{}^_~&|;#"),
           "\"\\047\\042\\140\\134\\044\\100\\045\\173\\175\\136\\137\\176"
           "\\046\\174\\073\\043\"");
} END_TEST

START_TEST(a_line_feed_stays_one_and_a_tab_is_a_space) {
    expect(HIAP_STR("a\nb\tc"), "\"a\\012b c\"");
} END_TEST

START_TEST(what_cannot_be_drawn_is_replaced) {
    expect(HIAP_STR("\0\r\x1b\x7f"),
           "\"\\357\\277\\275\\357\\277\\275\\357\\277\\275\\357\\277\\275\"");
    expect(HIAP_STR("\xC3"), "\"\\357\\277\\275\"");
    expect(HIAP_STR("\xEF\xBF\xBE"), "\"\\357\\277\\275\"");
    expect(HIAP_STR("ô"), "\"\\303\\264\"");
} END_TEST

START_TEST(no_bytes_make_anything_else) {
    hiap_rng rng = hiap_rng_for(7, "quote");
    for (uint64_t trial = 0; trial < 3000; trial++) {
        char bytes[64];
        for (size_t i = 0; i < sizeof bytes; i++)
            bytes[i] = (char)hiap_rng_below(&rng, trial * 64 + i, 256);
        hiap_buf b = HIAP_BUF_INIT;
        hiap_gnuplot_quote(&b, (hiap_str){ bytes, trial % 65 });
        ck_assert_int_eq(b.at[0], '"');
        ck_assert_int_eq(b.at[b.len - 1], '"');
        for (size_t i = 1; i + 1 < b.len; i++) {
            bool letter = (b.at[i] | 32) >= 'a' && (b.at[i] | 32) <= 'z';
            bool octal = b.at[i] == '\\' && i + 4 < b.len && b.at[i + 1] <= '3';
            ck_assert_msg(letter || octal || b.at[i] == ' ', "byte %d", b.at[i]);
            for (size_t k = 1; octal && k < 4; k++)
                ck_assert(b.at[i + k] >= '0' && b.at[i + k] <= '7');
            i += octal ? 3 : 0;
        }
        hiap_buf_clear(&b);
    }
} END_TEST

HIAP_SUITE(gnuplot_text) {
    tcase_add_test(tests, letters_and_spaces_stay);
    tcase_add_test(tests, digits_are_octal_too);
    tcase_add_test(tests, everything_with_a_meaning_is_octal);
    tcase_add_test(tests, a_line_feed_stays_one_and_a_tab_is_a_space);
    tcase_add_test(tests, what_cannot_be_drawn_is_replaced);
    tcase_add_test(tests, no_bytes_make_anything_else);
}
