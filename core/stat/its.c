/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/its.h"

#include <math.h>
#include <stdio.h>

#include "core/base/mem.h"
#include "core/base/num.h"
#include "core/stat/poisson_regress.h"

static const double tau = 6.283185307179586476925286766559;

/* --- season ----------------------------------------------------------------------------------- */

static double place_of(double t, double period) {
    double place = t - period * floor(t / period + 1e-6);
    return place < 0 ? 0 : place;
}

/* The places t takes in the period, in order. */
static size_t find_places(double places[HIAP_ITS_PLACES + 1], const hiap_its_series *s,
                          double period) {
    size_t count = 0;
    for (size_t i = 0; i < s->n && count <= HIAP_ITS_PLACES; i++) {
        double place = place_of(s->t[i], period);
        size_t k = 0;
        while (k < count && places[k] < place - 1e-6 * period)
            k++;
        if (k < count && places[k] < place + 1e-6 * period)
            continue;
        for (size_t m = count++; m > k; m--)
            places[m] = places[m - 1];
        places[k] = place;
    }
    return count;
}

size_t hiap_its_places(const hiap_its_series *series, double period) {
    double places[HIAP_ITS_PLACES + 1];
    return find_places(places, series, period);
}

static void fill_harmonics(long double *x, const hiap_its_series *s, const hiap_its_options *o) {
    for (size_t h = 1; h <= o->harmonics; h++)
        for (size_t i = 0; i < s->n; i++) {
            double angle = tau * (double)h * (place_of(s->t[i], o->period) / o->period);
            x[(2 * h - 2) * s->n + i] = sin(angle);
            x[(2 * h - 1) * s->n + i] = cos(angle);
        }
}

static void fill_months(hiap_its *out, const hiap_its_series *s, const hiap_its_options *o) {
    size_t count = find_places(out->place, s, o->period);
    for (size_t i = 0; i < s->n; i++)
        for (size_t p = 1; p < count; p++)
            out->x[(p + 1) * s->n + i] =
                fabs(place_of(s->t[i], o->period) - out->place[p]) <= 1e-6 * o->period;
}

static size_t season_columns(const hiap_its_series *s, const hiap_its_options *o) {
    if (o->season == HIAP_ITS_HARMONICS)
        return 2 * o->harmonics;
    size_t places = o->season == HIAP_ITS_MONTHS ? hiap_its_places(s, o->period) : 0;
    return places ? places - 1 : 0;
}

size_t hiap_its_coefficients(const hiap_its_series *series, const hiap_its_options *options) {
    return 2 + season_columns(series, options) + 1 + (options->change == HIAP_ITS_LEVEL_SLOPE);
}

/* --- the fit ---------------------------------------------------------------------------------- */

static void place_columns(hiap_its *out, const hiap_its_series *s, const hiap_its_options *o) {
    size_t next = 2 + season_columns(s, o);
    out->n = s->n;
    out->level = o->change == HIAP_ITS_SLOPE ? HIAP_ITS_NONE : next++;
    out->slope = o->change == HIAP_ITS_LEVEL ? HIAP_ITS_NONE : next++;
    out->k = next;
    out->start = NAN;
    for (size_t i = s->n; i-- > 0;)
        if (s->post[i])
            out->start = s->t[i];
}

static void fill_design(hiap_its *out, const hiap_its_series *s, const hiap_its_options *o) {
    for (size_t i = 0; i < s->n; i++) {
        out->x[i] = 1;
        out->x[s->n + i] = s->t[i];
        out->y[i] = s->y[i];
        out->offset[i] = s->population ? log(s->population[i]) : 0;
        if (out->level != HIAP_ITS_NONE)
            out->x[out->level * s->n + i] = s->post[i];
        if (out->slope != HIAP_ITS_NONE)
            out->x[out->slope * s->n + i] = s->post[i] ? (long double)s->t[i] - out->start : 0;
    }
    if (o->season == HIAP_ITS_HARMONICS)
        fill_harmonics(out->x + 2 * s->n, s, o);
    else if (o->season == HIAP_ITS_MONTHS)
        fill_months(out, s, o);
}

