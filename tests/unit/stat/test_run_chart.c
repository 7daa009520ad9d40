/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/run_chart.h"

#include <math.h>

#include "tests/unit/suite.h"

static const double centre[24] = { 0 };

START_TEST(runs_and_crossings) {
    const double y[] = { 1, 1, 0, 1, -1, -1, NAN, -1, 1, -1 };
    hiap_runs r = hiap_runs_of(y, centre, 10);
    ck_assert_uint_eq(r.useful, 8);
    ck_assert_uint_eq(r.longest, 3);
    ck_assert_uint_eq(r.crossings, 3);
    ck_assert_uint_eq(r.longest_max, 6);
    ck_assert_uint_eq(r.crossings_min, 1);
    ck_assert(!r.signal);
}
END_TEST

START_TEST(limits_of_the_published_table) {
    /* n, longest run, fewest crossings: Anhoej and Olesen 2014, table 1 */
    static const size_t table[][3] = { { 10, 6, 2 }, { 12, 7, 3 }, { 16, 7, 4 }, { 20, 7, 6 },
                                       { 23, 8, 7 }, { 24, 8, 8 } };
    double y[24];
    for (int i = 0; i < 24; i++)
        y[i] = i % 2 ? 1 : -1;
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        hiap_runs r = hiap_runs_of(y, centre, table[i][0]);
        ck_assert_uint_eq(r.longest_max, table[i][1]);
        ck_assert_uint_eq(r.crossings_min, table[i][2]);
    }
}
END_TEST

START_TEST(a_long_run_is_marked) {
    const double y[] = { 1, -1, 1, 1, 1, 1, 0, 1, 1, 1, 1, -1, -1, 1, -1 };
    bool marked[15];
    hiap_runs r = hiap_runs_of(y, centre, 15);
    ck_assert(r.signal);
    hiap_runs_mark(marked, &r, y, centre, 15);
    for (size_t i = 0; i < 15; i++)
        ck_assert(marked[i] == (i >= 2 && i <= 10 && i != 6));
}
END_TEST

START_TEST(nothing_to_see) {
    hiap_runs r = hiap_runs_of(centre, centre, 24);
    ck_assert(r.useful == 0 && !r.signal);
    ck_assert_uint_eq(hiap_runs_of((double[]){ 1 }, centre, 1).crossings_min, 0);
}
END_TEST

HIAP_SUITE(run_chart) {
    tcase_add_test(tests, runs_and_crossings);
    tcase_add_test(tests, limits_of_the_published_table);
    tcase_add_test(tests, a_long_run_is_marked);
    tcase_add_test(tests, nothing_to_see);
}
