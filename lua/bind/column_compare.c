/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Comparisons of columns, as methods that give masks. */
#include "lua/bind/column.h"
#include "lua/bind/mask.h"
#include "lua/host/arg.h"
#include "lua/host/budget.h"
#include "lua/host/fail.h"

/* What a column of each type is compared with. */
static const struct {
    int lua_type;
    const char *hint;
} plain[] = {
    [HIAP_NUMBER] = { LUA_TNUMBER, "compare it with a number, such as 10" },
    [HIAP_TEXT] = { LUA_TSTRING, "compare it with a text, such as 'Female'" },
    [HIAP_PERIOD] = { LUA_TSTRING, "compare it with a label, such as '2019/20'" },
    [HIAP_MASK] = { LUA_TBOOLEAN, "a mask is true or false; masks combine with & | ~" },
};

_Noreturn static void refuse(lua_State *L, hiap_type type, int index, const char *name) {
    hiap_expr *e = hiap_box_test(L, index, &hiap_column_box);
    if (hiap_bind_is_missing(L, index))
        hiap_fail_text(L, name, "x:is_missing() finds missing values",
                       "nothing compares with `missing`");
    hiap_fail_text(L, name, plain[type].hint, "a %s column cannot be compared with %s%s%s",
                   hiap_type_name(type), lua_isnoneornil(L, index) ? "" : "a ",
                   e ? hiap_type_name(hiap_expr_type(e)) : hiap_box_kind(L, index),
                   e ? " column" : "");
}

static void check_value(lua_State *L, hiap_type type, int index, const char *name) {
    if (lua_type(L, index) != plain[type].lua_type || hiap_bind_is_missing(L, index))
        refuse(L, type, index, name);
}

/* --- one of several values -------------------------------------------------------------------- */

/* The label at `index` as periods print it, so that 2015-17 finds 2015 - 17. */
static hiap_period read_label(lua_State *L, int index) {
    hiap_err err = { 0 };
    hiap_period p;
    hiap_str given = hiap_arg_str(L, index);
    if (hiap_period_parse(&p, given, NULL, &err) != HIAP_OK)
        hiap_fail_at(L, &err, given.at);
    return p;
}

/* A list at `values` with each value replaced by its normal label, pushed. */
static void push_labels(lua_State *L, int values) {
    char label[HIAP_PERIOD_MAX];
    lua_Integer count = (lua_Integer)lua_rawlen(L, values);
    lua_createtable(L, (int)count, 0);
    for (lua_Integer i = 1; i <= count; i++) {
        lua_rawgeti(L, values, i);
        size_t len = hiap_period_print(label, read_label(L, -1));
        lua_pushlstring(L, label, len);
        lua_rawseti(L, -3, i);
        lua_pop(L, 1);
    }
}

static void push_text_in(lua_State *L, int column, int values) {
    size_t count;
    const hiap_str *words = hiap_arg_texts(L, values, "values", &count);
    const hiap_column *text = hiap_bind_check_column(L, column);
    hiap_err err = { 0 };
    void **box = hiap_box_push(L, &hiap_column_box);
    if (hiap_expr_text_in((hiap_expr **)box, text, words, count, &err) != HIAP_OK)
        hiap_fail(L, &err);
}

/* By label: 2015 is not 2015 - 17, though both start on the same day. */
static void push_period_in(lua_State *L, int column, int values) {
    hiap_bind_push_as_text(L, column);
    push_labels(L, values);
    push_text_in(L, lua_gettop(L) - 1, lua_gettop(L));
}

typedef struct numbers_in {
    const hiap_column *column;
    const double *values;
    size_t count;
} numbers_in;

static void add_number_in(hiap_builder *b, size_t row, const void *payload) {
    const numbers_in *in = payload;
    double x = hiap_column_numbers(in->column)[row];
    bool found = false;
    for (size_t i = 0; i < in->count; i++)
        found = found || x == in->values[i];
    if (hiap_column_reason(in->column, row) != HIAP_MISSING_NONE)
        hiap_builder_missing(b, hiap_column_reason(in->column, row));
    else
        hiap_builder_mask(b, found);
}

static void push_number_in(lua_State *L, int column, int values) {
    numbers_in in = { .column = hiap_bind_check_column(L, column) };
    in.values = hiap_arg_numbers(L, values, "values", &in.count);
    hiap_bind_push_built(L, HIAP_MASK, hiap_column_len(in.column), add_number_in, &in);
}

typedef struct truth_in {
    const hiap_column *column;
    bool wanted[2];
} truth_in;

static void add_truth_in(hiap_builder *b, size_t row, const void *payload) {
    const truth_in *in = payload;
    if (hiap_column_reason(in->column, row) != HIAP_MISSING_NONE)
        hiap_builder_missing(b, hiap_column_reason(in->column, row));
    else
        hiap_builder_mask(b, in->wanted[hiap_column_mask(in->column)[row]]);
}

static void push_truth_in(lua_State *L, int column, int values) {
    truth_in in = { .column = hiap_bind_check_column(L, column) };
    for (lua_Integer i = 1; i <= (lua_Integer)lua_rawlen(L, values); i++) {
        lua_rawgeti(L, values, i);
        in.wanted[lua_toboolean(L, -1)] = true;
        lua_pop(L, 1);
    }
    hiap_bind_push_built(L, HIAP_MASK, hiap_column_len(in.column), add_truth_in, &in);
}

