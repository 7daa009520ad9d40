/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "core/data/reason.h"
#include "tests/unit/suite.h"

static hiap_reason marker(const char *cell) {
    return hiap_reason_of_marker(hiap_str_of(cell));
}

START_TEST(every_reason_has_words_and_its_own_shorthand) {
    for (int i = 0; i < HIAP_REASON_COUNT; i++) {
        ck_assert(strlen(hiap_reason_words((hiap_reason)i)) > 0);
        const char *shorthand = hiap_reason_shorthand((hiap_reason)i);
        if (*shorthand)
            ck_assert_int_eq(marker(shorthand), i);
    }
    ck_assert_str_eq(hiap_reason_words(HIAP_MISSING_CONFIDENTIAL), "confidential or suppressed");
    ck_assert_str_eq(hiap_reason_shorthand(HIAP_MISSING_CONFIDENTIAL), "[c]");
    ck_assert_str_eq(hiap_reason_shorthand(HIAP_MISSING_EMPTY), "");
}
END_TEST

START_TEST(shorthand_is_read_with_and_without_brackets) {
    ck_assert_int_eq(marker("[c]"), HIAP_MISSING_CONFIDENTIAL);
    ck_assert_int_eq(marker("[C]"), HIAP_MISSING_CONFIDENTIAL);
    ck_assert_int_eq(marker("c"), HIAP_MISSING_CONFIDENTIAL);
    ck_assert_int_eq(marker("x"), HIAP_MISSING_NOT_AVAILABLE);
    ck_assert_int_eq(marker("z"), HIAP_MISSING_NOT_APPLICABLE);
    ck_assert_int_eq(marker("u"), HIAP_MISSING_LOW_RELIABILITY);
    ck_assert_int_eq(marker("k"), HIAP_MISSING_ROUNDS_TO_ZERO);
    ck_assert_int_eq(marker("low"), HIAP_MISSING_ROUNDS_TO_ZERO);
    ck_assert_int_eq(marker("[LOW]"), HIAP_MISSING_ROUNDS_TO_ZERO);
    ck_assert_int_eq(marker(" [x] "), HIAP_MISSING_NOT_AVAILABLE);
}
END_TEST

START_TEST(other_publishers_markers) {
    ck_assert_int_eq(marker(".."), HIAP_MISSING_NOT_AVAILABLE);
    ck_assert_int_eq(marker("."), HIAP_MISSING_NOT_APPLICABLE);
    ck_assert_int_eq(marker("-"), HIAP_MISSING_CONFIDENTIAL);
    ck_assert_int_eq(marker("\xE2\x80\x93"), HIAP_MISSING_CONFIDENTIAL);
    ck_assert_int_eq(marker("*"), HIAP_MISSING_CONFIDENTIAL);
    ck_assert_int_eq(marker("!"), HIAP_MISSING_CONFIDENTIAL);
    ck_assert_int_eq(marker(":"), HIAP_MISSING_NOT_AVAILABLE);
    ck_assert_int_eq(marker("#"), HIAP_MISSING_LOW_RELIABILITY);
    ck_assert_int_eq(marker("NULL"), HIAP_MISSING_NOT_AVAILABLE);
    ck_assert_int_eq(marker("NA"), HIAP_MISSING_NOT_AVAILABLE);
    ck_assert_int_eq(marker("n/a"), HIAP_MISSING_NOT_AVAILABLE);
    ck_assert_int_eq(marker("#N/A"), HIAP_MISSING_NOT_AVAILABLE);
    ck_assert_int_eq(marker("#DIV/0!"), HIAP_MISSING_UNDEFINED);
}
END_TEST

START_TEST(blank_is_empty) {
    ck_assert_int_eq(marker(""), HIAP_MISSING_EMPTY);
    ck_assert_int_eq(marker(" "), HIAP_MISSING_EMPTY);
    ck_assert_int_eq(marker("\xC2\xA0\t\n"), HIAP_MISSING_EMPTY);
}
END_TEST

START_TEST(small_counts_are_confidential) {
    ck_assert_int_eq(marker("<5"), HIAP_MISSING_CONFIDENTIAL);
    ck_assert_int_eq(marker("< 10"), HIAP_MISSING_CONFIDENTIAL);
    ck_assert_int_eq(marker("<"), HIAP_MISSING_NONE);
    ck_assert_int_eq(marker("< "), HIAP_MISSING_NONE);
    ck_assert_int_eq(marker("<0.05"), HIAP_MISSING_NONE);
    ck_assert_int_eq(marker(">5"), HIAP_MISSING_NONE);
}
END_TEST

START_TEST(values_words_and_qualifiers_are_no_markers) {
    static const char *const cells[] = { "0",   "5",  "-5", "[p]", "[r]", "[e]", "p",      "Worse",
                                         "C",   "X",  "Z",  "lo",  "lowe", "[]", "[note 1]", "[c",
                                         "...", "--", "**", "nan", "Inf", "#REF!" };
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
        ck_assert_msg(marker(cells[i]) == HIAP_MISSING_NONE, "'%s' is no marker", cells[i]);
}
END_TEST

HIAP_SUITE(reason) {
    tcase_add_test(tests, every_reason_has_words_and_its_own_shorthand);
    tcase_add_test(tests, shorthand_is_read_with_and_without_brackets);
    tcase_add_test(tests, other_publishers_markers);
    tcase_add_test(tests, blank_is_empty);
    tcase_add_test(tests, small_counts_are_confidential);
    tcase_add_test(tests, values_words_and_qualifiers_are_no_markers);
}
