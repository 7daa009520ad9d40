/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/monotonic_many.h"

#include <math.h>
#include <string.h>

#include "core/base/mem.h"
#include "core/base/parallel.h"
#include "tests/unit/suite.h"

enum { COUNT = 60, MOST = 80 };

static double t[MOST], y[COUNT][MOST];
static hiap_monotonic_series list[COUNT];

/* Mostly of 10 points; some of 3, of 70 and of lengths of their own. */
static void make(void) {
    unsigned state = 99;
    for (int i = 0; i < MOST; i++)
        t[i] = i + 0.25 * (i % 4);
    for (size_t s = 0; s < COUNT; s++) {
        for (int i = 0; i < MOST; i++) {
            state = state * 1103515245 + 12345;
            y[s][i] = s % 3 ? (double)(state >> 8) : (double)(state >> 29);
        }
        list[s] = (hiap_monotonic_series){ t, y[s], s % 10 == 1 ? 3 : s % 10 == 2 ? 70 : 10 };
    }
    list[5].n = 7;
}

static void same(const hiap_monotonic_trend *a, const hiap_monotonic_trend *b) {
    const double left[] = { a->test.s, a->test.var_s, a->test.tau_b, a->test.z, a->test.p,
                            a->p_exact, a->slope, a->intercept, a->lower[0], a->upper[0],
                            a->lag_1 };
    const double right[] = { b->test.s, b->test.var_s, b->test.tau_b, b->test.z, b->test.p,
                             b->p_exact, b->slope, b->intercept, b->lower[0], b->upper[0],
                             b->lag_1 };
    for (size_t i = 0; i < sizeof left / sizeof *left; i++)
        ck_assert(isnan(left[i]) ? isnan(right[i]) : left[i] == right[i]);
}

START_TEST(each_is_what_it_is_alone) {
    const hiap_monotonic_options o = { .serial = (hiap_serial)_i, .levels = 1,
                                       .z = { 1.959963984540054 } };
    const hiap_monotonic_many many = { list, COUNT, &o };
    hiap_monotonic_trend all[COUNT], alone;
    make();
    ck_ok(hiap_monotonic_many_run(all, &many, err));
    for (size_t s = 0; s < COUNT; s++) {
        if (list[s].n < HIAP_MANN_KENDALL_LEAST)
            continue;
        ck_ok(hiap_monotonic_trend_of(&alone, t, y[s], list[s].n, &o, err));
        same(&all[s], &alone);
    }
}
END_TEST

START_TEST(no_memory) {
    const hiap_monotonic_options o = { .levels = 1, .z = { 1.96 } };
    const hiap_monotonic_many many = { list, COUNT, &o };
    hiap_monotonic_trend all[COUNT];
    hiap_rc rc = HIAP_NOMEM;
    make();
    hiap_parallel_set_threads(1);
    for (long nth = 1; rc; nth += nth < 40 ? 1 : 17) {
        hiap_mem_fail_at(nth, false);
        rc = hiap_monotonic_many_run(all, &many, NULL);
        hiap_mem_fail_at(0, false);
    }
    hiap_parallel_set_threads(0);
}
END_TEST

HIAP_SUITE(monotonic_many) {
    tcase_add_loop_test(tests, each_is_what_it_is_alone, 0, 2);
    tcase_add_test(tests, no_memory);
}
