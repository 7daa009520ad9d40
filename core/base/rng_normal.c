/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/rng_normal.h"

#include <math.h>

#include "core/base/vector_math.h"

#define BLOCKS 64 /* of the generator at once */
#define NORMALS (2 * BLOCKS)

/* Philox4x32-10 as in rng.c, many blocks side by side. */
#define MULTIPLIER_0 0xD2511F53u
#define MULTIPLIER_1 0xCD9E8D57u
#define WEYL_0 0x9E3779B9u
#define WEYL_1 0xBB67AE85u
#define ROUNDS 10

typedef struct words {
    uint32_t w[4][BLOCKS];
} words;

HIAP_VECTORISED static void generate(words *c, uint32_t key0, uint32_t key1) {
    for (int round = 0; round < ROUNDS; round++) {
        for (int i = 0; i < BLOCKS; i++) {
            uint64_t p0 = (uint64_t)MULTIPLIER_0 * c->w[0][i];
            uint64_t p1 = (uint64_t)MULTIPLIER_1 * c->w[2][i];
            c->w[0][i] = (uint32_t)(p1 >> 32) ^ c->w[1][i] ^ key0;
            c->w[2][i] = (uint32_t)(p0 >> 32) ^ c->w[3][i] ^ key1;
            c->w[1][i] = (uint32_t)p1;
            c->w[3][i] = (uint32_t)p0;
        }
        key0 += WEYL_0;
        key1 += WEYL_1;
    }
}

static void count_up(words *c, uint64_t series, uint64_t first) {
    for (int i = 0; i < BLOCKS; i++) {
        uint64_t low = first + (uint64_t)i;
        c->w[0][i] = (uint32_t)low, c->w[1][i] = (uint32_t)(low >> 32);
        c->w[2][i] = (uint32_t)series, c->w[3][i] = (uint32_t)(series >> 32);
    }
}

/* In the middle of one of 2^52 steps between 0 and 1, so neither is ever reached. */
static inline double uniform(uint32_t low, uint32_t high) {
    uint64_t bits = ((uint64_t)high << 32 | low) >> 12;
    return hiap_double_of(bits | UINT64_C(0x3FF0000000000000)) - (1 - 0x1p-53);
}

/* x = m 2^e with m from sqrt(1/2) to sqrt 2; ln m = 2 artanh((m - 1) / (m + 1)). */
static inline double logarithm(double x) {
    const uint64_t one = UINT64_C(0x3FF0000000000000), root_half = UINT64_C(0x3FE6A09E667F3BCD);
    uint64_t bits = hiap_bits_of(x), exponent = (bits + (one - root_half)) >> 52;
    double e = hiap_double_of(exponent | UINT64_C(0x4330000000000000)) - (0x1p52 + 1023);
    double m = hiap_double_of(bits - (exponent << 52) + one);
    double s = (m - 1) / (m + 1), z = s * s;
    double p = 1 / 21.0;
    p = p * z + 1 / 19.0;
    p = p * z + 1 / 17.0;
    p = p * z + 1 / 15.0;
    p = p * z + 1 / 13.0;
    p = p * z + 1 / 11.0;
    p = p * z + 1 / 9.0;
    p = p * z + 1 / 7.0;
    p = p * z + 1 / 5.0;
    p = p * z + 1 / 3.0;
    return e * 0x1.62e42fefa39efp-1 + (2 * s + 2 * s * z * p);
}

static inline double sine(double a) {
    double z = a * a, p = 1 / 355687428096000.0;
    p = p * z - 1 / 1307674368000.0;
    p = p * z + 1 / 6227020800.0;
    p = p * z - 1 / 39916800.0;
    p = p * z + 1 / 362880.0;
    p = p * z - 1 / 5040.0;
    p = p * z + 1 / 120.0;
    p = p * z - 1 / 6.0;
    return a + a * z * p;
}

static inline double cosine(double a) {
    double z = a * a, p = 1 / 20922789888000.0;
    p = p * z - 1 / 87178291200.0;
    p = p * z + 1 / 479001600.0;
    p = p * z - 1 / 3628800.0;
    p = p * z + 1 / 40320.0;
    p = p * z - 1 / 720.0;
    p = p * z + 1 / 24.0;
    p = p * z - 0.5;
    return 1 + z * p;
}

static inline double choose(uint64_t mask, double a, double b) {
    return hiap_double_of((hiap_bits_of(a) & mask) | (hiap_bits_of(b) & ~mask));
}
static inline double negate(uint64_t odd, double x) {
    return hiap_double_of(hiap_bits_of(x) ^ odd << 63);
}

/* The angle is `quarter` right angles and a remainder of at most half of one. */
HIAP_VECTORISED static void transform(double out[NORMALS], const words *c) {
    double x[BLOCKS], y[BLOCKS];
    for (int i = 0; i < BLOCKS; i++) {
        double radius = sqrt(-2 * logarithm(uniform(c->w[0][i], c->w[1][i])));
        double turn = 4 * uniform(c->w[2][i], c->w[3][i]);
        double shifted = turn + HIAP_ROUNDER;
        double angle = (turn - (shifted - HIAP_ROUNDER)) * 0x1.921fb54442d18p+0;
        double s = sine(angle), k = cosine(angle);
        uint64_t quarter = hiap_bits_of(shifted) & 3, across = -(quarter & 1);
        x[i] = negate((quarter ^ quarter >> 1) & 1, radius * choose(across, s, k));
        y[i] = negate(quarter >> 1, radius * choose(across, k, s));
    }
    for (int i = 0; i < BLOCKS; i++)
        out[2 * i] = x[i], out[2 * i + 1] = y[i];
}

void hiap_rng_normals(double *out, const hiap_rng *rng, uint64_t series, uint64_t first,
                      size_t count) {
    words c;
    double some[NORMALS];
    for (size_t done = 0; done < count;) {
        uint64_t skip = (first + done) % NORMALS;
        size_t take = NORMALS - (size_t)skip < count - done ? NORMALS - (size_t)skip : count - done;
        count_up(&c, series, (first + done - skip) / 2);
        generate(&c, rng->key[0], rng->key[1]);
        transform(some, &c);
        memcpy(out + done, some + skip, take * sizeof *out);
        done += take;
    }
}
