/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/report/workbook_check_impl.h"
#include "tests/unit/report/workbook_checked.h"

#define TOP                                    \
    "<row r='1'>" T("A1", "Title") "</row>"    \
    "<row r='2'>" T("A2", "Area") T("B2", "Value") "</row>"
#define WITH(inside) "<worksheet xmlns='" XLSX_MAIN "'>" inside "</worksheet>"

START_TEST(sheets) {
    ck_finds("x.xlsx!One: the worksheet is blank\n", .sheet = XLSX_SHEET(""));
    ck_finds("x.xlsx!One: A1 is blank\n", .sheet = XLSX_SHEET("<row r='2'>" T("A2", "a") "</row>"));
    ck_finds("x.xlsx!One: the worksheet is hidden\n",
             .book = XLSX_BOOK("<sheets><sheet name='One' sheetId='1' r:id='rId1' "
                               "state='hidden'/></sheets>"));
    ck_finds("x.xlsx!One!B3: merged cells: 2, the first here\n",
             .sheet = WITH("<sheetData><row r='1'>" T("A1", "a") "</row></sheetData><mergeCells>"
                           "<mergeCell ref='B3:C3'/><mergeCell ref='D3:E3'/></mergeCells>"));
}
END_TEST

START_TEST(features) {
    static const char sheet[] =
        WITH("<sheetViews><sheetView><pane ySplit='1'/></sheetView></sheetViews>"
             "<cols><col min='1' max='1' hidden='1'/></cols>"
             "<sheetData><row r='1' hidden='1'>" T("A1", "a") "</row></sheetData><autoFilter/>"
             "<headerFooter><oddFooter>x</oddFooter></headerFooter><drawing/>");
    static const char *const wanted[] = { "frozen or split panes", "a filter outside",
                                          "pictures, charts", "a page header or footer",
                                          "hidden rows", "hidden columns" };
    for (size_t i = 0; i < 6; i++)
        ck_finds(wanted[i], .sheet = sheet);
}
END_TEST

START_TEST(headings) {
    static const char sheet[] =
        XLSX_SHEET("<row r='1'>" T("B1", "Area") T("D1", "Area") T("E1", "Rate2") "</row>"
                   "<row r='2'>" T("B2", "x") T("D2", "y") "</row>");
    ck_finds("x.xlsx!One!B1: the table does not begin in column A\n", .sheet = sheet);
    ck_finds("x.xlsx!One!D1: a heading is used twice: 'Area'\n", .sheet = sheet);
    ck_finds("x.xlsx!One!E1: a heading ends in a footnote sign: 'Rate2'\n", .sheet = sheet);
    ck_finds("x.xlsx!One!C1: a column has no heading\n", .sheet = sheet);
    ck_finds("x.xlsx!One!C1: a blank column in the table: 2, the first here\n", .sheet = sheet);
    ck_finds("x.xlsx!One: the table is not marked up as a table\n", .sheet = sheet);
    ck_finds("x.xlsx!One: nothing above the table says how many tables", .sheet = sheet);
}
END_TEST

START_TEST(bodies) {
    static const char sheet[] =
        XLSX_SHEET(TOP "<row r='3'>" T("A3", "Halton") T("B3", "1,234") "</row>"
                       "<row r='4'>" T("A4", "Wirral") T("B4", "..") "</row>"
                       "<row r='5'>" T("A5", "Sefton") T("B5", "-") "</row>"
                       "<row r='7'>" T("A7", "https://www.gov.uk")
                       "<c r='B7' t='e'><v>#REF!</v></c></row>"
                       "<row r='9'>" T("A9", "1 A footnote") "</row>"
                       "<row r='10'>" T("A10", "2 Another") "</row>");
    ck_finds("x.xlsx!One!B3: numbers stored as text\n", .sheet = sheet);
    ck_finds("x.xlsx!One!B4: a symbol stands for a missing value: 2, the first here\n",
             .sheet = sheet);
    ck_finds("x.xlsx!One!A6: a blank row in the table\n", .sheet = sheet);
    ck_finds("x.xlsx!One!B7: a cell with an error\n", .sheet = sheet);
    ck_finds("x.xlsx!One!A7: a web address instead of words\n", .sheet = sheet);
    ck_finds("x.xlsx!One!A9: text below the table: 2, the first here\n", .sheet = sheet);
}
END_TEST

START_TEST(good_tables_are_left_alone) {
    static const char sheet[] =
        WITH("<sheetData><row r='1'>" T("A1", "Title") "</row>"
             "<row r='2'>" T("A2", "This worksheet contains one table.") "</row>"
             "<row r='3'>" T("A3", "Code") T("B3", "Value") "</row>"
             "<row r='4'>" T("A4", "007") N("B4", "5") "</row></sheetData>"
             "<tableParts><tablePart/></tableParts>");
    ck_finds_not("x.xlsx!One", .sheet = sheet);
}
END_TEST

START_TEST(years_are_labels_where_the_heading_is_one_of_periods) {
    static const char good[] =
        WITH("<sheetData><row r='1'>" T("A1", "Title") "</row>"
             "<row r='2'>" T("A2", "This worksheet contains one table.") "</row>"
             "<row r='3'>" T("A3", "Latest period") T("B3", "Value") "</row>"
             "<row r='4'>" T("A4", "2023") N("B4", "5") "</row>"
             "<row r='5'>" T("A5", "2024/25") N("B5", "5") "</row></sheetData>"
             "<tableParts><tablePart/></tableParts>");
    static const char bad[] =
        XLSX_SHEET(TOP "<row r='3'>" T("A3", "2023") T("B3", "2023") "</row>");
    static const char amount[] =
        WITH("<sheetData><row r='1'>" T("A1", "Title") "</row>"
             "<row r='3'>" T("A3", "Year") T("B3", "Value") "</row>"
             "<row r='4'>" T("A4", "62.1") N("B4", "5") "</row></sheetData>");
    ck_finds_not("x.xlsx!One", .sheet = good);
    ck_finds("x.xlsx!One!A3: numbers stored as text: 2, the first here\n", .sheet = bad);
    ck_finds("x.xlsx!One!A4: numbers stored as text\n", .sheet = amount);
}
END_TEST

START_TEST(several_tables) {
    ck_finds("x.xlsx!One: more than one table on the worksheet\n",
             .sheet = WITH("<sheetData>" TOP "<row r='3'>" T("A3", "a") N("B3", "5")
                           "</row></sheetData><tableParts><tablePart/><tablePart/></tableParts>"));
}
END_TEST

HIAP_SUITE(workbook_check_sheet) {
    tcase_add_test(tests, sheets);
    tcase_add_test(tests, features);
    tcase_add_test(tests, headings);
    tcase_add_test(tests, bodies);
    tcase_add_test(tests, good_tables_are_left_alone);
    tcase_add_test(tests, years_are_labels_where_the_heading_is_one_of_periods);
    tcase_add_test(tests, several_tables);
}
