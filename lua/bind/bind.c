/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What all bindings share: the run, and small values on their way between C and Lua. */
#include "lua/bind/bind.h"

#include <math.h>

#include "lua/bind/registry.h"
#include "lua/host/arg.h"
#include "lua/host/budget.h"
#include "lua/host/fail.h"

/* In the registry: the run. */
static const char run_key;

void hiap_bind_setup(lua_State *L, void *bind) {
    static const hiap_box_type *const types[] = { &hiap_column_box, &hiap_frame_box,
                                                  &hiap_store_box,  &hiap_plot_box,
                                                  &hiap_page_box,   &hiap_workbook_box,
                                                  &hiap_re_box };
    hiap_bind_fill_methods();
    lua_pushlightuserdata(L, bind);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &run_key);
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        hiap_box_register(L, types[i]);
    hiap_bind_add_words(L, 1, HIAP_BIND_WORD);
    hiap_bind_add_words(L, 2, HIAP_BIND_NATIVE);
    lua_pushnumber(L, (lua_Number)NAN);
    lua_setfield(L, 1, "missing");
    hiap_box_push_object(L, &hiap_store_box, bind);
    lua_setfield(L, 1, "store");
}

hiap_bind *hiap_bind_of(lua_State *L) {
    lua_rawgetp(L, LUA_REGISTRYINDEX, &run_key);
    hiap_bind *bind = lua_touserdata(L, -1);
    lua_pop(L, 1);
    return bind;
}

/* --- values ----------------------------------------------------------------------------------- */

void hiap_bind_check_table(lua_State *L, int index, const char *expected) {
    if (!lua_istable(L, index))
        hiap_box_argument_error(L, index, expected);
}

const char *const *hiap_bind_texts(lua_State *L, int index, const char *what, size_t *count) {
    if (hiap_box_test(L, index, &hiap_column_box)) { /* a text column is a list of texts too */
        index = lua_absindex(L, index);
        lua_pushcfunction(L, hiap_bind_column_list);
        lua_pushvalue(L, index);
        lua_call(L, 1, 1);
        index = lua_gettop(L);
    }
    const hiap_str *list = hiap_arg_texts(L, index, what, count);
    const char **texts = lua_newuserdatauv(L, (*count + 1) * sizeof *texts, 0);
    for (size_t i = 0; i < *count; i++)
        texts[i] = list[i].at;
    return texts;
}

int hiap_bind_push_buf(lua_State *L, hiap_buf *buf) {
    hiap_err err = { 0 };
    if (buf->failed) {
        hiap_err_nomem(&err, buf->len);
        hiap_buf_clear(buf);
        hiap_fail(L, &err);
    }
    lua_pushlstring(L, buf->at ? buf->at : "", buf->len);
    hiap_buf_clear(buf);
    return 1;
}

void hiap_bind_now_and_then(lua_State *L, size_t turn) {
    enum { TURNS = 4096 };
    if (turn % TURNS == 0)
        hiap_budget_charge(L, 0);
}
