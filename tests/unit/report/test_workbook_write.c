/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whole files: what is written is read back, whatever it is, and is the same every time. */
#include <locale.h>
#include <stdlib.h>
#include <time.h>

#include "core/base/path.h"
#include "core/base/rng.h"
#include "core/report/workbook_check.h"
#include "tests/unit/report/workbook_made.h"

START_TEST(sheets_come_in_their_order) {
    hiap_frame *f = areas();
    hiap_workbook_sheet sheet = sheet_of(f);
    hiap_buf bytes = workbook_of(&sheet);
    hiap_xlsx *book;
    static const char *const names[] = { "Cover", "Contents", "Notes", "Table_1" };
    ck_ok(hiap_xlsx_open_bytes(&book, all_of(&bytes), "t.xlsx", err));
    ck_assert_uint_eq(hiap_xlsx_sheet_count(book), 4);
    for (size_t i = 0; i < 4; i++)
        ck_assert_str_eq(hiap_xlsx_sheet_name(book, i), names[i]);
    hiap_xlsx_close(book);
    ck_part(&bytes, "xl/worksheets/sheet1.xml", "tabSelected=\"1\"");
    ck_part(&bytes, "xl/worksheets/_rels/sheet4.xml.rels", "../tables/table3.xml");
    hiap_buf_clear(&bytes);
    hiap_frame_drop(f);
}
END_TEST

START_TEST(without_notes_there_is_no_sheet_for_them) {
    hiap_frame *f = frame_of("a,b\n1,2\n");
    hiap_workbook_sheet sheet = sheet_of(f);
    hiap_buf bytes = workbook_of(&sheet);
    ck_sheet(&bytes, "Contents",
             "A1=Contents\nA2=This worksheet contains one table.\nA3=Worksheet B3=Title\n"
             "A4=Table_1 B4=Areas\n");
    ck_part(&bytes, "xl/tables/table2.xml", "name=\"table_1_areas\"");
    hiap_buf_clear(&bytes);
    hiap_frame_drop(f);
}
END_TEST

START_TEST(a_workbook_without_tables_is_refused) {
    hiap_buf bytes = HIAP_BUF_INIT;
    hiap_workbook *w = workbook_new();
    ck_refused(hiap_workbook_write(&bytes, w, err), HIAP_SHAPE, "has no table");
    ck_assert_int_eq(hiap_workbook_write(&bytes, w, NULL), HIAP_SHAPE);
    hiap_workbook_drop(w);
}
END_TEST

static void hash_in(const char *zone, const char *locale, char hash[HIAP_SHA256_HEX]) {
    hiap_frame *f = areas();
    hiap_workbook_sheet sheet = sheet_of(f);
    setenv("TZ", zone, 1);
    tzset();
    setlocale(LC_ALL, locale);
    hiap_buf bytes = workbook_of(&sheet);
    hiap_sha256(hash, bytes.at, bytes.len);
    hiap_buf_clear(&bytes);
    hiap_frame_drop(f);
    unsetenv("TZ");
    tzset();
    setlocale(LC_ALL, "C");
}

START_TEST(the_same_input_gives_the_same_bytes) {
    char first[HIAP_SHA256_HEX], second[HIAP_SHA256_HEX];
    hash_in("UTC", "C", first);
    hash_in("Asia/Tokyo", "C.UTF-8", second);
    ck_assert_str_eq(first, second);
}
END_TEST

START_TEST(our_own_workbooks_keep_the_rules) {
    hiap_frame *f = areas(), *problems;
    const hiap_str note = HIAP_STR("Modelled.");
    hiap_workbook_sheet sheet = sheet_of(f);
    sheet.notes = &note, sheet.note_count = 1, sheet.source = HIAP_STR("A source");
    hiap_buf bytes = workbook_of(&sheet);
    ck_ok(hiap_workbook_check(&problems, all_of(&bytes), "t.xlsx", err));
    if (hiap_frame_rows(problems) > 0)
        ck_abort_msg("%.*s", (int)hiap_column_text(hiap_frame_at(problems, 1), 0).len,
                     hiap_column_text(hiap_frame_at(problems, 1), 0).at);
    hiap_frame_drop(problems);
    hiap_buf_clear(&bytes);
    hiap_frame_drop(f);
}
END_TEST

/* --- anything -------------------------------------------------------------------------------- */

static const char *const pieces[] = {
    "=1+1", "=cmd|' /C calc'!A0", "+", "-2", "@SUM(A1)", "'", "''=", "\"", "<&>", "]]>", "\n", "\r",
    "\r\n", "\t", "\x01", "\x08", "\x1B[31m", "\x7F", "\xC2\x85", "_x000D_", "_x005F_", "_", "  ",
    "caf\xC3\xA9", "\xF0\x9F\x8F\xA1", "\xE2\x80\xAE", "\xEF\xBF\xBE", "\xEF\xBB\xBF", "word",
    "[c]",
    "1E10", "007", "TRUE", "#REF!", "{=1}", "%s%n", "\xE5\x81\xA5", ",", ";",
};
enum { PIECES = sizeof pieces / sizeof *pieces };

/* Ends in a letter, so that no column of them passes for one of numbers or blanks. */
static void add_random_text(hiap_builder *b, const hiap_rng *rng, uint64_t *at) {
    hiap_buf text = HIAP_BUF_INIT;
    uint64_t kind = hiap_rng_below(rng, (*at)++, 40);
    size_t count = kind == 0 ? 32766 : kind % 7;
    for (size_t i = 0; i < count; i++)
        hiap_buf_add_text(&text, kind == 0 ? "y" : pieces[hiap_rng_below(rng, (*at)++, PIECES)]);
    hiap_buf_add_text(&text, "z");
    if (kind % 9 == 1)
        hiap_builder_missing(b, HIAP_MISSING_EMPTY);
    else
        hiap_builder_text(b, (hiap_str){ text.at, text.len });
    hiap_buf_clear(&text);
}

