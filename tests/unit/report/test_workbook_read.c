/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/report/workbook_read.h"

#include "core/base/num.h"
#include "tests/unit/data/xlsx_made.h"
#include "tests/unit/report/sample.h"

#define T(ref, text) "<c r='" ref "' t='str'><v>" text "</v></c>"
#define N(ref, number) "<c r='" ref "'><v>" number "</v></c>"
#define STYLES                                                                              \
    "<styleSheet xmlns='" XLSX_MAIN "'><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs>" \
    "</styleSheet>"

static hiap_rc read_text(hiap_buf *out, const char *sheet, const hiap_workbook_source *source,
                         hiap_err *err) {
    hiap_frame *f;
    hiap_str file = xlsx_made((xlsx_parts){ .sheet = sheet, .styles = STYLES });
    hiap_rc rc = hiap_workbook_read(&f, file, "x.xlsx", source, err);
    if (!rc)
        rc = hiap_csv_write(out, f, err);
    hiap_frame_drop(f);
    free((void *)(uintptr_t)file.at);
    return rc;
}

static void reads(const char *sheet, hiap_workbook_source source, const char *want) {
    hiap_buf out = HIAP_BUF_INIT;
    ck_ok(read_text(&out, sheet, &source, err));
    ck_assert_str_eq(out.at ? out.at : "", want);
    hiap_buf_clear(&out);
}

static void refuses(const char *sheet, hiap_workbook_source source, const char *where,
                    const char *what) {
    hiap_buf out = HIAP_BUF_INIT;
    hiap_err err = { 0 };
    ck_assert_int_ne(read_text(&out, sheet, &source, &err), HIAP_OK);
    ck_assert_str_eq(err.where, where);
    ck_assert_msg(strstr(err.what, what) != NULL, "no '%s' in: %s", what, err.what);
    ck_assert_int_ne(read_text(&out, sheet, &source, NULL), HIAP_OK);
    hiap_buf_clear(&out);
}

#define TABLE                                                                             \
    XLSX_SHEET("<row r='1'>" T("A1", "A title") "</row>"                                  \
               "<row r='3'>" T("A3", "Area\ncode ") T("B3", "Rate") T("D3", "Rate") "</row>" \
               "<row r='4'>" T("A4", "E1") N("B4", "0.1") N("C4", "7") T("D4", "[c]") "</row>" \
               "<row r='6'>" T("A6", "E2") N("B6", "1E3") N("D6", "5") "</row>"           \
               "<row r='9'>" T("A9", "A note") "</row>")
#define CLEAN                                                                              \
    XLSX_SHEET("<row r='3'>" T("A3", "Area\ncode ") T("B3", "Rate") T("D3", "Count") "</row>" \
               "<row r='4'>" T("A4", "E1") N("B4", "0.1") T("D4", "[c]") "</row>"           \
               "<row r='6'>" T("A6", "E2") N("B6", "1E3") N("D6", "5") "</row>")

START_TEST(headings_are_the_first_row_with_two_cells) {
    reads(CLEAN, (hiap_workbook_source){ 0 }, "Area code,Rate,Count\nE1,0.1,\nE2,1000,5\n");
}
END_TEST

START_TEST(columns_by_heading_or_letter) {
    const hiap_str letters[] = { HIAP_STR("D"), HIAP_STR("area_code"), HIAP_STR("B") };
    const hiap_str unnamed[] = { HIAP_STR("C"), HIAP_STR("ZZ") };
    const hiap_str wrong[] = { HIAP_STR("Value") };
    reads(TABLE, (hiap_workbook_source){ .columns = letters, .column_count = 3, .last_row = 6 },
          "Rate,Area code,Rate B\n,E1,0.1\n5,E2,1000\n");
    reads(TABLE, (hiap_workbook_source){ .columns = unnamed, .column_count = 2 }, "column_C\n7\n");
    refuses(TABLE, (hiap_workbook_source){ .columns = wrong, .column_count = 1 }, "x.xlsx!One!A3",
            "there is no heading 'Value'; the headings are 'Area code', 'Rate', 'Rate'");
}
END_TEST

