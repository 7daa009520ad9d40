/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/data/xlsx_made.h"

#define STRICT_MAIN "http://purl.oclc.org/ooxml/spreadsheetml/main"
#define STRICT "http://purl.oclc.org/ooxml/officeDocument/relationships"

START_TEST(sheets_in_order) {
    hiap_str file = xlsx_made((xlsx_parts){
        .book = XLSX_BOOK("<sheets><sheet name='B' r:id='rId1'/>"
                          "<sheet name='Chart' r:id='rId8'/>"
                          "<sheet name='_x0041_ &amp; more' state='hidden' r:id='rId1'/>"
                          "<sheet name='Deep' state='veryHidden' r:id='rId1'/>"
                          "<sheet name='Shown' state='visible' r:id='rId1'/></sheets>"),
        .book_rels = XLSX_RELS(XLSX_REL("rId1", "worksheet", "./x/../worksheets/sheet1.xml")
                               XLSX_REL("rId8", "chartsheet", "chartsheets/sheet1.xml")) });
    static const struct {
        const char *name;
        bool hidden;
    } expected[] = { { "B", false }, { "A & more", true }, { "Deep", true }, { "Shown", false } };
    hiap_xlsx *book;
    ck_ok(hiap_xlsx_open_bytes(&book, file, "x.xlsx", err));
    ck_assert_uint_eq(hiap_xlsx_sheet_count(book), 4);
    for (size_t i = 0; i < 4; i++) {
        ck_assert_str_eq(hiap_xlsx_sheet_name(book, i), expected[i].name);
        ck_assert_int_eq(hiap_xlsx_sheet_hidden(book, i), expected[i].hidden);
    }
    hiap_xlsx_close(book);
    free((void *)(uintptr_t)file.at);
}
END_TEST

START_TEST(strict_workbooks) {
    xlsx_reads("A1=n:1\n",
               .root_rels = XLSX_RELS("<Relationship Id='a' Type='" STRICT
                                      "/officeDocument' Target='/xl/workbook.xml'/>"),
               .book_rels = XLSX_RELS("<Relationship Id='b' Type='" STRICT
                                      "/worksheet' Target='/xl/worksheets/sheet1.xml'/>"),
               .book = "<workbook xmlns='" STRICT_MAIN "' xmlns:q='" STRICT
                       "'><sheets><sheet name='One' q:id='b'/></sheets></workbook>",
               .sheet = "<worksheet xmlns='" STRICT_MAIN "'><sheetData>"
                        "<row><c><v>1</v></c></row></sheetData></worksheet>");
}
END_TEST

START_TEST(no_workbook) {
    xlsx_refuses(HIAP_PARSE, "x.xlsx", "no workbook", .root_rels = XLSX_RELS(""));
    xlsx_refuses(HIAP_PARSE, "x.xlsx", "no workbook",
                 .root_rels = XLSX_RELS("<Relationship Id='a' Type='x/officeDocument' "
                                        "Target='http://x' TargetMode='External'/>"));
    xlsx_refuses(HIAP_PARSE, "x.xlsx", "(.xlsb)",
                 .root_rels = XLSX_RELS(XLSX_REL("a", "officeDocument", "xl/workbook.bin")));
    xlsx_refuses(HIAP_PARSE, "x.xlsx", "no worksheet", .book = XLSX_BOOK("<sheets/>"));
    xlsx_refuses_file(xlsx_zip_made((xlsx_entry[]){ { "a.txt", "x" } }, 1, false), HIAP_PARSE,
                      "x.xlsx", "_rels/.rels is missing");
}
END_TEST

START_TEST(missing_parts) {
    xlsx_refuses(HIAP_PARSE, "x.xlsx", "the part xl/_rels/other.xml.rels is missing",
                 .root_rels = XLSX_RELS(XLSX_REL("a", "officeDocument", "xl/other.xml")));
    xlsx_refuses(HIAP_PARSE, "x.xlsx!One", "the part xl/no.xml is missing",
                 .book_rels = XLSX_RELS(XLSX_REL("rId1", "worksheet", "no.xml")));
    xlsx_refuses(HIAP_PARSE, "x.xlsx", "the part xl/no.xml is missing",
                 .book_rels = XLSX_RELS(XLSX_REL("rId1", "worksheet", "worksheets/sheet1.xml")
                                        XLSX_REL("rId2", "sharedStrings", "no.xml")));
    xlsx_refuses(HIAP_PARSE, "x.xlsx", "no part: 'Two'",
                 .book = XLSX_BOOK("<sheets><sheet name='Two' r:id='rId9'/></sheets>"));
    xlsx_refuses(HIAP_PARSE, "x.xlsx", "no name",
                 .book = XLSX_BOOK("<sheets><sheet name='' r:id='rId1'/></sheets>"));
}
END_TEST

START_TEST(without_strings_and_styles) {
    xlsx_reads("A1=n:1\n", .sheet = XLSX_SHEET("<row><c s='4'><v>1</v></c></row>"),
               .book_rels = XLSX_RELS(XLSX_REL("rId1", "worksheet", "worksheets/sheet1.xml")));
}
END_TEST

HIAP_SUITE(xlsx_book) {
    tcase_add_test(tests, sheets_in_order);
    tcase_add_test(tests, strict_workbooks);
    tcase_add_test(tests, no_workbook);
    tcase_add_test(tests, missing_parts);
    tcase_add_test(tests, without_strings_and_styles);
}
