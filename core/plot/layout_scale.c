/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ranges, ticks and their labels. */
#include <string.h>

#include "core/base/num.h"
#include "core/plot/layout.h"
#include "core/plot/tick.h"

#define ROUNDING 1e-9 /* of a step: what a sum of steps may be off */
#define MOST_TICKS 1000

typedef struct range {
    double from, to;
} range;

static void take(range *r, double x) {
    if (isnan(x))
        return;
    r->from = isnan(r->from) || x < r->from ? x : r->from;
    r->to = isnan(r->to) || x > r->to ? x : r->to;
}

static void take_all(range *r, const double *values, size_t len, double margin) {
    for (size_t i = 0; values && i < len; i++) {
        take(r, values[i] - margin);
        take(r, values[i] + margin);
    }
}

double hiap_layout_slot(const hiap_scale *scale, const hiap_mark *m) {
    const double *at = scale->is_x ? m->x : m->y;
    if (scale->axis->kind != HIAP_AXIS_NUMBER || !at)
        return 1;
    double least = INFINITY;
    for (size_t i = 1; i < m->len; i++) {
        double distance = fabs(at[i] - at[i - 1]);
        if (distance > 0 && distance < least)
            least = distance;
    }
    return isinf(least) ? 1 : least;
}

static double thickness(const hiap_mark *m) {
    return isnan(m->thickness) ? 1 : m->thickness;
}

static void take_mark(range *r, const hiap_scale *scale, const hiap_mark *m) {
    bool grid = m->kind == HIAP_MARK_CELLS;
    bool across = m->kind == HIAP_MARK_BARS && !scale->is_value;
    double margin = grid || across ? hiap_layout_slot(scale, m) * thickness(m) / 2 : 0;
    take_all(r, scale->is_x ? m->x : m->y, m->len, margin);
    if (scale->is_value) {
        take_all(r, m->low, m->len, 0);
        take_all(r, m->high, m->len, 0);
    }
    if (scale->is_value && m->kind == HIAP_MARK_BARS && !m->low && m->len > 0)
        take(r, 0);
}

/* Labels above bars need room. */
static bool has_labelled_columns(const hiap_chart *chart) {
    for (size_t i = 0; i < hiap_chart_mark_count(chart); i++)
        if (hiap_chart_mark_at(chart, i)->kind == HIAP_MARK_BARS &&
            hiap_chart_mark_at(chart, i)->label)
            return !hiap_chart_is_sideways(chart);
    return false;
}

static range data_range(const hiap_layout *l, const hiap_scale *scale) {
    range r = { NAN, NAN };
    for (size_t i = 0; i < hiap_chart_mark_count(l->chart); i++)
        take_mark(&r, scale, hiap_chart_mark_at(l->chart, i));
    if (scale->axis->zero)
        take(&r, 0);
    if (isnan(r.from))
        r = (range){ 0, 1 };
    double room = 0.08 * (r.to - r.from);
    if (scale->is_value && has_labelled_columns(l->chart)) {
        r.from -= r.from < 0 ? room : 0;
        r.to += r.to > 0 ? room : 0;
    }
    return r;
}

static range widened(range r, const hiap_axis *axis) {
    r.from = isnan(axis->from) ? r.from : axis->from;
    r.to = isnan(axis->to) ? r.to : axis->to;
    if (r.from < r.to)
        return r;
    double room = fmax(fabs(r.from) * 0.05, 0.5);
    if (isnan(axis->from))
        r.from = fmin(r.from, r.to) - room;
    if (isnan(axis->to))
        r.to = fmax(r.from, r.to) + room;
    return r;
}

/* A value axis starts at a tick, and ends at one if that is near; a year axis leaves a little
 * air. */
static double rounded_end(double to, double step) {
    double tick = hiap_tick_at(step, ceil(to / step - ROUNDING));
    return tick - to <= 0.6 * step ? tick : to;
}

static range rounded(range r, const hiap_axis *axis, double step) {
    double air = axis->kind == HIAP_AXIS_YEAR ? 0.025 * (r.to - r.from) : 0;
    if (isnan(axis->from))
        r.from = axis->kind == HIAP_AXIS_YEAR ? r.from - air
                                              : hiap_tick_at(step, floor(r.from / step + ROUNDING));
    if (isnan(axis->to))
        r.to = axis->kind == HIAP_AXIS_YEAR ? r.to + air : rounded_end(r.to, step);
    return r;
}

static size_t print_number(char out[64], const hiap_axis *axis, double x, int decimals) {
    if (axis->kind == HIAP_AXIS_YEAR && fabs(x) < 1e9)
        return (size_t)snprintf(out, 64, "%.0f", x);
    return hiap_num_print_fixed(out, x, decimals);
}

static hiap_str number_label(hiap_layout *l, const hiap_axis *axis, double x, int decimals) {
    char digits[64];
    size_t len = print_number(digits, axis, x, decimals);
    char *text = hiap_arena_take(&l->arena, axis->prefix.len + len + axis->suffix.len + 1, 1);
    if (!text)
        return HIAP_STR("");
    char *at = text;
    if (axis->prefix.len)
        at = mempcpy(at, axis->prefix.at, axis->prefix.len);
    at = mempcpy(at, digits, len);
    if (axis->suffix.len)
        at = mempcpy(at, axis->suffix.at, axis->suffix.len);
    return (hiap_str){ text, (size_t)(at - text) };
}

