/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The word `store`: reading what has been imported. */
#include "core/store/catalog.h"
#include "core/store/series.h"
#include "lua/bind/frame.h"
#include "lua/bind/registry.h"
#include "lua/host/arg.h"
#include "lua/host/budget.h"
#include "lua/host/fail.h"

static void drop(void *bind) {
    (void)bind; /* the run owns its store */
}

static int meta_tostring(lua_State *L) {
    hiap_bind *run = hiap_box_check(L, 1, &hiap_store_box);
    lua_pushstring(L, run->store ? "store" : "store (nothing imported yet)");
    return 1;
}

static const luaL_Reg meta[] = { { "__tostring", meta_tostring }, { NULL, NULL } };

const hiap_box_type hiap_store_box = {
    .name = "store", .drop = drop, .methods = hiap_bind_methods[HIAP_BIND_STORE], .meta = meta
};

static hiap_store *check_store(lua_State *L) {
    hiap_bind *run = hiap_box_check(L, 1, &hiap_store_box);
    if (!run->store) {
        hiap_err err = { 0 };
        hiap_err_set(&err, HIAP_NOT_FOUND, "the store is empty: nothing has been imported yet");
        hiap_err_hint(&err, "hiap import FILE.csv");
        hiap_fail(L, &err);
    }
    return run->store;
}

/* Zero-terminated texts of a list, in an array that is Lua's. */
static const char *const *texts(lua_State *L, int index, const char *what, size_t *count) {
    const hiap_str *list = hiap_arg_texts(L, index, what, count);
    const char **out = lua_newuserdatauv(L, (*count + 1) * sizeof *out, 0);
    for (size_t i = 0; i < *count; i++)
        out[i] = list[i].at;
    return out;
}

typedef struct series_args {
    int indicator, area;
    const char *sex, *age, *category_type, *category, *unknown;
    lua_Integer as_of;
} series_args;

int hiap_bind_store_series(lua_State *L) {
    static const char *const unknown[] = { "error", "no rows", NULL };
    static const hiap_arg known[] = {
        { "indicator", HIAP_ARG_ANY, offsetof(series_args, indicator), .required = true },
        { "area", HIAP_ARG_ANY, offsetof(series_args, area) },
        { "sex", HIAP_ARG_TEXT, offsetof(series_args, sex) },
        { "age", HIAP_ARG_TEXT, offsetof(series_args, age) },
        { "category_type", HIAP_ARG_TEXT, offsetof(series_args, category_type) },
        { "category", HIAP_ARG_TEXT, offsetof(series_args, category) },
        { "unknown", HIAP_ARG_TEXT, offsetof(series_args, unknown), .choices = unknown },
        { "as_of", HIAP_ARG_INTEGER, offsetof(series_args, as_of), .min = 1, .max = 1e15 },
    };
    hiap_budget_enter(L);
    hiap_store *store = check_store(L);
    luaL_checktype(L, 2, LUA_TTABLE);
    series_args a = { .as_of = hiap_bind_of(L)->as_of };
    hiap_arg_read(L, 2, "series", known, sizeof known / sizeof *known, &a);
    hiap_series_query query = { .sex = a.sex, .age = a.age, .category_type = a.category_type, .category = a.category, .as_of = a.as_of, .unknown_is_empty = a.unknown && *a.unknown == 'n' };
    query.indicators = texts(L, a.indicator, "indicator", &query.indicator_count);
    if (a.area)
        query.areas = texts(L, a.area, "area", &query.area_count);
    hiap_err err = { 0 };
    hiap_frame **out = hiap_bind_frame_slot(L);
    return hiap_bind_frame_result(L, hiap_store_series(out, store, &query, &err), &err);
}

int hiap_bind_store_indicators(lua_State *L) {
    hiap_budget_enter(L);
    hiap_store *store = check_store(L);
    hiap_err err = { 0 };
    hiap_frame **out = hiap_bind_frame_slot(L);
    return hiap_bind_frame_result(L, hiap_store_indicators(out, store, hiap_bind_of(L)->as_of, &err), &err);
}

int hiap_bind_store_areas(lua_State *L) {
    hiap_budget_enter(L);
    hiap_store *store = check_store(L);
    hiap_err err = { 0 };
    hiap_frame **out = hiap_bind_frame_slot(L);
    return hiap_bind_frame_result(L, hiap_store_areas(out, store, hiap_bind_of(L)->as_of, &err), &err);
}

int hiap_bind_store_vintages(lua_State *L) {
    hiap_budget_enter(L);
    hiap_store *store = check_store(L);
    hiap_err err = { 0 };
    hiap_frame **out = hiap_bind_frame_slot(L);
    return hiap_bind_frame_result(L, hiap_store_vintages(out, store, &err), &err);
}

int hiap_bind_store_is_empty(lua_State *L) {
    hiap_budget_enter(L);
    hiap_bind *run = hiap_box_check(L, 1, &hiap_store_box);
    lua_pushboolean(L, run->store == NULL);
    return 1;
}
