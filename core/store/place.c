/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/place.h"

#include <string.h>

/* The code that is in use now; a code that was never changed is its own. */
static const char *current_code(const hiap_series_query *query, const char *code) {
    for (size_t steps = 0, i = 0; i < query->code_change_count && steps < query->code_change_count;)
        if (strcmp(query->code_changes[i].old_code, code) == 0) {
            code = query->code_changes[i].new_code;
            steps++, i = 0;
        } else {
            i++;
        }
    return code;
}

static const hiap_place_code *find_place(const hiap_selection *s, const char *code) {
    for (size_t i = 0; i < s->codes.len; i++)
        if (strcmp(s->codes.at[i].current_code, code) == 0)
            return &s->codes.at[i];
    return NULL;
}

/* The area whose number in the lookup stands for the place; an old one where the store does not
 * know the current code. */
static hiap_rc find_standing(int64_t *out, hiap_selection *s, const hiap_place_code *old,
                             hiap_err *err) {
    const hiap_place_code *known = find_place(s, old->current_code);
    hiap_rc rc = HIAP_OK;
    *out = known ? known->place : 0;
    if (!known)
        rc = hiap_selection_area(out, s, old->current_code, err);
    if (!rc && !*out)
        *out = old->area;
    return rc;
}

static hiap_rc add_old_code(hiap_selection *s, hiap_place_code old, hiap_err *err) {
    uint32_t number;
    hiap_rc rc = find_standing(&old.place, s, &old, err);
    if (!rc)
        rc = hiap_lookup_number(&number, &s->areas, old.place, err);
    if (!rc)
        rc = hiap_lookup_set(&s->areas, number, HIAP_AREA_CODE, hiap_str_of(old.current_code), err);
    return rc || hiap_vec_push(&s->codes, old) ? rc : hiap_err_nomem(err, sizeof old);
}

static bool asks_for(const hiap_series_query *query, const char *code) {
    for (size_t i = 0; query->areas && i < query->area_count; i++)
        if (strcmp(current_code(query, query->areas[i]), code) == 0)
            return true;
    return !query->areas;
}

hiap_rc hiap_place_bridge(hiap_selection *s, const hiap_series_query *query, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < query->code_change_count && !rc; i++) {
        const char *code = query->code_changes[i].old_code;
        hiap_place_code old = { .old_code = code, .current_code = current_code(query, code) };
        if (!asks_for(query, old.current_code))
            continue;
        rc = hiap_selection_area(&old.area, s, code, err);
        if (!rc && old.area)
            rc = add_old_code(s, old, err);
    }
    return rc;
}

int64_t hiap_place_of(const hiap_selection *s, int64_t area) {
    for (size_t i = 0; i < s->codes.len; i++)
        if (s->codes.at[i].area == area)
            return s->codes.at[i].place;
    return area;
}

const char *hiap_place_old_code(const hiap_selection *s, const hiap_found *found) {
    int64_t area = s->codes.len ? hiap_lookup_row(&s->areas, found->published) : 0;
    for (size_t i = 0; i < s->codes.len; i++)
        if (s->codes.at[i].area == area)
            return s->codes.at[i].old_code;
    return NULL;
}

/* --- areas asked for -------------------------------------------------------------------------- */

static hiap_rc want_row(hiap_selection *s, int64_t area, hiap_err *err) {
    for (size_t i = 0; i < s->only_areas.len; i++)
        if (s->only_areas.at[i] == area)
            return HIAP_OK;
    return hiap_vec_push(&s->only_areas, area) ? HIAP_OK : hiap_err_nomem(err, sizeof area);
}

hiap_rc hiap_place_want(hiap_selection *s, const hiap_series_query *query, const char *code,
                        hiap_err *err) {
    const hiap_place_code *bridged = find_place(s, current_code(query, code));
    int64_t place = bridged ? bridged->place : 0;
    hiap_rc rc = bridged ? HIAP_OK : hiap_selection_area(&place, s, code, err);
    if (!rc && !place && !query->unknown_is_empty)
        rc = hiap_selection_no_area(s, code, err);
    if (!rc && place)
        rc = want_row(s, place, err);
    for (size_t i = 0; bridged && i < s->codes.len && !rc; i++)
        if (s->codes.at[i].place == place)
            rc = want_row(s, s->codes.at[i].area, err);
    return rc;
}

/* --- one figure a place ----------------------------------------------------------------------- */

static hiap_rc has_value(bool *out, hiap_selection *s, const hiap_found *f, hiap_err *err) {
    static const char sql[] = "SELECT value IS NOT NULL FROM observation WHERE rowid = ?";
    int64_t present;
    hiap_rc rc = hiap_sql_integer(&present, s->store, sql, (const int64_t[2]){ f->row, 0 }, err);
    *out = present != 0;
    return rc;
}

static bool same_figure(const hiap_found *a, const hiap_found *b) {
    return a->indicator == b->indicator && a->area == b->area &&
           a->disaggregation == b->disaggregation && a->period == b->period;
}

hiap_rc hiap_place_keep_one(hiap_selection *s, hiap_err *err) {
    size_t kept = 0;
    bool better;
    hiap_rc rc = HIAP_OK;
    if (s->codes.len == 0)
        return HIAP_OK;
    for (size_t i = 0; i < s->found.len && !rc; i++) {
        const hiap_found f = s->found.at[i];
        hiap_found *last = kept ? &s->found.at[kept - 1] : NULL;
        if (!last || !same_figure(last, &f)) {
            s->found.at[kept++] = f;
            continue;
        }
        rc = has_value(&better, s, last, err);
        if (!rc && !better && !(rc = has_value(&better, s, &f, err)) && better)
            *last = f;
    }
    s->found.len = kept;
    return rc;
}
