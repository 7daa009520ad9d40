/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/method/indirect.h"

static hiap_rc run(hiap_method_run *r, hiap_err *err) {
    return hiap_indirect_run(r, false, err);
}

const hiap_method hiap_method_indirect_ratio = {
    .name = "indirect_ratio",
    .help = "Indirectly standardised ratio, such as a standardised mortality ratio",
    .formula = "observed / expected, expected = sum(reference_count / reference_population x "
               "population); limits of the observed count, exact below 10 and Byar's above",
    .source = "Breslow and Day 1987, p. 65 and 69; OHID technical guide to confidence intervals",
    .example = "age_band,count,population,reference_count,reference_population\n"
               "0-64,12,81000,5200,47000000\n65+,106,17200,61000,10400000\n",
    .example_options = "--reference_value 100",
    .shape = HIAP_METHOD_SUMMARY,
    .inputs = { HIAP_INDIRECT_INPUTS },
    .options = { { "reference_value", HIAP_OPTION_NUMBER, "1", .min = 1e-9, .max = 1e12,
                   .help = "the ratio of the reference population: 1 or 100" } },
    .outputs = { { "observed", .help = "events" },
                 { "expected", .help = "events at the rates of the reference" },
                 { "value", .help = "observed / expected, times the reference value" },
                 { "limits" },
                 HIAP_INDIRECT_STATUS },
    .run = run,
};
