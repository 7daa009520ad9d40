/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/did.h"

#include <math.h>
#include <stdlib.h>

#include "core/base/mem.h"
#include "core/stat/did_impl.h"

#define NOTHING_LEFT 1e-10L /* of a treatment beside the constants */

/* --- taking out constants --------------------------------------------------------------------- */

/* From a column its mean over the rows of each number. `sums` holds two figures a number. */
static void take_out_means(long double *column, size_t n, const uint32_t *number, size_t numbers,
                           long double *sums) {
    for (size_t u = 0; u < 2 * numbers; u++)
        sums[u] = 0;
    for (size_t i = 0; i < n; i++) {
        sums[2 * number[i]] += column[i];
        sums[2 * number[i] + 1] += 1;
    }
    for (size_t i = 0; i < n; i++)
        column[i] -= sums[2 * number[i]] / sums[2 * number[i] + 1];
}

static size_t sums_needed(const hiap_did_panel *p) {
    return 2 * (p->units > p->times ? p->units : p->times);
}

/* Twice: the second time takes out the rounding of the first. */
static void project_times(long double *column, const hiap_regress *times) {
    for (int pass = 0; pass < 2; pass++)
        for (size_t j = 0; j < times->k; j++) {
            const long double *q = times->q + j * times->n;
            long double f = 0;
            for (size_t i = 0; i < times->n; i++)
                f += q[i] * column[i];
            for (size_t i = 0; i < times->n; i++)
                column[i] -= f * q[i];
        }
}

/* In a panel without holes the means of times are left as they are by the means of units. */
static void take_out_constants(long double *column, const hiap_did *did, const hiap_did_panel *p,
                               long double *sums) {
    take_out_means(column, p->n, p->unit, p->units, sums);
    if (p->n == p->units * p->times)
        take_out_means(column, p->n, p->time, p->times, sums);
    else
        project_times(column, &did->constants);
}

static hiap_rc fit_constants(hiap_did *out, const hiap_did_panel *p, hiap_err *err) {
    size_t n = p->n, k = p->times - 1;
    long double *x = hiap_alloc_zero(n * (k + 1) + sums_needed(p), sizeof *x);
    if (!x)
        return hiap_err_nomem(err, n * (k + 1) * sizeof *x);
    long double *y = x + n * k, *sums = y + n;
    for (size_t i = 0; i < n; i++) {
        y[i] = p->y[i];
        if (p->time[i] > 0)
            x[(p->time[i] - 1) * n + i] = 1;
    }
    for (size_t j = 0; j <= k; j++)
        take_out_means(x + j * n, n, p->unit, p->units, sums);
    const hiap_regress_data data = { .n = n, .k = k, .x = x, .y = y };
    hiap_rc rc = hiap_regress_fit(&out->constants, &data, err);
    hiap_free(x);
    return rc;
}

/* --- the treatment ---------------------------------------------------------------------------- */

/* Times in decimal years leave rounding in their differences. */
static double time_since(double t, double start) {
    return isinf(start) ? -INFINITY : round((t - start) * 1e6) / 1e6;
}

/* Column `term` for these starts, before anything is taken out. */
static void fill_treatment(long double *column, const hiap_did *did, const hiap_did_panel *p,
                           const double *start, size_t term) {
    for (size_t i = 0; i < p->n; i++) {
        double since = time_since(p->t[p->time[i]], start[p->unit[i]]);
        column[i] = did->event ? since == did->event[term] : since >= 0;
    }
}

static long double norm(const long double *x, size_t n) {
    long double sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += x[i] * x[i];
    return sqrtl(sum);
}

hiap_rc hiap_did_treat(hiap_regress *fit, long double *x, const hiap_did *did,
                       const hiap_did_panel *p, const double *start, hiap_err *err) {
    size_t n = did->n;
    const hiap_regress_data data = { .n = n, .k = did->terms, .x = x,
                                     .y = did->constants.residual };
    long double *sums = hiap_alloc_array(sums_needed(p), sizeof *sums);
    bool something = true;
    *fit = (hiap_regress){ 0 };
    if (!sums)
        return hiap_err_nomem(err, sums_needed(p) * sizeof *sums);
    for (size_t j = 0; j < did->terms; j++) {
        fill_treatment(x + j * n, did, p, start, j);
        long double before = norm(x + j * n, n);
        take_out_constants(x + j * n, did, p, sums);
        something &= norm(x + j * n, n) > NOTHING_LEFT * before;
    }
    hiap_free(sums);
    return something ? hiap_regress_fit(fit, &data, err) : HIAP_OK;
}

