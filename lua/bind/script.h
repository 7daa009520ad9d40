/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scripts that other scripts load by name. */
#ifndef HIAP_BIND_SCRIPT_H
#define HIAP_BIND_SCRIPT_H

#include "lua/bind/bind.h"

/* Push the text of a file (hiap_bind_read); nothing is pushed on failure. */
hiap_rc hiap_bind_push_file(lua_State *L, const char *path, const char **origin, hiap_err *err);

#endif
