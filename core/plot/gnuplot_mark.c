/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each kind of mark as data blocks and elements of one plot command. */
#include <stdarg.h>

#include "core/plot/gnuplot_draw.h"

#define POINTS_SHOWN 40      /* a line with more items shows only its lone points */
#define LONGEST_NAME 120     /* columns of a name */
#define BAR_THICKNESS 0.7
#define FAINT 1.25           /* contrast on white below which a fill gets an outline */
#define OUTLINE 0xB1B4B6u
#define PALE 2 /* contrast on white below which a point gets a dark edge */

/* --- data blocks ------------------------------------------------------------------------------ */

void hiap_drawing_begin(hiap_drawing *d) {
    d->block_start = d->out->len;
    d->rows = 0;
    hiap_buf_printf(d->out, "$d%u << END\n", ++d->blocks);
}

void hiap_drawing_row(hiap_drawing *d, const double *numbers, size_t count) {
    for (size_t i = 0; i < count; i++) {
        hiap_buf_add_number(d->out, numbers[i]);
        hiap_buf_add_char(d->out, i + 1 < count ? ' ' : '\n');
    }
    d->rows++;
}

void hiap_drawing_gap(hiap_drawing *d) {
    if (d->rows > 0)
        hiap_buf_add_char(d->out, '\n');
}

bool hiap_drawing_end(hiap_drawing *d) {
    if (d->rows > 0) {
        hiap_buf_add_text(d->out, "END\n");
        return true;
    }
    d->blocks--;
    d->out->len = d->block_start;
    if (d->out->at)
        d->out->at[d->out->len] = '\0';
    return false;
}

void hiap_drawing_element(hiap_drawing *d, const hiap_mark *m, const char *format, ...) {
    char how[256];
    va_list args;
    va_start(args, format);
    vsnprintf(how, sizeof how, format, args);
    va_end(args);
    hiap_buf_printf(&d->plot, "%s$d%u %s title ", d->plot.len ? ", \\\n     " : "plot ", d->blocks,
                    how);
    hiap_gnuplot_quote(&d->plot, m->name.len ? hiap_utf8_cut(m->name, LONGEST_NAME)
                                             : hiap_str_of(hiap_mark_name(m->kind)));
    hiap_buf_add_text(&d->plot, " noenhanced");
}

/* --- styles ----------------------------------------------------------------------------------- */

int hiap_gnuplot_dash(hiap_dash dash) {
    static const int types[] = { [HIAP_DASH_SERIES] = 1,
                                 [HIAP_DASH_SOLID] = 1,
                                 [HIAP_DASH_DASHED] = 2,
                                 [HIAP_DASH_DOTTED] = 3,
                                 [HIAP_DASH_DOT_DASH] = 4 };
    return types[dash];
}

int hiap_gnuplot_point(hiap_shape shape) {
    static const int types[] = { [HIAP_SHAPE_SERIES] = 7,  [HIAP_SHAPE_CIRCLE] = 7,
                                 [HIAP_SHAPE_SQUARE] = 5,  [HIAP_SHAPE_TRIANGLE] = 9,
                                 [HIAP_SHAPE_DIAMOND] = 13, [HIAP_SHAPE_TRIANGLE_DOWN] = 11,
                                 [HIAP_SHAPE_RING] = 6,    [HIAP_SHAPE_NONE] = 0 };
    return types[shape];
}

hiap_colour hiap_gnuplot_halo(hiap_colour fill) {
    return hiap_colour_contrast(fill, HIAP_COLOUR_WHITE) < PALE ? HIAP_COLOUR_TEXT
                                                                : HIAP_COLOUR_WHITE;
}

static hiap_shape shape_of(const hiap_mark *m) {
    return m->shape == HIAP_SHAPE_SERIES ? hiap_series_style_of(m->series).shape : m->shape;
}

static double width_of(const hiap_mark *m, double usual) {
    return isnan(m->thickness) ? usual : m->thickness;
}

static hiap_colour fill_of(const hiap_mark *m, size_t i) {
    return m->fill && m->fill[i] != HIAP_COLOUR_NONE ? m->fill[i] : hiap_mark_colour(m);
}

/* One pixel in the units of an axis. */
static double pixel(const hiap_scale *s, double length) {
    return fabs(s->to - s->from) / length;
}

static double pixel_x(const hiap_layout *l) {
    return pixel(&l->x, l->right - l->left);
}

static double pixel_y(const hiap_layout *l) {
    return pixel(&l->y, l->top - l->bottom);
}

/* --- lines and points ------------------------------------------------------------------------- */

static bool is_here(const hiap_mark *m, size_t i) {
    return i < m->len && !isnan(m->x[i]) && !isnan(m->y[i]);
}

