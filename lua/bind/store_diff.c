/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What changed between vintages, and how a script names a vintage. */
#include "core/store/diff.h"

#include <string.h>

#include "core/store/vintage.h"
#include "lua/bind/frame.h"
#include "lua/bind/store.h"
#include "lua/host/arg.h"
#include "lua/host/fail.h"

/* --- vintages --------------------------------------------------------------------------------- */

/* "2026-04-09" */
static bool is_day(const char *text) {
    static const char form[] = "0000-00-00";
    for (size_t i = 0; i < sizeof form - 1; i++)
        if (form[i] == '0' ? text[i] < '0' || text[i] > '9' : text[i] != form[i])
            return false;
    return text[sizeof form - 1] == '\0';
}

static int64_t vintage_on(lua_State *L, const char *day) {
    const hiap_bind *run = hiap_bind_of(L);
    hiap_err err = { 0 };
    int64_t vintage;
    if (hiap_store_vintage_on(&vintage, run->store, day, &err) != HIAP_OK)
        hiap_fail_at(L, &err, day);
    return run->as_of && run->as_of < vintage ? run->as_of : vintage;
}

static int64_t vintage_numbered(lua_State *L, lua_Integer vintage) {
    const hiap_bind *run = hiap_bind_of(L);
    hiap_err err = { 0 };
    int64_t newest;
    char token[24];
    if (hiap_store_newest_vintage(&newest, run->store, &err) != HIAP_OK)
        hiap_fail(L, &err);
    int64_t limit = run->as_of ? run->as_of : newest;
    if (vintage >= 1 && vintage <= limit)
        return vintage;
    snprintf(token, sizeof token, "%lld", (long long)vintage);
    if (vintage > limit && vintage <= newest) {
        hiap_err_set(&err, HIAP_NOT_FOUND, "vintage %s is later than the one this run is as of, %lld",
                     token, (long long)limit);
        hiap_err_hint(&err, "run it without --as-of, or with --as-of %s", token);
    } else {
        hiap_err_set(&err, HIAP_NOT_FOUND, "there is no vintage %s", token);
        hiap_err_hint(&err, "the vintages are 1 to %lld: hiap vintages", (long long)limit);
    }
    hiap_fail_at(L, &err, token);
}

int64_t hiap_bind_vintage(lua_State *L, int index, const char *what) {
    int whole;
    lua_Integer number = lua_tointegerx(L, index, &whole);
    if (lua_type(L, index) == LUA_TNUMBER && whole)
        return vintage_numbered(L, number);
    if (lua_type(L, index) == LUA_TSTRING && is_day(lua_tostring(L, index)))
        return vintage_on(L, lua_tostring(L, index));
    hiap_fail_text(L, what, "for example 3, or '2026-04-09'",
                   "%s must be the number of a vintage, or a day", what);
}

/* --- diff ------------------------------------------------------------------------------------- */

typedef struct diff_args {
    int from, to, indicator, area; /* places on the stack */
} diff_args;

int hiap_bind_store_diff(lua_State *L) {
    static const hiap_arg known[] = {
        HIAP_ARG(diff_args, from, ANY, .required = true),
        HIAP_ARG(diff_args, to, ANY),
        HIAP_ARG(diff_args, indicator, ANY),
        HIAP_ARG(diff_args, area, ANY),
    };
    hiap_store *store = hiap_bind_check_store(L);
    diff_args a = { 0 };
    hiap_err err = { 0 };
    hiap_bind_check_table(L, 2, "table of named arguments");
    hiap_arg_read(L, 2, "diff", known, sizeof known / sizeof *known, &a);
    hiap_diff_query query = { .from = hiap_bind_vintage(L, a.from, "from") };
    query.to = a.to ? hiap_bind_vintage(L, a.to, "to") : hiap_bind_of(L)->as_of;
    if (a.indicator)
        query.indicators = hiap_bind_texts(L, a.indicator, "indicator", &query.indicator_count);
    if (a.area)
        query.areas = hiap_bind_texts(L, a.area, "area", &query.area_count);
    hiap_frame **out = hiap_bind_frame_slot(L);
    hiap_bind_frame_result(L, hiap_store_diff(out, store, &query, &err), &err);
    return hiap_bind_guarded(L);
}
