/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/bind/bound.h"

START_TEST(matches_of_a_text) {
    ck_gives("local m = re('(?<place>\\\\w+) - (\\\\w+)?'):match 'Halton - '\n"
             "print(m[1], m.place, m[3], m.first, m.last, re 'q':match 'a')",
             "Halton - \tHalton\tfalse\t1\t9\tnil\n");
    ck_gives("print(#re 'o':all 'Knowsley to Bolton', re 'o':match('bobo', 3).first, #re '':all 'ab')",
             "4\t4\t3\n");
    ck_gives("print(re 'o':replace('Bolton', '0'), re ' *- *':split 'a - b-c', tostring(re 'x'))",
             "B0lt0n\t{ 'a', 'b', 'c' }\tre 'x'\n");
    ck_gives("print(re('HALTON', 'i'):match 'Halton'[1])", "Halton\n");
}
END_TEST

START_TEST(patterns_over_columns) {
    ck_gives("local c = column{ 'Knowsley - new', 'Sefton', missing }\n"
             "print(c:matches(re ' - '), c:extract(re '(\\\\w+) - (\\\\w+)', 2))",
             "mask column of 3 rows: true, false, missing\ttext column of 3 rows: new, missing, missing\n");
}
END_TEST

START_TEST(patterns_that_cannot_be) {
    ck_refuses("re 'a(b'", "missing closing parenthesis");
    ck_refuses("re('a', 'q')", "q");
    ck_refuses("column{ 'a' }:matches 'a'", "re expected, got text");
    ck_refuses("column{ 1 }:matches(re 'a')", "number");
    ck_refuses("column{ 'a' }:extract(re 'a', 2)", "2");
    ck_refuses("re 'a':match('abc', 9)", "must lie between 1 and 4, not 9");
    ck_refuses("re 'a':replace('abc', '$2')", "2");
}
END_TEST

START_TEST(endless_matches_meet_the_limit) {
    bound b;
    bound_open(&b);
    hiap_host_budget(b.run.host)->limits.memory_soft = 16 << 20;
    ck_assert_int_eq(script_do(&b.run, "re '':all(string.rep('a', 1000000))"), HIAP_LIMIT);
    ck_assert_int_eq(script_do(&b.run, "re 'a':split(string.rep('a', 1000000))"), HIAP_LIMIT);
    bound_close(&b);
}
END_TEST

START_TEST(failing_allocations_leave_nothing_behind) {
    ck_survives("local r = re '(?<x>o+)'\nlocal c = column{ 'foo', missing }\n"
                "print(r:match 'foo', #r:all 'foo', r:replace('foo', '${x}'), r:split 'foo boo')\n"
                "print(c:matches(r), c:extract(r, 1))\npcall(re, 'a(b')");
}
END_TEST

HIAP_SUITE(bind_re) {
    tcase_add_test(tests, matches_of_a_text);
    tcase_add_test(tests, patterns_over_columns);
    tcase_add_test(tests, patterns_that_cannot_be);
    tcase_add_test(tests, endless_matches_meet_the_limit);
    tcase_add_test(tests, failing_allocations_leave_nothing_behind);
}
