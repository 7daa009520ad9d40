/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Covariance of the coefficients: s (meat) s', the meat in the coordinates of q. */
#include <float.h>
#include <math.h>
#include <string.h>

#include "core/base/mem.h"
#include "core/stat/regress.h"

size_t hiap_newey_west_lag(size_t n) {
    return (size_t)floor(4 * pow((double)n / 100, 2.0 / 9));
}

void hiap_regress_errors_print(char out[64], const hiap_regress_errors *errors) {
    static const char *const words[] = { "iid", "HC0", "HC1", "HC2", "HC3", "Newey-West" };
    if (errors->se == HIAP_SE_NEWEY_WEST)
        snprintf(out, 64, "Newey-West, lag %zu%s", errors->lag, errors->adjust ? ", adjusted" : "");
    else
        snprintf(out, 64, "%s", words[errors->se]);
}

static long double leverage(const hiap_regress *r, size_t i) {
    long double h = 0;
    for (size_t j = 0; j < r->k; j++)
        h += r->q[j * r->n + i] * r->q[j * r->n + i];
    return h;
}

void hiap_regress_hat(double *out, const hiap_regress *r) {
    for (size_t i = 0; i < r->n; i++)
        out[i] = (double)leverage(r, i);
}

/* --- meat ------------------------------------------------------------------------------------- */

static void add_outer(long double *meat, const long double *a, const long double *b, size_t k,
                      long double factor) {
    for (size_t i = 0; i < k; i++)
        for (size_t j = 0; j < k; j++)
            meat[i * k + j] += factor * a[i] * b[j];
}

/* What row i adds to the normal equations. */
static void score(long double *to, const hiap_regress *r, size_t i) {
    for (size_t j = 0; j < r->k; j++)
        to[j] = r->residual[i] * r->q[j * r->n + i];
}

static long double hc_factor(const hiap_regress *r, size_t i, hiap_regress_se se) {
    if (se != HIAP_SE_HC2 && se != HIAP_SE_HC3)
        return 1;
    long double left = 1 - leverage(r, i);
    if (left < 1e-12L)
        return NAN;
    return 1 / (se == HIAP_SE_HC2 ? left : left * left);
}

/* Rows with themselves, and for Newey-West with those up to `lag` before them. */
static void fill_meat(long double *meat, const hiap_regress *r, const hiap_regress_errors *e,
                      long double *now, long double *then) {
    size_t lags = e->se == HIAP_SE_NEWEY_WEST ? e->lag : 0;
    for (size_t i = 0; i < r->n; i++) {
        score(now, r, i);
        add_outer(meat, now, now, r->k, hc_factor(r, i, e->se));
        for (size_t l = 1; l <= lags && l <= i; l++) {
            long double f = 1 - (long double)l / (long double)(lags + 1);
            score(then, r, i - l);
            add_outer(meat, now, then, r->k, f);
            add_outer(meat, then, now, r->k, f);
        }
    }
}

/* out = factor s meat s' */
static void spread(double *out, const hiap_regress *r, const long double *meat, long double factor,
                   long double *row) {
    size_t k = r->k;
    for (size_t i = 0; i < k; i++) {
        for (size_t j = 0; j < k; j++) {
            row[j] = 0;
            for (size_t c = 0; c < k; c++)
                row[j] += r->s[i * k + c] * meat[c * k + j];
        }
        for (size_t j = 0; j < k; j++) {
            long double sum = 0;
            for (size_t c = 0; c < k; c++)
                sum += row[c] * r->s[j * k + c];
            /* A variance that rounding takes below 0 is none. */
            out[i * k + j] = i == j && sum < 0 ? 0 : (double)(factor * sum);
        }
    }
}

/* n / (n - k) and rss / (n - k) have no meaning without a degree of freedom. */
static long double over_freedom(const hiap_regress *r, long double x) {
    return r->n > r->k ? x / (long double)(r->n - r->k) : NAN;
}

static void fill_iid(long double *meat, const hiap_regress *r, double dispersion) {
    long double variance = dispersion > 0 ? (long double)dispersion : over_freedom(r, r->rss);
    for (size_t j = 0; j < r->k; j++)
        meat[j * r->k + j] = variance;
}

