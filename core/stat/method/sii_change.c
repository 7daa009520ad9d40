/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/mem.h"
#include "core/data/period.h"
#include "core/stat/method/gradient.h"

enum {
    FIRST_PERIOD,
    LAST_PERIOD,
    FIRST_VALUE,
    LAST_VALUE,
    VALUE,
    LIMITS,
    SE,
    Z,
    P,
    STATUS,
    METHOD
}; /* outputs */

typedef struct dated {
    hiap_period period;
    size_t row;
} dated;

static int by_period(const void *a, const void *b) {
    const dated *x = a, *y = b;
    if (x->period.start != y->period.start)
        return x->period.start < y->period.start ? -1 : 1;
    return (x->period.length > y->period.length) - (x->period.length < y->period.length);
}

static hiap_rc read_period(dated *out, const hiap_method_run *run, size_t row, hiap_err *err) {
    char label[64];
    hiap_str text = hiap_run_text(run, HIAP_GRADIENT_PERIOD, row);
    snprintf(label, sizeof label, "%.*s", (int)text.len, text.at);
    out->row = row;
    if (text.len == 0 || hiap_period_parse(&out->period, hiap_str_of(label), NULL, err))
        return hiap_run_refuse(run, HIAP_GRADIENT_PERIOD, row,
                               "a period is 2023, 2022/23 or 2020 - 22", err);
    return HIAP_OK;
}

/* The rows of the first period or the last of one group, as the area they are. */
static hiap_rc add_end(hiap_gradient *g, const hiap_method_run *run, const dated *at, size_t count,
                       size_t *rows, hiap_err *err) {
    size_t kept = 0;
    for (size_t i = 0; i < count; i++)
        if (by_period(&at[i], &at[0]) == 0)
            rows[kept++] = at[i].row;
    return hiap_gradient_add(g, run, rows, kept, err);
}

/* The dates of the group are left in order; the last period is turned to the front for its end. */
static hiap_rc add_group(hiap_gradient *g, const hiap_method_run *run, size_t group, dated *at,
                         size_t *rows, hiap_err *err) {
    size_t count, last = 0;
    const size_t *all = hiap_run_rows(run, group, &count);
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < count && !rc; i++)
        rc = read_period(&at[i], run, all[i], err);
    if (rc)
        return rc;
    qsort(at, count, sizeof *at, by_period);
    while (count > 0 && by_period(&at[last], &at[count - 1]) != 0)
        last++;
    rc = add_end(g, run, at, count, rows, err);
    return rc ? rc : add_end(g, run, at + last, count - last, rows, err);
}

static void put_label(hiap_method_run *run, size_t output, hiap_period period) {
    char label[HIAP_PERIOD_MAX];
    hiap_period_print(label, period);
    hiap_run_put_word(run, output, label);
}

static void put_change(hiap_method_run *run, const hiap_sii *first, const hiap_sii *last) {
    double change = last->value - first->value,
           se = sqrt(first->se * first->se + last->se * last->se);
    hiap_run_put(run, VALUE, change);
    if (isnan(se) || isnan(change))
        return;
    hiap_run_put(run, SE, se);
    if (se > 0) {
        hiap_run_put(run, Z, change / se);
        hiap_run_put(run, P, erfc(fabs(change / se) / sqrt(2)));
    }
    for (size_t i = 0; i < run->levels; i++) {
        double z = hiap_z_of(run->level[i].confidence);
        hiap_run_put_limits(run, i, change - z * se, change + z * se);
    }
    hiap_run_put_word(run, METHOD, "normal, independent periods");
}

static void put_statuses(hiap_method_run *run, const hiap_gradient *g, size_t area) {
    char first[256], last[256];
    hiap_gradient_status(first, g, area);
    hiap_gradient_status(last, g, area + 1);
    if (strcmp(first, last) == 0 && first[0])
        hiap_run_put_status(run, "%s", first);
    else if (first[0] || last[0])
        hiap_run_put_status(run, "%s%.100s%s%s%.100s", first[0] ? "first period: " : "", first,
                            first[0] && last[0] ? "; " : "", last[0] ? "last period: " : "", last);
}

