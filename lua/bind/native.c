/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small things, most of them for the prelude only. */
#include <string.h>

#include "core/base/near.h"
#include "core/base/num.h"
#include "core/store/catalog.h"
#include "lua/bind/column.h"
#include "lua/bind/frame.h"
#include "lua/host/arg.h"
#include "lua/host/budget.h"
#include "lua/host/state.h"

int hiap_bind_native_near(lua_State *L) {
    hiap_budget_enter(L);
    size_t count;
    const char *name = hiap_arg_text(L, 1);
    const char *const *candidates = hiap_bind_texts(L, 2, "candidates", &count);
    lua_pushstring(L, hiap_near(name, candidates, count));
    return 1;
}

int hiap_bind_native_is_id(lua_State *L) {
    enum { LONGEST = 60 };
    hiap_budget_enter(L);
    hiap_str id = hiap_arg_str(L, 1);
    size_t known = strspn(id.at, "abcdefghijklmnopqrstuvwxyz0123456789_");
    bool starts_well = id.at[0] >= 'a' && id.at[0] <= 'z';
    lua_pushboolean(L, starts_well && known == id.len && id.len <= LONGEST);
    return 1;
}

int hiap_bind_native_vintages(lua_State *L) {
    hiap_budget_enter(L);
    hiap_bind *run = hiap_bind_of(L);
    hiap_err err = { 0 };
    if (!run->store) {
        lua_pushnil(L);
        return 1;
    }
    hiap_frame **out = hiap_bind_frame_slot(L);
    return hiap_bind_frame_result(L, hiap_store_vintages(out, run->store, &err), &err);
}

int hiap_bind_native_run(lua_State *L) {
    hiap_budget_enter(L);
    const hiap_bind *run = hiap_bind_of(L);
    lua_createtable(L, 0, 4);
    lua_pushstring(L, run->version);
    lua_setfield(L, -2, "version");
    lua_pushinteger(L, (lua_Integer)hiap_host_seed(L));
    lua_setfield(L, -2, "seed");
    lua_pushinteger(L, run->as_of);
    lua_setfield(L, -2, "as_of");
    lua_pushinteger(L, (lua_Integer)run->width);
    lua_setfield(L, -2, "width");
    return 1;
}

int hiap_bind_word_fixed(lua_State *L) {
    enum { USUAL = 1, MOST = 20, ROOM = 64 };
    char text[ROOM];
    hiap_budget_enter(L);
    int decimals = lua_isnoneornil(L, 2) ? USUAL : (int)hiap_arg_integer(L, 2, 0, MOST);
    double x = hiap_bind_is_missing(L, 1) ? lua_tonumber(L, 1) : hiap_arg_number(L, 1);
    lua_pushlstring(L, text, hiap_num_print_fixed(text, x, decimals));
    return 1;
}