static void add_tick(hiap_scale *scale, double at, hiap_str label) {
    scale->ticks[scale->tick_count++] = (hiap_tick){ .at = at, .label = label };
}

/* Years given as the middles of periods (2016.5) have their ticks where the data are. */
static double year_offset(const hiap_layout *l, const hiap_scale *scale) {
    double offset = NAN;
    for (size_t k = 0; k < hiap_chart_mark_count(l->chart); k++) {
        const hiap_mark *m = hiap_chart_mark_at(l->chart, k);
        const double *x = scale->is_x ? m->x : m->y;
        for (size_t i = 0; x && m->kind != HIAP_MARK_RULE && i < m->len; i++) {
            double part = x[i] - floor(x[i]);
            if (!isnan(part) && !isnan(offset) && fabs(part - offset) > ROUNDING)
                return 0;
            offset = isnan(part) ? offset : part;
        }
    }
    return isnan(offset) ? 0 : offset;
}

static void regular_ticks(hiap_layout *l, hiap_scale *scale, double step) {
    double offset = scale->axis->kind == HIAP_AXIS_YEAR ? year_offset(l, scale) : 0;
    double first = ceil((scale->from - offset) / step - ROUNDING);
    double last = floor((scale->to - offset) / step + ROUNDING);
    if (!(last - first < MOST_TICKS))
        return;
    int decimals = scale->axis->decimals < 0 ? hiap_tick_decimals(step) : scale->axis->decimals;
    scale->ticks =
        hiap_arena_take(&l->arena, (size_t)fmax(last - first + 1, 0), sizeof *scale->ticks);
    for (double n = first; scale->ticks && n <= last; n++) {
        double at = hiap_tick_at(step, n);
        add_tick(scale, at + offset, number_label(l, scale->axis, at, decimals));
    }
}

static void given_ticks(hiap_layout *l, hiap_scale *scale) {
    const hiap_axis *axis = scale->axis;
    scale->ticks = hiap_arena_take(&l->arena, axis->label_count, sizeof *scale->ticks);
    for (size_t i = 0; scale->ticks && i < axis->label_count; i++) {
        double at = axis->at ? axis->at[i] : (double)i;
        if (at >= scale->from && at <= scale->to)
            add_tick(scale, at, axis->labels[i]);
    }
}

/* A first guess at how many labels fit along x, before their width is known. */
static unsigned tick_room(const hiap_layout *l, const hiap_scale *scale, double length) {
    double wide = scale->axis->kind == HIAP_AXIS_YEAR ? 7 : 11;
    double each = scale->is_x ? l->gap * wide : l->line * 3;
    double room = length / each;
    return room < 2 ? 2 : room > 10 ? 10 : (unsigned)room;
}

void hiap_scale_fit(hiap_layout *l, hiap_scale *scale, double length) {
    const hiap_axis *axis = scale->axis;
    scale->tick_count = 0;
    if (axis->kind == HIAP_AXIS_CATEGORY) {
        scale->from = -0.5, scale->to = (double)axis->label_count - 0.5;
        given_ticks(l, scale);
        if (!scale->is_x) /* the first is on top */
            scale->to = -0.5, scale->from = (double)axis->label_count - 0.5;
        return;
    }
    range r = widened(data_range(l, scale), axis);
    double step =
        hiap_tick_step(r.from, r.to, tick_room(l, scale, length), axis->kind == HIAP_AXIS_YEAR);
    r = rounded(r, axis, step);
    scale->from = r.from, scale->to = r.to;
    if (axis->label_count > 0)
        given_ticks(l, scale);
    else
        regular_ticks(l, scale, step);
}

double hiap_scale_wrap(hiap_layout *l, hiap_scale *scale, double width) {
    double widest = 0;
    size_t most = l->terminal && !scale->is_x ? 1 : HIAP_LINES_MAX - 1;
    for (size_t i = 0; i < scale->tick_count; i++) {
        hiap_tick *t = &scale->ticks[i];
        t->line_count = hiap_text_wrap(t->lines, most, t->label, width, l->size);
        widest = fmax(widest, hiap_text_lines_width(t->lines, t->line_count, l->size));
    }
    return widest;
}

static double pixel_of(const hiap_layout *l, const hiap_scale *scale, double x) {
    return l->left + (x - scale->from) / (scale->to - scale->from) * (l->right - l->left);
}

/* Every k-th label, counted from the last, keeps clear of its neighbours. */
static bool clear_of_each_other(const hiap_layout *l, const hiap_scale *scale, size_t every) {
    double left_end = INFINITY;
    for (size_t i = scale->tick_count; i-- > 0;) {
        if ((scale->tick_count - 1 - i) % every)
            continue;
        const hiap_tick *t = &scale->ticks[i];
        double half = hiap_text_lines_width(t->lines, t->line_count, l->size) / 2;
        double at = pixel_of(l, scale, t->at);
        if (at + half + l->gap > left_end)
            return false;
        left_end = at - half;
    }
    return true;
}

void hiap_scale_thin(hiap_layout *l, hiap_scale *scale) {
    size_t every = 1;
    while (every < scale->tick_count && !clear_of_each_other(l, scale, every))
        every++;
    for (size_t i = 0; i < scale->tick_count; i++)
        if ((scale->tick_count - 1 - i) % every)
            scale->ticks[i].line_count = 0;
}
