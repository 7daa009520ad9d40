/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/run_chart.h"

#include <math.h>

static int side(double y, double centre) {
    return (y > centre) - (y < centre);
}

/* The smallest k with P(X <= k) >= 0.05, X of `trials` throws of a coin. */
static size_t fewest_crossings(size_t trials) {
    long double term = powl(0.5L, (long double)trials), sum = term;
    size_t k = 0;
    if (trials > 16000) /* 2^-trials is 0: the normal value, which is within 1 */
        return (size_t)floor(0.5 * (double)trials - 0.8224268134757361 * sqrt((double)trials));
    for (; sum < 0.05L && k < trials; k++) {
        term *= (long double)(trials - k) / (long double)(k + 1);
        sum += term;
    }
    return k;
}

hiap_runs hiap_runs_of(const double *y, const double *centre, size_t n) {
    hiap_runs r = { 0 };
    size_t length = 0;
    int before = 0;
    for (size_t i = 0; i < n; i++) {
        const int now = side(y[i], centre[i]);
        if (now == 0)
            continue;
        r.crossings += before && now != before;
        length = now == before ? length + 1 : 1;
        r.longest = length > r.longest ? length : r.longest;
        before = now;
        r.useful++;
    }
    if (r.useful == 0)
        return r;
    r.longest_max = (size_t)nearbyint(log2((double)r.useful)) + 3;
    r.crossings_min = fewest_crossings(r.useful - 1);
    r.signal = r.longest > r.longest_max || r.crossings < r.crossings_min;
    return r;
}

/* From `first`, a point off the line: where its run ends and how many points it has. */
static size_t follow(size_t *end, const double *y, const double *centre, size_t first, size_t n) {
    size_t length = 0;
    for (*end = first; *end < n; (*end)++) {
        const int now = side(y[*end], centre[*end]);
        if (now == -side(y[first], centre[first]))
            break;
        length += now ? 1 : 0;
    }
    return length;
}

void hiap_runs_mark(bool *out, const hiap_runs *runs, const double *y, const double *centre,
                    size_t n) {
    for (size_t i = 0; i < n; i++)
        out[i] = false;
    for (size_t first = 0, end; first < n; first = end) {
        end = first + 1;
        if (side(y[first], centre[first]) == 0)
            continue;
        const bool is_long = follow(&end, y, centre, first, n) > runs->longest_max;
        for (size_t i = first; i < end; i++)
            out[i] = is_long && side(y[i], centre[i]);
    }
}
