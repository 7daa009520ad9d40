/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/store/made.h"

static hiap_store *store;

static void set_up(void) {
    scratch_make();
    store = store_made();
}

static void tear_down(void) {
    hiap_store_close(store);
    scratch_remove();
}

static void has_notes(const char *name, const char *text, const char *expected) {
    hiap_buf notes = HIAP_BUF_INIT;
    hiap_import_report report = imported(store, name, text);
    for (size_t i = 0; i < report.notes.len; i++)
        hiap_buf_printf(&notes, "%s\n", report.notes.at[i]);
    ck_assert_str_eq(notes.at ? notes.at : "", expected);
    hiap_buf_clear(&notes);
    hiap_import_report_clear(&report);
}

START_TEST(rows_without_area_or_period) {
    set_up();
    has_notes("a.csv",
              FINGERTIPS ROW("7", "E1", "2015", "1") ROW("7", "", "2015", "1")
                  ROW("7", "", "2016", "1") ROW("7", "E2", "", "1") ROW("", "E2", "2015", "1"),
              "2 rows have no area code and cannot be kept; fill it in where there is an area (lines 3, 4)\n"
              "1 row names no indicator and cannot be kept; fill it in (line 6)\n"
              "1 row has no time period and cannot be kept; fill it in (line 5)\n");
    tear_down();
}
END_TEST

/* But a publisher's own codes, whatever they look like, are kept. */
START_TEST(texts_that_are_no_codes) {
    set_up();
    hiap_import_report report =
        imported(store, "a.csv",
                 FINGERTIPS ROW("7", "E06000006", "2015", "1") ROW("7", "E0600006", "2015", "1")
                     ROW("7", "Halton", "2015", "1") ROW("7", "E06000006 ", "2016", "1")
                         ROW("7", "E06 000006", "2015", "1") ROW("7", "nE54000008", "2015", "1")
                             ROW("7", "N81022", "2015", "1") ROW("7", "01F", "2015", "1"));
    ck_classes(&report, "5 kept; 3 left out: not an area code");
    ck_assert_str_eq(report.notes.at[0], "3 rows have a text that is no area code and cannot be "
                                         "kept; correct it where it should be one (lines 3, 4, 6)");
    hiap_import_report_clear(&report);
    tear_down();
}
END_TEST

/* Bounded, however long the file is. */
START_TEST(long_lists_are_cut) {
    hiap_buf text = HIAP_BUF_INIT;
    set_up();
    hiap_buf_add_text(&text, FINGERTIPS);
    for (int i = 0; i < 50; i++)
        hiap_buf_printf(&text, ROW("%d", "E1", "2015", "1") ROW("%d", "E1", "2015 - 17", "1")
                                   ROW("7", "", "2015", "1"),
                        100 + i, 100 + i, 100 + i, 100 + i);
    has_notes("a.csv", text.at,
              "50 rows have no area code and cannot be kept; fill it in where there is an area "
              "(lines 4, 7, 10 and 47 more)\n"
              "50 indicators have periods of several lengths: keep to one length in a trend. "
              "fingertips/100: 1 year (line 2), 3 years (line 3); fingertips/101: 1 year (line 5), 3 years (line 6); "
              "fingertips/102: 1 year (line 8), 3 years (line 9); 47 more\n");
    hiap_buf_clear(&text);
    tear_down();
}
END_TEST

/* A key that comes to mean something else. */
START_TEST(names_that_changed) {
    set_up();
    has_notes("a.csv", FINGERTIPS ROW("7", "E1", "2015", "1"), "");
    has_notes("b.csv",
              FINGERTIPS "7,Something else,,,E1,A,UA,Persons,All ages,,,2016,1,,,,,,,,,,,,,\n",
              "fingertips/7 was 'Rate 7' and is 'Something else' here: other names than before; if "
              "they are other figures too, do not import this file into the same project\n");
    has_notes("c.csv",
              FINGERTIPS "7,Something else,,,E1,A,UA,Persons,All ages,,,2017,1,,,,,,,,,,,,,\n", "");
    tear_down();
}
END_TEST

HIAP_SUITE(check_note) {
    tcase_add_test(tests, rows_without_area_or_period);
    tcase_add_test(tests, texts_that_are_no_codes);
    tcase_add_test(tests, long_lists_are_cut);
    tcase_add_test(tests, names_that_changed);
}
