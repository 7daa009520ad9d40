/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The interactive side of a state: one environment, expressions that print, completion. */
#include <string.h>

#include "lua/host/box.h"
#include "lua/host/failure.h"
#include "lua/host/keys.h"
#include "lua/host/sandbox.h"

static void push_session_environment(lua_State *L) {
    if (lua_rawgetp(L, LUA_REGISTRYINDEX, &hiap_host_session_key) == LUA_TTABLE)
        return;
    lua_pop(L, 1);
    lua_rawgetp(L, LUA_REGISTRYINDEX, &hiap_host_words_key);
    hiap_sandbox_push_environment(L, -1);
    lua_remove(L, -2);
    lua_pushvalue(L, -1);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &hiap_host_session_key);
}

static bool is_name_char(char c) {
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static size_t name_length(hiap_str s) {
    size_t n = 0;
    while (n < s.len && is_name_char(s.at[n]))
        n++;
    return n;
}

/* --- evaluating ------------------------------------------------------------------------------- */

/* Pushes the function of an expression's text, or false. */
static bool push_expression(lua_State *L, const char *name, hiap_str input) {
    push_session_environment(L);
    lua_pushliteral(L, "return ");
    lua_pushlstring(L, input.at, input.len);
    lua_concat(L, 2);
    lua_insert(L, -2);
    hiap_str text;
    text.at = lua_tolstring(L, -2, &text.len);
    bool done = hiap_host__compile(L, name, text) == LUA_OK;
    lua_remove(L, -2);
    if (!done)
        lua_pop(L, 1);
    return done;
}

static void print_values(lua_State *L, int first) {
    int last = lua_gettop(L);
    if (last < first)
        return;
    lua_rawgetp(L, LUA_REGISTRYINDEX, &hiap_host_words_key);
    lua_getfield(L, -1, "print");
    lua_replace(L, -2);
    lua_insert(L, first);
    lua_call(L, last - first + 1, 0);
}

/* Moves past a name and the blanks around it; false when there is none. */
static bool skip_name(lua_State *L, hiap_str *rest) {
    *rest = hiap_str_trim(*rest);
    size_t len = name_length(*rest);
    lua_rawgetp(L, LUA_REGISTRYINDEX, &hiap_host_words_key);
    lua_pushlstring(L, rest->at, len);
    bool is_word = lua_rawget(L, -2) != LUA_TNIL;
    lua_pop(L, 2);
    *rest = hiap_str_trim((hiap_str){ rest->at + len, rest->len - len });
    return len > 0 && !is_word;
}

/* "local f, n = ..." and "local function f...", with names that are free. */
static bool declares_locals(lua_State *L, hiap_str input) {
    static const char local[] = "local", function[] = "function";
    hiap_str rest = hiap_str_trim(input);
    if (name_length(rest) != strlen(local) || memcmp(rest.at, local, strlen(local)) != 0)
        return false;
    rest = hiap_str_trim((hiap_str){ rest.at + strlen(local), rest.len - strlen(local) });
    if (name_length(rest) == strlen(function) &&
        memcmp(rest.at, function, strlen(function)) == 0) {
        rest = (hiap_str){ rest.at + strlen(function), rest.len - strlen(function) };
        return skip_name(L, &rest);
    }
    while (skip_name(L, &rest)) {
        if (rest.len == 0 || rest.at[0] != ',')
            return rest.len > 0 && rest.at[0] == '=';
        rest = (hiap_str){ rest.at + 1, rest.len - 1 };
    }
    return false;
}

/* A local at the start of an input is a variable of the session: pushes the function of the input
 * with blanks for the word `local`, so that places stay, or false. */
static bool push_kept_locals(lua_State *L, const char *name, hiap_str input) {
    if (!declares_locals(L, input))
        return false;
    push_session_environment(L);
    luaL_Buffer text;
    char *copy = luaL_buffinitsize(L, &text, input.len);
    memcpy(copy, input.at, input.len);
    memset(copy + (hiap_str_trim(input).at - input.at), ' ', strlen("local"));
    luaL_pushresultsize(&text, input.len);
    lua_insert(L, -2);
    hiap_str plain = { lua_tostring(L, -2), input.len };
    bool done = hiap_host__compile(L, name, plain) == LUA_OK;
    lua_remove(L, -2);
    if (!done)
        lua_pop(L, 1);
    return done;
}

/* Compiled as a script of that name, so that errors show it; then moved to the session's
 * environment. */
static void eval_input(lua_State *L, void *payload) {
    const hiap_str *input = payload;
    hiap_host *host = hiap_host_of(L);
    lua_pushfstring(L, "input %d", (int)hiap_map_len(host->paths) + 1);
    const char *name = lua_tostring(L, 1);
    lua_pushfstring(L, "@%s", name);
    if (push_expression(L, lua_tostring(L, 2), *input) ||
        push_kept_locals(L, lua_tostring(L, 2), *input)) {
        hiap_host__remember(L, name, *input);
    } else {
        hiap_host_push_script(L, name, *input);
        push_session_environment(L);
        lua_setupvalue(L, -2, 1);
    }
    lua_call(L, 0, LUA_MULTRET);
    print_values(L, 3);
}

hiap_rc hiap_host_eval(hiap_host *host, hiap_str input, hiap_fault *fault) {
    hiap_budget_reset(&host->budget);
    hiap_budget_arm(host->L);
    return hiap_host_protect(host, eval_input, &input, fault);
}

typedef struct question {
    hiap_str input;
    bool unfinished;
} question;

/* A short string cannot go on in the next line; all else that misses its end can. */
static bool lacks_its_end(const char *message) {
    static const char mark[] = "<eof>";
    size_t len = strlen(message), tail = sizeof mark - 1;
    return len >= tail && strcmp(message + len - tail, mark) == 0 &&
           !strstr(message, "unfinished string");
}

static void ask_unfinished(lua_State *L, void *payload) {
    question *q = payload;
    if (push_expression(L, "=input", q->input))
        return;
    push_session_environment(L);
    q->unfinished = hiap_host__compile(L, "=input", q->input) == LUA_ERRSYNTAX &&
                    lacks_its_end(lua_tostring(L, -1));
}

bool hiap_host_is_unfinished(hiap_host *host, hiap_str input) {
    question q = { input, false };
    hiap_host_protect(host, ask_unfinished, &q, NULL);
    return q.unfinished;
}

/* --- completion ------------------------------------------------------------------------------- */

typedef struct completion {
    hiap_str line;
    hiap_buf *out;
} completion;

/* The chain of names at the end of the line: "x = frame.a:me" gives "frame.a:me". */
static hiap_str last_chain(hiap_str line) {
    size_t start = line.len;
    while (start > 0 && (is_name_char(line.at[start - 1]) || line.at[start - 1] == '.' ||
                         line.at[start - 1] == ':'))
        start--;
    return (hiap_str){ line.at + start, line.len - start };
}

/* Replaces the value on top by its field, looked up raw; nil when there is none. */
static void step_into(lua_State *L, hiap_str name) {
    if (lua_type(L, -1) == LUA_TSTRING) {
        lua_rawgetp(L, LUA_REGISTRYINDEX, &hiap_host_words_key);
        lua_getfield(L, -1, "string");
        lua_replace(L, -3);
        lua_pop(L, 1);
    }
    if (hiap_sandbox_push_frozen(L, -1))
        lua_replace(L, -2);
    if (lua_istable(L, -1)) {
        lua_pushlstring(L, name.at, name.len);
        lua_rawget(L, -2);
    } else {
        lua_pushnil(L);
    }
    lua_replace(L, -2);
}

static void push_top_level(lua_State *L, hiap_str name) {
    push_session_environment(L);
    lua_pushlstring(L, name.at, name.len);
    lua_rawget(L, -2);
    lua_replace(L, -2);
    if (!lua_isnil(L, -1))
        return;
    lua_rawgetp(L, LUA_REGISTRYINDEX, &hiap_host_words_key);
    lua_replace(L, -2);
    step_into(L, name);
}

/* Pushes the list of names that may follow a value (on top; popped). */
static void list_names_of(lua_State *L) {
    size_t others;
    if (lua_type(L, -1) == LUA_TSTRING) {
        lua_pop(L, 1);
        push_top_level(L, HIAP_STR("string"));
    }
    if (hiap_sandbox_push_frozen(L, -1))
        lua_replace(L, -2);
    if (lua_istable(L, -1))
        hiap_keys_push(L, -1, &others);
    else if (!hiap_box_push_names(L, lua_gettop(L)))
        lua_newtable(L);
    lua_replace(L, -2);
}

static void list_keywords(lua_State *L, int set) {
    static const char *const keywords[] = { "and", "break", "do",  "else",  "elseif", "end",
                                            "false", "for", "function", "if", "in", "local",
                                            "nil", "not", "or", "repeat", "return", "then",
                                            "true", "until", "while" };
    for (size_t i = 0; i < sizeof keywords / sizeof *keywords; i++) {
        lua_pushboolean(L, true);
        lua_setfield(L, set, keywords[i]);
    }
}

static void add_keys(lua_State *L, int set, int table) {
    for (lua_pushnil(L); lua_next(L, table); lua_pop(L, 1)) {
        lua_pushvalue(L, -2);
        lua_pushboolean(L, true);
        lua_rawset(L, set);
    }
}

/* Pushes the names of the session, the words and Lua's keywords. */
static void list_top_level(lua_State *L) {
    size_t others;
    lua_newtable(L);
    int set = lua_gettop(L);
    list_keywords(L, set);
    push_session_environment(L);
    add_keys(L, set, set + 1);
    lua_rawgetp(L, LUA_REGISTRYINDEX, &hiap_host_words_key);
    add_keys(L, set, set + 2);
    lua_settop(L, set);
    hiap_keys_push(L, set, &others);
    lua_replace(L, set);
}

/* Writes those names of the list on top that go on from `stem`, each with `before` in front. */
static void write_names(lua_State *L, hiap_str before, hiap_str stem, hiap_buf *out) {
    lua_Integer count = (lua_Integer)lua_rawlen(L, -1);
    for (lua_Integer i = 1; i <= count; i++) {
        size_t len;
        lua_rawgeti(L, -1, i);
        const char *name = lua_type(L, -1) == LUA_TSTRING ? lua_tolstring(L, -1, &len) : NULL;
        if (name && len >= stem.len && memcmp(name, stem.at, stem.len) == 0 &&
            name_length((hiap_str){ name, len }) == len) {
            hiap_buf_add_str(out, before);
            hiap_buf_add(out, name, len);
            hiap_buf_add_char(out, '\n');
        }
        lua_pop(L, 1);
    }
}

static void complete(lua_State *L, void *payload) {
    const completion *c = payload;
    hiap_str rest = last_chain(c->line), stem = rest;
    for (bool first = true; name_length(stem) < stem.len; first = false) {
        size_t len = name_length(stem);
        if (len == 0)
            return;
        if (first)
            push_top_level(L, (hiap_str){ stem.at, len });
        else
            step_into(L, (hiap_str){ stem.at, len });
        stem = (hiap_str){ stem.at + len + 1, stem.len - len - 1 };
    }
    if (stem.at == rest.at)
        list_top_level(L);
    else
        list_names_of(L);
    write_names(L, (hiap_str){ rest.at, rest.len - stem.len }, stem, c->out);
}

void hiap_host_complete(hiap_host *host, hiap_str line, hiap_buf *out) {
    hiap_host_protect(host, complete, &(completion){ line, out }, NULL);
}
