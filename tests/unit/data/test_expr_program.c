/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/data/expr_impl.h"
#include "tests/unit/data/built.h"

static hiap_program compile(hiap_expr *const *roots, size_t count) {
    hiap_program p;
    ck_ok(hiap_program_compile(&p, roots, count, err));
    return p;
}

static size_t operations(const hiap_program *p) {
    size_t count = 0;
    for (size_t i = 0; i < p->steps.len; i++)
        count += p->steps.at[i].kind == HIAP_EXPR_APPLY;
    return count;
}

START_TEST(what_two_nodes_say_alike_is_computed_once) {
    hiap_column *x = NUMBERS(1, 2);
    hiap_expr *roots[2];
    for (size_t i = 0; i < 2; i++) {
        hiap_expr *square = APPLY2(MUL, leaf(hiap_column_hold(x)), leaf(hiap_column_hold(x)));
        roots[i] = APPLY2(ADD, square, constant((double)i));
    }
    hiap_program p = compile(roots, 2);
    ck_assert_uint_eq(operations(&p), 3);
    hiap_program_clear(&p);
    hiap_expr_drop(roots[0]);
    hiap_expr_drop(roots[1]);
    hiap_column_drop(x);
}
END_TEST

START_TEST(constants_that_differ_in_sign_alone_stay_apart) {
    hiap_expr *e = APPLY2(ADD, APPLY2(MUL, leaf(NUMBERS(1)), constant(0.0)), constant(-0.0));
    hiap_program p = compile(&e, 1);
    ck_assert_uint_eq(p.steps.len, 5);
    hiap_program_clear(&p);
    hiap_expr_drop(e);
}
END_TEST

START_TEST(operations_on_constants_are_folded) {
    hiap_expr *e = APPLY2(DIV, APPLY1(SQRT, constant(16)), APPLY2(SUB, constant(3), constant(1)));
    hiap_program p = compile(&e, 1);
    ck_assert_uint_eq(operations(&p), 0);
    ck_assert(!hiap_program_computes(&p, 0));
    ck_assert_double_eq(hiap_program_root(&p, 0)->constant, 2);
    hiap_program_clear(&p);
    hiap_expr_drop(e);
}
END_TEST

START_TEST(arguments_come_before_what_needs_them) {
    hiap_expr *x = leaf(NUMBERS(1)), *e = hiap_expr_hold(x);
    for (int i = 0; i < 50; i++)
        e = APPLY2(ADD, APPLY2(MUL, hiap_expr_hold(x), hiap_expr_hold(e)), e);
    hiap_program p = compile(&e, 1);
    for (uint32_t i = 0; i < p.steps.len; i++)
        for (size_t k = 0; p.steps.at[i].kind == HIAP_EXPR_APPLY && k < HIAP_OP_ARGUMENTS; k++)
            ck_assert_uint_lt(p.steps.at[i].arguments[k], i);
    ck_assert_uint_eq(operations(&p), 100);
    hiap_program_clear(&p);
    hiap_expr_drop(e);
    hiap_expr_drop(x);
}
END_TEST

START_TEST(registers_are_used_again) {
    hiap_expr *e = leaf(NUMBERS(1));
    for (int i = 0; i < 100000; i++)
        e = APPLY2(ADD, e, constant(i));
    hiap_program p = compile(&e, 1);
    ck_assert_uint_eq(p.registers, 2);
    ck_assert_int_eq(hiap_program_root(&p, 0)->place, HIAP_IN_OUTPUT);
    hiap_program_clear(&p);
    hiap_expr_drop(e);
}
END_TEST

/* No step writes over a value that a later one reads. */
START_TEST(registers_hold_their_value_until_the_last_reader) {
    hiap_expr *x = leaf(NUMBERS(1)), *terms[8], *e = hiap_expr_hold(x);
    for (int i = 0; i < 8; i++)
        terms[i] = APPLY2(MUL, hiap_expr_hold(x), constant(i + 2));
    for (int i = 0; i < 8; i++)
        e = APPLY2(SUB, APPLY2(MUL, e, hiap_expr_hold(terms[i])), hiap_expr_hold(terms[7 - i]));
    hiap_program p = compile(&e, 1);
    uint32_t holder[64];
    ck_assert_uint_le(p.registers, 64);
    for (uint32_t i = 0; i < p.steps.len; i++) {
        const hiap_step *step = &p.steps.at[i];
        for (size_t k = 0; step->kind == HIAP_EXPR_APPLY && k < HIAP_OP_ARGUMENTS; k++) {
            const hiap_step *argument = &p.steps.at[step->arguments[k]];
            if (argument->place == HIAP_IN_REGISTER)
                ck_assert_uint_eq(holder[argument->reg], step->arguments[k]);
            if (argument->place == HIAP_IN_REGISTER && step->place == HIAP_IN_REGISTER)
                ck_assert_uint_ne(argument->reg, step->reg);
        }
        if (step->place == HIAP_IN_REGISTER)
            holder[step->reg] = i;
    }
    hiap_program_clear(&p);
    for (int i = 0; i < 8; i++)
        hiap_expr_drop(terms[i]);
    hiap_expr_drop(e);
    hiap_expr_drop(x);
}
END_TEST

START_TEST(only_new_operations_are_computed) {
    hiap_expr *x = leaf(NUMBERS(1)), *more = APPLY2(ADD, hiap_expr_hold(x), constant(1));
    hiap_expr *roots[] = { x, more, more, constant(3) };
    hiap_program p = compile(roots, 4);
    ck_assert(!hiap_program_computes(&p, 0));
    ck_assert(hiap_program_computes(&p, 1));
    ck_assert(!hiap_program_computes(&p, 2));
    ck_assert(!hiap_program_computes(&p, 3));
    hiap_program_clear(&p);
    hiap_expr_drop(x);
    hiap_expr_drop(more);
    hiap_expr_drop(roots[3]);
}
END_TEST

static hiap_rc compile_and_clear(hiap_expr *const *roots, hiap_err *err) {
    hiap_program p;
    hiap_rc rc = hiap_program_compile(&p, roots, 1, err);
    ck_assert(rc == HIAP_OK || (!p.steps.at && !p.roots));
    hiap_program_clear(&p);
    return rc;
}

START_TEST(failed_allocations_are_reported) {
    void *none = NULL;
    hiap_expr *e = leaf(NUMBERS(1));
    for (int i = 0; i < 40; i++)
        e = APPLY2(ADD, APPLY1(NEG, e), constant(i));
    FAIL_EACH_ALLOCATION(none, compile_and_clear(&e, err), (void)0)
    hiap_expr_drop(e);
}
END_TEST

HIAP_SUITE(expr_program) {
    tcase_add_test(tests, what_two_nodes_say_alike_is_computed_once);
    tcase_add_test(tests, constants_that_differ_in_sign_alone_stay_apart);
    tcase_add_test(tests, operations_on_constants_are_folded);
    tcase_add_test(tests, arguments_come_before_what_needs_them);
    tcase_add_test(tests, registers_are_used_again);
    tcase_add_test(tests, registers_hold_their_value_until_the_last_reader);
    tcase_add_test(tests, only_new_operations_are_computed);
    tcase_add_test(tests, failed_allocations_are_reported);
}
