/* SPDX-License-Identifier: GPL-3.0-or-later */
/* XmR charts as Making Data Count has them (NHS England, "Making data count: strengthening your
 * decisions"), point for point those of the NHSRplotthedots package.
 *
 *     hiap_xmr_chart(points, y, n, &(hiap_xmr_options){ .improvement = 1, .screened = true });
 *
 * Of one phase: mean, limits mean -+ 2.66 times the mean moving range, close limits two thirds of
 * the way. Special cause, first that holds: outside the limits; part of 7 points that rise or fall
 * by strict steps; close to a limit (beyond the close one, not outside), one of at least 2 such
 * among 3 neighbours that are all on that side of the mean; part of 7 points on one side of the
 * mean. A missing value (NaN) keeps its place: no range and no rule reaches across it.
 *
 * A point is an improvement or a concern by its side of the mean, in a trend by its direction
 * (where a fall and a rise meet, that of what follows).
 */
#ifndef HIAP_STAT_XMR_H
#define HIAP_STAT_XMR_H

#include <stdbool.h>
#include <stddef.h>

#define HIAP_XMR_FEW      12 /* points of a phase: with fewer its limits are on trial */
#define HIAP_XMR_BASELINE 12 /* the fewest points of a frozen baseline */

typedef enum hiap_xmr_rule {
#define HIAP_XMR_RULE(id, words) HIAP_XMR_##id,
#include "core/stat/xmr.def"
#undef HIAP_XMR_RULE
    HIAP_XMR_RULES
} hiap_xmr_rule;

const char *hiap_xmr_rule_words(hiap_xmr_rule rule); /* NULL for none */

typedef struct hiap_xmr_options {
    int improvement; /* 1: higher is better, -1: lower, 0: neither */
    bool screened;
    size_t baseline; /* points of the phase that set mean and limits; 0: all */
} hiap_xmr_options;

typedef struct hiap_xmr_limits {
    double mean, lower, upper, lower_close, upper_close; /* NaN: not enough points */
} hiap_xmr_limits;

typedef struct hiap_xmr_point {
    hiap_xmr_rule rule;
    int direction; /* of its special cause: 1 high or rising, -1 low or falling, 0 none */
} hiap_xmr_point;

/* The points of one phase in order. */
hiap_xmr_limits hiap_xmr_chart(hiap_xmr_point *out, const double *y, size_t n,
                               const hiap_xmr_options *options);
/* "common cause", "improvement", "concern", "neutral high", "neutral low" */
const char *hiap_xmr_variation(hiap_xmr_point point, int improvement);
/* "pass", "fail", "inconsistent"; NULL without a target, limits or improvement. */
const char *hiap_xmr_assurance(const hiap_xmr_limits *limits, double target, int improvement);
/* Where a run on one side of the mean that lasts to the end begins, when it has 7 points or more; n
 * otherwise: a step change that may deserve a new phase, if its cause is known. */
size_t hiap_xmr_shift(const hiap_xmr_limits *limits, const double *y, size_t n);

#endif
