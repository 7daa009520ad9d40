/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files that bind columns share. */
#ifndef HIAP_BIND_COLUMN_H
#define HIAP_BIND_COLUMN_H

#include "lua/bind/bind.h"

/* An operation over the arguments on the stack (columns or numbers); pushes the result. */
int hiap_bind_apply(lua_State *L, hiap_op op);
/* A node from the column or number at `index` (checked before), the caller's; NULL and `err` on failure. */
hiap_expr *hiap_bind_read_number(lua_State *L, int index, hiap_err *err);
/* Push a buffer's text and clear it; raises when the buffer has failed. Returns 1. */
int hiap_bind_push_buf(lua_State *L, hiap_buf *buf);

#endif
