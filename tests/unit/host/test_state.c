/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/host/state.h"

#include <lauxlib.h>
#include <stdlib.h>

#include "tests/unit/host/script.h"

static int word_twice(lua_State *L) {
    lua_pushnumber(L, 2 * luaL_checknumber(L, 1));
    return 1;
}

static void add_bindings(lua_State *L, void *payload) {
    ck_assert_str_eq(payload, "payload");
    lua_pushcfunction(L, word_twice);
    lua_setfield(L, 1, "twice");
    lua_pushliteral(L, "kept from scripts");
    lua_setfield(L, 2, "secret");
}

static const char declare[] =
    "local words, native = ...\n"
    "local declared = {}\n"
    "function words.scheme(t)\n"
    "  if not t.weights then\n"
    "    native.fail(\"scheme '\" .. t.id .. \"': unknown field 'wieghts'\",\n"
    "                { token = 'wieghts', near = { 'weights', 'criteria' } })\n"
    "  end\n"
    "  declared[#declared + 1] = { id = t.id, at = native.where() }\n"
    "end\n"
    "function words.declared() return declared end\n"
    "words.units = { percent = '%' }\n"
    "return { list = declared }\n";

static const char later[] =
    "local words, native = ...\n"
    "assert(native.modules.declare.list and native.secret == 'kept from scripts')\n"
    "function words.blame(i) native.fail('no such indicator', { at = words.declared()[i].at,\n"
    "  token = 'need', hint = 'declare it', rc = 'not found' }) end\n"
    "function words.broken() local x; return x.y end\n"
    "local view = native.freeze({ a = 1 }, 'a view')\n"
    "function words.view() return view end\n";

static void open_with_prelude(script_run *r) {
    static const hiap_prelude modules[] = { { "declare", declare, sizeof declare - 1 },
                                            { "later", later, sizeof later - 1 } };
    r->options.setup = add_bindings;
    r->options.setup_payload = "payload";
    r->options.prelude = modules;
    r->options.prelude_count = 2;
    script_open(r);
}

static void check(const char *source, const char *expected) {
    script_run r = SCRIPT_RUN_INIT;
    open_with_prelude(&r);
    script_do(&r, source);
    ck_assert_str_eq(r.text.at, expected);
    script_close(&r);
}

START_TEST(bindings_and_prelude_make_the_words) {
    check("print(twice(21))", "42\n");
    check("scheme{ id = 'a', weights = {} }\nscheme{\n id = 'b', weights = {} }\n"
          "for _, d in ipairs(declared()) do print(d.id, d.at) end",
          "a\tt.lua:1\nb\tt.lua:2\n");
    check("print(units)", "{ percent = '%' }\n");
} END_TEST

START_TEST(prelude_errors_show_the_script) {
    check("-- wieghts\nscheme{ id = 'need_2026',\n  criteria = {},\n"
          "  wieghts = swing{ need = 100 },\n}\n",
          "t.lua:4: 'swing' is not defined\n"
          "    4 |   wieghts = swing{ need = 100 },\n"
          "      |             ^^^^^\n"
          "    hint: did you mean 'string'?\n");
    check("-- wieghts\nscheme{ id = 'need_2026',\n  criteria = {},\n"
          "  wieghts = { need = 100 },\n}\n",
          "t.lua:4: scheme 'need_2026': unknown field 'wieghts'\n"
          "    4 |   wieghts = { need = 100 },\n"
          "      |   ^^^^^^^\n"
          "    hint: did you mean 'weights'?\n");
} END_TEST

START_TEST(an_error_may_point_to_a_declaration) {
    check("scheme{ id = 'a',\n weights = { need = 1 } }\n\nblame(1)",
          "t.lua:2: no such indicator\n"
          "    2 |  weights = { need = 1 } }\n"
          "      |              ^^^^\n"
          "    hint: declare it\n");
} END_TEST

START_TEST(a_fault_of_the_prelude_says_so) {
    check("broken()", "t.lua:1: hiap:later:5: attempt to index a nil value (local 'x')\n"
                      "    1 | broken()\n"
                      "    hint: this is a fault in hiap itself; please report it\n");
} END_TEST

