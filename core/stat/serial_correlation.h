/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Serial correlation of a short series, and what it does to the Mann-Kendall test.
 *
 * A series stands on even steps with gaps: place[i] is the step of point i (time_step.h). The
 * autocorrelation of lag k is sum of (x_i - mean)(x_j - mean) over pairs k steps apart, over the
 * sum of squares. Without gaps this is the usual one.
 *
 *   hamed_rao  var S times 1 + 2 / (n(n-1)(n-2)) sum over lags k of (n-k)(n-k-1)(n-k-2) r_k, where
 *              r_k is that of the ranks of the detrended values, and only |r_k| > 1.96 / sqrt n
 *              counts (Hamed and Rao 1998)
 *   yue_wang   var S times 1 + 2 sum over lags k of (1 - k / n) r_k of the detrended values
 *              (Yue and Wang 2004)
 *   tfpw       the test on the trend-free pre-whitened series: detrended, lag 1 taken out, trend
 *              put back (Yue and others 2002)
 */
#ifndef HIAP_STAT_SERIAL_CORRELATION_H
#define HIAP_STAT_SERIAL_CORRELATION_H

#include "core/base/err.h"

#include <stddef.h>

/* Values without the trend, at the places of their steps. */
typedef struct hiap_detrended {
    double *value;
    long *place;
    size_t n;
} hiap_detrended;

double hiap_autocorrelation(const hiap_detrended *d, size_t lag); /* NaN for a constant */
/* Factors of var S. They can come out at 0 or below, where they are of no use. */
hiap_rc hiap_hamed_rao_factor(double *out, const hiap_detrended *d, hiap_err *err);
double hiap_yue_wang_factor(const hiap_detrended *d);
/* Into `out` (n numbers) the pre-whitened series with `slope` a step put back; returns how many:
 * one for each pair of neighbouring steps. */
size_t hiap_prewhiten(double *out, const hiap_detrended *d, double slope);

#endif
