/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <xlsxwriter.h>

#include "core/base/mem.h"
#include "core/base/path.h"
#include "tests/unit/base/scratch.h"
#include "tests/unit/data/xlsx_made.h"

/* A workbook as another program writes it. */
static void write_workbook(const char *path) {
    lxw_workbook *workbook = workbook_new(path);
    lxw_worksheet *first = workbook_add_worksheet(workbook, "TA1"),
                  *second = workbook_add_worksheet(workbook, "Notes");
    lxw_format *date = workbook_add_format(workbook), *percent = workbook_add_format(workbook);
    lxw_datetime day = { 2024, 3, 31, 9, 30, 0 };
    format_set_num_format(date, "dd/mm/yyyy hh:mm");
    format_set_num_format(percent, "0.0%");
    worksheet_merge_range(first, 0, 0, 0, 3, "Households in TA", NULL);
    worksheet_write_string(first, 2, 0, "E06000006", NULL);
    worksheet_write_string(first, 2, 1, " Halton\n\xC2\xA0", NULL);
    worksheet_write_number(first, 2, 2, 0.125, percent);
    worksheet_write_datetime(first, 2, 3, &day, date);
    worksheet_write_boolean(first, 2, 4, 1, NULL);
    worksheet_write_formula_num(first, 3, 2, "=1+2", NULL, 3);
    worksheet_write_blank(first, 4, 2, date);
    worksheet_protect(first, "secret", NULL);
    worksheet_write_string(second, 0, 0, "E06000006", NULL);
    worksheet_hide(second);
    ck_assert_int_eq(workbook_close(workbook), LXW_NO_ERROR);
}

static const char *workbook_path(void) {
    const char *path = in_scratch("la.xlsx");
    write_workbook(path);
    return path;
}

START_TEST(a_workbook_of_another_program) {
    const char *path = workbook_path();
    hiap_buf out = HIAP_BUF_INIT;
    hiap_xlsx *book;
    ck_ok(hiap_xlsx_open(&book, path, NULL, err));
    ck_assert_str_eq(hiap_xlsx_name(book), "la.xlsx");
    ck_assert_uint_eq(hiap_xlsx_sheet_count(book), 2);
    ck_assert(!hiap_xlsx_sheet_hidden(book, 0) && hiap_xlsx_sheet_hidden(book, 1));
    ck_ok(hiap_xlsx_sheet(book, "ta1", err));
    ck_ok(xlsx_print(&out, book, err));
    ck_assert_str_eq(out.at, "A1=t:Households in TA\n"
                             "A3=t:E06000006 B3=t: Halton\n\xC2\xA0 C3=p:0.125 "
                             "D3=d:2024-03-31T09:30:00 E3=b:TRUE\nC4=n:3\n");
    hiap_buf_reset(&out);
    ck_ok(hiap_xlsx_sheet_at(book, 1, err));
    ck_ok(xlsx_print(&out, book, err));
    ck_assert_str_eq(out.at, "A1=t:E06000006\n");
    hiap_buf_clear(&out);
    hiap_xlsx_close(book);
}
END_TEST

START_TEST(cells_by_column) {
    hiap_str file = xlsx_made((xlsx_parts){
        .sheet = XLSX_SHEET("<row r='2'><c r='A2'><v>1</v></c><c r='C2'><v>3</v></c>"
                            "<c r='XFD2'><v>9</v></c></row>") });
    hiap_xlsx *book;
    size_t count;
    bool more;
    ck_ok(hiap_xlsx_open_bytes(&book, file, "x.xlsx", err));
    ck_ok(hiap_xlsx_sheet(book, "One", err));
    ck_assert_uint_eq(hiap_xlsx_width(book), 0);
    ck_ok(hiap_xlsx_next(book, &more, err));
    ck_assert(more && hiap_xlsx_row(book) == 2 && hiap_xlsx_width(book) == 16384);
    ck_assert(hiap_xlsx_cell_at(book, 0)->number == 1);
    ck_assert_int_eq(hiap_xlsx_cell_at(book, 1)->kind, HIAP_XLSX_EMPTY);
    ck_assert(hiap_xlsx_cell_at(book, 2)->number == 3);
    ck_assert_int_eq(hiap_xlsx_cell_at(book, 16382)->kind, HIAP_XLSX_EMPTY);
    ck_assert(hiap_xlsx_cell_at(book, 16383)->number == 9);
    ck_assert_int_eq(hiap_xlsx_cell_at(book, 99999)->kind, HIAP_XLSX_EMPTY);
    ck_assert_str_eq(hiap_xlsx_cell_at(book, 99999)->text.at, "");
    hiap_xlsx_cells(book, &count);
    ck_assert_uint_eq(count, 3);
    for (int i = 0; i < 2; i++) {
        ck_ok(hiap_xlsx_next(book, &more, err));
        ck_assert(!more && hiap_xlsx_width(book) == 0);
    }
    ck_ok(hiap_xlsx_sheet(book, "One", err));
    ck_ok(hiap_xlsx_next(book, &more, err));
    ck_assert(more && hiap_xlsx_cell_at(book, 2)->number == 3);
    hiap_xlsx_close(book);
    free((void *)(uintptr_t)file.at);
}
END_TEST

