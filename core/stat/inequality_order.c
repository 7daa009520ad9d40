/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Measures of two groups, of groups in order, and of a reference group against all. */
#include <math.h>

#include "core/stat/inequality_impl.h"

/* --- difference and ratio --------------------------------------------------------------------- */

typedef struct pair {
    size_t first, second; /* the difference is first less second */
} pair;

static pair pair_of(const hiap_inequality_work *w) {
    const hiap_inequality_set *s = w->set;
    bool good = w->options->favourable;
    if (s->ordered)
        return good ? (pair){ s->count - 1, 0 } : (pair){ 0, s->count - 1 };
    size_t worst = hiap_inequality_worst(w, s->value);
    size_t other = s->reference < s->count ? s->reference : hiap_inequality_best(w, s->value);
    return good ? (pair){ other, worst } : (pair){ worst, other };
}

static void put_ratio(hiap_inequality_result *out, const hiap_inequality_work *w, pair p) {
    const double *y = w->set->value, *se = w->set->se;
    double y1 = y[p.first], y2 = y[p.second], e1 = se[p.first], e2 = se[p.second];
    if (!(y2 > 0) || y1 < 0) {
        hiap_inequality_say(out, "not computed: a ratio needs values above 0");
        return;
    }
    out->value = y1 / y2;
    double log_se = sqrt((e1 / y1) * (e1 / y1) + (e2 / y2) * (e2 / y2));
    if (p.first == p.second)
        hiap_inequality_say(out, "limits not computed: the two groups are the same");
    else if (y1 == 0)
        hiap_inequality_say(out, "limits not computed: a ratio of 0 has no logarithm");
    else if (isnan(log_se))
        hiap_inequality_say(out, "limits not computed: no standard error");
    else
        hiap_inequality_log_limits(out, w, log_se, "normal on the log scale");
}

void hiap_inequality_pair(hiap_inequality_result *out, const hiap_inequality_work *w,
                          hiap_inequality measure) {
    const pair p = pair_of(w);
    const double *y = w->set->value, *se = w->set->se;
    if (measure == HIAP_INEQUALITY_R) {
        put_ratio(out, w, p);
        return;
    }
    out->value = y[p.first] - y[p.second];
    double both = hypot(se[p.first], se[p.second]);
    if (p.first == p.second)
        hiap_inequality_say(out, "limits not computed: the two groups are the same");
    else if (isnan(both))
        hiap_inequality_say(out, "limits not computed: no standard error");
    else
        hiap_inequality_limits(out, w, both, "normal");
}

/* --- models of the ranking -------------------------------------------------------------------- */

static bool fits_scale(const hiap_inequality_work *w) {
    for (size_t i = 0; i < w->set->count; i++)
        if (w->set->value[i] < 0 || w->set->value[i] > w->scale)
            return false;
    return true;
}

void hiap_inequality_model(hiap_inequality_result *out, const hiap_inequality_work *w,
                           hiap_inequality measure) {
    hiap_ridit_model model;
    bool logit = !w->options->linear;
    double scale = logit ? w->scale : 1;
    if (logit && !fits_scale(w))
        hiap_inequality_say(out, "not computed: a value is below 0 or above the scale %g",
                            w->scale);
    else if (!hiap_ridit_fit(&model, &w->ridit, w->set->value, scale, logit))
        hiap_inequality_say(out, "not computed: the logit model does not converge");
    if (out->status[0])
        return;
    const hiap_ridit_ends e = hiap_ridit_ends_of(&model);
    char method[96];
    snprintf(method, sizeof method,
             logit ? "logit, scale %g, robust variance" : "linear, robust variance", scale);
    bool ratio = measure == HIAP_INEQUALITY_RII;
    if (ratio && !(e.bottom > 0 && e.top > 0)) {
        hiap_inequality_say(out, "not computed: a fitted end is not above 0");
        return;
    }
    out->value = ratio ? e.ratio : scale * e.difference;
    if (isnan(e.difference_se))
        hiap_inequality_say(out, "limits not computed: 2 groups");
    else if (ratio)
        hiap_inequality_log_limits(out, w, e.log_ratio_se, method);
    else
        hiap_inequality_limits(out, w, scale * e.difference_se, method);
}

/* --- concentration ---------------------------------------------------------------------------- */

/* The index is the slope of 2 s^2 y over the ranking, s^2 = sum p (x - 1/2)^2, by weighted least
 * squares; its standard error is that of the slope, with n - 2 degrees of freedom. */
static double concentration_se(const hiap_inequality_work *w, hiap_line line) {
    const hiap_ridit *r = &w->ridit;
    long double squares = 0;
    for (size_t i = 0; i < r->count; i++) {
        long double residual = w->set->value[i] - w->mean - (long double)line.slope * r->rank[i];
        squares += r->share[i] * residual * residual;
    }
    if (r->count < 3)
        return NAN;
    return 2 * (double)sqrtl(squares * r->spread / (long double)(r->count - 2));
}

void hiap_inequality_concentration(hiap_inequality_result *out, const hiap_inequality_work *w,
                                   hiap_inequality measure) {
    const hiap_line line = hiap_ridit_line(&w->ridit, w->set->value);
    double unit = measure == HIAP_INEQUALITY_RCI ? (double)w->mean : 1;
    if (!(unit > 0)) {
        hiap_inequality_say(out, "not computed: the mean is not above 0");
        return;
    }
    out->value = 2 * w->ridit.spread * line.slope / unit;
    double se = concentration_se(w, line) / unit;
    if (isnan(se))
        hiap_inequality_say(out, "limits not computed: 2 groups");
    else
        hiap_inequality_limits(out, w, se, "normal, of the regression");
}

/* --- attributable risk ------------------------------------------------------------------------ */

/* Walter's variance of the fraction, of the two by two table of the reference group (c with, d
 * without) and the others (a, b). */
static double fraction_se(const hiap_inequality_work *w, size_t reference) {
    double total = 0, of_reference = w->set->population[reference];
    for (size_t i = 0; i < w->set->count; i++)
        total += w->set->population[i];
    double c = w->set->value[reference] / w->scale * of_reference, d = of_reference - c;
    double a = (double)w->mean / w->scale * total - c, b = total - a - of_reference;
    double all = a + c;
    return sqrt(c * total * (a * d * (total - c) + b * c * c) /
                (all * all * all * of_reference * of_reference * of_reference));
}

void hiap_inequality_attributable(hiap_inequality_result *out, const hiap_inequality_work *w,
                                  hiap_inequality measure) {
    const double *y = w->set->value;
    size_t reference = w->set->ordered ? w->set->count - 1 : hiap_inequality_best(w, y);
    double mean = (double)w->mean, gain = (double)(y[reference] - w->mean);
    bool percent = measure == HIAP_INEQUALITY_PAF;
    if (percent && !(mean > 0)) {
        hiap_inequality_say(out, "not computed: the mean is not above 0");
        return;
    }
    if (w->options->favourable ? gain < 0 : gain > 0) {
        out->value = 0;
        hiap_inequality_say(out, "0: the reference group is worse than the mean");
        return;
    }
    out->value = percent ? 100 * gain / mean : gain;
    double se = fraction_se(w, reference) * (percent ? 100 : mean);
    if (isnan(se) || !fits_scale(w))
        hiap_inequality_say(out, "limits not computed: values are not between 0 and the scale %g",
                            w->scale);
    else
        hiap_inequality_limits(out, w, se, "normal, Walter");
}
