/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/method/indirect.h"

static hiap_rc run(hiap_method_run *r, hiap_err *err) {
    return hiap_indirect_run(r, true, err);
}

const hiap_method hiap_method_indirect_rate = {
    .name = "indirect_rate",
    .help = "Indirectly standardised rate: the standardised ratio times the rate of the reference",
    .formula = "observed / expected x sum reference_count / sum reference_population; expected = "
               "sum(reference_count / reference_population x population); limits of the observed "
               "count, exact below 10 and Byar's above",
    .source = "Breslow and Day 1987, p. 65 and 69; OHID technical guide to confidence intervals",
    .example = "age_band,count,population,reference_count,reference_population\n"
               "0-64,12,81000,5200,47000000\n65+,106,17200,61000,10400000\n",
    .shape = HIAP_METHOD_SUMMARY,
    .inputs = { HIAP_INDIRECT_INPUTS },
    .options = { { "multiplier", HIAP_OPTION_NUMBER, "100000", .min = 1e-9, .max = 1e12,
                   .help = "the rate is per so many" } },
    .outputs = { { "observed", .help = "events" },
                 { "expected", .help = "events at the rates of the reference" },
                 { "value", .help = "observed / expected, times the reference rate" },
                 { "limits" },
                 HIAP_INDIRECT_STATUS,
                 { "reference_rate", .help = "of the reference population" } },
    .run = run,
};
