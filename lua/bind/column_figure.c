/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures of columns: one number from all values present. */
#include "core/data/column_sum.h"
#include "lua/bind/column.h"
#include "lua/host/arg.h"
#include "lua/host/budget.h"
#include "lua/host/fail.h"

static int push_figure(lua_State *L, hiap_rc rc, double x, const hiap_err *err) {
    if (rc != HIAP_OK)
        hiap_fail(L, err);
    lua_pushnumber(L, x);
    return 1;
}

static int summary(lua_State *L, hiap_summary which) {
    hiap_budget_enter(L);
    const hiap_column *c = hiap_bind_check_column(L, 1);
    hiap_err err = { 0 };
    double x = 0;
    hiap_rc rc = hiap_column_summarise(&x, c, which, NULL, 0, &err);
    return push_figure(L, rc, x, &err);
}

/* How many: a whole number. */
static int tally(lua_State *L, hiap_summary which) {
    summary(L, which);
    lua_pushinteger(L, (lua_Integer)lua_tonumber(L, -1));
    return 1;
}

#define FIGURE(name, how, which)                \
    int hiap_bind_column_##name(lua_State *L) { \
        return how(L, HIAP_SUMMARY_##which);    \
    }
FIGURE(count, tally, COUNT)
FIGURE(missing_count, tally, MISSING)
FIGURE(distinct, tally, DISTINCT)
FIGURE(total, summary, SUM)
FIGURE(median, summary, MEDIAN)
FIGURE(sd, summary, SD)
#undef FIGURE

int hiap_bind_column_mean(lua_State *L) {
    if (lua_isnoneornil(L, 2))
        return summary(L, HIAP_SUMMARY_MEAN);
    hiap_budget_enter(L);
    const hiap_column *x = hiap_bind_check_column(L, 1), *w = hiap_bind_check_column(L, 2);
    hiap_err err = { 0 };
    double mean = 0;
    hiap_rc rc = hiap_column_weighted_mean(&mean, x, w, NULL, 0, &err);
    return push_figure(L, rc, mean, &err);
}

int hiap_bind_column_quantile_of(lua_State *L) {
    hiap_budget_enter(L);
    const hiap_column *c = hiap_bind_check_column(L, 1);
    hiap_err err = { 0 };
    double q = 0;
    hiap_rc rc = hiap_column_quantile(&q, c, hiap_arg_number(L, 2), NULL, 0, &err);
    return push_figure(L, rc, q, &err);
}

/* --- the ends --------------------------------------------------------------------------------- */

/* Periods: the earliest or the latest, as its label. */
static int end_period(lua_State *L, const hiap_column *c, int side) {
    size_t best = HIAP_ROW_NONE;
    for (size_t i = 0; i < hiap_column_len(c); i++)
        if (hiap_column_reason(c, i) == HIAP_MISSING_NONE &&
            (best == HIAP_ROW_NONE || side * hiap_column_compare(c, i, c, best) > 0))
            best = i;
    if (best == HIAP_ROW_NONE)
        lua_pushnil(L);
    else
        hiap_bind_push_cell(L, c, best);
    return 1;
}

int hiap_bind_column_min(lua_State *L) {
    hiap_budget_enter(L);
    const hiap_column *c = hiap_bind_check_column(L, 1);
    return hiap_column_type(c) == HIAP_PERIOD ? end_period(L, c, -1)
                                              : summary(L, HIAP_SUMMARY_MIN);
}
int hiap_bind_column_max(lua_State *L) {
    hiap_budget_enter(L);
    const hiap_column *c = hiap_bind_check_column(L, 1);
    return hiap_column_type(c) == HIAP_PERIOD ? end_period(L, c, 1) : summary(L, HIAP_SUMMARY_MAX);
}

int hiap_bind_column_type_name(lua_State *L) {
    hiap_budget_enter(L);
    lua_pushstring(L, hiap_type_name(hiap_expr_type(hiap_box_check(L, 1, &hiap_column_box))));
    return 1;
}
