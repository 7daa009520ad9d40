/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lua/app/proposal_values.c */
#include "tests/unit/app/proposed_script.h"

START_TEST(keys_and_units) {
    scratch_make();
    ck_says("a.csv", "code,year,Homes (%),homes\nE08000015,2023,1,2\n", "{ 'publisher/homes',\n      name = 'Homes (%)', unit = '%'");
    ck_says("a.csv", "code,year,Homes (%),homes\nE08000015,2023,1,2\n", "{ 'publisher/homes-4'");
    ck_says("b.csv", "code,year,indicator,unit,value\nE08000015,2023,Homes,%,2\n",
            "indicator = { key = 'publisher/*', column = 'indicator', unit = 'unit' }");
    ck_says("c.csv", "site,places\nNorth,1\n", "keep = 'table'");
    scratch_remove();
}
END_TEST

/* Long headings that begin alike keep keys of their own. */
START_TEST(long_headings) {
    static const char table[] =
        "code,year,Households assessed as owed a prevention duty because of notice,"
        "Households assessed as owed a prevention duty because of arrears\nE08000015,2023,1,2\n";
    scratch_make();
    ck_says("a.csv", table, "'publisher/households-assessed-as-owed-a-prevention-duty-because-of-notice'");
    ck_says("a.csv", table, "'publisher/households-assessed-as-owed-a-prevention-duty-because-of-arrears'");
    scratch_remove();
}
END_TEST

HIAP_SUITE(proposal_values) {
    tcase_add_test(tests, keys_and_units);
    tcase_add_test(tests, long_headings);
}
