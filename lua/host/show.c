/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Values as people read them: no addresses, no order of a hash table, shortest digits. */
#include <string.h>

#include "core/base/num.h"
#include "lua/host/box.h"
#include "lua/host/keys.h"
#include "lua/host/sandbox.h"
#include "lua/host/words.h"

enum { DEEPEST = 4, MOST_ITEMS = 100, LONGEST = 1 << 16 };

typedef struct shower {
    lua_State *L;
    hiap_buf *out;
    bool may_call; /* __tostring of what lies inside tables */
} shower;

static void show(const shower *s, int index, int depth);

static void add_quoted(hiap_buf *out, const char *text, size_t len) {
    char quote = memchr(text, '\'', len) ? '"' : '\'';
    hiap_buf_add_char(out, quote);
    hiap_buf_add(out, text, len);
    hiap_buf_add_char(out, quote);
}

static void show_text(const shower *s, int index, int depth) {
    size_t len;
    const char *text = lua_tolstring(s->L, index, &len);
    if (depth == 0)
        hiap_buf_add(s->out, text, len);
    else
        add_quoted(s->out, text, len);
}

static void show_number(const shower *s, int index, int depth) {
    (void)depth;
    if (lua_isinteger(s->L, index))
        hiap_buf_printf(s->out, "%lld", (long long)lua_tointeger(s->L, index));
    else
        hiap_buf_add_number(s->out, lua_tonumber(s->L, index));
}

static void show_truth(const shower *s, int index, int depth) {
    (void)depth;
    hiap_buf_add_text(s->out, lua_toboolean(s->L, index) ? "true" : "false");
}

static void show_kind(const shower *s, int index, int depth) {
    (void)depth;
    hiap_buf_printf(s->out, "<%s>", hiap_box_kind(s->L, index));
}

static void show_nil(const shower *s, int index, int depth) {
    (void)index, (void)depth;
    hiap_buf_add_text(s->out, "nil");
}

static bool is_name(const char *at, size_t len) {
    static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789";
    return len > 0 && strspn(at, letters) == len && !(at[0] >= '0' && at[0] <= '9');
}

static void show_key(const shower *s, int index) {
    size_t len;
    bool is_text = lua_type(s->L, index) == LUA_TSTRING;
    const char *name = is_text ? lua_tolstring(s->L, index, &len) : NULL;
    if (name && is_name(name, len)) {
        hiap_buf_add(s->out, name, len);
    } else {
        hiap_buf_add_char(s->out, '[');
        show(s, index, DEEPEST);
        hiap_buf_add_char(s->out, ']');
    }
    hiap_buf_add_text(s->out, " = ");
}

/* The key is on top of the stack; `next` is the number that would follow in a list. */
static void show_pair(const shower *s, int table, lua_Integer *next, int depth) {
    lua_State *L = s->L;
    if (lua_isinteger(L, -1) && lua_tointeger(L, -1) == *next)
        ++*next;
    else
        show_key(s, lua_gettop(L));
    lua_pushvalue(L, -1);
    lua_rawget(L, table);
    show(s, lua_gettop(L), depth + 1);
    lua_pop(L, 1);
}

static void show_fields(const shower *s, int table, int depth) {
    lua_State *L = s->L;
    size_t others, count = hiap_keys_push(L, table, &others);
    int keys = lua_gettop(L);
    lua_Integer next = 1;
    size_t shown = 0;
    for (; shown < count && shown < MOST_ITEMS && s->out->len < LONGEST; shown++) {
        hiap_buf_add_text(s->out, shown > 0 ? ", " : " ");
        lua_rawgeti(L, keys, (lua_Integer)shown + 1);
        show_pair(s, table, &next, depth);
        lua_settop(L, keys);
    }
    lua_pop(L, 1);
    if (shown < count + others)
        hiap_buf_printf(s->out, "%s... %zu more", shown > 0 ? ", " : " ", count + others - shown);
    if (count + others > 0)
        hiap_buf_add_char(s->out, ' ');
}

static void show_table(const shower *s, int index, int depth) {
    bool frozen = hiap_sandbox_push_frozen(s->L, index);
    hiap_buf_add_char(s->out, '{');
    if (depth < DEEPEST && lua_checkstack(s->L, 30))
        show_fields(s, frozen ? lua_gettop(s->L) : index, depth);
    else
        hiap_buf_add_text(s->out, "...");
    hiap_buf_add_char(s->out, '}');
    if (frozen)
        lua_pop(s->L, 1);
}

/* True when the value has a text of its own, which is added. */
static bool show_by_itself(const shower *s, int index) {
    lua_State *L = s->L;
    if (!luaL_getmetafield(L, index, "__tostring"))
        return false;
    lua_pushvalue(L, index);
    lua_call(L, 1, 1);
    size_t len;
    const char *text = lua_tolstring(L, -1, &len);
    if (!text)
        hiap_fail_text(L, "__tostring", NULL, "__tostring must return a text");
    hiap_buf_add(s->out, text, len);
    lua_pop(L, 1);
    return true;
}

static void show(const shower *s, int index, int depth) {
    static void (*const by_type[LUA_NUMTYPES])(const shower *, int, int) = {
        [LUA_TNIL] = show_nil,       [LUA_TBOOLEAN] = show_truth,      [LUA_TNUMBER] = show_number,
        [LUA_TSTRING] = show_text,   [LUA_TTABLE] = show_table,        [LUA_TFUNCTION] = show_kind,
        [LUA_TUSERDATA] = show_kind, [LUA_TLIGHTUSERDATA] = show_kind, [LUA_TTHREAD] = show_kind,
    };
    if (s->may_call && show_by_itself(s, index))
        return;
    by_type[lua_type(s->L, index)](s, index, depth);
}

void hiap_sandbox_show(lua_State *L, int index, hiap_buf *out) {
    shower s = { L, out, false };
    if (lua_checkstack(L, 30))
        show(&s, lua_absindex(L, index), 0);
}

void hiap_sandbox_push_text(lua_State *L, int index) {
    index = lua_absindex(L, index);
    if (lua_type(L, index) == LUA_TSTRING) {
        lua_pushvalue(L, index);
        return;
    }
    luaL_checkstack(L, 30, "too many values");
    shower s = { L, hiap_host__scratch(L), true };
    show(&s, index, 0);
    hiap_host__check_buffer(L, s.out);
    lua_pushlstring(L, s.out->at ? s.out->at : "", s.out->len);
    lua_remove(L, -2);
}
