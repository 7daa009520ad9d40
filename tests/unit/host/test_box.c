/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/host/box.h"

#include <stdlib.h>

#include "lua/host/sandbox.h"
#include "tests/unit/host/script.h"

static int alive;

static void drop(void *object) {
    alive--;
    free(object);
}

static const hiap_box_type column_type;

static int new_column(lua_State *L) {
    void **box = hiap_box_push(L, &column_type);
    *box = malloc(1);
    alive++;
    return 1;
}

static int new_empty(lua_State *L) {
    hiap_box_push(L, &column_type);
    return 1;
}

static int method_mean(lua_State *L) {
    hiap_box_check(L, 1, &column_type);
    lua_pushnumber(L, 2.5);
    return 1;
}

static int method_join(lua_State *L) {
    hiap_box_check(L, 1, &column_type);
    hiap_box_check(L, 2, &column_type);
    return 0;
}

static int field(lua_State *L) {
    if (strcmp(lua_tostring(L, 2), "unit") != 0)
        return 0;
    lua_pushliteral(L, "%");
    return 1;
}

static void field_names(lua_State *L) {
    lua_createtable(L, 1, 0);
    lua_pushliteral(L, "unit");
    lua_rawseti(L, -2, 1);
}

static int meta_length(lua_State *L) {
    lua_pushinteger(L, 7);
    return 1;
}

static const luaL_Reg methods[] = { { "mean", method_mean }, { "join", method_join }, { NULL,
                                                                                        NULL } };
static const luaL_Reg meta[] = { { "__len", meta_length }, { NULL, NULL } };
static const hiap_box_type column_type = { .name = "column",
                                           .drop = drop,
                                           .methods = methods,
                                           .meta = meta,
                                           .field = field,
                                           .field_names = field_names };

static void no_drop(void *object) {
    (void)object;
}
static const hiap_box_type plain_type = { .name = "mask", .drop = no_drop };

static int new_plain(lua_State *L) {
    hiap_box_push_object(L, &plain_type, &alive);
    return 1;
}

static void add_types(lua_State *L, void *payload) {
    (void)payload;
    hiap_box_register(L, &column_type);
    hiap_box_register(L, &plain_type);
    static const luaL_Reg words[] = { { "column", new_column }, { "empty", new_empty },
                                      { "mask", new_plain },    { NULL, NULL } };
    lua_pushvalue(L, 1);
    luaL_setfuncs(L, words, 0);
    lua_pop(L, 1);
}

static void check(const char *source, const char *expected) {
    script_run r = SCRIPT_RUN_INIT;
    r.options.setup = add_types;
    script_open(&r);
    script_do(&r, source);
    ck_assert_msg(strstr(r.text.at, expected) != NULL, "no '%s' in: %s", expected, r.text.at);
    script_close(&r);
    ck_assert_int_eq(alive, 0);
}

START_TEST(methods_fields_and_operators) {
    check("local c = column() print(c:mean(), c.unit, #c, type(c), c, getmetatable(c))",
          "2.5\t%\t7\tcolumn\t<column>\tfalse\n");
    check("column():join(column())", "");
} END_TEST

START_TEST(unknown_names_get_a_suggestion) {
    check("column():maen()", "t.lua:1: column has no field or method 'maen'\n"
                             "    1 | column():maen()\n"
                             "      |          ^^^^\n"
                             "    hint: did you mean 'mean'?\n");
    check("print(column().unti)", "hint: did you mean 'unit'?");
    check("print(mask().x)", "mask has no method 'x'");
    check("print(column()[1])", "a column has no items of its own to index with a number");
    check("column().unit = 1", "a column cannot be changed");
} END_TEST

START_TEST(wrong_arguments_are_named) {
    check("column():join('x')", "bad argument #1 to 'join' (column expected, got text)");
    check("column():join()", "bad argument #1 to 'join' (column expected, got nothing)");
    check("column():join(mask())", "bad argument #1 to 'join' (column expected, got mask)");
    check("local mean = column().mean mean(5)", "bad argument #1 to 'mean' (column expected, got "
                                                "number)");
    check("empty():mean()", "'mean' is a method of a column, not of a column");
} END_TEST

START_TEST(dropped_once_and_when_unreachable) {
    check("for i = 1, 1000 do column() end print('done')", "done\n");
    check("local c = column() local ok = pcall(function() c:nope() end) print(ok)", "false\n");
    check("error(column())", "<column>");
} END_TEST

static void names_of_box(lua_State *L, void *payload) {
    (void)payload;
    new_column(L);
    ck_assert(hiap_box_push_names(L, -1));
    static const char *const expected[] = { "join", "mean", "unit" };
    ck_assert_uint_eq(lua_rawlen(L, -1), 3);
    for (int i = 0; i < 3; i++) {
        lua_rawgeti(L, -1, i + 1);
        ck_assert_str_eq(lua_tostring(L, -1), expected[i]);
        lua_pop(L, 1);
    }
    lua_pushinteger(L, 1);
    ck_assert(!hiap_box_push_names(L, -1));
    ck_assert_ptr_null(hiap_box_test(L, -1, &column_type));
    ck_assert_ptr_nonnull(hiap_box_test(L, 1, &column_type));
    ck_assert_ptr_null(hiap_box_test(L, 1, &plain_type));
    ck_assert_str_eq(hiap_box_kind(L, 99), "nothing");
}

START_TEST(names_for_completion) {
    script_run r = SCRIPT_RUN_INIT;
    r.options.setup = add_types;
    script_open(&r);
    ck_assert_int_eq(hiap_host_protect(r.host, names_of_box, NULL, &r.fault), HIAP_OK);
    script_close(&r);
    ck_assert_int_eq(alive, 0);
} END_TEST

HIAP_SUITE(box) {
    tcase_add_test(tests, methods_fields_and_operators);
    tcase_add_test(tests, unknown_names_get_a_suggestion);
    tcase_add_test(tests, wrong_arguments_are_named);
    tcase_add_test(tests, dropped_once_and_when_unreachable);
    tcase_add_test(tests, names_for_completion);
}
