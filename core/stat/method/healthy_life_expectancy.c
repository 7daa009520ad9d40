/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "core/stat/method/life_expectancy_run.h"
#include "core/stat/method/reading.h"

enum { GOOD_HEALTH = HIAP_LIFE_A + 1, SAMPLE_SIZE };                              /* inputs */
enum { VARIANCE = HIAP_LIFE_MAX_INTERVAL_WIDTH + 1 };                             /* options */
enum { START_AGE, LE, VALUE, PERCENT_HEALTHY, SE, LIMITS, STATUS, METHOD }; /* outputs */

static hiap_rc read_share(hiap_life_band *band, const hiap_method_run *r, size_t row,
                          hiap_err *err) {
    double share, sample;
    hiap_rc rc = hiap_read_not_negative(&share, r, GOOD_HEALTH, row, err);
    if (!rc && share > 1)
        rc = hiap_run_refuse(r, GOOD_HEALTH, row, "it is a share from 0 to 1; 82% is 0.82", err);
    if (!rc)
        rc = hiap_read_positive(&sample, r, SAMPLE_SIZE, row, err);
    if (rc)
        return rc;
    band->share = share;
    band->share_variance = share * (1 - share) / sample;
    return HIAP_OK;
}

static hiap_life_estimate estimate(const hiap_method_run *r, const hiap_life_row *row) {
    bool full = r->setting[VARIANCE].number == 1;
    return (hiap_life_estimate){ row->healthy,
                                 row->share_variance + (full ? row->mortality_variance : 0) };
}

static void put(hiap_method_run *r, const hiap_life_line *line) {
    if (!line->row)
        return;
    hiap_run_put(r, LE, line->row->expectancy);
    if (!line->shown)
        return;
    hiap_life_estimate e = estimate(r, line->row);
    hiap_run_put(r, VALUE, e.value);
    hiap_run_put(r, PERCENT_HEALTHY, 100 * e.value / line->row->expectancy);
    hiap_run_put(r, SE, sqrt(e.variance));
    hiap_run_put_word(r, METHOD,
                      r->setting[VARIANCE].number == 1 ? "Sullivan, full variance"
                                                       : "Sullivan, prevalence variance");
}

static hiap_rc run(hiap_method_run *r, hiap_err *err) {
    static const hiap_life_method how = { read_share, estimate, put };
    return hiap_life_method_run(r, &how, err);
}

const hiap_method hiap_method_healthy_life_expectancy = {
    .name = "healthy_life_expectancy",
    .help = "Healthy life expectancy at the start of each age band, by Sullivan's method",
    .formula = "sum L h / l; variance sum L^2 h(1 - h)/N / l^2, full: "
               "+ sum l^2 Var(q) (n(1 - a)h + e')^2 / l^2",
    .source = "Sullivan 1971; Mathers 1991; Silcocks, Jenner and Reza 2001; Jagger et al. 2014",
    .example = "start_age,deaths,population,good_health,sample_size\n0,25,61000,0.95,700\n"
               "15,60,150000,0.9,900\n45,310,80000,0.75,800\n65,900,42000,0.6,600\n"
               "85,640,5200,0.4,150\n",
    .example_options = "--variance full",
    .shape = HIAP_METHOD_SUMMARY,
    .inputs = { HIAP_LIFE_INPUTS,
                { "good_health", .help = "share of the band in good health, 0 to 1" },
                { "sample_size", .help = "persons asked for it; without it no limits" } },
    .options = { HIAP_LIFE_OPTIONS, HIAP_LIFE_WIDTH_OPTION,
                 { "variance", HIAP_OPTION_CHOICE, "prevalence", .words = "prevalence full",
                   .help = "full: with the term for mortality" } },
    .outputs = { { "start_age", .help = "in order of age" },
                 { "le", .help = "life expectancy in years" },
                 { "value", .help = "healthy years left at the start of the band" },
                 { "percent_healthy", .help = "of the life expectancy" },
                 { "se", .help = "standard error in years" },
                 { "limits" },
                 { "status", .text = true, .help = "why a figure is missing, or what to know of "
                   "it" },
                 { "method", .text = true, .help = "of the figure and of its variance" } },
    .run = run,
};
