/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/app/proposal_script.h"
#include "tests/unit/suite.h"

START_TEST(periods_at_the_end) {
    static const char *const names[][2] = {
        { "Table 2: Children walking to school, January to March 2025",
          "Table 2: Children walking to school" },
        { "Households (2023/24)", "Households" },
        { "Households in 2024", "Households" },
        { "Households - year ending 31 March 2025", "Households" },
        { "Households: 2023 to 2024", "Households" },
        { "Households 2024", "Households 2024" },
        { "January to March 2025", "January to March 2025" },
        { "Aged 5 to 9", "Aged 5 to 9" },
        { "Walking (%)", "Walking (%)" },
        { "", "" },
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        hiap_str name = hiap_proposal_without_period(hiap_str_of(names[i][0]));
        ck_assert_msg(hiap_str_is(name, names[i][1]), "%s: %.*s", names[i][0], (int)name.len,
                      name.at);
    }
}
END_TEST

HIAP_SUITE(proposal_name) {
    tcase_add_test(tests, periods_at_the_end);
}
