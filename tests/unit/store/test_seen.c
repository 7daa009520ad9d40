/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/seen.h"
#include "tests/unit/suite.h"

static hiap_figure figure(uint32_t i) {
    return (hiap_figure){ i % 7, i / 7, i % 3, 5 };
}

START_TEST(numbers_figures_as_they_come) {
    hiap_seen seen = { 0 };
    for (uint32_t i = 0; i < 5000; i++)
        ck_assert_uint_eq(hiap_seen_add(&seen, figure(i)), HIAP_SEEN_NEW);
    for (uint32_t i = 0; i < 5000; i++)
        ck_assert_uint_eq(hiap_seen_add(&seen, figure(i)), i);
    ck_assert_uint_eq(seen.figures.len, 5000);
    hiap_seen_clear(&seen);
    ck_assert_ptr_null(seen.slots);
}
END_TEST

START_TEST(every_part_of_a_figure_counts) {
    const hiap_figure figures[] = {
        { 1, 1, 1, 1 }, { 2, 1, 1, 1 }, { 1, 2, 1, 1 }, { 1, 1, 2, 1 }, { 1, 1, 1, 2 }
    };
    hiap_seen seen = { 0 };
    for (size_t i = 0; i < 5; i++)
        ck_assert_uint_eq(hiap_seen_add(&seen, figures[i]), HIAP_SEEN_NEW);
    ck_assert_uint_eq(hiap_seen_add(&seen, figures[4]), 4);
    hiap_seen_clear(&seen);
}
END_TEST

/* Whatever fails, what was seen stays seen. */
static bool fill(long nth, bool sticky) {
    hiap_seen seen = { 0 };
    uint32_t added = 0;
    hiap_mem_fail_at(nth, sticky);
    while (added < 3000 && hiap_seen_add(&seen, figure(added)) == HIAP_SEEN_NEW)
        added++;
    bool failed = hiap_mem_allocations() >= nth;
    hiap_mem_fail_at(0, false);
    for (uint32_t i = 0; i < added; i++)
        ck_assert_uint_eq(hiap_seen_add(&seen, figure(i)), i);
    ck_assert_uint_eq(hiap_seen_add(&seen, figure(added)), HIAP_SEEN_NEW);
    hiap_seen_clear(&seen);
    return failed;
}

START_TEST(survives_every_failed_allocation) {
    size_t before = hiap_mem_used();
    for (int sticky = 0; sticky < 2; sticky++)
        for (long nth = 1; fill(nth, sticky); nth++)
            ck_assert_uint_eq(hiap_mem_used(), before);
}
END_TEST

HIAP_SUITE(seen) {
    tcase_add_test(tests, numbers_figures_as_they_come);
    tcase_add_test(tests, every_part_of_a_figure_counts);
    tcase_add_test(tests, survives_every_failed_allocation);
}
