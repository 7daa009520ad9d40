/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The frame type: making frames, choosing columns and rows. */
#include "lua/bind/frame.h"

#include <string.h>

#include "core/data/csv.h"
#include "core/report/table.h"
#include "lua/bind/column.h"
#include "lua/bind/registry.h"
#include "lua/host/arg.h"
#include "lua/host/budget.h"
#include "lua/host/fail.h"

static void drop(void *frame) {
    hiap_frame_drop(frame);
}

const hiap_frame *hiap_bind_check_frame(lua_State *L, int index) {
    return hiap_box_check(L, index, &hiap_frame_box);
}

/* Columns that other frames hold too count again: the collector comes early rather than late. */
static size_t frame_bytes(const hiap_frame *f) {
    size_t bytes = 0;
    for (size_t i = 0; i < hiap_frame_width(f); i++)
        bytes += hiap_column_bytes(hiap_frame_at(f, i));
    return bytes;
}

void hiap_bind_push_frame(lua_State *L, hiap_frame *frame) {
    hiap_box_push_object(L, &hiap_frame_box, frame);
    hiap_bind_note_bytes(L, frame_bytes(frame));
}

int hiap_bind_frame_result(lua_State *L, hiap_rc rc, const hiap_err *err) {
    if (rc != HIAP_OK)
        hiap_fail(L, err);
    hiap_bind_note_bytes(L, frame_bytes(hiap_bind_check_frame(L, -1)));
    return 1;
}

hiap_frame **hiap_bind_frame_slot(lua_State *L) {
    return (hiap_frame **)hiap_box_push(L, &hiap_frame_box);
}

const char *const *hiap_bind_names(lua_State *L, int from, int to, size_t *count) {
    size_t n = 0;
    if (to == from && lua_istable(L, from)) {
        const hiap_str *list = hiap_arg_texts(L, from, "column names", &n);
        const char **names = lua_newuserdatauv(L, (n + 1) * sizeof *names, 0);
        for (size_t i = 0; i < n; i++)
            names[i] = list[i].at;
        *count = n;
        return names;
    }
    const char **names = lua_newuserdatauv(L, (size_t)(to - from + 2) * sizeof *names, 0);
    for (int i = from; i <= to; i++)
        names[n++] = hiap_arg_text(L, i);
    *count = n;
    return names;
}

/* --- columns as fields -------------------------------------------------------------------------------- */

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
    const hiap_column *c;
    hiap_err err = { 0 };
    const char *name = hiap_arg_text(L, 2);
    if (hiap_frame_column(&c, f, name, &err) != HIAP_OK)
        hiap_fail_at(L, &err, name);
    hiap_bind_push_column(L, hiap_column_hold(c));
    return 1;
}

int hiap_bind_frame_has(lua_State *L) {
    hiap_budget_enter(L);
    lua_pushboolean(L, hiap_frame_find(hiap_bind_check_frame(L, 1), hiap_arg_text(L, 2)) != NULL);
    return 1;
}

/* --- operators ---------------------------------------------------------------------------------------- */

static int meta_len(lua_State *L) {
    lua_pushinteger(L, (lua_Integer)hiap_frame_rows(hiap_bind_check_frame(L, 1)));
    return 1;
}

static int meta_tostring(lua_State *L) {
    hiap_budget_enter(L);
    const hiap_bind *run = hiap_bind_of(L);
    hiap_table_options how = { .width = run->width ? run->width : 100, .rows = 40 };
    hiap_buf out = HIAP_BUF_INIT;
    hiap_err err = { 0 };
    if (hiap_table_print(&out, hiap_bind_check_frame(L, 1), &how, &err) != HIAP_OK) {
        hiap_buf_clear(&out);
        hiap_fail(L, &err);
    }
    while (out.len && out.at[out.len - 1] == '\n')
        out.len--;
    return hiap_bind_push_buf(L, &out);
}

static int meta_newindex(lua_State *L) {
    hiap_fail_text(L, NULL, "make a new frame: f:with{ name = column }", "a frame cannot be changed");
}

static const luaL_Reg meta[] = {
    { "__len", meta_len }, { "__tostring", meta_tostring }, { "__newindex", meta_newindex }, { NULL, NULL },
};

