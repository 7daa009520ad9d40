/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/rows.h"

#include <math.h>

#include "tests/unit/store/made.h"

static hiap_store *store;

static void set_up(void) {
    scratch_make();
    store = store_made();
    ck_ok(hiap_sql_run(store,
                       "INSERT INTO vintage VALUES (1, '', '', '', '', '', 0, 0);"
                       "INSERT INTO indicator VALUES (1, 'i'); INSERT INTO area VALUES (2, 'a');"
                       "INSERT INTO period VALUES (3, '2015-01-01', 12, 'months', '2015');"
                       "INSERT INTO disaggregation (disaggregation) VALUES (4);"
                       "INSERT INTO word VALUES (1, 'r'), (2, 'n'), (3, 'c'), (4, 't')",
                       err));
}

static void tear_down(void) {
    hiap_store_close(store);
    scratch_remove();
}

static const hiap_row made = {
    .figure = { .indicator = 1, .area = 2, .disaggregation = 4, .period = 3 },
    .numbers = { NAN, 2, 3, NAN, 5, 6, 7 },
    .words = { 1, 2, 3, 4 },
    .line = 12
};

START_TEST(every_column_is_written_and_compared) {
    static const char *const columns[] = {
        "values",
        "lower 95% limits",
        "upper 95% limits",
        "lower 99.8% limits",
        "upper 99.8% limits",
        "counts",
        "denominators",
        "reasons for a missing value",
        "notes",
        "comparisons to England",
        "recent trends",
    };
    hiap_rows *rows;
    hiap_row_difference difference;
    uint32_t number;
    set_up();
    ck_ok(hiap_rows_open(&rows, store, 1, err));
    ck_ok(hiap_rows_add(&number, rows, &made, err));
    ck_assert_uint_eq(number, 0);
    ck_assert_int_eq(asked(store, "SELECT count(*) FROM observation"), 0); /* not yet */
    ck_ok(hiap_rows_compare(&difference, rows, &made, 0, err));
    ck_assert_ptr_null(difference.column);
    ck_assert(!difference.figure);
    ck_assert_uint_eq(difference.line, 12);
    ck_assert_int_eq(asked(store,
                           "SELECT count(*) FROM observation"
                           " WHERE (vintage, indicator, area, period, disaggregation, lower_ci_95,"
                           " upper_ci_95, upper_ci_99_8, count, denominator, reason, note,"
                           " compared_to_england, recent_trend, source_line) ="
                           " (1, 1, 2, 3, 4, 2, 3, 5, 6, 7, 1, 2, 3, 4, 12)"
                           " AND value IS NULL AND lower_ci_99_8 IS NULL"),
                     1);
    for (size_t i = 0; i < HIAP_ROW_NUMBERS + HIAP_ROW_WORDS; i++) {
        hiap_row changed = made;
        bool missing = i < HIAP_ROW_NUMBERS && isnan(made.numbers[i]);
        if (i < HIAP_ROW_NUMBERS)
            changed.numbers[i] = missing ? 1.5 : NAN;
        else
            changed.words[i - HIAP_ROW_NUMBERS] = 0;
        ck_ok(hiap_rows_compare(&difference, rows, &changed, 0, err));
        ck_assert_str_eq(difference.column, columns[i]);
        ck_assert_str_eq(difference.here, i >= HIAP_ROW_NUMBERS ? "" : missing ? "1.5" : "missing");
    }
    for (size_t i = 0; i < 4; i++) {
        hiap_row other = made;
        (&other.figure.indicator)[i] += 1;
        ck_ok(hiap_rows_compare(&difference, rows, &other, 0, err));
        ck_assert(difference.figure);
    }
    hiap_rows_close(rows);
    tear_down();
}
END_TEST

/* Numbers go on over batches, and over rowids that other vintages have taken. */
START_TEST(many_batches) {
    enum { ROWS = 3000 };
    hiap_rows *rows;
    hiap_row_difference difference;
    uint32_t number;
    set_up();
    ck_ok(hiap_sql_run(store, "DROP INDEX observation_figure", err));
    for (int64_t round = 0; round < 2; round++) {
        ck_ok(hiap_rows_open(&rows, store, 1, err));
        for (uint32_t i = 0; i < ROWS; i++) {
            hiap_row row = made;
            row.line = (size_t)round * ROWS + i;
            ck_ok(hiap_rows_add(&number, rows, &row, err));
            ck_assert_uint_eq(number, i);
            ck_ok(hiap_sql_run(store, i % 500 ? "" : "INSERT INTO word (text) VALUES (random())",
                               err));
        }
        ck_ok(hiap_rows_flush(rows, err));
        ck_ok(hiap_sql_run(store, "INSERT INTO word (text) VALUES (random())", err));
        ck_ok(hiap_rows_flush(rows, err)); /* nothing left */
        const hiap_change_rows prints = hiap_rows_prints(rows);
        ck_assert_int_eq(prints.first, round * ROWS + 1);
        ck_assert_int_eq(prints.last, (round + 1) * ROWS);
        ck_assert(hiap_change_rows_loaded(&prints) == (round > 0)); /* nothing to compare with */
        if (round > 0)
            ck_assert_uint_eq(hiap_change_rows_print(&prints, prints.last),
                              hiap_change_print(made.numbers, made.words[HIAP_ROW_REASON]));
        for (uint32_t i = 0; i < ROWS; i += 7) {
            ck_ok(hiap_rows_compare(&difference, rows, &made, i, err));
            ck_assert_uint_eq(difference.line, (size_t)round * ROWS + i);
        }
        hiap_rows_close(rows);
        ck_assert_int_eq(asked(store, "SELECT count(*) FROM observation"), (round + 1) * ROWS);
    }
    tear_down();
}
END_TEST

START_TEST(what_is_not_flushed_is_not_written) {
    hiap_rows *rows;
    uint32_t number;
    set_up();
    ck_ok(hiap_rows_open(&rows, store, 1, err));
    ck_ok(hiap_rows_add(&number, rows, &made, err));
    hiap_rows_close(rows);
    hiap_rows_close(NULL);
    ck_assert_int_eq(asked(store, "SELECT count(*) FROM observation"), 0);
    tear_down();
}
END_TEST

HIAP_SUITE(rows) {
    tcase_add_test(tests, every_column_is_written_and_compared);
    tcase_add_test(tests, many_batches);
    tcase_add_test(tests, what_is_not_flushed_is_not_written);
}
