/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a graph to a list of steps: arguments first, equal computations once, constants folded, and
 * registers shared between values that are not alive together. Nothing here recurses. */
#include <string.h>

#include "core/data/expr_impl.h"

typedef struct compiler {
    hiap_program *program;
    hiap_map *nodes;                  /* numbers the nodes met, by address */
    HIAP_VEC(uint32_t) step_of;       /* of a node's number; HIAP_STEP_NONE until it has one */
    hiap_map *signatures;             /* numbers the steps, by what they compute */
    HIAP_VEC(const hiap_expr *) open; /* nodes still to be made steps of, the next one last */
} compiler;

static hiap_rc compiler_init(compiler *c, hiap_program *program, hiap_err *err) {
    *c = (compiler){ .program = program };
    hiap_rc rc = hiap_map_new(&c->nodes, err);
    return rc == HIAP_OK ? hiap_map_new(&c->signatures, err) : rc;
}

static void compiler_clear(compiler *c) {
    hiap_map_free(c->nodes);
    hiap_map_free(c->signatures);
    hiap_vec_clear(&c->step_of);
    hiap_vec_clear(&c->open);
}

/* The place for a node's step number, or NULL when memory runs out; valid until the next call. */
static uint32_t *find_step(compiler *c, const hiap_expr *e) {
    bool added;
    uint32_t number = hiap_map_add(c->nodes, (hiap_str){ (const char *)&e, sizeof e }, &added);
    if (number == HIAP_MAP_NONE || (added && !hiap_vec_push(&c->step_of, HIAP_STEP_NONE)))
        return NULL;
    return &c->step_of.at[number];
}

/* --- one node --------------------------------------------------------------------------------- */

static void fold(hiap_step *step, const hiap_step *steps) {
    const double *arguments[HIAP_OP_ARGUMENTS];
    for (size_t i = 0; i < HIAP_OP_ARGUMENTS; i++)
        arguments[i] = &steps[step->arguments[i]].constant;
    hiap_kernel_of(step->op, 0)(&step->constant, arguments[0], arguments[1], arguments[2], 1);
    step->kind = HIAP_EXPR_CONSTANT;
    memset(step->arguments, 0, sizeof step->arguments);
}

static bool fill_operation(compiler *c, hiap_step *step, const hiap_expr *e) {
    size_t count = hiap_op_arguments(e->op);
    unsigned scalars = 0;
    for (size_t i = 0; i < HIAP_OP_ARGUMENTS; i++) {
        const uint32_t *argument = find_step(c, e->arguments[i < count ? i : 0]);
        if (!argument)
            return false;
        step->arguments[i] = *argument;
        if (i < count && c->program->steps.at[*argument].kind == HIAP_EXPR_CONSTANT)
            scalars |= 1u << i;
    }
    step->op = e->op;
    if (scalars == (1u << count) - 1)
        fold(step, c->program->steps.at);
    else
        step->kernel = hiap_kernel_of(e->op, scalars);
    return true;
}

typedef struct signature {
    uint32_t kind, type, op, arguments[HIAP_OP_ARGUMENTS];
    uintptr_t column, is_word;
    double constant;
} signature;
_Static_assert(sizeof(signature) == 6 * 4 + 3 * 8, "a signature is compared as bytes: no padding");

/* The step that computes the same already, or the new one. */
static uint32_t add_step(compiler *c, const hiap_step *step) {
    signature s = { .kind = step->kind, .type = step->type, .op = step->op };
    memcpy(s.arguments, step->arguments, sizeof s.arguments);
    s.column = (uintptr_t)step->column;
    s.is_word = (uintptr_t)step->is_word;
    s.constant = step->constant;
    bool added;
    uint32_t number = hiap_map_add(c->signatures, (hiap_str){ (const char *)&s, sizeof s }, &added);
    if (number != HIAP_MAP_NONE && added && !hiap_vec_push(&c->program->steps, *step))
        return HIAP_MAP_NONE;
    return number;
}

/* All its arguments have steps. */
static bool make_step(compiler *c, const hiap_expr *e) {
    hiap_step step = {
        .kind = e->kind,
        .type = e->type,
        .constant = e->constant,
        .column = e->column,
        .is_word = e->is_word,
        .last_reader = HIAP_STEP_NONE,
        .root = HIAP_STEP_NONE,
    };
    if (e->kind == HIAP_EXPR_APPLY && !fill_operation(c, &step, e))
        return false;
    uint32_t number = add_step(c, &step);
    uint32_t *place = find_step(c, e);
    if (number == HIAP_MAP_NONE || !place)
        return false;
    *place = number;
    return true;
}

/* --- the graph -------------------------------------------------------------------------------- */

/* Open the arguments without a step, the first to come out first; *ready when all have one. */
static bool open_arguments(compiler *c, const hiap_expr *e, bool *ready) {
    *ready = true;
    for (size_t i = HIAP_OP_ARGUMENTS; i-- > 0;) {
        const uint32_t *step = e->arguments[i] ? find_step(c, e->arguments[i]) : NULL;
        if (e->arguments[i] && !step)
            return false;
        if (!step || *step != HIAP_STEP_NONE)
            continue;
        *ready = false;
        if (!hiap_vec_push(&c->open, e->arguments[i]))
            return false;
    }
    return true;
}

