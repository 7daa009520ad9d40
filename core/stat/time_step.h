/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether times go in even steps, gaps allowed.
 *
 *     if (hiap_time_step(&step, place, t, n))        t = 2014, 2015, 2017: step 1, places 0 1 3
 *
 * The step is the smallest difference; every other one must be a whole number of it to within a
 * millionth of a step a step.
 */
#ifndef HIAP_STAT_TIME_STEP_H
#define HIAP_STAT_TIME_STEP_H

#include <stdbool.h>
#include <stddef.h>

/* t rises; n of at least 2. `place` may be NULL, else holds n. */
bool hiap_time_step(double *step, long *place, const double *t, size_t n);

#endif
