/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/data/xlsx_impl.h"
#include "tests/unit/suite.h"

static const struct {
    const char *name;
    uint32_t row, column;
} cells[] = {
    { "A1", 1, 0 },     { "Z9", 9, 25 },     { "AA10", 10, 26 },          { "AZ1", 1, 51 },
    { "BA1", 1, 52 },   { "ZZ3", 3, 701 },   { "AAA3", 3, 702 },          { "D14", 14, 3 },
    { "XFD1048576", 1048576, 16383 },
};

START_TEST(names_both_ways) {
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
        char name[HIAP_XLSX_CELL_NAME];
        const char *at = cells[i].name;
        uint32_t row, column;
        hiap_xlsx_cell_name(name, cells[i].row, cells[i].column);
        ck_assert_str_eq(name, cells[i].name);
        ck_assert(hiap_xlsx_cell_parse(&at, &row, &column));
        ck_assert_uint_eq(row, cells[i].row);
        ck_assert_uint_eq(column, cells[i].column);
        ck_assert_str_eq(at, "");
    }
}
END_TEST

START_TEST(small_letters_and_dollars) {
    const char *at = "$d$14:x";
    uint32_t row, column;
    ck_assert(hiap_xlsx_cell_parse(&at, &row, &column));
    ck_assert(row == 14 && column == 3);
    ck_assert_str_eq(at, ":x");
}
END_TEST

START_TEST(no_cells) {
    static const char *const wrong[] = { "", "A", "1", "A0", "XFE1", "A1048577", "ZZZZZZZZZZZZZZ1",
                                         "A99999999999999999999", "$", "@1", "[1", "A-1" };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        const char *at = wrong[i];
        uint32_t row, column;
        ck_assert_msg(!hiap_xlsx_cell_parse(&at, &row, &column), "%s", wrong[i]);
        ck_assert_ptr_eq(at, wrong[i]);
    }
}
END_TEST

START_TEST(ranges) {
    hiap_xlsx_range r;
    ck_assert(hiap_xlsx_range_parse("B2:D10", &r));
    ck_assert(r.first_row == 2 && r.first_column == 1 && r.last_row == 10 && r.last_column == 3);
    ck_assert(hiap_xlsx_range_parse("D2:B10", &r));
    ck_assert(r.first_row == 2 && r.first_column == 1 && r.last_row == 10 && r.last_column == 3);
    ck_assert(hiap_xlsx_range_parse("C3", &r));
    ck_assert(r.first_row == 3 && r.first_column == 2 && r.last_row == 3 && r.last_column == 2);
    ck_assert(!hiap_xlsx_range_parse("A1:", &r));
    ck_assert(!hiap_xlsx_range_parse("A1:B2:C3", &r));
    ck_assert(!hiap_xlsx_range_parse("A1 ", &r));
}
END_TEST

HIAP_SUITE(xlsx_name) {
    tcase_add_test(tests, names_both_ways);
    tcase_add_test(tests, small_letters_and_dollars);
    tcase_add_test(tests, no_cells);
    tcase_add_test(tests, ranges);
}
