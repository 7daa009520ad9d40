/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/inequality.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/mem.h"
#include "core/base/parallel.h"
#include "core/stat/method_run.h"
#include "core/stat/words.h"

enum {
    GROUP,
    VALUE,
    SE,
    POPULATION,
    ORDER,
    REFERENCE
}; /* inputs */
enum {
    MEASURES,
    FAVOURABLE,
    SCALE,
    MODEL,
    REPLICATES,
    SEED
}; /* options */
enum {
    MEASURE,
    OUT_VALUE,
    OUT_SE,
    LIMITS,
    STATUS,
    METHOD
}; /* outputs */

typedef struct place {
    double order;
    size_t row;
} place;

typedef struct job {
    hiap_inequality measures[HIAP_INEQUALITY_COUNT];
    size_t count; /* of measures */
    hiap_inequality_options options;
    hiap_inequality_set *sets;
    size_t *left_out;
    hiap_inequality_result *results; /* [group][measure] */
    double *numbers;                 /* value, se and population of all groups */
    place *places;
    size_t used;
} job;

/* --- options ---------------------------------------------------------------------------------- */

/* "all", or names between commas. */
static hiap_rc read_measures(job *j, const char *text, hiap_err *err) {
    const char *names[HIAP_INEQUALITY_COUNT];
    for (size_t i = 0; i < HIAP_INEQUALITY_COUNT; i++)
        names[i] = hiap_inequality_name((hiap_inequality)i), j->measures[i] = (hiap_inequality)i;
    j->count = HIAP_INEQUALITY_COUNT;
    if (strcmp(text, "all") == 0)
        return HIAP_OK;
    hiap_rc rc = HIAP_OK;
    j->count = 0;
    for (const char *at = text; !rc && *at; at += strspn(at, ", ")) {
        size_t len = strcspn(at, ", "), which;
        if (j->count == HIAP_INEQUALITY_COUNT)
            return hiap_err_set(err, HIAP_ARGUMENT, "a measure is named twice in '%s'", text);
        rc = hiap_words_find(&which, names, HIAP_INEQUALITY_COUNT, (hiap_str){ at, len }, "measure",
                             err);
        if (!rc)
            j->measures[j->count++] = (hiap_inequality)which;
        at += len;
    }
    if (!rc && j->count == 0)
        rc = hiap_err_set(err, HIAP_ARGUMENT,
                          "no measure is named; --measures all gives every one");
    return rc;
}

static hiap_rc read_options(job *j, const hiap_method_run *run, hiap_err *err) {
    j->options = (hiap_inequality_options){
        .favourable = run->setting[FAVOURABLE].number != 0,
        .scale = run->setting[SCALE].given ? run->setting[SCALE].number : NAN,
        .linear = run->setting[MODEL].number != 0,
        .replicates = (size_t)run->setting[REPLICATES].number,
        .seed = (uint64_t)run->setting[SEED].number,
        .levels = run->levels,
    };
    for (size_t i = 0; i < run->levels; i++)
        j->options.confidence[i] = run->level[i].confidence;
    return read_measures(j, run->setting[MEASURES].text, err);
}

/* --- reading ---------------------------------------------------------------------------------- */

static hiap_rc check_row(const hiap_method_run *run, size_t row, hiap_err *err) {
    double order = hiap_run_number(run, ORDER, row),
           reference = hiap_run_number(run, REFERENCE, row);
    if (hiap_run_number(run, POPULATION, row) < 0)
        return hiap_run_refuse(run, POPULATION, row, "a population is 0 or more", err);
    if (hiap_run_number(run, SE, row) < 0)
        return hiap_run_refuse(run, SE, row, "a standard error is 0 or more", err);
    if (hiap_run_has(run, ORDER) && (!(order >= 0) || order != floor(order)))
        return hiap_run_refuse(run, ORDER, row,
                               "an order is a whole number from 1, or 0 in every row "
                               "of groups that are not in order",
                               err);
    if (!isnan(reference) && reference != 0 && reference != 1)
        return hiap_run_refuse(run, REFERENCE, row, "it is 1 for the reference group, else 0", err);
    return HIAP_OK;
}

static int by_order(const void *a, const void *b) {
    const place *x = a, *y = b;
    if (x->order != y->order)
        return x->order < y->order ? -1 : 1;
    return (x->row > y->row) - (x->row < y->row);
}

