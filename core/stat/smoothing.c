/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/smoothing.h"

#include <math.h>
#include <string.h>

#include "core/base/mem.h"
#include "core/stat/time_step.h"

enum { GRID = 24, CELLS = 4, DAMPINGS = 7, FIRST_HALVINGS = 12, HALVINGS = 44 };
enum { ALPHA, SHARE, PHI, PARAMETERS }; /* share: beta between its bounds */

typedef struct series {
    const double *y; /* less the first value */
    const long *place;
    size_t n;
    double *error, *of_level, *of_trend; /* at the points */
} series;

typedef struct state {
    double level, trend;
} state;

/* One pass from a first state; the values are y, or 0 where y is NULL. The errors, and the state at
 * the end. */
static state pass(double *error, const series *s, const double *y, const hiap_smoothing *m,
                  state at) {
    long now = -1;
    for (size_t i = 0; i < s->n; i++) {
        for (; now < s->place[i]; now++) {
            at.trend *= m->phi;
            at.level += at.trend;
        }
        error[i] = (y ? y[i] : 0) - at.level;
        at.level += m->alpha * error[i];
        at.trend += m->beta * error[i];
    }
    return at;
}

static double dot(const double *a, const double *b, size_t n) {
    double sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += a[i] * b[i];
    return sum;
}

static void take_out(double *a, double by, const double *b, size_t n) {
    for (size_t i = 0; i < n; i++)
        a[i] -= by * b[i];
}

/* The first state of least squares, by Gram and Schmidt; m->level and m->trend end as they are
 * after the last point. Returns the sum of squares. */
static double fit_state(const series *s, hiap_smoothing *m) {
    double *e = s->error, *g = s->of_level, *h = s->of_trend;
    const size_t n = s->n;
    const state end = pass(e, s, s->y, m, (state){ 0, 0 });
    const state end_g = pass(g, s, NULL, m, (state){ 1, 0 });
    const state end_h = pass(h, s, NULL, m, (state){ 0, 1 });
    const double gg = dot(g, g, n), gh = dot(g, h, n) / gg;
    take_out(h, gh, g, n);
    const double hh = dot(h, h, n);
    const double eg = dot(e, g, n) / gg;
    take_out(e, eg, g, n);
    const double trend = hh > 0 ? -dot(e, h, n) / hh : 0;
    take_out(e, -trend, h, n);
    const double level = -eg - gh * trend;
    m->level = end.level + level * end_g.level + trend * end_h.level;
    m->trend = end.trend + level * end_g.trend + trend * end_h.trend;
    return m->sse = dot(e, e, n);
}

/* --- the search
 * --------------------------------------------------------------------------------- */

static const double lowest[] = { 0.0001, 0, 0.8 }, highest[] = { 0.9999, 1, 0.98 };

static void set(hiap_smoothing *m, const double *at, bool damped) {
    m->alpha = at[ALPHA];
    m->beta = 0.0001 + at[SHARE] * (at[ALPHA] - 0.0001);
    m->phi = damped ? at[PHI] : 1;
}

static double try(const series *s, hiap_smoothing *best, double *where, const double *at,
                  bool damped) {
    hiap_smoothing m = *best;
    set(&m, at, damped);
    if (!(fit_state(s, &m) < best->sse))
        return best->sse;
    *best = m;
    for (int i = 0; i < PARAMETERS; i++)
        where[i] = at[i];
    return best->sse;
}

static double spread(int parameter, int i, int count) {
    return lowest[parameter] + (highest[parameter] - lowest[parameter]) * i / (count - 1);
}

/* The best of one cell of the grid. */
static void search_cell(const series *s, hiap_smoothing *best, double *where, int cell,
                        bool damped) {
    const int wide = GRID / CELLS, a0 = cell / CELLS * wide, b0 = cell % CELLS * wide;
    for (int a = a0; a < a0 + wide; a++)
        for (int b = b0; b < b0 + wide; b++)
            for (int p = 0; p < (damped ? DAMPINGS : 1); p++) {
                const double at[] = { spread(ALPHA, a, GRID), spread(SHARE, b, GRID),
                                      spread(PHI, p, DAMPINGS) };
                try(s, best, where, at, damped);
            }
}

/* Along each of a ring of directions, while it gets better. */
static bool improve(const series *s, hiap_smoothing *best, double *where, double size,
                    bool damped) {
    bool better = false;
    for (int direction = 1; direction < 27; direction++) {
        const int by[] = { direction % 3, direction / 3 % 3, direction / 9 };
        const double before = best->sse;
        double at[PARAMETERS];
        for (int i = 0; i < PARAMETERS; i++) {
            const double move = (by[i] == 2 ? -1 : by[i]) * size * (highest[i] - lowest[i]);
            at[i] = fmin(highest[i], fmax(lowest[i], where[i] + move));
        }
        better |= try(s, best, where, at, damped) < before;
        if (!damped && direction == 8)
            break;
    }
    return better;
}

static void refine(const series *s, hiap_smoothing *best, double *where, int halvings,
                   bool damped) {
    double size = 1.0 / GRID;
    for (int i = 0; i < halvings; i++, size /= 2)
        for (int turn = 0; turn < 200 && improve(s, best, where, size, damped); turn++)
            continue;
}

/* The sum of squares can have several lows: each cell is followed some way down. */
static void search(const series *s, hiap_smoothing *out, bool damped) {
    double where[PARAMETERS] = { 0 };
    out->sse = INFINITY;
    for (int cell = 0; cell < CELLS * CELLS; cell++) {
        hiap_smoothing best = { .step = out->step, .sse = INFINITY };
        double at[PARAMETERS] = { 0 };
        search_cell(s, &best, at, cell, damped);
        refine(s, &best, at, FIRST_HALVINGS, damped);
        if (best.sse < out->sse) {
            *out = best;
            memcpy(where, at, sizeof at);
        }
    }
    refine(s, out, where, HALVINGS, damped);
}

static hiap_rc fit(hiap_smoothing *out, series *s, long *place, double *room, bool damped,
                   const double *t, const double *y, hiap_err *err) {
    double *centred = room + 3 * s->n;
    if (!hiap_time_step(&out->step, place, t, s->n))
        return hiap_err_set(err, HIAP_SHAPE, "t is not in even steps");
    for (size_t i = 0; i < s->n; i++)
        centred[i] = y[i] - y[0];
    s->y = centred, s->place = place;
    s->error = room, s->of_level = room + s->n, s->of_trend = room + 2 * s->n;
    search(s, out, damped);
    out->level += y[0];
    return HIAP_OK;
}

hiap_rc hiap_smoothing_fit(hiap_smoothing *out, bool damped, const double *t, const double *y,
                           size_t n, hiap_err *err) {
    series s = { .n = n };
    long *place = hiap_alloc_array(n, sizeof *place);
    double *room = hiap_alloc_array(n, 4 * sizeof *room);
    *out = (hiap_smoothing){ 0 };
    hiap_rc rc = place && room ? fit(out, &s, place, room, damped, t, y, err)
                               : hiap_err_nomem(err, n * 4 * sizeof *room);
    hiap_free(place);
    hiap_free(room);
    return rc;
}
