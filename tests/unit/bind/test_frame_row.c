/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/bind/bound.h"

#define FOUR                                                                        \
    "local f = frame{ { 'k', { 2, missing, 1, 2 } }, { 't', { 'a', 'b', 'c', 'd' } }, " \
    "{ 'p', periods{ '2015', '2016', '2015', '2015 - 17' } } }\n"

START_TEST(rows_by_mask) {
    ck_gives(FOUR "print(f:where(f.k:gt(1)).t:list(), #f:where(f.k:gt(5)))", "{ 'a', 'd' }\t0\n");
    ck_refuses(FOUR "f:where(f.k)", "rows are chosen by a mask, not by a number column");
    ck_refuses(FOUR "f:where(sequence(2):gt(0))", "the mask has 2 rows, but the frame has 4");
    ck_refuses(FOUR "f:where(f.k == 1)", "did you write == or 'and'?");
    ck_refuses(FOUR "f:where()", "column expected, got nothing");
}
END_TEST

START_TEST(rows_by_conditions) {
    ck_gives(FOUR "print(f:where{ k = 2, t = { 'a', 'b' } }.t:list(), #f:where{ t = {} })\n"
                  "print(f:where{ p = '2015' }.t:list(), f:where{ k = { 1, 2 }, p = '2015' }.t:list())",
             "{ 'a' }\t0\n{ 'a', 'c' }\t{ 'a', 'c' }\n");
    ck_gives("local f = frame{ { 'm', { true, missing, false } }, { 'n', { 1, 2, 3 } } }\n"
             "print(f:where{ m = true }.n:list(), f:where{ m = false }.n:list())",
             "{ 1 }\t{ 3 }\n");
    ck_refuses(FOUR "f:where{}", "where was given an empty table");
    ck_refuses(FOUR "f:where{ q = 1 }", "the frame has no column 'q'");
    ck_refuses(FOUR "f:where{ t = 1 }", "a text column cannot be compared with a number");
    ck_refuses(FOUR "f:where{ f.k:gt(1) }", "a column name is missing in the table");
}
END_TEST

START_TEST(order) {
    ck_gives(FOUR "print(f:sort('k').t:list(), f:sort('-k').t:list(), f:sort('p', '-t').t:list(),\n"
                  "      f:sort().t:list())",
             "{ 'c', 'a', 'd', 'b' }\t{ 'a', 'd', 'c', 'b' }\t{ 'c', 'a', 'd', 'b' }\t"
             "{ 'a', 'b', 'c', 'd' }\n");
    ck_refuses(FOUR "f:sort('-q')", "the frame has no column 'q'");
    ck_refuses(FOUR "f:sort('')", "the frame has no column ''");
}
END_TEST

START_TEST(rows_from_the_ends) {
    ck_gives(FOUR "print(f:head(2).t:list(), f:tail(1).t:list(), #f:head(), #f:head(0), #f:tail(99))",
             "{ 'a', 'b' }\t{ 'd' }\t4\t0\t4\n");
    ck_refuses(FOUR "f:head(-1)", "a frame has no first or last -1 rows");
}
END_TEST

START_TEST(frames_one_below_the_other) {
    ck_gives("local a = frame{ { 'x', { 1 } } }\n"
             "print(a:append(frame{ { 'y', { 'q' } } }, a):csv(), #a:append())",
             "x,y\n1,\n,q\n1,\n\t1\n");
    ck_refuses("frame{ { 'x', 1 } }:append(frame{ { 'x', 'a' } })", "cannot follow");
    ck_refuses("frame{ { 'x', 1 } }:append(3)", "frame expected, got number");
}
END_TEST

START_TEST(rows_as_tables) {
    ck_gives(FOUR "local r = f:row(-1)\nprint(r.k, r.t, r.p, f:row(2).k)\n"
                  "for row in f:rows() do print(row.t, row.k) end",
             "2\td\t2015 - 17\tnil\na\t2\nb\tnil\nc\t1\nd\t2\n");
    ck_refuses(FOUR "f:row(0)", "there is no row 0 among 4");
    ck_refuses(FOUR "f:row(5)", "there is no row 5 among 4");
    ck_gives("for row in frame{ { 'a', {} } }:rows() do print(row) end", "");
}
END_TEST

START_TEST(failing_allocations_leave_nothing_behind) {
    ck_survives(FOUR "print(f:where{ k = { 1, 2 }, t = 'a', p = '2015' }, f:where(f.k:gt(1)))\n"
                     "print(f:sort('-k', 't'):head(2), f:append(f):tail(1):row(1).t)");
}
END_TEST

HIAP_SUITE(bind_frame_row) {
    tcase_add_test(tests, rows_by_mask);
    tcase_add_test(tests, rows_by_conditions);
    tcase_add_test(tests, order);
    tcase_add_test(tests, rows_from_the_ends);
    tcase_add_test(tests, frames_one_below_the_other);
    tcase_add_test(tests, rows_as_tables);
    tcase_add_test(tests, failing_allocations_leave_nothing_behind);
}
