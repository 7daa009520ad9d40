/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/host/script.h"

static void eval(script_run *r, const char *input, const char *expected) {
    hiap_buf_reset(&r->text);
    hiap_buf_add_text(&r->text, "");
    if (hiap_host_eval(r->host, hiap_str_of(input), &r->fault) != HIAP_OK)
        hiap_fault_format(&r->text, &r->fault);
    ck_assert_str_eq(r->text.at ? r->text.at : "", expected);
}

START_TEST(inputs_share_one_environment) {
    script_run r = SCRIPT_RUN_INIT;
    script_open(&r);
    eval(&r, "x = 20", "");
    eval(&r, "x + 1", "21\n");
    eval(&r, "x, 'a', nil", "20\ta\tnil\n");
    eval(&r, "do local y = 3 print(y) end", "3\n");
    eval(&r, "y", "input 5:1: 'y' is not defined\n    1 | y\n      | ^\n");
    eval(&r, "for i = 1, 2 do print(i) end", "1\n2\n");
    eval(&r, "(print(1)), 2", "1\nnil\t2\n");
    script_close(&r);
} END_TEST

START_TEST(locals_at_the_start_stay) {
    script_run r = SCRIPT_RUN_INIT;
    script_open(&r);
    eval(&r, "local y = 3 print(y)", "3\n");
    eval(&r, "  local a , b=\ny + 1, 'b'", "");
    eval(&r, "y, a, b", "3\t4\tb\n");
    eval(&r, "local function f(n) return n == 0 and 'end' or f(n - 1) end", "");
    eval(&r, "f(3)", "end\n");
    eval(&r, "local a = nope", "input 6:1: 'nope' is not defined\n"
                               "    1 | local a = nope\n"
                               "      |           ^^^^\n");
    script_close(&r);
} END_TEST

START_TEST(other_locals_end_with_their_input) {
    static const char *const inputs[] = { "local z", "local z <const> = 3", "local z, w",
                                          "local z == 3", "locals = 1 local z = 1",
                                          "local print, z = 1, 2", "local z =" };
    script_run r = SCRIPT_RUN_INIT;
    script_open(&r);
    for (size_t i = 0; i < sizeof inputs / sizeof *inputs; i++) {
        hiap_host_eval(r.host, hiap_str_of(inputs[i]), &r.fault);
        ck_assert_msg(hiap_host_eval(r.host, HIAP_STR("z"), &r.fault) != HIAP_OK, "%s", inputs[i]);
    }
    script_close(&r);
} END_TEST

START_TEST(errors_name_the_input) {
    script_run r = SCRIPT_RUN_INIT;
    script_open(&r);
    eval(&r, "function f() return nope end", "");
    eval(&r, "f()", "input 1:1: 'nope' is not defined\n"
                    "    1 | function f() return nope end\n"
                    "      |                     ^^^^\n");
    eval(&r, "x y", "input 3:1: syntax error at 'y'\n"
                    "    1 | x y\n"
                    "      |   ^\n"
                    "    hint: a statement is a call, `name = value`, or starts with a keyword\n");
    script_close(&r);
} END_TEST

START_TEST(a_limit_ends_one_input_only) {
    script_run r = SCRIPT_RUN_INIT;
    r.options.limits.cpu_seconds = 0.1;
    script_open(&r);
    ck_assert_int_eq(hiap_host_eval(r.host, HIAP_STR("x = 1 while true do end"), &r.fault),
                     HIAP_LIMIT);
    eval(&r, "x + 1", "2\n");
    script_close(&r);
} END_TEST

START_TEST(unfinished_inputs) {
    script_run r = SCRIPT_RUN_INIT;
    script_open(&r);
    static const struct {
        const char *input;
        bool unfinished;
    } inputs[] = { { "for i = 1, 3 do", true }, { "f(", true },   { "x = {", true },
                   { "[[ text", true },         { "x y", false }, { "1 + 1", false },
                   { "x = 1", false },          { "", false },    { "return 1 1", false },
                   { "'abc", false } };
    for (size_t i = 0; i < sizeof inputs / sizeof *inputs; i++)
        ck_assert_msg(hiap_host_is_unfinished(r.host, hiap_str_of(inputs[i].input)) ==
                          inputs[i].unfinished,
                      "%s", inputs[i].input);
    script_close(&r);
} END_TEST

static void complete(script_run *r, const char *line, const char *expected) {
    hiap_buf out = HIAP_BUF_INIT;
    hiap_host_complete(r->host, hiap_str_of(line), &out);
    ck_assert_str_eq(out.at ? out.at : "", expected);
    hiap_buf_clear(&out);
}

START_TEST(completion_runs_nothing) {
    script_run r = SCRIPT_RUN_INIT;
    script_open(&r);
    eval(&r, "scheme = { weights = { need = 1 }, name = 'x', [1] = 2, ['two words'] = 3 }", "");
    eval(&r, "trap = setmetatable({}, { __index = function() error('ran') end })", "");
    complete(&r, "string.up", "string.upper\n");
    complete(&r, "print(scheme.", "scheme.name\nscheme.weights\n");
    complete(&r, "scheme.weights.n", "scheme.weights.need\n");
    complete(&r, "scheme.name:rep", "scheme.name:rep\nscheme.name:replace\n");
    complete(&r, "x = sch", "scheme\n");
    complete(&r, "un", "until\n");
    complete(&r, "trap.a", "");
    complete(&r, "nope.a.b.", "");
    complete(&r, "a..b", "");
    complete(&r, "math.pi.", "");
    complete(&r, "1 + zzz", "");
    script_close(&r);
} END_TEST

HIAP_SUITE(interact) {
    tcase_add_test(tests, inputs_share_one_environment);
    tcase_add_test(tests, locals_at_the_start_stay);
    tcase_add_test(tests, other_locals_end_with_their_input);
    tcase_add_test(tests, errors_name_the_input);
    tcase_add_test(tests, a_limit_ends_one_input_only);
    tcase_add_test(tests, unfinished_inputs);
    tcase_add_test(tests, completion_runs_nothing);
}
