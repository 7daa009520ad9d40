/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/host/keys.h"

#include <lauxlib.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

typedef struct key {
    int rank; /* of its kind */
    bool is_integer;
    union {
        bool truth;
        lua_Integer integer;
        lua_Number number;
        struct {
            const char *at;
            size_t len;
        } text;
    };
} key;

enum { RANK_BOOLEAN, RANK_NUMBER, RANK_TEXT, RANK_OTHER };

static int rank_of(int type) {
    static const int ranks[LUA_NUMTYPES] = {
        [LUA_TNIL] = RANK_OTHER,     [LUA_TBOOLEAN] = RANK_BOOLEAN,
        [LUA_TNUMBER] = RANK_NUMBER, [LUA_TLIGHTUSERDATA] = RANK_OTHER,
        [LUA_TSTRING] = RANK_TEXT,   [LUA_TFUNCTION] = RANK_OTHER,
        [LUA_TTABLE] = RANK_OTHER,   [LUA_TUSERDATA] = RANK_OTHER,
        [LUA_TTHREAD] = RANK_OTHER,
    };
    return ranks[type];
}

static lua_Number number_of(const key *k) {
    return k->is_integer ? (lua_Number)k->integer : k->number;
}

static int compare_numbers(const key *a, const key *b) {
    if (a->is_integer && b->is_integer)
        return (a->integer > b->integer) - (a->integer < b->integer);
    lua_Number x = number_of(a), y = number_of(b);
    return x != y ? (x > y) - (x < y) : a->is_integer - b->is_integer;
}

static int compare_texts(const key *a, const key *b) {
    size_t len = a->text.len < b->text.len ? a->text.len : b->text.len;
    int order = memcmp(a->text.at, b->text.at, len);
    return order ? order : (a->text.len > b->text.len) - (a->text.len < b->text.len);
}

static int compare_keys(const void *left, const void *right) {
    const key *a = left, *b = right;
    if (a->rank != b->rank)
        return a->rank - b->rank;
    switch (a->rank) {
    case RANK_BOOLEAN: return a->truth - b->truth;
    case RANK_NUMBER:  return compare_numbers(a, b);
    default:           return compare_texts(a, b);
    }
}

static void read_key(lua_State *L, int index, key *out) {
    out->rank = rank_of(lua_type(L, index));
    out->is_integer = lua_isinteger(L, index);
    if (out->rank == RANK_BOOLEAN)
        out->truth = lua_toboolean(L, index);
    else if (out->is_integer)
        out->integer = lua_tointeger(L, index);
    else if (out->rank == RANK_NUMBER)
        out->number = lua_tonumber(L, index);
    else if (out->rank == RANK_TEXT)
        out->text.at = lua_tolstring(L, index, &out->text.len);
}

static void push_key(lua_State *L, const key *k) {
    if (k->rank == RANK_BOOLEAN)
        lua_pushboolean(L, k->truth);
    else if (k->rank == RANK_TEXT)
        lua_pushlstring(L, k->text.at, k->text.len);
    else if (k->is_integer)
        lua_pushinteger(L, k->integer);
    else
        lua_pushnumber(L, k->number);
}

static size_t count_keys(lua_State *L, int index) {
    size_t count = 0;
    for (lua_pushnil(L); lua_next(L, index); lua_pop(L, 1))
        count++;
    return count;
}

/* Pushes the block the keys are in. */
static key *push_sorted(lua_State *L, int index, size_t *kept, size_t *others) {
    size_t count = count_keys(L, index), n = 0;
    key *keys = lua_newuserdatauv(L, (count + 1) * sizeof *keys, 0);
    for (lua_pushnil(L); lua_next(L, index); lua_pop(L, 1)) {
        read_key(L, -2, &keys[n]);
        n += keys[n].rank != RANK_OTHER;
    }
    qsort(keys, n, sizeof *keys, compare_keys);
    *kept = n;
    *others = count - n;
    return keys;
}

size_t hiap_keys_push(lua_State *L, int index, size_t *others) {
    size_t count;
    luaL_checkstack(L, 6, "too many values");
    index = lua_absindex(L, index);
    const key *keys = push_sorted(L, index, &count, others);
    lua_createtable(L, count < INT32_MAX ? (int)count : 0, 0);
    for (size_t i = 0; i < count; i++) {
        push_key(L, &keys[i]);
        lua_rawseti(L, -2, (lua_Integer)i + 1);
    }
    lua_remove(L, -2);
    return count;
}

const char *const *hiap_keys_push_names(lua_State *L, int index, size_t *count) {
    size_t all, others, n = 0;
    index = lua_absindex(L, index);
    const key *keys = push_sorted(L, index, &all, &others);
    const char **names = lua_newuserdatauv(L, (all + 1) * sizeof *names, 0);
    for (size_t i = 0; i < all; i++)
        if (keys[i].rank == RANK_TEXT)
            names[n++] = keys[i].text.at;
    lua_remove(L, -2);
    *count = n;
    return names;
}
