/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/report/workbook_made.h"

static hiap_buf written(const hiap_workbook_head *head) {
    hiap_frame *f = frame_of("a,b\n1,2\n");
    hiap_workbook_sheet sheet = sheet_of(f);
    hiap_workbook *w;
    hiap_buf bytes = HIAP_BUF_INIT;
    ck_ok(hiap_workbook_new(&w, head, err));
    ck_ok(hiap_workbook_sheet_add(w, &sheet, err));
    ck_ok(hiap_workbook_write(&bytes, w, err));
    hiap_workbook_drop(w);
    hiap_frame_drop(f);
    return bytes;
}

START_TEST(a_cover_says_what_is_known) {
    hiap_workbook_head head = { .title = HIAP_STR("T"),       .subtitle = HIAP_STR("S"),
                                .description = HIAP_STR("D"), .source = HIAP_STR("From"),
                                .licence = HIAP_STR("OGL"),   .author = HIAP_STR("Me") };
    hiap_buf bytes = written(&head);
    ck_sheet(&bytes, "Cover",
             "A1=T\nA2=S\nA3=D\nA4=Source\nA5=From\nA6=Author\nA7=Me\nA8=Licence\nA9=OGL\n"
             "A10=Tables\nA11=Contents: the list of worksheets\n");
    ck_part(&bytes, "xl/worksheets/sheet1.xml", "location=\"'Contents'!A1\"");
    hiap_buf_clear(&bytes);
}
END_TEST

START_TEST(a_cover_leaves_out_what_is_not) {
    hiap_buf bytes = written(&(hiap_workbook_head){ .title = HIAP_STR("T") });
    ck_sheet(&bytes, "Cover", "A1=T\nA2=Tables\nA3=Contents: the list of worksheets\n");
    hiap_buf_clear(&bytes);
}
END_TEST

START_TEST(contents_lead_to_the_sheets) {
    hiap_buf bytes = written(&(hiap_workbook_head){ .title = HIAP_STR("T") });
    ck_part(&bytes, "xl/worksheets/sheet2.xml",
            "<hyperlink ref=\"A4\" location=\"'Table_1'!A1\" display=\"Table_1\"/>");
    ck_part(&bytes, "xl/tables/table1.xml", "name=\"contents\"");
    hiap_buf_clear(&bytes);
}
END_TEST

HIAP_SUITE(workbook_cover) {
    tcase_add_test(tests, a_cover_says_what_is_known);
    tcase_add_test(tests, a_cover_leaves_out_what_is_not);
    tcase_add_test(tests, contents_lead_to_the_sheets);
}
