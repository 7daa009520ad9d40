/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/select.h"

#include <math.h>
#include <stdbool.h>
#include <stdint.h>

#define SMALL 300 /* below this a sample does not pay */

static double clamp(double x, double least, double most) {
    return x < least ? least : x > most ? most : x;
}

/* Brings what is below the pivot (or not above it, with `equal`) to the front and returns where the
 * rest starts. Every element is moved, so that no branch waits for a comparison. */
static int64_t below(double *x, int64_t left, int64_t right, double pivot, bool equal) {
    int64_t front = left;
    for (int64_t i = left; i <= right; i++) {
        double t = x[i];
        x[i] = x[front];
        x[front] = t;
        front += equal ? t <= pivot : t < pivot;
    }
    return front;
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
        double pivot = x[k];
        int64_t start = below(x, left, right, pivot, false);
        if (k < start) {
            right = start - 1;
            continue;
        }
        left = below(x, start, right, pivot, true);
        if (k < left)
            return;
    }
}

double hiap_select(double *x, size_t count, size_t k) {
    narrow(x, 0, (int64_t)count - 1, (int64_t)k);
    return x[k];
}
