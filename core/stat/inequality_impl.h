/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to core/stat/inequality*.c. */
#ifndef HIAP_STAT_INEQUALITY_IMPL_H
#define HIAP_STAT_INEQUALITY_IMPL_H

#include "core/stat/inequality.h"
#include "core/stat/ridit.h"

typedef struct hiap_inequality_work {
    const hiap_inequality_set *set;
    const hiap_inequality_options *options;
    hiap_ridit ridit; /* its shares serve unordered groups too */
    long double mean;
    double scale;
    bool has_se; /* of every value */
} hiap_inequality_work;

/* Why there is no figure, or no limits. */
void hiap_inequality_say(hiap_inequality_result *out, const char *format, ...) HIAP_PRINTF(2, 3);
/* Normal limits of the value, or of its logarithm: se then is of that, and is put as value x se. */
void hiap_inequality_limits(hiap_inequality_result *out, const hiap_inequality_work *w, double se,
                            const char *method);
void hiap_inequality_log_limits(hiap_inequality_result *out, const hiap_inequality_work *w,
                                double se, const char *method);

long double hiap_inequality_mean(const hiap_inequality_work *w, const double *value);
/* The best and the worst group; the earlier of equals. */
size_t hiap_inequality_best(const hiap_inequality_work *w, const double *value);
size_t hiap_inequality_worst(const hiap_inequality_work *w, const double *value);

/* By `how` of inequality.def: ordered and simple measures, and those of spread. */
typedef void hiap_inequality_fn(hiap_inequality_result *out, const hiap_inequality_work *w,
                                hiap_inequality measure);
hiap_inequality_fn hiap_inequality_pair, hiap_inequality_model, hiap_inequality_concentration,
    hiap_inequality_attributable, hiap_inequality_variance, hiap_inequality_entropy;

/* A measure that has its limits from replicates, of these values; NaN when it needs a reference
 * group and there is none, or divides by 0. */
double hiap_inequality_measure(const hiap_inequality_work *w, hiap_inequality measure,
                               const double *value);
/* Limits of those measures, out[i] of measures[i], from the same draws. */
hiap_rc hiap_inequality_simulate(hiap_inequality_result **out, const hiap_inequality_work *w,
                                 const hiap_inequality *measures, size_t count, hiap_err *err);

#endif
