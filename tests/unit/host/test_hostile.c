/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scripts that mean harm, each in a real worker: every one ends inside its limits with a named
 * message, and the main process goes on. */
#include <time.h>

#include "tests/unit/host/supervised.h"

typedef struct attack {
    const char *source, *what;
    hiap_rc rc;
} attack;

#define TIME    "the script used up its 0.3 s of processor time", HIAP_LIMIT
#define MEMORY  "the script needs more than its 32 MiB of memory", HIAP_LIMIT
#define PRINTED "the script printed more than 1024 KiB", HIAP_LIMIT
#define NESTED  "calls are nested too deeply", HIAP_SCRIPT

static const attack attacks[] = {
    /* loops */
    { "while true do end", TIME },
    { "while true do pcall(function() while true do end end) end", TIME },
    { "while true do xpcall(function() while true do end end, function() while true do end end) "
      "end",
      TIME },
    { "local co = coroutine.wrap(function() while true do end end) while true do pcall(co) end",
      TIME },
    { "while true do local co = coroutine.create(function() while true do coroutine.yield() end "
      "end) for i = 1, 100 do coroutine.resume(co) end end",
      TIME },
    { "local t = setmetatable({}, { __close = function() while true do end end }) do local x "
      "<close> = t end",
      TIME },
    { "local function a() return pcall(a) end while true do a() end", TIME },
    { "for k, v in ipairs(setmetatable({}, { __index = function() return 1 end })) do end", TIME },
    { "local s = string.rep('a', 1e6) while true do local x = s:upper():lower():reverse() end",
      TIME },
    { "while true do sort({ 1, 2, 3, 4 }, function() return true end) end", TIME },
    { "local t = {} for i = 1, 1e5 do t[i] = i end while true do for k in pairs(t) do break end "
      "end",
      TIME },
    /* memory */
    { "local t = {} for i = 1, 1e9 do t[i] = { i } end", MEMORY },
    { "local t = {} while true do pcall(function() t[#t + 1] = string.rep('x', 1e5) .. #t end) end",
      MEMORY },
    { "local s = 'x' while true do s = s .. s end", MEMORY },
    { "local s = 'x' while true do s = s .. s .. s end", MEMORY },
    { "local t = {} while true do t[#t + 1] = coroutine.create(function() end) end", MEMORY },
    { "local f f = function(n) return function() return f(n) end end local t = {} while true do "
      "t[#t + 1] = f(#t) end",
      MEMORY },
    { "string.rep('x', 100000000)", MEMORY },
    { "local t = {} for i = 1, 1e7 do t['k' .. i] = i end", MEMORY },
    { "table.concat({ string.rep('x', 2e7), string.rep('y', 2e7), string.rep('z', 2e7) })",
      MEMORY },
    /* C loops and depth */
    { "string.rep('', 1 << 60)", "string.rep: 1152921504606846976 times 0 bytes is too long",
      HIAP_SCRIPT },
    { "local function f() return 1 + f() end f()", MEMORY },
    { "local t = {} t.__index = function(_, k) return t[k] end setmetatable(t, t) return t.x",
      NESTED },
    { "local function f() return coroutine.wrap(f)() end f()", NESTED },
    { "coroutine.close(coroutine.create(print))", "coroutine.close is not available", HIAP_SCRIPT },
    { "local function nest(n) local co = coroutine.create(function() local x <close> = "
      "setmetatable({}, { __close = function() nest(n + 1) end }) error('x') end) "
      "coroutine.resume(co) coroutine.wrap(function() nest(n + 1) end)() end nest(0)",
      NESTED },
    { "table.move(setmetatable({}, { __index = rawlen, __newindex = rawequal }), 1, 1 << 62, 2)",
      "this works on plain tables only, and the table has a metatable with __index", HIAP_SCRIPT },
    { "table.insert(setmetatable({}, { __len = function() return 1 << 62 end }), 1, 2)",
      "this works on plain tables only, and the table has a metatable with __len", HIAP_SCRIPT },
    { "table.unpack({}, 1, 1 << 30)", "table.unpack: too many values", HIAP_SCRIPT },
    { "string.format('%99999d', 1)", "string.format: '%99999d' is not a conversion", HIAP_SCRIPT },
    /* finalizers and weak tables: L16 to L19, L23 */
    { "setmetatable({}, { __gc = function() while true do end end })",
      "a metatable cannot have __gc: when it runs depends on the memory in use", HIAP_SCRIPT },
    { "local m = setmetatable({}, { __mode = 'k', __newindex = function(t, k, v) end })",
      "a metatable cannot have __mode: what a weak table holds depends on the memory in use",
      HIAP_SCRIPT },
    { "local m = {} local t = setmetatable({}, m) m.__gc = function() while true do end end "
      "m.__mode = 'kv' t = nil local s = {} for i = 1, 1e9 do s[i] = { i } end",
      MEMORY },
    /* files, programs, code */
    { "io.open('/etc/passwd')", "'io' is not available", HIAP_SCRIPT },
    { "os.execute('id')", "'os' is not available", HIAP_SCRIPT },
    { "require 'os'", "'require' is not available", HIAP_SCRIPT },
    { "dofile '/etc/passwd'", "'dofile' is not available", HIAP_SCRIPT },
    { "load(string.dump(print))()", "'load' is not available", HIAP_SCRIPT },
    { "debug.getregistry()", "'debug' is not available", HIAP_SCRIPT },
    { "getmetatable('').__index.upper = nil", "the value is a truth value, which has no fields",
      HIAP_SCRIPT },
    { "string.upper = nil", "string cannot be changed", HIAP_SCRIPT },
    { "\033Lua\x54\x00", "this is a compiled chunk, not the text of a script", HIAP_SCRIPT },
    /* odd errors */
    { "error()", "the script raised an error without a message", HIAP_SCRIPT },
    { "error(nil)", "the script raised an error without a message", HIAP_SCRIPT },
    { "error(error)", "<function>", HIAP_SCRIPT },
    { "error(setmetatable({}, { __tostring = function() while true do end end }))", "{}",
      HIAP_SCRIPT },
    { "error(setmetatable({}, { __name = '\\27[2J' }))", "{}", HIAP_SCRIPT },
    { "error('\\27[2J\\0hidden')", "\\x1B[2J", HIAP_SCRIPT },
    { "coroutine.yield()", "coroutine.yield was called outside a coroutine", HIAP_SCRIPT },
    /* output */
    { "while true do print(string.rep('flood', 1000)) end", PRINTED },
    { "while true do pcall(print, 'x') end", PRINTED },
};

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

START_TEST(every_attack_ends_with_a_named_message) {
    const attack *a = &attacks[_i];
    supervised s = SUPERVISED_INIT;
    s.options.limits.cpu_seconds = 0.3;
    s.options.limits.memory_soft = (size_t)32 << 20;
    s.options.limits.memory_hard = (size_t)48 << 20;
    if (strcmp(a->what, "the script used up its 0.3 s of processor time") != 0)
        s.options.limits.cpu_seconds = 20;
    double began = now();
    hiap_rc rc = supervised_run(&s, a->source);
    ck_assert_msg(strcmp(s.outcome.fault.err.what, a->what) == 0, "%s\ngave: %s (%s)", a->source,
                  s.outcome.fault.err.what, s.outcome.fault.err.where);
    ck_assert_int_eq(rc, a->rc);
    ck_assert_double_lt(now() - began, 20);
    ck_assert_uint_eq(s.outcome.files.len, 0);
    supervised_clear(&s);
} END_TEST

HIAP_SUITE(hostile) {
    tcase_add_loop_test(tests, every_attack_ends_with_a_named_message, 0,
                        sizeof attacks / sizeof *attacks);
}
