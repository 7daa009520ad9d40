/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures out of the store, as a frame.
 *
 * Columns: indicator_id, indicator_name, area_code, area_name, area_type, time_period (a period),
 * sex, age, category_type, category, value, lower_ci_95, upper_ci_95, lower_ci_99_8, upper_ci_99_8,
 * count, denominator, value_note, compared_to_england, recent_trend, vintage, source_line,
 * revised_from, status. A missing value carries its reason; the other missing numbers are EMPTY.
 * revised_from is the value of the vintage before, where that had one and it differs
 * (hiap_change_differs); status is what tables write beside the value (core/data/status.h).
 *
 * Rows: one a figure, from the newest vintage that has it. Sorted by indicator (in the order
 * asked), area code, sex, age, category type, category, period. Names are those of the newest
 * vintage that gives them. "Newest" always means: not after `as_of`.
 *
 * A place is in it once, under its current code, however many of its codes the query names: figures
 * published under an old one say so in value_note. Where several codes of a place give a figure,
 * the current code's is taken, unless only another has a value.
 */
#ifndef HIAP_STORE_SERIES_H
#define HIAP_STORE_SERIES_H

#include "core/data/frame.h"
#include "core/store/db.h"

#define HIAP_SERIES_ALL "*" /* for sex, age, category_type and category */

/* A code that was replaced by another, place for place. */
typedef struct hiap_code_change {
    const char *old_code, *new_code;
} hiap_code_change;

typedef struct hiap_series_query {
    const char *const *indicators; /* keys: "fingertips/93356", "ons/healthy-life-expectancy" */
    size_t indicator_count;        /* at least 1 */
    const char *const *areas;      /* codes; NULL: every area */
    size_t area_count;
    /* A word as published, HIAP_SERIES_ALL, or NULL for the total. The total is, for each
     * indicator: no category, "Persons" and "All ages" where the indicator has them, otherwise
     * everything it has (so an indicator published for men aged 10 and over gives those, and one
     * published for men and for women gives both). Totals are chosen in the order category, sex,
     * age, each among the rows that are left by the filters given and the totals already chosen. A
     * category_type without a category means all its categories. */
    const char *sex, *age, *category_type, *category;
    const hiap_code_change *code_changes; /* an old code comes once; NULL: codes as published */
    size_t code_change_count;
    int64_t as_of; /* a vintage; 0: the newest */
    bool unknown_is_empty; /* what the store has never seen has no rows, and is no error */
} hiap_series_query;

/* HIAP_NOT_FOUND for an indicator, area, vintage or word that the store has never seen, with the
 * nearest one; a known area without figures simply has no rows. */
hiap_rc hiap_store_series(hiap_frame **out, hiap_store *store, const hiap_series_query *query,
                          hiap_err *err);

#endif
