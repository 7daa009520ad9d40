/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/sii.h"

#include <gsl/gsl_cdf.h>
#include <math.h>
#include <stdio.h>

#include "core/base/mem.h"
#include "core/base/parallel.h"
#include "core/base/vector_math.h"
#include "core/stat/sii_impl.h"

/* Beyond so many standard errors a normal number has not one sign in 10^16 cases. */
#define SURE 8.3
/* No draw is farther from its mean (rng_normal.h: sqrt(2 ln 2^53)). */
#define FARTHEST 8.6

double hiap_z_of(double confidence) {
    return gsl_cdf_ugaussian_Qinv((100 - confidence) / 200);
}

/* --- the scale on which a value is normal ----------------------------------------------------- */

double hiap_sii_scaled(double value, hiap_sii_type type) {
    if (type == HIAP_SII_OTHER)
        return value;
    double scaled = type == HIAP_SII_RATE ? log(value) : log(value / (1 - value));
    return isfinite(scaled) ? scaled : NAN;
}

double hiap_sii_scaled_se(double value, double se, hiap_sii_type type) {
    double unit = type == HIAP_SII_RATE         ? value
                  : type == HIAP_SII_PROPORTION ? value * (1 - value)
                                                : 1;
    return unit > 0 ? se / unit : NAN;
}

double hiap_sii_se_of_limits(double lower, double upper, hiap_sii_type type) {
    return (hiap_sii_scaled(upper, type) - hiap_sii_scaled(lower, type)) / (2 * hiap_z_of(95));
}

static double turn_back(double scaled, hiap_sii_type type) {
    return type == HIAP_SII_RATE         ? exp(scaled)
           : type == HIAP_SII_PROPORTION ? 1 / (1 + exp(-scaled))
                                         : scaled;
}

/* --- one area --------------------------------------------------------------------------------- */

typedef struct work {
    const hiap_sii_options *options;
    const hiap_sii_area *area;
    hiap_sii *out;
    hiap_ridit ridit;
    double *scaled; /* the values, on the scale on which they are normal */
    bool simulate;
} work;

static void clear(hiap_sii *out) {
    *out = (hiap_sii){ .value = NAN, .se = NAN, .intercept = NAN };
    for (size_t i = 0; i < HIAP_SII_LEVELS; i++)
        out->lower[i] = out->upper[i] = NAN;
}

static void say(hiap_sii *out, const char *status) {
    snprintf(out->status, sizeof out->status, "%s", status);
}

static bool has_every(const double *x, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (isnan(x[i]))
            return false;
    return true;
}

/* What the RII divides by must be above 0, and to have limits clearly so. */
static double denominator(double bottom, double top, const hiap_sii_options *o) {
    return o->multiplier < 0 ? top : bottom;
}

/* Value and intercept from the two ends of the line, in the unit of the values. */
static bool put_value(work *w, double bottom, double top) {
    const hiap_sii_options *o = w->options;
    w->out->intercept = bottom * fabs(o->multiplier);
    w->out->value = (top - bottom) * o->multiplier;
    if (!o->ratio)
        return true;
    bool possible = denominator(bottom, top, o) > 0;
    w->out->value = !possible ? NAN : o->multiplier < 0 ? bottom / top : top / bottom;
    if (!possible)
        snprintf(w->out->status, sizeof w->out->status,
                 "not computed: the fitted value at the %s disadvantaged end is not above 0",
                 o->multiplier < 0 ? "least" : "most");
    return possible;
}

/* Limits of the index of a line through this middle, as far as that is monotone in its slope. */
static double index_at(const work *w, double mean, double slope) {
    const hiap_sii_options *o = w->options;
    double bottom = turn_back(mean - slope / 2, o->type),
           top = turn_back(mean + slope / 2, o->type);
    double ratio = o->multiplier < 0 ? bottom / top : top / bottom;
    return o->ratio ? ratio : (top - bottom) * o->multiplier;
}

static void put_sorted(hiap_sii *out, size_t level, double a, double b) {
    out->lower[level] = fmin(a, b);
    out->upper[level] = fmax(a, b);
}

/* --- exact limits ----------------------------------------------------------------------------- */

static void limits_by_slope(work *w, hiap_line line, double se) {
    const hiap_sii_options *o = w->options;
    for (size_t i = 0; i < o->levels; i++) {
        double z = hiap_z_of(o->confidence[i]);
        put_sorted(w->out, i, index_at(w, line.mean, line.slope - z * se),
                   index_at(w, line.mean, line.slope + z * se));
    }
}

