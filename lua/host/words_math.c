/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <lualib.h>
#include <stdio.h>

#include "core/base/rng.h"
#include "lua/host/failure.h"
#include "lua/host/words.h"

/* Each script has its own stream, so its numbers do not depend on which scripts ran before it. */
static hiap_rng next_draw(lua_State *L, uint64_t *index) {
    hiap_host *host = hiap_host_of(L);
    hiap_place place;
    hiap_source *source = NULL;
    if (hiap_place_find(L, 0, &place))
        source = hiap_host__source_of(host, place.path);
    char purpose[sizeof place.path + 16];
    snprintf(purpose, sizeof purpose, "math.random:%s", source ? place.path : "");
    *index = source ? source->draws++ : host->draws++;
    return hiap_rng_for(hiap_host_seed(L), purpose);
}

static int word_random(lua_State *L) {
    uint64_t index;
    lua_Integer low = 1, high;
    int arguments = lua_gettop(L);
    if (arguments > 2)
        return luaL_error(L, "math.random takes no, one or two numbers");
    if (arguments == 2)
        low = luaL_checkinteger(L, 1);
    high = arguments > 0 ? luaL_checkinteger(L, arguments) : 0;
    luaL_argcheck(L, arguments == 0 || low <= high, arguments, "the interval is empty");
    hiap_rng rng = next_draw(L, &index);
    uint64_t span = (uint64_t)high - (uint64_t)low + 1; /* 0: all of them */
    if (arguments == 0)
        lua_pushnumber(L, hiap_rng_uniform(&rng, index));
    else
        lua_pushinteger(L, (lua_Integer)((uint64_t)low + (span ? hiap_rng_below(&rng, index, span)
                                                               : hiap_rng_u64(&rng, index))));
    return 1;
}

void hiap_words_math(lua_State *L) {
    static const char *const allowed[] = {
        "abs",  "acos", "asin", "atan",       "ceil", "cos",        "deg", "exp",  "floor",
        "fmod", "huge", "log",  "maxinteger", "max",  "mininteger", "min", "modf", "pi",
        "rad",  "sin",  "sqrt", "tan",        "tointeger",          "type", "ult", NULL
    };
    hiap_words_push_allowed(L, luaopen_math, allowed);
    lua_pushcfunction(L, word_random);
    lua_setfield(L, -2, "random");
    lua_setfield(L, -2, "math");
}
