/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sums; reading is in num_parse.c, printing in num_print.c. */
#include "core/base/num.h"

#include <math.h>

void hiap_sum_add(hiap_sum *s, double x) {
    double total = s->total + x;
    if (fabs(s->total) >= fabs(x))
        s->carry += (s->total - total) + x;
    else
        s->carry += (x - total) + s->total;
    s->total = total;
}

double hiap_sum_value(const hiap_sum *s) {
    return s->total + s->carry;
}
