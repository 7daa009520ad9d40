/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Counter-based random numbers: Philox4x32-10 (Salmon, Moraes, Dror and Shaw 2011).
 *
 * A value is a pure function of (run seed, purpose, index), so it does not depend on threads, on
 * vector width, or on what was drawn before it.
 */
#ifndef HIAP_BASE_RNG_H
#define HIAP_BASE_RNG_H

#include <stdint.h>

typedef struct hiap_rng {
    uint32_t key[2];
} hiap_rng;

/* A stream for one purpose ("sii.replicates") under one run seed. */
hiap_rng hiap_rng_for(uint64_t seed, const char *purpose);
/* Four 32-bit words of block (high, low). */
void hiap_rng_block(const hiap_rng *rng, uint64_t high, uint64_t low, uint32_t out[4]);
uint64_t hiap_rng_u64(const hiap_rng *rng, uint64_t index);
/* Uniform on the open interval (0, 1), 53 bits. */
double hiap_rng_uniform(const hiap_rng *rng, uint64_t index);
/* Uniform on 0 .. bound-1 without bias (Lemire 2019, further blocks on rejection); bound > 0. */
uint64_t hiap_rng_below(const hiap_rng *rng, uint64_t index, uint64_t bound);

#endif
