/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Age bands by their labels: "0-4", "85-89", "90+", "0", and as they are met in published files:
 * "05 - 09", "5 to 9", an en dash, "Aged 85 and over", "0-4 yrs", "Under 1", "<1".
 *
 * Ages are whole years; both ends belong to the band. */
#ifndef HIAP_STAT_AGE_BAND_H
#define HIAP_STAT_AGE_BAND_H

#include <stdbool.h>

#include "core/base/buf.h"

#define HIAP_AGE_OPEN 999 /* the last age of an open band */

typedef struct hiap_age_band {
    int first, last;
} hiap_age_band;

/* False when the label is none. */
bool hiap_age_band_parse(hiap_age_band *out, hiap_str label);

static inline bool hiap_age_bands_overlap(hiap_age_band a, hiap_age_band b) {
    return a.first <= b.last && b.first <= a.last;
}

#endif
