/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <pthread.h>
#include <stdint.h>
#include <string.h>

#include "core/base/mem.h"
#include "tests/unit/suite.h"

#define MIB ((size_t)1 << 20)

START_TEST(every_byte_is_accounted_for) {
    size_t before = hiap_mem_used();
    void *a = hiap_alloc(0), *b = hiap_alloc_zero(100, 10), *c = hiap_alloc(9 * MIB);
    ck_assert_ptr_nonnull(a);
    ck_assert_uint_ge(hiap_mem_used() - before, 1000 + 9 * MIB);
    for (int i = 0; i < 1000; i++)
        ck_assert_int_eq(((char *)b)[i], 0);
    hiap_free(a);
    hiap_free(b);
    hiap_free(c);
    hiap_free(NULL);
    ck_assert_uint_eq(hiap_mem_used(), before);
}
END_TEST

START_TEST(products_do_not_wrap) {
    ck_assert_ptr_null(hiap_alloc_array(SIZE_MAX / 2, 3));
    ck_assert_ptr_null(hiap_alloc_zero(SIZE_MAX / 4, 8));
    ck_assert_ptr_null(hiap_alloc(SIZE_MAX));
    ck_assert_ptr_null(hiap_alloc(PTRDIFF_MAX));
    ck_assert_ptr_null(hiap_realloc(NULL, SIZE_MAX - 4096));
}
END_TEST

START_TEST(large_blocks_are_aligned) {
    char *block = hiap_alloc(4 * MIB);
    ck_assert_uint_eq((uintptr_t)block % (2 * MIB), 0);
    memset(block, 1, 4 * MIB);
    hiap_free(block);
}
END_TEST

/* Up and down across 4 MiB, the content kept. */
START_TEST(realloc_crosses_the_large_boundary) {
    static const size_t sizes[] = { 100,      3 * MIB, 4 * MIB, 17 * MIB,
                                    16 * MIB, 5 * MIB, 1000,    4 * MIB };
    size_t before = hiap_mem_used();
    unsigned char *block = NULL;
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        size_t kept = i == 0 ? 0 : sizes[i] < sizes[i - 1] ? sizes[i] : sizes[i - 1];
        block = hiap_realloc(block, sizes[i]);
        ck_assert_ptr_nonnull(block);
        ck_assert_uint_ge(hiap_mem_used() - before, sizes[i]);
        for (size_t j = 0; j < kept; j += 97)
            ck_assert_uint_eq(block[j], (unsigned char)(j % 251));
        for (size_t j = 0; j < sizes[i]; j++)
            block[j] = (unsigned char)(j % 251);
    }
    ck_assert_uint_eq((uintptr_t)block % (2 * MIB), 0);
    hiap_free(block);
    ck_assert_uint_eq(hiap_mem_used(), before);
}
END_TEST

START_TEST(the_budget_includes_the_request) {
    size_t before = hiap_mem_used();
    hiap_mem_set_budget(before + MIB);
    ck_assert_uint_eq(hiap_mem_budget(), before + MIB);
    ck_assert_ptr_null(hiap_alloc(MIB + 1));
    ck_assert(hiap_mem_over_budget());
    hiap_mem_set_budget(before + MIB);
    ck_assert(!hiap_mem_over_budget());
    char *block = hiap_alloc(MIB / 2);
    ck_assert_ptr_nonnull(block);
    block[MIB / 2 - 1] = 'x';
    ck_assert_ptr_null(hiap_realloc(block, 2 * MIB));
    ck_assert_int_eq(block[MIB / 2 - 1], 'x');
    ck_assert_ptr_null(hiap_realloc(block, 8 * MIB));
    hiap_mem_set_budget(0);
    hiap_free(block);
    ck_assert_uint_eq(hiap_mem_used(), before);
}
END_TEST

START_TEST(the_nth_allocation_fails) {
    hiap_mem_fail_at(2, false);
    char *a = hiap_alloc(8), *b = hiap_strdup("text"), *c = hiap_strndup("text", 2);
    ck_assert_ptr_nonnull(a);
    ck_assert_ptr_null(b);
    ck_assert_str_eq(c, "te");
    ck_assert_int_eq(hiap_mem_allocations(), 3);
    hiap_mem_fail_at(1, true);
    ck_assert_ptr_null(hiap_realloc(c, 100));
    ck_assert_ptr_null(hiap_alloc_zero(1, 1));
    hiap_mem_fail_at(0, false);
    ck_assert_str_eq(c, "te");
    hiap_free(a);
    hiap_free(c);
}
END_TEST

static void *churn(void *payload) {
    for (size_t i = 0; i < 20000; i++) {
        void *block = hiap_alloc(i % 500);
        block = hiap_realloc(block, i % 700);
        hiap_free(block);
    }
    return payload;
}

START_TEST(threads_do_not_lose_bytes) {
    size_t before = hiap_mem_used();
    pthread_t threads[4];
    for (int i = 0; i < 4; i++)
        ck_assert_int_eq(pthread_create(&threads[i], NULL, churn, NULL), 0);
    for (int i = 0; i < 4; i++)
        pthread_join(threads[i], NULL);
    ck_assert_uint_eq(hiap_mem_used(), before);
}
END_TEST

HIAP_SUITE(mem) {
    tcase_add_test(tests, every_byte_is_accounted_for);
    tcase_add_test(tests, products_do_not_wrap);
    tcase_add_test(tests, large_blocks_are_aligned);
    tcase_add_test(tests, realloc_crosses_the_large_boundary);
    tcase_add_test(tests, the_budget_includes_the_request);
    tcase_add_test(tests, the_nth_allocation_fails);
    tcase_add_test(tests, threads_do_not_lose_bytes);
}
