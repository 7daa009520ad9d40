/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cells of columns as Lua values. */
#include <math.h>

#include "lua/bind/column.h"
#include "lua/host/arg.h"
#include "lua/host/budget.h"
#include "lua/host/fail.h"

void hiap_bind_push_cell(lua_State *L, const hiap_column *column, size_t row) {
    char label[HIAP_PERIOD_MAX];
    hiap_str text;
    if (hiap_column_reason(column, row) != HIAP_MISSING_NONE) {
        lua_pushnil(L);
        return;
    }
    switch (hiap_column_type(column)) {
    case HIAP_NUMBER: lua_pushnumber(L, hiap_column_numbers(column)[row]); break;
    case HIAP_MASK:   lua_pushboolean(L, hiap_column_mask(column)[row] == 1); break;
    case HIAP_PERIOD:
        text.len = hiap_period_print(label, hiap_column_periods(column)[row]);
        lua_pushlstring(L, label, text.len);
        break;
    case HIAP_TEXT:
        text = hiap_column_text(column, row);
        lua_pushlstring(L, text.at, text.len);
        break;
    }
}

/* --- one cell --------------------------------------------------------------------------------- */

/* The first present cell from one end, or nil. */
static int end_cell(lua_State *L, bool last) {
    hiap_budget_enter(L);
    const hiap_column *c = hiap_bind_check_column(L, 1);
    size_t len = hiap_column_len(c), k = 0;
    while (k < len && hiap_column_reason(c, last ? len - 1 - k : k) != HIAP_MISSING_NONE)
        k++;
    if (k < len)
        hiap_bind_push_cell(L, c, last ? len - 1 - k : k);
    else
        lua_pushnil(L);
    return 1;
}
int hiap_bind_column_first(lua_State *L) {
    return end_cell(L, false);
}
int hiap_bind_column_last(lua_State *L) {
    return end_cell(L, true);
}

size_t hiap_bind_check_row(lua_State *L, int index, size_t rows) {
    lua_Integer row = hiap_arg_integer(L, index, LUA_MININTEGER, LUA_MAXINTEGER);
    lua_Integer count = (lua_Integer)rows;
    if (row == 0 || row > count || row < -count)
        hiap_fail_text(L, NULL, "rows are counted from 1; -1 is the last",
                       "there is no row %lld among %lld", (long long)row, (long long)count);
    return (size_t)(row > 0 ? row - 1 : count + row);
}

int hiap_bind_column_at(lua_State *L) {
    hiap_budget_enter(L);
    const hiap_column *c = hiap_bind_check_column(L, 1);
    hiap_bind_push_cell(L, c, hiap_bind_check_row(L, 2, hiap_column_len(c)));
    return 1;
}

int hiap_bind_column_reason_at(lua_State *L) {
    hiap_budget_enter(L);
    const hiap_column *c = hiap_bind_check_column(L, 1);
    hiap_reason reason = hiap_column_reason(c, hiap_bind_check_row(L, 2, hiap_column_len(c)));
    lua_pushstring(L, reason == HIAP_MISSING_NONE ? NULL : hiap_reason_words(reason));
    return 1;
}

/* --- all cells -------------------------------------------------------------------------------- */

int hiap_bind_column_list(lua_State *L) {
    enum { BYTES_A_VALUE = 16 };
    hiap_budget_enter(L);
    const hiap_column *c = hiap_bind_check_column(L, 1);
    size_t len = hiap_column_len(c);
    hiap_budget_charge(L, len * BYTES_A_VALUE);
    lua_createtable(L, (int)len, 0);
    for (size_t i = 0; i < len; i++) {
        if (hiap_column_reason(c, i) == HIAP_MISSING_NONE)
            hiap_bind_push_cell(L, c, i);
        else
            lua_pushnumber(L, (lua_Number)NAN);
        lua_rawseti(L, -2, (lua_Integer)i + 1);
        hiap_bind_now_and_then(L, i);
    }
    return 1;
}

int hiap_bind_column_unique(lua_State *L) {
    hiap_budget_enter(L);
    const hiap_column *c = hiap_bind_check_column(L, 1);
    lua_Integer found = 0;
    lua_settop(L, 1);
    lua_newtable(L); /* 2: the list */
    lua_newtable(L); /* 3: what is in it */
    for (size_t i = 0; i < hiap_column_len(c); i++) {
        hiap_bind_push_cell(L, c, i);
        lua_pushvalue(L, -1);
        if (!lua_isnil(L, -1) && lua_rawget(L, 3) == LUA_TNIL) {
            lua_pushvalue(L, 4);
            lua_rawseti(L, 2, ++found);
            lua_pushvalue(L, 4);
            lua_pushboolean(L, true);
            lua_rawset(L, 3);
        }
        lua_settop(L, 3);
        hiap_bind_now_and_then(L, i);
    }
    lua_settop(L, 2);
    return 1;
}
