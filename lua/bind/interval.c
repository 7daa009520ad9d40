/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words of statistics: intervals over columns. */
#include <stdio.h>

#include "core/stat/interval.h"
#include "core/base/num.h"
#include "lua/bind/column.h"
#include "lua/bind/frame.h"
#include "lua/host/arg.h"
#include "lua/host/budget.h"
#include "lua/host/fail.h"

/* --- intervals ------------------------------------------------------------------------------------------- */

typedef hiap_rc (*interval_fn)(hiap_interval_columns *out, const hiap_column *count, const hiap_column *denominator,
                               double multiplier, double confidence, hiap_err *err);

/* "95" -> "lower_ci_95", "99.8" -> "lower_ci_99_8" */
static void limit_name(char out[64], const char *side, double confidence) {
    char digits[HIAP_NUM_MAX];
    hiap_num_print(digits, confidence);
    snprintf(out, 64, "%s_ci_%s", side, digits);
    for (char *c = out; *c; c++)
        if (*c == '.')
            *c = '_';
}

/* The columns of a count and a denominator, made as long as each other when one is a single value. */
static const hiap_column *column_argument(lua_State *L, int index, size_t len, const char *what) {
    hiap_bind_push_column(L, hiap_bind_read_column(L, index, len, what));
    return hiap_bind_check_column(L, -1);
}

static int intervals(lua_State *L, interval_fn of, double multiplier, const char *what) {
    typedef struct interval_args {
        double multiplier;
        int confidence;
    } interval_args;
    static const hiap_arg known[] = {
        { "multiplier", HIAP_ARG_NUMBER, offsetof(interval_args, multiplier) },
        { "confidence", HIAP_ARG_ANY, offsetof(interval_args, confidence) },
    };
    enum { MOST = 8 };
    hiap_budget_enter(L);
    lua_settop(L, 3);
    interval_args a = { .multiplier = multiplier };
    hiap_arg_read(L, 3, what, known, 2, &a);
    size_t levels = 1;
    const double usual[] = { 95 }, *confidence = a.confidence ? hiap_arg_numbers(L, a.confidence, "confidence", &levels) : usual;
    if (levels == 0 || levels > MOST)
        hiap_fail_text(L, "confidence", "confidence = { 95, 99.8 }", "%s takes one to %d levels of confidence, not %zu", what, MOST, levels);
    const hiap_column *count = column_argument(L, 1, HIAP_LEN_ANY, "count");
    const hiap_column *denominator = column_argument(L, 2, hiap_column_len(count), "denominator");
    char names[1 + 2 * MOST][64] = { "value" };
    const char *name[1 + 2 * MOST] = { names[0] };
    hiap_column *column[1 + 2 * MOST] = { NULL };
    hiap_interval_columns out = { 0 };
    hiap_err err = { 0 };
    size_t n = 0;
    hiap_rc rc = HIAP_OK;
    for (size_t k = 0; k < levels && rc == HIAP_OK; k++) {
        rc = of(&out, count, denominator, a.multiplier, confidence[k], &err);
        if (rc != HIAP_OK)
            break;
        if (k == 0)
            column[n++] = hiap_column_hold(out.value);
        limit_name(names[n], "lower", confidence[k]), name[n] = names[n], column[n++] = hiap_column_hold(out.lower);
        limit_name(names[n], "upper", confidence[k]), name[n] = names[n], column[n++] = hiap_column_hold(out.upper);
        hiap_interval_columns_clear(&out);
    }
    hiap_frame *f = NULL;
    if (rc == HIAP_OK)
        rc = hiap_frame_new(&f, name, column, n, &err);
    for (size_t i = 0; i < n; i++)
        hiap_column_drop(column[i]);
    if (rc != HIAP_OK)
        hiap_fail(L, &err);
    hiap_bind_push_frame(L, f);
    return 1;
}

int hiap_bind_word_proportion(lua_State *L) {
    return intervals(L, hiap_proportion_columns, 1, "proportion");
}

int hiap_bind_word_rate(lua_State *L) {
    return intervals(L, hiap_rate_columns, 100000, "rate");
}
