/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plot type: plot{...} reads marks from a table; pictures are drawn by the main process. */
#include <math.h>
#include <string.h>

#include "core/plot/gnuplot_script.h"
#include "core/plot/svg.h"
#include "lua/bind/column.h"
#include "lua/bind/file.h"
#include "lua/bind/plot.h"
#include "lua/bind/registry.h"
#include "lua/host/arg.h"
#include "lua/host/budget.h"
#include "lua/host/fail.h"

static void drop(void *chart) {
    hiap_chart_drop(chart);
}

static int meta_tostring(lua_State *L) {
    const hiap_chart *chart = hiap_box_check(L, 1, &hiap_plot_box);
    hiap_str title = hiap_chart_spec_of(chart)->title;
    lua_pushlstring(L, title.at, title.len);
    return 1;
}

static const luaL_Reg meta[] = { { "__tostring", meta_tostring }, { NULL, NULL } };

const hiap_box_type hiap_plot_box = {
    .name = "plot", .drop = drop, .methods = hiap_bind_methods[HIAP_BIND_PLOT], .meta = meta
};

/* --- reading the table ---------------------------------------------------------------------------------- */

static hiap_str optional_text(const char *text) {
    return hiap_str_of(text ? text : "");
}

static hiap_colour read_colour(lua_State *L, hiap_str text) {
    hiap_colour colour;
    hiap_err err = { 0 };
    if (hiap_colour_read(&colour, text, &err) != HIAP_OK)
        hiap_fail_at(L, &err, text.at);
    return colour;
}

typedef struct axis_args {
    const char *kind, *label, *prefix, *suffix;
    double from, to;
    lua_Integer decimals;
    bool zero, hidden, opposite;
    int labels, at;
} axis_args;

static hiap_axis read_axis(lua_State *L, int table, const char *which) {
    static const char *const kinds[] = { "number", "year", "category", NULL };
    static const hiap_arg known[] = {
        { "kind", HIAP_ARG_TEXT, offsetof(axis_args, kind), .choices = kinds },
        { "label", HIAP_ARG_TEXT, offsetof(axis_args, label) },
        { "prefix", HIAP_ARG_TEXT, offsetof(axis_args, prefix) },
        { "suffix", HIAP_ARG_TEXT, offsetof(axis_args, suffix) },
        { "from", HIAP_ARG_NUMBER, offsetof(axis_args, from) },
        { "to", HIAP_ARG_NUMBER, offsetof(axis_args, to) },
        { "decimals", HIAP_ARG_INTEGER, offsetof(axis_args, decimals), .min = -1, .max = 9 },
        { "zero", HIAP_ARG_FLAG, offsetof(axis_args, zero) },
        { "hidden", HIAP_ARG_FLAG, offsetof(axis_args, hidden) },
        { "opposite", HIAP_ARG_FLAG, offsetof(axis_args, opposite) },
        { "labels", HIAP_ARG_ANY, offsetof(axis_args, labels) },
        { "at", HIAP_ARG_ANY, offsetof(axis_args, at) },
    };
    axis_args a = { .kind = "number", .from = NAN, .to = NAN, .decimals = -1 };
    hiap_axis axis = HIAP_AXIS_INIT;
    size_t places = 0;
    hiap_arg_read(L, table, which, known, sizeof known / sizeof *known, &a);
    hiap_axis_kind_find(&axis.kind, hiap_str_of(a.kind));
    axis.label = optional_text(a.label), axis.prefix = optional_text(a.prefix), axis.suffix = optional_text(a.suffix);
    axis.from = a.from, axis.to = a.to, axis.decimals = (int)a.decimals;
    axis.zero = a.zero, axis.hidden = a.hidden, axis.opposite = a.opposite;
    if (a.labels)
        axis.labels = hiap_arg_texts(L, a.labels, "labels", &axis.label_count);
    if (a.at)
        axis.at = hiap_arg_numbers(L, a.at, "at", &places);
    if (a.at && places != axis.label_count)
        hiap_fail_text(L, "at", NULL, "the %s axis has %zu labels at %zu places", which, axis.label_count, places);
    return axis;
}

/* key = { { label =, colour =, symbol = }, ... } */
static const hiap_key_entry *read_key(lua_State *L, int list, size_t *count) {
    typedef struct key_args {
        const char *label, *colour, *symbol;
    } key_args;
    static const hiap_arg known[] = {
        { "label", HIAP_ARG_TEXT, offsetof(key_args, label), .required = true },
        { "colour", HIAP_ARG_TEXT, offsetof(key_args, colour), .required = true },
        { "symbol", HIAP_ARG_TEXT, offsetof(key_args, symbol) },
    };
    *count = lua_rawlen(L, list);
    luaL_checkstack(L, (int)*count + 8, NULL);
    hiap_key_entry *key = lua_newuserdatauv(L, (*count + 1) * sizeof *key, 0);
    for (size_t i = 0; i < *count; i++) {
        key_args a = { 0 };
        lua_rawgeti(L, list, (lua_Integer)i + 1); /* stays: it holds the texts */
        hiap_arg_read(L, lua_gettop(L), "key", known, 3, &a);
        key[i] = (hiap_key_entry){ hiap_str_of(a.label), read_colour(L, hiap_str_of(a.colour)), optional_text(a.symbol) };
    }
    return key;
}

typedef struct plot_args {
    const char *title, *alt, *source;
    int x, y, key, marks;
    double width, height;
    bool standalone;
} plot_args;

