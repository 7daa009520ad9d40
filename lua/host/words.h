/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of the standard words; each adds to the table on top of the stack. */
#ifndef HIAP_HOST_WORDS_H
#define HIAP_HOST_WORDS_H

#include "lua/host/host.h"

void hiap_words_basic(lua_State *L);
void hiap_words_string(lua_State *L); /* also protects the string metatable */
void hiap_words_table(lua_State *L);
void hiap_words_math(lua_State *L);
void hiap_words_coroutine(lua_State *L);

/* A table with the fields of a library of Lua's that are named in `allowed` (ends in NULL),
 * pushed. */
void hiap_words_push_allowed(lua_State *L, lua_CFunction open, const char *const *allowed);

/* A plain table at `index`, or an argument error: views and objects are not to be written raw. */
void hiap_words_check_plain(lua_State *L, int index);

/* string.format and sort, in files of their own. */
int hiap_word_format(lua_State *L);
int hiap_word_sort(lua_State *L);

#endif
