/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A series against a target by a date.
 *
 *     hiap_target t = { .target = 40, .target_t = 2030, .from_latest = true };
 *     hiap_target_judge(&t, time, value, n);
 *
 * Baseline (t0, y0) is the first point, latest (tn, yn) the last. Better is the way from the
 * baseline to the target, unless said.
 *   required change   (target - y) / (target_t - t) from the baseline or the latest point; percent:
 *                     100 ((target / y)^(1 / time) - 1), a unit of t, where both are positive (the
 *                     target may be 0)
 *   on-track value    at the latest t on the straight line from the baseline to the target
 *   achieved          the same two rates from the baseline to the latest point
 *   hit t             the first point that reached the target, if the latest still does; else where
 *                     the achieved change goes on to reach it; NaN where it never does
 *   probability       of being at the target or beyond it at target_t, by the drift forecast
 *                     (forecast.h); NaN for fewer than 4 points
 */
#ifndef HIAP_STAT_TARGET_H
#define HIAP_STAT_TARGET_H

#include <stdbool.h>
#include <stddef.h>

typedef struct hiap_target {
    double target, target_t;
    bool from_latest;
    int improvement; /* 1 higher is better, -1 lower, 0: towards the target */
    /* results */
    double required_change, required_percent, on_track_value;
    double achieved_change, achieved_percent, hit_t, probability;
    bool on_track, reached; /* the latest point is at the target or beyond */
} hiap_target;

/* t rises, nothing is missing, n of 2 or more, target_t after the last t. */
void hiap_target_judge(hiap_target *target, const double *t, const double *y, size_t n);

#endif
