/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/plot/gnuplot_script.h"

#include "core/plot/gnuplot_draw.h"

#define TERMINAL_COLUMNS 79

static const struct {
    const char *name, *suffix;
} formats[] = {
#define HIAP_FORMAT(id, name, suffix, magic) { name, suffix },
#include "core/plot/format.def"
#undef HIAP_FORMAT
};

const char *hiap_format_name(hiap_format format) {
    return formats[format].name;
}

const char *hiap_format_suffix(hiap_format format) {
    return formats[format].suffix;
}

bool hiap_format_find(hiap_format *out, hiap_str name) {
    for (int i = 0; i < HIAP_FORMAT_COUNT; i++)
        if (hiap_str_is(name, formats[i].name)) {
            *out = (hiap_format)i;
            return true;
        }
    return false;
}

/* --- the page --------------------------------------------------------------------------------- */

/* PNG is drawn at twice the size for sharp print; a PDF inch is 96 pixels. */
static void add_terminal(hiap_drawing *d, hiap_format format) {
    double w = d->layout->width, h = d->layout->height;
    const char *font = "noenhanced font \"Arial,14\" background \"#FFFFFF\"";
    switch (format) {
    case HIAP_FORMAT_SVG:
        hiap_buf_printf(d->out, "set terminal svg size %.0f,%.0f dynamic rounded %s\n", w, h, font);
        break;
    case HIAP_FORMAT_PNG:
        hiap_buf_printf(d->out,
                        "set terminal pngcairo size %.0f,%.0f %s butt fontscale 1.5 linewidth 2 "
                        "dashlength 0.5 pointscale 2.7\n",
                        2 * w, 2 * h, font);
        break;
    case HIAP_FORMAT_PDF:
        hiap_buf_printf(d->out,
                        "set terminal pdfcairo size %.3fin,%.3fin %s butt fontscale 0.5625 "
                        "linewidth 1.5 pointscale 1.15\n",
                        w / 96, h / 96, font);
        break;
    default:
        hiap_buf_printf(d->out, "set terminal dumb size %.0f,%.0f noenhanced mono\n", w, h);
    }
}

static double screen_x(const hiap_drawing *d, double x) {
    return x / d->layout->width;
}

static double screen_y(const hiap_drawing *d, double y) {
    return y / d->layout->height;
}

static void add_margins(hiap_drawing *d) {
    const hiap_layout *l = d->layout;
    hiap_buf_printf(d->out,
                    "set lmargin at screen %.5f\nset rmargin at screen %.5f\n"
                    "set bmargin at screen %.5f\nset tmargin at screen %.5f\n",
                    screen_x(d, l->left), screen_x(d, l->right), screen_y(d, l->bottom),
                    screen_y(d, l->top));
}

/* --- axes ------------------------------------------------------------------------------------- */

static void add_range(hiap_drawing *d, char axis, const hiap_scale *s) {
    hiap_buf_printf(d->out, "set %crange [", axis);
    hiap_buf_add_number(d->out, s->from);
    hiap_buf_add_char(d->out, ':');
    hiap_buf_add_number(d->out, s->to);
    hiap_buf_add_text(d->out, "] noextend\n");
}

/* Ticks are there for the grid and the small marks; their labels are ours. */
static void add_ticks(hiap_drawing *d, char axis, const hiap_scale *s) {
    if (s->axis->hidden || s->tick_count == 0 || d->layout->terminal) {
        hiap_buf_printf(d->out, "unset %ctics\n", axis);
        return;
    }
    bool marks = s->is_x && !s->is_value && s->axis->kind != HIAP_AXIS_CATEGORY;
    hiap_buf_printf(d->out, "set %ctics nomirror out scale %s (", axis, marks ? "0.4" : "0");
    for (size_t i = 0; i < s->tick_count; i++) {
        hiap_buf_add_text(d->out, i > 0 ? ", \"\" " : "\"\" ");
        hiap_buf_add_number(d->out, s->ticks[i].at);
    }
    hiap_buf_add_text(d->out, ")\n");
}

