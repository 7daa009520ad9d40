/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files that bind the store share. */
#ifndef HIAP_BIND_STORE_H
#define HIAP_BIND_STORE_H

#include "lua/bind/bind.h"

/* The store of the run (argument 1); raises while nothing has been imported. */
hiap_store *hiap_bind_check_store(lua_State *L);
/* The vintage that the value at `index` names: a number, or the newest on a day ("2026-04-09");
 * raises for one that is not there, or later than the one the run is as of. `what` names it. */
int64_t hiap_bind_vintage(lua_State *L, int index, const char *what);
/* The frame of figures on top, looked at by the guard of the prelude, which raises for figures that
 * are not for every script. Returns 1: the frame is the result. */
int hiap_bind_guarded(lua_State *L);

#endif
