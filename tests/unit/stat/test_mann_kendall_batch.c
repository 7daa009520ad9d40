/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/mann_kendall_batch.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/mem.h"
#include "core/base/parallel.h"
#include "core/stat/monotonic_trend.h"
#include "tests/unit/suite.h"

enum { SERIES = 2501, N = 9, FIGURES = 8 };

static double points[SERIES * N], times[SERIES * N], z_95 = 1.959963984540054;

static void make(void) {
    unsigned state = 12345;
    for (size_t i = 0; i < SERIES * N; i++) {
        state = state * 1103515245 + 12345;
        points[i] = i / N % 3 ? (double)(state >> 16) : (double)(state >> 28);
        times[i] = (double)(i % N) * 1.5 + (double)(i / N % 7);
    }
}

static hiap_mann_kendall_batch plan(double *f) {
    return (hiap_mann_kendall_batch){ .n = N, .series = SERIES, .t = times, .y = points,
                                      .levels = 1, .z = &z_95, .s = f, .untied = f + SERIES,
                                      .var_s = f + 2 * SERIES, .test_z = f + 3 * SERIES,
                                      .p = f + 4 * SERIES, .slope = f + 5 * SERIES,
                                      .lower = f + 6 * SERIES, .upper = f + 7 * SERIES };
}

static double *figures(const hiap_mann_kendall_kernel *kernel, unsigned threads) {
    double *f = calloc(FIGURES * SERIES, sizeof *f);
    hiap_mann_kendall_batch b = plan(f);
    b.kernel = kernel;
    hiap_parallel_set_threads(threads);
    ck_ok(hiap_mann_kendall_batch_run(&b, err));
    hiap_parallel_set_threads(0);
    return f;
}

START_TEST(same_bytes_with_every_kernel_and_any_number_of_threads) {
    make();
    double *one = figures(&hiap_mann_kendall_kernel_2, 1);
    double *best = figures(hiap_mann_kendall_kernel_best(), 1);
    double *four = figures(NULL, 4);
    ck_assert_mem_eq(one, best, FIGURES * SERIES * sizeof *one);
    ck_assert_mem_eq(one, four, FIGURES * SERIES * sizeof *one);
    free(one), free(best), free(four);
}
END_TEST

START_TEST(each_is_what_it_is_alone) {
    make();
    double *f = figures(NULL, 1);
    const hiap_monotonic_options o = { .levels = 1, .z = { z_95 } };
    for (size_t i = 0; i < SERIES; i++) {
        hiap_monotonic_trend m;
        ck_ok(hiap_monotonic_trend_of(&m, times + i * N, points + i * N, N, &o, err));
        ck_assert_double_eq(f[i], m.test.s);
        ck_assert_double_eq(f[2 * SERIES + i], m.test.var_s);
        ck_assert_double_eq(f[3 * SERIES + i], m.test.z);
        ck_assert_double_eq(f[4 * SERIES + i], m.test.p);
        ck_assert_double_eq(f[5 * SERIES + i], m.slope);
        ck_assert_double_eq(f[6 * SERIES + i], m.lower[0]);
        ck_assert_double_eq(f[7 * SERIES + i], m.upper[0]);
    }
    free(f);
}
END_TEST

START_TEST(one_t_for_all_and_figures_not_wanted) {
    const double t[] = { 0, 1, 2, 4 }, y[] = { 1, 2, 3, 5, 5, 3, 2, 1, 1, 1, 1, 1 };
    double slope[3];
    const hiap_mann_kendall_batch b = { .n = 4, .series = 3, .t = t, .y = y, .one_t = true,
                                        .slope = slope };
    ck_ok(hiap_mann_kendall_batch_run(&b, err));
    ck_assert_double_eq(slope[0], 1);
    ck_assert_double_eq_tol(slope[1], -1, 0.2);
    ck_assert_double_eq(slope[2], 0);
}
END_TEST

START_TEST(no_memory) {
    double *f = calloc(FIGURES * SERIES, sizeof *f);
    const hiap_mann_kendall_batch b = plan(f);
    make();
    hiap_parallel_set_threads(1);
    for (long nth = 1; nth <= 3; nth++) {
        hiap_mem_fail_at(nth, false);
        ck_assert_int_eq(hiap_mann_kendall_batch_run(&b, NULL), HIAP_NOMEM);
        hiap_mem_fail_at(0, false);
    }
    hiap_parallel_set_threads(0);
    free(f);
}
END_TEST

HIAP_SUITE(mann_kendall_batch) {
    tcase_add_test(tests, same_bytes_with_every_kernel_and_any_number_of_threads);
    tcase_add_test(tests, each_is_what_it_is_alone);
    tcase_add_test(tests, one_t_for_all_and_figures_not_wanted);
    tcase_add_test(tests, no_memory);
}
