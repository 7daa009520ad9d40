/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdlib.h>

#include "core/base/mem.h"
#include "core/base/parallel.h"
#include "core/base/rng.h"
#include "core/stat/did_impl.h"

#define CHUNK 16 /* draws */

typedef struct dealing {
    hiap_did_permutation *out;
    const hiap_did *did;
    const hiap_did_panel *panel;
    hiap_rng rng;
    size_t treated; /* the only treated unit; units: there are several */
} dealing;

static size_t only_treated(const hiap_did_panel *p) {
    size_t found = p->units;
    for (size_t u = 0; u < p->units; u++) {
        if (isinf(p->start[u]))
            continue;
        if (found < p->units)
            return p->units;
        found = u;
    }
    return found;
}

/* --- one draw --------------------------------------------------------------------------------- */

static void swap(double *a, double *b) {
    double x = *a;
    *a = *b, *b = x;
}

static void deal(double *start, const dealing *d, size_t draw) {
    size_t units = d->panel->units;
    for (size_t u = 0; u < units; u++)
        start[u] = d->panel->start[u];
    if (d->treated < units) {
        swap(&start[d->treated], &start[draw + (draw >= d->treated)]);
        return;
    }
    for (size_t u = units; u > 1; u--)
        swap(&start[u - 1], &start[hiap_rng_below(&d->rng, draw * units + u - 1, u)]);
}

/* Of term e: the coefficient, and that of the actual treatment in place of y. */
static void take_term(const dealing *d, const hiap_regress *fit, size_t draw, size_t e) {
    size_t n = fit->n, k = fit->k;
    long double share = 0;
    for (size_t j = 0; j < k; j++) {
        const long double *actual = d->did->treatment + e * n, *q = fit->q + j * n;
        long double f = 0;
        for (size_t i = 0; i < n; i++)
            f += q[i] * actual[i];
        share += fit->s[e * k + j] * f;
    }
    d->out->estimate[draw * k + e] = (double)fit->b[e];
    d->out->share[draw * k + e] = (double)share;
}

static hiap_rc run_draw(const dealing *d, size_t draw, double *start, long double *x,
                        hiap_err *err) {
    hiap_regress fit;
    deal(start, d, draw);
    hiap_rc rc = hiap_did_treat(&fit, x, d->did, d->panel, start, err);
    bool fine = !rc && fit.k > 0 && fit.rank == fit.k;
    for (size_t e = 0; e < d->did->terms && fine; e++)
        take_term(d, &fit, draw, e);
    hiap_regress_clear(&fit);
    return rc;
}

static hiap_rc run_chunk(void *payload, size_t chunk, hiap_err *err) {
    const dealing *d = payload;
    size_t last = (chunk + 1) * CHUNK < d->out->draws ? (chunk + 1) * CHUNK : d->out->draws;
    double *start = hiap_alloc_array(d->panel->units, sizeof *start);
    long double *x = hiap_alloc_array(d->did->n * d->did->terms, sizeof *x);
    hiap_rc rc = start && x ? HIAP_OK : hiap_err_nomem(err, d->did->n * sizeof *x);
    for (size_t draw = chunk * CHUNK; draw < last && !rc; draw++)
        rc = run_draw(d, draw, start, x, err);
    hiap_free(start);
    hiap_free(x);
    return rc;
}

/* --- all of them ------------------------------------------------------------------------------ */

/* Draws that gave nothing are taken out. */
static void close_ranks(hiap_did_permutation *p) {
    size_t kept = 0;
    for (size_t d = 0; d < p->draws; d++) {
        if (isnan(p->estimate[d * p->terms]))
            continue;
        for (size_t e = 0; e < p->terms; e++) {
            p->estimate[kept * p->terms + e] = p->estimate[d * p->terms + e];
            p->share[kept * p->terms + e] = p->share[d * p->terms + e];
        }
        kept++;
    }
    p->draws = kept;
}

hiap_rc hiap_did_permute(hiap_did_permutation *out, const hiap_did *did,
                         const hiap_did_panel *panel, size_t draws, uint64_t seed, hiap_err *err) {
    dealing d = { .out = out, .did = did, .panel = panel,
                  .rng = hiap_rng_for(seed, "did.permute"), .treated = only_treated(panel) };
    size_t count = d.treated < panel->units ? panel->units - 1 : draws;
    *out = (hiap_did_permutation){ .draws = count, .terms = did->terms };
    out->estimate = hiap_alloc_array(2 * count * did->terms, sizeof *out->estimate);
    if (!out->estimate)
        return hiap_err_nomem(err, 2 * count * did->terms * sizeof *out->estimate);
    out->share = out->estimate + count * did->terms;
    for (size_t i = 0; i < count * did->terms; i++)
        out->estimate[i] = NAN;
    hiap_rc rc = hiap_parallel_for((count + CHUNK - 1) / CHUNK, run_chunk, &d, err);
    if (rc)
        hiap_did_permutation_clear(out);
    else
        close_ranks(out);
    return rc;
}

void hiap_did_permutation_clear(hiap_did_permutation *permutation) {
    hiap_free(permutation->estimate);
    *permutation = (hiap_did_permutation){ 0 };
}

/* --- tests ------------------------------------------------------------------------------------ */

double hiap_did_permutation_p(const hiap_did_permutation *permutation, size_t term,
                              double estimate) {
    size_t as_far = 1;
    for (size_t d = 0; d < permutation->draws; d++)
        as_far += fabs(permutation->estimate[d * permutation->terms + term]) >=
                  fabs(estimate) * (1 - 1e-12);
    return (double)as_far / (double)(permutation->draws + 1);
}

/* The true effects x for which |draw - share x| >= |estimate - x|: from which on does the draw no
 * longer speak against x? With a share of 1 it never does. */
static void support(double *lower, double *upper, double estimate, double draw, double share) {
    *lower = -INFINITY, *upper = INFINITY;
    if (fabs(share) >= 1 - 1e-12)
        return;
    double a = (estimate - draw) / (1 - share), b = (estimate + draw) / (1 + share);
    *lower = fmin(a, b), *upper = fmax(a, b);
}

static int ascending(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

hiap_rc hiap_did_permutation_limits(double limits[2], const hiap_did_permutation *permutation,
                                    size_t term, double estimate, double confidence,
                                    hiap_err *err) {
    size_t draws = permutation->draws;
    double tail = (100 - confidence) / 100;
    size_t rank = (size_t)floor(tail * (double)(draws + 1) + 1e-9);
    limits[0] = limits[1] = NAN;
    if (rank == 0)
        return HIAP_OK;
    double *lower = hiap_alloc_array(2 * draws, sizeof *lower);
    if (!lower)
        return hiap_err_nomem(err, 2 * draws * sizeof *lower);
    for (size_t d = 0; d < draws; d++)
        support(&lower[d], &lower[draws + d], estimate,
                permutation->estimate[d * permutation->terms + term],
                permutation->share[d * permutation->terms + term]);
    qsort(lower, draws, sizeof *lower, ascending);
    qsort(lower + draws, draws, sizeof *lower, ascending);
    if (rank <= draws) {
        limits[0] = isinf(lower[rank - 1]) ? NAN : lower[rank - 1];
        limits[1] = isinf(lower[2 * draws - rank]) ? NAN : lower[2 * draws - rank];
    }
    hiap_free(lower);
    return HIAP_OK;
}
