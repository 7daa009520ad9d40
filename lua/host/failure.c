/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/host/failure.h"

#include <stdlib.h>
#include <string.h>

#include "lua/host/sandbox.h"

static const char metatable_key, kept_key;

/* Frames looked at, for recursion without end makes very many. */
enum { DEEPEST = 100 };

void hiap_failure_register(lua_State *L) {
    lua_createtable(L, 0, 2);
    lua_pushboolean(L, false);
    lua_setfield(L, -2, "__metatable");
    lua_pushliteral(L, "error");
    lua_setfield(L, -2, "__name");
    lua_rawsetp(L, LUA_REGISTRYINDEX, &metatable_key);
}

hiap_failure *hiap_failure_test(lua_State *L, int index) {
    if (lua_type(L, index) != LUA_TUSERDATA || !lua_getmetatable(L, index))
        return NULL;
    lua_rawgetp(L, LUA_REGISTRYINDEX, &metatable_key);
    bool same = lua_rawequal(L, -1, -2);
    lua_pop(L, 2);
    return same ? lua_touserdata(L, index) : NULL;
}

/* --- places ----------------------------------------------------------------------------------- */

static void copy_text(char *out, size_t size, const char *text, size_t len) {
    if (len >= size)
        len = size - 1;
    memcpy(out, text, len);
    out[len] = '\0';
}

static bool find_in(lua_State *L, int level, hiap_place *out) {
    lua_Debug ar;
    for (int most = level + DEEPEST; level < most && lua_getstack(L, level, &ar); level++) {
        lua_getinfo(L, "Sl", &ar);
        if (!hiap_host__is_script_chunk(ar.source) || ar.currentline <= 0)
            continue;
        copy_text(out->path, sizeof out->path, ar.source + 1, strlen(ar.source + 1));
        out->line = ar.currentline;
        return true;
    }
    return false;
}

bool hiap_place_find(lua_State *L, int level, hiap_place *out) {
    *out = (hiap_place){ .line = 0 };
    bool found = find_in(L, level, out);
    const hiap_resumer *r = hiap_host_of(L)->resumer;
    for (; r && !found; r = r->before)
        found = find_in(r->L, 0, out);
    return found;
}

bool hiap_place_parse(hiap_host *host, const char *where, hiap_place *out) {
    const char *colon = strrchr(where, ':');
    *out = (hiap_place){ .line = 0 };
    if (!colon)
        return false;
    copy_text(out->path, sizeof out->path, where, (size_t)(colon - where));
    long line = strtol(colon + 1, NULL, 10);
    if (line <= 0 || line > INT32_MAX || !hiap_host__source_of(host, out->path))
        return false;
    out->line = (int)line;
    return true;
}

/* --- making ----------------------------------------------------------------------------------- */

static void add_frame(luaL_Buffer *b, const lua_Debug *ar) {
    char line[LUA_IDSIZE + 160];
    snprintf(line, sizeof line, "    %s:%d: in %s%s%.60s%s\n", ar->short_src, ar->currentline,
             *ar->what == 'm' ? "the script" : "function", ar->name ? " '" : "",
             ar->name ? ar->name : "", ar->name ? "'" : "");
    luaL_addstring(b, line);
}

/* The Lua frames of the coroutine, innermost first, as a user value of the failure on top. */
static void attach_trace(lua_State *L, lua_State *at) {
    lua_Debug ar;
    luaL_Buffer b;
    luaL_buffinit(L, &b);
    for (int level = 0; level < 40 && lua_getstack(at, level, &ar); level++) {
        lua_getinfo(at, "Sln", &ar);
        if (ar.currentline > 0)
            add_frame(&b, &ar);
    }
    luaL_pushresult(&b);
    lua_setiuservalue(L, -2, HIAP_FAILURE_TRACE);
}

