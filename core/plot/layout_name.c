/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names at the ends of lines and rules, instead of a key. */
#include "core/plot/layout.h"

#define LINES_NAMED_AT_END 4 /* beyond, names at the end are harder to tell apart than a key */
#define SAMPLE 2.5           /* a point before the name of a line, in gaps */

typedef struct name {
    hiap_slot slot;
    hiap_line lines[2];
    size_t line_count;
    const hiap_mark *mark;
    double at; /* on the axis */
} name;

static bool is_named_line(const hiap_mark *m) {
    return m->kind == HIAP_MARK_LINE && m->name.len > 0;
}

bool hiap_layout_is_named_at_end(const hiap_chart *chart, const hiap_mark *m) {
    if (m->kind == HIAP_MARK_RULE)
        return true;
    size_t lines = 0;
    for (size_t i = 0; i < hiap_chart_mark_count(chart); i++)
        lines += is_named_line(hiap_chart_mark_at(chart, i));
    return is_named_line(m) && lines <= LINES_NAMED_AT_END && !hiap_chart_is_sideways(chart);
}

static double last_value(const hiap_mark *m) {
    for (size_t i = m->len; i-- > 0;)
        if (!isnan(m->y[i]) && !isnan(m->x[i]))
            return m->y[i];
    return NAN;
}

static hiap_str item_name(const hiap_mark *m, size_t i) {
    return m->label ? m->label[i] : m->name;
}

static void add_name(name *names, size_t *count, const hiap_mark *m, hiap_str text, double at) {
    if (isnan(at) || text.len == 0)
        return;
    names[*count] = (name){ .mark = m, .at = at };
    names[(*count)++].lines[0].text = text;
}

/* The names along one side: of lines and rules across y (`above` false), or of rules across x. */
static name *gather(hiap_layout *l, bool above, size_t *count) {
    size_t most = 1;
    for (size_t i = 0; i < hiap_chart_mark_count(l->chart); i++)
        most += 1 + hiap_chart_mark_at(l->chart, i)->len *
                        (hiap_chart_mark_at(l->chart, i)->kind == HIAP_MARK_RULE);
    name *names = hiap_arena_take(&l->arena, most, sizeof *names);
    *count = 0;
    for (size_t i = 0; names && i < hiap_chart_mark_count(l->chart); i++) {
        const hiap_mark *m = hiap_chart_mark_at(l->chart, i);
        const double *at = above ? m->x : m->y;
        if (m->kind == HIAP_MARK_RULE)
            for (size_t j = 0; at && j < m->len; j++)
                add_name(names, count, m, item_name(m, j), at[j]);
        else if (!above && hiap_layout_is_named_at_end(l->chart, m))
            add_name(names, count, m, m->name, last_value(m));
    }
    return names;
}

static bool has_lines(const name *names, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (names[i].mark->kind == HIAP_MARK_LINE)
            return true;
    return false;
}

/* Among lines every name has its sample; rules alone do without. */
static double sample_width(const hiap_layout *l, const name *names, size_t count) {
    return has_lines(names, count) ? SAMPLE * l->gap : 0;
}

static double wrap_name(const hiap_layout *l, name *n, size_t most, double width) {
    n->line_count = hiap_text_wrap(n->lines, most, n->lines[0].text, width, l->size);
    return hiap_text_lines_width(n->lines, n->line_count, l->size);
}

double hiap_layout_name_width(hiap_layout *l) {
    size_t count;
    double widest = 0;
    name *names = gather(l, false, &count);
    for (size_t i = 0; i < count; i++)
        widest = fmax(widest, wrap_name(l, &names[i], 2, l->width * 0.24));
    return count > 0 ? sample_width(l, names, count) + widest + l->gap : 0;
}

bool hiap_layout_has_names_above(const hiap_layout *l) {
    for (size_t i = 0; i < hiap_chart_mark_count(l->chart); i++) {
        const hiap_mark *m = hiap_chart_mark_at(l->chart, i);
        if (m->kind == HIAP_MARK_RULE && m->x && m->len > 0 && (m->name.len || m->label))
            return true;
    }
    return false;
}

static void part(hiap_layout *l, name *names, size_t count, double from, double to) {
    hiap_slot **slots = hiap_arena_take(&l->arena, count + 1, sizeof *slots);
    if (!slots)
        return;
    for (size_t i = 0; i < count; i++)
        slots[i] = &names[i].slot;
    hiap_slots_part(slots, count, from, to);
}

static double along(const hiap_scale *s, double at, double from, double to) {
    double share = (at - s->from) / (s->to - s->from);
    return from + fmin(fmax(share, 0), 1) * (to - from);
}

static void add_sample(hiap_layout *l, const name *n) {
    hiap_series_style style = hiap_series_style_of(n->mark->series);
    bool rule = n->mark->kind == HIAP_MARK_RULE;
    bool bare = rule || n->mark->shape == HIAP_SHAPE_NONE;
    hiap_decor *d = hiap_layout_add(l, bare ? HIAP_DECOR_LINE : HIAP_DECOR_POINT);
    d->x = l->right + l->gap * (bare ? 1 : 1.75);
    d->y = n->slot.at;
    d->width = (SAMPLE - 0.5) * l->gap;
    d->thickness = isnan(n->mark->thickness) ? 1.5 : n->mark->thickness;
    d->colour = hiap_mark_colour(n->mark);
    d->dash = n->mark->dash;
    if (d->dash == HIAP_DASH_SERIES)
        d->dash = rule ? HIAP_DASH_DASHED : style.dash;
    d->shape = n->mark->shape == HIAP_SHAPE_SERIES ? style.shape : n->mark->shape;
}

static void add_names_at_end(hiap_layout *l) {
    size_t count;
    name *names = gather(l, false, &count);
    for (size_t i = 0; i < count; i++) {
        name *n = &names[i];
        wrap_name(l, n, 2, l->width * 0.24);
        n->slot.want = along(&l->y, n->at, l->bottom, l->top);
        n->slot.size = (double)n->line_count * l->line;
    }
    part(l, names, count, l->bottom - l->line, l->top + l->line);
    double sample = sample_width(l, names, count);
    for (size_t i = 0; i < count; i++) {
        bool rule = names[i].mark->kind == HIAP_MARK_RULE;
        hiap_decor model = { .x = l->right + l->gap + sample, .y = names[i].slot.at, .align = -1,
                             .size = l->size, .opacity = 1,
                             .colour = rule ? HIAP_COLOUR_SECONDARY : HIAP_COLOUR_TEXT };
        hiap_layout_add_lines(l, &model, names[i].lines, names[i].line_count);
        if (sample > 0)
            add_sample(l, &names[i]);
    }
}

static void add_names_above(hiap_layout *l) {
    size_t count;
    name *names = gather(l, true, &count);
    for (size_t i = 0; i < count; i++) {
        name *n = &names[i];
        n->slot.want = along(&l->x, n->at, l->left, l->right);
        n->slot.size = wrap_name(l, n, 1, l->width - 2 * l->gap) + l->gap;
    }
    part(l, names, count, l->gap / 2, l->width - l->gap / 2);
    for (size_t i = 0; i < count; i++) {
        hiap_decor model = { .x = names[i].slot.at, .y = l->top + l->line / 2, .size = l->size,
                             .colour = HIAP_COLOUR_SECONDARY, .opacity = 1 };
        hiap_layout_add_lines(l, &model, names[i].lines, names[i].line_count);
    }
}

void hiap_layout_names(hiap_layout *l) {
    add_names_at_end(l);
    add_names_above(l);
}
