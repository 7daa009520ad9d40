/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/bind/bound.h"

#define TWO "local f = frame{ { 'a', { 1, 2 } }, { 'b', { 'x', 'y' } } }\n"

START_TEST(columns_are_fields) {
    ck_gives(TWO "print(f.a, f:col 'b', f:has 'a', f:has 'q', #f, f:names())",
             "number column of 2 rows: 1, 2\ttext column of 2 rows: x, y\ttrue\tfalse\t2\t{ 'a', 'b' }\n");
    ck_refuses(TWO "print(f.aa)", "frame has no field or method 'aa'");
    ck_refuses(TWO "f:col 'c'", "the frame has no column 'c'");
    ck_refuses(TWO "f.a = 1", "a frame cannot be changed");
}
END_TEST

START_TEST(a_method_stands_before_a_column_of_its_name) {
    ck_gives("local f = frame{ { 'where', { 5 } } }\nprint(type(f.where), f:col('where'):at(1))",
             "function\t5\n");
}
END_TEST

START_TEST(choosing_columns) {
    ck_gives(TWO "print(f:select('b', 'a'):names(), f:select{ 'b' }:names(), f:without 'a':names())",
             "{ 'b', 'a' }\t{ 'b' }\t{ 'b' }\n");
    ck_gives(TWO "print(#f:select():names(), f:without():names())", "0\t{ 'a', 'b' }\n");
    ck_refuses(TWO "f:select 'q'", "the frame has no column 'q'");
    ck_refuses(TWO "f:select('a', 3)", "bad argument #2 to 'select' (text expected, got number)");
    ck_refuses(TWO "f:select{ 'a', 3 }", "column names: item 2: text expected, got number");
}
END_TEST

START_TEST(frames_print_as_tables) {
    ck_gives(TWO "print(f)",
             "┌───┬───┐\n│ a │ b │\n├───┼───┤\n│ 1 │ x │\n│ 2 │ y │\n└───┴───┘\n");
    ck_gives("print(frame{}, #frame{})", "\t0\n");
}
END_TEST

START_TEST(failing_allocations_leave_nothing_behind) {
    ck_survives(TWO "print(f.a, f:select('b', 'a'), f:without('a'), f:names())");
}
END_TEST

HIAP_SUITE(bind_frame) {
    tcase_add_test(tests, columns_are_fields);
    tcase_add_test(tests, a_method_stands_before_a_column_of_its_name);
    tcase_add_test(tests, choosing_columns);
    tcase_add_test(tests, frames_print_as_tables);
    tcase_add_test(tests, failing_allocations_leave_nothing_behind);
}
