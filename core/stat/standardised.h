/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rates weighted by a standard population, and rates of events that are not independent.
 *
 *     hiap_weighted_rate r = { 0 };
 *     for each age band:  hiap_weighted_rate_band(&r, population, weight);
 *                         hiap_weighted_rate_events(&r, persons, 1, population, weight);
 *     hiap_interval i = hiap_weighted_interval(&r, 100000, &confidence);
 *
 * With x persons who had f events each (independent events: f = 1), w the weight of their band and
 * n its population:
 *
 *     value = sum(w f x / n) / sum w               V = sum(f^2 x (w / n)^2) / (sum w)^2
 *     limits = value + sqrt(V / X) (limit(X) - X)     X all events, limit(X) of a Poisson count
 *
 * (Dobson, Kuulasmaa, Eberle and Scherer 1991; for events that come several to a person, as the
 * Office for Health Improvement and Disparities has it, variance by the number of events a person
 * had). Limits of a count as in interval.h: exact below 10 events, otherwise Byar's. A lower limit
 * below 0 is missing. Without events V / X is taken as that of one event a person in one band.
 *
 * Sums are compensated. Nothing is checked: populations are above 0, the rest 0 or more.
 */
#ifndef HIAP_STAT_STANDARDISED_H
#define HIAP_STAT_STANDARDISED_H

#include "core/base/num.h"
#include "core/stat/interval_impl.h"

typedef struct hiap_weighted_rate {
    hiap_sum events, population, weight, rate, variance;
} hiap_weighted_rate;

void hiap_weighted_rate_band(hiap_weighted_rate *r, double population, double weight);
void hiap_weighted_rate_events(hiap_weighted_rate *r, double persons, double frequency,
                               double population, double weight);
hiap_interval hiap_weighted_interval(const hiap_weighted_rate *r, double multiplier,
                                     const hiap_confidence *confidence);

/* Observed over expected events times a reference value, which is 1 or the rate of the reference:
 * limits of the observed count, scaled (Breslow and Day 1987, p. 69). `expected` is above 0. */
hiap_interval hiap_indirect_interval(double observed, double expected, double reference,
                                     const hiap_confidence *confidence);

#endif
