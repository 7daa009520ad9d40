/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/select.h"

#include <math.h>
#include <stdint.h>

#define SMALL 600 /* below this a sample does not pay */

static inline void swap(double *a, double *b) {
    double t = *a;
    *a = *b, *b = t;
}

static double clamp(double x, double least, double most) {
    return x < least ? least : x > most ? most : x;
}

/* Hoare's partition about x[k]; returns where the pivot came to stand. */
static int64_t partition(double *x, int64_t left, int64_t right, int64_t k) {
    double pivot = x[k];
    int64_t i = left, j = right;
    swap(&x[left], &x[k]);
    if (x[right] > pivot)
        swap(&x[left], &x[right]);
    while (i < j) {
        swap(&x[i++], &x[j--]);
        while (x[i] < pivot)
            i++;
        while (x[j] > pivot)
            j--;
    }
    if (x[left] == pivot)
        swap(&x[left], &x[j]);
    else
        swap(&x[++j], &x[right]);
    return j;
}

/* A sample about place k is selected from first, so that the pivot stands close to k. */
static void narrow(double *x, int64_t left, int64_t right, int64_t k) {
    while (left < right) {
        if (right - left > SMALL) {
            double n = (double)(right - left + 1), i = (double)(k - left + 1), z = log(n);
            double s = 0.5 * exp(2 * z / 3);
            double sd = 0.5 * sqrt(z * s * (n - s) / n) * (i < n / 2 ? -1 : 1);
            double low = clamp((double)k - i * s / n + sd, (double)left, (double)k);
            double high = clamp((double)k + (n - i) * s / n + sd, (double)k, (double)right);
            narrow(x, (int64_t)low, (int64_t)high, k);
        }
        int64_t at = partition(x, left, right, k);
        if (at <= k)
            left = at + 1;
        if (k <= at)
            right = at - 1;
    }
}

double hiap_select(double *x, size_t count, size_t k) {
    narrow(x, 0, (int64_t)count - 1, (int64_t)k);
    return x[k];
}
