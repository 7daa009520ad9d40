/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The monotonic trend of a series: Mann-Kendall and Sen together, by season or with an allowance
 * for serial correlation where asked for.
 *
 *     hiap_monotonic_options o = { .levels = 1, .z = { 1.959963984540054 } };
 *     rc = hiap_monotonic_trend_of(&m, t, y, n, &o, err);
 *
 * By season (Hirsch and Slack 1984) only points of the same season are compared: S, var S and the
 * slopes are pooled. hamed_rao and yue_wang change var S, and with it z, p and the limits; tfpw
 * tests the pre-whitened series, while the slope and its limits stay those of the series as it is.
 *
 * p_exact is that of the permutation distribution, for n <= 50 and no allowance for serial
 * correlation; NaN otherwise. Where every value is the same z is 0 and p is 1.
 */
#ifndef HIAP_STAT_MONOTONIC_TREND_H
#define HIAP_STAT_MONOTONIC_TREND_H

#include "core/stat/mann_kendall.h"

#define HIAP_MONOTONIC_LEVELS 8

typedef enum hiap_serial {
    HIAP_SERIAL_NONE,
    HIAP_SERIAL_HAMED_RAO,
    HIAP_SERIAL_YUE_WANG,
    HIAP_SERIAL_TFPW
} hiap_serial;

typedef struct hiap_monotonic_options {
    hiap_serial serial;
    size_t levels;                   /* limits of the slope */
    double z[HIAP_MONOTONIC_LEVELS]; /* normal quantile of each */
    const size_t *season;            /* of each point, from 0; NULL: one */
    size_t seasons;
} hiap_monotonic_options;

typedef enum hiap_monotonic_fault {
    HIAP_MONOTONIC_FINE,
    HIAP_MONOTONIC_UNEVEN,  /* the allowance needs even steps */
    HIAP_MONOTONIC_NEGATIVE /* it would make the variance negative */
} hiap_monotonic_fault;

typedef struct hiap_monotonic_trend {
    hiap_mann_kendall test; /* z and p NaN with a fault */
    hiap_monotonic_fault fault;
    double p_exact, slope, intercept;
    double lower[HIAP_MONOTONIC_LEVELS], upper[HIAP_MONOTONIC_LEVELS];
    double lag_1; /* autocorrelation of what the trend leaves; NaN where steps are uneven */
} hiap_monotonic_trend;

/* t rises, nothing is missing, 4 <= n <= HIAP_MANN_KENDALL_MOST. */
hiap_rc hiap_monotonic_trend_of(hiap_monotonic_trend *out, const double *t, const double *y,
                                size_t n, const hiap_monotonic_options *options, hiap_err *err);

/* Lag 1 of y - slope t. */
hiap_rc hiap_lag_1(double *out, double slope, const double *t, const double *y, size_t n,
                   hiap_err *err);

#endif