static void put_group(hiap_method_run *run, const hiap_gradient *g, size_t group,
                      const hiap_period ends[2]) {
    const hiap_sii *first = &g->results[2 * group], *last = first + 1;
    put_label(run, FIRST_PERIOD, ends[0]);
    put_label(run, LAST_PERIOD, ends[1]);
    hiap_run_put(run, FIRST_VALUE, first->value);
    hiap_run_put(run, LAST_VALUE, last->value);
    if (ends[0].start == ends[1].start && ends[0].length == ends[1].length) {
        hiap_run_put_status(run, "not computed: 1 period");
    } else {
        put_change(run, first, last);
        put_statuses(run, g, 2 * group);
    }
    hiap_run_end_row(run, group);
}

typedef struct workspace {
    dated *at;
    size_t *rows;
    hiap_period (*ends)[2];
} workspace;

static hiap_rc all_groups(hiap_method_run *run, hiap_gradient *g, const workspace *w,
                          hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < run->groups && !rc; i++) {
        size_t count;
        hiap_run_rows(run, i, &count);
        rc = add_group(g, run, i, w->at, w->rows, err);
        if (!rc)
            w->ends[i][0] = w->at[0].period, w->ends[i][1] = w->at[count - 1].period;
    }
    if (!rc)
        rc = hiap_gradient_compute(g, err);
    for (size_t i = 0; i < run->groups && !rc; i++)
        put_group(run, g, i, w->ends[i]);
    return rc;
}

static hiap_rc run(hiap_method_run *r, hiap_err *err) {
    hiap_gradient g;
    hiap_rc rc = hiap_gradient_open(&g, r, 2, false, err);
    if (rc)
        return rc;
    workspace w = { .at = hiap_alloc_array(r->rows, sizeof *w.at),
                    .rows = hiap_alloc_array(r->rows, sizeof *w.rows),
                    .ends = hiap_alloc_array(r->groups, sizeof *w.ends) };
    rc = w.at && w.rows && w.ends ? all_groups(r, &g, &w, err)
                                  : hiap_err_nomem(err, r->rows * sizeof *w.at);
    hiap_free(w.at);
    hiap_free(w.rows);
    hiap_free(w.ends);
    hiap_gradient_close(&g);
    return rc;
}

const hiap_method hiap_method_sii_change = {
    .name = "sii_change",
    .help = "Change of the slope index of inequality between two periods, with a test",
    .formula =
        "SII of the last period less that of the first, as in sii; se = sqrt(se1^2 + se2^2), the "
        "periods taken as independent; z = change / se, p two-sided",
    .source = "Low and Low 2004; Altman and Bland 2003 (interaction revisited)",
    .example = "period,order,population,value,se\n2012,1,50,70.5,0.4\n2012,2,50,74.1,0.4\n2012,3,"
               "50,76.2,0.4\n"
               "2022,1,50,70.1,0.4\n2022,2,50,74.9,0.4\n2022,3,50,78.8,0.4\n",
    .shape = HIAP_METHOD_SUMMARY,
    .inputs = { HIAP_GRADIENT_INPUTS,
                { "period", .text = true,
                  .help = "2023, 2022/23 or 2020 - 22; of several the first and "
                          "the last are compared" } },
    .options = { HIAP_GRADIENT_OPTIONS },
    .outputs = { { "first_period", .text = true, .help = "the earliest" },
                 { "last_period", .text = true, .help = "the latest" },
                 { "first_value", .help = "SII of the first period" },
                 { "last_value", .help = "SII of the last period" },
                 { "value", .help = "the change; above 0: the index rose" },
                 { "limits" },
                 { "se", .help = "standard error of the change" },
                 { "z", .help = "the change in standard errors" },
                 { "p", .help = "of no change, two-sided" },
                 { "status", .text = true,
                   .help = "why a figure is missing, or what to know of it" },
                 { "method", .text = true, .help = "how the limits were made" } },
    .run = run,
};
