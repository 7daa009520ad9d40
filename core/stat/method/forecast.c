/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/forecast.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

#include "core/base/mem.h"
#include "core/stat/method/series.h"
#include "core/stat/time_step.h"

enum { T, VALUE };                                               /* inputs */
enum { KIND, HORIZON };                                          /* options */
enum { OUT_T, OUT_VALUE, LIMITS, SE, PERIOD, STATUS, METHOD };   /* outputs */

typedef struct forecasting {
    hiap_method_run *run;
    hiap_time_axis axis;
    hiap_series series;
    long *place; /* of each point, in steps */
    hiap_forecast_kind kind;
    const char *word;
    double z[HIAP_METHOD_LEVELS];
} forecasting;

static void put_method(const forecasting *f, const hiap_forecast *fit) {
    char words[96];
    if (f->kind < HIAP_FORECAST_HOLT)
        snprintf(words, sizeof words, "%s", f->word);
    else if (f->kind == HIAP_FORECAST_HOLT)
        snprintf(words, sizeof words, "holt (alpha %.4f, beta %.4f)", fit->alpha, fit->beta);
    else
        snprintf(words, sizeof words, "damped (alpha %.4f, beta %.4f, phi %.4f)", fit->alpha,
                 fit->beta, fit->phi);
    hiap_run_put_word(f->run, METHOD, words);
}

/* So many steps after the last value, which is at t. */
static void put_row(const forecasting *f, const hiap_forecast *fit, double ahead, double t) {
    double mean, sd;
    char label[HIAP_PERIOD_MAX];
    hiap_forecast_at(&mean, &sd, fit, fit->last_t + ahead);
    hiap_time_axis_print(label, &f->axis, t);
    hiap_run_put(f->run, OUT_T, f->axis.origin + t);
    hiap_run_put(f->run, OUT_VALUE, mean);
    hiap_run_put(f->run, SE, sd);
    for (size_t i = 0; i < f->run->levels; i++)
        hiap_run_put_limits(f->run, i, mean - f->z[i] * sd, mean + f->z[i] * sd);
    hiap_run_put_word(f->run, PERIOD, label);
    put_method(f, fit);
}

static hiap_rc refuse_short(const forecasting *f, hiap_err *err) {
    hiap_err_set(err, HIAP_PARSE, "%s needs %zu points with a value; there %s %zu", f->word,
                 hiap_forecast_least(f->kind), f->series.present == 1 ? "is" : "are",
                 f->series.present);
    return hiap_err_hint(err, "naive needs 3 points, drift 4, holt 6, damped 7"), HIAP_PARSE;
}

static hiap_rc refuse_uneven(const forecasting *f, size_t group, hiap_err *err) {
    hiap_err_set(err, HIAP_PARSE, "t is not in even steps, which a forecast needs");
    hiap_err_hint(err, "a gap is fine: its length is a whole number of steps");
    return hiap_run_in_group(f->run, group, err), HIAP_PARSE;
}

/* One group too short for it must not spoil the others. */
static hiap_rc too_short(const forecasting *f, size_t group, hiap_err *err) {
    if (!f->run->grouped)
        return refuse_short(f, err);
    hiap_run_put_status(f->run, "not computed: %zu of %zu points", f->series.present,
                        hiap_forecast_least(f->kind));
    hiap_run_end_row(f->run, group);
    return HIAP_OK;
}

static hiap_rc run_group(forecasting *f, size_t group, hiap_err *err) {
    const hiap_series *s = &f->series;
    hiap_forecast fit;
    double step;
    hiap_rc rc = hiap_series_read(&f->series, group, err);
    const double last = s->present ? s->present_t[s->present - 1] : NAN;
    if (rc)
        return rc;
    if (s->present < hiap_forecast_least(f->kind))
        return too_short(f, group, err);
    if (!hiap_time_step(&step, f->place, s->present_t, s->present))
        return refuse_uneven(f, group, err);
    for (size_t i = 0; i < s->present; i++)
        s->present_t[i] = (double)f->place[i];
    rc = hiap_forecast_fit(&fit, f->kind, s->present_t, s->present_value, s->present, err);
    for (double h = 1; h <= f->run->setting[HORIZON].number && !rc; h++) {
        put_row(f, &fit, h, last + h * step);
        hiap_run_end_row(f->run, group);
    }
    return rc;
}

static hiap_rc run(hiap_method_run *r, hiap_err *err) {
    forecasting f = { .run = r,
                      .kind = (hiap_forecast_kind)r->setting[KIND].number,
                      .word = r->setting[KIND].text };
    for (size_t i = 0; i < r->levels; i++)
        f.z[i] = gsl_cdf_ugaussian_Qinv((100 - r->level[i].confidence) / 200);
    hiap_rc rc = hiap_time_axis_read(&f.axis, r, T, err);
    if (!rc)
        rc = hiap_series_new(&f.series, &f.axis, VALUE, err);
    f.place = rc ? NULL : hiap_alloc_array(r->rows + 1, sizeof *f.place);
    if (!rc && !f.place)
        rc = hiap_err_nomem(err, r->rows * sizeof *f.place);
    for (size_t g = 0; g < r->groups && !rc; g++)
        rc = run_group(&f, g, err);
    hiap_free(f.place);
    hiap_series_clear(&f.series);
    hiap_time_axis_clear(&f.axis);
    return rc;
}

const hiap_method hiap_method_forecast = {
    .name = "forecast",
    .help = "Forecast of a short series with prediction limits",
    .formula = "naive: last value, variance s2 h; drift: + b h, s2 h (1 + h / span); holt, damped: "
               "level and trend smoothed by alpha, beta (and phi) of least squares, s2 (1 + sum "
               "(alpha + beta phi_j)^2); limits mean -+ z sd",
    .source = "Hyndman and Athanasopoulos, Forecasting: principles and practice",
    .example = "t,value\n2017,61.9\n2018,60.8\n2019,60.2\n2020,60.4\n2021,58.9\n2022,58.2\n",
    .example_options = "--horizon 3",
    .confidence = "80,95",
    .shape = HIAP_METHOD_SUMMARY,
    .inputs = { { "t", .any = true,
                  .help = "a number, period (2014/15, March 2023) or date, in even steps" },
                { "value", .help = "a missing one keeps its place" } },
    .options = { { "kind", HIAP_OPTION_CHOICE, "drift", .words = "naive drift holt damped",
                   .help = "they need 3, 4, 6 and 7 points" },
                 { "horizon", HIAP_OPTION_WHOLE, "5", .min = 1, .max = 1000,
                   .help = "steps beyond the last value" } },
    .outputs = { { "t", .help = "real time: years where t is a period or date" },
                 { "value", .help = "the forecast" },
                 { "limits" },
                 { "se", .help = "standard deviation of what will be about the forecast" },
                 { "period", .text = true, .help = "t as the input has it" },
                 { "status", .text = true, .help = "why there is none" },
                 { "method", .text = true, .help = "the kind and its parameters" } },
    .run = run,
};
