/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Linear least squares by Householder QR with column pivoting, in long double.
 *
 *     hiap_regress_data d = { .n = 12, .k = 2, .x = x, .y = y, .intercept = true };
 *     hiap_regress r;
 *     rc = hiap_regress_fit(&r, &d, err);
 *     if (!rc && r.rank < r.k) ...                 r.collinear says which columns
 *     ... r.b[1] ...
 *     hiap_regress_clear(&r);
 *
 * Minimises sum w (y - x b)^2. With an intercept the other columns and y are taken about their
 * means first, and every column is scaled by a power of 2, so large offsets (years, money) cost no
 * digits. A column counts as collinear when less than 1e-13 of it about its mean, or less than the
 * rounding of its values, is left beside the columns before it.
 *
 * Everything a covariance needs is kept in the coordinates of an orthonormal basis q of the
 * weighted columns: b = s q'(sqrt(w) y), so (x'wx)^-1 = s s', and a sandwich is s (q' omega q) s'.
 *
 * Sources: Golub and Van Loan, Matrix Computations, 5.4; White 1980 (HC0), MacKinnon and White 1985
 * (HC1 to HC3); Newey and West 1987, lag by Newey and West 1994; Liang and Zeger 1986 (clusters).
 */
#ifndef HIAP_STAT_REGRESS_H
#define HIAP_STAT_REGRESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/err.h"

typedef struct hiap_regress_data {
    size_t n, k;           /* rows and columns; n >= k >= 1 */
    const long double *x;  /* column j is x[j * n] to x[j * n + n - 1] */
    const long double *y;
    const double *weight;  /* each above 0; NULL: 1 */
    bool intercept;        /* column 0 is 1 in every row */
} hiap_regress_data;

typedef struct hiap_regress {
    size_t n, k, rank;
    bool *collinear;       /* k; where rank < k the columns of one dependence, else all false */
    long double *b;        /* k */
    long double *q;        /* n by k, column after column */
    long double *s;        /* k by k, row after row */
    long double *residual; /* sqrt(w) (y - x b); all 0 when none exceeds the rounding of y */
    long double rss;       /* their sum of squares */
    long double tss;       /* that of sqrt(w) y, with an intercept about the mean */
    long double log_weight; /* sum of log w */
    bool intercept;
} hiap_regress;

/* With rank < k only `rank` and `collinear` are filled. HIAP_NOMEM. */
hiap_rc hiap_regress_fit(hiap_regress *out, const hiap_regress_data *data, hiap_err *err);
void hiap_regress_clear(hiap_regress *r); /* takes a zeroed one */

/* The same fit in another basis of the columns: b becomes t b; t is k by k, row after row. */
hiap_rc hiap_regress_transform(hiap_regress *r, const long double *t, hiap_err *err);

/* --- covariance of b -------------------------------------------------------------------------- */

typedef enum hiap_regress_se {
    HIAP_SE_IID,
    HIAP_SE_HC0,
    HIAP_SE_HC1, /* times n / (n - k) */
    HIAP_SE_HC2, /* each squared residual over 1 - h */
    HIAP_SE_HC3, /* over (1 - h)^2 */
    HIAP_SE_NEWEY_WEST
} hiap_regress_se;

typedef struct hiap_regress_errors {
    hiap_regress_se se;
    size_t lag;        /* Newey-West: weights 1 - l / (lag + 1); rows in the order of time */
    bool adjust;       /* Newey-West: times n / (n - k) */
    double dispersion; /* iid: this variance; 0: rss / (n - k) */
} hiap_regress_errors;

/* "HC3", "Newey-West, lag 2, adjusted" */
void hiap_regress_errors_print(char out[64], const hiap_regress_errors *errors);

/* k by k, row after row. NaN where it is not defined: no degree of freedom left, or HC2 and HC3
 * with a row that is fitted exactly whatever its y (h = 1). HIAP_NOMEM. */
hiap_rc hiap_regress_covariance(double *out, const hiap_regress *r,
                                const hiap_regress_errors *errors, hiap_err *err);

/* Cluster-robust, without a factor for small samples: rows of cluster[i] = 0 .. clusters - 1. */
hiap_rc hiap_regress_cluster_covariance(double *out, const hiap_regress *r, const uint32_t *cluster,
                                        size_t clusters, hiap_err *err);

/* Leverages h, n of them: their sum is k. */
void hiap_regress_hat(double *out, const hiap_regress *r);

/* floor(4 (n / 100)^(2/9)) */
size_t hiap_newey_west_lag(size_t n);

/* --- how good it is --------------------------------------------------------------------------- */

typedef struct hiap_regress_quality {
    double r2;          /* 1 - rss / tss */
    double adjusted_r2; /* 1 - (1 - r2) (n - 1) / (n - k); without intercept n for n - 1 */
    double sigma;       /* sqrt(rss / (n - k)) */
    double loglik;      /* normal: -n/2 (log(2 pi rss / n) + 1) + sum(log w) / 2 */
    double aic, bic;    /* 2 k - 2 loglik, k log n - 2 loglik; k counts the coefficients */
    double durbin_watson;
} hiap_regress_quality;

/* NaN where one is not defined (a perfect fit has no likelihood). */
hiap_regress_quality hiap_regress_quality_of(const hiap_regress *r);

#endif
