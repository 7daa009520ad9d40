/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/mann_kendall_kernel.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/rng.h"
#include "tests/unit/suite.h"

enum { LANES = HIAP_KERNEL_LANES, MOST = 24, PAIRS = MOST * (MOST - 1) / 2 };

static int by_size(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static const hiap_mann_kendall_kernel *kernel(int i) {
    if (i == 0 || hiap_mann_kendall_kernel_best() == &hiap_mann_kendall_kernel_2)
        return &hiap_mann_kendall_kernel_2;
    return hiap_mann_kendall_kernel_best();
}

static void pick_is_sorted(const hiap_mann_kendall_kernel *k, const hiap_kernel_pairs *pairs,
                           const double *slopes) {
    double sorted[LANES][PAIRS], value[LANES], next[LANES], rank[LANES];
    for (size_t lane = 0; lane < k->lanes; lane++) {
        for (size_t i = 0; i < pairs->count; i++)
            sorted[lane][i] = slopes[i * k->lanes + lane];
        qsort(sorted[lane], pairs->count, sizeof(double), by_size);
    }
    for (size_t r = 1; r < pairs->count; r++) {
        for (size_t lane = 0; lane < k->lanes; lane++)
            rank[lane] = (double)((r + lane) % (pairs->count - 1) + 1);
        k->pick(value, pairs, slopes, rank);
        k->next(next, pairs, slopes, rank, value);
        for (size_t lane = 0; lane < k->lanes; lane++) {
            ck_assert_double_eq(value[lane], sorted[lane][(size_t)rank[lane] - 1]);
            ck_assert_double_eq(next[lane], sorted[lane][(size_t)rank[lane]]);
        }
    }
}

/* Values of every kind: smooth, rounded (many ties), constant, huge and tiny together. */
static double value(uint64_t series, uint64_t point) {
    const hiap_rng rng = hiap_rng_for(1, "kernel");
    double u = hiap_rng_uniform(&rng, series * 100 + point);
    switch (series % 5) {
    case 0: return floor(4 * u);
    case 1: return 3;
    case 2: return point % 3 ? u : u * 1e300;
    case 3: return 1e9 + u;
    default: return u + 0.1 * (double)point;
    }
}

START_TEST(every_rank_of_every_kind_of_series) {
    const hiap_mann_kendall_kernel *k = kernel(_i);
    double t[MOST * LANES], y[MOST * LANES];
    double *slopes = aligned_alloc(64, PAIRS * LANES * sizeof *slopes);
    hiap_kernel_pairs pairs;
    for (size_t n = 2; n <= MOST; n += n < 6 ? 1 : 6)
        for (uint64_t first = 0; first < 20; first++) {
            for (size_t i = 0; i < n * k->lanes; i++) {
                y[i] = value(first + i % k->lanes, i / k->lanes);
                t[i] = (double)(i / k->lanes) + 0.3 * (double)(i / k->lanes % 3);
            }
            k->slopes(&pairs, slopes, t, y, n);
            ck_assert_uint_eq(pairs.count, n * (n - 1) / 2);
            pick_is_sorted(k, &pairs, slopes);
        }
    free(slopes);
}
END_TEST

HIAP_SUITE(mann_kendall_kernel) {
    tcase_add_loop_test(tests, every_rank_of_every_kind_of_series, 0, 2);
}
