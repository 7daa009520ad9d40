/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What `proportion` and `rate` share: a count over a denominator, row by row or summed by group. */
#ifndef HIAP_STAT_METHOD_COUNT_INTERVAL_H
#define HIAP_STAT_METHOD_COUNT_INTERVAL_H

#include "core/stat/interval_impl.h"
#include "core/stat/method_run.h"

enum { HIAP_COUNT, HIAP_DENOMINATOR, HIAP_MULTIPLIER };   /* inputs */
enum { HIAP_MULTIPLIER_OPTION };                          /* options */
enum { HIAP_COUNT_VALUE, HIAP_COUNT_LIMITS, HIAP_COUNT_METHOD }; /* outputs */

typedef struct hiap_count_method {
    bool (*is_bad)(double count, double denominator);
    hiap_interval (*of)(double count, double denominator, double multiplier,
                        const hiap_confidence *confidence);
    hiap_rc (*columns)(hiap_interval_columns *out, const hiap_interval_request *request,
                       hiap_err *err);
    double few;           /* counts below this */
    const char *words[2]; /* the column `method`: of few events, and of more */
} hiap_count_method;

hiap_rc hiap_count_method_run(hiap_method_run *run, const hiap_count_method *how, hiap_err *err);

#endif
