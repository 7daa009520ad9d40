/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/app/engine.h"

#include <assert.h>
#include <stdio.h>

#include "core/base/embed.h"

/* In the order they need each other. */
static const char *const modules[] = { "schema",    "check",   "declare",    "words", "disclosure",
                                       "datasets",  "bridge",  "mapping",    "values", "draw",
                                       "command",   "signature", "calc",     "vocabulary", "help",
                                       "reference", "editor" };
enum { MODULES = sizeof modules / sizeof *modules };

static const char native_key; /* registry: what the prelude sees and scripts do not */

static void push_list(lua_State *L, const char *const *list, size_t count) {
    lua_createtable(L, (int)count, 0);
    for (size_t i = 0; i < count; i++) {
        lua_pushstring(L, list[i]);
        lua_rawseti(L, -2, (lua_Integer)i + 1);
    }
}

static void set_up(lua_State *L, void *payload) {
    const hiap_engine_options *how = payload;
    hiap_bind_setup(L, how->bind);
    lua_pushvalue(L, 2);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &native_key);
    push_list(L, how->arguments, how->argument_count);
    lua_setfield(L, 1, "arg");
}

static void find_modules(hiap_prelude out[MODULES]) {
    for (size_t i = 0; i < MODULES; i++) {
        char path[64];
        snprintf(path, sizeof path, "lua/prelude/%s.lua", modules[i]);
        const hiap_embedded *file = hiap_embedded_find(path);
        assert(file);
        out[i] = (hiap_prelude){ modules[i], file->text, file->len };
    }
}

hiap_rc hiap_engine_open(hiap_host **out, const hiap_engine_options *options, hiap_fault *fault) {
    hiap_prelude prelude[MODULES];
    hiap_engine_options copy = *options;
    hiap_worker *worker = options->bind->worker;
    find_modules(prelude);
    hiap_host_options how = HIAP_HOST_OPTIONS_INIT;
    how.limits = *hiap_worker_limits(worker);
    how.last_line = hiap_worker_last_line(worker);
    how.seed = options->seed;
    how.trace = options->trace;
    how.print = hiap_worker_print, how.print_payload = worker;
    how.setup = set_up, how.setup_payload = &copy;
    how.prelude = prelude, how.prelude_count = MODULES;
    return hiap_host_open(out, &how, fault);
}

/* --- calls ----------------------------------------------------------------------------------- */

void hiap_engine_push(lua_State *L, const char *module, const char *function) {
    lua_rawgetp(L, LUA_REGISTRYINDEX, &native_key);
    lua_getfield(L, -1, "modules");
    lua_getfield(L, -1, module);
    lua_getfield(L, -1, function);
    lua_insert(L, -4);
    lua_pop(L, 3);
}

static void call_function(lua_State *L, void *payload) {
    const hiap_engine_function *call = payload;
    hiap_engine_push(L, call->module, call->function);
    lua_pushstring(L, call->first); /* NULL pushes nil */
    if (call->list)
        push_list(L, call->list, call->count);
    lua_call(L, call->list ? 2 : 1, 1);
    size_t len = 0;
    const char *text = call->result ? lua_tolstring(L, -1, &len) : NULL;
    if (text)
        hiap_buf_add(call->result, text, len);
    lua_pop(L, 1);
}

hiap_rc hiap_engine_call(hiap_host *host, const hiap_engine_function *call, hiap_fault *fault) {
    hiap_engine_function copy = *call;
    hiap_rc rc = hiap_host_protect(host, call_function, &copy, fault);
    if (rc == HIAP_OK && call->result && call->result->failed) {
        hiap_err err;
        hiap_err_nomem(&err, call->result->len);
        return hiap_fault_set(fault, &err);
    }
    return rc;
}
