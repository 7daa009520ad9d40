/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/xmr.h"

#include <math.h>
#include <string.h>

#include "core/base/mem.h"
#include "core/stat/method/series.h"
#include "core/stat/moving_range.h"

enum { T, VALUE, TARGET };                                  /* inputs */
enum { IMPROVEMENT, SCREEN, BASELINE_POINTS, REBASE_AT };   /* options */
enum { OUT_MEAN, LOWER_LIMIT, UPPER_LIMIT, LOWER_CLOSE, UPPER_CLOSE, SPECIAL_CAUSE, VARIATION,
       ASSURANCE, RULE, PHASE, STATUS, NOTE };              /* outputs */
enum { MOST_PHASES = 32 };

typedef struct chart {
    hiap_method_run *run;
    hiap_time_axis axis;
    hiap_series series;
    hiap_xmr_options options;
    double rebase[MOST_PHASES]; /* t of the first point of each further phase, rising */
    size_t rebases;
    hiap_xmr_point *point; /* of one series */
    hiap_xmr_limits limits[MOST_PHASES + 1];
} chart;

/* --- options ---------------------------------------------------------------------------------- */

static hiap_rc add_rebase(chart *c, hiap_str text, hiap_err *err) {
    double t;
    if (c->rebases == MOST_PHASES)
        return hiap_err_set(err, HIAP_ARGUMENT, "rebase_at takes at most %d times", MOST_PHASES);
    hiap_rc rc = hiap_time_axis_parse(&t, &c->axis, text, err);
    if (rc)
        return hiap_err_wrap(err, "rebase_at");
    size_t at = c->rebases++;
    for (; at > 0 && c->rebase[at - 1] > t; at--)
        c->rebase[at] = c->rebase[at - 1];
    c->rebase[at] = t;
    return HIAP_OK;
}

static hiap_rc read_options(chart *c, hiap_err *err) {
    const hiap_setting *s = c->run->setting;
    c->options.improvement = (int[]){ 1, -1, 0 }[(int)s[IMPROVEMENT].number];
    c->options.screened = s[SCREEN].number != 0;
    c->options.baseline = s[BASELINE_POINTS].given ? (size_t)s[BASELINE_POINTS].number : 0;
    hiap_rc rc = HIAP_OK;
    for (const char *at = s[REBASE_AT].text; at && !rc;) {
        const size_t len = strcspn(at, ",");
        rc = add_rebase(c, hiap_str_trim((hiap_str){ at, len }), err);
        at = at[len] ? at + len + 1 : NULL;
    }
    return rc;
}

/* --- one series ------------------------------------------------------------------------------- */

/* The phase of point i, and where the phase after it starts. */
static size_t phase_of(const chart *c, double t) {
    size_t phase = 0;
    while (phase < c->rebases && t >= c->rebase[phase])
        phase++;
    return phase;
}

static void draw_phases(chart *c) {
    const hiap_series *s = &c->series;
    for (size_t first = 0, end; first < s->count; first = end) {
        const size_t phase = phase_of(c, s->t[first]);
        end = first + 1;
        while (end < s->count && phase_of(c, s->t[end]) == phase)
            end++;
        c->limits[phase] = hiap_xmr_chart(c->point + first, s->value + first, end - first,
                                          &c->options);
    }
}

static size_t points_behind(const chart *c, size_t phase) {
    const hiap_series *s = &c->series;
    size_t first = 0, end = 0;
    while (first < s->count && phase_of(c, s->t[first]) < phase)
        first++;
    for (end = first; end < s->count && phase_of(c, s->t[end]) == phase; end++)
        continue;
    if (c->options.baseline && c->options.baseline < end - first)
        end = first + c->options.baseline;
    return hiap_count_present(s->value + first, end - first);
}

