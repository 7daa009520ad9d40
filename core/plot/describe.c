/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a chart shows, in sentences made from its figures: the text alternative when none is
 * given. */
#include "core/base/num.h"
#include "core/plot/chart.h"

#define MOST_ITEMS 12 /* figures read out one by one */

static const char *const nouns[HIAP_MARK_COUNT] = {
    [HIAP_MARK_LINE] = "line chart",
    [HIAP_MARK_POINTS] = "dot chart",
    [HIAP_MARK_BARS] = "bar chart",
    [HIAP_MARK_CELLS] = "grid",
    [HIAP_MARK_ARROWS] = "arrow chart",
};

/* --- figures ---------------------------------------------------------------------------------- */

static int decimals_of(const hiap_axis *axis, double x) {
    if (axis->decimals >= 0)
        return axis->decimals;
    return x == round(x) ? 0 : fabs(x) < 1 ? 2 : 1;
}

static void add_label_at(hiap_buf *out, const hiap_axis *axis, double x) {
    for (size_t i = 0; i < axis->label_count; i++)
        if (axis->at ? axis->at[i] == x : (double)i == round(x)) {
            hiap_buf_add_str(out, axis->labels[i]);
            return;
        }
    char digits[64];
    hiap_buf_add(out, digits, hiap_num_print_fixed(digits, x, decimals_of(axis, x)));
}

static void add_figure(hiap_buf *out, const hiap_axis *axis, double x) {
    char digits[64];
    if (axis->kind == HIAP_AXIS_YEAR && axis->label_count == 0) {
        hiap_buf_printf(out, "%.0f", floor(x));
        return;
    }
    if (axis->label_count > 0) {
        add_label_at(out, axis, x);
        return;
    }
    hiap_buf_add_str(out, axis->prefix);
    hiap_buf_add(out, digits, hiap_num_print_fixed(digits, x, decimals_of(axis, x)));
    hiap_buf_add_str(out, axis->suffix);
}

static bool is_here(const hiap_mark *m, size_t i) {
    return !isnan(m->x[i]) && !isnan(m->y[i]);
}

static size_t count_here(const hiap_mark *m) {
    size_t count = 0;
    for (size_t i = 0; i < m->len; i++)
        count += is_here(m, i);
    return count;
}

/* --- one kind each ---------------------------------------------------------------------------- */

static void add_name(hiap_buf *out, const hiap_mark *m, const char *otherwise) {
    hiap_buf_add_char(out, ' ');
    hiap_buf_add_str(out, m->name.len ? m->name : hiap_str_of(otherwise));
    hiap_buf_add_text(out, ": ");
}

static void add_point(hiap_buf *out, const hiap_chart_spec *spec, const hiap_mark *m, size_t i) {
    add_figure(out, &spec->y, m->y[i]);
    hiap_buf_add_text(out, " in ");
    add_figure(out, &spec->x, m->x[i]);
}

static void describe_line(hiap_buf *out, const hiap_chart *chart, const hiap_mark *m) {
    const hiap_chart_spec *spec = hiap_chart_spec_of(chart);
    size_t first = SIZE_MAX, last = 0, low = 0, high = 0;
    for (size_t i = 0; i < m->len; i++) {
        if (!is_here(m, i))
            continue;
        if (first == SIZE_MAX)
            first = low = high = i;
        low = m->y[i] < m->y[low] ? i : low;
        high = m->y[i] > m->y[high] ? i : high;
        last = i;
    }
    add_name(out, m, "Line");
    if (first == SIZE_MAX) {
        hiap_buf_add_text(out, "no data.");
        return;
    }
    add_point(out, spec, m, first);
    hiap_buf_add_text(out, ", ");
    add_point(out, spec, m, last);
    hiap_buf_add_text(out, "; lowest ");
    add_point(out, spec, m, low);
    hiap_buf_add_text(out, ", highest ");
    add_point(out, spec, m, high);
    hiap_buf_printf(out, "; %zu of %zu values present.", count_here(m), m->len);
}

static void describe_items(hiap_buf *out, const hiap_chart *chart, const hiap_mark *m) {
    const hiap_chart_spec *spec = hiap_chart_spec_of(chart);
    bool sideways = hiap_chart_is_sideways(chart);
    const hiap_axis *place = sideways ? &spec->y : &spec->x,
                    *value = sideways ? &spec->x : &spec->y;
    size_t told = 0, here = count_here(m);
    add_name(out, m, "Values");
    for (size_t i = 0; i < m->len && told < MOST_ITEMS; i++) {
        if (!is_here(m, i))
            continue;
        hiap_buf_add_text(out, told++ > 0 ? "; " : "");
        if (m->label && m->kind == HIAP_MARK_POINTS && !sideways) {
            hiap_buf_add_str(out, m->label[i]);
            hiap_buf_add_char(out, ' ');
        }
        add_figure(out, place, sideways ? m->y[i] : m->x[i]);
        hiap_buf_add_char(out, ' ');
        add_figure(out, value, sideways ? m->x[i] : m->y[i]);
    }
    if (here > told)
        hiap_buf_printf(out, "; and %zu more", here - told);
    if (here < m->len)
        hiap_buf_printf(out, "%s%zu without a value", here ? "; " : "", m->len - here);
    hiap_buf_add_char(out, '.');
}

