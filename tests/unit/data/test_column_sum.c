/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/data/column_sum.h"

#include <string.h>

#include "tests/unit/data/made.h"

static double find(const hiap_column *c, hiap_summary s) {
    double x;
    ck_ok(hiap_column_summarise(&x, c, s, NULL, 0, err));
    return x;
}

START_TEST(summaries_are_found_by_name) {
    hiap_summary s;
    ck_assert(hiap_summary_find(&s, "median") && s == HIAP_SUMMARY_MEDIAN);
    ck_assert(!hiap_summary_find(&s, "Median"));
    for (int i = 0; i < HIAP_SUMMARY_COUNT_; i++) {
        ck_assert(hiap_summary_find(&s, hiap_summary_name((hiap_summary)i)) && (int)s == i);
        ck_assert_uint_gt(strlen(hiap_summary_help(s)), 0);
    }
}
END_TEST

START_TEST(missing_values_are_left_out) {
    hiap_column *c = NUMBERS(NAN, 4, 1, NAN, 7, 4, NAN);
    ck_assert_double_eq(find(c, HIAP_SUMMARY_COUNT), 4);
    ck_assert_double_eq(find(c, HIAP_SUMMARY_MISSING), 3);
    ck_assert_double_eq(find(c, HIAP_SUMMARY_DISTINCT), 3);
    ck_assert_double_eq(find(c, HIAP_SUMMARY_SUM), 16);
    ck_assert_double_eq(find(c, HIAP_SUMMARY_MEAN), 4);
    ck_assert_double_eq(find(c, HIAP_SUMMARY_MIN), 1);
    ck_assert_double_eq(find(c, HIAP_SUMMARY_MAX), 7);
    ck_assert_double_eq(find(c, HIAP_SUMMARY_MEDIAN), 4);
    ck_assert_double_eq(find(c, HIAP_SUMMARY_FIRST), 4);
    ck_assert_double_eq(find(c, HIAP_SUMMARY_LAST), 4);
    ck_assert_double_eq(find(c, HIAP_SUMMARY_SD), sqrt(6));
    hiap_column_drop(c);
}
END_TEST

START_TEST(nothing_to_compute_from_is_missing_but_counts_are_zero) {
    hiap_column *c = NUMBERS(NAN, NAN), *one = NUMBERS(5), *empty = made_numbers(NULL, 0);
    for (int s = 0; s < HIAP_SUMMARY_COUNT_; s++)
        if (s > HIAP_SUMMARY_DISTINCT)
            ck_assert(isnan(find(c, (hiap_summary)s)) && isnan(find(empty, (hiap_summary)s)));
    ck_assert_double_eq(find(c, HIAP_SUMMARY_COUNT), 0);
    ck_assert_double_eq(find(c, HIAP_SUMMARY_MISSING), 2);
    ck_assert_double_eq(find(c, HIAP_SUMMARY_DISTINCT), 0);
    ck_assert(isnan(find(one, HIAP_SUMMARY_SD)));
    ck_assert_double_eq(find(one, HIAP_SUMMARY_MEDIAN), 5);
    hiap_column_drop(c);
    hiap_column_drop(one);
    hiap_column_drop(empty);
}
END_TEST

START_TEST(rows_are_picked_with_repeats) {
    hiap_column *c = NUMBERS(1, 10, 100, NAN);
    size_t rows[] = { 2, 2, 0, 3 };
    double x;
    ck_ok(hiap_column_summarise(&x, c, HIAP_SUMMARY_SUM, rows, 4, err));
    ck_assert_double_eq(x, 201);
    ck_ok(hiap_column_summarise(&x, c, HIAP_SUMMARY_MISSING, rows, 4, err));
    ck_assert_double_eq(x, 1);
    ck_ok(hiap_column_summarise(&x, c, HIAP_SUMMARY_MEDIAN, rows, 4, err));
    ck_assert_double_eq(x, 100);
    ck_ok(hiap_column_summarise(&x, c, HIAP_SUMMARY_LAST, rows, 0, err));
    ck_assert(isnan(x));
    hiap_column_drop(c);
}
END_TEST

START_TEST(sums_keep_small_terms_wherever_they_stand) {
    hiap_column *c = NUMBERS(1e100, 1, -1e100, 1, 1e-30, 3, 1e17, 1, -1e17, -1e-30);
    ck_assert_double_eq(find(c, HIAP_SUMMARY_SUM), 6);
    hiap_column_drop(c);
}
END_TEST

