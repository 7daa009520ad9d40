/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marks of a plot: { 'line', x = column, y = column, name = 'Halton', series = 1 }. */
#include "lua/bind/column.h"
#include "lua/bind/plot.h"
#include "lua/host/arg.h"
#include "lua/host/fail.h"

typedef struct mark_args {
    int x, y, low, high, size, fill, label; /* places on the stack */
    const char *name, *colour, *dash, *shape, *align;
    lua_Integer series;
    double thickness;
} mark_args;

/* The items a mark has so far: every array must be of one length. */
typedef struct items {
    lua_State *L;
    size_t len;
    const char *first; /* the array that said so; NULL: none yet */
} items;

static void agree(items *n, size_t len, const char *what) {
    if (n->first && n->len != len)
        hiap_fail_text(n->L, what, NULL, "'%s' of the mark has %zu values, but '%s' has %zu", what,
                       len, n->first, n->len);
    n->len = len, n->first = what;
}

/* An array that lives as long as the function runs. */
static void *array_of(const items *n, size_t size) {
    return lua_newuserdatauv(n->L, (n->len + 1) * size, 0);
}

static const hiap_column *read_column(items *n, int index, const char *what) {
    if (!hiap_box_test(n->L, index, &hiap_column_box))
        return NULL;
    const hiap_column *c = hiap_bind_check_column(n->L, index);
    agree(n, hiap_column_len(c), what);
    return c;
}

_Noreturn static void wrong_type(items *n, const char *what, const char *needed, hiap_type type) {
    hiap_fail_text(n->L, what, NULL, "'%s' of the mark must be %s, not a %s column", what, needed,
                   hiap_type_name(type));
}

/* Numbers from a column, a list or one number; periods stand for their middle in years. */
static const double *read_numbers(items *n, int index, const char *what) {
    size_t len;
    if (index == 0)
        return NULL;
    const hiap_column *c = read_column(n, index, what);
    if (!c) {
        const double *list = hiap_arg_numbers(n->L, index, what, &len);
        agree(n, len, what);
        return list;
    }
    if (hiap_column_type(c) == HIAP_NUMBER)
        return hiap_column_numbers(c);
    if (hiap_column_type(c) != HIAP_PERIOD)
        wrong_type(n, what, "numbers or periods", hiap_column_type(c));
    double *years = array_of(n, sizeof *years);
    for (size_t i = 0; i < n->len; i++)
        years[i] = hiap_column_reason(c, i) ? NAN : hiap_period_middle(hiap_column_periods(c)[i]);
    return years;
}

/* Texts from a text column or a list; missing ones are empty. */
static const hiap_str *read_texts(items *n, int index, const char *what) {
    size_t len;
    if (index == 0)
        return NULL;
    const hiap_column *c = read_column(n, index, what);
    if (!c) {
        const hiap_str *list = hiap_arg_texts(n->L, index, what, &len);
        agree(n, len, what);
        return list;
    }
    if (hiap_column_type(c) != HIAP_TEXT)
        wrong_type(n, what, "texts", hiap_column_type(c));
    hiap_str *texts = array_of(n, sizeof *texts);
    for (size_t i = 0; i < n->len; i++)
        texts[i] = hiap_column_text(c, i);
    return texts;
}

static const hiap_colour *read_fills(items *n, int index) {
    const hiap_str *names = read_texts(n, index, "fill");
    if (!names)
        return NULL;
    hiap_colour *fills = array_of(n, sizeof *fills);
    for (size_t i = 0; i < n->len; i++)
        fills[i] = hiap_bind_colour(n->L, names[i]);
    return fills;
}

/* --- one mark --------------------------------------------------------------------------------- */

static hiap_mark_kind read_kind(lua_State *L, int mark) {
    const char *names[HIAP_MARK_COUNT];
    hiap_mark_kind kind = HIAP_MARK_LINE;
    for (int k = 0; k < HIAP_MARK_COUNT; k++)
        names[k] = hiap_mark_name((hiap_mark_kind)k);
    if (lua_rawgeti(L, mark, 1) != LUA_TSTRING)
        hiap_fail_text(L, "marks", "write { 'line', x = ..., y = ... }",
                       "a mark does not begin with its kind");
    const char *name = lua_tostring(L, -1);
    if (!hiap_mark_find(&kind, hiap_str_of(name)))
        hiap_fail_unknown(L, name, names, HIAP_MARK_COUNT, "there is no mark '%s'", name);
    lua_pop(L, 1);
    return kind;
}

