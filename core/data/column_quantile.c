/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "core/base/mem.h"
#include "core/data/column_cells.h"
#include "core/data/column_sum.h"

/* A pivot no data can be arranged against; the same in every run. */
static double choose_pivot(const double *x, size_t first, size_t last) {
    uint64_t mixed = (first * 0x9E3779B97F4A7C15u) ^ (last * 0xC2B2AE3D27D4EB4Fu);
    return x[first + (size_t)((mixed >> 17) % (last - first + 1))];
}

/* Quickselect (Hoare 1961): afterwards x[k] is the k-th smallest from 0, none before it is larger
 * and none after it smaller. */
static void select_smallest(double *x, size_t n, size_t k) {
    size_t first = 0, last = n - 1;
    while (first < last) {
        double pivot = choose_pivot(x, first, last);
        size_t i = first, j = last + 1; /* x[j] .. x[last] are done from above */
        while (i < j) {
            while (x[i] < pivot)
                i++;
            while (x[j - 1] > pivot)
                j--;
            if (i >= j)
                break;
            double swapped = x[i];
            x[i++] = x[--j];
            x[j] = swapped;
        }
        if (k < j)
            last = j - 1;
        else if (k >= i)
            first = i;
        else
            return;
    }
}

static double smallest(const double *x, size_t n) {
    double least = x[0];
    for (size_t i = 1; i < n; i++)
        least = x[i] < least ? x[i] : least;
    return least;
}

/* Reorders x. */
static double quantile(double *x, size_t n, double p) {
    if (n == 0)
        return NAN;
    double at = (double)(n - 1) * p;
    size_t k = (size_t)at;
    double share = at - (double)k;
    select_smallest(x, n, k);
    if (share == 0)
        return x[k];
    double next = smallest(x + k + 1, n - k - 1);
    return x[k] == next ? next : (1 - share) * x[k] + share * next;
}

hiap_rc hiap_column_quantile(double *out, const hiap_column *c, double p, const size_t *rows,
                             size_t len, hiap_err *err) {
    *out = NAN;
    if (!(p >= 0 && p <= 1)) {
        hiap_err_set(err, HIAP_ARGUMENT, "a quantile needs a share from 0 to 1, not %g", p);
        hiap_err_hint(err, "the third quartile is 0.75");
        return HIAP_ARGUMENT;
    }
    double *values;
    size_t count;
    hiap_rc rc = hiap_cells_check(c, "a quantile", err);
    if (rc == HIAP_OK)
        rc = hiap_cells_collect(&values, &count, hiap_cells_of(c, rows, len), err);
    if (rc != HIAP_OK)
        return rc;
    *out = quantile(values, count, p);
    hiap_free(values);
    return HIAP_OK;
}
