/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/bind/bound.h"

START_TEST(functions) {
    ck_gives("local c = column{ -4, 2.5, missing }\n"
             "print(c:abs(), c:floor(), c:ceil(), c:round(), c:smaller(0), c:larger(0))",
             "number column of 3 rows: 4, 2.5, missing\tnumber column of 3 rows: -4, 2, missing\t"
             "number column of 3 rows: -4, 3, missing\tnumber column of 3 rows: -4, 3, missing\t"
             "number column of 3 rows: -4, 0, missing\tnumber column of 3 rows: 0, 2.5, missing\n");
    ck_gives("local r = column{ 0, -1 }:sqrt()\nprint(r, r:reason(2), column{ 0 }:log():reason(1))",
             "number column of 2 rows: 0, missing\tnot defined for these values\t"
             "not defined for these values\n");
}
END_TEST

START_TEST(logic) {
    ck_gives("local c = column{ 1, 2, missing }\n"
             "print(c:gt(1) & c:lt(3), c:gt(1) | true, ~c:gt(1), c:gt(1) & false)",
             "mask column of 3 rows: false, true, missing\tmask column of 3 rows: true, true, true\t"
             "mask column of 3 rows: true, false, missing\t"
             "mask column of 3 rows: false, false, false\n");
    ck_refuses("local c = column{ 1 }\nprint(c & c)", "band needs a mask");
    ck_refuses("print(column{ 1 } + true)", "column or number expected, got truth value");
}
END_TEST

START_TEST(choices) {
    ck_gives("local c = column{ 1, missing, 3 }\nlocal m = c:gt(1)\n"
             "print(m:if_else(10, c), m:if_else(missing, 0), m:if_else(true, false))\n"
             "print(m:if_else('big', 'small'), m:if_else('big', missing))\n"
             "print(m:if_else(periods{ '2011', '2012', '2013' }, '2020'))\n"
             "print(m:if_else('x', missing):reason(1), m:if_else('x', 'y'):reason(2))",
             "number column of 3 rows: 1, missing, 10\tnumber column of 3 rows: 0, missing, missing\t"
             "mask column of 3 rows: false, missing, true\n"
             "text column of 3 rows: small, missing, big\ttext column of 3 rows: missing, missing, big\n"
             "period column of 3 rows: 2020, missing, 2013\n"
             "not given\tnot given\n");
    ck_refuses("column{ 1 }:if_else(1, 2)", "'if_else' is a method of a mask, not of a column");
    ck_refuses("column{ true }:if_else('a', 1)", "cannot choose between a text and a number column");
}
END_TEST

START_TEST(what_stands_for_missing_values) {
    ck_gives("local t = column{ 'a', missing }\n"
             "print(t:or_else 'z', t:or_else(column{ 'x', 'y' }), t:or_else(missing))\n"
             "print(periods{ '2015', missing }:or_else '2020', column{ 1, missing }:or_else(0))\n"
             "print(column{ true, missing }:or_else(false))",
             "text column of 2 rows: a, z\ttext column of 2 rows: a, y\ttext column of 2 rows: a, missing\n"
             "period column of 2 rows: 2015, 2020\tnumber column of 2 rows: 1, 0\n"
             "mask column of 2 rows: true, false\n");
    ck_refuses("column{ 'a' }:or_else(1)", "or_else cannot choose between a text and a number column");
    ck_refuses("column{ 'a' }:or_else{ 'b', 'c' }", "'or_else' has 2 values where 1 is needed");
}
END_TEST

START_TEST(is_missing_of_every_type) {
    ck_gives("print(column{ 1, missing }:is_missing(), column{ 'a', missing }:is_missing(),\n"
             "      periods{ '2015', missing }:is_missing(), column{ true, missing }:is_missing())",
             "mask column of 2 rows: false, true\tmask column of 2 rows: false, true\t"
             "mask column of 2 rows: false, true\tmask column of 2 rows: false, true\n");
}
END_TEST

START_TEST(periods_and_texts_are_no_numbers) {
    ck_refuses("print(periods{ '2015' } + 1)", "add cannot work on a period column");
    ck_refuses("print(column{ 'a' } * 2)", "mul cannot work on a text column");
    ck_refuses("column{ 'a' }:abs()", "abs cannot work on a text column");
    ck_refuses("print(column{ 1, 2 } + column{ 1 })", "add cannot combine a column of 2 rows with one of 1");
    ck_refuses("print(column{ 1 } + 'x')", "column or number expected, got text");
}
END_TEST

START_TEST(failing_allocations_leave_nothing_behind) {
    ck_survives("local c, t = column{ 1, missing }, column{ 'a', missing }\n"
                "local m = c:gt(0)\n"
                "print(m:if_else('x', t), m:if_else(missing, c), m:if_else(true, false))\n"
                "print(t:or_else 'b', t:is_missing() & m, periods{ '2015', missing }:or_else '2011')");
}
END_TEST

HIAP_SUITE(bind_column_op) {
    tcase_add_test(tests, functions);
    tcase_add_test(tests, logic);
    tcase_add_test(tests, choices);
    tcase_add_test(tests, what_stands_for_missing_values);
    tcase_add_test(tests, is_missing_of_every_type);
    tcase_add_test(tests, periods_and_texts_are_no_numbers);
    tcase_add_test(tests, failing_allocations_leave_nothing_behind);
}
