/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <malloc.h>

#include "tests/unit/data/built.h"

/* One row that is missing for this reason. */
static hiap_expr *missing(hiap_type type, hiap_reason reason) {
    hiap_column *c;
    ck_ok(hiap_column_repeat_missing(&c, type, reason, 1, err));
    return leaf(c);
}
#define NUMBER_MISSING(reason) missing(HIAP_NUMBER, HIAP_MISSING_##reason)
#define MASK_MISSING(reason) missing(HIAP_MASK, HIAP_MISSING_##reason)

static void because(hiap_expr *e, hiap_reason reason) {
    hiap_column *c = evaluate(e);
    ck_assert_str_eq(hiap_reason_words(hiap_column_reason(c, 0)), hiap_reason_words(reason));
    ck_assert_uint_eq(hiap_column_missing(c), reason != HIAP_MISSING_NONE);
    if (hiap_column_type(c) == HIAP_NUMBER)
        ck_assert(isnan(hiap_column_numbers(c)[0]) == (reason != HIAP_MISSING_NONE));
    hiap_column_drop(c);
}

START_TEST(the_first_argument_with_a_reason_wins) {
    because(APPLY2(ADD, NUMBER_MISSING(CONFIDENTIAL), NUMBER_MISSING(EMPTY)),
            HIAP_MISSING_CONFIDENTIAL);
    because(APPLY2(ADD, leaf(NUMBERS(1)), NUMBER_MISSING(EMPTY)), HIAP_MISSING_EMPTY);
    because(APPLY2(LT, constant(1), NUMBER_MISSING(TEXT)), HIAP_MISSING_TEXT);
    because(APPLY1(SQRT, APPLY2(DIV, NUMBER_MISSING(NOT_MATCHED), constant(0))),
            HIAP_MISSING_NOT_MATCHED);
}
END_TEST

START_TEST(a_result_outside_the_reals_is_undefined) {
    because(APPLY2(DIV, leaf(NUMBERS(1)), leaf(NUMBERS(0))), HIAP_MISSING_UNDEFINED);
    because(APPLY1(LOG, leaf(NUMBERS(0))), HIAP_MISSING_UNDEFINED);
    because(APPLY1(EXP, leaf(NUMBERS(1000))), HIAP_MISSING_UNDEFINED);
    because(APPLY2(MUL, leaf(NUMBERS(1e200)), leaf(NUMBERS(-1e200))), HIAP_MISSING_UNDEFINED);
    because(APPLY2(ADD, APPLY1(SQRT, leaf(NUMBERS(-1))), NUMBER_MISSING(EMPTY)),
            HIAP_MISSING_UNDEFINED);
    because(APPLY2(DIV, constant(1), constant(0)), HIAP_MISSING_UNDEFINED);
    because(APPLY2(ADD, leaf(NUMBERS(1)), APPLY2(DIV, constant(1), constant(0))),
            HIAP_MISSING_UNDEFINED);
}
END_TEST

START_TEST(an_infinity_in_between_does_no_harm) {
    hiap_expr *e = APPLY1(EXP, leaf(NUMBERS(1000)));
    because(APPLY2(DIV, constant(1), e), HIAP_MISSING_NONE);
}
END_TEST

START_TEST(a_condition_explains_itself_then_its_choice) {
    hiap_expr *yes = leaf(made_mask("1")), *no = leaf(made_mask("0"));
    because(APPLY3(IF_ELSE, MASK_MISSING(TEXT), NUMBER_MISSING(EMPTY), constant(1)),
            HIAP_MISSING_TEXT);
    because(APPLY3(IF_ELSE, hiap_expr_hold(yes), NUMBER_MISSING(EMPTY), NUMBER_MISSING(TEXT)),
            HIAP_MISSING_EMPTY);
    because(APPLY3(IF_ELSE, hiap_expr_hold(no), NUMBER_MISSING(EMPTY), NUMBER_MISSING(TEXT)),
            HIAP_MISSING_TEXT);
    because(APPLY3(IF_ELSE, hiap_expr_hold(no), NUMBER_MISSING(EMPTY), constant(2)),
            HIAP_MISSING_NONE);
    hiap_expr_drop(yes);
    hiap_expr_drop(no);
}
END_TEST

START_TEST(a_constant_condition_chooses_too) {
    because(APPLY3(IF_ELSE, constant(0), NUMBER_MISSING(EMPTY), NUMBER_MISSING(TEXT)),
            HIAP_MISSING_TEXT);
    because(APPLY3(IF_ELSE, constant(1), NUMBER_MISSING(EMPTY), NUMBER_MISSING(TEXT)),
            HIAP_MISSING_EMPTY);
}
END_TEST

