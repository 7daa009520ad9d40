/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/method/memory_chart.h"

enum { H, SHIFT, FREEZE };                                      /* options */
enum { CENTRE, SIGMA, UPPER_SUM, LOWER_SUM, SIGNAL, STATUS };   /* outputs */

static void put(const hiap_memory_chart *c) {
    const hiap_series *s = &c->series;
    const double h = c->run->setting[H].number;
    hiap_cusum(c->a, c->b, s->value, s->count, &c->baseline, c->run->setting[SHIFT].number);
    for (size_t i = 0; i < s->count; i++) {
        hiap_run_put(c->run, CENTRE, c->baseline.mean);
        hiap_run_put(c->run, SIGMA, c->baseline.sigma);
        if (hiap_memory_chart_status(c, i)) {
            hiap_run_put(c->run, UPPER_SUM, c->a[i]);
            hiap_run_put(c->run, LOWER_SUM, c->b[i]);
            hiap_run_put(c->run, SIGNAL, c->a[i] > h || c->b[i] < -h);
        }
        hiap_run_end_row(c->run, s->row[i]);
    }
}

static hiap_rc run(hiap_method_run *r, hiap_err *err) {
    return hiap_memory_chart_run(r, FREEZE, put, err);
}

const hiap_method hiap_method_cusum = {
    .name = "cusum",
    .help = "CUSUM chart: small lasting shifts, added up",
    .formula = "upper = max(0, upper before + (y - mean) / sigma - shift / 2), lower likewise; a "
               "signal beyond h; sigma = mean moving range / 1.128",
    .source = "Page 1954; Montgomery 2009, ch. 9",
    .example = "t,value\n1,10\n2,11\n3,9\n4,12\n5,13\n6,14\n",
    .shape = HIAP_METHOD_ROWS,
    .inputs = { { "t", .any = true, .help = HIAP_MEMORY_T_HELP },
                { "value", .help = HIAP_MEMORY_VALUE_HELP } },
    .options = { { "h", HIAP_OPTION_NUMBER, "5", .min = 0.1, .max = 100,
                   .help = "the sum that signals, in standard deviations" },
                 { "shift", HIAP_OPTION_NUMBER, "1", .min = 0, .max = 100,
                   .help = "to be found, in standard deviations" },
                 HIAP_MEMORY_OPTIONS },
    .outputs = { { "centre", .help = "mean of the baseline, or what was given" },
                 { "sigma", .help = "of one value" },
                 { "upper_sum", .help = "0 or more, in standard deviations" },
                 { "lower_sum", .help = "0 or less, in standard deviations" },
                 { "signal", .help = "1: a sum beyond h" },
                 { "status", .text = true, .help = "why a figure is missing or on trial" } },
    .run = run,
};