/* --- times since the start -------------------------------------------------------------------- */

static int ascending(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

/* In order, each once; returns how many. */
static size_t find_events(double *events, const hiap_did_panel *p) {
    size_t count = 0, kept = 0;
    for (size_t i = 0; i < p->n; i++)
        if (!isinf(p->start[p->unit[i]]))
            events[count++] = time_since(p->t[p->time[i]], p->start[p->unit[i]]);
    qsort(events, count, sizeof *events, ascending);
    for (size_t i = 0; i < count; i++)
        if (kept == 0 || events[i] != events[kept - 1])
            events[kept++] = events[i];
    return kept;
}

static hiap_rc make_events(hiap_did *out, const hiap_did_panel *p, hiap_err *err) {
    out->event = hiap_alloc_array(p->n, sizeof *out->event);
    if (!out->event)
        return hiap_err_nomem(err, p->n * sizeof *out->event);
    size_t count = find_events(out->event, p), at = 0;
    while (at + 1 < count && out->event[at + 1] < 0)
        at++;
    out->reference = out->event[at];
    for (size_t i = at; i + 1 < count; i++)
        out->event[i] = out->event[i + 1];
    out->terms = count - 1;
    return HIAP_OK;
}

/* --- all of it -------------------------------------------------------------------------------- */

static hiap_rc fit_treatment(hiap_did *out, hiap_did_fault *fault, const hiap_did_panel *panel,
                             hiap_err *err) {
    out->treatment = hiap_alloc_array(out->n * out->terms, sizeof *out->treatment);
    if (!out->treatment)
        return hiap_err_nomem(err, out->n * out->terms * sizeof *out->treatment);
    hiap_rc rc = hiap_did_treat(&out->fit, out->treatment, out, panel, panel->start, err);
    *fault = out->fit.k == 0 || out->fit.rank < out->fit.k ? HIAP_DID_NO_EFFECT : HIAP_DID_FINE;
    return rc;
}

hiap_rc hiap_did_fit(hiap_did *out, hiap_did_fault *fault, const hiap_did_panel *panel,
                     bool event_study, hiap_err *err) {
    *out = (hiap_did){ .n = panel->n, .terms = 1, .reference = NAN };
    *fault = HIAP_DID_APART;
    hiap_rc rc = event_study ? make_events(out, panel, err) : HIAP_OK;
    if (!rc)
        rc = fit_constants(out, panel, err);
    out->k = panel->units + panel->times - 1 + out->terms;
    if (!rc && out->constants.rank == out->constants.k)
        rc = fit_treatment(out, fault, panel, err);
    return rc;
}

void hiap_did_clear(hiap_did *did) {
    hiap_free(did->event);
    hiap_free(did->treatment);
    hiap_regress_clear(&did->constants);
    hiap_regress_clear(&did->fit);
    *did = (hiap_did){ 0 };
}

size_t hiap_did_treated(const hiap_did *did, const hiap_did_panel *panel, size_t term) {
    size_t count = 0;
    for (size_t i = 0; i < panel->n; i++)
        count += time_since(panel->t[panel->time[i]], panel->start[panel->unit[i]]) ==
                 did->event[term];
    return count;
}

hiap_rc hiap_did_covariance(double *out, const hiap_did *did, const uint32_t *cluster,
                            size_t clusters, hiap_err *err) {
    double g = (double)clusters, n = (double)did->n, k = (double)did->k;
    double factor = n > k && g > 1 ? g / (g - 1) * ((n - 1) / (n - k)) : NAN;
    hiap_rc rc = hiap_regress_cluster_covariance(out, &did->fit, cluster, clusters, err);
    for (size_t i = 0; i < did->terms * did->terms && !rc; i++)
        out[i] *= factor;
    return rc;
}
