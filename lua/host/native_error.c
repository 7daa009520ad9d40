/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/host/native_error.h"

#include <string.h>

#include "core/base/buf.h"

typedef struct row {
    const char *start, *plain, *hint;
} row;

static const row runtime_rows[] = {
#define RUNTIME(start, plain, hint) { start, plain, hint },
#include "lua/host/native_error.def"
    { "", NULL, "" },
};

static const row syntax_rows[] = {
#define SYNTAX(start, hint) { start, NULL, hint },
#include "lua/host/native_error.def"
    { "", NULL, "" },
};

static const row *find_row(const row *rows, const char *message) {
    while (strncmp(message, rows->start, strlen(rows->start)) != 0)
        rows++;
    return rows;
}

/* --- the parts of a message ------------------------------------------------------------------- */

typedef struct parts {
    char name[HIAP_TOKEN_MAX + 16]; /* "field 'x'" */
    char kind[64];                  /* "a table" */
    const char *rest;
} parts;

static void copy(char *out, size_t size, const char *at, size_t len) {
    if (len >= size)
        len = size - 1;
    memcpy(out, at, len);
    out[len] = '\0';
}

/* The variable in "... (local 'x')": its kind and its name. */
static bool split_variable(const char *message, hiap_str *kind, hiap_str *name) {
    const char *open = strrchr(message, '('), *quote = open ? strstr(open, " '") : NULL;
    const char *end = quote ? strstr(quote + 2, "')") : NULL;
    if (!end)
        return false;
    *kind = (hiap_str){ open + 1, (size_t)(quote - open - 1) };
    *name = (hiap_str){ quote + 2, (size_t)(end - quote - 2) };
    return true;
}

static void name_variable(const char *message, parts *p, char token[HIAP_TOKEN_MAX]) {
    hiap_str kind, name;
    copy(p->name, sizeof p->name, "the value", 9);
    if (!split_variable(message, &kind, &name))
        return;
    bool part_of_something = hiap_str_is(kind, "field") || hiap_str_is(kind, "method");
    copy(token, HIAP_TOKEN_MAX, name.at, name.len);
    snprintf(p->name, sizeof p->name, "%.*s%s'%s'", part_of_something ? (int)kind.len : 0, kind.at,
             part_of_something ? " " : "", token);
}

/* What stands before " value": "a string" in "attempt to call a string value". */
static void name_kind(const char *message, parts *p) {
    static const struct {
        const char *lua, *plain;
    } kinds[] = { { "nil", "nil" }, { "string", "text" }, { "boolean", "a truth value" } };
    const char *end = strstr(message, " value"), *start = end;
    while (start && start > message && start[-1] != ' ')
        start--;
    hiap_str kind = { start, start ? (size_t)(end - start) : 0 };
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (hiap_str_is(kind, kinds[i].lua)) {
            copy(p->kind, sizeof p->kind, kinds[i].plain, strlen(kinds[i].plain));
            return;
        }
    snprintf(p->kind, sizeof p->kind, "a %.*s", (int)kind.len, kind.at ? kind.at : "");
}

static const char *part_named(const parts *p, hiap_str key) {
    return hiap_str_is(key, "name") ? p->name : hiap_str_is(key, "kind") ? p->kind : p->rest;
}

static void fill(char *out, size_t size, const char *plain, const parts *p) {
    size_t len = 0;
    out[0] = '\0';
    while (*plain && len + 1 < size) {
        const char *close = *plain == '{' ? strchr(plain, '}') : NULL;
        hiap_str key = { plain + 1, close ? (size_t)(close - plain - 1) : 0 };
        const char *part = close ? part_named(p, key) : NULL;
        int n = snprintf(out + len, size - len, "%.*s", part ? (int)strlen(part) : 1,
                         part ? part : plain);
        len += n > 0 ? (size_t)n : 0;
        plain = close ? close + 1 : plain + 1;
    }
}

static void set_hint(hiap_err *err, const char *hint, const parts *p) {
    char text[sizeof err->hint];
    fill(text, sizeof text, hint, p);
    if (text[0])
        hiap_err_hint(err, "%s", text);
}

