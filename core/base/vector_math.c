/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/vector_math.h"

#define LOG2_E  0x1.71547652b82fep+0
#define LN2_TOP 0x1.62e42fefa0000p-1 /* 32 bits, so that a whole number times it is exact */
#define LN2_END 0x1.cf79abc9e3b3ap-40

/* x = n ln 2 + r; exp(r) by its series up to r^13, and 2^n in the exponent. */
static inline double exponential(double x) {
    double shifted = x * LOG2_E + HIAP_ROUNDER;
    double n = shifted - HIAP_ROUNDER;
    double r = (x - n * LN2_TOP) - n * LN2_END;
    double p = 1 / 6227020800.0;
    p = p * r + 1 / 479001600.0;
    p = p * r + 1 / 39916800.0;
    p = p * r + 1 / 3628800.0;
    p = p * r + 1 / 362880.0;
    p = p * r + 1 / 40320.0;
    p = p * r + 1 / 5040.0;
    p = p * r + 1 / 720.0;
    p = p * r + 1 / 120.0;
    p = p * r + 1 / 24.0;
    p = p * r + 1 / 6.0;
    p = p * r + 0.5;
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
