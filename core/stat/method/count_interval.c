/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/method/count_interval.h"

#include <math.h>

#include "core/base/num.h"

/* --- one row at a time ------------------------------------------------------------------------ */

static double multiplier_of(const hiap_method_run *run, size_t row) {
    double own = hiap_run_number(run, HIAP_MULTIPLIER, row);
    return isnan(own) ? run->setting[HIAP_MULTIPLIER_OPTION].number : own;
}

/* `row` is the place of bad data. */
static hiap_rc put_interval(hiap_method_run *run, const hiap_count_method *how, double count,
                            double denominator, double multiplier, size_t row, hiap_err *err) {
    hiap_interval x = { NAN, NAN, NAN };
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < run->levels && !rc; i++) {
        rc = how->one(&x, count, denominator, multiplier, run->level[i].confidence, err);
        hiap_run_put_limits(run, i, x.lower, x.upper);
    }
    hiap_run_put(run, HIAP_COUNT_VALUE, x.value);
    if (!isnan(x.value))
        hiap_run_put_word(run, HIAP_COUNT_METHOD, how->words(count));
    if (rc == HIAP_PARSE || rc == HIAP_ARGUMENT)
        hiap_run_at(run, row, err);
    return rc;
}

static hiap_rc each_row(hiap_method_run *run, const hiap_count_method *how, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    for (size_t row = 0; row < run->rows && !rc; row++) {
        rc = put_interval(run, how, hiap_run_number(run, HIAP_COUNT, row),
                          hiap_run_number(run, HIAP_DENOMINATOR, row), multiplier_of(run, row), row,
                          err);
        hiap_run_end_row(run, row);
    }
    return rc;
}

/* --- groups ----------------------------------------------------------------------------------- */

/* A missing one makes the sum missing. */
static double sum_of(const hiap_method_run *run, size_t input, const size_t *rows, size_t count) {
    hiap_sum sum = { 0 };
    for (size_t i = 0; i < count; i++)
        hiap_sum_add(&sum, hiap_run_number(run, input, rows[i]));
    return hiap_sum_value(&sum);
}

/* Bad rows would hide in a sum. */
static hiap_rc check_rows(const hiap_method_run *run, const hiap_count_method *how,
                          const size_t *rows, size_t count, hiap_err *err) {
    hiap_interval unused;
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < count && !rc; i++) {
        double multiplier = multiplier_of(run, rows[i]);
        rc = how->one(&unused, hiap_run_number(run, HIAP_COUNT, rows[i]),
                      hiap_run_number(run, HIAP_DENOMINATOR, rows[i]), multiplier, 95, err);
        if (!rc && multiplier != multiplier_of(run, rows[0]))
            rc = hiap_run_refuse(run, HIAP_MULTIPLIER, rows[i],
                                 "the rows of a group have one multiplier", err);
        else if (rc == HIAP_PARSE || rc == HIAP_ARGUMENT)
            hiap_run_at(run, rows[i], err);
    }
    return rc;
}

static hiap_rc each_group(hiap_method_run *run, const hiap_count_method *how, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    for (size_t g = 0; g < run->groups && !rc; g++) {
        size_t n;
        const size_t *rows = hiap_run_rows(run, g, &n);
        rc = check_rows(run, how, rows, n, err);
        if (!rc)
            rc = put_interval(run, how, sum_of(run, HIAP_COUNT, rows, n),
                              sum_of(run, HIAP_DENOMINATOR, rows, n), multiplier_of(run, rows[0]),
                              rows[0], err);
        hiap_run_end_row(run, g);
    }
    return rc;
}

/* --- whole columns, on all processors ----------------------------------------------------------- */

static hiap_rc make_words(hiap_method_run *run, const hiap_count_method *how,
                          const hiap_column *value, hiap_err *err) {
    const double *counts = hiap_column_numbers(run->input[HIAP_COUNT]);
    hiap_column *words = NULL;
    hiap_builder *b;
    hiap_rc rc = hiap_builder_new(&b, HIAP_TEXT, err);
    for (size_t row = 0; row < run->rows && !rc; row++) {
        if (hiap_column_reason(value, row))
            hiap_builder_missing(b, HIAP_MISSING_EMPTY);
        else
            hiap_builder_text(b, hiap_str_of(how->words(counts[row])));
    }
    if (!rc)
        rc = hiap_builder_finish(&words, b, err);
    if (!rc)
        hiap_run_take(run, HIAP_COUNT_METHOD, words);
    return rc;
}

static hiap_rc whole_columns(hiap_method_run *run, const hiap_count_method *how, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < run->levels && !rc; i++) {
        hiap_interval_columns made;
        rc = how->columns(&made, run->input[HIAP_COUNT], run->input[HIAP_DENOMINATOR],
                          run->setting[HIAP_MULTIPLIER_OPTION].number, run->level[i].confidence,
                          err);
        if (rc)
            return rc;
        hiap_run_take_limits(run, i, made.lower, made.upper);
        if (i == 0)
            rc = make_words(run, how, made.value, err);
        hiap_run_take(run, HIAP_COUNT_VALUE, made.value);
    }
    return rc;
}

hiap_rc hiap_count_method_run(hiap_method_run *run, const hiap_count_method *how, hiap_err *err) {
    if (run->grouped)
        return each_group(run, how, err);
    if (hiap_run_has(run, HIAP_MULTIPLIER))
        return each_row(run, how, err);
    hiap_err quiet = { 0 };
    hiap_rc rc = whole_columns(run, how, &quiet);
    if (rc == HIAP_PARSE || rc == HIAP_ARGUMENT)
        return each_row(run, how, err); /* which names the place of the first bad row */
    if (rc && err)
        *err = quiet;
    return rc;
}
