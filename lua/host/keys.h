/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keys of a table in an order that does not depend on hashing: false, true, numbers, texts. */
#ifndef HIAP_HOST_KEYS_H
#define HIAP_HOST_KEYS_H

#include <lua.h>
#include <stddef.h>

/* Push a list of the keys of the table at `index`; returns their number. Keys of other kinds
 * have no order: they are left out, and counted in *others. No metamethod is called. */
size_t hiap_keys_push(lua_State *L, int index, size_t *others);

/* Names for suggestions: the text keys of a table, sorted. Pushes a block that holds the array; the
 * texts live as long as the table. */
const char *const *hiap_keys_push_names(lua_State *L, int index, size_t *count);

#endif
