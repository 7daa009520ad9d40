/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the replicates of a simulated estimate say of it. No NaN may be among them; order statistics
 * and quantiles reorder them. */
#ifndef HIAP_STAT_REPLICATE_H
#define HIAP_STAT_REPLICATE_H

#include <stddef.h>
#include <stdint.h>

/* Standard deviation (n - 1); NaN where that is not finite. */
double hiap_replicate_sd(const double *x, size_t count);
/* The order statistic round(n p), half to even, from 1 to n. */
double hiap_replicate_order(double *x, size_t count, double p);
/* The quantile of type 7 (Hyndman and Fan 1996). */
double hiap_replicate_quantile(double *x, size_t count, double p);
/* "simulation, 100000 replicates, seed 1" */
void hiap_replicate_words(char out[96], size_t count, uint64_t seed);

#endif
