/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chunks are cut by rows, never by threads, and each writes its own rows: the bytes do not depend
 * on how many threads there are. */
#include <math.h>
#include <string.h>

#include "core/base/parallel.h"
#include "core/data/column_impl.h"
#include "core/data/expr_impl.h"

#define CHUNK ((size_t)64 * HIAP_BLOCK)

typedef struct run {
    hiap_program program;
    size_t len, blocks;
    hiap_output *outputs; /* by root; empty where there is nothing to compute */
    uint32_t *missing;    /* by root and block: how many rows are missing */
} run;

/* --- a block ---------------------------------------------------------------------------------- */

double *hiap_block_values(const hiap_block *b, const hiap_step *step) {
    switch (step->place) {
    case HIAP_IN_REGISTER:
        return b->registers + (size_t)step->reg * HIAP_BLOCK;
    case HIAP_IN_OUTPUT:
        return b->outputs[step->root].numbers + b->row;
    case HIAP_IN_COLUMN:
        return (double *)(uintptr_t)(hiap_column_numbers(step->column) + b->row);
    case HIAP_IN_STEP:
    default:
        return (double *)(uintptr_t)&step->constant;
    }
}

void hiap_block_do(const hiap_block *b, const hiap_step *step) {
    if (step->place != HIAP_IN_REGISTER && step->place != HIAP_IN_OUTPUT)
        return;
    double *out = hiap_block_values(b, step);
    if (step->kind != HIAP_EXPR_APPLY) {
        hiap_kernel_load(out, step->column, step->is_word, b->row, b->n);
        return;
    }
    const double *arguments[HIAP_OP_ARGUMENTS];
    for (size_t k = 0; k < HIAP_OP_ARGUMENTS; k++)
        arguments[k] = hiap_block_values(b, &b->program->steps.at[step->arguments[k]]);
    step->kernel(out, arguments[0], arguments[1], arguments[2], b->n);
}

static const double *root_values(const hiap_block *b, size_t root) {
    return hiap_block_values(b, hiap_program_root(b->program, root));
}

/* Count the missing rows of each computed root; true when there are any. */
static bool count_missing(const run *r, const hiap_block *b) {
    bool any = false;
    for (size_t i = 0; i < b->program->root_count; i++) {
        if (!hiap_program_computes(b->program, i))
            continue;
        size_t missing = hiap_kernel_count_missing(root_values(b, i), b->n);
        r->missing[i * r->blocks + b->row / HIAP_BLOCK] = (uint32_t)missing;
        any = any || missing > 0;
    }
    return any;
}

/* What was not finite, infinity too, becomes the one NaN. */
static void blank(double *x, size_t n) {
    for (size_t i = 0; i < n; i++)
        x[i] = isfinite(x[i]) ? x[i] : NAN;
}

static void run_block(const run *r, const hiap_block *b) {
    const hiap_program *p = b->program;
    for (size_t i = 0; i < p->steps.len; i++)
        hiap_block_do(b, &p->steps.at[i]);
    bool missing = count_missing(r, b);
    if (missing)
        hiap_block_explain(b);
    for (size_t i = 0; i < p->root_count; i++) {
        const hiap_output *out = &b->outputs[i];
        if (out->mask)
            hiap_kernel_store_mask(out->mask + b->row, root_values(b, i), b->n);
        else if (out->numbers && missing)
            blank(out->numbers + b->row, b->n);
    }
}

static hiap_rc run_chunk(void *payload, size_t chunk, hiap_err *err) {
    const run *r = payload;
    size_t cells = (size_t)r->program.registers * HIAP_BLOCK;
    double *registers = hiap_alloc_array(cells, sizeof *registers + 1);
    if (!registers)
        return hiap_err_nomem(err, cells * (sizeof *registers + 1));
    hiap_block b = { .program = &r->program, .outputs = r->outputs, .row = chunk * CHUNK };
    b.registers = registers;
    b.reasons = (uint8_t *)(registers + cells);
    size_t end = r->len - b.row < CHUNK ? r->len : b.row + CHUNK;
    for (; b.row < end; b.row += b.n) {
        b.n = end - b.row < HIAP_BLOCK ? end - b.row : HIAP_BLOCK;
        run_block(r, &b);
    }
    hiap_free(registers);
    return HIAP_OK;
}

/* --- outputs ---------------------------------------------------------------------------------- */

static hiap_rc output_new(hiap_output *out, hiap_type type, size_t len, hiap_err *err) {
    if (type == HIAP_NUMBER)
        out->numbers = hiap_alloc_array(len, sizeof *out->numbers);
    else
        out->mask = hiap_alloc(len);
    out->reasons = hiap_alloc(len);
    if ((out->numbers || out->mask) && out->reasons)
        return HIAP_OK;
    return hiap_err_nomem(err, len * (hiap_type_size(type) + 1));
}

