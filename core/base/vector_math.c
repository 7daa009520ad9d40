/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/vector_math.h"

#define LOG2_E  0x1.71547652b82fep+0
#define LN2_TOP 0x1.62e42fefa0000p-1 /* 32 bits, so that a whole number times it is exact */
#define LN2_END 0x1.cf79abc9e3b3ap-40

/* x = n ln 2 + r; exp(r) = 1 + r + r^2 p(r), p the polynomial of degree 9 through the Chebyshev
 * points of |r| <= ln(2) / 2, which errs by 2e-17; and 2^n in the exponent. */
static inline double exponential(double x) {
    double shifted = x * LOG2_E + HIAP_ROUNDER;
    double n = shifted - HIAP_ROUNDER;
    double r = (x - n * LN2_TOP) - n * LN2_END;
    double p = 0x1.af38a9b0ec855p-26;
    p = p * r + 0x1.289185613a3d6p-22;
    p = p * r + 0x1.71de0dae63bb3p-19;
    p = p * r + 0x1.a019b90d2ae7ap-16;
    p = p * r + 0x1.a01a01a7c41d5p-13;
    p = p * r + 0x1.6c16c1788bd90p-10;
    p = p * r + 0x1.11111111109b3p-7;
    p = p * r + 0x1.5555555553d63p-5;
    p = p * r + 0x1.5555555555556p-3;
    p = p * r + 0x1.0000000000001p-1;
    p = p * r * r + r + 1;
    return p * hiap_double_of((hiap_bits_of(shifted) + 1023) << 52);
}

HIAP_VECTORISED void hiap_vector_exp(double x[HIAP_VECTOR]) {
    for (int i = 0; i < HIAP_VECTOR; i++)
        x[i] = exponential(x[i]);
}

HIAP_VECTORISED void hiap_vector_logistic(double x[HIAP_VECTOR]) {
    for (int i = 0; i < HIAP_VECTOR; i++)
        x[i] = 1 / (1 + exponential(-x[i]));
}
