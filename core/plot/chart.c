/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/plot/chart.h"

#include "core/base/vec.h"
#include "core/plot/arena.h"

#define LARGEST 1e100 /* beyond this an axis has no round numbers */
#define SMALLEST_SIDE 100
#define LARGEST_SIDE 20000

struct hiap_chart {
    size_t references;
    hiap_arena arena;
    hiap_chart_spec spec;
    HIAP_VEC(hiap_mark) marks;
    size_t items, labels;
};

/* --- checks ----------------------------------------------------------------------------------- */

static hiap_rc check_axis(const hiap_axis *axis, const char *name, hiap_err *err) {
    if (axis->kind == HIAP_AXIS_CATEGORY && (axis->label_count == 0 || axis->at)) {
        hiap_err_set(err, HIAP_ARGUMENT, "the %s axis holds categories but has no labels for them",
                     name);
        return hiap_err_hint(err, "give the labels in the order they are to be shown"),
               HIAP_ARGUMENT;
    }
    if (axis->kind != HIAP_AXIS_CATEGORY && axis->label_count > 0 && !axis->at)
        return hiap_err_set(err, HIAP_ARGUMENT, "the %s axis has labels but no positions for them",
                            name);
    if (axis->label_count > HIAP_CHART_ITEM_LIMIT)
        return hiap_err_set(err, HIAP_LIMIT, "the %s axis has %zu labels; at most %u can be drawn",
                            name, axis->label_count, HIAP_CHART_ITEM_LIMIT);
    if (axis->from >= axis->to)
        return hiap_err_set(err, HIAP_ARGUMENT, "the %s axis runs from %g to %g", name, axis->from,
                            axis->to);
    if (fabs(axis->from) > LARGEST || fabs(axis->to) > LARGEST)
        return hiap_err_set(err, HIAP_ARGUMENT, "the %s axis ends beyond 1e100", name);
    for (size_t i = 0; axis->at && i < axis->label_count; i++)
        if (!(fabs(axis->at[i]) <= LARGEST))
            return hiap_err_set(err, HIAP_ARGUMENT, "label %zu of the %s axis has no position",
                                i + 1, name);
    return HIAP_OK;
}

static hiap_rc check_side(double side, const char *name, hiap_err *err) {
    if (side == 0 || (side >= SMALLEST_SIDE && side <= LARGEST_SIDE))
        return HIAP_OK;
    return hiap_err_set(err, HIAP_ARGUMENT,
                        "a chart cannot have a %s of %g pixels (%d to %d can be drawn)", name, side,
                        SMALLEST_SIDE, LARGEST_SIDE);
}

static hiap_rc check_spec(const hiap_chart_spec *spec, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    if (hiap_str_trim(spec->title).len == 0) {
        hiap_err_set(err, HIAP_ARGUMENT, "the chart has no title");
        return hiap_err_hint(err, "state the finding in a sentence"), HIAP_ARGUMENT;
    }
    if ((rc = check_axis(&spec->x, "x", err)) || (rc = check_axis(&spec->y, "y", err)) ||
        (rc = check_side(spec->width, "width", err)))
        return rc;
    return check_side(spec->height, "height", err);
}

static hiap_rc check_values(const double *values, size_t len, const char *name, hiap_err *err) {
    for (size_t i = 0; values && i < len; i++)
        if (fabs(values[i]) > LARGEST)
            return hiap_err_set(err, HIAP_ARGUMENT,
                                "item %zu has a %s of %g, which is too large to draw", i + 1, name,
                                values[i]);
    return HIAP_OK;
}

static hiap_rc check_positions(const hiap_axis *axis, const double *values, size_t len,
                               const char *name, hiap_err *err) {
    if (axis->kind != HIAP_AXIS_CATEGORY)
        return HIAP_OK;
    for (size_t i = 0; values && i < len; i++)
        if (!isnan(values[i]) &&
            !(values[i] >= -0.5 && values[i] <= (double)axis->label_count - 0.5))
            return hiap_err_set(err, HIAP_ARGUMENT,
                                "item %zu is at %s = %g, but the categories are 0 to %zu", i + 1,
                                name, values[i], axis->label_count - 1);
    return HIAP_OK;
}

