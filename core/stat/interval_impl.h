/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The formulas behind single intervals and columns of them: private to
 * core/stat/interval*.c and the methods made of them. */
#ifndef HIAP_STAT_INTERVAL_IMPL_H
#define HIAP_STAT_INTERVAL_IMPL_H

#include <math.h>

#include "core/stat/interval.h"

#define HIAP_FEW_EVENTS 10 /* below this a Poisson interval is exact */

/* What a level of confidence fixes, once for any number of intervals. */
typedef struct hiap_confidence {
    double tail; /* probability beyond either limit */
    double z;
    hiap_interval few[HIAP_FEW_EVENTS]; /* Poisson limits of the whole counts below that */
} hiap_confidence;

hiap_rc hiap_confidence_init(hiap_confidence *out, double confidence, hiap_err *err);
hiap_rc hiap_multiplier_check(double multiplier, hiap_err *err);

/* Bad data; what is missing is not bad. (| keeps loops over it free of branches.) */
static inline bool hiap_proportion_is_bad(double count, double denominator) {
    return (count < 0) | (denominator <= 0) | (count > denominator);
}
static inline bool hiap_rate_is_bad(double count, double denominator) {
    return (count < 0) | (denominator <= 0);
}
/* Says what is wrong with these two, and returns HIAP_PARSE. */
hiap_rc hiap_interval_refuse(double count, double denominator, hiap_err *err);

/* Wilson's limits of c in n; all levels share p = c / n and `spread`, 4 c (1 - p). The lower one is
 * multiplied out by its conjugate, so that nothing cancels. */
static inline double hiap_wilson_spread(double c, double p) {
    return 4 * c * (1 - p);
}
static inline double hiap_wilson_sum(double c, double spread, double z) {
    return 2 * c + z * z + z * sqrt(z * z + spread);
}
static inline double hiap_wilson_lower(double c, double p, double sum) {
    return 2 * c * p / sum;
}
static inline double hiap_wilson_upper(double n, double sum, double z) {
    return sum / (2 * (n + z * z)); /* in the last digit it may be above 1 */
}
static inline hiap_interval hiap_wilson(double c, double n, double z) {
    double p = c / n, sum = hiap_wilson_sum(c, hiap_wilson_spread(c, p), z);
    double upper = hiap_wilson_upper(n, sum, z);
    return (hiap_interval){ p, hiap_wilson_lower(c, p, sum), upper > 1 ? 1 : upper };
}

/* Byar's limits: c (1 - r^2 - z r)^3 and, of d = c + 1, d (1 - r^2 + z r)^3 with r = 1 / (3 sqrt c) or
 * 1 / (3 sqrt d), which all levels share. */
static inline double hiap_byar_root(double c) {
    return 1 / (3 * sqrt(c));
}
static inline double hiap_byar_lower(double c, double root, double z) {
    double l = 1 - root * root - z * root;
    return c * (l * l * l);
}
static inline double hiap_byar_upper(double c, double root, double z) {
    double u = 1 - root * root + z * root;
    return (c + 1) * (u * u * u);
}

/* Of a count of 10 or more. (The lower one would be negative from z = 9.4 on, which is more than any
 * confidence below 100 that a double can hold.) */
static inline hiap_interval hiap_byar(double c, double z) {
    return (hiap_interval){ c, hiap_byar_lower(c, hiap_byar_root(c), z),
                            hiap_byar_upper(c, hiap_byar_root(c + 1), z) };
}

/* The limits of any count that is not negative. */
hiap_interval hiap_poisson(double count, const hiap_confidence *confidence);

/* Multiplied out, of data that are not bad: what single intervals, rows and columns all give. */
static inline hiap_interval hiap_interval_scale(hiap_interval i, double factor) {
    return (hiap_interval){ i.value * factor, i.lower * factor, i.upper * factor };
}
static inline hiap_interval hiap_proportion_of(double count, double denominator, double multiplier,
                                               const hiap_confidence *confidence) {
    return hiap_interval_scale(hiap_wilson(count, denominator, confidence->z), multiplier);
}
static inline hiap_interval hiap_rate_of(double count, double denominator, double multiplier,
                                         const hiap_confidence *confidence) {
    return hiap_interval_scale(hiap_poisson(count, confidence), multiplier / denominator);
}

#endif
