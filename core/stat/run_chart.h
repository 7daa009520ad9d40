/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs about a centre line: the Anhoej rules.
 *
 * Points on the line (and NaN) are left out. A shift is signalled by a longest run above round(log2
 * n) + 3, or by fewer crossings than the 5 % point of the binomial distribution of n - 1 trials
 * with probability 1/2. Source: Anhoej and Olesen 2014; Schilling 2012; Chen 2010.
 */
#ifndef HIAP_STAT_RUN_CHART_H
#define HIAP_STAT_RUN_CHART_H

#include <stdbool.h>
#include <stddef.h>

typedef struct hiap_runs {
    size_t useful; /* points not on the line; where 0 the rest is 0 too */
    size_t longest, longest_max, crossings, crossings_min;
    bool signal;
} hiap_runs;

hiap_runs hiap_runs_of(const double *y, const double *centre, size_t n);
/* In `out` 1 for the points of runs longer than the rule allows. */
void hiap_runs_mark(bool *out, const hiap_runs *runs, const double *y, const double *centre,
                    size_t n);

#endif
