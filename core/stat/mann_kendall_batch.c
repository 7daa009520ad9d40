/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/mann_kendall_batch.h"

#include <assert.h>
#include <math.h>
#include <stdint.h>

#include "core/base/mem.h"
#include "core/base/parallel.h"
#include "core/stat/mann_kendall.h"
#include "core/stat/sen.h"

enum { CHUNK = 1024, LANES = HIAP_KERNEL_LANES, LINE = 64 };

typedef struct work {
    const hiap_mann_kendall_batch *batch;
    const hiap_mann_kendall_kernel *kernel;
    size_t pairs;
    hiap_mann_kendall *untied; /* what S = 0 .. pairs means without ties */
} work;

/* Some lanes of one chunk. */
typedef struct lanes {
    const work *w;
    size_t first, used; /* series; spare lanes repeat the last one */
    double *t, *y, *slopes;
    hiap_kernel_pairs pairs;
} lanes;

/* --- lanes ------------------------------------------------------------------------------------ */

static size_t series_of(const lanes *l, size_t lane) {
    return l->first + (lane < l->used ? lane : l->used - 1);
}

static void load(double *to, const lanes *l, const double *from, bool one) {
    const size_t n = l->w->batch->n, width = l->w->kernel->lanes;
    for (size_t lane = 0; lane < width; lane++) {
        const double *x = from + (one ? 0 : series_of(l, lane) * n);
        for (size_t i = 0; i < n; i++)
            to[i * width + lane] = x[i];
    }
}

/* --- the test
 * ---------------------------------------------------------------------------------- */

/* sum of e (e - 1) (2 e + 5) over groups of e equal values: each value adds (e - 1) (2 e + 5). */
static double ties_term(const double *y, size_t n) {
    double term = 0;
    for (size_t i = 0; i < n; i++) {
        double e = 0;
        for (size_t j = 0; j < n; j++)
            e += y[i] == y[j];
        term += (e - 1) * (2 * e + 5);
    }
    return term;
}

static double variance(double n, double term) {
    return (n * (n - 1) * (2 * n + 5) - term) / 18;
}

static void judge(hiap_mann_kendall *m, const lanes *l, size_t lane) {
    const hiap_mann_kendall_batch *b = l->w->batch;
    const double s = l->pairs.s[lane], untied = l->pairs.untied[lane];
    if (untied == (double)l->w->pairs) {
        *m = l->w->untied[(size_t)fabs(s)];
        m->s = s;
        m->z = copysign(m->z, s);
        m->tau_b = copysign(m->tau_b, s);
        return;
    }
    *m = (hiap_mann_kendall){ .n = b->n, .s = s, .pairs = (double)l->w->pairs, .untied = untied };
    m->var_s = variance((double)b->n, ties_term(b->y + series_of(l, lane) * b->n, b->n));
    hiap_mann_kendall_judge(m);
}

static void put(double *to, size_t at, double x) {
    if (to)
        to[at] = x;
}

static void put_test(const hiap_mann_kendall_batch *b, size_t at, const hiap_mann_kendall *m) {
    put(b->s, at, m->s);
    put(b->untied, at, m->untied);
    put(b->var_s, at, m->var_s);
    put(b->test_z, at, m->z);
    put(b->p, at, m->p);
}

/* --- the slope
 * --------------------------------------------------------------------------------- */

static void put_slopes(const lanes *l) {
    const hiap_mann_kendall_kernel *k = l->w->kernel;
    const size_t pairs = l->w->pairs;
    double rank[LANES] = { 0 }, value[LANES] = { 0 }, next[LANES] = { 0 };
    for (size_t lane = 0; lane < k->lanes; lane++)
        rank[lane] = (double)((pairs + 1) / 2);
    k->pick(value, &l->pairs, l->slopes, rank);
    if (pairs % 2 == 0)
        k->next(next, &l->pairs, l->slopes, rank, value);
    for (size_t lane = 0; lane < l->used; lane++)
        l->w->batch->slope[l->first + lane] =
            pairs % 2 ? value[lane] : 0.5 * (value[lane] + next[lane]);
}

