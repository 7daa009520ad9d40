/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/rate_comparison.h"

#include <gsl/gsl_sf_gamma.h>
#include <gsl/gsl_sf_log.h>

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

/* --- ratio, exact ----------------------------------------------------------------------------- */

/* log(1 / (1 + exp(-t))), the logarithm of a probability by its log odds. */
static double log_of_odds(double t) {
    return t < 0 ? t - log1p(exp(t)) : -log1p(exp(-t));
}

/* How far a count is from its mean: count log(count / mean) + mean - count, uncancelled. */
static double deviance(double count, double mean) {
    return -count * gsl_sf_log_1plusx_mx((mean - count) / count);
}

/* The density of log odds t, of which P(A >= a) of a + b trials is the integral up to t. It is a y
 * times the probability of a; for counts that are not small in Loader's form (2000), where large
 * logarithms do not meet. */
static double density(double a, double b, double t) {
    double x = 1 / (1 + exp(-t)), y = 1 / (1 + exp(t)), n = a + b;
    if (a < 1 || b < 1)
        return exp(a * log_of_odds(t) + (b + 1) * log_of_odds(-t) - gsl_sf_lnbeta(a, b + 1));
    double peak = sqrt(n / (2 * M_PI * a * b)) * gsl_sf_gammastar(n) /
                  (gsl_sf_gammastar(a) * gsl_sf_gammastar(b));
    return a * y * peak * exp(-deviance(a, n * x) - deviance(b, n * y));
}

/* The continued fraction of the incomplete beta function (Abramowitz and Stegun 26.5.8), by Lentz's
 * method; x is below (p + 1) / (p + q + 2). Distributions of GSL are approximate for large p. */
static double beta_fraction(double p, double q, double x) {
    double c = 1, d = 1 / (1 - (p + q) * x / (p + 1)), f = d, change = 0;
    for (double m = 1; m < 1e6 && fabs(change - 1) > 1e-16; m++) {
        double even = m * (q - m) * x / ((p + 2 * m - 1) * (p + 2 * m));
        double odd = -(p + m) * (p + q + m) * x / ((p + 2 * m) * (p + 2 * m + 1));
        d = 1 / (1 + even * d);
        c = 1 + even / c;
        f *= c * d;
        d = 1 / (1 + odd * d);
        c = 1 + odd / c;
        change = c * d;
        f *= change;
    }
    return f;
}

/* P(A >= a) of a + b trials at log odds t. */
static double at_least(double a, double b, double t) {
    double x = 1 / (1 + exp(-t)), y = 1 / (1 + exp(t));
    if (a == 0)
        return 1;
    return x <= (a + 1) / (a + b + 3) ? density(a, b, t) / a * beta_fraction(a, b + 1, x)
                                      : 1 - density(a, b, t) / (b + 1) * beta_fraction(b + 1, a, y);
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

/* --- difference ------------------------------------------------------------------------------- */

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
