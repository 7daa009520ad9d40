/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Abridged life tables: any age bands, any open age.
 *
 *     hiap_life_bands_widths(bands, n);
 *     n = hiap_life_bands_close(bands, n, hiap_life_bands_left(bands, n));
 *     hiap_life_table(rows, bands, n);            rows[i].expectancy: years left at bands[i].start
 *
 * With M = deaths / population, n the width of a band in years and a the part of it that those who
 * die in it live: q = nM / (1 + nM(1 - a)), at most 1, and the last band is open (Chiang 1984,
 * abridged life table II). All is computed downwards from the open band, per person alive at the
 * start of each:
 *
 *     e = n(1 - q(1 - a)) + (1 - q) e'                in the open band 1 / M
 *     V = Var(q) (n(1 - a) + e')^2 + (1 - q)^2 V',    Var(q) = q^2 (1 - q) / deaths
 *
 * where ' is the next band: terms of one sign, and no division by survivors. The open band has
 * V = e^2 / deaths (Silcocks, Jenner and Reza 2001; the same as their 4 / (deaths M^2) times a
 * quarter of the survivors squared). Without deaths Var(q) is 0.
 *
 * Healthy years (Sullivan 1971) count each band's years times the share `share` of them that are
 * healthy; the variance has a term for the shares and one for mortality (Mathers 1991; Jagger et
 * al. 2014, Health Expectancy Calculation by the Sullivan Method; the open band as above):
 *
 *     sum L^2 Var(share) / l^2   and   sum l^2 Var(q) (n(1 - a) share + e')^2 / l^2
 */
#ifndef HIAP_STAT_LIFE_TABLE_H
#define HIAP_STAT_LIFE_TABLE_H

#include <stdbool.h>
#include <stddef.h>

typedef struct hiap_life_band {
    double start, width; /* years; the width of the last is infinite */
    double deaths, population;
    double a;                     /* part of the band lived by those who die in it, 0 to 1 */
    double share, share_variance; /* healthy; where nobody asks for them, 0 */
} hiap_life_band;

typedef struct hiap_life_row {
    double q;
    double lived;    /* years in the band, per person alive at its start */
    double survival; /* 1 - q, without cancellation */
    double expectancy, variance;
    double healthy, share_variance, mortality_variance;
    bool capped; /* q would be above 1 */
} hiap_life_row;

/* Widths from the starts of bands in order of age. */
void hiap_life_bands_widths(hiap_life_band *bands, size_t count);

/* An open band without deaths has no expectancy, so it begins earlier. How many bands are left when
 * it begins at the last age with deaths: 0 when there are none at all. */
size_t hiap_life_bands_left(const hiap_life_band *bands, size_t count);
/* Makes the band `left` - 1 open; it takes in those after it. Returns `left`. */
size_t hiap_life_bands_close(hiap_life_band *bands, size_t count, size_t left);

/* The last of 1 or more bands is open and has deaths. */
void hiap_life_table(hiap_life_row *rows, const hiap_life_band *bands, size_t count);

/* Years a death in each band loses: what this table has left at the age of death, start + a n,
 * between e and e' in proportion; in the open band e, as its rate is one for all of its ages
 * (Murray and Lopez 1996, The Global Burden of Disease, without discounting or age weights). */
void hiap_life_years_lost(double *out, const hiap_life_row *rows, const hiap_life_band *bands,
                          size_t count);

#endif
