/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The key: a row of samples with their words, above the plot area. */
#include "core/plot/layout.h"

/* Pixels of a picture; a terminal takes the sample as one column. */
#define SAMPLE_LINE 30
#define SAMPLE_BOX 18

typedef struct cursor {
    hiap_layout *l;
    double x, y; /* the left end of the next entry, the middle of its row */
    double row;
    size_t entries;
    bool draw;
} cursor;

/* A line, its points and its band share a name: one entry is enough, and the band's is the last
 * choice. */
static bool is_named_elsewhere(const hiap_chart *chart, size_t index) {
    const hiap_mark *m = hiap_chart_mark_at(chart, index);
    for (size_t i = 0; i < hiap_chart_mark_count(chart); i++) {
        const hiap_mark *other = hiap_chart_mark_at(chart, i);
        bool counts = other->kind != HIAP_MARK_BAND &&
                      (i < index || (m->kind == HIAP_MARK_BAND && i != index));
        if (counts && hiap_str_equal(other->name, m->name))
            return true;
    }
    return false;
}

static bool belongs_in_key(const hiap_chart *chart, size_t index) {
    const hiap_mark *m = hiap_chart_mark_at(chart, index);
    return m->name.len > 0 && !hiap_layout_is_named_at_end(chart, m) &&
           !is_named_elsewhere(chart, index);
}

static double sample_width(const cursor *c, hiap_mark_kind kind) {
    if (c->l->terminal)
        return 1;
    return kind == HIAP_MARK_LINE || kind == HIAP_MARK_WHISKERS ? SAMPLE_LINE : SAMPLE_BOX;
}

static void add_box(cursor *c, double width, hiap_colour fill, double opacity) {
    double height = c->l->terminal ? 1 : SAMPLE_BOX - 2;
    hiap_decor *d = hiap_layout_add(c->l, HIAP_DECOR_BOX);
    d->x = c->x, d->y = c->y - height / 2;
    d->width = width, d->height = height;
    d->colour = fill, d->opacity = opacity;
}

static void add_line(cursor *c, double width, const hiap_mark *m) {
    hiap_series_style style = hiap_series_style_of(m->series);
    hiap_decor *d = hiap_layout_add(c->l, HIAP_DECOR_LINE);
    d->x = c->x, d->y = c->y, d->width = width;
    d->colour = hiap_mark_colour(m);
    d->thickness = m->kind == HIAP_MARK_LINE ? 2.5 : 1.5;
    d->dash = m->dash == HIAP_DASH_SERIES && m->kind == HIAP_MARK_LINE ? style.dash : m->dash;
}

static void add_point(cursor *c, double width, const hiap_mark *m) {
    hiap_series_style style = hiap_series_style_of(m->series);
    hiap_decor *d = hiap_layout_add(c->l, HIAP_DECOR_POINT);
    d->x = c->x + width / 2, d->y = c->y;
    d->colour = hiap_mark_colour(m);
    d->shape = m->shape == HIAP_SHAPE_SERIES ? style.shape : m->shape;
}

static void add_sample(cursor *c, double width, const hiap_mark *m) {
    bool lines =
        m->kind == HIAP_MARK_LINE || m->kind == HIAP_MARK_WHISKERS || m->kind == HIAP_MARK_ARROWS;
    bool boxes =
        m->kind == HIAP_MARK_BAND || m->kind == HIAP_MARK_BARS || m->kind == HIAP_MARK_CELLS;
    if (boxes)
        add_box(c, width, hiap_mark_colour(m), m->kind == HIAP_MARK_BAND ? 0.15 : 1);
    if (lines)
        add_line(c, width, m);
    if (m->kind == HIAP_MARK_POINTS || m->kind == HIAP_MARK_LINE)
        add_point(c, width, m);
}

/* Moves to the next row when the entry would pass the right edge. */
static void make_room(cursor *c, double width) {
    if (c->entries++ > 0 && c->x + width > c->l->width - c->l->gap) {
        c->x = c->l->gap;
        c->y -= c->row;
    }
}

static void add_words(cursor *c, double sample, hiap_str words) {
    hiap_line line;
    hiap_text_wrap(&line, 1, words, c->l->width - sample - 4 * c->l->gap, c->l->size);
    if (c->draw) {
        hiap_decor *d = hiap_layout_add(c->l, HIAP_DECOR_TEXT);
        d->x = c->x + sample + c->l->gap, d->y = c->y;
        d->align = -1;
        d->text = line;
    }
    c->x += sample + c->l->gap + hiap_text_lines_width(&line, 1, c->l->size) + 2 * c->l->gap;
}

static void add_mark_entry(cursor *c, const hiap_mark *m) {
    double sample = sample_width(c, m->kind);
    make_room(c, sample + c->l->gap + hiap_text_width(m->name, c->l->size));
    if (c->draw)
        add_sample(c, sample, m);
    add_words(c, sample, m->name);
}

static void add_symbol(cursor *c, double width, const hiap_key_entry *e) {
    hiap_decor *d = hiap_layout_add(c->l, HIAP_DECOR_TEXT);
    d->x = c->x + width / 2, d->y = c->y;
    d->text.text = e->symbol;
    d->colour = c->l->terminal ? HIAP_COLOUR_TEXT : hiap_colour_ink(e->fill);
    d->size = c->l->terminal ? 0 : 12;
}

static void add_fill_entry(cursor *c, const hiap_key_entry *e) {
    double sample = c->l->terminal ? 1 : fmax(SAMPLE_BOX + 2, hiap_text_width(e->symbol, 12) + 8);
    make_room(c, sample + c->l->gap + hiap_text_width(e->label, c->l->size));
    if (c->draw) {
        if (!c->l->terminal)
            add_box(c, sample, e->fill, 1);
        add_symbol(c, sample, e);
    }
    add_words(c, sample, e->label);
}

double hiap_layout_key(hiap_layout *l, double top, bool draw) {
    const hiap_chart_spec *spec = hiap_chart_spec_of(l->chart);
    double row = l->line + (l->terminal ? 0 : 6);
    cursor c = { l, l->gap, top - row / 2, row, 0, draw };
    for (size_t i = 0; i < hiap_chart_mark_count(l->chart); i++)
        if (belongs_in_key(l->chart, i))
            add_mark_entry(&c, hiap_chart_mark_at(l->chart, i));
    for (size_t i = 0; i < spec->key_count; i++)
        add_fill_entry(&c, &spec->key[i]);
    if (c.entries == 0)
        return 0;
    return top - (c.y - row / 2) + (l->terminal ? 0 : l->gap / 2);
}
