/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Measures of how groups differ from their mean, a reference group or the best one. */
#include <math.h>

#include "core/stat/inequality_impl.h"

#define NEAR_ZERO 0.000001 /* what a value of 0 counts as where its logarithm is taken */

/* --- between-group variance ------------------------------------------------------------------- */

static double variance_about(const hiap_inequality_work *w, const double *value, long double mean) {
    long double sum = 0;
    for (size_t i = 0; i < w->set->count; i++)
        sum += w->ridit.share[i] * (value[i] - mean) * (value[i] - mean);
    return (double)sum;
}

/* 4 sum p^2 v (y - m)^2 + 2 ((sum p^2 v)^2 - sum p^4 v^2 + sum p^2 (1 - p)^2 v^2), v = se^2; the
 * first two of the bracket are twice the products of each pair. */
static double variance_se(const hiap_inequality_work *w) {
    long double linear = 0, before = 0, pairs = 0, own = 0;
    for (size_t i = 0; i < w->set->count; i++) {
        long double p = w->ridit.share[i], v = (long double)w->set->se[i] * w->set->se[i];
        long double d = w->set->value[i] - w->mean, part = p * p * v;
        linear += part * d * d;
        pairs += part * before;
        before += part;
        own += part * (1 - p) * (1 - p) * v;
    }
    return (double)sqrtl(4 * linear + 4 * pairs + 2 * own);
}

void hiap_inequality_variance(hiap_inequality_result *out, const hiap_inequality_work *w,
                              hiap_inequality measure) {
    (void)measure;
    out->value = variance_about(w, w->set->value, w->mean);
    if (!w->has_se)
        hiap_inequality_say(out, "limits not computed: no standard error");
    else
        hiap_inequality_limits(out, w, variance_se(w), "normal");
}

/* --- entropy: mean log deviation and Theil's index -------------------------------------------- */

static double not_zero(double y) {
    return y == 0 ? NEAR_ZERO : y;
}

/* Of u = y/m - 1, whose weighted sum is 0, so that it may be taken from either logarithm: nothing
 * cancels then where values are close. */
typedef struct entropy {
    long double mean, deviation, theil, slope; /* slope: sum p (1 + u) (1 + ln(1 + u)) */
} entropy;

static entropy entropy_of(const hiap_inequality_work *w) {
    entropy e = { .mean = w->mean };
    for (size_t i = 0; i < w->set->count; i++)
        e.mean += w->ridit.share[i] * (not_zero(w->set->value[i]) - w->set->value[i]);
    for (size_t i = 0; i < w->set->count; i++) {
        long double p = w->ridit.share[i], u = (not_zero(w->set->value[i]) - e.mean) / e.mean;
        e.deviation += 1000 * p * (u - log1pl(u));
        e.theil += 1000 * p * ((1 + u) * log1pl(u) - u);
        e.slope += p * (1 + u) * (1 + log1pl(u));
    }
    return e;
}

static double entropy_se(const hiap_inequality_work *w, const entropy *e, bool theil) {
    long double variance = 0;
    for (size_t i = 0; i < w->set->count; i++) {
        long double u = (not_zero(w->set->value[i]) - e->mean) / e->mean;
        long double derivative = theil ? 1 + log1pl(u) - e->slope : u / (1 + u);
        long double part = derivative * w->ridit.share[i] * w->set->se[i] / e->mean;
        variance += part * part;
    }
    return (double)(1000 * sqrtl(variance));
}

void hiap_inequality_entropy(hiap_inequality_result *out, const hiap_inequality_work *w,
                             hiap_inequality measure) {
    bool theil = measure == HIAP_INEQUALITY_TI, zeros = false;
    for (size_t i = 0; i < w->set->count; i++) {
        zeros |= w->set->value[i] == 0;
        if (w->set->value[i] < 0)
            hiap_inequality_say(out, "not computed: a value below 0 has no logarithm");
    }
    if (out->status[0])
        return;
    const entropy e = entropy_of(w);
    out->value = (double)(theil ? e.theil : e.deviation);
    if (!w->has_se)
        hiap_inequality_say(out, "limits not computed: no standard error");
    else if (zeros)
        hiap_inequality_say(out, "limits not computed: a value of 0, which counts as 0.000001");
    else
        hiap_inequality_limits(out, w, entropy_se(w, &e, theil), "normal, delta method");
}

/* --- those whose limits are simulated --------------------------------------------------------- */

/* A first mean, and what the distances from it still add to it. */
long double hiap_inequality_mean(const hiap_inequality_work *w, const double *value) {
    double first = 0;
    long double rest = 0;
    for (size_t i = 0; i < w->set->count; i++)
        first += w->ridit.share[i] * value[i];
    for (size_t i = 0; i < w->set->count; i++)
        rest += (long double)w->ridit.share[i] * (value[i] - first);
    return first + rest;
}

/* The mean distance from a point, each group counting once or by its share. */
static double distance(const hiap_inequality_work *w, const double *value, long double from,
                       bool weighted) {
    long double sum = 0;
    for (size_t i = 0; i < w->set->count; i++)
        sum += (weighted ? w->ridit.share[i] : 1) * fabsl(value[i] - from);
    return (double)(weighted ? sum : sum / (long double)w->set->count);
}

/* How each is made: a spread, or a mean distance from a point; in percent of the mean or not. */
typedef enum point {
    SPREAD,
    FROM_MEAN,
    FROM_REFERENCE,
    FROM_BEST
} point;
static const struct {
    point point;
    bool weighted, percent;
} shape[HIAP_INEQUALITY_COUNT] = {
    [HIAP_INEQUALITY_BGSD] = { SPREAD, true, false },
    [HIAP_INEQUALITY_COV] = { SPREAD, true, true },
    [HIAP_INEQUALITY_MDMU] = { FROM_MEAN, false, false },
    [HIAP_INEQUALITY_MDMW] = { FROM_MEAN, true, false },
    [HIAP_INEQUALITY_MDRU] = { FROM_REFERENCE, false, false },
    [HIAP_INEQUALITY_MDRW] = { FROM_REFERENCE, true, false },
    [HIAP_INEQUALITY_MDBU] = { FROM_BEST, false, false },
    [HIAP_INEQUALITY_MDBW] = { FROM_BEST, true, false },
    [HIAP_INEQUALITY_IDISU] = { FROM_MEAN, false, true },
    [HIAP_INEQUALITY_IDISW] = { FROM_MEAN, true, true },
};

static long double point_of(const hiap_inequality_work *w, point from, const double *value,
                            long double mean) {
    if (from == FROM_BEST)
        return value[hiap_inequality_best(w, value)];
    if (from == FROM_REFERENCE)
        return w->set->reference < w->set->count ? value[w->set->reference] : NAN;
    return mean;
}

double hiap_inequality_measure(const hiap_inequality_work *w, hiap_inequality measure,
                               const double *value) {
    long double mean = hiap_inequality_mean(w, value);
    double unit = !shape[measure].percent ? 1 : mean > 0 ? (double)(100 / mean) : NAN;
    if (shape[measure].point == SPREAD)
        return unit * sqrt(variance_about(w, value, mean));
    return unit * distance(w, value, point_of(w, shape[measure].point, value, mean),
                           shape[measure].weighted);
}
