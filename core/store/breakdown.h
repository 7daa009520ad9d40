/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which sexes, ages and categories of an indicator a query means (the rule of series.h). */
#ifndef HIAP_STORE_BREAKDOWN_H
#define HIAP_STORE_BREAKDOWN_H

#include "core/store/selection.h"

/* HIAP_NOT_FOUND for a word of the query that no disaggregation in the store has. */
hiap_rc hiap_breakdown_check(hiap_store *store, const hiap_series_query *query, hiap_err *err);
/* Fill s->chosen for one indicator. */
hiap_rc hiap_breakdown_choose(hiap_selection *s, const hiap_series_query *query, int64_t indicator,
                              hiap_err *err);

#endif
