/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Places whose code was changed: figures published under an old code belong to the place that has
 * the current one (series.h). */
#ifndef HIAP_STORE_PLACE_H
#define HIAP_STORE_PLACE_H

#include "core/store/selection.h"

/* Find the old codes of the query that the store knows, and name their places by the current one. */
hiap_rc hiap_place_bridge(hiap_selection *s, const hiap_series_query *query, hiap_err *err);
/* The row of the area that stands for the place of an area. */
int64_t hiap_place_of(const hiap_selection *s, int64_t area);
/* The code a figure was published under, if it is not the current one; else NULL. */
const char *hiap_place_old_code(const hiap_selection *s, const hiap_found *found);
/* Add an area that a query names by any of its codes to s->only_areas, with all its codes. */
hiap_rc hiap_place_want(hiap_selection *s, const hiap_series_query *query, const char *code,
                        hiap_err *err);
/* Of the figures that several codes of a place give, in their order, keep one each: that of the
 * current code, unless only another has a value. */
hiap_rc hiap_place_keep_one(hiap_selection *s, hiap_err *err);

#endif
