/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Masks that were built and never used: `a and b` silently gives b, so a is reported. */
#ifndef HIAP_BIND_MASK_H
#define HIAP_BIND_MASK_H

#include <lua.h>

/* Remember the mask on top of the stack, with the user's line. */
void hiap_mask_built(lua_State *L);
/* The mask at `index` has been looked at. */
void hiap_mask_used(lua_State *L, int index);

#endif
