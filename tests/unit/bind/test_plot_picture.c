/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/bind/bound.h"

#define CHART "local p = plot{ title = 'Up', marks = { { 'points', x = { 1 }, y = { 2 } } } }\n"
#define PICTURE                                                                            \
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\" "                \
    "viewBox=\"0 0 10 10\"><g id=\"a\"/></svg>"

START_TEST(pictures_are_drawn_by_the_main_process) {
    bound_picture = PICTURE;
    ck_gives(CHART "local s = p:svg 'one'\n"
                   "print(string.contains(s, '<title'), string.contains(s, 'one-'))",
             "true\ttrue\n");
    bound_picture = "a drawing";
    ck_gives(CHART "print(p:text(40, 10))", "a drawing\n");
}
END_TEST

START_TEST(a_picture_that_is_no_svg_is_refused) {
    bound_picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><script/></svg>";
    ck_refuses(CHART "p:svg()", "script");
}
END_TEST

START_TEST(files_by_their_ending) {
    bound b;
    bound_picture = PICTURE;
    bound_open(&b);
    ck_assert_int_eq(script_do(&b.run, CHART "p:save 'charts/up.svg'"), HIAP_OK);
    ck_assert_uint_eq(b.bind.written.len, 1);
    ck_assert_str_eq(b.bind.written.at[0].path, "charts/up.svg");
    bound_close(&b);
}
END_TEST

START_TEST(pictures_that_cannot_be) {
    bound_picture = NULL;
    ck_refuses(CHART "p:save 'up.gif'", "the ending decides: .svg, .png, .pdf or .txt");
    ck_refuses(CHART "p:text(5)", "must lie between 20 and 1000, not 5");
}
END_TEST

START_TEST(failing_allocations_leave_nothing_behind) {
    bound_picture = PICTURE;
    ck_survives(CHART "p:save 'up.svg'");
}
END_TEST

HIAP_SUITE(bind_plot_picture) {
    tcase_add_test(tests, pictures_are_drawn_by_the_main_process);
    tcase_add_test(tests, a_picture_that_is_no_svg_is_refused);
    tcase_add_test(tests, files_by_their_ending);
    tcase_add_test(tests, pictures_that_cannot_be);
    tcase_add_test(tests, failing_allocations_leave_nothing_behind);
}