static bool has_cells(const hiap_chart *chart) {
    for (size_t i = 0; i < hiap_chart_mark_count(chart); i++)
        if (hiap_chart_mark_at(chart, i)->kind == HIAP_MARK_CELLS)
            return true;
    return false;
}

/* Grid lines mark values only; the axis line stands where values start, or at zero. */
static void add_grid(hiap_drawing *d) {
    const hiap_layout *l = d->layout;
    bool sideways = hiap_chart_is_sideways(l->chart);
    const hiap_scale *value = sideways ? &l->x : &l->y;
    const hiap_scale *other = sideways ? &l->y : &l->x;
    if (has_cells(l->chart)) {
        hiap_buf_add_text(d->out, "unset border\n");
        return;
    }
    if (!value->axis->hidden && !l->terminal)
        hiap_buf_printf(d->out, "set grid %ctics back lt 1 lw 1 lc rgb \"#%06X\"\n",
                        sideways ? 'x' : 'y', HIAP_COLOUR_GRID);
    if (value->from < 0 && value->to > 0)
        hiap_buf_printf(d->out, "set %czeroaxis lt 1 lw 1 lc rgb \"#%06X\"\nunset border\n",
                        sideways ? 'y' : 'x', HIAP_COLOUR_SECONDARY);
    else if (other->axis->hidden)
        hiap_buf_add_text(d->out, "unset border\n");
    else
        hiap_buf_printf(d->out, "set border %d lt 1 lw 1 lc rgb \"#%06X\"\n", sideways ? 2 : 1,
                        HIAP_COLOUR_SECONDARY);
}

/* --- decor ------------------------------------------------------------------------------------ */

static void add_coordinate(hiap_drawing *d, bool is_data, double data, double screen) {
    if (is_data) {
        hiap_buf_add_text(d->out, "first ");
        hiap_buf_add_number(d->out, data);
    } else {
        hiap_buf_printf(d->out, "screen %.5f", screen);
    }
}

static void add_place(hiap_drawing *d, const hiap_decor *item) {
    double x = item->x_is_data ? item->x : screen_x(d, item->x + item->dx);
    double y = item->y_is_data ? item->y : screen_y(d, item->y + item->dy);
    add_coordinate(d, item->x_is_data, item->x, x);
    hiap_buf_add_text(d->out, ", ");
    add_coordinate(d, item->y_is_data, item->y, y);
    double dx = item->x_is_data ? screen_x(d, item->dx) : 0,
           dy = item->y_is_data ? screen_y(d, item->dy) : 0;
    if (dx != 0 || dy != 0)
        hiap_buf_printf(d->out, " offset screen %.5f, screen %.5f", dx, dy);
}

static void add_font(hiap_drawing *d, const hiap_decor *item) {
    if (item->bold)
        hiap_buf_printf(d->out, " font \"Arial:Bold,%g\"", item->size);
    else if (item->size != d->layout->size)
        hiap_buf_printf(d->out, " font \",%g\"", item->size);
}

static void add_label(hiap_drawing *d, const hiap_decor *item) {
    static const char *const aligns[] = { "left", "center", "right" };
    if (item->text.text.len == 0)
        return;
    hiap_buf_add_text(d->out, "set label ");
    hiap_gnuplot_quote(d->out, item->text.text);
    if (item->text.cut)
        hiap_buf_add_text(d->out, ".\"\\342\\200\\246\"");
    hiap_buf_add_text(d->out, " at ");
    add_place(d, item);
    hiap_buf_printf(d->out, " %s", aligns[item->align + 1]);
    add_font(d, item);
    hiap_buf_printf(d->out, " tc rgb \"#%06X\" noenhanced front\n", item->colour);
}

static void add_box(hiap_drawing *d, const hiap_decor *item) {
    hiap_buf_printf(
        d->out, "set object rectangle from screen %.5f, screen %.5f to screen %.5f, screen %.5f ",
        screen_x(d, item->x), screen_y(d, item->y), screen_x(d, item->x + item->width),
        screen_y(d, item->y + item->height));
    bool faint = hiap_colour_contrast(item->colour, HIAP_COLOUR_WHITE) < 1.25;
    hiap_buf_printf(d->out, "fc rgb \"#%06X\" fs %s %g %s\n", item->colour,
                    item->opacity < 1 ? "transparent solid" : "solid", item->opacity,
                    faint ? "border lc rgb \"#505A5F\"" : "noborder");
}