static void put_status(const chart *c, size_t i, size_t phase, size_t points) {
    if (isnan(c->series.value[i]))
        hiap_run_put_status(c->run, "no value");
    else if (isnan(c->limits[phase].lower))
        hiap_run_put_status(c->run, "limits not computed: no two neighbouring points");
    else if (points < HIAP_XMR_FEW)
        hiap_run_put_status(c->run, "trial limits: %zu points, %d or more are wanted", points,
                            HIAP_XMR_FEW);
}

static void put_limits(const chart *c, size_t phase) {
    const hiap_xmr_limits *l = &c->limits[phase];
    hiap_run_put(c->run, OUT_MEAN, l->mean);
    hiap_run_put(c->run, LOWER_LIMIT, l->lower);
    hiap_run_put(c->run, UPPER_LIMIT, l->upper);
    hiap_run_put(c->run, LOWER_CLOSE, l->lower_close);
    hiap_run_put(c->run, UPPER_CLOSE, l->upper_close);
    hiap_run_put(c->run, PHASE, (double)phase + 1);
}

static void put_point(const chart *c, size_t i) {
    if (isnan(c->series.value[i]))
        return;
    hiap_run_put(c->run, SPECIAL_CAUSE, c->point[i].rule != HIAP_XMR_NONE);
    hiap_run_put_word(c->run, VARIATION,
                      hiap_xmr_variation(c->point[i], c->options.improvement));
    hiap_run_put_word(c->run, RULE, hiap_xmr_rule_words(c->point[i].rule));
}

/* The last target there is against the limits of the last phase: one word for the whole chart. */
static const char *assurance_of(const chart *c) {
    const hiap_series *s = &c->series;
    double target = NAN;
    for (size_t i = 0; i < s->count; i++) {
        const double x = hiap_run_number(c->run, TARGET, s->row[i]);
        target = isnan(x) ? target : x;
    }
    return hiap_xmr_assurance(&c->limits[phase_of(c, s->t[s->count - 1])], target,
                              c->options.improvement);
}

/* Points numbered from the start of their phase; count: no shift. */
static size_t find_shift(const chart *c) {
    const hiap_series *s = &c->series;
    const size_t last = phase_of(c, s->t[s->count - 1]);
    size_t first = 0;
    while (phase_of(c, s->t[first]) < last)
        first++;
    const size_t shift = first + hiap_xmr_shift(&c->limits[last], s->value + first,
                                                s->count - first);
    return shift > first ? shift : s->count;
}

static void put_note(const chart *c) {
    hiap_run_put_word(c->run, NOTE,
                      "a shift begins here and lasts: rebase_at this t, if its cause is known");
}

static void put_series(chart *c) {
    const hiap_series *s = &c->series;
    const char *assurance = assurance_of(c);
    const size_t shift = find_shift(c);
    size_t before = SIZE_MAX, points = 0;
    for (size_t i = 0; i < s->count; i++) {
        const size_t phase = phase_of(c, s->t[i]);
        points = phase == before ? points : points_behind(c, phase);
        before = phase;
        put_limits(c, phase);
        put_point(c, i);
        hiap_run_put_word(c->run, ASSURANCE, assurance);
        put_status(c, i, phase, points);
        if (i == shift)
            put_note(c);
        hiap_run_end_row(c->run, s->row[i]);
    }
}

static hiap_rc check_rebase(const chart *c, size_t group, hiap_err *err) {
    const hiap_series *s = &c->series;
    char label[HIAP_PERIOD_MAX], first[HIAP_PERIOD_MAX], last[HIAP_PERIOD_MAX];
    for (size_t i = 0; i < c->rebases; i++) {
        if (c->rebase[i] > s->t[0] && c->rebase[i] <= s->t[s->count - 1])
            continue;
        hiap_time_axis_print(label, &c->axis, c->rebase[i]);
        hiap_time_axis_print(first, &c->axis, s->t[0]);
        hiap_time_axis_print(last, &c->axis, s->t[s->count - 1]);
        hiap_err_set(err, HIAP_ARGUMENT, "rebase_at %s is not within the series", label);
        hiap_err_hint(err, "a new phase starts after %s and by %s", first, last);
        return hiap_run_in_group(c->run, group, err), HIAP_ARGUMENT;
    }
    return HIAP_OK;
}

