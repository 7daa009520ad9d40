/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/host/script.h"

static void run_two(script_run *r, uint64_t seed, const char *first, const char *second) {
    *r = (script_run)SCRIPT_RUN_INIT;
    r->options.seed = seed;
    script_open(r);
    if (first)
        ck_assert_int_eq(hiap_host_run(r->host, "first.lua", hiap_str_of(first), &r->fault),
                         HIAP_OK);
    hiap_buf_reset(&r->text);
    ck_assert_int_eq(hiap_host_run(r->host, "second.lua", hiap_str_of(second), &r->fault), HIAP_OK);
    hiap_host_close(r->host);
}

static const char draw[] = "print(math.random(1000000), math.random(1000000), math.random())";

START_TEST(random_numbers_belong_to_seed_and_script) {
    script_run a, b, c;
    run_two(&a, 1, NULL, draw);
    run_two(&b, 1, "for i = 1, 10 do math.random() end", draw);
    run_two(&c, 2, NULL, draw);
    ck_assert_str_eq(a.text.at, b.text.at);
    ck_assert_str_ne(a.text.at, c.text.at);
    hiap_buf_clear(&a.text);
    hiap_buf_clear(&b.text);
    hiap_buf_clear(&c.text);
} END_TEST

START_TEST(draws_differ_and_lie_within) {
    ck_prints("local seen = {} for i = 1, 600 do local x = math.random(6) assert(x >= 1 and x <= "
              "6) seen[x] = (seen[x] or 0) + 1 end for i = 1, 6 do assert(seen[i] > 50) end "
              "for i = 1, 100 do local u = math.random() assert(u > 0 and u < 1) end "
              "print(math.random(5, 5), math.type(math.random(math.mininteger, math.maxinteger)))",
              "5\tinteger\n");
} END_TEST

START_TEST(bad_intervals) {
    ck_fails_with("math.random(0)", "the interval is empty");
    ck_fails_with("math.random(2, 1)", "the interval is empty");
    ck_fails_with("math.random(1, 2, 3)", "takes no, one or two numbers");
    ck_fails_with("math.randomseed(1)", "use the seed of the run");
} END_TEST

START_TEST(the_rest_of_math) {
    ck_prints("print(math.floor(2.7), math.max(1, 3), math.tointeger(3.0), math.ult(1, -1))",
              "2\t3\t3\ttrue\n");
} END_TEST

HIAP_SUITE(words_math) {
    tcase_add_test(tests, random_numbers_belong_to_seed_and_script);
    tcase_add_test(tests, draws_differ_and_lie_within);
    tcase_add_test(tests, bad_intervals);
    tcase_add_test(tests, the_rest_of_math);
}
