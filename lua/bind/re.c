/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The re type: regular expressions on single texts, and on columns by :matches and :extract. */
#include "core/match/re.h"

#include "lua/bind/column.h"
#include "lua/bind/mask.h"
#include "lua/bind/registry.h"
#include "lua/host/arg.h"
#include "lua/host/budget.h"
#include "lua/host/fail.h"

static void drop(void *re) {
    hiap_re_drop(re);
}

static int meta_tostring(lua_State *L) {
    hiap_budget_enter(L);
    hiap_str pattern = hiap_re_pattern(hiap_box_check(L, 1, &hiap_re_box));
    lua_pushfstring(L, "re '%s'", pattern.at);
    return 1;
}

static const luaL_Reg meta[] = { { "__tostring", meta_tostring }, { NULL, NULL } };

const hiap_box_type hiap_re_box = {
    .name = "re",
    .drop = drop,
    .methods = hiap_bind_methods[HIAP_BIND_RE],
    .meta = meta,
};

int hiap_bind_word_re(lua_State *L) {
    hiap_budget_enter(L);
    hiap_str pattern = hiap_arg_str(L, 1);
    const char *flags = lua_isnoneornil(L, 2) ? "" : hiap_arg_text(L, 2);
    hiap_err err = { 0 };
    void **box = hiap_box_push(L, &hiap_re_box);
    if (hiap_re_compile((hiap_re **)box, pattern, flags, &err) != HIAP_OK)
        hiap_fail(L, &err);
    return 1;
}

static const hiap_re *check_re(lua_State *L, int index) {
    hiap_budget_enter(L);
    return hiap_box_check(L, index, &hiap_re_box);
}

/* --- on a text -------------------------------------------------------------------------------- */

/* { whole, capture 1, ..., name = capture, first =, last = }; a capture that took no part is
 * false. */
static void push_match(lua_State *L, const hiap_re *re, const hiap_re_match *m, hiap_str text) {
    lua_createtable(L, (int)m->count, 2);
    for (size_t i = 0; i < m->count; i++) {
        hiap_re_span span = m->spans[i];
        const char *name = i > 0 ? hiap_re_capture_name(re, i) : NULL;
        if (span.start == HIAP_RE_NONE)
            lua_pushboolean(L, false);
        else
            lua_pushlstring(L, text.at + span.start, span.end - span.start);
        if (name) {
            lua_pushvalue(L, -1);
            lua_setfield(L, -3, name);
        }
        lua_rawseti(L, -2, (lua_Integer)i + 1);
    }
    lua_pushinteger(L, (lua_Integer)m->spans[0].start + 1);
    lua_setfield(L, -2, "first");
    lua_pushinteger(L, (lua_Integer)m->spans[0].end);
    lua_setfield(L, -2, "last");
}

int hiap_bind_re_match(lua_State *L) {
    const hiap_re *re = check_re(L, 1);
    hiap_str text = hiap_arg_str(L, 2);
    lua_Integer from =
        lua_isnoneornil(L, 3) ? 1 : hiap_arg_integer(L, 3, 1, (lua_Integer)text.len + 1);
    hiap_re_match m;
    hiap_err err = { 0 };
    if (hiap_re_find(&m, re, text, (size_t)from - 1, &err) != HIAP_OK)
        hiap_fail(L, &err);
    if (m.count > 0)
        push_match(L, re, &m, text);
    else
        lua_pushnil(L);
    return 1;
}

int hiap_bind_re_all(lua_State *L) {
    const hiap_re *re = check_re(L, 1);
    hiap_str text = hiap_arg_str(L, 2);
    hiap_re_match m;
    hiap_err err = { 0 };
    lua_Integer found = 0;
    lua_newtable(L);
    hiap_rc rc = hiap_re_find(&m, re, text, 0, &err);
    for (; rc == HIAP_OK && m.count > 0; rc = hiap_re_find_next(&m, re, text, &err)) {
        push_match(L, re, &m, text);
        lua_rawseti(L, -2, ++found);
        hiap_bind_now_and_then(L, (size_t)found);
    }
    if (rc != HIAP_OK)
        hiap_fail(L, &err);
    return 1;
}

int hiap_bind_re_replace(lua_State *L) {
    const hiap_re *re = check_re(L, 1);
    hiap_str text = hiap_arg_str(L, 2), with = hiap_arg_str(L, 3);
    hiap_buf out = HIAP_BUF_INIT;
    hiap_err err = { 0 };
    if (hiap_re_replace(&out, re, text, with, &err) != HIAP_OK) {
        hiap_buf_clear(&out);
        hiap_fail(L, &err);
    }
    return hiap_bind_push_buf(L, &out);
}

/* The pieces, in an array of Lua's, so that the limits may be looked at on the way. */
static const hiap_str *push_pieces(lua_State *L, size_t *count) {
    const hiap_re *re = check_re(L, 1);
    hiap_str text = hiap_arg_str(L, 2);
    hiap_re_pieces pieces = { 0 };
    hiap_err err = { 0 };
    hiap_rc rc = hiap_re_split(&pieces, re, text, &err);
    hiap_str *copy = lua_newuserdatauv(L, (pieces.len + 1) * sizeof *copy, 0);
    for (size_t i = 0; i < pieces.len; i++)
        copy[i] = pieces.at[i];
    *count = pieces.len;
    hiap_vec_clear(&pieces);
    if (rc != HIAP_OK)
        hiap_fail(L, &err);
    return copy;
}

int hiap_bind_re_split(lua_State *L) {
    size_t count;
    const hiap_str *pieces = push_pieces(L, &count);
    lua_createtable(L, (int)count, 0);
    for (size_t i = 0; i < count; i++) {
        lua_pushlstring(L, pieces[i].at, pieces[i].len);
        lua_rawseti(L, -2, (lua_Integer)i + 1);
        hiap_bind_now_and_then(L, i);
    }
    return 1;
}

/* --- on a column ------------------------------------------------------------------------------ */

int hiap_bind_column_matches(lua_State *L) {
    hiap_budget_enter(L);
    const hiap_column *text = hiap_bind_check_column(L, 1);
    const hiap_re *re = check_re(L, 2);
    hiap_column *out = NULL;
    hiap_err err = { 0 };
    if (hiap_re_match_column(&out, re, text, &err) != HIAP_OK)
        hiap_fail(L, &err);
    hiap_bind_push_column(L, out);
    hiap_mask_built(L);
    return 1;
}

int hiap_bind_column_extract(lua_State *L) {
    hiap_budget_enter(L);
    const hiap_column *text = hiap_bind_check_column(L, 1);
    const hiap_re *re = check_re(L, 2);
    lua_Integer capture =
        lua_isnoneornil(L, 3) ? 0 : hiap_arg_integer(L, 3, 0, HIAP_RE_CAPTURE_LIMIT);
    hiap_column *out = NULL;
    hiap_err err = { 0 };
    if (hiap_re_extract_column(&out, re, text, (size_t)capture, &err) != HIAP_OK)
        hiap_fail(L, &err);
    hiap_bind_push_column(L, out);
    return 1;
}