static bool add_graph(compiler *c, const hiap_expr *root) {
    if (!hiap_vec_push(&c->open, root))
        return false;
    while (c->open.len > 0) {
        const hiap_expr *e = c->open.at[c->open.len - 1];
        const uint32_t *step = find_step(c, e);
        bool ready = true;
        if (!step)
            return false;
        if (*step == HIAP_STEP_NONE) {
            if (!open_arguments(c, e, &ready) || (ready && !make_step(c, e)))
                return false;
        }
        if (ready)
            c->open.len--;
    }
    return true;
}

static bool add_roots(compiler *c, hiap_expr *const *roots) {
    hiap_program *program = c->program;
    for (size_t i = 0; i < program->root_count; i++) {
        if (!add_graph(c, roots[i]))
            return false;
        program->roots[i] = *find_step(c, roots[i]);
    }
    return true;
}

/* --- places ----------------------------------------------------------------------------------- */

static void find_last_readers(hiap_program *p) {
    for (uint32_t i = 0; i < p->steps.len; i++)
        for (size_t k = 0; p->steps.at[i].kind == HIAP_EXPR_APPLY && k < HIAP_OP_ARGUMENTS; k++)
            p->steps.at[p->steps.at[i].arguments[k]].last_reader = i;
}

static hiap_place place_of(const hiap_step *step) {
    bool read = step->last_reader != HIAP_STEP_NONE;
    if (step->kind == HIAP_EXPR_CONSTANT)
        return HIAP_IN_STEP;
    if (step->kind == HIAP_EXPR_COLUMN && (step->type == HIAP_NUMBER || !read))
        return HIAP_IN_COLUMN;
    return HIAP_IN_REGISTER;
}

/* Number roots are computed in their output; masks keep their register to the end of the block. */
static void place_roots(hiap_program *p) {
    for (uint32_t i = 0; i < p->root_count; i++) {
        hiap_step *step = &p->steps.at[p->roots[i]];
        if (step->root != HIAP_STEP_NONE)
            continue;
        step->root = i;
        step->last_reader = HIAP_STEP_NONE;
        if (hiap_program_computes(p, i) && step->type == HIAP_NUMBER)
            step->place = HIAP_IN_OUTPUT;
    }
}

typedef HIAP_VEC(uint32_t) register_list;

/* A step takes its register before those of its arguments are given back: they do not overlap. */
static bool place_in_register(hiap_program *p, uint32_t i, register_list *idle) {
    hiap_step *step = &p->steps.at[i];
    if (step->place == HIAP_IN_REGISTER)
        step->reg = idle->len > 0 ? idle->at[--idle->len] : p->registers++;
    for (size_t k = 0; step->kind == HIAP_EXPR_APPLY && k < HIAP_OP_ARGUMENTS; k++) {
        hiap_step *argument = &p->steps.at[step->arguments[k]];
        if (argument->place != HIAP_IN_REGISTER || argument->last_reader != i)
            continue;
        argument->last_reader = HIAP_STEP_NONE; /* given back once, even if read twice */
        if (!hiap_vec_push(idle, argument->reg))
            return false;
    }
    return true;
}

static bool place_steps(hiap_program *p) {
    find_last_readers(p);
    for (uint32_t i = 0; i < p->steps.len; i++)
        p->steps.at[i].place = place_of(&p->steps.at[i]);
    place_roots(p);
    register_list idle = { 0 };
    bool ok = true;
    for (uint32_t i = 0; i < p->steps.len && ok; i++)
        ok = place_in_register(p, i, &idle);
    hiap_vec_clear(&idle);
    return ok;
}

/* --- all of it -------------------------------------------------------------------------------- */

hiap_rc hiap_program_compile(hiap_program *out, hiap_expr *const *roots, size_t count,
                             hiap_err *err) {
    *out = (hiap_program){ .root_count = count };
    compiler c;
    hiap_rc rc = compiler_init(&c, out, err);
    if (rc == HIAP_OK) {
        out->roots = hiap_alloc_array(count, sizeof *out->roots);
        if (!out->roots || !add_roots(&c, roots) || !place_steps(out))
            rc = hiap_err_nomem(err, out->steps.len * sizeof *out->steps.at);
    }
    compiler_clear(&c);
    if (rc != HIAP_OK)
        hiap_program_clear(out);
    return rc;
}

void hiap_program_clear(hiap_program *program) {
    hiap_vec_clear(&program->steps);
    hiap_free(program->roots);
    *program = (hiap_program){ 0 };
}

const hiap_step *hiap_program_root(const hiap_program *program, size_t root) {
    return &program->steps.at[program->roots[root]];
}

bool hiap_program_computes(const hiap_program *program, size_t root) {
    const hiap_step *step = hiap_program_root(program, root);
    bool work = step->kind == HIAP_EXPR_APPLY || step->kind == HIAP_EXPR_TEXT_IN;
    return work && step->root == root;
}
