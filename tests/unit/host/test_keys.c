/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/host/keys.h"

#include <lauxlib.h>

#include "tests/unit/host/script.h"

static void list_keys(lua_State *L, void *payload) {
    const char *source = payload;
    luaL_loadstring(L, source);
    lua_call(L, 0, 1);
}

static void check_order(lua_State *L, void *payload) {
    size_t others;
    (void)payload;
    list_keys(L, "return { b = 1, a = 1, ['a\\0z'] = 1, [2.5] = 1, [2] = 1, [-1] = 1, [true] = 1, "
                 "[false] = 1, [1e300] = 1, [{}] = 1 }");
    ck_assert_uint_eq(hiap_keys_push(L, -1, &others), 9);
    ck_assert_uint_eq(others, 1);
    static const char *const expected[] = { "false", "true",   "-1",     "2",   "2.5",
                                            "1e+300", "a", "a", "b" };
    for (int i = 1; i <= 9; i++) {
        lua_rawgeti(L, -1, i);
        ck_assert_str_eq(luaL_tolstring(L, -1, NULL), expected[i - 1]);
        lua_pop(L, 2);
    }
    lua_rawgeti(L, -1, 8);
    ck_assert_uint_eq(lua_rawlen(L, -1), 3);
}

static void check_names(lua_State *L, void *payload) {
    size_t count;
    (void)payload;
    list_keys(L, "return { weights = 1, [1] = 2, criteria = 3 }");
    const char *const *names = hiap_keys_push_names(L, -1, &count);
    ck_assert_uint_eq(count, 2);
    ck_assert_str_eq(names[0], "criteria");
    ck_assert_str_eq(names[1], "weights");
    list_keys(L, "return {}");
    hiap_keys_push_names(L, -1, &count);
    ck_assert_uint_eq(count, 0);
}

static void in_state(void (*check)(lua_State *, void *)) {
    script_run r = SCRIPT_RUN_INIT;
    script_open(&r);
    ck_assert_int_eq(hiap_host_protect(r.host, check, NULL, &r.fault), HIAP_OK);
    script_close(&r);
}

START_TEST(keys_are_in_order_of_kind_and_value) {
    in_state(check_order);
} END_TEST

START_TEST(names_are_the_text_keys_sorted) {
    in_state(check_names);
} END_TEST

HIAP_SUITE(keys) {
    tcase_add_test(tests, keys_are_in_order_of_kind_and_value);
    tcase_add_test(tests, names_are_the_text_keys_sorted);
}
