/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/control_chart.h"

#include <math.h>

#include "core/base/mem.h"
#include "core/stat/method/series.h"
#include "core/stat/moving_range.h"
#include "core/stat/run_chart.h"

enum { T, NUMERATOR, DENOMINATOR };                              /* inputs */
enum { KIND, FREEZE, WITH_SUMMARY };                             /* options */
enum { VALUE, CENTRE, LOWER_LIMIT, UPPER_LIMIT, SIGNAL, N, LONGEST_RUN, LONGEST_RUN_MAX, CROSSINGS,
       CROSSINGS_MIN, RUNS_SIGNAL, OUTSIDE, STATUS };            /* outputs */
enum { FEWEST_USEFUL = 10, FEW = 12 };

#define KIND_WORDS "p u c i g t p_prime u_prime run"

typedef struct control {
    hiap_method_run *run;
    hiap_control_kind kind;
    size_t freeze;
    hiap_time_axis axis;
    hiap_series series;
    double *denominator;
    hiap_control_result chart;
    bool *long_run;
} control;

/* --- data
 * -------------------------------------------------------------------------------------- */

static hiap_rc check_row(const control *c, size_t row, hiap_err *err) {
    const double y = hiap_run_number(c->run, NUMERATOR, row);
    const double n = hiap_run_number(c->run, DENOMINATOR, row);
    const hiap_control_kind kind = c->kind;
    const bool proportion = kind == HIAP_CONTROL_P || kind == HIAP_CONTROL_P_PRIME;
    if (y < 0 && kind != HIAP_CONTROL_I && kind != HIAP_CONTROL_RUN)
        return hiap_run_refuse(c->run, NUMERATOR, row, "it is 0 or more", err);
    if (y == 0 && kind == HIAP_CONTROL_T)
        return hiap_run_refuse(c->run, NUMERATOR, row, "a time between events is greater than 0",
                               err);
    if (n <= 0)
        return hiap_run_refuse(c->run, DENOMINATOR, row, "a denominator is greater than 0", err);
    if (proportion && y > n)
        return hiap_run_refuse(c->run, NUMERATOR, row,
                               "the numerator of a proportion is at most its denominator", err);
    return HIAP_OK;
}

static hiap_rc check_columns(const control *c, hiap_err *err) {
    if (hiap_run_has(c->run, DENOMINATOR) || !hiap_control_needs_denominator(c->kind))
        return HIAP_OK;
    hiap_err_set(err, HIAP_NOT_FOUND, "a %s chart needs a column 'denominator'",
                 c->run->setting[KIND].text);
    return hiap_err_hint(err, "kinds without one: c i g t run"), HIAP_NOT_FOUND;
}

/* c, g and t are of counts and times as they are. */
static bool divides(const control *c) {
    return hiap_run_has(c->run, DENOMINATOR) && c->kind != HIAP_CONTROL_C &&
           c->kind != HIAP_CONTROL_G && c->kind != HIAP_CONTROL_T;
}

/* --- results
 * ------------------------------------------------------------------------------------ */

static bool is_outside(const control *c, size_t i) {
    return c->chart.value[i] > c->chart.upper[i] || c->chart.value[i] < c->chart.lower[i];
}

static size_t baseline_points(const control *c) {
    const size_t count = c->series.count;
    return hiap_count_present(c->chart.value, c->freeze && c->freeze < count ? c->freeze : count);
}

static void put_rows(const control *c) {
    const bool run_chart = c->kind == HIAP_CONTROL_RUN;
    const size_t points = baseline_points(c);
    for (size_t i = 0; i < c->series.count; i++) {
        hiap_run_put(c->run, VALUE, c->chart.value[i]);
        hiap_run_put(c->run, CENTRE, c->chart.centre[i]);
        hiap_run_put(c->run, LOWER_LIMIT, c->chart.lower[i]);
        hiap_run_put(c->run, UPPER_LIMIT, c->chart.upper[i]);
        if (isnan(c->chart.value[i]))
            hiap_run_put_status(c->run, "no value");
        else
            hiap_run_put(c->run, SIGNAL, run_chart ? c->long_run[i] : is_outside(c, i));
        if (!isnan(c->chart.value[i]) && points < FEW)
            hiap_run_put_status(c->run, "%s: %zu points, %d or more are wanted",
                                run_chart ? "few points" : "trial limits", points, FEW);
        hiap_run_end_row(c->run, c->series.row[i]);
    }
}

static void put_summary(const control *c, size_t group, const hiap_runs *r) {
    size_t outside = 0;
    for (size_t i = 0; i < c->series.count; i++)
        outside += is_outside(c, i) ? 1 : 0;
    hiap_run_put(c->run, N, (double)r->useful);
    hiap_run_put(c->run, OUTSIDE, (double)outside);
    if (r->useful > 0) {
        hiap_run_put(c->run, CENTRE, c->chart.centre[0]);
        hiap_run_put(c->run, LONGEST_RUN, (double)r->longest);
        hiap_run_put(c->run, LONGEST_RUN_MAX, (double)r->longest_max);
        hiap_run_put(c->run, CROSSINGS, (double)r->crossings);
        hiap_run_put(c->run, CROSSINGS_MIN, (double)r->crossings_min);
        hiap_run_put(c->run, RUNS_SIGNAL, r->signal);
    }
    if (r->useful < FEWEST_USEFUL)
        hiap_run_put_status(c->run, "%zu points off the centre line: the rules want %d or more",
                            r->useful, FEWEST_USEFUL);
    hiap_run_end_row(c->run, group);
}

