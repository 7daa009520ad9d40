/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/bind/bound.h"

START_TEST(numbers) {
    ck_gives("local c = column{ 1, missing, 3 }\n"
             "print(c:eq(1), c:ne(1), c:lt(3), c:le(3), c:gt(1), c:ge(column{ 0, 0, 4 }))",
             "mask column of 3 rows: true, missing, false\t"
             "mask column of 3 rows: false, missing, true\t"
             "mask column of 3 rows: true, missing, false\t"
             "mask column of 3 rows: true, missing, true\t"
             "mask column of 3 rows: false, missing, true\t"
             "mask column of 3 rows: true, missing, false\n");
}
END_TEST

START_TEST(texts) {
    ck_gives("local t = column{ 'a', missing, 'b' }\n"
             "print(t:eq 'a', t:ne 'a', t:eq 'q', t:eq(column{ 'a', 'b', 'c' }))",
             "mask column of 3 rows: true, missing, false\t"
             "mask column of 3 rows: false, missing, true\t"
             "mask column of 3 rows: false, missing, false\t"
             "mask column of 3 rows: true, missing, false\n");
    ck_refuses("column{ 'a' }:lt 'b'", "texts have no order");
    ck_refuses("column{ 'a' }:lt(column{ 'b' })", "a text column cannot be compared with 'lt'");
}
END_TEST

START_TEST(periods_are_equal_by_label_and_ordered_by_start) {
    ck_gives("local p = periods{ '2015', '2015 - 17', '2016/17', missing }\n"
             "print(p:eq '2015', p:ne '2015-17', p:ge '2016', p:lt '2016')",
             "mask column of 4 rows: true, false, false, missing\t"
             "mask column of 4 rows: true, false, true, missing\t"
             "mask column of 4 rows: false, false, true, missing\t"
             "mask column of 4 rows: true, true, false, missing\n");
    ck_gives("local p, q = periods{ '2015', '2015 - 17' }, periods{ '2015', '2015' }\n"
             "print(p:eq(q), p:ge(q))",
             "mask column of 2 rows: true, false\tmask column of 2 rows: true, true\n");
    ck_refuses("periods{ '2015' }:ge(2015)", "compare it with a label, such as '2019/20'");
    ck_refuses("periods{ '2015' }:eq 'soon'", "cannot read the period 'soon'");
}
END_TEST

START_TEST(masks) {
    ck_gives("local m = column{ true, missing, false }\nprint(m:eq(true), m:ne(true))",
             "mask column of 3 rows: true, missing, false\t"
             "mask column of 3 rows: false, missing, true\n");
    ck_refuses("column{ true }:eq(1)", "a mask column cannot be compared with a number");
}
END_TEST

START_TEST(one_of_many) {
    ck_gives("print(column{ 1, 2, missing }:one_of{ 2, 3 }, column{ 'a', 'b' }:one_of{ 'b' },\n"
             "      periods{ '2015', '2016/17' }:one_of{ '2016/17' }, column{ true }:one_of{ false })",
             "mask column of 3 rows: false, true, missing\tmask column of 2 rows: false, true\t"
             "mask column of 2 rows: false, true\tmask column of 1 row: false\n");
    ck_gives("print(column{ 1, missing }:one_of{}, column{ 'a' }:one_of{}, periods{ '2015' }:one_of{})",
             "mask column of 2 rows: false, missing\tmask column of 1 row: false\t"
             "mask column of 1 row: false\n");
    ck_refuses("column{ 1 }:one_of{ 1, 'x' }", "a number column cannot be compared with a text");
    ck_refuses("column{ 1 }:one_of(1)", "list of values expected, got number");
}
END_TEST

START_TEST(what_cannot_be_compared) {
    ck_refuses("column{ 1 }:eq 'a'", "a number column cannot be compared with a text");
    ck_refuses("column{ 'a' }:eq(1)", "compare it with a text, such as 'Female'");
    ck_refuses("column{ 1 }:eq(column{ 'a' })", "cannot be compared with a text column");
    ck_refuses("column{ 1 }:eq(missing)", "x:is_missing() finds missing values");
    ck_refuses("column{ 1 }:eq()", "cannot be compared with nothing");
    ck_refuses("column{ 'a' }:eq(column{ 'a', 'b' })",
               "eq cannot combine a column of 1 rows with one of 2");
}
END_TEST

START_TEST(failing_allocations_leave_nothing_behind) {
    ck_survives("local c, t = column{ 1, 2 }, column{ 'a', missing }\n"
                "local p = periods{ '2015', '2016/17' }\n"
                "print(c:one_of{ 1, 3 } & t:eq 'a' & p:ge '2016' | p:one_of{ '2015' })\n"
                "print(t:ne(t), p:eq(p), t:one_of{ 'a' }:eq(true))");
}
END_TEST

HIAP_SUITE(bind_column_compare) {
    tcase_add_test(tests, numbers);
    tcase_add_test(tests, texts);
    tcase_add_test(tests, periods_are_equal_by_label_and_ordered_by_start);
    tcase_add_test(tests, masks);
    tcase_add_test(tests, one_of_many);
    tcase_add_test(tests, what_cannot_be_compared);
    tcase_add_test(tests, failing_allocations_leave_nothing_behind);
}