START_TEST(a_second_choice_explains_itself) {
    because(APPLY2(OR_ELSE, NUMBER_MISSING(EMPTY), constant(1)), HIAP_MISSING_NONE);
    because(APPLY2(OR_ELSE, NUMBER_MISSING(EMPTY), NUMBER_MISSING(CONFIDENTIAL)),
            HIAP_MISSING_CONFIDENTIAL);
}
END_TEST

START_TEST(logic_is_missing_only_where_it_depends_on_it) {
    because(APPLY2(AND, MASK_MISSING(EMPTY), leaf(made_mask("0"))), HIAP_MISSING_NONE);
    because(APPLY2(AND, leaf(made_mask("1")), MASK_MISSING(EMPTY)), HIAP_MISSING_EMPTY);
    because(APPLY2(OR, leaf(made_mask("1")), MASK_MISSING(EMPTY)), HIAP_MISSING_NONE);
    because(APPLY2(OR, MASK_MISSING(TEXT), MASK_MISSING(EMPTY)), HIAP_MISSING_TEXT);
    because(APPLY1(IS_MISSING, MASK_MISSING(TEXT)), HIAP_MISSING_NONE);
}
END_TEST

START_TEST(every_type_of_leaf_has_its_reasons) {
    because(APPLY2(ADD, missing(HIAP_PERIOD, HIAP_MISSING_NOT_COMPUTED), constant(1)),
            HIAP_MISSING_NOT_COMPUTED);
    because(APPLY1(NOT, MASK_MISSING(LOW_RELIABILITY)), HIAP_MISSING_LOW_RELIABILITY);
    hiap_column *text = made_texts("?");
    hiap_expr *e;
    ck_ok(hiap_expr_text_in(&e, text, NULL, 0, err));
    because(hiap_expr_hold(e), HIAP_MISSING_EMPTY);
    because(APPLY1(NOT, e), HIAP_MISSING_EMPTY);
    hiap_column_drop(text);
}
END_TEST

/* Reasons stand at their rows, in blocks with and without others, for each root; fresh memory is
 * not taken to be zero. */
START_TEST(reasons_find_their_rows_in_a_long_column) {
    enum { LEN = 200001 };
    mallopt(M_PERTURB, 0x5a);
    double *x = hiap_alloc_array(LEN, sizeof *x);
    uint8_t *reasons = hiap_alloc_zero(LEN, 1);
    for (size_t i = 0; i < LEN; i++) {
        x[i] = (double)(i % 5000);
        reasons[i] = i % 70001 == 3 ? HIAP_MISSING_CONFIDENTIAL : HIAP_MISSING_NONE;
    }
    hiap_column *c, *out[2];
    ck_ok(hiap_column_take_numbers(&c, x, reasons, LEN, err));
    hiap_expr *e = leaf(c);
    hiap_expr *roots[] = {
        APPLY2(DIV, constant(1), hiap_expr_hold(e)),
        APPLY2(GT, APPLY2(MUL, e, constant(2)), constant(100)),
    };
    ck_ok(hiap_expr_evaluate(out, roots, 2, err));
    for (size_t i = 0; i < LEN; i++) {
        hiap_reason known = i % 70001 == 3 ? HIAP_MISSING_CONFIDENTIAL : HIAP_MISSING_NONE;
        hiap_reason divided = known == 0 && i % 5000 == 0 ? HIAP_MISSING_UNDEFINED : known;
        ck_assert_int_eq(hiap_column_reason(out[0], i), divided);
        ck_assert_int_eq(hiap_column_reason(out[1], i), known);
        ck_assert(isnan(hiap_column_numbers(out[0])[i]) == (divided != HIAP_MISSING_NONE));
        ck_assert((hiap_column_mask(out[1])[i] == HIAP_MASK_MISSING) == (known != 0));
    }
    ck_assert_uint_eq(hiap_column_missing(out[0]), 3 + 41);
    ck_assert_uint_eq(hiap_column_missing(out[1]), 3);
    for (size_t i = 0; i < 2; i++) {
        hiap_column_drop(out[i]);
        hiap_expr_drop(roots[i]);
    }
    mallopt(M_PERTURB, 0);
}
END_TEST

HIAP_SUITE(expr_reason) {
    tcase_add_test(tests, the_first_argument_with_a_reason_wins);
    tcase_add_test(tests, a_result_outside_the_reals_is_undefined);
    tcase_add_test(tests, an_infinity_in_between_does_no_harm);
    tcase_add_test(tests, a_condition_explains_itself_then_its_choice);
    tcase_add_test(tests, a_constant_condition_chooses_too);
    tcase_add_test(tests, a_second_choice_explains_itself);
    tcase_add_test(tests, logic_is_missing_only_where_it_depends_on_it);
    tcase_add_test(tests, every_type_of_leaf_has_its_reasons);
    tcase_add_test(tests, reasons_find_their_rows_in_a_long_column);
}
