/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/plot/layout.h"

#define WIDTH 720 /* what a page's column shows without shrinking */
#define PLOT_HEIGHT 320
#define PLOT_LINES 18
#define HEIGHT_MOST 20000
#define WIDTH_MOST 3600     /* of columns that want more room; beyond, their headings are cut */
#define COLUMN_LEAST 60     /* of a grid */
#define HEADING_LEAST 40    /* narrower columns have some of their headings left out */
#define HEADING_LEAST_COLUMNS 4
#define GRID_LABEL_MOST 280
#define TITLE_SIZE 18
#define BOLD_IS_WIDER 1.15
#define SOURCE_SIZE 12

/* --- decor ------------------------------------------------------------------------------------ */

hiap_decor *hiap_layout_add(hiap_layout *l, hiap_decor_kind kind) {
    static _Thread_local hiap_decor spare;
    hiap_decor fresh = {
        .kind = kind, .size = l->size, .colour = HIAP_COLOUR_TEXT, .opacity = 1, .thickness = 2.5
    };
    if (hiap_vec_push(&l->decor, fresh))
        return &l->decor.at[l->decor.len - 1];
    l->arena.failed = true;
    return &spare;
}

void hiap_layout_add_lines(hiap_layout *l, const hiap_decor *model, const hiap_line *lines,
                           size_t count) {
    double height = model->size > 0 ? model->size * l->line / l->size : l->line;
    for (size_t i = 0; i < count; i++) {
        hiap_decor *d = hiap_layout_add(l, HIAP_DECOR_TEXT);
        *d = *model;
        d->kind = HIAP_DECOR_TEXT;
        d->text = lines[i];
        d->dy += ((double)(count - 1) / 2 - (double)i) * height;
    }
}

/* A block of wrapped text whose upper edge is `top`; its height. */
static double add_block(hiap_layout *l, hiap_decor model, hiap_str text, double width, double top,
                        bool draw) {
    hiap_line lines[HIAP_LINES_MAX];
    double height = l->terminal ? l->line : model.size * l->line / l->size;
    size_t count = hiap_text_wrap(lines, HIAP_LINES_MAX, text, width, model.size);
    model.y = top - (double)count * height / 2;
    if (draw)
        hiap_layout_add_lines(l, &model, lines, count);
    return (double)count * height;
}

static hiap_decor text_model(const hiap_layout *l, double x, int align, double size,
                             hiap_colour colour) {
    return (hiap_decor){
        .x = x, .align = align, .size = l->terminal ? 0 : size, .colour = colour, .opacity = 1
    };
}

/* --- tick labels ------------------------------------------------------------------------------ */

static size_t most_lines(const hiap_scale *scale) {
    size_t most = 0;
    for (size_t i = 0; i < scale->tick_count; i++)
        most = scale->ticks[i].line_count > most ? scale->ticks[i].line_count : most;
    return most;
}

static void add_y_labels(hiap_layout *l) {
    for (size_t i = 0; i < l->y.tick_count; i++) {
        hiap_decor model = text_model(l, l->left - l->gap, 1, l->size, HIAP_COLOUR_TEXT);
        model.y = l->y.ticks[i].at;
        model.y_is_data = true;
        hiap_layout_add_lines(l, &model, l->y.ticks[i].lines, l->y.ticks[i].line_count);
    }
}

/* Labels along x stand on their first line below the axis, on their last line above it. */
static void add_x_labels(hiap_layout *l, double top, double height) {
    for (size_t i = 0; i < l->x.tick_count; i++) {
        hiap_decor model = text_model(l, l->x.ticks[i].at, 0, l->size, HIAP_COLOUR_TEXT);
        double own = (double)l->x.ticks[i].line_count * l->line;
        model.y = l->x.axis->opposite ? top - height + own / 2 : top - own / 2;
        model.x_is_data = true;
        hiap_layout_add_lines(l, &model, l->x.ticks[i].lines, l->x.ticks[i].line_count);
    }
}

/* --- margins ---------------------------------------------------------------------------------- */

static double pad(const hiap_layout *l) {
    return l->terminal ? 0 : l->gap;
}

