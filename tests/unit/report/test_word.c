/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/report/word.h"

#include <string.h>

#include "core/base/path.h"
#include "tests/unit/suite.h"

#ifndef HIAP_SOURCE
#define HIAP_SOURCE "."
#endif

START_TEST(whole_words_are_found_whatever_their_case) {
    ck_assert_str_eq(hiap_word_find(HIAP_STR("better"))->css_class, "better");
    ck_assert_str_eq(hiap_word_find(HIAP_STR("Increasing and getting worse"))->symbol, "↑");
    ck_assert_ptr_null(hiap_word_find(HIAP_STR("Bett")));
    ck_assert_ptr_null(hiap_word_find(HIAP_STR("Better than")));
    ck_assert_ptr_null(hiap_word_find(HIAP_STR("")));
} END_TEST

START_TEST(every_word_has_a_symbol_and_a_rule_in_the_style_sheet) {
    hiap_buf css = HIAP_BUF_INIT;
    ck_ok(hiap_file_read(&css, HIAP_SOURCE "/plots/theme/page.css", 1 << 20, err));
    for (size_t i = 0; i < hiap_word_count(); i++) {
        char selector[64];
        snprintf(selector, sizeof selector, "\n.%s {", hiap_word_at(i)->css_class);
        ck_assert_msg(strstr(css.at, selector) != NULL, "no%s", selector);
        ck_assert_str_ne(hiap_word_at(i)->symbol, "");
    }
    ck_assert_ptr_null(hiap_word_at(hiap_word_count()));
    hiap_buf_clear(&css);
} END_TEST

HIAP_SUITE(word) {
    tcase_add_test(tests, whole_words_are_found_whatever_their_case);
    tcase_add_test(tests, every_word_has_a_symbol_and_a_rule_in_the_style_sheet);
}
