/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/change.h"

#include <math.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/num.h"
#include "core/store/sql_sink.h"

const char *hiap_change_words(hiap_change_kind kind) {
    static const char *const words[] = {
#define HIAP_CHANGE(id, words) words,
#include "core/store/change.def"
#undef HIAP_CHANGE
    };
    return words[kind];
}

void hiap_change_columns(hiap_buf *out, const hiap_change *change) {
    static const char *const names[HIAP_CHANGE_NUMBERS + 1] = {
        "value",         "lower_ci_95", "upper_ci_95", "lower_ci_99_8",
        "upper_ci_99_8", "count",       "denominator", "reason"
    };
    const char *separator = "";
    for (size_t i = 0; i <= HIAP_CHANGE_NUMBERS; i++)
        if (change->columns & 1u << i) {
            hiap_buf_printf(out, "%s%s", separator, names[i]);
            separator = ", ";
        }
}

bool hiap_change_differs(double a, double b) {
    static const double tolerance = 1e-9;
    if (isnan(a) || isnan(b))
        return isnan(a) != isnan(b);
    return fabs(a - b) > tolerance * fmax(fabs(a), fabs(b));
}

/* "0.25": 2; "2.5e-07": 8; "1e+21": 0 */
static int decimals_of(double x) {
    enum { MOST = 20 };
    char text[HIAP_NUM_MAX];
    hiap_num_print(text, x);
    const char *point = strchr(text, '.'), *exponent = strchr(text, 'e');
    int decimals = point ? (int)strspn(point + 1, "0123456789") : 0;
    if (exponent && !isnan(x))
        decimals -= (int)strtol(exponent + 1, NULL, 10);
    return decimals < 0 ? 0 : decimals > MOST ? MOST : decimals;
}

int hiap_change_decimals(const hiap_change *change) {
    int from = decimals_of(change->from), to = decimals_of(change->to);
    return from > to ? from : to;
}

double hiap_change_amount(const hiap_change *change) {
    char text[64];
    double amount = change->to - change->from, rounded;
    if (isnan(amount) || fabs(amount) > 1e15 || fabs(amount) < 1e-12)
        return amount;
    hiap_num_print_fixed(text, amount, hiap_change_decimals(change));
    return hiap_num_parse(hiap_str_of(text), &rounded) == HIAP_NUM_OK ? rounded : amount;
}

double hiap_change_size(const hiap_change *change) {
    double larger = fmax(fabs(change->from), fabs(change->to));
    if (isnan(change->from) || isnan(change->to) || larger == 0)
        return 0;
    return fabs(change->to - change->from) / larger;
}

/* --- pairing ---------------------------------------------------------------------------------- */

/* A figure, and the rows that give it: the newest not after `from` (0: none), and the newest. */
typedef struct pair {
    uint32_t indicator, area, disaggregation, period;
    int64_t before, after;
} pair;

typedef struct walk {
    hiap_store *store;
    const hiap_change_scope *scope;
    HIAP_VEC(pair) pairs;
    uint32_t indicator; /* whose entries are read */
    hiap_change_rows before, own_after;
    const hiap_change_rows *after;
} walk;

static bool same_figure(const pair *a, const pair *b) {
    return memcmp(a, b, offsetof(pair, before)) == 0;
}

/* Vintages of a figure come one after the other, the newest last. A figure that stays without a row
 * after `from` makes room for the next. */
static bool take_entry(void *payload, sqlite3_value **row) {
    walk *w = payload;
    const pair p = { .indicator = w->indicator,
                     .area = (uint32_t)sqlite3_value_int64(row[0]),
                     .disaggregation = (uint32_t)sqlite3_value_int64(row[1]),
                     .period = (uint32_t)sqlite3_value_int64(row[2]) };
    bool before = sqlite3_value_int64(row[3]) <= w->scope->from;
    int64_t rowid = sqlite3_value_int64(row[4]);
    pair *last = w->pairs.len ? &w->pairs.at[w->pairs.len - 1] : NULL;
    if (last && !same_figure(last, &p) && !last->after) {
        *last = p;
    } else if (!last || !same_figure(last, &p)) {
        if (!hiap_vec_push(&w->pairs, p))
            return false;
        last = &w->pairs.at[w->pairs.len - 1];
    }
    *(before ? &last->before : &last->after) = rowid;
    return true;
}

/* An aggregate takes rows as they are read: in the order of the index. */
#define ENTRIES "SELECT hiap_sink(?4, area, disaggregation, period, vintage, rowid)" \
                " FROM observation INDEXED BY observation_figure" \
                " WHERE indicator = ?1 AND vintage <= ?2"

