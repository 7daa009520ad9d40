/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/bind/bound.h"

START_TEST(cells_become_lua_values) {
    ck_gives("local c = column{ 'a', missing, 'b' }\n"
             "print(c:at(1), c:at(2), c:at(-1), c:first(), c:last(), c:reason(2), c:reason(1))",
             "a\tnil\tb\ta\tb\tnot given\tnil\n");
    ck_gives("print(periods{ '2015-17' }:at(1), sequence(1):gt(0):at(1))", "2015 - 17\ttrue\n");
}
END_TEST

START_TEST(ends_pass_over_missing_values) {
    ck_gives("local c = column{ missing, 2, missing }\nprint(c:first(), c:last())", "2\t2\n");
    ck_gives("print(column{ missing }:first(), column{}:last())", "nil\tnil\n");
}
END_TEST

START_TEST(rows_that_are_not_there) {
    ck_refuses("column{ 1 }:at(2)", "there is no row 2 among 1");
    ck_refuses("column{ 1 }:at(-2)", "there is no row -2 among 1");
    ck_refuses("column{}:at(1)", "there is no row 1 among 0");
    ck_refuses("column{ 1 }:reason(0)", "rows are counted from 1; -1 is the last");
    ck_refuses("column{ 1 }:at('1')", "bad argument #1 to 'at' (whole number expected, got text)");
}
END_TEST

START_TEST(lists_keep_what_is_missing_and_order) {
    ck_gives("print(column{ 2, missing, 1 }:list(), column{ 'b', missing, 'a', 'b' }:unique())",
             "{ 2, missing, 1 }\t{ 'b', 'a' }\n");
    ck_gives("print(column{}:list(), column{ missing }:unique(), sequence(2):gt(1):list())",
             "{}\t{}\t{ false, true }\n");
}
END_TEST

START_TEST(failing_allocations_leave_nothing_behind) {
    ck_survives("local c = column{ 'a', missing, 'b' }\nprint(c:list(), c:unique(), c:at(1))");
}
END_TEST

HIAP_SUITE(bind_column_cell) {
    tcase_add_test(tests, cells_become_lua_values);
    tcase_add_test(tests, ends_pass_over_missing_values);
    tcase_add_test(tests, rows_that_are_not_there);
    tcase_add_test(tests, lists_keep_what_is_missing_and_order);
    tcase_add_test(tests, failing_allocations_leave_nothing_behind);
}
