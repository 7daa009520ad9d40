/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "core/base/rng.h"
#include "core/report/html.h"
#include "tests/unit/suite.h"

static void expect(void (*escape)(hiap_buf *, hiap_str), hiap_str text, const char *want) {
    hiap_buf b = HIAP_BUF_INIT;
    escape(&b, text);
    ck_assert_str_eq(b.at, want);
    hiap_buf_clear(&b);
}

START_TEST(text_cannot_start_a_tag_or_a_reference) {
    expect(hiap_html_text, HIAP_STR("<b>\"A\" & 'B'</b>"), "&lt;b&gt;\"A\" &amp; 'B'&lt;/b&gt;");
    expect(hiap_html_text, HIAP_STR("&lt;"), "&amp;lt;");
} END_TEST

START_TEST(attributes_cannot_end) {
    expect(hiap_html_attribute, HIAP_STR("\" onload=\"x"), "&quot; onload=&quot;x");
    expect(hiap_html_attribute, HIAP_STR("a\nb\tc"), "a&#10;b&#9;c");
} END_TEST

START_TEST(what_cannot_be_shown_is_replaced) {
    expect(hiap_html_text, HIAP_STR("a\0b\x1b\xFF"), "a�b��");
} END_TEST

START_TEST(no_bytes_leave_markup_behind) {
    hiap_rng rng = hiap_rng_for(9, "html");
    for (uint64_t trial = 0; trial < 2000; trial++) {
        char bytes[32];
        for (size_t i = 0; i < sizeof bytes; i++)
            bytes[i] = (char)hiap_rng_below(&rng, trial * 32 + i, 256);
        hiap_buf b = HIAP_BUF_INIT;
        hiap_html_attribute(&b, (hiap_str){ bytes, sizeof bytes });
        ck_assert_ptr_null(strpbrk(b.at, "<>\"\n"));
        ck_assert(hiap_utf8_valid((hiap_str){ b.at, b.len }, NULL));
        hiap_buf_clear(&b);
    }
} END_TEST

HIAP_SUITE(html_escape) {
    tcase_add_test(tests, text_cannot_start_a_tag_or_a_reference);
    tcase_add_test(tests, attributes_cannot_end);
    tcase_add_test(tests, what_cannot_be_shown_is_replaced);
    tcase_add_test(tests, no_bytes_leave_markup_behind);
}
