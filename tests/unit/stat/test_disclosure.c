/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/disclosure.h"

#include <math.h>
#include <stdint.h>

#include "core/base/mem.h"
#include "core/base/rng.h"
#include "tests/unit/suite.h"

START_TEST(profiles_by_count) {
    static const struct {
        hiap_disclosure_profile profile;
        double count, value; /* NaN: hidden */
        hiap_disclosure_act act;
    } cases[] = {
        { HIAP_DISCLOSURE_NONE, 3, 3, HIAP_SHOWN },
        { HIAP_DISCLOSURE_NHS, 0, 0, HIAP_SHOWN },
        { HIAP_DISCLOSURE_NHS, 1, NAN, HIAP_HIDDEN },
        { HIAP_DISCLOSURE_NHS, 7, NAN, HIAP_HIDDEN },
        { HIAP_DISCLOSURE_NHS, 8, 10, HIAP_ROUNDED },
        { HIAP_DISCLOSURE_NHS, 12, 10, HIAP_ROUNDED },
        { HIAP_DISCLOSURE_NHS, 13, 15, HIAP_ROUNDED },
        { HIAP_DISCLOSURE_NHS, 15, 15, HIAP_ROUNDED },
        { HIAP_DISCLOSURE_BASE5, 4, NAN, HIAP_HIDDEN },
        { HIAP_DISCLOSURE_BASE5, 5, 5, HIAP_ROUNDED },
        { HIAP_DISCLOSURE_BASE5, 0, 0, HIAP_SHOWN },
        { HIAP_DISCLOSURE_LT5, 4, NAN, HIAP_HIDDEN },
        { HIAP_DISCLOSURE_LT5, 5, 5, HIAP_SHOWN },
        { HIAP_DISCLOSURE_LT5, 0, 0, HIAP_SHOWN },
        { HIAP_DISCLOSURE_SURVEY, 0, NAN, HIAP_HIDDEN },
        { HIAP_DISCLOSURE_SURVEY, 5, 5, HIAP_SHOWN },
        { HIAP_DISCLOSURE_NHS, NAN, NAN, HIAP_SHOWN },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        hiap_disclosed shown = hiap_disclose_count(cases[i].count, cases[i].profile);
        ck_assert_int_eq(shown.act, cases[i].act);
        if (isnan(cases[i].value))
            ck_assert_double_nan(shown.value);
        else
            ck_assert_double_eq(shown.value, cases[i].value);
    }
}
END_TEST

START_TEST(reasons_and_words) {
    hiap_disclosed few = hiap_disclose_count(3, HIAP_DISCLOSURE_BASE5);
    ck_assert_int_eq(few.reason, HIAP_MISSING_ROUNDS_TO_ZERO);
    ck_assert_str_eq(few.words, "fewer than 5");
    ck_assert_int_eq(hiap_disclose_count(3, HIAP_DISCLOSURE_NHS).reason, HIAP_MISSING_CONFIDENTIAL);
    ck_assert_ptr_null(hiap_disclose_count(0, HIAP_DISCLOSURE_NHS).words);
    ck_assert_str_eq(hiap_disclosure_name(HIAP_DISCLOSURE_LT5), "lt5");
    ck_assert_str_eq(hiap_disclosure_help(HIAP_DISCLOSURE_LT5), "1 to 4 hidden");
}
END_TEST

START_TEST(names) {
    hiap_disclosure_profile found;
    hiap_err err = { 0 };
    ck_assert_int_eq(hiap_disclosure_find(&found, HIAP_STR("nhs"), &err), HIAP_OK);
    ck_assert_int_eq(found, HIAP_DISCLOSURE_NHS);
    ck_assert_int_eq(hiap_disclosure_find(&found, HIAP_STR("lt6"), &err), HIAP_ARGUMENT);
    ck_assert_str_eq(err.what, "'lt6' is no disclosure profile");
    ck_assert_str_eq(err.hint, "did you mean 'lt5'?");
}
END_TEST

/* A row: the total first. */
static void disclose_row(hiap_disclosed *out, const double *count, size_t cells,
                         hiap_disclosure_profile profile) {
    size_t start[] = { 0, cells }, cell[8], found;
    for (size_t i = 0; i < cells; i++)
        cell[i] = i;
    const hiap_additive table = { cells, 1, start, cell };
    ck_ok(hiap_disclose(out, count, &table, profile, err));
    ck_ok(hiap_disclosure_solve(&found, out, count, &table, profile, err));
    ck_assert_uint_eq(found, SIZE_MAX);
}

