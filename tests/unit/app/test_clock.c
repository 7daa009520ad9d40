/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/app/clock.h"

#include <stdlib.h>
#include <string.h>

#include "tests/unit/suite.h"

static void reads(const char *epoch, const char *expected) {
    char at[HIAP_CLOCK_MAX];
    setenv("SOURCE_DATE_EPOCH", epoch, 1);
    ck_ok(hiap_clock_read(at, err));
    ck_assert_str_eq(at, expected);
}

START_TEST(the_time_the_environment_gives) {
    char at[HIAP_CLOCK_MAX];
    reads("1775724672", "2026-04-09T08:51:12Z");
    reads("0", "1970-01-01T00:00:00Z");
    reads("99999999999", "5138-11-16T09:46:39Z");
    reads("", "");
    unsetenv("SOURCE_DATE_EPOCH");
    ck_ok(hiap_clock_read(at, err));
    ck_assert_str_eq(at, "");
}
END_TEST

START_TEST(what_is_no_time) {
    static const char *const bad[] = { "-1", "now", "1.5", "999999999999" };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        char at[HIAP_CLOCK_MAX];
        hiap_err err = { 0 };
        setenv("SOURCE_DATE_EPOCH", bad[i], 1);
        ck_assert_int_eq(hiap_clock_read(at, &err), HIAP_ARGUMENT);
        ck_assert_ptr_nonnull(strstr(err.what, bad[i]));
    }
    unsetenv("SOURCE_DATE_EPOCH");
}
END_TEST

HIAP_SUITE(clock) {
    tcase_add_test(tests, the_time_the_environment_gives);
    tcase_add_test(tests, what_is_no_time);
}
