/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/bind/bound.h"

START_TEST(words_and_values_are_there) {
    ck_gives("print(missing, tostring(store), type(column{ 1 }), type(frame{}))",
             "missing\tstore (nothing imported yet)\tcolumn\tframe\n");
    ck_refuses("print(near)", "'near' is not defined");
}
END_TEST

START_TEST(arguments_are_named_by_what_was_expected) {
    ck_refuses("column(3)", "bad argument #1 to 'column' (list of values expected, got number)");
    ck_refuses("frame{ { 'a', 1 } }:by('a')",
               "bad argument #2 to 'by' (table of results expected, got nothing)");
    ck_refuses("frame{ { 'a', 1 } }:split(3)", "'split' (list of texts expected, got number)");
}
END_TEST

START_TEST(loops_look_at_the_limits) {
    bound b;
    bound_open(&b);
    hiap_host_budget(b.run.host)->limits.memory_soft = 16 << 20;
    ck_assert_int_eq(script_do(&b.run, "local t = sequence(4e5):unique()"), HIAP_LIMIT);
    ck_assert_ptr_nonnull(strstr(b.run.text.at, "needs more than its 16 MiB of memory"));
    bound_close(&b);
}
END_TEST

START_TEST(the_collector_hears_of_native_bytes) {
    ck_gives("local c = sequence(1e6)\n"
             "for _ = 1, 60 do c = (c + 1):or_else(0); c:sum() end\n"
             "print(c:min())",
             "61\n");
}
END_TEST

HIAP_SUITE(bind) {
    tcase_add_test(tests, words_and_values_are_there);
    tcase_add_test(tests, arguments_are_named_by_what_was_expected);
    tcase_add_test(tests, loops_look_at_the_limits);
    tcase_add_test(tests, the_collector_hears_of_native_bytes);
}
