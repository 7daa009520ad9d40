/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/host/budget.h"

#include <lauxlib.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "lua/host/box.h"
#include "tests/unit/host/script.h"

static void limited(const char *source, hiap_limits limits, const char *what) {
    script_run r = SCRIPT_RUN_INIT;
    r.options.limits = limits;
    script_open(&r);
    hiap_rc rc = script_do(&r, source);
    ck_assert_str_eq(r.fault.err.what, what);
    ck_assert_int_eq(rc, HIAP_LIMIT);
    ck_assert_str_ne(r.fault.err.hint, "");
    script_close(&r);
}

static hiap_limits with_cpu(double seconds) {
    hiap_limits limits = HIAP_LIMITS_DEFAULT;
    limits.cpu_seconds = seconds;
    return limits;
}

static hiap_limits with_memory(size_t soft) {
    hiap_limits limits = HIAP_LIMITS_DEFAULT;
    limits.memory_soft = soft;
    return limits;
}

static const char out_of_time[] = "the script used up its 0.1 s of processor time";

START_TEST(time_cannot_be_swallowed) {
    static const char *const loops[] = {
        "while true do end",
        "while true do pcall(function() while true do end end) end",
        "while true do xpcall(function() while true do end end, function() while true do end end) "
        "end",
        "while true do local co = coroutine.create(function() while true do end end) "
        "coroutine.resume(co) end",
        "while true do pcall(coroutine.wrap(function() while true do end end)) end",
        "local t = setmetatable({}, { __close = function() while true do end end }) "
        "while true do pcall(function() local x <close> = t while true do end end) end",
        "local t = setmetatable({}, { __index = function(t, k) return t[k + 1] end }) "
        "while true do pcall(function() return t[1] end) end",
        "sort({ 1, 2, 3 }, function() while true do end end)",
        "for k in pairs(setmetatable({}, { __pairs = function() while true do end end })) do end",
        "local s = setmetatable({}, { __tostring = function() while true do end end }) "
        "while true do pcall(tostring, s) end",
        "goto again ::again:: goto again",
        "repeat local ok = pcall(error) until false",
    };
    for (size_t i = 0; i < sizeof loops / sizeof *loops; i++)
        limited(loops[i], with_cpu(0.1), out_of_time);
} END_TEST

START_TEST(steps_are_counted_when_limited) {
    hiap_limits limits = HIAP_LIMITS_DEFAULT;
    limits.steps = 50000;
    limited("while true do end", limits, "the script took more than 50000 steps");
    limited("coroutine.wrap(function() while true do end end)()", limits,
            "the script took more than 50000 steps");
    script_run r = SCRIPT_RUN_INIT;
    r.options.limits = limits;
    script_open(&r);
    ck_assert_int_eq(script_do(&r, "for i = 1, 5000 do end"), HIAP_OK);
    script_close(&r);
} END_TEST

START_TEST(memory_fails_softly) {
    static const char what[] = "the script needs more than its 16 MiB of memory";
    size_t mib = (size_t)1 << 20;
    limited("local t = {} for i = 1, 1e9 do t[i] = { i } end", with_memory(16 * mib), what);
    limited("local t = {} while true do pcall(function() t[#t + 1] = string.rep('x', 100000) .. #t "
            "end) end",
            with_memory(16 * mib), what);
    limited("local s = 'x' while true do s = s .. s end", with_memory(16 * mib), what);
    limited("local t = {} while true do t[#t + 1] = coroutine.wrap(function() coroutine.yield() "
            "end) t[#t]() end",
            with_memory(16 * mib), what);
} END_TEST

START_TEST(garbage_is_collected_first) {
    script_run r = SCRIPT_RUN_INIT;
    r.options.limits = with_memory((size_t)8 << 20);
    script_open(&r);
    ck_assert_int_eq(script_do(&r, "for i = 1, 200 do local s = string.rep('x', 1000000) .. i end"),
                     HIAP_OK);
    script_close(&r);
} END_TEST

/* Core objects that only the collector can give back. */
static void drop_block(void *block) {
    hiap_free(block);
}
static const hiap_box_type block_type = { .name = "block", .drop = drop_block };

static int word_block(lua_State *L) {
    size_t bytes = (size_t)luaL_checkinteger(L, 1);
    hiap_budget_enter(L);
    hiap_budget_charge(L, bytes);
    void **box = hiap_box_push(L, &block_type);
    *box = hiap_alloc(bytes);
    return 1;
}

static void add_block(lua_State *L, void *payload) {
    (void)payload;
    hiap_box_register(L, &block_type);
    lua_pushcfunction(L, word_block);
    lua_setfield(L, 1, "block");
}

START_TEST(core_bytes_count) {
    script_run r = SCRIPT_RUN_INIT;
    r.options.limits = with_memory((size_t)64 << 20);
    r.options.setup = add_block;
    script_open(&r);
    ck_assert_int_eq(script_do(&r, "for i = 1, 100 do block(10000000) end"), HIAP_OK);
    ck_assert_int_eq(script_do(&r, "local t = {} for i = 1, 100 do t[i] = block(10000000) end"),
                     HIAP_LIMIT);
    ck_assert_str_eq(r.fault.err.what, "the script needs more than its 64 MiB of memory");
    script_close(&r);
} END_TEST