static double x_block(hiap_layout *l, double top, bool draw) {
    double y = top;
    bool opposite = l->x.axis->opposite;
    hiap_decor model = text_model(l, (l->left + l->right) / 2, 0, l->size, HIAP_COLOUR_TEXT);
    if (opposite && l->x.axis->label.len)
        y -= add_block(l, model, l->x.axis->label, l->right - l->left, y, draw) + pad(l) / 2;
    double height = l->x.axis->hidden ? 0 : (double)most_lines(&l->x) * l->line;
    if (draw && height > 0)
        add_x_labels(l, y, height);
    y -= height;
    if (!opposite && l->x.axis->label.len)
        y -= add_block(l, model, l->x.axis->label, l->right - l->left, y - pad(l) / 2, draw) +
             pad(l) / 2;
    return top - y;
}

/* From the upper edge of the picture down to the plot area; its height. */
static double add_top(hiap_layout *l, bool draw) {
    const hiap_chart_spec *spec = hiap_chart_spec_of(l->chart);
    double y = l->height - pad(l), inside = l->width - 2 * l->gap;
    if (spec->standalone) {
        hiap_decor title = text_model(l, l->gap, -1, TITLE_SIZE, HIAP_COLOUR_TEXT);
        title.bold = true;
        y -= add_block(l, title, spec->title, l->terminal ? inside : inside / BOLD_IS_WIDER, y, draw) + pad(l);
    }
    y -= hiap_layout_key(l, y, draw);
    if (l->y.axis->label.len) {
        hiap_decor label = text_model(l, l->gap, -1, l->size, HIAP_COLOUR_TEXT);
        y -= add_block(l, label, l->y.axis->label, inside, y, draw) + pad(l) / 2;
    }
    if (l->x.axis->opposite)
        y -= x_block(l, y, draw);
    if (hiap_layout_has_names_above(l))
        y -= l->line;
    return l->height - (y - pad(l));
}

/* From the plot area down to the lower edge; its height. */
static double add_bottom(hiap_layout *l, double top, bool draw) {
    const hiap_chart_spec *spec = hiap_chart_spec_of(l->chart);
    double y = top - pad(l);
    if (!l->x.axis->opposite)
        y -= x_block(l, y, draw);
    if (spec->standalone && spec->source.len) {
        hiap_decor source = text_model(l, l->gap, -1, SOURCE_SIZE, HIAP_COLOUR_SECONDARY);
        y -= pad(l);
        y -= add_block(l, source, spec->source, l->width - 2 * l->gap, y, draw);
    }
    return top - (y - pad(l));
}

/* --- the whole -------------------------------------------------------------------------------- */

static bool has_kind(const hiap_chart *chart, hiap_mark_kind kind) {
    for (size_t i = 0; i < hiap_chart_mark_count(chart); i++)
        if (hiap_chart_mark_at(chart, i)->kind == kind)
            return true;
    return false;
}

static bool is_grid(const hiap_layout *l) {
    return has_kind(l->chart, HIAP_MARK_CELLS) && l->x.axis->kind == HIAP_AXIS_CATEGORY;
}

/* Rows of categories take the height they need. */
static double plot_height(const hiap_layout *l) {
    if (l->y.axis->kind != HIAP_AXIS_CATEGORY)
        return l->terminal ? PLOT_LINES : PLOT_HEIGHT;
    if (l->terminal)
        return (double)l->y.axis->label_count;
    double row = (double)most_lines(&l->y) * l->line + 8;
    return fmax(row, is_grid(l) ? 32 : 30) * (double)l->y.axis->label_count;
}

/* A picture too narrow for its labels still has a plot area. */
static void keep_width(hiap_layout *l) {
    l->left = fmin(l->left, l->width * 0.6);
    l->right = fmax(l->right, l->left + l->width * 0.2);
}

/* The left margin fits the labels of y, the right one the names of lines. */
static void fit_sides(hiap_layout *l) {
    double height = l->height > 0 ? l->height - 6 * l->line : plot_height(l);
    hiap_scale_fit(l, &l->y, height);
    double most = l->terminal || !is_grid(l) ? l->width * 0.38 : GRID_LABEL_MOST;
    double labels = hiap_scale_wrap(l, &l->y, most);
    bool bare = l->y.axis->hidden || l->y.tick_count == 0;
    l->left = bare ? 2 * l->gap : labels + 2 * l->gap;
    double names = hiap_layout_name_width(l), column = hiap_layout_column_width(l);
    l->right = l->width - fmax(names, column) - 2 * l->gap;
    keep_width(l);
}

