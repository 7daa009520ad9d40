/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/its.h"

#include <math.h>

#include "core/base/mem.h"
#include "core/stat/method_run.h"
#include "core/stat/order.h"
#include "core/stat/student.h"

enum { T, VALUE, COUNT, POPULATION, POST };                                    /* inputs */
enum { FAMILY, CHANGE, SEASON, PERIOD, HARMONICS, SE, LAG, ADJUST, MULTIPLIER, WITH_SUMMARY };
enum { TERM, ESTIMATE, SE_OUT, STATISTIC, P, T_OUT, POST_OUT, LEVEL, SLOPE, EFFECT, LIMITS,
       OBSERVED, FITTED, WITHOUT, STATUS, METHOD };                            /* outputs */
enum { QUASI = HIAP_SE_NEWEY_WEST + 1 };                                       /* a word of --se */

#define LEAST_ROWS       7  /* below that segments mean nothing */
#define LEAST_NEWEY_WEST 10 /* below that its errors are far too small */
#define LEAST_BEFORE     3

/* One group: the rows used, in the order of time. */
typedef struct study {
    hiap_method_run *run;
    size_t group, left_out, after;
    size_t *rows;
    double *t, *y, *population;
    bool *post;
    hiap_its_series series;
    hiap_its_options options;
    double shown; /* the figures are multiplied by this when printed */
} study;

/* --- rows ------------------------------------------------------------------------------------- */

/* Does this group go by count and population rather than by value? */
static bool by_count(const hiap_method_run *run) {
    bool poisson = run->setting[FAMILY].number != 0;
    return hiap_run_has(run, COUNT) && (poisson || !hiap_run_has(run, VALUE));
}

static bool has_population(const hiap_method_run *run) {
    return by_count(run) && hiap_run_has(run, POPULATION);
}

static hiap_rc check_row(const study *s, size_t row, hiap_err *err) {
    const hiap_method_run *run = s->run;
    double post = hiap_run_number(run, POST, row);
    size_t from = by_count(run) ? COUNT : VALUE;
    if (isnan(hiap_run_number(run, T, row)))
        return hiap_run_refuse(run, T, row, "every row needs its time", err);
    if (post != 0 && post != 1)
        return hiap_run_refuse(run, POST, row, "it is 0 before and 1 after", err);
    if ((by_count(run) || s->options.poisson) && hiap_run_number(run, from, row) < 0)
        return hiap_run_refuse(run, from, row, "a count is 0 or more", err);
    if (has_population(run) && hiap_run_number(run, POPULATION, row) <= 0)
        return hiap_run_refuse(run, POPULATION, row, "a population is above 0", err);
    return HIAP_OK;
}

static double figure_of(const hiap_method_run *run, size_t row) {
    if (!by_count(run))
        return hiap_run_number(run, VALUE, row);
    double population = has_population(run) ? hiap_run_number(run, POPULATION, row) : 1;
    return isnan(population) ? NAN : hiap_run_number(run, COUNT, row);
}

static hiap_rc choose_rows(study *s, hiap_err *err) {
    size_t count;
    const size_t *rows = hiap_run_rows(s->run, s->group, &count);
    for (size_t i = 0; i < count; i++) {
        hiap_rc rc = check_row(s, rows[i], err);
        if (rc)
            return rc;
        if (isnan(figure_of(s->run, rows[i])))
            s->left_out++;
        else
            s->rows[s->series.n++] = rows[i];
    }
    hiap_order_rows(s->rows, s->series.n, hiap_column_numbers(s->run->input[T]));
    return HIAP_OK;
}

static void fill_series(study *s) {
    bool poisson = s->options.poisson, populated = has_population(s->run);
    for (size_t i = 0; i < s->series.n; i++) {
        double population = populated ? hiap_run_number(s->run, POPULATION, s->rows[i]) : 1;
        s->t[i] = hiap_run_number(s->run, T, s->rows[i]);
        s->y[i] = figure_of(s->run, s->rows[i]) / (poisson ? 1 : population);
        s->population[i] = population;
        s->post[i] = hiap_run_number(s->run, POST, s->rows[i]) == 1;
        s->after += s->post[i];
    }
    s->series.t = s->t, s->series.y = s->y, s->series.post = s->post;
    s->series.population = poisson && populated ? s->population : NULL;
    s->shown = populated ? s->run->setting[MULTIPLIER].number : 1;
}

static hiap_rc check_order(const study *s, hiap_err *err) {
    for (size_t i = 1; i < s->series.n; i++) {
        if (s->t[i] == s->t[i - 1])
            return hiap_run_refuse(s->run, T, s->rows[i],
                                   "which was there before: one row a time, or --by what tells the "
                                   "rows apart",
                                   err);
        if (s->post[i - 1] && !s->post[i])
            return hiap_run_refuse(s->run, POST, s->rows[i],
                                   "and was 1 at an earlier t: once reached it stays 1", err);
    }
    return HIAP_OK;
}

