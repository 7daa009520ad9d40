/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/app/terminal.h"

#include <stdlib.h>

#include "tests/unit/suite.h"

static void cleans(const char *given, const char *expected) {
    hiap_buf out = HIAP_BUF_INIT;
    hiap_buf_add_text(&out, "");
    hiap_terminal_clean(&out, hiap_str_of(given));
    ck_assert_str_eq(out.at, expected);
    hiap_buf_clear(&out);
}

START_TEST(control_characters_are_shown_not_sent) {
    cleans("plain\ttext\nÅngström ▲", "plain\ttext\nÅngström ▲");
    cleans("\x1b[2J", "\xEF\xBF\xBD[2J");
    cleans("a\rb\x07\x7F", "a\xEF\xBF\xBD"
                           "b\xEF\xBF\xBD\xEF\xBF\xBD");
    cleans("\xC2\x9B"
           "31m",
           "\xEF\xBF\xBD"
           "31m"); /* a C1 control: CSI in one character */
    cleans("\xC2\xA3"
           "5",
           "£5");
    cleans("", "");
} END_TEST

static void counts(size_t count, const char *expected) {
    hiap_buf out = HIAP_BUF_INIT;
    hiap_terminal_count(&out, count, "file", "files");
    ck_assert_str_eq(out.at, expected);
    hiap_buf_clear(&out);
}

START_TEST(counts_read_well) {
    counts(0, "0 files");
    counts(1, "1 file");
    counts(1204, "1,204 files");
} END_TEST

START_TEST(colours_and_width_come_from_the_environment) {
    hiap_options o = HIAP_OPTIONS_INIT;
    hiap_terminal t;
    setenv("COLUMNS", "100", 1);
    setenv("FORCE_COLOR", "1", 1);
    unsetenv("NO_COLOR");
    hiap_terminal_init(&t, &o);
    ck_assert_uint_eq(t.width, 100);
    ck_assert(t.colour);
    setenv("NO_COLOR", "1", 1);
    hiap_terminal_init(&t, &o);
    ck_assert(!t.colour);
    unsetenv("NO_COLOR");
    o.no_color = o.quiet = true;
    setenv("COLUMNS", "wide", 1);
    hiap_terminal_init(&t, &o);
    ck_assert(!t.colour && t.quiet);
    if (!t.out_is_tty)
        ck_assert_uint_eq(t.width, 0);
} END_TEST

START_TEST(paths_become_words_of_the_shell) {
    static const char *const paths[][2] = { { "outputs/a-b_1.x", "outputs/a-b_1.x" },
                                            { "a b", "'a b'" },
                                            { "it's", "'it'\\''s'" },
                                            { "$x", "'$x'" } };
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        hiap_buf text = HIAP_BUF_INIT;
        hiap_terminal_quote(&text, paths[i][0]);
        ck_assert_str_eq(text.at, paths[i][1]);
        hiap_buf_clear(&text);
    }
} END_TEST

HIAP_SUITE(terminal) {
    tcase_add_test(tests, paths_become_words_of_the_shell);
    tcase_add_test(tests, control_characters_are_shown_not_sent);
    tcase_add_test(tests, counts_read_well);
    tcase_add_test(tests, colours_and_width_come_from_the_environment);
}