static size_t count_fill(const hiap_mark *m, hiap_colour fill) {
    size_t count = 0;
    for (size_t i = 0; i < m->len; i++)
        count += m->fill[i] == fill;
    return count;
}

static void describe_cells(hiap_buf *out, const hiap_chart *chart, const hiap_mark *m) {
    const hiap_chart_spec *spec = hiap_chart_spec_of(chart);
    add_name(out, m, "Cells");
    hiap_buf_printf(out, "%zu", m->len);
    for (size_t k = 0; m->fill && k < spec->key_count; k++) {
        hiap_buf_printf(out, ", %zu ", count_fill(m, spec->key[k].fill));
        hiap_buf_add_str(out, spec->key[k].label);
    }
    if (m->fill && count_fill(m, HIAP_COLOUR_NONE) > 0)
        hiap_buf_printf(out, ", %zu without a value", count_fill(m, HIAP_COLOUR_NONE));
    hiap_buf_add_char(out, '.');
}

static void describe_rule(hiap_buf *out, const hiap_chart *chart, const hiap_mark *m) {
    const hiap_chart_spec *spec = hiap_chart_spec_of(chart);
    for (size_t i = 0; i < m->len; i++) {
        double at = m->y ? m->y[i] : m->x[i];
        if (isnan(at))
            continue;
        hiap_buf_add_text(out, " Reference line: ");
        hiap_buf_add_str(out, m->label ? m->label[i] : m->name);
        hiap_buf_add_text(out, " at ");
        add_figure(out, m->y ? &spec->y : &spec->x, at);
        hiap_buf_add_char(out, '.');
    }
}

static void (*const describers[HIAP_MARK_COUNT])(hiap_buf *, const hiap_chart *,
                                                 const hiap_mark *) = {
    [HIAP_MARK_LINE] = describe_line,  [HIAP_MARK_POINTS] = describe_items,
    [HIAP_MARK_BARS] = describe_items, [HIAP_MARK_CELLS] = describe_cells,
    [HIAP_MARK_RULE] = describe_rule,
};

/* --- the whole -------------------------------------------------------------------------------- */

static const char *noun_of(const hiap_chart *chart) {
    for (size_t i = 0; i < hiap_chart_mark_count(chart); i++) {
        const hiap_mark *m = hiap_chart_mark_at(chart, i);
        if (m->kind == HIAP_MARK_POINTS && m->size)
            return "bubble chart";
        if (nouns[m->kind])
            return nouns[m->kind];
    }
    return "chart";
}

static void add_axis(hiap_buf *out, const char *before, const hiap_axis *axis) {
    if (axis->label.len == 0)
        return;
    hiap_buf_add_text(out, before);
    hiap_buf_add_str(out, axis->label);
}

static bool has_limits(const hiap_chart *chart) {
    for (size_t i = 0; i < hiap_chart_mark_count(chart); i++) {
        hiap_mark_kind kind = hiap_chart_mark_at(chart, i)->kind;
        if (kind == HIAP_MARK_BAND || kind == HIAP_MARK_WHISKERS)
            return true;
    }
    return false;
}

void hiap_chart_describe(hiap_buf *out, const hiap_chart *chart) {
    const hiap_chart_spec *spec = hiap_chart_spec_of(chart);
    if (spec->alt.len > 0) {
        hiap_buf_add_str(out, spec->alt);
        return;
    }
    const char *noun = noun_of(chart);
    hiap_buf_add_char(out, (char)(noun[0] - 'a' + 'A'));
    hiap_buf_add_text(out, noun + 1);
    bool sideways = hiap_chart_is_sideways(chart);
    add_axis(out, ": ", sideways ? &spec->x : &spec->y);
    add_axis(out, " by ", sideways ? &spec->y : &spec->x);
    hiap_buf_add_char(out, '.');
    for (size_t i = 0; i < hiap_chart_mark_count(chart); i++) {
        const hiap_mark *m = hiap_chart_mark_at(chart, i);
        if (describers[m->kind])
            describers[m->kind](out, chart, m);
    }
    if (has_limits(chart))
        hiap_buf_add_text(out, " Lower and upper limits are drawn.");
}
