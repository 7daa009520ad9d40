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

/* The first four are numbers in the lookups; indicators are numbered as the query lists them. */
typedef struct hiap_found {
    uint32_t indicator, area, disaggregation, period;
    int64_t vintage, row;
} hiap_found;

typedef struct hiap_selection {
    hiap_store *store;
    int64_t as_of;
    hiap_map *pool;
    hiap_lookup indicators, areas, disaggregations, periods, words;
    HIAP_VEC(hiap_period) period; /* by number of the period */
    HIAP_VEC(int64_t) only_areas; /* rows of the areas asked for, each once */
    HIAP_VEC(uint8_t) chosen;     /* by number of the disaggregation: 1 for those wanted */
    HIAP_VEC(hiap_found) found;
} hiap_selection;

/* Clear it whatever the result. */
hiap_rc hiap_selection_find(hiap_selection *s, hiap_store *store, const hiap_series_query *query,
                            hiap_err *err);
void hiap_selection_clear(hiap_selection *s);

#endif
