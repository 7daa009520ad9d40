/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/method/gradient.h"

#include <math.h>
#include <stdlib.h>

#include "core/base/mem.h"
#include "core/stat/polarity.h"

enum {
    VALUE_TYPE,
    TRANSFORM,
    MULTIPLIER,
    POLARITY,
    MODEL,
    REPLICATES,
    SEED
}; /* options */
enum {
    VALUE,
    LIMITS,
    SE,
    INTERCEPT,
    STATUS,
    METHOD
}; /* outputs */

#define FEW_GROUPS 5 /* the publisher's least */

typedef struct hiap_gradient_row {
    double order;
    size_t row;
} hiap_gradient_row;

/* --- options ---------------------------------------------------------------------------------- */

static hiap_rc read_options(hiap_sii_options *out, const hiap_method_run *run, hiap_err *err) {
    hiap_polarity polarity;
    hiap_rc rc = hiap_polarity_find(&polarity, hiap_str_of(run->setting[POLARITY].text), err);
    if (rc)
        return rc;
    if (run->setting[MULTIPLIER].number == 0)
        return hiap_err_set(err, HIAP_ARGUMENT, "multiplier is 0; it is above or below 0");
    double sign = polarity == HIAP_LOW_IS_GOOD ? -1 : 1;
    *out = (hiap_sii_options){ .type = (hiap_sii_type)run->setting[VALUE_TYPE].number,
                               .transform = run->setting[TRANSFORM].number != 0,
                               .logit = run->setting[MODEL].number != 0,
                               .multiplier = sign * run->setting[MULTIPLIER].number,
                               .replicates = (size_t)run->setting[REPLICATES].number,
                               .seed = (uint64_t)run->setting[SEED].number,
                               .levels = run->levels };
    for (size_t i = 0; i < run->levels; i++)
        out->confidence[i] = run->level[i].confidence;
    return HIAP_OK;
}

hiap_rc hiap_gradient_open(hiap_gradient *out, const hiap_method_run *run, size_t areas, bool ratio,
                           hiap_err *err) {
    *out = (hiap_gradient){ .room = areas * run->rows };
    size_t all = areas * run->groups;
    hiap_rc rc = read_options(&out->options, run, err);
    if (rc)
        return rc;
    out->options.ratio = ratio;
    out->areas = hiap_alloc_array(all, sizeof *out->areas);
    out->results = hiap_alloc_array(all, sizeof *out->results);
    out->notes = hiap_alloc_array(all, sizeof *out->notes);
    out->numbers = hiap_alloc_array(out->room, 3 * sizeof *out->numbers);
    out->sorted = hiap_alloc_array(run->rows, sizeof *out->sorted);
    if (out->areas && out->results && out->notes && out->numbers && out->sorted)
        return HIAP_OK;
    hiap_gradient_close(out);
    return hiap_err_nomem(err, all * sizeof(hiap_sii));
}

void hiap_gradient_close(hiap_gradient *g) {
    hiap_free(g->areas);
    hiap_free(g->results);
    hiap_free(g->notes);
    hiap_free(g->numbers);
    hiap_free(g->sorted);
    *g = (hiap_gradient){ 0 };
}

/* --- reading ---------------------------------------------------------------------------------- */

static const char *wrong_value(double value, const hiap_sii_options *o) {
    if ((o->type == HIAP_SII_PROPORTION || o->logit) && (value < 0 || value > 1))
        return "a proportion is between 0 and 1; divide a percentage by 100 and give --multiplier "
               "100";
    if (o->type == HIAP_SII_RATE && value < 0)
        return "a rate is 0 or more";
    return NULL;
}

static hiap_rc check_row(const hiap_gradient *g, const hiap_method_run *run, size_t row,
                         hiap_err *err) {
    double order = hiap_run_number(run, HIAP_GRADIENT_ORDER, row);
    double lower = hiap_run_number(run, HIAP_GRADIENT_LOWER, row);
    const char *wrong = wrong_value(hiap_run_number(run, HIAP_GRADIENT_VALUE, row), &g->options);
    if (!(order >= 1) || order != floor(order))
        return hiap_run_refuse(run, HIAP_GRADIENT_ORDER, row, "an order is a whole number from 1",
                               err);
    if (hiap_run_number(run, HIAP_GRADIENT_POPULATION, row) < 0)
        return hiap_run_refuse(run, HIAP_GRADIENT_POPULATION, row, "a population is 0 or more",
                               err);
    if (wrong)
        return hiap_run_refuse(run, HIAP_GRADIENT_VALUE, row, wrong, err);
    if (hiap_run_number(run, HIAP_GRADIENT_SE, row) < 0)
        return hiap_run_refuse(run, HIAP_GRADIENT_SE, row, "a standard error is 0 or more", err);
    if (lower > hiap_run_number(run, HIAP_GRADIENT_UPPER, row))
        return hiap_run_refuse(run, HIAP_GRADIENT_LOWER, row, "it is above upper_ci_95", err);
    for (size_t i = HIAP_GRADIENT_LOWER; i <= HIAP_GRADIENT_UPPER; i++) {
        wrong = wrong_value(hiap_run_number(run, i, row), &g->options);
        if (wrong)
            return hiap_run_refuse(run, i, row, wrong, err);
    }
    return HIAP_OK;
}

