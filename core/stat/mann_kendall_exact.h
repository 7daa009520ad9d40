/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The exact distribution of Mann-Kendall's S under no trend, ties included.
 *
 *     hiap_kendall_exact e = HIAP_KENDALL_EXACT_INIT;
 *     rc = hiap_kendall_exact_add(&e, &ties, err);           once a season
 *     p = hiap_kendall_exact_p(&e, s);
 *
 * Every order of the n values is equally likely. With groups of e equal values the discordant pairs
 * are the inversions of a permutation of a multiset; they are counted by the q-multinomial
 * coefficient [n]! / prod [e]!, a product of Gaussian binomials whose coefficients are whole
 * numbers below 2^53 for n <= 50 (MacMahon 1916). S = untied pairs - 2 discordant pairs. No term is
 * ever subtracted from the sum of a tail, so small p keep their digits.
 */
#ifndef HIAP_STAT_MANN_KENDALL_EXACT_H
#define HIAP_STAT_MANN_KENDALL_EXACT_H

#include "core/stat/mann_kendall.h"

#define HIAP_KENDALL_EXACT_MOST 50 /* points */

typedef struct hiap_kendall_exact {
    double *share; /* of 0 .. pairs discordant pairs */
    size_t pairs;
} hiap_kendall_exact;

#define HIAP_KENDALL_EXACT_INIT { NULL, 0 }

/* Add an independent series with these ties. */
hiap_rc hiap_kendall_exact_add(hiap_kendall_exact *e, const hiap_ties *ties, hiap_err *err);
/* Probability of an S at least as far from 0; 1 where nothing was added. */
double hiap_kendall_exact_p(const hiap_kendall_exact *e, double s);
void hiap_kendall_exact_clear(hiap_kendall_exact *e);

#endif
