/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/row_table.h"

#include <math.h>

#include "tests/unit/store/made.h"

START_TEST(an_array_is_a_table) {
    static const hiap_row at[] = {
        { { 1, 2, 3, 4 }, { 1.5, NAN, 3, 4, 5, 6, 7 }, { 0, 9, 0, 0 }, 12 },
        { { 5, 6, 7, 8 }, { NAN, NAN, NAN, NAN, NAN, NAN, NAN }, { 1, 2, 3, 4 }, 13 },
    };
    static const char sum[] = "SELECT sum(source_line) FROM pending_row";
    static const char first[] =
        "SELECT count(*) FROM pending_row WHERE (indicator, area, disaggregation, period, value,"
        " upper_ci_95, lower_ci_99_8, upper_ci_99_8, count, denominator, note, source_line)"
        " = (1, 2, 3, 4, 1.5, 3, 4, 5, 6, 7, 9, 12)"
        " AND coalesce(lower_ci_95, reason, compared_to_england, recent_trend) IS NULL";
    static const char second[] =
        "SELECT count(*) FROM pending_row WHERE (reason, note, compared_to_england, recent_trend)"
        " = (1, 2, 3, 4) AND coalesce(value, lower_ci_95, upper_ci_95, denominator) IS NULL"
        " AND rowid = 13";
    hiap_row_batch batch = { at, 2 };
    int64_t answer;
    scratch_make();
    hiap_store *store = store_made();
    ck_ok(hiap_row_table_install(store, &batch, err));
    ck_assert_int_eq(asked(store, sum), 25);
    ck_assert_int_eq(asked(store, first), 1);
    ck_assert_int_eq(asked(store, second), 1);
    batch.len = 1;
    ck_assert_int_eq(asked(store, sum), 12);
    batch.len = 0;
    ck_assert_int_eq(asked(store, sum), 0);
    hiap_sql_drop_statements(store);
    hiap_row_table_remove(store);
    ck_refused(hiap_sql_integer(&answer, store, sum, NULL, err), HIAP_DB, STORE, "pending_row", "");
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

HIAP_SUITE(row_table) {
    tcase_add_test(tests, an_array_is_a_table);
}