/* The derivative of the index by the slope, times its standard error. */
static double se_by_slope(const work *w, hiap_line line, double se) {
    const hiap_sii_options *o = w->options;
    double bottom = turn_back(line.mean - line.slope / 2, o->type);
    double top = turn_back(line.mean + line.slope / 2, o->type);
    double at_bottom = bottom, at_top = top;
    if (o->type == HIAP_SII_PROPORTION)
        at_bottom *= 1 - bottom, at_top *= 1 - top;
    if (o->ratio)
        return w->out->value * (at_bottom / bottom + at_top / top) / 2 * se;
    return fabs(o->multiplier) * (at_bottom + at_top) / 2 * se;
}

static void transformed(work *w, hiap_line line) {
    const hiap_sii_options *o = w->options;
    double se = sqrt(hiap_ridit_variance(&w->ridit, w->area->se).slope);
    limits_by_slope(w, line, se);
    w->out->se = se_by_slope(w, line, se);
    snprintf(w->out->method, sizeof w->out->method, "normal on the %s scale",
             o->type == HIAP_SII_RATE ? "log" : "logit");
}

static void normal(work *w, hiap_line line) {
    double se = sqrt(hiap_ridit_variance(&w->ridit, w->area->se).slope);
    limits_by_slope(w, line, se);
    w->out->se = fabs(w->options->multiplier) * se;
    snprintf(w->out->method, sizeof w->out->method, "normal");
}

/* Fieller's limits of n / d: the roots r of (n - r d)^2 = z^2 var(n - r d). */
typedef struct ratio {
    double n, d, var_n, var_d, cov;
} ratio;

static ratio ratio_of(const work *w, hiap_line line) {
    const hiap_line_variance v = hiap_ridit_variance(&w->ridit, w->area->se);
    double half = w->options->multiplier < 0 ? -0.5 : 0.5;
    return (ratio){ .n = line.mean + half * line.slope,
                    .d = line.mean - half * line.slope,
                    .var_n = v.mean + v.slope / 4 + 2 * half * v.both,
                    .var_d = v.mean + v.slope / 4 - 2 * half * v.both,
                    .cov = v.mean - v.slope / 4 };
}

static void fieller(hiap_sii *out, const ratio *q, size_t level, double z) {
    double a = q->d * q->d - z * z * q->var_d, b = q->n * q->d - z * z * q->cov;
    double c = q->n * q->n - z * z * q->var_n, root = sqrt(fmax(b * b - a * c, 0));
    put_sorted(out, level, (b - root) / a, (b + root) / a);
}

static double highest_z(const hiap_sii_options *o) {
    double most = 0;
    for (size_t i = 0; i < o->levels; i++)
        most = fmax(most, hiap_z_of(o->confidence[i]));
    return most;
}

static void relative(work *w, hiap_line line) {
    const hiap_sii_options *o = w->options;
    const ratio q = ratio_of(w, line);
    double r = w->out->value;
    if (q.d <= SURE * sqrt(q.var_d)) {
        w->simulate = q.d > highest_z(o) * sqrt(q.var_d);
        if (!w->simulate)
            say(w->out, "limits not computed: the fitted value the index divides by may be 0");
        return;
    }
    for (size_t i = 0; i < o->levels; i++)
        fieller(w->out, &q, i, hiap_z_of(o->confidence[i]));
    w->out->se = sqrt(fmax(q.var_n - 2 * r * q.cov + r * r * q.var_d, 0)) / q.d;
    snprintf(w->out->method, sizeof w->out->method, "Fieller");
}

/* --- the logit model -------------------------------------------------------------------------- */

static void by_logit(work *w) {
    const hiap_sii_options *o = w->options;
    hiap_ridit_model model;
    if (!hiap_ridit_fit(&model, &w->ridit, w->area->value, 1, true)) {
        say(w->out, "not computed: the logit model does not converge");
        return;
    }
    const hiap_ridit_ends e = hiap_ridit_ends_of(&model);
    put_value(w, e.bottom, e.top);
    w->out->se = o->ratio ? w->out->value * e.log_ratio_se : fabs(o->multiplier) * e.difference_se;
    for (size_t i = 0; i < o->levels; i++) {
        double z = hiap_z_of(o->confidence[i]), v = w->out->value;
        put_sorted(w->out, i, o->ratio ? v * exp(-z * e.log_ratio_se) : v - z * w->out->se,
                   o->ratio ? v * exp(z * e.log_ratio_se) : v + z * w->out->se);
    }
    if (isnan(w->out->se))
        say(w->out, "limits not computed: 2 groups");
    else
        snprintf(w->out->method, sizeof w->out->method, "logit, robust variance");
}