static bool is_alone(const hiap_mark *m, size_t i) {
    return !(i > 0 && is_here(m, i - 1)) && !is_here(m, i + 1);
}

static void draw_line_points(hiap_drawing *d, const hiap_mark *m) {
    hiap_shape shape = shape_of(m);
    if (shape == HIAP_SHAPE_NONE)
        return;
    hiap_drawing_begin(d);
    for (size_t i = 0; i < m->len; i++)
        if (is_here(m, i) && (m->len <= POINTS_SHOWN || is_alone(m, i)))
            hiap_drawing_row(d, (double[]){ m->x[i], m->y[i] }, 2);
    if (!hiap_drawing_end(d))
        return;
    if (!d->layout->terminal)
        hiap_drawing_element(d, m, "using 1:2 with points pt %d ps 1.25 lc rgb \"#FFFFFF\"",
                             hiap_gnuplot_point(shape));
    hiap_drawing_element(d, m, "using 1:2 with points pt %d ps 0.9 lc rgb \"#%06X\"",
                         hiap_gnuplot_point(shape), hiap_mark_colour(m));
}

static void draw_line(hiap_drawing *d, const hiap_mark *m) {
    hiap_dash dash = m->dash == HIAP_DASH_SERIES ? hiap_series_style_of(m->series).dash : m->dash;
    hiap_drawing_begin(d);
    for (size_t i = 0; i < m->len; i++)
        if (is_here(m, i))
            hiap_drawing_row(d, (double[]){ m->x[i], m->y[i] }, 2);
        else
            hiap_drawing_gap(d);
    if (hiap_drawing_end(d))
        hiap_drawing_element(d, m, "using 1:2 with lines lw %g dt %d lc rgb \"#%06X\"",
                             width_of(m, 2.5), hiap_gnuplot_dash(dash), hiap_mark_colour(m));
    draw_line_points(d, m);
}

static void draw_bubbles(hiap_drawing *d, const hiap_mark *m) {
    hiap_drawing_begin(d);
    for (size_t i = 0; i < m->len; i++) {
        double radius = hiap_layout_bubble(d->layout, m, i) * pixel_x(d->layout);
        if (is_here(m, i) && radius > 0)
            hiap_drawing_row(d, (double[]){ m->x[i], m->y[i], radius, fill_of(m, i) }, 4);
    }
    if (hiap_drawing_end(d))
        hiap_drawing_element(
            d, m,
            "using 1:2:3:4 with circles lc rgb variable fs solid 1 border lc rgb \"#FFFFFF\"");
}

static void draw_points(hiap_drawing *d, const hiap_mark *m) {
    if (m->size && !d->layout->terminal) {
        draw_bubbles(d, m);
        return;
    }
    int type = hiap_gnuplot_point(shape_of(m));
    hiap_drawing_begin(d);
    for (size_t i = 0; i < m->len; i++)
        if (is_here(m, i))
            hiap_drawing_row(
                d, (double[]){ m->x[i], m->y[i], fill_of(m, i), hiap_gnuplot_halo(fill_of(m, i)) },
                4);
    if (!hiap_drawing_end(d))
        return;
    if (!d->layout->terminal)
        hiap_drawing_element(d, m, "using 1:2:4 with points pt %d ps 1.6 lc rgb variable", type);
    hiap_drawing_element(d, m, "using 1:2:3 with points pt %d ps 1.2 lc rgb variable", type);
}

/* --- from low to high ------------------------------------------------------------------------- */

static double position(const hiap_drawing *d, const hiap_mark *m, size_t i) {
    return hiap_chart_is_sideways(d->layout->chart) ? m->y[i] : m->x[i];
}

/* A point `at` on the position axis and `value` on the other one. */
static void add_point(hiap_drawing *d, double at, double value, double extra, bool has_extra) {
    bool sideways = hiap_chart_is_sideways(d->layout->chart);
    double row[] = { sideways ? value : at, sideways ? at : value, extra };
    hiap_drawing_row(d, row, has_extra ? 3 : 2);
}

static bool has_limits(const hiap_drawing *d, const hiap_mark *m, size_t i) {
    return i < m->len && !isnan(position(d, m, i)) && !isnan(m->low[i]) && !isnan(m->high[i]);
}

static double pixel_at(const hiap_drawing *d) {
    return hiap_chart_is_sideways(d->layout->chart) ? pixel_y(d->layout) : pixel_x(d->layout);
}

