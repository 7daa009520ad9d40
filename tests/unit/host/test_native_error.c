/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/host/native_error.h"

#include <string.h>

#include "tests/unit/suite.h"

typedef struct example {
    const char *message, *what, *hint, *token;
} example;

static void check(void (*explain)(const char *, hiap_err *, char *), const example *e) {
    hiap_err err = { 0 };
    char token[HIAP_TOKEN_MAX] = "left over";
    explain(e->message, &err, token);
    ck_assert_int_eq(err.rc, HIAP_SCRIPT);
    ck_assert_str_eq(err.what, e->what);
    ck_assert_str_eq(token, e->token);
    ck_assert_msg(strstr(err.hint, e->hint) != NULL, "hint '%s' lacks '%s'", err.hint, e->hint);
}

static const example runtime[] = {
    { "attempt to index a nil value (local 'x')", "'x' is nil, so it has no fields", "spelling",
      "x" },
    { "attempt to index a number value (field 'b')", "field 'b' is a number, which has no fields",
      "",
      "b" },
    { "attempt to index a nil value", "the value is nil, so it has no fields", "", "" },
    { "attempt to call a nil value (global 'wher')", "'wher' is nil, not a function", "", "wher" },
    { "attempt to call a nil value (method 'mean')", "method 'mean' is nil, not a function", "",
      "mean" },
    { "attempt to call a table value", "the value is a table, not a function", "comma", "" },
    { "attempt to perform arithmetic on a nil value (field 'n')",
      "field 'n' is nil; arithmetic needs numbers or columns", "", "n" },
    { "attempt to perform arithmetic on a string value (constant 'a')",
      "'a' is text; arithmetic needs numbers or columns", "tonumber", "a" },
    { "attempt to perform arithmetic on a boolean value (local 'b')",
      "'b' is a truth value; arithmetic needs numbers or columns", "", "b" },
    { "attempt to concatenate a table value (local 't')",
      "'t' is a table; `..` joins text and numbers", "tostring", "t" },
    { "attempt to compare number with nil", "these cannot be put in order: number with nil",
      "methods", "" },
    { "attempt to compare two table values", "two of these cannot be put in order: table values",
      "methods", "" },
    { "attempt to perform 'n//0'", "whole-number division by zero", "inf", "" },
    { "attempt to perform 'n%%0'", "the remainder of a division by zero", "", "" },
    { "bad argument #1 to 'floor' (number expected, got nil)",
      "bad argument #1 to 'floor' (number expected, got nothing)", "", "floor" },
    { "bad argument #2 to 'sub' (string expected, got no value)",
      "bad argument #2 to 'sub' (text expected, got nothing)", "", "sub" },
    { "bad argument #1 to 'type' (value expected)", "bad argument #1 to 'type' (value expected)",
      "",
      "type" },
    { "stack overflow", "functions call each other without end", "does not", "" },
    { "something Lua never said", "something Lua never said", "", "" },
    { "", "", "", "" },
};

static const example syntax[] = {
    { "'}' expected (to close '{' at line 3) near 'weights'",
      "'}' expected at 'weights'; '{' was opened on line 3", "comma missing before 'weights'",
      "weights" },
    { "'end' expected (to close 'function' at line 1) near <eof>",
      "'end' expected at the end of the script; 'function' was opened on line 1", "end", "" },
    { "unexpected symbol near '='", "unexpected symbol at '='", "before '='", "=" },
    { "'then' expected near '='", "'then' expected at '='", "==", "=" },
    { "unfinished string near '\"abc'", "unfinished string at '\"abc'", "close the quote",
      "\"abc" },
    { "attempt to assign to const variable 'x'", "attempt to assign to const variable 'x'", "const",
      "" },
    { "malformed number near '3x'", "malformed number at '3x'", "digit", "3x" },
};

START_TEST(runtime_messages_read_plainly) {
    for (size_t i = 0; i < sizeof runtime / sizeof *runtime; i++)
        check(hiap_native_runtime, &runtime[i]);
} END_TEST

START_TEST(syntax_messages_read_plainly) {
    for (size_t i = 0; i < sizeof syntax / sizeof *syntax; i++)
        check(hiap_native_syntax, &syntax[i]);
} END_TEST

START_TEST(long_names_are_cut) {
    char message[600], token[HIAP_TOKEN_MAX];
    hiap_err err = { 0 };
    strcpy(message, "attempt to index a nil value (local '");
    memset(message + strlen(message), 'n', 400);
    strcpy(message + strlen("attempt to index a nil value (local '") + 400, "')");
    hiap_native_runtime(message, &err, token);
    ck_assert_uint_eq(strlen(token), HIAP_TOKEN_MAX - 1);
    hiap_native_syntax(message, &err, token);
} END_TEST

HIAP_SUITE(native_error) {
    tcase_add_test(tests, runtime_messages_read_plainly);
    tcase_add_test(tests, syntax_messages_read_plainly);
    tcase_add_test(tests, long_names_are_cut);
}
