/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Round numbers for an axis. */
#ifndef HIAP_PLOT_TICK_H
#define HIAP_PLOT_TICK_H

#include <stdbool.h>

/* The smallest step of 1, 2 or 5 times a power of ten (at least 1 when `whole`) that needs at most
 * `most` intervals from `from` to `to`. */
double hiap_tick_step(double from, double to, unsigned most, bool whole);
/* The n-th multiple of the step, as a decimal number would be written (3 x 0.1 is 0.3). */
double hiap_tick_at(double step, double n);
/* Decimals a multiple of the step needs. */
int hiap_tick_decimals(double step);

#endif
