/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/host/script.h"

START_TEST(numbers_are_shortest) {
    ck_prints("print(0.1, 0.1 + 0.2, 2 / 1, 2^53, 1e21, -0.0, 1 << 62)",
              "0.1\t0.30000000000000004\t2\t9007199254740992\t1e+21\t0\t4611686018427387904\n");
    ck_prints("print(0 / 0, -(0 / 0), 1 / 0, -1 / 0)", "missing\tmissing\tinf\t-inf\n");
} END_TEST

START_TEST(tables_have_an_order) {
    ck_prints("print({}, { 1, 'a', { b = 1, a = 2 } }, { [2] = 1 }, { ['two words'] = 1, ok = "
              "true })",
              "{}\t{ 1, 'a', { a = 2, b = 1 } }\t{ [2] = 1 }\t{ ok = true, ['two words'] = 1 }\n");
    ck_prints("print({ \"it's\" }, { [1.5] = nil, [false] = 0 / 0 })",
              "{ \"it's\" }\t{ [false] = missing }\n");
} END_TEST

START_TEST(tables_end) {
    ck_prints("local t = {} t.t = t print(t)", "{ t = { t = { t = { t = {...} } } } }\n");
    ck_prints("local t = {} for i = 1, 1000 do t[i] = 0 end local s = tostring(t) "
              "print(#s, s:ends(', ... 900 more }'))",
              "316\ttrue\n");
    ck_prints("print({ [print] = 1, a = 1 })", "{ a = 1, ... 1 more }\n");
    ck_prints("local t = {} for i = 1, 100 do t[i] = string.rep('x', 5000) end print(#tostring(t) "
              "< 80000)",
              "true\n");
} END_TEST

START_TEST(no_addresses) {
    ck_prints("print(print, coroutine.create(print), { print })",
              "<function>\t<coroutine>\t{ <function> }\n");
    ck_prints("print(tostring(utf8))", "{ char = <function>, codepoint = <function>, codes = "
                                       "<function>, len = <function>, offset = <function> }\n");
} END_TEST

START_TEST(tostring_is_honoured) {
    ck_prints("local m = { __tostring = function(x) return '#' .. x[1] end } "
              "print(setmetatable({ 1 }, m), { setmetatable({ 2 }, m) })",
              "#1\t{ #2 }\n");
    ck_fails_with("print({ setmetatable({}, { __tostring = function() return {} end }) })",
                  "__tostring must return a text");
    ck_fails_with("print(setmetatable({}, { __tostring = function() error('deep') end }))",
                  "t.lua:1: deep");
} END_TEST

HIAP_SUITE(show) {
    tcase_add_test(tests, numbers_are_shortest);
    tcase_add_test(tests, tables_have_an_order);
    tcase_add_test(tests, tables_end);
    tcase_add_test(tests, no_addresses);
    tcase_add_test(tests, tostring_is_honoured);
}
