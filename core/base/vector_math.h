/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The exponential and the logistic function of many numbers at once, without the C library: its
 * functions may give other last digits on another processor, and these never do.
 *
 * Work is done in blocks of HIAP_VECTOR numbers, which the compiler turns into vector instructions.
 * Within 2 units of the last place, of numbers from -HIAP_VECTOR_MOST to HIAP_VECTOR_MOST; no other
 * may go in.
 */
#ifndef HIAP_BASE_VECTOR_MATH_H
#define HIAP_BASE_VECTOR_MATH_H

#include <stdint.h>
#include <string.h>

#include "core/base/vectorised.h"

#define HIAP_VECTOR 256
#define HIAP_VECTOR_MOST 700

void hiap_vector_exp(double x[HIAP_VECTOR]);
void hiap_vector_logistic(double x[HIAP_VECTOR]); /* 1 / (1 + exp(-x)) */

/* The bits of a double and back: how a vector takes numbers apart. */
static inline double hiap_double_of(uint64_t bits) {
    double x;
    memcpy(&x, &bits, sizeof x);
    return x;
}
static inline uint64_t hiap_bits_of(double x) {
    uint64_t bits;
    memcpy(&bits, &x, sizeof bits);
    return bits;
}

/* Adding this rounds to a whole number, which then is the low bits of the sum. */
#define HIAP_ROUNDER 0x1.8p52

#endif
