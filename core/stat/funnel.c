/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/funnel.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_sf_gamma.h>
#include <math.h>
#include <stdlib.h>

#include "core/base/mem.h"
#include "core/base/num.h"

/* --- counts: the exact limits, inverted ------------------------------------------------------- */

/* A limit of the count where `expected` are expected: the root of its tail's normal score, which is
 * nearly straight over the square root of the count. */
typedef struct count_tail {
    double expected, z;
    bool upper;
} count_tail;

static double score(const count_tail *t, double root) {
    double count = root * root;
    double p = t->upper ? gsl_sf_gamma_inc_P(count, t->expected)
                        : gsl_sf_gamma_inc_Q(count + 1, t->expected);
    double distance = gsl_cdf_ugaussian_Pinv(p) + t->z;
    return t->upper ? distance : -distance;
}

/* The score falls from `low` to `high`: secants, halving the bracket where one leaves it. */
static double solve(const count_tail *t, double low, double high) {
    enum { TURNS = 100 };
    double before = low, at_before = score(t, low), root = high, at = score(t, high);
    for (int i = 0; i < TURNS && at != 0; i++) {
        double next = root - at * (root - before) / (at - at_before);
        if (!(next > low && next < high))
            next = low + (high - low) / 2;
        before = root, at_before = at;
        root = next, at = score(t, root);
        *(at > 0 ? &low : &high) = root;
        if (fabs(root - before) <= 2e-16 * root)
            break;
    }
    return root;
}

static double count_limit(double expected, double probability, bool upper) {
    count_tail t = { expected, gsl_cdf_ugaussian_Qinv(probability), upper };
    double middle = sqrt(expected), low = middle, high = middle;
    if (!upper && expected <= -log(probability))
        return 0; /* even no event at all is within */
    for (double step = 1; upper && score(&t, high) > 0; step *= 2)
        high += step;
    for (double step = 1; !upper && low > 0 && score(&t, low) < 0; step *= 2)
        low = low > step ? low - step : 0;
    double root = solve(&t, low, high);
    return root * root;
}

/* --- limits ----------------------------------------------------------------------------------- */

static double variance(const hiap_funnel *f, double denominator) {
    double p = f->baseline;
    return (f->options.kind == HIAP_FUNNEL_PROPORTION ? p * (1 - p) : p) / denominator;
}

/* By how much over-dispersion widens the limits. */
static double widening(const hiap_funnel *f, double denominator) {
    if (f->options.overdispersion == HIAP_OVERDISPERSION_MULTIPLICATIVE)
        return f->phi > 1 ? sqrt(f->phi) : 1;
    return f->tau2 > 0 ? sqrt(1 + f->tau2 / variance(f, denominator)) : 1;
}

static hiap_interval proportion_limits(const hiap_funnel *f, double denominator, double tail) {
    double reach = gsl_cdf_ugaussian_Qinv(tail) * sqrt(variance(f, denominator));
    return (hiap_interval){ f->baseline, f->baseline - reach, f->baseline + reach };
}

static hiap_interval count_limits(const hiap_funnel *f, double denominator, double tail) {
    double expected = f->baseline * denominator;
    if (!(expected > 0))
        return (hiap_interval){ f->baseline, f->baseline, f->baseline };
    return (hiap_interval){ f->baseline, count_limit(expected, tail, false) / denominator,
                            count_limit(expected, tail, true) / denominator };
}

hiap_interval hiap_funnel_limits(const hiap_funnel *f, double denominator, double confidence) {
    double tail = (100 - confidence) / 200;
    if (isnan(f->baseline) || !(denominator > 0))
        return (hiap_interval){ f->baseline, NAN, NAN };
    bool share = f->options.kind == HIAP_FUNNEL_PROPORTION;
    hiap_interval i = share ? proportion_limits(f, denominator, tail)
                            : count_limits(f, denominator, tail);
    double wider = widening(f, denominator);
    i.lower = fmax(0, f->baseline - (f->baseline - i.lower) * wider);
    i.upper = f->baseline + (i.upper - f->baseline) * wider;
    if (share)
        i.upper = fmin(1, i.upper);
    return i;
}

