/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The columns of methods that set two populations side by side by age: a against b. */
#ifndef HIAP_STAT_METHOD_LIFE_PAIR_H
#define HIAP_STAT_METHOD_LIFE_PAIR_H

#include "core/stat/method/life_input.h"

enum { HIAP_PAIR_DEATHS_A = 1, HIAP_PAIR_POPULATION_A, HIAP_PAIR_DEATHS_B, HIAP_PAIR_POPULATION_B,
       HIAP_PAIR_A, HIAP_PAIR_INPUTS }; /* inputs after start_age */

#define HIAP_PAIR_INPUTS_A_B                                                                      \
    HIAP_LIFE_START_AGE_INPUT, { "deaths_a", .help = "in a: 0 or more" },                         \
        { "population_a", .help = "persons or person-years of the band in a, above 0" },          \
        { "deaths_b", .help = "in b, the reference: 0 or more" },                                 \
        { "population_b", .help = "persons or person-years of the band in b, above 0" },          \
        HIAP_LIFE_A_INPUT

static const hiap_life_columns hiap_pair_a = { HIAP_PAIR_DEATHS_A, HIAP_PAIR_POPULATION_A,
                                               HIAP_PAIR_A };
static const hiap_life_columns hiap_pair_b = { HIAP_PAIR_DEATHS_B, HIAP_PAIR_POPULATION_B,
                                               HIAP_PAIR_A };

#endif
