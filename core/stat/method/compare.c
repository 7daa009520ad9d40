/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/compare.h"

#include <math.h>

#include "core/base/mem.h"
#include "core/stat/method_run.h"
#include "core/stat/quantile.h"

enum { VALUE, LOWER, UPPER, LOWER_99_8, UPPER_99_8, BENCHMARK }; /* inputs */
enum { COMPARISON_METHOD, POLARITY, BENCHMARK_OPTION };          /* options */
enum { OUTCOME, STATUS };                                        /* outputs */
enum { FIFTHS = 5 };

static double benchmark_of(const hiap_method_run *run, size_t row) {
    double own = hiap_run_number(run, BENCHMARK, row);
    return !isnan(own) || !run->setting[BENCHMARK_OPTION].given
               ? own
               : run->setting[BENCHMARK_OPTION].number;
}

static void put_outcome(hiap_method_run *run, size_t row, hiap_outcome outcome, const char *why) {
    hiap_run_put_word(run, OUTCOME, hiap_outcome_words(outcome));
    if (outcome == HIAP_OUTCOME_NOT_COMPARED)
        hiap_run_put_status(run, "not compared: %s", why);
    hiap_run_end_row(run, row);
}

/* --- limits against the benchmark --------------------------------------------------------------- */

static const char *why_not(double value, double lower, double upper, double benchmark) {
    if (isnan(value))
        return "no value";
    if (isnan(benchmark))
        return "no benchmark";
    return isnan(lower) || isnan(upper) ? "no confidence limits" : "the lower limit is above the upper";
}

static hiap_rc by_limits(hiap_method_run *run, hiap_polarity polarity, bool two_levels,
                         hiap_err *err) {
    if (two_levels && !(hiap_run_has(run, LOWER_99_8) && hiap_run_has(run, UPPER_99_8)))
        return hiap_err_set(err, HIAP_NOT_FOUND,
                            "two levels need the columns 'lower_ci_99_8' and 'upper_ci_99_8'");
    for (size_t row = 0; row < run->rows; row++) {
        double value = hiap_run_number(run, VALUE, row), benchmark = benchmark_of(run, row);
        hiap_compare_limits at_95 = { hiap_run_number(run, LOWER, row),
                                      hiap_run_number(run, UPPER, row) };
        hiap_compare_limits at_99_8 = { hiap_run_number(run, LOWER_99_8, row),
                                        hiap_run_number(run, UPPER_99_8, row) };
        hiap_outcome outcome =
            two_levels ? hiap_compare_two_levels(value, at_95, at_99_8, benchmark, polarity)
                       : hiap_compare(value, at_95.lower, at_95.upper, benchmark, polarity);
        put_outcome(run, row, outcome, why_not(value, at_95.lower, at_95.upper, benchmark));
    }
    return HIAP_OK;
}

/* --- fifths of the values ----------------------------------------------------------------------- */

static hiap_outcome outcome_of_fifth(unsigned fifth, hiap_polarity polarity) {
    static const hiap_outcome words[HIAP_POLARITY_COUNT][FIFTHS + 1] = {
        [HIAP_NO_JUDGEMENT] = { HIAP_OUTCOME_NOT_COMPARED, HIAP_OUTCOME_LOWEST, HIAP_OUTCOME_LOW,
                                HIAP_OUTCOME_MIDDLE, HIAP_OUTCOME_HIGH, HIAP_OUTCOME_HIGHEST },
        [HIAP_HIGH_IS_GOOD] = { HIAP_OUTCOME_NOT_COMPARED, HIAP_OUTCOME_WORST, HIAP_OUTCOME_WORSE,
                                HIAP_OUTCOME_MIDDLE, HIAP_OUTCOME_BETTER, HIAP_OUTCOME_BEST },
        [HIAP_LOW_IS_GOOD] = { HIAP_OUTCOME_NOT_COMPARED, HIAP_OUTCOME_BEST, HIAP_OUTCOME_BETTER,
                               HIAP_OUTCOME_MIDDLE, HIAP_OUTCOME_WORSE, HIAP_OUTCOME_WORST },
    };
    return words[polarity][fifth];
}

static hiap_rc by_fifths(hiap_method_run *run, hiap_polarity polarity, hiap_err *err) {
    double *x = hiap_alloc_array(run->rows, sizeof *x);
    unsigned *fifth = hiap_alloc_array(run->rows, sizeof *fifth);
    hiap_rc rc = x && fifth ? HIAP_OK : hiap_err_nomem(err, run->rows * sizeof *x);
    for (size_t g = 0; g < run->groups && !rc; g++) {
        size_t count, values;
        const size_t *rows = hiap_run_rows(run, g, &count);
        hiap_run_gather(x, run, VALUE, rows, count);
        rc = hiap_quantiles(fifth, &values, x, count, FIFTHS, false, err);
        for (size_t i = 0; i < count && !rc; i++)
            put_outcome(run, rows[i], outcome_of_fifth(fifth[i], polarity),
                        isnan(x[i]) ? "no value" : "fewer than 5 values");
    }
    hiap_free(x);
    hiap_free(fifth);
    return rc;
}

static hiap_rc run(hiap_method_run *r, hiap_err *err) {
    enum { ONE_LEVEL, TWO_LEVELS };
    hiap_polarity polarity;
    hiap_rc rc = hiap_polarity_find(&polarity, hiap_str_of(r->setting[POLARITY].text), err);
    if (rc)
        return rc;
    double method = r->setting[COMPARISON_METHOD].number;
    return method > TWO_LEVELS ? by_fifths(r, polarity, err)
                               : by_limits(r, polarity, method == TWO_LEVELS, err);
}

const hiap_method hiap_method_compare = {
    .name = "compare",
    .help = "Outcome against a benchmark: Better, Similar, Worse; Higher, Similar, Lower; or fifths",
    .formula = "the benchmark inside the confidence limits, ends included: Similar; outside, side and "
               "polarity give the word",
    .source = "Fingertips, confidence intervals overlapping reference value; quintiles (OHID)",
    .example = "area,value,lower_ci_95,upper_ci_95,benchmark\nHalton,62.1,60.8,63.4,67.7\n",
    .example_options = "--polarity 'High is good'",
    .shape = HIAP_METHOD_ROWS,
    .inputs = { { "value", .help = "what is compared" },
                { "lower_ci_95", .optional = true, .help = "its limits" },
                { "upper_ci_95", .optional = true, .help = "its limits" },
                { "lower_ci_99_8", .optional = true, .help = "for two levels" },
                { "upper_ci_99_8", .optional = true, .help = "for two levels" },
                { "benchmark", .optional = true, .help = "a value, in each row" } },
    .options = { { "comparison_method", HIAP_OPTION_CHOICE, "CIOverlappingReferenceValue95",
                   .words = "CIOverlappingReferenceValue95 CIOverlappingReferenceValue99_8 Quintiles",
                   .help = "one level, two levels, or fifths of the values" },
                 { "polarity", HIAP_OPTION_TEXT, "No judgement",
                   .help = "High is good, Low is good or No judgement" },
                 { "benchmark", HIAP_OPTION_NUMBER, .min = -1e300, .max = 1e300,
                   .help = "the same for every row that has none of its own" } },
    .outputs = { { "outcome", .text = true, .help = "in the words of the field" },
                 { "status", .text = true, .help = "why it was not compared" } },
    .run = run,
};