START_TEST(one_hidden_count_takes_the_smallest_other) {
    const double count[] = { 63, 3, 40, 20, 0 };
    hiap_disclosed shown[5];
    disclose_row(shown, count, 5, HIAP_DISCLOSURE_LT5);
    ck_assert_int_eq(shown[1].act, HIAP_HIDDEN);
    ck_assert_int_eq(shown[3].act, HIAP_HIDDEN_TOO);
    ck_assert_double_nan(shown[3].value);
    ck_assert_int_eq(shown[0].act, HIAP_SHOWN);
    ck_assert_int_eq(shown[2].act, HIAP_SHOWN);
    ck_assert_int_eq(shown[4].act, HIAP_SHOWN);
}
END_TEST

START_TEST(two_fours_and_a_total_of_eight) {
    const double count[] = { 8, 4, 4 };
    hiap_disclosed shown[3];
    disclose_row(shown, count, 3, HIAP_DISCLOSURE_LT5);
    ck_assert_int_eq(shown[0].act, HIAP_HIDDEN_TOO); /* there is nothing else to hide */
}
END_TEST

START_TEST(five_ones) {
    const double count[] = { 5, 1, 1, 1, 1, 1 };
    hiap_disclosed shown[6];
    disclose_row(shown, count, 6, HIAP_DISCLOSURE_LT5);
    ck_assert_int_eq(shown[0].act, HIAP_HIDDEN_TOO);
}
END_TEST

START_TEST(two_hidden_counts_protect_each_other) {
    const double count[] = { 45, 3, 2, 40 };
    hiap_disclosed shown[4];
    disclose_row(shown, count, 4, HIAP_DISCLOSURE_LT5);
    ck_assert_int_eq(shown[0].act, HIAP_SHOWN);
    ck_assert_int_eq(shown[3].act, HIAP_SHOWN);
}
END_TEST

START_TEST(rounding_may_be_protection_enough) {
    const double count[] = { 63, 3, 40, 20 };
    hiap_disclosed shown[4];
    disclose_row(shown, count, 4, HIAP_DISCLOSURE_NHS);
    ck_assert_int_eq(shown[3].act, HIAP_ROUNDED);
    ck_assert_double_eq(shown[0].value, 65);
}
END_TEST

START_TEST(a_missing_count_is_taken_for_known) {
    const double count[] = { 63, 3, NAN, 0 };
    hiap_disclosed shown[4];
    disclose_row(shown, count, 4, HIAP_DISCLOSURE_LT5);
    ck_assert_int_eq(shown[2].act, HIAP_SHOWN);
    ck_assert_int_eq(shown[0].act, HIAP_HIDDEN_TOO); /* a total rather than a nought */
}
END_TEST

START_TEST(the_attack_succeeds_where_it_should) {
    const double count[] = { 63, 3, 40, 20 };
    const size_t start[] = { 0, 4 }, cell[] = { 0, 1, 2, 3 };
    const hiap_additive table = { 4, 1, start, cell };
    hiap_disclosed shown[4];
    size_t found;
    for (size_t i = 0; i < 4; i++)
        shown[i] = hiap_disclose_count(count[i], HIAP_DISCLOSURE_LT5);
    ck_ok(hiap_disclosure_solve(&found, shown, count, &table, HIAP_DISCLOSURE_LT5, err));
    ck_assert_uint_eq(found, 1);
}
END_TEST

START_TEST(a_total_that_is_all_there_is_cannot_be_protected) {
    /* The part is its total, and the total is given away by a profile that knows both. */
    const double count[] = { 3, 3, NAN };
    const size_t start[] = { 0, 2, 4 }, cell[] = { 0, 1, 2, 1 };
    const hiap_additive table = { 3, 2, start, cell };
    hiap_disclosed shown[3];
    hiap_err err = { 0 };
    ck_assert_int_eq(hiap_disclose(shown, count, &table, HIAP_DISCLOSURE_LT5, &err),
                     HIAP_DISCLOSURE);
    ck_assert_str_eq(err.what, "a hidden count can be worked out whatever else is hidden");
}
END_TEST

/* --- tables of rows, columns and totals ------------------------------------------------------- */

enum { MOST = 6, CELLS = (MOST + 1) * (MOST + 1) };

typedef struct square {
    size_t rows, columns, cells;
    double count[CELLS];
    size_t start[2 * (MOST + 1) + 1], cell[2 * CELLS];
    hiap_additive table;
} square;

