/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/memory_chart.h"

#include <math.h>

#include "core/stat/moving_range.h"

hiap_baseline hiap_baseline_of(const double *y, size_t n, size_t baseline) {
    const size_t count = baseline && baseline < n ? baseline : n;
    return (hiap_baseline){ .mean = hiap_mean_present(y, count),
                            .sigma = hiap_moving_range(y, count, false) / HIAP_D2,
                            .points = hiap_count_present(y, count) };
}

void hiap_ewma(double *z, double *half_width, const double *y, size_t n, const hiap_baseline *b,
               double lambda, double width) {
    double last = b->mean, values = 0;
    for (size_t i = 0; i < n; i++) {
        if (!isnan(y[i])) {
            last = lambda * y[i] + (1 - lambda) * last;
            values++;
        }
        z[i] = isnan(y[i]) ? NAN : last;
        half_width[i] = width * b->sigma *
                        sqrt(lambda / (2 - lambda) * (1 - pow(1 - lambda, 2 * values)));
    }
}

void hiap_cusum(double *upper, double *lower, const double *y, size_t n, const hiap_baseline *b,
                double shift) {
    double high = 0, low = 0;
    for (size_t i = 0; i < n; i++) {
        const double z = (y[i] - b->mean) / b->sigma;
        upper[i] = lower[i] = NAN;
        if (!isfinite(z))
            continue;
        upper[i] = high = fmax(0, high + z - shift / 2);
        lower[i] = low = fmin(0, low + z + shift / 2);
    }
}
