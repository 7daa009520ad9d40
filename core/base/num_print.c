/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hiap_num_print and hiap_num_print_fixed. The shortest digits come from Schubfach (Giulietti 2020,
 * "The Schubfach way to render doubles"): scale by the one power of ten that leaves at most a few
 * candidates between the two midpoints, and take the one with fewer digits, else the nearer. */
#include <math.h>
#include <stdint.h>
#include <string.h>

#include "core/base/num.h"
#include "core/base/num_power.h"

__extension__ typedef unsigned __int128 u128;

#define EXACT_POWER 55 /* 5^55 is the last that 128 bits hold */
#define DIGITS      20

/* 0.digits * 10^point, without trailing zeros. */
typedef struct digits {
    char at[DIGITS];
    int len, point;
} digits;

/* significand * 10^exponent */
typedef struct decimal {
    uint64_t significand;
    int exponent;
} decimal;

/* 10^e to 128 bits, rounded up. */
static hiap_num_power power_above(int e) {
    hiap_num_power g = hiap_num_power_of(e);
    if ((e < 0 || e > EXACT_POWER) && ++g.lo == 0)
        g.hi++;
    return g;
}

/* The upper 64 bits of g * c, the lowest one set when anything below them is (round to odd). */
static uint64_t round_to_odd(hiap_num_power g, uint64_t c) {
    u128 low = (u128)g.lo * c;
    u128 product = (u128)g.hi * c + (uint64_t)(low >> 64);
    return (uint64_t)(product >> 64) | ((uint64_t)product > 1);
}

/* Of s and s + 1 the one in [lower, upper], all in quarters; both or neither: the nearer to v. */
static uint64_t choose(uint64_t s, uint64_t v, uint64_t lower, uint64_t upper) {
    bool down = lower <= 4 * s, up = 4 * s + 4 <= upper;
    if (down != up)
        return s + up;
    uint64_t middle = 4 * s + 2;
    return s + (v > middle || (v == middle && (s & 1)));
}

/* The shortest decimal of c * 2^q; `edge` when the double below is half as far as the one above. */
static decimal shortest(uint64_t c, int q, bool edge) {
    int k = (q * 1262611 - (edge ? 524031 : 0)) >> 22; /* floor(log10(2^q)), or of 3/4 of it */
    int h = q + hiap_num_log2_of_power(-k) + 1;
    hiap_num_power g = power_above(-k);
    uint64_t odd = c & 1; /* an even double owns its midpoints */
    uint64_t v = round_to_odd(g, (4 * c) << h);
    uint64_t lower = round_to_odd(g, (4 * c - 2 + edge) << h) + odd;
    uint64_t upper = round_to_odd(g, (4 * c + 2) << h) - odd;
    uint64_t s = v / 4;
    if (s >= 10) {
        uint64_t tens = s / 10;
        bool down = lower <= 40 * tens, up = 40 * tens + 40 <= upper;
        if (down != up)
            return (decimal){ tens + up, k + 1 };
    }
    return (decimal){ choose(s, v, lower, upper), k };
}

static decimal shortest_of(double x) {
    uint64_t bits;
    memcpy(&bits, &x, sizeof bits);
    uint64_t fraction = bits & (((uint64_t)1 << 52) - 1);
    int biased = (int)(bits >> 52 & 0x7FF);
    if (biased == 0)
        return shortest(fraction, -1074, false);
    return shortest(fraction | (uint64_t)1 << 52, biased - 1075, fraction == 0 && biased > 1);
}

/* Writes the digits of n, most significant first; returns how many. */
static int put_integer(char *out, uint64_t n) {
    char reversed[DIGITS];
    int len = 0;
    do
        reversed[len++] = (char)('0' + n % 10);
    while (n /= 10);
    for (int i = 0; i < len; i++)
        out[i] = reversed[len - 1 - i];
    return len;
}

/* x is finite and not 0; its sign is ignored. */
static void digits_of(digits *d, double x) {
    decimal value = shortest_of(x);
    d->len = put_integer(d->at, value.significand);
    d->point = d->len + value.exponent;
    while (d->at[d->len - 1] == '0')
        d->len--;
}

