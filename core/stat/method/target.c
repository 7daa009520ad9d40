/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/target.h"

#include <math.h>

#include "core/stat/forecast.h"
#include "core/stat/method/series.h"

enum { T, VALUE, TARGET, TARGET_T };                                   /* inputs */
enum { FROM, IMPROVEMENT };                                            /* options */
enum { REQUIRED_CHANGE, REQUIRED_PERCENT, ON_TRACK_VALUE, ACHIEVED_PERCENT, ON_TRACK, HIT_T,
       PROBABILITY, ACHIEVED_CHANGE, LATEST_T, LATEST_VALUE, HIT_PERIOD, STATUS }; /* outputs */
enum { FEWEST = 2 };

typedef struct targeting {
    hiap_method_run *run;
    hiap_time_axis axis;
    hiap_series series;
} targeting;

/* --- reading ---------------------------------------------------------------------------------- */

static hiap_rc read_target_t(double *out, const targeting *g, size_t row, hiap_err *err) {
    hiap_buf cell = HIAP_BUF_INIT;
    hiap_column_print(&cell, g->run->input[TARGET_T], row);
    hiap_rc rc = cell.failed ? hiap_err_nomem(err, 64)
                             : hiap_time_axis_parse(out, &g->axis,
                                                    (hiap_str){ cell.at, cell.len }, err);
    hiap_buf_clear(&cell);
    if (rc == HIAP_ARGUMENT)
        return hiap_run_refuse(g->run, TARGET_T, row, "it is a time in the form of t", err);
    return rc;
}

static hiap_rc same_as_before(const targeting *g, size_t input, double *known, double x, size_t row,
                              hiap_err *err) {
    if (!isnan(*known) && x != *known)
        return hiap_run_refuse(g->run, input, row,
                               "another one stands before it: a series has one target", err);
    *known = x;
    return HIAP_OK;
}

/* The target may stand in every row or in some. */
static hiap_rc read_target(hiap_target *out, size_t *row, const targeting *g, hiap_err *err) {
    const hiap_series *s = &g->series;
    hiap_rc rc = HIAP_OK;
    out->target = out->target_t = NAN;
    *row = s->row[0];
    for (size_t i = 0; i < s->count && !rc; i++) {
        const double target = hiap_run_number(g->run, TARGET, s->row[i]);
        double t = NAN;
        if (!isnan(target))
            rc = same_as_before(g, TARGET, &out->target, target, s->row[i], err);
        if (rc || hiap_column_reason(g->run->input[TARGET_T], s->row[i]))
            continue;
        rc = read_target_t(&t, g, s->row[i], err);
        if (!rc)
            rc = same_as_before(g, TARGET_T, &out->target_t, t, s->row[i], err);
        *row = s->row[i];
    }
    return rc;
}

static hiap_rc check_ahead(const targeting *g, const hiap_target *target, size_t row,
                           hiap_err *err) {
    char latest[HIAP_PERIOD_MAX], right[160];
    const hiap_series *s = &g->series;
    if (s->present == 0 || isnan(target->target_t) ||
        target->target_t > s->present_t[s->present - 1])
        return HIAP_OK;
    hiap_time_axis_print(latest, &g->axis, s->present_t[s->present - 1]);
    snprintf(right, sizeof right, "the latest value is of %s: a target lies ahead of it", latest);
    return hiap_run_refuse(g->run, TARGET_T, row, right, err);
}

/* --- results
 * ------------------------------------------------------------------------------------ */

static bool put_status(const targeting *g, const hiap_target *target) {
    const size_t present = g->series.present;
    if (isnan(target->target) || isnan(target->target_t))
        hiap_run_put_status(g->run, "not computed: no %s",
                            isnan(target->target) ? "target" : "target_t");
    else if (present < FEWEST)
        hiap_run_put_status(g->run, "not computed: %zu of %d points", present, FEWEST);
    else
        return true;
    return false;
}

static void put_remark(const targeting *g, const hiap_target *target) {
    const size_t least = hiap_forecast_least(HIAP_FORECAST_DRIFT);
    if (target->reached)
        hiap_run_put_status(g->run, "the target is reached");
    else if (isnan(target->hit_t))
        hiap_run_put_status(g->run, "no year of reaching it: the values do not move towards it");
    else if (g->series.present < least)
        hiap_run_put_status(g->run, "probability not computed: %zu of %zu points",
                            g->series.present, least);
}

