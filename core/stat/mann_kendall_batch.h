/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Mann-Kendall and Sen of many short series of one length, several at once and on all threads.
 *
 *     hiap_mann_kendall_batch b = { .n = 20, .series = 1000000, .t = t, .y = y, .s = s, .p = p ...
 *     }; rc = hiap_mann_kendall_batch_run(&b, err);
 *
 * The figures are those of monotonic_trend.h to the last bit, without seasons and without an
 * allowance for serial correlation, on any processor and any number of threads.
 */
#ifndef HIAP_STAT_MANN_KENDALL_BATCH_H
#define HIAP_STAT_MANN_KENDALL_BATCH_H

#include "core/base/err.h"
#include "core/stat/mann_kendall_kernel.h"

#define HIAP_MANN_KENDALL_BATCH_MOST 64 /* points a series */

typedef struct hiap_mann_kendall_batch {
    size_t n, series;
    const double *t, *y; /* series after series, n each; t rises, nothing is missing */
    bool one_t;          /* t holds n numbers, the same for every series */
    size_t levels;
    const double *z; /* normal quantile of each level */
    const hiap_mann_kendall_kernel *kernel; /* NULL: the best */
    /* Results, one a series; NULL where not wanted. */
    double *s, *untied, *var_s, *test_z, *p, *slope;
    double *lower, *upper; /* levels a series */
} hiap_mann_kendall_batch;

hiap_rc hiap_mann_kendall_batch_run(const hiap_mann_kendall_batch *batch, hiap_err *err);

#endif