/* Along the low limits and back along the high ones; a lone item is two pixels wide either way. */
static void add_outline(hiap_drawing *d, const hiap_mark *m, size_t first, size_t end) {
    double half = end - first == 1 ? 2 * pixel_at(d) : 0;
    hiap_drawing_gap(d);
    for (size_t i = first; i < end; i++)
        add_point(d, position(d, m, i) - half, m->low[i], 0, false);
    if (half > 0)
        add_point(d, position(d, m, first) + half, m->low[first], 0, false);
    if (half > 0)
        add_point(d, position(d, m, first) + half, m->high[first], 0, false);
    for (size_t i = end; i-- > first;)
        add_point(d, position(d, m, i) - half, m->high[i], 0, false);
}

static void draw_band(hiap_drawing *d, const hiap_mark *m) {
    hiap_drawing_begin(d);
    for (size_t first = 0; first < m->len; first++) {
        size_t end = first;
        while (has_limits(d, m, end))
            end++;
        if (end > first)
            add_outline(d, m, first, end);
        first = end;
    }
    if (hiap_drawing_end(d))
        hiap_drawing_element(d, m,
                             "using 1:2 with filledcurves closed fs transparent solid 0.15 "
                             "noborder fc rgb \"#%06X\"",
                             hiap_mark_colour(m));
}

static void add_segment(hiap_drawing *d, double at, double low, double to, double high,
                        hiap_colour colour) {
    hiap_drawing_gap(d);
    add_point(d, at, low, colour, true);
    add_point(d, to, high, colour, true);
}

static void draw_whiskers(hiap_drawing *d, const hiap_mark *m) {
    double cap = d->layout->terminal ? 0 : 3 * pixel_at(d);
    hiap_drawing_begin(d);
    for (size_t i = 0; i < m->len; i++) {
        if (!has_limits(d, m, i))
            continue;
        double at = position(d, m, i);
        add_segment(d, at, m->low[i], at, m->high[i], fill_of(m, i));
        add_segment(d, at - cap, m->low[i], at + cap, m->low[i], fill_of(m, i));
        add_segment(d, at - cap, m->high[i], at + cap, m->high[i], fill_of(m, i));
    }
    if (hiap_drawing_end(d))
        hiap_drawing_element(d, m, "using 1:2:3 with lines lw %g lc rgb variable",
                             width_of(m, 1.5));
}

static void draw_arrows(hiap_drawing *d, const hiap_mark *m) {
    bool sideways = hiap_chart_is_sideways(d->layout->chart);
    hiap_drawing_begin(d);
    for (size_t i = 0; i < m->len; i++) {
        if (!has_limits(d, m, i) || m->low[i] == m->high[i])
            continue;
        double at = position(d, m, i), by = m->high[i] - m->low[i];
        double row[] = { sideways ? m->low[i] : at, sideways ? at : m->low[i],
                         sideways ? by : 0, sideways ? 0 : by, fill_of(m, i) };
        hiap_drawing_row(d, row, 5);
    }
    if (hiap_drawing_end(d))
        hiap_drawing_element(
            d, m,
            "using 1:2:3:4:5 with vectors head filled size screen %.5f,20 lw %g lc rgb variable",
            10 / d->layout->width, width_of(m, 2));
}

/* --- rectangles ------------------------------------------------------------------------------- */

typedef struct box {
    double x_low, x_high, y_low, y_high;
} box;

static void add_box(hiap_drawing *d, box b, hiap_colour fill) {
    double row[] = { (b.x_low + b.x_high) / 2,
                     (b.y_low + b.y_high) / 2,
                     b.x_low,
                     b.x_high,
                     b.y_low,
                     b.y_high,
                     fill };
    hiap_drawing_row(d, row, 7);
}

static box shrunk(const hiap_layout *l, box b, double pixels) {
    double dx = pixels * pixel_x(l), dy = pixels * pixel_y(l);
    return (box){ b.x_low + dx, b.x_high - dx, b.y_low + dy, b.y_high - dy };
}

static void end_boxes(hiap_drawing *d, const hiap_mark *m) {
    if (hiap_drawing_end(d))
        hiap_drawing_element(
            d, m, "using 1:2:3:4:5:6:7 with boxxyerror lc rgb variable fs solid 1 noborder");
}

static bool bar_of(const hiap_drawing *d, const hiap_mark *m, size_t i, box *b) {
    bool sideways = hiap_chart_is_sideways(d->layout->chart);
    double at = sideways ? m->y[i] : m->x[i], value = sideways ? m->x[i] : m->y[i];
    double base = m->low ? m->low[i] : 0;
    if (isnan(at) || isnan(value) || isnan(base))
        return false;
    const hiap_scale *across = sideways ? &d->layout->y : &d->layout->x;
    double half = hiap_layout_slot(across, m) * width_of(m, BAR_THICKNESS) / 2;
    double low = fmin(base, value), high = fmax(base, value);
    *b = sideways ? (box){ low, high, at - half, at + half }
                  : (box){ at - half, at + half, low, high };
    return true;
}

