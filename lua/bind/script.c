/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scripts that other scripts load by name: the project's stand before the shipped ones. */
#include "lua/bind/script.h"

#include "lua/host/arg.h"
#include "lua/host/budget.h"
#include "lua/host/call.h"
#include "lua/host/fail.h"
#include "lua/host/state.h"

/* Run the text on top of the stack as the script `path`; its one result takes the place of the
 * text. */
static void run_text(lua_State *L, const char *path, const char *layer) {
    hiap_bind *run = hiap_bind_of(L);
    const char *before = run->layer;
    hiap_err err = { 0 };
    hiap_host_push_script(L, path, hiap_arg_str(L, -1));
    run->layer = layer;
    hiap_rc rc = hiap_call_protected(L, 0, 1, &err);
    run->layer = before;
    if (rc != HIAP_OK)
        hiap_fail(L, &err);
    lua_remove(L, -2);
}

int hiap_bind_native_load_script(lua_State *L) {
    hiap_budget_enter(L);
    const char *path = hiap_arg_text(L, 1), *origin;
    hiap_err err = { 0 };
    hiap_rc rc = hiap_bind_push_file(L, path, &origin, &err);
    if (rc == HIAP_OK)
        run_text(L, path, origin);
    else if (rc == HIAP_NOT_FOUND)
        lua_pushnil(L);
    else
        hiap_fail(L, &err);
    return 1;
}

/* Add the names of the scripts in ROOT/FOLDER to the list at 2; those in the set at 3 are known. */
static void list_layer(lua_State *L, const char *root, const char *folder) {
    hiap_err err = { 0 };
    char **names = NULL;
    size_t count = 0;
    if (!root)
        return;
    lua_pushfstring(L, "%s/%s", root, folder);
    if (hiap_path_list(&names, &count, lua_tostring(L, -1), ".lua", &err) != HIAP_OK)
        hiap_fail(L, &err);
    for (size_t i = 0; i < count; i++) {
        if (lua_getfield(L, 3, names[i]) == LUA_TNIL) {
            lua_pushboolean(L, true);
            lua_setfield(L, 3, names[i]);
            lua_pushfstring(L, "%s/%s", folder, names[i]);
            lua_rawseti(L, 2, (lua_Integer)lua_rawlen(L, 2) + 1);
        }
        lua_pop(L, 1);
    }
    hiap_path_free_list(names, count);
    lua_pop(L, 1);
}

int hiap_bind_native_load_folder(lua_State *L) {
    hiap_budget_enter(L);
    const hiap_bind *run = hiap_bind_of(L);
    const char *folder = hiap_arg_text(L, 1), *origin;
    hiap_err err = { 0 };
    lua_settop(L, 1);
    lua_newtable(L); /* 2: paths */
    lua_newtable(L); /* 3: names */
    list_layer(L, run->project, folder);
    list_layer(L, run->share, folder);
    lua_Integer count = (lua_Integer)lua_rawlen(L, 2);
    for (lua_Integer i = 1; i <= count; i++) {
        lua_rawgeti(L, 2, i);
        const char *path = lua_tostring(L, -1);
        if (hiap_bind_push_file(L, path, &origin, &err) != HIAP_OK)
            hiap_fail(L, &err);
        run_text(L, path, origin);
        lua_pop(L, 2);
    }
    return 0;
}

int hiap_bind_native_layer(lua_State *L) {
    hiap_budget_enter(L);
    const char *layer = hiap_bind_of(L)->layer;
    lua_pushstring(L, layer ? layer : "script");
    return 1;
}
