/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/host/host.h"
#include "tests/unit/host/script.h"

static void fill_and_fail(lua_State *L, void *payload) {
    (void)payload;
    hiap_buf *b = hiap_host__scratch(L);
    hiap_buf_add_text(b, "a buffer that an error must not lose");
    luaL_error(L, "on purpose");
}

static void run_out(lua_State *L, void *payload) {
    (void)payload;
    hiap_buf *b = hiap_host__scratch(L);
    hiap_mem_fail_at(1, true);
    hiap_buf_add_text(b, "x");
    hiap_mem_fail_at(0, false);
    hiap_host__check_buffer(L, b);
}

START_TEST(an_error_frees_the_buffer) {
    size_t before = hiap_mem_used();
    script_run r = SCRIPT_RUN_INIT;
    script_open(&r);
    ck_assert_int_eq(hiap_host_protect(r.host, fill_and_fail, NULL, &r.fault), HIAP_SCRIPT);
    ck_assert_int_eq(hiap_host_protect(r.host, run_out, NULL, &r.fault), HIAP_NOMEM);
    script_close(&r);
    ck_assert_uint_eq(hiap_mem_used(), before);
} END_TEST

HIAP_SUITE(scratch_buffer) {
    tcase_add_test(tests, an_error_frees_the_buffer);
}
