/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gsl/gsl_cdf.h>
#include <math.h>

#include "core/base/mem.h"
#include "core/base/vec.h"
#include "core/stat/method/series.h"
#include "core/stat/monotonic_many.h"

enum { T, VALUE };                                                          /* inputs */
enum { AUTOCORRELATION, SEASON };                                           /* options */
enum { N, S, VAR_S, TAU_B, Z, P, P_EXACT, SLOPE, LIMITS, INTERCEPT, LAG_1, STATUS, NOTE,
       METHOD };                                                            /* outputs */
enum { FEW = 15, BLOCK = 65536 };

static const char *const serial_words[] = { "none", "hamed_rao", "yue_wang", "tfpw" };

/* Groups of a block, so that memory does not grow with their number. */
typedef struct trends {
    hiap_method_run *run;
    hiap_time_axis axis;
    hiap_series series;
    hiap_monotonic_options options;
    size_t *season; /* of the points of one series */
    HIAP_VEC(double) points;        /* t and then y of each series */
    hiap_monotonic_series *list;
    hiap_monotonic_trend *trend;
} trends;

/* --- options ---------------------------------------------------------------------------------- */

static hiap_rc read_options(trends *t, hiap_err *err) {
    const hiap_method_run *run = t->run;
    const hiap_setting *season = &run->setting[SEASON];
    t->options.serial = (hiap_serial)run->setting[AUTOCORRELATION].number;
    t->options.levels = run->levels;
    for (size_t i = 0; i < run->levels; i++)
        t->options.z[i] = gsl_cdf_ugaussian_Qinv((100 - run->level[i].confidence) / 200);
    if (!season->given || season->number == 1)
        return HIAP_OK;
    if (t->options.serial)
        return hiap_err_set(err, HIAP_ARGUMENT,
                            "season and autocorrelation do not go together: give one of them");
    t->options.seasons = (size_t)season->number;
    t->season = hiap_alloc_array(run->rows + 1, sizeof *t->season);
    t->options.season = t->season;
    return t->season ? HIAP_OK : hiap_err_nomem(err, run->rows * sizeof *t->season);
}

/* The season is the part of the year; of plain numbers that are all whole it is the step, counted
 * round. */
static void find_seasons(trends *t) {
    const hiap_series *s = &t->series;
    const double seasons = (double)t->options.seasons;
    bool steps = t->axis.form == HIAP_TIME_NUMBER;
    for (size_t i = 0; i < s->present; i++)
        steps = steps && s->present_t[i] == floor(s->present_t[i]);
    for (size_t i = 0; i < s->present; i++) {
        const double years = t->axis.origin + s->present_t[i];
        const double x = steps ? s->present_t[i] : floor(years * seasons + 1e-6);
        t->season[i] = (size_t)(x - seasons * floor(x / seasons));
    }
}

/* --- what is said of a trend
 * --------------------------------------------------------------------- */

static void put_status(const trends *t, const hiap_monotonic_trend *m) {
    const char *serial = serial_words[t->options.serial];
    if (m->fault == HIAP_MONOTONIC_UNEVEN)
        hiap_run_put_status(t->run, "z and p not computed: %s needs t in even steps", serial);
    else if (m->fault == HIAP_MONOTONIC_NEGATIVE)
        hiap_run_put_status(t->run, "z and p not computed: %s makes the variance negative", serial);
    else if (m->test.pairs == 0)
        hiap_run_put_status(t->run, "not computed: no two points of one season");
    else if (m->test.untied == 0)
        hiap_run_put_status(t->run, "every value is the same");
    else if (isnan(m->lower[t->options.levels - 1]))
        hiap_run_put_status(t->run, "limits not computed: too few points for this confidence");
}

static void put_note(const trends *t, const hiap_monotonic_trend *m, size_t n) {
    const hiap_serial serial = t->options.serial;
    const bool plain = !serial && !t->options.season;
    char note[200] = "";
    if (isnan(m->lag_1))
        return;
    if (serial && n <= FEW)
        snprintf(note, sizeof note,
                 "autocorrelation is mostly noise in %zu points (lag 1: %.2f): %s wants %d or more",
                 n, m->lag_1, serial_words[serial], FEW + 1);
    else if (plain && n > FEW && fabs(m->lag_1) > 1.959963984540054 / sqrt((double)n))
        snprintf(note, sizeof note,
                 "neighbouring points are correlated (lag 1: %.2f), so p is too %s: see "
                 "--autocorrelation",
                 m->lag_1, m->lag_1 > 0 ? "small" : "large");
    hiap_run_put_word(t->run, NOTE, note[0] ? note : NULL);
}

