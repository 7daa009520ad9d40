/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Comparisons and functions of columns, as methods. */
#include "lua/bind/column.h"
#include "lua/bind/mask.h"
#include "lua/host/arg.h"
#include "lua/host/budget.h"
#include "lua/host/fail.h"

/* The period at `index` takes part as its first day. */
static void period_to_number(lua_State *L, int index) {
    hiap_err err = { 0 };
    hiap_period p;
    hiap_str label = hiap_arg_str(L, index);
    if (hiap_period_parse(&p, label, NULL, &err) != HIAP_OK)
        hiap_fail_at(L, &err, label.at);
    lua_pushnumber(L, p.start);
    lua_replace(L, index);
}

/* The label at `index` as periods print it, so that 2015-17 finds 2015 - 17. */
static void normalise_label(lua_State *L, int index) {
    hiap_err err = { 0 };
    hiap_period p;
    char label[HIAP_PERIOD_MAX];
    hiap_str given = hiap_arg_str(L, index);
    if (hiap_period_parse(&p, given, NULL, &err) != HIAP_OK)
        hiap_fail_at(L, &err, given.at);
    lua_pushlstring(L, label, hiap_period_print(label, p));
    lua_replace(L, index);
}

/* Push the mask "text is one of the texts at `index`". */
static void push_text_in(lua_State *L, int index) {
    size_t count;
    const hiap_str *words = hiap_arg_texts(L, index, "values", &count);
    const hiap_column *text = hiap_bind_check_column(L, 1);
    hiap_err err = { 0 };
    void **box = hiap_box_push(L, &hiap_column_box);
    if (hiap_expr_text_in((hiap_expr **)box, text, words, count, &err) != HIAP_OK)
        hiap_fail(L, &err);
    hiap_mask_built(L);
}

/* The mask on top turned around. */
static int negate(lua_State *L) {
    lua_replace(L, 1);
    lua_settop(L, 1);
    return hiap_bind_apply(L, HIAP_OP_NOT);
}

static int compare(lua_State *L, hiap_op op, bool ordered) {
    hiap_budget_enter(L);
    lua_settop(L, 2);
    hiap_expr *e = hiap_box_check(L, 1, &hiap_column_box);
    hiap_type type = hiap_expr_type(e);
    if (type == HIAP_PERIOD && lua_type(L, 2) == LUA_TSTRING) {
        if (!ordered) { /* a label means its length too: 2015 is not 2015 - 17 */
            normalise_label(L, 2);
            lua_pushcfunction(L, hiap_bind_column_as_text);
            lua_pushvalue(L, 1);
            lua_call(L, 1, 1);
            lua_replace(L, 1);
            type = HIAP_TEXT;
        } else {
            period_to_number(L, 2);
        }
    }
    if (type != HIAP_TEXT)
        return hiap_bind_apply(L, op);
    if (ordered)
        hiap_fail_text(L, NULL, "texts have no order; use :eq, :one_of or :matches", "a text column cannot be compared with '%s'", hiap_op_name(op));
    if (lua_type(L, 2) != LUA_TSTRING)
        hiap_box_argument_error(L, 2, "text");
    push_text_in(L, 2);
    return op == HIAP_OP_NE ? negate(L) : 1;
}

#define COMPARISON(name, op, ordered)              \
    int hiap_bind_column_##name(lua_State *L) {         \
        return compare(L, HIAP_OP_##op, ordered);  \
    }
COMPARISON(eq, EQ, false)
COMPARISON(ne, NE, false)
COMPARISON(lt, LT, true)
COMPARISON(le, LE, true)
COMPARISON(gt, GT, true)
COMPARISON(ge, GE, true)
#undef COMPARISON

#define FUNCTION(name, op)                         \
    int hiap_bind_column_##name(lua_State *L) {         \
        return hiap_bind_apply(L, HIAP_OP_##op);   \
    }
FUNCTION(abs, ABS)
FUNCTION(sqrt, SQRT)
FUNCTION(exp, EXP)
FUNCTION(log, LOG)
FUNCTION(floor, FLOOR)
FUNCTION(ceil, CEIL)
FUNCTION(round, ROUND)
FUNCTION(smaller, MIN)
FUNCTION(larger, MAX)
#undef FUNCTION