static double label_room(const hiap_scale *x) {
    double widest = 0;
    for (size_t i = 0; i < x->axis->label_count; i++)
        widest = fmax(widest, hiap_text_word_width(x->axis->labels[i], 14));
    return widest + 8;
}

/* A chart grows until the widest word of the headings of its columns fits. */
static void fit_columns(hiap_layout *l) {
    if (l->terminal || hiap_chart_spec_of(l->chart)->width > 0 ||
        l->x.axis->kind != HIAP_AXIS_CATEGORY)
        return;
    double margin = l->width - l->right;
    double each = fmax(label_room(&l->x), is_grid(l) ? COLUMN_LEAST : 0);
    double wanted = l->left + each * (double)l->x.axis->label_count + margin;
    l->width = fmin(fmax(wanted, WIDTH), WIDTH_MOST);
    l->right = l->width - margin;
}

static void fit_x(hiap_layout *l) {
    hiap_scale_fit(l, &l->x, l->right - l->left);
    bool slots = l->x.axis->kind == HIAP_AXIS_CATEGORY;
    double slot = (l->right - l->left) / (l->x.to - l->x.from);
    double widest =
        hiap_scale_wrap(l, &l->x, slots ? fmax(slot - l->gap / 2, l->gap) : INFINITY);
    if (!slots && !l->x.axis->hidden)
        l->right = fmin(l->right, l->width - widest / 2 - l->gap / 2);
    keep_width(l);
    if (!slots || slot < (l->terminal ? HEADING_LEAST_COLUMNS : HEADING_LEAST))
        hiap_scale_thin(l, &l->x);
}

static void fit_height(hiap_layout *l) {
    if (l->height == 0)
        l->height = plot_height(l) + add_top(l, false) + add_bottom(l, 0, false);
}

static void place(hiap_layout *l) {
    fit_sides(l);
    fit_columns(l);
    fit_x(l);
    fit_height(l);
    l->top = l->height - add_top(l, false);
    l->bottom = add_bottom(l, 0, false);
    if (l->top <
        l->bottom + l->line) { /* too small for its labels: they overlap rather than vanish */
        l->top = l->height - pad(l);
        l->bottom = fmin(l->bottom, l->height / 2);
    }
    add_top(l, true);
    add_bottom(l, l->bottom, true);
    if (!l->y.axis->hidden)
        add_y_labels(l);
    hiap_layout_items(l);
    hiap_layout_names(l);
}

hiap_rc hiap_layout_make(hiap_layout *out, const hiap_chart *chart, unsigned columns,
                         unsigned lines, hiap_err *err) {
    const hiap_chart_spec *spec = hiap_chart_spec_of(chart);
    bool sideways = hiap_chart_is_sideways(chart);
    *out = (hiap_layout){ .chart = chart, .terminal = columns > 0 };
    out->size = columns ? 0 : 14;
    out->line = columns ? 1 : 18;
    out->gap = columns ? 1 : 8;
    out->width = columns ? columns : spec->width > 0 ? spec->width : WIDTH;
    out->height = columns ? lines : spec->height; /* 0: fit_height */
    out->x = (hiap_scale){ .axis = &spec->x, .is_x = true, .is_value = sideways };
    out->y = (hiap_scale){ .axis = &spec->y, .is_value = !sideways };
    place(out);
    if (out->arena.failed)
        return hiap_err_nomem(err, sizeof(hiap_decor));
    if (out->height <= HEIGHT_MOST)
        return HIAP_OK;
    hiap_err_set(err, HIAP_LIMIT, "the chart would be %.0f pixels high", out->height);
    return hiap_err_hint(err, "draw fewer categories at a time"), HIAP_LIMIT;
}

void hiap_layout_clear(hiap_layout *layout) {
    hiap_vec_clear(&layout->decor);
    hiap_arena_clear(&layout->arena);
}