/* --- enough of them? -------------------------------------------------------------------------- */

static size_t least_after(const study *s) {
    return s->options.change == HIAP_ITS_LEVEL_SLOPE ? 2 : 1;
}

/* Ends the group with its reason, or returns HIAP_OK with *enough. */
static hiap_rc check_enough(study *s, bool *enough, hiap_err *err) {
    size_t n = s->series.n, before = n - s->after;
    size_t places = s->options.season == HIAP_ITS_MONTHS
                        ? hiap_its_places(&s->series, s->options.period)
                        : 0;
    size_t k = hiap_its_coefficients(&s->series, &s->options);
    size_t least = k + 1 > LEAST_ROWS ? k + 1 : LEAST_ROWS;
    *enough = false;
    if (n > 0 && s->after == 0)
        return hiap_run_cannot(s->run, s->group, err,
                               "post is never reached: no row has post = 1");
    if (before < LEAST_BEFORE)
        return hiap_run_cannot(s->run, s->group, err,
                               "%zu rows before (post = 0); at least %d are needed for their trend",
                               before, LEAST_BEFORE);
    if (s->after < least_after(s))
        return hiap_run_cannot(s->run, s->group, err,
                               "%zu row after (post = 1); at least %zu are needed for a change of "
                               "level and slope, or --change level",
                               s->after, least_after(s));
    if (places > HIAP_ITS_PLACES)
        return hiap_run_cannot(s->run, s->group, err,
                               "t has more than %d places in its period: --season months needs "
                               "whole steps of time; --season harmonics takes any",
                               HIAP_ITS_PLACES);
    if (n < least)
        return hiap_run_cannot(s->run, s->group, err,
                               "%zu rows for %zu coefficients; at least %zu are needed", n, k,
                               least);
    if (s->options.errors.se == HIAP_SE_NEWEY_WEST && n < LEAST_NEWEY_WEST)
        return hiap_run_cannot(s->run, s->group, err,
                               "%zu rows; Newey-West errors need at least %d: --se hc3 or --se iid",
                               n, LEAST_NEWEY_WEST);
    *enough = true;
    return HIAP_OK;
}

/* --- the result ------------------------------------------------------------------------------- */

static double freedom_of(const study *s, const hiap_its *its) {
    return s->options.poisson ? INFINITY : (double)(its->n - its->k);
}

/* On the scale people read: differences, or rate ratios. */
static double shown(const study *s, double x) {
    return s->options.poisson ? exp(x) : x * s->shown;
}

static void put_limits(const study *s, const hiap_its *its, double estimate, double se) {
    for (size_t i = 0; i < s->run->levels; i++) {
        double q = hiap_student_quantile(s->run->level[i].confidence, freedom_of(s, its));
        hiap_run_put_limits(s->run, i, shown(s, estimate - q * se), shown(s, estimate + q * se));
    }
}

static void end_row(const study *s, bool perfect) {
    char errors[64], text[96];
    bool quasi = s->run->setting[SE].number == QUASI;
    hiap_regress_errors_print(errors, &s->options.errors);
    snprintf(text, sizeof text, "%s, %s", s->options.poisson ? "Poisson" : "Gaussian",
             quasi ? "quasi" : errors);
    hiap_run_put_word(s->run, METHOD, text);
    if (perfect)
        hiap_run_put_status(s->run, "perfect fit: no error can be estimated");
    else if (s->left_out)
        hiap_run_put_status(s->run, "%zu of %zu rows left out: a figure is missing", s->left_out,
                            s->left_out + s->series.n);
    hiap_run_end_row(s->run, s->group);
}

static void put_point(const study *s, const hiap_its *its, size_t i) {
    const hiap_its_point p = hiap_its_point_at(its, &s->series, &s->options, i);
    double factor = s->shown / (s->series.population ? s->population[i] : 1);
    hiap_run_put(s->run, T_OUT, s->t[i]);
    hiap_run_put(s->run, POST_OUT, s->post[i]);
    if (its->level != HIAP_ITS_NONE)
        hiap_run_put(s->run, LEVEL, shown(s, (double)its->fit.b[its->level]));
    if (its->slope != HIAP_ITS_NONE)
        hiap_run_put(s->run, SLOPE, shown(s, (double)its->fit.b[its->slope]));
    hiap_run_put(s->run, EFFECT, shown(s, p.effect));
    put_limits(s, its, p.effect, p.se);
    hiap_run_put(s->run, OBSERVED, s->y[i] * factor);
    hiap_run_put(s->run, FITTED, p.fitted * s->shown);
    hiap_run_put(s->run, WITHOUT, p.without * s->shown);
    end_row(s, its->fit.rss == 0);
}

