/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One Check suite a file: it registers itself, so there is no list of suites to keep.
 *
 *     START_TEST(sums_keep_small_terms) { ... } END_TEST
 *     HIAP_SUITE(num) { tcase_add_test(tests, sums_keep_small_terms); }
 */
#ifndef HIAP_TESTS_SUITE_H
#define HIAP_TESTS_SUITE_H

#include <check.h>

#include "core/base/err.h"

void suite_register(const char *name, void (*fill)(TCase *tests));

#define HIAP_SUITE(name)                                                    \
    static void suite_fill_##name(TCase *tests);                            \
    __attribute__((constructor)) static void suite_register_##name(void) {  \
        suite_register(#name, suite_fill_##name);                           \
    }                                                                       \
    static void suite_fill_##name(TCase *tests)

/* Fails with the error's own words. */
#define ck_ok(call)                                                         \
    do {                                                                    \
        hiap_err err_ = { 0 };                                              \
        hiap_err *err = &err_;                                              \
        if ((call) != HIAP_OK)                                              \
            ck_abort_msg("%s: %s (%s)", err_.where, err_.what, err_.hint);  \
    } while (0)

#endif