static hiap_rc run_group(control *c, size_t group, hiap_err *err) {
    hiap_rc rc = hiap_series_read(&c->series, group, err);
    const size_t count = c->series.count;
    for (size_t i = 0; i < count && !rc; i++) {
        rc = check_row(c, c->series.row[i], err);
        c->denominator[i] = hiap_run_number(c->run, DENOMINATOR, c->series.row[i]);
    }
    const hiap_control_data data = { .numerator = c->series.value,
                                     .denominator = divides(c) ? c->denominator : NULL,
                                     .count = count,
                                     .baseline = c->freeze };
    if (!rc)
        rc = hiap_control_chart(&c->chart, c->kind, &data, err);
    if (rc)
        return rc;
    const hiap_runs runs = hiap_runs_of(c->chart.value, c->chart.centre, count);
    hiap_runs_mark(c->long_run, &runs, c->chart.value, c->chart.centre, count);
    if (c->run->summary)
        put_summary(c, group, &runs);
    else
        put_rows(c);
    return HIAP_OK;
}

static hiap_rc run_groups(control *c, hiap_err *err) {
    const size_t rows = c->run->rows + 1;
    double *numbers = hiap_alloc_array(rows, 5 * sizeof *numbers);
    c->long_run = hiap_alloc_array(rows, sizeof *c->long_run);
    hiap_rc rc = numbers && c->long_run ? hiap_series_new(&c->series, &c->axis, NUMERATOR, err)
                                        : hiap_err_nomem(err, rows * 5 * sizeof *numbers);
    if (!rc) {
        c->denominator = numbers;
        c->chart = (hiap_control_result){ numbers + rows, numbers + 2 * rows, numbers + 3 * rows,
                                          numbers + 4 * rows };
    }
    for (size_t g = 0; g < c->run->groups && !rc; g++)
        rc = run_group(c, g, err);
    hiap_series_clear(&c->series);
    hiap_free(c->long_run);
    hiap_free(numbers);
    return rc;
}

static hiap_rc run(hiap_method_run *r, hiap_err *err) {
    control c = { .run = r, .kind = (hiap_control_kind)r->setting[KIND].number };
    c.freeze = r->setting[FREEZE].given ? (size_t)r->setting[FREEZE].number : 0;
    hiap_rc rc = check_columns(&c, err);
    if (!rc)
        rc = hiap_time_axis_read(&c.axis, r, T, err);
    if (!rc)
        rc = run_groups(&c, err);
    hiap_time_axis_clear(&c.axis);
    return rc;
}

const hiap_method hiap_method_control = {
    .name = "control",
    .help = "Control chart or run chart with 3-sigma limits and Anhoej's rules",
    .formula = "p: sqrt(c (1 - c) / n); u: sqrt(c / n); c: sqrt c; i: mean moving range / 1.128; "
               "g: sqrt(m (m + 1)); t: i of y^(1/3.6); primes: times the moving range of z / "
               "1.128; longest_run_max round(log2 n) + 3, crossings_min the 5% point of "
               "Bin(n - 1, 1/2)",
    .source = "Montgomery 2009; Laney 2002; Anhoej and Olesen 2014; qicharts2",
    .example = "t,numerator,denominator\n2024-01,12,210\n2024-02,15,190\n2024-03,9,220\n"
               "2024-04,14,205\n",
    .shape = HIAP_METHOD_ROWS,
    .summary_switch = "summary",
    .inputs = { { "t", .any = true, .help = "a number, period (2014/15, March 2023) or date" },
                { "numerator",
                  .help = "events, or the value itself; a missing one keeps its place" },
                { "denominator", .optional = true,
                  .help = "of p and u charts; others divide by it" } },
    .options = { { "kind", HIAP_OPTION_CHOICE, "i", .words = KIND_WORDS,
                   .help = "p, u, c: proportion, rate, count; i: single values; g, t: cases or "
                           "time between events; run: median, no limits" },
                 { "freeze", HIAP_OPTION_WHOLE, .min = 2, .max = 1e6,
                   .help = "the first so many points set centre and limits" },
                 { "summary", HIAP_OPTION_SWITCH, .help = "one row a chart: runs and crossings" } },
    .outputs = { { "value", .help = "numerator, or numerator / denominator",
                   .given = HIAP_GIVEN_WITHOUT_SWITCH },
                 { "centre", .help = "the centre line" },
                 { "lower_limit", .help = "3 sigma", .given = HIAP_GIVEN_WITHOUT_SWITCH },
                 { "upper_limit", .help = "3 sigma", .given = HIAP_GIVEN_WITHOUT_SWITCH },
                 { "signal", .help = "1: outside the limits; in a run chart: in too long a run",
                   .given = HIAP_GIVEN_WITHOUT_SWITCH },
                 { "n", .help = "points off the centre line", .given = HIAP_GIVEN_WITH_SWITCH },
                 { "longest_run", .help = "points", .given = HIAP_GIVEN_WITH_SWITCH },
                 { "longest_run_max", .help = "above it: a shift",
                   .given = HIAP_GIVEN_WITH_SWITCH },
                 { "crossings", .help = "of the centre line", .given = HIAP_GIVEN_WITH_SWITCH },
                 { "crossings_min", .help = "below it: a shift", .given = HIAP_GIVEN_WITH_SWITCH },
                 { "runs_signal", .help = "1: one of the two", .given = HIAP_GIVEN_WITH_SWITCH },
                 { "outside", .help = "points outside the limits",
                   .given = HIAP_GIVEN_WITH_SWITCH },
                 { "status", .text = true, .help = "why a figure is missing or on trial" } },
    .run = run,
};
