/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/moving_range.h"

#include <math.h>

#include "core/base/num.h"

/* Of the ranges below `limit`. */
static double mean_below(const double *y, size_t n, double limit) {
    hiap_sum sum = { 0 };
    double count = 0;
    for (size_t i = 1; i < n; i++) {
        const double range = fabs(y[i] - y[i - 1]);
        if (!(range < limit))
            continue;
        hiap_sum_add(&sum, range);
        count++;
    }
    return hiap_sum_value(&sum) / count;
}

double hiap_moving_range(const double *y, size_t n, bool screened) {
    const double mean = mean_below(y, n, INFINITY);
    return screened && mean > 0 ? mean_below(y, n, 3.267 * mean) : mean;
}

size_t hiap_count_present(const double *y, size_t n) {
    size_t count = 0;
    for (size_t i = 0; i < n; i++)
        count += isnan(y[i]) ? 0 : 1;
    return count;
}

double hiap_mean_present(const double *y, size_t n) {
    hiap_sum sum = { 0 };
    for (size_t i = 0; i < n; i++)
        if (!isnan(y[i]))
            hiap_sum_add(&sum, y[i]);
    return hiap_sum_value(&sum) / (double)hiap_count_present(y, n);
}
