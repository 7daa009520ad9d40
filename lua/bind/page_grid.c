/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart that is a grid of labelled cells, as the table that a page shows. */
#include <math.h>

#include "lua/bind/page.h"

static bool is_grid_mark(const hiap_mark *m) {
    return (m->kind == HIAP_MARK_CELLS || m->kind == HIAP_MARK_TEXT) && m->label;
}

static bool is_grid(const hiap_chart *chart) {
    const hiap_chart_spec *spec = hiap_chart_spec_of(chart);
    bool cells = false, others = false;
    for (size_t i = 0; i < hiap_chart_mark_count(chart); i++) {
        const hiap_mark *m = hiap_chart_mark_at(chart, i);
        cells = cells || m->kind == HIAP_MARK_CELLS;
        others = others || !is_grid_mark(m);
    }
    return cells && !others && spec->x.kind == HIAP_AXIS_CATEGORY &&
           spec->y.kind == HIAP_AXIS_CATEGORY && !spec->x.hidden && !spec->y.hidden;
}

static hiap_page_grid_cell cell_of(hiap_str text, hiap_colour fill) {
    hiap_colour shown = fill == HIAP_COLOUR_NONE ? HIAP_COLOUR_WHITE : fill;
    return (hiap_page_grid_cell){ text, shown, hiap_colour_ink(shown) };
}

static void fill_cells(hiap_page_grid_cell *cells, const hiap_chart *chart, size_t columns) {
    for (size_t k = 0; k < hiap_chart_mark_count(chart); k++) {
        const hiap_mark *m = hiap_chart_mark_at(chart, k);
        for (size_t i = 0; i < m->len; i++) {
            if (isnan(m->x[i]) || isnan(m->y[i]))
                continue;
            size_t at = (size_t)lround(m->y[i]) * columns + (size_t)lround(m->x[i]);
            cells[at] = cell_of(m->label[i], m->fill ? m->fill[i] : HIAP_COLOUR_NONE);
        }
    }
}

static const hiap_page_grid_key *key_of(lua_State *L, const hiap_chart_spec *spec) {
    hiap_page_grid_key *key = lua_newuserdatauv(L, (spec->key_count + 1) * sizeof *key, 0);
    for (size_t i = 0; i < spec->key_count; i++)
        key[i] = (hiap_page_grid_key){ spec->key[i].label,
                                       cell_of(spec->key[i].symbol, spec->key[i].fill) };
    return key;
}

const hiap_page_grid *hiap_bind_page_grid(lua_State *L, const hiap_chart *chart) {
    const hiap_chart_spec *spec = hiap_chart_spec_of(chart);
    size_t columns = spec->x.label_count, rows = spec->y.label_count;
    if (!is_grid(chart) || columns > HIAP_CHART_LABEL_LIMIT / rows)
        return NULL;
    hiap_page_grid *grid = lua_newuserdatauv(L, sizeof *grid, 0);
    hiap_page_grid_cell *cells = lua_newuserdatauv(L, columns * rows * sizeof *cells, 0);
    for (size_t i = 0; i < columns * rows; i++)
        cells[i] = cell_of(HIAP_STR(""), HIAP_COLOUR_NONE);
    fill_cells(cells, chart, columns);
    *grid = (hiap_page_grid){ .columns = spec->x.labels,
                              .rows = spec->y.labels,
                              .column_count = columns,
                              .row_count = rows,
                              .cells = cells,
                              .key = key_of(L, spec),
                              .key_count = spec->key_count };
    return grid;
}
