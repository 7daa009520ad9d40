/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/method/rate_comparison_run.h"

#include <math.h>

#include "core/base/num.h"
#include "core/stat/method/reading.h"

enum { COUNT_A, DENOMINATOR_A, COUNT_B, DENOMINATOR_B, INPUTS };

typedef struct comparison {
    hiap_confidence level[HIAP_METHOD_LEVELS];
    hiap_comparison_put put;
} comparison;

static hiap_rc read_row(double x[INPUTS], const hiap_method_run *run, size_t row, hiap_err *err) {
    hiap_rc rc = hiap_read_not_negative(&x[COUNT_A], run, COUNT_A, row, err);
    if (!rc)
        rc = hiap_read_positive(&x[DENOMINATOR_A], run, DENOMINATOR_A, row, err);
    if (!rc)
        rc = hiap_read_not_negative(&x[COUNT_B], run, COUNT_B, row, err);
    if (!rc)
        rc = hiap_read_positive(&x[DENOMINATOR_B], run, DENOMINATOR_B, row, err);
    return rc;
}

static void put_comparison(hiap_method_run *run, const comparison *c, const double x[INPUTS]) {
    const hiap_rate_pair rates = { x[COUNT_A], x[DENOMINATOR_A], x[COUNT_B], x[DENOMINATOR_B] };
    for (size_t i = 0; i < INPUTS; i++) {
        if (!isnan(x[i]))
            continue;
        hiap_run_put_status(run, "not computed: no %s", run->method->inputs[i].name);
        return;
    }
    c->put(run, &rates, c->level);
}

static hiap_rc each_row(hiap_method_run *run, const comparison *c, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    for (size_t row = 0; row < run->rows && !rc; row++) {
        double x[INPUTS];
        rc = read_row(x, run, row, err);
        if (rc)
            break;
        put_comparison(run, c, x);
        hiap_run_end_row(run, row);
    }
    return rc;
}

/* Sums; a missing one makes its sum missing. */
static hiap_rc put_group(hiap_method_run *run, const comparison *c, size_t g, hiap_err *err) {
    size_t count;
    const size_t *rows = hiap_run_rows(run, g, &count);
    hiap_sum sum[INPUTS] = { 0 };
    double x[INPUTS];
    for (size_t i = 0; i < count; i++) {
        hiap_rc rc = read_row(x, run, rows[i], err);
        if (rc)
            return rc;
        for (size_t k = 0; k < INPUTS; k++)
            hiap_sum_add(&sum[k], x[k]);
    }
    for (size_t k = 0; k < INPUTS; k++)
        x[k] = hiap_sum_value(&sum[k]);
    put_comparison(run, c, x);
    hiap_run_end_row(run, g);
    return HIAP_OK;
}

hiap_rc hiap_comparison_run(hiap_method_run *run, hiap_comparison_put put, hiap_err *err) {
    comparison c = { .put = put };
    hiap_rc rc = hiap_read_levels(c.level, run, err);
    if (rc || !run->grouped)
        return rc ? rc : each_row(run, &c, err);
    for (size_t g = 0; g < run->groups && !rc; g++)
        rc = put_group(run, &c, g, err);
    return rc;
}
