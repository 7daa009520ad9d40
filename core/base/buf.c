/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/buf.h"

#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include "core/base/mem.h"
#include "core/base/num.h"

hiap_str hiap_str_of(const char *text) {
    return (hiap_str){ text ? text : "", text ? strlen(text) : 0 };
}

bool hiap_str_equal(hiap_str a, hiap_str b) {
    return a.len == b.len && (a.len == 0 || memcmp(a.at, b.at, a.len) == 0);
}

bool hiap_str_is(hiap_str a, const char *text) {
    return hiap_str_equal(a, hiap_str_of(text));
}

static bool is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool is_nbsp(const char *at) {
    return at[0] == '\xC2' && at[1] == '\xA0';
}

hiap_str hiap_str_trim(hiap_str s) {
    if (s.len == 0)
        return s;
    const char *at = s.at, *end = s.at + s.len;
    while (at < end && (is_space(*at) || (end - at > 1 && is_nbsp(at))))
        at += is_space(*at) ? 1 : 2;
    while (at < end && (is_space(end[-1]) || (end - at > 1 && is_nbsp(end - 2))))
        end -= is_space(end[-1]) ? 1 : 2;
    return (hiap_str){ at, (size_t)(end - at) };
}

void hiap_buf_clear(hiap_buf *b) {
    hiap_free(b->at);
    *b = (hiap_buf)HIAP_BUF_INIT;
}

void hiap_buf_reset(hiap_buf *b) {
    b->len = 0;
    if (b->at)
        b->at[0] = '\0';
}

static bool grow(hiap_buf *b, size_t need) {
    size_t doubled = b->cap > SIZE_MAX / 2 ? SIZE_MAX : b->cap * 2;
    size_t cap = need > doubled ? need : doubled;
    if (cap < 64)
        cap = 64;
    char *at = hiap_realloc(b->at, cap);
    if (!at)
        return false;
    b->at = at;
    b->cap = cap;
    b->at[b->len] = '\0';
    return true;
}

bool hiap_buf_reserve(hiap_buf *b, size_t more) {
    size_t need;
    if (b->failed)
        return false;
    if (more < b->cap - b->len) /* one byte stays for the terminator */
        return true;
    if (__builtin_add_overflow(b->len + 1, more, &need) || !grow(b, need))
        b->failed = true;
    return !b->failed;
}

void hiap_buf_add(hiap_buf *b, const void *bytes, size_t len) {
    if (!hiap_buf_reserve(b, len))
        return;
    if (len > 0)
        memcpy(b->at + b->len, bytes, len);
    b->len += len;
    b->at[b->len] = '\0';
}

void hiap_buf_add_text(hiap_buf *b, const char *text) {
    hiap_buf_add(b, text, strlen(text));
}

void hiap_buf_add_str(hiap_buf *b, hiap_str s) {
    hiap_buf_add(b, s.at, s.len);
}

void hiap_buf_add_char(hiap_buf *b, char c) {
    hiap_buf_add(b, &c, 1);
}

/* The room needed when it was too little, else 0. */
HIAP_PRINTF(2, 0)
static size_t try_printf(hiap_buf *b, const char *format, va_list args) {
    size_t room = b->cap - b->len;
    int len = vsnprintf(b->at + b->len, room, format, args);
    if (len < 0)
        b->failed = true;
    else if ((size_t)len < room)
        b->len += (size_t)len;
    else
        return (size_t)len;
    return 0;
}

void hiap_buf_printf(hiap_buf *b, const char *format, ...) {
    if (!hiap_buf_reserve(b, 1))
        return;
    va_list args;
    va_start(args, format);
    size_t need = try_printf(b, format, args);
    va_end(args);
    if (need == 0)
        return;
    b->at[b->len] = '\0';
    if (!hiap_buf_reserve(b, need))
        return;
    va_start(args, format);
    try_printf(b, format, args);
    va_end(args);
}

void hiap_buf_add_number(hiap_buf *b, double x) {
    char digits[HIAP_NUM_MAX];
    hiap_buf_add(b, digits, hiap_num_print(digits, x));
}
