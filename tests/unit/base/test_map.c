/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <string.h>

#include "core/base/map.h"
#include "core/base/mem.h"
#include "tests/unit/suite.h"

static hiap_map *new_map(void) {
    hiap_map *map;
    ck_ok(hiap_map_new(&map, err));
    return map;
}

START_TEST(keys_are_numbered_as_they_come) {
    hiap_map *map = new_map();
    bool added;
    ck_assert_uint_eq(hiap_map_add(map, HIAP_STR("b"), &added), 0);
    ck_assert(added);
    ck_assert_uint_eq(hiap_map_add(map, HIAP_STR("a"), NULL), 1);
    ck_assert_uint_eq(hiap_map_add(map, HIAP_STR("b"), &added), 0);
    ck_assert(!added);
    ck_assert_uint_eq(hiap_map_find(map, HIAP_STR("a")), 1);
    ck_assert_uint_eq(hiap_map_find(map, HIAP_STR("c")), HIAP_MAP_NONE);
    ck_assert_uint_eq(hiap_map_len(map), 2);
    ck_assert_str_eq(hiap_map_key(map, 0).at, "b");
    hiap_map_free(map);
    hiap_map_free(NULL);
}
END_TEST

START_TEST(keys_are_bytes_of_any_kind) {
    hiap_map *map = new_map();
    ck_assert_uint_eq(hiap_map_add(map, hiap_str_of(NULL), NULL), 0);
    ck_assert_uint_eq(hiap_map_add(map, HIAP_STR("\0"), NULL), 1);
    ck_assert_uint_eq(hiap_map_add(map, HIAP_STR("\0\0"), NULL), 2);
    ck_assert_uint_eq(hiap_map_add(map, HIAP_STR("a\0b"), NULL), 3);
    ck_assert_uint_eq(hiap_map_add(map, HIAP_STR("a"), NULL), 4);
    ck_assert_uint_eq(hiap_map_find(map, HIAP_STR("")), 0);
    ck_assert_uint_eq(hiap_map_key(map, 3).len, 3);
    hiap_map_free(map);
}
END_TEST

START_TEST(many_keys_and_one_huge_stay_where_they_are) {
    hiap_map *map = new_map();
    static char huge[200000];
    char text[32];
    memset(huge, 'h', sizeof huge);
    hiap_map_add(map, HIAP_STR("first"), NULL);
    const char *first = hiap_map_key(map, 0).at;
    ck_assert_uint_eq(hiap_map_add(map, (hiap_str){ huge, sizeof huge }, NULL), 1);
    for (uint32_t i = 2; i < 100000; i++) {
        snprintf(text, sizeof text, "E%08u", i);
        ck_assert_uint_eq(hiap_map_add(map, hiap_str_of(text), NULL), i);
    }
    for (uint32_t i = 2; i < 100000; i++) {
        snprintf(text, sizeof text, "E%08u", i);
        ck_assert_uint_eq(hiap_map_find(map, hiap_str_of(text)), i);
        ck_assert_str_eq(hiap_map_key(map, i).at, text);
    }
    ck_assert_uint_eq(hiap_map_find(map, (hiap_str){ huge, sizeof huge }), 1);
    ck_assert_ptr_eq(hiap_map_key(map, 0).at, first);
    hiap_map_free(map);
}
END_TEST

/* Adds until the n-th allocation fails: all before stay, and adding works again afterwards. */
static uint32_t fill_with_fault(long nth) {
    hiap_map *map = NULL;
    hiap_err err = { 0 };
    char text[64];
    uint32_t i = 0;
    hiap_mem_fail_at(nth, false);
    if (hiap_map_new(&map, &err) != HIAP_OK) {
        ck_assert_ptr_null(map);
        ck_assert_int_eq(err.rc, HIAP_NOMEM);
        hiap_mem_fail_at(0, false);
        return 0;
    }
    bool added = true;
    for (; i < 3000 && added; i += added) {
        snprintf(text, sizeof text, "a key that takes some room %u", i);
        uint32_t number = hiap_map_add(map, hiap_str_of(text), &added);
        ck_assert_uint_eq(number, added ? i : HIAP_MAP_NONE);
    }
    hiap_mem_fail_at(0, false);
    ck_assert_uint_eq(hiap_map_len(map), i);
    for (uint32_t j = 0; j < i; j++) {
        snprintf(text, sizeof text, "a key that takes some room %u", j);
        ck_assert_uint_eq(hiap_map_find(map, hiap_str_of(text)), j);
    }
    ck_assert_uint_eq(hiap_map_add(map, HIAP_STR("after"), NULL), i);
    hiap_map_free(map);
    return i;
}

START_TEST(a_failed_allocation_changes_nothing) {
    size_t before = hiap_mem_used();
    long nth = 1;
    while (fill_with_fault(nth) < 3000) {
        ck_assert_uint_eq(hiap_mem_used(), before);
        nth++;
    }
    ck_assert_int_gt(nth, 15);
    ck_assert_uint_eq(hiap_mem_used(), before);
}
END_TEST

/* Pinned: random streams depend on it. */
START_TEST(the_hash_never_changes) {
    ck_assert_uint_eq(hiap_hash_bytes("", 0), 0x8637948910430871u);
    ck_assert_uint_eq(hiap_hash_bytes("sii.replicates", 14), 0x84281e3576120145u);
    char text[40] = { 0 };
    for (size_t len = 0; len < 40; len++) /* zeros of another length are another key */
        for (size_t other = 0; other < len; other++)
            ck_assert_uint_ne(hiap_hash_bytes(text, len), hiap_hash_bytes(text, other));
}
END_TEST

START_TEST(the_hash_spreads) {
    enum { BUCKETS = 1024, KEYS = 100 * BUCKETS };
    static unsigned low[BUCKETS], high[BUCKETS];
    for (unsigned i = 0; i < KEYS; i++) {
        uint64_t hash = hiap_hash_bytes(&i, sizeof i);
        low[hash % BUCKETS]++;
        high[hash >> 54]++;
    }
    for (int i = 0; i < BUCKETS; i++) { /* mean 100, standard deviation 10 */
        ck_assert(low[i] > 50 && low[i] < 150);
        ck_assert(high[i] > 50 && high[i] < 150);
    }
}
END_TEST

HIAP_SUITE(map) {
    tcase_add_test(tests, keys_are_numbered_as_they_come);
    tcase_add_test(tests, keys_are_bytes_of_any_kind);
    tcase_add_test(tests, many_keys_and_one_huge_stay_where_they_are);
    tcase_add_test(tests, a_failed_allocation_changes_nothing);
    tcase_add_test(tests, the_hash_never_changes);
    tcase_add_test(tests, the_hash_spreads);
}
