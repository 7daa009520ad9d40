/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Labels of the items themselves: in cells, beside bars and points, and free text. */
#include "core/plot/layout.h"

#define CELL_SIZE 13

static hiap_decor at_item(const hiap_layout *l, const hiap_mark *m, size_t i) {
    return (hiap_decor){ .x = m->x[i], .y = m->y[i], .x_is_data = true, .y_is_data = true, .size = l->size,
                         .colour = HIAP_COLOUR_TEXT, .opacity = 1 };
}

static bool is_inside(const hiap_scale *s, double x) {
    return x >= s->from && x <= s->to;
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
    if (!l->terminal) {
        d.size = CELL_SIZE;
        d.colour = fill == HIAP_COLOUR_NONE ? HIAP_COLOUR_SECONDARY : hiap_colour_ink(fill);
    }
    add(l, &d, m->label[i]);
}

/* The far end of the whiskers that stand on this bar, so that its label clears them. */
static double reach(const hiap_layout *l, const hiap_mark *bars, size_t i, double value) {
    bool sideways = hiap_chart_is_sideways(l->chart);
    for (size_t k = 0; k < hiap_chart_mark_count(l->chart); k++) {
        const hiap_mark *m = hiap_chart_mark_at(l->chart, k);
        const double *at = sideways ? m->y : m->x, *own = sideways ? bars->y : bars->x;
        if (m->kind != HIAP_MARK_WHISKERS || i >= m->len || at[i] != own[i])
            continue;
        double far = value < 0 ? m->low[i] : m->high[i];
        value = isnan(far) ? value : far;
    }
    return value;
}

static void add_beside_bar(hiap_layout *l, const hiap_mark *m, size_t i) {
    bool sideways = hiap_chart_is_sideways(l->chart);
    hiap_decor d = at_item(l, m, i);
    double *value = sideways ? &d.x : &d.y;
    double sign = *value < 0 ? -1 : 1;
    *value = reach(l, m, i, *value);
    d.align = sideways ? (sign < 0 ? 1 : -1) : 0;
    d.dx = sideways ? sign * l->gap * 0.75 : 0;
    d.dy = sideways ? 0 : sign * (l->line * 0.6);
    add(l, &d, m->label[i]);
}

static void add_beside_point(hiap_layout *l, const hiap_mark *m, size_t i) {
    hiap_decor d = at_item(l, m, i);
    d.align = -1;
    d.dx = l->gap * 1.25;
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
    [HIAP_MARK_BARS] = add_beside_bar,
    [HIAP_MARK_POINTS] = add_beside_point,
    [HIAP_MARK_TEXT] = add_free,
};

void hiap_layout_items(hiap_layout *l) {
    for (size_t k = 0; k < hiap_chart_mark_count(l->chart); k++) {
        const hiap_mark *m = hiap_chart_mark_at(l->chart, k);
        for (size_t i = 0; m->label && adders[m->kind] && i < m->len; i++)
            if (m->label[i].len > 0 && !isnan(m->x[i]) && !isnan(m->y[i]))
                adders[m->kind](l, m, i);
    }
}
