/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Set-up of the bindings from registry.def. */
#include "lua/bind/registry.h"

#include <assert.h>
#include <math.h>

#include "lua/bind/column.h"
#include "lua/host/budget.h"
#include "lua/host/fail.h"

typedef struct row {
    hiap_bind_type type;
    const char *name;
    lua_CFunction function;
    const char *signature, *help;
} row;

static const row rows[] = {
#define HIAP_BIND(type, name, function, signature, help) { HIAP_BIND_##type, name, function, signature, help },
#include "lua/bind/registry.def"
#undef HIAP_BIND
};
enum { ROWS = sizeof rows / sizeof *rows };

static const char *const type_names[HIAP_BIND_TYPES] = { "word", "column", "frame", "store", "plot", "page", "re", "native" };

luaL_Reg hiap_bind_methods[HIAP_BIND_TYPES][64];

static void fill_methods(void) {
    size_t count[HIAP_BIND_TYPES] = { 0 };
    for (size_t i = 0; i < ROWS; i++) {
        luaL_Reg *methods = hiap_bind_methods[rows[i].type];
        size_t n = count[rows[i].type]++;
        assert(n + 1 < sizeof hiap_bind_methods[0] / sizeof **hiap_bind_methods);
        methods[n] = (luaL_Reg){ rows[i].name, rows[i].function };
        methods[n + 1] = (luaL_Reg){ NULL, NULL };
    }
}

/* An upvalue-free pointer to the run, for every binding. */
static const char bind_key;

hiap_bind *hiap_bind_of(lua_State *L) {
    lua_rawgetp(L, LUA_REGISTRYINDEX, &bind_key);
    hiap_bind *bind = lua_touserdata(L, -1);
    lua_pop(L, 1);
    return bind;
}

void hiap_bind_setup(lua_State *L, void *bind) {
    static const hiap_box_type *const types[] = { &hiap_column_box, &hiap_frame_box, &hiap_store_box,
                                                  &hiap_plot_box,   &hiap_page_box,  &hiap_re_box };
    fill_methods();
    lua_pushlightuserdata(L, bind);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &bind_key);
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        hiap_box_register(L, types[i]);
    lua_pushvalue(L, 1);
    luaL_setfuncs(L, hiap_bind_methods[HIAP_BIND_WORD], 0);
    lua_pushnumber(L, (lua_Number)NAN);
    lua_setfield(L, -2, "missing");
    hiap_box_push_object(L, &hiap_store_box, bind);
    lua_setfield(L, -2, "store");
    lua_pop(L, 1);
    lua_pushvalue(L, 2);
    luaL_setfuncs(L, hiap_bind_methods[HIAP_BIND_NATIVE], 0);
    lua_pop(L, 1);
}

int hiap_bind_push_buf(lua_State *L, hiap_buf *buf) {
    if (buf->failed) {
        hiap_err err = { 0 };
        size_t len = buf->len;
        hiap_buf_clear(buf);
        hiap_err_nomem(&err, len);
        hiap_fail(L, &err);
    }
    lua_pushlstring(L, buf->at ? buf->at : "", buf->len);
    hiap_buf_clear(buf);
    return 1;
}

int hiap_bind_native_registry(lua_State *L) {
    lua_createtable(L, ROWS, 0);
    for (size_t i = 0; i < ROWS; i++) {
        lua_createtable(L, 0, 4);
        lua_pushstring(L, type_names[rows[i].type]);
        lua_setfield(L, -2, "type");
        lua_pushstring(L, rows[i].name);
        lua_setfield(L, -2, "name");
        lua_pushstring(L, rows[i].signature);
        lua_setfield(L, -2, "signature");
        lua_pushstring(L, rows[i].help);
        lua_setfield(L, -2, "help");
        lua_rawseti(L, -2, (lua_Integer)i + 1);
    }
    return 1;
}

int hiap_bind_native_summaries(lua_State *L) {
    lua_createtable(L, HIAP_SUMMARY_COUNT_, 0);
    for (int s = 0; s < HIAP_SUMMARY_COUNT_; s++) {
        lua_createtable(L, 0, 2);
        lua_pushstring(L, hiap_summary_name((hiap_summary)s));
        lua_setfield(L, -2, "name");
        lua_pushstring(L, hiap_summary_help((hiap_summary)s));
        lua_setfield(L, -2, "help");
        lua_rawseti(L, -2, s + 1);
    }
    return 1;
}