static void put_term(const study *s, const hiap_its *its, size_t j) {
    char name[48];
    double b = (double)its->fit.b[j], se = sqrt(its->covariance[j * its->k + j]);
    hiap_its_term(name, its, &s->options, j);
    hiap_run_put_word(s->run, TERM, name);
    hiap_run_put(s->run, ESTIMATE, shown(s, b));
    hiap_run_put(s->run, SE_OUT, s->options.poisson ? se : se * s->shown);
    if (se > 0) {
        hiap_run_put(s->run, STATISTIC, b / se);
        hiap_run_put(s->run, P, hiap_student_p(b / se, freedom_of(s, its)));
    }
    put_limits(s, its, b, se);
    end_row(s, its->fit.rss == 0);
}

static void put_result(const study *s, const hiap_its *its) {
    for (size_t i = 0; i < its->n && !s->run->summary; i++)
        put_point(s, its, i);
    for (size_t j = 0; j < its->k && s->run->summary; j++)
        put_term(s, its, j);
}

static hiap_rc refuse_collinear(const study *s, const hiap_its *its, hiap_err *err) {
    hiap_buf names = HIAP_BUF_INIT;
    char name[48];
    for (size_t j = 0; j < its->k; j++)
        if (its->fit.collinear[j]) {
            hiap_its_term(name, its, &s->options, j);
            hiap_buf_printf(&names, "%s%s", names.len ? ", " : "", name);
        }
    hiap_rc rc = hiap_run_cannot(s->run, s->group, err,
                                 "collinear: %s cannot be told apart; fewer harmonics, no season, "
                                 "or more rows",
                                 names.at ? names.at : "the terms");
    hiap_buf_clear(&names);
    return rc;
}

/* --- one group -------------------------------------------------------------------------------- */

static void read_options(study *s) {
    const hiap_setting *o = s->run->setting;
    bool quasi = o[SE].number == QUASI;
    s->options = (hiap_its_options){ .poisson = o[FAMILY].number != 0,
                                     .change = (hiap_its_change)o[CHANGE].number,
                                     .season = (hiap_its_season)o[SEASON].number,
                                     .period = o[PERIOD].number,
                                     .harmonics = (size_t)o[HARMONICS].number };
    s->options.errors.se = quasi ? HIAP_SE_IID : (hiap_regress_se)o[SE].number;
    s->options.errors.adjust = o[ADJUST].number != 0;
    s->options.errors.dispersion = s->options.poisson && !quasi;
}

static hiap_rc make_room(study *s, hiap_err *err) {
    size_t rows;
    hiap_run_rows(s->run, s->group, &rows);
    s->rows = hiap_alloc_array(rows, sizeof *s->rows);
    s->t = hiap_alloc_array(3 * rows, sizeof *s->t);
    s->post = hiap_alloc_array(rows, sizeof *s->post);
    if (!s->rows || !s->t || !s->post)
        return hiap_err_nomem(err, rows * sizeof *s->t);
    s->y = s->t + rows, s->population = s->y + rows;
    return HIAP_OK;
}

static hiap_rc fit(study *s, hiap_err *err) {
    const hiap_setting *lag = &s->run->setting[LAG];
    size_t n = s->series.n, lags = lag->given ? (size_t)lag->number : hiap_newey_west_lag(n);
    s->options.errors.lag = lags < n ? lags : n - 1;
    hiap_its its;
    hiap_rc rc = hiap_its_fit(&its, &s->series, &s->options, err);
    if (!rc && !its.converged)
        rc = hiap_run_cannot(s->run, s->group, err,
                             "the Poisson model does not converge: counts that are all 0 on one "
                             "side have no rate ratio");
    else if (!rc && its.fit.rank < its.k)
        rc = refuse_collinear(s, &its, err);
    else if (!rc)
        put_result(s, &its);
    hiap_its_clear(&its);
    return rc;
}

static hiap_rc run_group(hiap_method_run *run, size_t g, hiap_err *err) {
    study s = { .run = run, .group = g };
    bool enough = false;
    read_options(&s);
    hiap_rc rc = make_room(&s, err);
    if (!rc)
        rc = choose_rows(&s, err);
    if (!rc)
        fill_series(&s);
    if (!rc)
        rc = check_order(&s, err);
    if (!rc)
        rc = check_enough(&s, &enough, err);
    if (!rc && enough)
        rc = fit(&s, err);
    hiap_free(s.rows);
    hiap_free(s.t);
    hiap_free(s.post);
    return rc;
}

