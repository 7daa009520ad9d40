/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/host/state.h"

#include <stdlib.h>
#include <string.h>

#include "lua/host/failure.h"
#include "lua/host/sandbox.h"

const char hiap_host_words_key, hiap_host_native_key, hiap_host_session_key;

hiap_host *hiap_host_of(lua_State *L) {
    return *(hiap_host **)lua_getextraspace(L);
}

lua_State *hiap_host_lua(hiap_host *host) {
    return host->L;
}

hiap_budget *hiap_host_budget(hiap_host *host) {
    return &host->budget;
}

uint64_t hiap_host_seed(lua_State *L) {
    return hiap_host_of(L)->options.seed;
}

void hiap_host_print(lua_State *L, const char *bytes, size_t len) {
    hiap_host *host = hiap_host_of(L);
    hiap_budget_charge_print(L, len);
    if (host->options.print)
        host->options.print(host->options.print_payload, bytes, len);
}

/* --- protected calls -------------------------------------------------------------------------- */

typedef struct protected_call {
    void (*fn)(lua_State *L, void *payload);
    void *payload;
} protected_call;

static int call_protected(lua_State *L) {
    const protected_call *call = lua_touserdata(L, 1);
    lua_settop(L, 0);
    call->fn(L, call->payload);
    return 0;
}

hiap_rc hiap_host_protect(hiap_host *host, void (*fn)(lua_State *L, void *payload), void *payload,
                          hiap_fault *fault) {
    lua_State *L = host->L;
    hiap_fault scrap;
    hiap_fault *out = fault ? fault : &scrap;
    protected_call call = { fn, payload };
    int base = lua_gettop(L);
    hiap_fault_clear(out);
    hiap_budget *before = hiap_budget_watch(&host->budget);
    lua_pushcfunction(L, hiap_fail_handler);
    lua_pushcfunction(L, call_protected);
    lua_pushlightuserdata(L, &call);
    int status = lua_pcall(L, 1, 0, base + 1);
    hiap_budget_watch(before);
    if (status != LUA_OK)
        hiap_fault_take(L, status, out);
    lua_settop(L, base);
    return out->err.rc;
}

/* --- sources and chunks ----------------------------------------------------------------------- */

hiap_source *hiap_host__source_of(hiap_host *host, const char *path) {
    uint32_t i = hiap_map_find(host->paths, hiap_str_of(path));
    return i == HIAP_MAP_NONE ? NULL : &host->sources.at[i];
}

hiap_str hiap_host_source(const hiap_host *host, const char *path) {
    uint32_t i = hiap_map_find(host->paths, hiap_str_of(path));
    if (i == HIAP_MAP_NONE)
        return HIAP_STR("");
    return (hiap_str){ host->sources.at[i].text, host->sources.at[i].len };
}

bool hiap_host__is_own_chunk(const char *source) {
    return strncmp(source, "=hiap:", 6) == 0;
}

bool hiap_host__is_script_chunk(const char *source) {
    return *source == '@';
}

hiap_str hiap_host__strip(hiap_str text) {
    if (text.len >= 3 && memcmp(text.at, "\xEF\xBB\xBF", 3) == 0)
        text = (hiap_str){ text.at + 3, text.len - 3 };
    if (text.len < 2 || memcmp(text.at, "#!", 2) != 0)
        return text;
    const char *end = memchr(text.at, '\n', text.len);
    size_t line = end ? (size_t)(end - text.at) : text.len;
    return (hiap_str){ text.at + line, text.len - line };
}

int hiap_host__compile(lua_State *L, const char *name, hiap_str text) {
    int status = luaL_loadbufferx(L, text.at, text.len, name, "t");
    if (status != LUA_OK) {
        lua_remove(L, -2);
        return status;
    }
    lua_insert(L, -2);
    if (!lua_setupvalue(L, -2, 1))
        lua_pop(L, 1); /* a chunk that names nothing */
    return LUA_OK;
}

void hiap_host__remember(lua_State *L, const char *path, hiap_str text) {
    hiap_host *host = hiap_host_of(L);
    hiap_err err;
    bool added;
    uint32_t i = HIAP_MAP_NONE;
    char *copy = hiap_alloc(text.len);
    if (copy && hiap_vec_reserve(&host->sources, 1))
        i = hiap_map_add(host->paths, hiap_str_of(path), &added);
    if (i == HIAP_MAP_NONE) {
        hiap_free(copy);
        hiap_err_nomem(&err, text.len);
        hiap_fail(L, &err);
    }
    memcpy(copy, text.at, text.len);
    if (added)
        host->sources.at[host->sources.len++] = (hiap_source){ .text = NULL };
    hiap_free(host->sources.at[i].text);
    host->sources.at[i].text = copy;
    host->sources.at[i].len = text.len;
}

static void check_text(lua_State *L, const char *path, hiap_str text) {
    size_t limit = hiap_host_of(L)->budget.limits.source_bytes;
    hiap_err err;
    if (text.len > limit) {
        hiap_err_set(&err, HIAP_LIMIT, "the script is larger than %zu KiB", limit >> 10);
        hiap_err_hint(&err, "data belongs into datasets/, not into a script");
    } else if (text.len > 0 && text.at[0] == LUA_SIGNATURE[0]) {
        hiap_err_set(&err, HIAP_SCRIPT, "this is a compiled chunk, not the text of a script");
        hiap_err_hint(&err, "use the .lua file it was made from");
    } else if (strlen(path) >= sizeof((hiap_place *)0)->path) {
        hiap_err_set(&err, HIAP_ARGUMENT, "the path of the script is too long");
    } else {
        return;
    }
    hiap_err_at(&err, "%s", path);
    hiap_fail_at(L, &err, NULL);
}

