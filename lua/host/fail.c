/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/host/fail.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/near.h"
#include "lua/host/excerpt.h"
#include "lua/host/failure.h"
#include "lua/host/keys.h"

/* --- raising ---------------------------------------------------------------------------------- */

void hiap_fail_at(lua_State *L, const hiap_err *err, const char *token) {
    if (!hiap_failure_push_kept(L, err))
        hiap_failure_push(L, err, token);
    lua_error(L);
    abort(); /* lua_error does not return */
}

/* The core speaks of its budget; the user set it with a switch. */
_Noreturn static void fail_for_memory(lua_State *L, const hiap_err *err) {
    hiap_err copy = *err, limit;
    hiap_budget_describe(HIAP_SPENT_MEMORY, &hiap_budget_of(L)->limits, &limit);
    hiap_err_hint(&copy, "%s", limit.hint);
    hiap_fail_at(L, &copy, NULL);
}

void hiap_fail(lua_State *L, const hiap_err *err) {
    if (hiap_budget_is_spent(L))
        hiap_budget_raise(L);
    if (err->rc == HIAP_NOMEM && hiap_mem_over_budget())
        fail_for_memory(L, err);
    hiap_fail_at(L, err, NULL);
}

/* The text is the error's own copy: nothing is to be freed when it is raised. */
void hiap_fail_text(lua_State *L, const char *token, const char *hint, const char *format, ...) {
    hiap_err err;
    char what[1024];
    va_list args;
    va_start(args, format);
    vsnprintf(what, sizeof what, format, args);
    va_end(args);
    hiap_err_set(&err, HIAP_SCRIPT, "%s", what);
    if (hint)
        hiap_err_hint(&err, "%s", hint);
    hiap_fail_at(L, &err, token);
}

void hiap_fail_unknown(lua_State *L, const char *name, const char *const *candidates, size_t count,
                       const char *format, ...) {
    hiap_err err;
    char what[1024];
    va_list args;
    va_start(args, format);
    vsnprintf(what, sizeof what, format, args);
    va_end(args);
    hiap_err_set(&err, HIAP_SCRIPT, "%s", what);
    hiap_err_did_you_mean(&err, hiap_near(name, candidates, count));
    hiap_fail_at(L, &err, name);
}

/* --- words for the prelude -------------------------------------------------------------------- */

bool hiap_host_where(lua_State *L, hiap_place *out) {
    return hiap_place_find(L, 0, out);
}

int hiap_fail_where_word(lua_State *L) {
    hiap_place place;
    if (hiap_host_where(L, &place))
        lua_pushfstring(L, "%s:%d", place.path, place.line);
    else
        lua_pushnil(L);
    return 1;
}

static const struct {
    const char *name;
    hiap_rc rc;
} codes[] = {
    { "problem", HIAP_PROBLEM }, { "disclosure", HIAP_DISCLOSURE }, { "not found", HIAP_NOT_FOUND },
    { "parse", HIAP_PARSE },     { "shape", HIAP_SHAPE },           { "argument", HIAP_ARGUMENT },
};

static hiap_rc code_named(const char *name) {
    for (size_t i = 0; name && i < sizeof codes / sizeof *codes; i++)
        if (strcmp(codes[i].name, name) == 0)
            return codes[i].rc;
    return HIAP_SCRIPT;
}

/* The field of the options at index 2; it stays on the stack. */
static const char *option(lua_State *L, const char *name) {
    lua_pushstring(L, name);
    lua_rawget(L, 2);
    return lua_tostring(L, -1);
}

static const char *nearest(lua_State *L, const char *token) {
    size_t count = (size_t)lua_rawlen(L, -1);
    const char **names = lua_newuserdatauv(L, (count + 1) * sizeof *names, 0);
    lua_insert(L, -2);
    luaL_checkstack(L, (int)(count < 1 << 16 ? count : 1 << 16), "too many candidates");
    int list = lua_gettop(L);
    size_t n = 0;
    for (size_t i = 0; i < count && i < 1 << 16; i++) {
        lua_rawgeti(L, list, (lua_Integer)i + 1);
        if (lua_type(L, -1) == LUA_TSTRING)
            names[n++] = lua_tostring(L, -1);
        else
            lua_pop(L, 1);
    }
    return token ? hiap_near(token, names, n) : NULL;
}

