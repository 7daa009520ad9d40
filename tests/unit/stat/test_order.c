/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/order.h"

#include "tests/unit/suite.h"

START_TEST(rows_go_by_number_and_ties_stay) {
    const double by[] = { 3, 1, 2, 1, -5, 2 };
    size_t rows[] = { 5, 3, 2, 1, 0 };
    hiap_order_rows(rows, 5, by);
    const size_t right[] = { 1, 3, 2, 5, 0 };
    for (int i = 0; i < 5; i++)
        ck_assert_uint_eq(rows[i], right[i]);
    hiap_order_rows(rows, 0, by);
}
END_TEST

HIAP_SUITE(order) {
    tcase_add_test(tests, rows_go_by_number_and_ties_stay);
}