/* n terms 0.1 are n times the double 0.1, rounded once; adding in turn loses five digits. */
START_TEST(long_sums_are_rounded_once) {
    const size_t n = 1000003;
    hiap_column *c;
    ck_ok(hiap_column_repeat_number(&c, 0.1, n, err));
    ck_assert_double_eq(find(c, HIAP_SUMMARY_SUM), (double)((long double)0.1 * (long double)n));
    ck_assert_double_eq(find(c, HIAP_SUMMARY_SD), 0);
    hiap_column_drop(c);
}
END_TEST

START_TEST(a_sum_does_not_depend_on_where_the_gaps_are) {
    enum { LEN = 5000 };
    static double dense[LEN], gapped[2 * LEN];
    size_t at = 0;
    for (size_t i = 0; i < LEN; i++) {
        dense[i] = sin((double)i) * pow(10, (double)(i % 17));
        for (size_t gap = i % 3; gap > 1; gap--)
            gapped[at++] = NAN;
        gapped[at++] = dense[i];
    }
    hiap_column *a = made_numbers(dense, LEN), *b = made_numbers(gapped, at);
    ck_assert_double_eq(find(a, HIAP_SUMMARY_SUM), find(b, HIAP_SUMMARY_SUM));
    ck_assert_double_eq(find(a, HIAP_SUMMARY_SD), find(b, HIAP_SUMMARY_SD));
    hiap_column_drop(a);
    hiap_column_drop(b);
}
END_TEST

START_TEST(a_sum_too_large_is_missing) {
    hiap_column *c = NUMBERS(1.7e308, 1.7e308);
    ck_assert(isnan(find(c, HIAP_SUMMARY_SUM)));
    ck_assert(isnan(find(c, HIAP_SUMMARY_SD)));
    ck_assert_double_eq(find(c, HIAP_SUMMARY_MAX), 1.7e308);
    hiap_column_drop(c);
}
END_TEST

/* As NIST's NumAcc4: the deviations are 1e-8 of the values. */
START_TEST(sd_survives_a_large_mean) {
    double x[1001] = { 10000000.2 };
    for (size_t i = 1; i < 1001; i++)
        x[i] = i % 2 ? 10000000.1 : 10000000.3;
    hiap_column *c = made_numbers(x, 1001);
    ck_assert_double_eq_tol(find(c, HIAP_SUMMARY_SD), 0.1, 1e-9);
    ck_assert_double_eq_tol(find(c, HIAP_SUMMARY_MEAN), 10000000.2, 1e-8);
    hiap_column_drop(c);
}
END_TEST

/* The mean 1e16 + 4/3 is no double. */
START_TEST(sd_survives_a_rounded_mean) {
    hiap_column *c = NUMBERS(1e16, 1e16 + 2, 1e16 + 2);
    ck_assert_double_eq_tol(find(c, HIAP_SUMMARY_SD), sqrt(4.0 / 3), 1e-15);
    hiap_column_drop(c);
}
END_TEST

START_TEST(masks_count_as_zero_and_one) {
    hiap_column *c = made_mask("1?011");
    ck_assert_double_eq(find(c, HIAP_SUMMARY_SUM), 3);
    ck_assert_double_eq(find(c, HIAP_SUMMARY_MEAN), 0.75);
    ck_assert_double_eq(find(c, HIAP_SUMMARY_DISTINCT), 2);
    ck_assert_double_eq(find(c, HIAP_SUMMARY_MEDIAN), 1);
    hiap_column_drop(c);
}
END_TEST

START_TEST(any_type_can_be_counted) {
    hiap_column *texts = made_texts("a b ? a"), *zeros = NUMBERS(0.0, -0.0);
    hiap_column *days = made_days((int32_t[]){ 7, 8, 7, HIAP_PERIOD_NONE }, 4);
    ck_assert_double_eq(find(texts, HIAP_SUMMARY_COUNT), 3);
    ck_assert_double_eq(find(texts, HIAP_SUMMARY_DISTINCT), 2);
    ck_assert_double_eq(find(days, HIAP_SUMMARY_MISSING), 1);
    ck_assert_double_eq(find(days, HIAP_SUMMARY_DISTINCT), 2);
    ck_assert_double_eq(find(zeros, HIAP_SUMMARY_DISTINCT), 1);
    hiap_column_drop(texts);
    hiap_column_drop(days);
    hiap_column_drop(zeros);
}
END_TEST

