/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "core/store/import/layout.h"
#include "tests/unit/store/made.h"

/* One column, one cell. */
typedef struct one_cell {
    hiap_source source;
    hiap_import import;
} one_cell;

static one_cell *cell_of(one_cell *c, const char *text) {
    hiap_buf file = HIAP_BUF_INIT;
    bool more;
    hiap_buf_printf(&file, "x,y\n\"%s\",z\n", text);
    ck_ok(hiap_source_csv(&c->source, file_made("c.csv", file.at), "c.csv", err));
    ck_ok(c->source.next(c->source.self, &more, err));
    c->import = (hiap_import){ .source = &c->source, .columns = { 0, SIZE_MAX } };
    hiap_buf_clear(&file);
    return c;
}

static void reads(const char *text, double expected, hiap_reason expected_reason) {
    one_cell c;
    double x = -9;
    hiap_reason reason = HIAP_REASON_COUNT;
    ck_ok(hiap_import_number(&x, &reason, &cell_of(&c, text)->import, 0, err));
    ck_assert_msg(isnan(expected) ? isnan(x) : x == expected, "%s: %g", text, x);
    ck_assert_int_eq(reason, expected_reason);
    ck_ok(hiap_import_number(&x, NULL, &c.import, 0, err));
    c.source.close(c.source.self);
}

START_TEST(numbers_and_markers) {
    scratch_make();
    reads("4.25", 4.25, HIAP_MISSING_NONE);
    reads("-1", -1, HIAP_MISSING_NONE);
    reads("54,786,327", 54786327, HIAP_MISSING_NONE);
    reads(" 7 ", 7, HIAP_MISSING_NONE);
    reads("", NAN, HIAP_MISSING_EMPTY);
    reads(" ", NAN, HIAP_MISSING_EMPTY);
    reads("NA", NAN, HIAP_MISSING_NOT_AVAILABLE);
    reads("[c]", NAN, HIAP_MISSING_CONFIDENTIAL);
    reads("<5", NAN, HIAP_MISSING_CONFIDENTIAL);
    reads("*", NAN, HIAP_MISSING_CONFIDENTIAL);
    reads("12.5 [p]", 12.5, HIAP_MISSING_NONE);
    reads("1,234[E]", 1234, HIAP_MISSING_NONE);
    reads("x", NAN, HIAP_MISSING_NOT_AVAILABLE);
    scratch_remove();
}
END_TEST

START_TEST(what_is_neither) {
    static const struct { const char *text, *fact; } cells[] = {
        { "about 5", "'about 5' in column 'x' is " }, { "1,23", "'1,23' in column 'x' is " },
        { "1e999", "'1e999' in column 'x' is " },     { "0x1F", "no marker for a missing value" },
        { "NaN", "no marker for a missing value" },   { "inf", "no marker" },
    };
    scratch_make();
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
        one_cell c;
        double x;
        ck_refused(hiap_import_number(&x, NULL, &cell_of(&c, cells[i].text)->import, 0, err),
                   HIAP_PARSE, "c.csv:2", cells[i].fact, "leave it empty if there is no value");
        c.source.close(c.source.self);
    }
    scratch_remove();
}
END_TEST

START_TEST(texts) {
    one_cell c;
    scratch_make();
    ck_assert(hiap_str_is(hiap_import_cell(&cell_of(&c, " NA ")->import, 0), " NA "));
    ck_assert(hiap_str_is(hiap_import_text(&c.import, 0), ""));
    ck_assert(hiap_str_is(hiap_import_text(&c.import, 1), "")); /* no such column */
    c.source.close(c.source.self);
    ck_assert(hiap_str_is(hiap_import_text(&cell_of(&c, " North West ")->import, 0), "North West"));
    c.source.close(c.source.self);
    scratch_remove();
}
END_TEST

START_TEST(plain_names) {
    static const struct { const char *text, *plain;
    } names[] = {
        { "Rate/100,000\n", "Rate/100,000" },
        { "per 100,000  (5 year\r\n average) ", "per 100,000 (5 year average)" },
        { "", "" },
        { " \t\n", "" },
        { "Ynys M\xC3\xB4n", "Ynys M\xC3\xB4n" },
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char *plain = hiap_import_plain(hiap_str_of(names[i].text));
        ck_assert_str_eq(plain, names[i].plain);
        hiap_free(plain);
    }
}
END_TEST

START_TEST(notes) {
    hiap_import_report report = HIAP_IMPORT_REPORT_INIT;
    hiap_import import = { .report = &report };
    ck_ok(hiap_import_note(&import, err, "%s is %d", "it", 4));
    ck_assert_str_eq(report.notes.at[0], "it is 4");
    hiap_mem_fail_at(1, true);
    ck_assert_int_eq(hiap_import_note(&import, NULL, "no room"), HIAP_NOMEM);
    hiap_mem_fail_at(0, false);
    ck_assert_uint_eq(report.notes.len, 1);
    hiap_import_report_clear(&report);
    ck_assert_uint_eq(report.notes.len, 0);
}
END_TEST

HIAP_SUITE(cell) {
    tcase_add_test(tests, numbers_and_markers);
    tcase_add_test(tests, what_is_neither);
    tcase_add_test(tests, texts);
    tcase_add_test(tests, plain_names);
    tcase_add_test(tests, notes);
}
