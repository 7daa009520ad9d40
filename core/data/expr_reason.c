/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "core/data/expr_impl.h"

/* The rows of a block in which a root is missing: only these are explained. */
typedef struct row_list {
    size_t len;
    uint16_t at[HIAP_BLOCK];
} row_list;

static void find_rows(row_list *rows, const hiap_block *b) {
    const hiap_program *p = b->program;
    bool missing[HIAP_BLOCK] = { false };
    for (size_t root = 0; root < p->root_count; root++) {
        if (!hiap_program_computes(p, root))
            continue;
        const double *x = hiap_block_values(b, hiap_program_root(p, root));
        for (size_t i = 0; i < b->n; i++)
            missing[i] = missing[i] || !isfinite(x[i]);
    }
    rows->len = 0;
    for (size_t i = 0; i < b->n; i++) {
        rows->at[rows->len] = (uint16_t)i;
        rows->len += missing[i];
    }
}

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
    const double *values = hiap_block_values(b, step);
    const uint8_t *reasons = block_reasons(b, step);
    if (reasons)
        return (argument){ values, reasons, 1, 1 };
    return (argument){ values, constant && !isfinite(*values) ? &undefined : &none, !constant, 0 };
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

static void explain_step(const hiap_block *b, const hiap_step *step, const row_list *rows) {
    argument arguments[HIAP_OP_ARGUMENTS];
    for (size_t k = 0; k < HIAP_OP_ARGUMENTS; k++)
        arguments[k] = argument_of(b, &b->program->steps.at[step->arguments[k]]);
    const double *x = hiap_block_values(b, step);
    uint8_t *reasons = result_reasons(b, step);
    for (size_t j = 0; j < rows->len; j++) {
        size_t i = rows->at[j];
        reasons[i] = isfinite(x[i]) ? HIAP_MISSING_NONE : reason_of(step->op, arguments, i);
    }
}

static void copy_reasons(const hiap_block *b, size_t root, const row_list *rows) {
    argument result = argument_of(b, hiap_program_root(b->program, root));
    uint8_t *reasons = b->outputs[root].reasons + b->row;
    for (size_t j = 0; j < rows->len; j++)
        reasons[rows->at[j]] = result.reasons[rows->at[j] * result.reason_stride];
}

void hiap_block_explain(const hiap_block *b) {
    const hiap_program *p = b->program;
    row_list rows;
    find_rows(&rows, b);
    for (size_t i = 0; i < p->root_count; i++)
        if (hiap_program_computes(p, i))
            memset(b->outputs[i].reasons + b->row, HIAP_MISSING_NONE, b->n);
    for (size_t i = 0; i < p->steps.len; i++) {
        hiap_block_do(b, &p->steps.at[i]);
        if (p->steps.at[i].kind == HIAP_EXPR_APPLY)
            explain_step(b, &p->steps.at[i], &rows);
    }
    for (size_t i = 0; i < p->root_count; i++)
        if (hiap_program_computes(p, i))
            copy_reasons(b, i, &rows);
}
