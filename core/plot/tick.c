/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/plot/tick.h"

#include <math.h>

#define LARGEST_POWER 300

/* A power of ten as a fraction of two exact numbers, as far as doubles hold them. */
static double scale(double x, int power) {
    for (; power > 0; power--)
        x *= 10;
    double divisor = 1;
    for (; power < 0; power++)
        divisor *= 10;
    return x / divisor;
}

static int power_below(double x) {
    int power = 0;
    while (power < LARGEST_POWER && scale(1, power + 1) <= x)
        power++;
    while (power > -LARGEST_POWER && scale(1, power) > x)
        power--;
    return power;
}

double hiap_tick_step(double from, double to, unsigned most, bool whole) {
    static const double nice[] = { 1, 2, 5, 10 };
    double least = (to - from) / (most > 0 ? most : 1);
    if (whole && least < 1)
        return 1;
    int power = power_below(least);
    for (unsigned i = 0; i < 3; i++)
        if (scale(nice[i], power) >= least)
            return scale(nice[i], power);
    return scale(nice[3], power);
}

int hiap_tick_decimals(double step) {
    int power = power_below(step);
    return power < 0 ? -power : 0;
}

double hiap_tick_at(double step, double n) {
    int decimals = hiap_tick_decimals(step);
    double unit = round(scale(step, decimals)); /* 1, 2 or 5 */
    return decimals > 0 ? scale(n * unit, -decimals) : n * step;
}
