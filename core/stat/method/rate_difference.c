/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/method/rate_comparison_run.h"

enum { MULTIPLIER }; /* options */

static void put(hiap_method_run *r, const hiap_rate_pair *rates, const hiap_confidence *level) {
    for (size_t i = 0; i < r->levels; i++) {
        hiap_interval x = hiap_rate_difference(rates, r->setting[MULTIPLIER].number, &level[i]);
        hiap_run_put(r, HIAP_COMPARISON_VALUE, x.value);
        hiap_run_put_limits(r, i, x.lower, x.upper);
    }
    hiap_run_put(r, HIAP_COMPARISON_P, hiap_rate_exact_p(rates));
    hiap_run_put_word(r, HIAP_COMPARISON_METHOD, "MOVER, p exact conditional");
}

static hiap_rc run(hiap_method_run *r, hiap_err *err) {
    return hiap_comparison_run(r, put, err);
}

const hiap_method hiap_method_rate_difference = {
    .name = "rate_difference",
    .help = "Difference of two crude rates, a minus b",
    .formula = "d - sqrt((a - l(a))^2 + (u(b) - b)^2), d + sqrt((u(a) - a)^2 + (b - l(b))^2), with "
               "the limits of each rate, exact below 10 events and Byar's above",
    .source = "Zou and Donner 2008 (MOVER); p: Przyborowski and Wilenski 1940",
    .example = "area,count_a,denominator_a,count_b,denominator_b\nHalton,65,128432,5210,11984000\n"
               "Wirral,4,320900,5210,11984000\n",
    .shape = HIAP_METHOD_ROWS_OR_SUM,
    .inputs = { HIAP_COMPARISON_INPUTS },
    .options = { { "multiplier", HIAP_OPTION_NUMBER, "100000", .min = 1e-9, .max = 1e12,
                   .help = "the rates are per so many" } },
    .outputs = { { "value", .help = "rate of a - rate of b" },
                 { "limits" },
                 { "p", .help = "two-sided, that the rates are equal" },
                 { "status", .text = true, .help = "why a figure is missing" },
                 { "method", .text = true, .help = "how the limits and p were made" } },
    .run = run,
};
