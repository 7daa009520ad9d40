/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/data/group.h"

#include <math.h>

#include "core/base/mem.h"
#include "core/base/parallel.h"
#include "core/data/frame_key.h"

#define GROUPS_A_CHUNK 256u

hiap_rc hiap_group_rows(hiap_groups *out, const hiap_frame *f, const char *const *by,
                        size_t by_count, hiap_err *err) {
    hiap_keys keys;
    *out = (hiap_groups){ 0 };
    hiap_rc rc = hiap_keys_init(&keys, f, by, by_count, err);
    if (rc != HIAP_OK)
        return rc;
    rc = hiap_keys_rows(&out->start, &out->rows, &keys, err);
    if (rc == HIAP_OK)
        out->count = keys.count;
    hiap_keys_clear(&keys);
    return rc;
}

void hiap_groups_clear(hiap_groups *g) {
    hiap_free(g->start);
    hiap_free(g->rows);
    *g = (hiap_groups){ 0 };
}

/* --- one figure for each group ---------------------------------------------------------------- */

typedef struct summarising {
    const hiap_groups *groups;
    const hiap_aggregate *aggregate;
    const hiap_column *column, *weight;
    double *values;
    uint8_t *reasons;
} summarising;

/* A group of missing values says why the first of them is missing. */
static hiap_reason reason_of(const hiap_column *c, const size_t *rows, size_t len) {
    for (size_t i = 0; i < len; i++)
        if (hiap_column_reason(c, rows[i]) == HIAP_MISSING_NONE)
            return HIAP_MISSING_UNDEFINED;
    return len > 0 ? hiap_column_reason(c, rows[0]) : HIAP_MISSING_UNDEFINED;
}

static hiap_rc summarise_group(const summarising *s, size_t g, hiap_err *err) {
    const size_t *rows = s->groups->rows + s->groups->start[g];
    size_t len = s->groups->start[g + 1] - s->groups->start[g];
    hiap_rc rc = HIAP_OK;
    s->reasons[g] = HIAP_MISSING_NONE;
    if (!s->column)
        s->values[g] = (double)len;
    else if (s->weight)
        rc = hiap_column_weighted_mean(&s->values[g], s->column, s->weight, rows, len, err);
    else
        rc = hiap_column_summarise(&s->values[g], s->column, s->aggregate->summary, rows, len, err);
    if (rc == HIAP_OK && isnan(s->values[g]))
        s->reasons[g] = (uint8_t)reason_of(s->column, rows, len);
    return rc;
}

static hiap_rc summarise_chunk(void *payload, size_t chunk, hiap_err *err) {
    const summarising *s = payload;
    size_t first = chunk * GROUPS_A_CHUNK, end = first + GROUPS_A_CHUNK;
    hiap_rc rc = HIAP_OK;
    for (size_t g = first; g < end && g < s->groups->count && rc == HIAP_OK; g++)
        rc = summarise_group(s, g, err);
    return rc;
}

static hiap_rc summarise_groups(hiap_column **out, summarising *s, hiap_err *err) {
    size_t count = s->groups->count;
    s->values = hiap_alloc_array(count, sizeof *s->values);
    s->reasons = hiap_alloc_array(count, sizeof *s->reasons);
    hiap_rc rc = HIAP_OK;
    if (!s->values || !s->reasons)
        rc = hiap_err_nomem(err, count * sizeof *s->values);
    if (rc == HIAP_OK)
        rc = hiap_parallel_for((count + GROUPS_A_CHUNK - 1) / GROUPS_A_CHUNK, summarise_chunk, s,
                               err);
    if (rc == HIAP_OK)
        return hiap_column_take_numbers(out, s->values, s->reasons, count, err);
    hiap_free(s->values);
    hiap_free(s->reasons);
    return rc;
}

/* --- the first or last cell of each group ----------------------------------------------------- */

static size_t first_present(const hiap_column *c, const size_t *rows, size_t len) {
    for (size_t i = 0; i < len; i++)
        if (hiap_column_reason(c, rows[i]) == HIAP_MISSING_NONE)
            return rows[i];
    return len > 0 ? rows[0] : HIAP_ROW_NONE;
}

static size_t last_present(const hiap_column *c, const size_t *rows, size_t len) {
    for (size_t i = len; i-- > 0;)
        if (hiap_column_reason(c, rows[i]) == HIAP_MISSING_NONE)
            return rows[i];
    return len > 0 ? rows[len - 1] : HIAP_ROW_NONE;
}

