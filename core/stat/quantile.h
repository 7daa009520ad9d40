/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ranked groups of equal size: deciles, quintiles.
 *
 * With N values and k groups, the value of rank r (1 is the lowest; equal values share the smallest
 * rank of theirs) is in group k + 1 - ceil((N + 1 - r) k / N): equal values are never parted.
 * Source: the rule of the Office for Health Improvement and Disparities' PHEindicatormethods
 * (phe_quantile), here in whole numbers.
 */
#ifndef HIAP_STAT_QUANTILE_H
#define HIAP_STAT_QUANTILE_H

#include "core/base/buf.h"

/* The group, 1 to k, of each value into out; 0 for a NaN, and for all when there are fewer values
 * than groups. The lowest values are in group 1, or with `invert` the highest. Returns how many values
 * there were; HIAP_NOMEM leaves out as it was. */
hiap_rc hiap_quantiles(unsigned *out, size_t *values, const double *x, size_t count, unsigned k,
                       bool invert, hiap_err *err);

#endif
