/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/host/excerpt.h"

#include <string.h>

#include "core/base/mem.h"

enum { FAR = 400 /* lines a declaration may have */, WIDEST = 110 };

/* --- comments out, lengths kept --------------------------------------------------------------- */

/* The level of a long bracket "[==[" at s, or -1. */
static int bracket_level(hiap_str s) {
    size_t i = 1;
    if (s.len < 2 || s.at[0] != '[')
        return -1;
    while (i < s.len && s.at[i] == '=')
        i++;
    return i < s.len && s.at[i] == '[' ? (int)i - 1 : -1;
}

static bool closes(hiap_str s, size_t i, int level) {
    size_t width = (size_t)level + 1;
    if (s.at[i] != ']' || i + width >= s.len || s.at[i + width] != ']')
        return false;
    for (size_t k = 1; k < width; k++)
        if (s.at[i + k] != '=')
            return false;
    return true;
}

static size_t end_of_bracket(hiap_str s, size_t i, int level) {
    while (i < s.len && !closes(s, i, level))
        i++;
    return i < s.len ? i + (size_t)level + 2 : s.len;
}

static size_t end_of_line(hiap_str s, size_t i) {
    const char *end = i < s.len ? memchr(s.at + i, '\n', s.len - i) : NULL;
    return end ? (size_t)(end - s.at) : s.len;
}

static size_t end_of_quote(hiap_str s, size_t i) {
    char quote = s.at[i++];
    while (i < s.len && s.at[i] != quote && s.at[i] != '\n')
        i += s.at[i] == '\\' && i + 1 < s.len ? 2 : 1;
    return i < s.len ? i + 1 : s.len;
}

static hiap_str from(hiap_str s, size_t i) {
    return (hiap_str){ s.at + i, s.len - i };
}

static size_t end_of_comment(hiap_str s, size_t i) {
    int level = bracket_level(from(s, i + 2));
    return level < 0 ? end_of_line(s, i) : end_of_bracket(s, i + 2, level);
}

static void blank(char *at, size_t start, size_t end) {
    for (size_t i = start; i < end; i++)
        if (at[i] != '\n')
            at[i] = ' ';
}

static void blank_comments(char *at, hiap_str s) {
    for (size_t i = 0; i < s.len;) {
        size_t next = i + 1;
        if (s.at[i] == '"' || s.at[i] == '\'')
            next = end_of_quote(s, i);
        else if (bracket_level(from(s, i)) >= 0)
            next = end_of_bracket(s, i, bracket_level(from(s, i)));
        else if (s.at[i] == '-' && next < s.len && s.at[next] == '-')
            blank(at, i, next = end_of_comment(s, i));
        i = next;
    }
}

/* --- the token -------------------------------------------------------------------------------- */

static bool is_word(char c) {
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool stands_alone(hiap_str line, size_t at, size_t len) {
    bool before = at > 0 && is_word(line.at[at]) && is_word(line.at[at - 1]);
    size_t end = at + len;
    bool after = end < line.len && is_word(line.at[end - 1]) && is_word(line.at[end]);
    return !before && !after;
}

static bool is_set_there(hiap_str line, size_t end) {
    while (end < line.len && (line.at[end] == ' ' || line.at[end] == '\t'))
        end++;
    return end < line.len && line.at[end] == '=' &&
           (end + 1 == line.len || line.at[end + 1] != '=');
}

/* The offset of the token in the line, or line.len. */
static size_t find_in_line(hiap_str line, hiap_str token, bool as_field) {
    for (size_t i = 0; i + token.len <= line.len; i++)
        if (memcmp(line.at + i, token.at, token.len) == 0 && stands_alone(line, i, token.len) &&
            (!as_field || is_set_there(line, i + token.len)))
            return i;
    return line.len;
}

/* Line n, counted from 1, without its end; false beyond the last. */
static bool get_line(hiap_str s, int n, hiap_str *out) {
    size_t start = 0;
    for (int i = 1; i < n && start < s.len; i++)
        start = end_of_line(s, start) + 1;
    if (n < 1 || start >= s.len)
        return false;
    *out = (hiap_str){ s.at + start, end_of_line(s, start) - start };
    if (out->len > 0 && out->at[out->len - 1] == '\r')
        out->len--;
    return true;
}

static bool find_token(hiap_str code, hiap_excerpt *e, size_t *column, bool as_field) {
    hiap_str line, token = hiap_str_of(e->token);
    int last = e->onward ? e->line + FAR : e->line;
    for (int n = e->line; n <= last && get_line(code, n, &line); n++) {
        *column = find_in_line(line, token, as_field);
        if (*column == line.len)
            continue;
        e->line = n;
        return true;
    }
    return false;
}

static bool locate(hiap_excerpt *e, size_t *column) {
    if (!e->token || !e->token[0])
        return false;
    char *copy = hiap_strndup(e->source.at, e->source.len);
    if (!copy)
        return false;
    hiap_str code = { copy, strlen(copy) };
    blank_comments(copy, (hiap_str){ e->source.at, code.len });
    bool found = find_token(code, e, column, true) || find_token(code, e, column, false);
    hiap_free(copy);
    return found;
}

/* --- the picture ------------------------------------------------------------------------------ */

/* Tabs count as one column and nothing may move the cursor. */
static void add_shown(hiap_buf *out, hiap_str s) {
    for (size_t i = 0; i < s.len; i++)
        hiap_buf_add_char(out, (unsigned char)s.at[i] < 0x20 || s.at[i] == 0x7F ? ' ' : s.at[i]);
}

static bool starts_character(char c) {
    return ((unsigned char)c & 0xC0) != 0x80;
}

/* A line too wide for a terminal is shown from a little before the token. */
static size_t cut_before(hiap_str line, size_t column) {
    if (hiap_utf8_width(line) <= WIDEST || column < WIDEST / 2)
        return 0;
    size_t start = column - WIDEST / 3;
    while (start > 0 && !starts_character(line.at[start]))
        start--;
    return start;
}

void hiap_excerpt_add(hiap_buf *out, hiap_excerpt *e) {
    hiap_str line;
    size_t column = 0;
    bool found = locate(e, &column);
    if (!get_line(e->source, e->line, &line) || !hiap_utf8_valid(line, NULL))
        return;
    size_t start = found ? cut_before(line, column) : 0;
    hiap_str shown = hiap_utf8_cut(from(line, start), WIDEST);
    hiap_buf_printf(out, "%5d | ", e->line);
    add_shown(out, shown);
    hiap_buf_add_char(out, '\n');
    if (!found || column - start >= shown.len)
        return;
    hiap_buf_add_text(out, "      | ");
    for (size_t i = hiap_utf8_width((hiap_str){ shown.at, column - start }); i > 0; i--)
        hiap_buf_add_char(out, ' ');
    for (size_t i = hiap_utf8_width(hiap_str_of(e->token)); i > 0; i--)
        hiap_buf_add_char(out, '^');
    hiap_buf_add_char(out, '\n');
}
