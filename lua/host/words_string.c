/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <lualib.h>
#include <string.h>

#include "lua/host/words.h"

enum { LONGEST_REPEAT = 100000000 };

static hiap_str check_str(lua_State *L, int index) {
    hiap_str s;
    s.at = luaL_checklstring(L, index, &s.len);
    return s;
}

static void push_str(lua_State *L, hiap_str s) {
    lua_pushlstring(L, s.at, s.len);
}

/* The first place of `part` in `s` at or after `start`; s.len when there is none. */
static size_t find(hiap_str s, hiap_str part, size_t start) {
    const char *at = start <= s.len ? memmem(s.at + start, s.len - start, part.at, part.len) : NULL;
    return at ? (size_t)(at - s.at) : s.len;
}

static int word_contains(lua_State *L) {
    hiap_str s = check_str(L, 1), part = check_str(L, 2);
    lua_pushboolean(L, part.len == 0 || find(s, part, 0) < s.len);
    return 1;
}

static int word_starts(lua_State *L) {
    hiap_str s = check_str(L, 1), part = check_str(L, 2);
    lua_pushboolean(L, s.len >= part.len && memcmp(s.at, part.at, part.len) == 0);
    return 1;
}

static int word_ends(lua_State *L) {
    hiap_str s = check_str(L, 1), part = check_str(L, 2);
    lua_pushboolean(L, s.len >= part.len &&
                           memcmp(s.at + s.len - part.len, part.at, part.len) == 0);
    return 1;
}

static int word_trim(lua_State *L) {
    push_str(L, hiap_str_trim(check_str(L, 1)));
    return 1;
}

static bool is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/* Words between white space: no empty ones. */
static int split_words(lua_State *L, hiap_str s) {
    lua_Integer n = 0;
    for (size_t i = 0; i < s.len;) {
        size_t start = i;
        while (i < s.len && !is_space(s.at[i]))
            i++;
        if (i > start) {
            lua_pushlstring(L, s.at + start, i - start);
            lua_rawseti(L, -2, ++n);
        }
        i++;
    }
    return 1;
}

static int word_split(lua_State *L) {
    hiap_str s = check_str(L, 1);
    bool by_space = lua_isnoneornil(L, 2);
    hiap_str separator = by_space ? HIAP_STR(" ") : check_str(L, 2);
    luaL_argcheck(L, separator.len > 0, 2, "the separator is empty");
    lua_newtable(L);
    if (by_space)
        return split_words(L, s);
    lua_Integer n = 0;
    for (size_t i = 0; i <= s.len; i += separator.len) {
        size_t end = find(s, separator, i);
        lua_pushlstring(L, s.at + i, end - i);
        lua_rawseti(L, -2, ++n);
        i = end;
        if (end == s.len)
            break;
    }
    return 1;
}

static int word_replace(lua_State *L) {
    hiap_str s = check_str(L, 1), part = check_str(L, 2), by = check_str(L, 3);
    luaL_argcheck(L, part.len > 0, 2, "the text to replace is empty");
    hiap_buf *out = hiap_host__scratch(L);
    size_t i = 0;
    for (size_t at; (at = find(s, part, i)) < s.len && !out->failed; i = at + part.len) {
        hiap_buf_add(out, s.at + i, at - i);
        hiap_buf_add_str(out, by);
    }
    hiap_buf_add(out, s.at + i, s.len - i);
    hiap_host__check_buffer(L, out);
    lua_pushlstring(L, out->at ? out->at : "", out->len);
    return 1;
}

static int word_rep(lua_State *L) {
    hiap_str s = check_str(L, 1);
    lua_Integer n = luaL_checkinteger(L, 2);
    size_t separator;
    luaL_optlstring(L, 3, "", &separator);
    size_t each = s.len + separator;
    if (n > LONGEST_REPEAT || (n > 0 && each > 0 && (size_t)n > LONGEST_REPEAT / each))
        hiap_fail_text(L, "rep", "a text may be repeated up to 100 million bytes in all",
                       "string.rep: %lld times %zu bytes is too long", (long long)n, each);
    if (each == 0)
        return lua_pushliteral(L, ""), 1;
    lua_pushvalue(L, lua_upvalueindex(1));
    lua_insert(L, 1);
    lua_call(L, lua_gettop(L) - 1, 1);
    return 1;
}

/* ("text"):upper() looks the method up in the words, so that the view's suggestions apply. */
static int index_text(lua_State *L) {
    lua_getfield(L, lua_upvalueindex(1), "string");
    lua_pushvalue(L, 2);
    lua_gettable(L, -2);
    return 1;
}

/* `words` is on top of the stack. */
static void protect_metatable(lua_State *L) {
    lua_pushliteral(L, "");
    lua_createtable(L, 0, 2);
    lua_pushvalue(L, -3);
    lua_pushcclosure(L, index_text, 1);
    lua_setfield(L, -2, "__index");
    lua_pushboolean(L, false);
    lua_setfield(L, -2, "__metatable");
    lua_setmetatable(L, -2);
    lua_pop(L, 1);
}

void hiap_words_string(lua_State *L) {
    static const char *const allowed[] = { "byte", "char",    "len",   "lower",
                                           "sub",  "reverse", "upper", NULL };
    static const char *const repeat[] = { "rep", NULL };
    static const luaL_Reg own[] = {
        { "contains", word_contains }, { "ends", word_ends },   { "format", hiap_word_format },
        { "replace", word_replace },   { "split", word_split }, { "starts", word_starts },
        { "trim", word_trim },         { NULL, NULL },
    };
    hiap_words_push_allowed(L, luaopen_string, allowed);
    luaL_setfuncs(L, own, 0);
    hiap_words_push_allowed(L, luaopen_string, repeat);
    lua_getfield(L, -1, "rep");
    lua_pushcclosure(L, word_rep, 1);
    lua_setfield(L, -3, "rep");
    lua_pop(L, 1);
    lua_setfield(L, -2, "string");
    protect_metatable(L);
}