static hiap_failure *push_empty(lua_State *L, lua_State *at) {
    luaL_checkstack(L, 8, "too many values");
    hiap_failure *f = lua_newuserdatauv(L, sizeof *f, HIAP_FAILURE_TRACE);
    memset(f, 0, sizeof *f);
    lua_rawgetp(L, LUA_REGISTRYINDEX, &metatable_key);
    lua_setmetatable(L, -2);
    if (hiap_host_of(L)->options.trace)
        attach_trace(L, at);
    return f;
}

hiap_failure *hiap_failure_push(lua_State *L, const hiap_err *err, const char *token) {
    hiap_failure *f = push_empty(L, L);
    f->err = *err;
    f->onward = true;
    copy_text(f->token, sizeof f->token, token ? token : "", token ? strlen(token) : 0);
    if (err->where[0])
        hiap_place_parse(hiap_host_of(L), err->where, &f->place);
    else
        hiap_place_find(L, 0, &f->place);
    return f;
}

hiap_failure *hiap_failure_push_thrown(lua_State *L, int level) {
    hiap_failure *f = push_empty(L, L);
    lua_insert(L, -2);
    bool is_text = lua_type(L, -1) == LUA_TSTRING;
    hiap_buf shown = HIAP_BUF_INIT;
    if (!is_text)
        hiap_sandbox_show(L, -1, &shown);
    const char *text = lua_isnil(L, -1) ? "" : is_text ? lua_tostring(L, -1) : shown.at;
    hiap_err_set(&f->err, HIAP_SCRIPT, "%s",
                 text && *text ? text : "the script raised an error without a message");
    hiap_buf_clear(&shown);
    lua_setiuservalue(L, -2, HIAP_FAILURE_THROWN);
    f->has_value = true;
    hiap_place_find(L, level, &f->place);
    return f;
}

/* --- Lua's own messages ----------------------------------------------------------------------- */

/* Passes over the "chunk:line: " that Lua puts in front; *own is true when it is a chunk of
 * ours. */
static const char *strip_position(lua_State *at, const char *message, bool *own) {
    lua_Debug ar;
    for (int level = 0; level < DEEPEST && lua_getstack(at, level, &ar); level++) {
        char prefix[LUA_IDSIZE + 24];
        lua_getinfo(at, "Sl", &ar);
        size_t len =
            (size_t)snprintf(prefix, sizeof prefix, "%s:%d: ", ar.short_src, ar.currentline);
        if (ar.currentline <= 0 || strncmp(message, prefix, len) != 0)
            continue;
        *own = hiap_host__is_own_chunk(ar.source);
        return message + len;
    }
    return message;
}

hiap_failure *hiap_failure_push_native(lua_State *L, lua_State *at, const char *message) {
    bool own = false;
    hiap_failure *f = push_empty(L, at);
    const char *fact = strip_position(at, message, &own);
    if (own) {
        hiap_err_set(&f->err, HIAP_SCRIPT, "%s", message);
        hiap_err_hint(&f->err, "this is a fault in hiap itself; please report it");
    } else {
        hiap_native_runtime(fact, &f->err, f->token);
    }
    if (!hiap_place_find(at, 0, &f->place) && at != L)
        hiap_place_find(L, 0, &f->place);
    return f;
}

/* --- an error that passes through the core ---------------------------------------------------- */

void hiap_failure_keep(lua_State *L) {
    lua_rawsetp(L, LUA_REGISTRYINDEX, &kept_key);
}

bool hiap_failure_push_kept(lua_State *L, const hiap_err *err) {
    lua_rawgetp(L, LUA_REGISTRYINDEX, &kept_key);
    const hiap_failure *f = hiap_failure_test(L, -1);
    if (f && f->err.rc == err->rc && strcmp(f->err.what, err->what) == 0) {
        lua_pushnil(L);
        lua_rawsetp(L, LUA_REGISTRYINDEX, &kept_key);
        return true;
    }
    lua_pop(L, 1);
    return false;
}