int hiap_fail_word(lua_State *L) {
    hiap_err err;
    hiap_err_set(&err, HIAP_SCRIPT, "%s", luaL_checkstring(L, 1));
    lua_settop(L, 2);
    if (!lua_istable(L, 2))
        hiap_fail_at(L, &err, NULL);
    err.rc = code_named(option(L, "rc"));
    const char *token = option(L, "token"), *at = option(L, "at"), *hint = option(L, "hint");
    if (hint)
        hiap_err_hint(&err, "%s", hint);
    if (at)
        hiap_err_at(&err, "%s", at);
    option(L, "near");
    if (lua_istable(L, -1))
        hiap_err_did_you_mean(&err, nearest(L, token));
    hiap_fail_at(L, &err, token);
}

/* --- catching --------------------------------------------------------------------------------- */

int hiap_fail_handler(lua_State *L) {
    if (hiap_failure_test(L, 1))
        return 1;
    if (lua_type(L, 1) == LUA_TSTRING)
        hiap_failure_push_native(L, L, lua_tostring(L, 1));
    else
        hiap_failure_push_thrown(L, 0);
    return 1;
}

static void show_source(lua_State *L, const hiap_failure *f, hiap_fault *out) {
    hiap_str text = hiap_host_source(hiap_host_of(L), f->place.path);
    hiap_excerpt e = { text, f->place.line, f->token, f->onward };
    hiap_buf lines = HIAP_BUF_INIT;
    hiap_excerpt_add(&lines, &e);
    if (lines.at && !lines.failed && lines.len < sizeof out->excerpt)
        memcpy(out->excerpt, lines.at, lines.len + 1);
    hiap_buf_clear(&lines);
    out->err.where[0] = '\0';
    hiap_err_at(&out->err, "%s:%d", f->place.path, e.line);
}

static void take_failure(lua_State *L, const hiap_failure *f, hiap_fault *out) {
    out->err = f->err;
    if (f->place.line > 0)
        show_source(L, f, out);
    if (lua_getiuservalue(L, -1, HIAP_FAILURE_TRACE) == LUA_TSTRING)
        snprintf(out->trace, sizeof out->trace, "%s", lua_tostring(L, -1));
    lua_pop(L, 1);
}

void hiap_fault_take(lua_State *L, int status, hiap_fault *out) {
    hiap_fault_clear(out);
    const hiap_failure *f = hiap_failure_test(L, -1);
    char token[HIAP_TOKEN_MAX];
    if (f)
        take_failure(L, f, out);
    else if (lua_type(L, -1) == LUA_TSTRING)
        hiap_native_runtime(lua_tostring(L, -1), &out->err, token);
    else
        hiap_err_set(&out->err, HIAP_SCRIPT, "the script failed (status %d)", status);
    lua_pop(L, 1);
}

void hiap_fail_unwrap(lua_State *L) {
    const hiap_failure *f = hiap_failure_test(L, -1);
    if (!f)
        return;
    if (f->has_value)
        lua_getiuservalue(L, -1, HIAP_FAILURE_THROWN);
    else
        lua_pushstring(L, f->err.what);
    lua_remove(L, -2);
}

/* --- faults ----------------------------------------------------------------------------------- */

void hiap_fault_clear(hiap_fault *fault) {
    if (fault)
        memset(fault, 0, sizeof *fault);
}

hiap_rc hiap_fault_set(hiap_fault *fault, const hiap_err *err) {
    hiap_rc rc = err->rc;
    if (!fault)
        return rc;
    hiap_err copy = *err;
    hiap_fault_clear(fault);
    fault->err = copy;
    return rc;
}

void hiap_fault_format(hiap_buf *out, const hiap_fault *fault) {
    const hiap_err *err = &fault->err;
    hiap_buf_printf(out, "%s: %s\n", err->where[0] ? err->where : "hiap", err->what);
    hiap_buf_add_text(out, fault->excerpt);
    if (err->hint[0])
        hiap_buf_printf(out, "    hint: %s\n", err->hint);
    hiap_buf_add_text(out, fault->trace);
}
