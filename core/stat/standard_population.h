/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The European Standard Population 2013 by age band: the table is standard_population.def.
 *
 * A band has a weight when it is one of the standard's bands or several together, so that 19 bands
 * up to 90+, 18 up to 85+, single first years and bands of ten years all have theirs. */
#ifndef HIAP_STAT_STANDARD_POPULATION_H
#define HIAP_STAT_STANDARD_POPULATION_H

#include "core/stat/age_band.h"

/* NaN where the band cuts through one of the standard's. */
double hiap_standard_population(hiap_age_band band);

#endif
