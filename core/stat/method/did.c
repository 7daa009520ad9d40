/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/did.h"

#include <math.h>

#include "core/base/mem.h"
#include "core/stat/method_run.h"
#include "core/stat/order.h"
#include "core/stat/student.h"

enum { UNIT, T, VALUE, TREATED };                                         /* inputs */
enum { CLUSTER, EVENT_STUDY, PERMUTE, DRAWS, SEED };                      /* options */
enum { EVENT_TIME, ESTIMATE, SE, LIMITS, P, N, UNITS, TREATED_UNITS, STATUS, METHOD }; /* outputs */

#define NONE UINT32_MAX

/* One group: its rows in the order of time, units, times and clusters numbered. */
typedef struct study {
    hiap_method_run *run;
    size_t group, left_out, treated, treated_clusters, clusters, starts;
    size_t *rows;
    uint32_t *unit, *time, *cluster, *number; /* number: of a word in this group */
    double *y, *t, *start;
    hiap_did_panel panel;
} study;

/* --- rows ------------------------------------------------------------------------------------- */

static hiap_rc check_row(const hiap_method_run *run, size_t row, hiap_err *err) {
    double treated = hiap_run_number(run, TREATED, row);
    if (hiap_run_text(run, UNIT, row).len == 0)
        return hiap_run_refuse(run, UNIT, row, "every row needs its unit", err);
    if (isnan(hiap_run_number(run, T, row)))
        return hiap_run_refuse(run, T, row, "every row needs its time", err);
    if (treated != 0 && treated != 1)
        return hiap_run_refuse(run, TREATED, row,
                               "it is 1 from the start of the treatment on, else 0", err);
    return HIAP_OK;
}

static hiap_rc choose_rows(study *s, hiap_err *err) {
    size_t count;
    const size_t *rows = hiap_run_rows(s->run, s->group, &count);
    for (size_t i = 0; i < count; i++) {
        hiap_rc rc = check_row(s->run, rows[i], err);
        if (rc)
            return rc;
        if (isnan(hiap_run_number(s->run, VALUE, rows[i])))
            s->left_out++;
        else
            s->rows[s->panel.n++] = rows[i];
    }
    hiap_order_rows(s->rows, s->panel.n, hiap_column_numbers(s->run->input[T]));
    return HIAP_OK;
}

/* Words of a column as 0, 1, ... in the order they come; returns how many. */
static size_t number_words(uint32_t *to, const study *s, const hiap_column *column) {
    const uint32_t *codes = hiap_column_codes(column);
    size_t words = hiap_column_word_count(column), count = 0;
    for (size_t w = 0; w <= words; w++)
        s->number[w] = NONE;
    for (size_t i = 0; i < s->panel.n; i++) {
        uint32_t code = codes[s->rows[i]];
        uint32_t *number = &s->number[code == HIAP_TEXT_MISSING ? words : code];
        if (*number == NONE)
            *number = (uint32_t)count++;
        to[i] = *number;
    }
    return count;
}

static void number_rows(study *s) {
    const hiap_column *cluster = s->run->named[CLUSTER];
    s->panel.units = number_words(s->unit, s, s->run->input[UNIT]);
    s->clusters = number_words(s->cluster, s, cluster ? cluster : s->run->input[UNIT]);
    for (size_t i = 0; i < s->panel.n; i++) {
        double t = hiap_run_number(s->run, T, s->rows[i]);
        if (s->panel.times == 0 || s->t[s->panel.times - 1] != t)
            s->t[s->panel.times++] = t;
        s->time[i] = (uint32_t)(s->panel.times - 1);
        s->y[i] = hiap_run_number(s->run, VALUE, s->rows[i]);
    }
}

/* --- units ------------------------------------------------------------------------------------ */

/* Rows come in the order of time, so a unit's last one is the one before. `last`: a row of each
 * unit. */
static hiap_rc follow_unit(study *s, size_t i, size_t *last, hiap_err *err) {
    uint32_t u = s->unit[i];
    bool treated = hiap_run_number(s->run, TREATED, s->rows[i]) == 1;
    bool first = last[u] == SIZE_MAX;
    if (!first && s->time[last[u]] == s->time[i])
        return hiap_run_refuse(s->run, T, s->rows[i],
                               "which this unit had before: one row a unit and time", err);
    if (!treated && !isinf(s->start[u]))
        return hiap_run_refuse(s->run, TREATED, s->rows[i],
                               "and was 1 at an earlier t: once treated a unit stays treated", err);
    if (treated && first)
        return hiap_run_refuse(s->run, TREATED, s->rows[i],
                               "at the unit's first t: it needs a time before its treatment, or is "
                               "left out",
                               err);
    if (treated && isinf(s->start[u])) {
        s->start[u] = s->t[s->time[i]];
        s->treated++;
    }
    last[u] = i;
    return HIAP_OK;
}

