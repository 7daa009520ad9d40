/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What `proportion` and `rate` share: a count over a denominator, row by row or summed by group. */
#ifndef HIAP_STAT_METHOD_COUNT_INTERVAL_H
#define HIAP_STAT_METHOD_COUNT_INTERVAL_H

#include "core/stat/interval.h"
#include "core/stat/method_run.h"

enum { HIAP_COUNT, HIAP_DENOMINATOR, HIAP_MULTIPLIER };   /* inputs */
enum { HIAP_MULTIPLIER_OPTION };                          /* options */
enum { HIAP_COUNT_VALUE, HIAP_COUNT_LIMITS, HIAP_COUNT_METHOD }; /* outputs */

typedef struct hiap_count_method {
    hiap_rc (*one)(hiap_interval *out, double count, double denominator, double multiplier,
                   double confidence, hiap_err *err);
    hiap_rc (*columns)(hiap_interval_columns *out, const hiap_column *count,
                       const hiap_column *denominator, double multiplier, double confidence,
                       hiap_err *err);
    const char *(*words)(double count); /* the column `method` */
} hiap_count_method;

hiap_rc hiap_count_method_run(hiap_method_run *run, const hiap_count_method *how, hiap_err *err);

#endif
