/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/host/arg.h"
#include "tests/unit/host/script.h"

static const char *const levels[] = { "LA", "region", NULL };

static int word_single(lua_State *L) {
    const char *text = hiap_arg_text(L, 1);
    double x = hiap_arg_number(L, 2), y = hiap_arg_number_or(L, 3, 0.5);
    int n = (int)hiap_arg_integer(L, 4, 1, 9);
    bool yes = hiap_arg_flag_or(L, 5, true);
    int level = hiap_arg_choice(L, 6, "level", levels);
    lua_pushfstring(L, "%s %f %f %d %s %d", text, x, y, n, yes ? "yes" : "no", level);
    return 1;
}

static int word_texts(lua_State *L) {
    size_t count, bytes = 0;
    const hiap_str *texts = hiap_arg_texts(L, 1, "areas", &count);
    for (size_t i = 0; i < count; i++)
        bytes += texts[i].len;
    lua_pushfstring(L, "%d texts, %d bytes", (int)count, (int)bytes);
    return 1;
}

static int word_numbers(lua_State *L) {
    size_t count;
    double total = 0;
    const double *numbers = hiap_arg_numbers(L, 1, "years", &count);
    for (size_t i = 0; i < count; i++)
        total += numbers[i];
    lua_pushfstring(L, "%d numbers, %f", (int)count, total);
    return 1;
}

static void add_words(lua_State *L, void *payload) {
    static const luaL_Reg words[] = { { "single", word_single }, { "texts", word_texts },
                                      { "numbers", word_numbers }, { NULL, NULL } };
    (void)payload;
    lua_pushvalue(L, 1);
    luaL_setfuncs(L, words, 0);
}

static void check(const char *source, const char *expected) {
    script_run r = SCRIPT_RUN_INIT;
    r.options.setup = add_words;
    script_open(&r);
    script_do(&r, source);
    ck_assert_msg(strstr(r.text.at, expected) != NULL, "no '%s' in: %s", expected, r.text.at);
    script_close(&r);
}

START_TEST(single_values) {
    check("print(single('a', 1, nil, 3, nil, 'region'))", "a 1.0 0.5 3 yes 1\n");
    check("print(single('a', -2.5, 4, 9.0, false, 'LA'))", "a -2.5 4.0 9 no 0\n");
    check("single(1)", "bad argument #1 to 'single' (text expected, got number)");
    check("single('a\\0b')", "text without zero bytes expected");
    check("single('a', 0/0)", "bad argument #2 to 'single' (finite number expected, got number)");
    check("single('a', '1')", "finite number expected, got text");
    check("single('a', 1, 2, 10)", "argument 4 must lie between 1 and 9, not 10");
    check("single('a', 1, 2, 1.5)", "whole number expected");
    check("single('a', 1, 2, 3, 4)", "truth value expected, got number");
    check("single('a', 1, 2, 3, true, 'regoin')", "there is no level 'regoin'");
    check("single('a', 1, 2, 3, true, 'regoin')", "did you mean 'region'?");
} END_TEST

START_TEST(lists) {
    check("print(texts{ 'a', 'bc' }, texts{}, texts 'def')", "2 texts, 3 bytes\t0 texts, 0 "
                                                             "bytes\t1 texts, "
                                                            "3 bytes\n");
    check("print(numbers{ 1, 2.5 }, numbers(7))", "2 numbers, 3.5\t1 numbers, 7.0\n");
    check("texts{ 'a', 2 }", "areas: item 2: text expected, got number");
    check("texts(nil)", "list of texts expected, got nothing");
    check("numbers{ 1, 'x' }", "years: item 2: number expected, got text");
    check("numbers 'x'", "list of numbers expected, got text");
} END_TEST

HIAP_SUITE(arg_value) {
    tcase_add_test(tests, single_values);
    tcase_add_test(tests, lists);
}
