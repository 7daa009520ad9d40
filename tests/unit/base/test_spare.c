/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/spare.h"

#include <stdint.h>
#include <stdlib.h>

#include "core/base/mem.h"
#include "tests/unit/suite.h"

#define MIB ((size_t)1 << 20)

START_TEST(a_freed_large_block_serves_again) {
    hiap_spare_release();
    void *first = hiap_alloc(8 * MIB);
    hiap_free(first);
    if (hiap_spare_bytes() == 0)
        return; /* under a sanitizer nothing is kept */
    ck_assert_uint_ge(hiap_spare_bytes(), 8 * MIB);
    ck_assert_ptr_null(hiap_spare_take(12 * MIB)); /* too small */
    ck_assert_ptr_null(hiap_spare_take(4 * MIB)); /* too wasteful */
    void *again = hiap_alloc(8 * MIB);
    ck_assert_ptr_eq(again, first);
    ck_assert_uint_eq(hiap_spare_bytes(), 0);
    hiap_free(again);
    hiap_spare_release();
    ck_assert_uint_eq(hiap_spare_bytes(), 0);
} END_TEST

START_TEST(small_blocks_are_not_kept) {
    hiap_spare_release();
    hiap_free(hiap_alloc(MIB));
    ck_assert_uint_eq(hiap_spare_bytes(), 0);
} END_TEST

START_TEST(spare_blocks_stay_within_the_budget) {
    hiap_spare_release();
    size_t before = hiap_mem_used();
    hiap_mem_set_budget(before + 30 * MIB);
    void *a = hiap_alloc(10 * MIB), *b = hiap_alloc(10 * MIB);
    hiap_free(a);
    ck_assert_uint_le(hiap_mem_used() + hiap_spare_bytes(), hiap_mem_budget());
    void *c = hiap_alloc(13 * MIB); /* fits only once the spare block is gone */
    ck_assert_ptr_nonnull(c);
    ck_assert_uint_le(hiap_mem_used() + hiap_spare_bytes(), hiap_mem_budget());
    hiap_free(b);
    hiap_free(c);
    hiap_mem_set_budget(0);
    hiap_spare_release();
} END_TEST

HIAP_SUITE(spare) {
    tcase_add_test(tests, a_freed_large_block_serves_again);
    tcase_add_test(tests, small_blocks_are_not_kept);
    tcase_add_test(tests, spare_blocks_stay_within_the_budget);
}
