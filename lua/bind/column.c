/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The column type: its operators, and how columns pass between C and Lua. */
#include "lua/bind/column.h"

#include "lua/bind/mask.h"
#include "lua/bind/registry.h"
#include "lua/host/budget.h"
#include "lua/host/fail.h"
#include "lua/host/state.h"

static void drop(void *expr) {
    hiap_expr_drop(expr);
}

/* --- what the collector knows ----------------------------------------------------------------- */

enum { COLLECT_FROM = 64 << 20 };

/* Most of the budget is in use, and a good part of it may be garbage. */
static bool is_crowded(const hiap_bind *run) {
    size_t budget = hiap_mem_budget();
    return budget > 0 && hiap_mem_used() > budget / 4 * 3 && run->native_new > budget / 8;
}

void hiap_bind_note_bytes(lua_State *L, size_t bytes) {
    hiap_bind *run = hiap_bind_of(L);
    run->native_new += bytes;
    bool outweighs = run->native_new >= COLLECT_FROM && run->native_new >= run->native_live;
    if (!outweighs && !is_crowded(run))
        return;
    lua_gc(L, LUA_GCCOLLECT);
    run->native_new = 0;
    run->native_live = hiap_mem_used();
}

/* --- C to Lua and back ------------------------------------------------------------------------ */

hiap_expr *hiap_bind_check_expr(lua_State *L, int index) {
    hiap_expr *e = hiap_box_check(L, index, &hiap_column_box);
    if (hiap_expr_type(e) == HIAP_MASK)
        hiap_mask_used(L, index);
    return e;
}

/* The box keeps the values from now on, so that they are computed once. */
const hiap_column *hiap_bind_check_column(lua_State *L, int index) {
    hiap_expr *e = hiap_bind_check_expr(L, index), *leaf = NULL;
    hiap_column *values = NULL;
    hiap_err err = { 0 };
    if (hiap_expr_leaf(e))
        return hiap_expr_leaf(e);
    hiap_budget_charge(L, hiap_expr_len(e) * sizeof(double));
    hiap_rc rc = hiap_expr_evaluate(&values, &e, 1, &err);
    if (rc == HIAP_OK)
        rc = hiap_expr_column(&leaf, values, &err);
    hiap_column_drop(values);
    if (rc != HIAP_OK)
        hiap_fail(L, &err);
    *(void **)lua_touserdata(L, index) = leaf;
    hiap_expr_drop(e);
    hiap_bind_note_bytes(L, hiap_column_bytes(hiap_expr_leaf(leaf)));
    return hiap_expr_leaf(leaf);
}

void hiap_bind_push_column(lua_State *L, hiap_column *column) {
    hiap_err err = { 0 };
    hiap_expr *leaf = NULL;
    size_t bytes = hiap_column_bytes(column);
    hiap_rc rc = hiap_expr_column(&leaf, column, &err);
    hiap_column_drop(column);
    if (rc != HIAP_OK)
        hiap_fail(L, &err);
    hiap_box_push_object(L, &hiap_column_box, leaf);
    hiap_bind_note_bytes(L, bytes);
}

/* --- arrays of columns ------------------------------------------------------------------------ */

typedef struct column_array {
    size_t count;
    hiap_column *at[];
} column_array;

static int drop_columns(lua_State *L) {
    column_array *a = lua_touserdata(L, 1);
    for (size_t i = 0; i < a->count; i++)
        hiap_column_drop(a->at[i]);
    a->count = 0;
    return 0;
}

hiap_column **hiap_bind_columns(lua_State *L, size_t count) {
    column_array *a = lua_newuserdatauv(L, sizeof *a + count * sizeof *a->at, 0);
    a->count = count;
    for (size_t i = 0; i < count; i++)
        a->at[i] = NULL;
    if (luaL_newmetatable(L, "hiap.columns")) {
        lua_pushcfunction(L, drop_columns);
        lua_setfield(L, -2, "__gc");
    }
    lua_setmetatable(L, -2);
    return a->at;
}

