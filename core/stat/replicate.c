/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/replicate.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>

#include "core/stat/select.h"

double hiap_replicate_sd(const double *x, size_t count) {
    double total = 0, squares = 0;
    for (size_t i = 0; i < count; i++)
        total += x[i];
    double mean = total / (double)count;
    for (size_t i = 0; i < count; i++)
        squares += (x[i] - mean) * (x[i] - mean);
    double sd = sqrt(squares / (double)(count - 1));
    return isfinite(sd) ? sd : NAN;
}

double hiap_replicate_order(double *x, size_t count, double p) {
    double place = nearbyint(p * (double)count);
    return hiap_select(x, count,
                       place < 1               ? 0
                       : place > (double)count ? count - 1
                                               : (size_t)place - 1);
}

double hiap_replicate_quantile(double *x, size_t count, double p) {
    double place = p * (double)(count - 1);
    size_t below = (size_t)place;
    double a = hiap_select(x, count, below);
    if (below + 1 >= count || (double)below == place)
        return a;
    return a + (place - (double)below) * (hiap_select(x, count, below + 1) - a);
}

void hiap_replicate_words(char out[96], size_t count, uint64_t seed) {
    snprintf(out, 96, "simulation, %zu replicates, seed %" PRIu64, count, seed);
}
