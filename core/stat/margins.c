/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/margins.h"

#include <math.h>
#include <string.h>

#include "core/base/mem.h"
#include "core/base/num.h"
#include "core/base/vec.h"
#include "core/data/csv.h"
#include "core/data/frame_key.h"

#define NONE  SIZE_MAX
#define TOTAL HIAP_KEY_WORD_MISSING

typedef HIAP_VEC(size_t) sizes;

typedef struct search {
    const hiap_margins_of *of;
    uint64_t *place;    /* of row i in group g: place[i * groups + g]; TOTAL */
    uint64_t *key;      /* of one row, with one group left out */
    size_t *number;     /* of each row: rows of one number agree in all groups but one */
    size_t *total, *parts; /* of each number */
    sizes start, cell;
} search;

static void clear(search *s) {
    hiap_free(s->place);
    hiap_free(s->key);
    hiap_free(s->number);
    hiap_free(s->total);
    hiap_free(s->parts);
}

/* --- places ----------------------------------------------------------------------------------- */

static bool is_total_word(hiap_str word, hiap_str totals) {
    for (size_t from = 0; from <= totals.len;) {
        size_t end = from;
        while (end < totals.len && totals.at[end] != ',')
            end++;
        if (hiap_csv_same_name(word, (hiap_str){ totals.at + from, end - from }))
            return true;
        from = end + 1;
    }
    return false;
}

static void place_rows(search *s, size_t g, const uint64_t *words) {
    const hiap_column *c = s->of->group[g];
    for (size_t i = 0; i < s->of->count; i++) {
        size_t row = s->of->rows[i];
        bool text = hiap_column_type(c) == HIAP_TEXT && words[row] != TOTAL;
        bool total = text && is_total_word(hiap_column_text(c, row), s->of->totals);
        s->place[i * s->of->groups + g] = total ? TOTAL : words[row];
    }
}

static hiap_rc find_places(search *s, hiap_err *err) {
    size_t cells = s->of->count * s->of->groups;
    size_t rows = s->of->groups ? hiap_column_len(s->of->group[0]) : 0;
    uint64_t *words = hiap_alloc_array(rows, sizeof *words);
    s->place = hiap_alloc_array(cells, sizeof *s->place);
    s->key = hiap_alloc_array(s->of->groups + 1, sizeof *s->key);
    s->number = hiap_alloc_array(s->of->count, sizeof *s->number);
    s->total = hiap_alloc_array(s->of->count, sizeof *s->total);
    s->parts = hiap_alloc_array(s->of->count, sizeof *s->parts);
    bool enough = words && s->place && s->key && s->number && s->total && s->parts;
    for (size_t g = 0; enough && g < s->of->groups; g++) {
        hiap_key_words(words, s->of->group[g], NULL, 0, rows);
        place_rows(s, g, words);
    }
    hiap_free(words);
    return enough ? HIAP_OK : hiap_err_nomem(err, cells * sizeof *s->place);
}

/* --- numbers ---------------------------------------------------------------------------------- */

/* Number the rows by all groups but one (NONE: by all); *twice: the first that is at the place of
 * another. */
static hiap_rc number_rows(search *s, size_t but, size_t *twice, hiap_err *err) {
    hiap_map *map;
    hiap_rc rc = hiap_map_new(&map, err);
    size_t groups = s->of->groups;
    *twice = NONE;
    for (size_t i = 0; i < s->of->count && !rc; i++) {
        bool added;
        size_t len = 0;
        for (size_t g = 0; g < groups; g++)
            if (g != but)
                s->key[len++] = s->place[i * groups + g];
        uint32_t n = hiap_map_add(map, (hiap_str){ (const char *)s->key, len * sizeof *s->key },
                                  &added);
        if (n == HIAP_MAP_NONE)
            rc = hiap_err_nomem(err, len * sizeof *s->key);
        else if (!added && *twice == NONE)
            *twice = i;
        s->number[i] = n;
    }
    hiap_map_free(map);
    return rc;
}

