/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Labels of the items themselves: in cells, beside bars and points, and free text. */
#include "core/plot/layout.h"

#define CELL_SIZE 13

static hiap_decor at_item(const hiap_layout *l, const hiap_mark *m, size_t i) {
    return (hiap_decor){ .x = m->x[i],
                         .y = m->y[i],
                         .x_is_data = true,
                         .y_is_data = true,
                         .size = l->size,
                         .colour = HIAP_COLOUR_TEXT,
                         .opacity = 1 };
}

static bool is_inside(const hiap_scale *s, double x) {
    return x >= fmin(s->from, s->to) && x <= fmax(s->from, s->to);
}

static void add(hiap_layout *l, const hiap_decor *model, hiap_str text) {
    hiap_line lines[HIAP_LINES_MAX];
    size_t count = hiap_text_wrap(lines, HIAP_LINES_MAX, text, l->width, l->size);
    if (is_inside(&l->x, model->x) && is_inside(&l->y, model->y))
        hiap_layout_add_lines(l, model, lines, count);
}

static void add_cell(hiap_layout *l, const hiap_mark *m, size_t i) {
    hiap_decor d = at_item(l, m, i);
    hiap_colour fill = m->fill ? m->fill[i] : HIAP_COLOUR_NONE;
    double room = hiap_layout_slot(&l->x, m) * (l->right - l->left) / fabs(l->x.to - l->x.from);
    hiap_line lines[HIAP_LINES_MAX];
    if (!l->terminal) {
        d.size = CELL_SIZE;
        d.colour = fill == HIAP_COLOUR_NONE ? HIAP_COLOUR_SECONDARY : hiap_colour_ink(fill);
    }
    size_t count = hiap_text_wrap(lines, l->terminal ? 1 : HIAP_LINES_MAX, m->label[i],
                                  room - l->gap / 4, d.size);
    hiap_layout_add_lines(l, &d, lines, count);
}

/* Bars and points that lie have their labels in a column of their own, clear of whiskers and
 * rules. */
static bool has_column(const hiap_layout *l, const hiap_mark *m) {
    return hiap_chart_is_sideways(l->chart) && m->label &&
           (m->kind == HIAP_MARK_BARS || m->kind == HIAP_MARK_POINTS);
}

double hiap_layout_column_width(const hiap_layout *l) {
    double widest = 0;
    for (size_t k = 0; k < hiap_chart_mark_count(l->chart); k++) {
        const hiap_mark *m = hiap_chart_mark_at(l->chart, k);
        for (size_t i = 0; has_column(l, m) && i < m->len; i++)
            widest = fmax(widest, hiap_text_width(m->label[i], l->size));
    }
    return widest;
}

static void add_in_column(hiap_layout *l, const hiap_mark *m, size_t i) {
    hiap_decor d = at_item(l, m, i);
    d.x_is_data = false;
    d.x = l->width - l->gap;
    d.align = 1;
    hiap_line line = { m->label[i], false };
    hiap_layout_add_lines(l, &d, &line, 1);
}

/* The upper end of the whiskers that stand on this bar, so that its label clears them. */
static double reach(const hiap_layout *l, const hiap_mark *bars, size_t i, double value) {
    for (size_t k = 0; k < hiap_chart_mark_count(l->chart); k++) {
        const hiap_mark *m = hiap_chart_mark_at(l->chart, k);
        if (m->kind != HIAP_MARK_WHISKERS || i >= m->len || m->x[i] != bars->x[i])
            continue;
        double far = value < 0 ? m->low[i] : m->high[i];
        value = isnan(far) ? value : far;
    }
    return value;
}

static void add_above_bar(hiap_layout *l, const hiap_mark *m, size_t i) {
    hiap_decor d = at_item(l, m, i);
    d.dy = (d.y < 0 ? -0.6 : 0.6) * l->line;
    d.y = reach(l, m, i, d.y);
    add(l, &d, m->label[i]);
}


static void add_free(hiap_layout *l, const hiap_mark *m, size_t i) {
    hiap_decor d = at_item(l, m, i);
    d.align = m->align;
    d.colour = m->colour == HIAP_COLOUR_NONE ? HIAP_COLOUR_TEXT : m->colour;
    add(l, &d, m->label[i]);
}

static void (*const adders[HIAP_MARK_COUNT])(hiap_layout *, const hiap_mark *, size_t) = {
    [HIAP_MARK_CELLS] = add_cell,
    [HIAP_MARK_BARS] = add_above_bar,
    [HIAP_MARK_TEXT] = add_free,
};

static bool has_something(const hiap_chart *chart) {
    for (size_t k = 0; k < hiap_chart_mark_count(chart); k++) {
        const hiap_mark *m = hiap_chart_mark_at(chart, k);
        for (size_t i = 0; m->kind != HIAP_MARK_RULE && i < m->len; i++)
            if (!(m->x && isnan(m->x[i])) && !(m->y && isnan(m->y[i])))
                return true;
    }
    return false;
}

static void say_no_data(hiap_layout *l) {
    hiap_decor *d = hiap_layout_add(l, HIAP_DECOR_TEXT);
    d->x = (l->left + l->right) / 2, d->y = (l->bottom + l->top) / 2;
    d->text.text = HIAP_STR("No data");
    d->colour = HIAP_COLOUR_SECONDARY;
}

void hiap_layout_items(hiap_layout *l) {
    if (!has_something(l->chart))
        say_no_data(l);
    for (size_t k = 0; k < hiap_chart_mark_count(l->chart); k++) {
        const hiap_mark *m = hiap_chart_mark_at(l->chart, k);
        void (*add_label)(hiap_layout *, const hiap_mark *, size_t) =
            has_column(l, m) ? add_in_column : adders[m->kind];
        for (size_t i = 0; m->label && add_label && i < m->len; i++)
            if (m->label[i].len > 0 && !isnan(m->x[i]) && !isnan(m->y[i]))
                add_label(l, m, i);
    }
    if (!hiap_chart_is_sideways(l->chart))
        hiap_layout_points(l);
}
