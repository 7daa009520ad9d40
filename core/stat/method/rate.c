/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/method/count_interval.h"
#include "core/stat/method/rate_frequency.h"

static hiap_rc run(hiap_method_run *r, hiap_err *err) {
    static const hiap_count_method how = {
        .is_bad = hiap_rate_is_bad,
        .of = hiap_rate_of,
        .columns = hiap_rate_columns,
        .few = HIAP_FEW_EVENTS,
        .words = { "Exact", "Byar" },
    };
    if (r->setting[HIAP_EVENT_FREQUENCY_OPTION].number != 0)
        return hiap_rate_by_frequency(r, err);
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
                { "multiplier", .optional = true, .help = "of this row, instead of the option" },
                { "event_frequency", .optional = true,
                  .help = "with --event_frequency: events each of the persons had" } },
    .options = { { "multiplier", HIAP_OPTION_NUMBER, "100000", .min = 1e-9, .max = 1e12,
                   .help = "the rate is per so many" },
                 { "event_frequency", HIAP_OPTION_SWITCH,
                   .help = "events come several to a person: count is persons, a row for each "
                           "number of events; --by says which rows are one rate" } },
    .outputs = { { "value", .help = "count / denominator, times the multiplier" },
                 { "limits" },
                 { "method", .text = true, .help = "how the limits were made: Exact, Byar or "
                   "Dobson" } },
    .run = run,
};
