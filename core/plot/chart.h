/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart, free of any device: what it says, two axes, and layers of marks.
 *
 * Every kind of chart (trend, rug, compare areas, spine, funnel, control chart, rank ranges,
 * bubbles, heat map) is a list of marks, so a new kind is a script, not C. Texts and arrays handed
 * in are copied. A missing number is NaN: it breaks a line, and leaves out a point, a bar or a
 * cell's fill.
 *
 *     hiap_chart_spec spec = HIAP_CHART_SPEC_INIT;
 *     spec.title = HIAP_STR("School readiness in Knowsley has fallen behind England");
 *     spec.x.kind = HIAP_AXIS_YEAR;
 *     hiap_chart *chart;
 *     if (hiap_chart_new(&chart, &spec, err)) ...
 *     hiap_mark line = HIAP_MARK_INIT(HIAP_MARK_LINE);
 *     line.name = HIAP_STR("Knowsley"), line.len = n, line.x = years, line.y = values;
 *     if (hiap_chart_add(chart, &line, err)) ...
 */
#ifndef HIAP_PLOT_CHART_H
#define HIAP_PLOT_CHART_H

#include <math.h>

#include "core/plot/palette.h"

typedef enum hiap_axis_kind {
    HIAP_AXIS_NUMBER,
    HIAP_AXIS_YEAR,    /* numbers shown without thousands commas, ticks at whole years */
    HIAP_AXIS_CATEGORY /* positions 0, 1, 2, ... are the labels; on y the first is on top */
} hiap_axis_kind;
/* "number", "year", "category" */
bool hiap_axis_kind_find(hiap_axis_kind *out, hiap_str name);

typedef struct hiap_axis {
    hiap_axis_kind kind;
    hiap_str label;   /* y: written horizontally above the axis */
    double from, to;  /* NaN: from the data */
    bool zero;        /* the range takes in 0; with bars it always does */
    bool hidden;      /* no labels, ticks or grid */
    bool opposite;    /* x only: labels above the chart */
    int decimals;     /* of tick labels; -1: as many as the step needs */
    hiap_str prefix, suffix; /* around each tick number: "£", "%" */
    /* Category labels in order; or, on the other kinds, ticks at `at` instead of regular ones. */
    const hiap_str *labels;
    const double *at;
    size_t label_count;
} hiap_axis;

#define HIAP_AXIS_INIT { .from = NAN, .to = NAN, .decimals = -1 }

/* An entry of the key for colours that items carry (outcomes, quintiles). */
typedef struct hiap_key_entry {
    hiap_str label;
    hiap_colour fill;
    hiap_str symbol; /* a letter or sign drawn on the fill, or empty */
} hiap_key_entry;

typedef struct hiap_chart_spec {
    hiap_str title;  /* the finding, in a sentence; required */
    hiap_str alt;    /* text alternative; empty: hiap_chart_describe says what is drawn */
    hiap_str source; /* "Source: ..." */
    hiap_axis x, y;
    const hiap_key_entry *key;
    size_t key_count;
    double width, height; /* pixels; 0: what the content needs */
    bool standalone; /* draw title and source in the picture too, for one that leaves its page */
} hiap_chart_spec;

#define HIAP_CHART_SPEC_INIT { .x = HIAP_AXIS_INIT, .y = HIAP_AXIS_INIT }

typedef enum hiap_mark_kind {
#define HIAP_MARK(id, name, needs, help) HIAP_MARK_##id,
#include "core/plot/mark.def"
#undef HIAP_MARK
    HIAP_MARK_COUNT
} hiap_mark_kind;

enum { HIAP_NEEDS_X = 1, HIAP_NEEDS_Y = 2, HIAP_NEEDS_LIMITS = 4, HIAP_NEEDS_LABEL = 8 };
const char *hiap_mark_name(hiap_mark_kind kind);
const char *hiap_mark_help(hiap_mark_kind kind);
unsigned hiap_mark_needs(hiap_mark_kind kind);
bool hiap_mark_find(hiap_mark_kind *out, hiap_str name);

typedef struct hiap_mark {
    hiap_mark_kind kind;
    hiap_str name; /* shown beside the line's end (up to 4 lines) or in a key; empty: neither */
    int series;    /* 1, 2, ...: style by palette order; 0: neutral (see hiap_series_style_of) */
    /* HIAP_COLOUR_NONE: the series' colour; but whiskers and arrows are black, rules grey. */
    hiap_colour colour;
    hiap_dash dash;   /* lines and rules (rules are dashed unless told) */
    hiap_shape shape; /* points, and the points on a line (HIAP_SHAPE_NONE: a bare line) */
    /* Bars and cells: the share of a position's width, 0 to 1. Lines: pixels. NaN: as usual. */
    double thickness;
    int align; /* text: -1 starts at the position, 0 centred, 1 ends at it */
    size_t len;
    /* One value an item; NULL where not needed. low and high lie on the value axis. */
    const double *x, *y, *low, *high, *size;
    const hiap_colour *fill; /* HIAP_COLOUR_NONE: the mark's colour (cells: white) */
    /* Cells and text: what is written. Bars have it above, points beside; where they lie, in a
     * column on the right. */
    const hiap_str *label;
} hiap_mark;

#define HIAP_MARK_INIT(k) { .kind = (k), .series = 1, .colour = HIAP_COLOUR_NONE, .thickness = NAN }

#define HIAP_CHART_ITEM_LIMIT 100000u
#define HIAP_CHART_LABEL_LIMIT 10000u /* labels of items that are drawn */

/* The colour a mark's items have unless their fill says otherwise. */
hiap_colour hiap_mark_colour(const hiap_mark *m);

typedef struct hiap_chart hiap_chart;

/* HIAP_ARGUMENT: no title, a category axis without labels, from >= to, an absurd size. */
hiap_rc hiap_chart_new(hiap_chart **out, const hiap_chart_spec *spec, hiap_err *err);
hiap_chart *hiap_chart_hold(const hiap_chart *chart);
void hiap_chart_drop(hiap_chart *chart); /* takes NULL */

/* Put a mark on top of those already there. HIAP_ARGUMENT names the array that is missing (bands,
 * whiskers and arrows also need their position, x or y; a rule needs one of them), a category
 * position that is not there, or a value beyond 1e100; HIAP_LIMIT beyond HIAP_CHART_ITEM_LIMIT
 * items or HIAP_CHART_LABEL_LIMIT labels in all. */
hiap_rc hiap_chart_add(hiap_chart *chart, const hiap_mark *mark, hiap_err *err);

/* What was handed in, borrowed. */
const hiap_chart_spec *hiap_chart_spec_of(const hiap_chart *chart);
size_t hiap_chart_mark_count(const hiap_chart *chart);
const hiap_mark *hiap_chart_mark_at(const hiap_chart *chart, size_t i);
/* True when values run along x (bars lie). */
bool hiap_chart_is_sideways(const hiap_chart *chart);

/* The alternative text: the given one, or sentences made from the marks and their figures. */
void hiap_chart_describe(hiap_buf *out, const hiap_chart *chart);

#endif
