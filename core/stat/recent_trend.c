/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/recent_trend.h"

#include <math.h>

#include "core/stat/words.h"

#define POINTS 5
#define CHI_SQUARE_99_8 9.54953570608324

/* Publishers' own words. */
#define WRONG_TYPE "The recent trend cannot be calculated for this value type"
#define WRONG_YEARS "The recent trend cannot be calculated for this year range"
#define TOO_FEW "Not enough data points to calculate recent trend"
#define TOO_FEW_VALID "Not enough data points with valid values to calculate recent trend"
#define NOT_AT_ALL "The recent trend cannot be calculated"
/* And ours, where they have none. */
#define TWICE "The recent trend cannot be calculated: there are two points for one period"

static const char *const trend_words[] = {
#define HIAP_TREND(id, words) words,
#include "core/stat/recent_trend.def"
#undef HIAP_TREND
};

const char *hiap_trend_words(hiap_trend trend) {
    return trend_words[trend];
}

hiap_rc hiap_trend_find(hiap_trend *out, hiap_str words, hiap_err *err) {
    size_t found;
    hiap_rc rc = hiap_words_find(&found, trend_words, HIAP_TREND_COUNT, words, "recent trend", err);
    if (rc == HIAP_OK)
        *out = (hiap_trend)found;
    return rc;
}

/* --- the method of a value type --------------------------------------------------------------- */

typedef enum method { NONE, INTERVAL, COUNTS } method;

static const struct {
    method method;
    int since;
} methods[] = {
#define HIAP_VALUE_TYPE(id, words, trend, since) { trend, since },
#include "core/stat/value_type.def"
#undef HIAP_VALUE_TYPE
};

static method method_of(hiap_trend_options options) {
    if (options.rule == HIAP_TREND_RULE_2020 && methods[options.value_type].since > 2020)
        return NONE;
    method m = methods[options.value_type].method;
    return m == COUNTS && options.by_interval ? INTERVAL : m;
}

/* --- the five latest points ------------------------------------------------------------------- */

static bool is_missing(hiap_period p) {
    return p.start == HIAP_PERIOD_NONE;
}

/* The point that ends last, at `end` or before; `count` when there is none. */
static size_t latest(const hiap_trend_point *points, size_t count, int32_t end) {
    size_t best = count;
    for (size_t i = 0; i < count; i++)
        if (!is_missing(points[i].period) && hiap_period_end(points[i].period) <= end &&
            (best == count ||
             hiap_period_end(points[i].period) > hiap_period_end(points[best].period)))
            best = i;
    return best;
}

static bool lasts_whole_years(hiap_period p) {
    return p.unit == HIAP_MONTHS && p.length > 0 && p.length % 12 == 0;
}

static size_t count_same(const hiap_trend_point *points, size_t count, hiap_period p) {
    size_t same = 0;
    for (size_t i = 0; i < count; i++)
        same += hiap_period_same(points[i].period, p);
    return same;
}

/* Fills places[0] (the earliest) to places[4]; otherwise says why not. */
static const char *choose(size_t places[POINTS], const hiap_trend_point *points, size_t count) {
    int32_t end = INT32_MAX;
    hiap_period newest = { HIAP_PERIOD_NONE, 0, 0 };
    for (int k = POINTS - 1; k >= 0; k--) {
        size_t i = latest(points, count, end);
        if (i == count)
            return newest.length > 12 ? WRONG_YEARS : TOO_FEW;
        hiap_period p = points[i].period;
        if (k == POINTS - 1)
            newest = p;
        if (!lasts_whole_years(p) || p.length != newest.length ||
            (k < POINTS - 1 && hiap_period_end(p) != end))
            return WRONG_YEARS;
        if (count_same(points, count, p) > 1)
            return TWICE;
        places[k] = i;
        end = p.start;
    }
    return NULL;
}

/* --- lines through them ----------------------------------------------------------------------- */

/* What the lines are drawn through: y at t = 1 .. 5 with weight w. */
typedef struct series {
    double y[POINTS], w[POINTS];
} series;

typedef struct line {
    double slope, spread; /* the slope, and the sum of w (t - mean t)^2 */
} line;

#define ALL POINTS
#define ROUNDING 1e-14 /* of its terms: a smaller sum is what rounding leaves of 0 */

static line fit(const series *s, int left_out) {
    double w = 0, t_mean = 0, y_mean = 0, tt = 0, ty = 0, size = 0;
    for (int i = 0; i < POINTS; i++) {
        double weight = i == left_out ? 0 : s->w[i];
        w += weight;
        t_mean += weight * (i + 1);
        y_mean += weight * s->y[i];
    }
    t_mean /= w;
    y_mean /= w;
    for (int i = 0; i < POINTS; i++) {
        double weight = i == left_out ? 0 : s->w[i], t = i + 1 - t_mean;
        tt += weight * t * t;
        ty += weight * t * (s->y[i] - y_mean);
        size += weight * fabs(t * s->y[i]);
    }
    return (line){ fabs(ty) > ROUNDING * size ? ty / tt : 0, tt };
}