START_TEST(words_are_read_only_after_set_up) {
    check("units.percent = 1", "t.lua:1: units cannot be changed\n"
                               "    1 | units.percent = 1\n"
                               "      |       ^^^^^^^\n"
                               "    hint: make a table of your own and change that\n");
    check("view().a = 2", "t.lua:1: a view cannot be changed\n"
                          "    1 | view().a = 2\n"
                          "      |        ^\n"
                          "    hint: make a table of your own and change that\n");
} END_TEST

START_TEST(a_broken_prelude_does_not_open) {
    static const char *const texts[] = { "x y", "error('no')", "undeclared = 1",
                                         "print(undeclared)" };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        hiap_prelude module = { "bad", texts[i], strlen(texts[i]) };
        hiap_host_options options = HIAP_HOST_OPTIONS_INIT;
        hiap_host *host = (hiap_host *)1;
        hiap_fault fault;
        options.prelude = &module, options.prelude_count = 1;
        hiap_rc rc = hiap_host_open(&host, &options, &fault);
        ck_assert_int_eq(rc == HIAP_OK, i == 2); /* a prelude may keep globals of its own */
        ck_assert_int_eq(fault.err.rc, rc);
        hiap_host_close(rc == HIAP_OK ? host : NULL);
    }
} END_TEST

START_TEST(scripts_are_text) {
    ck_fails_with("\x1bLua", "this is a compiled chunk, not the text of a script");
    ck_fails_with("\xEF\xBB\xBF\x1bLua", "this is a compiled chunk");
} END_TEST

START_TEST(mark_and_first_line_are_passed_over) {
    ck_prints("\xEF\xBB\xBFprint(1)", "1\n");
    ck_fails_with("#!/usr/bin/hiap\nlocal x = y", "t.lua:2: 'y' is not defined");
    ck_prints("#!/usr/bin/hiap", "");
    ck_prints("", "");
} END_TEST

START_TEST(syntax_errors) {
    ck_fails("scheme{\n  id = 'a'\n  weights = 1,\n}",
             "t.lua:3: '}' expected at 'weights'; '{' was opened on line 1\n"
             "    3 |   weights = 1,\n"
             "      |   ^^^^^^^\n"
             "    hint: is a comma missing before 'weights'?\n");
    ck_fails("for i = 1, 3 do\n  print(i)\n",
             "t.lua:3: 'end' expected at the end of the script; 'for' was opened on line 1\n"
             "    hint: each `function`, `if`, `for`, `while` and `do` needs its own `end`\n");
    ck_fails_with("goto nowhere", "t.lua:1: no visible label 'nowhere'");
} END_TEST

static hiap_rc run_at(script_run *r, const char *path, const char *source) {
    return hiap_host_run(r->host, path, hiap_str_of(source), &r->fault);
}

START_TEST(paths_in_messages) {
    script_run r = SCRIPT_RUN_INIT;
    script_open(&r);
    const char *path = "scripts/indicators/a_rather_long_folder_name/and_a_long_file_name_too.lua";
    ck_assert_int_eq(run_at(&r, path, "\nlocal x\nx()"), HIAP_SCRIPT);
    ck_assert_str_eq(r.fault.err.where,
                     "scripts/indicators/a_rather_long_folder_name/and_a_long_file_name_too.lua:3");
    ck_assert_str_eq(r.fault.err.what, "'x' is nil, not a function");
    ck_assert_int_eq(run_at(&r, path, "\nx y"), HIAP_SCRIPT);
    ck_assert_ptr_nonnull(strstr(r.fault.err.where, "too.lua:2"));
    char longest[400];
    memset(longest, 'p', sizeof longest - 1);
    longest[sizeof longest - 1] = '\0';
    ck_assert_int_eq(run_at(&r, longest, ""), HIAP_ARGUMENT);
    ck_assert_str_eq(r.fault.err.what, "the path of the script is too long");
    script_close(&r);
} END_TEST

START_TEST(a_large_script_is_refused) {
    script_run r = SCRIPT_RUN_INIT;
    r.options.limits.source_bytes = 100;
    script_open(&r);
    char source[102];
    memset(source, ' ', 101);
    source[101] = '\0';
    ck_assert_int_eq(run_at(&r, "t.lua", source), HIAP_LIMIT);
    ck_assert_ptr_nonnull(strstr(r.fault.err.what, "larger than"));
    source[100] = '\0';
    ck_assert_int_eq(run_at(&r, "t.lua", source), HIAP_OK);
    script_close(&r);
} END_TEST

