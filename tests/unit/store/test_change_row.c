/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/change_row.h"

#include <math.h>

#include "tests/unit/store/made.h"

START_TEST(equal_numbers_equal_fingerprints) {
    const double a[] = { 1, 2, 3, NAN, NAN, 0, 7 }, b[] = { 1, 2, 3, -NAN, NAN, -0.0, 7 };
    const double c[] = { 2, 1, 3, NAN, NAN, 0, 7 }, d[] = { 1, 2, 3, NAN, 0, 0, 7 };
    ck_assert_uint_eq(hiap_change_print(a, 0), hiap_change_print(b, 0));
    ck_assert_uint_ne(hiap_change_print(a, 0), hiap_change_print(c, 0));
    ck_assert_uint_ne(hiap_change_print(a, 0), hiap_change_print(d, 0));
    ck_assert_uint_ne(hiap_change_print(a, 1), hiap_change_print(a, 2));
}
END_TEST

START_TEST(a_row_that_is_not_there) {
    hiap_change_row row;
    scratch_make();
    hiap_store *store = store_made();
    ck_refused(hiap_change_row_read(&row, store, 7, err), HIAP_DB, STORE, "no row 7", "backup");
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

START_TEST(rows_of_the_store) {
    hiap_change_row row;
    hiap_change_rows rows = { 0 };
    scratch_make();
    hiap_store *store = store_made();
    import_text(store, "a.csv",
                FINGERTIPS ROW("1", "E1", "2015", "1") ROW("1", "E2", "2015", "[c]")
                    ROW("1", "E3", "2015", "3"));
    ck_ok(hiap_change_row_read(&row, store, 1, err));
    ck_assert_double_eq(row.numbers[0], 1);
    ck_assert(isnan(row.numbers[1]));
    ck_assert_int_eq(row.reason, 0);
    hiap_change_rows_want(&rows, 3);
    hiap_change_rows_want(&rows, 1);
    ck_ok(hiap_change_rows_load(&rows, store, err));
    ck_assert(hiap_change_rows_loaded(&rows));
    ck_assert_uint_eq(hiap_change_rows_print(&rows, 1), hiap_change_print(row.numbers, row.reason));
    ck_ok(hiap_change_row_read(&row, store, 2, err));
    ck_assert(isnan(row.numbers[0]));
    ck_assert_int_ne(row.reason, 0);
    ck_assert_uint_eq(hiap_change_rows_print(&rows, 2), hiap_change_print(row.numbers, row.reason));
    hiap_change_rows_clear(&rows);
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

/* Nothing wanted, or too far apart: none is taken. */
START_TEST(when_a_pass_does_not_pay) {
    hiap_change_rows rows = { 0 };
    scratch_make();
    hiap_store *store = store_made();
    ck_ok(hiap_change_rows_load(&rows, store, err));
    ck_assert(!hiap_change_rows_loaded(&rows));
    hiap_change_rows_want(&rows, 1);
    hiap_change_rows_want(&rows, 1000000000000);
    ck_ok(hiap_change_rows_load(&rows, store, err));
    ck_assert(!hiap_change_rows_loaded(&rows));
    hiap_change_rows_clear(&rows);
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

HIAP_SUITE(change_row) {
    tcase_add_test(tests, equal_numbers_equal_fingerprints);
    tcase_add_test(tests, a_row_that_is_not_there);
    tcase_add_test(tests, rows_of_the_store);
    tcase_add_test(tests, when_a_pass_does_not_pay);
}
