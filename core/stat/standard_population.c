/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/standard_population.h"

#include <math.h>

typedef struct standard_band {
    hiap_age_band ages;
    double persons;
} standard_band;

static const standard_band bands[] = {
#define HIAP_STANDARD_BAND(first, last, persons) { { first, last }, persons },
#include "core/stat/standard_population.def"
#undef HIAP_STANDARD_BAND
};

double hiap_standard_population(hiap_age_band band) {
    double sum = 0;
    for (size_t i = 0; i < sizeof bands / sizeof *bands; i++) {
        hiap_age_band ages = bands[i].ages;
        if (!hiap_age_bands_overlap(ages, band))
            continue;
        if (ages.first < band.first || ages.last > band.last)
            return NAN;
        sum += bands[i].persons;
    }
    return sum;
}
