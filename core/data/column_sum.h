/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures from a column: missing values are left out, and sums are compensated in a fixed order. */
#ifndef HIAP_DATA_COLUMN_SUM_H
#define HIAP_DATA_COLUMN_SUM_H

#include "core/data/column.h"

/* One row a summary in column_sum.def: name, help. The enum, the names and the reference page come
 * from it. */
typedef enum hiap_summary {
#define HIAP_SUMMARY(id, name, help) HIAP_SUMMARY_##id,
#include "core/data/column_sum.def"
#undef HIAP_SUMMARY
    HIAP_SUMMARY_COUNT_
} hiap_summary;

const char *hiap_summary_name(hiap_summary s);
const char *hiap_summary_help(hiap_summary s);
bool hiap_summary_find(hiap_summary *out, const char *name);

/* A number column (masks count as 0 and 1; count, missing and distinct take any type). `rows` picks
 * rows (NULL: all of them, len ignored). The result is NaN where there is nothing to compute from
 * (no values; sd of one) or it is too large for a double. sd divides by n - 1 and centres first. */
hiap_rc hiap_column_summarise(double *out, const hiap_column *c, hiap_summary s, const size_t *rows,
                              size_t len, hiap_err *err);
/* Sum of x*w over sum of w, over rows where both are present. */
hiap_rc hiap_column_weighted_mean(double *out, const hiap_column *x, const hiap_column *w,
                                  const size_t *rows, size_t len, hiap_err *err);
/* Quantile p in [0, 1], type 7 of Hyndman and Fan (1996): linear between order statistics. */
hiap_rc hiap_column_quantile(double *out, const hiap_column *c, double p, const size_t *rows,
                             size_t len, hiap_err *err);

#endif
