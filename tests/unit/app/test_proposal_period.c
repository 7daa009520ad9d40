/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lua/app/proposal_period.c */
#include "tests/unit/app/proposed_script.h"

START_TEST(where_the_period_is_told) {
    static const char table[] = "code,n\nE08000015,1\n";
    scratch_make();
    ck_says("a.csv", "code,year,n\nE08000015,2023,1\n", "period = 'year'");
    ck_says("rates_202503.csv", table, "file = 'rates_*.csv',\n  period = { file = 1 }, -- the * of the file name: 202503\n"
                                       "  period_months = 3");
    ck_says("rates_202502.csv", table, "202502\n  --");
    ck_says("rates_2024.csv", table, "period = { file = 1 }, -- the * of the file name: 2024\n");
    ck_says("rates_199913.csv", table, "'YYYY'");
    ck_says("b.csv", "Rates in 2022,\ncode,n\nE08000015,1\n", "period = { fixed = '2022' }, -- CHECK");
    scratch_remove();
}
END_TEST

START_TEST(the_publishers_kind_of_period) {
    scratch_make();
    ck_says("a.csv", "code,time_period,time_identifier,n\nE08000015,202324,Academic year,1\n",
            "period = 'time_period',\n  period_kind = 'Academic year',\n");
    ck_says("c.csv", "code,n\nE08000015,1\n", "file = 'c.csv',\n  period = { fixed = 'YYYY' }");
    scratch_remove();
}
END_TEST

HIAP_SUITE(proposal_period) {
    tcase_add_test(tests, where_the_period_is_told);
    tcase_add_test(tests, the_publishers_kind_of_period);
}
