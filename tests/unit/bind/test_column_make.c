/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/bind/bound.h"

START_TEST(lists_of_each_type) {
    ck_gives("print(column{ 1, missing }, column{ missing, 'a' }, column{ true, missing, false })",
             "number column of 2 rows: 1, missing\ttext column of 2 rows: missing, a\t"
             "mask column of 3 rows: true, missing, false\n");
    ck_gives("print(column{}:type(), column{ missing }:type(), column{ 1 / 0, 2 })",
             "number\tnumber\tnumber column of 2 rows: missing, 2\n");
}
END_TEST

START_TEST(a_list_has_one_type) {
    ck_refuses("column{ 1, 'two' }",
               "value 2 of 'column' is text, but the values before it are numbers");
    ck_refuses("column{ 'a', true }", "is truth value, but the values before it are texts");
    ck_refuses("column{ 1, nil, 3 }", "value 2 of 'column' is nothing");
    ck_refuses("column{ {} }", "a column holds numbers, texts or truth values");
    ck_refuses("column{ 1, {} }", "write `missing` where a value is absent");
}
END_TEST

START_TEST(texts_may_hold_anything) {
    ck_gives("local c = column{ 'a\\0b', '', 'a\\0b' }\nprint(#c:at(1), c:distinct(), c:count())",
             "3\t2\t3\n");
}
END_TEST

START_TEST(sequences) {
    ck_gives("print(sequence(3), #sequence(0))", "number column of 3 rows: 1, 2, 3\t0\n");
    ck_refuses("sequence(-1)", "must lie between 0");
    ck_refuses("sequence(1.5)", "whole number expected");
}
END_TEST

START_TEST(too_long_a_sequence_meets_the_limit) {
    ck_refuses("pcall(sequence, 1e9)\nprint('on')", "needs more than its 256 MiB of memory");
}
END_TEST

START_TEST(failing_allocations_leave_nothing_behind) {
    ck_survives("print(column{ 1, missing, 3 }, column{ 'a', 'b' }, column{ true }, sequence(4))\n"
                "print(frame{ { 'n', 5 }, { 't', 'x' }, { 'm', true }, { 'q', missing } })");
    ck_survives("local ok = pcall(column, { 1, 2, 'x' })\nlocal also = pcall(column, { {} })");
}
END_TEST

HIAP_SUITE(bind_column_make) {
    tcase_add_test(tests, lists_of_each_type);
    tcase_add_test(tests, a_list_has_one_type);
    tcase_add_test(tests, texts_may_hold_anything);
    tcase_add_test(tests, sequences);
    tcase_add_test(tests, too_long_a_sequence_meets_the_limit);
    tcase_add_test(tests, failing_allocations_leave_nothing_behind);
}
