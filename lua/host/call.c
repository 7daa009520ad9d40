/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/host/call.h"

#include "lua/host/box.h"
#include "lua/host/failure.h"

hiap_rc hiap_call_protected(lua_State *L, int arguments, int results, hiap_err *err) {
    int function = lua_gettop(L) - arguments;
    lua_pushcfunction(L, hiap_fail_handler);
    lua_insert(L, function);
    int status = lua_pcall(L, arguments, results, function);
    lua_remove(L, function);
    if (status == LUA_OK)
        return HIAP_OK;
    hiap_fault fault;
    lua_pushvalue(L, -1);
    hiap_failure_keep(L);
    hiap_fault_take(L, status, &fault);
    if (err)
        *err = fault.err;
    return fault.err.rc;
}

/* The result on top is of the wrong kind: an error at the function, not at whoever called the
 * core. */
static hiap_rc wrong_result(hiap_call *call, const char *expected, hiap_err *err) {
    lua_Debug ar;
    hiap_err_set(err, HIAP_SCRIPT, "the function returned %s instead of a %s",
                 hiap_box_kind(call->L, -1), expected);
    lua_pop(call->L, 1);
    lua_pushvalue(call->L, call->function);
    lua_getinfo(call->L, ">S", &ar);
    if (hiap_host__is_script_chunk(ar.source))
        hiap_err_at(err, "%s:%d", ar.source + 1, ar.linedefined);
    return HIAP_SCRIPT;
}

hiap_rc hiap_call_number(hiap_call *call, int arguments, double *out, hiap_err *err) {
    hiap_rc rc = hiap_call_protected(call->L, arguments, 1, err);
    if (rc != HIAP_OK)
        return rc;
    if (lua_type(call->L, -1) != LUA_TNUMBER)
        return wrong_result(call, "number", err);
    *out = lua_tonumber(call->L, -1);
    lua_pop(call->L, 1);
    return HIAP_OK;
}

hiap_rc hiap_call_truth(hiap_call *call, int arguments, bool *out, hiap_err *err) {
    hiap_rc rc = hiap_call_protected(call->L, arguments, 1, err);
    if (rc != HIAP_OK)
        return rc;
    if (!lua_isboolean(call->L, -1))
        return wrong_result(call, "truth value", err);
    *out = lua_toboolean(call->L, -1);
    lua_pop(call->L, 1);
    return HIAP_OK;
}

bool hiap_call_room(hiap_call *call, int values) {
    return lua_checkstack(call->L, values + 20);
}