static size_t put(char *out, const char *bytes, int len) {
    memcpy(out, bytes, (size_t)len);
    return (size_t)len;
}

static size_t put_zeros(char *out, int count) {
    memset(out, '0', (size_t)count);
    return (size_t)count;
}

static size_t put_exponent(char *out, const digits *d) {
    int exponent = d->point - 1, size = exponent < 0 ? -exponent : exponent;
    size_t n = put(out, d->at, 1);
    if (d->len > 1) {
        out[n++] = '.';
        n += put(out + n, d->at + 1, d->len - 1);
    }
    out[n++] = 'e';
    out[n++] = exponent < 0 ? '-' : '+';
    if (size < 10)
        out[n++] = '0';
    return n + (size_t)put_integer(out + n, (uint64_t)size);
}

static size_t put_plain(char *out, const digits *d) {
    size_t n = 0;
    if (d->point <= 0) {
        n = put(out, "0.", 2);
        n += put_zeros(out + n, -d->point);
        return n + put(out + n, d->at, d->len);
    }
    if (d->point >= d->len) {
        n = put(out, d->at, d->len);
        return n + put_zeros(out + n, d->point - d->len);
    }
    n = put(out, d->at, d->point);
    out[n++] = '.';
    return n + put(out + n, d->at + d->point, d->len - d->point);
}

static size_t put_word(char *out, const char *word) {
    size_t len = strlen(word);
    memcpy(out, word, len + 1);
    return len;
}

size_t hiap_num_print(char out[HIAP_NUM_MAX], double x) {
    double size = fabs(x);
    size_t n = 0;
    if (isnan(x))
        return put_word(out, "missing");
    if (size == 0)
        return put_word(out, "0");
    if (x < 0)
        out[n++] = '-';
    if (isinf(x))
        return n + put_word(out + n, "inf");
    if (size <= 0x1p53 && size == (double)(uint64_t)size) {
        n += (size_t)put_integer(out + n, (uint64_t)size);
    } else {
        digits d;
        digits_of(&d, size);
        n += (d.point > -5 && d.point <= 21 ? put_plain : put_exponent)(out + n, &d);
    }
    out[n] = '\0';
    return n;
}

/* Adds one to the last of len digits; the first is there to take the carry. */
static void round_up(char *at, int len) {
    while (at[--len] == '9')
        at[len] = '0';
    at[len]++;
}

/* `whole` digits before the point and `decimals` behind it, after one place for a carry. */
static void lay_out(char *at, const digits *d, int whole, int decimals) {
    int first = d->point - whole, count = whole + decimals;
    at[0] = '0';
    for (int i = 0; i < count; i++) {
        int from = first + i;
        at[1 + i] = from >= 0 && from < d->len ? d->at[from] : '0';
    }
    int next = d->point + decimals;
    if (next >= 0 && next < d->len && d->at[next] >= '5')
        round_up(at, 1 + count);
}

static bool all_zeros(const char *at, int len) {
    while (len > 0 && at[len - 1] == '0')
        len--;
    return len == 0;
}

size_t hiap_num_print_fixed(char out[64], double x, int decimals) {
    digits d = { .len = 0, .point = 0 };
    char at[64];
    if (isnan(x) || isinf(x) || fabs(x) >= 1e21)
        return hiap_num_print(out, x);
    if (x != 0)
        digits_of(&d, x);
    decimals = decimals < 0 ? 0 : decimals > 20 ? 20 : decimals;
    int whole = d.point > 1 ? d.point : 1;
    lay_out(at, &d, whole, decimals);
    const char *from = at[0] == '0' ? at + 1 : at;
    whole += at[0] != '0';
    size_t n = 0;
    if (x < 0 && !all_zeros(from, whole + decimals))
        out[n++] = '-';
    for (int i = 0; i < whole; i++) {
        if (i > 0 && (whole - i) % 3 == 0)
            out[n++] = ',';
        out[n++] = from[i];
    }
    if (decimals > 0)
        out[n++] = '.';
    n += put(out + n, from + whole, decimals);
    out[n] = '\0';
    return n;
}
