/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/mapping_table.h"

#include "core/store/table.h"
#include "tests/unit/store/mapped.h"

static hiap_store *store;

static void set_up(void) {
    scratch_make();
    store = store_made();
}

static void tear_down(void) {
    hiap_store_close(store);
    scratch_remove();
}

static hiap_import_report kept(const char *file, const char *json) {
    mapped m = mappings_made(&json, 1);
    hiap_import_report report = HIAP_IMPORT_REPORT_INIT;
    ck_ok(import_mapped(&report, store, file, &m, err));
    report.layout = report.layout_help = NULL;
    mapped_clear(&m);
    return report;
}

static void ck_table(const char *columns, const char *rows) {
    const hiap_table_query query = { .name = "collisions" };
    hiap_frame *frame = NULL;
    ck_ok(hiap_store_table(&frame, store, &query, err));
    ck_frame_is(frame, columns, rows);
    hiap_frame_drop(frame);
}

/* The header is found; an unnamed column, a blank row and one that is not asked for. */
START_TEST(a_sheet) {
    set_up();
    book b = book_made("c.xlsx", "S");
    book_row(&b, 1, "Collisions");
    book_row(&b, 3, "place|when||killed|place");
    book_row(&b, 4, "A41|2024|x|1|Chester");
    book_row(&b, 5, " | ");
    book_row(&b, 6, "A56|2023||2|Frodsham");
    book_row(&b, 7, "A49|2024||[c]|Weaverham");
    book_close(&b);
    static const char *const json =
        "{'id':'collisions','file':['c.xlsx'],'keep':'table',"
        "'where':[{'column':{'columns':['when']},'one_of':['2024']}]}";
    hiap_import_report report = kept("c.xlsx", json);
    ck_classes(&report,
               "2 kept; 1 left out: not asked for by the dataset; 1 left out: a blank row");
    ck_assert_uint_eq(report.rows_kept, 2);
    ck_assert_uint_eq(report.indicators, 0);
    hiap_import_report_clear(&report);
    const hiap_table_query query = { .name = "collisions" };
    hiap_frame *frame = NULL;
    ck_ok(hiap_store_table(&frame, store, &query, err));
    ck_assert_uint_eq(hiap_frame_rows(frame), 2);
    ck_assert_uint_eq(hiap_frame_width(frame), 4);
    ck_assert_ptr_nonnull(hiap_frame_find(frame, "place (2)"));
    hiap_frame_drop(frame);
    ck_table("place when", "A41|2024\nA49|2024\n");
    tear_down();
}
END_TEST

/* The same bytes again change nothing, unless a later vintage has the table. */
START_TEST(again) {
    static const char *const json = "{'id':'collisions','file':['*.csv'],'keep':'table'}";
    set_up();
    file_made("a.csv", "x,y\n1,a\n");
    file_made("b.csv", "x,y\n2,b\n");
    hiap_import_report report = kept("a.csv", json);
    ck_assert_int_eq(report.vintage, 1);
    hiap_import_report_clear(&report);
    report = kept("a.csv", json);
    ck_assert_int_eq(report.already, 1);
    hiap_import_report_clear(&report);
    report = kept("b.csv", json);
    hiap_import_report_clear(&report);
    ck_table("x y", "2|b\n");
    report = kept("a.csv", json);
    ck_assert_int_eq(report.already, 0);
    hiap_import_report_clear(&report);
    ck_table("x y", "1|a\n");
    tear_down();
}
END_TEST

START_TEST(sheets_of_one_table) {
    static const char *const json =
        "{'id':'collisions','file':['c.xlsx'],'sheet':['20*'],'keep':'table'}";
    set_up();
    for (int other = 0; other < 2; other++) {
        book b = book_made("c.xlsx", "2023");
        book_row(&b, 1, "x|y");
        book_row(&b, 2, "1|2");
        b.sheet = workbook_add_worksheet(b.file, "2024");
        book_row(&b, 2, other ? "x|z" : "x|y");
        book_row(&b, 3, "3|4");
        book_close(&b);
        if (other)
            break;
        hiap_import_report report = kept("c.xlsx", json);
        hiap_import_report_clear(&report);
        ck_table("x y", "1|2\n3|4\n");
    }
    mapped m = mappings_made(&json, 1);
    hiap_import_report report = HIAP_IMPORT_REPORT_INIT;
    ck_refused(import_mapped(&report, store, "c.xlsx", &m, err), HIAP_PARSE, "c.xlsx!2024!A3",
               "the heading is 'z' here and 'y' in the sheet before", "a dataset for each");
    mapped_clear(&m);
    ck_assert_int_eq(asked(store, "SELECT count(*) FROM kept_table"), 1);
    tear_down();
}
END_TEST

HIAP_SUITE(mapping_table) {
    tcase_add_test(tests, a_sheet);
    tcase_add_test(tests, again);
    tcase_add_test(tests, sheets_of_one_table);
}
