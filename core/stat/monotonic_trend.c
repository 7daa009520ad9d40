/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/monotonic_trend.h"

#include <math.h>

#include "core/base/mem.h"
#include "core/stat/mann_kendall_exact.h"
#include "core/stat/sen.h"
#include "core/stat/serial_correlation.h"
#include "core/stat/time_step.h"

/* --- what the trend leaves -------------------------------------------------------------------- */

static void detrended_clear(hiap_detrended *d) {
    hiap_free(d->value);
    hiap_free(d->place);
}

/* *even says whether the series stands on even steps; without, `out` is of no use. */
static hiap_rc detrend(hiap_detrended *out, bool *even, double slope, const double *t,
                       const double *y, size_t n, hiap_err *err) {
    double step;
    *out = (hiap_detrended){ .value = hiap_alloc_array(n, sizeof *out->value),
                             .place = hiap_alloc_array(n, sizeof *out->place),
                             .n = n };
    if (!out->value || !out->place) {
        detrended_clear(out);
        return hiap_err_nomem(err, n * sizeof *out->value);
    }
    *even = hiap_time_step(&step, out->place, t, n);
    for (size_t i = 0; i < n; i++)
        out->value[i] = y[i] - slope * (t[i] - t[0]);
    return HIAP_OK;
}

hiap_rc hiap_lag_1(double *out, double slope, const double *t, const double *y, size_t n,
                   hiap_err *err) {
    hiap_detrended d;
    bool even = false;
    *out = NAN;
    hiap_rc rc = detrend(&d, &even, slope, t, y, n, err);
    if (rc)
        return rc;
    if (even)
        *out = hiap_autocorrelation(&d, 1);
    detrended_clear(&d);
    return HIAP_OK;
}

/* --- one series or several seasons
 * ------------------------------------------------------------- */

typedef struct pool {
    hiap_monotonic_trend *out;
    hiap_sen sen;
    hiap_kendall_exact exact;
    double *t, *y; /* of one season */
    bool wants_exact;
} pool;

static hiap_rc add_season(pool *p, size_t n, hiap_err *err) {
    hiap_mann_kendall *test = &p->out->test, part;
    hiap_ties ties = { 0 };
    hiap_rc rc = hiap_mann_kendall_of(&part, p->y, n, err);
    if (rc)
        return rc;
    test->s += part.s;
    test->var_s += part.var_s;
    test->pairs += part.pairs;
    test->untied += part.untied;
    rc = hiap_sen_add(&p->sen, p->t, p->y, n, err);
    if (!rc && p->wants_exact)
        rc = hiap_ties_of(&ties, p->y, n, err);
    if (!rc && p->wants_exact)
        rc = hiap_kendall_exact_add(&p->exact, &ties, err);
    hiap_ties_clear(&ties);
    return rc;
}

static hiap_rc add_seasons(pool *p, const double *t, const double *y, size_t n,
                           const hiap_monotonic_options *o, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    for (size_t season = 0; season < (o->season ? o->seasons : 1) && !rc; season++) {
        size_t count = 0;
        for (size_t i = 0; i < n; i++)
            if (!o->season || o->season[i] == season) {
                p->t[count] = t[i];
                p->y[count++] = y[i];
            }
        rc = add_season(p, count, err);
    }
    return rc;
}

/* --- the allowance for serial correlation
 * ------------------------------------------------------ */

static void spoil(hiap_monotonic_trend *m, hiap_monotonic_fault fault) {
    m->fault = fault;
    m->test.z = m->test.p = NAN;
}

static hiap_rc test_prewhitened(hiap_monotonic_trend *m, const hiap_detrended *d, double slope,
                                hiap_err *err) {
    double *x = hiap_alloc_array(d->n, sizeof *x);
    if (!x)
        return hiap_err_nomem(err, d->n * sizeof *x);
    const size_t count = hiap_prewhiten(x, d, slope);
    hiap_rc rc = HIAP_OK;
    if (count < HIAP_MANN_KENDALL_LEAST)
        spoil(m, HIAP_MONOTONIC_UNEVEN);
    else
        rc = hiap_mann_kendall_of(&m->test, x, count, err);
    hiap_free(x);
    return rc;
}

