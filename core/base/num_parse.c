/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hiap_num_parse. Three ways, each correctly rounded, the cheapest first: an exact product or
 * quotient (Clinger 1990), a 128-bit product (Lemire 2021, "Number parsing at a gigabyte per
 * second", Softw. Pract. Exper. 51), and strtod for the one in millions that those leave open. */
#include <locale.h>
#include <math.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/num.h"
#include "core/base/num_power.h"

__extension__ typedef unsigned __int128 u128;

#define MANTISSA_DIGITS 19  /* always fit 64 bits */
#define EXACT_DIGITS    770 /* of those behind, one digit tells all: whether this is above a tie */

/* (-1)^negative * mantissa * 10^exponent. `cut`: there were more digits, not all zero. */
typedef struct decimal {
    uint64_t mantissa;
    int64_t exponent;
    int digits; /* of the mantissa */
    bool negative, cut;
} decimal;

typedef struct cursor {
    const char *at, *end;
} cursor;

static bool is_digit(char c) {
    return (unsigned char)(c - '0') < 10;
}

static bool next_is(const cursor *c, char wanted) {
    return c->at < c->end && *c->at == wanted;
}

/* Reads digits; each is worth 10^place of the one before it less its place behind the point. */
static size_t take_digits(decimal *d, cursor *c, bool fraction) {
    const char *start = c->at;
    for (; c->at < c->end && is_digit(*c->at); c->at++) {
        unsigned digit = (unsigned)(*c->at - '0');
        if (d->digits < MANTISSA_DIGITS) {
            d->mantissa = d->mantissa * 10 + digit;
            d->digits += d->mantissa != 0;
            d->exponent -= fraction;
        } else {
            d->cut |= digit != 0;
            d->exponent += !fraction;
        }
    }
    return (size_t)(c->at - start);
}

/* "54,786,327": one to three digits that do not begin with 0, then threes. */
static bool take_groups(decimal *d, cursor *c, const char *start) {
    if (c->at - start < 1 || c->at - start > 3 || *start == '0')
        return false;
    while (next_is(c, ',')) {
        cursor group = { c->at + 1, c->end - c->at > 4 ? c->at + 4 : c->end };
        if (take_digits(d, &group, false) != 3)
            return false;
        c->at = group.at;
    }
    return c->at == c->end || !is_digit(*c->at);
}

static bool take_exponent(decimal *d, cursor *c) {
    int64_t exponent = 0;
    c->at++;
    bool negative = next_is(c, '-');
    c->at += negative || next_is(c, '+');
    const char *start = c->at;
    for (; c->at < c->end && is_digit(*c->at); c->at++)
        if (exponent < INT32_MAX)
            exponent = exponent * 10 + (*c->at - '0');
    d->exponent += negative ? -exponent : exponent;
    return c->at > start;
}

static bool take_decimal(decimal *d, hiap_str s) {
    cursor c = { s.at, s.at + s.len };
    d->negative = next_is(&c, '-');
    c.at += d->negative || next_is(&c, '+');
    const char *start = c.at;
    size_t digits = take_digits(d, &c, false);
    if (next_is(&c, ',') && !take_groups(d, &c, start))
        return false;
    if (next_is(&c, '.')) {
        c.at++;
        digits += take_digits(d, &c, true);
    }
    if (digits == 0)
        return false;
    if ((next_is(&c, 'e') || next_is(&c, 'E')) && !take_exponent(d, &c))
        return false;
    return c.at == c.end;
}

/* Both factors are exact, so the one rounding is the right one (Clinger 1990). */
static bool exact(double *out, const decimal *d) {
    static const double power[] = { 1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                    1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                    1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22 };
    if (d->cut || d->mantissa > (uint64_t)1 << 53 || d->exponent < -22 || d->exponent > 22)
        return false;
    double m = (double)d->mantissa;
    *out = d->exponent < 0 ? m / power[-d->exponent] : m * power[d->exponent];
    return true;
}

static double from_parts(uint64_t mantissa, int biased) {
    uint64_t bits = (mantissa & (((uint64_t)1 << 52) - 1)) | (uint64_t)biased << 52;
    double x;
    memcpy(&x, &bits, sizeof x);
    return x;
}

/* w * 10^q to 128 bits and a little below the truth; the second product only when it can matter. */
static u128 multiply(uint64_t w, int q) {
    hiap_num_power power = hiap_num_power_of(q);
    if (q < 0 && ++power.lo == 0) /* a reciprocal is taken from above (Lemire, section 5) */
        power.hi++;
    u128 product = (u128)w * power.hi;
    if (((uint64_t)(product >> 64) & 0x1FF) == 0x1FF)
        product += (uint64_t)((u128)w * power.lo >> 64);
    return product;
}

/* Half way between two doubles exactly; only these exponents allow it (Lemire, section 6). */
static bool is_tie(u128 product, uint64_t mantissa, int shift, int q) {
    uint64_t high = (uint64_t)(product >> 64);
    return (uint64_t)product <= 1 && q >= -4 && q <= 23 && mantissa << shift == high;
}

/* Lemire's product: w * 10^q rounded to even. False: not decided here (also all that is not a
 * normal double). */
static bool product_of(double *out, uint64_t w, int64_t exponent) {
    if (w == 0 || exponent < HIAP_NUM_POWER_FIRST || exponent > 308)
        return false;
    int q = (int)exponent, zeros = __builtin_clzll(w);
    u128 product = multiply(w << zeros, q);
    uint64_t high = (uint64_t)(product >> 64);
    if ((uint64_t)product == UINT64_MAX && (q < -27 || q > 55))
        return false;
    int upper = (int)(high >> 63), shift = upper + 9; /* 54 bits stay: 53 and one to round by */
    int biased = hiap_num_log2_of_power(q) + 63 + upper - zeros + 1023;
    uint64_t mantissa = high >> shift;
    if ((mantissa & 3) == 1 && is_tie(product, mantissa, shift, q))
        mantissa--;
    mantissa = (mantissa + (mantissa & 1)) >> 1;
    if (mantissa >> 53)
        biased++;
    if (biased <= 0 || biased >= 2047)
        return false;
    *out = from_parts(mantissa, biased);
    return true;
}

/* Digits were cut: right when the mantissa and the next one round to the same double. */
static bool product(double *out, const decimal *d) {
    double above;
    if (!product_of(out, d->mantissa, d->exponent))
        return false;
    return !d->cut || (product_of(&above, d->mantissa + 1, d->exponent) && above == *out);
}

static locale_t c_locale;
static pthread_once_t c_locale_once = PTHREAD_ONCE_INIT;

static void make_c_locale(void) {
    c_locale = newlocale(LC_ALL_MASK, "C", (locale_t)0); /* static in glibc: cannot fail */
}

/* The digits of s without commas, point and leading zeros, for strtod. */
static double by_strtod(hiap_str s, const decimal *d) {
    char text[EXACT_DIGITS + 40];
    size_t len = 0;
    int64_t exponent = d->exponent + d->digits; /* of 0.digits */
    bool rest = false;
    for (size_t i = 0; i < s.len && s.at[i] != 'e' && s.at[i] != 'E'; i++) {
        if (!is_digit(s.at[i]) || (len == 0 && s.at[i] == '0'))
            continue;
        if (len < EXACT_DIGITS)
            text[len++] = s.at[i];
        else
            rest |= s.at[i] != '0';
    }
    if (rest)
        text[len++] = '1';
    snprintf(text + len, 32, "e%lld", (long long)(exponent - (int64_t)len));
    pthread_once(&c_locale_once, make_c_locale);
    return strtod_l(text, NULL, c_locale);
}

static hiap_num_fault fault_of(hiap_str s) {
    bool comma = false, digit = false;
    for (size_t i = 0; i < s.len; i++) {
        char c = s.at[i];
        comma |= c == ',';
        digit |= is_digit(c);
        if (!is_digit(c) && c != ',' && c != '.' && !(i == 0 && (c == '-' || c == '+')))
            return HIAP_NUM_NOT_A_NUMBER;
    }
    return comma && digit ? HIAP_NUM_THOUSANDS : HIAP_NUM_NOT_A_NUMBER;
}

hiap_num_fault hiap_num_parse(hiap_str s, double *out) {
    decimal d = { 0 };
    double x = 0;
    s = hiap_str_trim(s);
    if (s.len == 0)
        return HIAP_NUM_EMPTY;
    if (!take_decimal(&d, s))
        return fault_of(s);
    if (d.mantissa != 0 && !exact(&x, &d) && !product(&x, &d))
        x = by_strtod(s, &d);
    if (isinf(x))
        return HIAP_NUM_TOO_LARGE;
    *out = d.negative ? -x : x;
    return HIAP_NUM_OK;
}

const char *hiap_num_fault_text(hiap_num_fault fault) {
    switch (fault) {
    case HIAP_NUM_OK:           return "a number";
    case HIAP_NUM_EMPTY:        return "empty";
    case HIAP_NUM_NOT_A_NUMBER: return "not a number";
    case HIAP_NUM_THOUSANDS:    return "a comma that does not group three digits";
    case HIAP_NUM_TOO_LARGE:    return "too large for a number";
    }
    return "not a number";
}
