/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Frames with other rows. Columns do not depend on each other, so they are made side by side. */
#include "core/base/mem.h"
#include "core/base/parallel.h"
#include "core/data/frame.h"

static void drop_columns(hiap_column **columns, size_t count) {
    if (columns)
        for (size_t i = 0; i < count; i++)
            hiap_column_drop(columns[i]);
    hiap_free(columns);
}

/* --- picking rows ----------------------------------------------------------------------------- */

typedef struct picking {
    const hiap_frame *frame;
    const size_t *rows;
    size_t count;
    hiap_column **columns;
    const char **names;
} picking;

static hiap_rc pick_column(void *payload, size_t i, hiap_err *err) {
    picking *p = payload;
    p->names[i] = hiap_frame_name(p->frame, i);
    return hiap_column_pick(&p->columns[i], hiap_frame_at(p->frame, i), p->rows, p->count, err);
}

static hiap_rc check_rows(const hiap_frame *f, const size_t *rows, size_t count, hiap_err *err) {
    for (size_t i = 0; i < count; i++)
        if (rows[i] >= hiap_frame_rows(f) && rows[i] != HIAP_ROW_NONE)
            return hiap_err_set(err, HIAP_ARGUMENT, "row %zu was asked for, but the frame has %zu",
                                rows[i] + 1, hiap_frame_rows(f));
    return HIAP_OK;
}

hiap_rc hiap_frame_pick(hiap_frame **out, const hiap_frame *f, const size_t *rows, size_t count,
                        hiap_err *err) {
    *out = NULL;
    size_t width = hiap_frame_width(f);
    picking p = { f, rows, count, NULL, NULL };
    hiap_rc rc = check_rows(f, rows, count, err);
    if (rc != HIAP_OK)
        return rc;
    p.columns = hiap_alloc_zero(width, sizeof(hiap_column *));
    p.names = hiap_alloc_array(width, sizeof(char *));
    if (!p.columns || !p.names)
        rc = hiap_err_nomem(err, width * sizeof(hiap_column *));
    if (rc == HIAP_OK)
        rc = hiap_parallel_for(width, pick_column, &p, err);
    if (rc == HIAP_OK)
        rc = hiap_frame_new(out, p.names, p.columns, width, err);
    drop_columns(p.columns, width);
    hiap_free(p.names);
    return rc;
}

static hiap_rc check_mask(const hiap_frame *f, const hiap_column *mask, hiap_err *err) {
    if (hiap_column_type(mask) != HIAP_MASK)
        return hiap_err_set(err, HIAP_ARGUMENT, "rows are chosen by a mask, not by a %s column",
                            hiap_type_name(hiap_column_type(mask)));
    if (hiap_column_len(mask) != hiap_frame_rows(f))
        return hiap_err_set(err, HIAP_SHAPE, "the mask has %zu rows, but the frame has %zu",
                            hiap_column_len(mask), hiap_frame_rows(f));
    return HIAP_OK;
}

hiap_rc hiap_frame_where(hiap_frame **out, const hiap_frame *f, const hiap_column *mask,
                         hiap_err *err) {
    *out = NULL;
    hiap_rc rc = check_mask(f, mask, err);
    if (rc != HIAP_OK)
        return rc;
    size_t *rows = hiap_alloc_array(hiap_frame_rows(f) + 1, sizeof *rows);
    if (!rows)
        return hiap_err_nomem(err, hiap_frame_rows(f) * sizeof *rows);
    size_t count = 0;
    const uint8_t *chosen = hiap_column_mask(mask);
    for (size_t i = 0; i < hiap_frame_rows(f); i++) {
        rows[count] = i; /* written always and kept or not: no branch to mispredict */
        count += chosen[i] == 1;
    }
    rc = hiap_frame_pick(out, f, rows, count, err);
    hiap_free(rows);
    return rc;
}

