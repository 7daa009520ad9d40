/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/ridit.h"

#include <math.h>

#include "core/base/mem.h"

#define MOST_STEPS 100
#define PRECISION 1e-17L
#define ROUNDING                                                                                   \
    1e-9L /* a step as small as this, and no smaller than half the last one, is noise */
#define FARTHEST 1000.0L /* log odds of values that are all 0 on one side and all 1 on the other */

/* --- the ranking ------------------------------------------------------------------------------ */

/* Sums of a few numbers in long double: a slope is the small difference of large values. */
static void rank_groups(hiap_ridit *r, const double *population) {
    long double total = 0, below = 0, spread = 0;
    for (size_t i = 0; i < r->count; i++)
        total += population[i];
    for (size_t i = 0; i < r->count; i++) {
        long double share = population[i] / total, rank = below / total + share / 2 - 0.5L;
        r->share[i] = (double)share;
        r->rank[i] = r->count > 1 ? (double)rank : 0;
        spread += share * rank * rank;
        below += population[i];
    }
    r->spread = r->count > 1 ? (double)spread : 0;
    for (size_t i = 0; i < r->count; i++)
        r->weight[i] = r->count > 1 ? r->share[i] * r->rank[i] / r->spread : 0;
}

hiap_rc hiap_ridit_new(hiap_ridit *out, const double *population, size_t count, hiap_err *err) {
    double *room = hiap_alloc_array(count, 3 * sizeof *room);
    if (!room)
        return hiap_err_nomem(err, count * 3 * sizeof *room);
    *out = (hiap_ridit){ count, room, room + count, room + 2 * count, 0 };
    rank_groups(out, population);
    return HIAP_OK;
}

void hiap_ridit_drop(hiap_ridit *r) {
    hiap_free(r->share);
    *r = (hiap_ridit){ 0 };
}

/* --- least squares ---------------------------------------------------------------------------- */

hiap_line hiap_ridit_line(const hiap_ridit *r, const double *value) {
    long double mean = 0, slope = 0;
    for (size_t i = 0; i < r->count; i++)
        mean += (long double)r->share[i] * value[i];
    for (size_t i = 0; i < r->count; i++)
        slope += (long double)r->weight[i] * (value[i] - mean);
    return (hiap_line){ (double)mean, (double)slope };
}

hiap_line_variance hiap_ridit_variance(const hiap_ridit *r, const double *se) {
    long double mean = 0, slope = 0, both = 0;
    for (size_t i = 0; i < r->count; i++) {
        long double m = (long double)r->share[i] * se[i], s = (long double)r->weight[i] * se[i];
        mean += m * m;
        slope += s * s;
        both += m * s;
    }
    return (hiap_line_variance){ (double)mean, (double)slope, (double)both };
}

/* --- models ----------------------------------------------------------------------------------- */

static double logistic(double x) {
    return 1 / (1 + exp(-x));
}

static long double log_of_1_and_exp(long double x) {
    return x > 0 ? x + log1pl(expl(-x)) : log1pl(expl(x));
}

/* A line and the sums over the groups at it: information (i0 i1; i1 i2), score (u0, u1) and the
 * meat of the sandwich (m0 m1; m1 m2). */
typedef struct state {
    long double a, b, i0, i1, i2, u0, u1, m0, m1, m2;
    long double likelihood; /* its logarithm, of the logit model */
} state;

static void sum_up(state *s, const hiap_ridit *r, const double *value, double scale, bool logit) {
    *s = (state){ .a = s->a, .b = s->b };
    for (size_t i = 0; i < r->count; i++) {
        long double x = r->rank[i], fitted = s->a + s->b * x;
        long double p = logit ? 1 / (1 + expl(-fitted)) : fitted;
        long double information = r->share[i] * (logit ? p * (1 - p) : 1);
        long double score = r->share[i] * (value[i] / (long double)scale - p);
        s->i0 += information, s->i1 += information * x, s->i2 += information * x * x;
        s->u0 += score, s->u1 += score * x;
        s->likelihood += logit ? r->share[i] * (value[i] / (long double)scale * fitted -
                                                log_of_1_and_exp(fitted))
                               : 0;
        s->m0 += score * score, s->m1 += score * score * x, s->m2 += score * score * x * x;
    }
}

