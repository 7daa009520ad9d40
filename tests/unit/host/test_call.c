/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/host/call.h"

#include <lauxlib.h>

#include "tests/unit/host/script.h"

/* What a core function with a callback looks like. */
typedef hiap_rc (*score_fn)(void *payload, double x, double *out, hiap_err *err);

static hiap_rc total(double *out, score_fn score, void *payload, hiap_err *err) {
    *out = 0;
    for (int i = 1; i <= 3; i++) {
        double x = 0;
        hiap_rc rc = score(payload, i, &x, err);
        if (rc != HIAP_OK)
            return rc;
        *out += x;
    }
    return HIAP_OK;
}

static hiap_rc score_by_script(void *payload, double x, double *out, hiap_err *err) {
    hiap_call *call = payload;
    if (!hiap_call_room(call, 2))
        return hiap_err_nomem(err, 0);
    lua_pushvalue(call->L, call->function);
    lua_pushnumber(call->L, x);
    return hiap_call_number(call, 1, out, err);
}

static int word_total(lua_State *L) {
    hiap_call call = { L, 1 };
    hiap_err err;
    double sum;
    if (total(&sum, score_by_script, &call, &err) != HIAP_OK)
        hiap_fail(L, &err);
    ck_assert_int_eq(lua_gettop(L), 1);
    lua_pushnumber(L, sum);
    return 1;
}

static int word_any(lua_State *L) {
    hiap_call call = { L, 1 };
    hiap_err err;
    bool yes;
    lua_pushvalue(L, 1);
    if (hiap_call_truth(&call, 0, &yes, &err) != HIAP_OK)
        hiap_fail(L, &err);
    lua_pushboolean(L, yes);
    return 1;
}

static void add_words(lua_State *L, void *payload) {
    (void)payload;
    lua_pushcfunction(L, word_total);
    lua_setfield(L, 1, "total");
    lua_pushcfunction(L, word_any);
    lua_setfield(L, 1, "any");
}

static void check(const char *source, const char *expected) {
    script_run r = SCRIPT_RUN_INIT;
    r.options.setup = add_words;
    script_open(&r);
    script_do(&r, source);
    ck_assert_str_eq(r.text.at, expected);
    script_close(&r);
}

START_TEST(results_come_back) {
    check("print(total(function(x) return x * 10 end))", "60\n");
    check("print(any(function() return true end), any(function() return false end))",
          "true\tfalse\n");
} END_TEST

START_TEST(an_error_keeps_its_own_place) {
    check("total(function(x)\n  return x.y.z\nend)",
          "t.lua:2: 'x' is a number, which has no fields\n"
          "    2 |   return x.y.z\n"
          "      |          ^\n");
    check("total(function(x)\n  error('not today')\nend)",
          "t.lua:2: not today\n    2 |   error('not today')\n");
    check("print(pcall(total, function() error('in') end))", "false\tin\n");
    check("local e = {} local ok, got = pcall(total, function() error(e) end) print(got == e)",
          "true\n");
} END_TEST

START_TEST(the_wrong_kind_of_result) {
    check("\ntotal(function(x)\n  return 'much'\nend)",
          "t.lua:2: the function returned text instead of a number\n"
          "    2 | total(function(x)\n");
    check("any(function() end)",
          "t.lua:1: the function returned nothing instead of a truth value\n"
          "    1 | any(function() end)\n");
} END_TEST

START_TEST(yield_does_not_cross_the_core) {
    script_run r = SCRIPT_RUN_INIT;
    r.options.setup = add_words;
    script_open(&r);
    script_do(&r, "coroutine.wrap(function() total(coroutine.yield) end)()");
    ck_assert_ptr_nonnull(strstr(r.text.at, "coroutine.yield cannot be called here"));
    script_close(&r);
} END_TEST

HIAP_SUITE(call) {
    tcase_add_test(tests, results_come_back);
    tcase_add_test(tests, an_error_keeps_its_own_place);
    tcase_add_test(tests, the_wrong_kind_of_result);
    tcase_add_test(tests, yield_does_not_cross_the_core);
}
