/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/sen.h"

#include <math.h>
#include <string.h>

#include "core/base/mem.h"

hiap_rc hiap_sen_add(hiap_sen *sen, const double *t, const double *y, size_t n, hiap_err *err) {
    const size_t pairs = n < 2 ? 0 : n * (n - 1) / 2;
    if (!hiap_vec_reserve(&sen->slope, pairs))
        return hiap_err_nomem(err, pairs * sizeof *sen->slope.at);
    double *to = sen->slope.at + sen->slope.len;
    for (size_t i = 0; i + 1 < n; i++)
        for (size_t j = i + 1; j < n; j++)
            *to++ = (y[j] - y[i]) / (t[j] - t[i]);
    sen->slope.len += pairs;
    return HIAP_OK;
}

void hiap_sen_clear(hiap_sen *sen) {
    hiap_vec_clear(&sen->slope);
}

static void swap(double *a, double *b) {
    double x = *a;
    *a = *b;
    *b = x;
}

static double middle(double a, double b, double c) {
    return fmax(fmin(a, b), fmin(fmax(a, b), c));
}

/* Hoare's selection as Wirth wrote it, with the middle of three as pivot. */
double hiap_order_statistic(double *x, size_t n, size_t rank) {
    const ptrdiff_t k = (ptrdiff_t)rank - 1;
    ptrdiff_t low = 0, high = (ptrdiff_t)n - 1;
    while (low < high) {
        const double pivot = middle(x[low], x[k], x[high]);
        ptrdiff_t i = low, j = high;
        do {
            while (x[i] < pivot)
                i++;
            while (pivot < x[j])
                j--;
            if (i <= j)
                swap(&x[i++], &x[j--]);
        } while (i <= j);
        if (j < k)
            low = i;
        if (k < i)
            high = j;
    }
    return x[k];
}

double hiap_median(double *x, size_t n) {
    if (n == 0)
        return NAN;
    const double upper = hiap_order_statistic(x, n, n / 2 + 1);
    if (n % 2)
        return upper;
    double lower = x[0];
    for (size_t i = 1; i < n / 2; i++)
        lower = fmax(lower, x[i]);
    return 0.5 * (lower + upper);
}

double hiap_sen_slope(hiap_sen *sen) {
    return hiap_median(sen->slope.at, sen->slope.len);
}

void hiap_sen_ranks(double *lower, double *upper, double count, double z, double var_s) {
    const double c = z * sqrt(var_s);
    *lower = nearbyint((count - c) / 2);
    *upper = nearbyint((count + c) / 2) + 1;
    if (!(*lower >= 1) || !(*upper <= count))
        *lower = *upper = 0;
}

void hiap_sen_limits(double *lower, double *upper, hiap_sen *sen, double z, double var_s) {
    double low, high;
    *lower = *upper = NAN;
    hiap_sen_ranks(&low, &high, (double)sen->slope.len, z, var_s);
    if (low == 0)
        return;
    *lower = hiap_order_statistic(sen->slope.at, sen->slope.len, (size_t)low);
    *upper = hiap_order_statistic(sen->slope.at, sen->slope.len, (size_t)high);
}

hiap_rc hiap_sen_intercept(double *out, double slope, const double *t, const double *y, size_t n,
                           hiap_err *err) {
    double *x = hiap_alloc_array(n + 1, sizeof *x);
    if (!x)
        return hiap_err_nomem(err, n * sizeof *x);
    memcpy(x, y, n * sizeof *x);
    *out = hiap_median(x, n);
    memcpy(x, t, n * sizeof *x);
    *out -= slope * hiap_median(x, n);
    hiap_free(x);
    return HIAP_OK;
}