/* Halved until the likelihood no longer falls; returns its length. */
static long double take_step(state *s, const hiap_ridit *r, const double *value, double scale) {
    long double det = s->i0 * s->i2 - s->i1 * s->i1;
    long double da = (s->i2 * s->u0 - s->i1 * s->u1) / det;
    long double db = (s->i0 * s->u1 - s->i1 * s->u0) / det, length = fabsl(da) + fabsl(db);
    state next = *s;
    for (long double part = 1; part > ROUNDING; part /= 2) {
        next.a = s->a + part * da, next.b = s->b + part * db;
        sum_up(&next, r, value, scale, true);
        if (length < ROUNDING || next.likelihood >= s->likelihood)
            break;
    }
    *s = next;
    return length;
}

/* Newton's steps, down to where rounding alone moves the line. */
static bool climb(state *s, const hiap_ridit *r, const double *value, double scale) {
    long double before = INFINITY;
    sum_up(s, r, value, scale, true);
    for (int step = 0; step < MOST_STEPS; step++) {
        long double length = take_step(s, r, value, scale);
        if (!isfinite(length) || fabsl(s->a) + fabsl(s->b) > FARTHEST)
            return false;
        if (length <= PRECISION || (before < ROUNDING && length > before / 2))
            return true;
        before = length;
    }
    return false;
}

static void sandwich(hiap_ridit_model *m, const state *s, size_t count) {
    long double det = s->i0 * s->i2 - s->i1 * s->i1, n = (long double)count;
    long double p = s->i2 / det, q = -s->i1 / det, r = s->i0 / det; /* the inverse */
    long double factor = count > 2 ? n / (n - 2) : NAN;
    m->var_a = (double)(factor * (p * p * s->m0 + 2 * p * q * s->m1 + q * q * s->m2));
    m->var_b = (double)(factor * (q * q * s->m0 + 2 * q * r * s->m1 + r * r * s->m2));
    m->cov = (double)(factor * (p * q * s->m0 + (p * r + q * q) * s->m1 + q * r * s->m2));
}

bool hiap_ridit_fit(hiap_ridit_model *out, const hiap_ridit *r, const double *value, double scale,
                    bool logit) {
    const hiap_line line = hiap_ridit_line(r, value);
    state s = { .a = line.mean / scale, .b = line.slope / scale };
    if (logit)
        s.a = log(line.mean / (scale - line.mean)), s.b = 0;
    if (r->count < 2 || !isfinite(s.a) || (logit && !climb(&s, r, value, scale)))
        return false;
    sum_up(&s, r, value, scale, logit);
    *out = (hiap_ridit_model){ .a = (double)s.a, .b = (double)s.b, .logit = logit };
    sandwich(out, &s, r->count);
    return true;
}

hiap_ridit_ends hiap_ridit_ends_of(const hiap_ridit_model *m) {
    double low = m->a - m->b / 2, high = m->a + m->b / 2;
    double bottom = m->logit ? logistic(low) : low, top = m->logit ? logistic(high) : high;
    double at_bottom = m->logit ? bottom * (1 - bottom) : 1,
           at_top = m->logit ? top * (1 - top) : 1;
    double da = at_top - at_bottom, db = (at_top + at_bottom) / 2;
    double ra = at_top / top - at_bottom / bottom, rb = (at_top / top + at_bottom / bottom) / 2;
    return (hiap_ridit_ends){
        .bottom = bottom,
        .top = top,
        .difference = top - bottom,
        .difference_se = sqrt(da * da * m->var_a + db * db * m->var_b + 2 * da * db * m->cov),
        .ratio = top / bottom,
        .log_ratio_se = sqrt(ra * ra * m->var_a + rb * rb * m->var_b + 2 * ra * rb * m->cov),
    };
}