/* "bad argument #1 to 'ge' (...)": the function is what to look at. */
static void name_function(const char *message, char token[HIAP_TOKEN_MAX]) {
    const char *name = strstr(message, " to '"), *end = name ? strchr(name + 5, '\'') : NULL;
    if (strncmp(message, "bad argument", 12) == 0 && end)
        copy(token, HIAP_TOKEN_MAX, name + 5, (size_t)(end - name - 5));
}

/* The kinds as our own functions call them (box.h). */
static const char *plain_kind(hiap_str lua, char *copy_of, size_t size) {
    static const struct {
        const char *lua, *plain;
    } kinds[] = { { "string", "text" },      { "nil", "nothing" },
                  { "no value", "nothing" }, { "boolean", "truth value" },
                  { "thread", "coroutine" }, { "userdata", "object" } };
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (hiap_str_is(lua, kinds[i].lua))
            return kinds[i].plain;
    copy(copy_of, size, lua.at, lua.len);
    return copy_of;
}

/* "... (string expected, got no value)". */
static void name_kinds_plainly(const char *message, hiap_err *err) {
    static const char between[] = " expected, got ";
    char expected[80], got[80];
    const char *open = strchr(message, '('), *middle = open ? strstr(open, between) : NULL;
    const char *start = middle ? middle + strlen(between) : NULL;
    const char *end = start ? strrchr(start, ')') : NULL;
    if (!end)
        return;
    hiap_err_set(err, HIAP_SCRIPT, "%.*s(%s expected, got %s)", (int)(open - message), message,
                 plain_kind((hiap_str){ open + 1, (size_t)(middle - open - 1) }, expected, 80),
                 plain_kind((hiap_str){ start, (size_t)(end - start) }, got, 80));
}

void hiap_native_runtime(const char *message, hiap_err *err, char token[HIAP_TOKEN_MAX]) {
    const row *r = find_row(runtime_rows, message);
    parts p = { .rest = message + strlen(r->start) };
    char text[sizeof err->what];
    token[0] = '\0';
    name_function(message, token);
    if (r->plain) {
        name_variable(message, &p, token);
        name_kind(message, &p);
        fill(text, sizeof text, r->plain, &p);
    }
    hiap_err_set(err, HIAP_SCRIPT, "%s", r->plain ? text : message);
    if (strncmp(message, "bad argument", 12) == 0)
        name_kinds_plainly(message, err);
    set_hint(err, r->hint, &p);
}

/* --- syntax ----------------------------------------------------------------------------------- */

/* Takes " (to close '{' at line 3)" out of the fact; *tail becomes "; '{' was opened on line 3". */
static void say_what_is_open(char *fact, char *tail, size_t size) {
    static const char start[] = " (to close ";
    char *open = strstr(fact, start), *at = open ? strstr(open, " at line ") : NULL;
    tail[0] = '\0';
    if (!at)
        return;
    *open = *at = '\0';
    char *line = at + strlen(" at line ");
    line[strspn(line, "0123456789")] = '\0';
    snprintf(tail, size, "; %s was opened on line %s", open + strlen(start), line);
}

static void unquote(const char *near, char token[HIAP_TOKEN_MAX]) {
    size_t len = strlen(near);
    bool quoted = len >= 2 && near[0] == '\'' && near[len - 1] == '\'';
    copy(token, HIAP_TOKEN_MAX, near + quoted, len - (quoted ? 2 : 0));
    if (strcmp(token, "<eof>") == 0)
        token[0] = '\0';
}

void hiap_native_syntax(const char *message, hiap_err *err, char token[HIAP_TOKEN_MAX]) {
    const row *r = find_row(syntax_rows, message);
    const char *near = NULL;
    for (const char *at = message; (at = strstr(at, " near ")); at++)
        near = at;
    char fact[320], tail[160], place[HIAP_TOKEN_MAX + 16] = "the end of the script";
    token[0] = '\0';
    copy(fact, sizeof fact, message, near ? (size_t)(near - message) : strlen(message));
    say_what_is_open(fact, tail, sizeof tail);
    if (near)
        unquote(near + strlen(" near "), token);
    if (token[0])
        snprintf(place, sizeof place, "'%s'", token);
    hiap_err_set(err, HIAP_SCRIPT, near ? "%s at %s%s" : "%s%s%s", fact, near ? place : "", tail);
    set_hint(err, r->hint, &(parts){ .rest = place });
}
