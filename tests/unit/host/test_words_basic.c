/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/host/script.h"

START_TEST(pcall_gives_the_plain_text) {
    ck_prints("print(pcall(error, 'no'))", "false\tno\n");
    ck_prints("print(pcall(function() local x; return x.y end))",
              "false\t'x' is nil, so it has no fields\n");
    ck_prints("print(pcall(function(a, b) return a + b, 'x' end, 1, 2))", "true\t3\tx\n");
    ck_prints("print(pcall(print))", "\ntrue\n");
    ck_prints("print(pcall(pcall))", "false\tbad argument #1 to '?' (value expected)\n");
} END_TEST

START_TEST(pcall_keeps_long_texts_whole) {
    ck_prints("local _, m = pcall(function() error(string.rep('x', 2000)) end) print(#m)",
              "2000\n");
} END_TEST

START_TEST(pcall_gives_back_what_was_thrown) {
    ck_prints("local e = {} local ok, got = pcall(error, e) print(ok, got == e)", "false\ttrue\n");
    ck_prints("print(pcall(error))", "false\tnil\n");
    ck_prints("print(pcall(error, false))", "false\tfalse\n");
    ck_prints("print(pcall(function() local ok, e = pcall(error, 'in') error(e .. ' out') end))",
              "false\tin out\n");
} END_TEST

START_TEST(xpcall_calls_the_handler) {
    ck_prints("print(xpcall(function(a) error(a) end, function(m) return 'H ' .. m end, 'arg'))",
              "false\tH arg\n");
    ck_prints("print(xpcall(function(...) return ... end, print, 1, 2))", "true\t1\t2\n");
} END_TEST

START_TEST(a_coroutine_may_yield_through_pcall) {
    ck_prints("local f = coroutine.wrap(function() print(pcall(function() coroutine.yield(1) "
              "error('late') end)) print(xpcall(function() coroutine.yield(2) return 3 end, "
              "print)) end) print(f()) print(f()) f()",
              "1\nfalse\tlate\n2\ntrue\t3\n");
} END_TEST

START_TEST(errors_that_nobody_catches) {
    ck_fails("error('the sheet is empty')", "t.lua:1: the sheet is empty\n"
                                            "    1 | error('the sheet is empty')\n");
    ck_fails("error{ code = 1, at = { 2 } }", "t.lua:1: { at = { 2 }, code = 1 }\n"
                                              "    1 | error{ code = 1, at = { 2 } }\n");
    ck_fails("error()", "t.lua:1: the script raised an error without a message\n"
                        "    1 | error()\n");
    ck_fails("error(setmetatable({}, { __tostring = function() error('again') end }))",
             "t.lua:1: {}\n"
             "    1 | error(setmetatable({}, { __tostring = function() error('again') end }))\n");
    ck_fails("local function check()\n  error('wrong', 2)\nend\ncheck()\n",
             "t.lua:4: wrong\n    4 | check()\n");
    ck_fails_with("assert(false)", "t.lua:1: assertion failed\n");
    ck_fails_with("assert(nil, 'no rows')", "t.lua:1: no rows\n");
    ck_prints("print(assert(1, 2))", "1\t2\n");
} END_TEST

START_TEST(pairs_goes_in_order) {
    ck_prints("for k, v in pairs{ z = 1, a = 2, 10, 20, [true] = 3, [1.5] = 4 } do print(k, v) end",
              "true\t3\n1\t10\n1.5\t4\n2\t20\na\t2\nz\t1\n");
    ck_prints("for k in pairs{} do print(k) end", "");
    ck_prints("local t = { a = 1, b = 2, c = 3 } for k in pairs(t) do print(k) t.b = nil end",
              "a\nc\n");
    ck_prints("for k in pairs(setmetatable({}, { __pairs = function() return function(_, i) "
              "if not i then return 1 end end end })) do print(k) end",
              "1\n");
    ck_fails_with("for k in pairs{ [{}] = 1 } do end", "pairs cannot put keys that are tables");
    ck_fails_with("for k in pairs(nil) do end", "bad argument #1 to 'pairs' (table expected, got "
                                                "nothing)");
} END_TEST

START_TEST(metatables_cannot_have_finalizers_or_weak_tables) {
    ck_fails_with("setmetatable({}, { __gc = print })", "a metatable cannot have __gc");
    ck_fails_with("setmetatable({}, { __mode = 'k' })", "a metatable cannot have __mode");
    ck_fails_with("setmetatable(setmetatable({}, { __metatable = 1 }), {})", "is protected");
    ck_fails_with("setmetatable(string, {})", "is protected");
} END_TEST

START_TEST(getmetatable_shows_what_is_not_protected) {
    ck_prints("print(getmetatable(''), getmetatable(math), getmetatable(_ENV), getmetatable(1))",
              "false\tfalse\tfalse\tnil\n");
    ck_prints("local m = {} print(getmetatable(setmetatable({}, m)) == m)", "true\n");
} END_TEST

START_TEST(printing) {
    ck_prints("print()", "\n");
    ck_prints("print(1, 'a', nil)", "1\ta\tnil\n");
    ck_prints("print(type(1), type(print), type(nil))", "number\tfunction\tnil\n");
    ck_fails_with("print(setmetatable({}, { __tostring = function() return {} end }))",
                  "__tostring must return a text");
    ck_fails_with("tostring()", "bad argument #1 to 'tostring'");
} END_TEST

HIAP_SUITE(words_basic) {
    tcase_add_test(tests, pcall_gives_the_plain_text);
    tcase_add_test(tests, pcall_keeps_long_texts_whole);
    tcase_add_test(tests, pcall_gives_back_what_was_thrown);
    tcase_add_test(tests, xpcall_calls_the_handler);
    tcase_add_test(tests, a_coroutine_may_yield_through_pcall);
    tcase_add_test(tests, errors_that_nobody_catches);
    tcase_add_test(tests, pairs_goes_in_order);
    tcase_add_test(tests, metatables_cannot_have_finalizers_or_weak_tables);
    tcase_add_test(tests, getmetatable_shows_what_is_not_protected);
    tcase_add_test(tests, printing);
}
