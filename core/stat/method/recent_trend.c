/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/recent_trend.h"

#include <math.h>

#include "core/base/mem.h"
#include "core/stat/method_run.h"

enum { YEAR, COUNT, DENOMINATOR, VALUE, LOWER, UPPER };                    /* inputs */
enum { VALUE_TYPE, POLARITY, RULE, BY_INTERVAL };                          /* options */
enum { TREND, SLOPE, CHI_SQUARE, SAME_SIGN, POINTS_USED, STATUS, NOTE };   /* outputs */

static hiap_rc read_options(hiap_trend_options *out, const hiap_method_run *run, hiap_err *err) {
    hiap_rc rc = hiap_value_type_find(&out->value_type, hiap_str_of(run->setting[VALUE_TYPE].text),
                                      err);
    if (!rc)
        rc = hiap_polarity_find(&out->polarity, hiap_str_of(run->setting[POLARITY].text), err);
    out->rule = run->setting[RULE].number == 1 ? HIAP_TREND_RULE_2020 : HIAP_TREND_RULE_2025;
    out->by_interval = run->setting[BY_INTERVAL].number != 0;
    return rc;
}

/* A figure of one day, such as a yearly survey's, stands for its year. */
static hiap_period yearly(hiap_period p) {
    if (p.unit != HIAP_DAYS || p.length != 1)
        return p;
    return (hiap_period){ hiap_day_of(hiap_period_year(p), 1, 1), 12, HIAP_MONTHS };
}

static hiap_rc read_point(hiap_trend_point *out, const hiap_method_run *run, size_t row,
                          hiap_err *err) {
    char label[64];
    hiap_str year = hiap_run_text(run, YEAR, row);
    *out = (hiap_trend_point){ .value = hiap_run_number(run, VALUE, row),
                               .lower_ci_95 = hiap_run_number(run, LOWER, row),
                               .upper_ci_95 = hiap_run_number(run, UPPER, row),
                               .count = hiap_run_number(run, COUNT, row),
                               .denominator = hiap_run_number(run, DENOMINATOR, row) };
    if (year.len == 0)
        return hiap_run_refuse(run, YEAR, row, "a figure needs its year", err);
    snprintf(label, sizeof label, "%.*s", (int)year.len, year.at);
    hiap_rc rc = hiap_period_parse(&out->period, hiap_str_of(label), NULL, err);
    if (rc)
        return hiap_run_refuse(run, YEAR, row, "a year is 2023, 2022/23 or 2020 - 22", err);
    out->period = yearly(out->period);
    return HIAP_OK;
}

static hiap_rc check_twice(const hiap_method_run *run, const hiap_trend_point *points,
                           const size_t *rows, size_t count, hiap_err *err) {
    for (size_t i = 0; i < count; i++)
        for (size_t k = i + 1; k < count; k++)
            if (points[i].period.start == points[k].period.start &&
                points[i].period.length == points[k].period.length)
                return hiap_run_refuse(run, YEAR, rows[k],
                                       "which was there before: one row a period, or --by what tells "
                                       "the rows apart",
                                       err);
    return HIAP_OK;
}

static bool has_counts(const hiap_trend_point *points, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (!isnan(points[i].count) && !isnan(points[i].denominator))
            return true;
    return false;
}

static void put_trend(hiap_method_run *run, const hiap_recent_trend *r,
                      const hiap_trend_point *points) {
    char label[HIAP_PERIOD_MAX], note[96];
    hiap_run_put_word(run, TREND, hiap_trend_words(r->trend));
    hiap_run_put(run, SLOPE, r->slope);
    hiap_run_put(run, CHI_SQUARE, r->chi_square);
    if (!r->reason)
        hiap_run_put(run, SAME_SIGN, r->same_sign);
    hiap_run_put(run, POINTS_USED, (double)r->points_used);
    if (r->reason)
        hiap_run_put_status(run, "%s", r->reason);
    if (r->driven_by == HIAP_TREND_NO_POINT)
        return;
    hiap_period_print(label, points[r->driven_by].period);
    snprintf(note, sizeof note, "driven by one point: %s", label);
    hiap_run_put_word(run, NOTE, note);
}

static hiap_rc run_group(hiap_method_run *run, size_t g, hiap_trend_point *points,
                         hiap_trend_options options, hiap_err *err) {
    size_t count;
    const size_t *rows = hiap_run_rows(run, g, &count);
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < count && !rc; i++)
        rc = read_point(&points[i], run, rows[i], err);
    if (!rc)
        rc = check_twice(run, points, rows, count, err);
    if (rc)
        return rc;
    options.by_interval = options.by_interval || !has_counts(points, count);
    hiap_recent_trend r = hiap_recent_trend_of(points, count, options);
    put_trend(run, &r, points);
    hiap_run_end_row(run, g);
    return HIAP_OK;
}

static hiap_rc run(hiap_method_run *r, hiap_err *err) {
    hiap_trend_options options;
    hiap_rc rc = read_options(&options, r, err);
    hiap_trend_point *points = rc ? NULL : hiap_alloc_array(r->rows + 1, sizeof *points);
    if (!rc && !points)
        rc = hiap_err_nomem(err, r->rows * sizeof *points);
    for (size_t g = 0; g < r->groups && !rc; g++)
        rc = run_group(r, g, points, options, err);
    hiap_free(points);
    return rc;
}

const hiap_method hiap_method_recent_trend = {
    .name = "recent_trend",
    .help = "The published recent trend: the latest five points, tested at 99.8%",
    .formula = "weighted slope over t = 1..5, chi-square = (slope / se)^2 > 9.5495, and one sign with "
               "each point left out; proportions by the chi-square for trend of their counts",
    .source = "Fingertips, recent trends (OHID)",
    .example = "year,value,lower_ci_95,upper_ci_95\n2018,10,9.02,10.98\n2019,11,10.02,11.98\n"
               "2020,12,11.02,12.98\n2021,13,12.02,13.98\n2022,14,13.02,14.98\n",
    .example_options = "--value_type 'Crude rate' --polarity 'Low is good'",
    .shape = HIAP_METHOD_SUMMARY,
    .inputs = { { "year", .text = true, .help = "2023, 2022/23 or 2020 - 22, one row each" },
                { "count", .optional = true, .help = "of a proportion" },
                { "denominator", .optional = true, .help = "of a proportion" },
                { "value", .optional = true, .help = "of other value types" },
                { "lower_ci_95", .optional = true, .help = "of other value types" },
                { "upper_ci_95", .optional = true, .help = "of other value types" } },
    .options = { { "value_type", HIAP_OPTION_TEXT, "Proportion",
                   .help = "such as Proportion, Crude rate, Life expectancy" },
                 { "polarity", HIAP_OPTION_TEXT, "No judgement",
                   .help = "High is good, Low is good or No judgement" },
                 { "rule", HIAP_OPTION_CHOICE, "2025", .words = "2025 2020",
                   .help = "2020: proportions and crude rates only" },
                 { "by_interval", HIAP_OPTION_SWITCH,
                   .help = "proportions too go by their limits" } },
    .outputs = { { "recent_trend", .text = true, .help = "in the words of the field" },
                 { "slope", .help = "a step of t; of proportions in log odds" },
                 { "chi_square", .help = "with one degree of freedom" },
                 { "same_sign", .help = "1 when every slope with a point left out has one sign" },
                 { "points_used", .help = "5, or what there was" },
                 { "status", .text = true, .help = "why it cannot be calculated" },
                 { "note", .text = true, .help = "when one point drives the trend" } },
    .run = run,
};
