/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Positional arguments and lists. */
#include <lauxlib.h>
#include <math.h>
#include <string.h>

#include "lua/host/arg.h"
#include "lua/host/fail.h"

hiap_str hiap_arg_str(lua_State *L, int index) {
    hiap_str s;
    if (lua_type(L, index) != LUA_TSTRING)
        hiap_box_argument_error(L, index, "text");
    s.at = lua_tolstring(L, index, &s.len);
    return s;
}

const char *hiap_arg_text(lua_State *L, int index) {
    hiap_str s = hiap_arg_str(L, index);
    if (strlen(s.at) != s.len)
        hiap_box_argument_error(L, index, "text without zero bytes");
    return s.at;
}

double hiap_arg_number(lua_State *L, int index) {
    if (lua_type(L, index) != LUA_TNUMBER || !isfinite(lua_tonumber(L, index)))
        hiap_box_argument_error(L, index, "finite number");
    return lua_tonumber(L, index);
}

double hiap_arg_number_or(lua_State *L, int index, double otherwise) {
    return lua_isnoneornil(L, index) ? otherwise : hiap_arg_number(L, index);
}

lua_Integer hiap_arg_integer(lua_State *L, int index, lua_Integer min, lua_Integer max) {
    int whole = 0;
    lua_Integer n = lua_type(L, index) == LUA_TNUMBER ? lua_tointegerx(L, index, &whole) : 0;
    if (!whole)
        hiap_box_argument_error(L, index, "whole number");
    if (n < min || n > max)
        hiap_fail_text(L, NULL, NULL, "argument %d must lie between %lld and %lld, not %lld", index,
                       (long long)min, (long long)max, (long long)n);
    return n;
}

bool hiap_arg_flag_or(lua_State *L, int index, bool otherwise) {
    if (lua_isnoneornil(L, index))
        return otherwise;
    if (!lua_isboolean(L, index))
        hiap_box_argument_error(L, index, "truth value");
    return lua_toboolean(L, index);
}

int hiap_arg_choice(lua_State *L, int index, const char *what, const char *const *choices) {
    const char *text = hiap_arg_text(L, index);
    int count = 0;
    for (; choices[count]; count++)
        if (strcmp(choices[count], text) == 0)
            return count;
    hiap_fail_unknown(L, text, choices, (size_t)count, "there is no %s '%s'", what, text);
}

/* --- lists ------------------------------------------------------------------------------------ */

_Noreturn static void wrong_item(lua_State *L, const char *what, size_t i, const char *expected) {
    hiap_fail_text(L, NULL, NULL, "%s: item %zu: %s expected, got %s", what, i, expected,
                   hiap_box_kind(L, -1));
}

/* The items of a list, or 1 for a value that stands for a list of one. */
static size_t list_length(lua_State *L, int index, int one, const char *expected) {
    if (lua_type(L, index) == one)
        return 1;
    if (!lua_istable(L, index))
        hiap_box_argument_error(L, index, expected);
    return (size_t)lua_rawlen(L, index);
}

static void push_item(lua_State *L, int index, size_t i) {
    if (lua_istable(L, index))
        lua_rawgeti(L, index, (lua_Integer)i + 1);
    else
        lua_pushvalue(L, index);
}

const hiap_str *hiap_arg_texts(lua_State *L, int index, const char *what, size_t *count) {
    index = lua_absindex(L, index);
    luaL_checkstack(L, 4, "too many values");
    *count = list_length(L, index, LUA_TSTRING, "list of texts");
    hiap_str *texts = lua_newuserdatauv(L, (*count + 1) * sizeof *texts, 0);
    for (size_t i = 0; i < *count; i++) {
        push_item(L, index, i);
        if (lua_type(L, -1) != LUA_TSTRING)
            wrong_item(L, what, i + 1, "text");
        texts[i].at = lua_tolstring(L, -1, &texts[i].len);
        lua_pop(L, 1);
    }
    return texts;
}

const double *hiap_arg_numbers(lua_State *L, int index, const char *what, size_t *count) {
    index = lua_absindex(L, index);
    luaL_checkstack(L, 4, "too many values");
    *count = list_length(L, index, LUA_TNUMBER, "list of numbers");
    double *numbers = lua_newuserdatauv(L, (*count + 1) * sizeof *numbers, 0);
    for (size_t i = 0; i < *count; i++) {
        push_item(L, index, i);
        if (lua_type(L, -1) != LUA_TNUMBER)
            wrong_item(L, what, i + 1, "number");
        numbers[i] = lua_tonumber(L, -1);
        lua_pop(L, 1);
    }
    return numbers;
}
