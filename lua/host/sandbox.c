/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/host/sandbox.h"

#include <lualib.h>
#include <string.h>

#include "core/base/near.h"
#include "lua/host/keys.h"
#include "lua/host/words.h"

/* In the metatable of a view: the table behind it. */
static const char behind_key;

void hiap_words_push_allowed(lua_State *L, lua_CFunction open, const char *const *allowed) {
    lua_newtable(L);
    lua_pushcfunction(L, open);
    lua_call(L, 0, 1);
    for (; *allowed; allowed++) {
        lua_getfield(L, -1, *allowed);
        lua_setfield(L, -3, *allowed);
    }
    lua_pop(L, 1);
}

static void add_utf8(lua_State *L) {
    static const char *const allowed[] = { "char", "codepoint", "codes", "len", "offset", NULL };
    hiap_words_push_allowed(L, luaopen_utf8, allowed);
    lua_setfield(L, -2, "utf8");
}

/* Opening a library of Lua's may leave things among the globals and in the registry. */
static void forget_globals(lua_State *L) {
    lua_newtable(L);
    lua_rawseti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
    lua_pushnil(L);
    lua_setfield(L, LUA_REGISTRYINDEX, LUA_LOADED_TABLE);
}

void hiap_sandbox_push_words(lua_State *L) {
    lua_newtable(L);
    hiap_words_basic(L);
    hiap_words_string(L);
    hiap_words_table(L);
    hiap_words_math(L);
    hiap_words_coroutine(L);
    add_utf8(L);
    forget_globals(L);
}

/* --- read-only views -------------------------------------------------------------------------- */

/* What scripts written for another Lua look for, and what to use here. */
static const struct {
    const char *table, *name, *instead;
} elsewhere[] = {
    { "string", "find", "re 'pattern':match(text), or string.contains(text, part)" },
    { "string", "match", "re 'pattern':match(text)" },
    { "string", "gmatch", "re 'pattern':all(text)" },
    { "string", "gsub", "re 'pattern':replace(text, by), or string.replace(text, part, by)" },
    { "table", "sort", "sort(list), which keeps the order of equal items" },
    { "math", "randomseed", "the seed of the run: --seed 42" },
    { "coroutine", "close", "return, from inside the coroutine" },
};

static const char *found_elsewhere(const char *table, const char *name) {
    for (size_t i = 0; i < sizeof elsewhere / sizeof *elsewhere; i++)
        if (strcmp(elsewhere[i].table, table) == 0 && strcmp(elsewhere[i].name, name) == 0)
            return elsewhere[i].instead;
    return NULL;
}

/* Upvalues: the table behind, its name. */
static int read_view(lua_State *L) {
    lua_pushvalue(L, 2);
    if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNIL)
        return 1;
    const char *table = lua_tostring(L, lua_upvalueindex(2));
    if (lua_type(L, 2) != LUA_TSTRING)
        return 1;
    const char *name = lua_tostring(L, 2), *instead = found_elsewhere(table, name);
    if (instead) {
        hiap_err err;
        hiap_err_set(&err, HIAP_SCRIPT, "%s.%s is not available", table, name);
        hiap_err_hint(&err, "use %s", instead);
        hiap_fail_at(L, &err, name);
    }
    size_t count;
    const char *const *names = hiap_keys_push_names(L, lua_upvalueindex(1), &count);
    hiap_fail_unknown(L, name, names, count, "%s has no field '%s'", table, name);
}

static int write_view(lua_State *L) {
    hiap_fail_text(L, lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : NULL,
                   "make a table of your own and change that", "%s cannot be changed",
                   lua_tostring(L, lua_upvalueindex(1)));
}

static int push_behind(lua_State *L) {
    lua_getfield(L, lua_upvalueindex(1), "pairs");
    lua_pushvalue(L, lua_upvalueindex(2));
    lua_call(L, 1, 3);
    return 3;
}

static int length_behind(lua_State *L) {
    lua_pushinteger(L, (lua_Integer)lua_rawlen(L, lua_upvalueindex(1)));
    return 1;
}

/* Fills the metatable on top; `behind` and `name` are stack indices. */
static void fill_view(lua_State *L, int behind, int name) {
    lua_pushvalue(L, behind);
    lua_pushvalue(L, name);
    lua_pushcclosure(L, read_view, 2);
    lua_setfield(L, -2, "__index");
    lua_pushvalue(L, name);
    lua_pushcclosure(L, write_view, 1);
    lua_setfield(L, -2, "__newindex");
    lua_rawgetp(L, LUA_REGISTRYINDEX, &hiap_host_words_key);
    lua_pushvalue(L, behind);
    lua_pushcclosure(L, push_behind, 2);
    lua_setfield(L, -2, "__pairs");
    lua_pushvalue(L, behind);
    lua_pushcclosure(L, length_behind, 1);
    lua_setfield(L, -2, "__len");
    lua_pushboolean(L, false);
    lua_setfield(L, -2, "__metatable");
    lua_pushvalue(L, behind);
    lua_rawsetp(L, -2, &behind_key);
}

