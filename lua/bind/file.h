/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that a run writes. */
#ifndef HIAP_BIND_FILE_H
#define HIAP_BIND_FILE_H

#include "lua/bind/bind.h"

/* Hand a file of the run to the main process and note it for the manifest; raises on failure. */
void hiap_bind_publish(lua_State *L, const char *path, hiap_str bytes);

#endif
