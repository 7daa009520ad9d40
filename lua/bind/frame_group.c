/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Frames: groups, joins, pivots. */
#include "core/data/group.h"
#include "core/data/join.h"
#include "lua/bind/frame.h"
#include "lua/host/arg.h"
#include "lua/host/budget.h"
#include "lua/host/fail.h"

/* --- groups ----------------------------------------------------------------------------------- */

/* A text of the summary on top of the stack, or NULL; it lives on in its table. */
static const char *summary_field(lua_State *L, const char *name) {
    lua_pushstring(L, name);
    const char *text = lua_rawget(L, -2) == LUA_TSTRING ? lua_tostring(L, -1) : NULL;
    lua_pop(L, 1);
    return text;
}

/* One result of by(), on top of the stack: { summary =, column =, weight = }, as sum 'x' makes
 * it. */
static hiap_aggregate read_aggregate(lua_State *L, const char *name) {
    static const char hint[] = "write name = sum 'column', or count()";
    hiap_aggregate a = { .name = name };
    if (!lua_istable(L, -1))
        hiap_fail_text(L, name, hint, "the result '%s' is %s, not a summary", name,
                       hiap_box_kind(L, -1));
    const char *summary = summary_field(L, "summary");
    if (!summary || !hiap_summary_find(&a.summary, summary))
        hiap_fail_text(L, name, hint, "the result '%s' is a table, not a summary", name);
    a.column = summary_field(L, "column");
    a.weight = summary_field(L, "weight");
    return a;
}

int hiap_bind_frame_by(lua_State *L) {
    hiap_budget_enter(L);
    const hiap_frame *f = hiap_bind_check_frame(L, 1);
    hiap_bind_check_table(L, 3, "table of results");
    lua_settop(L, 3);
    size_t keys, count = hiap_bind_push_keys(L, 3); /* 4 */
    hiap_aggregate *results = lua_newuserdatauv(L, (count + 1) * sizeof *results, 0);
    for (size_t i = 0; i < count; i++) {
        lua_rawgeti(L, 4, (lua_Integer)i + 1);
        const char *name = lua_tostring(L, -1);
        lua_rawget(L, 3);
        results[i] = read_aggregate(L, name);
        lua_pop(L, 1);
    }
    const char *const *by = hiap_bind_texts(L, 2, "keys", &keys);
    hiap_err err = { 0 };
    hiap_frame **out = hiap_bind_frame_slot(L);
    hiap_rc rc = hiap_frame_group(out, f, by, keys, results, count, &err);
    return hiap_bind_frame_result(L, rc, &err);
}

/* Nothing here raises while the groups are held. */
static hiap_rc push_parts(lua_State *L, const hiap_frame *f, const hiap_groups *groups,
                          hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    for (size_t g = 0; g < groups->count && rc == HIAP_OK; g++) {
        size_t start = groups->start[g], end = groups->start[g + 1];
        hiap_frame **part = hiap_bind_frame_slot(L);
        rc = hiap_frame_pick(part, f, groups->rows + start, end - start, err);
        if (rc == HIAP_OK)
            hiap_bind_note_bytes(L, hiap_bind_frame_bytes(*part));
        lua_rawseti(L, -2, (lua_Integer)g + 1);
    }
    return rc;
}

int hiap_bind_frame_split(lua_State *L) {
    hiap_budget_enter(L);
    const hiap_frame *f = hiap_bind_check_frame(L, 1);
    size_t keys;
    const char *const *by = hiap_bind_texts(L, 2, "keys", &keys);
    hiap_groups groups = { 0 };
    hiap_err err = { 0 };
    hiap_budget_charge(L, hiap_bind_frame_bytes(f));
    luaL_checkstack(L, 8, "too many values");
    hiap_rc rc = hiap_group_rows(&groups, f, by, keys, &err);
    lua_createtable(L, (int)groups.count, 0);
    if (rc == HIAP_OK)
        rc = push_parts(L, f, &groups, &err);
    hiap_groups_clear(&groups);
    if (rc != HIAP_OK)
        hiap_fail(L, &err);
    return 1;
}

/* --- two frames, two shapes ------------------------------------------------------------------- */

int hiap_bind_frame_join(lua_State *L) {
    static const char *const kinds[] = {
        [HIAP_JOIN_LEFT] = "left",
        [HIAP_JOIN_INNER] = "inner",
        [HIAP_JOIN_WITHOUT] = "without",
        NULL,
    };
    hiap_budget_enter(L);
    lua_settop(L, 4);
    const hiap_frame *left = hiap_bind_check_frame(L, 1), *right = hiap_bind_check_frame(L, 2);
    int kind = lua_isnil(L, 4) ? HIAP_JOIN_LEFT : hiap_arg_choice(L, 4, "kind of join", kinds);
    size_t count;
    const char *const *keys = hiap_bind_texts(L, 3, "keys", &count);
    hiap_err err = { 0 };
    hiap_frame **out = hiap_bind_frame_slot(L);
    hiap_rc rc =
        hiap_frame_join(out, left, right, keys, count, (hiap_join_kind)kind, true, &err);
    return hiap_bind_frame_result(L, rc, &err);
}

int hiap_bind_frame_pivot(lua_State *L) {
    hiap_budget_enter(L);
    const hiap_frame *f = hiap_bind_check_frame(L, 1);
    const char *across = hiap_arg_text(L, 3), *value = hiap_arg_text(L, 4);
    size_t count;
    const char *const *rows = hiap_bind_texts(L, 2, "rows", &count);
    hiap_err err = { 0 };
    hiap_frame **out = hiap_bind_frame_slot(L);
    return hiap_bind_frame_result(L, hiap_frame_pivot(out, f, rows, count, across, value, &err),
                                  &err);
}
