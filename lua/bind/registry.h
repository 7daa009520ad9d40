/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of registry.def, as tables. */
#ifndef HIAP_BIND_REGISTRY_H
#define HIAP_BIND_REGISTRY_H

#include <lauxlib.h>
#include <lua.h>

typedef enum hiap_bind_type {
    HIAP_BIND_WORD,
    HIAP_BIND_COLUMN,
    HIAP_BIND_FRAME,
    HIAP_BIND_STORE,
    HIAP_BIND_PLOT,
    HIAP_BIND_PAGE,
    HIAP_BIND_WORKBOOK,
    HIAP_BIND_RE,
    HIAP_BIND_NATIVE,
    HIAP_BIND_TYPES
} hiap_bind_type;

/* Methods of each type, ending in { NULL, NULL }; filled by hiap_bind_fill_methods. */
enum { HIAP_BIND_METHODS = 64 };
extern luaL_Reg hiap_bind_methods[HIAP_BIND_TYPES][HIAP_BIND_METHODS];
void hiap_bind_fill_methods(void);

/* Set the functions of a type as fields of the table at `index`. */
void hiap_bind_add_words(lua_State *L, int index, hiap_bind_type type);

#endif