/* In a terminal a bar is one line of characters. */
static void draw_thin_bars(hiap_drawing *d, const hiap_mark *m) {
    bool sideways = hiap_chart_is_sideways(d->layout->chart);
    box b;
    hiap_drawing_begin(d);
    for (size_t i = 0; i < m->len; i++) {
        if (!bar_of(d, m, i, &b))
            continue;
        double at = sideways ? m->y[i] : m->x[i];
        add_segment(d, at, sideways ? b.x_low : b.y_low, at, sideways ? b.x_high : b.y_high,
                    fill_of(m, i));
    }
    if (hiap_drawing_end(d))
        hiap_drawing_element(d, m, "using 1:2:3 with lines lc rgb variable");
}

static void draw_bars(hiap_drawing *d, const hiap_mark *m) {
    if (d->layout->terminal) {
        draw_thin_bars(d, m);
        return;
    }
    box b;
    hiap_drawing_begin(d);
    for (size_t i = 0; i < m->len; i++)
        if (bar_of(d, m, i, &b))
            add_box(d, b, fill_of(m, i));
    end_boxes(d, m);
}

static hiap_colour cell_fill(const hiap_mark *m, size_t i) {
    return m->fill && m->fill[i] != HIAP_COLOUR_NONE ? m->fill[i] : HIAP_COLOUR_WHITE;
}

static bool is_faint(hiap_colour fill) {
    return hiap_colour_contrast(fill, HIAP_COLOUR_WHITE) < FAINT;
}

static box cell_of(const hiap_layout *l, const hiap_mark *m, size_t i) {
    double half_x = hiap_layout_slot(&l->x, m) * width_of(m, 1) / 2;
    double half_y = hiap_layout_slot(&l->y, m) * width_of(m, 1) / 2;
    return (box){ m->x[i] - half_x, m->x[i] + half_x, m->y[i] - half_y, m->y[i] + half_y };
}

/* Fills that are faint on white are outlined by a darker box beneath. */
static void draw_cells(hiap_drawing *d, const hiap_mark *m) {
    hiap_drawing_begin(d);
    for (size_t i = 0; i < m->len; i++) {
        if (!is_here(m, i))
            continue;
        bool faint = is_faint(cell_fill(m, i));
        if (faint)
            add_box(d, shrunk(d->layout, cell_of(d->layout, m, i), 1), OUTLINE);
        add_box(d, shrunk(d->layout, cell_of(d->layout, m, i), faint ? 2 : 1), cell_fill(m, i));
    }
    end_boxes(d, m);
}

/* --- rules ------------------------------------------------------------------------------------ */

static void draw_rules(hiap_drawing *d, const hiap_mark *m) {
    const hiap_scale *x = &d->layout->x, *y = &d->layout->y;
    hiap_drawing_begin(d);
    for (size_t i = 0; i < m->len; i++) {
        const double *at = m->y ? m->y : m->x;
        if (isnan(at[i]))
            continue;
        hiap_drawing_gap(d);
        hiap_drawing_row(d, (double[]){ m->y ? x->from : at[i], m->y ? at[i] : y->from }, 2);
        hiap_drawing_row(d, (double[]){ m->y ? x->to : at[i], m->y ? at[i] : y->to }, 2);
    }
    hiap_dash dash = m->dash == HIAP_DASH_SERIES ? HIAP_DASH_DASHED : m->dash;
    if (hiap_drawing_end(d))
        hiap_drawing_element(d, m, "using 1:2 with lines lw %g dt %d lc rgb \"#%06X\"",
                             width_of(m, 1.5), hiap_gnuplot_dash(dash), hiap_mark_colour(m));
}

static void (*const drawers[HIAP_MARK_COUNT])(hiap_drawing *, const hiap_mark *) = {
    [HIAP_MARK_LINE] = draw_line,   [HIAP_MARK_POINTS] = draw_points,
    [HIAP_MARK_BAND] = draw_band,   [HIAP_MARK_WHISKERS] = draw_whiskers,
    [HIAP_MARK_BARS] = draw_bars,   [HIAP_MARK_RULE] = draw_rules,
    [HIAP_MARK_CELLS] = draw_cells, [HIAP_MARK_ARROWS] = draw_arrows,
};

/* Areas are of no use in a terminal: characters cannot be seen through. */
static bool is_left_out(const hiap_drawing *d, const hiap_mark *m) {
    return d->layout->terminal && (m->kind == HIAP_MARK_BAND || m->kind == HIAP_MARK_CELLS);
}

void hiap_drawing_mark(hiap_drawing *d, const hiap_mark *m) {
    if (drawers[m->kind] && !is_left_out(d, m)) /* text is all labels */
        drawers[m->kind](d, m);
}
