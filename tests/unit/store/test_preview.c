/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/preview.h"

#include "tests/unit/store/mapped.h"

/* "a|b b|": the columns of a header. */
static void ck_header(hiap_preview *p, size_t sheet, size_t first, size_t last,
                      const char *expected) {
    const size_t rows[2] = { first, last };
    hiap_header h = { 0 };
    hiap_buf text = HIAP_BUF_INIT;
    ck_ok(hiap_preview_header(&h, p, sheet, rows, err));
    for (size_t c = 0; c < h.headings.len; c++) {
        hiap_buf_add_str(&text, hiap_header_text(&h, c));
        hiap_buf_add_char(&text, '|');
    }
    ck_assert_str_eq(text.at ? text.at : "", expected);
    ck_assert_uint_eq(h.last, last);
    hiap_buf_clear(&text);
    hiap_header_clear(&h);
}

START_TEST(sheets_of_a_workbook) {
    hiap_preview *p;
    scratch_make();
    book_of_households("a.xlsx");
    ck_ok(hiap_preview_open(&p, in_scratch("a.xlsx"), NULL, err));
    ck_assert_ptr_nonnull(hiap_preview_book(p));
    ck_assert_uint_eq(hiap_preview_sheets(p), 2);
    ck_header(p, 0, 1, 1, "TA1|Temporary accommodation|");
    ck_header(p, 1, 5, 5, "||||||Total|With children [note 3]|");
    ck_header(p, 1, 4, 5, "||||Households in TA1,2||Bed and breakfast (shared)6 Total|"
                          "Bed and breakfast (shared)6 With children [note 3]|");
    ck_header(p, 1, 2, 2, "");
    ck_header(p, 1, 60, 64, "");
    hiap_preview_close(p);
    hiap_preview_close(NULL);
    scratch_remove();
}
END_TEST

START_TEST(lines_of_a_csv_file) {
    hiap_preview *p;
    scratch_make();
    ck_ok(hiap_preview_open(&p, file_made("a.csv", "Title\n\"of\n\na,b\n1,2\n,,\n"), NULL, err));
    ck_assert_ptr_null(hiap_preview_book(p));
    ck_assert_uint_eq(hiap_preview_sheets(p), 1);
    ck_header(p, 0, 1, 1, "Title|");
    ck_header(p, 0, 2, 2, ""); /* a quote that is never closed */
    ck_header(p, 0, 3, 3, "a|b|");
    ck_header(p, 0, 4, 4, "a|b|");
    ck_header(p, 0, 1, 4, ""); /* a quote that is never closed */
    ck_header(p, 0, 6, 6, "");
    ck_header(p, 0, 9, 9, "");
    hiap_preview_close(p);
    scratch_remove();
}
END_TEST

/* A cell above the last row stands over the blank ones to its right, as a merged one does. */
START_TEST(stacked_rows_of_a_csv_file) {
    hiap_preview *p;
    scratch_make();
    ck_ok(hiap_preview_open(
        &p, file_made("a.csv", ",,Bed and breakfast,,All\n\nCode,Name,Total, With children,Total\n"),
        NULL, err));
    ck_header(p, 0, 1, 3,
              "Code|Name|Bed and breakfast Total|Bed and breakfast With children|All Total|");
    ck_header(p, 0, 1, 9, /* there are no more rows */
              "Code|Name|Bed and breakfast Total|Bed and breakfast With children|All Total|");
    hiap_preview_close(p);
    scratch_write("b.csv", "Title\nA,B\n");
    ck_ok(hiap_preview_open(&p, in_scratch("b.csv"), NULL, err));
    ck_header(p, 0, 1, 2, ""); /* a row longer than the first */
    hiap_preview_close(p);
    scratch_remove();
}
END_TEST

START_TEST(files_that_cannot_be_read) {
    hiap_preview *p;
    scratch_make();
    ck_refused(hiap_preview_open(&p, file_made("a.xlsx", "x"), "a.xlsx", err), HIAP_PARSE, "a.xlsx",
               "not a workbook", "");
    ck_assert_ptr_null(p);
    ck_refused(hiap_preview_open(&p, file_made("b", "PK\3\4rest"), "b", err), HIAP_PARSE, "b", "",
               "");
    ck_ok(hiap_preview_open(&p, file_made("c.csv", "PK\3\4rest"), NULL, err));
    hiap_preview_close(p);
    ck_ok(hiap_preview_open(&p, in_scratch("none.csv"), NULL, err));
    const size_t rows[2] = { 1, 1 };
    hiap_header h = { 0 };
    ck_refused(hiap_preview_header(&h, p, 0, rows, err), HIAP_NOT_FOUND, "", "none.csv", "");
    hiap_preview_close(p);
    scratch_remove();
}
END_TEST

START_TEST(no_memory) {
    scratch_make();
    book_of_households("a.xlsx");
    for (long n = 1, done = 0; !done; n++) {
        const size_t rows[2] = { 4, 5 };
        hiap_preview *p = NULL;
        hiap_header h = { 0 };
        hiap_mem_fail_at(n, true);
        hiap_rc rc = hiap_preview_open(&p, in_scratch("a.xlsx"), NULL, NULL);
        if (!rc)
            rc = hiap_preview_header(&h, p, 1, rows, NULL);
        hiap_mem_fail_at(0, false);
        hiap_header_clear(&h);
        hiap_preview_close(p);
        ck_assert(rc == HIAP_OK || rc == HIAP_NOMEM);
        done = rc == HIAP_OK;
    }
    scratch_remove();
}
END_TEST

HIAP_SUITE(preview) {
    tcase_add_test(tests, sheets_of_a_workbook);
    tcase_add_test(tests, lines_of_a_csv_file);
    tcase_add_test(tests, stacked_rows_of_a_csv_file);
    tcase_add_test(tests, files_that_cannot_be_read);
    tcase_add_test(tests, no_memory);
}
