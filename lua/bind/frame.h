/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files that bind frames share. */
#ifndef HIAP_BIND_FRAME_H
#define HIAP_BIND_FRAME_H

#include "lua/bind/bind.h"

/* Push an empty frame box for the core to fill; then finish with the result: raises, or tells the
 * collector of the frame's size and returns 1. */
hiap_frame **hiap_bind_frame_slot(lua_State *L);
int hiap_bind_frame_result(lua_State *L, hiap_rc rc, const hiap_err *err);
/* Column names from the arguments `from` to `to`, or from one list. The array is Lua's (pushed). */
const char *const *hiap_bind_names(lua_State *L, int from, int to, size_t *count);

#endif
