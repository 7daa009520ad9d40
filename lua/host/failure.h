/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The error object that travels through Lua; scripts never get hold of one. */
#ifndef HIAP_HOST_FAILURE_H
#define HIAP_HOST_FAILURE_H

#include "lua/host/host.h"
#include "lua/host/native_error.h"

typedef struct hiap_failure {
    hiap_err err;
    hiap_place place; /* in a script; line 0: none */
    char token[HIAP_TOKEN_MAX];
    bool onward;    /* the token may be on a later line */
    bool has_value; /* the script threw a value of its own */
} hiap_failure;

/* Its user values: what the script threw, and the frames when they were asked for. */
enum { HIAP_FAILURE_THROWN = 1, HIAP_FAILURE_TRACE };

/* Once, in set-up. */
void hiap_failure_register(lua_State *L);
/* Push one about `err`, placed where the user's script is, or where err->where says. */
hiap_failure *hiap_failure_push(lua_State *L, const hiap_err *err, const char *token);
/* Push one for a message of Lua's own, raised in the coroutine `at`. */
hiap_failure *hiap_failure_push_native(lua_State *L, lua_State *at, const char *message);
/* Push one for what a script threw (on top of the stack; popped). */
hiap_failure *hiap_failure_push_thrown(lua_State *L, int level);
/* NULL when the value is something else. */
hiap_failure *hiap_failure_test(lua_State *L, int index);

/* The next hiap_fail about an equal err raises the failure on top of the stack (popped) instead. */
void hiap_failure_keep(lua_State *L);
/* Push the kept one if it is about `err`. */
bool hiap_failure_push_kept(lua_State *L, const hiap_err *err);

/* The user's frame at or above `level` of the coroutine, then those of its resumers. */
bool hiap_place_find(lua_State *L, int level, hiap_place *out);
/* "scripts/a.lua:6" taken apart; false when it is something else or no script that was loaded. */
bool hiap_place_parse(hiap_host *host, const char *where, hiap_place *out);

#endif
