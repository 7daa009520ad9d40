/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/data/expr.h"

#include "tests/unit/data/built.h"

START_TEST(operations_have_names_arguments_and_results) {
    ck_assert_str_eq(hiap_op_name(HIAP_OP_IF_ELSE), "if_else");
    ck_assert_uint_eq(hiap_op_arguments(HIAP_OP_IF_ELSE), 3);
    ck_assert_uint_eq(hiap_op_arguments(HIAP_OP_NEG), 1);
    ck_assert(hiap_op_is_mask(HIAP_OP_EQ));
    ck_assert(!hiap_op_is_mask(HIAP_OP_ADD));
    for (int op = 0; op < HIAP_OP_COUNT; op++)
        for (int other = 0; other < op; other++)
            ck_assert_str_ne(hiap_op_name((hiap_op)op), hiap_op_name((hiap_op)other));
}
END_TEST

START_TEST(a_leaf_is_its_column) {
    hiap_column *c = NUMBERS(1, 2, 3);
    hiap_expr *e;
    ck_ok(hiap_expr_column(&e, c, err));
    ck_assert_ptr_eq(hiap_expr_leaf(e), c);
    ck_assert_int_eq(hiap_expr_type(e), HIAP_NUMBER);
    ck_assert_uint_eq(hiap_expr_len(e), 3);
    hiap_column_drop(c);
    ck_assert_double_eq(hiap_column_numbers(hiap_expr_leaf(e))[2], 3);
    hiap_expr_drop(e);
}
END_TEST

START_TEST(a_constant_fits_any_length) {
    hiap_expr *e = constant(2);
    ck_assert_uint_eq(hiap_expr_len(e), HIAP_LEN_ANY);
    ck_assert_ptr_null(hiap_expr_leaf(e));
    e = APPLY2(ADD, e, constant(3));
    ck_assert_uint_eq(hiap_expr_len(e), HIAP_LEN_ANY);
    e = APPLY2(ADD, e, leaf(NUMBERS(1, 2)));
    ck_assert_uint_eq(hiap_expr_len(e), 2);
    hiap_expr_drop(e);
}
END_TEST

START_TEST(a_constant_is_a_finite_number) {
    hiap_err err = { 0 };
    hiap_expr *e = (hiap_expr *)&err;
    ck_assert_int_eq(hiap_expr_constant(&e, NAN, &err), HIAP_ARGUMENT);
    ck_assert_ptr_null(e);
    ck_assert_int_eq(hiap_expr_constant(&e, INFINITY, NULL), HIAP_ARGUMENT);
}
END_TEST

START_TEST(text_is_one_of_some_words) {
    hiap_column *text = made_texts("Halton ? Sefton Wirral Halton");
    hiap_str words[] = { HIAP_STR("Wirral"), HIAP_STR("Halton"), HIAP_STR("Cheshire") };
    hiap_expr *e;
    ck_ok(hiap_expr_text_in(&e, text, words, 3, err));
    ck_assert_int_eq(hiap_expr_type(e), HIAP_MASK);
    gives(e, "true missing false true true");
    ck_ok(hiap_expr_text_in(&e, text, NULL, 0, err));
    gives(e, "false missing false false false");
    hiap_column_drop(text);
}
END_TEST

START_TEST(only_text_is_compared_with_words) {
    hiap_column *c = NUMBERS(1);
    hiap_err err = { 0 };
    hiap_expr *e;
    ck_assert_int_eq(hiap_expr_text_in(&e, c, NULL, 0, &err), HIAP_ARGUMENT);
    ck_assert_ptr_null(e);
    ck_assert_str_eq(err.what, "a number column cannot be compared with text");
    hiap_column_drop(c);
}
END_TEST

static void refused(hiap_op op, hiap_expr *a, hiap_expr *b, hiap_expr *c, const char *what) {
    hiap_err err = { 0 };
    hiap_expr *arguments[] = { a, b, c }, *e = a;
    hiap_rc rc = strstr(what, " rows ") ? HIAP_SHAPE : HIAP_ARGUMENT;
    ck_assert_int_eq(hiap_expr_apply(&e, op, arguments, &err), rc);
    ck_assert_ptr_null(e);
    ck_assert_str_eq(err.what, what);
    for (size_t i = 0; i < 3; i++)
        hiap_expr_drop(arguments[i]);
}

START_TEST(lengths_must_agree) {
    refused(HIAP_OP_ADD, leaf(NUMBERS(1, 2)), leaf(NUMBERS(1, 2, 3)), NULL,
            "add cannot combine a column of 2 rows with one of 3");
    refused(HIAP_OP_IF_ELSE, leaf(made_mask("1")), constant(1), leaf(NUMBERS(1, 2)),
            "if_else cannot combine a column of 1 rows with one of 2");
}
END_TEST

