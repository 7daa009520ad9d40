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
    HIAP_BIND_RE,
    HIAP_BIND_NATIVE,
    HIAP_BIND_TYPES
} hiap_bind_type;

/* Methods of each type, ending in { NULL, NULL }; filled by hiap_bind_setup. */
extern luaL_Reg hiap_bind_methods[HIAP_BIND_TYPES][64];

#endif
