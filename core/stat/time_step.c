/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/time_step.h"

#include <math.h>

bool hiap_time_step(double *step, long *place, const double *t, size_t n) {
    double least = INFINITY, at = 0;
    for (size_t i = 1; i < n; i++)
        least = fmin(least, t[i] - t[i - 1]);
    if (n < 2 || !(least > 0))
        return false;
    if (place)
        place[0] = 0;
    for (size_t i = 1; i < n; i++) {
        const double steps = (t[i] - t[i - 1]) / least, whole = nearbyint(steps);
        if (!(fabs(steps - whole) <= 1e-6 * whole) || whole > 1e6)
            return false;
        at += whole;
        if (place)
            place[i] = (long)at;
    }
    *step = (t[n - 1] - t[0]) / at;
    return true;
}
