/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/plot/picture.h"

#include <string.h>

#include "core/base/mem.h"
#include "tests/unit/suite.h"

static void settle(const char *bytes, hiap_format format, const char *want) {
    hiap_buf b = HIAP_BUF_INIT;
    hiap_buf_add_text(&b, "before");
    hiap_buf_add_text(&b, bytes);
    ck_ok(hiap_picture_settle(&b, 6, format, err));
    ck_assert_str_eq(b.at + 6, want);
    ck_assert_uint_eq(b.len, 6 + strlen(want));
    hiap_buf_clear(&b);
}

START_TEST(dates_of_a_pdf_are_set) {
    settle("%PDF-1.5\n/CreationDate (D:20261122103000+01'00)\n/ModDate (D:20261122103000Z)\n",
           HIAP_FORMAT_PDF,
           "%PDF-1.5\n/CreationDate (D:20000101000000+01'00)\n/ModDate (D:20000101000000Z)\n");
} END_TEST

START_TEST(a_date_at_the_very_end_is_not_overrun) {
    settle("%PDF-1.5 Date (D:2026", HIAP_FORMAT_PDF, "%PDF-1.5 Date (D:2026");
} END_TEST

START_TEST(other_formats_keep_their_dates) {
    settle("<?xml ?>Date (D:20261122103000)", HIAP_FORMAT_SVG, "<?xml ?>Date (D:20261122103000)");
} END_TEST

START_TEST(section_ends_in_text_are_escaped) {
    settle("<?xml ?>]]>a]]]>>]]>", HIAP_FORMAT_SVG, "<?xml ?>]]&gt;a]]]&gt;>]]&gt;");
} END_TEST

START_TEST(text_loses_its_form_feeds) {
    settle("\f\n  a\n b\n\f", HIAP_FORMAT_TEXT, "  a\n b");
    settle("\f\n\f", HIAP_FORMAT_TEXT, "");
} END_TEST

START_TEST(a_file_of_another_kind_is_refused) {
    hiap_buf b = HIAP_BUF_INIT;
    hiap_err err = { 0 };
    hiap_buf_add_text(&b, "gnuplot> ");
    for (int f = HIAP_FORMAT_SVG; f <= HIAP_FORMAT_PDF; f++)
        ck_assert_int_eq(hiap_picture_settle(&b, 0, (hiap_format)f, &err), HIAP_PROBLEM);
    ck_assert_str_eq(err.what, "gnuplot drew no pdf picture (9 bytes)");
    ck_assert_int_eq(hiap_picture_settle(&b, b.len, HIAP_FORMAT_TEXT, &err), HIAP_PROBLEM);
    hiap_buf_clear(&b);
} END_TEST

START_TEST(running_out_of_memory_is_reported) {
    hiap_buf b = HIAP_BUF_INIT;
    hiap_buf_add_text(&b, "<?xml ?>");
    for (int i = 0; i < 100; i++)
        hiap_buf_add_text(&b, "]]>");
    hiap_mem_fail_at(1, false);
    ck_assert_int_eq(hiap_picture_settle(&b, 0, HIAP_FORMAT_SVG, NULL), HIAP_NOMEM);
    hiap_mem_fail_at(0, false);
    hiap_buf_clear(&b);
} END_TEST

HIAP_SUITE(picture) {
    tcase_add_test(tests, dates_of_a_pdf_are_set);
    tcase_add_test(tests, a_date_at_the_very_end_is_not_overrun);
    tcase_add_test(tests, other_formats_keep_their_dates);
    tcase_add_test(tests, section_ends_in_text_are_escaped);
    tcase_add_test(tests, text_loses_its_form_feeds);
    tcase_add_test(tests, a_file_of_another_kind_is_refused);
    tcase_add_test(tests, running_out_of_memory_is_reported);
}
