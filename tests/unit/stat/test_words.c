/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/words.h"

#include "tests/unit/suite.h"

static const char *const words[] = { "Crude rate", "Proportion", "Life expectancy" };

START_TEST(spelling_does_not_matter) {
    size_t found;
    ck_ok(hiap_words_find(&found, words, 3, HIAP_STR("crude rate"), "value type", err));
    ck_assert_uint_eq(found, 0);
    ck_ok(hiap_words_find(&found, words, 3, HIAP_STR("LIFE_EXPECTANCY"), "value type", err));
    ck_assert_uint_eq(found, 2);
}
END_TEST

START_TEST(what_is_not_there_is_named) {
    size_t found;
    hiap_err err = { 0 };
    ck_assert_int_eq(hiap_words_find(&found, words, 3, HIAP_STR("Proportoin"), "value type", &err),
                     HIAP_ARGUMENT);
    ck_assert_str_eq(err.what, "'Proportoin' is no value type");
    ck_assert_str_eq(err.hint, "did you mean 'Proportion'?");
    ck_assert_int_eq(hiap_words_find(&found, words, 3, HIAP_STR(""), "value type", &err),
                     HIAP_ARGUMENT);
    ck_assert_str_eq(err.hint, "known are Crude rate, Proportion, Life expectancy");
    ck_assert_int_eq(hiap_words_find(&found, words, 3, HIAP_STR("xyz"), "value type", NULL),
                     HIAP_ARGUMENT);
}
END_TEST

HIAP_SUITE(words) {
    tcase_add_test(tests, spelling_does_not_matter);
    tcase_add_test(tests, what_is_not_there_is_named);
}
