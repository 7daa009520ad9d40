/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two tables in the registry: mask -> place, weak, so that a mask that waits keeps no column alive;
 * and the places in the order they came, each with how many of its masks wait. */
#include "lua/bind/mask.h"

#include <lauxlib.h>

#include "lua/bind/bind.h"
#include "lua/host/fail.h"

#define MASKS  "hiap.masks"
#define PLACES "hiap.mask_places"

static void push_masks(lua_State *L) {
    if (luaL_getsubtable(L, LUA_REGISTRYINDEX, MASKS))
        return;
    lua_createtable(L, 0, 1);
    lua_pushliteral(L, "k");
    lua_setfield(L, -2, "__mode");
    lua_setmetatable(L, -2);
}

/* Add to the count of the place on top of the stack (popped). */
static void count_place(lua_State *L, lua_Integer change) {
    luaL_getsubtable(L, LUA_REGISTRYINDEX, PLACES);
    lua_pushvalue(L, -2);
    bool known = lua_rawget(L, -2) != LUA_TNIL;
    lua_Integer waiting = lua_tointeger(L, -1);
    lua_pop(L, 1);
    if (!known) {
        lua_pushvalue(L, -2);
        lua_rawseti(L, -2, (lua_Integer)lua_rawlen(L, -2) + 1);
    }
    lua_pushvalue(L, -2);
    lua_pushinteger(L, waiting + change);
    lua_rawset(L, -3);
    lua_pop(L, 2);
}

void hiap_mask_built(lua_State *L) {
    hiap_place place;
    luaL_checkstack(L, 6, "too many values");
    if (!hiap_host_where(L, &place))
        return;
    push_masks(L);
    lua_pushvalue(L, -2);
    lua_pushfstring(L, "%s:%d", place.path, place.line);
    lua_pushvalue(L, -1);
    count_place(L, 1);
    lua_rawset(L, -3);
    lua_pop(L, 1);
}

void hiap_mask_used(lua_State *L, int index) {
    luaL_checkstack(L, 6, "too many values");
    index = lua_absindex(L, index);
    push_masks(L);
    lua_pushvalue(L, index);
    if (lua_rawget(L, -2) == LUA_TNIL) {
        lua_pop(L, 2);
        return;
    }
    count_place(L, -1);
    lua_pushvalue(L, index);
    lua_pushnil(L);
    lua_rawset(L, -3);
    lua_pop(L, 1);
}

void hiap_bind_unused_masks(lua_State *L, hiap_buf *out) {
    luaL_getsubtable(L, LUA_REGISTRYINDEX, PLACES);
    lua_Integer count = (lua_Integer)lua_rawlen(L, -1);
    for (lua_Integer i = 1; i <= count; i++) {
        lua_rawgeti(L, -1, i);
        lua_pushvalue(L, -1);
        lua_rawget(L, -3);
        if (lua_tointeger(L, -1) > 0)
            hiap_buf_printf(out,
                            "%s: a mask was built here and never used (masks combine with & | ~; "
                            "'and' and 'or' drop one)\n",
                            lua_tostring(L, -2));
        lua_pop(L, 2);
    }
    lua_pop(L, 1);
}
