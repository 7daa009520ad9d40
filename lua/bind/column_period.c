/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Columns of periods: from labels, and as numbers; and any column as text. */
#include "core/base/num.h"
#include "lua/bind/column.h"
#include "lua/host/arg.h"
#include "lua/host/budget.h"
#include "lua/host/fail.h"

/* --- as text ---------------------------------------------------------------------------------- */

static void add_as_text(hiap_builder *b, size_t row, const void *payload) {
    const hiap_column *c = payload;
    char cell[HIAP_PERIOD_MAX];
    hiap_str text = { cell, 0 };
    if (hiap_column_reason(c, row) != HIAP_MISSING_NONE) {
        hiap_builder_missing(b, hiap_column_reason(c, row));
        return;
    }
    switch (hiap_column_type(c)) {
    case HIAP_NUMBER: text.len = hiap_num_print(cell, hiap_column_numbers(c)[row]); break;
    case HIAP_PERIOD: text.len = hiap_period_print(cell, hiap_column_periods(c)[row]); break;
    case HIAP_MASK:   text = hiap_str_of(hiap_column_mask(c)[row] == 1 ? "true" : "false"); break;
    case HIAP_TEXT:   text = hiap_column_text(c, row); break;
    }
    hiap_builder_text(b, text);
}

void hiap_bind_push_as_text(lua_State *L, int index) {
    const hiap_column *c = hiap_bind_check_column(L, index);
    if (hiap_column_type(c) == HIAP_TEXT)
        lua_pushvalue(L, index);
    else
        hiap_bind_push_built(L, HIAP_TEXT, hiap_column_len(c), add_as_text, c);
}

int hiap_bind_column_as_text(lua_State *L) {
    hiap_budget_enter(L);
    hiap_bind_push_as_text(L, 1);
    return 1;
}

/* --- from labels ------------------------------------------------------------------------------ */

/* *row is the first that cannot be read. */
static hiap_rc read_labels(hiap_column **out, const hiap_column *labels, const char *kind,
                           size_t *row, hiap_err *err) {
    hiap_builder *b;
    hiap_period p;
    hiap_rc rc = hiap_builder_new(&b, HIAP_PERIOD, err);
    if (rc != HIAP_OK)
        return rc;
    for (size_t i = 0; i < hiap_column_len(labels) && rc == HIAP_OK; i++) {
        if (hiap_column_reason(labels, i) != HIAP_MISSING_NONE)
            hiap_builder_missing(b, hiap_column_reason(labels, i));
        else if ((rc = hiap_period_parse(&p, hiap_column_text(labels, i), kind, err)) == HIAP_OK)
            hiap_builder_period(b, p);
        *row = i;
    }
    if (rc == HIAP_OK)
        return hiap_builder_finish(out, b, err);
    hiap_builder_drop(b);
    return rc;
}

void hiap_bind_push_periods(lua_State *L, int index, const char *kind) {
    const hiap_column *c = hiap_bind_check_column(L, index);
    hiap_column *periods = NULL;
    hiap_err err = { 0 };
    size_t row = 0;
    if (hiap_column_type(c) == HIAP_PERIOD) {
        lua_pushvalue(L, index);
        return;
    }
    hiap_bind_push_as_text(L, index);
    c = hiap_bind_check_column(L, -1);
    hiap_budget_charge(L, hiap_column_len(c) * sizeof(hiap_period));
    hiap_rc rc = read_labels(&periods, c, kind, &row, &err);
    if (rc == HIAP_PARSE)
        hiap_fail_at(L, &err, hiap_column_text(c, row).at);
    if (rc != HIAP_OK)
        hiap_fail(L, &err);
    hiap_bind_push_column(L, periods);
    lua_remove(L, -2);
}

int hiap_bind_word_periods(lua_State *L) {
    hiap_budget_enter(L);
    lua_settop(L, 2);
    const char *kind = lua_isnil(L, 2) ? NULL : hiap_arg_text(L, 2);
    hiap_bind_push_column(L, hiap_bind_read_column(L, 1, HIAP_LEN_ANY, "periods"));
    hiap_bind_push_periods(L, 3, kind);
    return 1;
}

/* --- as numbers ------------------------------------------------------------------------------- */

#define DAYS_A_MONTH 30.4375 /* of the Julian year */

static double year_of(hiap_period p) {
    return hiap_period_year(p);
}
static double months_of(hiap_period p) {
    return p.unit == HIAP_MONTHS ? p.length : p.length / DAYS_A_MONTH;
}

typedef struct measuring {
    const hiap_column *periods;
    double (*of)(hiap_period p);
} measuring;

static void add_measure(hiap_builder *b, size_t row, const void *payload) {
    const measuring *m = payload;
    if (hiap_column_reason(m->periods, row) != HIAP_MISSING_NONE)
        hiap_builder_missing(b, hiap_column_reason(m->periods, row));
    else
        hiap_builder_number(b, m->of(hiap_column_periods(m->periods)[row]));
}

static int measure(lua_State *L, double (*of)(hiap_period p)) {
    hiap_budget_enter(L);
    measuring m = { hiap_bind_check_column(L, 1), of };
    if (hiap_column_type(m.periods) != HIAP_PERIOD)
        hiap_fail_text(L, NULL, "periods(x) makes them from labels or years",
                       "periods have a year, a middle and a length; a %s column has none",
                       hiap_type_name(hiap_column_type(m.periods)));
    hiap_bind_push_built(L, HIAP_NUMBER, hiap_column_len(m.periods), add_measure, &m);
    return 1;
}
int hiap_bind_column_year(lua_State *L) {
    return measure(L, year_of);
}
int hiap_bind_column_middle(lua_State *L) {
    return measure(L, hiap_period_middle);
}
int hiap_bind_column_length(lua_State *L) {
    return measure(L, months_of);
}
