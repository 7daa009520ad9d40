/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/utf8_clean.h"

#include "tests/unit/suite.h"

static void expect(hiap_str text, const char *want) {
    hiap_buf b = HIAP_BUF_INIT;
    hiap_buf_add_text(&b, "");
    while (text.len > 0)
        hiap_buf_add_str(&b, hiap_utf8_next_clean(&text));
    ck_assert_str_eq(b.at, want);
    hiap_buf_clear(&b);
}

START_TEST(text_stays_as_it_is) {
    expect(HIAP_STR("Ynys Môn\n\t£5 🏥"), "Ynys Môn\n\t£5 🏥");
    expect(HIAP_STR(""), "");
} END_TEST

START_TEST(control_characters_are_replaced) {
    expect(HIAP_STR("a\0b\r\x1b[0m\x7f"), "a�b��[0m�");
    expect(HIAP_STR("\xC2\x85"), "�"); /* next line, a C1 control */
    expect(HIAP_STR("\xC2\xA0"), "\xC2\xA0");
} END_TEST

START_TEST(bytes_that_are_not_utf8_are_replaced_one_by_one) {
    expect(HIAP_STR("\xFFz"), "�z");
    expect(HIAP_STR("\xE2\x82"), "��");         /* cut short */
    expect(HIAP_STR("\xC0\xAF"), "��");         /* overlong */
    expect(HIAP_STR("\xED\xA0\x80"), "���");    /* surrogate */
    expect(HIAP_STR("\xC3("), "�(");
} END_TEST

START_TEST(what_xml_does_not_allow_is_replaced) {
    expect(HIAP_STR("\xEF\xBF\xBE\xEF\xBF\xBF"), "��");
    expect(HIAP_STR("\xEF\xBF\xBD"), "�");
} END_TEST

HIAP_SUITE(utf8_clean) {
    tcase_add_test(tests, text_stays_as_it_is);
    tcase_add_test(tests, control_characters_are_replaced);
    tcase_add_test(tests, bytes_that_are_not_utf8_are_replaced_one_by_one);
    tcase_add_test(tests, what_xml_does_not_allow_is_replaced);
}
