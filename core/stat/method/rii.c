/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/method/gradient.h"

static hiap_rc run(hiap_method_run *r, hiap_err *err) {
    return hiap_gradient_run(r, true, err);
}

const hiap_method hiap_method_rii = {
    .name = "rii",
    .help = "Relative index of inequality: the ratio of the ends of a population in order",
    .formula =
        "y = a + b x as in sii; RII = (a + b) / a: the least disadvantaged end over the most; its "
        "inverse if the multiplier is below 0",
    .source = "Low and Low 2004; PHEindicatormethods, phe_sii (OHID); Fieller 1954",
    .example = "order,population,value,se\n1,7291,75.9,1.64\n2,7997,78.3,1.58\n3,6105,83.8,1.51\n"
               "4,7666,83.6,1.78\n5,5790,80.5,1.7\n",
    .shape = HIAP_METHOD_SUMMARY,
    .inputs = { HIAP_GRADIENT_INPUTS },
    .options = { HIAP_GRADIENT_OPTIONS },
    .outputs = { { "value", .help = "a ratio; 1 is no inequality" },
                 { "limits" },
                 { "se", .help = "standard error of the value" },
                 { "intercept", .help = "the fitted value at the most disadvantaged end" },
                 { "status", .text = true,
                   .help = "why a figure is missing, or what to know of it" },
                 { "method", .text = true, .help = "how the limits were made" } },
    .run = run,
};
