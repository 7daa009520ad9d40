/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/quantile.h"

#include <math.h>

#include "core/base/mem.h"
#include "core/stat/method_run.h"

enum { VALUE };            /* inputs */
enum { K, INVERT };        /* options */
enum { QUANTILE, STATUS }; /* outputs */

static void put_row(hiap_method_run *run, size_t row, unsigned quantile, size_t values) {
    unsigned k = (unsigned)run->setting[K].number;
    if (quantile)
        hiap_run_put(run, QUANTILE, quantile);
    else if (isnan(hiap_run_number(run, VALUE, row)))
        hiap_run_put_status(run, "not computed: no value");
    else
        hiap_run_put_status(run, "not computed: %zu of %u values", values, k);
    hiap_run_end_row(run, row);
}

static hiap_rc run(hiap_method_run *r, hiap_err *err) {
    double *x = hiap_alloc_array(r->rows, sizeof *x);
    unsigned *quantile = hiap_alloc_array(r->rows, sizeof *quantile);
    hiap_rc rc = x && quantile ? HIAP_OK : hiap_err_nomem(err, r->rows * sizeof *x);
    for (size_t g = 0; g < r->groups && !rc; g++) {
        size_t count, values;
        const size_t *rows = hiap_run_rows(r, g, &count);
        hiap_run_gather(x, r, VALUE, rows, count);
        rc = hiap_quantiles(quantile, &values, x, count, (unsigned)r->setting[K].number,
                            r->setting[INVERT].number != 0, err);
        for (size_t i = 0; i < count && !rc; i++)
            put_row(r, rows[i], quantile[i], values);
    }
    hiap_free(x);
    hiap_free(quantile);
    return rc;
}

const hiap_method hiap_method_quantile = {
    .name = "quantile",
    .help = "Ranked groups of equal size, such as deciles; equal values stay together",
    .formula = "k + 1 - ceil((N + 1 - rank) k / N), the smallest rank of equal values",
    .source = "PHEindicatormethods, phe_quantile (OHID)",
    .example = "area,value\nA,3\nB,1\nC,4\nD,1\nE,5\n",
    .example_options = "--k 5",
    .shape = HIAP_METHOD_ROWS,
    .inputs = { { "value", .help = "what is ranked; a missing value has no quantile" } },
    .options = { { "k", HIAP_OPTION_WHOLE, "10", .min = 2, .max = 1000, .help = "how many groups" },
                 { "invert", HIAP_OPTION_SWITCH, .help = "the highest values are in group 1" } },
    .outputs = { { "quantile", .help = "1 (the lowest values) to k" },
                 { "status", .text = true, .help = "why there is none" } },
    .run = run,
};
