/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/report/workbook.h"

#include "tests/unit/report/workbook_made.h"

#define ONE_SHEET(...)                                                      \
    (&(hiap_workbook_sheet){ .name = HIAP_STR("Table_1"), .title = HIAP_STR("Areas"), \
                             .table = f, __VA_ARGS__ })

START_TEST(a_head_needs_a_title) {
    hiap_workbook *w;
    hiap_workbook_head none = { .title = HIAP_STR("  ") };
    ck_refused(hiap_workbook_new(&w, &none, err), HIAP_ARGUMENT, "needs a title");
    ck_assert_ptr_null(w);
    ck_assert_int_eq(hiap_workbook_new(&w, &none, NULL), HIAP_ARGUMENT);
    hiap_workbook_drop(NULL);
}
END_TEST

START_TEST(texts_that_no_cell_holds) {
    static char text[HIAP_WORKBOOK_TEXT_LIMIT + 1];
    memset(text, 'x', sizeof text);
    hiap_workbook *w;
    hiap_workbook_head head = { .title = HIAP_STR("T"), .description = { text, sizeof text } };
    ck_refused(hiap_workbook_new(&w, &head, err), HIAP_LIMIT, "a text of 32768 characters");
    w = workbook_new();
    ck_refused(hiap_workbook_note(w, head.description, err), HIAP_LIMIT, "32768 characters");
    hiap_workbook_drop(w);
}
END_TEST

START_TEST(headings_are_on_one_line_and_unique) {
    hiap_frame *f = frame_of("a,b\n1,2\n");
    hiap_workbook *w = workbook_new();
    const hiap_str same[] = { HIAP_STR("Rate"), HIAP_STR(" rate ") };
    const hiap_str blank[] = { HIAP_STR("Rate"), HIAP_STR("\n") };
    const hiap_str lines[] = { HIAP_STR("Rate\n per  100"), HIAP_STR("Rate") };
    const hiap_str units[] = { HIAP_STR(""), HIAP_STR("%") };
    ck_refused(hiap_workbook_sheet_add(w, ONE_SHEET(.headings = same), err), HIAP_ARGUMENT,
               "sheet 'Table_1': the heading of column 'b' is that of another column as well");
    ck_refused(hiap_workbook_sheet_add(w, ONE_SHEET(.headings = blank), err), HIAP_ARGUMENT,
               "the heading of column 'b' is blank");
    ck_assert_int_eq(hiap_workbook_sheet_add(w, ONE_SHEET(.headings = same), NULL), HIAP_ARGUMENT);
    hiap_workbook_drop(w);
    hiap_buf bytes = workbook_of(ONE_SHEET(.headings = lines, .units = units));
    ck_sheet(&bytes, "Table_1",
             "A1=Areas\nA2=This worksheet contains one table.\nA3=This table has no blank cells.\n"
             "A4=Rate per 100 B4=Rate (%)\nA5:1 B5:2\n");
    hiap_buf_clear(&bytes);
    hiap_frame_drop(f);
}
END_TEST

START_TEST(long_headings_are_refused) {
    hiap_frame *f = frame_of("a\n1\n");
    hiap_workbook *w = workbook_new();
    char longest[257];
    memset(longest, 'x', 256);
    const hiap_str heading = { longest, 256 };
    ck_refused(hiap_workbook_sheet_add(w, ONE_SHEET(.headings = &heading), err), HIAP_ARGUMENT,
               "more than 255 characters");
    const hiap_str fits = { longest, 255 };
    ck_ok(hiap_workbook_sheet_add(w, ONE_SHEET(.headings = &fits), err));
    hiap_workbook_drop(w);
    hiap_frame_drop(f);
}
END_TEST

START_TEST(the_same_note_has_one_number) {
    hiap_frame *f = areas();
    hiap_workbook *w = workbook_new();
    hiap_buf bytes = HIAP_BUF_INIT;
    const hiap_str notes[] = { HIAP_STR("Modelled."), HIAP_STR("Rounded.") };
    hiap_workbook_sheet sheet = sheet_of(f);
    sheet.notes = notes, sheet.note_count = 2;
    ck_ok(hiap_workbook_note(w, HIAP_STR("Provisional."), err));
    ck_ok(hiap_workbook_sheet_add(w, &sheet, err));
    sheet.name = HIAP_STR("Table_2"), sheet.title = HIAP_STR("Again"), sheet.note_count = 1;
    ck_ok(hiap_workbook_sheet_add(w, &sheet, err));
    ck_refused(hiap_workbook_note(w, HIAP_STR(" "), err), HIAP_ARGUMENT, "a note needs a text");
    ck_ok(hiap_workbook_write(&bytes, w, err));
    ck_sheet(&bytes, "Notes",
             "A1=Notes\nA2=This worksheet contains one table.\n"
             "A3=Mark B3=Meaning C3=Worksheets\n"
             "A4=[note 1] B4=Provisional. C4=All tables\n"
             "A5=[note 2] B5=Modelled. C5=Table_1, Table_2\n"
             "A6=[note 3] B6=Rounded. C6=Table_1\n"
             "A7=[x] B7=not available C7=Table_1, Table_2\n"
             "A8=[c] B8=confidential or suppressed C8=Table_1, Table_2\n");
    hiap_buf_clear(&bytes);
    hiap_workbook_drop(w);
    hiap_frame_drop(f);
}
END_TEST

START_TEST(a_sheet_needs_a_title) {
    hiap_frame *f = areas();
    hiap_workbook *w = workbook_new();
    hiap_workbook_sheet sheet = sheet_of(f);
    sheet.title = HIAP_STR(" ");
    ck_refused(hiap_workbook_sheet_add(w, &sheet, err), HIAP_ARGUMENT, "'Table_1' needs a title");
    hiap_workbook_drop(w);
    hiap_frame_drop(f);
}
END_TEST

static hiap_frame *fixed;

static hiap_rc make(hiap_err *err) {
    hiap_workbook *w;
    hiap_buf bytes = HIAP_BUF_INIT;
    const hiap_str note = HIAP_STR("Modelled.");
    hiap_workbook_sheet sheet = sheet_of(fixed);
    sheet.notes = &note, sheet.note_count = 1, sheet.source = HIAP_STR("A source");
    sheet.link_text = HIAP_STR("The source"), sheet.link_address = HIAP_STR("https://a.example/");
    hiap_rc rc = hiap_workbook_new(&w, &(hiap_workbook_head){ .title = HIAP_STR("T") }, err);
    if (!rc)
        rc = hiap_workbook_note(w, HIAP_STR("All."), err);
    if (!rc)
        rc = hiap_workbook_sheet_add(w, &sheet, err);
    if (!rc)
        rc = hiap_workbook_write(&bytes, w, err);
    hiap_workbook_drop(w);
    hiap_buf_clear(&bytes);
    return rc;
}

START_TEST(running_out_of_memory_anywhere_is_reported) {
    fixed = areas();
    size_t before = hiap_mem_used();
    fail_every_allocation(make);
    ck_assert_uint_eq(hiap_mem_used(), before);
    hiap_frame_drop(fixed);
}
END_TEST

HIAP_SUITE(workbook) {
    tcase_add_test(tests, a_head_needs_a_title);
    tcase_add_test(tests, texts_that_no_cell_holds);
    tcase_add_test(tests, headings_are_on_one_line_and_unique);
    tcase_add_test(tests, long_headings_are_refused);
    tcase_add_test(tests, the_same_note_has_one_number);
    tcase_add_test(tests, a_sheet_needs_a_title);
    tcase_add_test(tests, running_out_of_memory_anywhere_is_reported);
}
