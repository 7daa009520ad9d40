/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/host/sandbox.h"

#include <lauxlib.h>

#include "tests/unit/host/script.h"

START_TEST(only_the_allow_list_is_there) {
    static const char *const absent[] = { "io", "os", "debug", "package", "load", "loadstring",
                                          "loadfile", "dofile", "require", "collectgarbage" };
    for (size_t i = 0; i < sizeof absent / sizeof *absent; i++) {
        char source[64], message[64];
        snprintf(source, sizeof source, "print(%s)", absent[i]);
        snprintf(message, sizeof message, "'%s' is not available", absent[i]);
        ck_fails_with(source, message);
    }
    ck_fails_with("print(rawset)", "'rawset' is not defined");
    ck_fails_with("print(next)", "'next' is not defined");
    ck_fails_with("print(_G)", "'_G' is not defined");
} END_TEST

/* Everything that can be reached by reading fields, indexing metatables and calling nothing. */
START_TEST(nothing_else_can_be_reached) {
    ck_prints("local seen, functions = {}, 0\n"
              "local function walk(v)\n"
              "  if type(v) == 'function' then functions = functions + 1 end\n"
              "  if type(v) ~= 'table' or seen[v] then return end\n"
              "  seen[v] = true\n"
              "  for k, x in pairs(v) do walk(x) end\n"
              "  local m = getmetatable(v)\n"
              "  if m then walk(m) end\n"
              "end\n"
              "for _, name in ipairs{ 'string', 'math', 'table', 'utf8', 'coroutine' } do\n"
              "  walk(_ENV[name])\n"
              "end\n"
              "walk(_ENV) print(functions)\n",
              "55\n");
} END_TEST

START_TEST(undeclared_names_are_errors) {
    ck_fails("print(strng)", "t.lua:1: 'strng' is not defined\n"
                             "    1 | print(strng)\n"
                             "      |       ^^^^^\n"
                             "    hint: did you mean 'string'?\n");
    ck_fails_with("weights = {} print(wieghts)", "did you mean 'weights'?");
    ck_fails("local function f()\n  total = 3\nend\nf()",
             "t.lua:2: 'total' is not declared, so a function cannot set it\n"
             "    2 |   total = 3\n"
             "      |   ^^^^^\n"
             "    hint: write `local` in front, or set it once at the top of the script\n");
    ck_prints("total = 1 local function f() total = total + 1 end f() print(total)", "2\n");
    ck_prints("print(_ENV[1], _ENV[true])", "nil\tnil\n");
} END_TEST

START_TEST(words_cannot_be_replaced) {
    ck_fails_with("print = 5", "'print' is a word of the language and cannot be set");
    ck_fails_with("math.pi = 3", "math cannot be changed");
    ck_fails_with("string.upper = print", "string cannot be changed");
    ck_fails_with("getmetatable('').__index = nil", "has no fields");
    ck_fails_with("print(math.sqr)", "math has no field 'sqr'");
    ck_prints("print(#math, math[1], rawlen(math), rawequal(math, math))", "0\tnil\t0\ttrue\n");
} END_TEST

START_TEST(scripts_do_not_see_each_other) {
    script_run r = SCRIPT_RUN_INIT;
    script_open(&r);
    ck_assert_int_eq(script_do(&r, "shared = 1"), HIAP_OK);
    ck_assert_int_eq(script_do(&r, "print(shared)"), HIAP_SCRIPT);
    ck_assert_ptr_nonnull(strstr(r.fault.err.what, "'shared' is not defined"));
    script_close(&r);
} END_TEST

static void freeze_nested(lua_State *L, void *payload) {
    (void)payload;
    luaL_loadstring(L, "return { plain = { 1, inner = { x = 2 } } }");
    lua_call(L, 0, 1);
    hiap_sandbox_freeze(L, "palette");
    lua_getfield(L, -1, "plain");
    lua_getfield(L, -1, "inner");
    lua_getfield(L, -1, "x");
    ck_assert_int_eq(lua_tointeger(L, -1), 2);
    ck_assert(hiap_sandbox_push_frozen(L, -2));
    ck_assert_int_eq(lua_getfield(L, -1, "y"), LUA_TNIL);
    ck_assert(!hiap_sandbox_push_frozen(L, -2));
    ck_assert(!hiap_sandbox_push_frozen(L, -3));
    lua_settop(L, 3);
    lua_pushinteger(L, 3);
    lua_setfield(L, 3, "x");
}

START_TEST(freezing_goes_all_the_way_down) {
    script_run r = SCRIPT_RUN_INIT;
    script_open(&r);
    ck_assert_int_eq(hiap_host_protect(r.host, freeze_nested, NULL, &r.fault), HIAP_SCRIPT);
    ck_assert_str_eq(r.fault.err.what, "palette.plain.inner cannot be changed");
    script_close(&r);
} END_TEST

START_TEST(views_can_be_walked) {
    ck_prints("for k in pairs(coroutine) do print(k) end",
              "create\nisyieldable\nresume\nrunning\nstatus\nwrap\nyield\n");
} END_TEST

HIAP_SUITE(sandbox) {
    tcase_add_test(tests, only_the_allow_list_is_there);
    tcase_add_test(tests, nothing_else_can_be_reached);
    tcase_add_test(tests, undeclared_names_are_errors);
    tcase_add_test(tests, words_cannot_be_replaced);
    tcase_add_test(tests, scripts_do_not_see_each_other);
    tcase_add_test(tests, freezing_goes_all_the_way_down);
    tcase_add_test(tests, views_can_be_walked);
}
