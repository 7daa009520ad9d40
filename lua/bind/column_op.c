/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Operations of columns: arithmetic, functions, and choices between values. */
#include "lua/bind/column.h"
#include "lua/bind/mask.h"
#include "lua/host/arg.h"
#include "lua/host/budget.h"
#include "lua/host/fail.h"

/* --- in the engine ---------------------------------------------------------------------------- */

/* Periods can be compared, by their first days; they are no numbers. */
static void check_operand(lua_State *L, hiap_op op, int index, bool truth) {
    hiap_expr *e = hiap_box_test(L, index, &hiap_column_box);
    int type = lua_type(L, index);
    if (!e && type != LUA_TNUMBER && !(truth && type == LUA_TBOOLEAN))
        hiap_box_argument_error(L, index, truth ? "mask or truth value" : "column or number");
    if (e && hiap_expr_type(e) == HIAP_PERIOD && (op < HIAP_OP_EQ || op > HIAP_OP_GE))
        hiap_fail_text(L, NULL, "x:year(), x:middle() and x:length() are numbers",
                       "%s cannot work on a period column", hiap_op_name(op));
}

/* Every check raises before anything is held. Returns how many rows a missing value stands for. */
static size_t check_operands(lua_State *L, hiap_op op) {
    hiap_expr *first = hiap_box_test(L, 1, &hiap_column_box);
    bool truth = first && hiap_expr_type(first) == HIAP_MASK;
    size_t len = HIAP_LEN_ANY;
    for (int i = 1; i <= (int)hiap_op_arguments(op); i++) {
        check_operand(L, op, i, truth);
        if (len == HIAP_LEN_ANY)
            len = hiap_bind_length_of(L, i);
    }
    return len;
}

/* Values that are no constants of the engine: `missing`, and true and false where they make a
 * mask. */
static hiap_rc read_repeated(hiap_expr **out, lua_State *L, int index, size_t len, hiap_err *err) {
    hiap_column *c = NULL;
    hiap_rc rc = hiap_bind_is_missing(L, index)
                     ? hiap_column_repeat_missing(&c, HIAP_NUMBER, HIAP_MISSING_EMPTY, len, err)
                     : hiap_bind_repeat_truth(&c, lua_toboolean(L, index), len, err);
    if (rc == HIAP_OK)
        rc = hiap_expr_column(out, c, err);
    hiap_column_drop(c);
    return rc;
}

static hiap_rc read_operand(hiap_expr **out, lua_State *L, int index, size_t len, hiap_err *err) {
    if (hiap_box_test(L, index, &hiap_column_box)) {
        *out = hiap_expr_hold(hiap_bind_check_expr(L, index));
        return HIAP_OK;
    }
    if (hiap_bind_is_missing(L, index) || lua_isboolean(L, index))
        return read_repeated(out, L, index, len, err);
    return hiap_expr_constant(out, lua_tonumber(L, index), err);
}

int hiap_bind_apply(lua_State *L, hiap_op op) {
    enum { MOST = 3 };
    hiap_budget_enter(L);
    hiap_expr *operands[MOST] = { NULL };
    hiap_err err = { 0 };
    hiap_rc rc = HIAP_OK;
    size_t len = check_operands(L, op), count = hiap_op_arguments(op);
    void **box = hiap_box_push(L, &hiap_column_box);
    for (size_t i = 0; i < count && rc == HIAP_OK; i++)
        rc = read_operand(&operands[i], L, (int)i + 1, len, &err);
    if (rc == HIAP_OK)
        rc = hiap_expr_apply((hiap_expr **)box, op, operands, &err);
    for (size_t i = 0; i < count; i++)
        hiap_expr_drop(operands[i]);
    if (rc != HIAP_OK)
        hiap_fail(L, &err);
    if (hiap_op_is_mask(op))
        hiap_mask_built(L);
    return 1;
}

