/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that a run reads and writes. */
#ifndef HIAP_BIND_FILE_H
#define HIAP_BIND_FILE_H

#include "lua/bind/bind.h"

/* Hand a file of the run to the main process and note it for the manifest; raises on failure. */
void hiap_bind_publish(lua_State *L, const char *path, hiap_str bytes);
/* Read a file of the project, or failing that of the shipped library, into *out and note it. *origin says
 * which it was; HIAP_NOT_FOUND when neither has it. */
hiap_rc hiap_bind_read(hiap_bind *run, const char *path, hiap_buf *out, const char **origin, hiap_err *err);

#endif