static hiap_rc make_room(hiap_its *out, hiap_err *err) {
    size_t n = out->n, k = out->k;
    out->x = hiap_alloc_array(n * (k + 1), sizeof *out->x);
    out->offset = hiap_alloc_array(n + k * k, sizeof *out->offset);
    if (!out->x || !out->offset)
        return hiap_err_nomem(err, n * (k + 1) * sizeof *out->x);
    out->y = out->x + n * k;
    out->covariance = out->offset + n;
    return HIAP_OK;
}

hiap_rc hiap_its_fit(hiap_its *out, const hiap_its_series *series, const hiap_its_options *options,
                     hiap_err *err) {
    *out = (hiap_its){ .converged = true };
    place_columns(out, series, options);
    hiap_rc rc = make_room(out, err);
    if (rc)
        return rc;
    fill_design(out, series, options);
    const hiap_regress_data data = { .n = out->n, .k = out->k, .x = out->x, .y = out->y,
                                     .intercept = true };
    rc = options->poisson ? hiap_poisson_fit(&out->fit, &out->converged, &data, out->offset, err)
                          : hiap_regress_fit(&out->fit, &data, err);
    if (!rc && out->converged && out->fit.rank == out->k)
        rc = hiap_regress_covariance(out->covariance, &out->fit, &options->errors, err);
    return rc;
}

void hiap_its_clear(hiap_its *its) {
    hiap_free(its->x);
    hiap_free(its->offset);
    hiap_regress_clear(&its->fit);
    *its = (hiap_its){ 0 };
}

/* --- points ----------------------------------------------------------------------------------- */

/* level + slope since, and its variance. */
static void set_effect(hiap_its_point *p, const hiap_its *its, double since) {
    const double *v = its->covariance;
    size_t l = its->level, s = its->slope, k = its->k;
    bool has_level = l != HIAP_ITS_NONE, has_slope = s != HIAP_ITS_NONE;
    long double effect = has_level ? its->fit.b[l] : 0, variance = has_level ? v[l * k + l] : 0;
    if (has_slope) {
        effect += its->fit.b[s] * since;
        variance += (long double)v[s * k + s] * since * since;
    }
    if (has_level && has_slope)
        variance += 2 * (long double)v[l * k + s] * since;
    p->effect = (double)effect;
    p->se = (double)sqrtl(variance < 0 ? 0 : variance);
}

hiap_its_point hiap_its_point_at(const hiap_its *its, const hiap_its_series *series,
                                 const hiap_its_options *options, size_t i) {
    hiap_its_point p = { .effect = NAN, .se = NAN };
    long double sum = 0;
    for (size_t j = 0; j < its->k; j++)
        sum += its->fit.b[j] * its->x[j * its->n + i];
    if (series->post[i])
        set_effect(&p, its, series->t[i] - its->start);
    long double without = sum - (series->post[i] ? p.effect : 0);
    p.fitted = (double)(options->poisson ? expl(sum) : sum);
    p.without = (double)(options->poisson ? expl(without) : without);
    return p;
}

void hiap_its_term(char out[48], const hiap_its *its, const hiap_its_options *options, size_t j) {
    static const char *const first[] = { "intercept", "trend" };
    char place[HIAP_NUM_MAX];
    if (j < 2)
        snprintf(out, 48, "%s", first[j]);
    else if (j == its->level || j == its->slope)
        snprintf(out, 48, "%s", j == its->level ? "level" : "slope");
    else if (options->season == HIAP_ITS_HARMONICS)
        snprintf(out, 48, "%s %zu", j % 2 ? "cos" : "sin", j / 2);
    else {
        hiap_num_print(place, its->place[j - 1]);
        snprintf(out, 48, "season %s", place);
    }
}
