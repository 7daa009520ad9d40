/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/report/workbook.h"
#include "tests/unit/base/scratch.h"
#include "tests/unit/bind/bound.h"

/* data.xlsx in an empty project: one table of two rows on the sheet Table_1. */
static void make_project(void) {
    const char *names[] = { "area", "value" };
    hiap_column *columns[2];
    hiap_frame *f;
    hiap_workbook *w;
    hiap_buf bytes = HIAP_BUF_INIT;
    scratch_make();
    bound_start.project = scratch;
    ck_ok(hiap_column_repeat_text(&columns[0], HIAP_STR("Halton"), 2, err));
    ck_ok(hiap_column_repeat_number(&columns[1], 62.5, 2, err));
    ck_ok(hiap_frame_new(&f, names, columns, 2, err));
    ck_ok(hiap_workbook_new(&w, &(hiap_workbook_head){ .title = HIAP_STR("T") }, err));
    ck_ok(hiap_workbook_sheet_add(w, &(hiap_workbook_sheet){ .name = HIAP_STR("Table_1"),
                                                             .title = HIAP_STR("A"), .table = f },
                                  err));
    ck_ok(hiap_workbook_write(&bytes, w, err));
    FILE *file = fopen(in_scratch("data.xlsx"), "wb");
    ck_assert_uint_eq(fwrite(bytes.at, 1, bytes.len, file), bytes.len);
    ck_assert_int_eq(fclose(file), 0);
    hiap_buf_clear(&bytes);
    hiap_workbook_drop(w);
    hiap_frame_drop(f);
    hiap_column_drop(columns[0]);
    hiap_column_drop(columns[1]);
}

START_TEST(tables_are_read) {
    ck_gives("local how = { sheet = 'Table_1', header = 4, last_row = 5 }\n"
             "local f = read_workbook('data.xlsx', how)\n"
             "print(#f, f.area:at(1), f.value:at(1))\n"
             "print(read_workbook('data.xlsx', { sheet = 'Table_1', columns = 'B' }):csv())",
             "1\tHalton\t62.5\nvalue\n62.5\n62.5\n\n");
}
END_TEST

START_TEST(tables_that_are_not_there) {
    ck_refuses("read_workbook('data.xlsx', { sheet = 'Two' })", "there is no sheet 'Two'");
    ck_refuses("read_workbook('data.xlsx', { row = 3 })", "read_workbook: unknown field 'row'");
    ck_refuses("read_workbook('data.xlsx', { header = 0 })", "header");
    ck_refuses("read_workbook 'no.xlsx'", "there is no file no.xlsx");
    ck_refuses("read_workbook '../data.xlsx'", "is not a path inside the project");
    ck_refuses("read_workbook '/tmp/data.xlsx'", "copy it into the project first, such as "
                                                 "data/data.xlsx");
}
END_TEST

START_TEST(workbooks_are_checked) {
    ck_gives("local f = check_workbook 'data.xlsx'\nprint(#f, f.problem:at(1))",
             "1\tthe document has no author\n");
    ck_refuses("check_workbook 'no.xlsx'", "there is no file no.xlsx");
    ck_refuses("check_workbook()", "text expected");
}
END_TEST

START_TEST(failing_allocations_leave_nothing_behind) {
    ck_survives("read_workbook('data.xlsx', { sheet = 'Table_1', columns = { 'area' } })");
    ck_survives("check_workbook 'data.xlsx'");
}
END_TEST

HIAP_SUITE(bind_workbook_read) {
    tcase_add_checked_fixture(tests, make_project, scratch_remove);
    tcase_add_test(tests, tables_are_read);
    tcase_add_test(tests, tables_that_are_not_there);
    tcase_add_test(tests, workbooks_are_checked);
    tcase_add_test(tests, failing_allocations_leave_nothing_behind);
}
