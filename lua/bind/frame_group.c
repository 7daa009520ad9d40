/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Frames: groups, joins, pivots. */
#include <string.h>

#include "core/data/group.h"
#include "core/data/join.h"
#include "lua/bind/frame.h"
#include "lua/host/arg.h"
#include "lua/host/budget.h"
#include "lua/host/fail.h"

/* One result of by(): a table { summary =, column =, weight = } made by sum 'x', mean 'x', ... */
static hiap_aggregate read_aggregate(lua_State *L, const char *name) {
    hiap_aggregate a = { .name = name };
    if (!lua_istable(L, -1))
        hiap_fail_text(L, name, "write name = sum 'column', or count()", "the result '%s' is %s, not a summary", name, hiap_box_kind(L, -1));
    lua_getfield(L, -1, "summary");
    const char *summary = lua_tostring(L, -1);
    if (!summary || !hiap_summary_find(&a.summary, summary))
        hiap_fail_text(L, name, "write name = sum 'column', or count()", "the result '%s' is a table, not a summary", name);
    lua_getfield(L, -2, "column");
    a.column = lua_tostring(L, -1);
    lua_getfield(L, -3, "weight");
    a.weight = lua_tostring(L, -1);
    lua_pop(L, 3); /* the texts live on in the aggregate's own table */
    return a;
}

int hiap_bind_frame_by(lua_State *L) {
    hiap_budget_enter(L);
    lua_settop(L, 3);
    luaL_checktype(L, 3, LUA_TTABLE);
    const hiap_frame *f = hiap_bind_check_frame(L, 1);
    size_t keys, count = 0;
    const char *const *by = hiap_bind_names(L, 2, 2, &keys);
    size_t most = 0;
    for (lua_pushnil(L); lua_next(L, 3); lua_pop(L, 1))
        most++;
    hiap_aggregate *results = lua_newuserdatauv(L, (most + 1) * sizeof *results, 0);
    for (lua_pushnil(L); lua_next(L, 3); lua_pop(L, 1)) {
        if (lua_type(L, -2) != LUA_TSTRING)
            hiap_fail_text(L, "by", "write { total = sum 'count' }", "a result of by() has no name");
        hiap_aggregate a = read_aggregate(L, lua_tostring(L, -2));
        size_t at = count++;
        for (; at > 0 && strcmp(results[at - 1].name, a.name) > 0; at--)
            results[at] = results[at - 1];
        results[at] = a;
    }
    hiap_err err = { 0 };
    hiap_frame **out = hiap_bind_frame_slot(L);
    return hiap_bind_frame_result(L, hiap_frame_group(out, f, by, keys, results, count, &err), &err);
}

int hiap_bind_frame_split(lua_State *L) {
    hiap_budget_enter(L);
    lua_settop(L, 2);
    const hiap_frame *f = hiap_bind_check_frame(L, 1);
    size_t keys;
    const char *const *by = hiap_bind_names(L, 2, 2, &keys);
    hiap_groups groups = { 0 };
    hiap_err err = { 0 };
    hiap_rc rc = hiap_group_rows(&groups, f, by, keys, &err);
    lua_createtable(L, (int)groups.count, 0);
    for (size_t g = 0; g < groups.count && rc == HIAP_OK; g++) {
        hiap_frame *part = NULL;
        rc = hiap_frame_pick(&part, f, groups.rows + groups.start[g], groups.start[g + 1] - groups.start[g], &err);
        if (rc == HIAP_OK) {
            hiap_bind_push_frame(L, part);
            lua_rawseti(L, -2, (lua_Integer)g + 1);
        }
    }
    hiap_groups_clear(&groups);
    if (rc != HIAP_OK)
        hiap_fail(L, &err);
    return 1;
}

int hiap_bind_frame_join(lua_State *L) {
    static const char *const kinds[] = { [HIAP_JOIN_LEFT] = "left", [HIAP_JOIN_INNER] = "inner", [HIAP_JOIN_WITHOUT] = "without", NULL };
    hiap_budget_enter(L);
    lua_settop(L, 4);
    const hiap_frame *left = hiap_bind_check_frame(L, 1), *right = hiap_bind_check_frame(L, 2);
    int kind = lua_isnil(L, 4) ? HIAP_JOIN_LEFT : hiap_arg_choice(L, 4, "kind of join", kinds);
    size_t count;
    const char *const *keys = hiap_bind_names(L, 3, 3, &count);
    hiap_err err = { 0 };
    hiap_frame **out = hiap_bind_frame_slot(L);
    return hiap_bind_frame_result(L, hiap_frame_join(out, left, right, keys, count, (hiap_join_kind)kind, true, &err), &err);
}

int hiap_bind_frame_pivot(lua_State *L) {
    hiap_budget_enter(L);
    lua_settop(L, 4);
    const hiap_frame *f = hiap_bind_check_frame(L, 1);
    const char *across = hiap_arg_text(L, 3), *value = hiap_arg_text(L, 4);
    size_t count;
    const char *const *rows = hiap_bind_names(L, 2, 2, &count);
    hiap_err err = { 0 };
    hiap_frame **out = hiap_bind_frame_slot(L);
    return hiap_bind_frame_result(L, hiap_frame_pivot(out, f, rows, count, across, value, &err), &err);
}
