/* SPDX-License-Identifier: GPL-3.0-or-later */
/* string.format: the conversions of C that show no address, on values as print shows them. */
#include <math.h>
#include <string.h>

#include "lua/host/box.h"
#include "lua/host/sandbox.h"
#include "lua/host/words.h"

/* One conversion: "%-8.3f". */
typedef struct spec {
    char text[16]; /* "%-8.3", the conversion is added when it is used */
    size_t len;
    char conversion;
} spec;

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static size_t digits(const char *at) {
    size_t n = 0;
    while (is_digit(at[n]))
        n++;
    return n;
}

_Noreturn static void refuse(lua_State *L, const char *at, size_t len) {
    hiap_fail_text(L, NULL,
                   "flags - + # 0, a width and a precision of at most two digits, then one of "
                   "d i u c x X o e E f F g G a A s q",
                   "string.format: '%.*s' is not a conversion", len > 20 ? 20 : (int)len, at);
}

/* Reads what follows '%' and returns what follows the conversion. */
static const char *read_spec(lua_State *L, const char *at, spec *out) {
    size_t flags = strspn(at, "-+ #0");
    size_t width = digits(at + flags), dot = at[flags + width] == '.';
    size_t precision = dot ? digits(at + flags + width + 1) : 0;
    size_t len = flags + width + dot + precision;
    if (flags > 5 || width > 2 || precision > 2 || !at[len])
        refuse(L, at - 1, len + (at[len] ? 2 : 1));
    out->text[0] = '%';
    memcpy(out->text + 1, at, len);
    out->len = len + 1;
    out->conversion = at[len];
    return at + len + 1;
}

_Noreturn static void refuse_spec(lua_State *L, spec *s) {
    s->text[s->len] = s->conversion;
    refuse(L, s->text, s->len + 1);
}

/* The full conversion, with `length` ("ll") in front of its letter. */
static const char *as_c(spec *s, const char *length) {
    snprintf(s->text + s->len, sizeof s->text - s->len, "%s%c", length, s->conversion);
    return s->text;
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"

static void add_integer(lua_State *L, hiap_buf *out, spec *s, int index) {
    lua_Integer n = luaL_checkinteger(L, index);
    if (s->conversion == 'c')
        hiap_buf_printf(out, as_c(s, ""), (int)n);
    else
        hiap_buf_printf(out, as_c(s, "ll"), (long long)n);
}

static void add_text(hiap_buf *out, spec *s, const char *text, size_t len) {
    s->conversion = 's';
    if (s->len == 1)
        hiap_buf_add(out, text, len);
    else
        hiap_buf_printf(out, as_c(s, ""), text);
}

static void add_number(lua_State *L, hiap_buf *out, spec *s, int index) {
    double x = luaL_checknumber(L, index);
    if (isnan(x)) {
        char *dot = memchr(s->text, '.', s->len);
        s->len = dot ? (size_t)(dot - s->text) : s->len;
        add_text(out, s, "missing", 7);
        return;
    }
    hiap_buf_printf(out, as_c(s, ""), x);
}

#pragma GCC diagnostic pop

static void add_value(lua_State *L, hiap_buf *out, spec *s, int index) {
    size_t len;
    luaL_checkany(L, index);
    hiap_sandbox_push_text(L, index);
    const char *text = lua_tolstring(L, -1, &len);
    luaL_argcheck(L, s->len == 1 || strlen(text) == len, index, "the text contains zeros");
    add_text(out, s, text, len);
    lua_pop(L, 1);
}

/* Lua source that reads back as the value. */
static void add_quoted(lua_State *L, hiap_buf *out, int index) {
    if (lua_type(L, index) != LUA_TSTRING && lua_type(L, index) != LUA_TNUMBER &&
        !lua_isboolean(L, index) && !lua_isnil(L, index))
        hiap_box_argument_error(L, index, "text, number, truth value or nil");
    if (lua_type(L, index) != LUA_TSTRING) {
        hiap_sandbox_show(L, index, out);
        return;
    }
    size_t len;
    const char *at = lua_tolstring(L, index, &len);
    hiap_buf_add_char(out, '"');
    for (size_t i = 0; i < len; i++) {
        unsigned char c = (unsigned char)at[i];
        if (c == '"' || c == '\\')
            hiap_buf_add_char(out, '\\');
        if (c < 0x20 || c == 0x7F)
            hiap_buf_printf(out, "\\%03d", c);
        else
            hiap_buf_add_char(out, at[i]);
    }
    hiap_buf_add_char(out, '"');
}

static void add_converted(lua_State *L, hiap_buf *out, spec *s, int index) {
    static const char integers[] = "diucxXo", numbers[] = "eEfFgGaA";
    if (strchr(integers, s->conversion))
        add_integer(L, out, s, index);
    else if (strchr(numbers, s->conversion))
        add_number(L, out, s, index);
    else if (s->conversion == 's')
        add_value(L, out, s, index);
    else if (s->conversion == 'q' && s->len == 1)
        add_quoted(L, out, index);
    else
        refuse_spec(L, s);
}

int hiap_word_format(lua_State *L) {
    size_t len;
    const char *at = luaL_checklstring(L, 1, &len), *end = at + len;
    int index = 1;
    hiap_buf *out = hiap_host__scratch(L);
    int arguments = lua_gettop(L) - 1;
    while (at < end) {
        const char *percent = memchr(at, '%', (size_t)(end - at));
        hiap_buf_add(out, at, (size_t)((percent ? percent : end) - at));
        if (!percent)
            break;
        at = percent + 1;
        if (*at == '%') {
            hiap_buf_add_char(out, *at++);
            continue;
        }
        spec s;
        at = read_spec(L, at, &s);
        if (++index > arguments)
            luaL_argerror(L, index, "no value");
        add_converted(L, out, &s, index);
    }
    hiap_host__check_buffer(L, out);
    lua_pushlstring(L, out->at ? out->at : "", out->len);
    return 1;
}
