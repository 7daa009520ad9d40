/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Slope index of inequality (SII) and relative index of inequality (RII) of figures by groups of a
 * population in order, such as deciles of deprivation.
 *
 *     y = a + b x over the ranking x from 0 (most disadvantaged) to 1, weighted by population share
 *     SII = b times the multiplier
 *     RII = (a + b) / a, and its inverse if the multiplier is below 0
 *
 * So the SII is the value at the least disadvantaged end less that at the most disadvantaged end,
 * whatever the indicator's polarity; a multiplier below 0 turns it round. (Low and Low 2004;
 * PHEindicatormethods, phe_sii.)
 *
 * Limits, by type:
 *   OTHER             values are normal, so the SII is: exact. The RII by Fieller's theorem (1954),
 *                     exact where the denominator is more than 8.3 standard errors above 0;
 *                     nearer, simulated; none where it may be 0.
 *   RATE, PROPORTION  the logarithm, or log odds, of each value is normal. Simulated: the order
 *                     statistics round(R p) of R replicates.
 *   transform         the line is fitted on that scale, and its two ends are turned back. Limits
 *                     are those of lines through the same middle with the limits of its slope,
 *                     which is normal: exact.
 *   logit             binomial model weighted by population, robust variance (HC1), delta method.
 *                     Values are shares from 0 to 1; no standard error is needed.
 *
 * The standard error is of the estimate, on its own scale: exact, by the delta method, or the
 * standard deviation of the replicates. All areas use the same draws, so the limits of one do not
 * depend on which others are computed with it, nor on the number of threads.
 *
 * Values are complete (no NaN), in order, each with people; a standard error may be NaN. Where a
 * figure cannot be given it is NaN, and `status` says why.
 */
#ifndef HIAP_STAT_SII_H
#define HIAP_STAT_SII_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/err.h"

#define HIAP_SII_LEVELS 8

typedef enum hiap_sii_type {
    HIAP_SII_OTHER,
    HIAP_SII_RATE,
    HIAP_SII_PROPORTION
} hiap_sii_type;

typedef struct hiap_sii_options {
    hiap_sii_type type;
    bool ratio; /* the RII, not the SII */
    bool transform, logit;
    double multiplier; /* not 0 */
    size_t replicates; /* from 1000 */
    uint64_t seed;
    double confidence[HIAP_SII_LEVELS]; /* percent */
    size_t levels;
} hiap_sii_options;

/* The groups of one area. se: of the value for OTHER, of its logarithm for RATE, of its log odds
 * for PROPORTION. */
typedef struct hiap_sii_area {
    size_t count;
    const double *population, *value, *se;
} hiap_sii_area;

typedef struct hiap_sii {
    double value, se;
    double intercept; /* the fitted value at the most disadvantaged end, times |multiplier| */
    double lower[HIAP_SII_LEVELS], upper[HIAP_SII_LEVELS];
    char method[96];  /* of the limits; "" without */
    char status[128]; /* "" if there is nothing to say */
} hiap_sii;

/* Many areas at once, on all processors. */
hiap_rc hiap_sii_of(hiap_sii *out, const hiap_sii_area *areas, size_t count,
                    const hiap_sii_options *options, hiap_err *err);

/* The standard normal quantile that leaves (100 - confidence) / 2 percent above it. */
double hiap_z_of(double confidence);

/* What a value and its standard error, or its limits of 95%, are on the scale on which they are
 * normal. Where that has none, NaN: a rate of 0 has no logarithm. The published se of limits is
 * (upper - lower) / 2 z, z = 1.96 in full. */
double hiap_sii_scaled(double value, hiap_sii_type type);
double hiap_sii_scaled_se(double value, double se, hiap_sii_type type);
double hiap_sii_se_of_limits(double lower, double upper, hiap_sii_type type);

#endif
