/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/isolate_filter.h"

#include <linux/filter.h>

#include "core/base/mem.h"
#include "tests/unit/suite.h"

START_TEST(both_profiles_compile) {
    for (int profile = HIAP_ISOLATE_PROGRAM; profile <= HIAP_ISOLATE_WORKER; profile++) {
        hiap_filter filter;
        ck_ok(hiap_filter_build(&filter, (hiap_isolate_profile)profile, err));
        ck_assert_uint_gt(filter.len, 50);
        ck_assert_uint_lt(filter.len, BPF_MAXINSNS);
        ck_assert_int_eq(BPF_CLASS(filter.at[filter.len - 1].code), BPF_RET);
        hiap_free(filter.at);
    }
} END_TEST

START_TEST(memory_runs_out) {
    hiap_filter filter;
    hiap_err err;
    hiap_mem_fail_at(1, true);
    ck_assert_int_eq(hiap_filter_build(&filter, HIAP_ISOLATE_WORKER, &err), HIAP_NOMEM);
    hiap_mem_fail_at(0, false);
    ck_assert_ptr_null(filter.at);
    ck_assert_uint_eq(filter.len, 0);
} END_TEST

HIAP_SUITE(isolate_filter) {
    tcase_add_test(tests, both_profiles_compile);
    tcase_add_test(tests, memory_runs_out);
}
