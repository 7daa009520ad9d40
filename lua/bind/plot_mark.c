/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marks of a plot: { 'line', x = column, y = column, name = 'Halton', series = 1 }. */
#include <math.h>

#include "lua/bind/column.h"
#include "lua/bind/plot.h"
#include "lua/host/arg.h"
#include "lua/host/fail.h"

typedef struct mark_args {
    int x, y, low, high, size, fill, label;
    const char *name, *colour, *dash, *shape, *align;
    lua_Integer series;
    double thickness;
} mark_args;

/* The items a mark has so far: every array must be of one length. */
typedef struct items {
    size_t len;
    bool known;
} items;

static void agree(lua_State *L, items *n, size_t len, const char *what) {
    if (n->known && n->len != len)
        hiap_fail_text(L, what, NULL, "'%s' of the mark has %zu values, but the one before it has %zu", what, len, n->len);
    n->len = len, n->known = true;
}

/* Numbers from a column, a list or one number; periods stand for their middle in years. */
static const double *read_numbers(lua_State *L, int index, const char *what, items *n) {
    size_t len;
    if (index == 0)
        return NULL;
    if (!hiap_box_test(L, index, &hiap_column_box)) {
        const double *list = hiap_arg_numbers(L, index, what, &len);
        agree(L, n, len, what);
        return list;
    }
    const hiap_column *c = hiap_bind_check_column(L, index);
    agree(L, n, hiap_column_len(c), what);
    if (hiap_column_type(c) == HIAP_NUMBER)
        return hiap_column_numbers(c);
    if (hiap_column_type(c) != HIAP_PERIOD)
        hiap_fail_text(L, what, NULL, "'%s' of the mark must be numbers or periods, not %s", what, hiap_type_name(hiap_column_type(c)));
    double *years = lua_newuserdatauv(L, (n->len + 1) * sizeof *years, 0);
    for (size_t i = 0; i < n->len; i++)
        years[i] = hiap_column_reason(c, i) ? NAN : hiap_period_middle(hiap_column_periods(c)[i]);
    return years;
}

/* Texts from a text column or a list; missing ones are empty. */
static const hiap_str *read_texts(lua_State *L, int index, const char *what, items *n) {
    size_t len;
    if (index == 0)
        return NULL;
    if (!hiap_box_test(L, index, &hiap_column_box)) {
        const hiap_str *list = hiap_arg_texts(L, index, what, &len);
        agree(L, n, len, what);
        return list;
    }
    const hiap_column *c = hiap_bind_check_column(L, index);
    if (hiap_column_type(c) != HIAP_TEXT)
        hiap_fail_text(L, what, NULL, "'%s' of the mark must be texts, not %s", what, hiap_type_name(hiap_column_type(c)));
    agree(L, n, hiap_column_len(c), what);
    hiap_str *texts = lua_newuserdatauv(L, (n->len + 1) * sizeof *texts, 0);
    for (size_t i = 0; i < n->len; i++)
        texts[i] = hiap_column_text(c, i);
    return texts;
}

static hiap_colour colour_of(lua_State *L, hiap_str text) {
    hiap_colour colour = HIAP_COLOUR_NONE;
    hiap_err err = { 0 };
    if (text.len && hiap_colour_read(&colour, text, &err) != HIAP_OK)
        hiap_fail_at(L, &err, text.at);
    return colour;
}

static const hiap_colour *read_fills(lua_State *L, int index, items *n) {
    const hiap_str *names = read_texts(L, index, "fill", n);
    if (!names)
        return NULL;
    hiap_colour *fills = lua_newuserdatauv(L, (n->len + 1) * sizeof *fills, 0);
    for (size_t i = 0; i < n->len; i++)
        fills[i] = colour_of(L, names[i]);
    return fills;
}

static hiap_mark_kind read_kind(lua_State *L, int mark) {
    const char *names[HIAP_MARK_COUNT];
    hiap_mark_kind kind = HIAP_MARK_LINE;
    for (int k = 0; k < HIAP_MARK_COUNT; k++)
        names[k] = hiap_mark_name((hiap_mark_kind)k);
    if (lua_rawgeti(L, mark, 1) != LUA_TSTRING)
        hiap_fail_text(L, "marks", "write { 'line', x = ..., y = ... }", "a mark does not begin with its kind");
    const char *name = lua_tostring(L, -1);
    if (!hiap_mark_find(&kind, hiap_str_of(name)))
        hiap_fail_unknown(L, name, names, HIAP_MARK_COUNT, "there is no mark '%s'", name);
    lua_pop(L, 1);
    return kind;
}