int hiap_bind_word_plot(lua_State *L) {
    static const hiap_arg known[] = {
        { "title", HIAP_ARG_TEXT, offsetof(plot_args, title), .required = true },
        { "alt", HIAP_ARG_TEXT, offsetof(plot_args, alt) },
        { "source", HIAP_ARG_TEXT, offsetof(plot_args, source) },
        { "x", HIAP_ARG_TABLE, offsetof(plot_args, x) },
        { "y", HIAP_ARG_TABLE, offsetof(plot_args, y) },
        { "key", HIAP_ARG_TABLE, offsetof(plot_args, key) },
        { "marks", HIAP_ARG_TABLE, offsetof(plot_args, marks), .required = true },
        { "width", HIAP_ARG_NUMBER, offsetof(plot_args, width), .min = 0, .max = 10000 },
        { "height", HIAP_ARG_NUMBER, offsetof(plot_args, height), .min = 0, .max = 10000 },
        { "standalone", HIAP_ARG_FLAG, offsetof(plot_args, standalone) },
    };
    hiap_budget_enter(L);
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_settop(L, 1);
    plot_args a = { 0 };
    hiap_arg_read(L, 1, "plot", known, sizeof known / sizeof *known, &a);
    hiap_chart_spec spec = HIAP_CHART_SPEC_INIT;
    spec.title = hiap_str_of(a.title), spec.alt = optional_text(a.alt), spec.source = optional_text(a.source);
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

/* --- drawing --------------------------------------------------------------------------------------------- */

/* The picture's bytes, as a Lua text on the stack. */
static int push_picture(lua_State *L, const hiap_chart *chart, hiap_format format, hiap_script_size size) {
    hiap_buf body = HIAP_BUF_INIT, picture = HIAP_BUF_INIT;
    hiap_err err = { 0 };
    hiap_buf_printf(&body, "%s\n", hiap_format_name(format));
    hiap_rc rc = hiap_gnuplot_script(&body, chart, format, size, &err);
    if (rc == HIAP_OK && body.failed)
        rc = hiap_err_nomem(&err, body.len);
    if (rc == HIAP_OK)
        rc = hiap_worker_request(hiap_bind_of(L)->worker, "render", (hiap_str){ body.at, body.len }, &picture, &err);
    hiap_buf_clear(&body);
    if (rc != HIAP_OK) {
        hiap_buf_clear(&picture);
        hiap_fail(L, &err);
    }
    return hiap_bind_push_buf(L, &picture);
}

/* Replace the SVG text on top by one finished for its place. */
static int finish_svg(lua_State *L, const hiap_chart *chart, const char *prefix, bool embedded) {
    hiap_buf words = HIAP_BUF_INIT, svg = HIAP_BUF_INIT;
    hiap_err err = { 0 };
    hiap_chart_describe(&words, chart);
    hiap_svg_words how = { hiap_chart_spec_of(chart)->title, { words.at ? words.at : "", words.len }, prefix, embedded };
    hiap_rc rc = words.failed ? hiap_err_nomem(&err, words.len) : hiap_svg_finish(&svg, hiap_arg_str(L, -1), &how, &err);
    hiap_buf_clear(&words);
    if (rc != HIAP_OK) {
        hiap_buf_clear(&svg);
        hiap_fail(L, &err);
    }
    return hiap_bind_push_buf(L, &svg);
}

int hiap_bind_push_svg(lua_State *L, const hiap_chart *chart, const char *prefix) {
    push_picture(L, chart, HIAP_FORMAT_SVG, (hiap_script_size){ 0 });
    return finish_svg(L, chart, prefix, true);
}

int hiap_bind_plot_svg(lua_State *L) {
    hiap_budget_enter(L);
    const hiap_chart *chart = hiap_box_check(L, 1, &hiap_plot_box);
    return hiap_bind_push_svg(L, chart, lua_isnoneornil(L, 2) ? NULL : hiap_arg_text(L, 2));
}

int hiap_bind_plot_text(lua_State *L) {
    hiap_budget_enter(L);
    const hiap_chart *chart = hiap_box_check(L, 1, &hiap_plot_box);
    hiap_script_size size = { 0 };
    size.columns = lua_isnoneornil(L, 2) ? 0 : (unsigned)hiap_arg_integer(L, 2, 20, 1000);
    size.lines = lua_isnoneornil(L, 3) ? 0 : (unsigned)hiap_arg_integer(L, 3, 8, 1000);
    return push_picture(L, chart, HIAP_FORMAT_TEXT, size);
}

int hiap_bind_plot_save(lua_State *L) {
    hiap_budget_enter(L);
    const hiap_chart *chart = hiap_box_check(L, 1, &hiap_plot_box);
    const char *path = hiap_arg_text(L, 2), *ending = strrchr(path, '.');
    for (int f = 0; f < HIAP_FORMAT_COUNT; f++) {
        if (!ending || strcmp(ending, hiap_format_suffix((hiap_format)f)) != 0)
            continue;
        push_picture(L, chart, (hiap_format)f, (hiap_script_size){ 0 });
        if (f == HIAP_FORMAT_SVG)
            finish_svg(L, chart, NULL, false);
        hiap_bind_publish(L, path, hiap_arg_str(L, -1));
        return 0;
    }
    hiap_fail_text(L, path, "the ending decides: .svg, .png, .pdf or .txt", "a chart cannot be saved as '%s'", path);
}

int hiap_bind_plot_title(lua_State *L) {
    hiap_budget_enter(L);
    hiap_str title = hiap_chart_spec_of(hiap_box_check(L, 1, &hiap_plot_box))->title;
    lua_pushlstring(L, title.at, title.len);
    return 1;
}

int hiap_bind_plot_alt(lua_State *L) {
    hiap_budget_enter(L);
    hiap_buf words = HIAP_BUF_INIT;
    hiap_chart_describe(&words, hiap_box_check(L, 1, &hiap_plot_box));
    return hiap_bind_push_buf(L, &words);
}
