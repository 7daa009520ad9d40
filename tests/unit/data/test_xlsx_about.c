/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/data/xlsx_about.h"

#include "tests/unit/data/xlsx_made.h"

#define CORE(inside)                                                                          \
    "<p:coreProperties xmlns:p='http://schemas.openxmlformats.org/package/2006/metadata/"     \
    "core-properties' xmlns:dc='http://purl.org/dc/elements/1.1/'>" inside "</p:coreProperties>"

static hiap_xlsx *book;
static hiap_str file;

static void open_book(const char *core, const char *sheet) {
    const xlsx_entry entries[] = {
        { "_rels/.rels", XLSX_ROOT_RELS },
        { "xl/workbook.xml", XLSX_BOOK(XLSX_ONE_SHEET) },
        { "xl/_rels/workbook.xml.rels",
          XLSX_RELS(XLSX_REL("rId1", "worksheet", "worksheets/sheet1.xml")) },
        { "xl/worksheets/sheet1.xml", sheet },
        { "docProps/core.xml", core },
    };
    file = xlsx_zip_made(entries, core ? 5 : 4, true);
    ck_ok(hiap_xlsx_open_bytes(&book, file, "x.xlsx", err));
}

static void close_book(void) {
    hiap_xlsx_close(book);
    free((void *)(uintptr_t)file.at);
}

START_TEST(properties) {
    hiap_xlsx_properties has;
    open_book(CORE("<dc:title>T</dc:title><dc:creator> </dc:creator>"
                   "<dc:language>en-GB</dc:language>"),
              XLSX_SHEET(""));
    ck_ok(hiap_xlsx_properties_read(&has, book, err));
    ck_assert(has.title && !has.author && has.language);
    close_book();
}
END_TEST

START_TEST(a_workbook_without_properties) {
    hiap_xlsx_properties has = { true, true, true };
    open_book(NULL, XLSX_SHEET(""));
    ck_ok(hiap_xlsx_properties_read(&has, book, err));
    ck_assert(!has.title && !has.author && !has.language);
    close_book();
}
END_TEST

START_TEST(properties_that_are_broken) {
    hiap_xlsx_properties has;
    hiap_err err = { 0 };
    open_book("<x/>", XLSX_SHEET(""));
    ck_assert_int_eq(hiap_xlsx_properties_read(&has, book, &err), HIAP_PARSE);
    ck_assert_str_eq(err.where, "x.xlsx");
    close_book();
}
END_TEST

START_TEST(features_of_a_sheet) {
    hiap_xlsx_features has;
    bool more;
    open_book(NULL, "<worksheet xmlns='" XLSX_MAIN "'><sheetData>"
                    "<row r='1' hidden='1'><c><v>1</v></c></row><row r='2'><c><v>2</v></c></row></sheetData><autoFilter/><headerFooter/>"
                    "<tableParts><tablePart/><tablePart/></tableParts></worksheet>");
    ck_ok(hiap_xlsx_sheet_at(book, 0, err));
    ck_ok(hiap_xlsx_next(book, &more, err));
    ck_ok(hiap_xlsx_features_read(&has, book, 0, err));
    ck_assert_uint_eq(has.tables, 2);
    ck_assert(has.hidden_rows && has.filter);
    ck_assert(!has.panes && !has.drawing && !has.header_or_footer && !has.hidden_columns);
    ck_ok(hiap_xlsx_next(book, &more, err));
    ck_assert(more && hiap_xlsx_row(book) == 2);
    close_book();
}
END_TEST

HIAP_SUITE(xlsx_about) {
    tcase_add_test(tests, properties);
    tcase_add_test(tests, a_workbook_without_properties);
    tcase_add_test(tests, properties_that_are_broken);
    tcase_add_test(tests, features_of_a_sheet);
}