static hiap_rc outputs_new(run *r, hiap_err *err) {
    size_t count = r->program.root_count;
    r->blocks = (r->len + HIAP_BLOCK - 1) / HIAP_BLOCK;
    r->outputs = hiap_alloc_zero(count, sizeof *r->outputs);
    r->missing = hiap_alloc_zero(count * r->blocks, sizeof *r->missing);
    if (!r->outputs || !r->missing)
        return hiap_err_nomem(err, count * r->blocks * sizeof *r->missing);
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < count && rc == HIAP_OK; i++)
        if (hiap_program_computes(&r->program, i))
            rc = output_new(&r->outputs[i], hiap_program_root(&r->program, i)->type, r->len, err);
    return rc;
}

static void run_clear(run *r) {
    for (size_t i = 0; r->outputs && i < r->program.root_count; i++) {
        hiap_free(r->outputs[i].numbers);
        hiap_free(r->outputs[i].mask);
        hiap_free(r->outputs[i].reasons);
    }
    hiap_free(r->outputs);
    hiap_free(r->missing);
    hiap_program_clear(&r->program);
}

/* --- columns ---------------------------------------------------------------------------------- */

/* Reasons of blocks with nothing missing were never written. */
static size_t complete_reasons(const run *r, size_t root) {
    const uint32_t *missing = &r->missing[root * r->blocks];
    size_t total = 0;
    for (size_t i = 0; i < r->blocks; i++)
        total += missing[i];
    for (size_t i = 0; i < r->blocks && total > 0; i++) {
        size_t row = i * HIAP_BLOCK, n = r->len - row < HIAP_BLOCK ? r->len - row : HIAP_BLOCK;
        if (missing[i] == 0)
            memset(r->outputs[root].reasons + row, HIAP_MISSING_NONE, n);
    }
    return total;
}

static hiap_rc take_output(hiap_column **out, run *r, size_t root, hiap_err *err) {
    size_t missing = complete_reasons(r, root);
    hiap_output *o = &r->outputs[root];
    hiap_column_parts parts = { .type = o->mask ? HIAP_MASK : HIAP_NUMBER, .len = r->len };
    if (o->mask)
        parts.values.mask = o->mask;
    else
        parts.values.numbers = o->numbers;
    parts.reasons = o->reasons;
    *o = (hiap_output){ 0 };
    return hiap_column_wrap(out, &parts, missing, err);
}

static hiap_rc repeat(hiap_column **out, const hiap_step *step, size_t len, hiap_err *err) {
    if (step->type == HIAP_NUMBER)
        return hiap_column_repeat_number(out, step->constant, len, err);
    uint8_t truth = HIAP_MASK_MISSING, *mask = hiap_alloc(len);
    if (!mask)
        return hiap_err_nomem(err, len);
    hiap_kernel_store_mask(&truth, &step->constant, 1);
    memset(mask, truth, len);
    return hiap_column_take_mask(out, mask, NULL, len, err);
}

static hiap_rc make_column(hiap_column **out, run *r, size_t root, hiap_err *err) {
    const hiap_step *step = hiap_program_root(&r->program, root);
    if (hiap_program_computes(&r->program, root))
        return take_output(&out[root], r, root, err);
    if (step->root != root)
        out[root] = hiap_column_hold(out[step->root]);
    else if (step->kind == HIAP_EXPR_COLUMN)
        out[root] = hiap_column_hold(step->column);
    else
        return repeat(&out[root], step, r->len, err);
    return HIAP_OK;
}

/* --- all of it -------------------------------------------------------------------------------- */

static hiap_rc common_len(size_t *len, hiap_expr *const *roots, size_t count, hiap_err *err) {
    *len = HIAP_LEN_ANY;
    for (size_t i = 0; i < count; i++) {
        size_t next = hiap_expr_len(roots[i]);
        if (*len == HIAP_LEN_ANY)
            *len = next;
        if (next != HIAP_LEN_ANY && next != *len)
            return hiap_err_set(err, HIAP_SHAPE, "columns of %zu and %zu rows do not go together",
                                *len, next);
    }
    if (*len == HIAP_LEN_ANY)
        *len = 1;
    return HIAP_OK;
}

static bool has_work(const run *r) {
    for (size_t i = 0; i < r->program.root_count; i++)
        if (hiap_program_computes(&r->program, i))
            return true;
    return false;
}

hiap_rc hiap_expr_evaluate(hiap_column **out, hiap_expr *const *roots, size_t count,
                           hiap_err *err) {
    for (size_t i = 0; i < count; i++)
        out[i] = NULL;
    run r = { .blocks = 0 };
    hiap_rc rc = common_len(&r.len, roots, count, err);
    if (rc == HIAP_OK)
        rc = hiap_program_compile(&r.program, roots, count, err);
    if (rc == HIAP_OK)
        rc = outputs_new(&r, err);
    if (rc == HIAP_OK && has_work(&r))
        rc = hiap_parallel_for((r.len + CHUNK - 1) / CHUNK, run_chunk, &r, err);
    for (size_t i = 0; i < count && rc == HIAP_OK; i++)
        rc = make_column(out, &r, i, err);
    run_clear(&r);
    for (size_t i = 0; i < count && rc != HIAP_OK; i++) {
        hiap_column_drop(out[i]);
        out[i] = NULL;
    }
    return rc;
}
