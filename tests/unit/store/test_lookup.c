/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/lookup.h"

#include "tests/unit/store/made.h"

START_TEST(rows_become_texts) {
    hiap_map *pool;
    hiap_lookup lookup;
    uint32_t number;
    scratch_make();
    hiap_store *store = store_made();
    ck_ok(hiap_sql_run(store, "INSERT INTO word VALUES (5, 'five'), (9, 'nine')", err));
    ck_ok(hiap_map_new(&pool, err));
    hiap_lookup_of of = { store, "SELECT text, ?2 || '!' FROM word WHERE word = ?1", 2, 3, pool };
    ck_ok(hiap_lookup_init(&lookup, of, err));
    const struct { int64_t row; uint32_t number; const char *first, *second;
    } rows[] = { { 9, 0, "nine", "3!" },
                 { 5, 1, "five", "3!" },
                 { 9, 0, "nine", "3!" },
                 { 0, 2, "", "" },
                 { 5, 1, "five", "3!" } };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        ck_ok(hiap_lookup_number(&number, &lookup, rows[i].row, err));
        ck_assert_uint_eq(number, rows[i].number);
        ck_assert_int_eq(hiap_lookup_row(&lookup, number), rows[i].row);
        ck_assert(hiap_str_is(hiap_lookup_str(&lookup, number, 0), rows[i].first));
        ck_assert(hiap_str_is(hiap_lookup_str(&lookup, number, 1), rows[i].second));
    }
    ck_assert_uint_eq(hiap_lookup_count(&lookup), 3);
    ck_assert_uint_eq(hiap_lookup_text(&lookup, 0, 1), hiap_lookup_text(&lookup, 1, 1));
    hiap_lookup_clear(&lookup);
    hiap_map_free(pool);
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

START_TEST(columns_from_a_pool) {
    hiap_map *pool;
    hiap_column *column;
    ck_ok(hiap_map_new(&pool, err));
    for (const char *text = "abcd"; *text; text++)
        ck_assert_uint_ne(hiap_map_add(pool, (hiap_str){ text, 1 }, NULL), HIAP_MAP_NONE);
    const uint32_t texts[] = { 3, HIAP_TEXT_MISSING, 1, 3 };
    ck_ok(hiap_pool_column(&column, pool, texts, 4, err));
    ck_assert_uint_eq(hiap_column_word_count(column), 2); /* only what it uses, as it comes */
    ck_assert(hiap_str_is(hiap_column_word(column, 0), "d"));
    ck_assert(hiap_str_is(hiap_column_text(column, 2), "b"));
    ck_assert(hiap_str_is(hiap_column_text(column, 3), "d"));
    ck_assert_int_eq(hiap_column_reason(column, 1), HIAP_MISSING_EMPTY);
    hiap_column_drop(column);
    ck_ok(hiap_pool_column(&column, pool, texts, 0, err));
    ck_assert_uint_eq(hiap_column_len(column), 0);
    hiap_column_drop(column);
    bool failed = true;
    for (long nth = 1; failed; nth++) {
        hiap_mem_fail_at(nth, false);
        hiap_rc rc = hiap_pool_column(&column, pool, texts, 4, NULL);
        failed = hiap_mem_allocations() >= nth;
        hiap_mem_fail_at(0, false);
        ck_assert_int_eq(rc, failed ? HIAP_NOMEM : HIAP_OK);
        hiap_column_drop(column);
    }
    hiap_map_free(pool);
}
END_TEST

HIAP_SUITE(lookup) {
    tcase_add_test(tests, rows_become_texts);
    tcase_add_test(tests, columns_from_a_pool);
}
