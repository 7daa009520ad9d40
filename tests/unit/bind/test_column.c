/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/bind/bound.h"

START_TEST(operators_build_columns) {
    ck_gives("local c = column{ 1, missing, 3 }\n"
             "print(c + 1, 2 * c, c / 2, -c, c ^ 2, c % 2, c // 2)",
             "number column of 3 rows: 2, missing, 4\tnumber column of 3 rows: 2, missing, 6\t"
             "number column of 3 rows: 0.5, missing, 1.5\tnumber column of 3 rows: -1, missing, -3\t"
             "number column of 3 rows: 1, missing, 9\tnumber column of 3 rows: 1, missing, 1\t"
             "number column of 3 rows: 0, missing, 1\n");
}
END_TEST

START_TEST(missing_is_a_value_like_any_other) {
    ck_gives("local c = column{ 1, 2 } + missing\nprint(c, c:reason(1))",
             "number column of 2 rows: missing, missing\tnot given\n");
}
END_TEST

START_TEST(lua_comparisons_say_what_to_write) {
    ck_refuses("print(column{ 1 } < column{ 1 })", "write a:lt(b), which gives a mask");
    ck_refuses("print(column{ 1 } >= column{ 1 })", "write a:ge(b)");
    ck_refuses("print(column{ 1 } == column{ 1 })", "write a:eq(b)");
}
END_TEST

START_TEST(columns_print_their_first_rows) {
    ck_gives("print(column{}, column{ 'a' }, sequence(12))",
             "number column of 0 rows\ttext column of 1 row: a\t"
             "number column of 12 rows: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, …\n");
    ck_gives("print(#column{}, #(sequence(3) * 2))", "0\t3\n");
}
END_TEST

START_TEST(columns_do_not_change) {
    ck_refuses("local c = column{ 1 }\nc.x = 2", "a column cannot be changed");
    ck_refuses("print(column{ 1 }:maen())", "did you mean 'mean'?");
}
END_TEST

START_TEST(a_column_is_computed_once_however_often_it_is_used) {
    ck_gives("local c = sequence(3) * 2\nlocal d = c + c\nprint(c:sum(), d:sum(), c:sum())",
             "12\t24\t12\n");
}
END_TEST

START_TEST(failing_allocations_leave_nothing_behind) {
    ck_survives("local c = column{ 1, missing, 3 }\n"
                "local d = (c * 2 + missing):or_else(c)\n"
                "print(d:sum(), -d, #d)");
}
END_TEST

HIAP_SUITE(bind_column) {
    tcase_add_test(tests, operators_build_columns);
    tcase_add_test(tests, missing_is_a_value_like_any_other);
    tcase_add_test(tests, lua_comparisons_say_what_to_write);
    tcase_add_test(tests, columns_print_their_first_rows);
    tcase_add_test(tests, columns_do_not_change);
    tcase_add_test(tests, a_column_is_computed_once_however_often_it_is_used);
    tcase_add_test(tests, failing_allocations_leave_nothing_behind);
}
