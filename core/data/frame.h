/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A frame: named columns of one length. Immutable and reference counted, like its columns.
 *
 * Operations give a new frame that shares the columns it does not change. A name that is not there is
 * HIAP_NOT_FOUND with the nearest name; every error says which column and which lengths.
 */
#ifndef HIAP_DATA_FRAME_H
#define HIAP_DATA_FRAME_H

#include "core/data/column.h"
#include "core/data/column_sum.h"

typedef struct hiap_frame hiap_frame;

/* `names` are copied, columns are held (not taken). Names are unique and not empty. Zero columns make a
 * frame without rows. */
hiap_rc hiap_frame_new(hiap_frame **out, const char *const *names, hiap_column *const *columns, size_t count, hiap_err *err);
hiap_frame *hiap_frame_hold(const hiap_frame *f);
void hiap_frame_drop(hiap_frame *f); /* takes NULL */

size_t hiap_frame_rows(const hiap_frame *f);
size_t hiap_frame_width(const hiap_frame *f);
const char *hiap_frame_name(const hiap_frame *f, size_t i);
const hiap_column *hiap_frame_at(const hiap_frame *f, size_t i);          /* borrowed */
const hiap_column *hiap_frame_find(const hiap_frame *f, const char *name); /* borrowed, or NULL */
/* As find, but an error with the nearest name when it is not there. */
hiap_rc hiap_frame_column(const hiap_column **out, const hiap_frame *f, const char *name, hiap_err *err);

hiap_rc hiap_frame_select(hiap_frame **out, const hiap_frame *f, const char *const *names, size_t count, hiap_err *err);
hiap_rc hiap_frame_without(hiap_frame **out, const hiap_frame *f, const char *const *names, size_t count, hiap_err *err);
hiap_rc hiap_frame_rename(hiap_frame **out, const hiap_frame *f, const char *from, const char *to, hiap_err *err);
/* Add or replace columns; a frame without columns takes their length. */
hiap_rc hiap_frame_with(hiap_frame **out, const hiap_frame *f, const char *const *names, hiap_column *const *columns, size_t count, hiap_err *err);
/* Rows where the mask is true (missing counts as not true). */
hiap_rc hiap_frame_where(hiap_frame **out, const hiap_frame *f, const hiap_column *mask, hiap_err *err);
/* As hiap_column_pick; a row that is not there is HIAP_ARGUMENT. */
hiap_rc hiap_frame_pick(hiap_frame **out, const hiap_frame *f, const size_t *rows, size_t count, hiap_err *err);
/* Rows beyond the end are left out. */
hiap_rc hiap_frame_slice(hiap_frame **out, const hiap_frame *f, size_t first, size_t count, hiap_err *err);

typedef struct hiap_sort_key {
    const char *name;
    bool descending; /* missing values come last either way */
} hiap_sort_key;
/* Stable: rows with equal keys keep their order. */
hiap_rc hiap_frame_sort(hiap_frame **out, const hiap_frame *f, const hiap_sort_key *keys, size_t count, hiap_err *err);
/* One below the other, matched by name; a column absent from one is missing there (EMPTY). */
hiap_rc hiap_frame_append(hiap_frame **out, const hiap_frame *const *parts, size_t count, hiap_err *err);

#endif
