/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers as text, in no locale; and sums that do not lose digits. */
#ifndef HIAP_BASE_NUM_H
#define HIAP_BASE_NUM_H

#include "core/base/buf.h"

typedef enum hiap_num_fault {
    HIAP_NUM_OK = 0,
    HIAP_NUM_EMPTY,
    HIAP_NUM_NOT_A_NUMBER, /* words, hexadecimal, NaN, Inf */
    HIAP_NUM_THOUSANDS,    /* a comma that does not group three digits */
    HIAP_NUM_TOO_LARGE     /* 1e999 */
} hiap_num_fault;

/* Read the whole of `s` as a decimal number, correctly rounded. Accepts a sign, digits, one point and
 * an exponent; well-formed thousands commas ("54,786,327"); surrounding white space. Nothing else. */
hiap_num_fault hiap_num_parse(hiap_str s, double *out);
const char *hiap_num_fault_text(hiap_num_fault fault);

#define HIAP_NUM_MAX 32
/* The shortest decimal digits that read back to the same double: "0.1", "9007199254740992", "1e+21",
 * "-2.5e-07". NaN prints as "missing". Returns the length; `out` holds HIAP_NUM_MAX bytes. */
size_t hiap_num_print(char out[HIAP_NUM_MAX], double x);
/* Fixed decimals with thousands commas, rounded half away from zero on the decimal digits that
 * hiap_num_print shows (so 2.675 prints 2.68): for tables and charts. */
size_t hiap_num_print_fixed(char out[64], double x, int decimals);

/* Neumaier's compensated sum (Neumaier 1974). */
typedef struct hiap_sum {
    double total, carry;
} hiap_sum;
void hiap_sum_add(hiap_sum *s, double x);
double hiap_sum_value(const hiap_sum *s);

#endif
