/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/method/count_interval.h"

static hiap_rc run(hiap_method_run *r, hiap_err *err) {
    static const hiap_count_method how = {
        .is_bad = hiap_rate_is_bad,
        .of = hiap_rate_of,
        .columns = hiap_rate_columns,
        .few = HIAP_FEW_EVENTS,
        .words = { "Exact", "Byar" },
    };
    return hiap_count_method_run(r, &how, err);
}

const hiap_method hiap_method_rate = {
    .name = "rate",
    .help = "Crude rate with Poisson limits, exact below 10 events and Byar's above",
    .formula = "below 10: chi-square quantiles / 2; else c(1 - 1/(9c) - z/(3 sqrt c))^3 and "
               "(c+1)(1 - 1/(9(c+1)) + z/(3 sqrt(c+1)))^3",
    .source = "Garwood 1936; Breslow and Day 1987, p. 69; OHID technical guide to confidence "
              "intervals",
    .example = "area,count,denominator\nHalton,65,128432\nWirral,4,320900\n",
    .shape = HIAP_METHOD_ROWS_OR_SUM,
    .inputs = { { "count", .help = "events: 0 or more" },
                { "denominator", .help = "persons or person-years: above 0" },
                { "multiplier", .optional = true, .help = "of this row, instead of the option" } },
    .options = { { "multiplier", HIAP_OPTION_NUMBER, "100000", .min = 1e-9, .max = 1e12,
                   .help = "the rate is per so many" } },
    .outputs = { { "value", .help = "count / denominator, times the multiplier" },
                 { "limits" },
                 { "method", .text = true, .help = "how the limits were made: Exact or Byar" } },
    .run = run,
};
