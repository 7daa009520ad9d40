/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/xmr.h"

#include <math.h>

#include "core/stat/moving_range.h"

enum { RUN = 7 };

const char *hiap_xmr_rule_words(hiap_xmr_rule rule) {
    static const char *const words[] = {
#define HIAP_XMR_RULE(id, text) text,
#include "core/stat/xmr.def"
#undef HIAP_XMR_RULE
    };
    return rule == HIAP_XMR_NONE ? NULL : words[rule];
}

/* --- limits ----------------------------------------------------------------------------------- */

static hiap_xmr_limits limits_of(const double *y, size_t n, bool screened) {
    const double mean = hiap_mean_present(y, n), range = hiap_moving_range(y, n, screened);
    return (hiap_xmr_limits){ .mean = mean,
                              .lower = mean - 2.66 * range,
                              .upper = mean + 2.66 * range,
                              .lower_close = mean - 2 * (2.66 / 3) * range,
                              .upper_close = mean + 2 * (2.66 / 3) * range };
}

/* --- rules ------------------------------------------------------------------------------------ */

static int side(const hiap_xmr_limits *l, double y) {
    return (y > l->mean) - (y < l->mean);
}

static int step(const double *y, size_t i) {
    return (y[i] > y[i - 1]) - (y[i] < y[i - 1]);
}

static bool is_outside(const hiap_xmr_limits *l, double y) {
    return y > l->upper || y < l->lower;
}

static bool is_close(const hiap_xmr_limits *l, double y) {
    return !is_outside(l, y) && (y < l->lower_close || y > l->upper_close);
}

/* Name a point, unless an earlier rule has. */
static void name(hiap_xmr_point *point, hiap_xmr_rule rule, int direction) {
    if (point->rule == HIAP_XMR_NONE)
        *point = (hiap_xmr_point){ rule, direction };
}

static void mark_outside(hiap_xmr_point *out, const hiap_xmr_limits *l, const double *y, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (is_outside(l, y[i]))
            name(&out[i], HIAP_XMR_OUTSIDE, side(l, y[i]));
}

static bool starts_trend(const double *y, size_t first, size_t n) {
    if (first + RUN > n || step(y, first + 1) == 0)
        return false;
    for (size_t i = first + 2; i < first + RUN; i++)
        if (step(y, i) != step(y, first + 1))
            return false;
    return true;
}

/* From the end, so that a point where two trends meet takes the later one. */
static void mark_trends(hiap_xmr_point *out, const double *y, size_t n) {
    for (size_t first = n; first-- > 0;)
        for (size_t i = first; starts_trend(y, first, n) && i < first + RUN; i++)
            name(&out[i], HIAP_XMR_TREND, step(y, first + 1));
}

static void mark_near(hiap_xmr_point *out, const hiap_xmr_limits *l, const double *y, size_t n) {
    for (size_t first = 0; first + 3 <= n; first++) {
        const double *x = y + first;
        const int near = is_close(l, x[0]) + is_close(l, x[1]) + is_close(l, x[2]);
        const int sides = side(l, x[0]) + side(l, x[1]) + side(l, x[2]);
        for (size_t i = 0; near >= 2 && (sides == 3 || sides == -3) && i < 3; i++)
            if (is_close(l, x[i]))
                name(&out[first + i], HIAP_XMR_NEAR, side(l, x[i]));
    }
}

/* Where the run on one side from `first` ends. */
static size_t run_end(const hiap_xmr_limits *l, const double *y, size_t first, size_t n) {
    size_t end = first + 1;
    while (end < n && side(l, y[end]) == side(l, y[first]))
        end++;
    return end;
}

static void mark_sides(hiap_xmr_point *out, const hiap_xmr_limits *l, const double *y, size_t n) {
    for (size_t first = 0, end; first < n; first = end) {
        end = run_end(l, y, first, n);
        for (size_t i = first; side(l, y[first]) && end - first >= RUN && i < end; i++)
            name(&out[i], HIAP_XMR_SIDE, side(l, y[i]));
    }
}

hiap_xmr_limits hiap_xmr_chart(hiap_xmr_point *out, const double *y, size_t n,
                               const hiap_xmr_options *o) {
    const size_t baseline = o->baseline && o->baseline < n ? o->baseline : n;
    const hiap_xmr_limits l = limits_of(y, baseline, o->screened);
    for (size_t i = 0; i < n; i++)
        out[i] = (hiap_xmr_point){ HIAP_XMR_NONE, 0 };
    mark_outside(out, &l, y, n);
    mark_trends(out, y, n);
    mark_near(out, &l, y, n);
    mark_sides(out, &l, y, n);
    return l;
}

/* --- words ------------------------------------------------------------------------------------ */

const char *hiap_xmr_variation(hiap_xmr_point point, int improvement) {
    if (point.direction == 0)
        return "common cause";
    if (improvement == 0)
        return point.direction > 0 ? "neutral high" : "neutral low";
    return point.direction == improvement ? "improvement" : "concern";
}

const char *hiap_xmr_assurance(const hiap_xmr_limits *l, double target, int improvement) {
    if (isnan(target) || isnan(l->lower) || improvement == 0)
        return NULL;
    if (target > l->upper)
        return improvement > 0 ? "fail" : "pass";
    if (target < l->lower)
        return improvement > 0 ? "pass" : "fail";
    return "inconsistent";
}

size_t hiap_xmr_shift(const hiap_xmr_limits *l, const double *y, size_t n) {
    size_t first = n;
    while (first > 0 && side(l, y[first - 1]) && side(l, y[first - 1]) == side(l, y[n - 1]))
        first--;
    return n - first >= RUN ? first : n;
}
