/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/base/scratch.h"
#include "tests/unit/bind/bound.h"

#define PAGE                                                                                   \
    "local p = page{ title = 'Review' }\n"                                                     \
    "local f = frame{ { 'area', { 'A', 'B' } }, { 'value', { 1.25, missing } } }\n"            \
    "local c = plot{ title = 'Up', source = 'Us', marks = { { 'points', x = 1, y = 2 } } }\n"

static void make_style(void) {
    scratch_make();
    ck_assert_int_eq(mkdir(in_scratch("plots"), 0700) | mkdir(in_scratch("plots/theme"), 0700), 0);
    scratch_write("plots/theme/page.css", "body { color: black }\n");
    bound_start.share = scratch;
    bound_picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\" "
                    "viewBox=\"0 0 10 10\"><g/></svg>";
}

START_TEST(tables_and_figures_give_the_page_back) {
    ck_gives(PAGE "print(p:table(f, { caption = 'Areas', headings = { 'Area', 'Value' },\n"
                  "  decimals = { -1, 1 }, row_header = true, source = 'Us',\n"
                  "  links = { { 'CSV', 'data.csv' } } }) == p)\n"
                  "print(p:figure(c, { data = f, headings = { 'Area', 'Value' } }) == p)",
             "true\ntrue\n");
}
END_TEST

START_TEST(tables_that_cannot_be) {
    ck_refuses(PAGE "p:table(f, { caption = 'x', headings = { 'Area' } })",
               "the table has 2 columns, but 1 headings");
    ck_refuses(PAGE "p:table(f, { caption = 'x', decimals = { 1, 2, 3 } })",
               "the table has 2 columns, but 3 decimals");
    ck_refuses(PAGE "p:table(f, { caption = 'x', data = f })", "table: unknown field 'data'");
    ck_refuses(PAGE "p:table(3, { caption = 'x' })", "frame expected, got number");
    ck_refuses(PAGE "p:table(f)", "caption");
    ck_refuses(PAGE "p:figure(c, { caption = 'x' })", "figure: unknown field 'caption'");
    ck_refuses(PAGE "p:figure(c, { headings = { 'Area' } })", "the table has 0 columns");
    ck_refuses(PAGE "p:figure(f)", "plot expected, got frame");
}
END_TEST

START_TEST(failing_allocations_leave_nothing_behind) {
    ck_survives(PAGE "p:table(f, { caption = 'x', decimals = { 0, 1 } })\n"
                     "p:figure(c, { data = f, links = { { 'CSV', 'data.csv' } } })");
}
END_TEST

HIAP_SUITE(bind_page_table) {
    tcase_add_checked_fixture(tests, make_style, scratch_remove);
    tcase_add_test(tests, tables_and_figures_give_the_page_back);
    tcase_add_test(tests, tables_that_cannot_be);
    tcase_add_test(tests, failing_allocations_leave_nothing_behind);
}