/* Text columns know their missing rows without the engine: a mask from the reasons. */
static void push_missing_rows(lua_State *L, const hiap_column *c) {
    size_t len = hiap_column_len(c);
    hiap_err err = { 0 };
    hiap_column *mask = NULL;
    uint8_t *values = hiap_alloc_zero(len, 1);
    if (!values) {
        hiap_err_nomem(&err, len);
        hiap_fail(L, &err);
    }
    for (size_t i = 0; i < len; i++)
        values[i] = hiap_column_reason(c, i) != HIAP_MISSING_NONE;
    if (hiap_column_take_mask(&mask, values, NULL, len, &err) != HIAP_OK)
        hiap_fail(L, &err);
    hiap_bind_push_column(L, mask);
    hiap_mask_built(L);
}

int hiap_bind_column_is_missing(lua_State *L) {
    hiap_expr *e = hiap_box_check(L, 1, &hiap_column_box);
    if (hiap_expr_type(e) == HIAP_NUMBER)
        return hiap_bind_apply(L, HIAP_OP_IS_MISSING);
    hiap_budget_enter(L);
    push_missing_rows(L, hiap_bind_check_column(L, 1));
    return 1;
}

/* Texts: row by row, from one text or a text column; numbers: in the engine. */
static void push_text_or_else(lua_State *L, const hiap_column *c) {
    const hiap_column *other = hiap_box_test(L, 2, &hiap_column_box) ? hiap_bind_check_column(L, 2) : NULL;
    hiap_str otherwise = other ? (hiap_str){ NULL, 0 } : hiap_arg_str(L, 2);
    if (other && (hiap_column_type(other) != HIAP_TEXT || hiap_column_len(other) != hiap_column_len(c)))
        hiap_fail_text(L, "or_else", NULL, "or_else needs a text column of %zu rows, not a %s column of %zu", hiap_column_len(c),
                       hiap_type_name(hiap_column_type(other)), hiap_column_len(other));
    hiap_err err = { 0 };
    hiap_builder *b = NULL;
    hiap_column *filled = NULL;
    if (hiap_builder_new(&b, HIAP_TEXT, &err) != HIAP_OK)
        hiap_fail(L, &err);
    for (size_t i = 0; i < hiap_column_len(c); i++) {
        if (!hiap_column_reason(c, i))
            hiap_builder_text(b, hiap_column_text(c, i));
        else if (other && hiap_column_reason(other, i))
            hiap_builder_missing(b, hiap_column_reason(other, i));
        else
            hiap_builder_text(b, other ? hiap_column_text(other, i) : otherwise);
    }
    if (hiap_builder_finish(&filled, b, &err) != HIAP_OK)
        hiap_fail(L, &err);
    hiap_bind_push_column(L, filled);
}

int hiap_bind_column_or_else(lua_State *L) {
    hiap_expr *e = hiap_box_check(L, 1, &hiap_column_box);
    if (hiap_expr_type(e) != HIAP_TEXT)
        return hiap_bind_apply(L, HIAP_OP_OR_ELSE);
    hiap_budget_enter(L);
    push_text_or_else(L, hiap_bind_check_column(L, 1));
    return 1;
}

int hiap_bind_column_one_of(lua_State *L) {
    hiap_budget_enter(L);
    lua_settop(L, 2);
    luaL_checktype(L, 2, LUA_TTABLE);
    hiap_expr *e = hiap_box_check(L, 1, &hiap_column_box);
    if (hiap_expr_type(e) == HIAP_TEXT) {
        push_text_in(L, 2);
        return 1;
    }
    lua_Integer count = (lua_Integer)lua_rawlen(L, 2);
    if (count == 0)
        hiap_fail_text(L, "one_of", "name at least one value", "one_of was given an empty list");
    for (lua_Integer i = 1; i <= count; i++) { /* eq(v1) | eq(v2) | ... */
        lua_pushcfunction(L, hiap_bind_column_eq);
        lua_pushvalue(L, 1);
        lua_rawgeti(L, 2, i);
        lua_call(L, 2, 1);
        if (i > 1)
            lua_arith(L, LUA_OPBOR);
    }
    return 1;
}
