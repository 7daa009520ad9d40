/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/bind/bound.h"

#define LINE "marks = { { 'line', x = { 1, 2 }, y = { 3, 4 } } }"

START_TEST(a_chart_has_a_title_and_words) {
    ck_gives("local p = plot{ title = 'Higher', alt = 'A line', " LINE " }\n"
             "print(p:title(), p:alt(), tostring(p))",
             "Higher\tA line\tHigher\n");
    ck_gives("print(#plot{ title = 'Higher', " LINE " }:alt() > 0)", "true\n");
}
END_TEST

START_TEST(axes_and_keys) {
    ck_gives("plot{ title = 't', x = { kind = 'category', labels = { 'a', 'b', 'c' } },\n"
             "  y = { from = 0, to = 9, decimals = 1, suffix = '%', zero = true },\n"
             "  key = { { label = 'Better', colour = 'Better', symbol = 'B' } }, " LINE " }\n"
             "plot{ title = 't', x = { kind = 'year', at = { 1, 2 }, labels = { 'i', 'ii' } }, " LINE " }\n"
             "print 'ok'",
             "ok\n");
    ck_refuses("plot{ title = 't', x = { at = { 1 }, labels = {} }, " LINE " }",
               "the x axis has 0 labels at 1 places");
    ck_refuses("plot{ title = 't', x = { kind = 'yaer' }, " LINE " }", "did you mean 'year'?");
    ck_refuses("plot{ title = 't', key = { { label = 'x', colour = 'Beter' } }, " LINE " }", "Beter");
    ck_refuses("plot{ title = 't', key = { 'x' }, " LINE " }", "table of named arguments expected");
}
END_TEST

START_TEST(charts_that_cannot_be) {
    ck_refuses("plot{ " LINE " }", "field 'title' is missing");
    ck_refuses("plot{ title = 't' }", "field 'marks' is missing");
    ck_refuses("plot{ title = 't', tilte = 'x', " LINE " }", "did you mean 'title'?");
    ck_refuses("plot 't'", "table of named arguments expected, got text");
    ck_refuses("plot{ title = '', " LINE " }", "title");
    ck_refuses("plot{ title = 't', width = 1e6, " LINE " }", "must lie between 0 and 10000");
}
END_TEST

START_TEST(failing_allocations_leave_nothing_behind) {
    ck_survives("local p = plot{ title = 't', x = { kind = 'category', labels = { 'a', 'b', 'c' } },\n"
                "  key = { { label = 'x', colour = '#123456' } }, " LINE " }\nprint(p:alt())");
}
END_TEST

HIAP_SUITE(bind_plot) {
    tcase_add_test(tests, a_chart_has_a_title_and_words);
    tcase_add_test(tests, axes_and_keys);
    tcase_add_test(tests, charts_that_cannot_be);
    tcase_add_test(tests, failing_allocations_leave_nothing_behind);
}
