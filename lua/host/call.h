/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Calling script functions from core callbacks: core frames are never jumped over.
 *
 *     typedef struct scorer { hiap_call call; } scorer;
 *     static hiap_rc score_one(void *payload, double x, double *out, hiap_err *err) {
 *         hiap_call *call = payload;
 *         lua_pushvalue(call->L, call->function);
 *         lua_pushnumber(call->L, x);
 *         return hiap_call_number(call, 1, out, err);
 *     }
 */
#ifndef HIAP_HOST_CALL_H
#define HIAP_HOST_CALL_H

#include <lua.h>
#include <stdbool.h>

#include "core/base/err.h"

typedef struct hiap_call {
    lua_State *L;
    int function; /* its stack index in L */
} hiap_call;

/* lua_pcall that turns an error into `err`. When the core hands the same err back and the
 * binding raises it with hiap_fail, the script sees the original error with its own place. The
 * stack is as lua_pcall leaves it on success; on failure nothing is left. */
hiap_rc hiap_call_protected(lua_State *L, int arguments, int results, hiap_err *err);
/* One number, one truth value. */
hiap_rc hiap_call_number(hiap_call *call, int arguments, double *out, hiap_err *err);
hiap_rc hiap_call_truth(hiap_call *call, int arguments, bool *out, hiap_err *err);
/* Room for more values on the stack, without raising: false when there is none. Before pushing. */
bool hiap_call_room(hiap_call *call, int values);

#endif
