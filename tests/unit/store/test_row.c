/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/row.h"

#include <math.h>

#include "tests/unit/store/made.h"

static const char dictionaries[] =
    "INSERT INTO vintage VALUES (1, '', '', '', '', '', 0, 0); INSERT INTO indicator VALUES (1, 'i');"
    "INSERT INTO area VALUES (2, 'a'); INSERT INTO period VALUES (3, '2015-01-01', 12, 'months', '2015');"
    "INSERT INTO disaggregation (disaggregation) VALUES (4); INSERT INTO word VALUES (1, 'r'), (2, 'n'), (3, 'c'), (4, 't')";

START_TEST(every_column_is_compared) {
    static const char *const columns[] = { "values",
                                           "lower 95% limits",
                                           "upper 95% limits",
                                           "lower 99.8% limits",
                                           "upper 99.8% limits",
                                           "counts",
                                           "denominators",
                                           "reasons for a missing value",
                                           "notes",
                                           "comparisons to England",
                                           "recent trends" };
    double numbers[HIAP_ROW_NUMBERS] = { NAN, 2, 3, NAN, 5, 6, 7 };
    hiap_row row = {
        .figure = { 1, 2, 4, 3 }, .numbers = numbers, .words = { 1, 2, 3, 4 }, .line = 12
    };
    hiap_row_difference difference;
    sqlite3_stmt *insert;
    scratch_make();
    hiap_store *store = store_made();
    ck_ok(hiap_sql_run(store, dictionaries, err));
    ck_ok(hiap_row_prepare(&insert, store, 1, err));
    ck_ok(hiap_row_insert(store, insert, &row, err));
    sqlite3_finalize(insert);
    ck_assert_int_eq(
        asked(
            store,
            "SELECT count(*) FROM observation WHERE (vintage, indicator, area, period, disaggregation,"
            " lower_ci_95, upper_ci_95, upper_ci_99_8, count, denominator, reason, note,"
            " compared_to_england, recent_trend, source_line) ="
            " (1, 1, 2, 3, 4, 2, 3, 5, 6, 7, 1, 2, 3, 4, 12)"
            " AND value IS NULL AND lower_ci_99_8 IS NULL"),
        1);
    ck_ok(hiap_row_compare(&difference, store, &row, 1, err));
    ck_assert_ptr_null(difference.column);
    ck_assert_uint_eq(difference.line, 12);
    for (size_t i = 0; i < HIAP_ROW_NUMBERS + HIAP_ROW_WORDS; i++) {
        double other[HIAP_ROW_NUMBERS];
        hiap_row changed = row;
        memcpy(other, numbers, sizeof other);
        changed.numbers = other;
        if (i < HIAP_ROW_NUMBERS)
            other[i] = isnan(numbers[i]) ? 1.5 : NAN;
        else
            changed.words[i - HIAP_ROW_NUMBERS] = 0;
        ck_ok(hiap_row_compare(&difference, store, &changed, 1, err));
        ck_assert_str_eq(difference.column, columns[i]);
        ck_assert_str_eq(difference.here, i >= HIAP_ROW_NUMBERS ? ""
                                          : isnan(numbers[i])   ? "1.5"
                                                                : "missing");
    }
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

HIAP_SUITE(row) {
    tcase_add_test(tests, every_column_is_compared);
}
