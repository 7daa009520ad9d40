/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <float.h>
#include <string.h>

#include "core/data/expr_impl.h"
#include "tests/unit/data/built.h"

static double one(hiap_op op, double a, double b, double c) {
    double x;
    hiap_kernel_of(op, 0)(&x, &a, &b, &c, 1);
    return x;
}
#define OP1(op, a) one(HIAP_OP_##op, a, 0, 0)
#define OP2(op, a, b) one(HIAP_OP_##op, a, b, 0)

START_TEST(arithmetic) {
    ck_assert_double_eq(OP2(ADD, 1, 2), 3);
    ck_assert_double_eq(OP2(SUB, 1, 2), -1);
    ck_assert_double_eq(OP2(MUL, 3, 2), 6);
    ck_assert_double_eq(OP2(DIV, 1, 4), 0.25);
    ck_assert_double_eq(OP1(NEG, 3), -3);
    ck_assert_double_eq(OP2(POW, 2, -2), 0.25);
    ck_assert_double_eq(OP1(ABS, -2), 2);
    ck_assert_double_eq(OP1(SQRT, 9), 3);
    ck_assert_double_eq(OP1(EXP, 0), 1);
    ck_assert_double_eq(OP1(LOG, 1), 0);
    ck_assert_double_eq(OP1(FLOOR, -1.5), -2);
    ck_assert_double_eq(OP1(CEIL, -1.5), -1);
    ck_assert_double_eq(OP1(ROUND, -2.5), -3);
    ck_assert_double_eq(OP1(ROUND, 0.49999999999999994), 0);
    ck_assert_double_eq(OP2(MIN, -1, 2), -1);
    ck_assert_double_eq(OP2(MAX, -1, 2), 2);
}
END_TEST

/* As Lua's // and %: towards minus infinity, and the remainder has the sign of the divisor. */
START_TEST(integer_division_and_remainder_go_together) {
    ck_assert_double_eq(OP2(IDIV, -7, 2), -4);
    ck_assert_double_eq(OP2(MOD, -7, 2), 1);
    ck_assert_double_eq(OP2(MOD, 7, -2), -1);
    ck_assert_double_eq(OP2(MOD, 6, 3), 0);
    ck_assert_double_eq(OP2(MOD, 5.1, 0.1), fmod(5.1, 0.1));
    ck_assert_double_eq(OP2(MOD, 1e20, 3), 1);
    ck_assert_double_eq(OP2(MOD, -1e-200, 1e-100), 1e-100 - 1e-200);
}
END_TEST

START_TEST(outside_the_reals_is_nothing) {
    ck_assert(isnan(OP2(DIV, 1, 0)));
    ck_assert(isnan(OP2(DIV, 0, -0.0)));
    ck_assert(isnan(OP2(IDIV, 1, 0)));
    ck_assert(isnan(OP2(MOD, 1, 0)));
    ck_assert(isnan(OP1(SQRT, -1)));
    ck_assert(isnan(OP1(LOG, 0)));
    ck_assert(isnan(OP1(LOG, -1)));
    ck_assert(isnan(OP2(POW, -8, 1.0 / 3)));
}
END_TEST

START_TEST(comparisons_are_zero_or_one) {
    const double x[] = { -1, 0, 1 };
    for (size_t i = 0; i < 3; i++)
        for (size_t j = 0; j < 3; j++) {
            ck_assert_double_eq(OP2(EQ, x[i], x[j]), i == j);
            ck_assert_double_eq(OP2(NE, x[i], x[j]), i != j);
            ck_assert_double_eq(OP2(LT, x[i], x[j]), i < j);
            ck_assert_double_eq(OP2(LE, x[i], x[j]), i <= j);
            ck_assert_double_eq(OP2(GT, x[i], x[j]), i > j);
            ck_assert_double_eq(OP2(GE, x[i], x[j]), i >= j);
        }
    ck_assert_double_eq(OP2(LT, 1, INFINITY), 1);
    ck_assert_double_eq(OP2(EQ, INFINITY, INFINITY), 1);
    ck_assert_double_eq(OP2(EQ, 0.0, -0.0), 1);
}
END_TEST

static bool same(double a, double b) {
    return a == b || (isnan(a) && isnan(b));
}

START_TEST(logic_is_kleene) {
    const double truth[] = { 0, 1, NAN };
    const double and[3][3] = { { 0, 0, 0 }, { 0, 1, NAN }, { 0, NAN, NAN } };
    const double or[3][3] = { { 0, 1, NAN }, { 1, 1, 1 }, { NAN, 1, NAN } };
    for (size_t i = 0; i < 3; i++)
        for (size_t j = 0; j < 3; j++) {
            ck_assert(same(OP2(AND, truth[i], truth[j]), and[i][j]));
            ck_assert(same(OP2(OR, truth[i], truth[j]), or[i][j]));
        }
    ck_assert_double_eq(OP1(NOT, 0), 1);
    ck_assert_double_eq(OP1(NOT, 1), 0);
}
END_TEST

