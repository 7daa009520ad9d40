/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Powers of a column for regress.h, taken about a centre so that they are not nearly collinear, and
 * the way back to the coefficients of the plain powers. */
#ifndef HIAP_STAT_POLYNOMIAL_H
#define HIAP_STAT_POLYNOMIAL_H

#include <stddef.h>

/* (x - centre)^1 .. (x - centre)^degree of n values, column after column. */
void hiap_polynomial_columns(long double *out, const double *x, size_t n, size_t degree,
                             double centre);

/* Into t, k by k and row after row (regress.h, hiap_regress_transform), of which it fills the rows
 * and columns of the coefficients first .. first + degree - 1 and of the intercept, which is 0. The
 * rest is the caller's. */
void hiap_polynomial_back(long double *t, size_t k, size_t first, size_t degree, double centre);

#endif
