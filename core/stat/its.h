/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Interrupted time series: segmented regression on real time (Wagner, Soumerai, Zhang and
 * Ross-Degnan 2002; Bernal, Cummins and Gasparrini 2017).
 *
 *     value = intercept + trend t + season + level post + slope post (t - start)
 *
 * `start` is the first t with post = 1, so `level` is the step at that point and the effect at t is
 * level + slope (t - start). The Poisson family models log(count) with log(population) as offset;
 * level, slope and effect are then log rate ratios here, and whoever shows them takes exp.
 *
 * Season: pairs of sin and cos of 2 pi h t / period for h = 1 .. harmonics, or one constant for
 * each place of t in the period (months of a year) but the first.
 */
#ifndef HIAP_STAT_ITS_H
#define HIAP_STAT_ITS_H

#include "core/stat/regress.h"

#define HIAP_ITS_NONE SIZE_MAX
#define HIAP_ITS_PLACES 53 /* the most places in a period */

typedef enum hiap_its_change {
    HIAP_ITS_LEVEL_SLOPE,
    HIAP_ITS_LEVEL,
    HIAP_ITS_SLOPE
} hiap_its_change;
typedef enum hiap_its_season {
    HIAP_ITS_NO_SEASON,
    HIAP_ITS_HARMONICS,
    HIAP_ITS_MONTHS
} hiap_its_season;

typedef struct hiap_its_options {
    bool poisson;
    hiap_its_change change;
    hiap_its_season season;
    double period; /* of the season, in units of t */
    size_t harmonics;
    hiap_regress_errors errors;
} hiap_its_options;

/* In the order of time, t not repeated. */
typedef struct hiap_its_series {
    size_t n;
    const double *t, *y, *population; /* y: the value, or the count; population: NULL without */
    const bool *post;                 /* false, then true */
} hiap_its_series;

/* The design, and places of its columns: the intercept is 0, the trend 1, season from 2 on. */
typedef struct hiap_its {
    size_t n, k, level, slope; /* HIAP_ITS_NONE: not in the model */
    double start;
    double place[HIAP_ITS_PLACES + 1]; /* of t in the period, with HIAP_ITS_MONTHS, in order */
    long double *x, *y;
    double *offset, *covariance;
    hiap_regress fit;
    bool converged;
} hiap_its;

/* How many places t takes in the period (those within 1e-6 of it are one); more than
 * HIAP_ITS_PLACES are that many and one. */
size_t hiap_its_places(const hiap_its_series *series, double period);
/* Coefficients the model will have. */
size_t hiap_its_coefficients(const hiap_its_series *series, const hiap_its_options *options);

/* Collinear columns and a Poisson model that does not converge are told by fit.rank and converged;
 * covariance is filled otherwise. HIAP_NOMEM. Clear it whatever the result. */
hiap_rc hiap_its_fit(hiap_its *out, const hiap_its_series *series, const hiap_its_options *options,
                     hiap_err *err);
void hiap_its_clear(hiap_its *its); /* takes a zeroed one */

typedef struct hiap_its_point {
    double fitted, without; /* with and without the change; of counts with a population the rate */
    double effect, se;      /* NaN before the start */
} hiap_its_point;

hiap_its_point hiap_its_point_at(const hiap_its *its, const hiap_its_series *series,
                                 const hiap_its_options *options, size_t i);

/* "trend", "level", "sin 1", "season 3" (t modulo the period) */
void hiap_its_term(char out[48], const hiap_its *its, const hiap_its_options *options, size_t j);

#endif
