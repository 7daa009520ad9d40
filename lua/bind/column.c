/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The column type: operators, and how columns pass between C and Lua. */
#include "lua/bind/column.h"

#include <math.h>

#include "lua/bind/mask.h"
#include "lua/bind/registry.h"
#include "lua/host/arg.h"
#include "lua/host/budget.h"
#include "lua/host/fail.h"

#define COLLECT_FROM ((size_t)64 << 20)

static void drop(void *expr) {
    hiap_expr_drop(expr);
}

void hiap_bind_note_bytes(lua_State *L, size_t bytes) {
    hiap_bind *run = hiap_bind_of(L);
    run->native_new += bytes;
    if (run->native_new < COLLECT_FROM || run->native_new < run->native_live)
        return;
    lua_gc(L, LUA_GCCOLLECT);
    run->native_new = 0;
    run->native_live = hiap_mem_used();
}

/* --- C to Lua and back ---------------------------------------------------------------------------- */

hiap_expr *hiap_bind_check_expr(lua_State *L, int index) {
    hiap_expr *e = hiap_box_check(L, index, &hiap_column_box);
    if (hiap_expr_type(e) == HIAP_MASK)
        hiap_mask_used(L, index);
    return e;
}

const hiap_column *hiap_bind_check_column(lua_State *L, int index) {
    hiap_expr *e = hiap_bind_check_expr(L, index);
    const hiap_column *leaf = hiap_expr_leaf(e);
    if (leaf)
        return leaf;
    hiap_err err = { 0 };
    hiap_column *values = NULL;
    size_t len = hiap_expr_len(e);
    hiap_budget_charge(L, (len == HIAP_LEN_ANY ? 1 : len) * sizeof(double));
    if (hiap_expr_evaluate(&values, &e, 1, &err) != HIAP_OK)
        hiap_fail(L, &err);
    hiap_expr *evaluated = NULL;
    hiap_rc rc = hiap_expr_column(&evaluated, values, &err);
    hiap_column_drop(values);
    if (rc != HIAP_OK)
        hiap_fail(L, &err);
    *(void **)lua_touserdata(L, index) = evaluated;
    hiap_expr_drop(e);
    hiap_bind_note_bytes(L, hiap_column_bytes(hiap_expr_leaf(evaluated)));
    return hiap_expr_leaf(evaluated);
}

void hiap_bind_push_column(lua_State *L, hiap_column *column) {
    hiap_err err = { 0 };
    hiap_expr *e = NULL;
    hiap_rc rc = hiap_expr_column(&e, column, &err);
    size_t bytes = hiap_column_bytes(column);
    hiap_column_drop(column);
    if (rc != HIAP_OK)
        hiap_fail(L, &err);
    hiap_box_push_object(L, &hiap_column_box, e);
    hiap_bind_note_bytes(L, bytes);
}

void hiap_bind_push_cell(lua_State *L, const hiap_column *column, size_t row) {
    if (hiap_column_reason(column, row) != HIAP_MISSING_NONE) {
        lua_pushnil(L);
        return;
    }
    char label[HIAP_PERIOD_MAX];
    hiap_str text;
    switch (hiap_column_type(column)) {
        case HIAP_NUMBER: lua_pushnumber(L, hiap_column_numbers(column)[row]); break;
        case HIAP_MASK: lua_pushboolean(L, hiap_column_mask(column)[row] == 1); break;
        case HIAP_PERIOD: lua_pushlstring(L, label, hiap_period_print(label, hiap_column_periods(column)[row])); break;
        case HIAP_TEXT:
            text = hiap_column_text(column, row);
            lua_pushlstring(L, text.at, text.len);
    }
}

/* --- operators --------------------------------------------------------------------------------------- */

hiap_expr *hiap_bind_read_number(lua_State *L, int index, hiap_err *err) {
    if (hiap_box_test(L, index, &hiap_column_box))
        return hiap_expr_hold(hiap_bind_check_expr(L, index));
    if (lua_type(L, index) != LUA_TNUMBER)
        hiap_box_argument_error(L, index, "column or number");
    hiap_expr *e = NULL;
    (void)hiap_expr_constant(&e, lua_tonumber(L, index), err);
    return e;
}

