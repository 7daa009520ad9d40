/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/target.h"

#include <math.h>

#include "core/stat/forecast.h"

static double percent(double from, double to, double time) {
    if (!(from > 0) || !(to >= 0))
        return NAN;
    return 100 * expm1(log(to / from) / time);
}

static int way_to(const hiap_target *g, double from) {
    if (g->improvement)
        return g->improvement;
    return g->target < from ? -1 : 1;
}

static double hit(const hiap_target *g, const double *t, const double *y, size_t n, int way) {
    size_t first = 0;
    while (first < n && way * (y[first] - g->target) < 0)
        first++;
    if (g->reached)
        return t[first];
    if (!(way * g->achieved_change > 0))
        return NAN;
    return t[n - 1] + (g->target - y[n - 1]) / g->achieved_change;
}

static double probability(const hiap_target *g, const double *t, const double *y, size_t n,
                          int way) {
    hiap_forecast f;
    double mean, sd;
    if (n < hiap_forecast_least(HIAP_FORECAST_DRIFT))
        return NAN;
    if (hiap_forecast_fit(&f, HIAP_FORECAST_DRIFT, t, y, n, NULL))
        return NAN;
    hiap_forecast_at(&mean, &sd, &f, g->target_t);
    const double beyond = way * (mean - g->target);
    return sd > 0 ? 0.5 * erfc(-beyond / sd * M_SQRT1_2) : beyond >= 0;
}

void hiap_target_judge(hiap_target *g, const double *t, const double *y, size_t n) {
    const double y0 = y[0], yn = y[n - 1], past = t[n - 1] - t[0], all = g->target_t - t[0];
    const double from = g->from_latest ? yn : y0, time = g->from_latest ? all - past : all;
    const int way = way_to(g, y0);
    g->required_change = (g->target - from) / time;
    g->required_percent = percent(from, g->target, time);
    g->on_track_value = y0 + (g->target - y0) * (past / all);
    g->achieved_change = (yn - y0) / past;
    g->achieved_percent = percent(y0, yn, past);
    g->on_track = way * (yn - g->on_track_value) >= 0;
    g->reached = way * (yn - g->target) >= 0;
    g->hit_t = hit(g, t, y, n, way);
    g->probability = probability(g, t, y, n, way);
}
