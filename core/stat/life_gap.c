/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/life_gap.h"

static double hazard(const hiap_life_band *b) {
    return b->deaths / b->population;
}

/* (q(a) - q(b)) / (M(a) - M(b)), divided out unless one of them is capped. */
static double slope_of_q(const hiap_life_pair *p, size_t i) {
    const hiap_life_band *a = &p->bands_a[i], *b = &p->bands_b[i];
    const hiap_life_row *of_a = &p->rows_a[i], *of_b = &p->rows_b[i];
    double n = a->width;
    if (of_a->capped && of_b->capped)
        return 0;
    if (of_a->capped || of_b->capped)
        return (of_a->q - of_b->q) / (hazard(a) - hazard(b));
    return n / ((1 + n * hazard(a) * (1 - a->a)) * (1 + n * hazard(b) * (1 - b->a)));
}

void hiap_life_gaps(hiap_life_gap *out, const hiap_life_pair *p) {
    double survivors = 1;
    size_t last = p->count - 1;
    for (size_t i = 0; i < last; i++) {
        double deaths = survivors * slope_of_q(p, i), unlived = 1 - p->bands_a[i].a;
        out[i] = (hiap_life_gap){ -deaths * p->bands_a[i].width * unlived,
                                  -deaths * p->rows_a[i + 1].expectancy };
        survivors *= p->rows_b[i].survival;
    }
    /* 1/M(a) - 1/M(b), divided by M(a) - M(b) */
    out[last] = (hiap_life_gap){
        -survivors * p->rows_a[last].expectancy * p->rows_b[last].expectancy, 0
    };
}
