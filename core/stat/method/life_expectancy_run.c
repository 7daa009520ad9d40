/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/method/life_expectancy_run.h"

#include <math.h>
#include <string.h>

#include "core/base/mem.h"
#include "core/base/num.h"
#include "core/stat/method/reading.h"

enum { START_AGE }; /* the first output */

typedef struct life {
    const hiap_life_method *how;
    hiap_confidence level[HIAP_METHOD_LEVELS], usual; /* usual: 95% */
    size_t *order;
    hiap_life_band *bands;
    hiap_life_row *table;
    double *population, *deaths; /* of each age and over */
} life;

/* --- a row ------------------------------------------------------------------------------------ */

static void put_limits(hiap_method_run *run, const life *l, hiap_life_estimate e,
                       hiap_life_note note) {
    double se = sqrt(e.variance);
    bool held = false;
    for (size_t i = 0; i < run->levels; i++) {
        double lower = e.value - l->level[i].z * se;
        held |= lower < 0;
        hiap_run_put_limits(run, i, lower < 0 ? 0 : lower, e.value + l->level[i].z * se);
    }
    if (held)
        hiap_life_note_add(note, "lower limit held at 0");
}

/* The note holds what is to be said of the whole table already. */
static void put_row(hiap_method_run *run, const life *l, hiap_life_line *line,
                    hiap_life_note note) {
    double widest = run->setting[HIAP_LIFE_MAX_INTERVAL_WIDTH].number;
    hiap_life_estimate e = l->how->estimate(run, line->row);
    line->shown = !isnan(e.value) && !(2 * l->usual.z * sqrt(e.variance) > widest);
    if (isnan(e.value)) {
        hiap_life_note_add(note, "not computed: no good_health at this age or above");
    } else if (!line->shown) {
        char years[HIAP_NUM_MAX];
        hiap_num_print(years, widest);
        hiap_life_note_add(note, "suppressed: 95%% interval wider than %s years", years);
    } else if (e.variance > 0) {
        put_limits(run, l, e, note);
    } else {
        hiap_life_note_add(note, "limits not computed: %s",
                           isnan(e.variance) ? "no sample size" : "no variance");
    }
    l->how->put(run, line);
}

/* --- a group ---------------------------------------------------------------------------------- */

static void add_upwards(life *l, size_t count) {
    double population = 0, deaths = 0;
    for (size_t i = count; i-- > 0;) {
        l->population[i] = population += l->bands[i].population;
        l->deaths[i] = deaths += l->bands[i].deaths;
    }
}

static void put_line(hiap_method_run *run, const life *l, size_t i, const hiap_life_row *row,
                     hiap_life_note note) {
    hiap_life_line line = { row, l->population[i], l->deaths[i], false };
    hiap_run_put(run, START_AGE, hiap_run_number(run, HIAP_LIFE_START_AGE, l->order[i]));
    if (row)
        put_row(run, l, &line, note);
    else
        l->how->put(run, &line);
    if (*note)
        hiap_run_put_status(run, "%s", note);
}

/* Up to the last capped band the limits leave its q out. */
static size_t last_capped(const life *l, size_t count) {
    while (count > 0 && !l->table[count - 1].capped)
        count--;
    return count;
}

static void put_table(hiap_method_run *run, life *l, size_t group, size_t count) {
    hiap_life_note whole = "", note;
    bool without = hiap_life_without_table(whole, run, l->bands, count);
    size_t left = 0, capped = 0;
    if (!without) {
        left = hiap_life_bands_left(l->bands, count);
        hiap_life_note_open(whole, l->bands, count, left);
        hiap_life_bands_close(l->bands, count, left);
        hiap_life_table(l->table, l->bands, left);
        capped = last_capped(l, left);
    }
    for (size_t i = 0; i < count; i++) {
        strcpy(note, whole);
        if (i < capped)
            hiap_life_note_add(note, "q is above 1 in the band from %g and taken as 1: limits "
                               "leave its variance out",
                               l->bands[capped - 1].start);
        put_line(run, l, i, i < left ? &l->table[i] : NULL, note);
        hiap_run_end_row(run, group);
    }
}

static hiap_rc run_group(hiap_method_run *run, life *l, size_t group, hiap_err *err) {
    static const hiap_life_columns columns = { HIAP_LIFE_DEATHS, HIAP_LIFE_POPULATION,
                                               HIAP_LIFE_A };
    size_t count;
    const size_t *rows = hiap_run_rows(run, group, &count);
    hiap_rc rc = hiap_life_order(l->order, run, rows, count, err);
    if (!rc)
        rc = hiap_life_bands_read(l->bands, run, &columns, l->order, count, err);
    for (size_t i = 0; i < count && !rc && l->how->read; i++)
        rc = l->how->read(&l->bands[i], run, l->order[i], err);
    if (rc)
        return rc;
    add_upwards(l, count);
    put_table(run, l, group, count);
    return HIAP_OK;
}

hiap_rc hiap_life_method_run(hiap_method_run *run, const hiap_life_method *how, hiap_err *err) {
    size_t most = hiap_life_largest_group(run);
    life l = { .how = how,
               .order = hiap_alloc_array(most, sizeof *l.order),
               .bands = hiap_alloc_array(most, sizeof *l.bands),
               .table = hiap_alloc_array(most, sizeof *l.table),
               .population = hiap_alloc_array(most, sizeof *l.population),
               .deaths = hiap_alloc_array(most, sizeof *l.deaths) };
    hiap_rc rc = hiap_read_levels(l.level, run, err);
    if (!rc)
        rc = hiap_confidence_init(&l.usual, 95, err);
    bool whole = l.order && l.bands && l.table && l.population && l.deaths;
    if (!rc && !whole)
        rc = hiap_err_nomem(err, most * sizeof *l.bands);
    for (size_t g = 0; g < run->groups && whole && !rc; g++)
        rc = run_group(run, &l, g, err);
    hiap_free(l.order);
    hiap_free(l.bands);
    hiap_free(l.table);
    hiap_free(l.population);
    hiap_free(l.deaths);
    return rc;
}
