/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Labels beside points: to the right, unless that covers a point or a label and another side does
 * not. */
#include "core/plot/layout.h"

#define MOST_PARTED 400 /* beyond, every label stands on the right */

typedef struct rect {
    double left, bottom, right, top;
} rect;

typedef struct crowd {
    rect *at;
    size_t count;
} crowd;

static const struct side {
    int x, y;
} sides[] = { { 1, 0 }, { -1, 0 }, { 0, 1 }, { 0, -1 } };

double hiap_layout_bubble(const hiap_layout *l, const hiap_mark *m, size_t i) {
    double largest = 0;
    for (size_t k = 0; k < m->len; k++)
        largest = m->size[k] > largest ? m->size[k] : largest;
    return m->size[i] > 0 ? sqrt(m->size[i] / largest) * l->width / 28 : 0;
}

static bool has_point(const hiap_mark *m, size_t i) {
    return m->kind == HIAP_MARK_POINTS && !isnan(m->x[i]) && !isnan(m->y[i]);
}

static double share(const hiap_scale *s, double at) {
    return (at - s->from) / (s->to - s->from);
}

static double radius_of(const hiap_layout *l, const hiap_mark *m, size_t i) {
    return m->size ? hiap_layout_bubble(l, m, i) : l->gap * 0.6;
}

static rect point_rect(const hiap_layout *l, const hiap_mark *m, size_t i) {
    double x = l->left + share(&l->x, m->x[i]) * (l->right - l->left);
    double y = l->bottom + share(&l->y, m->y[i]) * (l->top - l->bottom);
    double r = radius_of(l, m, i);
    return (rect){ x - r, y - r, x + r, y + r };
}

static rect label_rect(const hiap_layout *l, rect point, struct side side, double width) {
    double away = l->gap / 2, x = (point.left + point.right) / 2,
           y = (point.bottom + point.top) / 2;
    if (side.x > 0)
        x = point.right + away + width / 2;
    if (side.x < 0)
        x = point.left - away - width / 2;
    if (side.y != 0)
        y += side.y * ((point.top - point.bottom) / 2 + l->line / 2);
    return (rect){ x - width / 2, y - l->line / 2, x + width / 2, y + l->line / 2 };
}

static double overlap(rect a, rect b) {
    double width = fmin(a.right, b.right) - fmax(a.left, b.left);
    double height = fmin(a.top, b.top) - fmax(a.bottom, b.bottom);
    return width > 0 && height > 0 ? width * height : 0;
}

static double outside(const hiap_layout *l, rect r) {
    rect page = { 0, l->bottom, l->width, l->height };
    return (r.right - r.left) * (r.top - r.bottom) - overlap(r, page);
}

static double cost(const hiap_layout *l, const crowd *c, rect r) {
    double sum = outside(l, r);
    for (size_t i = 0; i < c->count; i++)
        sum += overlap(r, c->at[i]);
    return sum;
}

static struct side best_side(const hiap_layout *l, const crowd *c, rect point, double width) {
    size_t best = 0;
    double least = cost(l, c, label_rect(l, point, sides[0], width));
    for (size_t i = 1; i < 4 && least > 0; i++) {
        double other = cost(l, c, label_rect(l, point, sides[i], width));
        if (other < least)
            best = i, least = other;
    }
    return sides[best];
}

static void add_label(hiap_layout *l, crowd *c, const hiap_mark *m, size_t i) {
    rect point = point_rect(l, m, i);
    double width = hiap_text_width(m->label[i], l->size);
    struct side side = c->at ? best_side(l, c, point, width) : sides[0];
    double away = radius_of(l, m, i);
    hiap_decor *d = hiap_layout_add(l, HIAP_DECOR_TEXT);
    d->text.text = m->label[i];
    d->x = m->x[i], d->y = m->y[i];
    d->x_is_data = d->y_is_data = true;
    d->align = -side.x;
    d->dx = side.x * (away + l->gap / 2);
    d->dy = side.y * (away + l->line / 2);
    if (c->at)
        c->at[c->count++] = label_rect(l, point, side, width);
}

/* Every point is in the way of labels, whether it has one or not. */
static crowd gather(hiap_layout *l) {
    size_t points = 0;
    crowd c = { NULL, 0 };
    for (size_t k = 0; k < hiap_chart_mark_count(l->chart); k++)
        points += hiap_chart_mark_at(l->chart, k)->kind == HIAP_MARK_POINTS
                      ? hiap_chart_mark_at(l->chart, k)->len
                      : 0;
    if (points > 0 && points <= MOST_PARTED)
        c.at = hiap_arena_take(&l->arena, 2 * points, sizeof *c.at);
    for (size_t k = 0; c.at && k < hiap_chart_mark_count(l->chart); k++) {
        const hiap_mark *m = hiap_chart_mark_at(l->chart, k);
        for (size_t i = 0; i < m->len; i++)
            if (has_point(m, i))
                c.at[c.count++] = point_rect(l, m, i);
    }
    return c;
}

void hiap_layout_points(hiap_layout *l) {
    crowd c = gather(l);
    for (size_t k = 0; k < hiap_chart_mark_count(l->chart); k++) {
        const hiap_mark *m = hiap_chart_mark_at(l->chart, k);
        for (size_t i = 0; m->label && i < m->len; i++)
            if (has_point(m, i) && m->label[i].len > 0)
                add_label(l, &c, m, i);
    }
}