/* The total and the number of parts of each number. */
static void find_totals(search *s, size_t g) {
    for (size_t i = 0; i < s->of->count; i++)
        s->total[i] = NONE, s->parts[i] = 0;
    for (size_t i = 0; i < s->of->count; i++) {
        if (s->place[i * s->of->groups + g] == TOTAL)
            s->total[s->number[i]] = i;
        else
            s->parts[s->number[i]]++;
    }
}

/* Room for each relation after the last; `parts` becomes where the next part goes. */
static bool add_relations(search *s) {
    for (size_t n = 0; n < s->of->count; n++) {
        size_t parts = s->parts[n];
        s->parts[n] = NONE;
        if (s->total[n] == NONE || parts == 0)
            continue;
        if (!hiap_vec_push(&s->start, s->cell.len) || !hiap_vec_push(&s->cell, s->total[n]) ||
            !hiap_vec_reserve(&s->cell, parts))
            return false;
        s->parts[n] = s->cell.len;
        s->cell.len += parts;
    }
    return true;
}

static void add_parts(search *s, size_t g) {
    for (size_t i = 0; i < s->of->count; i++) {
        size_t *next = &s->parts[s->number[i]];
        if (*next != NONE && s->place[i * s->of->groups + g] != TOTAL)
            s->cell.at[(*next)++] = i;
    }
}

hiap_rc hiap_margins_find(hiap_margins *out, const hiap_margins_of *of, size_t *twice,
                          hiap_err *err) {
    search s = { .of = of };
    size_t same;
    *out = (hiap_margins){ 0 };
    *twice = NONE;
    hiap_rc rc = find_places(&s, err);
    if (!rc && of->groups)
        rc = number_rows(&s, NONE, twice, err);
    if (!rc && *twice != NONE)
        rc = hiap_err_set(err, HIAP_PARSE, "two rows stand at the same place of the table");
    for (size_t g = 0; g < of->groups && !rc; g++) {
        rc = number_rows(&s, g, &same, err);
        if (rc)
            break;
        find_totals(&s, g);
        if (add_relations(&s))
            add_parts(&s, g);
        else
            rc = hiap_err_nomem(err, s.cell.len * sizeof *s.cell.at);
    }
    out->relations = s.start.len;
    if (!rc && !hiap_vec_push(&s.start, s.cell.len))
        rc = hiap_err_nomem(err, sizeof *s.start.at);
    out->start = s.start.at, out->cell = s.cell.at;
    clear(&s);
    if (rc)
        hiap_margins_clear(out);
    return rc;
}

void hiap_margins_clear(hiap_margins *margins) {
    hiap_free(margins->start);
    hiap_free(margins->cell);
    *margins = (hiap_margins){ 0 };
}

/* --- sums ------------------------------------------------------------------------------------- */

static bool fulfils(const hiap_margins *m, size_t relation, const double *value) {
    size_t from = m->start[relation], end = m->start[relation + 1];
    double total = value[m->cell[from]];
    hiap_sum parts = { 0 };
    bool missing = false;
    for (size_t k = from + 1; k < end; k++) {
        if (isnan(value[m->cell[k]]))
            missing = true;
        else
            hiap_sum_add(&parts, value[m->cell[k]]);
    }
    double sum = hiap_sum_value(&parts);
    return isnan(total) || (missing ? sum <= total : sum == total);
}

void hiap_margins_keep(hiap_margins *m, const double *value, size_t *off) {
    size_t kept = 0, terms = 0;
    *off = NONE;
    for (size_t r = 0; r < m->relations; r++) {
        size_t from = m->start[r], count = m->start[r + 1] - from;
        if (!fulfils(m, r, value)) {
            *off = *off == NONE ? m->cell[from] : *off;
            continue;
        }
        memmove(m->cell + terms, m->cell + from, count * sizeof *m->cell);
        m->start[kept++] = terms;
        terms += count;
    }
    m->start[kept] = terms;
    m->relations = kept;
}