static size_t at(const square *s, size_t row, size_t column) {
    return row * (s->columns + 1) + column;
}

static void fill(square *s, uint64_t seed) {
    const hiap_rng rng = hiap_rng_for(seed, "table");
    size_t k = 0, lines = 0;
    uint64_t n = 0;
    s->rows = 2 + hiap_rng_below(&rng, n++, MOST - 1);
    s->columns = 2 + hiap_rng_below(&rng, n++, MOST - 1);
    s->cells = (s->rows + 1) * (s->columns + 1);
    for (size_t i = 0; i < s->cells; i++)
        s->count[i] = 0;
    for (size_t r = 0; r < s->rows; r++)
        for (size_t c = 0; c < s->columns; c++) {
            uint64_t bits = hiap_rng_u64(&rng, n++);
            double x = (double)(bits & 1 ? (bits >> 8) % 6 : (bits >> 8) % 60);
            s->count[at(s, r, c)] = x;
            s->count[at(s, s->rows, c)] += x;
            s->count[at(s, r, s->columns)] += x;
            s->count[at(s, s->rows, s->columns)] += x;
        }
    for (size_t r = 0; r <= s->rows; r++) {
        s->start[lines++] = k;
        s->cell[k++] = at(s, r, s->columns);
        for (size_t c = 0; c < s->columns; c++)
            s->cell[k++] = at(s, r, c);
    }
    for (size_t c = 0; c <= s->columns; c++) {
        s->start[lines++] = k;
        s->cell[k++] = at(s, s->rows, c);
        for (size_t r = 0; r < s->rows; r++)
            s->cell[k++] = at(s, r, c);
    }
    s->start[lines] = k;
    s->table = (hiap_additive){ s->cells, lines, s->start, s->cell };
}

START_TEST(no_hidden_count_of_any_table_can_be_worked_out) {
    static square s;
    hiap_disclosed shown[CELLS];
    for (uint64_t seed = 1; seed <= 200; seed++) {
        hiap_disclosure_profile profile =
            (hiap_disclosure_profile)(seed % (HIAP_DISCLOSURE_COUNT - 1) + 1);
        size_t found;
        fill(&s, seed);
        ck_ok(hiap_disclose(shown, s.count, &s.table, profile, err));
        ck_ok(hiap_disclosure_solve(&found, shown, s.count, &s.table, profile, err));
        ck_assert_uint_eq(found, SIZE_MAX);
        for (size_t i = 0; i < s.cells; i++) {
            hiap_disclosed alone = hiap_disclose_count(s.count[i], profile);
            ck_assert_int_ge(shown[i].act, alone.act); /* nothing is shown that was hidden */
        }
    }
}
END_TEST

START_TEST(memory_may_run_out_anywhere) {
    const double count[] = { 63, 3, 40, 20 };
    const size_t start[] = { 0, 4 }, cell[] = { 0, 1, 2, 3 };
    const hiap_additive table = { 4, 1, start, cell };
    for (int sticky = 0; sticky < 2; sticky++) {
        hiap_rc rc = HIAP_NOMEM;
        for (long n = 1; rc == HIAP_NOMEM; n++) {
            hiap_disclosed shown[4];
            size_t found;
            hiap_mem_fail_at(n, sticky);
            rc = hiap_disclose(shown, count, &table, HIAP_DISCLOSURE_LT5, NULL);
            if (!rc)
                rc = hiap_disclosure_solve(&found, shown, count, &table, HIAP_DISCLOSURE_LT5, NULL);
            hiap_mem_fail_at(0, false);
        }
        ck_assert_int_eq(rc, HIAP_OK);
    }
}
END_TEST

HIAP_SUITE(disclosure) {
    tcase_add_test(tests, profiles_by_count);
    tcase_add_test(tests, reasons_and_words);
    tcase_add_test(tests, names);
    tcase_add_test(tests, one_hidden_count_takes_the_smallest_other);
    tcase_add_test(tests, two_fours_and_a_total_of_eight);
    tcase_add_test(tests, five_ones);
    tcase_add_test(tests, two_hidden_counts_protect_each_other);
    tcase_add_test(tests, rounding_may_be_protection_enough);
    tcase_add_test(tests, a_missing_count_is_taken_for_known);
    tcase_add_test(tests, the_attack_succeeds_where_it_should);
    tcase_add_test(tests, a_total_that_is_all_there_is_cannot_be_protected);
    tcase_add_test(tests, no_hidden_count_of_any_table_can_be_worked_out);
    tcase_add_test(tests, memory_may_run_out_anywhere);
}
