/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The recent trend of an indicator, by the published rule (Fingertips, OHID: "Recent trends").
 *
 *     hiap_trend_options o = { .value_type = HIAP_VALUE_PROPORTION, .polarity = HIAP_LOW_IS_GOOD };
 *     hiap_recent_trend r = hiap_recent_trend_of(points, count, o);
 *     puts(hiap_trend_words(r.trend));             Decreasing and getting better
 *     if (r.reason) puts(r.reason);                Not enough data points to calculate recent trend
 *
 * The five latest points are used, at t = 1 .. 5. They last whole years, all the same number, and
 * follow each other without gap or overlap: of rolling three-year periods every third one is used.
 * There is a trend when chi-square exceeds 9.54953570608324 (99.8 %) and the slope keeps one sign
 * in the fit to all five and in the five fits that leave one of them out (a slope of 0 counts as
 * rising).
 *
 * Value types with an interval: w = 1 / se^2 with se = (upper - lower) / 3.92, the slope is that of
 * the weighted least-squares line, and chi-square is (slope / se(slope))^2. Proportions: chi-square
 * for trend of the counts, N (N sum(c t) - C sum(n t))^2 / (C (N - C) (N sum(n t^2) - sum(n t)^2)),
 * where N and C are the sums of n and c; the slope is that of the plain least-squares line through
 * log(c / (n - c)).
 *
 * A trend that cannot be calculated is a result with a reason, not an error.
 */
#ifndef HIAP_STAT_RECENT_TREND_H
#define HIAP_STAT_RECENT_TREND_H

#include "core/data/period.h"
#include "core/stat/polarity.h"
#include "core/stat/value_type.h"

typedef enum hiap_trend {
#define HIAP_TREND(id, words) HIAP_TREND_##id,
#include "core/stat/recent_trend.def"
#undef HIAP_TREND
    HIAP_TREND_COUNT
} hiap_trend;

const char *hiap_trend_words(hiap_trend trend);
/* Case and spaces do not count; HIAP_ARGUMENT names the nearest. */
hiap_rc hiap_trend_find(hiap_trend *out, hiap_str words, hiap_err *err);

/* What is missing is NaN. Proportions need count and denominator, other types value and limits. */
typedef struct hiap_trend_point {
    hiap_period period;
    double value, lower_ci_95, upper_ci_95, count, denominator;
} hiap_trend_point;

typedef enum hiap_trend_rule {
    HIAP_TREND_RULE_2025, /* every value type with counts or an interval */
    HIAP_TREND_RULE_2020  /* proportions and crude rates only */
} hiap_trend_rule;

typedef struct hiap_trend_options {
    hiap_value_type value_type;
    hiap_polarity polarity;
    hiap_trend_rule rule;
    bool by_interval; /* proportions too: reproduces what was published for them from 2025 on */
} hiap_trend_options;

typedef struct hiap_recent_trend {
    hiap_trend trend;
    const char *reason; /* why it cannot be calculated; NULL when it was */
    double slope;       /* a step of t; of proportions in log odds */
    double chi_square;
    bool same_sign;
    size_t points_used;
    size_t driven_by; /* the point (as given) without which the slope would be less than half of
                       * what it is, where a trend was found; HIAP_TREND_NO_POINT otherwise */
} hiap_recent_trend;

#define HIAP_TREND_NO_POINT SIZE_MAX

/* Points in any order; those without a period are left out. */
hiap_recent_trend hiap_recent_trend_of(const hiap_trend_point *points, size_t count,
                                       hiap_trend_options options);

#endif
