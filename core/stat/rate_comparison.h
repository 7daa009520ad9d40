/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two crude rates compared: a against b.
 *
 * Ratio, log-normal: exp(log(ratio) -+ z sqrt(1/a + 1/b)), p = erfc(|log(ratio)| / (se sqrt 2)); a
 * and b above 0 (Rothman, Greenland and Lash 2008, p. 244).
 *
 * Ratio, exact: given a + b, a is binomial with odds ratio x (denominator a) / (denominator b);
 * limits of Clopper and Pearson (1934) in odds, p twice the smaller tail, at most 1 (Przyborowski
 * and Wilenski 1940; Breslow and Day 1987, p. 93). Without events in a the lower limit is 0;
 * without events in b value and upper limit are infinite. Fractional counts go by the beta
 * distribution.
 *
 * Difference: MOVER (Zou and Donner 2008), with l, u the Poisson limits of each rate (interval.h):
 * d - sqrt((a - l(a))^2 + (u(b) - b)^2) and d + sqrt((u(a) - a)^2 + (b - l(b))^2). That the
 * difference is 0 and that the ratio is 1 are one hypothesis, so its p is the exact one.
 *
 * Counts are 0 or more, of a ratio not both 0; denominators are above 0.
 */
#ifndef HIAP_STAT_RATE_COMPARISON_H
#define HIAP_STAT_RATE_COMPARISON_H

#include "core/stat/interval_impl.h"

typedef struct hiap_rate_pair {
    double count_a, denominator_a, count_b, denominator_b;
} hiap_rate_pair;

hiap_interval hiap_rate_ratio_log_normal(const hiap_rate_pair *r, const hiap_confidence *level);
double hiap_rate_log_normal_p(const hiap_rate_pair *r);

hiap_interval hiap_rate_ratio_exact(const hiap_rate_pair *r, const hiap_confidence *level);
double hiap_rate_exact_p(const hiap_rate_pair *r);

hiap_interval hiap_rate_difference(const hiap_rate_pair *r, double multiplier,
                                   const hiap_confidence *level);

#endif
