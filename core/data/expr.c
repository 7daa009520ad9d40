/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/data/expr.h"

#include <assert.h>
#include <math.h>

#include "core/data/expr_impl.h"

enum { N = HIAP_NUMBER, M = HIAP_MASK };
static const struct {
    const char *name;
    size_t arguments;
    hiap_type result;
} ops[] = {
#define HIAP_OP(id, name, arguments, result, kernel) { name, arguments, (hiap_type)result },
#include "core/data/expr_op.def"
#undef HIAP_OP
};

const char *hiap_op_name(hiap_op op) {
    return ops[op].name;
}

size_t hiap_op_arguments(hiap_op op) {
    return ops[op].arguments;
}

bool hiap_op_is_mask(hiap_op op) {
    return ops[op].result == HIAP_MASK;
}

hiap_type hiap_expr_type(const hiap_expr *e) {
    return e->type;
}

size_t hiap_expr_len(const hiap_expr *e) {
    return e->len;
}

const hiap_column *hiap_expr_leaf(const hiap_expr *e) {
    return e->kind == HIAP_EXPR_COLUMN ? e->column : NULL;
}

/* --- life ------------------------------------------------------------------------------------- */

static hiap_rc expr_new(hiap_expr **out, hiap_expr_kind kind, hiap_type type, size_t len,
                        hiap_err *err) {
    *out = hiap_alloc_zero(1, sizeof **out);
    if (!*out)
        return hiap_err_nomem(err, sizeof **out);
    atomic_init(&(*out)->references, 1);
    (*out)->kind = kind;
    (*out)->type = type;
    (*out)->len = len;
    return HIAP_OK;
}

hiap_expr *hiap_expr_hold(const hiap_expr *e) {
    hiap_expr *held = (hiap_expr *)(uintptr_t)e;
    held->references++;
    return held;
}

/* Give up one reference; a node without any joins the list of the dead. */
static void release(hiap_expr *e, hiap_expr **dead) {
    if (!e || --e->references > 0)
        return;
    e->next_dead = *dead;
    *dead = e;
}

/* A list instead of recursion, so that the depth of a graph does not matter. */
void hiap_expr_drop(hiap_expr *e) {
    hiap_expr *dead = NULL;
    release(e, &dead);
    while (dead) {
        hiap_expr *last = dead;
        dead = last->next_dead;
        for (size_t i = 0; i < HIAP_OP_ARGUMENTS; i++)
            release(last->arguments[i], &dead);
        hiap_column_drop(last->column);
        hiap_free(last->is_word);
        hiap_free(last);
    }
}

/* --- leaves ----------------------------------------------------------------------------------- */

hiap_rc hiap_expr_column(hiap_expr **out, const hiap_column *c, hiap_err *err) {
    hiap_rc rc = expr_new(out, HIAP_EXPR_COLUMN, hiap_column_type(c), hiap_column_len(c), err);
    if (rc == HIAP_OK)
        (*out)->column = hiap_column_hold(c);
    return rc;
}

hiap_rc hiap_expr_constant(hiap_expr **out, double x, hiap_err *err) {
    *out = NULL;
    if (!isfinite(x))
        return hiap_err_set(err, HIAP_ARGUMENT, "a constant must be a finite number");
    hiap_rc rc = expr_new(out, HIAP_EXPR_CONSTANT, HIAP_NUMBER, HIAP_LEN_ANY, err);
    if (rc == HIAP_OK)
        (*out)->constant = x;
    return rc;
}

