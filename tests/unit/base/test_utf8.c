/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdint.h>

#include "core/base/buf.h"
#include "tests/unit/suite.h"

static size_t first_bad(const char *text) {
    size_t bad = 999;
    return hiap_utf8_valid(hiap_str_of(text), &bad) ? SIZE_MAX : bad;
}

START_TEST(valid_text_is_accepted) {
    static const char *const texts[] = {
        "",             "plain ASCII, longer than eight", "T\xc5\xb7 Ll\xc3\xa2n",
        "\xe2\x82\xac", "\xed\x9f\xbf",                   "\xee\x80\x80",
        "\xf0\x90\x80\x80", "\xf4\x8f\xbf\xbf",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        ck_assert_uint_eq(first_bad(texts[i]), SIZE_MAX);
    ck_assert(hiap_utf8_valid(HIAP_STR("a\0b"), NULL));
}
END_TEST

START_TEST(the_first_bad_byte_is_found) {
    ck_assert_uint_eq(first_bad("12345678901\xff"), 11);
    ck_assert_uint_eq(first_bad("\xc5\xb7\x80"), 2);
    ck_assert_uint_eq(first_bad("ab\xc0\xaf"), 2);         /* overlong */
    ck_assert_uint_eq(first_bad("\xe0\x9f\xbf"), 0);
    ck_assert_uint_eq(first_bad("\xf0\x8f\xbf\xbf"), 0);
    ck_assert_uint_eq(first_bad("a\xed\xa0\x80"), 1);      /* surrogate */
    ck_assert_uint_eq(first_bad("\xf4\x90\x80\x80"), 0);   /* above U+10FFFF */
    ck_assert_uint_eq(first_bad("\xf5\x80\x80\x80"), 0);
    ck_assert_uint_eq(first_bad("x\xe2\x82"), 1);          /* cut off */
    ck_assert(!hiap_utf8_valid(HIAP_STR("\x80"), NULL));
}
END_TEST

/* The scalar values and nothing else, by enumeration. */
START_TEST(all_three_byte_forms) {
    size_t valid = 0;
    for (unsigned lead = 0xE0; lead <= 0xEF; lead++)
        for (unsigned second = 0x40; second <= 0xFF; second++)
            for (unsigned third = 0x70; third <= 0xC8; third++) {
                char text[3] = { (char)lead, (char)second, (char)third };
                valid += hiap_utf8_valid((hiap_str){ text, 3 }, NULL);
            }
    ck_assert_uint_eq(valid, 0x10000 - 0x800 - 0x800); /* without the overlong and the surrogates */
}
END_TEST

START_TEST(width_counts_columns) {
    ck_assert_uint_eq(hiap_utf8_width(HIAP_STR("Gwynedd")), 7);
    ck_assert_uint_eq(hiap_utf8_width(HIAP_STR("T\xc5\xb7")), 2);
    ck_assert_uint_eq(hiap_utf8_width(HIAP_STR("w\xcc\x82")), 1);                /* combining */
    ck_assert_uint_eq(hiap_utf8_width(HIAP_STR("\xe5\x81\xa5\xe5\xba\xb7")), 4); /* wide */
    ck_assert_uint_eq(hiap_utf8_width(HIAP_STR("\xf0\x9f\x98\x80")), 2);
    ck_assert_uint_eq(hiap_utf8_width(HIAP_STR("\xe2\x80\x93\xc2\xa3")), 2);     /* dash, pound */
    ck_assert_uint_eq(hiap_utf8_width(HIAP_STR("a\xff")), 2);
    ck_assert_uint_eq(hiap_utf8_width(hiap_str_of(NULL)), 0);
}
END_TEST

START_TEST(a_cut_never_splits_a_character) {
    hiap_str s = HIAP_STR("w\xcc\x82x\xe5\x81\xa5y");
    ck_assert_uint_eq(hiap_utf8_cut(s, 0).len, 0);
    ck_assert_uint_eq(hiap_utf8_cut(s, 1).len, 3); /* with its mark */
    ck_assert_uint_eq(hiap_utf8_cut(s, 2).len, 4);
    ck_assert_uint_eq(hiap_utf8_cut(s, 3).len, 4); /* half a wide one does not fit */
    ck_assert_uint_eq(hiap_utf8_cut(s, 4).len, 7);
    ck_assert_uint_eq(hiap_utf8_cut(s, 99).len, s.len);
}
END_TEST

HIAP_SUITE(utf8) {
    tcase_add_test(tests, valid_text_is_accepted);
    tcase_add_test(tests, the_first_bad_byte_is_found);
    tcase_add_test(tests, all_three_byte_forms);
    tcase_add_test(tests, width_counts_columns);
    tcase_add_test(tests, a_cut_never_splits_a_character);
}
