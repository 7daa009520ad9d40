/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/method/indirect.h"

#include <math.h>

#include "core/stat/method/reading.h"
#include "core/stat/standardised.h"

enum { AGE_BAND, COUNT, POPULATION, REFERENCE_COUNT, REFERENCE_POPULATION, OBSERVED };

typedef struct indirect {
    hiap_confidence level[HIAP_METHOD_LEVELS];
    hiap_first_rows bands;
    hiap_sum observed, expected, reference_count, reference_population;
    hiap_absent absent;
} indirect;

static hiap_rc check_band(indirect *d, const hiap_method_run *run, size_t row, hiap_err *err) {
    size_t first = row;
    hiap_rc rc = hiap_run_has(run, AGE_BAND)
                     ? hiap_read_first(&first, &d->bands, run, AGE_BAND, row, err)
                     : HIAP_OK;
    if (!rc && first != row)
        rc = hiap_run_refuse(run, AGE_BAND, row,
                             "it was there before: one row a band, or --by what tells the rows "
                             "apart",
                             err);
    return rc;
}

/* The total stands in each row of the group. */
static hiap_rc add_observed(indirect *d, const hiap_method_run *run, size_t row, size_t first,
                            hiap_err *err) {
    double x, of_first = hiap_run_number(run, OBSERVED, first);
    if (hiap_run_has(run, COUNT)) {
        hiap_rc rc = hiap_read_not_negative(&x, run, COUNT, row, err);
        if (!rc && !hiap_absent_note(&d->absent, x, COUNT, row))
            hiap_sum_add(&d->observed, x);
        return rc;
    }
    hiap_rc rc = hiap_read_not_negative(&x, run, OBSERVED, row, err);
    if (!rc && (x < of_first || x > of_first))
        rc = hiap_run_refuse(run, OBSERVED, row, "the rows of a figure have one total", err);
    if (!rc && !hiap_absent_note(&d->absent, x, OBSERVED, row))
        d->observed = (hiap_sum){ .total = x };
    return rc;
}

static hiap_rc add_row(indirect *d, const hiap_method_run *run, size_t row, size_t first,
                       hiap_err *err) {
    double population, reference_count, reference_population;
    hiap_rc rc = check_band(d, run, row, err);
    if (!rc)
        rc = add_observed(d, run, row, first, err);
    if (!rc)
        rc = hiap_read_not_negative(&population, run, POPULATION, row, err);
    if (!rc)
        rc = hiap_read_not_negative(&reference_count, run, REFERENCE_COUNT, row, err);
    if (!rc)
        rc = hiap_read_positive(&reference_population, run, REFERENCE_POPULATION, row, err);
    if (rc || hiap_absent_note(&d->absent, population, POPULATION, row) ||
        hiap_absent_note(&d->absent, reference_count, REFERENCE_COUNT, row) ||
        hiap_absent_note(&d->absent, reference_population, REFERENCE_POPULATION, row))
        return rc;
    hiap_sum_add(&d->expected, reference_count / reference_population * population);
    hiap_sum_add(&d->reference_count, reference_count);
    hiap_sum_add(&d->reference_population, reference_population);
    return HIAP_OK;
}

static void put_indirect(hiap_method_run *run, const indirect *d, bool of_rate) {
    double observed = hiap_sum_value(&d->observed), expected = hiap_sum_value(&d->expected);
    double reference = run->setting[0].number;
    if (d->absent.found) {
        hiap_absent_put(run, &d->absent, AGE_BAND);
        return;
    }
    if (of_rate) {
        reference *= hiap_sum_value(&d->reference_count) / hiap_sum_value(&d->reference_population);
        hiap_run_put(run, HIAP_INDIRECT_REFERENCE, reference);
    }
    hiap_run_put(run, HIAP_INDIRECT_OBSERVED, observed);
    hiap_run_put(run, HIAP_INDIRECT_EXPECTED, expected);
    if (!(expected > 0)) {
        hiap_run_put_status(run, "not computed: no events are expected");
        return;
    }
    for (size_t i = 0; i < run->levels; i++) {
        hiap_interval x = hiap_indirect_interval(observed, expected, reference, &d->level[i]);
        hiap_run_put(run, HIAP_INDIRECT_VALUE, x.value);
        hiap_run_put_limits(run, i, x.lower, x.upper);
    }
    hiap_run_put_word(run, HIAP_INDIRECT_METHOD, observed < HIAP_FEW_EVENTS ? "Exact" : "Byar");
}

static hiap_rc check_columns(const hiap_method_run *run, hiap_err *err) {
    bool count = hiap_run_has(run, COUNT), observed = hiap_run_has(run, OBSERVED);
    if (count != observed)
        return HIAP_OK;
    if (count)
        hiap_err_set(err, HIAP_SHAPE, "%s takes a column 'count' or a column 'observed', not both",
                     run->method->name);
    else
        hiap_err_set(err, HIAP_NOT_FOUND, "%s needs a column 'count'", run->method->name);
    return hiap_err_hint(err, "count: events of the band; observed: all events, where their ages "
                              "are unknown");
}

hiap_rc hiap_indirect_run(hiap_method_run *run, bool of_rate, hiap_err *err) {
    indirect d = { .bands = { 0 } };
    hiap_rc rc = check_columns(run, err);
    if (!rc)
        rc = hiap_read_levels(d.level, run, err);
    for (size_t g = 0; g < run->groups && !rc; g++) {
        size_t count;
        const size_t *rows = hiap_run_rows(run, g, &count);
        d.bands.len = 0;
        d.observed = d.expected = d.reference_count = d.reference_population = (hiap_sum){ 0 };
        d.absent = (hiap_absent){ 0 };
        for (size_t i = 0; i < count && !rc; i++)
            rc = add_row(&d, run, rows[i], rows[0], err);
        put_indirect(run, &d, of_rate);
        hiap_run_end_row(run, g);
    }
    hiap_vec_clear(&d.bands);
    return rc;
}
