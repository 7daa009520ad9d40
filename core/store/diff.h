/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What changed between two vintages, as a frame.
 *
 * Columns: indicator_id, indicator_name, area_code, area_name, time_period, sex, age,
 * category_type, category, from_value, to_value, change (to - from), kind (change.def), changed
 * ("value, upper_ci_95": the numbers that are others now; missing for a new figure). A missing
 * value carries its reason; a value that was not there at all is EMPTY.
 *
 * Rows: one a figure that is not the same, area codes as published. Sorted as a series, by the
 * indicator's key first. Vintages never take a figure away: withdrawn means that its value is
 * missing now.
 */
#ifndef HIAP_STORE_DIFF_H
#define HIAP_STORE_DIFF_H

#include "core/data/frame.h"
#include "core/store/db.h"

typedef struct hiap_diff_query {
    int64_t from, to;              /* as of each; 0 for `to`: the newest */
    const char *const *indicators; /* keys; NULL: all */
    size_t indicator_count;
    const char *const *areas; /* codes; NULL: all */
    size_t area_count;
} hiap_diff_query;

/* HIAP_NOT_FOUND for an indicator, area or vintage that is not there as of `to`; HIAP_ARGUMENT when
 * `from` is after `to`. */
hiap_rc hiap_store_diff(hiap_frame **out, hiap_store *store, const hiap_diff_query *query,
                        hiap_err *err);

#endif
