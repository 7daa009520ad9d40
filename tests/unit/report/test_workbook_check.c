/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/report/workbook_check.h"

#include "tests/unit/report/workbook_checked.h"

#define SHEETS(names) XLSX_BOOK("<sheets>" names "</sheets>")
#define NAMED(name, id) "<sheet name='" name "' sheetId='" id "' r:id='rId1'/>"

START_TEST(properties_and_cover) {
    ck_finds("x.xlsx: the document has no title\nx.xlsx: the document has no author\n"
             "x.xlsx: the document does not say its language\n"
             "x.xlsx: the first worksheet is no cover\n",
             .sheet = NULL);
    ck_finds_not("no cover", .book = SHEETS(NAMED("Cover sheet", "1")));
}
END_TEST

START_TEST(many_sheets_need_a_list) {
    ck_finds("x.xlsx: there is no list of the worksheets\n",
             .book = SHEETS(NAMED("Cover", "1") NAMED("a", "2") NAMED("b", "3")));
    ck_finds_not("no list",
                 .book = SHEETS(NAMED("Cover", "1") NAMED("Contents", "2") NAMED("b", "3")));
    ck_finds_not("no list", .book = SHEETS(NAMED("Cover", "1") NAMED("b", "3")));
}
END_TEST

START_TEST(shorthand_is_to_be_explained) {
    static const char used[] =
        XLSX_SHEET("<row r='1'>" T("A1", "Title") "</row>"
                   "<row r='2'>" T("A2", "Shorthand: [c] confidential") "</row>"
                   "<row r='3'>" T("A3", "Area") T("B3", "Value") "</row>"
                   "<row r='4'>" T("A4", "Halton") T("B4", "[c]") "</row>"
                   "<row r='5'>" T("A5", "Wirral") T("B5", "[x]") "</row>");
    ck_finds("x.xlsx!One!B5: shorthand that nothing explains: [x]\n", .sheet = used);
    ck_finds_not("[c]", .sheet = used);
    ck_finds_not("[x]", .sheet = used,
                 .book = SHEETS(NAMED("Notes", "1") NAMED("One", "2")));
}
END_TEST

START_TEST(what_is_no_workbook) {
    hiap_frame *f;
    hiap_err err = { 0 };
    ck_assert_int_eq(hiap_workbook_check(&f, HIAP_STR("a,b\n"), "x.xlsx", &err), HIAP_PARSE);
    ck_assert_ptr_null(f);
}
END_TEST

static hiap_str made;

static hiap_rc check(hiap_err *err) {
    hiap_frame *f;
    hiap_rc rc = hiap_workbook_check(&f, made, "x.xlsx", err);
    hiap_frame_drop(f);
    return rc;
}

START_TEST(running_out_of_memory_anywhere_is_reported) {
    made = xlsx_made((xlsx_parts){
        .sheet = XLSX_SHEET("<row r='3'>" T("B3", "Area1") T("C3", "Area1") "</row><row r='5'>"
                            T("B5", "[x]") T("C5", "..") "</row>") });
    size_t before = hiap_mem_used();
    fail_every_allocation(check);
    ck_assert_uint_eq(hiap_mem_used(), before);
    free((void *)(uintptr_t)made.at);
}
END_TEST

HIAP_SUITE(workbook_check) {
    tcase_add_test(tests, properties_and_cover);
    tcase_add_test(tests, many_sheets_need_a_list);
    tcase_add_test(tests, shorthand_is_to_be_explained);
    tcase_add_test(tests, what_is_no_workbook);
    tcase_add_test(tests, running_out_of_memory_anywhere_is_reported);
}
