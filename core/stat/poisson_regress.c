/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/poisson_regress.h"

#include <math.h>

#include "core/base/mem.h"

#define STEPS 100
#define CLOSE 1e-13L /* the largest change of a linear predictor in the last step */
#define LEAST 1e-13  /* a mean this far below the mean count has run to 0 */

typedef struct state {
    const hiap_regress_data *counts;
    const double *offset;
    long double *eta, *z; /* linear predictor without the offset, working response */
    double *mean;         /* and weight */
} state;

static long double offset_of(const state *s, size_t i) {
    return s->offset ? (long double)s->offset[i] : 0;
}

static void start(state *s) {
    for (size_t i = 0; i < s->counts->n; i++)
        s->eta[i] = logl(s->counts->y[i] + 0.1L) - offset_of(s, i);
}

/* Of the means; false when one has run to 0 or beyond what a double holds. */
static bool prepare(state *s, long double mean_count) {
    bool fine = true;
    for (size_t i = 0; i < s->counts->n; i++) {
        long double mean = expl(s->eta[i] + offset_of(s, i));
        s->mean[i] = (double)mean;
        s->z[i] = s->eta[i] + (s->counts->y[i] - (long double)s->mean[i]) / s->mean[i];
        fine &= isfinite(s->mean[i]) && mean > LEAST * mean_count;
    }
    return fine;
}

/* The new linear predictor; returns its largest change. */
static long double advance(state *s, const hiap_regress *r) {
    long double most = 0;
    for (size_t i = 0; i < r->n; i++) {
        long double eta = 0;
        for (size_t j = 0; j < r->k; j++)
            eta += r->b[j] * s->counts->x[j * r->n + i];
        most = fmaxl(most, fabsl(eta - s->eta[i]));
        s->eta[i] = eta;
    }
    return most;
}

static long double mean_count(const hiap_regress_data *d) {
    long double sum = 0;
    for (size_t i = 0; i < d->n; i++)
        sum += d->y[i];
    return sum / (long double)d->n;
}

static hiap_rc iterate(hiap_regress *out, bool *converged, state *s, hiap_err *err) {
    hiap_regress_data step = *s->counts;
    long double mean = mean_count(s->counts);
    hiap_rc rc = HIAP_OK;
    step.y = s->z, step.weight = s->mean;
    start(s);
    for (int i = 0; i < STEPS && !rc && !*converged && prepare(s, mean); i++) {
        hiap_regress_clear(out);
        rc = hiap_regress_fit(out, &step, err);
        if (!rc)
            *converged = out->rank < out->k || advance(s, out) < CLOSE;
    }
    return rc;
}

hiap_rc hiap_poisson_fit(hiap_regress *out, bool *converged, const hiap_regress_data *data,
                         const double *offset, hiap_err *err) {
    size_t n = data->n;
    state s = { .counts = data, .offset = offset };
    *out = (hiap_regress){ 0 };
    *converged = false;
    s.eta = hiap_alloc_array(2 * n, sizeof *s.eta);
    s.mean = hiap_alloc_array(n, sizeof *s.mean);
    hiap_rc rc = HIAP_OK;
    if (!s.eta || !s.mean)
        rc = hiap_err_nomem(err, n * sizeof *s.eta);
    s.z = s.eta ? s.eta + n : NULL;
    if (!rc)
        rc = iterate(out, converged, &s, err);
    hiap_free(s.eta);
    hiap_free(s.mean);
    if (rc)
        hiap_regress_clear(out);
    return rc;
}
