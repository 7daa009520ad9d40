/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/host/arg.h"

#include <lauxlib.h>
#include <math.h>
#include <string.h>

#include "lua/host/fail.h"
#include "lua/host/keys.h"

/* One field while it is read; its value is on top of the stack. */
typedef struct field {
    lua_State *L;
    const char *what; /* the call, for messages */
    const hiap_arg *arg;
    void *at; /* in the caller's struct */
} field;

_Noreturn static void wrong_kind(const field *f, const char *expected) {
    hiap_fail_text(f->L, f->arg->name, NULL, "%s: field '%s': %s expected, got %s", f->what,
                   f->arg->name, expected, hiap_box_kind(f->L, -1));
}

static void check_range(const field *f, double x) {
    const hiap_arg *a = f->arg;
    if (!isfinite(x))
        hiap_fail_text(f->L, a->name, NULL, "%s: field '%s' must be a finite number", f->what,
                       a->name);
    if ((a->min == 0 && a->max == 0) || (x >= a->min && x <= a->max))
        return;
    hiap_fail_text(f->L, a->name, NULL, "%s: field '%s' must lie between %g and %g, not %g",
                   f->what, a->name, a->min, a->max, x);
}

static void read_number(const field *f) {
    if (lua_type(f->L, -1) != LUA_TNUMBER)
        wrong_kind(f, "number");
    double x = lua_tonumber(f->L, -1);
    check_range(f, x);
    *(double *)f->at = x;
}

static void read_integer(const field *f) {
    int whole = 0;
    if (lua_type(f->L, -1) == LUA_TNUMBER)
        *(lua_Integer *)f->at = lua_tointegerx(f->L, -1, &whole);
    if (!whole)
        wrong_kind(f, "whole number");
    check_range(f, (double)*(lua_Integer *)f->at);
}

static void check_choice(const field *f, const char *text) {
    size_t count = 0;
    for (const char *const *c = f->arg->choices; c && *c; c++, count++)
        if (strcmp(*c, text) == 0)
            return;
    if (f->arg->choices)
        hiap_fail_unknown(f->L, text, f->arg->choices, count, "%s: field '%s' cannot be '%s'",
                          f->what, f->arg->name, text);
}

static void read_text(const field *f) {
    if (lua_type(f->L, -1) != LUA_TSTRING)
        wrong_kind(f, "text");
    const char *text = lua_tostring(f->L, -1);
    check_choice(f, text);
    *(const char **)f->at = text;
}

static void read_flag(const field *f) {
    if (!lua_isboolean(f->L, -1))
        wrong_kind(f, "truth value");
    *(bool *)f->at = lua_toboolean(f->L, -1);
}

static void read_box(const field *f) {
    void *object = hiap_box_test(f->L, -1, f->arg->box);
    if (!object)
        wrong_kind(f, f->arg->box->name);
    *(void **)f->at = object;
}

/* The value stays on the stack. */
static void keep(const field *f) {
    *(int *)f->at = lua_gettop(f->L);
}

static void read_table(const field *f) {
    if (!lua_istable(f->L, -1))
        wrong_kind(f, "table");
    keep(f);
}

static void read_function(const field *f) {
    if (!lua_isfunction(f->L, -1))
        wrong_kind(f, "function");
    keep(f);
}

static const struct {
    void (*read)(const field *f);
    bool keeps;
} kinds[] = {
    [HIAP_ARG_NUMBER] = { read_number, false }, [HIAP_ARG_INTEGER] = { read_integer, false },
    [HIAP_ARG_TEXT] = { read_text, false },     [HIAP_ARG_FLAG] = { read_flag, false },
    [HIAP_ARG_BOX] = { read_box, false },       [HIAP_ARG_TABLE] = { read_table, true },
    [HIAP_ARG_FUNCTION] = { read_function, true }, [HIAP_ARG_ANY] = { keep, true },
};

static const hiap_arg *find(const hiap_arg *known, size_t count, const char *name) {
    for (size_t i = 0; i < count; i++)
        if (strcmp(known[i].name, name) == 0)
            return &known[i];
    return NULL;
}

_Noreturn static void fail_unknown(lua_State *L, const char *what, const hiap_arg *known,
                                   size_t count, const char *name) {
    const char **names = lua_newuserdatauv(L, (count + 1) * sizeof *names, 0);
    for (size_t i = 0; i < count; i++)
        names[i] = known[i].name;
    hiap_fail_unknown(L, name, names, count, "%s: unknown field '%s'", what, name);
}

/* In the order of the keys, so that the first of several mistakes is always the same. */
static void refuse_unknown(lua_State *L, int table, const char *what, const hiap_arg *known,
                           size_t count) {
    size_t others, fields = hiap_keys_push(L, table, &others);
    int keys = lua_gettop(L);
    for (size_t i = 1; i <= fields; i++) {
        lua_rawgeti(L, keys, (lua_Integer)i);
        if (lua_type(L, -1) != LUA_TSTRING)
            hiap_fail_text(L, NULL, "write name = value", "%s: item %s has no name", what,
                           luaL_tolstring(L, -1, NULL));
        if (!find(known, count, lua_tostring(L, -1)))
            fail_unknown(L, what, known, count, lua_tostring(L, -1));
        lua_pop(L, 1);
    }
    lua_pop(L, 1);
}

static void read_field(field *f, int table) {
    lua_State *L = f->L;
    lua_pushstring(L, f->arg->name);
    bool there = lua_rawget(L, table) != LUA_TNIL;
    if (!there && f->arg->required)
        hiap_fail_text(L, NULL, NULL, "%s: field '%s' is missing", f->what, f->arg->name);
    if (there)
        kinds[f->arg->kind].read(f);
    if (!there || !kinds[f->arg->kind].keeps)
        lua_pop(L, 1);
}

void hiap_arg_read(lua_State *L, int index, const char *what, const hiap_arg *known, size_t count,
                   void *out) {
    index = lua_absindex(L, index);
    luaL_checkstack(L, (int)count + 10, "too many values");
    if (lua_isnoneornil(L, index)) {
        lua_newtable(L); /* so that a required field is missed in one place only */
        index = lua_gettop(L);
    }
    if (!lua_istable(L, index))
        hiap_box_argument_error(L, index, "table of named arguments");
    refuse_unknown(L, index, what, known, count);
    for (size_t i = 0; i < count; i++) {
        field f = { L, what, &known[i], (char *)out + known[i].offset };
        read_field(&f, index);
    }
}
