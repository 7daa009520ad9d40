/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The 21 summary measures of health inequality of the World Health Organization (Schlotheuber and
 * Hosseinpoor 2022; inequality.def lists them), of one set of population groups.
 *
 *     hiap_inequality_set set = { .count = 5, .value = y, .se = se, .population = people, ... };
 *     rc = hiap_inequality_of(out, &set, measures, measure_count, &options, err);
 *
 * y: values; p: population shares; m = sum p y; x: ridits (ridit.h).
 *
 *   d, r        ordered: last group against first if favourable, else first against last; not
 *               ordered: reference against worst, or highest against lowest. Limits of r are
 *               normal on the log scale.
 *   sii, rii    ends of a model over x, weighted by population (not its square): logit of
 *               y / scale, or linear; robust variance HC1, delta method; rii on the log scale
 *   aci, rci    2 sum p (x - 1/2) y, and that over m; standard error of their regression
 *   par, paf    y_ref - m, and that in percent of m; 0 where the reference group is worse than m.
 *               The reference is the last group in order, else the best. Walter's variance (1978).
 *   bgv         sum p (y - m)^2, analytic variance (Ahn and others 2018)
 *   mld, ti     1000 sum p -ln(y/m), 1000 sum p (y/m) ln(y/m); a value of 0 counts as 0.000001
 *   the others  limits and standard error from replicates: values redrawn from N(y, se), cut at 0
 *               and, where the scale is 100, at 100, and everything (mean, best) found again;
 *               quantiles of type 7
 *
 * Standard error and limits are on the scale of the estimate, at any confidence; that of r and rii
 * is the estimate times the standard error of its logarithm. d, r, bgv, mld, ti and the others need
 * the standard errors of the values; without them there is the estimate only.
 *
 * Groups are complete (no NaN but in se), each with people, in order if ordered. What cannot be
 * given is NaN and `status` says why. Results do not depend on threads.
 */
#ifndef HIAP_STAT_INEQUALITY_H
#define HIAP_STAT_INEQUALITY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/buf.h"

#define HIAP_INEQUALITY_LEVELS 8

typedef enum hiap_inequality {
#define HIAP_INEQUALITY(id, name, group, how, help) HIAP_INEQUALITY_##id,
#include "core/stat/inequality.def"
#undef HIAP_INEQUALITY
    HIAP_INEQUALITY_COUNT
} hiap_inequality;

const char *hiap_inequality_name(hiap_inequality measure);

typedef struct hiap_inequality_set {
    size_t count;
    const double *value, *se, *population;
    bool ordered;     /* first: the most disadvantaged */
    size_t reference; /* the reference group; SIZE_MAX: none */
} hiap_inequality_set;

typedef struct hiap_inequality_options {
    bool favourable; /* a high value is good */
    double scale;    /* the most a value can be: 1, 100, 1000; NaN: the least power of ten from 1,
                        leaving 10 out, that no value exceeds */
    bool linear;     /* sii and rii */
    size_t replicates;
    uint64_t seed;
    double confidence[HIAP_INEQUALITY_LEVELS]; /* percent */
    size_t levels;
} hiap_inequality_options;

typedef struct hiap_inequality_result {
    double value, se;
    double lower[HIAP_INEQUALITY_LEVELS], upper[HIAP_INEQUALITY_LEVELS];
    char method[96];  /* of the limits; "" without */
    char status[128]; /* "" if there is nothing to say */
} hiap_inequality_result;

/* One result for each measure asked for. */
hiap_rc hiap_inequality_of(hiap_inequality_result *out, const hiap_inequality_set *set,
                           const hiap_inequality *measures, size_t count,
                           const hiap_inequality_options *options, hiap_err *err);

#endif
