/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Funnel plots: where the figure of an area of a given size may lie if it only differs by chance
 * from the baseline.
 *
 *     hiap_funnel f;
 *     rc = hiap_funnel_fit(&f, numerator, denominator, count, &options, err);
 *     hiap_interval at_95 = hiap_funnel_limits(&f, 40000, 95);   of 40,000 persons
 *
 * Figures are numerator / denominator, not multiplied out. Unless it is given, the baseline of
 * proportions and rates is the sum of the numerators over that of the denominators, that of ratios
 * (observed over expected) is 1. Rows where either is missing (NaN) or that have no denominator
 * above 0 are left out; with none left the baseline and all limits are missing.
 *
 * Limits are the figures whose own interval just reaches the baseline: of proportions Wilson's
 * inverted, baseline -+ z sqrt(baseline (1 - baseline) / n); of counts the exact Poisson limits
 * inverted, the count whose lower (or upper) chi-square limit is the expected count. So a figure is
 * outside the funnel exactly when its interval leaves out the baseline.
 *
 * Over-dispersion (Spiegelhalter 2005): phi is the mean square of the z-scores, the share
 * `winsorise` of them at each end pulled in to the nearest one left. Multiplicative widens every
 * limit by sqrt phi, additive by sqrt(1 + tau^2 / s^2) with tau^2 = (I phi - (I - 1)) / (sum w -
 * sum w^2 / sum w) and w = 1 / s^2; neither ever narrows them.
 *
 * Sources: Spiegelhalter, Handling over-dispersion of performance indicators, Qual Saf Health Care
 * 2005;14:347; Funnel plots for comparing institutional performance, Stat Med 2005;24:1185.
 */
#ifndef HIAP_STAT_FUNNEL_H
#define HIAP_STAT_FUNNEL_H

#include "core/stat/interval.h"

typedef enum hiap_funnel_kind {
    HIAP_FUNNEL_PROPORTION,
    HIAP_FUNNEL_RATIO,
    HIAP_FUNNEL_RATE
} hiap_funnel_kind;

typedef enum hiap_overdispersion {
    HIAP_OVERDISPERSION_NO,
    HIAP_OVERDISPERSION_ADDITIVE,
    HIAP_OVERDISPERSION_MULTIPLICATIVE
} hiap_overdispersion;

typedef struct hiap_funnel_options {
    hiap_funnel_kind kind;
    hiap_overdispersion overdispersion;
    double baseline;  /* NaN: not given */
    double winsorise; /* share at each end, below a half */
} hiap_funnel_options;

typedef struct hiap_funnel {
    hiap_funnel_options options;
    double baseline;
    double phi;  /* mean square of the winsorised z-scores; NaN where there are none */
    double tau2; /* variance between areas; 0 unless additive */
} hiap_funnel;

/* HIAP_ARGUMENT for a baseline that cannot be. */
hiap_rc hiap_funnel_fit(hiap_funnel *out, const double *numerator, const double *denominator,
                        size_t count, const hiap_funnel_options *options, hiap_err *err);

/* The limits at a denominator, and the baseline as their value. */
hiap_interval hiap_funnel_limits(const hiap_funnel *funnel, double denominator, double confidence);

/* "Low", "Low at 95", "Similar", "High at 95", "High"; NULL where anything is missing. A figure on
 * a limit is within it. */
const char *hiap_funnel_words(double value, hiap_interval at_95, hiap_interval at_99_8);

#endif
