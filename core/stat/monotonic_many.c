/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/monotonic_many.h"

#include <assert.h>
#include <math.h>
#include <string.h>

#include "core/base/map.h"
#include "core/base/mem.h"
#include "core/base/parallel.h"
#include "core/base/vec.h"
#include "core/stat/mann_kendall_batch.h"
#include "core/stat/mann_kendall_exact.h"
#include "core/stat/sen.h"

enum { FEWEST = HIAP_KERNEL_LANES, CHUNK = 256, FIGURES = 6 };

/* --- series of one length
 * ------------------------------------------------------------------------ */

/* Those of length n, by number; their points one after the other; their figures. */
typedef struct bucket {
    size_t *which, count, n;
    double *points, *figures;
    hiap_mann_kendall_batch batch;
} bucket;

static void bucket_clear(bucket *b) {
    hiap_free(b->which);
    hiap_free(b->points);
    hiap_free(b->figures);
}

static hiap_rc bucket_fill(bucket *b, const hiap_monotonic_many *many, size_t n, size_t count,
                           hiap_err *err) {
    const size_t levels = many->options->levels, figures = (FIGURES + 2 * levels) * count;
    *b = (bucket){ .n = n };
    b->which = hiap_alloc_array(count, sizeof *b->which);
    b->points = hiap_alloc_array(count, 2 * n * sizeof *b->points);
    b->figures = hiap_alloc_array(figures, sizeof *b->figures);
    if (!b->which || !b->points || !b->figures)
        return hiap_err_nomem(err, (figures + 2 * n * count) * sizeof *b->points);
    double *t = b->points, *y = t + count * n;
    for (size_t i = 0; i < many->count; i++) {
        if (many->series[i].n != n)
            continue;
        memcpy(t + b->count * n, many->series[i].t, n * sizeof *t);
        memcpy(y + b->count * n, many->series[i].y, n * sizeof *y);
        b->which[b->count++] = i;
    }
    return HIAP_OK;
}

static void bucket_plan(bucket *b, const hiap_monotonic_options *o) {
    double *to = b->figures;
    const size_t count = b->count;
    b->batch = (hiap_mann_kendall_batch){ .n = b->n,
                                          .series = count,
                                          .t = b->points,
                                          .y = b->points + count * b->n,
                                          .levels = o->levels,
                                          .z = o->z,
                                          .s = to,
                                          .untied = to + count,
                                          .var_s = to + 2 * count,
                                          .test_z = to + 3 * count,
                                          .p = to + 4 * count,
                                          .slope = to + 5 * count,
                                          .lower = to + FIGURES * count,
                                          .upper = to + (FIGURES + o->levels) * count };
}

static void take_figures(hiap_monotonic_trend *out, const bucket *b, size_t i) {
    const hiap_mann_kendall_batch *f = &b->batch;
    hiap_monotonic_trend *m = &out[b->which[i]];
    *m = (hiap_monotonic_trend){ .p_exact = NAN, .slope = f->slope[i] };
    m->test = (hiap_mann_kendall){ .n = b->n,
                                   .s = f->s[i],
                                   .var_s = f->var_s[i],
                                   .pairs = (double)b->n * (double)(b->n - 1) / 2,
                                   .untied = f->untied[i] };
    hiap_mann_kendall_judge_as(&m->test, f->test_z[i], f->p[i]);
    for (size_t level = 0; level < f->levels; level++) {
        m->lower[level] = f->lower[i * f->levels + level];
        m->upper[level] = f->upper[i * f->levels + level];
    }
}

static hiap_rc run_bucket(hiap_monotonic_trend *out, const hiap_monotonic_many *many, size_t n,
                          size_t count, hiap_err *err) {
    bucket b;
    hiap_rc rc = bucket_fill(&b, many, n, count, err);
    if (!rc) {
        bucket_plan(&b, many->options);
        rc = hiap_mann_kendall_batch_run(&b.batch, err);
    }
    for (size_t i = 0; i < b.count && !rc; i++)
        take_figures(out, &b, i);
    bucket_clear(&b);
    return rc;
}

/* --- what is done series by series
 * --------------------------------------------------------------- */

typedef struct rest {
    hiap_monotonic_trend *out;
    const hiap_monotonic_many *many;
    const bool *batched; /* by length */
} rest;

static bool is_batched(const rest *r, size_t n) {
    return n <= HIAP_MANN_KENDALL_BATCH_MOST && r->batched[n];
}

