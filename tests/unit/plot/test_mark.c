/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/plot/chart.h"
#include "tests/unit/suite.h"

START_TEST(every_kind_is_found_by_its_name) {
    for (int i = 0; i < HIAP_MARK_COUNT; i++) {
        hiap_mark_kind kind;
        ck_assert(hiap_mark_find(&kind, hiap_str_of(hiap_mark_name((hiap_mark_kind)i))));
        ck_assert_int_eq(kind, i);
        ck_assert_str_ne(hiap_mark_help(kind), "");
    }
    hiap_mark_kind kind;
    ck_assert(!hiap_mark_find(&kind, HIAP_STR("pie")));
    ck_assert(!hiap_mark_find(&kind, HIAP_STR("")));
} END_TEST

START_TEST(axis_kinds_have_names) {
    hiap_axis_kind kind;
    ck_assert(hiap_axis_kind_find(&kind, HIAP_STR("category")));
    ck_assert_int_eq(kind, HIAP_AXIS_CATEGORY);
    ck_assert(hiap_axis_kind_find(&kind, HIAP_STR("year")));
    ck_assert_int_eq(kind, HIAP_AXIS_YEAR);
    ck_assert(!hiap_axis_kind_find(&kind, HIAP_STR("log")));
} END_TEST

START_TEST(colours_come_from_the_mark_its_kind_or_its_series) {
    hiap_mark m = HIAP_MARK_INIT(HIAP_MARK_LINE);
    ck_assert_uint_eq(hiap_mark_colour(&m), 0x12436D);
    m.kind = HIAP_MARK_RULE;
    ck_assert_uint_eq(hiap_mark_colour(&m), 0x505A5F);
    m.kind = HIAP_MARK_WHISKERS;
    ck_assert_uint_eq(hiap_mark_colour(&m), 0x0B0C0C);
    m.colour = 0xABCDEF;
    ck_assert_uint_eq(hiap_mark_colour(&m), 0xABCDEF);
} END_TEST

HIAP_SUITE(mark) {
    tcase_add_test(tests, every_kind_is_found_by_its_name);
    tcase_add_test(tests, axis_kinds_have_names);
    tcase_add_test(tests, colours_come_from_the_mark_its_kind_or_its_series);
}
