/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The frame type: its columns as fields, and choosing among them. */
#include "lua/bind/frame.h"

#include "core/report/table.h"
#include "lua/bind/registry.h"
#include "lua/host/arg.h"
#include "lua/host/budget.h"
#include "lua/host/fail.h"
#include "lua/host/keys.h"

static void drop(void *frame) {
    hiap_frame_drop(frame);
}

const hiap_frame *hiap_bind_check_frame(lua_State *L, int index) {
    return hiap_box_check(L, index, &hiap_frame_box);
}

/* Columns that other frames hold too count again: the collector comes early rather than late. */
size_t hiap_bind_frame_bytes(const hiap_frame *f) {
    size_t bytes = 0;
    for (size_t i = 0; i < hiap_frame_width(f); i++)
        bytes += hiap_column_bytes(hiap_frame_at(f, i));
    return bytes;
}

void hiap_bind_push_frame(lua_State *L, hiap_frame *frame) {
    size_t bytes = hiap_bind_frame_bytes(frame);
    hiap_box_push_object(L, &hiap_frame_box, frame);
    hiap_bind_note_bytes(L, bytes);
}

hiap_frame **hiap_bind_frame_slot(lua_State *L) {
    return (hiap_frame **)hiap_box_push(L, &hiap_frame_box);
}

int hiap_bind_frame_result(lua_State *L, hiap_rc rc, const hiap_err *err) {
    if (rc != HIAP_OK)
        hiap_fail(L, err);
    hiap_bind_note_bytes(L, hiap_bind_frame_bytes(hiap_bind_check_frame(L, -1)));
    return 1;
}

/* --- names ------------------------------------------------------------------------------------ */

const char *const *hiap_bind_names(lua_State *L, int from, size_t *count) {
    int last = lua_gettop(L);
    if (last == from && lua_istable(L, from))
        return hiap_bind_texts(L, from, "column names", count);
    *count = last < from ? 0 : (size_t)(last - from + 1);
    const char **names = lua_newuserdatauv(L, (*count + 1) * sizeof *names, 0);
    for (size_t i = 0; i < *count; i++)
        names[i] = hiap_arg_text(L, from + (int)i);
    return names;
}

size_t hiap_bind_push_keys(lua_State *L, int index) {
    size_t others, count = hiap_keys_push(L, index, &others);
    lua_rawgeti(L, -1, 1); /* numbers come before texts */
    if (others > 0 || (count > 0 && lua_type(L, -1) != LUA_TSTRING))
        hiap_fail_text(L, NULL, "write { name = ... }", "a column name is missing in the table");
    lua_pop(L, 1);
    return count;
}

/* --- columns as fields ------------------------------------------------------------------------ */

static int field(lua_State *L) {
    const hiap_column *c = hiap_frame_find(hiap_bind_check_frame(L, 1), lua_tostring(L, 2));
    if (!c)
        return 0;
    hiap_bind_push_column(L, hiap_column_hold(c));
    return 1;
}

static void field_names(lua_State *L) {
    const hiap_frame *f = hiap_bind_check_frame(L, 1);
    lua_createtable(L, (int)hiap_frame_width(f), 0);
    for (size_t i = 0; i < hiap_frame_width(f); i++) {
        lua_pushstring(L, hiap_frame_name(f, i));
        lua_rawseti(L, -2, (lua_Integer)i + 1);
    }
}

int hiap_bind_frame_names(lua_State *L) {
    hiap_budget_enter(L);
    field_names(L);
    return 1;
}

int hiap_bind_frame_col(lua_State *L) {
    hiap_budget_enter(L);
    const hiap_frame *f = hiap_bind_check_frame(L, 1);
    const char *name = hiap_arg_text(L, 2);
    const hiap_column *c;
    hiap_err err = { 0 };
    if (hiap_frame_column(&c, f, name, &err) != HIAP_OK)
        hiap_fail_at(L, &err, name);
    hiap_bind_push_column(L, hiap_column_hold(c));
    return 1;
}

int hiap_bind_frame_has(lua_State *L) {
    hiap_budget_enter(L);
    const hiap_frame *f = hiap_bind_check_frame(L, 1);
    lua_pushboolean(L, hiap_frame_find(f, hiap_arg_text(L, 2)) != NULL);
    return 1;
}

/* --- operators -------------------------------------------------------------------------------- */

static int meta_len(lua_State *L) {
    hiap_budget_enter(L);
    lua_pushinteger(L, (lua_Integer)hiap_frame_rows(hiap_bind_check_frame(L, 1)));
    return 1;
}

static int meta_tostring(lua_State *L) {
    enum { ROWS = 40, USUAL_WIDTH = 100 };
    hiap_budget_enter(L);
    const hiap_bind *run = hiap_bind_of(L);
    hiap_table_options how = { .width = run->width ? run->width : USUAL_WIDTH, .rows = ROWS };
    hiap_buf out = HIAP_BUF_INIT;
    hiap_err err = { 0 };
    if (hiap_table_print(&out, hiap_bind_check_frame(L, 1), &how, &err) != HIAP_OK) {
        hiap_buf_clear(&out);
        hiap_fail(L, &err);
    }
    while (out.len > 0 && out.at[out.len - 1] == '\n')
        out.len--;
    return hiap_bind_push_buf(L, &out);
}

static const luaL_Reg meta[] = {
    { "__len", meta_len },
    { "__tostring", meta_tostring },
    { NULL, NULL },
};

const hiap_box_type hiap_frame_box = {
    .name = "frame",
    .drop = drop,
    .methods = hiap_bind_methods[HIAP_BIND_FRAME],
    .meta = meta,
    .field = field,
    .field_names = field_names,
};

/* --- choosing columns ------------------------------------------------------------------------- */

typedef hiap_rc (*choose_columns)(hiap_frame **out, const hiap_frame *f, const char *const *names,
                                  size_t count, hiap_err *err);

static int chosen(lua_State *L, choose_columns choose) {
    hiap_budget_enter(L);
    size_t count;
    const hiap_frame *f = hiap_bind_check_frame(L, 1);
    const char *const *names = hiap_bind_names(L, 2, &count);
    hiap_err err = { 0 };
    hiap_frame **out = hiap_bind_frame_slot(L);
    return hiap_bind_frame_result(L, choose(out, f, names, count, &err), &err);
}
int hiap_bind_frame_select(lua_State *L) {
    return chosen(L, hiap_frame_select);
}
int hiap_bind_frame_without(lua_State *L) {
    return chosen(L, hiap_frame_without);
}
