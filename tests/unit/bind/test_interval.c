/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/bind/bound.h"

START_TEST(columns_lists_and_single_values) {
    ck_gives("local f = proportion(column{ 10, missing }, 100, { multiplier = 100 })\n"
             "print(f:names(), f.value, fixed(f.lower_ci_95:at(1), 3), f.value:reason(2))",
             "{ 'value', 'lower_ci_95', 'upper_ci_95' }\tnumber column of 2 rows: 10, missing\t"
             "5.523\tnot given\n");
    ck_gives("print(#proportion(5, { 10, 20 }), proportion(5, 10).value, rate(5, 10).value)",
             "2\tnumber column of 1 row: 0.5\tnumber column of 1 row: 50000\n");
}
END_TEST

START_TEST(levels_of_confidence) {
    ck_gives("print(rate(5, 10, { confidence = { 95, 99.8 } }):names())",
             "{ 'value', 'lower_ci_95', 'upper_ci_95', 'lower_ci_99_8', 'upper_ci_99_8' }\n");
    ck_gives("print(rate(5, 10, { confidence = 90 }):names())",
             "{ 'value', 'lower_ci_90', 'upper_ci_90' }\n");
    ck_refuses("rate(5, 10, { confidence = {} })", "takes one to 8 levels of confidence, not 0");
    ck_refuses("rate(5, 10, { confidence = { 95, 95 } })", "two columns are called 'lower_ci_95'");
    ck_refuses("rate(5, 10, { confidence = 120 })", "120");
    ck_refuses("rate(5, 10, { confidance = 95 })", "did you mean 'confidence'?");
}
END_TEST

START_TEST(figures_that_cannot_be) {
    ck_refuses("proportion({ 5, 12 }, { 10, 10 })", "row 2: the count 12 is greater than");
    ck_refuses("proportion({ 1, 2, 3 }, { 10, 20 })", "'count' has 3 values where 2 are needed");
    ck_refuses("proportion(5)", "'denominator' must be a column, a list or one value, not nothing");
    ck_refuses("proportion('5', 10)", "counts and denominators are numbers");
}
END_TEST

START_TEST(failing_allocations_leave_nothing_behind) {
    ck_survives("print(proportion({ 1, 2 }, 10, { confidence = { 95, 99.8 } }), rate({ 3 }, { 9 }))\n"
                "pcall(proportion, { 12 }, { 10 })");
}
END_TEST

HIAP_SUITE(bind_interval) {
    tcase_add_test(tests, columns_lists_and_single_values);
    tcase_add_test(tests, levels_of_confidence);
    tcase_add_test(tests, figures_that_cannot_be);
    tcase_add_test(tests, failing_allocations_leave_nothing_behind);
}
