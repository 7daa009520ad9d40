/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/host/host.h"

static const char metatable_key;

static int collect(lua_State *L) {
    hiap_buf_clear(lua_touserdata(L, 1));
    return 0;
}

hiap_buf *hiap_host__scratch(lua_State *L) {
    luaL_checkstack(L, 4, "too many values");
    hiap_buf *b = lua_newuserdatauv(L, sizeof *b, 0);
    *b = (hiap_buf)HIAP_BUF_INIT;
    if (lua_rawgetp(L, LUA_REGISTRYINDEX, &metatable_key) == LUA_TNIL) {
        lua_pop(L, 1);
        lua_createtable(L, 0, 1);
        lua_pushcfunction(L, collect);
        lua_setfield(L, -2, "__gc");
        lua_pushvalue(L, -1);
        lua_rawsetp(L, LUA_REGISTRYINDEX, &metatable_key);
    }
    lua_setmetatable(L, -2);
    return b;
}

void hiap_host__check_buffer(lua_State *L, const hiap_buf *b) {
    hiap_err err;
    if (!b->failed)
        return;
    hiap_err_nomem(&err, b->len);
    hiap_fail(L, &err);
}
