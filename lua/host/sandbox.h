/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The standard part of the words: built by hand from an allow-list, never by luaL_openlibs.
 *
 * basic      assert error getmetatable ipairs pairs pcall print rawequal rawlen select
 * setmetatable
 *              sort tonumber tostring type xpcall
 * math       without randomseed; random is keyed by the run's seed and the script string
 * byte char contains ends format len lower rep replace reverse split starts sub trim
 *              upper; no Lua patterns
 * table      concat insert move pack remove unpack; plain tables only utf8       char codepoint
 * codes len offset coroutine  create isyieldable resume running status wrap yield
 *
 * Nothing here shows an address, a clock, a locale or the order of a hash table.
 */
#ifndef HIAP_HOST_SANDBOX_H
#define HIAP_HOST_SANDBOX_H

#include <lua.h>
#include <stdbool.h>

#include "core/base/buf.h"

/* Push a new table with the words above, and protect the string metatable. */
void hiap_sandbox_push_words(lua_State *L);

/* Replace the table on top by a read-only view: reading an unknown field is an error with a
 * suggestion ("string has no field 'uper'"), writing is an error, getmetatable gives false.
 * Tables inside that have no metatable of their own are treated the same way. */
void hiap_sandbox_freeze(lua_State *L, const char *name);
/* The same for every table among the words on top of the stack: the end of set-up. */
void hiap_sandbox_freeze_words(lua_State *L);
/* When the value at `index` is such a view, push the table behind it (host code only). */
bool hiap_sandbox_push_frozen(lua_State *L, int index);

/* Push a fresh strict environment over the words (at `words`). */
void hiap_sandbox_push_environment(lua_State *L, int words);

/* The value as print shows it: shortest digits, `missing` for NaN, tables as {...} with sorted
 * keys to a certain depth and size, no addresses. __tostring and __name are honoured. */
void hiap_sandbox_push_text(lua_State *L, int index);
/* The same, appended, without calling any metamethod: for error messages. */
void hiap_sandbox_show(lua_State *L, int index, hiap_buf *out);

#endif
