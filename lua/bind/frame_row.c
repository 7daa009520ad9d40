/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of frames: choosing, sorting, looking at them, and frames as text. */
#include <string.h>

#include "core/data/csv.h"
#include "core/report/table.h"
#include "lua/bind/column.h"
#include "lua/bind/file.h"
#include "lua/bind/frame.h"
#include "lua/host/arg.h"
#include "lua/host/budget.h"
#include "lua/host/fail.h"

/* The mask of f:where{ name = value or list }: every condition holds. */
static void push_conditions(lua_State *L) {
    const hiap_frame *f = hiap_bind_check_frame(L, 1);
    int conditions = 0;
    for (lua_pushnil(L); lua_next(L, 2); conditions++) {
        /* ... key, value -> ... key, mask */
        const hiap_column *c;
        hiap_err err = { 0 };
        const char *name = lua_type(L, -2) == LUA_TSTRING ? lua_tostring(L, -2) : "";
        if (hiap_frame_column(&c, f, name, &err) != HIAP_OK)
            hiap_fail_at(L, &err, name);
        bool list = lua_istable(L, -1);
        lua_pushcfunction(L, list ? hiap_bind_column_one_of : hiap_bind_column_eq);
        lua_insert(L, -2);
        hiap_bind_push_column(L, hiap_column_hold(c));
        lua_insert(L, -2);
        lua_call(L, 2, 1);
        if (conditions == 0)
            lua_pushvalue(L, -1);
        else
            lua_pushvalue(L, 3), lua_pushvalue(L, -2), lua_arith(L, LUA_OPBAND);
        if (conditions == 0)
            lua_insert(L, 3);
        else
            lua_replace(L, 3);
        lua_pop(L, 1);
    }
    if (conditions == 0)
        hiap_fail_text(L, "where", "name at least one column: f:where{ sex = 'Female' }", "where was given an empty table");
    lua_replace(L, 2);
}

int hiap_bind_frame_where(lua_State *L) {
    hiap_budget_enter(L);
    const hiap_frame *f = hiap_bind_check_frame(L, 1);
    lua_settop(L, 2);
    if (lua_istable(L, 2))
        push_conditions(L);
    if (lua_isboolean(L, 2))
        hiap_fail_text(L, "where", "comparisons of columns are methods: f.sex:eq 'Female'", "where needs a mask, but the condition is %s: did you write == or 'and'?", lua_toboolean(L, 2) ? "true" : "false");
    const hiap_column *mask = hiap_bind_check_column(L, 2);
    hiap_err err = { 0 };
    hiap_frame **out = hiap_bind_frame_slot(L);
    return hiap_bind_frame_result(L, hiap_frame_where(out, f, mask, &err), &err);
}

int hiap_bind_frame_sort(lua_State *L) {
    hiap_budget_enter(L);
    size_t count;
    const hiap_frame *f = hiap_bind_check_frame(L, 1);
    const char *const *names = hiap_bind_names(L, 2, lua_gettop(L), &count);
    hiap_sort_key *keys = lua_newuserdatauv(L, (count + 1) * sizeof *keys, 0);
    for (size_t i = 0; i < count; i++)
        keys[i] = (hiap_sort_key){ names[i] + (names[i][0] == '-'), names[i][0] == '-' };
    hiap_err err = { 0 };
    hiap_frame **out = hiap_bind_frame_slot(L);
    return hiap_bind_frame_result(L, hiap_frame_sort(out, f, keys, count, &err), &err);
}

static int slice(lua_State *L, bool from_end) {
    hiap_budget_enter(L);
    const hiap_frame *f = hiap_bind_check_frame(L, 1);
    size_t rows = hiap_frame_rows(f);
    size_t n = lua_isnoneornil(L, 2) ? 10 : (size_t)hiap_arg_integer(L, 2, 0, LUA_MAXINTEGER);
    n = n < rows ? n : rows;
    hiap_err err = { 0 };
    hiap_frame **out = hiap_bind_frame_slot(L);
    return hiap_bind_frame_result(L, hiap_frame_slice(out, f, from_end ? rows - n : 0, n, &err), &err);
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
    const hiap_frame **parts = lua_newuserdatauv(L, (size_t)count * sizeof *parts, 0);
    for (int i = 0; i < count; i++)
        parts[i] = hiap_bind_check_frame(L, i + 1);
    hiap_err err = { 0 };
    hiap_frame **out = hiap_bind_frame_slot(L);
    return hiap_bind_frame_result(L, hiap_frame_append(out, parts, (size_t)count, &err), &err);
}

/* --- rows as tables ------------------------------------------------------------------------------------ */

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
    lua_Integer rows = (lua_Integer)hiap_frame_rows(f), row = hiap_arg_integer(L, 2, -rows, rows);
    if (row == 0)
        hiap_fail_text(L, NULL, "rows are counted from 1; -1 is the last", "there is no row 0 among %lld", (long long)rows);
    push_row(L, f, (size_t)(row > 0 ? row - 1 : rows + row));
    return 1;
}

static int next_row(lua_State *L) {
    hiap_budget_enter(L);
    const hiap_frame *f = hiap_bind_check_frame(L, lua_upvalueindex(1));
    lua_Integer row = lua_tointeger(L, lua_upvalueindex(2));
    if ((size_t)row >= hiap_frame_rows(f))
        return 0;
    lua_pushinteger(L, row + 1);
    lua_replace(L, lua_upvalueindex(2));
    push_row(L, f, (size_t)row);
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

/* --- as text --------------------------------------------------------------------------------------------- */

typedef hiap_rc (*frame_writer)(hiap_buf *out, const hiap_frame *f, hiap_err *err);

static int push_written(lua_State *L, frame_writer write) {
    hiap_buf out = HIAP_BUF_INIT;
    hiap_err err = { 0 };
    if (write(&out, hiap_bind_check_frame(L, 1), &err) != HIAP_OK) {
        hiap_buf_clear(&out);
        hiap_fail(L, &err);
    }
    return hiap_bind_push_buf(L, &out);
}

int hiap_bind_frame_csv(lua_State *L) {
    hiap_budget_enter(L);
    return push_written(L, hiap_csv_write);
}

int hiap_bind_frame_json(lua_State *L) {
    hiap_budget_enter(L);
    return push_written(L, hiap_table_json);
}

int hiap_bind_frame_save(lua_State *L) {
    static const struct {
        const char *ending;
        frame_writer write;
    } forms[] = { { ".csv", hiap_csv_write }, { ".json", hiap_table_json }, { ".md", hiap_table_markdown } };
    hiap_budget_enter(L);
    const char *path = hiap_arg_text(L, 2), *ending = strrchr(path, '.');
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (ending && strcmp(ending, forms[i].ending) == 0) {
            push_written(L, forms[i].write);
            hiap_bind_publish(L, path, hiap_arg_str(L, -1));
            return 0;
        }
    hiap_fail_text(L, path, "the ending decides: .csv, .json or .md", "a frame cannot be saved as '%s'", path);
}
