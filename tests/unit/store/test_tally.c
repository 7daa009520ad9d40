/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/tally.h"

#include "core/store/import/source.h"
#include "tests/unit/store/made.h"

START_TEST(classes_add_up) {
    static hiap_tally tally;
    hiap_import_report report = HIAP_IMPORT_REPORT_INIT;
    for (size_t line = 2; line < 12; line++)
        hiap_tally_add(&tally, HIAP_CLASS_KEPT, HIAP_MISSING_NONE, line);
    hiap_tally_add(&tally, HIAP_CLASS_BLANK, HIAP_MISSING_NONE, 12);
    hiap_tally_add(&tally, HIAP_CLASS_MISSING, HIAP_MISSING_CONFIDENTIAL, 13);
    hiap_tally_add(&tally, HIAP_CLASS_MISSING, HIAP_MISSING_EMPTY, 14);
    hiap_tally_add(&tally, HIAP_CLASS_MISSING, HIAP_MISSING_CONFIDENTIAL, 15);
    ck_ok(hiap_tally_report(&report, &tally, err));
    ck_classes(
        &report,
        "10 kept; 1 kept, value missing: not given; 2 kept, value missing: confidential or suppressed; "
        "1 left out: a blank row");
    ck_assert_uint_eq(report.rows_kept, 13);
    ck_assert_uint_eq(hiap_import_class_examples(&report.classes.at[0]), HIAP_CLASS_EXAMPLES);
    ck_assert_uint_eq(report.classes.at[0].examples[4], 6);
    ck_assert_uint_eq(hiap_import_class_examples(&report.classes.at[2]), 2);
    ck_assert_uint_eq(report.classes.at[2].examples[1], 15);
    ck_assert(hiap_import_class_kept(&report.classes.at[2]));
    ck_assert(!hiap_import_class_kept(&report.classes.at[3]));
    hiap_import_report_clear(&report);
    hiap_mem_fail_at(1, false);
    ck_assert_int_eq(hiap_tally_report(&report, &tally, NULL), HIAP_NOMEM);
    hiap_mem_fail_at(0, false);
    hiap_import_report_clear(&report);
}
END_TEST

/* A line that gives several figures is one example. */
START_TEST(examples_are_different_lines) {
    static hiap_tally tally;
    hiap_import_report report = HIAP_IMPORT_REPORT_INIT;
    for (size_t i = 0; i < 12; i++)
        hiap_tally_add(&tally, HIAP_CLASS_KEPT, HIAP_MISSING_NONE, 2 + i / 4);
    ck_ok(hiap_tally_report(&report, &tally, err));
    ck_classes(&report, "12 kept");
    ck_assert_uint_eq(hiap_import_class_examples(&report.classes.at[0]), 3);
    ck_assert_uint_eq(report.classes.at[0].examples[2], 4);
    hiap_import_report_clear(&report);
}
END_TEST

START_TEST(places) {
    static hiap_tally tally;
    hiap_import_report report = HIAP_IMPORT_REPORT_INIT;
    hiap_buf text = HIAP_BUF_INIT;
    for (size_t line = 2; line < 9; line++) {
        hiap_tally_add(&tally, HIAP_CLASS_BLANK, HIAP_MISSING_NONE, line);
        hiap_tally_add(&tally, HIAP_CLASS_BLANK, HIAP_MISSING_NONE, line); /* of the same row */
    }
    hiap_import_class *c = &tally.classes[HIAP_CLASS_BLANK][HIAP_MISSING_NONE];
    ck_assert_uint_eq(c->rows, 14);
    ck_assert_uint_eq(c->lines, 7);
    hiap_import_class_lines(&text, &report, c);
    ck_assert_str_eq(text.at, "2, 3, 4, 5, 6 and 2 more");
    c->lines = HIAP_CLASS_EXAMPLES;
    hiap_buf_reset(&text);
    hiap_import_class_lines(&text, &report, c);
    ck_assert_str_eq(text.at, "2, 3, 4, 5, 6");
    ck_assert(hiap_vec_push(&report.sheets, hiap_strdup("TA1")));
    ck_assert(hiap_vec_push(&report.sheets, hiap_strdup("TA2")));
    hiap_buf_reset(&text);
    const size_t cells[] = { 7, 12, HIAP_SHEET_LINES + 3, HIAP_SHEET_LINES + 4 };
    hiap_import_lines(&text, &report, cells, 4);
    ck_assert_str_eq(text.at, "TA1!A7, A12, TA2!A3, A4");
    hiap_buf_clear(&text);
    hiap_import_report_clear(&report);
}
END_TEST

HIAP_SUITE(tally) {
    tcase_add_test(tests, examples_are_different_lines);
    tcase_add_test(tests, classes_add_up);
    tcase_add_test(tests, places);
}