static hiap_rc allow(hiap_monotonic_trend *m, const hiap_detrended *d, double slope_a_step,
                     hiap_serial serial, hiap_err *err) {
    double factor = 1;
    hiap_rc rc = HIAP_OK;
    if (m->test.untied == 0)
        return HIAP_OK; /* nothing is left to correlate */
    if (serial == HIAP_SERIAL_TFPW)
        return test_prewhitened(m, d, slope_a_step, err);
    if (serial == HIAP_SERIAL_HAMED_RAO)
        rc = hiap_hamed_rao_factor(&factor, d, err);
    else if (hiap_autocorrelation(d, 0) > 0)
        factor = hiap_yue_wang_factor(d);
    m->test.var_s *= factor;
    if (factor > 0)
        hiap_mann_kendall_judge(&m->test);
    else
        spoil(m, HIAP_MONOTONIC_NEGATIVE);
    return rc;
}

static hiap_rc look_at_rest(hiap_monotonic_trend *m, const double *t, const double *y, size_t n,
                            hiap_serial serial, hiap_err *err) {
    hiap_detrended d;
    bool even = false;
    hiap_rc rc = detrend(&d, &even, m->slope, t, y, n, err);
    if (rc)
        return rc;
    m->lag_1 = even ? hiap_autocorrelation(&d, 1) : NAN;
    const double steps = even ? (double)d.place[n - 1] : 1;
    if (serial != HIAP_SERIAL_NONE && even)
        rc = allow(m, &d, m->slope * (t[n - 1] - t[0]) / steps, serial, err);
    else if (serial != HIAP_SERIAL_NONE)
        spoil(m, HIAP_MONOTONIC_UNEVEN);
    detrended_clear(&d);
    return rc;
}

/* --- all of it
 * --------------------------------------------------------------------------------- */

static hiap_rc fill(pool *p, const double *t, const double *y, size_t n,
                    const hiap_monotonic_options *o, hiap_err *err) {
    hiap_monotonic_trend *m = p->out;
    hiap_rc rc = add_seasons(p, t, y, n, o, err);
    if (rc)
        return rc;
    hiap_mann_kendall_judge(&m->test);
    if (p->wants_exact)
        m->p_exact = hiap_kendall_exact_p(&p->exact, m->test.s);
    m->slope = hiap_sen_slope(&p->sen);
    rc = hiap_sen_intercept(&m->intercept, m->slope, t, y, n, err);
    const double var_s = m->test.var_s;
    if (!rc)
        rc = look_at_rest(m, t, y, n, o->serial, err);
    const bool own = o->serial == HIAP_SERIAL_TFPW || m->fault;
    for (size_t i = 0; i < o->levels && !rc; i++)
        hiap_sen_limits(&m->lower[i], &m->upper[i], &p->sen, o->z[i], own ? var_s : m->test.var_s);
    return rc;
}

hiap_rc hiap_monotonic_trend_of(hiap_monotonic_trend *out, const double *t, const double *y,
                                size_t n, const hiap_monotonic_options *options, hiap_err *err) {
    pool p = { .out = out,
               .sen = HIAP_SEN_INIT,
               .exact = HIAP_KENDALL_EXACT_INIT,
               .t = hiap_alloc_array(n, sizeof *p.t),
               .y = hiap_alloc_array(n, sizeof *p.y),
               .wants_exact = n <= HIAP_KENDALL_EXACT_MOST && !options->serial };
    *out = (hiap_monotonic_trend){ .test.n = n, .p_exact = NAN };
    hiap_rc rc = p.t && p.y ? fill(&p, t, y, n, options, err)
                            : hiap_err_nomem(err, n * sizeof *p.t);
    hiap_sen_clear(&p.sen);
    hiap_kendall_exact_clear(&p.exact);
    hiap_free(p.t);
    hiap_free(p.y);
    return rc;
}
