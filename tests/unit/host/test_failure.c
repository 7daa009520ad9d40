/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/host/failure.h"

#include "tests/unit/host/script.h"

static void check_places(lua_State *L, void *payload) {
    hiap_place place;
    hiap_host *host = hiap_host_of(L);
    (void)payload;
    hiap_host__remember(L, "scripts/a.lua", HIAP_STR("x"));
    ck_assert(hiap_place_parse(host, "scripts/a.lua:12", &place));
    ck_assert_str_eq(place.path, "scripts/a.lua");
    ck_assert_int_eq(place.line, 12);
    static const char *const no_places[] = { "", "scripts/a.lua", "scripts/a.lua:0", "deaths.csv:7",
                                             "scripts/a.lua:x", "scripts/a.lua:99999999999", ":1" };
    for (size_t i = 0; i < sizeof no_places / sizeof *no_places; i++) {
        ck_assert(!hiap_place_parse(host, no_places[i], &place));
        ck_assert_int_eq(place.line, 0);
    }
    ck_assert(!hiap_place_find(L, 0, &place));
    ck_assert_str_eq(place.path, "");
}

static void check_kept(lua_State *L, void *payload) {
    hiap_err err, other;
    (void)payload;
    hiap_err_set(&err, HIAP_SCRIPT, "inside");
    hiap_err_set(&other, HIAP_SCRIPT, "outside");
    hiap_failure *f = hiap_failure_push(L, &err, "token");
    ck_assert_str_eq(f->token, "token");
    ck_assert_ptr_eq(hiap_failure_test(L, -1), f);
    hiap_failure_keep(L);
    ck_assert(!hiap_failure_push_kept(L, &other));
    ck_assert(hiap_failure_push_kept(L, &err));
    ck_assert_ptr_eq(hiap_failure_test(L, -1), f);
    ck_assert(!hiap_failure_push_kept(L, &err));
    lua_pushinteger(L, 1);
    ck_assert_ptr_null(hiap_failure_test(L, -1));
    lua_newuserdatauv(L, 1, 0);
    ck_assert_ptr_null(hiap_failure_test(L, -1));
}

static void check_unwrap(lua_State *L, void *payload) {
    (void)payload;
    lua_pushinteger(L, 42);
    hiap_failure_push_thrown(L, 0);
    hiap_fail_unwrap(L);
    ck_assert_int_eq(lua_tointeger(L, -1), 42);
    hiap_failure_push_native(L, L, "attempt to call a nil value (global 'x')");
    hiap_fail_unwrap(L);
    ck_assert_str_eq(lua_tostring(L, -1), "'x' is nil, not a function");
    lua_pushliteral(L, "left alone");
    hiap_fail_unwrap(L);
    ck_assert_str_eq(lua_tostring(L, -1), "left alone");
}

static void in_state(void (*check)(lua_State *, void *)) {
    script_run r = SCRIPT_RUN_INIT;
    script_open(&r);
    ck_assert_int_eq(hiap_host_protect(r.host, check, NULL, &r.fault), HIAP_OK);
    script_close(&r);
}

START_TEST(places_are_taken_apart) {
    in_state(check_places);
} END_TEST

START_TEST(an_error_passes_through_the_core_once) {
    in_state(check_kept);
} END_TEST

START_TEST(what_a_script_may_see) {
    in_state(check_unwrap);
} END_TEST

HIAP_SUITE(failure) {
    tcase_add_test(tests, places_are_taken_apart);
    tcase_add_test(tests, an_error_passes_through_the_core_once);
    tcase_add_test(tests, what_a_script_may_see);
}