/* One side of one level: ranks of 0 have no limit. */
static void put_limit(double *to, size_t levels, const lanes *l, const double *rank) {
    const hiap_mann_kendall_kernel *k = l->w->kernel;
    double asked[LANES] = { 0 }, value[LANES] = { 0 };
    for (size_t lane = 0; lane < k->lanes; lane++)
        asked[lane] = fmax(1, rank[lane]);
    k->pick(value, &l->pairs, l->slopes, asked);
    for (size_t lane = 0; lane < l->used; lane++)
        to[(l->first + lane) * levels] = rank[lane] > 0 ? value[lane] : NAN;
}

static void put_limits(const lanes *l, const double *var_s) {
    const hiap_mann_kendall_batch *b = l->w->batch;
    double lower[LANES] = { 0 }, upper[LANES] = { 0 };
    for (size_t level = 0; level < b->levels; level++) {
        for (size_t lane = 0; lane < l->w->kernel->lanes; lane++)
            hiap_sen_ranks(&lower[lane], &upper[lane], (double)l->w->pairs, b->z[level],
                           var_s[lane]);
        put_limit(b->lower + level, b->levels, l, lower);
        put_limit(b->upper + level, b->levels, l, upper);
    }
}

/* --- all of it
 * --------------------------------------------------------------------------------- */

static void run_lanes(lanes *l) {
    const hiap_mann_kendall_batch *b = l->w->batch;
    const hiap_mann_kendall_kernel *k = l->w->kernel;
    double var_s[LANES] = { 0 };
    if (!b->one_t)
        load(l->t, l, b->t, false);
    load(l->y, l, b->y, false);
    k->slopes(&l->pairs, l->slopes, l->t, l->y, b->n);
    for (size_t lane = 0; lane < k->lanes; lane++) {
        hiap_mann_kendall m;
        judge(&m, l, lane);
        var_s[lane] = m.var_s;
        if (lane < l->used)
            put_test(b, l->first + lane, &m);
    }
    if (b->slope)
        put_slopes(l);
    if (b->lower)
        put_limits(l, var_s);
}

static hiap_rc run_chunk(void *payload, size_t chunk, hiap_err *err) {
    const work *w = payload;
    const size_t width = w->kernel->lanes, series = w->batch->series;
    const size_t points = w->batch->n * width, end = chunk * CHUNK + CHUNK;
    const size_t bytes = (2 * points + w->pairs * width) * sizeof(double) + LINE;
    char *memory = hiap_alloc(bytes);
    if (!memory)
        return hiap_err_nomem(err, bytes);
    lanes l = { .w = w, .slopes = (void *)(memory + (LINE - (uintptr_t)memory % LINE)) };
    l.t = l.slopes + w->pairs * width;
    l.y = l.t + points;
    for (size_t at = chunk * CHUNK; at < end && at < series; at += width) {
        l.first = at;
        l.used = series - at < width ? series - at : width;
        if (w->batch->one_t && at == chunk * CHUNK)
            load(l.t, &l, w->batch->t, true);
        run_lanes(&l);
    }
    hiap_free(memory);
    return HIAP_OK;
}

hiap_rc hiap_mann_kendall_batch_run(const hiap_mann_kendall_batch *b, hiap_err *err) {
    assert(b->n >= 2 && b->n <= HIAP_MANN_KENDALL_BATCH_MOST);
    work w = { .batch = b,
               .kernel = b->kernel ? b->kernel : hiap_mann_kendall_kernel_best(),
               .pairs = b->n * (b->n - 1) / 2 };
    w.untied = hiap_alloc_array(w.pairs + 1, sizeof *w.untied);
    if (!w.untied)
        return hiap_err_nomem(err, (w.pairs + 1) * sizeof *w.untied);
    for (size_t s = 0; s <= w.pairs; s++) {
        w.untied[s] = (hiap_mann_kendall){ .n = b->n, .s = (double)s };
        w.untied[s].pairs = w.untied[s].untied = (double)w.pairs;
        w.untied[s].var_s = variance((double)b->n, 0);
        hiap_mann_kendall_judge(&w.untied[s]);
    }
    hiap_rc rc = hiap_parallel_for((b->series + CHUNK - 1) / CHUNK, run_chunk, &w, err);
    hiap_free(w.untied);
    return rc;
}
