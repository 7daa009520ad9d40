/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Grouping rows by key columns, summarising the groups, and long-to-wide pivots.
 * Groups come in the order of their first row; a missing key is a group of its own. Without key
 * columns all rows are one group. */
#ifndef HIAP_DATA_GROUP_H
#define HIAP_DATA_GROUP_H

#include "core/data/frame.h"

/* The rows of each group: group g is rows[start[g]] .. rows[start[g + 1] - 1]. */
typedef struct hiap_groups {
    size_t count;
    size_t *start; /* count + 1 */
    size_t *rows;  /* as many as the frame has */
} hiap_groups;

hiap_rc hiap_group_rows(hiap_groups *out, const hiap_frame *f, const char *const *by, size_t by_count, hiap_err *err);
void hiap_groups_clear(hiap_groups *g);

typedef struct hiap_aggregate {
    hiap_summary summary;
    const char *column; /* NULL only for COUNT: rows */
    const char *weight; /* MEAN only: weighted by this column; NULL: plain */
    const char *name;   /* of the result */
} hiap_aggregate;

/* One row a group: the key columns, then the results (FIRST and LAST keep the column's type). */
hiap_rc hiap_frame_group(hiap_frame **out, const hiap_frame *f, const char *const *by, size_t by_count, const hiap_aggregate *aggregates, size_t count, hiap_err *err);

/* Long to wide: one row for each combination of `rows`, one column for each word of the text column
 * `across` (in order of first appearance), cells from `value`. A cell met twice is HIAP_SHAPE and names
 * both keys; one never met is missing, EMPTY. */
hiap_rc hiap_frame_pivot(hiap_frame **out, const hiap_frame *f, const char *const *rows, size_t row_count, const char *across, const char *value, hiap_err *err);

#endif
