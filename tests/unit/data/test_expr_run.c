/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/parallel.h"
#include "tests/unit/data/built.h"

START_TEST(every_length_is_whole) {
    const size_t lens[] = { 0, 1, 7, 1023, 1024, 1025, 65535, 65536, 65537, 140000 };
    for (size_t k = 0; k < sizeof lens / sizeof *lens; k++) {
        double *x = hiap_alloc_array(lens[k], sizeof *x);
        for (size_t i = 0; i < lens[k]; i++)
            x[i] = (double)i;
        hiap_column *c;
        ck_ok(hiap_column_take_numbers(&c, x, NULL, lens[k], err));
        hiap_expr *e = leaf(c);
        c = evaluate(APPLY2(SUB, APPLY2(MUL, hiap_expr_hold(e), e), constant(1)));
        ck_assert_uint_eq(hiap_column_len(c), lens[k]);
        ck_assert_ptr_null(hiap_column_reasons(c));
        for (size_t i = 0; i < lens[k]; i++)
            ck_assert_double_eq(hiap_column_numbers(c)[i], (double)i * (double)i - 1);
        hiap_column_drop(c);
    }
}
END_TEST

START_TEST(leaves_give_their_own_column) {
    hiap_column *columns[] = { NUMBERS(1, 2), made_texts("a b"), made_mask("1?"),
                               made_days((int32_t[]){ 1, 2 }, 2) };
    hiap_expr *roots[5];
    hiap_column *out[5];
    for (size_t i = 0; i < 4; i++)
        roots[i] = leaf(hiap_column_hold(columns[i]));
    roots[4] = APPLY2(ADD, hiap_expr_hold(roots[2]), hiap_expr_hold(roots[3]));
    ck_ok(hiap_expr_evaluate(out, roots, 5, err));
    for (size_t i = 0; i < 4; i++)
        ck_assert_ptr_eq(out[i], columns[i]);
    column_is(out[4], "2 [x]");
    for (size_t i = 0; i < 5; i++) {
        hiap_column_drop(out[i]);
        hiap_expr_drop(roots[i]);
    }
    for (size_t i = 0; i < 4; i++)
        hiap_column_drop(columns[i]);
}
END_TEST

START_TEST(constants_take_the_common_length) {
    hiap_expr *roots[] = {
        constant(2),
        leaf(NUMBERS(1, 2, 3)),
        APPLY2(LT, constant(1), constant(2)),
        APPLY2(EQ, constant(1), APPLY2(DIV, constant(0), constant(0))),
        APPLY2(MUL, constant(1e200), constant(1e200)),
    };
    const char *cells[] = { "2 2 2", "1 2 3", "true true true", "missing missing missing",
                            "missing missing missing" };
    hiap_column *out[5];
    ck_ok(hiap_expr_evaluate(out, roots, 5, err));
    for (size_t i = 0; i < 5; i++) {
        column_is(out[i], cells[i]);
        hiap_column_drop(out[i]);
        hiap_expr_drop(roots[i]);
    }
    gives(APPLY2(ADD, constant(1), constant(2)), "3");
}
END_TEST

START_TEST(a_root_given_twice_is_one_column) {
    hiap_expr *e = APPLY2(ADD, leaf(NUMBERS(1)), constant(1)), *roots[] = { e, constant(7), e };
    hiap_column *out[3];
    ck_ok(hiap_expr_evaluate(out, roots, 3, err));
    ck_assert_ptr_eq(out[0], out[2]);
    for (size_t i = 0; i < 3; i++)
        hiap_column_drop(out[i]);
    hiap_expr_drop(e);
    hiap_expr_drop(roots[1]);
}
END_TEST

/* What overflows is missing as a root, and infinite for the other root, in either order. */
START_TEST(a_root_may_be_part_of_another) {
    for (size_t first = 0; first < 2; first++) {
        hiap_expr *part = APPLY1(EXP, leaf(NUMBERS(0, 1000, NAN)));
        hiap_expr *whole = APPLY2(DIV, constant(1), hiap_expr_hold(part));
        hiap_expr *roots[] = { first ? whole : part, first ? part : whole };
        hiap_column *out[2];
        ck_ok(hiap_expr_evaluate(out, roots, 2, err));
        column_is(out[first], "1 missing [c]");
        column_is(out[!first], "1 0 [c]");
        for (size_t i = 0; i < 2; i++) {
            hiap_column_drop(out[i]);
            hiap_expr_drop(roots[i]);
        }
    }
}
END_TEST

