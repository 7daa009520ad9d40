/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of the expression engine: private to core/data/expr*.c.
 *
 *     expr.c          nodes: making them, checking them, letting them go
 *     expr_program.c  a graph of nodes becomes a list of steps, each done once
 *     expr_kernel.c   one operation on one block of rows
 *     expr_run.c      the steps run, block after block, on all processors
 *     expr_reason.c   why values of a block are missing
 */
#ifndef HIAP_DATA_EXPR_IMPL_H
#define HIAP_DATA_EXPR_IMPL_H

#include <stdatomic.h>

#include "core/base/vec.h"
#include "core/data/expr.h"

#define HIAP_OP_ARGUMENTS 3 /* the most of any operation */

typedef enum hiap_expr_kind {
    HIAP_EXPR_CONSTANT,
    HIAP_EXPR_COLUMN,
    HIAP_EXPR_TEXT_IN,
    HIAP_EXPR_APPLY
} hiap_expr_kind;

struct hiap_expr {
    atomic_size_t references;
    hiap_expr_kind kind;
    hiap_type type;
    size_t len;
    double constant;     /* CONSTANT */
    hiap_column *column; /* COLUMN, TEXT_IN */
    uint8_t *is_word;    /* TEXT_IN: by code, 1 for the words looked for */
    hiap_op op;          /* APPLY */
    hiap_expr *arguments[HIAP_OP_ARGUMENTS];
    hiap_expr *next_dead; /* while a graph is being dropped */
};

/* --- kernels ---------------------------------------------------------------------------------- */

/* out[i] = op(a[i], b[i], c[i]) for i < n; `out` overlaps nothing. An argument the operation does
 * not have is not used, but must point to as many values as the first. */
typedef void (*hiap_kernel)(double *restrict out, const double *a, const double *b, const double *c,
                            size_t n);

/* The kernel whose argument k is a single value where bit k of `scalars` is set; not all may be. */
hiap_kernel hiap_kernel_of(hiap_op op, unsigned scalars);

/* Rows of a mask, period or text column as numbers; text by `is_word`, or 0 when that is NULL. */
void hiap_kernel_load(double *restrict out, const hiap_column *c, const uint8_t *is_word,
                      size_t row,
                      size_t n);
/* How many of the values are not finite. */
size_t hiap_kernel_count_missing(const double *x, size_t n);
/* 0, 1 or NaN as a mask. */
void hiap_kernel_store_mask(uint8_t *restrict out, const double *x, size_t n);

/* --- programs --------------------------------------------------------------------------------- */

#define HIAP_STEP_NONE UINT32_MAX

/* Where the value of a step is found while a block is worked on. */
typedef enum hiap_place {
    HIAP_IN_STEP,     /* a constant */
    HIAP_IN_COLUMN,   /* a number column, read where it is */
    HIAP_IN_REGISTER, /* scratch, shared with values that are not needed at the same time */
    HIAP_IN_OUTPUT    /* the number column of a root */
} hiap_place;

/* Made from one node, or from several that say the same. */
typedef struct hiap_step {
    hiap_expr_kind kind;
    hiap_type type;
    double constant;
    const hiap_column *column;
    const uint8_t *is_word;
    hiap_op op;
    hiap_kernel kernel;
    uint32_t arguments[HIAP_OP_ARGUMENTS]; /* earlier steps; lacking ones repeat the first */
    uint32_t last_reader;                  /* a later step, or HIAP_STEP_NONE */
    uint32_t root;                         /* the first root this is, or HIAP_STEP_NONE */
    hiap_place place;
    uint32_t reg; /* IN_REGISTER: which */
} hiap_step;

typedef struct hiap_program {
    HIAP_VEC(hiap_step) steps;
    uint32_t *roots; /* the step of each root */
    size_t root_count;
    uint32_t registers;
} hiap_program;

hiap_rc hiap_program_compile(hiap_program *out, hiap_expr *const *roots, size_t count,
                             hiap_err *err);
void hiap_program_clear(hiap_program *program);
const hiap_step *hiap_program_root(const hiap_program *program, size_t root);
/* Whether a root has to be computed: it is no column, no constant and no earlier root. */
bool hiap_program_computes(const hiap_program *program, size_t root);

/* --- one block of rows ------------------------------------------------------------------------ */

#define HIAP_BLOCK 1024

typedef struct hiap_output {
    double *numbers; /* one of the two */
    uint8_t *mask;
    uint8_t *reasons; /* written only in blocks where something is missing */
} hiap_output;

typedef struct hiap_block {
    const hiap_program *program;
    const hiap_output *outputs; /* by root */
    double *registers;          /* HIAP_BLOCK values each */
    uint8_t *reasons;           /* and their reasons */
    size_t row, n;              /* n <= HIAP_BLOCK rows from `row` */
} hiap_block;

double *hiap_block_values(const hiap_block *b, const hiap_step *step);
void hiap_block_do(const hiap_block *b, const hiap_step *step);

/* Do all steps again, now with reasons, and give those of the computed roots to the outputs. */
void hiap_block_explain(const hiap_block *b);

#endif
