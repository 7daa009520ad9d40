/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/data/xlsx_made.h"

#define MERGED(list)                                                                            \
    "<worksheet xmlns='" XLSX_MAIN "'><sheetData><row r='1'><c r='A1'><v>1</v></c></row>"       \
    "<row r='2'><c r='A2'><v>2</v></c></row></sheetData><mergeCells>" list    \
    "</mergeCells></worksheet>"

static hiap_rc merges(hiap_str file, hiap_xlsx **book, const hiap_xlsx_range **out, size_t *count,
                      hiap_err *refusal) {
    ck_ok(hiap_xlsx_open_bytes(book, file, "x.xlsx", err));
    ck_ok(hiap_xlsx_sheet(*book, "One", err));
    return hiap_xlsx_merges(*book, out, count, refusal);
}

/* Before, between and after the rows, which go on where they were. */
START_TEST(at_any_time) {
    hiap_str file = xlsx_made((xlsx_parts){
        .sheet = MERGED("<mergeCell ref='B2:D4'/><mergeCell ref='A1:A2'/>") });
    const hiap_xlsx_range *r;
    hiap_xlsx *book;
    size_t count;
    bool more;
    ck_ok(merges(file, &book, &r, &count, err));
    ck_assert_uint_eq(count, 2);
    ck_assert(r[0].first_row == 2 && r[0].first_column == 1);
    ck_assert(r[0].last_row == 4 && r[0].last_column == 3);
    ck_assert(r[1].first_row == 1 && r[1].last_row == 2 && r[1].last_column == 0);
    for (size_t row = 1; row <= 2; row++) {
        ck_ok(hiap_xlsx_next(book, &more, err));
        ck_assert(more && hiap_xlsx_row(book) == row);
        ck_ok(hiap_xlsx_merges(book, &r, &count, err));
        ck_assert_uint_eq(count, 2);
    }
    ck_ok(hiap_xlsx_next(book, &more, err));
    ck_assert(!more);
    ck_ok(hiap_xlsx_merges(book, &r, &count, err));
    ck_assert_uint_eq(count, 2);
    hiap_xlsx_close(book);
    free((void *)(uintptr_t)file.at);
}
END_TEST

static void refuses(const char *sheet) {
    hiap_str file = xlsx_made((xlsx_parts){ .sheet = sheet });
    hiap_err err = { 0 };
    const hiap_xlsx_range *r;
    hiap_xlsx *book;
    size_t count;
    ck_assert_int_eq(merges(file, &book, &r, &count, &err), HIAP_PARSE);
    ck_assert_str_eq(err.where, "x.xlsx!One");
    ck_assert(strstr(err.what, "merged") && err.hint[0]);
    ck_assert_ptr_null(r);
    hiap_xlsx_close(book);
    free((void *)(uintptr_t)file.at);
}

START_TEST(no_ranges) {
    refuses(MERGED("<mergeCell ref='B2:'/>"));
    refuses(MERGED("<mergeCell/>"));
    refuses(MERGED("<mergeCell ref='XFE1:A1'/>"));
}
END_TEST

HIAP_SUITE(xlsx_merge) {
    tcase_add_test(tests, at_any_time);
    tcase_add_test(tests, no_ranges);
}
