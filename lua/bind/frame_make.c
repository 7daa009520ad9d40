/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Frames from named columns: frame{}, with{}, rename{}. */
#include "lua/bind/column.h"
#include "lua/bind/frame.h"
#include "lua/host/budget.h"
#include "lua/host/fail.h"

/* Columns on their way into a frame: what a script gave, by name. */
typedef struct draft {
    lua_State *L;
    size_t count, rows;   /* HIAP_LEN_ANY while nothing says how many rows */
    int values;           /* a list on the stack, parallel to the names */
    const char **names;   /* these arrays are Lua's */
    hiap_column **columns;
} draft;

static void draft_init(draft *d, lua_State *L, size_t count, size_t rows) {
    *d = (draft){ .L = L, .count = count, .rows = rows };
    luaL_checkstack(L, 12, "too many values");
    d->names = lua_newuserdatauv(L, (count + 1) * sizeof *d->names, 0);
    d->columns = hiap_bind_columns(L, count);
    lua_createtable(L, (int)count, 0);
    d->values = lua_gettop(L);
}

/* Push the i-th value. */
static void push_value(const draft *d, size_t i) {
    lua_rawgeti(d->L, d->values, (lua_Integer)i + 1);
}

/* The first column or list says how long the single values are. */
static void find_rows(draft *d) {
    for (size_t i = 0; i < d->count && d->rows == HIAP_LEN_ANY; i++) {
        push_value(d, i);
        d->rows = hiap_bind_length_of(d->L, -1);
        lua_pop(d->L, 1);
    }
    if (d->rows == HIAP_LEN_ANY)
        d->rows = 1;
}

/* A column that is not computed yet. */
static hiap_expr *open_expression(const draft *d, int index) {
    hiap_expr *e = hiap_box_test(d->L, index, &hiap_column_box);
    return e && !hiap_expr_leaf(e) && hiap_expr_len(e) == d->rows ? e : NULL;
}

/* Those not computed yet are computed together, in one pass; `computed` has a slot for each. */
static void read_columns(draft *d, hiap_expr **open, hiap_column **computed) {
    size_t count = 0, next = 0;
    hiap_err err = { 0 };
    for (size_t i = 0; i < d->count; i++) {
        push_value(d, i);
        if ((open[count] = open_expression(d, -1)) != NULL) {
            (void)hiap_bind_check_expr(d->L, -1);
            count++;
        } else {
            d->columns[i] = hiap_bind_read_column(d->L, -1, d->rows, d->names[i]);
        }
        lua_pop(d->L, 1);
    }
    hiap_budget_charge(d->L, count * d->rows * sizeof(double));
    if (count > 0 && hiap_expr_evaluate(computed, open, count, &err) != HIAP_OK)
        hiap_fail(d->L, &err);
    for (size_t i = 0; i < d->count; i++)
        if (!d->columns[i]) {
            d->columns[i] = computed[next];
            computed[next++] = NULL;
        }
}

static void draft_finish(draft *d) {
    find_rows(d);
    hiap_expr **open = lua_newuserdatauv(d->L, (d->count + 1) * sizeof(hiap_expr *), 0);
    read_columns(d, open, hiap_bind_columns(d->L, d->count));
}

/* --- frame{} and with{} ----------------------------------------------------------------------- */

/* { 'area', values }, the i-th pair of the list at 1. */
static void read_pair(const draft *d, size_t i) {
    lua_State *L = d->L;
    bool is_pair = lua_rawgeti(L, 1, (lua_Integer)i + 1) == LUA_TTABLE;
    if (!is_pair || lua_rawgeti(L, -1, 1) != LUA_TSTRING)
        hiap_fail_text(L, "frame", "write frame{ { 'area', { 'A', 'B' } }, { 'count', { 1, 2 } } }",
                       "column %zu of the frame is not a pair { name, values }", i + 1);
    d->names[i] = lua_tostring(L, -1);
    lua_rawgeti(L, -2, 2);
    lua_rawseti(L, d->values, (lua_Integer)i + 1);
    lua_pop(L, 2); /* the name lives on in its pair */
}

