/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/report/workbook_made.h"

START_TEST(what_stands_above_a_table) {
    hiap_frame *f = frame_of("area,value,comment\nHalton,62.1,\nWirral,[c],x\n");
    const hiap_str note = HIAP_STR("Modelled.");
    hiap_workbook_sheet sheet = sheet_of(f);
    sheet.notes = &note, sheet.note_count = 1, sheet.source = HIAP_STR("A publisher");
    sheet.link_text = HIAP_STR("The figures"), sheet.link_address = HIAP_STR("https://a.example/");
    hiap_buf bytes = workbook_of(&sheet);
    ck_sheet(&bytes, "Table_1",
             "A1=Areas [note 1]\nA2=This worksheet contains one table.\n"
             "A3=This table has notes, which are in the worksheet Notes.\n"
             "A4=Blank cells mean that no text was given.\n"
             "A5=Shorthand: [c] confidential or suppressed\nA6=Source: A publisher\n"
             "A7=The figures\nA8=area B8=value C8=comment\nA9=Halton B9:62.1\n"
             "A10=Wirral B10=[c] C10=x\n");
    hiap_buf_clear(&bytes);
    hiap_frame_drop(f);
}
END_TEST

/* A table with a column of each type, the second row missing. */
static hiap_frame *every_type(void) {
    static const char *const names[] = { "number", "text", "period", "mask" };
    hiap_column *columns[4];
    hiap_frame *f;
    for (size_t i = 0; i < 4; i++) {
        static const hiap_type types[] = { HIAP_NUMBER, HIAP_TEXT, HIAP_PERIOD, HIAP_MASK };
        hiap_builder *b;
        hiap_period p;
        ck_ok(hiap_builder_new(&b, types[i], err));
        switch (types[i]) {
        case HIAP_NUMBER: hiap_builder_number(b, 1234.5); break;
        case HIAP_TEXT:   hiap_builder_text(b, HIAP_STR("=x")); break;
        case HIAP_PERIOD:
            ck_ok(hiap_period_parse(&p, HIAP_STR("2016/17"), NULL, err));
            hiap_builder_period(b, p);
            break;
        case HIAP_MASK: hiap_builder_mask(b, true); break;
        }
        hiap_builder_missing(b, HIAP_MISSING_UNDEFINED);
        ck_ok(hiap_builder_finish(&columns[i], b, err));
    }
    ck_ok(hiap_frame_new(&f, names, columns, 4, err));
    for (size_t i = 0; i < 4; i++)
        hiap_column_drop(columns[i]);
    return f;
}

START_TEST(cells_by_type) {
    hiap_frame *f = every_type();
    hiap_workbook_sheet sheet = sheet_of(f);
    hiap_buf bytes = workbook_of(&sheet);
    ck_sheet(&bytes, "Table_1",
             "A1=Areas\nA2=This worksheet contains one table.\n"
             "A3=Blank cells mean that no text was given.\nA4=Shorthand: [x] not available\n"
             "A5=number B5=text C5=period D5=mask\nA6:1234.5 B6==x C6=2016/17 D6:TRUE\n"
             "A7=[x] C7=[x] D7=[x]\n");
    ck_part(&bytes, "xl/worksheets/sheet4.xml", "<c r=\"A6\" s=\"12\"><v>1234.5</v></c>");
    hiap_buf_clear(&bytes);
    hiap_frame_drop(f);
}
END_TEST

START_TEST(decimals_choose_the_format) {
    hiap_frame *f = frame_of("year,value,rate\n2023,1.25,3\n");
    const int decimals[] = { -1, 2, 0 };
    hiap_workbook_sheet sheet = sheet_of(f);
    sheet.decimals = decimals;
    hiap_buf bytes = workbook_of(&sheet);
    ck_part(&bytes, "xl/worksheets/sheet3.xml",
            "<c r=\"A5\" s=\"10\"><v>2023</v></c><c r=\"B5\" s=\"13\"><v>1.25</v></c>"
            "<c r=\"C5\" s=\"11\"><v>3</v></c>");
    hiap_buf_clear(&bytes);
    hiap_frame_drop(f);
}
END_TEST

START_TEST(long_contents_make_wide_columns) {
    hiap_frame *f = frame_of("short,number,text\na,123456789012,"
                             "A text of more than fifty characters takes a wider column.\n");
    hiap_workbook_sheet sheet = sheet_of(f);
    hiap_buf bytes = workbook_of(&sheet);
    ck_part(&bytes, "xl/worksheets/sheet3.xml",
            "<col min=\"1\" max=\"1\" width=\"16\" customWidth=\"1\"/>"
            "<col min=\"2\" max=\"2\" width=\"32\" customWidth=\"1\"/>"
            "<col min=\"3\" max=\"3\" width=\"32\" customWidth=\"1\"/>");
    hiap_buf_clear(&bytes);
    hiap_frame_drop(f);
}
END_TEST

HIAP_SUITE(workbook_table) {
    tcase_add_test(tests, what_stands_above_a_table);
    tcase_add_test(tests, cells_by_type);
    tcase_add_test(tests, decimals_choose_the_format);
    tcase_add_test(tests, long_contents_make_wide_columns);
}