START_TEST(rows_by_number) {
    reads(CLEAN, (hiap_workbook_source){ .first_row = 5 }, "Area code,Rate,Count\nE2,1000,5\n");
    reads(CLEAN, (hiap_workbook_source){ .last_row = 4 },
          "Area code,Rate,Count\nE1,0.1,[c]\n");
    reads(CLEAN, (hiap_workbook_source){ .header = 4 }, "E1,0.1,[c]\nE2,1000,5\n");
}
END_TEST

START_TEST(cells_of_every_kind) {
    reads(XLSX_SHEET("<row r='1'>" T("A1", "a") T("B1", "b") T("C1", "c") T("D1", "d") "</row>"
                     "<row r='2'><c r='A2' t='b'><v>1</v></c><c r='B2' s='1'><v>45382</v></c>"
                     "<c r='C2' t='e'><v>#N/A</v></c>" N("D2", "18014398509481984") "</row>"
                     "<row r='3'><c r='A3' t='b'><v>0</v></c>" N("C3", "2") "</row>"),
          (hiap_workbook_source){ 0 },
          "a,b,c,d\ntrue,2024-03-31,,18014398509481984.0\nfalse,,2,\n");
}
END_TEST

START_TEST(texts_that_look_like_formulas_stay_as_they_are) {
    hiap_frame *f;
    hiap_str file = xlsx_made((xlsx_parts){
        .sheet = XLSX_SHEET("<row r='1'>" T("A1", "a") T("B1", "b") "</row>"
                            "<row r='2'>" T("A2", "=1") T("B2", "&apos;=1") "</row>") });
    ck_ok(hiap_workbook_read(&f, file, "x.xlsx", &(hiap_workbook_source){ 0 }, err));
    ck_assert(hiap_str_is(hiap_column_text(hiap_frame_at(f, 0), 0), "=1"));
    ck_assert(hiap_str_is(hiap_column_text(hiap_frame_at(f, 1), 0), "'=1"));
    hiap_frame_drop(f);
    free((void *)(uintptr_t)file.at);
}
END_TEST

START_TEST(what_cannot_be_read_has_its_place) {
    refuses(TABLE, (hiap_workbook_source){ 0 }, "x.xlsx!One!D3",
            "the heading 'Rate' stands in B3 as well");
    refuses(CLEAN, (hiap_workbook_source){ .sheet = "Two" }, "x.xlsx", "there is no sheet 'Two'");
    refuses(CLEAN, (hiap_workbook_source){ .header = 5 }, "x.xlsx!One", "row 5");
    refuses(XLSX_SHEET("<row r='1'>" T("A1", "a") "</row>"), (hiap_workbook_source){ 0 },
            "x.xlsx!One", "no row has two filled cells");
    refuses(XLSX_SHEET("<row r='1'>" T("A1", "a") T("B1", "b") "</row><row r='2'>" T("D2", "x")
                       "</row>"),
            (hiap_workbook_source){ 0 }, "x.xlsx!One!D2", "right of the last heading (B1)");
    refuses(XLSX_SHEET("<row r='1'>" T("A1", "a") T("B1", "b") "</row>"
                       "<row r='2'><c r='B2' t='e'><v>#REF!</v></c></row>"),
            (hiap_workbook_source){ 0 }, "x.xlsx!One!B2", "the error #REF!");
}
END_TEST

static hiap_str made;

static hiap_rc read_made(hiap_err *err) {
    hiap_frame *f;
    hiap_rc rc = hiap_workbook_read(&f, made, "x.xlsx", &(hiap_workbook_source){ 0 }, err);
    hiap_frame_drop(f);
    return rc;
}

START_TEST(running_out_of_memory_anywhere_is_reported) {
    made = xlsx_made((xlsx_parts){ .sheet = CLEAN });
    size_t before = hiap_mem_used();
    fail_every_allocation(read_made);
    ck_assert_uint_eq(hiap_mem_used(), before);
    free((void *)(uintptr_t)made.at);
}
END_TEST

HIAP_SUITE(workbook_read) {
    tcase_add_test(tests, headings_are_the_first_row_with_two_cells);
    tcase_add_test(tests, columns_by_heading_or_letter);
    tcase_add_test(tests, rows_by_number);
    tcase_add_test(tests, cells_of_every_kind);
    tcase_add_test(tests, texts_that_look_like_formulas_stay_as_they_are);
    tcase_add_test(tests, what_cannot_be_read_has_its_place);
    tcase_add_test(tests, running_out_of_memory_anywhere_is_reported);
}