/* The entries of one area, or of all (NULL). */
static hiap_rc read_entries(walk *w, int64_t indicator, const int64_t *area, hiap_err *err) {
    hiap_sql_sink sink = { take_entry, w };
    sqlite3_stmt *all;
    hiap_rc rc = hiap_sql_statement(&all, w->store, area ? ENTRIES " AND area = ?3" : ENTRIES, err);
    if (rc)
        return rc;
    w->indicator = (uint32_t)indicator;
    sqlite3_bind_int64(all, 1, indicator);
    sqlite3_bind_int64(all, 2, w->scope->to);
    if (area)
        sqlite3_bind_int64(all, 3, *area);
    return hiap_sql_sink_run(w->store, all, 4, &sink, err);
}

static hiap_rc find_pairs(walk *w, hiap_err *err) {
    const hiap_change_scope *scope = w->scope;
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < scope->indicator_count && !rc; i++) {
        if (!scope->areas)
            rc = read_entries(w, scope->indicators[i], NULL, err);
        for (size_t a = 0; scope->areas && a < scope->area_count && !rc; a++)
            rc = read_entries(w, scope->indicators[i], &scope->areas[a], err);
    }
    if (w->pairs.len && !w->pairs.at[w->pairs.len - 1].after)
        w->pairs.len--;
    return rc;
}

/* --- comparing -------------------------------------------------------------------------------- */

static hiap_rc take_fingerprints(walk *w, hiap_err *err) {
    for (size_t i = 0; i < w->pairs.len; i++)
        if (w->pairs.at[i].before) {
            hiap_change_rows_want(&w->before, w->pairs.at[i].before);
            hiap_change_rows_want(&w->own_after, w->pairs.at[i].after);
        }
    hiap_rc rc = hiap_change_rows_load(&w->before, w->store, err);
    return rc || w->scope->after ? rc : hiap_change_rows_load(&w->own_after, w->store, err);
}

/* A reason is a change of its own only where there is no value before or after. */
static unsigned changed_columns(const hiap_change_row *a, const hiap_change_row *b) {
    bool reason = a->reason && b->reason && a->reason != b->reason;
    unsigned columns = (unsigned)reason << HIAP_CHANGE_NUMBERS;
    for (size_t i = 0; i < HIAP_CHANGE_NUMBERS; i++)
        columns |= (unsigned)hiap_change_differs(a->numbers[i], b->numbers[i]) << i;
    return columns;
}

static hiap_change_kind kind_of(double from, double to, unsigned columns) {
    if (isnan(from) != isnan(to))
        return isnan(to) ? HIAP_CHANGE_WITHDRAWN : HIAP_CHANGE_APPEARED;
    return columns ? HIAP_CHANGE_REVISED : HIAP_CHANGE_SAME;
}

static hiap_rc read_change(hiap_change *out, walk *w, const pair *p, hiap_err *err) {
    hiap_change_row before, after;
    hiap_rc rc = hiap_change_row_read(&after, w->store, p->after, err);
    if (rc)
        return rc;
    out->to = after.numbers[0];
    out->to_reason = after.reason;
    out->kind = HIAP_CHANGE_NEW;
    if (!p->before)
        return HIAP_OK;
    rc = hiap_change_row_read(&before, w->store, p->before, err);
    if (rc)
        return rc;
    out->from = before.numbers[0];
    out->from_reason = before.reason;
    out->from_vintage = before.vintage;
    out->columns = changed_columns(&before, &after);
    out->kind = kind_of(out->from, out->to, out->columns);
    return HIAP_OK;
}

static bool may_differ(const walk *w, const pair *p) {
    return !p->before || !hiap_change_rows_loaded(&w->before) ||
           !hiap_change_rows_loaded(w->after) ||
           hiap_change_rows_print(&w->before, p->before) !=
               hiap_change_rows_print(w->after, p->after);
}

static hiap_rc hand_over(walk *w, hiap_change_fn fn, void *payload, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < w->pairs.len && !rc; i++) {
        const pair *p = &w->pairs.at[i];
        hiap_change change = { .kind = HIAP_CHANGE_SAME,
                               .indicator = p->indicator,
                               .area = p->area,
                               .disaggregation = p->disaggregation,
                               .period = p->period,
                               .from = NAN,
                               .to = NAN };
        if (may_differ(w, p))
            rc = read_change(&change, w, p, err);
        if (!rc)
            rc = fn(payload, &change, err);
    }
    return rc;
}

hiap_rc hiap_change_walk(hiap_store *store, const hiap_change_scope *scope, hiap_change_fn fn,
                         void *payload, hiap_err *err) {
    walk w = { .store = store, .scope = scope };
    w.after = scope->after ? scope->after : &w.own_after;
    hiap_rc rc = find_pairs(&w, err);
    if (!rc)
        rc = take_fingerprints(&w, err);
    if (!rc)
        rc = hand_over(&w, fn, payload, err);
    hiap_vec_clear(&w.pairs);
    hiap_change_rows_clear(&w.before);
    hiap_change_rows_clear(&w.own_after);
    return rc;
}
