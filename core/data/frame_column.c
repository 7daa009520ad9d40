/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Frames with other columns: the values are shared, only the list of columns is new. */
#include <string.h>

#include "core/base/mem.h"
#include "core/data/frame.h"

/* The columns of a frame to be: names and columns are borrowed until hiap_frame_new. */
typedef struct draft {
    const char **names;
    hiap_column **columns;
    size_t count;
} draft;

static void draft_clear(draft *d) {
    hiap_free(d->names);
    hiap_free(d->columns);
}

static hiap_rc draft_init(draft *d, size_t most, hiap_err *err) {
    *d = (draft){ .names = hiap_alloc_array(most, sizeof(char *)),
                  .columns = hiap_alloc_array(most, sizeof(hiap_column *)) };
    if (d->names && d->columns)
        return HIAP_OK;
    draft_clear(d);
    *d = (draft){ 0 };
    return hiap_err_nomem(err, most * sizeof(char *));
}

static void draft_add(draft *d, const char *name, const hiap_column *column) {
    d->names[d->count] = name;
    d->columns[d->count++] = (hiap_column *)column;
}

/* Makes the frame when all went well so far; the draft is used up either way. */
static hiap_rc draft_finish(hiap_frame **out, draft *d, hiap_rc rc, hiap_err *err) {
    *out = NULL;
    if (rc == HIAP_OK)
        rc = hiap_frame_new(out, d->names, d->columns, d->count, err);
    draft_clear(d);
    return rc;
}

hiap_rc hiap_frame_select(hiap_frame **out, const hiap_frame *f, const char *const *names,
                          size_t count, hiap_err *err) {
    draft d;
    hiap_rc rc = draft_init(&d, count, err);
    for (size_t i = 0; i < count && rc == HIAP_OK; i++) {
        const hiap_column *column;
        rc = hiap_frame_column(&column, f, names[i], err);
        if (rc == HIAP_OK)
            draft_add(&d, names[i], column);
    }
    return draft_finish(out, &d, rc, err);
}

/* The place of `name` among `count` names, or `count`. */
static size_t index_of(const char *name, const char *const *names, size_t count) {
    size_t i = 0;
    while (i < count && strcmp(names[i], name) != 0)
        i++;
    return i;
}

hiap_rc hiap_frame_without(hiap_frame **out, const hiap_frame *f, const char *const *names,
                           size_t count, hiap_err *err) {
    draft d;
    const hiap_column *column;
    hiap_rc rc = draft_init(&d, hiap_frame_width(f), err);
    for (size_t i = 0; i < count && rc == HIAP_OK; i++)
        rc = hiap_frame_column(&column, f, names[i], err);
    for (size_t i = 0; i < hiap_frame_width(f) && rc == HIAP_OK; i++)
        if (index_of(hiap_frame_name(f, i), names, count) == count)
            draft_add(&d, hiap_frame_name(f, i), hiap_frame_at(f, i));
    return draft_finish(out, &d, rc, err);
}

hiap_rc hiap_frame_rename(hiap_frame **out, const hiap_frame *f, const char *from, const char *to,
                          hiap_err *err) {
    draft d;
    const hiap_column *column;
    hiap_rc rc = draft_init(&d, hiap_frame_width(f), err);
    if (rc == HIAP_OK)
        rc = hiap_frame_column(&column, f, from, err);
    for (size_t i = 0; i < hiap_frame_width(f) && rc == HIAP_OK; i++) {
        const char *name = hiap_frame_name(f, i);
        draft_add(&d, strcmp(name, from) == 0 ? to : name, hiap_frame_at(f, i));
    }
    return draft_finish(out, &d, rc, err);
}

/* Names of the frame are replaced where they stand; a name given twice is left for hiap_frame_new
 * to refuse. */
hiap_rc hiap_frame_with(hiap_frame **out, const hiap_frame *f, const char *const *names,
                        hiap_column *const *columns, size_t count, hiap_err *err) {
    draft d;
    size_t width = hiap_frame_width(f);
    hiap_rc rc = draft_init(&d, width + count, err);
    for (size_t i = 0; i < width && rc == HIAP_OK; i++)
        draft_add(&d, hiap_frame_name(f, i), hiap_frame_at(f, i));
    for (size_t i = 0; i < count && rc == HIAP_OK; i++) {
        size_t at = index_of(names[i], d.names, width);
        if (at == width || index_of(names[i], names, i) < i)
            draft_add(&d, names[i], columns[i]);
        else
            d.columns[at] = columns[i];
    }
    return draft_finish(out, &d, rc, err);
}