/* --- operators -------------------------------------------------------------------------------- */

#define OPERATOR(name, op)                       \
    static int meta_##name(lua_State *L) {       \
        return hiap_bind_apply(L, HIAP_OP_##op); \
    }
OPERATOR(add, ADD)
OPERATOR(sub, SUB)
OPERATOR(mul, MUL)
OPERATOR(div, DIV)
OPERATOR(mod, MOD)
OPERATOR(pow, POW)
OPERATOR(idiv, IDIV)
OPERATOR(unm, NEG)
OPERATOR(band, AND)
OPERATOR(bor, OR)
OPERATOR(bnot, NOT)
#undef OPERATOR

/* Lua turns the result of a comparison into true or false, so a column cannot answer with a
 * mask. */
_Noreturn static void refuse(lua_State *L, const char *operator, const char *method) {
    hiap_fail_text(L, operator, NULL,
                   "columns cannot be compared with '%s': write a:%s(b), which gives a mask",
                   operator, method);
}

/* Lua asks `b < a` for `a > b`; only the source tells which one the user wrote. */
static bool is_written(lua_State *L, char sign) {
    hiap_place place;
    if (!hiap_host_where(L, &place))
        return false;
    hiap_str text = hiap_host_source(hiap_host_of(L), place.path);
    int line = 1;
    for (size_t i = 0; i < text.len && line <= place.line; i++) {
        if (line == place.line && text.at[i] == sign)
            return true;
        line += text.at[i] == '\n';
    }
    return false;
}
static int meta_eq(lua_State *L) {
    refuse(L, "==", "eq");
}
static int meta_lt(lua_State *L) {
    if (is_written(L, '>') && !is_written(L, '<'))
        refuse(L, ">", "gt");
    refuse(L, "<", "lt");
}
static int meta_le(lua_State *L) {
    if (is_written(L, '>') && !is_written(L, '<'))
        refuse(L, ">=", "ge");
    refuse(L, "<=", "le");
}

static int meta_len(lua_State *L) {
    hiap_budget_enter(L);
    hiap_expr *e = hiap_box_check(L, 1, &hiap_column_box);
    lua_pushinteger(L, (lua_Integer)hiap_expr_len(e));
    return 1;
}

/* "number column of 9 rows: 62.1, 60.4, ..." */
static int meta_tostring(lua_State *L) {
    enum { SHOWN = 10 };
    hiap_budget_enter(L);
    const hiap_column *c = hiap_bind_check_column(L, 1);
    size_t len = hiap_column_len(c);
    hiap_buf out = HIAP_BUF_INIT;
    hiap_buf_printf(&out, "%s column of %zu row%s%s", hiap_type_name(hiap_column_type(c)), len,
                    len == 1 ? "" : "s", len > 0 ? ": " : "");
    for (size_t i = 0; i < len && i < SHOWN; i++) {
        if (i > 0)
            hiap_buf_add_text(&out, ", ");
        hiap_column_print(&out, c, i);
    }
    if (len > SHOWN)
        hiap_buf_add_text(&out, ", …");
    return hiap_bind_push_buf(L, &out);
}

static const luaL_Reg meta[] = {
    { "__add", meta_add },   { "__sub", meta_sub },
    { "__mul", meta_mul },   { "__div", meta_div },
    { "__mod", meta_mod },   { "__pow", meta_pow },
    { "__idiv", meta_idiv }, { "__unm", meta_unm },
    { "__band", meta_band }, { "__bor", meta_bor },
    { "__bnot", meta_bnot }, { "__eq", meta_eq },
    { "__lt", meta_lt },     { "__le", meta_le },
    { "__len", meta_len },   { "__tostring", meta_tostring },
    { NULL, NULL },
};

const hiap_box_type hiap_column_box = {
    .name = "column",
    .drop = drop,
    .methods = hiap_bind_methods[HIAP_BIND_COLUMN],
    .meta = meta,
};