hiap_rc hiap_frame_slice(hiap_frame **out, const hiap_frame *f, size_t first, size_t count,
                         hiap_err *err) {
    *out = NULL;
    size_t most = first < hiap_frame_rows(f) ? hiap_frame_rows(f) - first : 0;
    if (count > most)
        count = most;
    size_t *rows = hiap_alloc_array(count, sizeof *rows);
    if (!rows)
        return hiap_err_nomem(err, count * sizeof *rows);
    for (size_t i = 0; i < count; i++)
        rows[i] = first + i;
    hiap_rc rc = hiap_frame_pick(out, f, rows, count, err);
    hiap_free(rows);
    return rc;
}

/* --- one below the other ---------------------------------------------------------------------- */

typedef struct appending {
    const hiap_frame *const *parts;
    size_t count;
    hiap_map *names; /* of all parts, in the order they first appear */
    hiap_column **columns;
} appending;

static const char *name_of(const appending *a, size_t i) {
    return hiap_map_key(a->names, (uint32_t)i).at;
}

static hiap_type type_of(const appending *a, const char *name) {
    const hiap_column *c = NULL;
    for (size_t i = 0; i < a->count && !c; i++)
        c = hiap_frame_find(a->parts[i], name);
    return hiap_column_type(c);
}

/* A reference to the column in one part, or to blank rows in its place. */
static hiap_rc part_of_column(hiap_column **out, const hiap_frame *part, const char *name,
                              hiap_type type, hiap_err *err) {
    const hiap_column *there = hiap_frame_find(part, name);
    if (!there)
        return hiap_column_repeat_missing(out, type, HIAP_MISSING_EMPTY, hiap_frame_rows(part),
                                          err);
    *out = hiap_column_hold(there);
    return HIAP_OK;
}

static hiap_rc append_column(void *payload, size_t i, hiap_err *err) {
    appending *a = payload;
    const char *name = name_of(a, i);
    hiap_type type = type_of(a, name);
    hiap_rc rc = HIAP_OK;
    hiap_column **parts = hiap_alloc_zero(a->count, sizeof *parts);
    if (!parts)
        return hiap_err_nomem(err, a->count * sizeof *parts);
    for (size_t part = 0; part < a->count && rc == HIAP_OK; part++)
        rc = part_of_column(&parts[part], a->parts[part], name, type, err);
    if (rc == HIAP_OK)
        rc = hiap_column_append(&a->columns[i], (const hiap_column *const *)parts, a->count, err);
    if (rc == HIAP_SHAPE)
        hiap_err_wrap(err, "column '%s'", name);
    drop_columns(parts, a->count);
    return rc;
}

static hiap_rc collect_names(appending *a, hiap_err *err) {
    hiap_rc rc = hiap_map_new(&a->names, err);
    for (size_t part = 0; part < a->count && rc == HIAP_OK; part++)
        for (size_t i = 0; i < hiap_frame_width(a->parts[part]) && rc == HIAP_OK; i++) {
            hiap_str name = hiap_str_of(hiap_frame_name(a->parts[part], i));
            if (hiap_map_add(a->names, name, NULL) == HIAP_MAP_NONE)
                rc = hiap_err_nomem(err, name.len);
        }
    return rc;
}

hiap_rc hiap_frame_append(hiap_frame **out, const hiap_frame *const *parts, size_t count,
                          hiap_err *err) {
    *out = NULL;
    appending a = { parts, count, NULL, NULL };
    const char **names = NULL;
    size_t width = 0;
    hiap_rc rc = collect_names(&a, err);
    if (rc != HIAP_OK)
        goto done;
    width = hiap_map_len(a.names);
    a.columns = hiap_alloc_zero(width, sizeof(hiap_column *));
    names = hiap_alloc_array(width, sizeof *names);
    if (!a.columns || !names) {
        rc = hiap_err_nomem(err, width * sizeof *names);
        goto done;
    }
    for (size_t i = 0; i < width; i++)
        names[i] = name_of(&a, i);
    rc = hiap_parallel_for(width, append_column, &a, err);
    if (rc == HIAP_OK)
        rc = hiap_frame_new(out, names, a.columns, width, err);
done:
    drop_columns(a.columns, width);
    hiap_free(names);
    hiap_map_free(a.names);
    return rc;
}
