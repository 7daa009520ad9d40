/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Native objects in Lua: a full userdata with one pointer, empty first, filled by the core.
 *
 *     static const hiap_box_type column_type = {
 *         .name = "column", .drop = drop_column, .methods = methods, .meta = operators };
 *
 *     static int column_mean_by(lua_State *L) {
 *         hiap_budget_enter(L);
 *         const hiap_column *a = hiap_box_check(L, 1, &column_type);
 *         void **box = hiap_box_push(L, &column_type);             empty: its __gc accepts that
 *         hiap_err err;
 *         if (hiap_column_mean_by((hiap_column **)box, a, &err) != HIAP_OK)
 *             hiap_fail(L, &err);                                  nothing leaks
 *         return 1;
 *     }
 */
#ifndef HIAP_HOST_BOX_H
#define HIAP_HOST_BOX_H

#include <lauxlib.h>
#include <lua.h>
#include <stdbool.h>

typedef struct hiap_box_type {
    const char *name;        /* "column": as it appears in messages */
    void (*drop)(void *);    /* gives the object back; never called with NULL */
    const luaL_Reg *methods; /* ends in { NULL, NULL } */
    const luaL_Reg *meta;    /* "__add", "__len", "__tostring", ...; may be NULL; not __gc, __index,
                                __metatable */
    /* Fields beside the methods (a frame's columns): push the value of the text at index 2 of
     * the box at index 1 and return 1, or return 0. May be NULL. */
    int (*field)(lua_State *L);
    /* Push a list of the names `field` knows of the box at index 1, for suggestions. May be
     * NULL. */
    void (*field_names)(lua_State *L);
} hiap_box_type;

/* Make the type known to the state; once, in set-up. */
void hiap_box_register(lua_State *L, const hiap_box_type *type);
/* Push an empty box; the core fills the slot. */
void **hiap_box_push(lua_State *L, const hiap_box_type *type);
/* Push a box that takes over `object` (never NULL) only when nothing was raised: for objects
 * that cannot be made in place. On a memory error the process ends, so nothing leaks. */
void hiap_box_push_object(lua_State *L, const hiap_box_type *type, void *object);
/* The object, or NULL when the value is something else (or an empty box). */
void *hiap_box_test(lua_State *L, int index, const hiap_box_type *type);
/* The object, or "bad argument #2 to 'ge' (column expected, got text)". */
void *hiap_box_check(lua_State *L, int index, const hiap_box_type *type);
/* What a value is called in messages: "column", "text", "number", "nothing", "table",
 * "function". */
const char *hiap_box_kind(lua_State *L, int index);
/* "bad argument #2 to 'ge' (column expected, got text)". */
_Noreturn void hiap_box_argument_error(lua_State *L, int index, const char *expected);
/* Push a list of the methods and fields of the box at `index`, sorted; false when it is no box. */
bool hiap_box_push_names(lua_State *L, int index);

#endif
