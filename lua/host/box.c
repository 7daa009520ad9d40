/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/host/box.h"

#include <string.h>

#include "lua/host/failure.h"
#include "lua/host/keys.h"

typedef struct box {
    void *object;
} box;

/* In a metatable: its hiap_box_type. */
static const char type_key;

static const hiap_box_type *type_of(lua_State *L, int index) {
    if (lua_type(L, index) != LUA_TUSERDATA || !lua_getmetatable(L, index))
        return NULL;
    lua_rawgetp(L, -1, &type_key);
    const hiap_box_type *type = lua_touserdata(L, -1);
    lua_pop(L, 2);
    return type;
}

/* --- names ------------------------------------------------------------------------------------ */

static int list_fields(lua_State *L) {
    type_of(L, 1)->field_names(L);
    return 1;
}

/* Adds the texts of the list on top (popped) as keys of the table at `set`. */
static void add_list(lua_State *L, int set) {
    lua_Integer count = (lua_Integer)lua_rawlen(L, -1);
    for (lua_Integer i = 1; i <= count; i++) {
        lua_rawgeti(L, -1, i);
        lua_pushboolean(L, true);
        lua_rawset(L, set);
    }
    lua_pop(L, 1);
}

/* Pushes a table whose keys are the methods and fields. */
static void push_name_set(lua_State *L, int index, const hiap_box_type *type) {
    index = lua_absindex(L, index);
    lua_newtable(L);
    for (const luaL_Reg *m = type->methods; m && m->name; m++) {
        lua_pushboolean(L, true);
        lua_setfield(L, -2, m->name);
    }
    if (!type->field_names)
        return;
    lua_pushcfunction(L, list_fields);
    lua_pushvalue(L, index);
    lua_call(L, 1, 1);
    add_list(L, lua_gettop(L) - 1);
}

bool hiap_box_push_names(lua_State *L, int index) {
    const hiap_box_type *type = type_of(L, index);
    if (!type)
        return false;
    size_t others;
    luaL_checkstack(L, 10, "too many values");
    push_name_set(L, index, type);
    hiap_keys_push(L, -1, &others);
    lua_remove(L, -2);
    return true;
}

/* --- the metatable ---------------------------------------------------------------------------- */

static int collect(lua_State *L) {
    const hiap_box_type *type = lua_touserdata(L, lua_upvalueindex(1));
    box *b = lua_touserdata(L, 1);
    void *object = b->object;
    b->object = NULL;
    if (object)
        type->drop(object);
    return 0;
}

_Noreturn static void fail_unknown_field(lua_State *L, const hiap_box_type *type) {
    const char *sort = type->field ? "field or method" : "method";
    if (lua_type(L, 2) != LUA_TSTRING)
        hiap_fail_text(L, NULL, "its methods are called with a colon: x:name()",
                       "a %s has no items of its own to index with a %s", type->name,
                       hiap_box_kind(L, 2));
    size_t count;
    const char *name = lua_tostring(L, 2);
    push_name_set(L, 1, type);
    const char *const *names = hiap_keys_push_names(L, -1, &count);
    hiap_fail_unknown(L, name, names, count, "%s has no %s '%s'", type->name, sort, name);
}

/* Upvalues: the type, its methods. */
static int read_field(lua_State *L) {
    lua_pushvalue(L, 2);
    if (lua_rawget(L, lua_upvalueindex(2)) != LUA_TNIL)
        return 1;
    lua_settop(L, 2);
    const hiap_box_type *type = lua_touserdata(L, lua_upvalueindex(1));
    if (type->field && lua_type(L, 2) == LUA_TSTRING && type->field(L) == 1)
        return 1;
    lua_settop(L, 2);
    fail_unknown_field(L, type);
}

static int write_field(lua_State *L) {
    const hiap_box_type *type = lua_touserdata(L, lua_upvalueindex(1));
    hiap_fail_text(L, lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : NULL,
                   "its methods give a new one instead", "a %s cannot be changed", type->name);
}

