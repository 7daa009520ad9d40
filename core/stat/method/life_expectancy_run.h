/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What `life_expectancy` and `healthy_life_expectancy` share: one population, one table a group, a
 * row a band with an estimate and its limits. */
#ifndef HIAP_STAT_METHOD_LIFE_EXPECTANCY_RUN_H
#define HIAP_STAT_METHOD_LIFE_EXPECTANCY_RUN_H

#include "core/stat/method/life_input.h"

enum { HIAP_LIFE_DEATHS = 1, HIAP_LIFE_POPULATION, HIAP_LIFE_A };  /* further inputs */
enum { HIAP_LIFE_MAX_INTERVAL_WIDTH = HIAP_LIFE_A0 + 1 };          /* a further option */

#define HIAP_LIFE_INPUTS                                                                     \
    HIAP_LIFE_START_AGE_INPUT, { "deaths", .help = "0 or more" },                            \
        { "population", .help = "persons or person-years of the band, above 0" }, HIAP_LIFE_A_INPUT
#define HIAP_LIFE_WIDTH_OPTION                                                 \
    { "max_interval_width", HIAP_OPTION_NUMBER, "20", .max = 1e6,              \
      .help = "years: a figure whose 95% interval is wider is not given" }

typedef struct hiap_life_line {
    const hiap_life_row *row;  /* NULL: no figure for this band */
    double population, deaths; /* of this age and over */
    bool shown;                /* the estimate, which may be suppressed */
} hiap_life_line;

typedef struct hiap_life_estimate {
    double value, variance;
} hiap_life_estimate;

typedef struct hiap_life_method {
    /* What it needs of each band beside the columns above; may be NULL. */
    hiap_rc (*read)(hiap_life_band *band, const hiap_method_run *run, size_t row, hiap_err *err);
    hiap_life_estimate (*estimate)(const hiap_method_run *run, const hiap_life_row *row);
    /* Its columns, but start_age (the first), limits and status. */
    void (*put)(hiap_method_run *run, const hiap_life_line *line);
} hiap_life_method;

hiap_rc hiap_life_method_run(hiap_method_run *run, const hiap_life_method *how, hiap_err *err);

#endif
