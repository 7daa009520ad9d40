/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Powers of ten as 128-bit significands; for num_parse.c and num_print.c only. */
#ifndef HIAP_BASE_NUM_POWER_H
#define HIAP_BASE_NUM_POWER_H

#include <stdint.h>

#define HIAP_NUM_POWER_FIRST (-342)
#define HIAP_NUM_POWER_LAST  324

/* hi * 2^64 + lo, with the top bit of hi set. */
typedef struct hiap_num_power {
    uint64_t hi, lo;
} hiap_num_power;

/* The first 128 bits of 10^exponent, cut off, not rounded; exact for 0 <= exponent <= 55 only. The
 * binary exponent is floor(log2(10^exponent)). */
hiap_num_power hiap_num_power_of(int exponent);

/* floor(log2(10^e)) for |e| < 1234. */
static inline int hiap_num_log2_of_power(int e) {
    return (e * 1741647) >> 19;
}

#endif