static hiap_rc check_orders(const hiap_method_run *run, const place *places, size_t count,
                            hiap_err *err) {
    for (size_t i = 1; i < count; i++) {
        if (places[0].order == 0 && places[i].order > 0)
            return hiap_run_refuse(run, ORDER, places[0].row,
                                   "other groups have an order: all have one, or all 0", err);
        if (places[i].order > 0 && places[i].order == places[i - 1].order)
            return hiap_run_refuse(
                run, ORDER, places[i].row,
                "which another row has too: one row an order, or --by what tells "
                "the rows apart",
                err);
    }
    return HIAP_OK;
}

static int by_name(const void *a, const void *b, void *payload) {
    const hiap_method_run *run = payload;
    const place *x = a, *y = b;
    hiap_str s = hiap_run_text(run, GROUP, x->row), t = hiap_run_text(run, GROUP, y->row);
    int order = memcmp(s.at, t.at, s.len < t.len ? s.len : t.len);
    if (order == 0)
        order = (s.len > t.len) - (s.len < t.len);
    return order ? order : (x->row > y->row) - (x->row < y->row);
}

/* Rows of one set: each group once, at most one of them the reference. */
static hiap_rc check_names(const hiap_method_run *run, place *places, size_t count, hiap_err *err) {
    size_t references = 0;
    qsort_r(places, count, sizeof *places, by_name, (void *)(uintptr_t)run);
    for (size_t i = 0; i < count; i++) {
        hiap_str name = hiap_run_text(run, GROUP, places[i].row);
        hiap_str before = i ? hiap_run_text(run, GROUP, places[i - 1].row) : hiap_str_of("");
        if (name.len == 0)
            return hiap_run_refuse(run, GROUP, places[i].row, "each row names its group", err);
        if (i && name.len == before.len && memcmp(name.at, before.at, name.len) == 0)
            return hiap_run_refuse(run, GROUP, places[i].row,
                                   "which another row has too: one row a group, or --by what tells "
                                   "the rows apart",
                                   err);
        references += hiap_run_number(run, REFERENCE, places[i].row) == 1;
        if (references > 1)
            return hiap_run_refuse(run, REFERENCE, places[i].row,
                                   "another group is the reference too", err);
    }
    qsort(places, count, sizeof *places, by_order);
    return HIAP_OK;
}

static hiap_rc read_places(job *j, const hiap_method_run *run, const size_t *rows, size_t count,
                           hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < count && !rc; i++) {
        double order = hiap_run_has(run, ORDER) ? hiap_run_number(run, ORDER, rows[i]) : 0;
        rc = check_row(run, rows[i], err);
        j->places[i] = (place){ order, rows[i] };
    }
    if (!rc)
        rc = check_names(run, j->places, count, err);
    return rc ? rc : check_orders(run, j->places, count, err);
}

static hiap_rc read_set(job *j, const hiap_method_run *run, size_t group, hiap_err *err) {
    size_t count, kept = 0;
    const size_t *rows = hiap_run_rows(run, group, &count);
    double *value = j->numbers + j->used, *se = value + run->rows, *population = se + run->rows;
    hiap_inequality_set set = { 0, value, se, population, .reference = SIZE_MAX };
    hiap_rc rc = read_places(j, run, rows, count, err);
    for (size_t i = 0; i < count && !rc; i++) {
        size_t row = j->places[i].row;
        value[kept] = hiap_run_number(run, VALUE, row);
        se[kept] = hiap_run_number(run, SE, row);
        population[kept] = hiap_run_number(run, POPULATION, row);
        if (isnan(value[kept]) || !(population[kept] > 0))
            continue;
        if (hiap_run_number(run, REFERENCE, row) == 1)
            set.reference = kept;
        kept++;
    }
    set.count = kept;
    set.ordered = !rc && count > 0 && j->places[0].order > 0;
    j->sets[group] = set;
    j->left_out[group] = count - kept;
    j->used += kept;
    return rc;
}

/* --- results ---------------------------------------------------------------------------------- */

static hiap_rc compute(void *payload, size_t group, hiap_err *err) {
    const job *j = payload;
    return hiap_inequality_of(j->results + group * j->count, &j->sets[group], j->measures, j->count,
                              &j->options, err);
}

static void put_status(hiap_method_run *run, const job *j, size_t group, const char *status) {
    size_t out = j->left_out[group], all = out + j->sets[group].count;
    if (out && status[0])
        hiap_run_put_status(run, "%s; %zu of %zu groups left out, without a value or people",
                            status, out, all);
    else if (out)
        hiap_run_put_status(run, "%zu of %zu groups left out, without a value or people", out, all);
    else if (status[0])
        hiap_run_put_status(run, "%s", status);
}