/* The chi-square for trend, with t measured from its mean so that no digits cancel. */
static double chi_square_of_counts(const double c[POINTS], const double n[POINTS]) {
    double all_n = 0, all_c = 0, t_mean = 0, ct = 0, ntt = 0;
    for (int i = 0; i < POINTS; i++) {
        all_n += n[i];
        all_c += c[i];
        t_mean += n[i] * (i + 1);
    }
    t_mean /= all_n;
    for (int i = 0; i < POINTS; i++) {
        double t = i + 1 - t_mean;
        ct += c[i] * t;
        ntt += n[i] * t * t;
    }
    double p = all_c / all_n;
    return ct * ct / (p * (1 - p) * ntt);
}

/* --- each method: fills the series and chi-square, or says why not ---------------------------- */

static const char *by_counts(series *s, double *chi_square, const hiap_trend_point *points,
                             const size_t places[POINTS]) {
    double c[POINTS], n[POINTS];
    for (int i = 0; i < POINTS; i++) {
        c[i] = points[places[i]].count;
        n[i] = points[places[i]].denominator;
        if (isnan(c[i]) || isnan(n[i]))
            return TOO_FEW_VALID;
    }
    for (int i = 0; i < POINTS; i++) {
        if (!(c[i] > 0 && c[i] < n[i]))
            return NOT_AT_ALL;
        s->y[i] = log(c[i] / (n[i] - c[i]));
        s->w[i] = 1;
    }
    *chi_square = chi_square_of_counts(c, n);
    return NULL;
}

static const char *by_interval(series *s, double *chi_square, const hiap_trend_point *points,
                               const size_t places[POINTS]) {
    for (int i = 0; i < POINTS; i++) {
        const hiap_trend_point *p = &points[places[i]];
        double se = (p->upper_ci_95 - p->lower_ci_95) / 3.92;
        if (isnan(p->value) || !(se > 0))
            return TOO_FEW_VALID;
        s->y[i] = p->value;
        s->w[i] = 1 / (se * se);
    }
    for (int i = 0; i < POINTS; i++)
        if (points[places[i]].count == points[places[i]].denominator)
            return NOT_AT_ALL;
    line all = fit(s, ALL);
    *chi_square = all.slope * all.slope * all.spread;
    return NULL;
}

/* --- the verdict ------------------------------------------------------------------------------ */

static const hiap_trend words_of_direction[HIAP_POLARITY_COUNT][2] = {
    [HIAP_NO_JUDGEMENT] = { HIAP_TREND_DECREASING, HIAP_TREND_INCREASING },
    [HIAP_HIGH_IS_GOOD] = { HIAP_TREND_DECREASING_AND_GETTING_WORSE,
                            HIAP_TREND_INCREASING_AND_GETTING_BETTER },
    [HIAP_LOW_IS_GOOD] = { HIAP_TREND_DECREASING_AND_GETTING_BETTER,
                           HIAP_TREND_INCREASING_AND_GETTING_WORSE },
};

static hiap_recent_trend cannot(const char *reason) {
    return (hiap_recent_trend){ .trend = HIAP_TREND_CANNOT_BE_CALCULATED,
                                .reason = reason,
                                .slope = NAN,
                                .chi_square = NAN,
                                .driven_by = HIAP_TREND_NO_POINT };
}

static hiap_recent_trend judge(const series *s, double chi_square, const size_t places[POINTS],
                               hiap_polarity polarity) {
    hiap_recent_trend r = { .trend = HIAP_TREND_NO_SIGNIFICANT_CHANGE, .slope = fit(s, ALL).slope,
                            .chi_square = chi_square, .same_sign = true, .points_used = POINTS,
                            .driven_by = HIAP_TREND_NO_POINT };
    double least = fabs(r.slope) / 2;
    for (int i = 0; i < POINTS; i++) {
        double slope = fit(s, i).slope;
        r.same_sign &= (slope < 0) == (r.slope < 0);
        if (fabs(slope) < least) {
            least = fabs(slope);
            r.driven_by = places[i];
        }
    }
    if (chi_square > CHI_SQUARE_99_8 && r.same_sign)
        r.trend = words_of_direction[polarity][r.slope > 0];
    else
        r.driven_by = HIAP_TREND_NO_POINT;
    return r;
}

hiap_recent_trend hiap_recent_trend_of(const hiap_trend_point *points, size_t count,
                                       hiap_trend_options options) {
    size_t places[POINTS];
    series s;
    double chi_square;
    method m = method_of(options);
    if (m == NONE)
        return cannot(WRONG_TYPE);
    const char *reason = choose(places, points, count);
    if (!reason)
        reason = (m == COUNTS ? by_counts : by_interval)(&s, &chi_square, points, places);
    return reason ? cannot(reason) : judge(&s, chi_square, places, options.polarity);
}
