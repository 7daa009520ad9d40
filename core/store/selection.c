/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/selection.h"

#include <stdlib.h>

#include "core/store/breakdown.h"
#include "core/store/place.h"
#include "core/store/sql_frame.h"
#include "core/store/suggest.h"
#include "core/store/vintage.h"

/* --- lookups ---------------------------------------------------------------------------------- */

/* The name of the newest vintage that gives one, not after ?2. */
#define NEWEST_NAME(table) \
    "n.vintage = (SELECT max(vintage) FROM " table "_name WHERE " table " = ?1 AND vintage <= ?2)"

enum { PERIOD_DAY, PERIOD_LENGTH, PERIOD_UNIT, PERIOD_FIELDS };

static const char indicator_sql[] =
    "SELECT key, name FROM indicator LEFT JOIN indicator_name n"
    " ON n.indicator = ?1 AND " NEWEST_NAME("indicator") " WHERE indicator.indicator = ?1";
static const char area_sql[] =
    "SELECT code, name, type FROM area LEFT JOIN area_name n"
    " ON n.area = ?1 AND " NEWEST_NAME("area") " WHERE area.area = ?1";
static const char disaggregation_sql[] =
    "SELECT sex, age, category_type, category FROM disaggregation WHERE disaggregation = ?";
static const char period_sql[] =
    "SELECT " HIAP_SQL_PERIOD_DAY ", length, unit FROM period WHERE period = ?";
static const char word_sql[] = "SELECT text FROM word WHERE word = ?";

static hiap_rc open_lookup(hiap_lookup *lookup, const hiap_selection *s, const char *sql,
                           size_t fields, hiap_err *err) {
    return hiap_lookup_init(lookup, (hiap_lookup_of){ s->store, sql, fields, s->as_of, s->pool },
                            err);
}

static hiap_rc open_lookups(hiap_selection *s, hiap_err *err) {
    hiap_rc rc = hiap_map_new(&s->pool, err);
    if (!rc)
        rc = open_lookup(&s->indicators, s, indicator_sql, HIAP_INDICATOR_FIELDS, err);
    if (!rc)
        rc = open_lookup(&s->areas, s, area_sql, HIAP_AREA_FIELDS, err);
    if (!rc)
        rc = open_lookup(&s->disaggregations, s, disaggregation_sql, HIAP_DISAGGREGATION_FIELDS,
                         err);
    if (!rc)
        rc = open_lookup(&s->periods, s, period_sql, PERIOD_FIELDS, err);
    return rc ? rc : open_lookup(&s->words, s, word_sql, 1, err);
}

void hiap_selection_clear(hiap_selection *s) {
    hiap_lookup *lookups[] = { &s->indicators, &s->areas, &s->disaggregations, &s->periods,
                               &s->words };
    for (size_t i = 0; i < sizeof lookups / sizeof *lookups; i++)
        hiap_lookup_clear(lookups[i]);
    hiap_map_free(s->pool);
    hiap_vec_clear(&s->period);
    hiap_vec_clear(&s->codes);
    hiap_vec_clear(&s->only_areas);
    hiap_vec_clear(&s->chosen);
    hiap_vec_clear(&s->found);
    s->pool = NULL;
}

/* --- what the query names --------------------------------------------------------------------- */

static hiap_rc row_named(int64_t *out, hiap_selection *s, const char *sql, const char *name,
                         hiap_err *err) {
    sqlite3_stmt *statement;
    bool found;
    *out = 0;
    hiap_rc rc = hiap_sql_statement(&statement, s->store, sql, err);
    if (rc)
        return rc;
    hiap_sql_bind_text(statement, 1, hiap_str_of(name));
    sqlite3_bind_int64(statement, 2, s->as_of);
    rc = hiap_sql_step(s->store, statement, &found, err);
    if (!rc && found)
        *out = sqlite3_column_int64(statement, 0);
    sqlite3_reset(statement);
    return rc;
}

typedef struct unknown {
    const char *kind, *name;
    const char *first, *list; /* SQL: where it was first seen, if ever; what there is */
} unknown;

