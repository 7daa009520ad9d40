/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/store/proposed.h"

START_TEST(one_figure_a_row) {
    scratch_make();
    hiap_proposal p = proposed_text(
        "a.csv", "Area_Code,Area Name,time_period,time_identifier,Indicator,Units,Sex,Age group,value,Lower CI,Upper CI,Count,Note\n"
                 "E08000015,Wirral,202324,Academic year,Ready,%,Male,5,61,60,62,610,fine\n"
                 "E08000015,Wirral,202324,Academic year,Ready,%,Female,5,72,71,73,720,\n");
    ck_assert(p.by_row);
    ck_roles(&p, "Area_Code=area_code Area Name=area_name time_period=period time_identifier=period_kind "
                 "Indicator=indicator Units=unit Sex=sex Age group=age value=value Lower CI=lower_ci_95 "
                 "Upper CI=upper_ci_95 Count=count Note=note");
    hiap_proposal_clear(&p);
    scratch_remove();
}
END_TEST

START_TEST(several_figures_a_row) {
    scratch_make();
    hiap_proposal p =
        proposed_text("a.csv", "la_code,la_name,old_la_code,AgeID,Year of data,population in 2011,who,domain,topic,comment\n"
                               "E08000015,Wirral,344,7,2023,312,Persons,Income,Total,x\n"
                               "E08000015,Wirral,344,7,2023,311,Males,Crime,Total,x\n"
                               "E08000015,Wirral,344,7,2023,c,Males,Living,Part,x\n");
    ck_assert(!p.by_row);
    ck_roles(&p, "la_code=area_code la_name=area_name old_la_code=- AgeID=- Year of data=period "
                 "population in 2011=value who=sex domain=category topic=? comment=-");
    hiap_proposal_clear(&p);
    scratch_remove();
}
END_TEST

START_TEST(headings_that_the_cells_contradict) {
    scratch_make();
    hiap_proposal p = proposed_text("a.csv", "code,year of birth,value,rate,empty,Value note\n"
                                             "E08000015,old,many,1,,\n"
                                             "E08000012,young,few,2,,\n");
    ck_roles(&p, "code=area_code year of birth=- value=- rate=value empty=- Value note=-");
    hiap_proposal_clear(&p);
    scratch_remove();
}
END_TEST

START_TEST(numbers_with_a_mark) {
    scratch_make();
    hiap_proposal p = proposed_text("a.csv", "code,rate,few\nE08000015,12.5 [p],1\n"
                                             "E08000012,12.5*,about 2\n");
    ck_roles(&p, "code=area_code rate=value few=-");
    ck_assert_uint_eq(p.columns.at[1].marked, 2);
    ck_assert_str_eq(p.columns.at[1].odds[1].text, "12.5*");
    ck_assert_uint_eq(p.columns.at[1].odds[1].line, 3);
    hiap_proposal_clear(&p);
    scratch_remove();
}
END_TEST

HIAP_SUITE(proposal_role) {
    tcase_add_test(tests, one_figure_a_row);
    tcase_add_test(tests, several_figures_a_row);
    tcase_add_test(tests, numbers_with_a_mark);
    tcase_add_test(tests, headings_that_the_cells_contradict);
}
