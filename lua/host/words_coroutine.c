/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Coroutines: a spent budget passes through resume, and an error keeps the place it was raised
 * at. There is no close, and a coroutine that failed is not closed either: in Lua 5.4.4 a chain
 * of closes overflows the C stack. */
#include <lualib.h>

#include "lua/host/failure.h"
#include "lua/host/words.h"

static lua_State *check_coroutine(lua_State *L, int index) {
    luaL_checktype(L, index, LUA_TTHREAD);
    return lua_tothread(L, index);
}

static void push_failure_of(lua_State *L, lua_State *co) {
    lua_xmove(co, L, 1);
    if (hiap_failure_test(L, -1))
        return;
    const char *message = lua_tostring(L, -1);
    hiap_failure_push_native(L, co, message ? message : "the coroutine failed");
    lua_remove(L, -2);
}

/* lua_resume that keeps account of who runs. */
static int run(lua_State *L, lua_State *co, int arguments, int *results) {
    hiap_host *host = hiap_host_of(L);
    hiap_resumer self = { L, host->resumer };
    host->resumer = &self;
    host->budget.running = co;
    int status = lua_resume(co, L, arguments, results);
    host->resumer = self.before;
    host->budget.running = L;
    return status;
}

/* Moves the arguments (all of the stack from `first`) over and the results back. Returns their
 * number, or -1 with a failure on top. */
static int resume(lua_State *L, lua_State *co, int first) {
    int results, arguments = lua_gettop(L) - first + 1;
    if (!lua_checkstack(co, arguments))
        return luaL_error(L, "too many arguments to resume");
    lua_xmove(L, co, arguments);
    int status = run(L, co, arguments, &results);
    if (hiap_budget_is_spent(L))
        hiap_budget_raise(L);
    if (status != LUA_OK && status != LUA_YIELD) {
        push_failure_of(L, co);
        return -1;
    }
    if (!lua_checkstack(L, results + 1)) {
        lua_pop(co, results);
        return luaL_error(L, "too many results to resume");
    }
    lua_xmove(co, L, results);
    return results;
}

static int word_resume(lua_State *L) {
    lua_State *co = check_coroutine(L, 1);
    int results = resume(L, co, 2);
    if (results < 0)
        hiap_fail_unwrap(L);
    lua_pushboolean(L, results >= 0);
    results = results < 0 ? 1 : results;
    lua_insert(L, -results - 1);
    return results + 1;
}

static int call_wrapped(lua_State *L) {
    lua_State *co = lua_tothread(L, lua_upvalueindex(1));
    int results = resume(L, co, 1);
    return results < 0 ? lua_error(L) : results;
}

static int word_wrap(lua_State *L) {
    luaL_checktype(L, 1, LUA_TFUNCTION);
    lua_State *co = lua_newthread(L);
    lua_pushvalue(L, 1);
    lua_xmove(L, co, 1);
    lua_pushcclosure(L, call_wrapped, 1);
    return 1;
}

void hiap_words_coroutine(lua_State *L) {
    static const char *const allowed[] = { "create", "isyieldable", "running",
                                           "status", "yield",       NULL };
    static const luaL_Reg own[] = { { "resume", word_resume },
                                    { "wrap", word_wrap },
                                    { NULL, NULL } };
    hiap_words_push_allowed(L, luaopen_coroutine, allowed);
    luaL_setfuncs(L, own, 0);
    lua_setfield(L, -2, "coroutine");
}
