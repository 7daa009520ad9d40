/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The monotonic trends of many series.
 *
 *     hiap_monotonic_many many = { .series = list, .count = 50000, .options = &options };
 *     rc = hiap_monotonic_many_run(trends, &many, err);
 *
 * Each is what hiap_monotonic_trend_of gives, to the last bit. Series of one length are tested and
 * their slopes ranked several at once (mann_kendall_batch.h); the rest of the work goes over all
 * threads too. Series of fewer than HIAP_MANN_KENDALL_LEAST points are left as they are in `out`.
 */
#ifndef HIAP_STAT_MONOTONIC_MANY_H
#define HIAP_STAT_MONOTONIC_MANY_H

#include "core/stat/monotonic_trend.h"

typedef struct hiap_monotonic_series {
    const double *t, *y; /* t rises, nothing is missing */
    size_t n;
} hiap_monotonic_series;

typedef struct hiap_monotonic_many {
    const hiap_monotonic_series *series;
    size_t count;
    const hiap_monotonic_options *options; /* without seasons */
} hiap_monotonic_many;

hiap_rc hiap_monotonic_many_run(hiap_monotonic_trend *out, const hiap_monotonic_many *many,
                                hiap_err *err);

#endif
