/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The methods of the registry, for calc.NAME of the prelude. */
#include "core/base/num.h"
#include "lua/bind/frame.h"
#include "lua/bind/methods.h"
#include "lua/host/arg.h"
#include "lua/host/budget.h"
#include "lua/host/fail.h"

/* --- a call ----------------------------------------------------------------------------------- */

/* An option as the shell would have it: shortest digits, true or false, or the text itself. */
static void push_option_text(lua_State *L, int index) {
    char digits[HIAP_NUM_MAX];
    if (lua_type(L, index) == LUA_TNUMBER) {
        hiap_num_print(digits, lua_tonumber(L, index));
        lua_pushstring(L, digits);
    } else if (lua_isboolean(L, index)) {
        lua_pushstring(L, lua_toboolean(L, index) ? "true" : "false");
    } else {
        lua_pushvalue(L, index);
    }
}

/* The list at `index` with each of its values as text. */
static void write_option_texts(lua_State *L, int index) {
    lua_Integer count = (lua_Integer)lua_rawlen(L, index);
    for (lua_Integer i = 1; i <= count; i++) {
        lua_rawgeti(L, index, i);
        push_option_text(L, -1);
        lua_rawseti(L, index, i);
        lua_pop(L, 1);
    }
}

/* { 95, 99.8 } as "95,99.8", pushed; NULL and nil when it is not given. */
static const char *push_confidence(lua_State *L, int index) {
    if (lua_isnil(L, index)) {
        lua_pushnil(L);
        return NULL;
    }
    size_t count;
    const double *levels = hiap_arg_numbers(L, index, "confidence", &count);
    luaL_Buffer text;
    luaL_buffinit(L, &text);
    for (size_t i = 0; i < count; i++) {
        char digits[HIAP_NUM_MAX];
        hiap_num_print(digits, levels[i]);
        if (i > 0)
            luaL_addchar(&text, ',');
        luaL_addstring(&text, digits);
    }
    luaL_pushresult(&text);
    return lua_tostring(L, -1);
}

/* The row belongs to the frame, not to the script: it goes into the fact. */
static _Noreturn void fail_in_method(lua_State *L, const char *name, hiap_err *err) {
    char where[sizeof err->where];
    snprintf(where, sizeof where, "%s", err->where);
    err->where[0] = '\0';
    hiap_err_wrap(err, "calc.%s%s%s", name, where[0] ? ": " : "", where);
    hiap_fail_at(L, err, name);
}

/* (name, f, option names, their values, by, confidence) */
int hiap_bind_native_calc(lua_State *L) {
    hiap_budget_enter(L);
    lua_settop(L, 6);
    const char *name = hiap_arg_text(L, 1);
    hiap_method_call call = { .input = hiap_bind_check_frame(L, 2) };
    write_option_texts(L, 4);
    call.options = hiap_bind_texts(L, 3, "options", &call.option_count);
    call.values = hiap_bind_texts(L, 4, "values", &call.option_count);
    call.by = hiap_bind_texts(L, 5, "by", &call.by_count);
    call.confidence = push_confidence(L, 6);
    hiap_budget_charge(L, hiap_bind_frame_bytes(call.input));
    const hiap_method *method;
    hiap_err err = { 0 };
    hiap_frame **out = hiap_bind_frame_slot(L);
    hiap_rc rc = hiap_methods_find(&method, name, &err);
    if (!rc)
        rc = hiap_method_apply(out, method, &call, &err);
    if (rc)
        fail_in_method(L, name, &err);
    return hiap_bind_frame_result(L, rc, &err);
}

/* --- the registry ----------------------------------------------------------------------------- */

static void set_text(lua_State *L, const char *name, const char *text) {
    lua_pushstring(L, text);
    lua_setfield(L, -2, name);
}

static void set_flag(lua_State *L, const char *name, bool flag) {
    lua_pushboolean(L, flag);
    lua_setfield(L, -2, name);
}

static void push_inputs(lua_State *L, const hiap_method *m) {
    lua_newtable(L);
    for (size_t i = 0; i < hiap_method_input_count(m); i++) {
        lua_newtable(L);
        set_text(L, "name", m->inputs[i].name);
        set_text(L, "help", m->inputs[i].help);
        set_flag(L, "optional", m->inputs[i].optional);
        lua_rawseti(L, -2, (lua_Integer)i + 1);
    }
}

static void push_options(lua_State *L, const hiap_method *m) {
    static const char *const kinds[] = {
        [HIAP_OPTION_NUMBER] = "number", [HIAP_OPTION_WHOLE] = "integer",
        [HIAP_OPTION_CHOICE] = "choice", [HIAP_OPTION_SWITCH] = "boolean",
        [HIAP_OPTION_TEXT] = "text", [HIAP_OPTION_COLUMN] = "text",
    };
    lua_newtable(L);
    for (size_t i = 0; i < hiap_method_option_count(m); i++) {
        lua_newtable(L);
        set_text(L, "name", m->options[i].name);
        set_text(L, "kind", kinds[m->options[i].kind]);
        set_text(L, "usual", m->options[i].usual);
        set_text(L, "words", m->options[i].kind == HIAP_OPTION_CHOICE ? m->options[i].words : NULL);
        set_text(L, "help", m->options[i].help);
        lua_rawseti(L, -2, (lua_Integer)i + 1);
    }
}

static void push_outputs(lua_State *L, const hiap_method *m) {
    lua_newtable(L);
    for (size_t i = 0; i < hiap_method_output_count(m); i++) {
        lua_newtable(L);
        set_text(L, "name", m->outputs[i].name);
        set_text(L, "help", m->outputs[i].help);
        if (m->outputs[i].given == HIAP_GIVEN_WITH_SWITCH)
            set_text(L, "with", m->summary_switch);
        if (m->outputs[i].given == HIAP_GIVEN_WITHOUT_SWITCH)
            set_text(L, "without", m->summary_switch);
        lua_rawseti(L, -2, (lua_Integer)i + 1);
    }
}

static void push_method(lua_State *L, const hiap_method *m) {
    lua_newtable(L);
    set_text(L, "name", m->name);
    set_text(L, "help", m->help);
    set_text(L, "formula", m->formula);
    set_text(L, "source", m->source);
    set_text(L, "further", m->further);
    set_text(L, "example", m->example);
    set_text(L, "example_options", m->example_options);
    set_flag(L, "has_limits", hiap_method_has_limits(m));
    set_flag(L, "keeps_rows", m->shape == HIAP_METHOD_ROWS);
    push_inputs(L, m);
    lua_setfield(L, -2, "inputs");
    push_options(L, m);
    lua_setfield(L, -2, "options");
    push_outputs(L, m);
    lua_setfield(L, -2, "outputs");
}

int hiap_bind_native_methods(lua_State *L) {
    hiap_budget_enter(L);
    lua_createtable(L, (int)hiap_methods_count(), 0);
    for (size_t i = 0; i < hiap_methods_count(); i++) {
        push_method(L, hiap_methods_at(i));
        lua_rawseti(L, -2, (lua_Integer)i + 1);
    }
    return 1;
}
