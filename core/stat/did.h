/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Difference-in-differences by two-way fixed effects: value on a constant for each unit and each
 * time, and the treatment; or on a constant for each time since the start of the treatment (event
 * study).
 *
 * The effects of units are taken out by the means, those of times by QR; the treatment is then
 * fitted to what is left (Frisch and Waugh 1933, Lovell 1963), which gives the coefficients,
 * residuals and cluster-robust covariance of the regression with all constants.
 *
 * Permutation: the starts of treatment are dealt anew to the units. p = (1 + how many give an
 * estimate at least as far from 0) / (1 + how many); limits are the effects that the same test does
 * not reject when they are taken off the treated values first. With one treated unit each other
 * unit is dealt its start in turn (Abadie, Diamond and Hainmueller 2010; Conley and Taber 2011).
 */
#ifndef HIAP_STAT_DID_H
#define HIAP_STAT_DID_H

#include "core/stat/regress.h"

/* A unit has a time once at most. */
typedef struct hiap_did_panel {
    size_t n, units, times;
    const uint32_t *unit, *time; /* numbers of each row's */
    const double *t;             /* of each time number */
    const double *y;
    const double *start;         /* of each unit: the first t it is treated; INFINITY: never */
} hiap_did_panel;

typedef struct hiap_did {
    size_t n, k, terms;      /* k: coefficients, all constants included */
    double *event;           /* times since the start, without the reference; NULL: one term */
    double reference;        /* the last time before the start; NaN: not an event study */
    hiap_regress constants;  /* of times about the means of units; residual: what is left of y */
    hiap_regress fit;        /* of the treatment */
    long double *treatment;  /* n by terms: what is left of it */
} hiap_did;

typedef enum hiap_did_fault {
    HIAP_DID_FINE,
    HIAP_DID_APART,   /* some times share no unit with the others */
    HIAP_DID_NO_EFFECT /* the treatment is a sum of constants: nothing to compare with */
} hiap_did_fault;

/* HIAP_NOMEM. Clear it whatever the result; `fit` is filled only where *fault is HIAP_DID_FINE. */
hiap_rc hiap_did_fit(hiap_did *out, hiap_did_fault *fault, const hiap_did_panel *panel,
                     bool event_study, hiap_err *err);
void hiap_did_clear(hiap_did *did); /* takes a zeroed one */

/* How many units are treated at the time of a term (of an event study). */
size_t hiap_did_treated(const hiap_did *did, const hiap_did_panel *panel, size_t term);

/* Cluster-robust, with the factor g / (g - 1) (n - 1) / (n - k); terms by terms. */
hiap_rc hiap_did_covariance(double *out, const hiap_did *did, const uint32_t *cluster,
                            size_t clusters, hiap_err *err);

/* --- permutation ------------------------------------------------------------------------------ */

/* Of each draw and term: the estimate, and how it changes with the true effect. Draws in which a
 * term has no rows are left out. */
typedef struct hiap_did_permutation {
    size_t draws, terms;
    double *estimate, *share; /* draws by terms */
} hiap_did_permutation;

/* With one treated unit there are units - 1 draws, whatever `draws` says. */
hiap_rc hiap_did_permute(hiap_did_permutation *out, const hiap_did *did,
                         const hiap_did_panel *panel, size_t draws, uint64_t seed, hiap_err *err);
void hiap_did_permutation_clear(hiap_did_permutation *permutation); /* takes a zeroed one */

double hiap_did_permutation_p(const hiap_did_permutation *permutation, size_t term,
                              double estimate);
/* NaN where so few draws cannot reject anything at this confidence (percent). */
hiap_rc hiap_did_permutation_limits(double limits[2], const hiap_did_permutation *permutation,
                                    size_t term, double estimate, double confidence,
                                    hiap_err *err);

#endif