const hiap_box_type hiap_frame_box = {
    .name = "frame", .drop = drop, .methods = hiap_bind_methods[HIAP_BIND_FRAME], .meta = meta,
    .field = field, .field_names = field_names
};

/* --- choosing columns ----------------------------------------------------------------------------------- */

int hiap_bind_frame_select(lua_State *L) {
    hiap_budget_enter(L);
    size_t count;
    const hiap_frame *f = hiap_bind_check_frame(L, 1);
    const char *const *names = hiap_bind_names(L, 2, lua_gettop(L), &count);
    hiap_err err = { 0 };
    hiap_frame **out = hiap_bind_frame_slot(L);
    return hiap_bind_frame_result(L, hiap_frame_select(out, f, names, count, &err), &err);
}

int hiap_bind_frame_without(lua_State *L) {
    hiap_budget_enter(L);
    size_t count;
    const hiap_frame *f = hiap_bind_check_frame(L, 1);
    const char *const *names = hiap_bind_names(L, 2, lua_gettop(L), &count);
    hiap_err err = { 0 };
    hiap_frame **out = hiap_bind_frame_slot(L);
    return hiap_bind_frame_result(L, hiap_frame_without(out, f, names, count, &err), &err);
}

/* The keys of the table at `index`, sorted, as a list on top of the stack: order must not depend on hashing. */
static lua_Integer push_sorted_keys(lua_State *L, int index) {
    lua_Integer n = 0;
    lua_newtable(L);
    for (lua_pushnil(L); lua_next(L, index); lua_pop(L, 1)) {
        if (lua_type(L, -2) != LUA_TSTRING)
            hiap_fail_text(L, NULL, "write { name = ... }", "a column name is missing in the table");
        lua_pushvalue(L, -2);
        lua_Integer at = ++n;
        for (; at > 1; at--) { /* insertion by bytes; these tables are short */
            lua_rawgeti(L, -4, at - 1);
            if (strcmp(lua_tostring(L, -1), lua_tostring(L, -2)) <= 0) {
                lua_pop(L, 1);
                break;
            }
            lua_rawseti(L, -5, at);
        }
        lua_rawseti(L, -4, at);
    }
    return n;
}

int hiap_bind_frame_rename(lua_State *L) {
    hiap_budget_enter(L);
    luaL_checktype(L, 2, LUA_TTABLE);
    lua_settop(L, 2);
    hiap_err err = { 0 };
    lua_Integer n = push_sorted_keys(L, 2); /* 3 */
    lua_pushvalue(L, 1);                    /* 4: the frame so far */
    for (lua_Integer i = 1; i <= n; i++) {
        lua_rawgeti(L, 3, i);
        lua_pushvalue(L, -1);
        lua_rawget(L, 2);
        const char *from = lua_tostring(L, -2), *to = hiap_arg_text(L, -1);
        hiap_frame **out = hiap_bind_frame_slot(L);
        if (hiap_frame_rename(out, hiap_bind_check_frame(L, 4), from, to, &err) != HIAP_OK)
            hiap_fail_at(L, &err, from);
        lua_replace(L, 4);
        lua_settop(L, 4);
    }
    return 1;
}

/* --- making frames --------------------------------------------------------------------------------------- */

/* Columns on their way into a frame; Lua owns them, so an error on the way frees them. */
static void hold_as_box(lua_State *L, hiap_column *c, hiap_column **slot) {
    hiap_bind_push_column(L, c);
    *slot = (hiap_column *)hiap_bind_check_column(L, -1);
}

