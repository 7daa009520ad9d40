/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plot type: plot{...} reads a chart from a table. Its marks are read in plot_mark.c, and drawn
 * in plot_picture.c. */
#include "lua/bind/plot.h"

#include "lua/bind/registry.h"
#include "lua/host/arg.h"
#include "lua/host/budget.h"
#include "lua/host/fail.h"

static void drop(void *chart) {
    hiap_chart_drop(chart);
}

int hiap_bind_plot_title(lua_State *L) {
    hiap_budget_enter(L);
    hiap_str title = hiap_chart_spec_of(hiap_box_check(L, 1, &hiap_plot_box))->title;
    lua_pushlstring(L, title.at, title.len);
    return 1;
}

static const luaL_Reg meta[] = { { "__tostring", hiap_bind_plot_title }, { NULL, NULL } };

const hiap_box_type hiap_plot_box = {
    .name = "plot",
    .drop = drop,
    .methods = hiap_bind_methods[HIAP_BIND_PLOT],
    .meta = meta,
};

int hiap_bind_plot_alt(lua_State *L) {
    hiap_budget_enter(L);
    hiap_buf words = HIAP_BUF_INIT;
    hiap_chart_describe(&words, hiap_box_check(L, 1, &hiap_plot_box));
    return hiap_bind_push_buf(L, &words);
}

hiap_colour hiap_bind_colour(lua_State *L, hiap_str text) {
    hiap_colour colour = HIAP_COLOUR_NONE;
    hiap_err err = { 0 };
    if (text.len > 0 && hiap_colour_read(&colour, text, &err) != HIAP_OK)
        hiap_fail_at(L, &err, text.at);
    return colour;
}

/* --- reading the table ------------------------------------------------------------------------ */

typedef struct axis_args {
    const char *kind, *label, *prefix, *suffix;
    double from, to;
    lua_Integer decimals;
    bool zero, hidden, opposite;
    int labels, at; /* places on the stack */
} axis_args;

static void read_axis_args(lua_State *L, int table, const char *which, axis_args *a) {
    static const char *const kinds[] = { "number", "year", "category", NULL };
    static const hiap_arg known[] = {
        HIAP_ARG(axis_args, kind, TEXT, .choices = kinds),
        HIAP_ARG(axis_args, label, TEXT),
        HIAP_ARG(axis_args, prefix, TEXT),
        HIAP_ARG(axis_args, suffix, TEXT),
        HIAP_ARG(axis_args, from, NUMBER),
        HIAP_ARG(axis_args, to, NUMBER),
        HIAP_ARG(axis_args, decimals, INTEGER, .min = -1, .max = 9),
        HIAP_ARG(axis_args, zero, FLAG),
        HIAP_ARG(axis_args, hidden, FLAG),
        HIAP_ARG(axis_args, opposite, FLAG),
        HIAP_ARG(axis_args, labels, ANY),
        HIAP_ARG(axis_args, at, ANY),
    };
    hiap_arg_read(L, table, which, known, sizeof known / sizeof *known, a);
}

static hiap_axis read_axis(lua_State *L, int table, const char *which) {
    axis_args a = { .kind = "number", .from = NAN, .to = NAN, .decimals = -1 };
    size_t places = 0;
    read_axis_args(L, table, which, &a);
    hiap_axis axis = {
        .label = hiap_str_of(a.label),
        .prefix = hiap_str_of(a.prefix),
        .suffix = hiap_str_of(a.suffix),
        .from = a.from,
        .to = a.to,
        .decimals = (int)a.decimals,
        .zero = a.zero,
        .hidden = a.hidden,
        .opposite = a.opposite,
    };
    hiap_axis_kind_find(&axis.kind, hiap_str_of(a.kind));
    if (a.labels)
        axis.labels = hiap_arg_texts(L, a.labels, "labels", &axis.label_count);
    if (a.at)
        axis.at = hiap_arg_numbers(L, a.at, "at", &places);
    if (a.at && places != axis.label_count)
        hiap_fail_text(L, "at", NULL, "the %s axis has %zu labels at %zu places", which,
                       axis.label_count, places);
    return axis;
}

typedef struct key_args {
    const char *label, *colour, *symbol;
} key_args;

/* key = { { label =, colour =, symbol = }, ... } */
static const hiap_key_entry *read_key(lua_State *L, int list, size_t *count) {
    static const hiap_arg known[] = {
        HIAP_ARG(key_args, label, TEXT, .required = true),
        HIAP_ARG(key_args, colour, TEXT, .required = true),
        HIAP_ARG(key_args, symbol, TEXT),
    };
    *count = (size_t)lua_rawlen(L, list);
    hiap_key_entry *key = lua_newuserdatauv(L, (*count + 1) * sizeof *key, 0);
    for (size_t i = 0; i < *count; i++) {
        key_args a = { 0 };
        lua_rawgeti(L, list, (lua_Integer)i + 1);
        hiap_arg_read(L, -1, "key", known, sizeof known / sizeof *known, &a);
        key[i] = (hiap_key_entry){ hiap_str_of(a.label),
                                   hiap_bind_colour(L, hiap_str_of(a.colour)),
                                   hiap_str_of(a.symbol) };
        lua_pop(L, 1); /* the texts live on in their table */
    }
    return key;
}

typedef struct plot_args {
    const char *title, *alt, *source;
    int x, y, key, marks; /* places on the stack */
    double width, height;
    bool standalone;
} plot_args;

static void read_plot_args(lua_State *L, plot_args *a) {
    enum { LARGEST = 10000 };
    static const hiap_arg known[] = {
        HIAP_ARG(plot_args, title, TEXT, .required = true),
        HIAP_ARG(plot_args, alt, TEXT),
        HIAP_ARG(plot_args, source, TEXT),
        HIAP_ARG(plot_args, x, TABLE),
        HIAP_ARG(plot_args, y, TABLE),
        HIAP_ARG(plot_args, key, TABLE),
        HIAP_ARG(plot_args, marks, TABLE, .required = true),
        HIAP_ARG(plot_args, width, NUMBER, .min = 0, .max = LARGEST),
        HIAP_ARG(plot_args, height, NUMBER, .min = 0, .max = LARGEST),
        HIAP_ARG(plot_args, standalone, FLAG),
    };
    hiap_bind_check_table(L, 1, "table of named arguments");
    lua_settop(L, 1);
    hiap_arg_read(L, 1, "plot", known, sizeof known / sizeof *known, a);
}

int hiap_bind_word_plot(lua_State *L) {
    hiap_budget_enter(L);
    plot_args a = { 0 };
    read_plot_args(L, &a);
    hiap_chart_spec spec = HIAP_CHART_SPEC_INIT;
    spec.title = hiap_str_of(a.title);
    spec.alt = hiap_str_of(a.alt);
    spec.source = hiap_str_of(a.source);
    spec.width = a.width, spec.height = a.height, spec.standalone = a.standalone;
    if (a.x)
        spec.x = read_axis(L, a.x, "x");
    if (a.y)
        spec.y = read_axis(L, a.y, "y");
    if (a.key)
        spec.key = read_key(L, a.key, &spec.key_count);
    hiap_err err = { 0 };
    void **box = hiap_box_push(L, &hiap_plot_box);
    if (hiap_chart_new((hiap_chart **)box, &spec, &err) != HIAP_OK)
        hiap_fail(L, &err);
    hiap_bind_add_marks(L, *box, a.marks);
    return 1;
}
