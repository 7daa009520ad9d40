/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sen's slope: the median of the slopes of all pairs, in units of y a unit of real time.
 *
 *     hiap_sen sen = HIAP_SEN_INIT;
 *     rc = hiap_sen_add(&sen, t, y, n, err);            t distinct; once a season
 *     slope = hiap_sen_slope(&sen);
 *     hiap_sen_limits(&lower, &upper, &sen, z, var_s);
 *
 * Limits by rank: with C = z sqrt(var S) and N slopes, the slopes of rank (N - C) / 2 and (N + C) /
 * 2 + 1, the halves rounded to the nearest whole number, halves of one to the even one. A rank
 * outside 1 .. N has no limit (NaN): there are too few points for that confidence.
 * The intercept is median(y) - slope * median(t) (Conover 1999).
 * Source: Theil 1950; Sen 1968; Gilbert 1987, section 16.5.
 */
#ifndef HIAP_STAT_SEN_H
#define HIAP_STAT_SEN_H

#include "core/base/err.h"
#include "core/base/vec.h"

typedef struct hiap_sen {
    HIAP_VEC(double) slope;
} hiap_sen;

#define HIAP_SEN_INIT { { 0 } }

hiap_rc hiap_sen_add(hiap_sen *sen, const double *t, const double *y, size_t n, hiap_err *err);
double hiap_sen_slope(hiap_sen *sen); /* NaN without slopes */
void hiap_sen_limits(double *lower, double *upper, hiap_sen *sen, double z, double var_s);
void hiap_sen_clear(hiap_sen *sen);

/* The ranks of the limits, 1 .. count; 0 where there is none. */
void hiap_sen_ranks(double *lower, double *upper, double count, double z, double var_s);
/* Rank 1 .. n; reorders x. */
double hiap_order_statistic(double *x, size_t n, size_t rank);
double hiap_median(double *x, size_t n); /* reorders x */
hiap_rc hiap_sen_intercept(double *out, double slope, const double *t, const double *y, size_t n,
                           hiap_err *err);

#endif
