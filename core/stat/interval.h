/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Confidence intervals of proportions, rates and means, as the public health tools publish them.
 *
 *     hiap_interval i;
 *     rc = hiap_proportion_interval(&i, 65, 100, 100, 95, err);     65 %, 55.3 to 73.6
 *
 * Confidence is in percent, from 90 up to but not including 100; z is the normal quantile at
 * 1 - (100 - confidence) / 200. Results are multiplied by `multiplier` (100 for a percentage). An
 * input that is missing (NaN) makes all three missing. Counts may be fractional (modelled figures).
 *
 * A count below 0, a denominator of 0 or less, or a count greater than the denominator of a
 * proportion is bad data: HIAP_PARSE, with the values. A confidence or multiplier that cannot be is
 * HIAP_ARGUMENT.
 *
 * Formulas: Wilson (1927), with limits on the score test; Byar's approximation as in Breslow and
 * Day (1987, p. 69), and below 10 events the exact Poisson limits by the chi-square distribution
 * (Garwood 1936); as the Office for Health Improvement and Disparities uses them in its technical
 * guide to confidence intervals.
 */
#ifndef HIAP_STAT_INTERVAL_H
#define HIAP_STAT_INTERVAL_H

#include "core/data/column.h"

typedef struct hiap_interval {
    double value, lower, upper;
} hiap_interval;

/* count / denominator with the Wilson score interval:
 * (2 c + z^2 -+ z sqrt(z^2 + 4 c (1 - c/n))) / (2 (n + z^2)). */
hiap_rc hiap_proportion_interval(hiap_interval *out, double count, double denominator,
                                 double multiplier, double confidence, hiap_err *err);

/* count / denominator with the interval of a Poisson count: exact below 10, otherwise Byar's. */
hiap_rc hiap_rate_interval(hiap_interval *out, double count, double denominator, double multiplier,
                           double confidence, hiap_err *err);

/* The limits of the count alone: what rates and standardised ratios scale. */
hiap_rc hiap_count_interval(hiap_interval *out, double count, double confidence, hiap_err *err);

/* A mean of `count` values with standard deviation `sd` (n - 1): mean -+ t sd / sqrt(n), Student's
 * t with n - 1 degrees of freedom. The limits of a single value are missing; a count of 0 makes all
 * missing. */
hiap_rc hiap_mean_interval(hiap_interval *out, double mean, double sd, double count,
                           double confidence, hiap_err *err);

/* Whole columns, on all processors and at several levels in one pass. A missing count or
 * denominator makes the row missing for its reason (the count's first); the first row with bad data
 * is named in the error. */
#define HIAP_INTERVAL_LEVELS 8 /* the most in one request */

typedef struct hiap_interval_request {
    const hiap_column *count, *denominator;
    double multiplier;
    const double *confidence; /* percent */
    size_t levels;
} hiap_interval_request;

typedef struct hiap_interval_columns {
    hiap_column *value, *lower[HIAP_INTERVAL_LEVELS], *upper[HIAP_INTERVAL_LEVELS];
} hiap_interval_columns;

hiap_rc hiap_proportion_columns(hiap_interval_columns *out, const hiap_interval_request *request,
                                hiap_err *err);
hiap_rc hiap_rate_columns(hiap_interval_columns *out, const hiap_interval_request *request,
                          hiap_err *err);
void hiap_interval_columns_clear(hiap_interval_columns *columns);

#endif