#define FUNCTION(name, op)                       \
    int hiap_bind_column_##name(lua_State *L) {  \
        return hiap_bind_apply(L, HIAP_OP_##op); \
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

/* --- row by row: texts and periods ------------------------------------------------------------ */

static void add_whether_missing(hiap_builder *b, size_t row, const void *payload) {
    hiap_builder_mask(b, hiap_column_reason(payload, row) != HIAP_MISSING_NONE);
}

int hiap_bind_column_is_missing(lua_State *L) {
    hiap_expr *e = hiap_box_check(L, 1, &hiap_column_box);
    if (hiap_expr_type(e) == HIAP_NUMBER)
        return hiap_bind_apply(L, HIAP_OP_IS_MISSING);
    hiap_budget_enter(L);
    const hiap_column *c = hiap_bind_check_column(L, 1);
    hiap_bind_push_built(L, HIAP_MASK, hiap_column_len(c), add_whether_missing, c);
    hiap_mask_built(L);
    return 1;
}

/* Without a mask: `no` where `yes` is missing. */
typedef struct choice {
    const hiap_column *mask, *yes, *no;
} choice;

static void add_choice(hiap_builder *b, size_t row, const void *payload) {
    const choice *c = payload;
    if (!c->mask)
        hiap_bind_add_cell(b, hiap_column_reason(c->yes, row) ? c->no : c->yes, row);
    else if (hiap_column_reason(c->mask, row) != HIAP_MISSING_NONE)
        hiap_builder_missing(b, hiap_column_reason(c->mask, row));
    else
        hiap_bind_add_cell(b, hiap_column_mask(c->mask)[row] == 1 ? c->yes : c->no, row);
}

/* The alternative at `index` as a column of `type`, pushed. */
static const hiap_column *push_alternative(lua_State *L, int index, hiap_type type, size_t len,
                                           const char *method) {
    if (hiap_bind_is_missing(L, index)) {
        hiap_column *absent = NULL;
        hiap_err err = { 0 };
        if (hiap_column_repeat_missing(&absent, type, HIAP_MISSING_EMPTY, len, &err) != HIAP_OK)
            hiap_fail(L, &err);
        hiap_bind_push_column(L, absent);
        return hiap_bind_check_column(L, -1);
    }
    hiap_bind_push_column(L, hiap_bind_read_column(L, index, len, method));
    if (type == HIAP_PERIOD)
        hiap_bind_push_periods(L, lua_gettop(L), NULL);
    const hiap_column *c = hiap_bind_check_column(L, -1);
    if (hiap_column_type(c) != type)
        hiap_fail_text(L, method, NULL, "%s cannot choose between a %s and a %s column", method,
                       hiap_type_name(type), hiap_type_name(hiap_column_type(c)));
    return c;
}

int hiap_bind_column_or_else(lua_State *L) {
    hiap_budget_enter(L);
    lua_settop(L, 2);
    hiap_type type = hiap_expr_type(hiap_box_check(L, 1, &hiap_column_box));
    if (type != HIAP_TEXT && type != HIAP_PERIOD)
        return hiap_bind_apply(L, HIAP_OP_OR_ELSE);
    choice c = { .yes = hiap_bind_check_column(L, 1) };
    size_t len = hiap_column_len(c.yes);
    c.no = push_alternative(L, 2, type, len, "or_else");
    hiap_bind_push_built(L, type, len, add_choice, &c);
    return 1;
}

/* What the alternatives of if_else are; a text beside a period column is a label. */
static hiap_type type_of_alternatives(lua_State *L) {
    hiap_type type = HIAP_NUMBER;
    for (int i = 2; i <= 3; i++) {
        hiap_expr *e = hiap_box_test(L, i, &hiap_column_box);
        if (e && hiap_expr_type(e) == HIAP_PERIOD)
            return HIAP_PERIOD;
        if (lua_type(L, i) == LUA_TSTRING || (e && hiap_expr_type(e) == HIAP_TEXT))
            type = HIAP_TEXT;
    }
    return type;
}

int hiap_bind_column_if_else(lua_State *L) {
    hiap_budget_enter(L);
    lua_settop(L, 3);
    if (hiap_expr_type(hiap_box_check(L, 1, &hiap_column_box)) != HIAP_MASK)
        hiap_box_argument_error(L, 1, "mask");
    hiap_type type = type_of_alternatives(L);
    if (type != HIAP_TEXT && type != HIAP_PERIOD)
        return hiap_bind_apply(L, HIAP_OP_IF_ELSE);
    choice c = { .mask = hiap_bind_check_column(L, 1) };
    size_t len = hiap_column_len(c.mask);
    c.yes = push_alternative(L, 2, type, len, "if_else");
    c.no = push_alternative(L, 3, type, len, "if_else");
    hiap_bind_push_built(L, type, len, add_choice, &c);
    return 1;
}
