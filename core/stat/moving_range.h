/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The mean moving range: what the limits of charts of single values rest on.
 *
 * Ranges are between neighbouring points; a missing value (NaN) keeps its place, and no range
 * reaches across it. Screened: ranges of 3.267 times their mean or more are dropped, once. NaN
 * without a range. Source: Nelson 1982; Wheeler 1993.
 */
#ifndef HIAP_STAT_MOVING_RANGE_H
#define HIAP_STAT_MOVING_RANGE_H

#include <stdbool.h>
#include <stddef.h>

#define HIAP_D2 1.128 /* mean range of two normal values, in standard deviations */

double hiap_moving_range(const double *y, size_t n, bool screened);
/* Mean of what is there; NaN of nothing. */
double hiap_mean_present(const double *y, size_t n);
size_t hiap_count_present(const double *y, size_t n);

#endif
