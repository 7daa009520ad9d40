/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/inequality.h"

#include <math.h>
#include <stdarg.h>
#include <string.h>

#include "core/stat/inequality_impl.h"
#include "core/stat/sii.h"

typedef enum group {
    ANY,
    ORDERED
} group;
typedef enum how {
    PAIR,
    MODEL,
    CONCENTRATION,
    ATTRIBUTABLE,
    VARIANCE,
    ENTROPY,
    DRAWN
} how;

static const struct {
    const char *name;
    group group;
    how how;
} table[HIAP_INEQUALITY_COUNT] = {
#define HIAP_INEQUALITY(id, name, group, how, help) { name, group, how },
#include "core/stat/inequality.def"
#undef HIAP_INEQUALITY
};

static hiap_inequality_fn *const functions[] = {
    [PAIR] = hiap_inequality_pair,
    [MODEL] = hiap_inequality_model,
    [CONCENTRATION] = hiap_inequality_concentration,
    [ATTRIBUTABLE] = hiap_inequality_attributable,
    [VARIANCE] = hiap_inequality_variance,
    [ENTROPY] = hiap_inequality_entropy,
};

const char *hiap_inequality_name(hiap_inequality measure) {
    return table[measure].name;
}

/* --- what the measures share ------------------------------------------------------------------ */

void hiap_inequality_say(hiap_inequality_result *out, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(out->status, sizeof out->status, format, arguments);
    va_end(arguments);
}

void hiap_inequality_limits(hiap_inequality_result *out, const hiap_inequality_work *w, double se,
                            const char *method) {
    out->se = se;
    for (size_t i = 0; i < w->options->levels; i++) {
        double z = hiap_z_of(w->options->confidence[i]);
        out->lower[i] = out->value - z * se;
        out->upper[i] = out->value + z * se;
    }
    snprintf(out->method, sizeof out->method, "%s", method);
}

void hiap_inequality_log_limits(hiap_inequality_result *out, const hiap_inequality_work *w,
                                double se, const char *method) {
    out->se = out->value * se;
    for (size_t i = 0; i < w->options->levels; i++) {
        double z = hiap_z_of(w->options->confidence[i]);
        out->lower[i] = out->value * exp(-z * se);
        out->upper[i] = out->value * exp(z * se);
    }
    snprintf(out->method, sizeof out->method, "%s", method);
}

static size_t extreme(const double *value, size_t count, bool highest) {
    size_t at = 0;
    for (size_t i = 1; i < count; i++)
        if (highest ? value[i] > value[at] : value[i] < value[at])
            at = i;
    return at;
}

size_t hiap_inequality_best(const hiap_inequality_work *w, const double *value) {
    return extreme(value, w->set->count, w->options->favourable);
}

size_t hiap_inequality_worst(const hiap_inequality_work *w, const double *value) {
    return extreme(value, w->set->count, !w->options->favourable);
}

/* --- one set ---------------------------------------------------------------------------------- */

static double scale_of(const hiap_inequality_set *set) {
    double most = 0, scale = 1;
    for (size_t i = 0; i < set->count; i++)
        most = fmax(most, set->value[i]);
    while (most > scale)
        scale *= scale == 1 ? 100 : 10;
    return scale;
}

static bool has_every(const double *x, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (isnan(x[i]))
            return false;
    return true;
}

static void clear(hiap_inequality_result *out) {
    *out = (hiap_inequality_result){ .value = NAN, .se = NAN };
    for (size_t i = 0; i < HIAP_INEQUALITY_LEVELS; i++)
        out->lower[i] = out->upper[i] = NAN;
}

static bool possible(hiap_inequality_result *out, const hiap_inequality_set *set, group of) {
    clear(out);
    if (set->count < 2)
        hiap_inequality_say(out, "not computed: %s", set->count ? "1 group" : "no group");
    else if (of == ORDERED && !set->ordered)
        hiap_inequality_say(out, "not computed: the groups are not in order");
    return !out->status[0];
}

/* True when replicates are to give the limits. */
static bool drawn(hiap_inequality_result *out, const hiap_inequality_work *w,
                  hiap_inequality measure) {
    out->value = hiap_inequality_measure(w, measure, w->set->value);
    if (isnan(out->value) && (measure == HIAP_INEQUALITY_MDRU || measure == HIAP_INEQUALITY_MDRW))
        hiap_inequality_say(out, "not computed: no reference group");
    else if (isnan(out->value))
        hiap_inequality_say(out, "not computed: the mean is not above 0");
    else if (!w->has_se)
        hiap_inequality_say(out, "limits not computed: no standard error");
    return !out->status[0];
}

static hiap_rc measure_all(hiap_inequality_result *out, hiap_inequality_work *w,
                           const hiap_inequality *measures, size_t count, hiap_err *err) {
    hiap_inequality_result *draw[HIAP_INEQUALITY_COUNT];
    hiap_inequality drawing[HIAP_INEQUALITY_COUNT];
    size_t draws = 0;
    for (size_t i = 0; i < count; i++) {
        hiap_inequality m = measures[i];
        if (!possible(&out[i], w->set, table[m].group))
            continue;
        if (table[m].how != DRAWN)
            functions[table[m].how](&out[i], w, m);
        else if (drawn(&out[i], w, m))
            draw[draws] = &out[i], drawing[draws++] = m;
    }
    return draws ? hiap_inequality_simulate(draw, w, drawing, draws, err) : HIAP_OK;
}

hiap_rc hiap_inequality_of(hiap_inequality_result *out, const hiap_inequality_set *set,
                           const hiap_inequality *measures, size_t count,
                           const hiap_inequality_options *options, hiap_err *err) {
    hiap_inequality_work w = { .set = set, .options = options };
    hiap_rc rc = hiap_ridit_new(&w.ridit, set->population, set->count, err);
    if (rc)
        return rc;
    w.mean = hiap_inequality_mean(&w, set->value);
    w.scale = isnan(options->scale) ? scale_of(set) : options->scale;
    w.has_se = has_every(set->se, set->count);
    rc = measure_all(out, &w, measures, count, err);
    hiap_ridit_drop(&w.ridit);
    return rc;
}
