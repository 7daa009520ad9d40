/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/additive.h"

#include <math.h>

#include "core/base/mem.h"
#include "tests/unit/suite.h"

enum { MOST = 40 };

/* A row: a total and its parts. */
static const size_t one_row[] = { 0, 4 }, one_row_cells[] = { 0, 1, 2, 3 };

static void solve(bool *free_, const hiap_additive *table, const double *down, const double *up) {
    bool ask[MOST];
    for (size_t i = 0; i < table->cells; i++)
        ask[i] = down[i] > 0 || up[i] > 0;
    ck_ok(hiap_additive_free(free_, table, down, up, ask, err));
}

START_TEST(one_hidden_cell_of_a_row_can_be_worked_out) {
    const hiap_additive table = { 4, 1, one_row, one_row_cells };
    const double alone[] = { 0, 0, 2, 0 }, two[] = { 0, 0, 2, 5 };
    bool is_free[4];
    solve(is_free, &table, alone, alone);
    ck_assert(!is_free[2]);
    solve(is_free, &table, two, two);
    ck_assert(is_free[2] && is_free[3]);
    ck_assert(!is_free[0] && !is_free[1]);
}
END_TEST

START_TEST(bounds_give_cells_away) {
    const hiap_additive table = { 4, 1, one_row, one_row_cells };
    /* Two cells of 1 to 4 that are both 4: neither can be more, so neither can be less. */
    const double down[] = { 0, 0, 3, 3 }, up[] = { 0, 0, 0, 0 }, less[] = { 0, 0, 3, 0.5 };
    const double more[] = { 0, 0, 0, 0.5 };
    bool is_free[4];
    solve(is_free, &table, down, up);
    ck_assert(!is_free[2] && !is_free[3]);
    solve(is_free, &table, less, more); /* half a person is none */
    ck_assert(!is_free[2] && !is_free[3]);
}
END_TEST

START_TEST(a_cell_in_no_relation_is_free_within_its_bounds) {
    const size_t none[] = { 0 };
    const hiap_additive table = { 2, 0, none, one_row_cells };
    const double down[] = { 0, 0 }, up[] = { 1, 0 };
    bool is_free[2];
    solve(is_free, &table, down, up);
    ck_assert(is_free[0] && !is_free[1]);
}
END_TEST

START_TEST(no_bound_is_no_hindrance) {
    const hiap_additive table = { 4, 1, one_row, one_row_cells };
    const double down[] = { INFINITY, 0, 0, 3 }, up[] = { INFINITY, 0, INFINITY, 0 };
    bool is_free[4];
    solve(is_free, &table, down, up);
    ck_assert(is_free[0] && is_free[2] && is_free[3]);
}
END_TEST

/* A table of 4 by 4 with totals of rows and columns, all known; cell (i, j) is 4 * i + j. */
static void margins_of_square(size_t *start, size_t *cell) {
    enum { SIDE = 4, CELLS = 16 };
    size_t k = 0;
    for (size_t line = 0; line < 2 * SIDE; line++) {
        start[line] = k;
        cell[k++] = CELLS + line; /* the total */
        for (size_t i = 0; i < SIDE; i++)
            cell[k++] = line < SIDE ? SIDE * line + i : SIDE * i + line - SIDE;
    }
    start[2 * SIDE] = k;
}

START_TEST(a_bridge_between_two_cycles_can_be_worked_out) {
    /* No row and no column has a single hidden cell, and yet (1, 2) is what the rest leaves. */
    static const size_t hidden[] = { 0, 1, 4, 5, 6, 10, 11, 14, 15 };
    size_t start[9], cell[MOST];
    double room[24] = { 0 };
    bool is_free[24];
    margins_of_square(start, cell);
    const hiap_additive table = { 24, 8, start, cell };
    for (size_t i = 0; i < sizeof hidden / sizeof *hidden; i++)
        room[hidden[i]] = 9;
    solve(is_free, &table, room, room);
    for (size_t i = 0; i < sizeof hidden / sizeof *hidden; i++)
        ck_assert_int_eq(is_free[hidden[i]], hidden[i] != 6);
}
END_TEST

START_TEST(relations_that_repeat_one_another_do_no_harm) {
    static const size_t start[] = { 0, 3, 6, 9 }, cell[] = { 0, 1, 2, 0, 1, 2, 0, 2, 1 };
    const hiap_additive table = { 3, 3, start, cell };
    const double room[] = { 0, 2, 2 };
    bool is_free[3];
    solve(is_free, &table, room, room);
    ck_assert(is_free[1] && is_free[2]);
}
END_TEST

START_TEST(nothing_to_ask) {
    const size_t none[] = { 0 };
    const hiap_additive table = { 0, 0, none, none };
    ck_ok(hiap_additive_free(NULL, &table, NULL, NULL, NULL, err));
}
END_TEST

START_TEST(memory_may_run_out_anywhere) {
    const hiap_additive table = { 4, 1, one_row, one_row_cells };
    const double room[] = { 0, 0, 2, 5 };
    const bool ask[] = { false, false, true, true };
    for (int sticky = 0; sticky < 2; sticky++) {
        hiap_rc rc = HIAP_NOMEM;
        for (long n = 1; rc == HIAP_NOMEM; n++) {
            bool is_free[4];
            hiap_mem_fail_at(n, sticky);
            rc = hiap_additive_free(is_free, &table, room, room, ask, NULL);
            hiap_mem_fail_at(0, false);
        }
        ck_assert_int_eq(rc, HIAP_OK);
    }
}
END_TEST

HIAP_SUITE(additive) {
    tcase_add_test(tests, one_hidden_cell_of_a_row_can_be_worked_out);
    tcase_add_test(tests, bounds_give_cells_away);
    tcase_add_test(tests, a_cell_in_no_relation_is_free_within_its_bounds);
    tcase_add_test(tests, no_bound_is_no_hindrance);
    tcase_add_test(tests, a_bridge_between_two_cycles_can_be_worked_out);
    tcase_add_test(tests, relations_that_repeat_one_another_do_no_harm);
    tcase_add_test(tests, nothing_to_ask);
    tcase_add_test(tests, memory_may_run_out_anywhere);
}
