/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/method/count_interval.h"

static hiap_rc run(hiap_method_run *r, hiap_err *err) {
    static const hiap_count_method how = {
        .is_bad = hiap_proportion_is_bad,
        .of = hiap_proportion_of,
        .columns = hiap_proportion_columns,
        .few = 0,
        .words = { "Wilson", "Wilson" },
    };
    return hiap_count_method_run(r, &how, err);
}

const hiap_method hiap_method_proportion = {
    .name = "proportion",
    .help = "Proportion with Wilson score limits",
    .formula = "(2c + z^2 -+ z sqrt(z^2 + 4c(1 - c/n))) / (2(n + z^2))",
    .source = "Wilson 1927; OHID technical guide to confidence intervals",
    .example = "area,count,denominator\nHalton,65,100\nWirral,0,40\n",
    .example_options = "--multiplier 100",
    .shape = HIAP_METHOD_ROWS_OR_SUM,
    .inputs = { { "count", .help = "how many have it: 0 or more, at most the denominator" },
                { "denominator", .help = "how many there are: above 0" },
                { "multiplier", .optional = true, .help = "of this row, instead of the option" } },
    .options = { { "multiplier", HIAP_OPTION_NUMBER, "1", .min = 1e-9, .max = 1e12,
                   .help = "100 for a percentage" } },
    .outputs = { { "value", .help = "count / denominator, times the multiplier" },
                 { "limits" },
                 { "method", .text = true, .help = "how the limits were made" } },
    .run = run,
};
