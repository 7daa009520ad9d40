/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <lualib.h>

#include "lua/host/box.h"
#include "lua/host/failure.h"
#include "lua/host/keys.h"
#include "lua/host/sandbox.h"
#include "lua/host/words.h"

/* --- errors ----------------------------------------------------------------------------------- */

static int word_error(lua_State *L) {
    lua_Integer level = luaL_optinteger(L, 2, 1);
    lua_settop(L, 1);
    hiap_failure_push_thrown(L, level > 0 && level < 200 ? (int)level : 1);
    return lua_error(L);
}

static int word_assert(lua_State *L) {
    luaL_checkany(L, 1);
    if (lua_toboolean(L, 1))
        return lua_gettop(L);
    lua_settop(L, 2);
    if (lua_isnil(L, 2)) {
        lua_pushliteral(L, "assertion failed");
        lua_replace(L, 2);
    }
    hiap_failure_push_thrown(L, 1);
    return lua_error(L);
}

/* After the call of a protected function: [..., true or handler, results]. A spent budget goes
 * on. */
static int finish_protected(lua_State *L, int status, lua_KContext first) {
    if (hiap_budget_is_spent(L))
        hiap_budget_raise(L);
    if (status == LUA_OK || status == LUA_YIELD) {
        lua_pushboolean(L, true);
        lua_replace(L, (int)first);
        return lua_gettop(L) - (int)first + 1;
    }
    hiap_fail_unwrap(L);
    lua_pushboolean(L, false);
    lua_insert(L, -2);
    return 2;
}

static int word_pcall(lua_State *L) {
    luaL_checkany(L, 1);
    lua_pushcfunction(L, hiap_fail_handler);
    lua_insert(L, 1);
    int status = lua_pcallk(L, lua_gettop(L) - 2, LUA_MULTRET, 1, 1, finish_protected);
    return finish_protected(L, status, 1);
}

/* [function, handler, ...]. The script's handler runs after the stack is unwound: it sees the
 * error, not the frames. */
static int finish_handled(lua_State *L, int status, lua_KContext first) {
    int results = finish_protected(L, status, first);
    if (status == LUA_OK || status == LUA_YIELD)
        return results;
    lua_pushvalue(L, 2);
    lua_insert(L, -2);
    lua_call(L, 1, 1);
    return 2;
}

static int word_xpcall(lua_State *L) {
    int arguments = lua_gettop(L) - 2;
    luaL_checktype(L, 2, LUA_TFUNCTION);
    lua_pushcfunction(L, hiap_fail_handler);
    lua_pushvalue(L, 1);
    lua_rotate(L, 3, 2);
    int status = lua_pcallk(L, arguments, LUA_MULTRET, 3, 3, finish_handled);
    return finish_handled(L, status, 3);
}

/* --- looking and printing --------------------------------------------------------------------- */

static int word_tostring(lua_State *L) {
    luaL_checkany(L, 1);
    hiap_sandbox_push_text(L, 1);
    return 1;
}

static int word_print(lua_State *L) {
    hiap_budget_enter(L);
    int count = lua_gettop(L);
    hiap_buf *line = hiap_host__scratch(L);
    for (int i = 1; i <= count; i++) {
        size_t len;
        hiap_sandbox_push_text(L, i);
        const char *text = lua_tolstring(L, -1, &len);
        if (i > 1)
            hiap_buf_add_char(line, '\t');
        hiap_buf_add(line, text, len);
        lua_pop(L, 1);
    }
    hiap_buf_add_char(line, '\n');
    hiap_host__check_buffer(L, line);
    hiap_host_print(L, line->at, line->len);
    return 0;
}

static int word_type(lua_State *L) {
    luaL_checkany(L, 1);
    lua_pushstring(L, lua_isuserdata(L, 1) ? hiap_box_kind(L, 1) : luaL_typename(L, 1));
    return 1;
}

/* --- tables ----------------------------------------------------------------------------------- */

/* Upvalues: the table, its sorted keys, how many were visited. Keys removed meanwhile are passed
 * over. */
static int next_pair(lua_State *L) {
    lua_Integer i = lua_tointeger(L, lua_upvalueindex(3));
    for (;;) {
        lua_settop(L, 0);
        if (lua_rawgeti(L, lua_upvalueindex(2), ++i) == LUA_TNIL)
            break;
        lua_pushvalue(L, 1);
        if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNIL)
            break;
    }
    lua_pushinteger(L, i);
    lua_replace(L, lua_upvalueindex(3));
    return lua_gettop(L);
}

static int word_pairs(lua_State *L) {
    luaL_checkany(L, 1);
    if (luaL_getmetafield(L, 1, "__pairs") != LUA_TNIL) {
        lua_pushvalue(L, 1);
        lua_call(L, 1, 3);
        return 3;
    }
    if (!lua_istable(L, 1))
        hiap_box_argument_error(L, 1, "table");
    size_t others;
    lua_pushvalue(L, 1);
    hiap_keys_push(L, 1, &others);
    if (others > 0)
        hiap_fail_text(L, "pairs", "use names or numbers as keys, and keep the objects as values",
                       "pairs cannot put keys that are tables, functions or objects in order");
    lua_pushinteger(L, 0);
    lua_pushcclosure(L, next_pair, 3);
    return 1;
}

static void refuse_field(lua_State *L, const char *field, const char *why) {
    lua_pushstring(L, field);
    if (lua_rawget(L, 2) != LUA_TNIL)
        hiap_fail_text(L, field, NULL, "a metatable cannot have %s: %s", field, why);
    lua_pop(L, 1);
}

static int word_setmetatable(lua_State *L) {
    luaL_checktype(L, 1, LUA_TTABLE);
    luaL_argexpected(L, lua_isnoneornil(L, 2) || lua_istable(L, 2), 2, "nil or table");
    lua_settop(L, 2);
    if (luaL_getmetafield(L, 1, "__metatable") != LUA_TNIL)
        hiap_fail_text(L, NULL, NULL, "this table's metatable is protected");
    if (lua_istable(L, 2)) {
        refuse_field(L, "__gc", "when it runs depends on the memory in use");
        refuse_field(L, "__mode", "what a weak table holds depends on the memory in use");
    }
    lua_setmetatable(L, 1);
    return 1;
}

static int word_getmetatable(lua_State *L) {
    luaL_checkany(L, 1);
    if (!lua_getmetatable(L, 1))
        lua_pushnil(L);
    else
        luaL_getmetafield(L, 1, "__metatable");
    return 1;
}

void hiap_words_basic(lua_State *L) {
    static const char *const allowed[] = { "ipairs", "rawequal", "rawlen",
                                           "select", "tonumber", NULL };
    static const luaL_Reg own[] = {
        { "assert", word_assert },   { "error", word_error },
        { "getmetatable", word_getmetatable },
        { "pairs", word_pairs },     { "pcall", word_pcall },
        { "print", word_print },     { "setmetatable", word_setmetatable },
        { "sort", hiap_word_sort },  { "tostring", word_tostring },
        { "type", word_type },       { "xpcall", word_xpcall },
        { NULL, NULL },
    };
    hiap_words_push_allowed(L, luaopen_base, allowed);
    for (const char *const *name = allowed; *name; name++) {
        lua_getfield(L, -1, *name);
        lua_setfield(L, -3, *name);
    }
    lua_pop(L, 1);
    luaL_setfuncs(L, own, 0);
}
