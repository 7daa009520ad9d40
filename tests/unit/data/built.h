/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Expressions for tests: every function gives up the references it is handed. */
#ifndef HIAP_TESTS_DATA_BUILT_H
#define HIAP_TESTS_DATA_BUILT_H

#include <string.h>

#include "core/data/expr.h"
#include "tests/unit/data/made.h"

static inline hiap_expr *leaf(hiap_column *c) {
    hiap_expr *e;
    ck_ok(hiap_expr_column(&e, c, err));
    hiap_column_drop(c);
    return e;
}

static inline hiap_expr *constant(double x) {
    hiap_expr *e;
    ck_ok(hiap_expr_constant(&e, x, err));
    return e;
}

static inline hiap_expr *apply(hiap_op op, hiap_expr *a, hiap_expr *b, hiap_expr *c) {
    hiap_expr *e, *arguments[] = { a, b, c };
    ck_ok(hiap_expr_apply(&e, op, arguments, err));
    for (size_t i = 0; i < 3; i++)
        hiap_expr_drop(arguments[i]);
    return e;
}
#define APPLY1(op, a) apply(HIAP_OP_##op, a, NULL, NULL)
#define APPLY2(op, a, b) apply(HIAP_OP_##op, a, b, NULL)
#define APPLY3(op, a, b, c) apply(HIAP_OP_##op, a, b, c)

static inline hiap_column *evaluate(hiap_expr *e) {
    hiap_column *c;
    ck_ok(hiap_expr_evaluate(&c, &e, 1, err));
    hiap_expr_drop(e);
    return c;
}

/* The values of an expression, as column_is has them. */
static inline void gives(hiap_expr *e, const char *cells) {
    hiap_column *c = evaluate(e);
    column_is(c, cells);
    hiap_column_drop(c);
}

#endif