/* { { 'area', {...} }, { 'count', {...} } } */
int hiap_bind_word_frame(lua_State *L) {
    hiap_budget_enter(L);
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_settop(L, 1);
    lua_Integer width = (lua_Integer)lua_rawlen(L, 1);
    const char **names = lua_newuserdatauv(L, (size_t)(width + 1) * sizeof *names, 0);
    hiap_column **columns = lua_newuserdatauv(L, (size_t)(width + 1) * sizeof *columns, 0);
    size_t len = HIAP_LEN_ANY;
    for (int pass = 0; pass < 2; pass++) /* lists and columns say how long the single values are */
        for (lua_Integer i = 0; i < width; i++) {
            luaL_checkstack(L, 8, NULL);
            if (lua_rawgeti(L, 1, i + 1) != LUA_TTABLE || lua_rawgeti(L, -1, 1) != LUA_TSTRING)
                hiap_fail_text(L, "frame", "write frame{ { 'area', { 'A', 'B' } }, { 'count', { 12, 30 } } }", "column %lld of the frame is not a pair { name, values }", (long long)i + 1);
            names[i] = lua_tostring(L, -1);
            int kind = lua_rawgeti(L, -2, 2);
            bool single = kind != LUA_TTABLE && kind != LUA_TUSERDATA;
            if (single == (pass == 1)) {
                hold_as_box(L, hiap_bind_read_column(L, -1, len, names[i]), &columns[i]);
                len = hiap_column_len(columns[i]);
            } else {
                lua_pop(L, 3);
            }
        }
    hiap_err err = { 0 };
    hiap_frame **out = hiap_bind_frame_slot(L);
    return hiap_bind_frame_result(L, hiap_frame_new(out, names, columns, (size_t)width, &err), &err);
}

/* Evaluate the column nodes among `values` (a list at `list`, parallel to names) together, in one pass. */
static void read_together(lua_State *L, int table, int keys, lua_Integer n, size_t len, const char **names, hiap_column **columns) {
    hiap_expr **roots = lua_newuserdatauv(L, (size_t)(n + 1) * sizeof *roots, 0);
    hiap_column **values = lua_newuserdatauv(L, (size_t)(n + 1) * sizeof *values, 0);
    size_t count = 0;
    luaL_checkstack(L, (int)n * 2 + 8, NULL);
    for (lua_Integer i = 0; i < n; i++) {
        lua_rawgeti(L, keys, i + 1);
        names[i] = lua_tostring(L, -1);
        lua_pushvalue(L, -1);
        lua_rawget(L, table);
        columns[i] = NULL;
        if (hiap_box_test(L, -1, &hiap_column_box)) {
            hiap_expr *e = hiap_bind_check_expr(L, -1);
            size_t has = hiap_expr_len(e);
            if (len != 0 && has != HIAP_LEN_ANY && has != len)
                hiap_fail_text(L, names[i], NULL, "'%s' has %zu values, but the frame has %zu rows", names[i], has, len);
            if (has == HIAP_LEN_ANY || hiap_expr_leaf(e))
                hold_as_box(L, hiap_bind_read_column(L, -1, has == HIAP_LEN_ANY ? 1 : len ? len : HIAP_LEN_ANY, names[i]), &columns[i]);
            else
                roots[count++] = e;
        } else {
            hold_as_box(L, hiap_bind_read_column(L, -1, len ? len : HIAP_LEN_ANY, names[i]), &columns[i]);
        }
    }
    hiap_err err = { 0 };
    hiap_budget_charge(L, count * len * sizeof(double));
    if (count && hiap_expr_evaluate(values, roots, count, &err) != HIAP_OK)
        hiap_fail(L, &err);
    size_t k = 0;
    for (lua_Integer i = 0; i < n; i++)
        if (!columns[i]) {
            hold_as_box(L, values[k], &columns[i]);
            k++;
        }
}

int hiap_bind_frame_with(lua_State *L) {
    hiap_budget_enter(L);
    luaL_checktype(L, 2, LUA_TTABLE);
    lua_settop(L, 2);
    const hiap_frame *f = hiap_bind_check_frame(L, 1);
    lua_Integer n = push_sorted_keys(L, 2); /* 3 */
    const char **names = lua_newuserdatauv(L, (size_t)(n + 1) * sizeof *names, 0);
    hiap_column **columns = lua_newuserdatauv(L, (size_t)(n + 1) * sizeof *columns, 0);
    read_together(L, 2, 3, n, hiap_frame_width(f) ? hiap_frame_rows(f) : 0, names, columns);
    hiap_err err = { 0 };
    hiap_frame **out = hiap_bind_frame_slot(L);
    return hiap_bind_frame_result(L, hiap_frame_with(out, f, names, columns, (size_t)n, &err), &err);
}
