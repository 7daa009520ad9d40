/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/report/workbook_impl.h"
#include "tests/unit/report/sample.h"

static hiap_workbook_page page;
static hiap_workbook_strings strings;

static void open_page(void) {
    strings = (hiap_workbook_strings){ .texts = NULL };
    ck_ok(hiap_map_new(&strings.texts, err));
    page = (hiap_workbook_page){ .strings = &strings };
}

static void close_page(void) {
    hiap_workbook_page_clear(&page);
    hiap_map_free(strings.texts);
}

static void ck_has(hiap_buf out, const char *want) {
    ck_assert_msg(strstr(out.at, want) != NULL, "no %s in %s", want, out.at);
    ck_assert(!out.failed);
    hiap_buf_clear(&out);
}

static hiap_buf part(bool first) {
    hiap_buf out = HIAP_BUF_INIT;
    hiap_workbook_page_part(&out, &page, first);
    return out;
}

START_TEST(cells_have_their_types) {
    hiap_workbook_text(&page, HIAP_STYLE_TEXT, HIAP_STR("a"));
    hiap_workbook_number(&page, HIAP_STYLE_NUMBER_1, 0.1);
    hiap_workbook_truth(&page, true);
    hiap_workbook_blank(&page);
    hiap_workbook_row(&page);
    hiap_workbook_line(&page, HIAP_STYLE_TEXT, "a");
    ck_has(part(true), "<sheetData><row r=\"1\"><c r=\"A1\" s=\"3\" t=\"s\"><v>0</v></c>"
                       "<c r=\"B1\" s=\"12\"><v>0.1</v></c><c r=\"C1\" s=\"3\" t=\"b\"><v>1</v></c>"
                       "<c r=\"D1\" s=\"3\"/></row>"
                       "<row r=\"2\"><c r=\"A2\" s=\"3\" t=\"s\"><v>0</v></c></row></sheetData>");
    ck_assert_uint_eq(strings.uses, 2);
    ck_assert_uint_eq(hiap_map_len(strings.texts), 1);
}
END_TEST

START_TEST(what_looks_like_a_formula_is_marked_as_a_text) {
    static const char *const texts[] = { "=1", "+1", "-1", "@x" };
    for (size_t i = 0; i < 4; i++)
        hiap_workbook_line(&page, HIAP_STYLE_TEXT, texts[i]);
    hiap_workbook_line(&page, HIAP_STYLE_TEXT, "1=");
    hiap_workbook_line(&page, HIAP_STYLE_TEXT, "");
    ck_has(part(false), "<c r=\"A4\" s=\"4\" t=\"s\">");
    ck_has(part(false), "<c r=\"A5\" s=\"3\" t=\"s\">");
    ck_has(part(false), "<c r=\"A6\" s=\"3\" t=\"s\">");
}
END_TEST

START_TEST(links_are_in_their_cell) {
    hiap_workbook_link_sheet(&page, HIAP_STR("Bob"), HIAP_STR("Bob's 'x & y'"));
    hiap_workbook_row(&page);
    hiap_workbook_link_address(&page, HIAP_STR("Words"), HIAP_STR("https://a/?b=1&c=2"));
    hiap_workbook_row(&page);
    ck_has(part(false), "<hyperlink ref=\"A1\" location=\"'Bob''s ''x &amp; y'''!A1\" "
                        "display=\"Bob\"/><hyperlink ref=\"A2\" r:id=\"rId2\"/>");
    hiap_buf out = HIAP_BUF_INIT;
    hiap_workbook_page_relations(&out, &page, 7);
    ck_has(out, "TargetMode=\"External\" Target=\"https://a/?b=1&amp;c=2\"/>");
}
END_TEST

START_TEST(a_table_reaches_from_its_headings_to_the_last_row) {
    hiap_buf out = HIAP_BUF_INIT;
    hiap_buf_add_text(&page.table_name, "table_1_areas");
    hiap_workbook_width(&page, 16);
    hiap_workbook_width(&page, 32);
    hiap_workbook_line(&page, HIAP_STYLE_TITLE, "Title");
    hiap_workbook_heading(&page, HIAP_STYLE_HEADING, HIAP_STR("Area"));
    hiap_workbook_heading(&page, HIAP_STYLE_HEADING_RIGHT, HIAP_STR("<%>"));
    hiap_workbook_row(&page);
    hiap_workbook_line(&page, HIAP_STYLE_TEXT, "Halton");
    hiap_workbook_page_table(&out, &page, 3);
    ck_has(out, "id=\"3\" name=\"table_1_areas\" displayName=\"table_1_areas\" ref=\"A2:B3\" "
                "totalsRowShown=\"0\"><tableColumns count=\"2\"><tableColumn id=\"1\" "
                "name=\"Area\"/><tableColumn id=\"2\" name=\"&lt;%&gt;\"/></tableColumns>");
    ck_has(part(false), "<cols><col min=\"1\" max=\"1\" width=\"16\" customWidth=\"1\"/>"
                        "<col min=\"2\" max=\"2\" width=\"32\" customWidth=\"1\"/></cols>");
    ck_has(part(false), "<tableParts count=\"1\"><tablePart r:id=\"rId1\"/></tableParts>");
}
END_TEST

START_TEST(running_out_of_memory_is_remembered) {
    hiap_mem_fail_at(1, true);
    hiap_workbook_text(&page, HIAP_STYLE_TEXT, HIAP_STR("a"));
    hiap_mem_fail_at(0, false);
    hiap_buf out = part(false);
    ck_assert(out.failed && strings.failed);
    hiap_buf_clear(&out);
}
END_TEST

HIAP_SUITE(workbook_sheet) {
    tcase_add_checked_fixture(tests, open_page, close_page);
    tcase_add_test(tests, cells_have_their_types);
    tcase_add_test(tests, what_looks_like_a_formula_is_marked_as_a_text);
    tcase_add_test(tests, links_are_in_their_cell);
    tcase_add_test(tests, a_table_reaches_from_its_headings_to_the_last_row);
    tcase_add_test(tests, running_out_of_memory_is_remembered);
}
