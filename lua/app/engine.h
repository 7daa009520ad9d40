/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The script state of a worker: the host with its bindings and the prelude.
 *
 *     hiap_host *host;
 *     rc = hiap_engine_open(&host, &how, fault);
 *     const hiap_engine_function call = { "help", "topic", .first = "frame" };
 *     rc = hiap_engine_call(host, &call, fault);
 *
 * A worker ends with _exit, so nothing here is closed.
 */
#ifndef HIAP_APP_ENGINE_H
#define HIAP_APP_ENGINE_H

#include "lua/bind/bind.h"
#include "lua/host/state.h"

typedef struct hiap_engine_options {
    hiap_bind *bind;
    uint64_t seed;
    bool trace;
    const char *const *arguments; /* the word `arg` */
    size_t argument_count;
} hiap_engine_options;

hiap_rc hiap_engine_open(hiap_host **out, const hiap_engine_options *options, hiap_fault *fault);

/* A function of a prelude module: module.function(first, list). */
typedef struct hiap_engine_function {
    const char *module, *function;
    const char *first;        /* NULL: nil */
    const char *const *list;  /* NULL: no second argument */
    size_t count;
    hiap_buf *result; /* the text it returns is appended; NULL: not wanted */
} hiap_engine_function;

hiap_rc hiap_engine_call(hiap_host *host, const hiap_engine_function *call, hiap_fault *fault);

/* Inside hiap_host_protect: push module.function. */
void hiap_engine_push(lua_State *L, const char *module, const char *function);

#endif
