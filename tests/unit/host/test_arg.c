/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/host/arg.h"

#include "tests/unit/host/script.h"

typedef struct proportion {
    double multiplier;
    lua_Integer decimals;
    const char *method;
    bool exact;
    int by, combine, extra;
} proportion;

static const char *const methods[] = { "wilson", "byar", NULL };
static const hiap_arg known[] = {
    HIAP_ARG(proportion, multiplier, NUMBER, .max = 1000),
    HIAP_ARG(proportion, decimals, INTEGER),
    HIAP_ARG(proportion, method, TEXT, .choices = methods),
    HIAP_ARG(proportion, exact, FLAG),
    HIAP_ARG(proportion, by, TABLE, .required = true),
    HIAP_ARG(proportion, combine, FUNCTION),
    HIAP_ARG(proportion, extra, ANY),
};

static int word_proportion(lua_State *L) {
    proportion a = { .multiplier = 100, .decimals = 1, .method = "wilson" };
    hiap_arg_read(L, 1, "proportion", known, sizeof known / sizeof *known, &a);
    lua_pushfstring(L, "%f %d %s %s %s %s %s", a.multiplier, (int)a.decimals, a.method,
                    a.exact ? "exact" : "-", luaL_typename(L, a.by),
                    a.combine ? luaL_typename(L, a.combine) : "-",
                    a.extra ? luaL_typename(L, a.extra) : "-");
    return 1;
}

static void add_words(lua_State *L, void *payload) {
    (void)payload;
    lua_pushcfunction(L, word_proportion);
    lua_setfield(L, 1, "proportion");
}

static void check(const char *source, const char *expected) {
    script_run r = SCRIPT_RUN_INIT;
    r.options.setup = add_words;
    script_open(&r);
    script_do(&r, source);
    ck_assert_msg(strstr(r.text.at, expected) != NULL, "no '%s' in: %s", expected, r.text.at);
    script_close(&r);
}

START_TEST(defaults_stay_unless_given) {
    check("print(proportion{ by = {} })", "100.0 1 wilson - table - -\n");
    check("print(proportion{ by = {}, multiplier = 10, decimals = 2, method = 'byar', exact = "
          "true, combine = print, extra = 'x' })",
          "10.0 2 byar exact table function string\n");
    check("print(proportion{ by = {}, exact = false, decimals = 3.0 })", "100.0 3 wilson - table");
} END_TEST

START_TEST(what_is_refused) {
    check("proportion{ by = {},\n  methd = 'byar' }",
          "t.lua:2: proportion: unknown field 'methd'\n"
          "    2 |   methd = 'byar' }\n"
          "      |   ^^^^^\n"
          "    hint: did you mean 'method'?\n");
    check("proportion{ by = {}, method = 'byer' }",
          "t.lua:1: proportion: field 'method' cannot be 'byer'\n"
          "    1 | proportion{ by = {}, method = 'byer' }\n"
          "      |                                ^^^^\n"
          "    hint: did you mean 'byar'?\n");
    check("proportion{}", "proportion: field 'by' is missing");
    check("proportion()", "proportion: field 'by' is missing");
    check("proportion(1)", "bad argument #1 to 'proportion' (table of named arguments expected, "
                           "got number)");
    check("proportion{ by = {}, 5 }", "proportion: item 1 has no name");
    check("proportion{ by = 1 }", "proportion: field 'by': table expected, got number");
    check("proportion{ by = {}, multiplier = '5' }", "field 'multiplier': number expected, got "
                                                     "text");
    check("proportion{ by = {}, multiplier = 5000 }", "must lie between 0 and 1000, not 5000");
    check("proportion{ by = {}, multiplier = 0/0 }", "must be a finite number");
    check("proportion{ by = {}, decimals = 1.5 }", "field 'decimals': whole number expected, got "
                                                   "number");
    check("proportion{ by = {}, exact = 1 }", "field 'exact': truth value expected, got number");
    check("proportion{ by = {}, combine = {} }", "field 'combine': function expected, got table");
} END_TEST

START_TEST(metatables_play_no_part) {
    check("proportion(setmetatable({}, { __index = function() return {} end }))",
          "field 'by' is missing");
} END_TEST

HIAP_SUITE(arg) {
    tcase_add_test(tests, defaults_stay_unless_given);
    tcase_add_test(tests, what_is_refused);
    tcase_add_test(tests, metatables_play_no_part);
}
