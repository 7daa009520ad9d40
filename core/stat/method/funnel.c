/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/funnel.h"

#include <math.h>

#include "core/base/mem.h"
#include "core/stat/method_run.h"

enum { NUMERATOR, DENOMINATOR };                                         /* inputs */
enum { KIND, MULTIPLIER, OVERDISPERSION, BASELINE, WINSORISE, CURVE };   /* options */
enum { OUT_DENOMINATOR, OUT_VALUE, OUT_BASELINE, LOWER_95, UPPER_95, LOWER_99_8, UPPER_99_8,
       SIGNIFICANCE, STATUS, METHOD, PHI, TAU }; /* outputs */
enum { POINTS = 100 }; /* of the curve */

typedef struct drawing {
    hiap_method_run *run;
    double multiplier;
    double *numerator, *denominator; /* of one group */
    hiap_funnel funnel;
} drawing;

/* --- reading ---------------------------------------------------------------------------------- */

static double usual_multiplier(hiap_funnel_kind kind) {
    return kind == HIAP_FUNNEL_RATE ? 100000 : 1;
}

static void read_options(hiap_funnel_options *out, double *multiplier, const hiap_method_run *run) {
    const hiap_setting *s = run->setting;
    out->kind = (hiap_funnel_kind)s[KIND].number;
    out->overdispersion = (hiap_overdispersion)s[OVERDISPERSION].number;
    out->winsorise = s[WINSORISE].number;
    *multiplier = s[MULTIPLIER].given ? s[MULTIPLIER].number : usual_multiplier(out->kind);
    out->baseline = s[BASELINE].given ? s[BASELINE].number / *multiplier : NAN;
}

static hiap_rc check_row(const drawing *d, hiap_funnel_kind kind, size_t row, hiap_err *err) {
    double numerator = hiap_run_number(d->run, NUMERATOR, row);
    double denominator = hiap_run_number(d->run, DENOMINATOR, row);
    if (numerator < 0)
        return hiap_run_refuse(d->run, NUMERATOR, row, "a numerator is 0 or more", err);
    if (denominator <= 0)
        return hiap_run_refuse(d->run, DENOMINATOR, row, "a denominator is greater than 0", err);
    if (kind == HIAP_FUNNEL_PROPORTION && numerator > denominator)
        return hiap_run_refuse(d->run, NUMERATOR, row,
                               "the numerator of a proportion is at most its denominator", err);
    return HIAP_OK;
}

/* --- a point a row ---------------------------------------------------------------------------- */

static void put_limits(drawing *d, hiap_interval at_95, hiap_interval at_99_8) {
    hiap_run_put(d->run, OUT_BASELINE, d->funnel.baseline * d->multiplier);
    hiap_run_put(d->run, LOWER_95, at_95.lower * d->multiplier);
    hiap_run_put(d->run, UPPER_95, at_95.upper * d->multiplier);
    hiap_run_put(d->run, LOWER_99_8, at_99_8.lower * d->multiplier);
    hiap_run_put(d->run, UPPER_99_8, at_99_8.upper * d->multiplier);
    hiap_run_put_word(d->run, METHOD, d->funnel.options.kind == HIAP_FUNNEL_PROPORTION
                                          ? "Wilson inverted"
                                          : "Exact inverted");
}

static void put_point(drawing *d, size_t i, size_t row) {
    double value = d->numerator[i] / d->denominator[i];
    if (isnan(value)) {
        hiap_run_put_status(d->run, "not judged: no %s",
                            isnan(d->denominator[i]) ? "denominator" : "numerator");
        hiap_run_end_row(d->run, row);
        return;
    }
    hiap_interval at_95 = hiap_funnel_limits(&d->funnel, d->denominator[i], 95);
    hiap_interval at_99_8 = hiap_funnel_limits(&d->funnel, d->denominator[i], 99.8);
    put_limits(d, at_95, at_99_8);
    hiap_run_put(d->run, OUT_VALUE, value * d->multiplier);
    hiap_run_put_word(d->run, SIGNIFICANCE, hiap_funnel_words(value, at_95, at_99_8));
    hiap_run_put(d->run, PHI, d->funnel.phi);
    if (d->funnel.options.overdispersion == HIAP_OVERDISPERSION_ADDITIVE)
        hiap_run_put(d->run, TAU, sqrt(d->funnel.tau2) * d->multiplier);
    hiap_run_end_row(d->run, row);
}

/* --- the curve -------------------------------------------------------------------------------- */

/* From the smallest denominator to the largest in equal ratios; of a single one, from half to twice
 * of it. */
static bool find_ends(double *low, double *high, const double *denominator, size_t count) {
    *low = INFINITY, *high = 0;
    for (size_t i = 0; i < count; i++) {
        *low = denominator[i] < *low ? denominator[i] : *low;
        *high = denominator[i] > *high ? denominator[i] : *high;
    }
    if (*low == *high)
        *low /= 2, *high *= 2;
    return *high > 0;
}

