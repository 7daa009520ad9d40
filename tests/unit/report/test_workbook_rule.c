/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/report/workbook_impl.h"
#include "tests/unit/report/workbook_made.h"

START_TEST(characters_are_counted_as_excel_counts_them) {
    ck_assert_uint_eq(hiap_workbook_length(HIAP_STR("a\xC3\xA9\xE2\x82\xAC")), 3);
    ck_assert_uint_eq(hiap_workbook_length(HIAP_STR("\xF0\x9F\x8F\xA1")), 2);
}
END_TEST

START_TEST(names_that_no_worksheet_can_have) {
    static const struct {
        const char *name, *why;
    } cases[] = {
        { "", "it needs a name" },
        { "a/b", "none of [ ] : * ? / \\" },
        { "'quoted", "apostrophe" },
        { "quoted'", "apostrophe" },
        { "cover", "another sheet has this name" },
        { "HISTORY", "another sheet has this name" },
        { "table_1", "another sheet has this name" },
        { "12345678901234567890123456789012", "at most 31 characters" },
    };
    hiap_frame *f = areas();
    hiap_workbook *w = workbook_new();
    hiap_workbook_sheet sheet = sheet_of(f);
    ck_ok(hiap_workbook_sheet_add(w, &sheet, err));
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        ck_refused(hiap_workbook_check_name(w, cases[i].name, err), HIAP_ARGUMENT, cases[i].why);
    ck_ok(hiap_workbook_check_name(w, "Bob's & <co>", err));
    ck_ok(hiap_workbook_check_name(w, "1234567890123456789012345678901", err));
    hiap_workbook_drop(w);
    hiap_frame_drop(f);
}
END_TEST

START_TEST(tables_that_no_worksheet_can_hold) {
    hiap_frame *none = NULL, *long_text = NULL;
    hiap_column *c;
    const char *name = "comment";
    static char text[HIAP_WORKBOOK_TEXT_LIMIT + 1];
    memset(text, 'x', sizeof text);
    ck_ok(hiap_frame_new(&none, NULL, NULL, 0, err));
    hiap_workbook_sheet sheet = sheet_of(none);
    ck_refused(hiap_workbook_check_frame(&sheet, err), HIAP_SHAPE, "0 rows and 0 columns");
    ck_ok(hiap_column_repeat_text(&c, (hiap_str){ text, sizeof text }, 2, err));
    ck_ok(hiap_frame_new(&long_text, &name, &c, 1, err));
    hiap_column_drop(c);
    sheet.table = long_text;
    ck_refused(hiap_workbook_check_frame(&sheet, err), HIAP_LIMIT,
               "column 'comment' has a text of 32768 characters");
    hiap_frame_drop(none);
    hiap_frame_drop(long_text);
}
END_TEST

START_TEST(too_many_rows) {
    hiap_column *c;
    hiap_frame *f;
    const char *name = "x";
    ck_ok(hiap_column_repeat_number(&c, 1, 1048576, err));
    ck_ok(hiap_frame_new(&f, &name, &c, 1, err));
    hiap_column_drop(c);
    hiap_workbook_sheet sheet = sheet_of(f);
    ck_refused(hiap_workbook_check_frame(&sheet, err), HIAP_LIMIT, "do not fit on a worksheet");
    hiap_frame_drop(f);
}
END_TEST

START_TEST(links_lead_to_the_web_and_have_words) {
    static const char *const bad[] = { "http://a.example/x", "file:///etc/passwd", "javascript:1",
                                       "https://a b", "https://a\"b", "https://", "../x" };
    hiap_workbook_sheet sheet = { .link_text = HIAP_STR("Words") };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        sheet.link_address = hiap_str_of(bad[i]);
        ck_refused(hiap_workbook_check_address(&sheet, err), HIAP_ARGUMENT, "cannot link to");
    }
    sheet.link_address = HIAP_STR("https://a.example/?a=1&b=2");
    ck_ok(hiap_workbook_check_address(&sheet, err));
    sheet.link_text = sheet.link_address;
    ck_refused(hiap_workbook_check_address(&sheet, err), HIAP_ARGUMENT, "needs words");
    ck_ok(hiap_workbook_check_address(&(hiap_workbook_sheet){ .name = HIAP_STR("") }, err));
}
END_TEST

START_TEST(reasons_without_shorthand) {
    ck_assert_int_eq(hiap_workbook_reason(HIAP_NUMBER, HIAP_MISSING_EMPTY),
                     HIAP_MISSING_NOT_AVAILABLE);
    ck_assert_int_eq(hiap_workbook_reason(HIAP_TEXT, HIAP_MISSING_EMPTY), HIAP_MISSING_NONE);
    ck_assert_int_eq(hiap_workbook_reason(HIAP_TEXT, HIAP_MISSING_CONFIDENTIAL),
                     HIAP_MISSING_CONFIDENTIAL);
    ck_assert_int_eq(hiap_workbook_reason(HIAP_NUMBER, HIAP_MISSING_NONE), HIAP_MISSING_NONE);
}
END_TEST

HIAP_SUITE(workbook_rule) {
    tcase_add_test(tests, characters_are_counted_as_excel_counts_them);
    tcase_add_test(tests, names_that_no_worksheet_can_have);
    tcase_add_test(tests, tables_that_no_worksheet_can_hold);
    tcase_add_test(tests, too_many_rows);
    tcase_add_test(tests, links_lead_to_the_web_and_have_words);
    tcase_add_test(tests, reasons_without_shorthand);
}
