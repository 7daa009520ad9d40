/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/plot/arena.h"

#include <stdint.h>
#include <string.h>

#include "core/base/mem.h"
#include "tests/unit/suite.h"

START_TEST(copies_outlive_their_originals) {
    hiap_arena arena = { 0 };
    char text[] = "Wirral";
    double numbers[] = { 1, 2 };
    hiap_str copy = hiap_arena_text(&arena, (hiap_str){ text, 6 });
    double *others = hiap_arena_copy(&arena, numbers, 2, sizeof *numbers);
    memset(text, 'x', 6);
    numbers[1] = 9;
    ck_assert(hiap_str_is(copy, "Wirral"));
    ck_assert_double_eq(others[1], 2);
    hiap_arena_clear(&arena);
    ck_assert_ptr_null(arena.blocks);
} END_TEST

START_TEST(nothing_copies_to_nothing) {
    hiap_arena arena = { 0 };
    ck_assert_ptr_null(hiap_arena_copy(&arena, NULL, 5, 8));
    ck_assert_ptr_null(hiap_arena_copy(&arena, "x", 0, 1));
    ck_assert_uint_eq(hiap_arena_text(&arena, HIAP_STR("")).len, 0);
    ck_assert(!arena.failed);
    hiap_arena_clear(&arena);
} END_TEST

START_TEST(failure_is_remembered_until_cleared) {
    hiap_arena arena = { 0 };
    ck_assert_ptr_null(hiap_arena_take(&arena, SIZE_MAX / 4, 8));
    ck_assert(arena.failed);
    hiap_arena_clear(&arena);
    ck_assert(!arena.failed);
    hiap_mem_fail_at(1, false);
    ck_assert_uint_eq(hiap_arena_text(&arena, HIAP_STR("x")).len, 0);
    hiap_mem_fail_at(0, false);
    ck_assert(arena.failed);
    hiap_arena_clear(&arena);
} END_TEST

HIAP_SUITE(arena) {
    tcase_add_test(tests, copies_outlive_their_originals);
    tcase_add_test(tests, nothing_copies_to_nothing);
    tcase_add_test(tests, failure_is_remembered_until_cleared);
}