static void put_method(const trends *t) {
    char words[64];
    snprintf(words, sizeof words, "Mann-Kendall%s%s, Sen", t->options.season ? " by season" : "",
             t->options.serial ? " (allowing for autocorrelation)" : "");
    hiap_run_put_word(t->run, METHOD, words);
}

static void put_trend(const trends *t, const hiap_monotonic_trend *m, size_t n) {
    const struct { size_t output; double x; } figures[] = {
        { S, m->test.s },      { VAR_S, m->test.var_s },     { TAU_B, m->test.tau_b },
        { Z, m->test.z },      { P, m->test.p },             { P_EXACT, m->p_exact },
        { SLOPE, m->slope },   { LAG_1, m->lag_1 },
        { INTERCEPT, m->intercept - m->slope * t->axis.origin },
    };
    hiap_run_put(t->run, N, (double)n);
    if (n < HIAP_MANN_KENDALL_LEAST) {
        hiap_run_put_status(t->run, "not computed: %zu of %d points", n, HIAP_MANN_KENDALL_LEAST);
        return;
    }
    for (size_t i = 0; i < sizeof figures / sizeof *figures; i++)
        hiap_run_put(t->run, figures[i].output, figures[i].x);
    for (size_t i = 0; i < t->options.levels; i++)
        hiap_run_put_limits(t->run, i, m->lower[i], m->upper[i]);
    put_status(t, m);
    put_note(t, m, n);
    put_method(t);
}

/* --- blocks of groups
 * ------------------------------------------------------------------------------ */

static hiap_rc too_many(const trends *t, size_t group, hiap_err *err) {
    hiap_err_set(err, HIAP_LIMIT, "a series of %zu points: trend takes at most %d",
                 t->series.present, HIAP_MANN_KENDALL_MOST);
    hiap_err_hint(err, "put them together by month or year first");
    hiap_run_in_group(t->run, group, err);
    return HIAP_LIMIT;
}

static hiap_rc read_group(trends *t, size_t group, hiap_monotonic_series *to, hiap_err *err) {
    const hiap_series *s = &t->series;
    hiap_rc rc = hiap_series_read(&t->series, group, err);
    if (!rc && s->present > HIAP_MANN_KENDALL_MOST)
        rc = too_many(t, group, err);
    if (!rc && !hiap_vec_reserve(&t->points, 2 * s->present))
        rc = hiap_err_nomem(err, 2 * s->present * sizeof *t->points.at);
    if (rc)
        return rc;
    for (size_t i = 0; i < s->present; i++)
        t->points.at[t->points.len++] = s->present_t[i];
    for (size_t i = 0; i < s->present; i++)
        t->points.at[t->points.len++] = s->present_value[i];
    to->n = s->present;
    return HIAP_OK;
}

static hiap_rc run_seasonal(trends *t, size_t first, size_t count, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < count && !rc; i++) {
        rc = read_group(t, first + i, &t->list[i], err);
        find_seasons(t);
        if (!rc && t->list[i].n >= HIAP_MANN_KENDALL_LEAST)
            rc = hiap_monotonic_trend_of(&t->trend[i], t->series.present_t, t->series.present_value,
                                         t->list[i].n, &t->options, err);
    }
    return rc;
}

static hiap_rc run_plain(trends *t, size_t first, size_t count, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < count && !rc; i++)
        rc = read_group(t, first + i, &t->list[i], err);
    const double *at = t->points.at;
    for (size_t i = 0; i < count && !rc; i++) {
        t->list[i].t = at;
        t->list[i].y = at + t->list[i].n;
        at += 2 * t->list[i].n;
    }
    const hiap_monotonic_many many = { t->list, count, &t->options };
    return rc ? rc : hiap_monotonic_many_run(t->trend, &many, err);
}