/* The message is "path:line: fact"; Lua shortens a long path. */
static void fail_syntax(lua_State *L, const char *path, const char *message) {
    hiap_err err;
    char token[HIAP_TOKEN_MAX], *end;
    const char *at = message;
    long line = 0;
    while ((at = strchr(at, ':')) != NULL) {
        line = strtol(++at, &end, 10);
        if (end > at && end[0] == ':' && end[1] == ' ')
            break;
    }
    hiap_native_syntax(at ? end + 2 : message, &err, token);
    hiap_err_at(&err, "%s:%ld", path, at ? line : 1);
    hiap_failure_push(L, &err, token)->onward = false;
    lua_error(L);
}

void hiap_host_push_script(lua_State *L, const char *path, hiap_str text) {
    check_text(L, path, text);
    hiap_host__remember(L, path, text);
    text = hiap_host__strip(text);
    check_text(L, path, text);
    lua_pushfstring(L, "@%s", path);
    lua_rawgetp(L, LUA_REGISTRYINDEX, &hiap_host_words_key);
    hiap_sandbox_push_environment(L, -1);
    lua_remove(L, -2);
    if (hiap_host__compile(L, lua_tostring(L, -2), text) != LUA_OK)
        fail_syntax(L, path, lua_tostring(L, -1));
    lua_remove(L, -2);
}

typedef struct script {
    const char *path;
    hiap_str text;
} script;

static void check_script(lua_State *L, void *payload) {
    const script *s = payload;
    hiap_host_push_script(L, s->path, s->text);
}

static void run_script(lua_State *L, void *payload) {
    check_script(L, payload);
    lua_call(L, 0, 0);
}

hiap_rc hiap_host_run(hiap_host *host, const char *path, hiap_str text, hiap_fault *fault) {
    return hiap_host_protect(host, run_script, &(script){ path, text }, fault);
}

hiap_rc hiap_host_check(hiap_host *host, const char *path, hiap_str text, hiap_fault *fault) {
    return hiap_host_protect(host, check_script, &(script){ path, text }, fault);
}

/* --- set-up ----------------------------------------------------------------------------------- */

enum { WORDS = 1, NATIVE };

static int freeze_word(lua_State *L) {
    luaL_checktype(L, 1, LUA_TTABLE);
    const char *name = luaL_optstring(L, 2, "this table");
    lua_pushvalue(L, 1);
    hiap_sandbox_freeze(L, name);
    return 1;
}

static void push_native(lua_State *L) {
    static const luaL_Reg own[] = {
        { "fail", hiap_fail_word }, { "where", hiap_fail_where_word }, { "freeze", freeze_word },
        { NULL, NULL },
    };
    luaL_newlib(L, own);
    lua_newtable(L);
    lua_setfield(L, -2, "modules");
}

static void run_prelude(lua_State *L, const hiap_prelude *module) {
    lua_pushfstring(L, "=hiap:%s", module->name);
    hiap_sandbox_push_environment(L, WORDS);
    hiap_str text = { module->text, module->len };
    if (hiap_host__compile(L, lua_tostring(L, -2), text) != LUA_OK)
        hiap_fail_text(L, NULL, NULL, "%s", lua_tostring(L, -1));
    lua_pushvalue(L, WORDS);
    lua_pushvalue(L, NATIVE);
    lua_call(L, 2, 1);
    lua_getfield(L, NATIVE, "modules");
    lua_insert(L, -2);
    lua_setfield(L, -2, module->name);
    lua_settop(L, NATIVE);
}

static void set_up(lua_State *L, void *payload) {
    const hiap_host_options *options = payload;
    hiap_failure_register(L);
    hiap_sandbox_push_words(L);
    lua_pushvalue(L, WORDS);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &hiap_host_words_key);
    push_native(L);
    lua_pushvalue(L, NATIVE);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &hiap_host_native_key);
    if (options->setup)
        options->setup(L, options->setup_payload);
    lua_settop(L, NATIVE);
    for (size_t i = 0; i < options->prelude_count; i++)
        run_prelude(L, &options->prelude[i]);
    lua_settop(L, WORDS);
    hiap_sandbox_freeze_words(L);
}

hiap_rc hiap_host_open(hiap_host **out, const hiap_host_options *options, hiap_fault *fault) {
    hiap_err err;
    *out = NULL;
    hiap_fault_clear(fault);
    hiap_host *host = hiap_alloc_zero(1, sizeof *host);
    if (!host)
        return hiap_err_nomem(&err, sizeof *host), hiap_fault_set(fault, &err);
    host->options = *options;
    hiap_rc rc = hiap_map_new(&host->paths, &err);
    if (rc != HIAP_OK) {
        hiap_host_close(host);
        return hiap_fault_set(fault, &err);
    }
    hiap_budget_init(&host->budget, &options->limits, options->last_line);
    host->L = lua_newstate(hiap_budget_alloc, &host->budget);
    *(hiap_host **)lua_getextraspace(host->L) = host;
    rc = hiap_host_protect(host, set_up, &host->options, fault);
    if (rc != HIAP_OK) {
        hiap_host_close(host);
        return rc;
    }
    hiap_budget_reset(&host->budget);
    hiap_budget_arm(host->L);
    *out = host;
    return HIAP_OK;
}

void hiap_host_close(hiap_host *host) {
    if (!host)
        return;
    if (host->L)
        lua_close(host->L);
    for (size_t i = 0; i < host->sources.len; i++)
        hiap_free(host->sources.at[i].text);
    hiap_vec_clear(&host->sources);
    hiap_map_free(host->paths);
    hiap_free(host);
}
