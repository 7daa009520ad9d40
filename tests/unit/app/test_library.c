/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/app/library.h"

#include "tests/unit/suite.h"

START_TEST(every_library_tells_its_version) {
    hiap_library list[HIAP_LIBRARIES];
    hiap_library_list(list);
    for (size_t i = 0; i < HIAP_LIBRARIES; i++)
        ck_assert_msg(list[i].version[0] >= '0' && list[i].version[0] <= '9', "%s: %s",
                      list[i].name, list[i].version);
} END_TEST

HIAP_SUITE(library) { tcase_add_test(tests, every_library_tells_its_version); }
