/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/data/frame.h"

#include <stdatomic.h>
#include <string.h>

#include "core/base/mem.h"
#include "core/base/near.h"

struct hiap_frame {
    atomic_size_t holders;
    size_t rows;
    hiap_map *names; /* column i is called key i */
    hiap_column **columns;
};

static hiap_rc add_name(hiap_frame *f, const char *name, hiap_err *err) {
    bool added;
    if (!*name)
        return hiap_err_set(err, HIAP_SHAPE, "a column of a frame needs a name");
    if (hiap_map_add(f->names, hiap_str_of(name), &added) == HIAP_MAP_NONE)
        return hiap_err_nomem(err, strlen(name));
    if (!added) {
        hiap_err_set(err, HIAP_SHAPE, "two columns are called '%s'", name);
        hiap_err_hint(err, "rename one of them");
        return HIAP_SHAPE;
    }
    return HIAP_OK;
}

static hiap_rc add_column(hiap_frame *f, size_t i, const char *name, hiap_column *column,
                          hiap_err *err) {
    if (i == 0)
        f->rows = hiap_column_len(column);
    if (hiap_column_len(column) != f->rows)
        return hiap_err_set(err, HIAP_SHAPE, "column '%s' has %zu rows, but '%s' has %zu", name,
                            hiap_column_len(column), hiap_frame_name(f, 0), f->rows);
    hiap_rc rc = add_name(f, name, err);
    if (rc == HIAP_OK)
        f->columns[i] = hiap_column_hold(column);
    return rc;
}

hiap_rc hiap_frame_new(hiap_frame **out, const char *const *names, hiap_column *const *columns,
                       size_t count, hiap_err *err) {
    *out = NULL;
    hiap_rc rc = HIAP_OK;
    hiap_frame *f = hiap_alloc_zero(1, sizeof *f);
    if (!f)
        return hiap_err_nomem(err, sizeof *f);
    atomic_init(&f->holders, 1);
    if ((rc = hiap_map_new(&f->names, err)) != HIAP_OK)
        goto done;
    f->columns = hiap_alloc_zero(count, sizeof(hiap_column *));
    if (!f->columns) {
        rc = hiap_err_nomem(err, count * sizeof(hiap_column *));
        goto done;
    }
    for (size_t i = 0; i < count && rc == HIAP_OK; i++)
        rc = add_column(f, i, names[i], columns[i], err);
done:
    if (rc == HIAP_OK)
        *out = f;
    else
        hiap_frame_drop(f);
    return rc;
}

hiap_frame *hiap_frame_hold(const hiap_frame *f) {
    hiap_frame *held = (hiap_frame *)f;
    atomic_fetch_add_explicit(&held->holders, 1, memory_order_relaxed);
    return held;
}

void hiap_frame_drop(hiap_frame *f) {
    if (!f || atomic_fetch_sub_explicit(&f->holders, 1, memory_order_acq_rel) > 1)
        return;
    if (f->columns)
        for (size_t i = 0; i < hiap_frame_width(f); i++)
            hiap_column_drop(f->columns[i]);
    hiap_free(f->columns);
    hiap_map_free(f->names);
    hiap_free(f);
}

size_t hiap_frame_rows(const hiap_frame *f) {
    return f->rows;
}

size_t hiap_frame_width(const hiap_frame *f) {
    return hiap_map_len(f->names);
}

const char *hiap_frame_name(const hiap_frame *f, size_t i) {
    return hiap_map_key(f->names, (uint32_t)i).at;
}

const hiap_column *hiap_frame_at(const hiap_frame *f, size_t i) {
    return f->columns[i];
}

const hiap_column *hiap_frame_find(const hiap_frame *f, const char *name) {
    uint32_t i = hiap_map_find(f->names, hiap_str_of(name));
    return i == HIAP_MAP_NONE ? NULL : f->columns[i];
}

/* --- a column by name, or what is there instead ----------------------------------------------- */

static const char *nearest(const hiap_frame *f, const char *name) {
    size_t width = hiap_frame_width(f);
    const char **names = hiap_alloc_array(width, sizeof *names);
    if (!names)
        return NULL;
    for (size_t i = 0; i < width; i++)
        names[i] = hiap_frame_name(f, i);
    const char *near = hiap_near(name, names, width);
    hiap_free(names);
    return near;
}

static void list_columns(const hiap_frame *f, hiap_err *err) {
    hiap_buf list = HIAP_BUF_INIT;
    for (size_t i = 0; i < hiap_frame_width(f); i++)
        hiap_buf_printf(&list, "%s%s", i ? ", " : "", hiap_frame_name(f, i));
    if (list.len > 0 && !list.failed)
        hiap_err_hint(err, "its columns are %s", list.at);
    hiap_buf_clear(&list);
}

static hiap_rc no_such_column(const hiap_frame *f, const char *name, hiap_err *err) {
    hiap_err_set(err, HIAP_NOT_FOUND, "the frame has no column '%s'", name);
    const char *near = nearest(f, name);
    if (near)
        hiap_err_did_you_mean(err, near);
    else
        list_columns(f, err);
    return HIAP_NOT_FOUND;
}

static hiap_rc find_index(size_t *out, const hiap_frame *f, const char *name, hiap_err *err) {
    uint32_t i = hiap_map_find(f->names, hiap_str_of(name));
    if (i == HIAP_MAP_NONE)
        return no_such_column(f, name, err);
    *out = i;
    return HIAP_OK;
}

hiap_rc hiap_frame_column(const hiap_column **out, const hiap_frame *f, const char *name,
                          hiap_err *err) {
    size_t i;
    *out = NULL;
    hiap_rc rc = find_index(&i, f, name, err);
    if (rc == HIAP_OK)
        *out = f->columns[i];
    return rc;
}
