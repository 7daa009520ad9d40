/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/diff.h"

#include <math.h>

#include "core/store/change.h"
#include "core/store/reason_name.h"
#include "core/store/selection.h"
#include "core/store/vintage.h"

enum {
    INDICATOR_ID,
    INDICATOR_NAME,
    AREA_CODE,
    AREA_NAME,
    TIME_PERIOD,
    SEX,
    AGE,
    CATEGORY_TYPE,
    CATEGORY,
    FROM_VALUE,
    TO_VALUE,
    CHANGE,
    KIND,
    CHANGED,
    COLUMNS
};
static const struct {
    const char *name;
    hiap_type type;
} columns[COLUMNS] = {
    [INDICATOR_ID] = { "indicator_id", HIAP_TEXT },
    [INDICATOR_NAME] = { "indicator_name", HIAP_TEXT },
    [AREA_CODE] = { "area_code", HIAP_TEXT },
    [AREA_NAME] = { "area_name", HIAP_TEXT },
    [TIME_PERIOD] = { "time_period", HIAP_PERIOD },
    [SEX] = { "sex", HIAP_TEXT },
    [AGE] = { "age", HIAP_TEXT },
    [CATEGORY_TYPE] = { "category_type", HIAP_TEXT },
    [CATEGORY] = { "category", HIAP_TEXT },
    [FROM_VALUE] = { "from_value", HIAP_NUMBER },
    [TO_VALUE] = { "to_value", HIAP_NUMBER },
    [CHANGE] = { "change", HIAP_NUMBER },
    [KIND] = { "kind", HIAP_TEXT },
    [CHANGED] = { "changed", HIAP_TEXT },
};

typedef struct diff {
    hiap_selection names; /* the lookups, as of `to` */
    hiap_builder *builders[COLUMNS];
    hiap_buf scratch;
} diff;

/* --- one row ---------------------------------------------------------------------------------- */

typedef struct entry {
    uint32_t indicator, area, disaggregation, period;
} entry;

static hiap_rc look_up(entry *out, hiap_selection *s, const hiap_change *c, hiap_err *err) {
    hiap_rc rc = hiap_lookup_number(&out->indicator, &s->indicators, c->indicator, err);
    if (!rc)
        rc = hiap_lookup_number(&out->area, &s->areas, c->area, err);
    if (!rc)
        rc = hiap_lookup_number(&out->disaggregation, &s->disaggregations, c->disaggregation, err);
    return rc ? rc : hiap_selection_period(&out->period, s, c->period, err);
}