/* The values as a list of the right kind, pushed. */
static void push_checked(lua_State *L, hiap_type type, int values, const char *name) {
    if (lua_istable(L, values)) {
        lua_pushvalue(L, values);
    } else {
        lua_createtable(L, 1, 0);
        lua_pushvalue(L, values);
        lua_rawseti(L, -2, 1);
    }
    for (lua_Integer i = 1; i <= (lua_Integer)lua_rawlen(L, -1); i++) {
        lua_rawgeti(L, -1, i);
        check_value(L, type, lua_gettop(L), name);
        lua_pop(L, 1);
    }
}

void hiap_bind_push_one_of(lua_State *L, int column, int values, const char *name) {
    static void (*const push_in[])(lua_State *L, int column, int values) = {
        [HIAP_NUMBER] = push_number_in,
        [HIAP_TEXT] = push_text_in,
        [HIAP_PERIOD] = push_period_in,
        [HIAP_MASK] = push_truth_in,
    };
    int top = lua_gettop(L);
    hiap_type type = hiap_expr_type(hiap_bind_check_expr(L, column));
    push_checked(L, type, values, name);
    push_in[type](L, column, top + 1);
    lua_replace(L, top + 1);
    lua_settop(L, top + 1);
    hiap_mask_built(L);
}

int hiap_bind_column_one_of(lua_State *L) {
    hiap_budget_enter(L);
    lua_settop(L, 2);
    hiap_bind_check_table(L, 2, "list of values");
    (void)hiap_bind_check_expr(L, 1);
    hiap_bind_push_one_of(L, 1, 2, "one_of");
    return 1;
}

/* --- cell by cell ----------------------------------------------------------------------------- */

typedef struct pair {
    const hiap_column *a, *b;
} pair;

static bool same_cell(const pair *p, size_t row) {
    if (hiap_column_type(p->a) == HIAP_PERIOD)
        return hiap_period_same(hiap_column_periods(p->a)[row], hiap_column_periods(p->b)[row]);
    return hiap_str_equal(hiap_column_text(p->a, row), hiap_column_text(p->b, row));
}

static void add_whether_same(hiap_builder *b, size_t row, const void *payload) {
    const pair *p = payload;
    hiap_reason reason = hiap_column_reason(p->a, row);
    if (reason == HIAP_MISSING_NONE)
        reason = hiap_column_reason(p->b, row);
    if (reason == HIAP_MISSING_NONE)
        hiap_builder_mask(b, same_cell(p, row));
    else
        hiap_builder_missing(b, reason);
}

static void push_same_cells(lua_State *L, const char *name) {
    pair p = { hiap_bind_check_column(L, 1), hiap_bind_check_column(L, 2) };
    size_t len = hiap_column_len(p.a);
    if (hiap_column_len(p.b) != len)
        hiap_fail_text(L, name, NULL, "%s cannot combine a column of %zu rows with one of %zu",
                       name, len, hiap_column_len(p.b));
    hiap_bind_push_built(L, HIAP_MASK, len, add_whether_same, &p);
    hiap_mask_built(L);
}

/* --- eq, ne, lt, le, gt, ge ------------------------------------------------------------------- */

/* The mask on top turned around. */
static int negate(lua_State *L) {
    lua_replace(L, 1);
    lua_settop(L, 1);
    return hiap_bind_apply(L, HIAP_OP_NOT);
}

/* Periods stand for their first days. */
static void push_first_day(lua_State *L, int index) {
    lua_pushnumber(L, read_label(L, index).start);
    lua_replace(L, index);
}

static int compare(lua_State *L, hiap_op op) {
    hiap_budget_enter(L);
    lua_settop(L, 2);
    bool same = op == HIAP_OP_EQ || op == HIAP_OP_NE;
    const char *name = hiap_op_name(op);
    hiap_type type = hiap_expr_type(hiap_box_check(L, 1, &hiap_column_box));
    hiap_expr *other = hiap_box_test(L, 2, &hiap_column_box);
    if (!other)
        check_value(L, type, 2, name);
    else if (hiap_expr_type(other) != type)
        refuse(L, type, 2, name);
    if (type == HIAP_TEXT && !same)
        hiap_fail_text(L, name, "texts have no order; use :eq, :one_of or :matches",
                       "a text column cannot be compared with '%s'", name);
    if (type == HIAP_NUMBER || (other && type == HIAP_MASK))
        return hiap_bind_apply(L, op);
    if (type == HIAP_PERIOD && !same) {
        if (!other)
            push_first_day(L, 2);
        return hiap_bind_apply(L, op);
    }
    if (other)
        push_same_cells(L, name);
    else
        hiap_bind_push_one_of(L, 1, 2, name);
    return op == HIAP_OP_NE ? negate(L) : 1;
}

#define COMPARISON(name, op)                    \
    int hiap_bind_column_##name(lua_State *L) { \
        return compare(L, HIAP_OP_##op);        \
    }
COMPARISON(eq, EQ)
COMPARISON(ne, NE)
COMPARISON(lt, LT)
COMPARISON(le, LE)
COMPARISON(gt, GT)
COMPARISON(ge, GE)
#undef COMPARISON