START_TEST(a_sheet_that_is_not_there) {
    hiap_str file = xlsx_made((xlsx_parts){
        .book = XLSX_BOOK("<sheets><sheet name='Table 1' r:id='rId1'/>"
                          "<sheet name='Notes' r:id='rId1'/></sheets>") });
    hiap_err refusal = { 0 };
    hiap_xlsx *book;
    ck_ok(hiap_xlsx_open_bytes(&book, file, "x.xlsx", err));
    ck_assert_int_eq(hiap_xlsx_sheet(book, "Tabel 1", &refusal), HIAP_NOT_FOUND);
    ck_assert_str_eq(refusal.where, "x.xlsx");
    ck_assert_str_eq(refusal.what,
                     "there is no sheet 'Tabel 1'; the sheets are 'Table 1', 'Notes'");
    ck_assert_str_eq(refusal.hint, "did you mean 'Table 1'?");
    ck_assert_int_eq(hiap_xlsx_sheet_at(book, 2, &refusal), HIAP_NOT_FOUND);
    ck_assert_str_eq(refusal.what, "there is no sheet 3; the workbook has 2");
    hiap_xlsx_close(book);
    free((void *)(uintptr_t)file.at);
}
END_TEST

START_TEST(places_of_errors) {
    hiap_str file = xlsx_made((xlsx_parts){ 0 });
    hiap_err refusal = { 0 };
    hiap_xlsx *book;
    ck_ok(hiap_xlsx_open_bytes(&book, file, "x.xlsx", err));
    ck_ok(hiap_xlsx_sheet(book, "One", err));
    hiap_err_set(&refusal, HIAP_PARSE, "a slip");
    ck_assert_int_eq(hiap_xlsx_err_at(&refusal, book, 14, 3), HIAP_PARSE);
    ck_assert_str_eq(refusal.where, "x.xlsx!One!D14");
    hiap_xlsx_close(book);
    free((void *)(uintptr_t)file.at);
}
END_TEST

START_TEST(files_that_are_not_there) {
    hiap_err err = { 0 };
    hiap_xlsx *book = (hiap_xlsx *)&err;
    ck_assert_int_eq(hiap_xlsx_open(&book, "/nowhere/la.xlsx", NULL, &err), HIAP_NOT_FOUND);
    ck_assert_ptr_null(book);
    ck_assert_int_eq(hiap_xlsx_open(&book, "/nowhere/la.xlsx", NULL, NULL), HIAP_NOT_FOUND);
    hiap_xlsx_close(NULL);
}
END_TEST

static hiap_rc read_everything(hiap_buf *out, hiap_str file, hiap_err *err) {
    const hiap_xlsx_range *ranges;
    size_t count;
    hiap_xlsx *book;
    hiap_rc rc = hiap_xlsx_open_bytes(&book, file, "la.xlsx", err);
    if (rc == HIAP_OK)
        rc = hiap_xlsx_sheet(book, "TA1", err);
    if (rc == HIAP_OK)
        rc = hiap_xlsx_merges(book, &ranges, &count, err);
    if (rc == HIAP_OK)
        rc = xlsx_print(out, book, err);
    hiap_xlsx_close(book);
    return rc;
}

/* The n-th allocation fails, once or from then on: a clear error, nothing lost, and no wrong
 * value. */
static void fail_every_allocation(hiap_str file, bool sticky) {
    hiap_buf expected = HIAP_BUF_INIT;
    size_t before = hiap_mem_used();
    ck_ok(read_everything(&expected, file, err));
    for (long n = 1;; n++) {
        hiap_buf out = HIAP_BUF_INIT;
        hiap_err err = { 0 };
        hiap_buf_reserve(&out, 4096);
        hiap_mem_fail_at(n, sticky);
        hiap_rc rc = read_everything(&out, file, &err);
        bool reached = hiap_mem_allocations() >= n;
        hiap_mem_fail_at(0, false);
        if (rc == HIAP_OK)
            ck_assert_str_eq(out.at, expected.at);
        else
            ck_assert_msg(rc == HIAP_NOMEM, "%ld: %s", n, err.what);
        hiap_buf_clear(&out);
        if (!reached)
            break;
    }
    hiap_buf_clear(&expected);
    ck_assert_uint_eq(hiap_mem_used(), before);
}

START_TEST(failing_allocations) {
    const char *path = workbook_path();
    hiap_buf file = HIAP_BUF_INIT;
    ck_ok(hiap_file_read(&file, path, 1 << 20, err));
    fail_every_allocation((hiap_str){ file.at, file.len }, false);
    fail_every_allocation((hiap_str){ file.at, file.len }, true);
    hiap_buf_clear(&file);
}
END_TEST

HIAP_SUITE(xlsx_read) {
    tcase_add_checked_fixture(tests, scratch_make, scratch_remove);
    tcase_add_test(tests, a_workbook_of_another_program);
    tcase_add_test(tests, cells_by_column);
    tcase_add_test(tests, a_sheet_that_is_not_there);
    tcase_add_test(tests, places_of_errors);
    tcase_add_test(tests, files_that_are_not_there);
    tcase_add_test(tests, failing_allocations);
}