static void add_names(diff *d, const entry *e) {
    const hiap_selection *s = &d->names;
    const struct {
        int column;
        const hiap_lookup *lookup;
        uint32_t number;
        size_t field;
    } texts[] = {
        { INDICATOR_ID, &s->indicators, e->indicator, HIAP_INDICATOR_KEY },
        { INDICATOR_NAME, &s->indicators, e->indicator, HIAP_INDICATOR_NAME },
        { AREA_CODE, &s->areas, e->area, HIAP_AREA_CODE },
        { AREA_NAME, &s->areas, e->area, HIAP_AREA_NAME },
        { SEX, &s->disaggregations, e->disaggregation, HIAP_SEX },
        { AGE, &s->disaggregations, e->disaggregation, HIAP_AGE },
        { CATEGORY_TYPE, &s->disaggregations, e->disaggregation, HIAP_CATEGORY_TYPE },
        { CATEGORY, &s->disaggregations, e->disaggregation, HIAP_CATEGORY },
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        hiap_builder_text(d->builders[texts[i].column],
                          hiap_lookup_str(texts[i].lookup, texts[i].number, texts[i].field));
    hiap_builder_period(d->builders[TIME_PERIOD], s->period.at[e->period]);
}

static hiap_rc add_number(diff *d, int column, double x, int64_t reason, hiap_err *err) {
    uint32_t word;
    hiap_rc rc = HIAP_OK;
    if (!isnan(x)) {
        hiap_builder_number(d->builders[column], x);
        return HIAP_OK;
    }
    if (reason)
        rc = hiap_lookup_number(&word, &d->names.words, reason, err);
    if (!rc)
        hiap_builder_missing(d->builders[column],
                             reason ? hiap_reason_named(hiap_lookup_str(&d->names.words, word, 0))
                                    : HIAP_MISSING_EMPTY);
    return rc;
}

static hiap_rc add_change(void *payload, const hiap_change *c, hiap_err *err) {
    diff *d = payload;
    entry e;
    if (c->kind == HIAP_CHANGE_SAME)
        return HIAP_OK;
    hiap_rc rc = look_up(&e, &d->names, c, err);
    if (rc)
        return rc;
    add_names(d, &e);
    rc = add_number(d, FROM_VALUE, c->from, c->from_reason, err);
    if (!rc)
        rc = add_number(d, TO_VALUE, c->to, c->to_reason, err);
    if (!rc)
        rc = add_number(d, CHANGE, hiap_change_amount(c), 0, err);
    hiap_builder_text(d->builders[KIND], hiap_str_of(hiap_change_words(c->kind)));
    hiap_buf_reset(&d->scratch);
    hiap_change_columns(&d->scratch, c);
    if (c->columns)
        hiap_builder_text(d->builders[CHANGED], (hiap_str){ d->scratch.at, d->scratch.len });
    else
        hiap_builder_missing(d->builders[CHANGED], HIAP_MISSING_EMPTY);
    return rc;
}

/* --- the frame -------------------------------------------------------------------------------- */

static hiap_rc open_builders(diff *d, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < COLUMNS && !rc; i++)
        rc = hiap_builder_new(&d->builders[i], columns[i].type, err);
    return rc;
}

static hiap_rc sorted(hiap_frame **out, hiap_column *const made[COLUMNS], hiap_err *err) {
    static const hiap_sort_key keys[] = { { "indicator_id", false },  { "area_code", false },
                                          { "sex", false },           { "age", false },
                                          { "category_type", false }, { "category", false },
                                          { "time_period", false } };
    const char *names[COLUMNS];
    hiap_frame *frame = NULL;
    for (size_t i = 0; i < COLUMNS; i++)
        names[i] = columns[i].name;
    hiap_rc rc = hiap_frame_new(&frame, names, made, COLUMNS, err);
    if (!rc)
        rc = hiap_frame_sort(out, frame, keys, sizeof keys / sizeof *keys, err);
    hiap_frame_drop(frame);
    return rc;
}

static hiap_rc finish(hiap_frame **out, diff *d, hiap_err *err) {
    hiap_column *made[COLUMNS] = { NULL };
    hiap_rc rc = d->scratch.failed ? hiap_err_nomem(err, d->scratch.len) : HIAP_OK;
    for (size_t i = 0; i < COLUMNS && !rc; i++) {
        hiap_builder *builder = d->builders[i];
        d->builders[i] = NULL;
        rc = hiap_builder_finish(&made[i], builder, err);
    }
    if (!rc)
        rc = sorted(out, made, err);
    for (size_t i = 0; i < COLUMNS; i++)
        hiap_column_drop(made[i]);
    return rc;
}

/* --- what is compared ------------------------------------------------------------------------- */

typedef HIAP_VEC(int64_t) row_list;

static hiap_rc push(row_list *rows, int64_t row, hiap_err *err) {
    for (size_t i = 0; i < rows->len; i++)
        if (rows->at[i] == row)
            return HIAP_OK;
    return hiap_vec_push(rows, row) ? HIAP_OK : hiap_err_nomem(err, sizeof row);
}

/* Those that a vintage in between has. */
static hiap_rc list_indicators(row_list *out, hiap_store *store, const hiap_change_scope *scope,
                               hiap_err *err) {
    static const char sql[] = "SELECT DISTINCT indicator FROM vintage_indicator"
                              " WHERE vintage > ? AND vintage <= ?";
    sqlite3_stmt *s;
    bool row;
    hiap_rc rc = hiap_sql_statement(&s, store, sql, err);
    if (rc)
        return rc;
    sqlite3_bind_int64(s, 1, scope->from);
    sqlite3_bind_int64(s, 2, scope->to);
    while (!(rc = hiap_sql_step(store, s, &row, err)) && row)
        if (!hiap_vec_push(out, sqlite3_column_int64(s, 0))) {
            rc = hiap_err_nomem(err, sizeof(int64_t));
            break;
        }
    sqlite3_reset(s);
    return rc;
}