static hiap_rc run_rest(void *payload, size_t chunk, hiap_err *err) {
    const rest *r = payload;
    hiap_rc rc = HIAP_OK;
    for (size_t i = chunk * CHUNK; i < (chunk + 1) * CHUNK && i < r->many->count && !rc; i++) {
        const hiap_monotonic_series *s = &r->many->series[i];
        hiap_monotonic_trend *m = &r->out[i];
        if (s->n < HIAP_MANN_KENDALL_LEAST)
            continue;
        if (!is_batched(r, s->n)) {
            rc = hiap_monotonic_trend_of(m, s->t, s->y, s->n, r->many->options, err);
            continue;
        }
        rc = hiap_sen_intercept(&m->intercept, m->slope, s->t, s->y, s->n, err);
        if (!rc)
            rc = hiap_lag_1(&m->lag_1, m->slope, s->t, s->y, s->n, err);
    }
    return rc;
}

/* --- exact p, one distribution for all series with the same ties
 * ---------------------------------- */

typedef struct exacts {
    hiap_map *ties; /* sizes as bytes */
    HIAP_VEC(hiap_kendall_exact) of;
} exacts;

static void exacts_clear(exacts *e) {
    for (size_t i = 0; i < e->of.len; i++)
        hiap_kendall_exact_clear(&e->of.at[i]);
    hiap_vec_clear(&e->of);
    hiap_map_free(e->ties);
}

static hiap_rc exact_of(const hiap_kendall_exact **out, exacts *e, const hiap_ties *ties,
                        hiap_err *err) {
    char key[HIAP_KENDALL_EXACT_MOST];
    for (size_t i = 0; i < ties->count; i++)
        key[i] = (char)ties->size[i];
    const uint32_t code = hiap_map_add(e->ties, (hiap_str){ key, ties->count }, NULL);
    if (code == HIAP_MAP_NONE)
        return hiap_err_nomem(err, ties->count);
    if (code == e->of.len) {
        hiap_kendall_exact made = HIAP_KENDALL_EXACT_INIT;
        hiap_rc rc = hiap_kendall_exact_add(&made, ties, err);
        if (!rc && !hiap_vec_push(&e->of, made))
            rc = hiap_err_nomem(err, sizeof made);
        if (rc) {
            hiap_kendall_exact_clear(&made);
            return rc;
        }
    }
    *out = &e->of.at[code];
    return HIAP_OK;
}

static hiap_rc add_exact(rest *r, hiap_err *err) {
    exacts e = { 0 };
    hiap_rc rc = hiap_map_new(&e.ties, err);
    for (size_t i = 0; i < r->many->count && !rc; i++) {
        const hiap_monotonic_series *s = &r->many->series[i];
        const hiap_kendall_exact *exact = NULL;
        hiap_ties ties;
        if (s->n > HIAP_KENDALL_EXACT_MOST || !is_batched(r, s->n))
            continue;
        rc = hiap_ties_of(&ties, s->y, s->n, err);
        if (!rc)
            rc = exact_of(&exact, &e, &ties, err);
        if (!rc)
            r->out[i].p_exact = hiap_kendall_exact_p(exact, r->out[i].test.s);
        hiap_ties_clear(&ties);
    }
    exacts_clear(&e);
    return rc;
}

hiap_rc hiap_monotonic_many_run(hiap_monotonic_trend *out, const hiap_monotonic_many *many,
                                hiap_err *err) {
    size_t lengths[HIAP_MANN_KENDALL_BATCH_MOST + 1] = { 0 };
    bool batched[HIAP_MANN_KENDALL_BATCH_MOST + 1] = { false };
    rest r = { out, many, batched };
    hiap_rc rc = HIAP_OK;
    assert(!many->options->season);
    for (size_t i = 0; i < many->count && !many->options->serial; i++)
        if (many->series[i].n <= HIAP_MANN_KENDALL_BATCH_MOST)
            lengths[many->series[i].n]++;
    for (size_t n = HIAP_MANN_KENDALL_LEAST; n <= HIAP_MANN_KENDALL_BATCH_MOST && !rc; n++) {
        batched[n] = lengths[n] >= FEWEST;
        if (batched[n])
            rc = run_bucket(out, many, n, lengths[n], err);
    }
    if (!rc)
        rc = hiap_parallel_for((many->count + CHUNK - 1) / CHUNK, run_rest, &r, err);
    return rc ? rc : add_exact(&r, err);
}