static void add_line(hiap_drawing *d, const hiap_decor *item) {
    hiap_buf_printf(d->out,
                    "set arrow from screen %.5f, screen %.5f to screen %.5f, screen %.5f nohead lw "
                    "%g dt %d lc rgb \"#%06X\" front\n",
                    screen_x(d, item->x), screen_y(d, item->y), screen_x(d, item->x + item->width),
                    screen_y(d, item->y), item->thickness, hiap_gnuplot_dash(item->dash),
                    item->colour);
}

static void add_dot(hiap_drawing *d, const hiap_decor *item, hiap_colour colour, double size) {
    hiap_buf_printf(
        d->out,
        "set label \"\" at screen %.5f, screen %.5f point pt %d ps %g lc rgb \"#%06X\" front\n",
        screen_x(d, item->x), screen_y(d, item->y), hiap_gnuplot_point(item->shape), size, colour);
}

static void add_point(hiap_drawing *d, const hiap_decor *item) {
    if (item->shape == HIAP_SHAPE_NONE)
        return;
    if (hiap_gnuplot_halo(item->colour) != HIAP_COLOUR_WHITE)
        add_dot(d, item, hiap_gnuplot_halo(item->colour), 1.35);
    add_dot(d, item, item->colour, 1);
}

static void (*const decorators[])(hiap_drawing *, const hiap_decor *) = {
    [HIAP_DECOR_TEXT] = add_label,
    [HIAP_DECOR_BOX] = add_box,
    [HIAP_DECOR_LINE] = add_line,
    [HIAP_DECOR_POINT] = add_point,
};

/* --- the whole -------------------------------------------------------------------------------- */

/* gnuplot draws nothing at all for a plot without data. */
static void add_blank(hiap_drawing *d) {
    hiap_buf_add_text(&d->plot, "plot NaN title \"\" noenhanced");
}

static void write_script(hiap_drawing *d, hiap_format format) {
    const hiap_layout *l = d->layout;
    hiap_buf_add_text(d->out, "reset\nset encoding utf8\nunset key\n");
    add_terminal(d, format);
    add_margins(d);
    add_range(d, 'x', &l->x);
    add_range(d, 'y', &l->y);
    add_ticks(d, 'x', &l->x);
    add_ticks(d, 'y', &l->y);
    add_grid(d);
    for (size_t i = 0; i < l->decor.len; i++)
        decorators[l->decor.at[i].kind](d, &l->decor.at[i]);
    for (size_t i = 0; i < hiap_chart_mark_count(l->chart); i++)
        hiap_drawing_mark(d, hiap_chart_mark_at(l->chart, i));
    if (d->plot.len == 0)
        add_blank(d);
    hiap_buf_add(d->out, d->plot.at, d->plot.len);
    hiap_buf_add_char(d->out, '\n');
}

hiap_rc hiap_gnuplot_script(hiap_buf *out, const hiap_chart *chart, hiap_format format,
                            hiap_script_size size, hiap_err *err) {
    bool terminal = format == HIAP_FORMAT_TEXT;
    unsigned columns = terminal ? (size.columns ? size.columns : TERMINAL_COLUMNS) : 0;
    size_t start = out->len;
    hiap_layout layout;
    hiap_drawing drawing = { .out = out, .plot = HIAP_BUF_INIT, .layout = &layout };
    hiap_rc rc = hiap_layout_make(&layout, chart, columns, size.lines, err);
    if (rc)
        goto done;
    write_script(&drawing, format);
    if (out->failed || drawing.plot.failed)
        rc = hiap_err_nomem(err, out->len);
done:
    if (rc && out->at)
        out->at[out->len = start] = '\0';
    hiap_buf_clear(&drawing.plot);
    hiap_layout_clear(&layout);
    return rc;
}