static void set_closure(lua_State *L, const char *field, const hiap_box_type *type,
                        lua_CFunction fn) {
    lua_pushlightuserdata(L, (void *)type);
    lua_pushcclosure(L, fn, 1);
    lua_setfield(L, -2, field);
}

void hiap_box_register(lua_State *L, const hiap_box_type *type) {
    static const luaL_Reg none[] = { { NULL, NULL } };
    lua_newtable(L);
    if (type->meta)
        luaL_setfuncs(L, type->meta, 0);
    set_closure(L, "__gc", type, collect);
    set_closure(L, "__newindex", type, write_field);
    lua_pushlightuserdata(L, (void *)type);
    lua_newtable(L);
    luaL_setfuncs(L, type->methods ? type->methods : none, 0);
    lua_pushcclosure(L, read_field, 2);
    lua_setfield(L, -2, "__index");
    lua_pushboolean(L, false);
    lua_setfield(L, -2, "__metatable");
    lua_pushstring(L, type->name);
    lua_setfield(L, -2, "__name");
    lua_pushlightuserdata(L, (void *)type);
    lua_rawsetp(L, -2, &type_key);
    lua_rawsetp(L, LUA_REGISTRYINDEX, type);
}

/* --- boxes ------------------------------------------------------------------------------------ */

void **hiap_box_push(lua_State *L, const hiap_box_type *type) {
    luaL_checkstack(L, 2, "too many values");
    box *b = lua_newuserdatauv(L, sizeof *b, 0);
    b->object = NULL;
    lua_rawgetp(L, LUA_REGISTRYINDEX, type);
    lua_setmetatable(L, -2);
    return &b->object;
}

void hiap_box_push_object(lua_State *L, const hiap_box_type *type, void *object) {
    if (!lua_checkstack(L, 2)) {
        type->drop(object);
        luaL_error(L, "stack overflow");
    }
    *hiap_box_push(L, type) = object;
}

void *hiap_box_test(lua_State *L, int index, const hiap_box_type *type) {
    return type_of(L, index) == type ? ((box *)lua_touserdata(L, index))->object : NULL;
}

void *hiap_box_check(lua_State *L, int index, const hiap_box_type *type) {
    void *object = hiap_box_test(L, index, type);
    if (!object)
        hiap_box_argument_error(L, index, type->name);
    return object;
}

/* --- messages --------------------------------------------------------------------------------- */

const char *hiap_box_kind(lua_State *L, int index) {
    static const char *const kinds[LUA_NUMTYPES] = {
        [LUA_TNIL] = "nothing",     [LUA_TBOOLEAN] = "truth value", [LUA_TLIGHTUSERDATA] = "object",
        [LUA_TNUMBER] = "number",   [LUA_TSTRING] = "text",         [LUA_TTABLE] = "table",
        [LUA_TFUNCTION] = "function", [LUA_TUSERDATA] = "object",   [LUA_TTHREAD] = "coroutine",
    };
    const hiap_box_type *type = type_of(L, index);
    if (type)
        return type->name;
    return lua_isnone(L, index) ? "nothing" : kinds[lua_type(L, index)];
}

void hiap_box_argument_error(lua_State *L, int index, const char *expected) {
    lua_Debug ar = { .name = NULL };
    if (lua_getstack(L, 0, &ar))
        lua_getinfo(L, "n", &ar);
    const char *name = ar.name ? ar.name : "this function", *got = hiap_box_kind(L, index);
    bool is_method = ar.name && strcmp(ar.namewhat, "method") == 0;
    if (is_method && index == 1)
        hiap_fail_text(L, name, NULL, "'%s' is a method of a %s, not of a %s", name, expected, got);
    hiap_fail_text(L, name, NULL, "bad argument #%d to '%s' (%s expected, got %s)",
                   index - is_method, name, expected, got);
}