/* The table without its kind, which hiap_arg_read would not know. */
static int push_fields(lua_State *L, int mark) {
    lua_newtable(L);
    for (lua_pushnil(L); lua_next(L, mark); lua_pop(L, 1))
        if (lua_type(L, -2) == LUA_TSTRING) {
            lua_pushvalue(L, -2);
            lua_pushvalue(L, -2);
            lua_rawset(L, -5);
        }
    return lua_gettop(L);
}

static hiap_mark read_mark(lua_State *L, int table) {
    static const char *const dashes[] = { "solid", "dashed", "dotted", "dot-dash", NULL };
    static const char *const shapes[] = { "circle", "square", "triangle", "diamond", "triangle-down", "ring", "none", NULL };
    static const char *const aligns[] = { "left", "centre", "right", NULL };
    static const hiap_arg known[] = {
        { "x", HIAP_ARG_ANY, offsetof(mark_args, x) },
        { "y", HIAP_ARG_ANY, offsetof(mark_args, y) },
        { "low", HIAP_ARG_ANY, offsetof(mark_args, low) },
        { "high", HIAP_ARG_ANY, offsetof(mark_args, high) },
        { "size", HIAP_ARG_ANY, offsetof(mark_args, size) },
        { "fill", HIAP_ARG_ANY, offsetof(mark_args, fill) },
        { "label", HIAP_ARG_ANY, offsetof(mark_args, label) },
        { "name", HIAP_ARG_TEXT, offsetof(mark_args, name) },
        { "colour", HIAP_ARG_TEXT, offsetof(mark_args, colour) },
        { "dash", HIAP_ARG_TEXT, offsetof(mark_args, dash), .choices = dashes },
        { "shape", HIAP_ARG_TEXT, offsetof(mark_args, shape), .choices = shapes },
        { "align", HIAP_ARG_TEXT, offsetof(mark_args, align), .choices = aligns },
        { "series", HIAP_ARG_INTEGER, offsetof(mark_args, series), .min = 0, .max = 1000 },
        { "thickness", HIAP_ARG_NUMBER, offsetof(mark_args, thickness), .min = 0, .max = 100 },
    };
    hiap_mark mark = HIAP_MARK_INIT(read_kind(L, table));
    mark_args a = { .series = 1, .thickness = NAN };
    items n = { 0 };
    hiap_arg_read(L, push_fields(L, table), hiap_mark_name(mark.kind), known, sizeof known / sizeof *known, &a);
    mark.x = read_numbers(L, a.x, "x", &n), mark.y = read_numbers(L, a.y, "y", &n);
    mark.low = read_numbers(L, a.low, "low", &n), mark.high = read_numbers(L, a.high, "high", &n);
    mark.size = read_numbers(L, a.size, "size", &n);
    mark.fill = read_fills(L, a.fill, &n), mark.label = read_texts(L, a.label, "label", &n);
    mark.len = n.len;
    mark.name = hiap_str_of(a.name ? a.name : "");
    mark.series = (int)a.series, mark.thickness = a.thickness;
    mark.colour = a.colour ? colour_of(L, hiap_str_of(a.colour)) : HIAP_COLOUR_NONE;
    if (a.dash)
        hiap_dash_find(&mark.dash, hiap_str_of(a.dash));
    if (a.shape)
        hiap_shape_find(&mark.shape, hiap_str_of(a.shape));
    mark.align = !a.align || *a.align == 'c' ? 0 : *a.align == 'l' ? -1 : 1;
    return mark;
}

void hiap_bind_add_marks(lua_State *L, hiap_chart *chart, int list) {
    lua_Integer count = (lua_Integer)lua_rawlen(L, list);
    int top = lua_gettop(L);
    luaL_checkstack(L, 64, NULL);
    for (lua_Integer i = 1; i <= count; i++) {
        if (lua_rawgeti(L, list, i) != LUA_TTABLE)
            hiap_fail_text(L, "marks", "write { 'line', x = ..., y = ... }", "mark %lld is not a table", (long long)i);
        hiap_err err = { 0 };
        hiap_mark mark = read_mark(L, lua_gettop(L));
        if (hiap_chart_add(chart, &mark, &err) != HIAP_OK)
            hiap_fail(L, &err);
        lua_settop(L, top);
    }
}