static hiap_rc check_arrays(const hiap_mark *m, hiap_err *err) {
    const char *kind = hiap_mark_name(m->kind);
    unsigned needs = hiap_mark_needs(m->kind);
    if ((needs & HIAP_NEEDS_X) && !m->x)
        return hiap_err_set(err, HIAP_ARGUMENT, "the mark '%s' needs x", kind);
    if ((needs & HIAP_NEEDS_Y) && !m->y)
        return hiap_err_set(err, HIAP_ARGUMENT, "the mark '%s' needs y", kind);
    if ((needs & HIAP_NEEDS_LIMITS) && (!m->low || !m->high))
        return hiap_err_set(err, HIAP_ARGUMENT, "the mark '%s' needs low and high", kind);
    if ((needs & HIAP_NEEDS_LABEL) && !m->label)
        return hiap_err_set(err, HIAP_ARGUMENT, "the mark '%s' needs a label for each item", kind);
    if (!m->x && !m->y)
        return hiap_err_set(err, HIAP_ARGUMENT, "the mark '%s' needs x or y", kind);
    return HIAP_OK;
}

/* What goes from low to high stands at a position on the axis that is not the value axis. */
static hiap_rc check_stand(const hiap_chart *chart, const hiap_mark *m, hiap_err *err) {
    bool sideways = hiap_chart_is_sideways(chart);
    if ((hiap_mark_needs(m->kind) & HIAP_NEEDS_LIMITS) && !(sideways ? m->y : m->x))
        return hiap_err_set(err, HIAP_ARGUMENT, "the mark '%s' needs %s", hiap_mark_name(m->kind),
                            sideways ? "y" : "x");
    return HIAP_OK;
}

static hiap_rc check_mark(const hiap_chart *chart, const hiap_mark *m, hiap_err *err) {
    hiap_rc rc;
    if ((rc = check_arrays(m, err)) || (rc = check_stand(chart, m, err)) ||
        (rc = check_values(m->x, m->len, "x", err)) ||
        (rc = check_values(m->y, m->len, "y", err)) ||
        (rc = check_values(m->low, m->len, "low", err)) ||
        (rc = check_values(m->high, m->len, "high", err)) ||
        (rc = check_values(m->size, m->len, "size", err)) ||
        (rc = check_positions(&chart->spec.x, m->x, m->len, "x", err)) ||
        (rc = check_positions(&chart->spec.y, m->y, m->len, "y", err)))
        return rc;
    if (m->len > HIAP_CHART_ITEM_LIMIT - chart->items) {
        hiap_err_set(err, HIAP_LIMIT, "the chart has more than %u items", HIAP_CHART_ITEM_LIMIT);
        return hiap_err_hint(err, "draw fewer areas or years at a time"), HIAP_LIMIT;
    }
    if (m->label && m->len > HIAP_CHART_LABEL_LIMIT - chart->labels)
        return hiap_err_set(err, HIAP_LIMIT, "the chart has more than %u labels",
                            HIAP_CHART_LABEL_LIMIT);
    return HIAP_OK;
}

/* --- copies ----------------------------------------------------------------------------------- */

static const hiap_str *copy_texts(hiap_arena *arena, const hiap_str *texts, size_t count) {
    hiap_str *copy = hiap_arena_copy(arena, texts, count, sizeof *texts);
    for (size_t i = 0; copy && i < count; i++)
        copy[i] = hiap_arena_text(arena, texts[i]);
    return copy;
}

static void copy_axis(hiap_arena *arena, hiap_axis *axis) {
    axis->label = hiap_arena_text(arena, axis->label);
    axis->prefix = hiap_arena_text(arena, axis->prefix);
    axis->suffix = hiap_arena_text(arena, axis->suffix);
    axis->labels = copy_texts(arena, axis->labels, axis->label_count);
    axis->at = hiap_arena_copy(arena, axis->at, axis->label_count, sizeof *axis->at);
}

