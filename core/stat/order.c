/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/order.h"

#include <stdlib.h>

static int compare(const void *a, const void *b, void *by) {
    size_t i = *(const size_t *)a, k = *(const size_t *)b;
    double x = ((const double *)by)[i], y = ((const double *)by)[k];
    return x != y ? (x > y) - (x < y) : (i > k) - (i < k);
}

void hiap_order_rows(size_t *rows, size_t count, const double *by) {
    qsort_r(rows, count, sizeof *rows, compare, (void *)by);
}
