/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Exponential smoothing of level and trend, fitted by least squares (forecast.h says the model).
 *
 * For given alpha, beta and phi the errors are linear in the first level and trend, which are found
 * exactly. The others are searched: a fixed grid, then steps that halve, always in one order, so
 * the same series gives the same bytes.
 */
#ifndef HIAP_STAT_SMOOTHING_H
#define HIAP_STAT_SMOOTHING_H

#include "core/base/err.h"

#include <stdbool.h>
#include <stddef.h>

typedef struct hiap_smoothing {
    double alpha, beta, phi;
    double level, trend; /* after the last point, a step */
    double step, sse;
} hiap_smoothing;

/* n of 6 or more; HIAP_SHAPE where t is not in even steps. */
hiap_rc hiap_smoothing_fit(hiap_smoothing *out, bool damped, const double *t, const double *y,
                           size_t n, hiap_err *err);

#endif