START_TEST(masks_may_be_roots_and_parts) {
    hiap_expr *low = APPLY2(LT, leaf(NUMBERS(1, 5, NAN)), constant(3));
    hiap_expr *choice = APPLY3(IF_ELSE, hiap_expr_hold(low), constant(10), constant(20));
    hiap_expr *roots[] = { low, APPLY1(NOT, hiap_expr_hold(low)),
                           APPLY2(ADD, APPLY2(MUL, choice, constant(2)), constant(1)) };
    hiap_column *out[3];
    ck_ok(hiap_expr_evaluate(out, roots, 3, err));
    column_is(out[0], "true false [c]");
    column_is(out[1], "false true [c]");
    column_is(out[2], "21 41 [c]");
    ck_assert_int_eq(hiap_column_type(out[1]), HIAP_MASK);
    for (size_t i = 0; i < 3; i++) {
        hiap_column_drop(out[i]);
        hiap_expr_drop(roots[i]);
    }
}
END_TEST

START_TEST(text_may_be_asked_whether_it_is_missing) {
    gives(APPLY1(IS_MISSING, leaf(made_texts("a ? b"))), "false true false");
    gives(APPLY1(IS_MISSING, leaf(made_mask("1?"))), "false true");
    gives(APPLY2(OR_ELSE, leaf(made_mask("1?")), constant(0)), "true false");
}
END_TEST

START_TEST(nothing_is_nothing) {
    ck_ok(hiap_expr_evaluate(NULL, NULL, 0, err));
}
END_TEST

START_TEST(roots_must_have_one_length) {
    hiap_expr *roots[] = { constant(1), leaf(NUMBERS(1, 2)), leaf(NUMBERS(1)) };
    hiap_column *out[3] = { (hiap_column *)&roots };
    hiap_err err = { 0 };
    ck_assert_int_eq(hiap_expr_evaluate(out, roots, 3, &err), HIAP_SHAPE);
    ck_assert_str_eq(err.what, "columns of 2 and 1 rows do not go together");
    for (size_t i = 0; i < 3; i++) {
        ck_assert_ptr_null(out[i]);
        hiap_expr_drop(roots[i]);
    }
}
END_TEST

START_TEST(a_deep_graph_is_evaluated_without_recursion) {
    hiap_expr *e = leaf(NUMBERS(0.5, NAN)), *one = constant(1);
    for (int i = 0; i < 100000; i++)
        e = APPLY2(ADD, e, hiap_expr_hold(one));
    hiap_expr_drop(one);
    gives(e, "100000.5 [c]");
}
END_TEST

/* Rates and Wilson limits of counts that are missing here and there, and a mask. */
static void wilson(hiap_column *out[4], size_t len) {
    const double z = 1.959963984540054;
    double *x = hiap_alloc_array(len, sizeof *x), *y = hiap_alloc_array(len, sizeof *y);
    for (size_t i = 0; i < len; i++) {
        x[i] = i % 1009 == 5 ? NAN : (double)(i * 7919 % 500);
        y[i] = i % 3001 == 2999 ? 0 : (double)(501 + i * 104729 % 2000);
    }
    hiap_column *count, *denominator;
    ck_ok(hiap_column_take_numbers(&count, x, NULL, len, err));
    ck_ok(hiap_column_take_numbers(&denominator, y, NULL, len, err));
    hiap_expr *c = leaf(count), *d = leaf(denominator);
#define C hiap_expr_hold(c)
#define D hiap_expr_hold(d)
    hiap_expr *rest = APPLY2(SUB, constant(1), APPLY2(DIV, C, D));
    hiap_expr *under = APPLY2(ADD, constant(z * z), APPLY2(MUL, APPLY2(MUL, constant(4), C), rest));
    hiap_expr *s = APPLY2(MUL, constant(z), APPLY1(SQRT, under));
    hiap_expr *b = APPLY2(MUL, constant(2), APPLY2(ADD, D, constant(z * z)));
    hiap_expr *m = APPLY2(ADD, APPLY2(MUL, constant(2), C), constant(z * z));
    hiap_expr *roots[] = {
        APPLY2(DIV, APPLY2(MUL, constant(1e5), C), D),
        APPLY2(DIV, APPLY2(SUB, hiap_expr_hold(m), hiap_expr_hold(s)), hiap_expr_hold(b)),
        APPLY2(DIV, APPLY2(ADD, m, s), b),
        APPLY2(LT, c, APPLY2(MUL, constant(0.25), d)),
    };
#undef C
#undef D
    ck_ok(hiap_expr_evaluate(out, roots, 4, err));
    for (size_t i = 0; i < 4; i++)
        hiap_expr_drop(roots[i]);
}