static hiap_rc run(hiap_method_run *r, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    if (!hiap_run_has(r, VALUE) && !hiap_run_has(r, COUNT)) {
        hiap_err_set(err, HIAP_NOT_FOUND,
                     "its needs a column 'value', or 'count' and 'population'");
        return HIAP_NOT_FOUND;
    }
    if (r->setting[SE].number == QUASI && r->setting[FAMILY].number == 0)
        return hiap_err_set(err, HIAP_ARGUMENT, "--se quasi is for --family poisson");
    for (size_t g = 0; g < r->groups && !rc; g++)
        rc = run_group(r, g, err);
    return rc;
}

#define EACH_T HIAP_GIVEN_WITHOUT_SWITCH
#define TERMS  HIAP_GIVEN_WITH_SWITCH

const hiap_method hiap_method_its = {
    .name = "its",
    .help = "Interrupted time series: change of level and slope, and the effect at each time",
    .formula = "intercept + trend t + season + level post + slope post (t - start), start the "
               "first t with post = 1; effect = level + slope (t - start); Poisson: log counts "
               "with log population as offset, shown as rate ratios",
    .source = "Wagner et al. 2002; Bernal, Cummins and Gasparrini 2017; Newey and West 1987",
    .example = "t,value,post\n1,10.1,0\n2,10.6,0\n3,10.9,0\n4,11.7,0\n5,11.8,0\n6,9.9,1\n7,9.8,1\n"
               "8,9.4,1\n9,9.5,1\n10,9.1,1\n",
    .shape = HIAP_METHOD_SUMMARY,
    .summary_switch = "summary",
    .inputs = { { "t", .help = "time as a number: a year, 2023.25, or the number of the month" },
                { "value", .optional = true,
                  .help = "the figure; or a count of the Poisson family" },
                { "count", .optional = true, .help = "events, instead of value" },
                { "population", .optional = true, .help = "of the count" },
                { "post", .help = "0 before the change, 1 from then on" } },
    .options = { { "family", HIAP_OPTION_CHOICE, "gaussian", .words = "gaussian poisson",
                   .help = "differences of values, or ratios of counts" },
                 { "change", HIAP_OPTION_CHOICE, "level_slope", .words = "level_slope level slope",
                   .help = "what may change" },
                 { "season", HIAP_OPTION_CHOICE, "none", .words = "none harmonics months",
                   .help = "pairs of sin and cos, or a constant for each place in the period" },
                 { "period", HIAP_OPTION_NUMBER, "12", .min = 1e-6, .max = 1e6,
                   .help = "of the season, in units of t: 12 for months, 1 for years" },
                 { "harmonics", HIAP_OPTION_WHOLE, "2", .min = 1, .max = 20,
                   .help = "how many pairs" },
                 { "se", HIAP_OPTION_CHOICE, "newey_west",
                   .words = "iid hc0 hc1 hc2 hc3 newey_west quasi",
                   .help = "as ols; iid of a Poisson model is its own, quasi scales that by the "
                           "dispersion" },
                 { "lag", HIAP_OPTION_WHOLE, .min = 0, .max = 1e6,
                   .help = "of Newey-West (usually floor(4 (n / 100)^(2/9)))" },
                 { "adjust", HIAP_OPTION_SWITCH, "true",
                   .help = "Newey-West times n / (n - k); --adjust=false without" },
                 { "multiplier", HIAP_OPTION_NUMBER, "100000", .min = 1e-300, .max = 1e300,
                   .help = "of rates, where there is a population" },
                 { "summary", HIAP_OPTION_SWITCH, .help = "the terms of the model instead" } },
    .outputs = { { "term", true, "intercept, trend, season, level, slope", TERMS },
                 { "estimate", false, "Poisson: a rate ratio", TERMS },
                 { "se", false, "Poisson: of the log rate ratio", TERMS },
                 { "statistic", false, "t of the Gaussian, z of the Poisson family", TERMS },
                 { "p", false, "two-sided", TERMS },
                 { "t", false, "in order", EACH_T },
                 { "post", false, "0 or 1", EACH_T },
                 { "level", false, "the step at the start", EACH_T },
                 { "slope", false, "change of the trend, for each unit of t", EACH_T },
                 { "effect", false,
                   "from the start on: with less without the change, or their ratio", EACH_T },
                 { "limits" },
                 { "observed", false, "the figure", EACH_T },
                 { "fitted", false, "by the model", EACH_T },
                 { "without", false, "by the model had there been no change", EACH_T },
                 { "status", .text = true, .help = "why a figure is missing" },
                 { "method", .text = true, .help = "family and standard errors" } },
    .run = run,
};
