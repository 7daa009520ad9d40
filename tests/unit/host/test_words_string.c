/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/host/script.h"

START_TEST(plain_helpers) {
    ck_prints("print(('E06000001'):starts('E06'), ('abc'):ends('bc'), ('abc'):ends('xabc'))",
              "true\ttrue\tfalse\n");
    ck_prints("print(('a-b'):contains('-'), ('a'):contains(''), ('a.b'):contains('a%'))",
              "true\ttrue\tfalse\n");
    ck_prints("print('[' .. ('  x y\\t\\n'):trim() .. ']')", "[x y]\n");
    ck_prints("print(('a,b,,c,'):split(','), (''):split(','), ('  one  two '):split())",
              "{ 'a', 'b', '', 'c', '' }\t{ '' }\t{ 'one', 'two' }\n");
    ck_prints("print(('aXXbXX'):split('XX'), ('abc'):split('abc'))",
              "{ 'a', 'b', '' }\t{ '', '' }\n");
    ck_prints("print(string.replace('a.b.c', '.', '--'), string.replace('x', 'y', 'z'))",
              "a--b--c\tx\n");
    ck_fails_with("('a'):split('')", "the separator is empty");
    ck_fails_with("('a'):replace('', 'b')", "the text to replace is empty");
} END_TEST

START_TEST(what_stays_of_lua) {
    ck_prints("print(('abc'):len(), ('abc'):sub(2, -1), ('ab'):upper(), ('AB'):lower(), "
              "('ab'):reverse(), ('a'):byte(), string.char(104, 105))",
              "3\tbc\tAB\tab\tba\t97\thi\n");
    ck_prints("print(('ab'):rep(3), ('ab'):rep(2, '-'), ('ab'):rep(0), ('ab'):rep(-1), "
              "(''):rep(5))",
              "ababab\tab-ab\t\t\t\n");
} END_TEST

START_TEST(repeating_is_bounded) {
    ck_fails_with("string.rep('', 1 << 60)", "string.rep: 1152921504606846976 times 0 bytes is "
                                             "too long");
    ck_fails_with("string.rep('ab', 50000001)", "is too long");
    ck_fails_with("string.rep('a', 1e6, string.rep('b', 1000))", "is too long");
    ck_prints("print(#string.rep('ab', 50000000))", "100000000\n");
} END_TEST

START_TEST(patterns_point_to_re) {
    ck_fails("string.find('a', 'b')", "t.lua:1: string.find is not available\n"
                                      "    1 | string.find('a', 'b')\n"
                                      "      |        ^^^^\n"
                                      "    hint: use re 'pattern':match(text), or "
                                      "string.contains(text, part)\n");
    ck_fails_with("('a'):gsub('b', 'c')", "string.gsub is not available");
    ck_fails_with("('a'):match('b')", "re 'pattern':match");
    ck_fails_with("string.gmatch('a', 'b')", "re 'pattern':all");
    ck_fails_with("string.dump(print)", "string has no field 'dump'");
    ck_fails_with("string.pack('i', 1)", "string has no field 'pack'");
    ck_fails_with("print(('x'):uper())", "did you mean 'upper'?");
} END_TEST

START_TEST(text_is_no_number) {
    ck_fails_with("print('10' + 1)", "text; arithmetic needs numbers or columns");
    ck_fails_with("print(-'2')", "arithmetic needs numbers");
} END_TEST

HIAP_SUITE(words_string) {
    tcase_add_test(tests, plain_helpers);
    tcase_add_test(tests, what_stays_of_lua);
    tcase_add_test(tests, repeating_is_bounded);
    tcase_add_test(tests, patterns_point_to_re);
    tcase_add_test(tests, text_is_no_number);
}
