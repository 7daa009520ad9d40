/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lazy column expressions: a graph of operations over columns and constants, evaluated in one fused
 * pass, in blocks that fit the nearest cache, on all processors, with the same bytes for any number
 * of them.
 *
 * A node is immutable and reference counted. Arithmetic only builds nodes; hiap_expr_evaluate runs
 * any number of roots together, so that what they share is computed once and each input read once.
 *
 * Missing values: any operation on a missing value is missing with that value's reason (the first
 * argument's wins); a result outside the reals (0/0, division by zero, log of 0, overflow) is
 * missing, UNDEFINED. The exceptions are is_missing, or_else (the second value where the first is
 * missing), if_else (only the value chosen counts), band with a false side (false) and bor with a
 * true side (true): Kleene's three-valued logic. An infinity in between is used as one, so
 * 1/(1 + exp(1000)) is 0.
 */
#ifndef HIAP_DATA_EXPR_H
#define HIAP_DATA_EXPR_H

#include "core/data/column.h"

typedef enum hiap_op {
#define HIAP_OP(id, name, arguments, result, kernel) HIAP_OP_##id,
#include "core/data/expr_op.def"
#undef HIAP_OP
    HIAP_OP_COUNT
} hiap_op;

const char *hiap_op_name(hiap_op op);
size_t hiap_op_arguments(hiap_op op);
bool hiap_op_is_mask(hiap_op op);

typedef struct hiap_expr hiap_expr;

hiap_expr *hiap_expr_hold(const hiap_expr *e);
void hiap_expr_drop(hiap_expr *e); /* takes NULL; safe on graphs of any depth */

/* Leaves. A text column may only be compared with hiap_expr_text_in or asked is_missing; a period
 * stands for its start day. */
hiap_rc hiap_expr_column(hiap_expr **out, const hiap_column *c, hiap_err *err);
hiap_rc hiap_expr_constant(hiap_expr **out, double x, hiap_err *err); /* a finite number */
/* A mask: the text is one of `words` (false for an absent word, missing for a missing text). */
hiap_rc hiap_expr_text_in(hiap_expr **out, const hiap_column *text, const hiap_str *words,
                          size_t count, hiap_err *err);

/* An operation on the right number of arguments. Lengths must agree (constants fit any length):
 * HIAP_SHAPE names both. Arithmetic on text, or logic on numbers, is HIAP_ARGUMENT; the constants 0
 * and 1 stand for false and true. if_else and or_else between masks give a mask. */
hiap_rc hiap_expr_apply(hiap_expr **out, hiap_op op, hiap_expr *const *arguments, hiap_err *err);

hiap_type hiap_expr_type(const hiap_expr *e);
#define HIAP_LEN_ANY SIZE_MAX /* the length of a constant */
size_t hiap_expr_len(const hiap_expr *e);
/* The column a leaf holds, borrowed; NULL for operations and constants. */
const hiap_column *hiap_expr_leaf(const hiap_expr *e);

/* Evaluate `count` roots of one length together into out[0..count-1], each the caller's. A root
 * that is a leaf gives its own column; constants take the common length, or 1 among themselves. */
hiap_rc hiap_expr_evaluate(hiap_column **out, hiap_expr *const *roots, size_t count, hiap_err *err);

#endif