/* --- from an area to its figures -------------------------------------------------------------- */

static bool too_wide(const work *w) {
    if (w->options->type == HIAP_SII_OTHER)
        return false;
    for (size_t i = 0; i < w->area->count; i++)
        if (fabs(w->scaled[i]) + FARTHEST * w->area->se[i] > HIAP_VECTOR_MOST)
            return true;
    return false;
}

static void put_limits(work *w, hiap_line line) {
    const hiap_sii_options *o = w->options;
    if (!has_every(w->area->se, w->area->count))
        say(w->out, "limits not computed: no standard error");
    else if (!has_every(w->scaled, w->area->count) || too_wide(w))
        say(w->out, o->type == HIAP_SII_RATE
                        ? "limits not computed: a rate of 0 or too wide an interval"
                        : "limits not computed: a proportion of 0 or 1");
    else if (o->transform)
        transformed(w, line);
    else if (o->type != HIAP_SII_OTHER)
        w->simulate = true;
    else if (o->ratio)
        relative(w, line);
    else
        normal(w, line);
}

static void by_line(work *w) {
    const hiap_sii_options *o = w->options;
    bool transform = o->transform && o->type != HIAP_SII_OTHER;
    for (size_t i = 0; i < w->area->count; i++)
        w->scaled[i] = hiap_sii_scaled(w->area->value[i], o->type);
    if (transform && !has_every(w->scaled, w->area->count)) {
        say(w->out, o->type == HIAP_SII_RATE
                        ? "not computed: a rate of 0 has no logarithm"
                        : "not computed: a proportion of 0 or 1 has no log odds");
        return;
    }
    const hiap_line line = hiap_ridit_line(&w->ridit, transform ? w->scaled : w->area->value);
    double bottom = line.mean - line.slope / 2, top = line.mean + line.slope / 2;
    if (transform)
        bottom = turn_back(bottom, o->type), top = turn_back(top, o->type);
    if (put_value(w, bottom, top))
        put_limits(w, line);
}

static hiap_rc one_area(work *w, hiap_err *err) {
    clear(w->out);
    if (w->area->count < 2) {
        say(w->out, w->area->count == 0 ? "not computed: no group" : "not computed: 1 group");
        return HIAP_OK;
    }
    hiap_rc rc = hiap_ridit_new(&w->ridit, w->area->population, w->area->count, err);
    if (rc)
        return rc;
    w->scaled = hiap_alloc_array(w->area->count, sizeof *w->scaled);
    if (!w->scaled)
        return hiap_err_nomem(err, w->area->count * sizeof *w->scaled);
    if (w->options->logit)
        by_logit(w);
    else
        by_line(w);
    return HIAP_OK;
}

/* --- many areas ------------------------------------------------------------------------------- */

typedef struct all {
    hiap_sii *out;
    const hiap_sii_area *areas;
    size_t count;
    const hiap_sii_options *options;
} all;

static hiap_rc batch(void *payload, size_t chunk, hiap_err *err) {
    const all *a = payload;
    size_t first = chunk * HIAP_SII_BATCH, draws = 0;
    size_t count = a->count - first < HIAP_SII_BATCH ? a->count - first : HIAP_SII_BATCH;
    work w[HIAP_SII_BATCH] = { 0 };
    hiap_sii_draw draw[HIAP_SII_BATCH];
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < count && !rc; i++) {
        w[i] = (work){ .options = a->options,
                       .area = &a->areas[first + i],
                       .out = &a->out[first + i] };
        rc = one_area(&w[i], err);
        if (w[i].simulate)
            draw[draws++] = (hiap_sii_draw){ w[i].out, w[i].area, &w[i].ridit };
    }
    if (!rc && draws)
        rc = hiap_sii_simulate(draw, draws, a->options, err);
    for (size_t i = 0; i < count; i++) {
        hiap_ridit_drop(&w[i].ridit);
        hiap_free(w[i].scaled);
    }
    return rc;
}

hiap_rc hiap_sii_of(hiap_sii *out, const hiap_sii_area *areas, size_t count,
                    const hiap_sii_options *options, hiap_err *err) {
    all a = { out, areas, count, options };
    return hiap_parallel_for((count + HIAP_SII_BATCH - 1) / HIAP_SII_BATCH, batch, &a, err);
}