START_TEST(choices) {
    ck_assert_double_eq(one(HIAP_OP_IF_ELSE, 1, 5, NAN), 5);
    ck_assert_double_eq(one(HIAP_OP_IF_ELSE, 0, NAN, 7), 7);
    ck_assert(isnan(one(HIAP_OP_IF_ELSE, NAN, 5, 7)));
    ck_assert_double_eq(OP2(OR_ELSE, 1, 2), 1);
    ck_assert_double_eq(OP2(OR_ELSE, NAN, 2), 2);
    ck_assert_double_eq(OP2(OR_ELSE, INFINITY, 2), 2);
    ck_assert_double_eq(OP1(IS_MISSING, NAN), 1);
    ck_assert_double_eq(OP1(IS_MISSING, -INFINITY), 1);
    ck_assert_double_eq(OP1(IS_MISSING, DBL_MAX), 0);
}
END_TEST

START_TEST(anything_of_a_missing_value_is_missing) {
    const double x[] = { -INFINITY, -1, 0, 1, INFINITY, NAN };
    for (int op = 0; op < HIAP_OP_AND; op++) {
        ck_assert_msg(isnan(one((hiap_op)op, NAN, 1, 0)), "%s", hiap_op_name((hiap_op)op));
        for (size_t i = 0; i < 6 && hiap_op_arguments((hiap_op)op) == 2; i++) {
            ck_assert_msg(isnan(one((hiap_op)op, NAN, x[i], 0)), "%s", hiap_op_name((hiap_op)op));
            ck_assert_msg(isnan(one((hiap_op)op, x[i], NAN, 0)), "%s", hiap_op_name((hiap_op)op));
        }
    }
    ck_assert(isnan(OP1(NOT, NAN)));
}
END_TEST

#define LEN 29 /* a few vectors and a rest */

static void fill(double *x, size_t step) {
    const double values[] = { 0, 1, -2.5, NAN, 1e308, -0.0, 3, INFINITY, 5e-324, -1, 7 };
    for (size_t i = 0; i < LEN; i++)
        x[i] = values[(i * step + 3) % 11];
}

/* All arguments as blocks, or some as a single value, one by one or together: one answer. */
static void variants_agree(hiap_op op, unsigned scalars) {
    double x[3][LEN], out[LEN];
    for (size_t k = 0; k < 3; k++)
        fill(x[k], k + 1);
    for (size_t pick = 0; pick < LEN; pick++) {
        const double *a = scalars & 1 ? &x[0][pick] : x[0], *b = scalars & 2 ? &x[1][pick] : x[1];
        const double *c = scalars & 4 ? &x[2][pick] : x[2];
        hiap_kernel_of(op, scalars)(out, a, b, c, LEN);
        for (size_t i = 0; i < LEN; i++) {
            size_t j = scalars & 1 ? 0 : i, k = scalars & 2 ? 0 : i, l = scalars & 4 ? 0 : i;
            ck_assert_msg(same(out[i], one(op, a[j], b[k], c[l])), "%s, scalars %u, row %zu",
                          hiap_op_name(op), scalars, i);
        }
    }
}

START_TEST(every_variant_of_a_kernel_gives_the_same) {
    for (int op = 0; op < HIAP_OP_COUNT; op++)
        for (unsigned s = 0; s < (1u << hiap_op_arguments((hiap_op)op)) - 1; s++)
            variants_agree((hiap_op)op, s);
}
END_TEST

START_TEST(columns_load_as_numbers) {
    hiap_column *mask = made_mask("01?1"), *text = made_texts("a b ? b");
    hiap_column *days = made_days((int32_t[]){ 16777217, -1, HIAP_PERIOD_NONE, 3 }, 4);
    const uint8_t is_b[] = { 0, 1 };
    double x[3];
    hiap_kernel_load(x, mask, NULL, 1, 3);
    ck_assert(x[0] == 1 && isnan(x[1]) && x[2] == 1);
    hiap_kernel_load(x, days, NULL, 0, 3);
    ck_assert(x[0] == 16777217 && x[1] == -1 && isnan(x[2]));
    hiap_kernel_load(x, text, is_b, 0, 3);
    ck_assert(x[0] == 0 && x[1] == 1 && isnan(x[2]));
    hiap_kernel_load(x, text, NULL, 1, 3);
    ck_assert(x[0] == 0 && isnan(x[1]) && x[2] == 0);
    hiap_column_drop(mask);
    hiap_column_drop(text);
    hiap_column_drop(days);
}
END_TEST

START_TEST(values_are_counted_and_stored) {
    const double x[] = { 1, NAN, 0, INFINITY, -INFINITY, DBL_MAX }, truth[] = { 0, 1, NAN, 1, 0 };
    uint8_t mask[5];
    ck_assert_uint_eq(hiap_kernel_count_missing(x, 6), 3);
    ck_assert_uint_eq(hiap_kernel_count_missing(x, 0), 0);
    hiap_kernel_store_mask(mask, truth, 5);
    ck_assert_mem_eq(mask, "\0\1\2\1\0", 5);
}
END_TEST

HIAP_SUITE(expr_kernel) {
    tcase_add_test(tests, arithmetic);
    tcase_add_test(tests, integer_division_and_remainder_go_together);
    tcase_add_test(tests, outside_the_reals_is_nothing);
    tcase_add_test(tests, comparisons_are_zero_or_one);
    tcase_add_test(tests, logic_is_kleene);
    tcase_add_test(tests, choices);
    tcase_add_test(tests, anything_of_a_missing_value_is_missing);
    tcase_add_test(tests, every_variant_of_a_kernel_gives_the_same);
    tcase_add_test(tests, columns_load_as_numbers);
    tcase_add_test(tests, values_are_counted_and_stored);
}
