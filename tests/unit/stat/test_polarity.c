/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/polarity.h"

#include "tests/unit/suite.h"

START_TEST(words_and_back) {
    for (int i = 0; i < HIAP_POLARITY_COUNT; i++) {
        hiap_polarity found = HIAP_POLARITY_COUNT;
        ck_ok(hiap_polarity_find(&found, hiap_str_of(hiap_polarity_words((hiap_polarity)i)), err));
        ck_assert_int_eq(found, i);
    }
    hiap_polarity p;
    ck_ok(hiap_polarity_find(&p, HIAP_STR("low is good"), err));
    ck_assert_int_eq(p, HIAP_LOW_IS_GOOD);
    ck_ok(hiap_polarity_find(&p, HIAP_STR("NO_JUDGEMENT"), err));
    ck_assert_int_eq(p, HIAP_NO_JUDGEMENT);
}
END_TEST

START_TEST(anything_else_is_refused) {
    hiap_polarity p;
    hiap_err err = { 0 };
    ck_assert_int_eq(hiap_polarity_find(&p, HIAP_STR("High is goof"), &err), HIAP_ARGUMENT);
    ck_assert_str_eq(err.what, "'High is goof' is no polarity");
    ck_assert_str_eq(err.hint, "did you mean 'High is good'?");
}
END_TEST

HIAP_SUITE(polarity) {
    tcase_add_test(tests, words_and_back);
    tcase_add_test(tests, anything_else_is_refused);
}
