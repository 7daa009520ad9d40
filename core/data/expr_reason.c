/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "core/data/expr_impl.h"

/* The values and reasons of an argument in a block; with a stride of 0 one stands for all. */
typedef struct argument {
    const double *values;
    const uint8_t *reasons;
    size_t value_stride, reason_stride;
} argument;

/* Where the reasons of an operation go. */
static uint8_t *result_reasons(const hiap_block *b, const hiap_step *step) {
    if (step->place == HIAP_IN_OUTPUT)
        return b->outputs[step->root].reasons + b->row;
    return b->reasons + (size_t)step->reg * HIAP_BLOCK;
}

static const uint8_t *block_reasons(const hiap_block *b, const hiap_step *step) {
    if (step->kind == HIAP_EXPR_APPLY)
        return result_reasons(b, step);
    const uint8_t *reasons = step->column ? hiap_column_reasons(step->column) : NULL;
    return reasons ? reasons + b->row : NULL;
}

static argument argument_of(const hiap_block *b, const hiap_step *step) {
    static const uint8_t none = HIAP_MISSING_NONE, undefined = HIAP_MISSING_UNDEFINED;
    bool constant = step->kind == HIAP_EXPR_CONSTANT;
    argument a = { hiap_block_values(b, step), block_reasons(b, step), !constant, 1 };
    if (!a.reasons)
        a = (argument){ a.values, constant && !isfinite(step->constant) ? &undefined : &none, !constant, 0 };
    return a;
}

static uint8_t first_reason(const uint8_t *reasons) {
    for (size_t k = 0; k < HIAP_OP_ARGUMENTS; k++)
        if (reasons[k] != HIAP_MISSING_NONE)
            return reasons[k];
    return HIAP_MISSING_UNDEFINED;
}

/* Why the result in row i is missing. A choice has the reason of what it chose. */
static uint8_t reason_of(hiap_op op, const argument *arguments, size_t i) {
    uint8_t reasons[HIAP_OP_ARGUMENTS];
    for (size_t k = 0; k < HIAP_OP_ARGUMENTS; k++)
        reasons[k] = arguments[k].reasons[i * arguments[k].reason_stride];
    bool condition = arguments[0].values[i * arguments[0].value_stride] != 0;
    if (op == HIAP_OP_IF_ELSE)
        reasons[condition ? 2 : 1] = HIAP_MISSING_NONE;
    if (op == HIAP_OP_OR_ELSE)
        reasons[0] = HIAP_MISSING_NONE;
    return first_reason(reasons);
}

static void explain_step(const hiap_block *b, const hiap_step *step) {
    argument arguments[HIAP_OP_ARGUMENTS];
    for (size_t k = 0; k < HIAP_OP_ARGUMENTS; k++)
        arguments[k] = argument_of(b, &b->program->steps.at[step->arguments[k]]);
    const double *x = hiap_block_values(b, step);
    uint8_t *reasons = result_reasons(b, step);
    for (size_t i = 0; i < b->n; i++)
        reasons[i] = isfinite(x[i]) ? HIAP_MISSING_NONE : reason_of(step->op, arguments, i);
}

static void copy_reasons(const hiap_block *b, size_t root) {
    argument result = argument_of(b, &b->program->steps.at[b->program->roots[root]]);
    uint8_t *reasons = b->outputs[root].reasons + b->row;
    for (size_t i = 0; i < b->n; i++)
        reasons[i] = result.reasons[i * result.reason_stride];
}

void hiap_block_explain(const hiap_block *b) {
    for (size_t i = 0; i < b->program->steps.len; i++) {
        const hiap_step *step = &b->program->steps.at[i];
        hiap_block_do(b, step);
        if (step->kind == HIAP_EXPR_APPLY)
            explain_step(b, step);
    }
    for (size_t i = 0; i < b->program->root_count; i++)
        if (hiap_program_computes(b->program, i))
            copy_reasons(b, i);
}