static hiap_rc run_block(trends *t, size_t first, size_t count, hiap_err *err) {
    t->points.len = 0;
    hiap_rc rc = t->options.season ? run_seasonal(t, first, count, err)
                                   : run_plain(t, first, count, err);
    for (size_t i = 0; i < count && !rc; i++) {
        put_trend(t, &t->trend[i], t->list[i].n);
        hiap_run_end_row(t->run, first + i);
    }
    return rc;
}

static hiap_rc run_blocks(trends *t, hiap_err *err) {
    const size_t groups = t->run->groups, most = groups < BLOCK ? groups : BLOCK;
    hiap_rc rc = hiap_series_new(&t->series, &t->axis, VALUE, err);
    t->list = hiap_alloc_array(most, sizeof *t->list);
    t->trend = hiap_alloc_array(most, sizeof *t->trend);
    if (!rc && (!t->list || !t->trend))
        rc = hiap_err_nomem(err, most * sizeof *t->trend);
    for (size_t first = 0; first < groups && !rc; first += BLOCK)
        rc = run_block(t, first, groups - first < BLOCK ? groups - first : BLOCK, err);
    hiap_free(t->list);
    hiap_free(t->trend);
    hiap_vec_clear(&t->points);
    hiap_series_clear(&t->series);
    return rc;
}

static hiap_rc run(hiap_method_run *r, hiap_err *err) {
    trends t = { .run = r };
    hiap_rc rc = read_options(&t, err);
    if (!rc)
        rc = hiap_time_axis_read(&t.axis, r, T, err);
    if (!rc)
        rc = run_blocks(&t, err);
    hiap_time_axis_clear(&t.axis);
    hiap_free(t.season);
    return rc;
}

const hiap_method hiap_method_trend = {
    .name = "trend",
    .help = "Monotonic trend: Mann-Kendall test and Sen's slope",
    .formula = "S = sum sign(y_j - y_i); var S = (n(n-1)(2n+5) - sum e(e-1)(2e+5)) / 18; z = (S -+ "
               "1) / sqrt var S; p = erfc(|z| / sqrt 2); p_exact over all orders, ties included, n "
               "<= 50; slope = median of (y_j - y_i) / (t_j - t_i), limits by rank (N -+ z_c "
               "sqrt var S) / 2; intercept = median y - slope median t",
    .source = "Mann 1945; Kendall 1975; Sen 1968; Gilbert 1987, ch. 16; Hirsch and Slack 1984; "
              "Hamed and Rao 1998; Yue and others 2002; Yue and Wang 2004",
    .example = "t,value\n2015,62.1\n2016,61.4\n2017,61.9\n2018,60.8\n2019,60.2\n2021,58.9\n",
    .shape = HIAP_METHOD_SUMMARY,
    .inputs = { { "t", .any = true, .help = "a number, period (2014/15, March 2023) or date" },
                { "value", .help = "missing ones are left out" } },
    .options = { { "autocorrelation", HIAP_OPTION_CHOICE, "none",
                   .words = "none hamed_rao yue_wang tfpw",
                   .help = "what the test allows for; t in even steps, gaps are fine" },
                 { "season", HIAP_OPTION_WHOLE, .min = 1, .max = 366,
                   .help = "seasons a year: only like seasons are compared" } },
    .outputs = { { "n", .help = "points with a value" },
                 { "s", .help = "rising less falling pairs" },
                 { "var_s", .help = "its variance under no trend" },
                 { "tau_b", .help = "-1 to 1; missing where every value is the same" },
                 { "z", .help = "with continuity correction" },
                 { "p", .help = "two-sided, normal" },
                 { "p_exact", .help = "two-sided, over all orders of these values; n up to 50" },
                 { "slope", .help = "a unit of t: a year where t is a period or date" },
                 { "slope_limits" },
                 { "intercept", .help = "of the line at t = 0" },
                 { "lag_1", .help = "autocorrelation of what the trend leaves" },
                 { "status", .text = true, .help = "why a figure is missing" },
                 { "note", .text = true, .help = "what to beware of" },
                 { "method", .text = true, .help = "how it was made" } },
    .run = run,
};
