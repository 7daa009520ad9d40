/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/disclosure.h"

#include <math.h>
#include <stdint.h>

#include "core/base/mem.h"
#include "core/stat/words.h"

#define NONE SIZE_MAX

static const struct rule {
    const char *name;
    double lowest, highest, base;
    hiap_reason reason;
    const char *words, *help;
} rules[HIAP_DISCLOSURE_COUNT] = {
#define HIAP_DISCLOSURE_PROFILE(id, name, lowest, highest, base, reason, words, help) \
    { name, lowest, highest, base, HIAP_MISSING_##reason, words, help },
#include "core/stat/disclosure.def"
#undef HIAP_DISCLOSURE_PROFILE
};

const char *hiap_disclosure_name(hiap_disclosure_profile profile) {
    return rules[profile].name;
}

const char *hiap_disclosure_help(hiap_disclosure_profile profile) {
    return rules[profile].help;
}

hiap_rc hiap_disclosure_find(hiap_disclosure_profile *out, hiap_str name, hiap_err *err) {
    const char *names[HIAP_DISCLOSURE_COUNT];
    size_t number;
    for (size_t i = 0; i < HIAP_DISCLOSURE_COUNT; i++)
        names[i] = rules[i].name;
    hiap_rc rc =
        hiap_words_find(&number, names, HIAP_DISCLOSURE_COUNT, name, "disclosure profile", err);
    *out = rc ? HIAP_DISCLOSURE_NONE : (hiap_disclosure_profile)number;
    return rc;
}

/* --- one count -------------------------------------------------------------------------------- */

static bool is_few(double count, const struct rule *rule) {
    return count >= rule->lowest && count <= rule->highest;
}

hiap_disclosed hiap_disclose_count(double count, hiap_disclosure_profile profile) {
    const struct rule *rule = &rules[profile];
    hiap_disclosed shown = { .value = count };
    if (isnan(count) || profile == HIAP_DISCLOSURE_NONE)
        return shown;
    if (is_few(count, rule))
        return (hiap_disclosed){ HIAP_HIDDEN, NAN, rule->reason, rule->words };
    shown.value = floor(count / rule->base + 0.5) * rule->base;
    if (rule->base > 1 && count > 0) {
        shown.act = HIAP_ROUNDED;
        shown.words = "rounded to the nearest 5";
    }
    return shown;
}

static bool is_hidden(const hiap_disclosed *shown) {
    return shown->act >= HIAP_HIDDEN;
}

/* --- what is given away ----------------------------------------------------------------------- */

/* How far below and above the count it might lie, for one who knows the profile. */
static void bounds(double *down, double *up, const hiap_disclosed *shown, double count,
                   const struct rule *rule) {
    double half = (rule->base - 1) / 2;
    *down = *up = 0;
    if (shown->act == HIAP_HIDDEN) {
        *down = count - rule->lowest;
        *up = rule->highest - count;
    } else if (shown->act == HIAP_HIDDEN_TOO) {
        *down = count > rule->highest ? count - rule->highest - 1 : count;
        *up = INFINITY;
    } else if (shown->act == HIAP_ROUNDED) {
        *down = count - fmax(shown->value - half, rule->highest + 1);
        *up = shown->value + half - count;
    }
}

typedef struct attempt {
    double *down, *up;
    bool *ask, *free;
} attempt;

static void clear(attempt *a) {
    hiap_free(a->down);
    hiap_free(a->up);
    hiap_free(a->ask);
    hiap_free(a->free);
}

static hiap_rc start(attempt *a, size_t cells, hiap_err *err) {
    a->down = hiap_alloc_array(cells, sizeof *a->down);
    a->up = hiap_alloc_array(cells, sizeof *a->up);
    a->ask = hiap_alloc_array(cells, sizeof *a->ask);
    a->free = hiap_alloc_array(cells, sizeof *a->free);
    return a->down && a->up && a->ask && a->free ? HIAP_OK
                                                 : hiap_err_nomem(err, cells * sizeof(double));
}

static hiap_rc solve(attempt *a, const hiap_disclosed *shown, const double *count,
                     const hiap_additive *table, const struct rule *rule, hiap_err *err) {
    for (size_t i = 0; i < table->cells; i++) {
        a->ask[i] = is_hidden(&shown[i]);
        bounds(&a->down[i], &a->up[i], &shown[i], count[i], rule);
    }
    return hiap_additive_free(a->free, table, a->down, a->up, a->ask, err);
}

hiap_rc hiap_disclosure_solve(size_t *found, const hiap_disclosed *shown, const double *count,
                              const hiap_additive *table, hiap_disclosure_profile profile,
                              hiap_err *err) {
    attempt a = { 0 };
    hiap_rc rc = start(&a, table->cells, err);
    *found = NONE;
    if (!rc)
        rc = solve(&a, shown, count, table, &rules[profile], err);
    for (size_t i = 0; i < table->cells && !rc && *found == NONE; i++)
        if (a.ask[i] && !a.free[i])
            *found = i;
    clear(&a);
    return rc;
}

/* --- hiding more ------------------------------------------------------------------------------ */

typedef struct search {
    const hiap_additive *table;
    const double *count;
    hiap_disclosed *shown;
    size_t *first;    /* relations of cell i: relation[first[i]] .. relation[first[i + 1] - 1] */
    size_t *relation;
    size_t *hidden; /* cells of each relation that are hidden */
    bool *touched;  /* relations that gained one since the last attempt */
} search;

static void end_search(search *s) {
    hiap_free(s->first);
    hiap_free(s->relation);
    hiap_free(s->hidden);
    hiap_free(s->touched);
}

/* The relations of each cell, by counting. */
static void index_relations(search *s) {
    const hiap_additive *table = s->table;
    size_t terms = table->start[table->relations];
    for (size_t k = 0; k < terms; k++)
        s->first[table->cell[k]]++;
    for (size_t i = 0, sum = 0; i <= table->cells; i++) {
        sum += s->first[i];
        s->first[i] = sum;
    }
    for (size_t r = table->relations; r-- > 0;)
        for (size_t k = table->start[r]; k < table->start[r + 1]; k++)
            s->relation[--s->first[table->cell[k]]] = r;
}

static hiap_rc begin_search(search *s, hiap_err *err) {
    size_t terms = s->table->start[s->table->relations];
    s->first = hiap_alloc_zero(s->table->cells + 1, sizeof *s->first);
    s->relation = hiap_alloc_array(terms, sizeof *s->relation);
    s->hidden = hiap_alloc_zero(s->table->relations, sizeof *s->hidden);
    s->touched = hiap_alloc_zero(s->table->relations, sizeof *s->touched);
    if (!s->first || !s->relation || !s->hidden || !s->touched)
        return hiap_err_nomem(err, terms * sizeof *s->relation);
    index_relations(s);
    for (size_t i = 0; i < s->table->cells; i++)
        for (size_t k = s->first[i]; k < s->first[i + 1]; k++)
            s->hidden[s->relation[k]] += is_hidden(&s->shown[i]);
    return HIAP_OK;
}

/* The smaller the better: a nought gives itself away, a total is missed most. */
typedef struct cost {
    double nought, needs, total, count;
} cost;

static bool is_cheaper(cost a, cost b) {
    const double one[] = { a.nought, a.needs, a.total, a.count };
    const double other[] = { b.nought, b.needs, b.total, b.count };
    for (size_t i = 0; i < sizeof one / sizeof *one; i++)
        if (one[i] != other[i])
            return one[i] < other[i];
    return false;
}

static cost cost_of(const search *s, size_t cell, bool total) {
    cost own = { .nought = s->count[cell] == 0, .total = total, .count = s->count[cell] };
    for (size_t k = s->first[cell]; k < s->first[cell + 1]; k++)
        own.needs += s->hidden[s->relation[k]] == 0; /* each would need one more */
    return own;
}

/* The best count to hide in the relations of `cell`, or NONE. */
static size_t companion(const search *s, size_t cell) {
    const hiap_additive *table = s->table;
    size_t best = NONE;
    cost least = { 0 };
    for (size_t m = s->first[cell]; m < s->first[cell + 1]; m++) {
        size_t from = table->start[s->relation[m]], end = table->start[s->relation[m] + 1];
        for (size_t k = from; k < end; k++) {
            size_t other = table->cell[k];
            if (is_hidden(&s->shown[other]) || isnan(s->count[other]))
                continue;
            cost own = cost_of(s, other, k == from);
            if (best == NONE || is_cheaper(own, least))
                best = other, least = own;
        }
    }
    return best;
}

static bool is_touched(const search *s, size_t cell) {
    bool touched = false;
    for (size_t k = s->first[cell]; k < s->first[cell + 1]; k++)
        touched |= s->touched[s->relation[k]];
    return touched;
}

static void hide_too(const search *s, size_t cell) {
    s->shown[cell] = (hiap_disclosed){ HIAP_HIDDEN_TOO, NAN, HIAP_MISSING_CONFIDENTIAL,
                                       "suppressed: so that no other can be worked out" };
    for (size_t k = s->first[cell]; k < s->first[cell + 1]; k++) {
        s->hidden[s->relation[k]]++;
        s->touched[s->relation[k]] = true;
    }
}

/* One more for each count that can be worked out, unless its relations gained one just now; *more:
 * some were hidden. */
static hiap_rc hide_more(const search *s, const attempt *a, bool *more, hiap_err *err) {
    bool solved = false;
    *more = false;
    for (size_t r = 0; r < s->table->relations; r++)
        s->touched[r] = false;
    for (size_t i = 0; i < s->table->cells; i++) {
        if (!a->ask[i] || a->free[i])
            continue;
        solved = true;
        size_t other = is_touched(s, i) ? NONE : companion(s, i);
        if (other != NONE)
            hide_too(s, other);
        *more |= other != NONE;
    }
    if (*more || !solved)
        return HIAP_OK;
    hiap_err_set(err, HIAP_DISCLOSURE, "a hidden count can be worked out whatever else is hidden");
    return hiap_err_hint(err, "leave out a total, or join groups so that fewer counts are small"),
           HIAP_DISCLOSURE;
}

hiap_rc hiap_disclose(hiap_disclosed *out, const double *count, const hiap_additive *table,
                      hiap_disclosure_profile profile, hiap_err *err) {
    search s = { .table = table, .count = count, .shown = out };
    attempt a = { 0 };
    for (size_t i = 0; i < table->cells; i++)
        out[i] = hiap_disclose_count(count[i], profile);
    hiap_rc rc = begin_search(&s, err);
    if (!rc)
        rc = start(&a, table->cells, err);
    for (bool more = true; more && !rc;) {
        rc = solve(&a, out, count, table, &rules[profile], err);
        if (!rc)
            rc = hide_more(&s, &a, &more, err);
    }
    clear(&a);
    end_search(&s);
    return rc;
}
