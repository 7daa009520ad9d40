/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/method/count_interval.h"

#include <math.h>

#include "core/base/mem.h"
#include "core/base/num.h"

/* A run with what its levels of confidence fix. */
typedef struct counting {
    hiap_method_run *run;
    const hiap_count_method *how;
    hiap_confidence confidence[HIAP_METHOD_LEVELS];
} counting;

/* --- one row at a time ------------------------------------------------------------------------ */

static hiap_rc read_multiplier(double *out, const counting *c, size_t row, hiap_err *err) {
    *out = hiap_run_number(c->run, HIAP_MULTIPLIER, row);
    if (isnan(*out))
        *out = c->run->setting[HIAP_MULTIPLIER_OPTION].number;
    if (!(*out > 0))
        return hiap_run_refuse(c->run, HIAP_MULTIPLIER, row, "a multiplier is greater than 0", err);
    return HIAP_OK;
}

static hiap_rc check_row(const counting *c, size_t row, hiap_err *err) {
    double count = hiap_run_number(c->run, HIAP_COUNT, row);
    double denominator = hiap_run_number(c->run, HIAP_DENOMINATOR, row);
    if (!c->how->is_bad(count, denominator))
        return HIAP_OK;
    hiap_interval_refuse(count, denominator, err);
    hiap_run_at(c->run, row, err);
    return HIAP_PARSE;
}

static void put_interval(const counting *c, double count, double denominator, double multiplier) {
    hiap_interval x = { NAN, NAN, NAN };
    for (size_t i = 0; i < c->run->levels; i++) {
        x = c->how->of(count, denominator, multiplier, &c->confidence[i]);
        hiap_run_put_limits(c->run, i, x.lower, x.upper);
    }
    hiap_run_put(c->run, HIAP_COUNT_VALUE, x.value);
    if (!isnan(x.value))
        hiap_run_put_word(c->run, HIAP_COUNT_METHOD, c->how->words[!(count < c->how->few)]);
}

static hiap_rc each_row(const counting *c, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    for (size_t row = 0; row < c->run->rows && !rc; row++) {
        double multiplier;
        rc = check_row(c, row, err);
        if (!rc)
            rc = read_multiplier(&multiplier, c, row, err);
        if (rc)
            return rc;
        put_interval(c, hiap_run_number(c->run, HIAP_COUNT, row),
                     hiap_run_number(c->run, HIAP_DENOMINATOR, row), multiplier);
        hiap_run_end_row(c->run, row);
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
static hiap_rc check_rows(double *multiplier, const counting *c, const size_t *rows, size_t count,
                          hiap_err *err) {
    hiap_rc rc = read_multiplier(multiplier, c, rows[0], err);
    for (size_t i = 0; i < count && !rc; i++) {
        double own;
        rc = check_row(c, rows[i], err);
        if (!rc)
            rc = read_multiplier(&own, c, rows[i], err);
        if (!rc && own != *multiplier)
            rc = hiap_run_refuse(c->run, HIAP_MULTIPLIER, rows[i],
                                 "the rows of a group have one multiplier", err);
    }
    return rc;
}

static hiap_rc each_group(const counting *c, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    for (size_t g = 0; g < c->run->groups && !rc; g++) {
        size_t n;
        double multiplier;
        const size_t *rows = hiap_run_rows(c->run, g, &n);
        rc = check_rows(&multiplier, c, rows, n, err);
        if (rc)
            return rc;
        put_interval(c, sum_of(c->run, HIAP_COUNT, rows, n),
                     sum_of(c->run, HIAP_DENOMINATOR, rows, n), multiplier);
        hiap_run_end_row(c->run, g);
    }
    return rc;
}

/* --- whole columns, on all processors --------------------------------------------------------- */

/* The words are numbered by first appearance. */
static bool fill_codes(uint32_t *codes, hiap_map *words, const counting *c,
                       const hiap_column *value) {
    const double *count = hiap_column_numbers(c->run->input[HIAP_COUNT]);
    const double *values = hiap_column_numbers(value);
    uint32_t known[2] = { HIAP_MAP_NONE, HIAP_MAP_NONE };
    for (size_t row = 0; row < c->run->rows; row++) {
        bool many = !(count[row] < c->how->few);
        codes[row] = HIAP_TEXT_MISSING;
        if (isnan(values[row]))
            continue;
        if (known[many] == HIAP_MAP_NONE)
            known[many] = hiap_map_add(words, hiap_str_of(c->how->words[many]), NULL);
        if (known[many] == HIAP_MAP_NONE)
            return false;
        codes[row] = known[many];
    }
    return true;
}

static hiap_rc take_words(const counting *c, const hiap_column *value, hiap_err *err) {
    size_t rows = c->run->rows;
    hiap_map *words = NULL;
    hiap_column *made = NULL;
    uint32_t *codes = hiap_alloc_array(rows, sizeof *codes);
    hiap_rc rc = codes ? hiap_map_new(&words, err) : hiap_err_nomem(err, rows * sizeof *codes);
    if (!rc && !fill_codes(codes, words, c, value))
        rc = hiap_err_nomem(err, rows * sizeof *codes);
    if (!rc) {
        rc = hiap_column_take_text(&made, codes, words, rows, err);
        codes = NULL, words = NULL;
    }
    if (!rc)
        hiap_run_take(c->run, HIAP_COUNT_METHOD, made);
    hiap_free(codes);
    hiap_map_free(words);
    return rc;
}

static hiap_rc whole_columns(const counting *c, hiap_err *err) {
    double levels[HIAP_METHOD_LEVELS];
    for (size_t i = 0; i < c->run->levels; i++)
        levels[i] = c->run->level[i].confidence;
    const hiap_interval_request request = {
        .count = c->run->input[HIAP_COUNT],
        .denominator = c->run->input[HIAP_DENOMINATOR],
        .multiplier = c->run->setting[HIAP_MULTIPLIER_OPTION].number,
        .confidence = levels,
        .levels = c->run->levels,
    };
    hiap_interval_columns made;
    hiap_rc rc = c->how->columns(&made, &request, err);
    if (rc)
        return rc;
    hiap_run_take(c->run, HIAP_COUNT_VALUE, made.value);
    for (size_t i = 0; i < c->run->levels; i++)
        hiap_run_take_limits(c->run, i, made.lower[i], made.upper[i]);
    return take_words(c, made.value, err);
}

static hiap_rc each_column(const counting *c, hiap_err *err) {
    hiap_err quiet = { 0 };
    hiap_rc rc = whole_columns(c, &quiet);
    if (rc == HIAP_PARSE)
        return each_row(c, err); /* which names the place of the first bad row */
    if (rc && err)
        *err = quiet;
    return rc;
}

hiap_rc hiap_count_method_run(hiap_method_run *run, const hiap_count_method *how, hiap_err *err) {
    counting c = { .run = run, .how = how };
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < run->levels && !rc; i++)
        rc = hiap_confidence_init(&c.confidence[i], run->level[i].confidence, err);
    if (rc)
        return rc;
    if (run->grouped)
        return each_group(&c, err);
    return hiap_run_has(run, HIAP_MULTIPLIER) ? each_row(&c, err) : each_column(&c, err);
}
