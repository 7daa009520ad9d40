/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/report/workbook_made.h"

static const hiap_str ratings[] = { { "On track", 8 }, { "Some & more", 11 } };
static const hiap_str decisions[] = { { "Stop", 4 } };

START_TEST(a_column_offers_its_values) {
    hiap_frame *f = frame_of("area,rating,decision\na,,\nb,On track,\n");
    const hiap_workbook_choice choices[] = { { HIAP_STR("decision"), decisions, 1 },
                                             { HIAP_STR("rating"), ratings, 2 } };
    hiap_workbook_sheet sheet = sheet_of(f);
    sheet.choices = choices;
    sheet.choice_count = 2;
    hiap_buf bytes = workbook_of(&sheet);
    ck_part(&bytes, "xl/worksheets/sheet3.xml",
            "</sheetData><dataValidations count=\"2\"><dataValidation type=\"list\"");
    ck_part(&bytes, "xl/worksheets/sheet3.xml",
            "sqref=\"B5:B6\"><formula1>\"On track,Some &amp; more\"</formula1>");
    ck_part(&bytes, "xl/worksheets/sheet3.xml",
            "sqref=\"C5:C6\"><formula1>\"Stop\"</formula1></dataValidation></dataValidations>");
    ck_sheet(&bytes, "Table_1",
             "A1=Areas\nA2=This worksheet contains one table.\n"
             "A3=Blank cells mean that no text was given.\n"
             "A4=area B4=rating C4=decision\nA5=a\nA6=b B6=On track\n");
    hiap_buf_clear(&bytes);
    hiap_frame_drop(f);
}
END_TEST

static void refuse(hiap_str column, const hiap_str *values, size_t count, const char *what) {
    hiap_frame *f = frame_of("area,rating\na,b\n");
    hiap_workbook *w = workbook_new();
    hiap_workbook_choice choice = { column, values, count };
    hiap_workbook_sheet sheet = sheet_of(f);
    hiap_err err = { 0 };
    sheet.choices = &choice;
    sheet.choice_count = 1;
    ck_assert_int_eq(hiap_workbook_sheet_add(w, &sheet, &err), HIAP_ARGUMENT);
    ck_assert_msg(strstr(err.what, what) != NULL, "%s", err.what);
    hiap_workbook_drop(w);
    hiap_frame_drop(f);
}

START_TEST(choices_that_cannot_be) {
    static char many[256];
    memset(many, 'x', sizeof many);
    const hiap_str comma = HIAP_STR("a, b"), quoted = HIAP_STR("\"a\""), blank = HIAP_STR(" "),
                   large = { many, sizeof many };
    refuse(HIAP_STR("Rating"), ratings, 2, "'Rating', which is no column of sheet 'Table_1'");
    refuse(HIAP_STR("rating"), &comma, 1, "'a, b' holds a comma or a quotation mark");
    refuse(HIAP_STR("rating"), &quoted, 1, "holds a comma or a quotation mark");
    refuse(HIAP_STR("rating"), &blank, 1, "is blank");
    refuse(HIAP_STR("rating"), NULL, 0, "offers nothing");
    refuse(HIAP_STR("rating"), &large, 1, "have more than 255 characters");
}
END_TEST

HIAP_SUITE(workbook_choice) {
    tcase_add_test(tests, a_column_offers_its_values);
    tcase_add_test(tests, choices_that_cannot_be);
}
