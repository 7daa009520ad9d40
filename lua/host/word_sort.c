/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sort(list[, less]): a stable merge sort in place; returns the list. Missing numbers come last. */
#include <math.h>

#include "lua/host/words.h"

enum { LIST = 1, LESS, COPY, LONGEST = 10000000, BETWEEN_CHECKS = 1 << 12 };

typedef struct sorter {
    lua_State *L;
    bool has_less;
    uint32_t *order, *spare; /* numbers of items in COPY */
    unsigned long turns;
} sorter;

static bool is_missing(lua_State *L, int index) {
    return lua_type(L, index) == LUA_TNUMBER && isnan(lua_tonumber(L, index));
}

static bool less(sorter *s, uint32_t a, uint32_t b) {
    lua_State *L = s->L;
    if (++s->turns % BETWEEN_CHECKS == 0)
        hiap_budget_check(L);
    if (s->has_less)
        lua_pushvalue(L, LESS);
    lua_rawgeti(L, COPY, a);
    lua_rawgeti(L, COPY, b);
    if (s->has_less) {
        lua_call(L, 2, 1);
        bool result = lua_toboolean(L, -1);
        lua_pop(L, 1);
        return result;
    }
    bool missing = is_missing(L, -1);
    bool result = missing ? !is_missing(L, -2) : lua_compare(L, -2, -1, LUA_OPLT);
    lua_pop(L, 2);
    return result;
}

/* Merges [start, middle) and [middle, end) of `order` into `spare`. */
static void merge(sorter *s, size_t start, size_t middle, size_t end) {
    size_t a = start, b = middle;
    for (size_t i = start; i < end; i++) {
        bool from_right = a == middle || (b < end && less(s, s->order[b], s->order[a]));
        s->spare[i] = s->order[from_right ? b++ : a++];
    }
}

static void sort(sorter *s, size_t count) {
    for (size_t width = 1; width < count; width *= 2) {
        for (size_t start = 0; start < count; start += 2 * width) {
            size_t middle = start + width < count ? start + width : count;
            size_t end = middle + width < count ? middle + width : count;
            merge(s, start, middle, end);
        }
        uint32_t *done = s->spare;
        s->spare = s->order;
        s->order = done;
    }
}

/* `less` may change the list: the work is done on a copy. */
static void push_copy(lua_State *L, size_t count) {
    lua_createtable(L, (int)count, 0);
    for (size_t i = 1; i <= count; i++) {
        lua_rawgeti(L, LIST, (lua_Integer)i);
        lua_rawseti(L, COPY, (lua_Integer)i);
    }
}

int hiap_word_sort(lua_State *L) {
    hiap_words_check_plain(L, LIST);
    if (!lua_isnoneornil(L, LESS))
        luaL_checktype(L, LESS, LUA_TFUNCTION);
    lua_settop(L, LESS);
    size_t count = (size_t)lua_rawlen(L, LIST);
    if (count > LONGEST)
        hiap_fail_text(L, "sort", "sort a column instead", "sort: more than 10 million items");
    push_copy(L, count);
    sorter s = { .L = L, .has_less = !lua_isnil(L, LESS) };
    s.order = lua_newuserdatauv(L, (count + 1) * sizeof *s.order, 0);
    s.spare = lua_newuserdatauv(L, (count + 1) * sizeof *s.spare, 0);
    for (size_t i = 0; i < count; i++)
        s.order[i] = (uint32_t)i + 1;
    sort(&s, count);
    for (size_t i = 0; i < count; i++) {
        lua_rawgeti(L, COPY, s.order[i]);
        lua_rawseti(L, LIST, (lua_Integer)i + 1);
    }
    lua_settop(L, LIST);
    return 1;
}
