/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/host/excerpt.h"

#include <string.h>

#include "core/base/mem.h"
#include "tests/unit/suite.h"

static void check(const char *source, hiap_excerpt e, int line, const char *expected) {
    hiap_buf out = HIAP_BUF_INIT;
    e.source = hiap_str_of(source);
    hiap_buf_add_text(&out, "");
    hiap_excerpt_add(&out, &e);
    ck_assert_str_eq(out.at ? out.at : "", expected);
    ck_assert_int_eq(e.line, line);
    hiap_buf_clear(&out);
}

#define FROM(start, word) (hiap_excerpt){ .line = start, .token = word, .onward = true }
#define AT(start, word)   (hiap_excerpt){ .line = start, .token = word, .onward = false }

START_TEST(a_field_is_found_after_the_line_of_the_call) {
    check("x = 1\nscheme{ id = 'a',\n  wieghts = swing{},\n}\n", FROM(2, "wieghts"), 3,
          "    3 |   wieghts = swing{},\n"
          "      |   ^^^^^^^\n");
} END_TEST

START_TEST(a_field_that_is_set_wins_over_a_mention) {
    check("f{ text = 'of level', -- level = 1\n --[[ level = 2\n level = 3 ]]\n  level = 4 }",
          FROM(1, "level"), 4,
          "    4 |   level = 4 }\n"
          "      |   ^^^^^\n");
    check("f{ of = 'level', b = x == level }", FROM(1, "level"), 1,
          "    1 | f{ of = 'level', b = x == level }\n"
          "      |          ^^^^^\n");
} END_TEST

START_TEST(a_token_stands_alone) {
    check("f{ aid = 1, id2 = 2,\n id = 3 }", FROM(1, "id"), 2, "    2 |  id = 3 }\n      |  ^^\n");
    check("f{ 'E06*' }", FROM(1, "E06*"), 1, "    1 | f{ 'E06*' }\n      |     ^^^^\n");
} END_TEST

START_TEST(long_brackets_and_escapes_do_not_confuse) {
    check("s = 'it\\'s -- no comment' id = 1", FROM(1, "id"), 1,
          "    1 | s = 'it\\'s -- no comment' id = 1\n"
          "      |                           ^^\n");
    check("s = [==[ -- ]] ]==] id = 1", FROM(1, "id"), 1,
          "    1 | s = [==[ -- ]] ]==] id = 1\n"
          "      |                     ^^\n");
    check("--[==[ id = 0 ]]\n]==] id = 1", FROM(1, "id"), 2, "    2 | ]==] id = 1\n      |      "
                                                             "^^\n");
} END_TEST

START_TEST(without_the_token_there_is_no_caret) {
    check("a\nb\n", FROM(1, "zzz"), 1, "    1 | a\n");
    check("a\nb\n", AT(1, "b"), 1, "    1 | a\n");
    check("a\nb\n", AT(2, NULL), 2, "    2 | b\n");
    check("a\r\n", AT(1, "a"), 1, "    1 | a\n      | ^\n");
} END_TEST

START_TEST(no_such_line_gives_nothing) {
    check("a\n", AT(2, NULL), 2, "");
    check("a\n", AT(0, NULL), 0, "");
    check("", AT(1, NULL), 1, "");
    check("\xFF\n", AT(1, NULL), 1, "");
} END_TEST

START_TEST(columns_are_those_of_the_terminal) {
    check("\tlocal s = '\xE5\xB7\xA5\xE4\xBD\x9C', idd = 1", AT(1, "idd"), 1,
          "    1 |  local s = '\xE5\xB7\xA5\xE4\xBD\x9C', idd = 1\n"
          "      |                    ^^^\n");
} END_TEST

START_TEST(a_long_line_is_shown_around_the_token) {
    char source[700];
    memset(source, 'x', 600);
    strcpy(source + 600, " here = 1");
    hiap_buf out = HIAP_BUF_INIT;
    hiap_excerpt e = { hiap_str_of(source), 1, "here", true };
    hiap_excerpt_add(&out, &e);
    ck_assert_ptr_nonnull(strstr(out.at, " here = 1\n"));
    ck_assert_ptr_nonnull(strstr(out.at, "^^^^\n"));
    ck_assert_uint_lt(out.len, 160);
    hiap_buf_clear(&out);
} END_TEST

START_TEST(out_of_memory_costs_the_caret_only) {
    for (long n = 1; n < 20; n++) {
        hiap_buf out = HIAP_BUF_INIT;
        hiap_excerpt e = { HIAP_STR("id = 1"), 1, "id", true };
        hiap_mem_fail_at(n, true);
        hiap_excerpt_add(&out, &e);
        hiap_mem_fail_at(0, false);
        hiap_buf_clear(&out);
    }
} END_TEST

HIAP_SUITE(excerpt) {
    tcase_add_test(tests, a_field_is_found_after_the_line_of_the_call);
    tcase_add_test(tests, a_field_that_is_set_wins_over_a_mention);
    tcase_add_test(tests, a_token_stands_alone);
    tcase_add_test(tests, long_brackets_and_escapes_do_not_confuse);
    tcase_add_test(tests, without_the_token_there_is_no_caret);
    tcase_add_test(tests, no_such_line_gives_nothing);
    tcase_add_test(tests, columns_are_those_of_the_terminal);
    tcase_add_test(tests, a_long_line_is_shown_around_the_token);
    tcase_add_test(tests, out_of_memory_costs_the_caret_only);
}
