/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Masks waiting to be used, in a registry table: mask -> "file:line". */
#include "lua/bind/mask.h"

#include <stdlib.h>
#include <string.h>

#include "lua/bind/bind.h"
#include "lua/host/fail.h"

#define MASKS "hiap.masks"
#define MASK_LIMIT 200 /* each waiting mask keeps its columns alive */
#define MASK_COUNT "hiap.mask_count"

static lua_Integer waiting(lua_State *L) {
    lua_getfield(L, LUA_REGISTRYINDEX, MASK_COUNT);
    lua_Integer n = lua_tointeger(L, -1);
    lua_pop(L, 1);
    return n;
}

static void set_waiting(lua_State *L, lua_Integer n) {
    lua_pushinteger(L, n);
    lua_setfield(L, LUA_REGISTRYINDEX, MASK_COUNT);
}

void hiap_mask_built(lua_State *L) {
    hiap_place place;
    if (waiting(L) >= MASK_LIMIT || !hiap_host_where(L, &place))
        return;
    luaL_getsubtable(L, LUA_REGISTRYINDEX, MASKS);
    lua_pushvalue(L, -2);
    lua_pushfstring(L, "%s:%d", place.path, place.line);
    lua_rawset(L, -3);
    lua_pop(L, 1);
    set_waiting(L, waiting(L) + 1);
}

void hiap_mask_used(lua_State *L, int index) {
    index = lua_absindex(L, index);
    if (waiting(L) == 0)
        return;
    luaL_getsubtable(L, LUA_REGISTRYINDEX, MASKS);
    lua_pushvalue(L, index);
    if (lua_rawget(L, -2) != LUA_TNIL) {
        lua_pushvalue(L, index);
        lua_pushnil(L);
        lua_rawset(L, -4);
        set_waiting(L, waiting(L) - 1);
    }
    lua_pop(L, 2);
}

static int by_text(const void *a, const void *b) {
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

void hiap_bind_unused_masks(lua_State *L, hiap_buf *out) {
    const char *places[MASK_LIMIT];
    size_t count = 0;
    luaL_getsubtable(L, LUA_REGISTRYINDEX, MASKS);
    for (lua_pushnil(L); lua_next(L, -2) && count < MASK_LIMIT; lua_pop(L, 1))
        places[count++] = lua_tostring(L, -1);
    qsort(places, count, sizeof *places, by_text);
    for (size_t i = 0; i < count; i++)
        if (i == 0 || strcmp(places[i], places[i - 1]) != 0)
            hiap_buf_printf(out, "%s: a mask was built here and never used (masks combine with & | ~; 'and' and 'or' drop one)\n", places[i]);
    lua_settop(L, 0);
}