int hiap_bind_apply(lua_State *L, hiap_op op) {
    hiap_budget_enter(L);
    hiap_expr *arguments[3] = { NULL };
    size_t count = hiap_op_arguments(op);
    hiap_err err = { 0 };
    for (size_t i = 0; i < count; i++) /* every check raises before anything is held */
        if (!hiap_box_test(L, (int)i + 1, &hiap_column_box) && lua_type(L, (int)i + 1) != LUA_TNUMBER)
            hiap_box_argument_error(L, (int)i + 1, "column or number");
    void **box = hiap_box_push(L, &hiap_column_box);
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < count && rc == HIAP_OK; i++)
        if (!(arguments[i] = hiap_bind_read_number(L, (int)i + 1, &err)))
            rc = err.rc;
    if (rc == HIAP_OK)
        rc = hiap_expr_apply((hiap_expr **)box, op, arguments, &err);
    for (size_t i = 0; i < count; i++)
        hiap_expr_drop(arguments[i]);
    if (rc != HIAP_OK)
        hiap_fail(L, &err);
    if (hiap_op_is_mask(op))
        hiap_mask_built(L);
    return 1;
}

#define OPERATOR(name, op)                        \
    static int meta_##name(lua_State *L) {        \
        return hiap_bind_apply(L, HIAP_OP_##op);  \
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

/* Lua turns the result of a comparison into true or false, so a column cannot answer with a mask. */
static int refuse(lua_State *L, const char *operator, const char *method) {
    hiap_fail_text(L, operator, NULL, "columns cannot be compared with '%s': write a:%s(b), which gives a mask", operator, method);
}
static int meta_eq(lua_State *L) {
    return refuse(L, "==", "eq");
}
static int meta_lt(lua_State *L) {
    return refuse(L, "<", "lt");
}
static int meta_le(lua_State *L) {
    return refuse(L, "<=", "le");
}

static int meta_newindex(lua_State *L) {
    hiap_fail_text(L, NULL, "make a new column, for example f:with{ name = column }", "a column cannot be changed");
}

static int meta_len(lua_State *L) {
    hiap_budget_enter(L);
    hiap_expr *e = hiap_box_check(L, 1, &hiap_column_box);
    lua_pushinteger(L, hiap_expr_len(e) == HIAP_LEN_ANY ? 1 : (lua_Integer)hiap_expr_len(e));
    return 1;
}

/* "number column of 9 rows: 62.1, 60.4, ..." */
static int meta_tostring(lua_State *L) {
    enum { SHOWN = 10 };
    hiap_budget_enter(L);
    const hiap_column *c = hiap_bind_check_column(L, 1);
    size_t len = hiap_column_len(c);
    hiap_buf out = HIAP_BUF_INIT;
    hiap_buf_printf(&out, "%s column of %zu row%s: ", hiap_type_name(hiap_column_type(c)), len, len == 1 ? "" : "s");
    for (size_t i = 0; i < len && i < SHOWN; i++) {
        if (i)
            hiap_buf_add_text(&out, ", ");
        hiap_column_print(&out, c, i);
    }
    if (len > SHOWN)
        hiap_buf_add_text(&out, ", …");
    return hiap_bind_push_buf(L, &out);
}

static const luaL_Reg meta[] = {
    { "__add", meta_add },   { "__sub", meta_sub },   { "__mul", meta_mul },           { "__div", meta_div },
    { "__mod", meta_mod },   { "__pow", meta_pow },   { "__idiv", meta_idiv },         { "__unm", meta_unm },
    { "__band", meta_band }, { "__bor", meta_bor },   { "__bnot", meta_bnot },         { "__eq", meta_eq },
    { "__lt", meta_lt },     { "__le", meta_le },     { "__newindex", meta_newindex }, { "__len", meta_len },
    { "__tostring", meta_tostring }, { NULL, NULL },
};

const hiap_box_type hiap_column_box = {
    .name = "column", .drop = drop, .methods = hiap_bind_methods[HIAP_BIND_COLUMN], .meta = meta
};