static void copy_spec(hiap_arena *arena, hiap_chart_spec *spec) {
    spec->title = hiap_arena_text(arena, spec->title);
    spec->alt = hiap_arena_text(arena, spec->alt);
    spec->source = hiap_arena_text(arena, spec->source);
    copy_axis(arena, &spec->x);
    copy_axis(arena, &spec->y);
    hiap_key_entry *key = hiap_arena_copy(arena, spec->key, spec->key_count, sizeof *key);
    for (size_t i = 0; key && i < spec->key_count; i++) {
        key[i].label = hiap_arena_text(arena, key[i].label);
        key[i].symbol = hiap_arena_text(arena, key[i].symbol);
    }
    spec->key = key;
}

static void copy_mark(hiap_arena *arena, hiap_mark *m) {
    m->name = hiap_arena_text(arena, m->name);
    m->x = hiap_arena_copy(arena, m->x, m->len, sizeof *m->x);
    m->y = hiap_arena_copy(arena, m->y, m->len, sizeof *m->y);
    m->low = hiap_arena_copy(arena, m->low, m->len, sizeof *m->low);
    m->high = hiap_arena_copy(arena, m->high, m->len, sizeof *m->high);
    m->size = hiap_arena_copy(arena, m->size, m->len, sizeof *m->size);
    m->fill = hiap_arena_copy(arena, m->fill, m->len, sizeof *m->fill);
    m->label = copy_texts(arena, m->label, m->len);
}

/* --- the object ------------------------------------------------------------------------------- */

hiap_rc hiap_chart_new(hiap_chart **out, const hiap_chart_spec *spec, hiap_err *err) {
    *out = NULL;
    hiap_rc rc = check_spec(spec, err);
    if (rc)
        return rc;
    hiap_chart *chart = hiap_alloc_zero(1, sizeof *chart);
    if (!chart)
        return hiap_err_nomem(err, sizeof *chart);
    chart->references = 1;
    chart->spec = *spec;
    copy_spec(&chart->arena, &chart->spec);
    if (chart->arena.failed) {
        hiap_chart_drop(chart);
        return hiap_err_nomem(err, sizeof *chart);
    }
    *out = chart;
    return HIAP_OK;
}

hiap_chart *hiap_chart_hold(const hiap_chart *chart) {
    hiap_chart *held = (hiap_chart *)chart;
    held->references++;
    return held;
}

void hiap_chart_drop(hiap_chart *chart) {
    if (!chart || --chart->references > 0)
        return;
    hiap_arena_clear(&chart->arena);
    hiap_vec_clear(&chart->marks);
    hiap_free(chart);
}

hiap_rc hiap_chart_add(hiap_chart *chart, const hiap_mark *mark, hiap_err *err) {
    hiap_rc rc = check_mark(chart, mark, err);
    if (rc)
        return rc;
    hiap_mark copy = *mark;
    copy_mark(&chart->arena, &copy);
    if (chart->arena.failed || !hiap_vec_push(&chart->marks, copy)) {
        chart->arena.failed = false; /* what was copied goes with the chart */
        return hiap_err_nomem(err, mark->len * sizeof *mark->x);
    }
    chart->items += mark->len;
    chart->labels += mark->label ? mark->len : 0;
    return HIAP_OK;
}

const hiap_chart_spec *hiap_chart_spec_of(const hiap_chart *chart) {
    return &chart->spec;
}

size_t hiap_chart_mark_count(const hiap_chart *chart) {
    return chart->marks.len;
}

const hiap_mark *hiap_chart_mark_at(const hiap_chart *chart, size_t i) {
    return &chart->marks.at[i];
}

bool hiap_chart_is_sideways(const hiap_chart *chart) {
    return chart->spec.y.kind == HIAP_AXIS_CATEGORY && chart->spec.x.kind != HIAP_AXIS_CATEGORY;
}
