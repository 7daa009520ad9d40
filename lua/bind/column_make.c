/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Columns from what a script writes: lists, single values, other columns. */
#include <math.h>
#include <string.h>

#include "lua/bind/column.h"
#include "lua/host/arg.h"
#include "lua/host/budget.h"
#include "lua/host/fail.h"

bool hiap_bind_is_missing(lua_State *L, int index) {
    return lua_type(L, index) == LUA_TNUMBER && isnan(lua_tonumber(L, index));
}

/* --- row by row ------------------------------------------------------------------------------- */

void hiap_bind_push_built(lua_State *L, hiap_type type, size_t len, hiap_bind_add_row add,
                          const void *payload) {
    hiap_err err = { 0 };
    hiap_builder *b = NULL;
    hiap_column *c = NULL;
    hiap_budget_charge(L, len * sizeof(double));
    if (hiap_builder_new(&b, type, &err) != HIAP_OK)
        hiap_fail(L, &err);
    for (size_t i = 0; i < len; i++)
        add(b, i, payload);
    if (hiap_builder_finish(&c, b, &err) != HIAP_OK)
        hiap_fail(L, &err);
    hiap_bind_push_column(L, c);
}

void hiap_bind_add_cell(hiap_builder *b, const hiap_column *c, size_t row) {
    if (hiap_column_reason(c, row) != HIAP_MISSING_NONE) {
        hiap_builder_missing(b, hiap_column_reason(c, row));
        return;
    }
    switch (hiap_column_type(c)) {
    case HIAP_NUMBER: hiap_builder_number(b, hiap_column_numbers(c)[row]); break;
    case HIAP_TEXT:   hiap_builder_text(b, hiap_column_text(c, row)); break;
    case HIAP_PERIOD: hiap_builder_period(b, hiap_column_periods(c)[row]); break;
    case HIAP_MASK:   hiap_builder_mask(b, hiap_column_mask(c)[row] == 1); break;
    }
}

/* --- from a list ------------------------------------------------------------------------------ */

static const char *const plurals[] = {
    [HIAP_NUMBER] = "numbers",
    [HIAP_TEXT] = "texts",
    [HIAP_PERIOD] = "periods",
    [HIAP_MASK] = "truth values",
};

/* The type of a list: that of its first value that is not missing; numbers when all are. */
static hiap_type type_of_list(lua_State *L, int list, size_t len) {
    int type = LUA_TNUMBER;
    bool known = false;
    for (size_t i = 0; i < len && !known; i++) {
        lua_rawgeti(L, list, (lua_Integer)i + 1);
        known = !hiap_bind_is_missing(L, -1);
        type = lua_type(L, -1);
        lua_pop(L, 1);
    }
    return type == LUA_TSTRING ? HIAP_TEXT : type == LUA_TBOOLEAN ? HIAP_MASK : HIAP_NUMBER;
}

/* Add the value on top of the stack; false when it is not of the type. */
static bool add_value(lua_State *L, hiap_builder *b, hiap_type type) {
    static const int lua_types[] = {
        [HIAP_NUMBER] = LUA_TNUMBER,
        [HIAP_TEXT] = LUA_TSTRING,
        [HIAP_MASK] = LUA_TBOOLEAN,
    };
    hiap_str text;
    if (hiap_bind_is_missing(L, -1)) {
        hiap_builder_missing(b, HIAP_MISSING_EMPTY);
    } else if (lua_type(L, -1) != lua_types[type]) {
        return false;
    } else if (type == HIAP_NUMBER) {
        hiap_builder_number(b, lua_tonumber(L, -1));
    } else if (type == HIAP_MASK) {
        hiap_builder_mask(b, lua_toboolean(L, -1));
    } else {
        text.at = lua_tolstring(L, -1, &text.len);
        hiap_builder_text(b, text);
    }
    return true;
}

/* The value on top is the i-th, counted from 0. */
_Noreturn static void fail_value(lua_State *L, const char *what, size_t i, hiap_type type) {
    const char *kind = hiap_box_kind(L, -1);
    if (i == 0)
        hiap_fail_text(L, what, "a column holds numbers, texts or truth values",
                       "value 1 of '%s' is %s", what, kind);
    hiap_fail_text(L, what, "write `missing` where a value is absent",
                   "value %zu of '%s' is %s, but the values before it are %s", i + 1, what, kind,
                   plurals[type]);
}