static hiap_rc new_meat(long double **out, size_t k, hiap_err *err) {
    *out = hiap_alloc_zero(k * k + 2 * k, sizeof **out);
    return *out ? HIAP_OK : hiap_err_nomem(err, k * k * sizeof **out);
}

hiap_rc hiap_regress_covariance(double *out, const hiap_regress *r,
                                const hiap_regress_errors *errors, hiap_err *err) {
    long double *meat, factor = 1;
    hiap_rc rc = new_meat(&meat, r->k, err);
    if (rc)
        return rc;
    long double *row = meat + r->k * r->k;
    if (errors->se == HIAP_SE_IID)
        fill_iid(meat, r, errors->dispersion);
    else
        fill_meat(meat, r, errors, row, row + r->k);
    if (errors->se == HIAP_SE_HC1 || (errors->se == HIAP_SE_NEWEY_WEST && errors->adjust))
        factor = over_freedom(r, (long double)r->n);
    spread(out, r, meat, factor, row);
    hiap_free(meat);
    return HIAP_OK;
}

/* to = s sum; what cancels down to the rounding of y is nothing. */
static void spread_sum(long double *to, const hiap_regress *r, const long double *sum,
                       const long double *size) {
    for (size_t i = 0; i < r->k; i++) {
        long double total = 0, most = 0;
        for (size_t c = 0; c < r->k; c++) {
            total += r->s[i * r->k + c] * sum[c];
            most += fabsl(r->s[i * r->k + c]) * size[c];
        }
        to[i] = fabsl(total) < 16 * DBL_EPSILON * most ? 0 : total;
    }
}

/* The scores of each cluster added up, and their sizes. */
static void add_scores(long double *sums, long double *sizes, const hiap_regress *r,
                       const uint32_t *cluster) {
    for (size_t i = 0; i < r->n; i++)
        for (size_t j = 0; j < r->k; j++) {
            long double part = r->residual[i] * r->q[j * r->n + i];
            sums[cluster[i] * r->k + j] += part;
            sizes[cluster[i] * r->k + j] += fabsl(part);
        }
}

hiap_rc hiap_regress_cluster_covariance(double *out, const hiap_regress *r, const uint32_t *cluster,
                                        size_t clusters, hiap_err *err) {
    long double *total;
    size_t k = r->k, cells = clusters * k;
    long double *sums = hiap_alloc_zero(2 * cells, sizeof *sums);
    hiap_rc rc = new_meat(&total, k, err);
    if (!rc && !sums)
        rc = hiap_err_nomem(err, 2 * cells * sizeof *sums);
    if (!rc)
        add_scores(sums, sums + cells, r, cluster);
    for (size_t g = 0; g < clusters && !rc; g++) {
        long double *spread_out = total + k * k;
        spread_sum(spread_out, r, sums + g * k, sums + cells + g * k);
        add_outer(total, spread_out, spread_out, k, 1);
    }
    for (size_t i = 0; i < k * k && !rc; i++)
        out[i] = (double)total[i];
    hiap_free(total);
    hiap_free(sums);
    return rc;
}

/* --- how good it is --------------------------------------------------------------------------- */

static long double durbin_watson(const hiap_regress *r) {
    long double sum = 0;
    for (size_t i = 1; i < r->n; i++) {
        long double d = r->residual[i] - r->residual[i - 1];
        sum += d * d;
    }
    return r->rss > 0 ? sum / r->rss : NAN;
}

hiap_regress_quality hiap_regress_quality_of(const hiap_regress *r) {
    const long double two_pi = 6.283185307179586476925286766559L;
    long double n = (long double)r->n, k = (long double)r->k;
    long double unexplained = r->tss > 0 ? r->rss / r->tss : NAN;
    long double loglik = r->rss > 0 ? (r->log_weight - n * (logl(two_pi * r->rss / n) + 1)) / 2
                                    : NAN;
    return (hiap_regress_quality){
        .r2 = (double)(1 - unexplained),
        .adjusted_r2 = (double)(1 - over_freedom(r, unexplained * (r->intercept ? n - 1 : n))),
        .sigma = (double)sqrtl(over_freedom(r, r->rss)),
        .loglik = (double)loglik,
        .aic = (double)(2 * k - 2 * loglik),
        .bic = (double)(k * logl(n) - 2 * loglik),
        .durbin_watson = (double)durbin_watson(r),
    };
}
