/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/method/life_expectancy_run.h"

enum { START_AGE, VALUE, LIMITS, POPULATION_USED, DEATHS_USED, STATUS, METHOD }; /* outputs */

static hiap_life_estimate estimate(const hiap_method_run *r, const hiap_life_row *row) {
    (void)r;
    return (hiap_life_estimate){ row->expectancy, row->variance };
}

static void put(hiap_method_run *r, const hiap_life_line *line) {
    hiap_run_put(r, POPULATION_USED, line->population);
    hiap_run_put(r, DEATHS_USED, line->deaths);
    if (!line->shown)
        return;
    hiap_run_put(r, VALUE, line->row->expectancy);
    hiap_run_put_word(r, METHOD, "Chiang II, Silcocks");
}

static hiap_rc run(hiap_method_run *r, hiap_err *err) {
    static const hiap_life_method how = { .estimate = estimate, .put = put };
    return hiap_life_method_run(r, &how, err);
}

const hiap_method hiap_method_life_expectancy = {
    .name = "life_expectancy",
    .help = "Life expectancy at the start of each age band, from an abridged life table",
    .formula = "q = nM / (1 + nM(1 - a)); Var q = q^2 (1 - q) / deaths, of the open band e^2 / "
               "deaths; value -+ z se",
    .source = "Chiang 1984; Silcocks, Jenner and Reza 2001",
    .example = "start_age,deaths,population\n0,25,61000\n15,60,150000\n45,310,80000\n65,900,42000\n"
               "85,640,5200\n",
    .shape = HIAP_METHOD_SUMMARY,
    .inputs = { HIAP_LIFE_INPUTS },
    .options = { HIAP_LIFE_OPTIONS, HIAP_LIFE_WIDTH_OPTION },
    .outputs = { { "start_age", .help = "in order of age" },
                 { "value", .help = "years left at the start of the band" },
                 { "limits" },
                 { "population_used", .help = "of this age and over" },
                 { "deaths_used", .help = "of this age and over" },
                 { "status", .text = true, .help = "why a figure is missing, or what to know of "
                   "it" },
                 { "method", .text = true, .help = "of the table and of its variance" } },
    .run = run,
};
