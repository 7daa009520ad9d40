/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "core/stat/method/rate_comparison_run.h"

enum { METHOD };              /* options */
enum { LOG_NORMAL, EXACT }; /* its words */

static void put_log_normal(hiap_method_run *r, const hiap_rate_pair *rates,
                           const hiap_confidence *level) {
    if (rates->count_a <= 0) {
        hiap_run_put(r, HIAP_COMPARISON_VALUE, 0);
        hiap_run_put_status(r, "limits not computed: no events in a; --method exact gives them");
        return;
    }
    for (size_t i = 0; i < r->levels; i++) {
        hiap_interval x = hiap_rate_ratio_log_normal(rates, &level[i]);
        hiap_run_put(r, HIAP_COMPARISON_VALUE, x.value);
        hiap_run_put_limits(r, i, x.lower, x.upper);
    }
    hiap_run_put(r, HIAP_COMPARISON_P, hiap_rate_log_normal_p(rates));
    hiap_run_put_word(r, HIAP_COMPARISON_METHOD, "Log-normal");
}

static void put_exact(hiap_method_run *r, const hiap_rate_pair *rates,
                      const hiap_confidence *level) {
    for (size_t i = 0; i < r->levels; i++) {
        hiap_interval x = hiap_rate_ratio_exact(rates, &level[i]);
        hiap_run_put(r, HIAP_COMPARISON_VALUE, x.value);
        hiap_run_put_limits(r, i, x.lower, x.upper);
    }
    hiap_run_put(r, HIAP_COMPARISON_P, hiap_rate_exact_p(rates));
    hiap_run_put_word(r, HIAP_COMPARISON_METHOD, "Exact conditional");
}

static void put(hiap_method_run *r, const hiap_rate_pair *rates, const hiap_confidence *level) {
    if (rates->count_b <= 0)
        hiap_run_put_status(r, "not computed: no events in b");
    else if (r->setting[METHOD].number == EXACT)
        put_exact(r, rates, level);
    else
        put_log_normal(r, rates, level);
}

static hiap_rc run(hiap_method_run *r, hiap_err *err) {
    return hiap_comparison_run(r, put, err);
}

const hiap_method hiap_method_rate_ratio = {
    .name = "rate_ratio",
    .help = "Ratio of two crude rates, a to b",
    .formula = "log-normal: ratio x exp(-+ z sqrt(1/a + 1/b)); exact: Clopper and Pearson's limits "
               "of a among a + b, as odds over the denominators; p twice the smaller tail",
    .source = "Rothman, Greenland and Lash 2008, p. 244; Clopper and Pearson 1934; Breslow and Day "
              "1987, p. 93",
    .example = "area,count_a,denominator_a,count_b,denominator_b\nHalton,65,128432,5210,11984000\n"
               "Wirral,4,320900,5210,11984000\n",
    .example_options = "--method exact",
    .shape = HIAP_METHOD_ROWS_OR_SUM,
    .inputs = { HIAP_COMPARISON_INPUTS },
    .options = { { "method", HIAP_OPTION_CHOICE, "log_normal", .words = "log_normal exact",
                   .help = "of limits and p; exact also without events in a" } },
    .outputs = { { "value", .help = "rate of a / rate of b" },
                 { "limits" },
                 { "p", .help = "two-sided, that the rates are equal" },
                 { "status", .text = true, .help = "why a figure is missing" },
                 { "method", .text = true, .help = "how the limits were made" } },
    .run = run,
};
