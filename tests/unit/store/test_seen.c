/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/seen.h"

#include "core/base/mem.h"
#include "tests/unit/suite.h"

static hiap_figure figure(uint32_t i) {
    return (hiap_figure){ i % 7, i / 7, i % 3, 5 };
}

/* Is this number among the candidates for the figure of i? */
static bool has(const hiap_seen *seen, uint32_t i, uint32_t number) {
    hiap_figure f = figure(i);
    size_t slot = SIZE_MAX;
    for (uint32_t n; (n = hiap_seen_next(seen, &f, &slot)) != HIAP_SEEN_NONE;)
        if (n == number)
            return true;
    return false;
}

static size_t candidates(const hiap_seen *seen, hiap_figure f) {
    size_t slot = SIZE_MAX, count = 0;
    while (hiap_seen_next(seen, &f, &slot) != HIAP_SEEN_NONE)
        count++;
    return count;
}

START_TEST(every_figure_is_found_again) {
    hiap_seen seen = { 0 };
    ck_assert_uint_eq(candidates(&seen, figure(0)), 0);
    for (uint32_t i = 0; i < 5000; i++) {
        hiap_figure f = figure(i);
        ck_assert(hiap_seen_add(&seen, &f, i));
    }
    for (uint32_t i = 0; i < 5000; i++)
        ck_assert(has(&seen, i, i));
    ck_assert_uint_eq(seen.len, 5000);
    ck_assert_uint_ge(seen.slot_count, 10000);
    hiap_seen_clear(&seen);
    ck_assert_ptr_null(seen.slots);
}
END_TEST

START_TEST(several_rows_of_one_figure) {
    hiap_seen seen = { 0 };
    hiap_figure f = figure(1);
    for (uint32_t i = 0; i < 40; i++)
        ck_assert(hiap_seen_add(&seen, &f, i));
    ck_assert_uint_eq(candidates(&seen, f), 40);
    hiap_seen_clear(&seen);
}
END_TEST

/* Wrong candidates only cost time, but there should be next to none. */
START_TEST(figures_are_told_apart) {
    enum { SIDE = 24 };
    hiap_seen seen = { 0 };
    size_t found = 0;
    for (uint32_t i = 0; i < SIDE * SIDE * SIDE * SIDE; i++) {
        hiap_figure f = { i % SIDE, i / SIDE % SIDE, i / SIDE / SIDE % SIDE,
                          i / SIDE / SIDE / SIDE };
        found += candidates(&seen, f);
        ck_assert(hiap_seen_add(&seen, &f, i));
    }
    ck_assert_uint_le(found, 60); /* 331,776 figures and 32 bits: 13 are expected */
    hiap_seen_clear(&seen);
}
END_TEST

/* Whatever fails, what was seen stays seen. */
static bool fill(long nth, bool sticky) {
    hiap_seen seen = { 0 };
    uint32_t added = 0;
    hiap_mem_fail_at(nth, sticky);
    for (bool room = true; room && added < 3000; added += room) {
        hiap_figure f = figure(added);
        room = hiap_seen_add(&seen, &f, added);
    }
    bool failed = hiap_mem_allocations() >= nth;
    hiap_mem_fail_at(0, false);
    ck_assert_int_eq(failed, added < 3000);
    for (uint32_t i = 0; i < added; i++)
        ck_assert(has(&seen, i, i));
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
    tcase_add_test(tests, every_figure_is_found_again);
    tcase_add_test(tests, several_rows_of_one_figure);
    tcase_add_test(tests, figures_are_told_apart);
    tcase_add_test(tests, survives_every_failed_allocation);
}
