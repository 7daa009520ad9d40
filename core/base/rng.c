/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/rng.h"

#include <string.h>

#include "core/base/map.h"

__extension__ typedef unsigned __int128 u128;

/* Multipliers and key increments of Salmon et al. 2011, section 4. */
#define MULTIPLIER_0 0xD2511F53u
#define MULTIPLIER_1 0xCD9E8D57u
#define WEYL_0       0x9E3779B9u
#define WEYL_1       0xBB67AE85u
#define ROUNDS       10

static void philox_round(uint32_t c[4], const uint32_t key[2]) {
    uint64_t p0 = (uint64_t)MULTIPLIER_0 * c[0];
    uint64_t p1 = (uint64_t)MULTIPLIER_1 * c[2];
    uint32_t c0 = (uint32_t)(p1 >> 32) ^ c[1] ^ key[0];
    uint32_t c2 = (uint32_t)(p0 >> 32) ^ c[3] ^ key[1];
    c[0] = c0;
    c[1] = (uint32_t)p1;
    c[2] = c2;
    c[3] = (uint32_t)p0;
}

void hiap_rng_block(const hiap_rng *rng, uint64_t high, uint64_t low, uint32_t out[4]) {
    uint32_t key[2] = { rng->key[0], rng->key[1] };
    uint32_t c[4] = { (uint32_t)low, (uint32_t)(low >> 32), (uint32_t)high,
                      (uint32_t)(high >> 32) };
    for (int i = 0; i < ROUNDS; i++) {
        philox_round(c, key);
        key[0] += WEYL_0;
        key[1] += WEYL_1;
    }
    memcpy(out, c, sizeof c);
}

/* The purpose is a counter under the run seed, so every pair has a key of its own. */
hiap_rng hiap_rng_for(uint64_t seed, const char *purpose) {
    hiap_rng run = { { (uint32_t)seed, (uint32_t)(seed >> 32) } };
    uint32_t out[4];
    hiap_rng_block(&run, UINT64_MAX, hiap_hash_bytes(purpose, strlen(purpose)), out);
    return (hiap_rng){ { out[0], out[1] } };
}

static uint64_t word(const hiap_rng *rng, uint64_t attempt, uint64_t index) {
    uint32_t out[4];
    hiap_rng_block(rng, attempt, index, out);
    return (uint64_t)out[1] << 32 | out[0];
}

uint64_t hiap_rng_u64(const hiap_rng *rng, uint64_t index) {
    return word(rng, 0, index);
}

double hiap_rng_uniform(const hiap_rng *rng, uint64_t index) {
    uint64_t bits = 0;
    for (uint64_t attempt = 0; bits == 0; attempt++) /* 0 itself is outside the open interval */
        bits = word(rng, attempt, index) >> 11;
    return (double)bits * 0x1p-53;
}

uint64_t hiap_rng_below(const hiap_rng *rng, uint64_t index, uint64_t bound) {
    u128 product = (u128)word(rng, 0, index) * bound;
    if ((uint64_t)product < bound) {
        uint64_t least = -bound % bound;
        for (uint64_t attempt = 1; (uint64_t)product < least; attempt++)
            product = (u128)word(rng, attempt, index) * bound;
    }
    return (uint64_t)(product >> 64);
}
