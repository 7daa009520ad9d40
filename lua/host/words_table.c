/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/num.h"
#include "lua/host/box.h"
#include "lua/host/words.h"

enum { LONGEST = 100000000, BETWEEN_CHECKS = 1 << 16 };

void hiap_words_check_plain(lua_State *L, int index) {
    if (!lua_istable(L, index))
        hiap_box_argument_error(L, index, "table");
    if (!lua_getmetatable(L, index))
        return;
    static const char *const fields[] = { "__index", "__newindex", "__len" };
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        lua_pushstring(L, fields[i]);
        if (lua_rawget(L, -2) != LUA_TNIL)
            hiap_fail_text(L, NULL, "copy its items into a plain table first",
                           "this works on plain tables only, and the table has a metatable with %s",
                           fields[i]);
        lua_pop(L, 1);
    }
    lua_pop(L, 1);
}

static lua_Integer length(lua_State *L, int index) {
    hiap_words_check_plain(L, index);
    return (lua_Integer)lua_rawlen(L, index);
}

/* The hook does not reach loops inside C. */
static void check_now_and_then(lua_State *L, lua_Integer i) {
    if (i % BETWEEN_CHECKS == 0)
        hiap_budget_check(L);
}

static int word_insert(lua_State *L) {
    lua_Integer end = length(L, 1) + 1, at = end;
    int arguments = lua_gettop(L);
    if (arguments != 2 && arguments != 3)
        return luaL_error(L, "table.insert takes a table, perhaps a position, and a value");
    if (arguments == 3)
        at = luaL_checkinteger(L, 2);
    luaL_argcheck(L, at >= 1 && at <= end, 2, "position out of bounds");
    for (lua_Integer i = end; i > at; i--) {
        check_now_and_then(L, i);
        lua_rawgeti(L, 1, i - 1);
        lua_rawseti(L, 1, i);
    }
    lua_rawseti(L, 1, at);
    return 0;
}

static int word_remove(lua_State *L) {
    lua_Integer size = length(L, 1), at = luaL_optinteger(L, 2, size);
    bool last = lua_isnoneornil(L, 2) || at == size;
    luaL_argcheck(L, last || (at >= 1 && at <= size + 1), 2, "position out of bounds");
    lua_rawgeti(L, 1, at);
    for (; at < size; at++) {
        check_now_and_then(L, at);
        lua_rawgeti(L, 1, at + 1);
        lua_rawseti(L, 1, at);
    }
    lua_pushnil(L);
    lua_rawseti(L, 1, at);
    return 1;
}

static void check_range(lua_State *L, lua_Integer first, lua_Integer last) {
    if (last >= first && (lua_Unsigned)last - (lua_Unsigned)first >= LONGEST)
        hiap_fail_text(L, NULL, "work through it in parts", "more than 100 million items at once");
}

static int word_move(lua_State *L) {
    lua_Integer first = luaL_checkinteger(L, 2), last = luaL_checkinteger(L, 3);
    lua_Integer to = luaL_checkinteger(L, 4);
    int target = lua_isnoneornil(L, 5) ? 1 : 5;
    hiap_words_check_plain(L, 1);
    hiap_words_check_plain(L, target);
    check_range(L, first, last);
    luaL_argcheck(L, last < first || to <= LUA_MAXINTEGER - (last - first), 4, "too many items");
    lua_Integer count = last < first ? 0 : last - first + 1;
    bool backwards = target == 1 && to > first;
    for (lua_Integer k = 0; k < count; k++) {
        lua_Integer i = backwards ? count - 1 - k : k;
        check_now_and_then(L, k);
        lua_rawgeti(L, 1, first + i);
        lua_rawseti(L, target, to + i);
    }
    lua_pushvalue(L, target);
    return 1;
}

static int word_unpack(lua_State *L) {
    lua_Integer first = luaL_optinteger(L, 2, 1);
    lua_Integer last = lua_isnoneornil(L, 3) ? length(L, 1) : luaL_checkinteger(L, 3);
    hiap_words_check_plain(L, 1);
    if (first > last)
        return 0;
    lua_Unsigned count = (lua_Unsigned)last - (lua_Unsigned)first;
    if (count >= 1000000 || !lua_checkstack(L, (int)count + 1))
        hiap_fail_text(L, "unpack", "pass the table itself", "table.unpack: too many values");
    for (lua_Unsigned i = 0; i <= count; i++)
        lua_rawgeti(L, 1, first + (lua_Integer)i);
    return (int)count + 1;
}

static int word_pack(lua_State *L) {
    int count = lua_gettop(L);
    lua_createtable(L, count, 1);
    lua_insert(L, 1);
    for (int i = count; i >= 1; i--)
        lua_rawseti(L, 1, i);
    lua_pushinteger(L, count);
    lua_setfield(L, 1, "n");
    return 1;
}

static void add_item(lua_State *L, hiap_buf *out, lua_Integer i) {
    size_t len;
    lua_rawgeti(L, 1, i);
    if (lua_type(L, -1) == LUA_TNUMBER && !lua_isinteger(L, -1)) {
        hiap_buf_add_number(out, lua_tonumber(L, -1));
    } else if (lua_type(L, -1) == LUA_TSTRING || lua_isinteger(L, -1)) {
        const char *text = lua_tolstring(L, -1, &len);
        hiap_buf_add(out, text, len);
    } else {
        hiap_fail_text(L, "concat", "tostring(x) makes text of any value",
                       "table.concat: item %lld: text or number expected, got %s", (long long)i,
                       hiap_box_kind(L, -1));
    }
    lua_pop(L, 1);
}

static int word_concat(lua_State *L) {
    size_t len;
    const char *separator = luaL_optlstring(L, 2, "", &len);
    lua_Integer first = luaL_optinteger(L, 3, 1);
    lua_Integer last = lua_isnoneornil(L, 4) ? length(L, 1) : luaL_checkinteger(L, 4);
    hiap_words_check_plain(L, 1);
    check_range(L, first, last);
    hiap_buf *out = hiap_host__scratch(L);
    for (lua_Integer i = first; i <= last; i++) {
        check_now_and_then(L, i);
        add_item(L, out, i);
        if (i == last)
            break;
        hiap_buf_add(out, separator, len);
    }
    hiap_host__check_buffer(L, out);
    lua_pushlstring(L, out->at ? out->at : "", out->len);
    return 1;
}

void hiap_words_table(lua_State *L) {
    static const luaL_Reg own[] = {
        { "concat", word_concat }, { "insert", word_insert }, { "move", word_move },
        { "pack", word_pack },     { "remove", word_remove }, { "unpack", word_unpack },
        { NULL, NULL },
    };
    luaL_newlib(L, own);
    lua_setfield(L, -2, "table");
}
