/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/data/xlsx_read.h"
#include "core/store/import/heading.h"
#include "core/store/import/source.h"
#include "tests/unit/store/mapped.h"

static hiap_xlsx *opened(void) {
    hiap_xlsx *file;
    book b = book_made("a.xlsx", "One");
    book_row(&b, 1, "title");
    book_row(&b, 2, "x|y");
    book_row(&b, 3, "1|a");
    book_row(&b, 5, "2|'b ");
    b.sheet = workbook_add_worksheet(b.file, "Empty");
    b.sheet = workbook_add_worksheet(b.file, "Two");
    book_row(&b, 1, "z|x|y");
    book_row(&b, 2, "|4");
    book_close(&b);
    ck_ok(hiap_xlsx_open(&file, in_scratch("a.xlsx"), "a.xlsx", err));
    return file;
}

static hiap_header header_of(size_t row, const char *first, const char *second) {
    hiap_header h = { .first = row, .last = row };
    ck_ok(hiap_header_add(&h, hiap_str_of(first), false, err));
    ck_ok(hiap_header_add(&h, hiap_str_of(second), false, err));
    return h;
}

#define ck_next(s, at, first, second)                                                              \
    do {                                                                                           \
        bool more_;                                                                                \
        ck_ok((s).next((s).self, &more_, err));                                                    \
        ck_assert(more_);                                                                          \
        ck_assert_uint_eq((s).line((s).self), at);                                                 \
        ck_assert(hiap_str_is((s).cell((s).self, 0), first));                                      \
        ck_assert(hiap_str_is((s).cell((s).self, 1), second));                                     \
    } while (0)

START_TEST(sheets_one_after_the_other) {
    scratch_make();
    hiap_xlsx *file = opened();
    hiap_header one = header_of(2, "x", "y"), none = header_of(1, "", ""),
                two = header_of(1, "z", "x");
    const hiap_source_sheet sheets[] = { { 0, &one }, { 1, &none }, { 2, &two } };
    hiap_source s;
    char place[HIAP_PLACE_MAX];
    size_t total;
    bool more;
    ck_ok(hiap_source_sheets(&s, file, sheets, 3, err));
    ck_assert_uint_eq(s.width, 2);
    ck_next(s, 3, "1", "a");
    ck_assert(hiap_str_is(s.header(s.self, 1), "y"));
    ck_next(s, 5, "2", "b ");
    s.place_cell(s.self, 5, 1, place);
    ck_assert_str_eq(place, "a.xlsx!One!B5");
    ck_next(s, 2 * HIAP_SHEET_LINES + 2, "", "4");
    ck_assert(hiap_str_is(s.header(s.self, 1), "x"));
    s.place(s.self, 3, place);
    ck_assert_str_eq(place, "a.xlsx!One!A3");
    s.place(s.self, s.line(s.self), place);
    ck_assert_str_eq(place, "a.xlsx!Two!A2");
    ck_ok(s.next(s.self, &more, err));
    ck_assert(!more);
    ck_assert_uint_eq(s.done(s.self, &total), 3);
    ck_assert_uint_eq(total, 0);
    s.close(s.self);
    hiap_xlsx_close(file);
    hiap_header_clear(&one);
    hiap_header_clear(&none);
    hiap_header_clear(&two);
    scratch_remove();
}
END_TEST

START_TEST(no_memory) {
    scratch_make();
    hiap_xlsx *file = opened();
    hiap_header one = header_of(2, "x", "y");
    const hiap_source_sheet sheet = { 0, &one };
    hiap_source s;
    hiap_mem_fail_at(1, false);
    ck_refused(hiap_source_sheets(&s, file, &sheet, 1, err), HIAP_NOMEM, "", "", "");
    hiap_mem_fail_at(0, false);
    ck_assert_ptr_null(s.self);
    hiap_xlsx_close(file);
    hiap_header_clear(&one);
    scratch_remove();
}
END_TEST

HIAP_SUITE(source_sheet) {
    tcase_add_test(tests, sheets_one_after_the_other);
    tcase_add_test(tests, no_memory);
}
