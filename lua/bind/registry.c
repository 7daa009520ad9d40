/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of registry.def: methods, words, and what the prelude makes help from. */
#include "lua/bind/registry.h"

#include <assert.h>

#include "core/data/column_sum.h"
#include "lua/bind/bind.h"

typedef struct row {
    hiap_bind_type type;
    const char *name;
    lua_CFunction function;
    const char *signature, *help;
} row;

static const row rows[] = {
#define HIAP_BIND(type, name, function, signature, help) \
    { HIAP_BIND_##type, name, function, signature, help },
#include "lua/bind/registry.def"
#undef HIAP_BIND
};
enum { ROWS = sizeof rows / sizeof *rows };

static const char *const type_names[HIAP_BIND_TYPES] = {
    [HIAP_BIND_WORD] = "word",     [HIAP_BIND_COLUMN] = "column",
    [HIAP_BIND_FRAME] = "frame",   [HIAP_BIND_STORE] = "store",
    [HIAP_BIND_PLOT] = "plot",     [HIAP_BIND_PAGE] = "page",
    [HIAP_BIND_WORKBOOK] = "workbook", [HIAP_BIND_RE] = "re",
    [HIAP_BIND_NATIVE] = "native",
};

luaL_Reg hiap_bind_methods[HIAP_BIND_TYPES][HIAP_BIND_METHODS];

void hiap_bind_fill_methods(void) {
    size_t count[HIAP_BIND_TYPES] = { 0 };
    for (size_t i = 0; i < ROWS; i++) {
        size_t n = count[rows[i].type]++;
        assert(n + 1 < HIAP_BIND_METHODS);
        hiap_bind_methods[rows[i].type][n] = (luaL_Reg){ rows[i].name, rows[i].function };
        hiap_bind_methods[rows[i].type][n + 1] = (luaL_Reg){ NULL, NULL };
    }
}

void hiap_bind_add_words(lua_State *L, int index, hiap_bind_type type) {
    lua_pushvalue(L, index);
    luaL_setfuncs(L, hiap_bind_methods[type], 0);
    lua_pop(L, 1);
}

/* --- for the prelude -------------------------------------------------------------------------- */

static void set_text(lua_State *L, const char *name, const char *text) {
    lua_pushstring(L, text);
    lua_setfield(L, -2, name);
}

int hiap_bind_native_registry(lua_State *L) {
    lua_createtable(L, ROWS, 0);
    for (int i = 0; i < ROWS; i++) {
        lua_createtable(L, 0, 4);
        set_text(L, "type", type_names[rows[i].type]);
        set_text(L, "name", rows[i].name);
        set_text(L, "signature", rows[i].signature);
        set_text(L, "help", rows[i].help);
        lua_rawseti(L, -2, i + 1);
    }
    return 1;
}

int hiap_bind_native_summaries(lua_State *L) {
    lua_createtable(L, HIAP_SUMMARY_COUNT_, 0);
    for (int s = 0; s < HIAP_SUMMARY_COUNT_; s++) {
        lua_createtable(L, 0, 2);
        set_text(L, "name", hiap_summary_name((hiap_summary)s));
        set_text(L, "help", hiap_summary_help((hiap_summary)s));
        lua_rawseti(L, -2, s + 1);
    }
    return 1;
}
