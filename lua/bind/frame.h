/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files that bind frames share. */
#ifndef HIAP_BIND_FRAME_H
#define HIAP_BIND_FRAME_H

#include "lua/bind/bind.h"

/* Push an empty frame box for the core to fill; then finish with the result: raises, or tells the
 * collector of the frame's size and returns 1. */
hiap_frame **hiap_bind_frame_slot(lua_State *L);
int hiap_bind_frame_result(lua_State *L, hiap_rc rc, const hiap_err *err);
/* Heap bytes of the columns. */
size_t hiap_bind_frame_bytes(const hiap_frame *f);
/* Column names: all arguments from `from` on, or one list there. The array is Lua's (pushed). */
const char *const *hiap_bind_names(lua_State *L, int from, size_t *count);
/* Push the names that are the keys of the table at `index`, sorted, as a list. */
size_t hiap_bind_push_keys(lua_State *L, int index);

#endif
