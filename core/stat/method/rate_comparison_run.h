/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What `rate_ratio` and `rate_difference` share: two counts over two denominators, row by row or
 * summed by group. */
#ifndef HIAP_STAT_METHOD_RATE_COMPARISON_RUN_H
#define HIAP_STAT_METHOD_RATE_COMPARISON_RUN_H

#include "core/stat/method_run.h"
#include "core/stat/rate_comparison.h"

enum { HIAP_COMPARISON_VALUE, HIAP_COMPARISON_LIMITS, HIAP_COMPARISON_P, HIAP_COMPARISON_STATUS,
       HIAP_COMPARISON_METHOD }; /* outputs */

#define HIAP_COMPARISON_INPUTS                                            \
    { "count_a", .help = "events in a: 0 or more" },                      \
        { "denominator_a", .help = "persons or person-years: above 0" },  \
        { "count_b", .help = "events in b, the reference: 0 or more" },   \
        { "denominator_b", .help = "persons or person-years: above 0" }

/* Puts all columns of one comparison; nothing of it is missing. */
typedef void (*hiap_comparison_put)(hiap_method_run *run, const hiap_rate_pair *rates,
                                    const hiap_confidence *level);

hiap_rc hiap_comparison_run(hiap_method_run *run, hiap_comparison_put put, hiap_err *err);

#endif
