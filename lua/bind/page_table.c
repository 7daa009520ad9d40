/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables and figures of pages. */
#include "core/plot/chart.h"
#include "lua/bind/page.h"
#include "lua/bind/plot.h"
#include "lua/host/arg.h"
#include "lua/host/fail.h"

const hiap_page_link *hiap_bind_page_read_links(lua_State *L, int list, size_t *count) {
    *count = 0;
    if (list == 0)
        return NULL;
    const hiap_bind_pair *texts = hiap_bind_pairs(L, list, "links", count);
    hiap_page_link *links = lua_newuserdatauv(L, (*count + 1) * sizeof *links, 0);
    for (size_t i = 0; i < *count; i++)
        links[i] = (hiap_page_link){ texts[i].first, texts[i].second };
    return links;
}

typedef struct table_args {
    const char *caption, *source, *prefix;
    int headings, decimals, links; /* places on the stack */
    hiap_frame *data;
    bool row_header;
} table_args;

#define SHARED_FIELDS                        \
    HIAP_ARG(table_args, source, TEXT),      \
    HIAP_ARG(table_args, headings, TABLE),   \
    HIAP_ARG(table_args, decimals, TABLE),   \
    HIAP_ARG(table_args, links, TABLE),      \
    HIAP_ARG(table_args, row_header, FLAG)

/* One of a column, or an error. */
static void check_width(lua_State *L, const char *what, size_t width, size_t count) {
    if (count != width)
        hiap_fail_text(L, what, NULL, "the table has %zu columns, but %zu %s", width, count, what);
}

/* From 0 to 9; anything else stands for what is sensible. */
static const int *read_decimals(lua_State *L, int list, size_t width) {
    size_t count;
    const double *given = hiap_arg_numbers(L, list, "decimals", &count);
    int *decimals = lua_newuserdatauv(L, (width + 1) * sizeof *decimals, 0);
    check_width(L, "decimals", width, count);
    for (size_t i = 0; i < width; i++)
        decimals[i] = given[i] >= 0 && given[i] <= 9 ? (int)given[i] : -1;
    return decimals;
}

static hiap_page_table_options table_options(lua_State *L, const table_args *a,
                                             const hiap_frame *f) {
    hiap_page_table_options options = { .caption = hiap_str_of(a->caption),
                                        .row_header = a->row_header,
                                        .source = hiap_str_of(a->source) };
    size_t width = f ? hiap_frame_width(f) : 0, count;
    if (a->headings) {
        options.headings = hiap_arg_texts(L, a->headings, "headings", &count);
        check_width(L, "headings", width, count);
    }
    if (a->decimals)
        options.decimals = read_decimals(L, a->decimals, width);
    options.links = hiap_bind_page_read_links(L, a->links, &options.link_count);
    return options;
}

int hiap_bind_page_table(lua_State *L) {
    static const hiap_arg known[] = { SHARED_FIELDS, HIAP_ARG(table_args, caption, TEXT) };
    hiap_page *page = hiap_bind_check_page(L);
    const hiap_frame *f = hiap_bind_check_frame(L, 2);
    table_args a = { .caption = "", .source = "" };
    hiap_err err = { 0 };
    lua_settop(L, 3);
    hiap_arg_read(L, 3, "table", known, sizeof known / sizeof *known, &a);
    hiap_page_table_options options = table_options(L, &a, f);
    if (hiap_page_table(page, f, &options, &err) != HIAP_OK)
        hiap_fail(L, &err);
    return hiap_bind_page_again(L);
}

int hiap_bind_page_figure(lua_State *L) {
    static const hiap_arg known[] = {
        SHARED_FIELDS,
        HIAP_ARG(table_args, data, BOX, .box = &hiap_frame_box),
        HIAP_ARG(table_args, prefix, TEXT),
    };
    hiap_page *page = hiap_bind_check_page(L);
    const hiap_chart *chart = hiap_box_check(L, 2, &hiap_plot_box);
    const hiap_chart_spec *spec = hiap_chart_spec_of(chart);
    table_args a = { .caption = "", .source = "" };
    hiap_err err = { 0 };
    lua_settop(L, 3);
    hiap_arg_read(L, 3, "figure", known, sizeof known / sizeof *known, &a);
    hiap_page_figure figure = { .caption = spec->title, .data = a.data };
    figure.source = *a.source ? hiap_str_of(a.source) : spec->source;
    figure.table = table_options(L, &a, a.data);
    figure.table.source = HIAP_STR("");
    figure.grid = hiap_bind_page_grid(L, chart);
    if (!figure.grid) {
        if (!a.prefix) /* ids of one page must differ */
            a.prefix = lua_pushfstring(L, "figure-%d", (int)++hiap_bind_of(L)->figures);
        hiap_bind_push_svg(L, chart, a.prefix);
        figure.svg = hiap_arg_str(L, -1);
    }
    if (hiap_page_figure_add(page, &figure, &err) != HIAP_OK)
        hiap_fail(L, &err);
    return hiap_bind_page_again(L);
}
