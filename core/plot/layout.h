/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where everything in a chart goes: ranges, round ticks, margins that fit their labels, the key,
 * and the names at the ends of lines, kept apart. Pure arithmetic; one origin, the lower left
 * corner, in pixels (in a terminal: columns and lines).
 */
#ifndef HIAP_PLOT_LAYOUT_H
#define HIAP_PLOT_LAYOUT_H

#include "core/base/vec.h"
#include "core/plot/arena.h"
#include "core/plot/chart.h"
#include "core/plot/text.h"

typedef struct hiap_tick {
    double at;
    hiap_str label;
    hiap_line lines[HIAP_LINES_MAX]; /* the label as it is drawn; none: left out */
    size_t line_count;
} hiap_tick;

/* One axis over the data. */
typedef struct hiap_scale {
    const hiap_axis *axis;
    bool is_x, is_value;
    double from, to;
    hiap_tick *ticks;
    size_t tick_count;
} hiap_scale;

/* What is drawn around and on top of the data. */
typedef enum hiap_decor_kind {
    HIAP_DECOR_TEXT,
    HIAP_DECOR_BOX,
    HIAP_DECOR_LINE,
    HIAP_DECOR_POINT
} hiap_decor_kind;
typedef struct hiap_decor {
    hiap_decor_kind kind;
    double x, y;               /* text: its middle line; box and line: lower left end */
    bool x_is_data, y_is_data; /* on the axis instead of in pixels; then moved by dx, dy pixels */
    double dx, dy;
    double width, height;
    int align;       /* text: -1 starts at x, 0 centred, 1 ends there */
    hiap_line text;
    double size;
    bool bold;
    hiap_colour colour;
    double opacity;   /* of a box */
    double thickness; /* of a line */
    hiap_dash dash;
    hiap_shape shape;
} hiap_decor;

typedef struct hiap_layout {
    const hiap_chart *chart;
    bool terminal;
    double size, line; /* of text: font size (0 in a terminal) and line height */
    double gap;        /* a small distance */
    double width, height;
    double left, right, bottom, top; /* the edges of the plot area */
    hiap_scale x, y;
    HIAP_VEC(hiap_decor) decor;
    hiap_arena arena;
} hiap_layout;

/* `columns` and `lines` are those of a terminal (lines 0: as the content needs); columns 0: a
 * picture. Clear it in any case. */
hiap_rc hiap_layout_make(hiap_layout *out, const hiap_chart *chart, unsigned columns,
                         unsigned lines, hiap_err *err);
void hiap_layout_clear(hiap_layout *layout);

/* --- shared by the parts of the layout -------------------------------------------------------- */

/* The part of the axis that one position takes: 1 on categories and years, else the smallest
 * distance between neighbours. */
double hiap_layout_slot(const hiap_scale *scale, const hiap_mark *m);
/* Range and ticks for an axis that will be `length` pixels long. */
void hiap_scale_fit(hiap_layout *l, hiap_scale *scale, double length);
/* Wraps the tick labels to `width`; the widest. */
double hiap_scale_wrap(hiap_layout *l, hiap_scale *scale, double width);
/* Leaves out labels that would touch their neighbours along x. */
void hiap_scale_thin(hiap_layout *l, hiap_scale *scale);

/* A decor item with the layout's defaults, to be filled; a spare one when memory ran out. */
hiap_decor *hiap_layout_add(hiap_layout *l, hiap_decor_kind kind);
/* Lines of text, one below the other, centred on the item's y (terminal and picture alike). */
void hiap_layout_add_lines(hiap_layout *l, const hiap_decor *model, const hiap_line *lines,
                           size_t count);

/* The room names at the right end need (0: none), and later the names themselves. */
double hiap_layout_name_width(hiap_layout *l);
void hiap_layout_names(hiap_layout *l);
/* Rules across x are named above the plot area. */
bool hiap_layout_has_names_above(const hiap_layout *l);
/* True when this mark's name stands at its end, not in the key. */
bool hiap_layout_is_named_at_end(const hiap_chart *chart, const hiap_mark *m);
/* Labels of the items themselves: cells, bars, points, text; "No data" where there are none. */
void hiap_layout_items(hiap_layout *l);
/* The width of the labels of bars and points that lie, which stand in a column on the right. */
double hiap_layout_column_width(const hiap_layout *l);
/* Labels beside points, on the side where they are in nobody's way. */
void hiap_layout_points(hiap_layout *l);
/* The radius of a point with a size; the area is in proportion. */
double hiap_layout_bubble(const hiap_layout *l, const hiap_mark *m, size_t i);

/* The key, its rows filling downwards from `top` (drawn only when `draw`); its height. */
double hiap_layout_key(hiap_layout *l, double top, bool draw);

/* Things of some size that want a place on a line, moved apart as little as possible (the pooling
 * of isotonic regression: neighbours that collide share their mean place). */
typedef struct hiap_slot {
    double want, size; /* the centre wanted, and the room taken */
    double at;         /* out: the centre given */
    /* Of the cluster this slot begins: */
    double offsets, room;
    size_t members;
} hiap_slot;
/* Sorts the pointers by `want` too. */
void hiap_slots_part(hiap_slot **slots, size_t count, double from, double to);

#endif
