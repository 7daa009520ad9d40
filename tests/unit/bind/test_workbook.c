/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/bind/bound.h"

#define BOOK                                                                              \
    "local f = frame{ { 'area', { 'Halton', 'Wirral' } }, { 'value', { 62.1, missing } } }\n" \
    "local w = workbook{ title = 'Fuel poverty', author = 'A council' }\n"
#define SHEET "w:sheet{ name = 'Table_1', title = 'Areas', table = f"

START_TEST(methods_give_the_workbook_back) {
    ck_gives(BOOK "print(w:note('All.') == w)\n"
             "print(" SHEET ", headings = { 'Area', 'Rate' }, units = { '', '%' }, decimals = 1,\n"
             "notes = 'Modelled.', choices = { area = { 'Halton', 'Wirral' } },\n"
             "source = 'S', link = { 'Words', 'https://a.example/' } } == w)\n"
             "print(w:save('tables.xlsx') == w)",
             "true\ntrue\ntrue\n");
}
END_TEST

START_TEST(sheets_that_cannot_be) {
    ck_refuses(BOOK SHEET ", headings = { 'Area' } }", "the table has 2 columns, but 1 headings");
    ck_refuses(BOOK SHEET ", units = { 'a', 'b', 'c' } }", "the table has 2 columns, but 3 units");
    ck_refuses(BOOK SHEET ", decimals = { 1, 2, 3 } }", "the table has 2 columns, but 3 decimals");
    ck_refuses(BOOK SHEET ", choices = { { 'a' } } }", "choices are named by their column");
    ck_refuses(BOOK SHEET ", choices = { place = { 'a' } } }", "is no column of sheet 'Table_1'");
    ck_refuses(BOOK SHEET ", choices = { area = { 1 } } }", "choices");
    ck_refuses(BOOK SHEET ", link = { 'Words' } }", "a link is a text and an address");
    ck_refuses(BOOK SHEET ", link = { 'Words', 'http://a' } }", "cannot link to 'http://a'");
    ck_refuses(BOOK "w:sheet{ name = 'a/b', title = 'A', table = f }", "cannot be called 'a/b'");
    ck_refuses(BOOK "w:sheet{ name = 'a', title = 'A' }", "field 'table' is missing");
    ck_refuses(BOOK "w:sheet{ name = 'a', title = 'A', table = f, width = 3 }", "unknown field");
    ck_refuses(BOOK "w:sheet(f)", "table of named arguments expected, got frame");
}
END_TEST

START_TEST(workbooks_that_cannot_be) {
    ck_refuses("workbook{ author = 'x' }", "a workbook needs a title");
    ck_refuses("workbook 'x'", "table of named arguments expected, got text");
    ck_refuses(BOOK "w:save 'tables.xlsx'", "has no table");
    ck_refuses(BOOK SHEET " }:save 'tables.xls'", "cannot be saved as 'tables.xls'");
    ck_refuses(BOOK SHEET " }:save '../tables.xlsx'", "is not a path inside the run's folder");
    ck_refuses(BOOK "w:note ' '", "a note needs a text");
}
END_TEST

START_TEST(failing_allocations_leave_nothing_behind) {
    ck_survives(BOOK SHEET ", headings = { 'Area', 'Rate' }, units = { '', '%' }, decimals = 1,\n"
                           "notes = { 'Modelled.' }, choices = { area = { 'a', 'b' } }, link = { 'W', 'https://a.example/' } }\n"
                           "w:note('All.'):save 'tables.xlsx'");
}
END_TEST

HIAP_SUITE(bind_workbook) {
    tcase_add_test(tests, methods_give_the_workbook_back);
    tcase_add_test(tests, sheets_that_cannot_be);
    tcase_add_test(tests, workbooks_that_cannot_be);
    tcase_add_test(tests, failing_allocations_leave_nothing_behind);
}
