/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/rate_comparison.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_sf_gamma.h>

/* --- ratio, log-normal ------------------------------------------------------------------------ */

static double ratio(const hiap_rate_pair *r) {
    return (r->count_a / r->denominator_a) / (r->count_b / r->denominator_b);
}

static double log_se(const hiap_rate_pair *r) {
    return sqrt(1 / r->count_a + 1 / r->count_b);
}

hiap_interval hiap_rate_ratio_log_normal(const hiap_rate_pair *r, const hiap_confidence *level) {
    double value = ratio(r), factor = exp(level->z * log_se(r));
    return (hiap_interval){ value, value / factor, value * factor };
}

double hiap_rate_log_normal_p(const hiap_rate_pair *r) {
    return erfc(fabs(log(ratio(r))) / log_se(r) / sqrt(2));
}

/* --- ratio, exact ------------------------------------------------------------------------------- */

/* P(A >= a) of a + b trials at log odds t. The smaller of probability and complement is the argument,
 * so that neither end loses digits. */
static double at_least(double a, double b, double t) {
    if (a == 0)
        return 1;
    return t <= 0 ? gsl_cdf_beta_P(1 / (1 + exp(-t)), a, b + 1)
                  : gsl_cdf_beta_Q(1 / (1 + exp(t)), b + 1, a);
}

/* Its derivative by t. */
static double density(double a, double b, double t) {
    double log_p = -log1p(exp(-t)), log_q = -log1p(exp(t));
    return exp(a * log_p + (b + 1) * log_q - gsl_sf_lnbeta(a, b + 1));
}

/* The log odds at which P(A >= a) is `tail`. The logarithm of the probability rises and bends down
 * in t, so Newton's steps arrive from below after the first. */
static double lower_log_odds(double a, double b, double tail, double z) {
    double t = log(a / (b + 1)) - z * sqrt(1 / a + 1 / (b + 1));
    for (int i = 0; i < 100; i++) {
        double p = at_least(a, b, t);
        double step = log(p / tail) * p / density(a, b, t);
        if (!isfinite(step))
            return -INFINITY; /* beyond the smallest double */
        t -= step;
        if (fabs(step) <= 1e-15 * (1 + fabs(t)))
            break;
    }
    return t;
}

hiap_interval hiap_rate_ratio_exact(const hiap_rate_pair *r, const hiap_confidence *level) {
    double a = r->count_a, b = r->count_b, odds = r->denominator_b / r->denominator_a;
    return (hiap_interval){
        ratio(r), a > 0 ? odds * exp(lower_log_odds(a, b, level->tail, level->z)) : 0,
        b > 0 ? odds * exp(-lower_log_odds(b, a, level->tail, level->z)) : INFINITY,
    };
}

double hiap_rate_exact_p(const hiap_rate_pair *r) {
    double t = log(r->denominator_a / r->denominator_b);
    double tail = fmin(at_least(r->count_a, r->count_b, t), at_least(r->count_b, r->count_a, -t));
    return fmin(1, 2 * tail);
}

/* --- difference --------------------------------------------------------------------------------- */

hiap_interval hiap_rate_difference(const hiap_rate_pair *r, double multiplier,
                                   const hiap_confidence *level) {
    double per_a = multiplier / r->denominator_a, per_b = multiplier / r->denominator_b;
    hiap_interval a = hiap_poisson(r->count_a, level), b = hiap_poisson(r->count_b, level);
    double value = a.value * per_a - b.value * per_b;
    return (hiap_interval){
        value,
        value - hypot(per_a * (a.value - a.lower), per_b * (b.upper - b.value)),
        value + hypot(per_a * (a.upper - a.value), per_b * (b.value - b.lower)),
    };
}
