/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/bind/bound.h"

#define TWO "local f = frame{ { 'a', { 1, 2 } }, { 'b', { 'x', 'y' } } }\n"

START_TEST(single_values_stand_in_every_row) {
    ck_gives("print(frame{ { 'n', 7 }, { 'a', { 1, 2 } }, { 't', 'x' }, { 'm', false } }:csv())",
             "n,a,t,m\n7,1,x,false\n7,2,x,false\n\n");
    ck_gives("print(frame{ { 'n', 7 }, { 'm', missing } }:csv())", "n,m\n7,\n\n");
    ck_gives("print(#frame{ { 'a', {} }, { 'n', 7 } })", "0\n");
}
END_TEST

START_TEST(frames_that_cannot_be) {
    ck_refuses("frame{ { 'a', { 1, 2 } }, { 'b', { 1 } } }", "'b' has 1 value where 2 are needed");
    ck_refuses("frame{ { 'a', 1 }, { 'a', 2 } }", "two columns are called 'a'");
    ck_refuses("frame{ { '', 1 } }", "needs a name");
    ck_refuses("frame{ { 'a' } }", "'a' must be a column, a list or one value, not nothing");
    ck_refuses("frame{ { 'a', print } }", "not function");
    ck_refuses("frame{ 'a' }", "column 1 of the frame is not a pair { name, values }");
    ck_refuses("frame{ { 1, 2 } }", "is not a pair { name, values }");
    ck_refuses("frame 'a'", "list of columns expected, got text");
}
END_TEST

START_TEST(with_adds_and_replaces) {
    ck_gives(TWO "print(f:with{ c = f.a * 2, a = { 5, 6 }, d = 'z', m = f.a:gt(1) }:csv())",
             "a,b,c,d,m\n5,x,2,z,false\n6,y,4,z,true\n\n");
    ck_gives(TWO "print(#f:with{}, f:with{ q = missing }.q:reason(1))", "2\tnot given\n");
    ck_refuses(TWO "f:with{ c = { 1 } }", "'c' has 1 value where 2 are needed");
    ck_refuses(TWO "f:with{ c = sequence(3) * 2 }", "'c' has 3 values where 2 are needed");
    ck_refuses(TWO "f:with{ f.a }", "a column name is missing in the table");
    ck_refuses(TWO "f:with(3)", "table of columns expected, got number");
}
END_TEST

START_TEST(with_on_frames_without_rows_or_columns) {
    ck_gives(TWO "local e = f:where(f.a:gt(9))\n"
                 "print(#e, e:with{ n = 5, t = 'x', c = e.a * 2, l = {} }:names())",
             "0\t{ 'a', 'b', 'c', 'l', 'n', 't' }\n");
    ck_gives("print(frame{}:with{ n = 7, a = { 1, 2 } }:csv())", "a,n\n1,7\n2,7\n\n");
}
END_TEST

START_TEST(one_expression_in_several_columns) {
    ck_gives(TWO "local e = f.a + 1\nprint(f:with{ p = e, q = e, r = e * 2 }:csv())",
             "a,b,p,q,r\n1,x,2,2,4\n2,y,3,3,6\n\n");
}
END_TEST

START_TEST(names_change_at_once) {
    ck_gives(TWO "print(f:rename{ a = 'b', b = 'a' }:names(), f:rename{ a = 'c' }:names())",
             "{ 'b', 'a' }\t{ 'c', 'b' }\n");
    ck_refuses(TWO "f:rename{ a = 'b' }", "two columns are called 'b'");
    ck_refuses(TWO "f:rename{ q = 'b' }", "the frame has no column 'q'");
    ck_refuses(TWO "f:rename{ a = 5 }", "the new name of 'a' must be a text, not a number");
    ck_refuses(TWO "f:rename{ 'a' }", "a column name is missing in the table");
}
END_TEST

START_TEST(failing_allocations_leave_nothing_behind) {
    ck_survives(TWO "local g = f:with{ c = f.a * 2, d = f.a + 1, e = 'z', g = { 1, 2 }, h = true }\n"
                    "print(g:rename{ a = 'b', b = 'a' })");
    ck_survives(TWO "pcall(f.with, f, { c = f.a * 2, d = { 1 } })\n"
                    "pcall(frame, { { 'a', { 1 } }, { 'a', { 2 } } })");
}
END_TEST

HIAP_SUITE(bind_frame_make) {
    tcase_add_test(tests, single_values_stand_in_every_row);
    tcase_add_test(tests, frames_that_cannot_be);
    tcase_add_test(tests, with_adds_and_replaces);
    tcase_add_test(tests, with_on_frames_without_rows_or_columns);
    tcase_add_test(tests, one_expression_in_several_columns);
    tcase_add_test(tests, names_change_at_once);
    tcase_add_test(tests, failing_allocations_leave_nothing_behind);
}
