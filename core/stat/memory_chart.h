/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Charts that remember: EWMA and CUSUM, for shifts too small for a Shewhart chart.
 *
 * Both are about the mean of the baseline (all points, or the first so many), with sigma = mean
 * moving range / 1.128. A missing value (NaN) keeps its place and leaves the sums as they are.
 *
 *   ewma    z_i = lambda y_i + (1 - lambda) z_{i-1}, z_0 = mean; limits mean -+ width sigma
 *           sqrt(lambda / (2 - lambda) (1 - (1 - lambda)^(2 i))), i counting values
 *   cusum   upper_i = max(0, upper_{i-1} + (y_i - mean) / sigma - shift / 2), lower likewise with
 *           min and +; a signal beyond h
 * Source: Roberts 1959; Page 1954; Montgomery 2009, ch. 9; as in qcc.
 */
#ifndef HIAP_STAT_MEMORY_CHART_H
#define HIAP_STAT_MEMORY_CHART_H

#include <stddef.h>

typedef struct hiap_baseline {
    double mean, sigma; /* NaN where there are too few points */
    size_t points;
} hiap_baseline;

hiap_baseline hiap_baseline_of(const double *y, size_t n, size_t baseline);
/* n numbers each. */
void hiap_ewma(double *z, double *half_width, const double *y, size_t n, const hiap_baseline *b,
               double lambda, double width);
void hiap_cusum(double *upper, double *lower, const double *y, size_t n, const hiap_baseline *b,
                double shift);

#endif
