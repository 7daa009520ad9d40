/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/method/memory_chart.h"

enum { LAMBDA, WIDTH, FREEZE };                                  /* options */
enum { CENTRE, EWMA, LOWER_LIMIT, UPPER_LIMIT, SIGNAL, STATUS }; /* outputs */

static void put(const hiap_memory_chart *c) {
    const hiap_series *s = &c->series;
    hiap_method_run *run = c->run;
    hiap_ewma(c->a, c->b, s->value, s->count, &c->baseline, run->setting[LAMBDA].number,
              run->setting[WIDTH].number);
    for (size_t i = 0; i < s->count; i++) {
        const double mean = c->baseline.mean;
        hiap_run_put(run, CENTRE, mean);
        hiap_run_put(run, EWMA, c->a[i]);
        if (hiap_memory_chart_status(c, i)) {
            hiap_run_put(run, LOWER_LIMIT, mean - c->b[i]);
            hiap_run_put(run, UPPER_LIMIT, mean + c->b[i]);
            hiap_run_put(run, SIGNAL, c->a[i] > mean + c->b[i] || c->a[i] < mean - c->b[i]);
        }
        hiap_run_end_row(run, s->row[i]);
    }
}

static hiap_rc run(hiap_method_run *r, hiap_err *err) {
    return hiap_memory_chart_run(r, FREEZE, put, err);
}

const hiap_method hiap_method_ewma = {
    .name = "ewma",
    .help = "EWMA chart: small lasting shifts",
    .formula = "z = lambda y + (1 - lambda) z before; limits mean -+ width sigma sqrt(lambda / "
               "(2 - lambda) (1 - (1 - lambda)^(2 i))); sigma = mean moving range / 1.128",
    .source = "Roberts 1959; Montgomery 2009, ch. 9",
    .example = "t,value\n1,10\n2,11\n3,9\n4,12\n5,13\n6,14\n",
    .shape = HIAP_METHOD_ROWS,
    .inputs = { { "t", .any = true, .help = HIAP_MEMORY_T_HELP },
                { "value", .help = HIAP_MEMORY_VALUE_HELP } },
    .options = { { "lambda", HIAP_OPTION_NUMBER, "0.2", .min = 0.001, .max = 1,
                   .help = "weight of the newest value" },
                 { "width", HIAP_OPTION_NUMBER, "3", .min = 0.1, .max = 10,
                   .help = "of the limits, in standard errors" },
                 HIAP_MEMORY_OPTIONS },
    .outputs = { { "centre", .help = "mean of the baseline, or what was given" },
                 { "ewma", .help = "the weighted average up to here" },
                 { "lower_limit", .help = "widening with the number of values" },
                 { "upper_limit", .help = "widening with the number of values" },
                 { "signal", .help = "1: outside the limits" },
                 { "status", .text = true, .help = "why a figure is missing or on trial" } },
    .run = run,
};
