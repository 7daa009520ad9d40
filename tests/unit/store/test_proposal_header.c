/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/store/proposed.h"

static void ck_header(const hiap_proposal *p, size_t first, size_t last, const char *title) {
    ck_assert_uint_eq(p->header.first, first);
    ck_assert_uint_eq(p->header.last, last);
    ck_assert_str_eq(p->title.at ? p->title.at : "", title);
}

START_TEST(the_sheet_with_most_areas) {
    scratch_make();
    book b = book_made("a.xlsx", "Notes");
    book_row(&b, 1, "E08000015 is Wirral|and so on");
    b.sheet = workbook_add_worksheet(b.file, "Few");
    book_row(&b, 1, "Code|N");
    book_row(&b, 2, "E08000015|1");
    book_row(&b, 3, "E08000015|2");
    b.sheet = workbook_add_worksheet(b.file, "Many");
    book_row(&b, 1, "Code|N");
    book_row(&b, 2, "E08000015|1");
    book_row(&b, 3, "E08000012|2");
    b.sheet = workbook_add_worksheet(b.file, "As many");
    book_row(&b, 1, "Code|N");
    book_row(&b, 2, "E08000015|1");
    book_row(&b, 3, "E08000012|2");
    book_close(&b);
    hiap_proposal p = proposed("a.xlsx", NULL);
    ck_assert_uint_eq(p.sheet, 2);
    ck_assert_uint_eq(p.sheets.len, 3);
    ck_assert_str_eq(p.sheets.at[0].name, "Few");
    ck_assert_uint_eq(p.sheets.at[0].codes, 1);
    hiap_proposal_clear(&p);
    p = proposed("a.xlsx", "few");
    ck_assert_uint_eq(p.sheet, 1);
    hiap_proposal_clear(&p);
    ck_refused(hiap_proposal_file(&p, in_scratch("a.xlsx"), "None", err), HIAP_NOT_FOUND, "", "None", "");
    scratch_remove();
}
END_TEST

START_TEST(a_title_is_no_heading) {
    scratch_make();
    book b = book_made("a.xlsx", "T");
    book_row(&b, 1, "A title");
    book_merge(&b, "A1:C1");
    book_row(&b, 1, "A title");
    book_row(&b, 2, "Code|Rate|Rate");
    book_row(&b, 3, "E08000015|1|2");
    book_close(&b);
    hiap_proposal p = proposed("a.xlsx", NULL);
    ck_header(&p, 2, 2, "A title");
    hiap_proposal_clear(&p);
    scratch_remove();
}
END_TEST

START_TEST(a_table_without_areas) {
    scratch_make();
    book b = book_made("a.xlsx", "T");
    book_row(&b, 1, "A title");
    book_row(&b, 3, "Theme|Text");
    book_row(&b, 4, "One|two");
    book_close(&b);
    hiap_proposal p = proposed("a.xlsx", NULL);
    ck_assert(!p.areas);
    ck_header(&p, 3, 3, "A title");
    hiap_proposal_clear(&p);
    scratch_remove();
}
END_TEST

START_TEST(lines_above_the_header_of_a_csv_file) {
    scratch_make();
    hiap_proposal p = proposed_text("a.csv", "code,n\nE08000015,1\n");
    ck_header(&p, 1, 1, "");
    hiap_proposal_clear(&p);
    p = proposed_text("b.csv", "A title,,\n,,\ncode,n,m\nE08000015,1,2\n");
    ck_header(&p, 3, 3, "A title");
    ck_assert(p.areas);
    hiap_proposal_clear(&p);
    p = proposed_text("c.csv", "A title\nsite,places\nNorth,1\n");
    ck_header(&p, 2, 2, "A title");
    ck_assert(!p.areas);
    hiap_proposal_clear(&p);
    scratch_remove();
}
END_TEST

START_TEST(what_is_no_table) {
    hiap_proposal p;
    scratch_make();
    ck_refused(hiap_proposal_file(&p, file_made("a.csv", "one\ntwo\n"), NULL, err), HIAP_NOT_FOUND, "a.csv",
               "no row with headings", "the one you meant");
    book b = book_made("a.xlsx", "T");
    book_close(&b);
    ck_refused(hiap_proposal_file(&p, in_scratch("a.xlsx"), NULL, err), HIAP_NOT_FOUND, "a.xlsx",
               "no row with headings", "--sheet");
    ck_refused(hiap_proposal_file(&p, in_scratch("a.csv"), "T", err), HIAP_ARGUMENT, "", "no sheets", "");
    scratch_remove();
}
END_TEST

HIAP_SUITE(proposal_header) {
    tcase_add_test(tests, the_sheet_with_most_areas);
    tcase_add_test(tests, a_title_is_no_heading);
    tcase_add_test(tests, a_table_without_areas);
    tcase_add_test(tests, lines_above_the_header_of_a_csv_file);
    tcase_add_test(tests, what_is_no_table);
}
