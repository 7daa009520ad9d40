/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words that judge figures: the outcome against a benchmark, the recent trend. */
#include "core/stat/compare.h"
#include "lua/bind/column.h"
#include "lua/bind/frame.h"
#include "lua/host/arg.h"
#include "lua/host/budget.h"
#include "lua/host/fail.h"

static hiap_polarity read_polarity(lua_State *L, hiap_str words) {
    hiap_polarity polarity;
    hiap_err err = { 0 };
    if (hiap_polarity_find(&polarity, words, &err) != HIAP_OK)
        hiap_fail_at(L, &err, words.at);
    return polarity;
}

static const hiap_column *need_column(lua_State *L, const hiap_frame *f, const char *name) {
    const hiap_column *c;
    hiap_err err = { 0 };
    if (hiap_frame_column(&c, f, name, &err) != HIAP_OK)
        hiap_fail(L, &err);
    return c;
}

int hiap_bind_word_compare(lua_State *L) {
    hiap_budget_enter(L);
    lua_settop(L, 3);
    const hiap_frame *f = hiap_bind_check_frame(L, 1);
    hiap_polarity polarity = read_polarity(L, hiap_arg_str(L, 3));
    hiap_bind_push_column(L, hiap_bind_read_column(L, 2, hiap_frame_rows(f), "benchmark"));
    hiap_compare_columns in = { need_column(L, f, "value"), need_column(L, f, "lower_ci_95"), need_column(L, f, "upper_ci_95"),
                                hiap_bind_check_column(L, 4), NULL, NULL };
    hiap_column *out = NULL;
    hiap_err err = { 0 };
    if (hiap_compare_rows(&out, &in, polarity, &err) != HIAP_OK)
        hiap_fail(L, &err);
    hiap_bind_push_column(L, out);
    return 1;
}
