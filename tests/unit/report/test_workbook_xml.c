/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/report/workbook_impl.h"
#include "tests/unit/report/sample.h"

typedef void writer(hiap_buf *out, hiap_str text);

static void gives(writer *write, hiap_str text, const char *want) {
    hiap_buf out = HIAP_BUF_INIT;
    hiap_buf_add_text(&out, "");
    write(&out, text);
    ck_assert_str_eq(out.at ? out.at : "", want);
    hiap_buf_clear(&out);
}

START_TEST(markup_is_escaped) {
    gives(hiap_workbook_xml, HIAP_STR("a<b & \"c\">d"), "a&lt;b &amp; &quot;c&quot;&gt;d");
    gives(hiap_workbook_xml, HIAP_STR(""), "");
    gives(hiap_workbook_xml, HIAP_STR("caf\xC3\xA9 \xF0\x9F\x8F\xA1 it's"),
          "caf\xC3\xA9 \xF0\x9F\x8F\xA1 it's");
}
END_TEST

START_TEST(control_characters_are_escaped_as_excel_does) {
    gives(hiap_workbook_xml, HIAP_STR("a\tb\nc"), "a\tb\nc");
    gives(hiap_workbook_xml, HIAP_STR("\x01\r\x1F"), "_x0001__x000D__x001F_");
    gives(hiap_workbook_xml, HIAP_STR("\x7F\xC2\x85\xC2\xA0\xEF\xBF\xBE\xEF\xBF\xBF\xEF\xBF\xBD"),
          "_x007F__x0085_\xC2\xA0_xFFFE__xFFFF_\xEF\xBF\xBD");
    gives(hiap_workbook_xml, (hiap_str){ "a\0b", 3 }, "a\xEF\xBF\xBD" "b");
}
END_TEST

START_TEST(what_looks_like_an_escape_stays_what_it_is) {
    gives(hiap_workbook_xml, HIAP_STR("_x000A_"), "_x005F_x000A_");
    gives(hiap_workbook_xml, HIAP_STR("_x000a_b"), "_x005F_x000a_b");
    gives(hiap_workbook_xml, HIAP_STR("_x00G0_ _x000A"), "_x00G0_ _x000A");
}
END_TEST

START_TEST(bytes_that_are_not_utf8_are_replaced) {
    gives(hiap_workbook_xml, HIAP_STR("a\xFF" "b\xC3"), "a\xEF\xBF\xBD" "b\xEF\xBF\xBD");
    gives(hiap_workbook_xml, HIAP_STR("\xC2"), "\xEF\xBF\xBD");
}
END_TEST

START_TEST(one_line_has_single_blanks) {
    gives(hiap_workbook_one_line, HIAP_STR("  a\r\n b\t c\x01 "), "a b c\xEF\xBF\xBD");
    gives(hiap_workbook_one_line, HIAP_STR(" \n "), "");
}
END_TEST

HIAP_SUITE(workbook_xml) {
    tcase_add_test(tests, markup_is_escaped);
    tcase_add_test(tests, control_characters_are_escaped_as_excel_does);
    tcase_add_test(tests, what_looks_like_an_escape_stays_what_it_is);
    tcase_add_test(tests, bytes_that_are_not_utf8_are_replaced);
    tcase_add_test(tests, one_line_has_single_blanks);
}
