/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A figure over a population ranked from the most disadvantaged (0) to the least (1): what the
 * slope and relative index of inequality and the concentration index are made of.
 *
 * Each group takes the middle of its share of the ranking (its ridit, Bross 1958), weighted by that
 * share. The mean ridit is 1/2, so a fitted line is its mean and its slope, and its ends are
 * mean -+ slope / 2.
 *
 *     hiap_ridit r;                                  groups in order, all with people
 *     rc = hiap_ridit_new(&r, population, n, err);
 *     hiap_line line = hiap_ridit_line(&r, value);   line.slope is the slope index
 *     hiap_ridit_drop(&r);
 *
 * Values have one unit, which is that of mean and slope. No value may be missing (NaN), every
 * population is above 0, and there is at least one group; one group alone has slope 0.
 */
#ifndef HIAP_STAT_RIDIT_H
#define HIAP_STAT_RIDIT_H

#include <stdbool.h>
#include <stddef.h>

#include "core/base/err.h"

typedef struct hiap_ridit {
    size_t count;
    double *share;  /* of the population */
    double *rank;   /* the ridit, less 1/2 */
    double *weight; /* of a value in the slope: share x rank / sum(share x rank^2) */
    double spread;  /* sum(share x rank^2) */
} hiap_ridit;

hiap_rc hiap_ridit_new(hiap_ridit *out, const double *population, size_t count, hiap_err *err);
void hiap_ridit_drop(hiap_ridit *r);

typedef struct hiap_line {
    double mean, slope;
} hiap_line;
/* Weighted least squares. */
hiap_line hiap_ridit_line(const hiap_ridit *r, const double *value);
/* The variances of the two, and their covariance, when each value has its own standard error. */
typedef struct hiap_line_variance {
    double mean, slope, both;
} hiap_line_variance;
hiap_line_variance hiap_ridit_variance(const hiap_ridit *r, const double *se);

/* A line through the middle of the ranking, a + b (ridit - 1/2), with robust variance (HC1,
 * MacKinnon and White 1985: the sandwich times n / (n - 2)): it takes 3 groups, of 2 it is NaN. */
typedef struct hiap_ridit_model {
    double a, b;
    double var_a, var_b, cov;
    bool logit; /* the scale of a and b */
} hiap_ridit_model;
/* Of value / scale: a share from 0 to 1 when logit, by binomial likelihood weighted by population.
 * False when it does not converge, as when every value is 0. */
bool hiap_ridit_fit(hiap_ridit_model *out, const hiap_ridit *r, const double *value, double scale,
                    bool logit);

/* The fitted ends of a model, their difference and ratio with standard errors by the delta method;
 * that of the ratio is of its logarithm. */
typedef struct hiap_ridit_ends {
    double bottom, top, difference, difference_se, ratio, log_ratio_se;
} hiap_ridit_ends;
hiap_ridit_ends hiap_ridit_ends_of(const hiap_ridit_model *model);

#endif