static void freeze_fields(lua_State *L, int table, const char *name) {
    size_t others, count = hiap_keys_push(L, table, &others);
    int keys = lua_gettop(L);
    for (size_t i = 1; i <= count; i++) {
        lua_rawgeti(L, keys, (lua_Integer)i);
        lua_pushvalue(L, -1);
        if (lua_rawget(L, table) != LUA_TTABLE || lua_getmetatable(L, -1)) {
            lua_settop(L, keys);
            continue;
        }
        const char *field = lua_type(L, -2) == LUA_TSTRING ? lua_tostring(L, -2) : "this table";
        lua_pushfstring(L, "%s%s%s", name, *name ? "." : "", field);
        lua_insert(L, -2);
        hiap_sandbox_freeze(L, lua_tostring(L, -2));
        lua_remove(L, -2);
        lua_rawset(L, table);
        lua_settop(L, keys);
    }
    lua_settop(L, keys - 1);
}

void hiap_sandbox_freeze(lua_State *L, const char *name) {
    luaL_checkstack(L, 16, "tables nested too deeply");
    int behind = lua_gettop(L);
    freeze_fields(L, behind, name);
    lua_pushstring(L, name);
    lua_newtable(L);
    lua_newtable(L);
    fill_view(L, behind, behind + 1);
    lua_setmetatable(L, -2);
    lua_replace(L, behind);
    lua_settop(L, behind);
}

void hiap_sandbox_freeze_words(lua_State *L) {
    freeze_fields(L, lua_gettop(L), "");
}

bool hiap_sandbox_push_frozen(lua_State *L, int index) {
    if (!lua_istable(L, index) || !lua_getmetatable(L, index))
        return false;
    bool frozen = lua_rawgetp(L, -1, &behind_key) == LUA_TTABLE;
    lua_remove(L, -2);
    if (!frozen)
        lua_pop(L, 1);
    return frozen;
}

/* --- the environment of a script -------------------------------------------------------------- */

static const char *const *push_visible_names(lua_State *L, int environment, int words,
                                             size_t *count) {
    size_t own, shared;
    const char *const *a = hiap_keys_push_names(L, environment, &own);
    const char *const *b = hiap_keys_push_names(L, words, &shared);
    const char **all = lua_newuserdatauv(L, (own + shared + 1) * sizeof *all, 0);
    memcpy(all, a, own * sizeof *all);
    memcpy(all + own, b, shared * sizeof *all);
    *count = own + shared;
    return all;
}

static const char removed_hint[] = "scripts cannot reach files, other programs or the system";

static bool is_removed(const char *name) {
    static const char *const removed[] = { "io", "os", "debug", "package", "load", "loadstring",
                                           "loadfile", "dofile", "require", "collectgarbage" };
    for (size_t i = 0; i < sizeof removed / sizeof *removed; i++)
        if (strcmp(removed[i], name) == 0)
            return true;
    return false;
}

/* Upvalue: the words. */
static int read_environment(lua_State *L) {
    lua_pushvalue(L, 2);
    if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNIL)
        return 1;
    if (lua_type(L, 2) != LUA_TSTRING)
        return 1;
    const char *name = lua_tostring(L, 2);
    if (is_removed(name))
        hiap_fail_text(L, name, removed_hint, "'%s' is not available", name);
    size_t count;
    const char *const *names = push_visible_names(L, 1, lua_upvalueindex(1), &count);
    hiap_fail_unknown(L, name, names, count, "'%s' is not defined", name);
}

/* A new name is declared by the script's own statements; inside a function it is most often a
 * slip. */
static bool is_main_chunk(lua_State *L) {
    lua_Debug ar;
    if (!lua_getstack(L, 1, &ar))
        return true;
    lua_getinfo(L, "S", &ar);
    return *ar.what != 'L';
}

static int write_environment(lua_State *L) {
    const char *name = lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : NULL;
    lua_pushvalue(L, 2);
    if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNIL)
        hiap_fail_text(L, name, "choose another name, or write `local` in front",
                       "'%s' is a word of the language and cannot be set", name ? name : "this");
    if (!is_main_chunk(L))
        hiap_fail_text(L, name, "write `local` in front, or set it once at the top of the script",
                       "'%s' is not declared, so a function cannot set it", name ? name : "this");
    lua_settop(L, 3);
    lua_rawset(L, 1);
    return 0;
}

void hiap_sandbox_push_environment(lua_State *L, int words) {
    words = lua_absindex(L, words);
    lua_newtable(L);
    lua_createtable(L, 0, 3);
    lua_pushvalue(L, words);
    lua_pushcclosure(L, read_environment, 1);
    lua_setfield(L, -2, "__index");
    lua_pushvalue(L, words);
    lua_pushcclosure(L, write_environment, 1);
    lua_setfield(L, -2, "__newindex");
    lua_pushboolean(L, false);
    lua_setfield(L, -2, "__metatable");
    lua_setmetatable(L, -2);
}
