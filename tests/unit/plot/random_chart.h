/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Charts that nobody would draw: any marks, on any axes, with values of any size or none. */
#ifndef HIAP_TESTS_RANDOM_CHART_H
#define HIAP_TESTS_RANDOM_CHART_H

#include "core/base/rng.h"
#include "tests/unit/plot/sample.h"

enum { RANDOM_ITEMS = 12 };

typedef struct dice {
    hiap_rng rng;
    uint64_t next;
} dice;

static inline size_t roll(dice *d, size_t sides) {
    return (size_t)hiap_rng_below(&d->rng, d->next++, sides);
}

static inline double random_value(dice *d, const hiap_axis *axis) {
    static const double scales[] = { 0, 1e-9, 1, 100, 1e6, 1e99 };
    if (roll(d, 5) == 0)
        return NAN;
    if (axis->kind == HIAP_AXIS_CATEGORY)
        return (double)roll(d, axis->label_count);
    if (axis->kind == HIAP_AXIS_YEAR && roll(d, 9))
        return 2000 + (double)roll(d, 20);
    return (hiap_rng_uniform(&d->rng, d->next++) - 0.4) * scales[roll(d, COUNT(scales))];
}

static inline hiap_axis random_axis(dice *d) {
    static const hiap_str labels[] = {
        { "Halton", 6 }, { "", 0 }, { "Cheshire West and Chester", 25 }, { "'%\"", 3 }
    };
    hiap_axis axis = HIAP_AXIS_INIT;
    axis.kind = (hiap_axis_kind)roll(d, 3);
    if (axis.kind == HIAP_AXIS_CATEGORY)
        axis.labels = labels, axis.label_count = 1 + roll(d, COUNT(labels));
    axis.label = roll(d, 2) ? HIAP_STR("Axis") : HIAP_STR("");
    axis.zero = roll(d, 4) == 0, axis.hidden = roll(d, 6) == 0, axis.opposite = roll(d, 6) == 0;
    axis.decimals = (int)roll(d, 5) - 1;
    if (roll(d, 5) == 0)
        axis.from = -3;
    if (roll(d, 5) == 0)
        axis.to = 2030;
    return axis;
}

static inline hiap_chart *random_chart(uint64_t seed) {
    dice d = { hiap_rng_for(seed, "chart"), 0 };
    double values[5][RANDOM_ITEMS];
    hiap_colour fill[RANDOM_ITEMS];
    hiap_str labels[RANDOM_ITEMS];
    hiap_chart_spec spec = HIAP_CHART_SPEC_INIT;
    spec.title = HIAP_STR("t"), spec.source = HIAP_STR("s"), spec.standalone = roll(&d, 3) == 0;
    spec.x = random_axis(&d), spec.y = random_axis(&d);
    spec.width = roll(&d, 4) ? 0 : 100 + (double)roll(&d, 900);
    spec.height = roll(&d, 4) ? 0 : 100 + (double)roll(&d, 900);
    hiap_chart *chart = chart_of(&spec);
    bool sideways = hiap_chart_is_sideways(chart);
    for (size_t k = roll(&d, 6); k > 0; k--) {
        hiap_mark m = HIAP_MARK_INIT((hiap_mark_kind)roll(&d, HIAP_MARK_COUNT));
        for (size_t i = 0; i < RANDOM_ITEMS; i++) {
            values[0][i] = random_value(&d, &spec.x), values[1][i] = random_value(&d, &spec.y);
            for (int a = 2; a < 5; a++)
                values[a][i] = random_value(&d, sideways ? &spec.x : &spec.y);
            fill[i] = roll(&d, 3) ? (hiap_colour)roll(&d, 1 << 24) : HIAP_COLOUR_NONE;
            labels[i] = roll(&d, 3) ? HIAP_STR("label `x`\n$y") : HIAP_STR("");
        }
        m.x = values[0], m.y = values[1], m.low = values[2], m.high = values[3];
        m.size = roll(&d, 3) ? NULL : values[4], m.fill = roll(&d, 2) ? fill : NULL,
        m.label = labels;
        m.len = roll(&d, RANDOM_ITEMS + 1), m.series = (int)roll(&d, 8);
        m.name = roll(&d, 2) ? HIAP_STR("A name") : HIAP_STR("");
        add_mark(chart, &m);
    }
    return chart;
}

#endif