static hiap_column *from_list(lua_State *L, int list, const char *what) {
    size_t len = (size_t)lua_rawlen(L, list);
    hiap_type type = type_of_list(L, list, len);
    hiap_err err = { 0 };
    hiap_builder *b = NULL;
    hiap_column *c = NULL;
    hiap_budget_charge(L, len * sizeof(double));
    if (hiap_builder_new(&b, type, &err) != HIAP_OK)
        hiap_fail(L, &err);
    for (size_t i = 0; i < len; i++) {
        lua_rawgeti(L, list, (lua_Integer)i + 1);
        if (!add_value(L, b, type)) {
            hiap_builder_drop(b);
            fail_value(L, what, i, type);
        }
        lua_pop(L, 1);
    }
    if (hiap_builder_finish(&c, b, &err) != HIAP_OK)
        hiap_fail(L, &err);
    return c;
}

/* --- from one value --------------------------------------------------------------------------- */

hiap_rc hiap_bind_repeat_truth(hiap_column **out, bool truth, size_t len, hiap_err *err) {
    uint8_t *values = hiap_alloc_array(len, 1);
    if (!values)
        return hiap_err_nomem(err, len);
    memset(values, truth, len);
    return hiap_column_take_mask(out, values, NULL, len, err);
}

static hiap_column *repeated(lua_State *L, int index, size_t len, const char *what) {
    hiap_err err = { 0 };
    hiap_column *c = NULL;
    hiap_str text;
    hiap_rc rc = HIAP_OK;
    hiap_budget_charge(L, len * sizeof(double));
    int type = lua_type(L, index);
    if (hiap_bind_is_missing(L, index)) {
        rc = hiap_column_repeat_missing(&c, HIAP_NUMBER, HIAP_MISSING_EMPTY, len, &err);
    } else if (type == LUA_TNUMBER) {
        rc = hiap_column_repeat_number(&c, lua_tonumber(L, index), len, &err);
    } else if (type == LUA_TBOOLEAN) {
        rc = hiap_bind_repeat_truth(&c, lua_toboolean(L, index), len, &err);
    } else if (type == LUA_TSTRING) {
        text.at = lua_tolstring(L, index, &text.len);
        rc = hiap_column_repeat_text(&c, text, len, &err);
    } else {
        hiap_fail_text(L, what, NULL, "'%s' must be a column, a list or one value, not %s", what,
                       hiap_box_kind(L, index));
    }
    if (rc != HIAP_OK)
        hiap_fail(L, &err);
    return c;
}

/* --- either ----------------------------------------------------------------------------------- */

size_t hiap_bind_length_of(lua_State *L, int index) {
    hiap_expr *e = hiap_box_test(L, index, &hiap_column_box);
    if (e)
        return hiap_expr_len(e);
    return lua_istable(L, index) ? (size_t)lua_rawlen(L, index) : HIAP_LEN_ANY;
}

hiap_column *hiap_bind_read_column(lua_State *L, int index, size_t len, const char *what) {
    index = lua_absindex(L, index);
    size_t has = hiap_bind_length_of(L, index);
    if (has == HIAP_LEN_ANY)
        return repeated(L, index, len == HIAP_LEN_ANY ? 1 : len, what);
    if (len != HIAP_LEN_ANY && has != len)
        hiap_fail_text(L, what, NULL, "'%s' has %zu value%s where %zu %s needed", what, has,
                       has == 1 ? "" : "s", len, len == 1 ? "is" : "are");
    if (lua_istable(L, index))
        return from_list(L, index, what);
    return hiap_column_hold(hiap_bind_check_column(L, index));
}

int hiap_bind_word_column(lua_State *L) {
    hiap_budget_enter(L);
    hiap_bind_check_table(L, 1, "list of values");
    hiap_bind_push_column(L, hiap_bind_read_column(L, 1, HIAP_LEN_ANY, "column"));
    return 1;
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