START_TEST(checking_runs_nothing) {
    script_run r = SCRIPT_RUN_INIT;
    script_open(&r);
    ck_assert_int_eq(hiap_host_check(r.host, "t.lua", HIAP_STR("print(1) x.y()"), &r.fault),
                     HIAP_OK);
    ck_assert_ptr_null(r.text.at);
    ck_assert_int_eq(hiap_host_check(r.host, "t.lua", HIAP_STR("print("), &r.fault), HIAP_SCRIPT);
    ck_assert_str_eq(hiap_host_source(r.host, "t.lua").at ? "there" : "", "there");
    ck_assert_uint_eq(hiap_host_source(r.host, "u.lua").len, 0);
    script_close(&r);
} END_TEST

START_TEST(a_trace_when_asked_for) {
    script_run r = SCRIPT_RUN_INIT;
    r.options.trace = true;
    script_open(&r);
    ck_assert_int_eq(script_do(&r, "local function f()\n  error('x')\nend\nf()"), HIAP_SCRIPT);
    ck_assert_str_eq(r.fault.trace, "    t.lua:2: in function 'f'\n    t.lua:4: in the script\n");
    script_close(&r);
} END_TEST

static void push_and_use(lua_State *L, void *payload) {
    (void)payload;
    hiap_host_push_script(L, "lib.lua", HIAP_STR("return 42"));
    lua_call(L, 0, 1);
    ck_assert_int_eq(lua_tointeger(L, -1), 42);
    hiap_host_push_script(L, "lib.lua", HIAP_STR("return return"));
}

START_TEST(scripts_can_use_scripts) {
    script_run r = SCRIPT_RUN_INIT;
    script_open(&r);
    ck_assert_int_eq(hiap_host_protect(r.host, push_and_use, NULL, &r.fault), HIAP_SCRIPT);
    ck_assert_str_eq(r.fault.err.where, "lib.lua:1");
    ck_assert_int_eq(lua_gettop(hiap_host_lua(r.host)), 0);
    script_close(&r);
} END_TEST

static void run_short_of_memory(long nth, bool sticky, bool *done) {
    script_run r = SCRIPT_RUN_INIT;
    hiap_mem_fail_at(nth, sticky);
    hiap_rc rc = hiap_host_open(&r.host, &r.options, &r.fault);
    if (rc == HIAP_OK)
        rc = hiap_host_run(r.host, "t.lua", HIAP_STR("print({ 1 }, string.format('%d', 3))"),
                           &r.fault);
    hiap_mem_fail_at(0, false);
    *done = rc == HIAP_OK;
    ck_assert(rc == HIAP_OK || rc == HIAP_NOMEM);
    ck_assert_int_eq(r.fault.err.rc, rc);
    hiap_host_close(r.host);
}

START_TEST(the_nth_allocation_fails) {
    for (int sticky = 0; sticky < 2; sticky++) {
        bool done = false;
        size_t before = hiap_mem_used();
        long n = 1;
        for (; !done; n++) {
            ck_assert_int_lt(n, 1000);
            run_short_of_memory(n, sticky, &done);
            ck_assert_uint_eq(hiap_mem_used(), before);
        }
        ck_assert_int_gt(n, 4);
    }
} END_TEST

HIAP_SUITE(state) {
    tcase_add_test(tests, bindings_and_prelude_make_the_words);
    tcase_add_test(tests, prelude_errors_show_the_script);
    tcase_add_test(tests, an_error_may_point_to_a_declaration);
    tcase_add_test(tests, a_fault_of_the_prelude_says_so);
    tcase_add_test(tests, words_are_read_only_after_set_up);
    tcase_add_test(tests, a_broken_prelude_does_not_open);
    tcase_add_test(tests, scripts_are_text);
    tcase_add_test(tests, mark_and_first_line_are_passed_over);
    tcase_add_test(tests, syntax_errors);
    tcase_add_test(tests, paths_in_messages);
    tcase_add_test(tests, a_large_script_is_refused);
    tcase_add_test(tests, checking_runs_nothing);
    tcase_add_test(tests, a_trace_when_asked_for);
    tcase_add_test(tests, scripts_can_use_scripts);
    tcase_add_test(tests, the_nth_allocation_fails);
}
