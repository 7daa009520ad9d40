/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A value compared with a benchmark, as published profiles do it.
 *
 *     hiap_outcome o = hiap_compare(62.1, 60.8, 63.4, 67.7, HIAP_HIGH_IS_GOOD);
 *     puts(hiap_outcome_words(o));                                   Worse
 *
 * The benchmark is a fixed value: it is compared with the value's own confidence interval, ends
 * included, not with an interval of its own. Inside is Similar; outside, the side and the polarity
 * give the word. Where the value, a limit or the benchmark is missing, or the lower limit is above
 * the upper, nothing was compared. Rule: Fingertips, "confidence intervals overlapping reference
 * value" (OHID).
 */
#ifndef HIAP_STAT_COMPARE_H
#define HIAP_STAT_COMPARE_H

#include "core/data/column.h"
#include "core/stat/polarity.h"

typedef enum hiap_outcome {
#define HIAP_OUTCOME(id, words) HIAP_OUTCOME_##id,
#include "core/stat/outcome.def"
#undef HIAP_OUTCOME
    HIAP_OUTCOME_COUNT
} hiap_outcome;

const char *hiap_outcome_words(hiap_outcome outcome);
/* Case and spaces do not count; HIAP_ARGUMENT names the nearest. */
hiap_rc hiap_outcome_find(hiap_outcome *out, hiap_str words, hiap_err *err);

/* One level: Better, Similar, Worse; or Higher, Similar, Lower without judgement. */
hiap_outcome hiap_compare(double value, double lower, double upper, double benchmark,
                          hiap_polarity polarity);

typedef struct hiap_compare_limits {
    double lower, upper;
} hiap_compare_limits;
/* Two levels: outside the wider limits too it is Best or Worst, or Highest or Lowest without
 * judgement. */
hiap_outcome hiap_compare_two_levels(double value, hiap_compare_limits limits_95,
                                     hiap_compare_limits limits_99_8, double benchmark,
                                     hiap_polarity polarity);

/* Number columns of one length. The last two are NULL for one level. */
typedef struct hiap_compare_input {
    const hiap_column *value, *lower_95, *upper_95, *benchmark, *lower_99_8, *upper_99_8;
} hiap_compare_input;

/* A text column of outcome words, never missing. Columns of another type are HIAP_ARGUMENT, of
 * another length HIAP_SHAPE. */
hiap_rc hiap_compare_columns(hiap_column **out, const hiap_compare_input *in,
                             hiap_polarity polarity, hiap_err *err);

#endif
