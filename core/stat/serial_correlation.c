/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/serial_correlation.h"

#include <math.h>

#include "core/base/mem.h"
#include "core/base/num.h"

static double mean_of(const hiap_detrended *d) {
    hiap_sum sum = { 0 };
    for (size_t i = 0; i < d->n; i++)
        hiap_sum_add(&sum, d->value[i]);
    return hiap_sum_value(&sum) / (double)d->n;
}

static double products(const hiap_detrended *d, double mean, long lag) {
    hiap_sum sum = { 0 };
    for (size_t i = 0, j = 0; i < d->n; i++) {
        while (j < d->n && d->place[j] - d->place[i] < lag)
            j++;
        if (j < d->n && d->place[j] - d->place[i] == lag)
            hiap_sum_add(&sum, (d->value[i] - mean) * (d->value[j] - mean));
    }
    return hiap_sum_value(&sum);
}

double hiap_autocorrelation(const hiap_detrended *d, size_t lag) {
    const double mean = mean_of(d), squares = products(d, mean, 0);
    return squares > 0 ? products(d, mean, (long)lag) / squares : NAN;
}

/* Ranks, the middle one for equal values. */
static void rank_values(double *rank, const double *x, size_t n) {
    for (size_t i = 0; i < n; i++) {
        size_t less = 0, equal = 0;
        for (size_t j = 0; j < n; j++) {
            less += x[j] < x[i];
            equal += x[j] == x[i];
        }
        rank[i] = (double)less + ((double)equal + 1) / 2;
    }
}

hiap_rc hiap_hamed_rao_factor(double *out, const hiap_detrended *d, hiap_err *err) {
    hiap_detrended ranks = *d;
    ranks.value = hiap_alloc_array(d->n + 1, sizeof *ranks.value);
    if (!ranks.value)
        return hiap_err_nomem(err, d->n * sizeof *ranks.value);
    rank_values(ranks.value, d->value, d->n);
    const double n = (double)d->n, bound = 1.959963984540054 / sqrt(n);
    double sum = 0;
    for (size_t k = 1; k < d->n; k++) {
        const double lag = (double)k, r = hiap_autocorrelation(&ranks, k);
        if (fabs(r) > bound)
            sum += (n - lag) * (n - lag - 1) * (n - lag - 2) * r;
    }
    *out = 1 + 2 / (n * (n - 1) * (n - 2)) * sum;
    hiap_free(ranks.value);
    return HIAP_OK;
}

double hiap_yue_wang_factor(const hiap_detrended *d) {
    const double n = (double)d->n;
    double sum = 0;
    for (size_t k = 1; k < d->n; k++)
        sum += (1 - (double)k / n) * hiap_autocorrelation(d, k);
    return 1 + 2 * sum;
}

size_t hiap_prewhiten(double *out, const hiap_detrended *d, double slope) {
    const double r = hiap_autocorrelation(d, 1);
    size_t count = 0;
    for (size_t i = 0; i + 1 < d->n; i++)
        if (d->place[i + 1] - d->place[i] == 1)
            out[count++] = d->value[i + 1] - (isnan(r) ? 0 : r) * d->value[i] +
                           slope * (double)(d->place[i] + 1);
    return count;
}