static void put_target(const targeting *g, const hiap_target *target) {
    const hiap_series *s = &g->series;
    char label[HIAP_PERIOD_MAX];
    const struct { size_t output; double x; } figures[] = {
        { REQUIRED_CHANGE, target->required_change },
        { REQUIRED_PERCENT, target->required_percent },
        { ON_TRACK_VALUE, target->on_track_value },
        { ACHIEVED_PERCENT, target->achieved_percent },
        { ON_TRACK, target->on_track },
        { HIT_T, g->axis.origin + target->hit_t },
        { PROBABILITY, target->probability },
        { ACHIEVED_CHANGE, target->achieved_change },
        { LATEST_T, g->axis.origin + s->present_t[s->present - 1] },
        { LATEST_VALUE, s->present_value[s->present - 1] },
    };
    for (size_t i = 0; i < sizeof figures / sizeof *figures; i++)
        hiap_run_put(g->run, figures[i].output, figures[i].x);
    if (!isnan(target->hit_t) && fabs(target->hit_t) < 1e5) {
        hiap_time_axis_print(label, &g->axis, hiap_time_axis_reach(&g->axis, target->hit_t));
        hiap_run_put_word(g->run, HIT_PERIOD, label);
    }
    put_remark(g, target);
}

static hiap_rc run_group(targeting *g, size_t group, hiap_err *err) {
    hiap_target target = { .from_latest = g->run->setting[FROM].number == 1,
                           .improvement = (int[]){ 0, 1, -1 }[(int)g->run->setting[IMPROVEMENT]
                                                                  .number] };
    size_t row;
    hiap_rc rc = hiap_series_read(&g->series, group, err);
    if (!rc)
        rc = read_target(&target, &row, g, err);
    if (!rc)
        rc = check_ahead(g, &target, row, err);
    if (rc)
        return rc;
    if (put_status(g, &target)) {
        hiap_target_judge(&target, g->series.present_t, g->series.present_value,
                          g->series.present);
        put_target(g, &target);
    }
    hiap_run_end_row(g->run, group);
    return HIAP_OK;
}

static hiap_rc run(hiap_method_run *r, hiap_err *err) {
    targeting g = { .run = r };
    hiap_rc rc = hiap_time_axis_read(&g.axis, r, T, err);
    if (!rc)
        rc = hiap_series_new(&g.series, &g.axis, VALUE, err);
    for (size_t group = 0; group < r->groups && !rc; group++)
        rc = run_group(&g, group, err);
    hiap_series_clear(&g.series);
    hiap_time_axis_clear(&g.axis);
    return rc;
}

const hiap_method hiap_method_target = {
    .name = "target",
    .help = "A series against a target by a date: required and achieved rates, probability",
    .formula = "required (target - y) / (target_t - t); percent 100 ((target / y)^(1 / time) - 1); "
               "on-track value on the line from the first point to the target; hit_t where the "
               "achieved change reaches it; probability by the drift forecast's normal "
               "distribution",
    .source = "arithmetic; drift: Hyndman and Athanasopoulos, Forecasting: principles and practice",
    .example = "t,value,target,target_t\n2017,58,29,2030\n2018,55,29,2030\n2019,56,29,2030\n"
               "2020,50,29,2030\n2021,49,29,2030\n",
    .shape = HIAP_METHOD_SUMMARY,
    .inputs = { { "t", .any = true, .help = "a number, period (2014/15, March 2023) or date" },
                { "value", .help = "missing ones are left out" },
                { "target", .help = "one a series" },
                { "target_t", .any = true, .help = "by when, in the form of t" } },
    .options = { { "from", HIAP_OPTION_CHOICE, "latest", .words = "baseline latest",
                   .help = "where the required change starts" },
                 { "improvement", HIAP_OPTION_CHOICE, "towards",
                   .words = "towards increase decrease",
                   .help = "which way is better; towards: from the first value to the target" } },
    .outputs = { { "required_annual_change", .help = "a unit of t: a year where t is a period or "
                                                     "date" },
                 { "required_annual_percent", .help = "missing where a value is not positive" },
                 { "on_track_value", .help = "where the latest value should be" },
                 { "achieved_annual_percent", .help = "from the first value to the latest" },
                 { "on_track", .help = "1: the latest value is there or better" },
                 { "hit_t", .help = "when it was or, at the achieved change, will be reached" },
                 { "probability", .help = "of the target being met at target_t" },
                 { "achieved_annual_change", .help = "from the first value to the latest" },
                 { "latest_t", .help = "real time of the latest value" },
                 { "latest_value", .help = "it" },
                 { "hit_period", .text = true,
                   .help = "the first t, as the input has it, by which it is reached" },
                 { "status", .text = true, .help = "why a figure is missing" } },
    .run = run,
};
