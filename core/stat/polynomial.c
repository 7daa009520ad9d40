/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/polynomial.h"

void hiap_polynomial_columns(long double *out, const double *x, size_t n, size_t degree,
                             double centre) {
    for (size_t i = 0; i < n; i++) {
        long double z = (long double)x[i] - centre, power = 1;
        for (size_t p = 0; p < degree; p++)
            out[p * n + i] = power *= z;
    }
}

/* (x - c)^p = sum of binomial(p, m) (-c)^(p - m) x^m */
void hiap_polynomial_back(long double *t, size_t k, size_t first, size_t degree, double centre) {
    for (size_t p = 1; p <= degree; p++) {
        long double term = 1;
        for (size_t m = p + 1; m-- > 0;) {
            size_t row = m == 0 ? 0 : first + m - 1;
            t[row * k + first + p - 1] = term;
            term *= -(long double)centre * (long double)m / (long double)(p - m + 1);
        }
    }
}
