/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of frames: choosing them, putting them in order, looking at them one by one. */
#include "lua/bind/column.h"
#include "lua/bind/frame.h"
#include "lua/host/arg.h"
#include "lua/host/budget.h"
#include "lua/host/fail.h"

/* --- where ------------------------------------------------------------------------------------ */

/* Push the mask of one condition, `name = value or list`, whose value is on top (popped). */
static void push_condition(lua_State *L, const hiap_frame *f, const char *name) {
    const hiap_column *c;
    hiap_err err = { 0 };
    if (hiap_frame_column(&c, f, name, &err) != HIAP_OK)
        hiap_fail_at(L, &err, name);
    hiap_bind_push_column(L, hiap_column_hold(c));
    hiap_bind_push_one_of(L, lua_gettop(L), lua_gettop(L) - 1, name);
    lua_replace(L, -3);
    lua_pop(L, 1);
}

/* Push the mask of f:where{ name = value or list, ... }: every condition holds. */
static void push_conditions(lua_State *L, const hiap_frame *f) {
    size_t count = hiap_bind_push_keys(L, 2); /* 3 */
    if (count == 0)
        hiap_fail_text(L, "where", "name at least one column: f:where{ sex = 'Female' }",
                       "where was given an empty table");
    for (size_t i = 0; i < count; i++) {
        lua_rawgeti(L, 3, (lua_Integer)i + 1);
        const char *name = lua_tostring(L, -1);
        lua_rawget(L, 2);
        push_condition(L, f, name);
        if (i > 0)
            lua_arith(L, LUA_OPBAND);
    }
}

int hiap_bind_frame_where(lua_State *L) {
    hiap_budget_enter(L);
    const hiap_frame *f = hiap_bind_check_frame(L, 1);
    lua_settop(L, 2);
    if (lua_istable(L, 2)) {
        push_conditions(L, f);
        lua_replace(L, 2);
    }
    if (lua_isboolean(L, 2))
        hiap_fail_text(L, "where", "comparisons of columns are methods: f.sex:eq 'Female'",
                       "where needs a mask, but the condition is %s: did you write == or 'and'?",
                       lua_toboolean(L, 2) ? "true" : "false");
    const hiap_column *mask = hiap_bind_check_column(L, 2);
    hiap_err err = { 0 };
    hiap_frame **out = hiap_bind_frame_slot(L);
    return hiap_bind_frame_result(L, hiap_frame_where(out, f, mask, &err), &err);
}

/* --- order and number ------------------------------------------------------------------------- */

int hiap_bind_frame_sort(lua_State *L) {
    hiap_budget_enter(L);
    size_t count;
    const hiap_frame *f = hiap_bind_check_frame(L, 1);
    const char *const *names = hiap_bind_names(L, 2, &count);
    hiap_sort_key *keys = lua_newuserdatauv(L, (count + 1) * sizeof *keys, 0);
    for (size_t i = 0; i < count; i++) {
        bool descending = names[i][0] == '-';
        keys[i] = (hiap_sort_key){ names[i] + descending, descending };
    }
    hiap_err err = { 0 };
    hiap_budget_charge(L, hiap_bind_frame_bytes(f));
    hiap_frame **out = hiap_bind_frame_slot(L);
    return hiap_bind_frame_result(L, hiap_frame_sort(out, f, keys, count, &err), &err);
}

/* Some rows from one end. */
static int slice(lua_State *L, bool from_end) {
    enum { USUAL = 10 };
    hiap_budget_enter(L);
    const hiap_frame *f = hiap_bind_check_frame(L, 1);
    size_t rows = hiap_frame_rows(f);
    lua_Integer asked =
        lua_isnoneornil(L, 2) ? USUAL : hiap_arg_integer(L, 2, LUA_MININTEGER, LUA_MAXINTEGER);
    if (asked < 0)
        hiap_fail_text(L, NULL, NULL, "a frame has no first or last %lld rows", (long long)asked);
    size_t n = (size_t)asked < rows ? (size_t)asked : rows;
    hiap_err err = { 0 };
    hiap_frame **out = hiap_bind_frame_slot(L);
    hiap_rc rc = hiap_frame_slice(out, f, from_end ? rows - n : 0, n, &err);
    return hiap_bind_frame_result(L, rc, &err);
}
int hiap_bind_frame_head(lua_State *L) {
    return slice(L, false);
}
int hiap_bind_frame_tail(lua_State *L) {
    return slice(L, true);
}

int hiap_bind_frame_append(lua_State *L) {
    hiap_budget_enter(L);
    int count = lua_gettop(L);
    size_t bytes = 0;
    const hiap_frame **parts = lua_newuserdatauv(L, ((size_t)count + 1) * sizeof *parts, 0);
    for (int i = 0; i < count; i++) {
        parts[i] = hiap_bind_check_frame(L, i + 1);
        bytes += hiap_bind_frame_bytes(parts[i]);
    }
    hiap_err err = { 0 };
    hiap_budget_charge(L, bytes);
    hiap_frame **out = hiap_bind_frame_slot(L);
    return hiap_bind_frame_result(L, hiap_frame_append(out, parts, (size_t)count, &err), &err);
}

/* --- rows as tables --------------------------------------------------------------------------- */

static void push_row(lua_State *L, const hiap_frame *f, size_t row) {
    lua_createtable(L, 0, (int)hiap_frame_width(f));
    for (size_t i = 0; i < hiap_frame_width(f); i++) {
        hiap_bind_push_cell(L, hiap_frame_at(f, i), row);
        lua_setfield(L, -2, hiap_frame_name(f, i));
    }
}

int hiap_bind_frame_row(lua_State *L) {
    hiap_budget_enter(L);
    const hiap_frame *f = hiap_bind_check_frame(L, 1);
    push_row(L, f, hiap_bind_check_row(L, 2, hiap_frame_rows(f)));
    return 1;
}

/* Upvalues: the frame, the row. */
static int next_row(lua_State *L) {
    hiap_budget_enter(L);
    const hiap_frame *f = hiap_bind_check_frame(L, lua_upvalueindex(1));
    size_t row = (size_t)lua_tointeger(L, lua_upvalueindex(2));
    if (row >= hiap_frame_rows(f))
        return 0;
    lua_pushinteger(L, (lua_Integer)row + 1);
    lua_replace(L, lua_upvalueindex(2));
    push_row(L, f, row);
    return 1;
}

int hiap_bind_frame_rows(lua_State *L) {
    hiap_budget_enter(L);
    (void)hiap_bind_check_frame(L, 1);
    lua_settop(L, 1);
    lua_pushinteger(L, 0);
    lua_pushcclosure(L, next_row, 2);
    return 1;
}
