/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/life_table.h"

#include <math.h>

void hiap_life_bands_widths(hiap_life_band *bands, size_t count) {
    for (size_t i = 0; i < count; i++)
        bands[i].width = i + 1 < count ? bands[i + 1].start - bands[i].start : INFINITY;
}

/* --- the open band ---------------------------------------------------------------------------- */

/* Shares are those of the people of both bands together. */
static void merge(hiap_life_band *into, const hiap_life_band *next) {
    double people = into->population + next->population;
    double x = into->population / people, y = next->population / people;
    into->share = x * into->share + y * next->share;
    into->share_variance = x * x * into->share_variance + y * y * next->share_variance;
    into->deaths += next->deaths;
    into->population = people;
    into->width = INFINITY;
}

size_t hiap_life_bands_left(const hiap_life_band *bands, size_t count) {
    while (count > 0 && !(bands[count - 1].deaths > 0))
        count--;
    return count;
}

size_t hiap_life_bands_close(hiap_life_band *bands, size_t count, size_t left) {
    for (size_t i = left; i < count; i++)
        merge(&bands[left - 1], &bands[i]);
    return left;
}

/* --- the table -------------------------------------------------------------------------------- */

static hiap_life_row open_row(const hiap_life_band *b) {
    double years = b->population / b->deaths;
    double variance = years * years / b->deaths;
    return (hiap_life_row){ .q = 1,
                            .lived = years,
                            .expectancy = years,
                            .variance = variance,
                            .healthy = years * b->share,
                            .share_variance = years * years * b->share_variance,
                            .mortality_variance = b->share * b->share * variance };
}

static hiap_life_row row_of(const hiap_life_band *b, const hiap_life_row *next) {
    double hazard = b->width * b->deaths / b->population;
    double unlived = b->width * (1 - b->a); /* by one who dies in the band */
    double whole = 1 + hazard * (1 - b->a);
    hiap_life_row r = { .capped = hazard * b->a > 1 };
    r.q = r.capped ? 1 : hazard / whole;
    r.survival = r.capped ? 0 : (1 - hazard * b->a) / whole;
    r.lived = b->width * (r.survival + b->a * r.q);
    double variance = b->deaths > 0 ? r.q * r.q * r.survival / b->deaths : 0;
    double years = unlived + next->expectancy, healthy = unlived * b->share + next->healthy;
    double kept = r.survival * r.survival;
    r.expectancy = r.lived + r.survival * next->expectancy;
    r.variance = variance * years * years + kept * next->variance;
    r.healthy = r.lived * b->share + r.survival * next->healthy;
    r.share_variance = r.lived * r.lived * b->share_variance + kept * next->share_variance;
    r.mortality_variance = variance * healthy * healthy + kept * next->mortality_variance;
    return r;
}

void hiap_life_table(hiap_life_row *rows, const hiap_life_band *bands, size_t count) {
    rows[count - 1] = open_row(&bands[count - 1]);
    for (size_t i = count - 1; i-- > 0;)
        rows[i] = row_of(&bands[i], &rows[i + 1]);
}

void hiap_life_years_lost(double *out, const hiap_life_row *rows, const hiap_life_band *bands,
                          size_t count) {
    for (size_t i = 0; i + 1 < count; i++)
        out[i] = (1 - bands[i].a) * rows[i].expectancy + bands[i].a * rows[i + 1].expectancy;
    out[count - 1] = rows[count - 1].expectancy;
}
