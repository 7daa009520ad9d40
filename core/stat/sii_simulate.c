/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Replicates of slope and relative indices: values are redrawn on the scale on which they are
 * normal, turned back, and the line is fitted again. */
#include <math.h>

#include "core/base/mem.h"
#include "core/base/rng_normal.h"
#include "core/base/vector_math.h"
#include "core/stat/replicate.h"
#include "core/stat/sii_impl.h"

typedef struct lines {
    double mean[HIAP_VECTOR], slope[HIAP_VECTOR];
} lines;

typedef struct simulation {
    const hiap_sii_draw *draws;
    size_t count;
    const hiap_sii_options *options;
    hiap_rng rng;
    lines *lines;       /* of each area, for one block of replicates */
    double **replicate; /* of each area */
} simulation;

/* --- drawing ---------------------------------------------------------------------------------- */

HIAP_VECTORISED static void place(double out[HIAP_VECTOR], const double z[HIAP_VECTOR], double mean,
                                  double sd) {
    for (int i = 0; i < HIAP_VECTOR; i++)
        out[i] = mean + sd * z[i];
}

HIAP_VECTORISED static void add(lines *l, const double value[HIAP_VECTOR], double share,
                                double weight) {
    for (int i = 0; i < HIAP_VECTOR; i++) {
        l->mean[i] += share * value[i];
        l->slope[i] += weight * value[i];
    }
}

static void add_group(lines *l, const double z[HIAP_VECTOR], const hiap_sii_draw *d, size_t group,
                      hiap_sii_type type) {
    double value[HIAP_VECTOR];
    place(value, z, hiap_sii_scaled(d->area->value[group], type), d->area->se[group]);
    if (type == HIAP_SII_RATE)
        hiap_vector_exp(value);
    else if (type == HIAP_SII_PROPORTION)
        hiap_vector_logistic(value);
    add(l, value, d->ridit->share[group], d->ridit->weight[group]);
}

HIAP_VECTORISED static void put_slopes(double out[HIAP_VECTOR], const lines *l, double multiplier) {
    for (int i = 0; i < HIAP_VECTOR; i++)
        out[i] = l->slope[i] * multiplier;
}

/* The ends of each line: `half` is 1/2 for the least disadvantaged end over the most, else -1/2. */
HIAP_VECTORISED static void put_ratios(double out[HIAP_VECTOR], const lines *l, double half) {
    for (int i = 0; i < HIAP_VECTOR; i++)
        out[i] = (l->mean[i] + half * l->slope[i]) / (l->mean[i] - half * l->slope[i]);
}

static void put_indices(double out[HIAP_VECTOR], const lines *l, const hiap_sii_options *o) {
    if (!o->ratio) {
        put_slopes(out, l, o->multiplier);
        return;
    }
    put_ratios(out, l, o->multiplier < 0 ? -0.5 : 0.5);
    for (int i = 0; i < HIAP_VECTOR; i++)
        out[i] = isnan(out[i]) ? INFINITY : out[i];
}

static size_t most_groups(const simulation *s) {
    size_t most = 0;
    for (size_t a = 0; a < s->count; a++)
        if (s->draws[a].area->count > most)
            most = s->draws[a].area->count;
    return most;
}

/* Replicates first .. first + HIAP_VECTOR - 1 of all areas, from the same draws. */
static void draw_block(simulation *s, size_t first, size_t groups) {
    const hiap_sii_options *o = s->options;
    double z[HIAP_VECTOR];
    memset(s->lines, 0, s->count * sizeof *s->lines);
    for (size_t g = 0; g < groups; g++) {
        hiap_rng_normals(z, &s->rng, g, first, HIAP_VECTOR);
        for (size_t a = 0; a < s->count; a++)
            if (g < s->draws[a].area->count)
                add_group(&s->lines[a], z, &s->draws[a], g, o->type);
    }
    for (size_t a = 0; a < s->count; a++)
        put_indices(s->replicate[a] + first, &s->lines[a], o);
}

/* --- what the replicates say ------------------------------------------------------------------ */

static void summarise(hiap_sii *out, double *x, const hiap_sii_options *o) {
    out->se = hiap_replicate_sd(x, o->replicates);
    for (size_t i = 0; i < o->levels; i++) {
        double tail = (100 - o->confidence[i]) / 200;
        out->lower[i] = hiap_replicate_order(x, o->replicates, tail);
        out->upper[i] = hiap_replicate_order(x, o->replicates, 1 - tail);
    }
    hiap_replicate_words(out->method, o->replicates, o->seed);
}

static hiap_rc make_room(simulation *s, double **room, hiap_err *err) {
    size_t blocks = (s->options->replicates + HIAP_VECTOR - 1) / HIAP_VECTOR,
           all = blocks * HIAP_VECTOR;
    s->lines = hiap_alloc_array(s->count, sizeof *s->lines);
    *room = s->lines ? hiap_alloc_array(s->count * all, sizeof **room) : NULL;
    if (!*room)
        return hiap_err_nomem(err, s->count * all * sizeof **room);
    for (size_t a = 0; a < s->count; a++)
        s->replicate[a] = *room + a * all;
    return HIAP_OK;
}

hiap_rc hiap_sii_simulate(const hiap_sii_draw *draws, size_t count, const hiap_sii_options *options,
                          hiap_err *err) {
    double *replicate[HIAP_SII_BATCH], *room = NULL;
    simulation s = { .draws = draws,
                     .count = count,
                     .options = options,
                     .rng = hiap_rng_for(options->seed, "sii.replicates"),
                     .replicate = replicate };
    hiap_rc rc = make_room(&s, &room, err);
    size_t groups = most_groups(&s);
    for (size_t first = 0; !rc && first < options->replicates; first += HIAP_VECTOR)
        draw_block(&s, first, groups);
    for (size_t a = 0; !rc && a < count; a++)
        summarise(draws[a].out, replicate[a], options);
    hiap_free(room);
    hiap_free(s.lines);
    return rc;
}