static void put_group(hiap_method_run *run, const job *j, size_t group) {
    for (size_t m = 0; m < j->count; m++) {
        const hiap_inequality_result *r = &j->results[group * j->count + m];
        hiap_run_put_word(run, MEASURE, hiap_inequality_name(j->measures[m]));
        hiap_run_put(run, OUT_VALUE, r->value);
        hiap_run_put(run, OUT_SE, r->se);
        for (size_t i = 0; i < run->levels; i++)
            hiap_run_put_limits(run, i, r->lower[i], r->upper[i]);
        hiap_run_put_word(run, METHOD, r->method[0] ? r->method : NULL);
        put_status(run, j, group, r->status);
        hiap_run_end_row(run, group);
    }
}

static hiap_rc run(hiap_method_run *r, hiap_err *err) {
    job j = { .used = 0 };
    hiap_rc rc = read_options(&j, r, err);
    if (rc)
        return rc;
    j.sets = hiap_alloc_array(r->groups, sizeof *j.sets);
    j.left_out = hiap_alloc_array(r->groups, sizeof *j.left_out);
    j.results = hiap_alloc_array(r->groups * j.count, sizeof *j.results);
    j.numbers = hiap_alloc_array(r->rows, 3 * sizeof *j.numbers);
    j.places = hiap_alloc_array(r->rows, sizeof *j.places);
    if (!j.sets || !j.left_out || !j.results || !j.numbers || !j.places)
        rc = hiap_err_nomem(err, r->groups * j.count * sizeof *j.results);
    for (size_t g = 0; g < r->groups && !rc; g++)
        rc = read_set(&j, r, g, err);
    if (!rc)
        rc = hiap_parallel_for(r->groups, compute, &j, err);
    for (size_t g = 0; g < r->groups && !rc; g++)
        put_group(r, &j, g);
    hiap_free(j.sets);
    hiap_free(j.left_out);
    hiap_free(j.results);
    hiap_free(j.numbers);
    hiap_free(j.places);
    return rc;
}

const hiap_method hiap_method_inequality = {
    .name = "inequality",
    .help = "The 21 summary measures of health inequality of the World Health Organization",
    .formula =
        "d, r: two groups; sii, rii: ends of a model over the ranking; aci, rci: concentration; "
        "par, "
        "paf: attributable to the reference; bgv, bgsd, cov, mld, ti, mdm, mdr, mdb, idis: spread, "
        "u unweighted, w weighted. d is above 0 where the disadvantaged fare worse; sii, rii, aci, "
        "rci have the sign of the slope",
    .source = "Schlotheuber and Hosseinpoor 2022; Ahn and others 2018, 2019; Walter 1978",
    .example =
        "group,value,se,population,order\nQuintile 1,75.60530,1.5996131,2072.436,1\n"
        "Quintile 2,91.01997,1.1351504,2112.204,2\nQuintile 3,96.03959,0.6461946,1983.059,3\n"
        "Quintile 4,97.04223,0.5676206,2052.124,4\nQuintile 5,99.22405,0.2237683,1884.510,5\n",
    .example_options = "--measures d,r,aci,par",
    .shape = HIAP_METHOD_SUMMARY,
    .inputs = { { "group", .text = true, .help = "its name; one row a group" },
                { "value", .help = "of the group; a group without is left out" },
                { "se", .optional = true, .help = "standard error of the value" },
                { "population", .help = "people in the group; a group without is left out" },
                { "order", .optional = true,
                  .help = "1 is the most disadvantaged; 0: not in order" },
                { "reference", .optional = true, .help = "1 marks the reference group" } },
    .options = { { "measures", HIAP_OPTION_TEXT, "all", .help = "such as d,r,sii" },
                 { "favourable", HIAP_OPTION_WHOLE, "1", .min = 0, .max = 1,
                   .help = "1: a high value is good; 0: a low one" },
                 { "scale", HIAP_OPTION_NUMBER, .min = 1e-9, .max = 1e12,
                   .help = "the most a value can be; else found: 1, 100, 1000 ..." },
                 { "model", HIAP_OPTION_CHOICE, "logit", .words = "logit linear",
                   .help = "of sii and rii" },
                 { "replicates", HIAP_OPTION_WHOLE, "10000", .min = 100, .max = 1000000,
                   .help = "where limits are simulated" },
                 { "seed", HIAP_OPTION_WHOLE, "1", .min = 0, .max = 9007199254740992,
                   .help = "of the simulation" } },
    .outputs = { { "measure", .text = true, .help = "its short name" },
                 { "value", .help = "the estimate" },
                 { "se", .help = "standard error, on the scale of the estimate" },
                 { "limits" },
                 { "status", .text = true,
                   .help = "why a figure is missing, or what to know of it" },
                 { "method", .text = true, .help = "how the limits were made" } },
    .run = run,
};
