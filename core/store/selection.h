/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The observations that answer a query: found in the index alone, the newest vintage of each
 * figure, in the order of the frame (series.h). */
#ifndef HIAP_STORE_SELECTION_H
#define HIAP_STORE_SELECTION_H

#include "core/store/lookup.h"
#include "core/store/series.h"

/* Fields of the lookups. */
enum { HIAP_INDICATOR_KEY, HIAP_INDICATOR_NAME, HIAP_INDICATOR_FIELDS };
enum { HIAP_AREA_CODE, HIAP_AREA_NAME, HIAP_AREA_TYPE, HIAP_AREA_FIELDS };
enum { HIAP_SEX, HIAP_AGE, HIAP_CATEGORY_TYPE, HIAP_CATEGORY, HIAP_DISAGGREGATION_FIELDS };

/* The first five are numbers in the lookups; indicators are numbered as the query lists them. */
typedef struct hiap_found {
    uint32_t indicator, area, disaggregation, period;
    uint32_t published; /* number of the area under whose code it was published */
    int64_t vintage, row;
    int64_t earlier; /* row of the vintage before; 0: none */
} hiap_found;

/* An area whose code is an old one: the area that stands for its place, and the code it has now. */
typedef struct hiap_place_code {
    int64_t area, place;
    const char *old_code, *current_code; /* borrowed from the query */
} hiap_place_code;

typedef struct hiap_selection {
    hiap_store *store;
    int64_t as_of;
    hiap_map *pool;
    hiap_lookup indicators, areas, disaggregations, periods, words;
    HIAP_VEC(hiap_period) period; /* by number of the period */
    HIAP_VEC(hiap_place_code) codes; /* old codes that the store knows (place.h) */
    HIAP_VEC(int64_t) only_areas; /* rows of the areas asked for, each once */
    HIAP_VEC(uint8_t) chosen;     /* by number of the disaggregation: 1 for those wanted */
    HIAP_VEC(hiap_found) found;
} hiap_selection;

/* Clear it whatever the result. */
hiap_rc hiap_selection_find(hiap_selection *s, hiap_store *store, const hiap_series_query *query,
                            hiap_err *err);
void hiap_selection_clear(hiap_selection *s);

/* The lookups alone, for another question of the same store; clear it whatever the result. */
hiap_rc hiap_selection_open(hiap_selection *s, hiap_store *store, int64_t as_of, hiap_err *err);
/* The row of a name that was seen by then, 0 for none; and the error that there is none. */
hiap_rc hiap_selection_indicator(int64_t *out, hiap_selection *s, const char *key, hiap_err *err);
hiap_rc hiap_selection_no_indicator(hiap_selection *s, const char *key, hiap_err *err);
hiap_rc hiap_selection_area(int64_t *out, hiap_selection *s, const char *code, hiap_err *err);
hiap_rc hiap_selection_no_area(hiap_selection *s, const char *code, hiap_err *err);
/* The number of a period: s->period has it under that. */
hiap_rc hiap_selection_period(uint32_t *out, hiap_selection *s, int64_t row, hiap_err *err);
/* Bring `found` into the order of the frame (selection_order.c). */
hiap_rc hiap_selection_sort(hiap_selection *s, hiap_err *err);

#endif
