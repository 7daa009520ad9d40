/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of lua/host share and no other floor includes: the state's inside. */
#ifndef HIAP_HOST_HOST_H
#define HIAP_HOST_HOST_H

#include <lauxlib.h>

#include "core/base/map.h"
#include "core/base/vec.h"
#include "lua/host/state.h"

/* A script that was loaded: its text for the caret, its own stream of random numbers. */
typedef struct hiap_source {
    char *text;
    size_t len;
    uint64_t draws;
} hiap_source;

/* A coroutine that waits for the one it resumed. */
typedef struct hiap_resumer {
    lua_State *L;
    const struct hiap_resumer *before;
} hiap_resumer;

struct hiap_host {
    lua_State *L;
    hiap_budget budget;
    hiap_host_options options;
    hiap_map *paths; /* numbers the sources */
    HIAP_VEC(hiap_source) sources;
    uint64_t draws; /* of code that belongs to no script */
    const hiap_resumer *resumer;
};

/* Registry keys: only their addresses count. */
extern const char hiap_host_words_key, hiap_host_native_key, hiap_host_session_key;

/* The source a place belongs to, or NULL. */
hiap_source *hiap_host__source_of(hiap_host *host, const char *path);

/* A chunk of ours, not of the user: chunk name "=hiap:...". */
bool hiap_host__is_own_chunk(const char *source);
/* A user's script: chunk name "@path". */
bool hiap_host__is_script_chunk(const char *source);

/* Compile text as the chunk `name`, with the environment on top of the stack as its own (popped).
 * Returns a status of lua_load; pushes the function or the message. */
int hiap_host__compile(lua_State *L, const char *name, hiap_str text);
/* Without byte order mark and "#!" line (whose newline stays, so that lines keep their numbers). */
hiap_str hiap_host__strip(hiap_str text);

/* Keep the text for the caret; a path that comes again gets its new text. Raises. */
void hiap_host__remember(lua_State *L, const char *path, hiap_str text);

/* A buffer that the collector frees when an error passes: pushed on the stack. */
hiap_buf *hiap_host__scratch(lua_State *L);
/* Raises when an append to it ran out of memory. */
void hiap_host__check_buffer(lua_State *L, const hiap_buf *b);

#endif