/* The table without its kind, which hiap_arg_read would not know. Returns its place. */
static int push_fields(lua_State *L, int mark) {
    lua_newtable(L);
    for (lua_pushnil(L); lua_next(L, mark); lua_pop(L, 1)) {
        if (lua_isinteger(L, -2) && lua_tointeger(L, -2) == 1)
            continue;
        lua_pushvalue(L, -2);
        lua_pushvalue(L, -2);
        lua_rawset(L, -5);
    }
    return lua_gettop(L);
}

static void read_mark_args(lua_State *L, int fields, const char *kind, mark_args *a) {
    static const char *const dashes[] = { "solid", "dashed", "dotted", "dot-dash", NULL };
    static const char *const shapes[] = { "circle",        "square", "triangle", "diamond",
                                          "triangle-down", "ring",   "none",     NULL };
    static const char *const aligns[] = { "left", "centre", "right", NULL };
    static const hiap_arg known[] = {
        HIAP_ARG(mark_args, x, ANY),
        HIAP_ARG(mark_args, y, ANY),
        HIAP_ARG(mark_args, low, ANY),
        HIAP_ARG(mark_args, high, ANY),
        HIAP_ARG(mark_args, size, ANY),
        HIAP_ARG(mark_args, fill, ANY),
        HIAP_ARG(mark_args, label, ANY),
        HIAP_ARG(mark_args, name, TEXT),
        HIAP_ARG(mark_args, colour, TEXT),
        HIAP_ARG(mark_args, dash, TEXT, .choices = dashes),
        HIAP_ARG(mark_args, shape, TEXT, .choices = shapes),
        HIAP_ARG(mark_args, align, TEXT, .choices = aligns),
        HIAP_ARG(mark_args, series, INTEGER, .min = 0, .max = 1000),
        HIAP_ARG(mark_args, thickness, NUMBER, .min = 0, .max = 100),
    };
    hiap_arg_read(L, fields, kind, known, sizeof known / sizeof *known, a);
}

static void read_style(lua_State *L, hiap_mark *mark, const mark_args *a) {
    mark->name = hiap_str_of(a->name);
    mark->series = (int)a->series;
    mark->thickness = a->thickness;
    mark->colour = hiap_bind_colour(L, hiap_str_of(a->colour));
    if (a->dash)
        hiap_dash_find(&mark->dash, hiap_str_of(a->dash));
    if (a->shape)
        hiap_shape_find(&mark->shape, hiap_str_of(a->shape));
    mark->align = (*a->align == 'r') - (*a->align == 'l');
}

static hiap_mark read_mark(lua_State *L, int table) {
    hiap_mark mark = HIAP_MARK_INIT(read_kind(L, table));
    mark_args a = { .series = 1, .thickness = NAN, .align = "centre" };
    items n = { .L = L };
    read_mark_args(L, push_fields(L, table), hiap_mark_name(mark.kind), &a);
    mark.x = read_numbers(&n, a.x, "x");
    mark.y = read_numbers(&n, a.y, "y");
    mark.low = read_numbers(&n, a.low, "low");
    mark.high = read_numbers(&n, a.high, "high");
    mark.size = read_numbers(&n, a.size, "size");
    mark.fill = read_fills(&n, a.fill);
    mark.label = read_texts(&n, a.label, "label");
    mark.len = n.len;
    read_style(L, &mark, &a);
    return mark;
}

void hiap_bind_add_marks(lua_State *L, hiap_chart *chart, int list) {
    enum { STACK = 64 };
    size_t count = (size_t)lua_rawlen(L, list);
    int top = lua_gettop(L);
    luaL_checkstack(L, STACK, "too many values");
    for (size_t i = 0; i < count; i++) {
        hiap_err err = { 0 };
        if (lua_rawgeti(L, list, (lua_Integer)i + 1) != LUA_TTABLE)
            hiap_fail_text(L, "marks", "write { 'line', x = ..., y = ... }",
                           "mark %zu is not a table", i + 1);
        hiap_mark mark = read_mark(L, lua_gettop(L));
        if (hiap_chart_add(chart, &mark, &err) != HIAP_OK)
            hiap_fail(L, &err);
        lua_settop(L, top);
    }
}
