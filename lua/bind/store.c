/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The word `store`: reading what has been imported. */
#include "core/store/catalog.h"

#include "core/store/series.h"
#include "lua/bind/frame.h"
#include "lua/bind/registry.h"
#include "lua/bind/store.h"
#include "lua/host/arg.h"
#include "lua/host/budget.h"
#include "lua/host/fail.h"

static void drop(void *bind) {
    (void)bind; /* the run owns its store */
}

static int meta_tostring(lua_State *L) {
    hiap_budget_enter(L);
    hiap_bind *run = hiap_box_check(L, 1, &hiap_store_box);
    lua_pushstring(L, run->store ? "store" : "store (nothing imported yet)");
    return 1;
}

static const luaL_Reg meta[] = { { "__tostring", meta_tostring }, { NULL, NULL } };

const hiap_box_type hiap_store_box = {
    .name = "store",
    .drop = drop,
    .methods = hiap_bind_methods[HIAP_BIND_STORE],
    .meta = meta,
};

hiap_store *hiap_bind_check_store(lua_State *L) {
    hiap_budget_enter(L);
    hiap_bind *run = hiap_box_check(L, 1, &hiap_store_box);
    hiap_err err = { 0 };
    if (run->store)
        return run->store;
    hiap_err_set(&err, HIAP_NOT_FOUND, "the store is empty: nothing has been imported yet");
    hiap_err_hint(&err, "hiap import FILE.csv");
    hiap_fail(L, &err);
}

/* --- codes that were changed ------------------------------------------------------------------ */

/* In the registry: a function that gives them. */
static const char code_changes_key;

int hiap_bind_native_set_code_changes(lua_State *L) {
    hiap_budget_enter(L);
    luaL_checktype(L, 1, LUA_TFUNCTION);
    lua_settop(L, 1);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &code_changes_key);
    return 0;
}

/* Its list is { old, new, old, new, ... }. */
static void use_code_changes(lua_State *L, hiap_series_query *query) {
    size_t count;
    if (lua_rawgetp(L, LUA_REGISTRYINDEX, &code_changes_key) != LUA_TFUNCTION)
        return;
    lua_call(L, 0, 1);
    const char *const *codes = hiap_bind_texts(L, lua_gettop(L), "codes", &count);
    hiap_code_change *changes = lua_newuserdatauv(L, (count + 1) * sizeof *changes, 0);
    for (size_t i = 0; i + 1 < count; i += 2)
        changes[i / 2] = (hiap_code_change){ codes[i], codes[i + 1] };
    query->code_changes = changes;
    query->code_change_count = count / 2;
}

/* --- figures that are not for every script --------------------------------------------------- */

static const char guard_key; /* in the registry: a function that looks at frames of figures */

int hiap_bind_native_set_figures_guard(lua_State *L) {
    hiap_budget_enter(L);
    luaL_checktype(L, 1, LUA_TFUNCTION);
    lua_settop(L, 1);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &guard_key);
    return 0;
}

int hiap_bind_guarded(lua_State *L) {
    if (lua_rawgetp(L, LUA_REGISTRYINDEX, &guard_key) == LUA_TFUNCTION) {
        lua_pushvalue(L, -2);
        lua_call(L, 1, 0);
    } else {
        lua_pop(L, 1);
    }
    return 1;
}

/* --- series ----------------------------------------------------------------------------------- */

typedef struct series_args {
    int indicator, area, as_of; /* places on the stack */
    const char *sex, *age, *category_type, *category, *codes, *unknown;
} series_args;

static void read_series_args(lua_State *L, series_args *a) {
    static const char *const unknown[] = { "error", "no rows", NULL };
    static const char *const codes[] = { "current", "as published", NULL };
    static const hiap_arg known[] = {
        HIAP_ARG(series_args, indicator, ANY, .required = true),
        HIAP_ARG(series_args, area, ANY),
        HIAP_ARG(series_args, sex, TEXT),
        HIAP_ARG(series_args, age, TEXT),
        HIAP_ARG(series_args, category_type, TEXT),
        HIAP_ARG(series_args, category, TEXT),
        HIAP_ARG(series_args, codes, TEXT, .choices = codes),
        HIAP_ARG(series_args, unknown, TEXT, .choices = unknown),
        HIAP_ARG(series_args, as_of, ANY),
    };
    hiap_bind_check_table(L, 2, "table of named arguments");
    hiap_arg_read(L, 2, "series", known, sizeof known / sizeof *known, a);
}

int hiap_bind_store_series(lua_State *L) {
    hiap_store *store = hiap_bind_check_store(L);
    series_args a = { .codes = "current", .unknown = "error" };
    hiap_err err = { 0 };
    read_series_args(L, &a);
    hiap_series_query query = {
        .sex = a.sex,
        .age = a.age,
        .category_type = a.category_type,
        .category = a.category,
        .as_of = a.as_of ? hiap_bind_vintage(L, a.as_of, "as_of") : hiap_bind_of(L)->as_of,
        .unknown_is_empty = hiap_str_is(hiap_str_of(a.unknown), "no rows"),
    };
    query.indicators = hiap_bind_texts(L, a.indicator, "indicator", &query.indicator_count);
    if (a.area)
        query.areas = hiap_bind_texts(L, a.area, "area", &query.area_count);
    if (hiap_str_is(hiap_str_of(a.codes), "current"))
        use_code_changes(L, &query);
    hiap_frame **out = hiap_bind_frame_slot(L);
    hiap_bind_frame_result(L, hiap_store_series(out, store, &query, &err), &err);
    return hiap_bind_guarded(L);
}

typedef hiap_rc (*list_fn)(hiap_frame **out, hiap_store *store, int64_t as_of, hiap_err *err);

static int list(lua_State *L, list_fn of) {
    hiap_store *store = hiap_bind_check_store(L);
    hiap_err err = { 0 };
    hiap_frame **out = hiap_bind_frame_slot(L);
    return hiap_bind_frame_result(L, of(out, store, hiap_bind_of(L)->as_of, &err), &err);
}
int hiap_bind_store_indicators(lua_State *L) {
    return list(L, hiap_store_indicators);
}
int hiap_bind_store_areas(lua_State *L) {
    return list(L, hiap_store_areas);
}

int hiap_bind_store_vintages(lua_State *L) {
    hiap_store *store = hiap_bind_check_store(L);
    hiap_err err = { 0 };
    const char *indicator = lua_isnoneornil(L, 2) ? NULL : hiap_arg_text(L, 2);
    int64_t as_of = hiap_bind_of(L)->as_of;
    hiap_frame **out = hiap_bind_frame_slot(L);
    return hiap_bind_frame_result(L, hiap_store_vintages_of(out, store, indicator, as_of, &err),
                                  &err);
}

int hiap_bind_store_is_empty(lua_State *L) {
    hiap_budget_enter(L);
    hiap_bind *run = hiap_box_check(L, 1, &hiap_store_box);
    lua_pushboolean(L, run->store == NULL);
    return 1;
}