static uint64_t hash(hiap_column *const out[4]) {
    uint64_t hashes[8];
    for (size_t i = 0; i < 4; i++) {
        size_t len = hiap_column_len(out[i]);
        bool mask = hiap_column_type(out[i]) == HIAP_MASK;
        const void *values = mask ? (const void *)hiap_column_mask(out[i])
                                  : (const void *)hiap_column_numbers(out[i]);
        hashes[2 * i] = hiap_hash_bytes(values, len * (mask ? 1 : sizeof(double)));
        hashes[2 * i + 1] = hiap_hash_bytes(hiap_column_reasons(out[i]), len);
    }
    return hiap_hash_bytes(hashes, sizeof hashes);
}

/* The hash is that of a build without vector instructions: whatever runs this test must agree. */
START_TEST(bytes_are_the_same_on_any_threads_and_processor) {
    for (unsigned threads = 1; threads <= 7; threads += 3) {
        hiap_column *out[4];
        hiap_parallel_set_threads(threads);
        wilson(out, 300007);
        ck_assert_uint_eq(hash(out), 10495776308212525360u);
        for (size_t i = 0; i < 4; i++)
            hiap_column_drop(out[i]);
    }
    hiap_parallel_set_threads(0);
}
END_TEST

START_TEST(wilson_limits_are_right) {
    hiap_column *out[4];
    wilson(out, 10);
    const double c = 3 * 7919 % 500, d = 501 + 3 * 104729 % 2000, z = 1.959963984540054, p = c / d;
    double half = z * sqrt(p * (1 - p) / d + z * z / (4 * d * d)) / (1 + z * z / d);
    double centre = (p + z * z / (2 * d)) / (1 + z * z / d);
    ck_assert_double_eq_tol(hiap_column_numbers(out[0])[3], 1e5 * p, 1e-9);
    ck_assert_double_eq_tol(hiap_column_numbers(out[1])[3], centre - half, 1e-15);
    ck_assert_double_eq_tol(hiap_column_numbers(out[2])[3], centre + half, 1e-15);
    for (size_t i = 0; i < 4; i++)
        hiap_column_drop(out[i]);
}
END_TEST

static hiap_rc evaluate_pair(hiap_column *out[2], hiap_expr *const *roots, hiap_err *err) {
    hiap_rc rc = hiap_expr_evaluate(out, roots, 2, err);
    ck_assert(rc == HIAP_OK || (!out[0] && !out[1]));
    return rc;
}

START_TEST(failed_allocations_are_reported) {
    hiap_column *x, *out[2];
    ck_ok(hiap_column_repeat_number(&x, 2, 70000, err));
    hiap_expr *e = APPLY2(MUL, leaf(x), constant(3));
    hiap_expr *roots[] = { APPLY2(LT, hiap_expr_hold(e), constant(1)), APPLY1(SQRT, e) };
    for (unsigned threads = 1; threads <= 2; threads++) {
        hiap_parallel_set_threads(threads);
        FAIL_EACH_ALLOCATION(out[0], evaluate_pair(out, roots, err),
                             (hiap_column_drop(out[0]), hiap_column_drop(out[1])))
    }
    hiap_parallel_set_threads(0);
    hiap_expr_drop(roots[0]);
    hiap_expr_drop(roots[1]);
}
END_TEST

HIAP_SUITE(expr_run) {
    tcase_add_test(tests, every_length_is_whole);
    tcase_add_test(tests, leaves_give_their_own_column);
    tcase_add_test(tests, constants_take_the_common_length);
    tcase_add_test(tests, a_root_given_twice_is_one_column);
    tcase_add_test(tests, a_root_may_be_part_of_another);
    tcase_add_test(tests, masks_may_be_roots_and_parts);
    tcase_add_test(tests, text_may_be_asked_whether_it_is_missing);
    tcase_add_test(tests, nothing_is_nothing);
    tcase_add_test(tests, roots_must_have_one_length);
    tcase_add_test(tests, a_deep_graph_is_evaluated_without_recursion);
    tcase_add_test(tests, bytes_are_the_same_on_any_threads_and_processor);
    tcase_add_test(tests, wilson_limits_are_right);
    tcase_add_test(tests, failed_allocations_are_reported);
}