static hiap_rc follow_units(study *s, hiap_err *err) {
    size_t *last = hiap_alloc_array(s->panel.units, sizeof *last);
    hiap_rc rc = last ? HIAP_OK : hiap_err_nomem(err, s->panel.units * sizeof *last);
    for (size_t u = 0; u < s->panel.units && !rc; u++)
        last[u] = SIZE_MAX, s->start[u] = INFINITY;
    for (size_t i = 0; i < s->panel.n && !rc; i++)
        rc = follow_unit(s, i, last, err);
    hiap_free(last);
    return rc;
}

/* How many clusters hold a treated unit, and at how many times treatment starts. */
static void count_treated(study *s) {
    for (size_t c = 0; c < s->clusters; c++)
        s->number[c] = 0;
    for (size_t i = 0; i < s->panel.n; i++) {
        bool treated = !isinf(s->start[s->unit[i]]);
        s->treated_clusters += treated && !s->number[s->cluster[i]];
        s->number[s->cluster[i]] |= treated;
    }
    for (size_t k = 0; k < s->panel.times; k++) {
        bool starts = false;
        for (size_t u = 0; u < s->panel.units; u++)
            starts |= s->start[u] == s->t[k];
        s->starts += starts;
    }
}

static hiap_str treated_name(const study *s) {
    for (size_t i = 0; i < s->panel.n; i++)
        if (!isinf(s->start[s->unit[i]]))
            return hiap_run_text(s->run, UNIT, s->rows[i]);
    return hiap_str_of("");
}

/* --- what cannot be estimated ----------------------------------------------------------------- */

static bool permutes(const study *s) {
    return s->treated == 1 || s->run->setting[PERMUTE].number != 0;
}

static hiap_rc check_possible(study *s, bool *possible, hiap_err *err) {
    hiap_method_run *run = s->run;
    const hiap_did_panel *p = &s->panel;
    hiap_str name = treated_name(s);
    *possible = false;
    if (p->units < 2 || p->times < 2)
        return hiap_run_cannot(run, s->group, err,
                               "units %zu, times %zu; at least 2 of each are needed", p->units,
                               p->times);
    if (s->treated == 0)
        return hiap_run_cannot(run, s->group, err, "no treated unit: treated is 0 in every row");
    if (s->treated == 1 && run->setting[CLUSTER].given)
        return hiap_run_cannot(run, s->group, err,
                               "one treated unit (%.*s): clustered errors would be far too small; "
                               "without --cluster p and limits come by permutation over the units",
                               (int)name.len, name.at);
    if (!permutes(s) && s->treated_clusters == 1)
        return hiap_run_cannot(run, s->group, err,
                               "all %zu treated units are in one cluster: clustered errors would "
                               "be far too small; --permute gives p and limits by permutation over "
                               "the units",
                               s->treated);
    *possible = true;
    return HIAP_OK;
}

static hiap_rc cannot_fit(const study *s, hiap_did_fault fault, hiap_err *err) {
    if (fault == HIAP_DID_APART)
        return hiap_run_cannot(s->run, s->group, err,
                               "some times share no unit with the others, so units cannot be "
                               "followed across them");
    return hiap_run_cannot(s->run, s->group, err,
                           "nothing to compare with: the %zu treated units (of %zu) leave no unit "
                           "untreated at the same times",
                           s->treated, s->panel.units);
}

/* --- the result ------------------------------------------------------------------------------- */

/* One treated unit: p is 1 / units at best, so limits need so many of them. */
static void put_only_one(const study *s, size_t draws) {
    hiap_str name = treated_name(s);
    double confidence = s->run->level[0].confidence, needed = ceil(100 / (100 - confidence) - 1e-9);
    if ((double)(draws + 1) < needed)
        hiap_run_put_status(s->run,
                            "one treated unit (%.*s): p by permutation, no se; limits at %g%% need "
                            "%g units",
                            (int)name.len, name.at, confidence, needed);
    else
        hiap_run_put_status(s->run, "one treated unit (%.*s): p and limits by permutation, no se",
                            (int)name.len, name.at);
}

