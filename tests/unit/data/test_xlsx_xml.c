/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/data/xlsx_made.h"

#define DOCTYPE "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b SYSTEM 'file:///etc/passwd'>]>"

START_TEST(doctype_in_any_part) {
    xlsx_refuses(HIAP_PARSE, "x.xlsx!One", "DOCTYPE", .sheet = DOCTYPE XLSX_SHEET("&b;"));
    xlsx_refuses(HIAP_PARSE, "x.xlsx", "DOCTYPE",
                 .strings = DOCTYPE "<sst xmlns='" XLSX_MAIN "'/>");
    xlsx_refuses(HIAP_PARSE, "x.xlsx", "DOCTYPE",
                 .styles = "<!DOCTYPE styleSheet><styleSheet xmlns='" XLSX_MAIN "'/>");
    xlsx_refuses(HIAP_PARSE, "x.xlsx", "DOCTYPE", .book = DOCTYPE XLSX_BOOK(XLSX_ONE_SHEET));
    xlsx_refuses(HIAP_PARSE, "x.xlsx", "DOCTYPE", .book_rels = DOCTYPE XLSX_BOOK_RELS);
    xlsx_refuses(HIAP_PARSE, "x.xlsx", "DOCTYPE", .root_rels = DOCTYPE XLSX_ROOT_RELS);
}
END_TEST

static char *nested(size_t depth) {
    char *sheet = malloc(200 + depth * 7), *at = sheet;
    at += sprintf(at, "<worksheet xmlns='" XLSX_MAIN "'>");
    for (size_t i = 1; i < depth; i++)
        at += sprintf(at, "<a>");
    for (size_t i = 1; i < depth; i++)
        at += sprintf(at, "</a>");
    strcpy(at, "</worksheet>");
    return sheet;
}

START_TEST(depth) {
    char *fits = nested(HIAP_XLSX_DEPTH_LIMIT), *deep = nested(HIAP_XLSX_DEPTH_LIMIT + 1);
    xlsx_reads("", .sheet = fits);
    xlsx_refuses(HIAP_LIMIT, "x.xlsx!One", "64 deep", .sheet = deep);
    free(fits);
    free(deep);
}
END_TEST

START_TEST(broken_xml_has_a_place) {
    xlsx_refuses(HIAP_PARSE, "x.xlsx", "xl/workbook.xml is broken at line 2, column 3",
                 .book = "<workbook xmlns='" XLSX_MAIN "'>\n</sheets>");
    xlsx_refuses(HIAP_PARSE, "x.xlsx!One", "sheet1.xml is broken at line 1",
                 .sheet = "<worksheet xmlns='" XLSX_MAIN "'><sheetData>");
    xlsx_refuses(HIAP_PARSE, "x.xlsx!One", "broken", .sheet = "");
    xlsx_refuses(HIAP_PARSE, "x.xlsx!One", "broken", .sheet = "\xFF\xFE");
    xlsx_refuses(HIAP_PARSE, "x.xlsx!One", "broken", .sheet = XLSX_SHEET("") "more");
    xlsx_refuses(HIAP_PARSE, "x.xlsx!One!A1", "broken",
                 .sheet = XLSX_SHEET("<row><c t='str'><v>a\x01</v></c></row>"));
    xlsx_refuses(HIAP_PARSE, "x.xlsx!One!A1", "broken",
                 .sheet = XLSX_SHEET("<row><c t='str'><v>a\xE9</v></c></row>"));
}
END_TEST

START_TEST(another_document) {
    xlsx_refuses(HIAP_PARSE, "x.xlsx!One", "sheet1.xml is not a <worksheet>",
                 .sheet = "<chartsheet xmlns='" XLSX_MAIN "'/>");
    xlsx_refuses(HIAP_PARSE, "x.xlsx!One", "not a <worksheet>", .sheet = "<worksheet/>");
    xlsx_refuses(HIAP_PARSE, "x.xlsx", "not a <sst>", .strings = "<html/>");
}
END_TEST

HIAP_SUITE(xlsx_xml) {
    tcase_add_test(tests, doctype_in_any_part);
    tcase_add_test(tests, depth);
    tcase_add_test(tests, broken_xml_has_a_place);
    tcase_add_test(tests, another_document);
}
