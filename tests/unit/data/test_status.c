/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/data/status.h"

#include "core/base/mem.h"
#include "tests/unit/suite.h"

static void ck_status(hiap_reason reason, const char *note, bool revised, const char *expected) {
    hiap_buf out = HIAP_BUF_INIT;
    hiap_buf_add_text(&out, "");
    hiap_status_print(&out, reason, hiap_str_of(note), revised);
    ck_assert_str_eq(out.at ? out.at : "", expected);
    hiap_buf_clear(&out);
}

START_TEST(a_value_that_is_there) {
    ck_status(HIAP_MISSING_NONE, NULL, false, "");
    ck_status(HIAP_MISSING_NONE, "Value for Cornwall & Isles of Scilly combined", false, "");
    ck_status(HIAP_MISSING_NONE, "Value estimated", false, "[e]");
    ck_status(HIAP_MISSING_NONE, "Value is modelled or synthetic estimate", false, "[e]");
    ck_status(HIAP_MISSING_NONE, "PROVISIONAL; of low reliability", false, "[p] [u]");
    ck_status(HIAP_MISSING_NONE, "", true, "[r]");
    ck_status(HIAP_MISSING_NONE, "Revised in 2025", true, "[r]");
    ck_status(HIAP_MISSING_NONE, "Value estimated", true, "[e] [r]");
    ck_status(HIAP_MISSING_NONE, "estimat", false, ""); /* shorter than the word */
}
END_TEST

START_TEST(a_missing_value_has_its_reason_alone) {
    ck_status(HIAP_MISSING_CONFIDENTIAL, "Value estimated", true, "[c]");
    ck_status(HIAP_MISSING_NOT_APPLICABLE, NULL, false, "[z]");
    ck_status(HIAP_MISSING_EMPTY, NULL, false, ""); /* has none */
}
END_TEST

START_TEST(without_memory_the_buffer_says_so) {
    hiap_buf out = HIAP_BUF_INIT;
    hiap_mem_fail_at(1, true);
    hiap_status_print(&out, HIAP_MISSING_NONE, HIAP_STR("Value estimated"), true);
    hiap_mem_fail_at(0, false);
    ck_assert(out.failed);
    hiap_buf_clear(&out);
}
END_TEST

HIAP_SUITE(status) {
    tcase_add_test(tests, a_value_that_is_there);
    tcase_add_test(tests, a_missing_value_has_its_reason_alone);
    tcase_add_test(tests, without_memory_the_buffer_says_so);
}
