/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/rng.h"
#include "tests/unit/plot/laid_out.h"

static void part(hiap_slot *slots, size_t count, double from, double to) {
    hiap_slot *order[32];
    for (size_t i = 0; i < count; i++)
        order[i] = &slots[i];
    hiap_slots_part(order, count, from, to);
}

START_TEST(what_has_room_stays) {
    hiap_slot s[] = { { .want = 80, .size = 10 }, { .want = 20, .size = 10 } };
    part(s, 2, 0, 100);
    ck_assert_double_eq(s[0].at, 80);
    ck_assert_double_eq(s[1].at, 20);
} END_TEST

START_TEST(what_collides_shares_its_mean_place) {
    hiap_slot s[] = { { .want = 50, .size = 20 }, { .want = 52, .size = 20 } };
    part(s, 2, 0, 100);
    ck_assert_double_eq(s[0].at, 41);
    ck_assert_double_eq(s[1].at, 61);
} END_TEST

START_TEST(the_bounds_hold) {
    hiap_slot s[] = { { .want = 98, .size = 20 },
                      { .want = 99, .size = 20 },
                      { .want = 1, .size = 10 } };
    part(s, 3, 0, 100);
    ck_assert_double_eq(s[0].at, 70);
    ck_assert_double_eq(s[1].at, 90);
    ck_assert_double_eq(s[2].at, 5);
} END_TEST

START_TEST(too_many_start_at_the_lower_bound) {
    hiap_slot s[] = { { .want = 5, .size = 20 }, { .want = 5, .size = 20 } };
    part(s, 2, 0, 30);
    ck_assert_double_eq(s[0].at, 10);
    ck_assert_double_eq(s[1].at, 30);
    part(s, 0, 0, 1);
} END_TEST

START_TEST(none_ever_overlap_and_order_is_kept) {
    hiap_rng rng = hiap_rng_for(1, "slots");
    for (uint64_t trial = 0; trial < 500; trial++) {
        hiap_slot s[12];
        for (size_t i = 0; i < 12; i++)
            s[i] = (hiap_slot){ .want = 400 * hiap_rng_uniform(&rng, trial * 100 + i),
                                .size = 10 + 20 * hiap_rng_uniform(&rng, trial * 100 + 50 + i) };
        part(s, 12, 0, 400);
        for (size_t i = 0; i < 12; i++)
            for (size_t k = 0; k < 12; k++)
                if (s[i].want < s[k].want)
                    ck_assert_double_le(s[i].at + s[i].size / 2, s[k].at - s[k].size / 2 + 1e-6);
    }
} END_TEST

HIAP_SUITE(layout_slot) {
    tcase_add_test(tests, what_has_room_stays);
    tcase_add_test(tests, what_collides_shares_its_mean_place);
    tcase_add_test(tests, the_bounds_hold);
    tcase_add_test(tests, too_many_start_at_the_lower_bound);
    tcase_add_test(tests, none_ever_overlap_and_order_is_kept);
}