static hiap_rc run_groups(chart *c, hiap_err *err) {
    hiap_rc rc = hiap_series_new(&c->series, &c->axis, VALUE, err);
    c->point = hiap_alloc_array(c->run->rows + 1, sizeof *c->point);
    if (!rc && !c->point)
        rc = hiap_err_nomem(err, c->run->rows * sizeof *c->point);
    for (size_t g = 0; g < c->run->groups && !rc; g++) {
        rc = hiap_series_read(&c->series, g, err);
        if (!rc)
            rc = check_rebase(c, g, err);
        if (rc)
            break;
        draw_phases(c);
        put_series(c);
    }
    hiap_free(c->point);
    hiap_series_clear(&c->series);
    return rc;
}

static hiap_rc run(hiap_method_run *r, hiap_err *err) {
    chart c = { .run = r };
    hiap_rc rc = hiap_time_axis_read(&c.axis, r, T, err);
    if (!rc)
        rc = read_options(&c, err);
    if (!rc)
        rc = run_groups(&c, err);
    hiap_time_axis_clear(&c.axis);
    return rc;
}

const hiap_method hiap_method_xmr = {
    .name = "xmr",
    .help = "XmR chart with the rules, variation and assurance of Making Data Count",
    .formula = "limits mean -+ 2.66 mean moving range, close limits two thirds of the way; special "
               "cause: outside the limits; 7 points rising or falling; 2 of 3 close to a limit and "
               "all 3 on its side; 7 points on one side of the mean",
    .source = "NHS England, Making data count; NHSRplotthedots; Wheeler 1993",
    .example = "t,value,target\n2023-04-01,81,90\n2023-05-01,84,90\n2023-06-01,79,90\n"
               "2023-07-01,83,90\n",
    .shape = HIAP_METHOD_ROWS,
    .inputs = { { "t", .any = true, .help = "a number, period (2014/15, March 2023) or date" },
                { "value", .help = "a missing one keeps its place" },
                { "target", .optional = true, .help = "the last one given is used" } },
    .options = { { "improvement", HIAP_OPTION_CHOICE, "increase", .words = "increase decrease none",
                   .help = "which way is better" },
                 { "screen", HIAP_OPTION_SWITCH, "true",
                   .help = "drop moving ranges of 3.267 their mean or more, once; "
                           "--screen=false keeps them" },
                 { "baseline_points", HIAP_OPTION_WHOLE, .min = HIAP_XMR_BASELINE, .max = 1e6,
                   .help = "freeze mean and limits of each phase after so many points" },
                 { "rebase_at", HIAP_OPTION_TEXT,
                   .help = "t where new phases start, such as 2021-04-01,2023-04-01" } },
    .outputs = { { "mean", .help = "of the phase" },
                 { "lower_limit", .help = "lower process limit" },
                 { "upper_limit", .help = "upper process limit" },
                 { "lower_close_limit", .help = "two thirds of the way" },
                 { "upper_close_limit", .help = "two thirds of the way" },
                 { "special_cause", .help = "0 or 1" },
                 { "variation", .text = true,
                   .help = "common cause, improvement, concern, neutral high, neutral low; that of "
                           "the last point is the icon" },
                 { "assurance", .text = true,
                   .help = "pass, fail or inconsistent: target against the last phase's limits" },
                 { "rule", .text = true, .help = "why it is special cause" },
                 { "phase", .help = "1, 2, ..." },
                 { "status", .text = true, .help = "why a figure is missing or on trial" },
                 { "note", .text = true, .help = "where a new phase may be due" } },
    .run = run,
};
