/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "core/base/num.h"
#include "core/stat/interval.h"
#include "core/stat/method_run.h"

enum { VALUE };                               /* inputs */
enum { N, SUM, SD, OUT_VALUE, LIMITS, STATUS, METHOD }; /* outputs */

typedef struct moments {
    double n, sum, sd;
} moments;

/* Missing values are left out; the sum of squares is about the mean. */
static moments moments_of(const hiap_method_run *run, const size_t *rows, size_t count) {
    hiap_sum sum = { 0 }, squares = { 0 }, deviations = { 0 };
    moments m = { 0 };
    for (size_t i = 0; i < count; i++) {
        double x = hiap_run_number(run, VALUE, rows[i]);
        m.n += !isnan(x);
        if (!isnan(x))
            hiap_sum_add(&sum, x);
    }
    m.sum = hiap_sum_value(&sum);
    double mean = m.sum / m.n;
    for (size_t i = 0; i < count; i++) {
        double d = hiap_run_number(run, VALUE, rows[i]) - mean;
        if (isnan(d))
            continue;
        hiap_sum_add(&squares, d * d);
        hiap_sum_add(&deviations, d);
    }
    double left = hiap_sum_value(&deviations);
    m.sd = m.n < 2 ? NAN : sqrt((hiap_sum_value(&squares) - left * left / m.n) / (m.n - 1));
    return m;
}

static hiap_rc put_mean(hiap_method_run *run, const moments *m, hiap_err *err) {
    hiap_interval x = { NAN, NAN, NAN };
    hiap_rc rc = HIAP_OK;
    hiap_run_put(run, N, m->n);
    if (m->n < 1) {
        hiap_run_put_status(run, "not computed: no value");
        return HIAP_OK;
    }
    hiap_run_put(run, SUM, m->sum);
    hiap_run_put(run, SD, m->sd);
    for (size_t i = 0; i < run->levels && !rc; i++) {
        rc = hiap_mean_interval(&x, m->sum / m->n, m->sd, m->n, run->level[i].confidence, err);
        hiap_run_put_limits(run, i, x.lower, x.upper);
    }
    hiap_run_put(run, OUT_VALUE, m->sum / m->n);
    hiap_run_put_word(run, METHOD, "Student t");
    if (m->n < 2)
        hiap_run_put_status(run, "limits not computed: 1 value");
    return rc;
}

static hiap_rc run(hiap_method_run *r, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    for (size_t g = 0; g < r->groups && !rc; g++) {
        size_t count;
        const size_t *rows = hiap_run_rows(r, g, &count);
        const moments m = moments_of(r, rows, count);
        rc = put_mean(r, &m, err);
        hiap_run_end_row(r, g);
    }
    return rc;
}

const hiap_method hiap_method_mean = {
    .name = "mean",
    .help = "Mean of values with Student's t limits",
    .formula = "mean -+ t(n - 1) sd / sqrt n; sd with n - 1",
    .source = "Student 1908; OHID technical guide to confidence intervals",
    .example = "value\n12.1\n14.3\n11.8\n13.0\n",
    .shape = HIAP_METHOD_SUMMARY,
    .inputs = { { "value", .help = "the values; missing ones are left out" } },
    .outputs = { { "n", .help = "how many values" },
                 { "sum", .help = "of the values" },
                 { "sd", .help = "standard deviation, n - 1; missing for one value" },
                 { "value", .help = "the mean" },
                 { "limits" },
                 { "status", .text = true, .help = "why a figure is missing" },
                 { "method", .text = true, .help = "how the limits were made" } },
    .run = run,
};
