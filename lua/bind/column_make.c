/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Columns from what a script writes: lists, single values, period labels. */
#include <math.h>

#include "lua/bind/column.h"
#include "lua/host/arg.h"
#include "lua/host/budget.h"
#include "lua/host/fail.h"

static bool is_missing(lua_State *L, int index) {
    return lua_type(L, index) == LUA_TNUMBER && isnan(lua_tonumber(L, index));
}

/* The type of a list: that of its first value that is not missing; numbers when all are. */
static hiap_type type_of_list(lua_State *L, int list, lua_Integer len) {
    int type = LUA_TNUMBER;
    for (lua_Integer i = 1; i <= len; i++) {
        lua_rawgeti(L, list, i);
        bool known = !is_missing(L, -1);
        type = known ? lua_type(L, -1) : type;
        lua_pop(L, 1);
        if (known)
            break;
    }
    return type == LUA_TSTRING ? HIAP_TEXT : type == LUA_TBOOLEAN ? HIAP_MASK : HIAP_NUMBER;
}

/* Add the value on top of the stack and pop it; false when it is not of the type. */
static bool add_value(lua_State *L, hiap_builder *b, hiap_type type) {
    static const int lua_types[] = { [HIAP_NUMBER] = LUA_TNUMBER, [HIAP_TEXT] = LUA_TSTRING, [HIAP_MASK] = LUA_TBOOLEAN };
    bool right = true;
    hiap_str text;
    if (is_missing(L, -1))
        hiap_builder_missing(b, HIAP_MISSING_EMPTY);
    else if (lua_type(L, -1) != lua_types[type])
        right = false;
    else if (type == HIAP_NUMBER)
        hiap_builder_number(b, lua_tonumber(L, -1));
    else if (type == HIAP_MASK)
        hiap_builder_mask(b, lua_toboolean(L, -1));
    else {
        text.at = lua_tolstring(L, -1, &text.len);
        hiap_builder_text(b, text);
    }
    lua_pop(L, right ? 1 : 0);
    return right;
}

static hiap_column *from_list(lua_State *L, int list, const char *what) {
    lua_Integer len = (lua_Integer)lua_rawlen(L, list);
    hiap_type type = type_of_list(L, list, len);
    hiap_err err = { 0 };
    hiap_builder *b = NULL;
    hiap_column *c = NULL;
    luaL_checkstack(L, 4, NULL);
    if (hiap_builder_new(&b, type, &err) != HIAP_OK)
        hiap_fail(L, &err);
    for (lua_Integer i = 1; i <= len; i++) {
        lua_rawgeti(L, list, i);
        if (!add_value(L, b, type)) {
            hiap_builder_drop(b);
            hiap_fail_text(L, what, "write `missing` where a value is absent",
                           "value %lld of '%s' is %s, but the values before it are %s", (long long)i, what,
                           hiap_box_kind(L, -1), hiap_type_name(type));
        }
    }
    if (hiap_builder_finish(&c, b, &err) != HIAP_OK)
        hiap_fail(L, &err);
    return c;
}

static hiap_column *repeated(lua_State *L, int index, size_t len, const char *what) {
    hiap_err err = { 0 };
    hiap_column *c = NULL;
    hiap_str text;
    switch (lua_type(L, index)) {
        case LUA_TNUMBER: (void)hiap_column_repeat_number(&c, lua_tonumber(L, index), len, &err); break;
        case LUA_TSTRING:
            text.at = lua_tolstring(L, index, &text.len);
            (void)hiap_column_repeat_text(&c, text, len, &err);
            break;
        default:
            hiap_fail_text(L, what, NULL, "'%s' must be a column, a list or one value, not %s", what, hiap_box_kind(L, index));
    }
    if (!c)
        hiap_fail(L, &err);
    return c;
}

hiap_column *hiap_bind_read_column(lua_State *L, int index, size_t len, const char *what) {
    hiap_column *c;
    if (hiap_box_test(L, index, &hiap_column_box))
        c = hiap_column_hold(hiap_bind_check_column(L, index));
    else if (lua_istable(L, index))
        c = from_list(L, index, what);
    else
        return repeated(L, index, len == HIAP_LEN_ANY ? 1 : len, what);
    if (len != HIAP_LEN_ANY && hiap_column_len(c) != len) {
        size_t has = hiap_column_len(c);
        hiap_column_drop(c);
        hiap_fail_text(L, what, NULL, "'%s' has %zu value%s, but the frame has %zu row%s", what, has, has == 1 ? "" : "s", len, len == 1 ? "" : "s");
    }
    return c;
}

int hiap_bind_word_column(lua_State *L) {
    hiap_budget_enter(L);
    luaL_checktype(L, 1, LUA_TTABLE);
    hiap_bind_push_column(L, hiap_bind_read_column(L, 1, HIAP_LEN_ANY, "column"));
    return 1;
}

int hiap_bind_word_periods(lua_State *L) {
    hiap_budget_enter(L);
    size_t count;
    const char *kind = lua_isnoneornil(L, 2) ? NULL : hiap_arg_text(L, 2);
    const hiap_str *labels = hiap_arg_texts(L, 1, "periods", &count);
    hiap_err err = { 0 };
    hiap_builder *b = NULL;
    hiap_column *c = NULL;
    if (hiap_builder_new(&b, HIAP_PERIOD, &err) != HIAP_OK)
        hiap_fail(L, &err);
    for (size_t i = 0; i < count; i++) {
        hiap_period p;
        if (hiap_period_parse(&p, labels[i], kind, &err) != HIAP_OK) {
            hiap_builder_drop(b);
            hiap_fail(L, &err);
        }
        hiap_builder_period(b, p);
    }
    if (hiap_builder_finish(&c, b, &err) != HIAP_OK)
        hiap_fail(L, &err);
    hiap_bind_push_column(L, c);
    return 1;
}

int hiap_bind_column_if_else(lua_State *L) {
    hiap_expr *e = hiap_box_check(L, 1, &hiap_column_box);
    if (hiap_expr_type(e) != HIAP_MASK)
        hiap_box_argument_error(L, 1, "mask");
    return hiap_bind_apply(L, HIAP_OP_IF_ELSE);
}

int hiap_bind_word_sequence(lua_State *L) {
    hiap_budget_enter(L);
    size_t n = (size_t)hiap_arg_integer(L, 1, 0, 1 << 30);
    hiap_budget_charge(L, n * sizeof(double));
    hiap_err err = { 0 };
    hiap_column *c = NULL;
    double *values = hiap_alloc_array(n, sizeof *values);
    if (!values) {
        hiap_err_nomem(&err, n * sizeof *values);
        hiap_fail(L, &err);
    }
    for (size_t i = 0; i < n; i++)
        values[i] = (double)(i + 1);
    if (hiap_column_take_numbers(&c, values, NULL, n, &err) != HIAP_OK)
        hiap_fail(L, &err);
    hiap_bind_push_column(L, c);
    return 1;
}
