/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/report/cell.h"

#include "tests/unit/report/sample.h"

static int decimals_of(const char *values) {
    hiap_frame *f = frame_of(values);
    int decimals = hiap_cell_decimals(hiap_frame_at(f, 0));
    hiap_frame_drop(f);
    return decimals;
}

START_TEST(decimals_suit_the_size_of_the_values) {
    ck_assert_int_eq(decimals_of("x\n3\n12345\n"), 0);
    ck_assert_int_eq(decimals_of("x\n67.7\n62.1\n"), 1);
    ck_assert_int_eq(decimals_of("x\n67.71234\n"), 1);
    ck_assert_int_eq(decimals_of("x\n1401.0312\n"), 1);
    ck_assert_int_eq(decimals_of("x\n5.251\n"), 2);
    ck_assert_int_eq(decimals_of("x\n0.4321\n"), 3);
    ck_assert_int_eq(decimals_of("x\n0.0431234\n"), 4);
    ck_assert_int_eq(decimals_of("x\n0.000000123\n"), 6);
    ck_assert_int_eq(decimals_of("x\n-0.5\n"), 1);
    ck_assert_int_eq(decimals_of("x\n1e300\n"), 0);
} END_TEST

START_TEST(years_are_recognised) {
    ck_assert_int_eq(decimals_of("x\n2019\n2023\n"), HIAP_CELL_YEAR);
    ck_assert_int_eq(decimals_of("x\n2019\n2023.5\n"), 1);
    ck_assert_int_eq(decimals_of("x\n1899\n"), 0);
} END_TEST

START_TEST(columns_without_numbers_have_no_decimals) {
    ck_assert_int_eq(decimals_of("x\nHalton\n"), 0);
} END_TEST

static void expect(const char *csv, size_t row, int decimals, const char *want) {
    hiap_frame *f = frame_of(csv);
    hiap_buf b = HIAP_BUF_INIT;
    hiap_cell_print(&b, hiap_frame_at(f, 0), row, decimals);
    ck_assert_str_eq(b.at, want);
    hiap_buf_clear(&b);
    hiap_frame_drop(f);
}

START_TEST(cells_read_as_people_write_them) {
    expect("x\n12345.678\n", 0, 1, "12,345.7");
    expect("x\n2023\n", 0, HIAP_CELL_YEAR, "2023");
    expect("x\n1\n[c]\n", 1, 0, "[c]");
    expect("x,y\n1,1\n,2\n", 1, 0, "·");
    expect("x\n\"two\nlines\tand a tab\"\n", 0, 0, "two lines and a tab");
} END_TEST

START_TEST(masks_and_periods_are_printed) {
    hiap_builder *b;
    hiap_column *c = NULL;
    hiap_buf text = HIAP_BUF_INIT;
    ck_ok(hiap_builder_new(&b, HIAP_MASK, err));
    hiap_builder_mask(b, true);
    ck_ok(hiap_builder_finish(&c, b, err));
    hiap_cell_print(&text, c, 0, 0);
    ck_assert_str_eq(text.at, "true");
    hiap_column_drop(c);
    hiap_buf_clear(&text);
} END_TEST

START_TEST(what_is_missing_is_counted_by_reason) {
    hiap_frame *f = frame_of("value,count,all\n[c],[x],1\n[c],2,3\n[x],3,4\n1,,5\n");
    hiap_buf b = HIAP_BUF_INIT;
    hiap_cell_print_missing(&b, f, NULL);
    ck_assert_str_eq(b.at,
                     "Missing: value 3 (1 not available [x], 2 confidential or suppressed [c]); "
                     "count 2 (1 not given, 1 not available [x])");
    hiap_str headings[] = { HIAP_STR("Value (%)"), HIAP_STR(""), HIAP_STR("") };
    hiap_buf_reset(&b);
    hiap_cell_print_missing(&b, f, headings);
    ck_assert_int_eq(strncmp(b.at, "Missing: Value (%) 3 (", 22), 0);
    ck_assert_ptr_nonnull(strstr(b.at, "; count 2 ("));
    hiap_buf_clear(&b);
    hiap_frame_drop(f);
    f = frame_of("all\n1\n");
    hiap_cell_print_missing(&b, f, NULL);
    ck_assert_uint_eq(b.len, 0);
    hiap_frame_drop(f);
} END_TEST

HIAP_SUITE(cell) {
    tcase_add_test(tests, decimals_suit_the_size_of_the_values);
    tcase_add_test(tests, years_are_recognised);
    tcase_add_test(tests, columns_without_numbers_have_no_decimals);
    tcase_add_test(tests, cells_read_as_people_write_them);
    tcase_add_test(tests, masks_and_periods_are_printed);
    tcase_add_test(tests, what_is_missing_is_counted_by_reason);
}
