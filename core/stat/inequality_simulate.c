/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Limits by replicates: the values of all groups redrawn, every measure found again. */
#include <math.h>

#include "core/base/mem.h"
#include "core/base/rng_normal.h"
#include "core/stat/inequality_impl.h"
#include "core/stat/replicate.h"

#define BLOCK 256
#define ATTEMPTS 64 /* to draw a value within its bounds; then the bound itself */

typedef struct simulation {
    const hiap_inequality_work *w;
    hiap_rng rng;
    double least, most; /* what a value can be */
    double *drawn;      /* [replicate of the block][group] */
    double *replicate;  /* [measure][replicate] */
} simulation;

/* Values below 0 in the data say that nothing is cut. */
static void bound(simulation *s) {
    s->least = 0;
    s->most = s->w->scale == 100 ? 100 : INFINITY;
    for (size_t i = 0; i < s->w->set->count; i++) {
        if (s->w->set->value[i] < 0)
            s->least = -INFINITY;
        if (s->w->set->value[i] > s->most)
            s->most = INFINITY;
    }
}

/* Attempt k of group g is series g + k 2^32. */
static double within(const simulation *s, size_t g, size_t index, double z) {
    double mean = s->w->set->value[g], sd = s->w->set->se[g], x = mean + sd * z;
    for (uint64_t k = 1; k <= ATTEMPTS && (x < s->least || x > s->most); k++) {
        hiap_rng_normals(&z, &s->rng, g + (k << 32), index, 1);
        x = mean + sd * z;
    }
    return fmax(s->least, fmin(s->most, x));
}

static void draw_block(const simulation *s, size_t first) {
    size_t groups = s->w->set->count;
    double z[BLOCK];
    for (size_t g = 0; g < groups; g++) {
        hiap_rng_normals(z, &s->rng, g, first, BLOCK);
        for (size_t i = 0; i < BLOCK; i++)
            s->drawn[i * groups + g] = within(s, g, first + i, z[i]);
    }
}

static void replicate(simulation *s, const hiap_inequality *measures, size_t count) {
    size_t all = s->w->options->replicates, groups = s->w->set->count;
    for (size_t first = 0; first < all; first += BLOCK) {
        draw_block(s, first);
        for (size_t i = 0; i < BLOCK && first + i < all; i++)
            for (size_t m = 0; m < count; m++) {
                double x = hiap_inequality_measure(s->w, measures[m], s->drawn + i * groups);
                s->replicate[m * all + first + i] = isnan(x) ? INFINITY : x;
            }
    }
}

/* --- what the replicates say ------------------------------------------------------------------ */

static void summarise(hiap_inequality_result *out, double *x, const hiap_inequality_options *o) {
    out->se = hiap_replicate_sd(x, o->replicates);
    for (size_t i = 0; i < o->levels; i++) {
        double tail = (100 - o->confidence[i]) / 200;
        out->lower[i] = hiap_replicate_quantile(x, o->replicates, tail);
        out->upper[i] = hiap_replicate_quantile(x, o->replicates, 1 - tail);
    }
    hiap_replicate_words(out->method, o->replicates, o->seed);
}

hiap_rc hiap_inequality_simulate(hiap_inequality_result **out, const hiap_inequality_work *w,
                                 const hiap_inequality *measures, size_t count, hiap_err *err) {
    size_t all = w->options->replicates;
    simulation s = { .w = w, .rng = hiap_rng_for(w->options->seed, "inequality.replicates") };
    s.drawn = hiap_alloc_array(w->set->count, BLOCK * sizeof *s.drawn);
    s.replicate = hiap_alloc_array(count * all, sizeof *s.replicate);
    bool room = s.drawn && s.replicate;
    if (room) {
        bound(&s);
        replicate(&s, measures, count);
    }
    for (size_t m = 0; room && m < count; m++)
        summarise(out[m], s.replicate + m * all, w->options);
    hiap_free(s.drawn);
    hiap_free(s.replicate);
    return room ? HIAP_OK : hiap_err_nomem(err, count * all * sizeof *s.replicate);
}
