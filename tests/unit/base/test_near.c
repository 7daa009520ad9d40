/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "core/base/near.h"
#include "tests/unit/suite.h"

static const char *const fields[] = { "weights", "combine", "criteria", "polarity", "id", "unit" };

static const char *near_field(const char *name) {
    return hiap_near(name, fields, sizeof fields / sizeof *fields);
}

START_TEST(slips_are_found) {
    ck_assert_str_eq(near_field("wieghts"), "weights");  /* swapped */
    ck_assert_str_eq(near_field("weigths"), "weights");
    ck_assert_str_eq(near_field("weight"), "weights");   /* dropped */
    ck_assert_str_eq(near_field("combinee"), "combine"); /* doubled */
    ck_assert_str_eq(near_field("criterea"), "criteria");
    ck_assert_str_eq(near_field("POLARITY"), "polarity");
    ck_assert_str_eq(near_field("di"), "id");
    ck_assert_str_eq(near_field("units"), "unit");
}
END_TEST

START_TEST(strangers_are_not) {
    ck_assert_ptr_null(near_field("deprivation"));
    ck_assert_ptr_null(near_field(""));
    ck_assert_ptr_null(near_field("xy"));
    ck_assert_ptr_null(near_field("wxxghxs")); /* 3 of 7 is more than a third */
    ck_assert_str_eq(near_field("wxxghts"), "weights");
    ck_assert_ptr_null(hiap_near("weights", NULL, 0));
    const char *letter[] = { "y" };
    ck_assert_ptr_null(hiap_near("x", letter, 1));
}
END_TEST

START_TEST(nearer_and_earlier_win) {
    const char *const names[] = { "rate", "rates", "ratio", "rats" };
    ck_assert_str_eq(hiap_near("rates", names, 4), "rates");
    ck_assert_str_eq(hiap_near("rat", names, 4), "rate");
    ck_assert_str_eq(hiap_near("ratos", names, 4), "rates");
    const char *const cases[] = { "Unit", "unit", "UNIT" };
    ck_assert_str_eq(hiap_near("UNIT", cases, 3), "UNIT");
    ck_assert_str_eq(hiap_near("uNIT", cases, 3), "Unit");
    const char *const step[] = { "unix", "UNIT" };
    ck_assert_str_eq(hiap_near("unit", step, 2), "UNIT"); /* half a step is less than one */
}
END_TEST

START_TEST(long_names_are_left_alone) {
    char name[400], other[400];
    memset(name, 'a', sizeof name);
    name[399] = '\0';
    memcpy(other, name, sizeof other);
    const char *candidates[] = { other };
    ck_assert_ptr_null(hiap_near(name, candidates, 1));
    name[254] = other[255] = '\0';
    ck_assert_ptr_eq(hiap_near(name, candidates, 1), other);
}
END_TEST

HIAP_SUITE(near) {
    tcase_add_test(tests, slips_are_found);
    tcase_add_test(tests, strangers_are_not);
    tcase_add_test(tests, nearer_and_earlier_win);
    tcase_add_test(tests, long_names_are_left_alone);
}
