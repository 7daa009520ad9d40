/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/host/fail.h"

#include <lauxlib.h>

#include "tests/unit/host/script.h"

static int word_divide(lua_State *L) {
    hiap_err err;
    hiap_err_set(&err, HIAP_SHAPE, "columns of %d and %d rows", 3, 5);
    hiap_err_hint(&err, "join them first");
    hiap_fail(L, &err);
}

static int word_read(lua_State *L) {
    hiap_err err;
    hiap_err_set(&err, HIAP_PARSE, "the quote opened here is never closed");
    hiap_err_at(&err, "deaths.csv:7");
    hiap_fail(L, &err);
}

static int word_text(lua_State *L) {
    hiap_fail_text(L, "colour", "use one of the palette", "there is no colour '%s'",
                   luaL_checkstring(L, 1));
}

static int word_unknown(lua_State *L) {
    static const char *const names[] = { "weights", "criteria" };
    hiap_fail_unknown(L, luaL_checkstring(L, 1), names, 2, "unknown field '%s'", lua_tostring(L,
                                                                                              1));
}

static int word_out_of_memory(lua_State *L) {
    hiap_err err;
    hiap_mem_set_budget(1);
    ck_assert_ptr_null(hiap_alloc(1 << 20));
    hiap_err_nomem(&err, 1 << 20);
    lua_pushnil(L);
    hiap_fail(L, &err);
}

static void add_words(lua_State *L, void *payload) {
    static const luaL_Reg words[] = { { "divide", word_divide },   { "read", word_read },
                                      { "text", word_text },       { "unknown", word_unknown },
                                      { "exhaust", word_out_of_memory }, { NULL, NULL } };
    (void)payload;
    lua_pushvalue(L, 1);
    luaL_setfuncs(L, words, 0);
    lua_getfield(L, 2, "fail");
    lua_setfield(L, 1, "fail");
    lua_getfield(L, 2, "where");
    lua_setfield(L, 1, "where");
}

static void check(const char *source, hiap_rc rc, const char *expected) {
    script_run r = SCRIPT_RUN_INIT;
    r.options.setup = add_words;
    script_open(&r);
    ck_assert_int_eq(script_do(&r, source), rc);
    ck_assert_str_eq(r.text.at, expected);
    script_close(&r);
}

START_TEST(core_errors_get_the_scripts_place) {
    check("\ndivide()", HIAP_SHAPE, "t.lua:2: columns of 3 and 5 rows\n"
                                    "    2 | divide()\n"
                                    "    hint: join them first\n");
    check("print(pcall(divide))", HIAP_OK, "false\tcolumns of 3 and 5 rows\n");
} END_TEST

START_TEST(a_place_in_the_data_stays) {
    check("read()", HIAP_PARSE, "deaths.csv:7: the quote opened here is never closed\n");
} END_TEST

START_TEST(token_and_hint) {
    check("local t = { text('mauve'),\n  colour = 'mauve' }", HIAP_SCRIPT,
          "t.lua:2: there is no colour 'mauve'\n"
          "    2 |   colour = 'mauve' }\n"
          "      |   ^^^^^^\n"
          "    hint: use one of the palette\n");
    check("unknown 'wieghts'", HIAP_SCRIPT, "t.lua:1: unknown field 'wieghts'\n"
                                            "    1 | unknown 'wieghts'\n"
                                            "      |          ^^^^^^^\n"
                                            "    hint: did you mean 'weights'?\n");
    check("unknown 'zzz'", HIAP_SCRIPT, "t.lua:1: unknown field 'zzz'\n"
                                        "    1 | unknown 'zzz'\n"
                                        "      |          ^^^\n");
} END_TEST

START_TEST(fail_and_where_for_the_prelude) {
    check("print(where())", HIAP_OK, "t.lua:1\n");
    check("fail('plain')", HIAP_SCRIPT, "t.lua:1: plain\n    1 | fail('plain')\n");
    check("fail('x', { rc = 'disclosure', token = 'x', hint = 'h' })", HIAP_DISCLOSURE,
          "t.lua:1: x\n"
          "    1 | fail('x', { rc = 'disclosure', token = 'x', hint = 'h' })\n"
          "      |       ^\n"
          "    hint: h\n");
    check("fail('x', { rc = 'problem', near = { 'kneed', 'need', 5 }, token = 'neeed' })",
          HIAP_PROBLEM,
          "t.lua:1: x\n"
          "    1 | fail('x', { rc = 'problem', near = { 'kneed', 'need', 5 }, token = 'neeed' })\n"
          "      |                                                                     ^^^^^\n"
          "    hint: did you mean 'need'?\n");
    check("fail('x', { at = 'elsewhere.csv:3' })", HIAP_SCRIPT, "elsewhere.csv:3: x\n");
    check("fail('x', { near = {} })", HIAP_SCRIPT,
          "t.lua:1: x\n    1 | fail('x', { near = {} })\n");
} END_TEST

START_TEST(the_memory_budget_names_its_switch) {
    script_run r = SCRIPT_RUN_INIT;
    r.options.setup = add_words;
    script_open(&r);
    hiap_rc rc = script_do(&r, "exhaust()");
    hiap_mem_set_budget(0);
    ck_assert_int_eq(rc, HIAP_NOMEM);
    ck_assert_ptr_nonnull(strstr(r.fault.err.hint, "--memory 1024"));
    script_close(&r);
} END_TEST

START_TEST(faults_without_a_script) {
    hiap_fault fault;
    hiap_err err;
    hiap_buf out = HIAP_BUF_INIT;
    hiap_err_set(&err, HIAP_BUSY, "the store is in use");
    ck_assert_int_eq(hiap_fault_set(&fault, &err), HIAP_BUSY);
    hiap_fault_format(&out, &fault);
    ck_assert_str_eq(out.at, "hiap: the store is in use\n");
    ck_assert_int_eq(hiap_fault_set(&fault, &fault.err), HIAP_BUSY);
    ck_assert_str_eq(fault.err.what, "the store is in use");
    ck_assert_int_eq(hiap_fault_set(NULL, &err), HIAP_BUSY);
    hiap_fault_clear(NULL);
    hiap_buf_clear(&out);
} END_TEST

HIAP_SUITE(fail) {
    tcase_add_test(tests, core_errors_get_the_scripts_place);
    tcase_add_test(tests, a_place_in_the_data_stays);
    tcase_add_test(tests, token_and_hint);
    tcase_add_test(tests, fail_and_where_for_the_prelude);
    tcase_add_test(tests, the_memory_budget_names_its_switch);
    tcase_add_test(tests, faults_without_a_script);
}
