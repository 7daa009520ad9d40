/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/mem.h"
#include "core/base/parallel.h"
#include "core/data/frame_key.h"
#include "core/data/group.h"

typedef struct pivoting {
    const hiap_frame *frame;
    const char *const *by;
    size_t by_count;
    const char *across_name;
    const hiap_column *across;
    hiap_keys keys;           /* one row of the result each */
    uint32_t *place;          /* of a word of `across` among the new columns, or HIAP_KEY_NONE */
    const char **names;       /* of the new columns */
    size_t width;
    size_t *cells;            /* new column by new column: the row whose value stands there */
    hiap_column *values;      /* with a blank row after the last one, for cells never met */
    hiap_column **columns;
} pivoting;

static void pivoting_clear(pivoting *p) {
    hiap_keys_clear(&p->keys);
    hiap_free(p->place);
    hiap_free(p->names);
    hiap_free(p->cells);
    hiap_column_drop(p->values);
    for (size_t i = 0; p->columns && i < p->width; i++)
        hiap_column_drop(p->columns[i]);
    hiap_free(p->columns);
}

/* --- the new columns: words in the order they first appear ------------------------------------ */

static hiap_rc missing_word(const pivoting *p, size_t row, hiap_err *err) {
    hiap_err_set(err, HIAP_SHAPE, "row %zu has no '%s', so its value has no column to go to",
                 row + 1, p->across_name);
    hiap_err_hint(err, "leave such rows out first");
    return HIAP_SHAPE;
}

static hiap_rc name_columns(pivoting *p, hiap_err *err) {
    uint32_t words = hiap_column_word_count(p->across);
    const uint32_t *codes = hiap_column_codes(p->across);
    p->place = hiap_alloc_array(words, sizeof *p->place);
    p->names = hiap_alloc_array(words, sizeof *p->names);
    if (!p->place || !p->names)
        return hiap_err_nomem(err, words * sizeof *p->names);
    for (uint32_t code = 0; code < words; code++)
        p->place[code] = HIAP_KEY_NONE;
    for (size_t row = 0; row < p->keys.rows; row++) {
        if (codes[row] == HIAP_TEXT_MISSING)
            return missing_word(p, row, err);
        if (p->place[codes[row]] == HIAP_KEY_NONE) {
            p->names[p->width] = hiap_column_word(p->across, codes[row]).at;
            p->place[codes[row]] = (uint32_t)p->width++;
        }
    }
    return HIAP_OK;
}

/* --- the cells -------------------------------------------------------------------------------- */

static hiap_rc met_twice(const pivoting *p, size_t row, hiap_err *err) {
    hiap_buf key = HIAP_BUF_INIT;
    hiap_key_print(&key, p->frame, p->by, p->by_count, row);
    hiap_str word = hiap_column_text(p->across, row);
    hiap_err_set(err, HIAP_SHAPE, "two rows have %s%s%s %.*s", key.failed || !key.len ? "" : key.at,
                 key.len ? ", " : "", p->across_name, (int)word.len, word.at);
    hiap_buf_clear(&key);
    hiap_err_hint(err, "group first, or name a further column for the rows");
    return HIAP_SHAPE;
}

static hiap_rc fill_cells(pivoting *p, hiap_err *err) {
    size_t count = p->keys.count, blank = p->keys.rows;
    p->cells = hiap_alloc_array(count, p->width * sizeof *p->cells);
    if (!p->cells)
        return hiap_err_nomem(err, count * p->width * sizeof *p->cells);
    for (size_t i = 0; i < count * p->width; i++)
        p->cells[i] = blank;
    for (size_t row = 0; row < p->keys.rows; row++) {
        size_t column = p->place[hiap_column_codes(p->across)[row]];
        size_t *cell = &p->cells[column * count + p->keys.numbers[row]];
        if (*cell != blank)
            return met_twice(p, row, err);
        *cell = row;
    }
    return HIAP_OK;
}

