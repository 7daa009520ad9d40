/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What `indirect_ratio` and `indirect_rate` share: observed events against those expected at the
 * rates of a reference population. */
#ifndef HIAP_STAT_METHOD_INDIRECT_H
#define HIAP_STAT_METHOD_INDIRECT_H

#include "core/stat/method_run.h"

#define HIAP_INDIRECT_INPUTS                                                                       \
    { "age_band", .optional = true, .text = true, .help = "each once in a figure" },               \
    { "count", .optional = true, .help = "observed events of the band: 0 or more" },               \
    { "population", .help = "persons or person-years of the band: 0 or more" },                    \
    { "reference_count", .help = "events of the band in the reference population: 0 or more" },    \
    { "reference_population", .help = "of the band: above 0" },                                    \
    { "observed", .optional = true,                                                                \
      .help = "instead of count: all observed events, the same in each row, where their ages are " \
              "unknown" }

#define HIAP_INDIRECT_STATUS                                                                       \
    { "status", .text = true, .help = "why a figure is missing" },                                 \
    { "method", .text = true, .help = "how the limits were made: Exact or Byar" }

enum { HIAP_INDIRECT_OBSERVED, HIAP_INDIRECT_EXPECTED, HIAP_INDIRECT_VALUE, HIAP_INDIRECT_LIMITS,
       HIAP_INDIRECT_STATUS_OUTPUT, HIAP_INDIRECT_METHOD, HIAP_INDIRECT_REFERENCE }; /* outputs */

/* The figure is observed / expected times the one option: a reference value, or (`of_rate`) the
 * multiplier of the reference rate, which is then an output too. */
hiap_rc hiap_indirect_run(hiap_method_run *run, bool of_rate, hiap_err *err);

#endif
