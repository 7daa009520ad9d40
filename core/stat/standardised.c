/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/standardised.h"

#include <math.h>

void hiap_weighted_rate_band(hiap_weighted_rate *r, double population, double weight) {
    hiap_sum_add(&r->population, population);
    hiap_sum_add(&r->weight, weight);
}

void hiap_weighted_rate_events(hiap_weighted_rate *r, double persons, double frequency,
                               double population, double weight) {
    double events = frequency * persons, share = weight / population;
    hiap_sum_add(&r->events, events);
    hiap_sum_add(&r->rate, weight * events / population);
    hiap_sum_add(&r->variance, frequency * events * share * share);
}

hiap_interval hiap_weighted_interval(const hiap_weighted_rate *r, double multiplier,
                                     const hiap_confidence *confidence) {
    double events = hiap_sum_value(&r->events), weight = hiap_sum_value(&r->weight);
    double value = hiap_sum_value(&r->rate) / weight * multiplier;
    double scale = events > 0 ? sqrt(hiap_sum_value(&r->variance) / events) / weight
                              : 1 / hiap_sum_value(&r->population);
    hiap_interval count = hiap_poisson(events, confidence);
    double lower = value - scale * multiplier * (events - count.lower);
    return (hiap_interval){ value, lower < 0 ? NAN : lower,
                            value + scale * multiplier * (count.upper - events) };
}

hiap_interval hiap_indirect_interval(double observed, double expected, double reference,
                                     const hiap_confidence *confidence) {
    hiap_interval count = hiap_poisson(observed, confidence);
    double factor = reference / expected;
    return (hiap_interval){ observed * factor, count.lower * factor, count.upper * factor };
}