static hiap_rc add_blank(hiap_column **out, const hiap_column *values, hiap_err *err) {
    hiap_column *blank;
    hiap_rc rc =
        hiap_column_repeat_missing(&blank, hiap_column_type(values), HIAP_MISSING_EMPTY, 1, err);
    if (rc == HIAP_OK)
        rc = hiap_column_append(out, (const hiap_column *[]){ values, blank }, 2, err);
    hiap_column_drop(blank);
    return rc;
}

static hiap_rc make_column(void *payload, size_t i, hiap_err *err) {
    pivoting *p = payload;
    return hiap_column_pick(&p->columns[i], p->values, p->cells + i * p->keys.count, p->keys.count,
                            err);
}

static hiap_rc make_columns(pivoting *p, hiap_err *err) {
    p->columns = hiap_alloc_zero(p->width, sizeof *p->columns);
    if (!p->columns)
        return hiap_err_nomem(err, p->width * sizeof *p->columns);
    return hiap_parallel_for(p->width, make_column, p, err);
}

/* --- the frame -------------------------------------------------------------------------------- */

static hiap_rc pick_keys(hiap_frame **out, const pivoting *p, hiap_err *err) {
    hiap_frame *keys;
    *out = NULL;
    size_t *first = hiap_alloc_array(p->keys.count, sizeof *first);
    if (!first)
        return hiap_err_nomem(err, p->keys.count * sizeof *first);
    for (size_t row = p->keys.rows; row-- > 0;)
        first[p->keys.numbers[row]] = row;
    hiap_rc rc = hiap_frame_select(&keys, p->frame, p->by, p->by_count, err);
    if (rc == HIAP_OK)
        rc = hiap_frame_pick(out, keys, first, p->by_count ? p->keys.count : 0, err);
    hiap_frame_drop(keys);
    hiap_free(first);
    return rc;
}

static hiap_rc make_result(hiap_frame **out, const pivoting *p, hiap_err *err) {
    hiap_frame *keys;
    hiap_rc rc = pick_keys(&keys, p, err);
    for (size_t i = 0; i < p->width && rc == HIAP_OK; i++)
        if (hiap_frame_find(keys, p->names[i]))
            rc = hiap_err_set(err, HIAP_SHAPE, "'%s' is a word of '%s' and a column of the rows",
                              p->names[i], p->across_name);
    if (rc == HIAP_OK)
        rc = hiap_frame_with(out, keys, p->names, p->columns, p->width, err);
    hiap_frame_drop(keys);
    return rc;
}

static hiap_rc find_columns(pivoting *p, const hiap_column **values, const char *value,
                            hiap_err *err) {
    hiap_rc rc = hiap_frame_column(&p->across, p->frame, p->across_name, err);
    if (rc == HIAP_OK)
        rc = hiap_frame_column(values, p->frame, value, err);
    if (rc == HIAP_OK && hiap_column_type(p->across) != HIAP_TEXT)
        rc = hiap_err_set(err, HIAP_SHAPE,
                          "the words of a text column become columns, but '%s' is a %s column",
                          p->across_name, hiap_type_name(hiap_column_type(p->across)));
    return rc;
}

hiap_rc hiap_frame_pivot(hiap_frame **out, const hiap_frame *f, const char *const *rows,
                         size_t row_count, const char *across, const char *value, hiap_err *err) {
    *out = NULL;
    const hiap_column *values;
    pivoting p = { .frame = f, .by = rows, .by_count = row_count, .across_name = across };
    hiap_rc rc = find_columns(&p, &values, value, err);
    if (rc != HIAP_OK)
        return rc;
    if ((rc = hiap_keys_init(&p.keys, f, rows, row_count, err)) == HIAP_OK &&
        (rc = name_columns(&p, err)) == HIAP_OK && (rc = fill_cells(&p, err)) == HIAP_OK &&
        (rc = add_blank(&p.values, values, err)) == HIAP_OK &&
        (rc = make_columns(&p, err)) == HIAP_OK)
        rc = make_result(out, &p, err);
    pivoting_clear(&p);
    return rc;
}
