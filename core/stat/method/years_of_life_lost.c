/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "core/base/mem.h"
#include "core/stat/method/life_pair.h"
#include "core/stat/method/reading.h"

enum { MULTIPLIER = HIAP_LIFE_A0 + 1 }; /* options */
enum { START_AGE, VALUE, LIMITS, YEARS_PER_DEATH, RATE, EXPECTED, EXCESS, STATUS, METHOD };

typedef struct lost {
    hiap_confidence level[HIAP_METHOD_LEVELS];
    size_t *order;
    hiap_life_band *a, *b;
    hiap_life_row *table; /* of b */
    double *per_death;
} lost;

/* `in_b` is the band of the closed table of b, `own` the row's own deaths in b. */
static void put_band(hiap_method_run *r, const lost *l, const hiap_life_band *a,
                     const hiap_life_band *in_b, double own, double per_death) {
    hiap_run_put(r, YEARS_PER_DEATH, per_death);
    if (isnan(a->deaths)) {
        hiap_run_put_status(r, "not computed: no deaths_a");
        return;
    }
    double years = a->deaths * per_death;
    double expected = own / in_b->population * a->population * per_death;
    for (size_t i = 0; i < r->levels; i++) {
        hiap_interval deaths = hiap_poisson(a->deaths, &l->level[i]);
        hiap_run_put_limits(r, i, deaths.lower * per_death, deaths.upper * per_death);
    }
    hiap_run_put(r, VALUE, years);
    hiap_run_put_word(r, METHOD, a->deaths < HIAP_FEW_EVENTS ? "Exact" : "Byar");
    if (!(a->population > 0)) {
        hiap_run_put_status(r, "rate not computed: no population_a");
        return;
    }
    hiap_run_put(r, RATE, years / a->population * r->setting[MULTIPLIER].number);
    hiap_run_put(r, EXPECTED, expected);
    hiap_run_put(r, EXCESS, years - expected);
}

static void put_table(hiap_method_run *r, const lost *l, size_t group, size_t count) {
    hiap_life_note note = "";
    size_t left = 0;
    if (!hiap_life_without_table(note, r, l->b, count)) {
        left = hiap_life_bands_left(l->b, count);
        hiap_life_note_open(note, l->b, count, left);
        hiap_life_bands_close(l->b, count, left);
        hiap_life_table(l->table, l->b, left);
        hiap_life_years_lost(l->per_death, l->table, l->b, left);
    }
    for (size_t i = 0; i < count; i++) {
        size_t k = i < left ? i : left - 1;
        double own = hiap_run_number(r, HIAP_PAIR_DEATHS_B, l->order[i]);
        hiap_run_put(r, START_AGE, l->a[i].start);
        if (*note)
            hiap_run_put_status(r, "%s (b)", note);
        if (left > 0)
            put_band(r, l, &l->a[i], &l->b[k], own, l->per_death[k]);
        hiap_run_end_row(r, group);
    }
}

static hiap_rc run_group(hiap_method_run *r, lost *l, size_t group, hiap_err *err) {
    size_t count;
    const size_t *rows = hiap_run_rows(r, group, &count);
    hiap_rc rc = hiap_life_order(l->order, r, rows, count, err);
    if (!rc)
        rc = hiap_life_bands_read(l->a, r, &hiap_pair_a, l->order, count, err);
    if (!rc)
        rc = hiap_life_bands_read(l->b, r, &hiap_pair_b, l->order, count, err);
    if (!rc)
        put_table(r, l, group, count);
    return rc;
}

static hiap_rc run(hiap_method_run *r, hiap_err *err) {
    size_t most = hiap_life_largest_group(r);
    lost l = { .order = hiap_alloc_array(most, sizeof *l.order),
               .a = hiap_alloc_array(most, sizeof *l.a),
               .b = hiap_alloc_array(most, sizeof *l.b),
               .table = hiap_alloc_array(most, sizeof *l.table),
               .per_death = hiap_alloc_array(most, sizeof *l.per_death) };
    hiap_rc rc = hiap_read_levels(l.level, r, err);
    bool whole = l.order && l.a && l.b && l.table && l.per_death;
    if (!rc && !whole)
        rc = hiap_err_nomem(err, most * sizeof *l.a);
    for (size_t g = 0; g < r->groups && whole && !rc; g++)
        rc = run_group(r, &l, g, err);
    hiap_free(l.order);
    hiap_free(l.a);
    hiap_free(l.b);
    hiap_free(l.table);
    hiap_free(l.per_death);
    return rc;
}

const hiap_method hiap_method_years_of_life_lost = {
    .name = "years_of_life_lost",
    .help = "Years of life lost in a, by age band, against the life table of b",
    .formula = "deaths x what b has left at the age of death, (1 - a) e + a e' (open band: e); "
               "expected at b's death rates; limits of the deaths, exact below 10 and Byar's above",
    .source = "Murray and Lopez 1996, The Global Burden of Disease; Chiang 1984",
    .example = "start_age,deaths_a,population_a,deaths_b,population_b\n"
               "0,25,61000,2500,6900000\n15,60,150000,5200,17000000\n45,310,80000,30000,9100000\n"
               "65,900,42000,88000,4900000\n85,640,5200,79000,690000\n",
    .shape = HIAP_METHOD_SUMMARY,
    .inputs = { HIAP_PAIR_INPUTS_A_B },
    .options = { HIAP_LIFE_OPTIONS,
                 { "multiplier", HIAP_OPTION_NUMBER, "100000", .min = 1e-9, .max = 1e12,
                   .help = "the rate is per so many" } },
    .outputs = { { "start_age", .help = "in order of age" },
                 { "value", .help = "years lost by the deaths in a" },
                 { "limits" },
                 { "years_per_death", .help = "years b has left at the age of death" },
                 { "rate", .help = "years lost for so many of the population of the band" },
                 { "expected", .help = "years lost if a had b's death rates" },
                 { "excess", .help = "value - expected" },
                 { "status", .text = true, .help = "why a figure is missing, or what to know of "
                   "it" },
                 { "method", .text = true, .help = "how the limits were made: Exact or Byar" } },
    .run = run,
};