static hiap_rc name_indicators(row_list *out, hiap_selection *s, const hiap_diff_query *query,
                               hiap_err *err) {
    int64_t row;
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < query->indicator_count && !rc; i++) {
        rc = hiap_selection_indicator(&row, s, query->indicators[i], err);
        if (!rc && !row)
            rc = hiap_selection_no_indicator(s, query->indicators[i], err);
        if (!rc)
            rc = push(out, row, err);
    }
    return rc;
}

static hiap_rc name_areas(row_list *out, hiap_selection *s, const hiap_diff_query *query,
                          hiap_err *err) {
    int64_t row;
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < query->area_count && !rc; i++) {
        rc = hiap_selection_area(&row, s, query->areas[i], err);
        if (!rc && !row)
            rc = hiap_selection_no_area(s, query->areas[i], err);
        if (!rc)
            rc = push(out, row, err);
    }
    return rc;
}

static hiap_rc walk(diff *d, hiap_store *store, const hiap_diff_query *query, hiap_err *err) {
    static const int64_t nowhere = 0;
    row_list indicators = { 0 }, areas = { 0 };
    hiap_change_scope scope = { .from = query->from, .to = d->names.as_of };
    hiap_rc rc = query->indicators ? name_indicators(&indicators, &d->names, query, err)
                                   : list_indicators(&indicators, store, &scope, err);
    if (!rc)
        rc = name_areas(&areas, &d->names, query, err);
    scope.indicators = indicators.at;
    scope.indicator_count = indicators.len;
    scope.areas = !query->areas ? NULL : areas.len ? areas.at : &nowhere;
    scope.area_count = areas.len;
    if (!rc)
        rc = hiap_change_walk(store, &scope, add_change, d, err);
    hiap_vec_clear(&indicators);
    hiap_vec_clear(&areas);
    return rc;
}

static hiap_rc check_order(const hiap_diff_query *query, int64_t to, hiap_err *err) {
    if (query->from <= to)
        return HIAP_OK;
    hiap_err_set(err, HIAP_ARGUMENT, "a diff goes from an earlier vintage to a later one, not from"
                 " %lld to %lld", (long long)query->from, (long long)to);
    return hiap_err_hint(err, "from %lld to %lld", (long long)to, (long long)query->from);
}

static hiap_rc answer(hiap_frame **out, hiap_store *store, const hiap_diff_query *query,
                      hiap_err *err) {
    diff d = { .scratch = HIAP_BUF_INIT };
    int64_t from;
    hiap_rc rc = hiap_selection_open(&d.names, store, query->to, err);
    if (!rc)
        rc = hiap_store_as_of(&from, store, query->from, err);
    if (!rc)
        rc = check_order(query, d.names.as_of, err);
    if (!rc)
        rc = open_builders(&d, err);
    if (!rc)
        rc = walk(&d, store, query, err);
    if (!rc)
        rc = finish(out, &d, err);
    for (size_t i = 0; i < COLUMNS; i++)
        hiap_builder_drop(d.builders[i]);
    hiap_selection_clear(&d.names);
    hiap_buf_clear(&d.scratch);
    return rc;
}

/* One transaction, so that every statement sees the same state of the store. */
hiap_rc hiap_store_diff(hiap_frame **out, hiap_store *store, const hiap_diff_query *query,
                        hiap_err *err) {
    *out = NULL;
    hiap_rc rc = hiap_sql_run(store, "SAVEPOINT diff", err);
    if (rc)
        return rc;
    rc = answer(out, store, query, err);
    hiap_rc released = hiap_sql_run(store, "RELEASE diff", rc ? NULL : err);
    if (rc || !released)
        return rc;
    hiap_frame_drop(*out);
    *out = NULL;
    return released;
}
