/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/select.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/rng.h"
#include "tests/unit/suite.h"

#define MOST 5000

static int ascending(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

/* Every k of these, against a full sort; and what the header says of the places about k. */
static void selects(const double *x, size_t count, size_t step) {
    static double sorted[MOST], work[MOST];
    memcpy(sorted, x, count * sizeof *x);
    qsort(sorted, count, sizeof *sorted, ascending);
    for (size_t k = 0; k < count; k += step) {
        memcpy(work, x, count * sizeof *x);
        ck_assert_double_eq(hiap_select(work, count, k), sorted[k]);
        for (size_t i = 0; i < count; i++)
            ck_assert(i <= k ? work[i] <= sorted[k] : work[i] >= sorted[k]);
    }
}

START_TEST(of_random_numbers) {
    static double x[MOST];
    hiap_rng rng = hiap_rng_for(1, "select");
    for (size_t i = 0; i < MOST; i++)
        x[i] = hiap_rng_uniform(&rng, i);
    selects(x, 1, 1);
    selects(x, 2, 1);
    selects(x, 3, 1);
    selects(x, 601, 1);
    selects(x, MOST, 113);
}
END_TEST

START_TEST(of_equal_and_sorted_numbers) {
    static double x[MOST];
    for (size_t i = 0; i < MOST; i++)
        x[i] = 4;
    selects(x, MOST, 499);
    for (size_t i = 0; i < MOST; i++)
        x[i] = (double)(i % 3);
    selects(x, MOST, 499);
    for (size_t i = 0; i < MOST; i++)
        x[i] = (double)i;
    selects(x, MOST, 499);
    for (size_t i = 0; i < MOST; i++)
        x[i] = -(double)i;
    selects(x, MOST, 499);
}
END_TEST

HIAP_SUITE(select) {
    tcase_add_test(tests, of_random_numbers);
    tcase_add_test(tests, of_equal_and_sorted_numbers);
}
