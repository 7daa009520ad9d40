/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/base/scratch.h"
#include "tests/unit/bind/bound.h"

#define PAGE                                                                                      \
    "local p = page{ title = 'Review' }\n"                                                        \
    "local names = { kind = 'category', labels = { 'A', 'B' } }\n"                                \
    "local function grid(more) return plot{ title = 'Up', x = names, y = names,\n"                \
    "  key = { { label = 'Worse', colour = 'Worse', symbol = 'W' } },\n"                          \
    "  marks = { { 'cells', x = { 0, 1 }, y = { 0, 1 }, label = { 'W 1', 'W 2' },\n"              \
    "    fill = { 'Worse', '' } }, more } } end\n"

static void make_style(void) {
    scratch_make();
    ck_assert_int_eq(mkdir(in_scratch("plots"), 0700) | mkdir(in_scratch("plots/theme"), 0700), 0);
    scratch_write("plots/theme/page.css", "body { color: black }\n");
    bound_start.share = scratch;
    bound_picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\" "
                    "viewBox=\"0 0 10 10\"><g/></svg>";
}

/* One picture a script: the stand-in for the main process draws no more. */
START_TEST(grids_of_any_shape_go_on_a_page) {
    ck_gives(PAGE "print(p:figure(grid()) == p)", "true\n");
    ck_gives(PAGE "p:figure(grid{ 'text', x = { 1 }, y = { 0 }, label = { '3' } })", "");
    ck_gives(PAGE "p:figure(grid{ 'text', x = { missing }, y = { 0 }, label = { '3' } })", "");
    ck_gives(PAGE "p:figure(grid{ 'points', x = { 1 }, y = { 0 } })", "");
    ck_gives(PAGE "p:figure(plot{ title = 'Up', marks = { { 'cells', x = { 1 }, y = { 2 } } } })",
             "");
}
END_TEST

START_TEST(failing_allocations_leave_nothing_behind) {
    ck_survives(PAGE "p:figure(grid{ 'text', x = { 1 }, y = { 0 }, label = { '3' } })");
}
END_TEST

HIAP_SUITE(bind_page_grid) {
    tcase_add_checked_fixture(tests, make_style, scratch_remove);
    tcase_add_test(tests, grids_of_any_shape_go_on_a_page);
    tcase_add_test(tests, failing_allocations_leave_nothing_behind);
}
