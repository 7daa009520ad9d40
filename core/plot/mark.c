/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/plot/chart.h"

static const struct {
    const char *name;
    unsigned needs;
    const char *help;
} marks[] = {
#define HIAP_MARK(id, name, needs, help) { name, needs, help },
#include "core/plot/mark.def"
#undef HIAP_MARK
};

hiap_colour hiap_mark_colour(const hiap_mark *m) {
    if (m->colour != HIAP_COLOUR_NONE)
        return m->colour;
    if (m->kind == HIAP_MARK_RULE)
        return HIAP_COLOUR_SECONDARY;
    if (m->kind == HIAP_MARK_WHISKERS || m->kind == HIAP_MARK_ARROWS)
        return HIAP_COLOUR_TEXT;
    return hiap_series_style_of(m->series).colour;
}

static const char *const axis_kinds[] = { "number", "year", "category" };

const char *hiap_mark_name(hiap_mark_kind kind) {
    return marks[kind].name;
}

const char *hiap_mark_help(hiap_mark_kind kind) {
    return marks[kind].help;
}

unsigned hiap_mark_needs(hiap_mark_kind kind) {
    return marks[kind].needs;
}

bool hiap_mark_find(hiap_mark_kind *out, hiap_str name) {
    for (int i = 0; i < HIAP_MARK_COUNT; i++)
        if (hiap_str_is(name, marks[i].name)) {
            *out = (hiap_mark_kind)i;
            return true;
        }
    return false;
}

bool hiap_axis_kind_find(hiap_axis_kind *out, hiap_str name) {
    for (int i = 0; i < 3; i++)
        if (hiap_str_is(name, axis_kinds[i])) {
            *out = (hiap_axis_kind)i;
            return true;
        }
    return false;
}
