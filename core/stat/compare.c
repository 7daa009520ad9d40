/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/compare.h"

#include <math.h>

#include "core/base/mem.h"
#include "core/stat/words.h"

static const char *const outcome_words[] = {
#define HIAP_OUTCOME(id, words) words,
#include "core/stat/outcome.def"
#undef HIAP_OUTCOME
};

const char *hiap_outcome_words(hiap_outcome outcome) {
    return outcome_words[outcome];
}

hiap_rc hiap_outcome_find(hiap_outcome *out, hiap_str words, hiap_err *err) {
    size_t found;
    hiap_rc rc = hiap_words_find(&found, outcome_words, HIAP_OUTCOME_COUNT, words, "outcome", err);
    if (rc == HIAP_OK)
        *out = (hiap_outcome)found;
    return rc;
}

/* --- one comparison --------------------------------------------------------------------------- */

/* The word for each step below or above the benchmark: outside the wider limits, outside the
 * narrower ones, inside, and the same above. */
static const hiap_outcome words_of_steps[HIAP_POLARITY_COUNT][5] = {
    [HIAP_NO_JUDGEMENT] = { HIAP_OUTCOME_LOWEST, HIAP_OUTCOME_LOWER, HIAP_OUTCOME_SIMILAR,
                            HIAP_OUTCOME_HIGHER, HIAP_OUTCOME_HIGHEST },
    [HIAP_HIGH_IS_GOOD] = { HIAP_OUTCOME_WORST, HIAP_OUTCOME_WORSE, HIAP_OUTCOME_SIMILAR,
                            HIAP_OUTCOME_BETTER, HIAP_OUTCOME_BEST },
    [HIAP_LOW_IS_GOOD] = { HIAP_OUTCOME_BEST, HIAP_OUTCOME_BETTER, HIAP_OUTCOME_SIMILAR,
                           HIAP_OUTCOME_WORSE, HIAP_OUTCOME_WORST },
};

/* False also when a limit is missing. */
static bool are_valid(hiap_compare_limits limits) {
    return limits.lower <= limits.upper;
}

static bool holds(hiap_compare_limits limits, double x) {
    return limits.lower <= x && x <= limits.upper;
}

static hiap_outcome word_of(double value, double benchmark, int steps, hiap_polarity polarity) {
    return words_of_steps[polarity][value < benchmark ? 2 - steps : 2 + steps];
}

hiap_outcome hiap_compare(double value, double lower, double upper, double benchmark,
                          hiap_polarity polarity) {
    hiap_compare_limits limits = { lower, upper };
    if (!are_valid(limits) || isnan(value) || isnan(benchmark))
        return HIAP_OUTCOME_NOT_COMPARED;
    return word_of(value, benchmark, holds(limits, benchmark) ? 0 : 1, polarity);
}

hiap_outcome hiap_compare_two_levels(double value, hiap_compare_limits limits_95,
                                     hiap_compare_limits limits_99_8, double benchmark,
                                     hiap_polarity polarity) {
    if (!are_valid(limits_95) || !are_valid(limits_99_8) || isnan(value) || isnan(benchmark))
        return HIAP_OUTCOME_NOT_COMPARED;
    int steps = holds(limits_95, benchmark) ? 0 : holds(limits_99_8, benchmark) ? 1 : 2;
    return word_of(value, benchmark, steps, polarity);
}

/* --- columns ---------------------------------------------------------------------------------- */

static hiap_rc check_column(const hiap_column *c, const char *what, size_t rows, hiap_err *err) {
    if (hiap_column_type(c) != HIAP_NUMBER)
        return hiap_err_set(err, HIAP_ARGUMENT, "the %s must be a number column, not a %s column",
                            what, hiap_type_name(hiap_column_type(c)));
    if (hiap_column_len(c) != rows)
        return hiap_err_set(err, HIAP_SHAPE, "the %s has %zu rows, but the value has %zu", what,
                            hiap_column_len(c), rows);
    return HIAP_OK;
}

static hiap_rc check_columns(const hiap_compare_input *in, hiap_err *err) {
    const hiap_column *columns[] = { in->value,     in->lower_95,   in->upper_95,
                                     in->benchmark, in->lower_99_8, in->upper_99_8 };
    static const char *const names[] = { "value",     "lower limit",       "upper limit",
                                         "benchmark", "lower 99.8% limit", "upper 99.8% limit" };
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < (in->lower_99_8 ? 6 : 4) && rc == HIAP_OK; i++)
        rc = check_column(columns[i], names[i], hiap_column_len(in->value), err);
    return rc;
}

static hiap_compare_limits limits_at(const hiap_column *lower, const hiap_column *upper,
                                     size_t row) {
    return (hiap_compare_limits){ hiap_column_numbers(lower)[row],
                                  hiap_column_numbers(upper)[row] };
}

static hiap_outcome compare_row(const hiap_compare_input *in, size_t row, hiap_polarity polarity) {
    double value = hiap_column_numbers(in->value)[row],
           benchmark = hiap_column_numbers(in->benchmark)[row];
    hiap_compare_limits narrow = limits_at(in->lower_95, in->upper_95, row);
    if (!in->lower_99_8)
        return hiap_compare(value, narrow.lower, narrow.upper, benchmark, polarity);
    return hiap_compare_two_levels(value, narrow, limits_at(in->lower_99_8, in->upper_99_8, row),
                                   benchmark, polarity);
}

/* Outcomes as codes of a dictionary that holds those that appear, in the order they do. */
static hiap_rc code_rows(uint32_t *codes, hiap_map *words, const hiap_compare_input *in,
                         hiap_polarity polarity, hiap_err *err) {
    uint32_t code_of[HIAP_OUTCOME_COUNT];
    for (int i = 0; i < HIAP_OUTCOME_COUNT; i++)
        code_of[i] = HIAP_MAP_NONE;
    for (size_t row = 0; row < hiap_column_len(in->value); row++) {
        hiap_outcome outcome = compare_row(in, row, polarity);
        if (code_of[outcome] == HIAP_MAP_NONE) {
            code_of[outcome] = hiap_map_add(words, hiap_str_of(outcome_words[outcome]), NULL);
            if (code_of[outcome] == HIAP_MAP_NONE)
                return hiap_err_nomem(err, sizeof(uint32_t));
        }
        codes[row] = code_of[outcome];
    }
    return HIAP_OK;
}

hiap_rc hiap_compare_columns(hiap_column **out, const hiap_compare_input *in,
                             hiap_polarity polarity, hiap_err *err) {
    hiap_map *words = NULL;
    *out = NULL;
    hiap_rc rc = check_columns(in, err);
    if (rc != HIAP_OK)
        return rc;
    size_t rows = hiap_column_len(in->value);
    uint32_t *codes = hiap_alloc_array(rows, sizeof *codes);
    rc = codes ? hiap_map_new(&words, err) : hiap_err_nomem(err, rows * sizeof *codes);
    if (rc == HIAP_OK)
        rc = code_rows(codes, words, in, polarity, err);
    if (rc == HIAP_OK)
        return hiap_column_take_text(out, codes, words, rows, err);
    hiap_free(codes);
    hiap_map_free(words);
    return rc;
}
