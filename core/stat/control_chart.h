/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shewhart control charts: a centre line and 3-sigma limits a point.
 *
 *     hiap_control_data d = { .numerator = y, .denominator = n, .count = 24, .baseline = 12 };
 *     hiap_control_chart(&chart, HIAP_CONTROL_P, &d);
 *
 * Sums and means are over the baseline (all points, or the first so many). c below is the centre.
 *   p        sum y / sum n       sigma sqrt(c (1 - c) / n), limits within 0 and 1
 *   u        sum y / sum n       sigma sqrt(c / n), lower limit at least 0
 *   c        mean                sigma sqrt(c), lower limit at least 0
 *   i        mean                sigma = mean moving range / 1.128
 *   g        median; limits from the mean m, sigma sqrt(m (m + 1)), lower limit at least 0
 *   t        as i on y^(1/3.6), turned back; lower limit at least 0
 *   p_prime, u_prime   sigma of p or u times the mean moving range of (y - c) / sigma over 1.128
 *   run      median, no limits
 * A missing point (NaN) keeps its place: no moving range reaches across it.
 * Source: Montgomery 2009; Laney 2002; Nelson 1994; Provost and Murray 2011; as in qicharts2.
 */
#ifndef HIAP_STAT_CONTROL_CHART_H
#define HIAP_STAT_CONTROL_CHART_H

#include "core/base/err.h"

#include <stdbool.h>
#include <stddef.h>

typedef enum hiap_control_kind {
#define HIAP_CONTROL(id, word, denominator, shows) HIAP_CONTROL_##id,
#include "core/stat/control_chart.def"
#undef HIAP_CONTROL
    HIAP_CONTROL_KINDS
} hiap_control_kind;

bool hiap_control_needs_denominator(hiap_control_kind kind);
const char *hiap_control_shows(hiap_control_kind kind);

typedef struct hiap_control_data {
    const double *numerator;
    const double *denominator; /* NULL where the kind has none */
    size_t count, baseline;    /* baseline 0: all points */
} hiap_control_data;

/* Of each point, `count` numbers each. */
typedef struct hiap_control_result {
    double *value, *centre, *lower, *upper; /* NaN where there is none */
} hiap_control_result;

hiap_rc hiap_control_chart(hiap_control_result *out, hiap_control_kind kind,
                           const hiap_control_data *data, hiap_err *err);

#endif
