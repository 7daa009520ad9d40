/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Mann-Kendall test of a monotonic trend.
 *
 *     hiap_mann_kendall m;
 *     rc = hiap_mann_kendall_of(&m, y, n, err);            y in the order of time, nothing missing
 *     printf("S %g, tau %g, p %g\n", m.s, m.tau_b, m.p);
 *
 * S = sum over i < j of sign(y_j - y_i); var S = (n(n-1)(2n+5) - sum e(e-1)(2e+5)) / 18 over groups
 * of e equal values; z = (S -+ 1) / sqrt(var S), 0 where S is 0; p = erfc(|z| / sqrt 2), two-sided.
 * tau-b = S / sqrt(pairs * untied pairs), NaN where every value is the same.
 * Source: Mann 1945; Kendall 1975; ties as in Gilbert 1987, section 16.4.
 */
#ifndef HIAP_STAT_MANN_KENDALL_H
#define HIAP_STAT_MANN_KENDALL_H

#include "core/base/err.h"

#include <stddef.h>

#define HIAP_MANN_KENDALL_LEAST 4     /* points */
#define HIAP_MANN_KENDALL_MOST  10000 /* points: the slopes of all pairs are kept */

typedef struct hiap_mann_kendall {
    size_t n;
    double s, var_s, tau_b, z, p;
    double pairs, untied; /* n (n - 1) / 2, and those of unequal values */
} hiap_mann_kendall;

/* Sizes of the groups of equal values, largest value last; singles are groups of 1. */
typedef struct hiap_ties {
    size_t *size;
    size_t count;
} hiap_ties;

hiap_rc hiap_ties_of(hiap_ties *out, const double *y, size_t n, hiap_err *err);
void hiap_ties_clear(hiap_ties *ties);

double hiap_mann_kendall_s(const double *y, size_t n);
/* 18 var S without the ties' part is n(n-1)(2n+5); this is the ties' part. */
double hiap_ties_term(const hiap_ties *ties);
double hiap_ties_pairs(const hiap_ties *ties); /* of equal values */

/* n, s, var_s, pairs, untied given: tau-b, z and p; or z and p known already. */
void hiap_mann_kendall_judge(hiap_mann_kendall *m);
void hiap_mann_kendall_judge_as(hiap_mann_kendall *m, double z, double p);
hiap_rc hiap_mann_kendall_of(hiap_mann_kendall *out, const double *y, size_t n, hiap_err *err);

#endif
