/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <expat.h>

#include "core/report/workbook_impl.h"
#include "tests/unit/report/workbook_made.h"

static const char *names[] = { "Cover", "Contents", "A & B" };

typedef void part_writer(hiap_buf *out, const hiap_workbook_plan *plan);

/* Well-formed, with this in it. */
static void has(part_writer *write, const hiap_workbook *w, const char *want) {
    hiap_workbook_plan plan = { w, names, 3 };
    hiap_buf out = HIAP_BUF_INIT;
    write(&out, &plan);
    XML_Parser parser = XML_ParserCreateNS(NULL, '|');
    ck_assert_msg(XML_Parse(parser, out.at, (int)out.len, 1) == XML_STATUS_OK, "%s in %s",
                  XML_ErrorString(XML_GetErrorCode(parser)), out.at);
    XML_ParserFree(parser);
    ck_assert_msg(strstr(out.at, want) != NULL, "no %s in %s", want, out.at);
    hiap_buf_clear(&out);
}

START_TEST(parts_are_listed) {
    hiap_workbook *w = workbook_new();
    has(hiap_workbook_part_types, w, "PartName=\"/xl/worksheets/sheet3.xml\"");
    has(hiap_workbook_part_types, w, "PartName=\"/xl/tables/table2.xml\"");
    has(hiap_workbook_part_root, w, "Target=\"docProps/core.xml\"");
    has(hiap_workbook_part_relations, w, "Id=\"rId5\"");
    has(hiap_workbook_part_book, w, "<sheet name=\"A &amp; B\" sheetId=\"3\" r:id=\"rId3\"/>");
    hiap_workbook_drop(w);
}
END_TEST

START_TEST(properties_are_set) {
    hiap_workbook *w = workbook_new(), *bare, *welsh;
    hiap_workbook_head head = { .title = HIAP_STR("<T>"), .source = HIAP_STR("A source"),
                                .language = HIAP_STR("cy") };
    ck_ok(hiap_workbook_new(&welsh, &head, err));
    ck_ok(hiap_workbook_new(&bare, &(hiap_workbook_head){ .title = HIAP_STR("T") }, err));
    has(hiap_workbook_part_core, w, "<dc:title>Fuel poverty</dc:title><dc:creator>A council<");
    has(hiap_workbook_part_core, w, "<dc:language>en-GB</dc:language>");
    has(hiap_workbook_part_core, welsh, "<dc:title>&lt;T&gt;</dc:title><dc:creator>A source<");
    has(hiap_workbook_part_core, welsh, "<dc:language>cy</dc:language>");
    has(hiap_workbook_part_core, bare, "<dc:title>T</dc:title><dc:language>");
    has(hiap_workbook_part_app, w, "<Application>hiap</Application>");
    hiap_workbook_drop(w);
    hiap_workbook_drop(bare);
    hiap_workbook_drop(welsh);
}
END_TEST

START_TEST(styles_are_those_of_the_table) {
    char count[32];
    snprintf(count, sizeof count, "<cellXfs count=\"%d\">", HIAP_STYLE_COUNT);
    has(hiap_workbook_part_styles, NULL, count);
    has(hiap_workbook_part_styles, NULL, "numFmtId=\"164\" formatCode=\"#,##0\"/>");
    has(hiap_workbook_part_styles, NULL, "numFmtId=\"173\" formatCode=\"#,##0.000000000\"/>");
    has(hiap_workbook_part_styles, NULL, "<font><b/><sz val=\"16\"/><name val=\"Arial\"/>");
    ck_assert_int_eq(HIAP_STYLE_NUMBER_9, HIAP_STYLE_NUMBER + 9);
}
END_TEST

START_TEST(texts_keep_their_blanks) {
    hiap_workbook_strings strings = { .uses = 3 };
    hiap_buf out = HIAP_BUF_INIT;
    ck_ok(hiap_map_new(&strings.texts, err));
    hiap_map_add(strings.texts, HIAP_STR(" a "), NULL);
    hiap_workbook_part_strings(&out, &strings);
    ck_assert_ptr_nonnull(strstr(out.at, "count=\"3\" uniqueCount=\"1\"><si><t "
                                         "xml:space=\"preserve\"> a </t></si></sst>"));
    hiap_buf_clear(&out);
    hiap_map_free(strings.texts);
}
END_TEST

HIAP_SUITE(workbook_part) {
    tcase_add_test(tests, parts_are_listed);
    tcase_add_test(tests, properties_are_set);
    tcase_add_test(tests, styles_are_those_of_the_table);
    tcase_add_test(tests, texts_keep_their_blanks);
}
