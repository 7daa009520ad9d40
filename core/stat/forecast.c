/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/forecast.h"

#include <math.h>

#include "core/base/num.h"
#include "core/stat/smoothing.h"

size_t hiap_forecast_least(hiap_forecast_kind kind) {
    static const size_t least[] = {
        [HIAP_FORECAST_NAIVE] = 3,
        [HIAP_FORECAST_DRIFT] = 4,
        [HIAP_FORECAST_HOLT] = 6,
        [HIAP_FORECAST_DAMPED] = 7,
    };
    return least[kind];
}

static void fit_walk(hiap_forecast *f, const double *t, const double *y, size_t n) {
    const bool drift = f->kind == HIAP_FORECAST_DRIFT;
    hiap_sum squares = { 0 };
    f->span = t[n - 1] - t[0];
    f->level = y[n - 1];
    f->trend = drift ? (y[n - 1] - y[0]) / f->span : 0;
    for (size_t i = 1; i < n; i++) {
        const double time = t[i] - t[i - 1], e = y[i] - y[i - 1] - f->trend * time;
        hiap_sum_add(&squares, e * e / time);
    }
    f->variance = hiap_sum_value(&squares) / (double)(drift ? n - 2 : n - 1);
}

static hiap_rc fit_smoothing(hiap_forecast *f, const double *t, const double *y, size_t n,
                             hiap_err *err) {
    hiap_smoothing s;
    const bool damped = f->kind == HIAP_FORECAST_DAMPED;
    hiap_rc rc = hiap_smoothing_fit(&s, damped, t, y, n, err);
    if (rc)
        return rc;
    f->step = s.step, f->alpha = s.alpha, f->beta = s.beta, f->phi = s.phi;
    f->level = s.level, f->trend = s.trend;
    f->variance = s.sse / (double)(n - (damped ? 5 : 4));
    return HIAP_OK;
}

hiap_rc hiap_forecast_fit(hiap_forecast *out, hiap_forecast_kind kind, const double *t,
                          const double *y, size_t n, hiap_err *err) {
    *out = (hiap_forecast){ .kind = kind, .last_t = t[n - 1] };
    if (kind >= HIAP_FORECAST_HOLT)
        return fit_smoothing(out, t, y, n, err);
    fit_walk(out, t, y, n);
    return HIAP_OK;
}

static void walk_at(double *mean, double *sd, const hiap_forecast *f, double h) {
    const double wider = f->kind == HIAP_FORECAST_DRIFT ? 1 + h / f->span : 1;
    *mean = f->level + f->trend * h;
    *sd = sqrt(f->variance * h * wider);
}

static void smoothing_at(double *mean, double *sd, const hiap_forecast *f, double steps) {
    double damping = 0, power = 1, sum = 1;
    for (double j = 1; j <= steps; j++) {
        const double c = f->alpha + f->beta * (damping + power * f->phi);
        damping += power *= f->phi;
        if (j < steps)
            sum += c * c;
    }
    *mean = f->level + f->trend * damping;
    *sd = sqrt(f->variance * sum);
}

void hiap_forecast_at(double *mean, double *sd, const hiap_forecast *f, double t) {
    const double h = t - f->last_t;
    if (f->kind >= HIAP_FORECAST_HOLT)
        smoothing_at(mean, sd, f, nearbyint(h / f->step));
    else
        walk_at(mean, sd, f, h);
}