static void put_curve(drawing *d, size_t count, size_t group) {
    double low, high;
    if (!find_ends(&low, &high, d->denominator, count))
        return;
    for (int i = 0; i < POINTS; i++) {
        double n = i == POINTS - 1 ? high : low * pow(high / low, i / (POINTS - 1.0));
        hiap_run_put(d->run, OUT_DENOMINATOR, n);
        put_limits(d, hiap_funnel_limits(&d->funnel, n, 95),
                   hiap_funnel_limits(&d->funnel, n, 99.8));
        hiap_run_end_row(d->run, group);
    }
}

/* --- the run ---------------------------------------------------------------------------------- */

static hiap_rc draw_group(drawing *d, const hiap_funnel_options *options, size_t group,
                          hiap_err *err) {
    size_t count;
    const size_t *rows = hiap_run_rows(d->run, group, &count);
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < count && !rc; i++)
        rc = check_row(d, options->kind, rows[i], err);
    if (rc)
        return rc;
    hiap_run_gather(d->numerator, d->run, NUMERATOR, rows, count);
    hiap_run_gather(d->denominator, d->run, DENOMINATOR, rows, count);
    rc = hiap_funnel_fit(&d->funnel, d->numerator, d->denominator, count, options, err);
    if (!rc && d->run->summary)
        put_curve(d, count, group);
    for (size_t i = 0; i < count && !rc && !d->run->summary; i++)
        put_point(d, i, rows[i]);
    return rc;
}

static hiap_rc run(hiap_method_run *r, hiap_err *err) {
    drawing d = { .run = r };
    hiap_funnel_options options;
    read_options(&options, &d.multiplier, r);
    d.numerator = hiap_alloc_array(r->rows, sizeof(double));
    d.denominator = hiap_alloc_array(r->rows, sizeof(double));
    hiap_rc rc = d.numerator && d.denominator ? HIAP_OK
                                              : hiap_err_nomem(err, r->rows * sizeof(double));
    for (size_t g = 0; g < r->groups && !rc; g++)
        rc = draw_group(&d, &options, g, err);
    hiap_free(d.numerator);
    hiap_free(d.denominator);
    return rc;
}

const hiap_method hiap_method_funnel = {
    .name = "funnel",
    .help = "Funnel plot: limits about a baseline for each area's size, and who lies outside",
    .formula = "proportion: baseline -+ z sqrt(baseline (1 - baseline) / n); ratio, rate: the "
               "count whose exact Poisson limit is the expected count; over-dispersion by "
               "winsorised z-scores",
    .source = "Spiegelhalter 2005 (Qual Saf Health Care 14:347; Stat Med 24:1185); Wilson 1927; "
              "Garwood 1936",
    .example = "area,numerator,denominator\nHalton,65,100\nWirral,120,240\nSefton,90,210\n",
    .example_options = "--multiplier 100",
    .shape = HIAP_METHOD_ROWS,
    .summary_switch = "curve",
    .inputs = { { "numerator", .help = "persons, or events: 0 or more" },
                { "denominator", .help = "persons, or for ratios the expected events: above 0" } },
    .options = { { "kind", HIAP_OPTION_CHOICE, "proportion", .words = "proportion ratio rate",
                   .help = "ratio: of observed to expected events" },
                 { "multiplier", HIAP_OPTION_NUMBER, .min = 1e-9, .max = 1e12,
                   .help = "100 for a percentage (1, or 100000 for rates)" },
                 { "overdispersion", HIAP_OPTION_CHOICE, "no",
                   .words = "no additive multiplicative",
                   .help = "wider limits where areas differ by more than chance" },
                 { "baseline", HIAP_OPTION_NUMBER, .min = -1e300, .max = 1e300,
                   .help = "in units of the value (all areas together; of ratios 1)" },
                 { "winsorise", HIAP_OPTION_NUMBER, "0.1", .min = 0, .max = 0.4,
                   .help = "share of the z-scores at each end that are pulled in" },
                 { "curve", HIAP_OPTION_SWITCH,
                   .help = "the limits at 100 denominators, to be drawn, instead of the areas" } },
    .outputs = { { "denominator", .given = HIAP_GIVEN_WITH_SWITCH, .help = "where the limits are" },
                 { "value", .given = HIAP_GIVEN_WITHOUT_SWITCH,
                   .help = "numerator / denominator, times the multiplier" },
                 { "baseline", .help = "what the areas are held against" },
                 { "lower_ci_95", .help = "of the funnel" },
                 { "upper_ci_95", .help = "of the funnel" },
                 { "lower_ci_99_8", .help = "of the funnel" },
                 { "upper_ci_99_8", .help = "of the funnel" },
                 { "significance", .text = true, .given = HIAP_GIVEN_WITHOUT_SWITCH,
                   .help = "Low, Low at 95, Similar, High at 95 or High" },
                 { "status", .text = true, .given = HIAP_GIVEN_WITHOUT_SWITCH,
                   .help = "why an area was not judged" },
                 { "method", .text = true, .help = "how the limits were made" },
                 { "phi", .given = HIAP_GIVEN_WITHOUT_SWITCH,
                   .help = "mean square of the winsorised z-scores: above 1, over-dispersed" },
                 { "tau", .given = HIAP_GIVEN_WITHOUT_SWITCH,
                   .help = "additive: standard deviation between areas" } },
    .run = run,
};
