/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words proportion and rate: a count and a denominator as a frame of values and limits. */
#include "core/stat/interval.h"

#include <stdio.h>

#include "core/base/num.h"
#include "lua/bind/column.h"
#include "lua/bind/frame.h"
#include "lua/host/arg.h"
#include "lua/host/budget.h"
#include "lua/host/fail.h"

enum { COLUMNS = 1 + 2 * HIAP_INTERVAL_LEVELS, NAME = 16 + HIAP_NUM_MAX };

typedef hiap_rc (*interval_fn)(hiap_interval_columns *out, const hiap_interval_request *request,
                               hiap_err *err);

typedef struct interval_args {
    double multiplier;
    int confidence; /* its place on the stack; 0: 95 */
} interval_args;

/* "95" -> "lower_ci_95", "99.8" -> "lower_ci_99_8" */
static void limit_name(char out[NAME], const char *side, double confidence) {
    char digits[HIAP_NUM_MAX];
    hiap_num_print(digits, confidence);
    snprintf(out, NAME, "%s_ci_%s", side, digits);
    for (char *c = out; *c; c++)
        if (*c == '.')
            *c = '_';
}

static const double *read_levels(lua_State *L, const interval_args *a, const char *word,
                                 size_t *count) {
    static const double usual[] = { 95 };
    *count = 1;
    const double *levels =
        a->confidence ? hiap_arg_numbers(L, a->confidence, "confidence", count) : usual;
    if (*count == 0 || *count > HIAP_INTERVAL_LEVELS)
        hiap_fail_text(L, "confidence", "confidence = { 95, 99.8 }",
                       "%s takes one to %d levels of confidence, not %zu", word,
                       HIAP_INTERVAL_LEVELS, *count);
    return levels;
}

/* A column, list or number argument as a column, pushed. */
static const hiap_column *push_argument(lua_State *L, int index, size_t len, const char *what) {
    hiap_bind_push_column(L, hiap_bind_read_column(L, index, len, what));
    return hiap_bind_check_column(L, -1);
}

static int intervals(lua_State *L, interval_fn of, double multiplier, const char *word) {
    static const hiap_arg known[] = {
        HIAP_ARG(interval_args, multiplier, NUMBER),
        HIAP_ARG(interval_args, confidence, ANY),
    };
    hiap_budget_enter(L);
    lua_settop(L, 3);
    interval_args a = { .multiplier = multiplier };
    hiap_arg_read(L, 3, word, known, sizeof known / sizeof *known, &a);
    size_t levels;
    const double *confidence = read_levels(L, &a, word, &levels);
    const hiap_column *count = push_argument(L, 1, hiap_bind_length_of(L, 2), "count");
    size_t rows = hiap_column_len(count);
    const hiap_column *denominator = push_argument(L, 2, rows, "denominator");
    hiap_budget_charge(L, (1 + 2 * levels) * rows * sizeof(double));
    char names[COLUMNS][NAME] = { "value" };
    const char *name[COLUMNS] = { names[0] };
    hiap_column **columns = hiap_bind_columns(L, COLUMNS);
    const hiap_interval_request request = { count, denominator, a.multiplier, confidence, levels };
    hiap_interval_columns out;
    hiap_err err = { 0 };
    if (of(&out, &request, &err) != HIAP_OK)
        hiap_fail(L, &err);
    columns[0] = out.value;
    for (size_t k = 0; k < levels; k++) {
        columns[2 * k + 1] = out.lower[k], columns[2 * k + 2] = out.upper[k];
        limit_name(names[2 * k + 1], "lower", confidence[k]);
        limit_name(names[2 * k + 2], "upper", confidence[k]);
        name[2 * k + 1] = names[2 * k + 1], name[2 * k + 2] = names[2 * k + 2];
    }
    hiap_frame **f = hiap_bind_frame_slot(L);
    return hiap_bind_frame_result(L, hiap_frame_new(f, name, columns, 1 + 2 * levels, &err), &err);
}

int hiap_bind_word_proportion(lua_State *L) {
    return intervals(L, hiap_proportion_columns, 1, "proportion");
}

int hiap_bind_word_rate(lua_State *L) {
    return intervals(L, hiap_rate_columns, 100000, "rate");
}