START_TEST(the_rest_needs_numbers) {
    hiap_column *c = made_texts("a");
    for (int s = HIAP_SUMMARY_DISTINCT + 1; s < HIAP_SUMMARY_COUNT_; s++) {
        hiap_err err = { 0 };
        double x = 1;
        hiap_rc rc = hiap_column_summarise(&x, c, (hiap_summary)s, NULL, 0, &err);
        ck_assert_int_eq(rc, HIAP_ARGUMENT);
        ck_assert(isnan(x));
        ck_assert_ptr_nonnull(strstr(err.what, "not a text column"));
    }
    hiap_column_drop(c);
}
END_TEST

START_TEST(weights_count_where_both_are_present) {
    hiap_column *x = NUMBERS(10, 20, NAN, 40), *w = NUMBERS(1, 3, 5, NAN);
    hiap_column *none = NUMBERS(0, 0, 1, 1);
    double mean;
    ck_ok(hiap_column_weighted_mean(&mean, x, w, NULL, 0, err));
    ck_assert_double_eq(mean, 17.5);
    ck_ok(hiap_column_weighted_mean(&mean, x, w, (size_t[]){ 1, 2 }, 2, err));
    ck_assert_double_eq(mean, 20);
    ck_ok(hiap_column_weighted_mean(&mean, x, none, (size_t[]){ 0, 1 }, 2, err));
    ck_assert(isnan(mean));
    hiap_column_drop(x);
    hiap_column_drop(w);
    hiap_column_drop(none);
}
END_TEST

START_TEST(weights_must_fit) {
    hiap_column *x = NUMBERS(1, 2), *w = NUMBERS(1, 2, 3), *text = made_texts("a b");
    hiap_err err = { 0 };
    double mean;
    ck_assert_int_eq(hiap_column_weighted_mean(&mean, x, w, NULL, 0, &err), HIAP_SHAPE);
    ck_assert_str_eq(err.what, "2 values cannot be weighted by 3 weights");
    ck_assert_int_eq(hiap_column_weighted_mean(&mean, x, text, NULL, 0, &err), HIAP_ARGUMENT);
    ck_assert_int_eq(hiap_column_weighted_mean(&mean, text, x, NULL, 0, &err), HIAP_ARGUMENT);
    hiap_column_drop(x);
    hiap_column_drop(w);
    hiap_column_drop(text);
}
END_TEST

START_TEST(failed_allocations_are_reported) {
    hiap_column *c = NUMBERS(3, 1, 2);
    void *none = NULL;
    double x;
    const hiap_summary allocate[] = { HIAP_SUMMARY_DISTINCT, HIAP_SUMMARY_MEDIAN };
    for (size_t i = 0; i < 2; i++)
        FAIL_EACH_ALLOCATION(none, hiap_column_summarise(&x, c, allocate[i], NULL, 0, err), (void)0)
    hiap_column_drop(c);
}
END_TEST

HIAP_SUITE(column_sum) {
    tcase_add_test(tests, summaries_are_found_by_name);
    tcase_add_test(tests, missing_values_are_left_out);
    tcase_add_test(tests, nothing_to_compute_from_is_missing_but_counts_are_zero);
    tcase_add_test(tests, rows_are_picked_with_repeats);
    tcase_add_test(tests, sums_keep_small_terms_wherever_they_stand);
    tcase_add_test(tests, long_sums_are_rounded_once);
    tcase_add_test(tests, a_sum_does_not_depend_on_where_the_gaps_are);
    tcase_add_test(tests, a_sum_too_large_is_missing);
    tcase_add_test(tests, sd_survives_a_large_mean);
    tcase_add_test(tests, sd_survives_a_rounded_mean);
    tcase_add_test(tests, masks_count_as_zero_and_one);
    tcase_add_test(tests, any_type_can_be_counted);
    tcase_add_test(tests, the_rest_needs_numbers);
    tcase_add_test(tests, weights_count_where_both_are_present);
    tcase_add_test(tests, weights_must_fit);
    tcase_add_test(tests, failed_allocations_are_reported);
}