/* What a later vintage brought is not unknown, only not there yet. */
static hiap_rc refuse_unknown(hiap_selection *s, const unknown *u, hiap_err *err) {
    sqlite3_stmt *statement;
    bool later;
    hiap_rc rc = hiap_sql_statement(&statement, s->store, u->first, err);
    if (rc)
        return rc;
    hiap_sql_bind_text(statement, 1, hiap_str_of(u->name));
    rc = hiap_sql_step(s->store, statement, &later, err);
    if (!rc && later) {
        long long vintage = sqlite3_column_int64(statement, 0);
        rc = hiap_err_set(err, HIAP_NOT_FOUND,
                          "there is no %s '%s' as of vintage %lld: it was first seen in vintage"
                          " %lld (%s, %s)", u->kind, u->name, (long long)s->as_of, vintage,
                          hiap_sql_text(statement, 1).at, hiap_sql_text(statement, 2).at);
        hiap_err_hint(err, "ask as of vintage %lld or a later one", vintage);
    }
    sqlite3_reset(statement);
    return rc ? rc : hiap_suggest_not_found(s->store, u->kind, u->name, u->list, err);
}

hiap_rc hiap_selection_indicator(int64_t *out, hiap_selection *s, const char *key, hiap_err *err) {
    static const char find[] = "SELECT indicator FROM indicator"
                               " JOIN vintage_indicator USING (indicator)"
                               " WHERE key = ? AND vintage <= ? LIMIT 1";
    return row_named(out, s, find, key, err);
}

hiap_rc hiap_selection_no_indicator(hiap_selection *s, const char *key, hiap_err *err) {
    static const char first[] =
        "SELECT v.vintage, file_name, substr(imported_at, 1, 10) FROM indicator"
        " JOIN vintage_indicator USING (indicator) JOIN vintage v USING (vintage) WHERE key = ?"
        " ORDER BY v.vintage LIMIT 1";
    static const char list[] = "SELECT key FROM indicator ORDER BY key";
    return refuse_unknown(s, &(unknown){ "indicator", key, first, list }, err);
}

hiap_rc hiap_selection_area(int64_t *out, hiap_selection *s, const char *code, hiap_err *err) {
    static const char find[] = "SELECT area FROM area JOIN area_name USING (area)"
                               " WHERE code = ? AND vintage <= ? LIMIT 1";
    return row_named(out, s, find, code, err);
}

hiap_rc hiap_selection_no_area(hiap_selection *s, const char *code, hiap_err *err) {
    static const char first[] =
        "SELECT v.vintage, file_name, substr(imported_at, 1, 10) FROM area"
        " JOIN area_name USING (area) JOIN vintage v USING (vintage) WHERE code = ?"
        " ORDER BY v.vintage LIMIT 1";
    static const char list[] = "SELECT code FROM area ORDER BY code";
    return refuse_unknown(s, &(unknown){ "area", code, first, list }, err);
}

/* --- the index -------------------------------------------------------------------------------- */

/* A row that is not a period, in a store that something else wrote to, is a missing one. */
static hiap_period read_period(const hiap_lookup *periods, uint32_t number) {
    hiap_str day = hiap_lookup_str(periods, number, PERIOD_DAY);
    long length = strtol(hiap_lookup_str(periods, number, PERIOD_LENGTH).at, NULL, 10);
    bool days = hiap_str_is(hiap_lookup_str(periods, number, PERIOD_UNIT), "days");
    if (day.len == 0 || length < 1 || length > UINT16_MAX)
        return (hiap_period){ .start = HIAP_PERIOD_NONE };
    return (hiap_period){ .start = (int32_t)strtol(day.at, NULL, 10),
                          .length = (uint16_t)length,
                          .unit = days ? HIAP_DAYS : HIAP_MONTHS };
}

hiap_rc hiap_selection_period(uint32_t *out, hiap_selection *s, int64_t row, hiap_err *err) {
    hiap_rc rc = hiap_lookup_number(out, &s->periods, row, err);
    if (rc || *out < s->period.len)
        return rc;
    return hiap_vec_push(&s->period, read_period(&s->periods, *out))
               ? HIAP_OK
               : hiap_err_nomem(err, sizeof(hiap_period));
}

static bool same_figure(const hiap_found *a, const hiap_found *b) {
    return a->indicator == b->indicator && a->published == b->published &&
           a->disaggregation == b->disaggregation && a->period == b->period;
}

