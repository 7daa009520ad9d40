/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/store/proposed.h"

START_TEST(what_the_cells_are) {
    scratch_make();
    hiap_proposal p = proposed_text("a.csv", "code,name,year,n\n"
                                             "E08000015,Wirral,2023,1\n"
                                             "E08000015,Wirral,2024,..\n"
                                             "E08000012,Liverpool,2023, \n"
                                             "E08000012,City,2024,c\n"
                                             "Source: a department,,,\n");
    ck_assert_uint_eq(p.rows, 4);
    ck_assert_uint_eq(p.without_code, 1);
    ck_assert_uint_eq(p.without_code_line, 6);
    ck_assert_uint_eq(p.columns.at[0].codes, 4);
    ck_assert_uint_eq(p.columns.at[2].periods, 4);
    ck_assert_uint_eq(p.columns.at[3].numbers, 1);
    ck_assert_uint_eq(p.columns.at[3].markers, 2);
    ck_assert_uint_eq(p.columns.at[3].filled, 3);
    ck_assert_double_eq(p.columns.at[3].values.at[0], 1);
    ck_assert(p.columns.at[0].of_area && !p.columns.at[1].of_area);
    ck_assert_uint_eq(p.markers.len, 2);
    ck_assert_str_eq(p.markers.at[0].text, "..");
    ck_assert_int_eq(p.markers.at[1].reason, HIAP_MISSING_CONFIDENTIAL);
    hiap_proposal_clear(&p);
    scratch_remove();
}
END_TEST

START_TEST(the_finest_code_comes_first) {
    scratch_make();
    hiap_proposal p = proposed_text("a.csv", "country,region,la,n\n"
                                             "E92000001,,,1\n"
                                             "E92000001,E12000002,,2\n"
                                             "E92000001,E12000002,E08000015,3\n"
                                             "E92000001,E12000002,E08000012,4\n");
    ck_assert_uint_eq(p.code_columns.len, 3);
    ck_assert_uint_eq(p.code_columns.at[0], 2);
    ck_assert_uint_eq(p.code_columns.at[1], 1);
    ck_assert_uint_eq(p.code_columns.at[2], 0);
    ck_assert_uint_eq(p.kinds.len, 3);
    ck_assert_str_eq(p.kinds.at[2].code, "E08");
    ck_assert_uint_eq(p.kinds.at[2].areas, 2);
    hiap_proposal_clear(&p);
    scratch_remove();
}
END_TEST

HIAP_SUITE(proposal_column) {
    tcase_add_test(tests, what_the_cells_are);
    tcase_add_test(tests, the_finest_code_comes_first);
}
