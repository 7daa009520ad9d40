/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/host/script.h"

START_TEST(values_go_in_and_out) {
    ck_prints("local co = coroutine.create(function(a, b) local c = coroutine.yield(a + b) "
              "return c * 2, 'end' end) print(coroutine.resume(co, 1, 2)) "
              "print(coroutine.status(co)) print(coroutine.resume(co, 10)) "
              "print(coroutine.status(co)) print(coroutine.resume(co))",
              "true\t3\nsuspended\ntrue\t20\tend\ndead\nfalse\tcannot resume dead coroutine\n");
    ck_prints("local f = coroutine.wrap(function() for i = 1, 3 do coroutine.yield(i) end end) "
              "print(f(), f(), f(), f())",
              "1\t2\t3\n");
    ck_prints("print(coroutine.isyieldable(), type(coroutine.running()))", "false\tthread\n");
} END_TEST

START_TEST(errors_keep_their_place) {
    ck_fails("local f = coroutine.wrap(function()\n  local q\n  q()\nend)\nf()\n",
             "t.lua:3: 'q' is nil, not a function\n"
             "    3 |   q()\n"
             "      |   ^\n"
             "    hint: a name or field that was never set is nil: check its spelling\n");
    ck_prints("local co = coroutine.create(function() error('in') end) print(coroutine.resume(co))",
              "false\tin\n");
    ck_prints("local e = {} local co = coroutine.create(function() error(e) end) "
              "local ok, got = coroutine.resume(co) print(ok, got == e)",
              "false\ttrue\n");
    ck_fails_with("local f = coroutine.wrap(print) f() f()", "t.lua:1: cannot resume dead "
                                                             "coroutine");
    ck_fails_with("coroutine.wrap(string.rep)('x', 1 << 60)", "t.lua:1: string.rep");
} END_TEST

START_TEST(there_is_no_close) {
    ck_fails_with("coroutine.close(coroutine.create(print))", "coroutine.close is not available");
    ck_fails_with("coroutine.yield()", "outside a coroutine");
    ck_fails_with("coroutine.resume(1)", "coroutine expected, got number");
    ck_fails_with("coroutine.wrap(1)", "function expected");
} END_TEST

START_TEST(nesting_ends_with_a_message) {
    ck_fails_with("local function f() return coroutine.wrap(f)() end f()", "nested too deeply");
} END_TEST

HIAP_SUITE(words_coroutine) {
    tcase_add_test(tests, values_go_in_and_out);
    tcase_add_test(tests, errors_keep_their_place);
    tcase_add_test(tests, there_is_no_close);
    tcase_add_test(tests, nesting_ends_with_a_message);
}