hiap_rc hiap_expr_text_in(hiap_expr **out, const hiap_column *text, const hiap_str *words,
                          size_t count, hiap_err *err) {
    *out = NULL;
    if (hiap_column_type(text) != HIAP_TEXT)
        return hiap_err_set(err, HIAP_ARGUMENT, "a %s column cannot be compared with text",
                            hiap_type_name(hiap_column_type(text)));
    hiap_expr *e;
    hiap_rc rc = expr_new(&e, HIAP_EXPR_TEXT_IN, HIAP_MASK, hiap_column_len(text), err);
    if (rc != HIAP_OK)
        return rc;
    e->column = hiap_column_hold(text);
    e->is_word = hiap_alloc_zero(hiap_column_word_count(text), 1);
    if (!e->is_word) {
        hiap_expr_drop(e);
        return hiap_err_nomem(err, hiap_column_word_count(text));
    }
    for (size_t i = 0; i < count; i++) {
        uint32_t code = hiap_column_word_code(text, words[i]);
        if (code != HIAP_TEXT_MISSING)
            e->is_word[code] = 1;
    }
    *out = e;
    return HIAP_OK;
}

/* --- operations ------------------------------------------------------------------------------- */

/* The constants 0 and 1 stand for false and true. */
static bool fits_mask(const hiap_expr *e) {
    bool truth = e->kind == HIAP_EXPR_CONSTANT && (e->constant == 0 || e->constant == 1);
    return e->type == HIAP_MASK || truth;
}

static bool wants_mask(hiap_op op, size_t argument) {
    bool logic = op == HIAP_OP_AND || op == HIAP_OP_OR || op == HIAP_OP_NOT;
    return logic || (op == HIAP_OP_IF_ELSE && argument == 0);
}

static hiap_rc check_type(hiap_op op, size_t argument, const hiap_expr *e, hiap_err *err) {
    if (wants_mask(op, argument) && !fits_mask(e)) {
        hiap_err_set(err, HIAP_ARGUMENT, "%s needs a mask, not a %s", hiap_op_name(op),
                     hiap_type_name(e->type));
        hiap_err_hint(err, "a comparison gives a mask");
        return HIAP_ARGUMENT;
    }
    if (e->type == HIAP_TEXT && op != HIAP_OP_IS_MISSING) {
        hiap_err_set(err, HIAP_ARGUMENT, "%s cannot work on a text column", hiap_op_name(op));
        hiap_err_hint(err, "text can be compared with words, or asked whether it is missing");
        return HIAP_ARGUMENT;
    }
    return HIAP_OK;
}

static hiap_rc check_len(size_t *len, hiap_op op, const hiap_expr *e, hiap_err *err) {
    if (*len == HIAP_LEN_ANY)
        *len = e->len;
    if (e->len == HIAP_LEN_ANY || e->len == *len)
        return HIAP_OK;
    return hiap_err_set(err, HIAP_SHAPE, "%s cannot combine a column of %zu rows with one of %zu",
                        hiap_op_name(op), *len, e->len);
}

/* A choice between masks is a mask. */
static hiap_type result_type(hiap_op op, hiap_expr *const *arguments) {
    if (op != HIAP_OP_IF_ELSE && op != HIAP_OP_OR_ELSE)
        return ops[op].result;
    const hiap_expr *const *choice = (const hiap_expr *const *)arguments + (op == HIAP_OP_IF_ELSE);
    bool some = choice[0]->type == HIAP_MASK || choice[1]->type == HIAP_MASK;
    return some && fits_mask(choice[0]) && fits_mask(choice[1]) ? HIAP_MASK : HIAP_NUMBER;
}

hiap_rc hiap_expr_apply(hiap_expr **out, hiap_op op, hiap_expr *const *arguments, hiap_err *err) {
    *out = NULL;
    size_t len = HIAP_LEN_ANY;
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < hiap_op_arguments(op) && rc == HIAP_OK; i++) {
        rc = check_type(op, i, arguments[i], err);
        if (rc == HIAP_OK)
            rc = check_len(&len, op, arguments[i], err);
    }
    if (rc == HIAP_OK)
        rc = expr_new(out, HIAP_EXPR_APPLY, result_type(op, arguments), len, err);
    if (rc != HIAP_OK)
        return rc;
    (*out)->op = op;
    for (size_t i = 0; i < hiap_op_arguments(op); i++)
        (*out)->arguments[i] = hiap_expr_hold(arguments[i]);
    return HIAP_OK;
}