START_TEST(one_block_too_large) {
    script_run r = SCRIPT_RUN_INIT;
    r.options.setup = add_block;
    script_open(&r);
    ck_assert_int_eq(script_do(&r, "block(math.maxinteger)"), HIAP_LIMIT);
    script_close(&r);
} END_TEST

START_TEST(printing_is_limited) {
    hiap_limits limits = HIAP_LIMITS_DEFAULT;
    limits.printed_bytes = 10000;
    limited("while true do pcall(print, 'flood') end", limits,
            "the script printed more than 9 KiB");
    limited("print(string.rep('x', 10000))", limits, "the script printed more than 9 KiB");
} END_TEST

static int word_interrupt(lua_State *L) {
    (void)L;
    hiap_budget_interrupt();
    return 0;
}

static int word_progress(lua_State *L) {
    hiap_progress p = hiap_budget_progress(L);
    lua_pushboolean(L, p.step(p.payload, 1, 2));
    hiap_budget_interrupt();
    ck_assert(!p.step(p.payload, 1, 2));
    hiap_budget_enter(L);
    return 1;
}

static void add_interrupt(lua_State *L, void *payload) {
    (void)payload;
    lua_pushcfunction(L, word_interrupt);
    lua_setfield(L, 1, "interrupt");
    lua_pushcfunction(L, word_progress);
    lua_setfield(L, 1, "progress");
}

START_TEST(interrupts_end_the_script) {
    static const char *const sources[] = { "interrupt() while true do pcall(print) end",
                                           "pcall(progress) print('not reached')" };
    for (size_t i = 0; i < 2; i++) {
        script_run r = SCRIPT_RUN_INIT;
        r.options.setup = add_interrupt;
        script_open(&r);
        ck_assert_int_eq(script_do(&r, sources[i]), HIAP_INTERRUPTED);
        ck_assert_str_eq(r.fault.err.what, "interrupted");
        script_close(&r);
    }
} END_TEST

START_TEST(the_last_line_is_noted) {
    hiap_last_line last = { "", 0 };
    script_run r = SCRIPT_RUN_INIT;
    r.options.limits = with_cpu(0.1);
    r.options.last_line = &last;
    script_open(&r);
    ck_assert_int_eq(script_do(&r, "local x\n\nwhile true do end"), HIAP_LIMIT);
    ck_assert_str_eq(last.path, "t.lua");
    ck_assert_uint_eq(last.line, 3);
    script_close(&r);
} END_TEST

START_TEST(the_hard_limit_ends_the_process) {
    hiap_last_line *last = NULL;
    script_run r = SCRIPT_RUN_INIT;
    hiap_last_line page = { "", 0 };
    last = &page;
    r.options.limits.memory_hard = (size_t)8 << 20;
    r.options.last_line = last;
    script_open(&r);
    fflush(NULL);
    pid_t pid = fork();
    if (pid == 0) {
        script_do(&r, "pcall(string.rep, 'x', 20000000)");
        _exit(0);
    }
    int status;
    ck_assert_int_eq(waitpid(pid, &status, 0), pid);
    ck_assert(WIFEXITED(status));
    ck_assert_int_eq(WEXITSTATUS(status), HIAP_EXIT_MEMORY);
    script_close(&r);
} END_TEST

START_TEST(deep_recursion_stays_quick) {
    ck_fails_with("local function f() return 1 + f() end f()",
                  "functions call each other without end");
    ck_fails_with("local function f() return 1 + f() end while true do local ok, m = pcall(f) "
                  "error(m) end",
                  "functions call each other without end");
    ck_fails_with("local t = setmetatable({}, {}) getmetatable(t).__index = function(_, k) return "
                  "t[k] end return t.x",
                  "nested too deeply");
} END_TEST

START_TEST(watching_can_be_nested) {
    hiap_limits limits = HIAP_LIMITS_DEFAULT;
    hiap_budget outer, inner;
    hiap_budget_init(&outer, &limits, NULL);
    hiap_budget_init(&inner, &limits, NULL);
    ck_assert_ptr_null(hiap_budget_watch(&outer));
    ck_assert_ptr_eq(hiap_budget_watch(&inner), &outer);
    ck_assert_ptr_eq(hiap_budget_watch(&outer), &inner);
    ck_assert_ptr_eq(hiap_budget_watch(NULL), &outer);
    raise(SIGPROF);
} END_TEST

HIAP_SUITE(budget) {
    tcase_add_test(tests, time_cannot_be_swallowed);
    tcase_add_test(tests, steps_are_counted_when_limited);
    tcase_add_test(tests, memory_fails_softly);
    tcase_add_test(tests, garbage_is_collected_first);
    tcase_add_test(tests, core_bytes_count);
    tcase_add_test(tests, one_block_too_large);
    tcase_add_test(tests, printing_is_limited);
    tcase_add_test(tests, interrupts_end_the_script);
    tcase_add_test(tests, the_last_line_is_noted);
    tcase_add_test(tests, the_hard_limit_ends_the_process);
    tcase_add_test(tests, deep_recursion_stays_quick);
    tcase_add_test(tests, watching_can_be_nested);
}
