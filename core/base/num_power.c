/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/num_power.h"

#include <assert.h>
#include <pthread.h>

__extension__ typedef unsigned __int128 u128;

/* 10^e = 5^e * 2^e, so the significand of 10^e is that of 5^e. The table takes some microseconds to
 * compute exactly, which is less to read than 667 rows of digits. */
#define LIMBS 34 /* 1088 bits: 2^1087 / 5^342 still has 292 of them */

static hiap_num_power table[HIAP_NUM_POWER_LAST - HIAP_NUM_POWER_FIRST + 1];
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void times_five(uint32_t limbs[LIMBS]) {
    uint64_t carry = 0;
    for (int i = 0; i < LIMBS; i++) {
        carry += (uint64_t)limbs[i] * 5;
        limbs[i] = (uint32_t)carry;
        carry >>= 32;
    }
}

static void divide_by_five(uint32_t limbs[LIMBS]) {
    uint64_t rest = 0;
    for (int i = LIMBS; i-- > 0;) {
        rest = rest << 32 | limbs[i];
        limbs[i] = (uint32_t)(rest / 5);
        rest %= 5;
    }
}

static uint32_t limb(const uint32_t limbs[LIMBS], int i) {
    return i >= 0 ? limbs[i] : 0;
}

static hiap_num_power first_bits(const uint32_t limbs[LIMBS]) {
    int top = LIMBS - 1;
    while (limbs[top] == 0)
        top--;
    u128 bits = 0;
    for (int i = 0; i < 4; i++)
        bits = bits << 32 | limb(limbs, top - i);
    int shift = __builtin_clz(limbs[top]);
    if (shift > 0)
        bits = bits << shift | limb(limbs, top - 4) >> (32 - shift);
    return (hiap_num_power){ (uint64_t)(bits >> 64), (uint64_t)bits };
}

/* Cutting off after each division is cutting off once: floor(floor(x / 5) / 5) = floor(x / 25). */
static void fill_table(void) {
    uint32_t up[LIMBS] = { 1 }, down[LIMBS] = { 0 };
    down[LIMBS - 1] = 0x80000000u;
    for (int e = 0; e <= HIAP_NUM_POWER_LAST; e++, times_five(up))
        table[e - HIAP_NUM_POWER_FIRST] = first_bits(up);
    for (int e = -1; e >= HIAP_NUM_POWER_FIRST; e--) {
        divide_by_five(down);
        table[e - HIAP_NUM_POWER_FIRST] = first_bits(down);
    }
}

hiap_num_power hiap_num_power_of(int exponent) {
    assert(exponent >= HIAP_NUM_POWER_FIRST && exponent <= HIAP_NUM_POWER_LAST);
    pthread_once(&once, fill_table);
    return table[exponent - HIAP_NUM_POWER_FIRST];
}
