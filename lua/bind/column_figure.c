/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures, cells and conversions of columns. */
#include <math.h>

#include "core/data/column_sum.h"
#include "lua/bind/column.h"
#include "lua/host/arg.h"
#include "lua/host/budget.h"
#include "lua/host/fail.h"

static int summary(lua_State *L, hiap_summary which) {
    hiap_budget_enter(L);
    const hiap_column *c = hiap_bind_check_column(L, 1);
    hiap_err err = { 0 };
    double x;
    if (hiap_column_summarise(&x, c, which, NULL, 0, &err) != HIAP_OK)
        hiap_fail(L, &err);
    if (which == HIAP_SUMMARY_COUNT || which == HIAP_SUMMARY_MISSING || which == HIAP_SUMMARY_DISTINCT)
        lua_pushinteger(L, (lua_Integer)x);
    else
        lua_pushnumber(L, x);
    return 1;
}

#define SUMMARY(name, which)                         \
    int hiap_bind_column_##name(lua_State *L) {           \
        return summary(L, HIAP_SUMMARY_##which);     \
    }
SUMMARY(count, COUNT)
SUMMARY(missing_count, MISSING)
SUMMARY(distinct, DISTINCT)
SUMMARY(total, SUM)
SUMMARY(min, MIN)
SUMMARY(max, MAX)
SUMMARY(median, MEDIAN)
SUMMARY(sd, SD)
#undef SUMMARY

int hiap_bind_column_mean(lua_State *L) {
    if (lua_isnoneornil(L, 2))
        return summary(L, HIAP_SUMMARY_MEAN);
    hiap_budget_enter(L);
    const hiap_column *x = hiap_bind_check_column(L, 1), *w = hiap_bind_check_column(L, 2);
    hiap_err err = { 0 };
    double mean;
    if (hiap_column_weighted_mean(&mean, x, w, NULL, 0, &err) != HIAP_OK)
        hiap_fail(L, &err);
    lua_pushnumber(L, mean);
    return 1;
}

int hiap_bind_column_quantile_of(lua_State *L) {
    hiap_budget_enter(L);
    const hiap_column *c = hiap_bind_check_column(L, 1);
    hiap_err err = { 0 };
    double q;
    if (hiap_column_quantile(&q, c, hiap_arg_number(L, 2), NULL, 0, &err) != HIAP_OK)
        hiap_fail(L, &err);
    lua_pushnumber(L, q);
    return 1;
}

/* The first present cell from one end, or nil. */
static int end_cell(lua_State *L, bool last) {
    hiap_budget_enter(L);
    const hiap_column *c = hiap_bind_check_column(L, 1);
    size_t len = hiap_column_len(c);
    for (size_t k = 0; k < len; k++) {
        size_t row = last ? len - 1 - k : k;
        if (hiap_column_reason(c, row) == HIAP_MISSING_NONE) {
            hiap_bind_push_cell(L, c, row);
            return 1;
        }
    }
    lua_pushnil(L);
    return 1;
}
int hiap_bind_column_first(lua_State *L) {
    return end_cell(L, false);
}
int hiap_bind_column_last(lua_State *L) {
    return end_cell(L, true);
}

/* The row number at index 2, counted from 1, or from the end when negative. */
static size_t check_row(lua_State *L, const hiap_column *c) {
    lua_Integer len = (lua_Integer)hiap_column_len(c), row = hiap_arg_integer(L, 2, -len, len);
    if (row == 0 || len == 0)
        hiap_fail_text(L, NULL, "rows are counted from 1; -1 is the last", "there is no row %lld among %lld", (long long)row, (long long)len);
    return (size_t)(row > 0 ? row - 1 : len + row);
}

int hiap_bind_column_at(lua_State *L) {
    hiap_budget_enter(L);
    const hiap_column *c = hiap_bind_check_column(L, 1);
    hiap_bind_push_cell(L, c, check_row(L, c));
    return 1;
}

int hiap_bind_column_reason_at(lua_State *L) {
    hiap_budget_enter(L);
    const hiap_column *c = hiap_bind_check_column(L, 1);
    hiap_reason reason = hiap_column_reason(c, check_row(L, c));
    if (reason == HIAP_MISSING_NONE)
        lua_pushnil(L);
    else
        lua_pushstring(L, hiap_reason_words(reason));
    return 1;
}

