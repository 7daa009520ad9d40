/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/app/calc_help.h"

#include <math.h>
#include <string.h>

#include "lua/bind/methods.h"
#include "tests/unit/suite.h"

static const hiap_method method = {
    .name = "twice",
    .help = "Twice the value",
    .formula = "2 x",
    .source = "Euclid",
    .example = "x\n1\n",
    .example_options = "--factor 2",
    .shape = HIAP_METHOD_ROWS,
    .summary_switch = "total",
    .inputs = { { "x", .help = "a number" }, { "weight", .optional = true, .help = "of the row" } },
    .options = { { "factor", HIAP_OPTION_NUMBER, "2", .min = 0, .max = INFINITY,
                   .help = "how often" },
                 { "kind", HIAP_OPTION_CHOICE, "a", .words = "a b", .help = "which" },
                 { "share", HIAP_OPTION_NUMBER, .min = 0, .max = 1, .help = "of all" },
                 { "total", HIAP_OPTION_SWITCH, .help = "the sum instead" } },
    .outputs = { { "y", .given = HIAP_GIVEN_WITHOUT_SWITCH, .help = "twice x" },
                 { "sum", .given = HIAP_GIVEN_WITH_SWITCH, .help = "of all" },
                 { "limits" } },
};

START_TEST(all_of_a_method) {
    hiap_buf out = HIAP_BUF_INIT;
    hiap_calc_describe(&out, &method);
    ck_assert_str_eq(out.at,
                     "Twice the value\n\n"
                     "  hiap calc twice [FILE.csv | -] [--OPTION VALUE]...\n\n"
                     "Columns it reads\n"
                     "  x                      a number\n"
                     "  weight                 of the row (optional)\n\n"
                     "Options\n"
                     "  --factor               how often; 0 or more (2)\n"
                     "  --kind                 which; one of: a b (a)\n"
                     "  --share                of all; from 0 to 1\n"
                     "  --total                the sum instead\n"
                     "  --confidence           levels in percent, such as 95,99.8 (95)\n"
                     "  --by                   columns: each group for itself\n"
                     "  --format               csv, json or table (csv)\n"
                     "  -o FILE                write there instead of to the screen\n\n"
                     "Columns it gives, after those it was given\n"
                     "  y                      twice x (without --total)\n"
                     "  sum                    of all (with --total)\n"
                     "  lower_ci_95, ...       confidence limits, two columns a level\n\n"
                     "Formula  2 x\n"
                     "Source   Euclid\n\n"
                     "Example\n"
                     "  printf 'x\\n1\\n' | hiap calc twice --factor 2\n");
    hiap_buf_clear(&out);
}
END_TEST

START_TEST(a_line_for_every_method) {
    hiap_buf out = HIAP_BUF_INIT;
    size_t lines = 0;
    hiap_calc_describe_methods(&out);
    for (const char *c = out.at; *c; c++)
        lines += *c == '\n';
    ck_assert_uint_eq(lines, hiap_methods_count());
    ck_assert_ptr_nonnull(strstr(out.at, "\nrate                       Crude rate"));
    hiap_buf_clear(&out);
}
END_TEST

HIAP_SUITE(calc_help) {
    tcase_add_test(tests, all_of_a_method);
    tcase_add_test(tests, a_line_for_every_method);
}