int hiap_bind_word_frame(lua_State *L) {
    hiap_budget_enter(L);
    hiap_bind_check_table(L, 1, "list of columns");
    lua_settop(L, 1);
    draft d;
    hiap_err err = { 0 };
    draft_init(&d, L, (size_t)lua_rawlen(L, 1), HIAP_LEN_ANY);
    for (size_t i = 0; i < d.count; i++)
        read_pair(&d, i);
    draft_finish(&d);
    hiap_frame **out = hiap_bind_frame_slot(L);
    return hiap_bind_frame_result(L, hiap_frame_new(out, d.names, d.columns, d.count, &err), &err);
}

int hiap_bind_frame_with(lua_State *L) {
    hiap_budget_enter(L);
    const hiap_frame *f = hiap_bind_check_frame(L, 1);
    hiap_bind_check_table(L, 2, "table of columns");
    lua_settop(L, 2);
    draft d;
    hiap_err err = { 0 };
    size_t count = hiap_bind_push_keys(L, 2); /* 3 */
    draft_init(&d, L, count, hiap_frame_width(f) > 0 ? hiap_frame_rows(f) : HIAP_LEN_ANY);
    for (size_t i = 0; i < count; i++) {
        lua_rawgeti(L, 3, (lua_Integer)i + 1);
        d.names[i] = lua_tostring(L, -1);
        lua_rawget(L, 2);
        lua_rawseti(L, d.values, (lua_Integer)i + 1);
    }
    draft_finish(&d);
    hiap_frame **out = hiap_bind_frame_slot(L);
    return hiap_bind_frame_result(L, hiap_frame_with(out, f, d.names, d.columns, count, &err),
                                  &err);
}

/* --- rename{} --------------------------------------------------------------------------------- */

/* The new name that the table at 2 gives to a column, or its old one. */
static const char *new_name(lua_State *L, const char *name) {
    lua_pushstring(L, name);
    if (lua_rawget(L, 2) == LUA_TNIL) {
        lua_pop(L, 1);
        return name;
    }
    if (lua_type(L, -1) != LUA_TSTRING)
        hiap_fail_text(L, name, NULL, "the new name of '%s' must be a text, not a %s", name,
                       hiap_box_kind(L, -1));
    const char *to = lua_tostring(L, -1);
    lua_pop(L, 1); /* it lives on in the table */
    return to;
}

/* All names change at once, so that two columns can change places. */
int hiap_bind_frame_rename(lua_State *L) {
    hiap_budget_enter(L);
    const hiap_frame *f = hiap_bind_check_frame(L, 1);
    const hiap_column *found;
    hiap_err err = { 0 };
    hiap_bind_check_table(L, 2, "table of names");
    lua_settop(L, 2);
    size_t count = hiap_bind_push_keys(L, 2); /* 3 */
    for (size_t i = 0; i < count; i++) {
        lua_rawgeti(L, 3, (lua_Integer)i + 1);
        if (hiap_frame_column(&found, f, lua_tostring(L, -1), &err) != HIAP_OK)
            hiap_fail_at(L, &err, lua_tostring(L, -1));
        lua_pop(L, 1);
    }
    size_t width = hiap_frame_width(f);
    const char **names = lua_newuserdatauv(L, (width + 1) * sizeof *names, 0);
    hiap_column **columns = hiap_bind_columns(L, width);
    for (size_t i = 0; i < width; i++) {
        names[i] = new_name(L, hiap_frame_name(f, i));
        columns[i] = hiap_column_hold(hiap_frame_at(f, i));
    }
    hiap_frame **out = hiap_bind_frame_slot(L);
    return hiap_bind_frame_result(L, hiap_frame_new(out, names, columns, width, &err), &err);
}
