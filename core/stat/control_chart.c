/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/control_chart.h"

#include <math.h>

#include "core/base/mem.h"
#include "core/base/num.h"
#include "core/stat/moving_range.h"
#include "core/stat/sen.h"

static const struct {
    bool denominator;
    const char *shows;
} kinds[] = {
#define HIAP_CONTROL(id, word, denominator, shows) { denominator, shows },
#include "core/stat/control_chart.def"
#undef HIAP_CONTROL
};

bool hiap_control_needs_denominator(hiap_control_kind kind) {
    return kinds[kind].denominator;
}

const char *hiap_control_shows(hiap_control_kind kind) {
    return kinds[kind].shows;
}

/* The chart at work: `base` is the number of points that set centre and sigma. */
typedef struct chart {
    const hiap_control_data *data;
    hiap_control_result *out;
    size_t count, base;
    double *scratch; /* count numbers */
} chart;

/* --- centres ---------------------------------------------------------------------------------- */

/* Of points that have both. */
static double ratio_of_sums(const chart *c) {
    hiap_sum y = { 0 }, n = { 0 };
    for (size_t i = 0; i < c->base; i++) {
        if (isnan(c->out->value[i]))
            continue;
        hiap_sum_add(&y, c->data->numerator[i]);
        hiap_sum_add(&n, c->data->denominator[i]);
    }
    return hiap_sum_value(&y) / hiap_sum_value(&n);
}

static double median_of(const chart *c) {
    size_t count = 0;
    for (size_t i = 0; i < c->base; i++)
        if (!isnan(c->out->value[i]))
            c->scratch[count++] = c->out->value[i];
    return hiap_median(c->scratch, count);
}

static void draw_centre(const chart *c, double centre) {
    for (size_t i = 0; i < c->count; i++) {
        c->out->centre[i] = centre;
        c->out->lower[i] = c->out->upper[i] = NAN;
    }
}

static void draw_limits(const chart *c, size_t i, double about, double sigma) {
    c->out->lower[i] = about - 3 * sigma;
    c->out->upper[i] = about + 3 * sigma;
}

static void keep_within(const chart *c, double least, double most) {
    for (size_t i = 0; i < c->count; i++) {
        if (c->out->lower[i] < least)
            c->out->lower[i] = least;
        if (c->out->upper[i] > most)
            c->out->upper[i] = most;
    }
}

/* --- kinds ------------------------------------------------------------------------------------ */

static double sigma_p(double centre, double n) {
    return sqrt(centre * (1 - centre) / n);
}

static double sigma_u(double centre, double n) {
    return sqrt(centre / n);
}

/* How much wider than chance alone: 1, or for the prime charts that of the baseline. */
static double widening(const chart *c, double (*sigma)(double, double), double centre, bool prime) {
    if (!prime)
        return 1;
    for (size_t i = 0; i < c->base; i++)
        c->scratch[i] = (c->out->value[i] - centre) / sigma(centre, c->data->denominator[i]);
    return hiap_moving_range(c->scratch, c->base, false) / HIAP_D2;
}

static void draw_ratio(const chart *c, double (*sigma)(double, double), double most, bool prime) {
    const double centre = ratio_of_sums(c);
    const double wider = widening(c, sigma, centre, prime);
    draw_centre(c, centre);
    for (size_t i = 0; i < c->count; i++)
        draw_limits(c, i, centre, sigma(centre, c->data->denominator[i]) * wider);
    keep_within(c, 0, most);
}

static void draw_p(const chart *c) {
    draw_ratio(c, sigma_p, 1, false);
}
static void draw_u(const chart *c) {
    draw_ratio(c, sigma_u, INFINITY, false);
}
static void draw_p_prime(const chart *c) {
    draw_ratio(c, sigma_p, 1, true);
}
static void draw_u_prime(const chart *c) {
    draw_ratio(c, sigma_u, INFINITY, true);
}

static void draw_c(const chart *c) {
    const double centre = hiap_mean_present(c->out->value, c->base);
    draw_centre(c, centre);
    for (size_t i = 0; i < c->count; i++)
        draw_limits(c, i, centre, sqrt(centre));
    keep_within(c, 0, INFINITY);
}

static void draw_i(const chart *c) {
    const double sigma = hiap_moving_range(c->out->value, c->base, false) / HIAP_D2;
    draw_centre(c, hiap_mean_present(c->out->value, c->base));
    for (size_t i = 0; i < c->count; i++)
        draw_limits(c, i, c->out->centre[i], sigma);
}

static void draw_g(const chart *c) {
    const double mean = hiap_mean_present(c->out->value, c->base);
    draw_centre(c, median_of(c));
    for (size_t i = 0; i < c->count; i++)
        draw_limits(c, i, mean, sqrt(mean * (mean + 1)));
    keep_within(c, 0, INFINITY);
}

/* Times between events are Weibull; their 3.6th roots are near normal. */
static void draw_t(const chart *c) {
    for (size_t i = 0; i < c->count; i++)
        c->out->value[i] = pow(c->out->value[i], 1 / 3.6);
    draw_i(c);
    keep_within(c, 0, INFINITY);
    for (size_t i = 0; i < c->count; i++) {
        c->out->value[i] = c->data->numerator[i];
        c->out->centre[i] = pow(c->out->centre[i], 3.6);
        c->out->lower[i] = pow(c->out->lower[i], 3.6);
        c->out->upper[i] = pow(c->out->upper[i], 3.6);
    }
}

static void draw_run(const chart *c) {
    draw_centre(c, median_of(c));
}

hiap_rc hiap_control_chart(hiap_control_result *out, hiap_control_kind kind,
                           const hiap_control_data *data, hiap_err *err) {
    static void (*const draw[])(const chart *) = {
        [HIAP_CONTROL_P] = draw_p,
        [HIAP_CONTROL_U] = draw_u,
        [HIAP_CONTROL_C] = draw_c,
        [HIAP_CONTROL_I] = draw_i,
        [HIAP_CONTROL_G] = draw_g,
        [HIAP_CONTROL_T] = draw_t,
        [HIAP_CONTROL_P_PRIME] = draw_p_prime,
        [HIAP_CONTROL_U_PRIME] = draw_u_prime,
        [HIAP_CONTROL_RUN] = draw_run,
    };
    chart c = { .data = data, .out = out, .count = data->count };
    c.base = data->baseline && data->baseline < data->count ? data->baseline : data->count;
    c.scratch = hiap_alloc_array(data->count + 1, sizeof *c.scratch);
    if (!c.scratch)
        return hiap_err_nomem(err, data->count * sizeof *c.scratch);
    for (size_t i = 0; i < data->count; i++)
        out->value[i] = data->denominator ? data->numerator[i] / data->denominator[i]
                                          : data->numerator[i];
    draw[kind](&c);
    hiap_free(c.scratch);
    return HIAP_OK;
}
