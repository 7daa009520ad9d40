/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the methods ewma and cusum share: their series and baseline. */
#ifndef HIAP_STAT_METHOD_MEMORY_CHART_H
#define HIAP_STAT_METHOD_MEMORY_CHART_H

#include "core/stat/memory_chart.h"
#include "core/stat/method/series.h"

#define HIAP_MEMORY_T_HELP     "a number, period (2014/15, March 2023) or date"
#define HIAP_MEMORY_VALUE_HELP "a missing one keeps its place"

/* Their last options, in this order. */
#define HIAP_MEMORY_OPTIONS                                                                        \
    { "freeze", HIAP_OPTION_WHOLE, .min = 2, .max = 1e6,                                           \
      .help = "the first so many points set centre and sigma" },                                   \
    { "centre", HIAP_OPTION_NUMBER, .min = -1e150, .max = 1e150,                                   \
      .help = "where the process should be, instead of the mean" },                                \
    { "sigma", HIAP_OPTION_NUMBER, .min = 1e-150, .max = 1e150,                                    \
      .help = "of one value, known beforehand" }

typedef struct hiap_memory_chart {
    hiap_method_run *run;
    hiap_series series;
    hiap_baseline baseline;
    bool known; /* the baseline was given, not estimated */
    double *a, *b; /* room for two numbers a point */
} hiap_memory_chart;

/* `put` fills the rows of one series and ends them; `freeze` is the number of the first of
 * HIAP_MEMORY_OPTIONS. */
hiap_rc hiap_memory_chart_run(hiap_method_run *run, size_t freeze,
                              void (*put)(const hiap_memory_chart *chart), hiap_err *err);
/* The status of point i; true where it has figures. */
bool hiap_memory_chart_status(const hiap_memory_chart *chart, size_t i);

#endif