static int by_order(const void *a, const void *b) {
    const hiap_gradient_row *x = a, *y = b;
    return (x->order > y->order) - (x->order < y->order);
}

/* The groups that have people and a value, in order. */
static hiap_rc sort_rows(hiap_gradient *g, size_t *kept, const hiap_method_run *run,
                         const size_t *rows, size_t count, hiap_err *err) {
    *kept = 0;
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < count && !rc; i++) {
        rc = check_row(g, run, rows[i], err);
        g->sorted[i] = (hiap_gradient_row){ hiap_run_number(run, HIAP_GRADIENT_ORDER, rows[i]),
                                            rows[i] };
    }
    if (rc)
        return rc;
    qsort(g->sorted, count, sizeof *g->sorted, by_order);
    for (size_t i = 1; i < count; i++)
        if (g->sorted[i].order == g->sorted[i - 1].order)
            return hiap_run_refuse(
                run, HIAP_GRADIENT_ORDER,
                g->sorted[i].row > g->sorted[i - 1].row ? g->sorted[i].row : g->sorted[i - 1].row,
                "which another row has too: one row an order, or --by what tells "
                "the rows apart",
                err);
    for (size_t i = 0; i < count; i++)
        if (hiap_run_number(run, HIAP_GRADIENT_POPULATION, g->sorted[i].row) > 0 &&
            !isnan(hiap_run_number(run, HIAP_GRADIENT_VALUE, g->sorted[i].row)))
            g->sorted[(*kept)++] = g->sorted[i];
    return HIAP_OK;
}

static double se_of(const hiap_method_run *run, size_t row, double value, hiap_sii_type type) {
    double se = hiap_run_number(run, HIAP_GRADIENT_SE, row);
    if (!isnan(se))
        return hiap_sii_scaled_se(value, se, type);
    return hiap_sii_se_of_limits(hiap_run_number(run, HIAP_GRADIENT_LOWER, row),
                                 hiap_run_number(run, HIAP_GRADIENT_UPPER, row), type);
}

hiap_rc hiap_gradient_add(hiap_gradient *g, const hiap_method_run *run, const size_t *rows,
                          size_t count, hiap_err *err) {
    size_t kept;
    hiap_rc rc = sort_rows(g, &kept, run, rows, count, err);
    if (rc)
        return rc;
    double *population = g->numbers + g->used, *value = population + g->room, *se = value + g->room;
    for (size_t i = 0; i < kept; i++) {
        size_t row = g->sorted[i].row;
        population[i] = hiap_run_number(run, HIAP_GRADIENT_POPULATION, row);
        value[i] = hiap_run_number(run, HIAP_GRADIENT_VALUE, row);
        se[i] = se_of(run, row, value[i], g->options.type);
    }
    g->notes[g->count][0] = '\0';
    if (kept < count)
        snprintf(g->notes[g->count], sizeof *g->notes,
                 "%zu of %zu groups left out, without a value or people", count - kept, count);
    g->areas[g->count++] = (hiap_sii_area){ kept, population, value, se };
    g->used += kept;
    return HIAP_OK;
}

/* --- results ---------------------------------------------------------------------------------- */

hiap_rc hiap_gradient_compute(hiap_gradient *g, hiap_err *err) {
    return hiap_sii_of(g->results, g->areas, g->count, &g->options, err);
}

void hiap_gradient_status(char out[256], const hiap_gradient *g, size_t area) {
    char few[64] = "";
    size_t count = g->areas[area].count;
    const char *parts[] = { g->results[area].status, g->notes[area], few };
    if (count > 1 && count < FEW_GROUPS)
        snprintf(few, sizeof few, "%zu groups: %d or more are advised", count, FEW_GROUPS);
    int at = 0;
    out[0] = '\0';
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (parts[i][0])
            at += snprintf(out + at, 256 - (size_t)at, "%s%s", at ? "; " : "", parts[i]);
}

static void put_area(hiap_method_run *run, const hiap_gradient *g, size_t area) {
    const hiap_sii *r = &g->results[area];
    char status[256];
    hiap_run_put(run, VALUE, r->value);
    hiap_run_put(run, SE, r->se);
    hiap_run_put(run, INTERCEPT, r->intercept);
    for (size_t i = 0; i < run->levels; i++)
        hiap_run_put_limits(run, i, r->lower[i], r->upper[i]);
    hiap_run_put_word(run, METHOD, r->method[0] ? r->method : NULL);
    hiap_gradient_status(status, g, area);
    if (status[0])
        hiap_run_put_status(run, "%s", status);
    hiap_run_end_row(run, area);
}

hiap_rc hiap_gradient_run(hiap_method_run *run, bool ratio, hiap_err *err) {
    hiap_gradient g;
    hiap_rc rc = hiap_gradient_open(&g, run, 1, ratio, err);
    if (rc)
        return rc;
    for (size_t i = 0; i < run->groups && !rc; i++) {
        size_t count;
        const size_t *rows = hiap_run_rows(run, i, &count);
        rc = hiap_gradient_add(&g, run, rows, count, err);
    }
    if (!rc)
        rc = hiap_gradient_compute(&g, err);
    for (size_t i = 0; i < run->groups && !rc; i++)
        put_area(run, &g, i);
    hiap_gradient_close(&g);
    return rc;
}