const char *hiap_funnel_words(double value, hiap_interval at_95, hiap_interval at_99_8) {
    if (isnan(value) || isnan(at_95.lower) || isnan(at_99_8.lower))
        return NULL;
    if (value < at_99_8.lower || value > at_99_8.upper)
        return value < at_99_8.lower ? "Low" : "High";
    if (value < at_95.lower || value > at_95.upper)
        return value < at_95.lower ? "Low at 95" : "High at 95";
    return "Similar";
}

/* --- fitting ---------------------------------------------------------------------------------- */

static bool is_used(double numerator, double denominator) {
    return !isnan(numerator) && denominator > 0;
}

static double pooled(const double *numerator, const double *denominator, size_t count) {
    hiap_sum a = { 0 }, b = { 0 };
    for (size_t i = 0; i < count; i++)
        if (is_used(numerator[i], denominator[i])) {
            hiap_sum_add(&a, numerator[i]);
            hiap_sum_add(&b, denominator[i]);
        }
    return hiap_sum_value(&a) / hiap_sum_value(&b);
}

static hiap_rc check_baseline(const hiap_funnel_options *o, hiap_err *err) {
    char given[HIAP_NUM_MAX];
    bool share = o->kind == HIAP_FUNNEL_PROPORTION;
    if (isnan(o->baseline) || (o->baseline > 0 && (!share || o->baseline < 1)))
        return HIAP_OK;
    hiap_num_print(given, o->baseline);
    return hiap_err_set(err, HIAP_ARGUMENT, share ? "a baseline of %s is no share between 0 and 1"
                                                  : "a baseline of %s is not greater than 0",
                        given);
}

static int by_size(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}

static double mean_square(double *z, size_t count, double winsorise) {
    size_t ends = (size_t)((double)count * winsorise);
    hiap_sum sum = { 0 };
    if (count > 1)
        qsort(z, count, sizeof *z, by_size);
    for (size_t i = 0; i < count; i++) {
        double x = i < ends ? z[ends] : i >= count - ends ? z[count - 1 - ends] : z[i];
        hiap_sum_add(&sum, x * x);
    }
    return hiap_sum_value(&sum) / (double)count;
}

/* `z` has room for all. */
static void fit_dispersion(hiap_funnel *f, double *z, const double *numerator,
                           const double *denominator, size_t count) {
    hiap_sum weights = { 0 }, squares = { 0 };
    size_t used = 0;
    for (size_t i = 0; i < count; i++) {
        double s2 = variance(f, denominator[i]);
        if (!is_used(numerator[i], denominator[i]) || !(s2 > 0))
            continue;
        z[used++] = (numerator[i] / denominator[i] - f->baseline) / sqrt(s2);
        hiap_sum_add(&weights, 1 / s2);
        hiap_sum_add(&squares, 1 / s2 / s2);
    }
    if (used == 0)
        return;
    f->phi = mean_square(z, used, f->options.winsorise);
    double w = hiap_sum_value(&weights), n = (double)used;
    double excess = n * f->phi - (n - 1), scale = w - hiap_sum_value(&squares) / w;
    if (f->options.overdispersion == HIAP_OVERDISPERSION_ADDITIVE && excess > 0 && used > 1)
        f->tau2 = excess / scale;
}

hiap_rc hiap_funnel_fit(hiap_funnel *out, const double *numerator, const double *denominator,
                        size_t count, const hiap_funnel_options *options, hiap_err *err) {
    hiap_rc rc = check_baseline(options, err);
    if (rc)
        return rc;
    double *z = hiap_alloc_array(count, sizeof *z);
    if (!z)
        return hiap_err_nomem(err, count * sizeof *z);
    *out = (hiap_funnel){ .options = *options, .phi = NAN };
    out->baseline = !isnan(options->baseline)            ? options->baseline
                    : options->kind == HIAP_FUNNEL_RATIO ? 1
                                                         : pooled(numerator, denominator, count);
    fit_dispersion(out, z, numerator, denominator, count);
    hiap_free(z);
    return HIAP_OK;
}