static void add_random_number(hiap_builder *b, const hiap_rng *rng, uint64_t *at) {
    static const double special[] = { 0.0, -0.5, 1e300, 5e-324, 0x1p53, 0x1p60, -1e-7, 0.1, 1e21 };
    uint64_t kind = hiap_rng_below(rng, (*at)++, 6), bits = hiap_rng_u64(rng, (*at)++);
    double any;
    memcpy(&any, &bits, sizeof any); /* NaN and infinity become missing */
    if (kind == 0)
        hiap_builder_missing(b, HIAP_MISSING_CONFIDENTIAL);
    else if (kind < 3)
        hiap_builder_number(b, any);
    else
        hiap_builder_number(b, kind == 3 ? special[bits % 9] : (double)(bits % 1000000) / 10);
}

static hiap_frame *random_frame(uint64_t seed) {
    hiap_rng rng = hiap_rng_for(seed, "workbook");
    static const char *const names[] = { "key", "text", "number", "_x0041_ & more" };
    hiap_column *columns[4];
    hiap_frame *f;
    uint64_t at = 0;
    size_t rows = 1 + (size_t)hiap_rng_below(&rng, at++, 30);
    for (size_t i = 0; i < 4; i++) {
        hiap_builder *b;
        bool number = i % 2 == 0;
        ck_ok(hiap_builder_new(&b, number ? HIAP_NUMBER : HIAP_TEXT, err));
        for (size_t row = 0; row < rows; row++)
            if (i == 0 || (number && row == 0))
                hiap_builder_number(b, (double)row);
            else if (number)
                add_random_number(b, &rng, &at);
            else if (row == 0)
                hiap_builder_text(b, HIAP_STR("text"));
            else
                add_random_text(b, &rng, &at);
        ck_ok(hiap_builder_finish(&columns[i], b, err));
    }
    ck_ok(hiap_frame_new(&f, names, columns, 4, err));
    for (size_t i = 0; i < 4; i++)
        hiap_column_drop(columns[i]);
    return f;
}

/* Reasons without shorthand come back as "not available". */
static void check_cell(const hiap_column *a, const hiap_column *b, size_t row) {
    bool missing = hiap_column_reason(a, row) != HIAP_MISSING_NONE;
    ck_assert_int_eq(missing, hiap_column_reason(b, row) != HIAP_MISSING_NONE);
    if (missing)
        return;
    ck_assert_int_eq(hiap_column_type(a), hiap_column_type(b));
    if (hiap_column_type(a) == HIAP_NUMBER)
        ck_assert_mem_eq(&hiap_column_numbers(a)[row], &hiap_column_numbers(b)[row],
                         sizeof(double));
    else
        ck_assert_msg(hiap_str_equal(hiap_column_text(a, row), hiap_column_text(b, row)),
                      "row %zu: '%.*s' was '%.*s'", row, (int)hiap_column_text(b, row).len,
                      hiap_column_text(b, row).at, (int)hiap_column_text(a, row).len,
                      hiap_column_text(a, row).at);
}

START_TEST(what_is_written_is_read_back) {
    hiap_workbook_source source = { .sheet = "Table_1" };
    for (uint64_t seed = 1; seed <= 60; seed++) {
        hiap_frame *f = random_frame(seed), *back;
        hiap_workbook_sheet sheet = sheet_of(f);
        hiap_buf bytes = workbook_of(&sheet);
        ck_ok(hiap_workbook_read(&back, all_of(&bytes), "t.xlsx", &source, err));
        ck_assert_uint_eq(hiap_frame_rows(back), hiap_frame_rows(f));
        ck_assert_uint_eq(hiap_frame_width(back), hiap_frame_width(f));
        for (size_t i = 0; i < hiap_frame_width(f); i++) {
            ck_assert_str_eq(hiap_frame_name(f, i), hiap_frame_name(back, i));
            for (size_t row = 0; row < hiap_frame_rows(f); row++)
                check_cell(hiap_frame_at(f, i), hiap_frame_at(back, i), row);
        }
        hiap_buf_clear(&bytes);
        hiap_frame_drop(back);
        hiap_frame_drop(f);
    }
}
END_TEST

START_TEST(nothing_becomes_a_formula) {
    for (uint64_t seed = 1; seed <= 10; seed++) {
        hiap_frame *f = random_frame(seed);
        hiap_workbook_sheet sheet = sheet_of(f);
        bool notes = hiap_column_missing(hiap_frame_at(f, 2)) > 0;
        hiap_buf bytes = workbook_of(&sheet);
        hiap_buf part = part_of(&bytes, notes ? "xl/worksheets/sheet4.xml"
                                              : "xl/worksheets/sheet3.xml");
        ck_assert_ptr_null(strstr(part.at, "<f>"));
        ck_assert_ptr_null(strstr(part.at, "<f "));
        ck_assert_ptr_null(strstr(part.at, "t=\"str\""));
        hiap_buf_clear(&part);
        hiap_buf_clear(&bytes);
        hiap_frame_drop(f);
    }
}
END_TEST

HIAP_SUITE(workbook_write) {
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, sheets_come_in_their_order);
    tcase_add_test(tests, without_notes_there_is_no_sheet_for_them);
    tcase_add_test(tests, a_workbook_without_tables_is_refused);
    tcase_add_test(tests, the_same_input_gives_the_same_bytes);
    tcase_add_test(tests, our_own_workbooks_keep_the_rules);
    tcase_add_test(tests, what_is_written_is_read_back);
    tcase_add_test(tests, nothing_becomes_a_formula);
}
