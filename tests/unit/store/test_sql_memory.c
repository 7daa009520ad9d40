/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/sql_memory.h"

#include "tests/unit/store/made.h"

START_TEST(sqlite_spends_the_budget) {
    hiap_sql_memory_install();
    hiap_sql_memory_install();
    size_t before = hiap_mem_used();
    void *block = sqlite3_malloc(100000);
    ck_assert_uint_ge(hiap_mem_used(), before + 100000);
    ck_assert_uint_ge(sqlite3_msize(block), 100000);
    block = sqlite3_realloc(block, 200000);
    ck_assert_uint_ge(hiap_mem_used(), before + 200000);
    sqlite3_free(block);
    ck_assert_uint_eq(hiap_mem_used(), before);
    hiap_mem_set_budget(before + 50000);
    ck_assert_ptr_null(sqlite3_malloc(100000));
    hiap_mem_set_budget(0);
}
END_TEST

START_TEST(a_spent_budget_is_told) {
    scratch_make();
    hiap_store *store = store_made();
    hiap_mem_set_budget(hiap_mem_used() + 100000);
    ck_refused(hiap_sql_run(store, "SELECT printf('%1000000d', 1)", err), HIAP_NOMEM, STORE,
               "memory", "");
    hiap_mem_set_budget(0);
    ck_ok(hiap_sql_run(store, "SELECT printf('%1000000d', 1)", err));
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

HIAP_SUITE(sql_memory) {
    tcase_add_test(tests, sqlite_spends_the_budget);
    tcase_add_test(tests, a_spent_budget_is_told);
}