static void put_status(const study *s, double se, bool alone, size_t draws) {
    if (s->treated == 1)
        put_only_one(s, draws);
    else if (alone)
        hiap_run_put_status(s->run, "one treated unit at this time: its clustered se would be far "
                                    "too small");
    else if (se == 0)
        hiap_run_put_status(s->run, "no error can be estimated: the clusters agree exactly");
    else if (!permutes(s) && isnan(se))
        hiap_run_put_status(s->run, "se not computed: as many coefficients as rows");
    else if (s->starts > 1)
        hiap_run_put_status(s->run,
                            "treatment starts at %zu times: early and late effects are mixed, with "
                            "weights that may be negative",
                            s->starts);
    else if (s->left_out)
        hiap_run_put_status(s->run, "%zu of %zu rows left out: a value is missing", s->left_out,
                            s->left_out + s->panel.n);
}

static void put_method(const study *s, size_t draws) {
    char text[160];
    const char *cluster = s->run->named[CLUSTER] ? s->run->setting[CLUSTER].text : "unit";
    if (s->treated == 1)
        snprintf(text, sizeof text, "two-way fixed effects, permutation over %zu units", draws + 1);
    else if (permutes(s))
        snprintf(text, sizeof text, "two-way fixed effects, %zu permutations", draws);
    else
        snprintf(text, sizeof text, "two-way fixed effects, clustered by %.60s (%zu)", cluster,
                 s->clusters);
    hiap_run_put_word(s->run, METHOD, text);
}

static void end_row(const study *s, const hiap_did *d, size_t e, double se, size_t draws) {
    if (d->event)
        hiap_run_put(s->run, EVENT_TIME, d->event[e]);
    bool alone = d->event && !permutes(s) && hiap_did_treated(d, &s->panel, e) == 1;
    hiap_run_put(s->run, ESTIMATE, (double)d->fit.b[e]);
    if (!alone)
        hiap_run_put(s->run, SE, se);
    hiap_run_put(s->run, N, (double)d->n);
    hiap_run_put(s->run, UNITS, (double)s->panel.units);
    hiap_run_put(s->run, TREATED_UNITS, (double)s->treated);
    put_status(s, se, alone, draws);
    put_method(s, draws);
    hiap_run_end_row(s->run, s->group);
}

static void put_clustered_term(const study *s, const hiap_did *d, size_t e, double se) {
    double b = (double)d->fit.b[e], freedom = (double)s->clusters - 1;
    bool known = se > 0 && !(d->event && hiap_did_treated(d, &s->panel, e) == 1);
    if (known)
        hiap_run_put(s->run, P, hiap_student_p(b / se, freedom));
    for (size_t i = 0; i < s->run->levels && known; i++) {
        double q = hiap_student_quantile(s->run->level[i].confidence, freedom);
        hiap_run_put_limits(s->run, i, b - q * se, b + q * se);
    }
    end_row(s, d, e, se, 0);
}

static hiap_rc put_clustered(const study *s, const hiap_did *d, hiap_err *err) {
    double *covariance = hiap_alloc_array(d->terms * d->terms, sizeof *covariance);
    if (!covariance)
        return hiap_err_nomem(err, d->terms * d->terms * sizeof *covariance);
    hiap_rc rc = hiap_did_covariance(covariance, d, s->cluster, s->clusters, err);
    for (size_t e = 0; e < d->terms && !rc; e++)
        put_clustered_term(s, d, e, sqrt(covariance[e * d->terms + e]));
    hiap_free(covariance);
    return rc;
}

static hiap_rc put_permuted_term(const study *s, const hiap_did *d, const hiap_did_permutation *p,
                                 size_t e, hiap_err *err) {
    double b = (double)d->fit.b[e];
    hiap_rc rc = HIAP_OK;
    hiap_run_put(s->run, P, hiap_did_permutation_p(p, e, b));
    for (size_t i = 0; i < s->run->levels && !rc; i++) {
        double limits[2];
        rc = hiap_did_permutation_limits(limits, p, e, b, s->run->level[i].confidence, err);
        if (!rc)
            hiap_run_put_limits(s->run, i, limits[0], limits[1]);
    }
    end_row(s, d, e, NAN, p->draws);
    return rc;
}

static hiap_rc put_permuted(const study *s, const hiap_did *d, hiap_err *err) {
    const hiap_setting *o = s->run->setting;
    hiap_did_permutation p;
    hiap_rc rc = hiap_did_permute(&p, d, &s->panel, (size_t)o[DRAWS].number,
                                  (uint64_t)o[SEED].number, err);
    if (rc)
        return rc;
    for (size_t e = 0; e < d->terms && !rc; e++)
        rc = put_permuted_term(s, d, &p, e, err);
    hiap_did_permutation_clear(&p);
    return rc;
}

/* --- one group -------------------------------------------------------------------------------- */