/* Vintages of a figure come one after the other, the newest last. */
static hiap_rc add_entry(hiap_selection *s, uint32_t indicator, sqlite3_stmt *entry,
                         hiap_err *err) {
    hiap_found f = { .indicator = indicator, .vintage = sqlite3_column_int64(entry, 3),
                     .row = sqlite3_column_int64(entry, 4) };
    hiap_rc rc = hiap_lookup_number(&f.disaggregation, &s->disaggregations,
                                    sqlite3_column_int64(entry, 1), err);
    if (rc || f.disaggregation >= s->chosen.len || !s->chosen.at[f.disaggregation])
        return rc;
    int64_t area = sqlite3_column_int64(entry, 0);
    rc = hiap_lookup_number(&f.published, &s->areas, area, err);
    if (!rc)
        rc = hiap_lookup_number(&f.area, &s->areas, hiap_place_of(s, area), err);
    if (!rc)
        rc = hiap_selection_period(&f.period, s, sqlite3_column_int64(entry, 2), err);
    if (rc)
        return rc;
    if (s->found.len > 0 && same_figure(&s->found.at[s->found.len - 1], &f))
        f.earlier = s->found.at[--s->found.len].row;
    return hiap_vec_push(&s->found, f) ? HIAP_OK : hiap_err_nomem(err, sizeof f);
}

#define ENTRIES "SELECT area, disaggregation, period, vintage, rowid FROM observation" \
                " WHERE indicator = ?1 AND vintage <= ?2"
#define IN_ORDER " ORDER BY area, disaggregation, period, vintage"

/* The entries of one area, or of all (NULL). */
static hiap_rc read_entries(hiap_selection *s, uint32_t indicator, const int64_t *area,
                            hiap_err *err) {
    sqlite3_stmt *entry;
    bool row;
    const char *sql = area ? ENTRIES " AND area = ?3" IN_ORDER : ENTRIES IN_ORDER;
    hiap_rc rc = hiap_sql_statement(&entry, s->store, sql, err);
    if (rc)
        return rc;
    sqlite3_bind_int64(entry, 1, hiap_lookup_row(&s->indicators, indicator));
    sqlite3_bind_int64(entry, 2, s->as_of);
    if (area)
        sqlite3_bind_int64(entry, 3, *area);
    while (!(rc = hiap_sql_step(s->store, entry, &row, err)) && row &&
           !(rc = add_entry(s, indicator, entry, err)))
        ;
    sqlite3_reset(entry);
    return rc;
}

static hiap_rc read_indicator(hiap_selection *s, const hiap_series_query *query, size_t i,
                              hiap_err *err) {
    int64_t row;
    uint32_t number, before = hiap_lookup_count(&s->indicators);
    hiap_rc rc = hiap_selection_indicator(&row, s, query->indicators[i], err);
    if (!rc && !row && !query->unknown_is_empty)
        rc = hiap_selection_no_indicator(s, query->indicators[i], err);
    if (rc || !row)
        return rc;
    rc = hiap_lookup_number(&number, &s->indicators, row, err);
    if (rc || number < before) /* asked for twice */
        return rc;
    rc = hiap_breakdown_choose(s, query, row, err);
    if (!rc && !query->areas)
        return read_entries(s, number, NULL, err);
    for (size_t a = 0; a < s->only_areas.len && !rc; a++)
        rc = read_entries(s, number, &s->only_areas.at[a], err);
    return rc;
}

/* ---------------------------------------------------------------------------------------------- */

hiap_rc hiap_selection_open(hiap_selection *s, hiap_store *store, int64_t as_of, hiap_err *err) {
    *s = (hiap_selection){ .store = store };
    hiap_rc rc = hiap_store_as_of(&s->as_of, store, as_of, err);
    return rc ? rc : open_lookups(s, err);
}

hiap_rc hiap_selection_find(hiap_selection *s, hiap_store *store, const hiap_series_query *query,
                            hiap_err *err) {
    hiap_rc rc = hiap_selection_open(s, store, query->as_of, err);
    if (!rc && !query->unknown_is_empty)
        rc = hiap_breakdown_check(store, query, err);
    if (!rc)
        rc = hiap_place_bridge(s, query, err);
    for (size_t i = 0; query->areas && i < query->area_count && !rc; i++)
        rc = hiap_place_want(s, query, query->areas[i], err);
    for (size_t i = 0; i < query->indicator_count && !rc; i++)
        rc = read_indicator(s, query, i, err);
    if (!rc)
        rc = hiap_selection_sort(s, err);
    return rc ? rc : hiap_place_keep_one(s, err);
}
