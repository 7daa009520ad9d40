/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two life tables side by side: which ages and causes make the gap.
 *
 * Arriaga's decomposition (Arriaga 1984, Demography 21: 83-96) of e(a) - e(b) at the
 * first age, survivors from b. Per person of b alive at that age, with L the years lived in a band
 * per person alive at its start, p the part that survives it and ' the next band:
 *
 *     direct = s (L(a) - L(b))      indirect = s e'(a) (p(a) - p(b))
 *
 * s being b's survival up to the band; `indirect` includes the interaction, and the open band has a
 * direct part only. They sum to the gap exactly. Both are given divided by M(a) - M(b), the
 * difference of the band's death rates, which the formulas allow: times that difference they are
 * the band's part, times the difference of the two rates of a cause they are that cause's part
 * (Arriaga 1989), for equal rates too, and nothing cancels.
 *
 * Both populations have the same bands and values of a, closed (life_table.h) at the same age.
 */
#ifndef HIAP_STAT_LIFE_GAP_H
#define HIAP_STAT_LIFE_GAP_H

#include "core/stat/life_table.h"

typedef struct hiap_life_pair {
    const hiap_life_band *bands_a, *bands_b;
    const hiap_life_row *rows_a, *rows_b; /* their life tables */
    size_t count;
} hiap_life_pair;

typedef struct hiap_life_gap {
    double direct, indirect; /* years, per unit of M(a) - M(b) */
} hiap_life_gap;

void hiap_life_gaps(hiap_life_gap *out, const hiap_life_pair *pair);

#endif