int hiap_bind_column_list(lua_State *L) {
    hiap_budget_enter(L);
    const hiap_column *c = hiap_bind_check_column(L, 1);
    size_t len = hiap_column_len(c);
    hiap_budget_charge(L, len * 16);
    lua_createtable(L, (int)len, 0);
    for (size_t i = 0; i < len; i++) {
        hiap_bind_push_cell(L, c, i);
        if (lua_isnil(L, -1)) {
            lua_pop(L, 1);
            lua_pushnumber(L, (lua_Number)NAN);
        }
        lua_rawseti(L, -2, (lua_Integer)i + 1);
    }
    return 1;
}

int hiap_bind_column_unique(lua_State *L) {
    hiap_budget_enter(L);
    const hiap_column *c = hiap_bind_check_column(L, 1);
    lua_Integer found = 0;
    lua_newtable(L); /* the list */
    lua_newtable(L); /* what is in it */
    for (size_t i = 0; i < hiap_column_len(c); i++) {
        hiap_bind_push_cell(L, c, i);
        lua_pushvalue(L, -1);
        if (lua_isnil(L, -1) || lua_rawget(L, -3) != LUA_TNIL) {
            lua_pop(L, 2);
            continue;
        }
        lua_pop(L, 1);
        lua_pushvalue(L, -1);
        lua_rawseti(L, -4, ++found);
        lua_pushboolean(L, 1);
        lua_rawset(L, -3);
    }
    lua_pop(L, 1);
    return 1;
}

int hiap_bind_column_type_name(lua_State *L) {
    hiap_budget_enter(L);
    lua_pushstring(L, hiap_type_name(hiap_expr_type(hiap_box_check(L, 1, &hiap_column_box))));
    return 1;
}

/* --- periods ---------------------------------------------------------------------------------------- */

static double year_of(hiap_period p) {
    return hiap_period_year(p);
}
static double months_of(hiap_period p) {
    return p.unit == HIAP_MONTHS ? p.length : (double)p.length / 30.4375;
}

static int period_number(lua_State *L, double (*of)(hiap_period)) {
    hiap_budget_enter(L);
    const hiap_column *c = hiap_bind_check_column(L, 1);
    if (hiap_column_type(c) != HIAP_PERIOD)
        hiap_box_argument_error(L, 1, "period column");
    hiap_err err = { 0 };
    hiap_builder *b = NULL;
    hiap_column *out = NULL;
    if (hiap_builder_new(&b, HIAP_NUMBER, &err) != HIAP_OK)
        hiap_fail(L, &err);
    for (size_t i = 0; i < hiap_column_len(c); i++) {
        if (hiap_column_reason(c, i))
            hiap_builder_missing(b, hiap_column_reason(c, i));
        else
            hiap_builder_number(b, of(hiap_column_periods(c)[i]));
    }
    if (hiap_builder_finish(&out, b, &err) != HIAP_OK)
        hiap_fail(L, &err);
    hiap_bind_push_column(L, out);
    return 1;
}
int hiap_bind_column_year(lua_State *L) {
    return period_number(L, year_of);
}
int hiap_bind_column_middle(lua_State *L) {
    return period_number(L, hiap_period_middle);
}
int hiap_bind_column_length(lua_State *L) {
    return period_number(L, months_of);
}

int hiap_bind_column_as_text(lua_State *L) {
    hiap_budget_enter(L);
    const hiap_column *c = hiap_bind_check_column(L, 1);
    hiap_err err = { 0 };
    hiap_builder *b = NULL;
    hiap_column *out = NULL;
    if (hiap_builder_new(&b, HIAP_TEXT, &err) != HIAP_OK)
        hiap_fail(L, &err);
    hiap_buf cell = HIAP_BUF_INIT;
    for (size_t i = 0; i < hiap_column_len(c); i++) {
        hiap_buf_reset(&cell);
        hiap_column_print(&cell, c, i);
        if (hiap_column_reason(c, i))
            hiap_builder_missing(b, hiap_column_reason(c, i));
        else
            hiap_builder_text(b, (hiap_str){ cell.at, cell.len });
    }
    bool failed = cell.failed;
    hiap_buf_clear(&cell);
    hiap_rc rc = hiap_builder_finish(&out, b, &err);
    if (rc == HIAP_OK && failed)
        hiap_column_drop(out), hiap_err_nomem(&err, 1);
    if (rc != HIAP_OK || failed)
        hiap_fail(L, &err);
    hiap_bind_push_column(L, out);
    return 1;
}
