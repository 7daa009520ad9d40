/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words that judge figures: the outcome against a benchmark, the recent trend. */
#include <math.h>

#include "core/stat/compare.h"
#include "core/stat/recent_trend.h"
#include "lua/bind/column.h"
#include "lua/bind/frame.h"
#include "lua/host/arg.h"
#include "lua/host/budget.h"
#include "lua/host/fail.h"

static hiap_polarity read_polarity(lua_State *L, hiap_str words) {
    hiap_polarity polarity;
    hiap_err err = { 0 };
    if (hiap_polarity_find(&polarity, words, &err) != HIAP_OK)
        hiap_fail_at(L, &err, words.at);
    return polarity;
}

/* A column of the type the word needs. */
static const hiap_column *need_column(lua_State *L, const hiap_frame *f, const char *name,
                                      hiap_type type) {
    const hiap_column *c;
    hiap_err err = { 0 };
    if (hiap_frame_column(&c, f, name, &err) != HIAP_OK)
        hiap_fail(L, &err);
    if (hiap_column_type(c) != type)
        hiap_fail_text(L, NULL, type == HIAP_PERIOD ? "periods{ '2022', ... } makes them" : NULL,
                       "'%s' must be a %s column, not a %s column", name, hiap_type_name(type),
                       hiap_type_name(hiap_column_type(c)));
    return c;
}

/* --- the outcome ------------------------------------------------------------------------------ */

int hiap_bind_word_compare(lua_State *L) {
    hiap_budget_enter(L);
    lua_settop(L, 3);
    const hiap_frame *f = hiap_bind_check_frame(L, 1);
    hiap_polarity polarity = read_polarity(L, hiap_arg_str(L, 3));
    hiap_bind_push_column(L, hiap_bind_read_column(L, 2, hiap_frame_rows(f), "benchmark"));
    hiap_compare_input in = {
        .value = need_column(L, f, "value", HIAP_NUMBER),
        .lower_95 = need_column(L, f, "lower_ci_95", HIAP_NUMBER),
        .upper_95 = need_column(L, f, "upper_ci_95", HIAP_NUMBER),
        .benchmark = hiap_bind_check_column(L, 4),
    };
    hiap_column *out = NULL;
    hiap_err err = { 0 };
    if (hiap_compare_columns(&out, &in, polarity, &err) != HIAP_OK)
        hiap_fail(L, &err);
    hiap_bind_push_column(L, out);
    return 1;
}

/* --- the recent trend ------------------------------------------------------------------------- */

typedef struct trend_args {
    const char *value_type, *polarity;
    lua_Integer rule;
    bool by_interval;
} trend_args;

static hiap_trend_options read_options(lua_State *L, int index) {
    static const hiap_arg known[] = {
        HIAP_ARG(trend_args, value_type, TEXT),
        HIAP_ARG(trend_args, polarity, TEXT),
        HIAP_ARG(trend_args, rule, INTEGER),
        HIAP_ARG(trend_args, by_interval, FLAG),
    };
    trend_args a = { .value_type = "Proportion", .polarity = "No judgement", .rule = 2025 };
    hiap_err err = { 0 };
    hiap_arg_read(L, index, "recent_trend", known, sizeof known / sizeof *known, &a);
    hiap_trend_options options = { .polarity = read_polarity(L, hiap_str_of(a.polarity)),
                                   .by_interval = a.by_interval };
    if (hiap_value_type_find(&options.value_type, hiap_str_of(a.value_type), &err) != HIAP_OK)
        hiap_fail_at(L, &err, a.value_type);
    if (a.rule != 2020 && a.rule != 2025)
        hiap_fail_text(L, "rule", NULL, "the rule is of 2020 or of 2025, not %lld",
                       (long long)a.rule);
    options.rule = a.rule == 2020 ? HIAP_TREND_RULE_2020 : HIAP_TREND_RULE_2025;
    return options;
}

static const double *numbers(lua_State *L, const hiap_frame *f, const char *name) {
    return hiap_column_numbers(need_column(L, f, name, HIAP_NUMBER));
}

/* A figure of one day, such as a yearly survey's, stands for its year. */
static hiap_period yearly(hiap_period p) {
    if (p.start == HIAP_PERIOD_NONE || p.unit != HIAP_DAYS || p.length != 1)
        return p;
    return (hiap_period){ hiap_day_of(hiap_period_year(p), 1, 1), 12, HIAP_MONTHS };
}

/* The rows as points, in an array of Lua's. */
static const hiap_trend_point *read_points(lua_State *L, const hiap_frame *f) {
    size_t rows = hiap_frame_rows(f);
    const hiap_period *period = hiap_column_periods(need_column(L, f, "time_period", HIAP_PERIOD));
    const double *value = numbers(L, f, "value"), *lower = numbers(L, f, "lower_ci_95"),
                 *upper = numbers(L, f, "upper_ci_95"), *count = numbers(L, f, "count"),
                 *denominator = numbers(L, f, "denominator");
    hiap_trend_point *points = lua_newuserdatauv(L, (rows + 1) * sizeof *points, 0);
    for (size_t i = 0; i < rows; i++)
        points[i] = (hiap_trend_point){ yearly(period[i]), value[i], lower[i],
                                        upper[i],  count[i], denominator[i] };
    return points;
}

static bool has_counts(const hiap_trend_point *points, size_t rows) {
    for (size_t i = 0; i < rows; i++)
        if (!isnan(points[i].count) && !isnan(points[i].denominator))
            return true;
    return false;
}

static void set_number(lua_State *L, const char *name, double x) {
    if (isnan(x))
        return;
    lua_pushnumber(L, x);
    lua_setfield(L, -2, name);
}

static void set_text(lua_State *L, const char *name, const char *text) {
    lua_pushstring(L, text); /* NULL pushes nil */
    lua_setfield(L, -2, name);
}

static int push_trend(lua_State *L, const hiap_recent_trend *r, const hiap_trend_point *points) {
    char label[HIAP_PERIOD_MAX];
    lua_createtable(L, 0, 7);
    set_text(L, "trend", hiap_trend_words(r->trend));
    set_text(L, "reason", r->reason);
    set_number(L, "slope", r->slope);
    set_number(L, "chi_square", r->chi_square);
    lua_pushinteger(L, (lua_Integer)r->points_used);
    lua_setfield(L, -2, "points_used");
    lua_pushboolean(L, r->same_sign);
    lua_setfield(L, -2, "same_sign");
    if (r->driven_by == HIAP_TREND_NO_POINT)
        return 1;
    hiap_period_print(label, points[r->driven_by].period);
    lua_pushfstring(L, "driven by one point: %s", label);
    lua_setfield(L, -2, "note");
    return 1;
}

int hiap_bind_word_recent_trend(lua_State *L) {
    hiap_budget_enter(L);
    lua_settop(L, 2);
    const hiap_frame *f = hiap_bind_check_frame(L, 1);
    hiap_trend_options options = read_options(L, 2);
    const hiap_trend_point *points = read_points(L, f);
    options.by_interval = options.by_interval || !has_counts(points, hiap_frame_rows(f));
    hiap_recent_trend r = hiap_recent_trend_of(points, hiap_frame_rows(f), options);
    return push_trend(L, &r, points);
}
