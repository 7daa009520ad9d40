/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small things, most of them for the prelude only. */
#include <string.h>

#include "core/base/near.h"
#include "core/base/num.h"
#include "core/store/catalog.h"
#include "lua/bind/frame.h"
#include "lua/host/arg.h"
#include "lua/host/budget.h"
#include "lua/host/fail.h"
#include "lua/host/state.h"

int hiap_bind_native_near(lua_State *L) {
    size_t count;
    const char *name = hiap_arg_text(L, 1);
    const hiap_str *list = hiap_arg_texts(L, 2, "candidates", &count);
    const char **candidates = lua_newuserdatauv(L, (count + 1) * sizeof *candidates, 0);
    for (size_t i = 0; i < count; i++)
        candidates[i] = list[i].at;
    lua_pushstring(L, hiap_near(name, candidates, count));
    return 1;
}

int hiap_bind_native_is_id(lua_State *L) {
    hiap_str id = hiap_arg_str(L, 1);
    bool good = id.len > 0 && id.len <= 60 && id.at[0] >= 'a' && id.at[0] <= 'z';
    for (size_t i = 0; i < id.len && good; i++)
        good = strchr("abcdefghijklmnopqrstuvwxyz0123456789_", id.at[i]) != NULL;
    lua_pushboolean(L, good);
    return 1;
}

int hiap_bind_native_vintages(lua_State *L) {
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
    char text[64];
    hiap_budget_enter(L);
    int decimals = lua_isnoneornil(L, 2) ? 1 : (int)hiap_arg_integer(L, 2, 0, 20);
    lua_pushlstring(L, text, hiap_num_print_fixed(text, hiap_arg_number(L, 1), decimals));
    return 1;
}
