/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Forecasts of short series with their prediction distribution.
 *
 *     hiap_forecast f;
 *     rc = hiap_forecast_fit(&f, HIAP_FORECAST_DRIFT, t, y, n, err);
 *     hiap_forecast_at(&mean, &sd, &f, 2030);
 *
 * h is the time after the last point. Errors are normal.
 *   naive   the last value; variance s2 h, s2 the mean of (change)^2 / (time it took)
 *   drift   the last value + b h, b the change from first to last a unit of t; variance s2 h (1 + h
 *           / span), s2 the sum of (change - b time)^2 / time over changes - 1
 *   holt    exponential smoothing of level and trend in innovations form: y_t = l + phi b + e, l =
 *           l + phi b + alpha e, b = phi b + beta e with phi = 1; alpha, beta and the first l and b
 *           have the least sum of squared errors, 0.0001 <= beta <= alpha <= 0.9999; s2 = SSE / (n
 *           - parameters); variance s2 (1 + sum over j < h of (alpha + beta (phi + ... + phi^j))^2)
 *   damped  the same with 0.8 <= phi <= 0.98
 * naive and drift take uneven t; holt and damped want even steps, where a gap carries level and
 * trend on (with even steps all four agree with Hyndman's). h of holt and damped counts whole
 * steps. Source: Hyndman and Athanasopoulos, Forecasting: principles and practice; Hyndman and
 * others 2008.
 */
#ifndef HIAP_STAT_FORECAST_H
#define HIAP_STAT_FORECAST_H

#include "core/base/err.h"

#include <stdbool.h>
#include <stddef.h>

typedef enum hiap_forecast_kind {
    HIAP_FORECAST_NAIVE,
    HIAP_FORECAST_DRIFT,
    HIAP_FORECAST_HOLT,
    HIAP_FORECAST_DAMPED
} hiap_forecast_kind;

typedef struct hiap_forecast {
    hiap_forecast_kind kind;
    double last_t, level, trend; /* trend: a unit of t, or a step for holt and damped */
    double variance;             /* s2: a unit of t, or of one step */
    double span;                 /* drift */
    double step, alpha, beta, phi;
} hiap_forecast;

size_t hiap_forecast_least(hiap_forecast_kind kind); /* points: 3, 4, 6, 7 */

/* t rises, nothing is missing, n at least hiap_forecast_least; for holt and damped even steps
 * (time_step.h), else HIAP_SHAPE. */
hiap_rc hiap_forecast_fit(hiap_forecast *out, hiap_forecast_kind kind, const double *t,
                          const double *y, size_t n, hiap_err *err);
/* t after the last point. */
void hiap_forecast_at(double *mean, double *sd, const hiap_forecast *f, double t);

#endif