static hiap_rc make_room(study *s, hiap_err *err) {
    const hiap_column *cluster = s->run->named[CLUSTER];
    size_t rows, words = hiap_column_word_count(s->run->input[UNIT]);
    hiap_run_rows(s->run, s->group, &rows);
    if (cluster && hiap_column_word_count(cluster) > words)
        words = hiap_column_word_count(cluster);
    s->rows = hiap_alloc_array(rows, sizeof *s->rows);
    s->unit = hiap_alloc_array(3 * rows + words + 1, sizeof *s->unit);
    s->y = hiap_alloc_array(3 * rows, sizeof *s->y);
    if (!s->rows || !s->unit || !s->y)
        return hiap_err_nomem(err, rows * sizeof *s->y);
    s->time = s->unit + rows, s->cluster = s->time + rows, s->number = s->cluster + rows;
    s->t = s->y + rows, s->start = s->t + rows;
    s->panel.unit = s->unit, s->panel.time = s->time, s->panel.t = s->t;
    s->panel.y = s->y, s->panel.start = s->start;
    return HIAP_OK;
}

static hiap_rc fit(const study *s, hiap_err *err) {
    hiap_did did;
    hiap_did_fault fault;
    hiap_rc rc = hiap_did_fit(&did, &fault, &s->panel, s->run->setting[EVENT_STUDY].number != 0,
                              err);
    if (!rc && fault)
        rc = cannot_fit(s, fault, err);
    else if (!rc)
        rc = permutes(s) ? put_permuted(s, &did, err) : put_clustered(s, &did, err);
    hiap_did_clear(&did);
    return rc;
}

static hiap_rc run_group(hiap_method_run *run, size_t g, hiap_err *err) {
    study s = { .run = run, .group = g };
    bool possible = false;
    hiap_rc rc = make_room(&s, err);
    if (!rc)
        rc = choose_rows(&s, err);
    if (!rc) {
        number_rows(&s);
        rc = follow_units(&s, err);
    }
    if (!rc) {
        count_treated(&s);
        rc = check_possible(&s, &possible, err);
    }
    if (!rc && possible)
        rc = fit(&s, err);
    hiap_free(s.rows);
    hiap_free(s.unit);
    hiap_free(s.y);
    return rc;
}

static hiap_rc run(hiap_method_run *r, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    for (size_t g = 0; g < r->groups && !rc; g++)
        rc = run_group(r, g, err);
    return rc;
}

const hiap_method hiap_method_did = {
    .name = "did",
    .help = "Difference-in-differences by two-way fixed effects",
    .formula = "value = unit + time + estimate treated; se clustered, times g / (g - 1) (n - 1) / "
               "(n - k), t with g - 1 degrees of freedom; one treated unit: p = (1 + units whose "
               "estimate in its place is at least as large) / units, limits by inverting that test",
    .source = "Liang and Zeger 1986; Conley and Taber 2011; Abadie, Diamond and Hainmueller 2010",
    .example = "unit,t,value,treated\nHalton,2018,5.1,0\nHalton,2019,7.0,1\nWirral,2018,4.8,0\n"
               "Wirral,2019,6.6,1\nSefton,2018,5.0,0\nSefton,2019,5.3,0\nLeeds,2018,6.0,0\n"
               "Leeds,2019,6.1,0\n",
    .shape = HIAP_METHOD_SUMMARY,
    .summary_switch = "event_study",
    .inputs = { { "unit", .text = true, .help = "such as the area" },
                { "t", .help = "time as a number, one row a unit and time" },
                { "value", .help = "the figure; rows without one are left out" },
                { "treated", .help = "1 from the start of the unit's treatment on, else 0" } },
    .options = { { "cluster", HIAP_OPTION_COLUMN,
                   .help = "rows alike in it are one cluster (unit)" },
                 { "event_study", HIAP_OPTION_SWITCH,
                   .help = "by time since the start, against the last time before" },
                 { "permute", HIAP_OPTION_SWITCH,
                   .help = "p and limits by permutation; always so with one treated unit" },
                 { "draws", HIAP_OPTION_WHOLE, "9999", .min = 99, .max = 1e6,
                   .help = "permutations where several units are treated" },
                 { "seed", HIAP_OPTION_WHOLE, "1", .min = 0, .max = 9007199254740991.0,
                   .help = "of the permutations" } },
    .outputs = { { "event_time", false, "t since the start", HIAP_GIVEN_WITH_SWITCH },
                 { "estimate", .help = "effect on the treated, on the scale of value" },
                 { "se", .help = "cluster-robust" },
                 { "limits" },
                 { "p", .help = "two-sided" },
                 { "n", .help = "rows used" },
                 { "units", .help = "how many" },
                 { "treated_units", .help = "how many of them are ever treated" },
                 { "status", .text = true, .help = "what to know of the estimate" },
                 { "method", .text = true, .help = "of se, p and limits" } },
    .run = run,
};