START_TEST(types_must_fit) {
    refused(HIAP_OP_ADD, leaf(NUMBERS(1)), leaf(made_texts("a")), NULL,
            "add cannot work on a text column");
    refused(HIAP_OP_EQ, leaf(made_texts("a")), constant(1), NULL,
            "eq cannot work on a text column");
    refused(HIAP_OP_AND, leaf(made_mask("1")), leaf(NUMBERS(1)), NULL,
            "band needs a mask, not a number");
    refused(HIAP_OP_NOT, constant(2), NULL, NULL,
            "bnot needs a mask, not a number");
    refused(HIAP_OP_IF_ELSE, leaf(NUMBERS(1)), constant(1), constant(2),
            "if_else needs a mask, not a number");
}
END_TEST

static void has_type(hiap_expr *e, hiap_type type) {
    ck_assert_int_eq(hiap_expr_type(e), type);
    hiap_expr_drop(e);
}

START_TEST(a_choice_between_masks_is_a_mask) {
    has_type(APPLY2(OR_ELSE, leaf(made_mask("1")), constant(0)), HIAP_MASK);
    has_type(APPLY2(OR_ELSE, leaf(made_mask("1")), constant(2)), HIAP_NUMBER);
    has_type(APPLY2(OR_ELSE, leaf(NUMBERS(1)), constant(1)), HIAP_NUMBER);
    has_type(APPLY3(IF_ELSE, leaf(made_mask("1")), constant(1), constant(0)), HIAP_NUMBER);
    has_type(APPLY3(IF_ELSE, leaf(made_mask("1")), constant(1), leaf(made_mask("0"))), HIAP_MASK);
    has_type(APPLY2(ADD, leaf(made_mask("1")), leaf(made_mask("1"))), HIAP_NUMBER);
    has_type(APPLY1(IS_MISSING, leaf(made_texts("a"))), HIAP_MASK);
}
END_TEST

START_TEST(nodes_are_shared_and_let_go) {
    size_t before = hiap_mem_used();
    hiap_expr *x = leaf(NUMBERS(1, 2)), *twice = APPLY2(ADD, hiap_expr_hold(x), hiap_expr_hold(x));
    hiap_expr_drop(x);
    gives(twice, "2 4");
    hiap_expr_drop(NULL);
    ck_assert_uint_eq(hiap_mem_used(), before);
}
END_TEST

START_TEST(a_deep_graph_is_dropped_without_recursion) {
    size_t before = hiap_mem_used();
    hiap_expr *e = leaf(NUMBERS(1)), *one = constant(1);
    for (int i = 0; i < 1000000; i++)
        e = APPLY2(ADD, e, hiap_expr_hold(one));
    hiap_expr_drop(e);
    hiap_expr_drop(one);
    ck_assert_uint_eq(hiap_mem_used(), before);
}
END_TEST

START_TEST(failed_allocations_are_reported) {
    hiap_column *text = made_texts("a b");
    hiap_str word = HIAP_STR("a");
    hiap_expr *e, *x = constant(1), *arguments[] = { x, x };
    FAIL_EACH_ALLOCATION(e, hiap_expr_column(&e, text, err), hiap_expr_drop(e))
    FAIL_EACH_ALLOCATION(e, hiap_expr_constant(&e, 1, err), hiap_expr_drop(e))
    FAIL_EACH_ALLOCATION(e, hiap_expr_text_in(&e, text, &word, 1, err), hiap_expr_drop(e))
    FAIL_EACH_ALLOCATION(e, hiap_expr_apply(&e, HIAP_OP_ADD, arguments, err), hiap_expr_drop(e))
    hiap_expr_drop(x);
    hiap_column_drop(text);
}
END_TEST

HIAP_SUITE(expr) {
    tcase_add_test(tests, operations_have_names_arguments_and_results);
    tcase_add_test(tests, a_leaf_is_its_column);
    tcase_add_test(tests, a_constant_fits_any_length);
    tcase_add_test(tests, a_constant_is_a_finite_number);
    tcase_add_test(tests, text_is_one_of_some_words);
    tcase_add_test(tests, only_text_is_compared_with_words);
    tcase_add_test(tests, lengths_must_agree);
    tcase_add_test(tests, types_must_fit);
    tcase_add_test(tests, a_choice_between_masks_is_a_mask);
    tcase_add_test(tests, nodes_are_shared_and_let_go);
    tcase_add_test(tests, a_deep_graph_is_dropped_without_recursion);
    tcase_add_test(tests, failed_allocations_are_reported);
}