static hiap_rc pick_from_groups(hiap_column **out, const summarising *s, hiap_err *err) {
    const hiap_groups *groups = s->groups;
    size_t *picked = hiap_alloc_array(groups->count, sizeof *picked);
    if (!picked)
        return hiap_err_nomem(err, groups->count * sizeof *picked);
    for (size_t g = 0; g < groups->count; g++) {
        const size_t *rows = groups->rows + groups->start[g];
        size_t len = groups->start[g + 1] - groups->start[g];
        picked[g] = s->aggregate->summary == HIAP_SUMMARY_FIRST
                        ? first_present(s->column, rows, len)
                        : last_present(s->column, rows, len);
    }
    hiap_rc rc = hiap_column_pick(out, s->column, picked, groups->count, err);
    hiap_free(picked);
    return rc;
}

/* --- the frame of results --------------------------------------------------------------------- */

static hiap_rc find_columns(summarising *s, const hiap_frame *f, hiap_err *err) {
    const hiap_aggregate *a = s->aggregate;
    const char *summary = hiap_summary_name(a->summary);
    if (!a->column && a->summary != HIAP_SUMMARY_COUNT)
        return hiap_err_set(err, HIAP_ARGUMENT, "'%s' needs a column", summary);
    if (a->weight && a->summary != HIAP_SUMMARY_MEAN)
        return hiap_err_set(err, HIAP_ARGUMENT, "'%s' takes no weight, only mean does", summary);
    hiap_rc rc = a->column ? hiap_frame_column(&s->column, f, a->column, err) : HIAP_OK;
    if (rc == HIAP_OK && a->weight)
        rc = hiap_frame_column(&s->weight, f, a->weight, err);
    return rc;
}

static hiap_rc aggregate_column(hiap_column **out, const hiap_frame *f, const hiap_groups *groups,
                                const hiap_aggregate *aggregate, hiap_err *err) {
    summarising s = { .groups = groups, .aggregate = aggregate };
    hiap_rc rc = find_columns(&s, f, err);
    if (rc == HIAP_OK) {
        bool one_cell =
            aggregate->summary == HIAP_SUMMARY_FIRST || aggregate->summary == HIAP_SUMMARY_LAST;
        rc = one_cell ? pick_from_groups(out, &s, err) : summarise_groups(out, &s, err);
    }
    if (rc != HIAP_OK && rc != HIAP_NOMEM)
        hiap_err_wrap(err, "'%s'", aggregate->name);
    return rc;
}

static hiap_rc pick_keys(hiap_frame **out, const hiap_frame *f, const hiap_groups *groups,
                         const char *const *by, size_t by_count, hiap_err *err) {
    hiap_frame *keys = NULL;
    *out = NULL;
    if (by_count == 0)
        return hiap_frame_new(out, NULL, NULL, 0, err);
    size_t *first = hiap_alloc_array(groups->count, sizeof *first);
    if (!first)
        return hiap_err_nomem(err, groups->count * sizeof *first);
    for (size_t g = 0; g < groups->count; g++)
        first[g] = groups->rows[groups->start[g]];
    hiap_rc rc = hiap_frame_select(&keys, f, by, by_count, err);
    if (rc == HIAP_OK)
        rc = hiap_frame_pick(out, keys, first, groups->count, err);
    hiap_frame_drop(keys);
    hiap_free(first);
    return rc;
}

static hiap_rc add_results(hiap_frame **out, const hiap_frame *keys, const hiap_frame *f,
                           const hiap_groups *groups, const hiap_aggregate *aggregates,
                           size_t count, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    const char **names = hiap_alloc_array(count, sizeof *names);
    hiap_column **columns = hiap_alloc_zero(count, sizeof *columns);
    if (!names || !columns)
        rc = hiap_err_nomem(err, count * sizeof *columns);
    for (size_t i = 0; i < count && rc == HIAP_OK; i++) {
        names[i] = aggregates[i].name;
        if (hiap_frame_find(keys, names[i]))
            rc = hiap_err_set(err, HIAP_SHAPE, "the result '%s' has the name of a key column",
                              names[i]);
        else
            rc = aggregate_column(&columns[i], f, groups, &aggregates[i], err);
    }
    if (rc == HIAP_OK)
        rc = hiap_frame_with(out, keys, names, columns, count, err);
    for (size_t i = 0; columns && i < count; i++)
        hiap_column_drop(columns[i]);
    hiap_free(columns);
    hiap_free(names);
    return rc;
}

hiap_rc hiap_frame_group(hiap_frame **out, const hiap_frame *f, const char *const *by,
                         size_t by_count, const hiap_aggregate *aggregates, size_t count,
                         hiap_err *err) {
    *out = NULL;
    hiap_groups groups;
    hiap_frame *keys = NULL;
    hiap_rc rc = hiap_group_rows(&groups, f, by, by_count, err);
    if (rc == HIAP_OK)
        rc = pick_keys(&keys, f, &groups, by, by_count, err);
    if (rc == HIAP_OK)
        rc = add_results(out, keys, f, &groups, aggregates, count, err);
    hiap_frame_drop(keys);
    hiap_groups_clear(&groups);
    return rc;
}
