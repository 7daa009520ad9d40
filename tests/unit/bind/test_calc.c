/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/bind/bound.h"

#define FRAME "local f = frame{ { 'g', { 'a', 'b', 'a' } }, { 'count', { 6, 2, 3 } }, " \
              "{ 'denominator', { 10, 20, 30 } } }\n"

START_TEST(a_method_over_a_frame) {
    ck_gives(FRAME "print(native.calc('proportion', f, {}, {}, {}).value:list())",
             "{ 0.6, 0.1, 0.1 }\n");
    ck_gives(FRAME "local r = native.calc('rate', f, { 'multiplier' }, { 10 }, 'g', { 95, 99.8 })\n"
                   "print(r:names(), r.value:list())",
             "{ 'g', 'value', 'lower_ci_95', 'upper_ci_95', 'lower_ci_99_8', 'upper_ci_99_8', "
             "'method' }\t{ 2.25, 1 }\n");
    ck_gives(FRAME "print(native.calc('quantile', f:rename{ count = 'value' }, { 'k', 'invert' }, "
                   "{ 3, true }, {}).quantile:list())",
             "{ 1, 3, 2 }\n");
}
END_TEST

START_TEST(what_is_wrong_has_the_line_of_the_script) {
    ck_refuses(FRAME "native.calc('rate', f:with{ count = { 1, -2, 3 } }, {}, {}, {})",
               "calc.rate: row 2: the count -2 is negative");
    ck_refuses(FRAME "native.calc('mean', f, {}, {}, {})",
               "calc.mean: mean needs a column 'value'");
    ck_refuses(FRAME "native.calc('rte', f, {}, {}, {})", "calc.rte: there is no method 'rte'");
    ck_refuses(FRAME "native.calc('rate', f, {}, {}, {}, 0.95)",
               "calc.rate: the confidence '0.95' is not a percentage");
    ck_refuses(FRAME "native.calc('rate', f, {}, {}, 'h')", "the frame has no column 'h'");
}
END_TEST

START_TEST(the_registry) {
    ck_gives("for _, m in ipairs(native.methods()) do\n"
             "  if m.name == 'quantile' then print(m.keeps_rows, m.has_limits, m.inputs[1].name, "
             "m.options[1].kind, m.options[2].kind, m.options[1].usual, m.outputs[1].name) end\n"
             "end",
             "true\tfalse\tvalue\tinteger\tboolean\t10\tquantile\n");
    ck_gives("for _, m in ipairs(native.methods()) do\n"
             "  for _, o in ipairs(m.outputs) do\n"
             "    if m.name == 'funnel' and (o.with or o.name == 'value') then\n"
             "      print(o.name, o.with, o.without)\n"
             "    end\n"
             "  end\n"
             "end",
             "denominator\tcurve\tnil\nvalue\tnil\tcurve\n");
}
END_TEST

START_TEST(failing_allocations_leave_nothing_behind) {
    ck_survives(FRAME "native.calc('rate', f, { 'multiplier' }, { 10 }, 'g', { 95, 99.8 })\n"
                      "native.calc('proportion', f, {}, {}, {})\n"
                      "native.methods()");
}
END_TEST

HIAP_SUITE(bind_calc) {
    tcase_add_test(tests, a_method_over_a_frame);
    tcase_add_test(tests, what_is_wrong_has_the_line_of_the_script);
    tcase_add_test(tests, the_registry);
    tcase_add_test(tests, failing_allocations_leave_nothing_behind);
}
