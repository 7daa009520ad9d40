/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What methods over counts and populations read alike: levels, cells with a sign, bands that stand
 * once. */
#ifndef HIAP_STAT_METHOD_READING_H
#define HIAP_STAT_METHOD_READING_H

#include "core/base/vec.h"
#include "core/stat/interval_impl.h"
#include "core/stat/method_run.h"

hiap_rc hiap_read_levels(hiap_confidence out[HIAP_METHOD_LEVELS], const hiap_method_run *run,
                         hiap_err *err);

/* A number that is there is 0 or more; above 0. */
hiap_rc hiap_read_not_negative(double *out, const hiap_method_run *run, size_t input, size_t row,
                               hiap_err *err);
hiap_rc hiap_read_positive(double *out, const hiap_method_run *run, size_t input, size_t row,
                           hiap_err *err);

/* The rows so far that were the first with their text. */
typedef HIAP_VEC(size_t) hiap_first_rows;

/* The first row with the same text as `row` in a text column, which may be `row` itself. */
hiap_rc hiap_read_first(size_t *out, hiap_first_rows *seen, const hiap_method_run *run,
                        size_t input, size_t row, hiap_err *err);

/* The first number of the call that a group needs and does not have. */
typedef struct hiap_absent {
    bool found;
    size_t input, row;
} hiap_absent;

/* Notes a missing number; true when it is missing. */
bool hiap_absent_note(hiap_absent *absent, double x, size_t input, size_t row);
/* Status "not computed: no population (age_band 5-9)", with the text of `label` where the call has
 * it. */
void hiap_absent_put(hiap_method_run *run, const hiap_absent *absent, size_t label);

#endif
