/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What `sii`, `rii` and `sii_change` share: groups in order read from rows, options, notes. */
#ifndef HIAP_STAT_METHOD_GRADIENT_H
#define HIAP_STAT_METHOD_GRADIENT_H

#include "core/stat/method_run.h"
#include "core/stat/sii.h"

/* The first inputs and the options of the three methods, in this order. */
#define HIAP_GRADIENT_INPUTS                                                                  \
    { "order", .help = "1, 2, 3 ...: 1 is the most disadvantaged group" },                    \
        { "population", .help = "people in the group; a group without is left out" },         \
        { "value", .help = "of the group; a group without is left out" },                     \
        { "se", .optional = true, .help = "standard error of the value, in its unit" },       \
        { "lower_ci_95", .optional = true, .help = "instead of se" },                         \
        { "upper_ci_95", .optional = true, .help = "instead of se" }
#define HIAP_GRADIENT_OPTIONS                                                                 \
    { "value_type", HIAP_OPTION_CHOICE, "other", .words = "other rate proportion",            \
      .help = "rate: normal on the log scale; proportion (0 to 1): on the logit scale" },     \
        { "transform", HIAP_OPTION_SWITCH, .help = "fit on that scale too" },                 \
        { "multiplier", HIAP_OPTION_NUMBER, "1", .min = -1e12, .max = 1e12,                   \
          .help = "below 0 turns the sign, and the ratio over" },                             \
        { "polarity", HIAP_OPTION_TEXT, "No judgement",                                       \
          .help = "Low is good turns the sign, so that above 0 the disadvantaged fare worse" }, \
        { "model", HIAP_OPTION_CHOICE, "linear", .words = "linear logit",                     \
          .help = "logit: of proportions, weighted by population, robust variance" },         \
        { "replicates", HIAP_OPTION_WHOLE, "100000", .min = 1000, .max = 1000000,            \
          .help = "where limits are simulated" },                                             \
        { "seed", HIAP_OPTION_WHOLE, "1", .min = 0, .max = 9007199254740992,                  \
          .help = "of the simulation" }

enum {
    HIAP_GRADIENT_ORDER,
    HIAP_GRADIENT_POPULATION,
    HIAP_GRADIENT_VALUE,
    HIAP_GRADIENT_SE,
    HIAP_GRADIENT_LOWER,
    HIAP_GRADIENT_UPPER,
    HIAP_GRADIENT_PERIOD /* of sii_change */
};

/* Areas in the order they were added, with what is to be said of each before its result. */
typedef struct hiap_gradient {
    hiap_sii_options options;
    hiap_sii_area *areas;
    hiap_sii *results;
    char (*notes)[96];
    size_t count;
    double *numbers; /* population, value and se of all areas */
    size_t used, room;
    struct hiap_gradient_row *sorted;
} hiap_gradient;

/* Each group of the run gives so many areas. */
hiap_rc hiap_gradient_open(hiap_gradient *out, const hiap_method_run *run, size_t areas, bool ratio,
                           hiap_err *err);
void hiap_gradient_close(hiap_gradient *g);
/* These rows are one area. Rows that cannot be are refused. */
hiap_rc hiap_gradient_add(hiap_gradient *g, const hiap_method_run *run, const size_t *rows,
                          size_t count, hiap_err *err);
hiap_rc hiap_gradient_compute(hiap_gradient *g, hiap_err *err);
/* The notes on an area and the status of its result, joined: "" when there is nothing to say. */
void hiap_gradient_status(char out[256], const hiap_gradient *g, size_t area);

/* The whole of `sii` and `rii`. */
hiap_rc hiap_gradient_run(hiap_method_run *run, bool ratio, hiap_err *err);

#endif
