/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The word `store`: tables that are kept as they are. */
#include "core/store/keep.h"
#include "core/store/table.h"
#include "lua/bind/frame.h"
#include "lua/bind/store.h"
#include "lua/host/arg.h"
#include "lua/host/budget.h"
#include "lua/host/fail.h"

typedef struct table_args {
    bool every;
} table_args;

/* Push what the table at index 2 has beside its first item. */
static void push_options(lua_State *L) {
    lua_newtable(L);
    lua_pushnil(L);
    while (lua_next(L, 2)) {
        lua_pushvalue(L, -2);
        lua_insert(L, -2);
        lua_rawset(L, -4);
    }
    lua_pushnil(L);
    lua_rawseti(L, -2, 1);
}

/* 'ID', or { 'ID', every = true }; may push values. */
static const char *read_table_args(lua_State *L, table_args *args) {
    static const hiap_arg known[] = { HIAP_ARG(table_args, every, FLAG) };
    if (!lua_istable(L, 2))
        return hiap_arg_text(L, 2);
    push_options(L);
    hiap_arg_read(L, lua_gettop(L), "table", known, sizeof known / sizeof *known, args);
    if (lua_rawgeti(L, 2, 1) != LUA_TSTRING)
        hiap_fail_text(L, "table", "store:table{ 'collisions', every = true }",
                       "the first item must be the name of a table");
    return lua_tostring(L, -1);
}

int hiap_bind_store_table(lua_State *L) {
    hiap_store *store = hiap_bind_check_store(L);
    table_args args = { .every = false };
    hiap_table_query query = { .name = read_table_args(L, &args),
                               .as_of = hiap_bind_of(L)->as_of };
    query.every = args.every;
    hiap_err err = { 0 };
    hiap_frame **out = hiap_bind_frame_slot(L);
    hiap_rc rc = hiap_store_table(out, store, &query, &err);
    if (rc)
        hiap_fail_at(L, &err, query.name);
    return hiap_bind_frame_result(L, rc, &err);
}

int hiap_bind_store_tables(lua_State *L) {
    hiap_store *store = hiap_bind_check_store(L);
    hiap_err err = { 0 };
    hiap_frame **out = hiap_bind_frame_slot(L);
    return hiap_bind_frame_result(L, hiap_store_tables(out, store, hiap_bind_of(L)->as_of, &err),
                                  &err);
}

/* The main process writes it when the run has ended well. */
int hiap_bind_store_keep(lua_State *L) {
    hiap_budget_enter(L);
    hiap_bind *run = hiap_box_check(L, 1, &hiap_store_box);
    const char *name = hiap_arg_text(L, 2);
    hiap_buf packed = HIAP_BUF_INIT, reply = HIAP_BUF_INIT;
    hiap_err err = { 0 };
    hiap_rc rc = hiap_keep_pack(&packed, name, hiap_bind_check_frame(L, 3), &err);
    if (!rc)
        rc = hiap_worker_request(run->worker, "keep", (hiap_str){ packed.at, packed.len }, &reply,
                                 &err);
    hiap_buf_clear(&packed);
    hiap_buf_clear(&reply);
    if (rc)
        hiap_fail_at(L, &err, name);
    return 0;
}
