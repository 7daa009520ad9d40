/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdint.h>

#include "core/base/vec.h"
#include "tests/unit/suite.h"

START_TEST(pushes_keep_their_order) {
    HIAP_VEC(int) v = { 0 };
    for (int i = 0; i < 1000; i++)
        ck_assert(hiap_vec_push(&v, i * 3));
    ck_assert_uint_eq(v.len, 1000);
    ck_assert_uint_ge(v.cap, 1000);
    for (int i = 0; i < 1000; i++)
        ck_assert_int_eq(v.at[i], i * 3);
    hiap_vec_clear(&v);
    ck_assert_ptr_null(v.at);
    ck_assert_uint_eq(v.cap, 0);
}
END_TEST

START_TEST(structs_with_commas_can_be_pushed) {
    typedef struct pair {
        int a, b;
    } pair;
    HIAP_VEC(pair) v = { 0 };
    ck_assert(hiap_vec_push(&v, (pair){ 1, 2 }));
    ck_assert_int_eq(v.at[0].b, 2);
    hiap_vec_clear(&v);
}
END_TEST

START_TEST(impossible_sizes_are_refused) {
    HIAP_VEC(double) v = { 0 };
    ck_assert(hiap_vec_push(&v, 1.5));
    ck_assert(!hiap_vec_reserve(&v, SIZE_MAX));
    ck_assert(!hiap_vec_reserve(&v, SIZE_MAX / 8));
    ck_assert_uint_eq(v.len, 1);
    ck_assert_double_eq(v.at[0], 1.5);
    hiap_vec_clear(&v);
}
END_TEST

START_TEST(a_failed_allocation_changes_nothing) {
    size_t before = hiap_mem_used();
    for (long nth = 1;; nth++) {
        HIAP_VEC(int) v = { 0 };
        int i = 0;
        hiap_mem_fail_at(nth, false);
        while (i < 500 && hiap_vec_push(&v, i))
            i++;
        hiap_mem_fail_at(0, false);
        ck_assert_uint_eq(v.len, (size_t)i);
        for (int j = 0; j < i; j++)
            ck_assert_int_eq(v.at[j], j);
        ck_assert(hiap_vec_push(&v, 7)); /* and works again */
        hiap_vec_clear(&v);
        ck_assert_uint_eq(hiap_mem_used(), before);
        if (i == 500) {
            ck_assert_int_gt(nth, 3);
            break;
        }
    }
}
END_TEST

HIAP_SUITE(vec) {
    tcase_add_test(tests, pushes_keep_their_order);
    tcase_add_test(tests, structs_with_commas_can_be_pushed);
    tcase_add_test(tests, impossible_sizes_are_refused);
    tcase_add_test(tests, a_failed_allocation_changes_nothing);
}
