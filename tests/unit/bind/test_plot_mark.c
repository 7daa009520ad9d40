/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/bind/bound.h"

#define MARK(mark) "plot{ title = 't', marks = { " mark " } }"

START_TEST(arrays_from_columns_lists_and_periods) {
    ck_gives("local f = frame{ { 'p', periods{ '2015', '2016' } }, { 'v', { 1, missing } } }\n"
             "local m = { 'line', x = f.p, y = f.v * 2, name = 'A', series = 2, dash = 'dotted' }\n"
             "plot{ title = 't', marks = { m, { 'points', x = 1, y = 2, shape = 'ring' },\n"
             "  { 'band', x = f.p, low = f.v, high = { 2, 3 }, colour = '#12436D', thickness = 0.5 },\n"
             "  { 'text', x = { 1 }, y = { 2 }, label = column{ 'here' }, align = 'left' } } }\n"
             "print 'ok'",
             "ok\n");
}
END_TEST

START_TEST(marks_that_cannot_be) {
    ck_refuses(MARK("{ 'lien', x = { 1 }, y = { 2 } }"), "did you mean 'line'?");
    ck_refuses(MARK("{ x = { 1 } }"), "a mark does not begin with its kind");
    ck_refuses(MARK("'line'"), "mark 1 is not a table");
    ck_refuses(MARK("{ 'line', 5, x = { 1 }, y = { 2 } }"), "line: item 2 has no name");
    ck_refuses(MARK("{ 'line', x = { 1 }, z = { 2 } }"), "line: unknown field 'z'");
    ck_refuses(MARK("{ 'line', x = { 1 } }"), "y");
    ck_refuses(MARK("{ 'line', x = { 1, 2 }, y = { 2 } }"),
               "'y' of the mark has 1 values, but 'x' has 2");
    ck_refuses(MARK("{ 'line', x = column{ 'a' }, y = { 2 } }"),
               "'x' of the mark must be numbers or periods, not a text column");
    ck_refuses(MARK("{ 'text', x = { 1 }, y = { 2 }, label = column{ 1 } }"), "must be texts");
    ck_refuses(MARK("{ 'points', x = { 1 }, y = { 2 }, fill = { 'Beter' } }"), "Beter");
    ck_refuses(MARK("{ 'line', x = { 1 }, y = { 2 }, dash = 'doted' }"), "did you mean 'dotted'?");
}
END_TEST

START_TEST(many_marks_need_no_stack) {
    ck_gives("local marks = {}\n"
             "for i = 1, 3000 do marks[i] = { 'points', x = { i }, y = { i } } end\n"
             "plot{ title = 't', marks = marks }\nprint 'ok'",
             "ok\n");
}
END_TEST

START_TEST(failing_allocations_leave_nothing_behind) {
    ck_survives("local f = frame{ { 'p', periods{ '2015', '2016' } }, { 'v', { 1, missing } } }\n"
                "plot{ title = 't', marks = { { 'line', x = f.p, y = f.v * 2, name = 'A' },\n"
                "  { 'points', x = { 1 }, y = { 2 }, fill = { 'Better' }, label = { 'x' } } } }");
}
END_TEST

HIAP_SUITE(bind_plot_mark) {
    tcase_add_test(tests, arrays_from_columns_lists_and_periods);
    tcase_add_test(tests, marks_that_cannot_be);
    tcase_add_test(tests, many_marks_need_no_stack);
    tcase_add_test(tests, failing_allocations_leave_nothing_behind);
}
