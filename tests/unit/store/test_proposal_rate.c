/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/store/proposed.h"

START_TEST(a_rate_has_its_count_and_denominator) {
    scratch_make();
    hiap_proposal p = proposed_text("a.csv", "code,homes,cold,cold (%),damp\n"
                                             "E08000015,1000,123,12.3,7\n"
                                             "E08000012,500,50,10,8\n"
                                             "E08000011,300,c,c,9\n"
                                             "E08000013,800,81,10.1,10\n");
    const hiap_proposal_column *rate = &p.columns.at[3];
    ck_assert_uint_eq(rate->count, 2);
    ck_assert_uint_eq(rate->denominator, 1);
    ck_assert_double_eq(rate->multiplier, 100);
    ck_roles(&p, "code=area_code homes=denominator cold=count cold (%)=value damp=value");
    hiap_proposal_clear(&p);
    scratch_remove();
}
END_TEST

START_TEST(what_only_looks_like_a_rate) {
    scratch_make();
    hiap_proposal p = proposed_text("a.csv", "code,homes,cold,share\n"
                                             "E08000015,1000,123,0.1\n"
                                             "E08000012,500,50,0.1\n"
                                             "E08000013,800,81,0.1\n");
    ck_assert_uint_eq(p.columns.at[3].count, SIZE_MAX);
    ck_roles(&p, "code=area_code homes=value cold=value share=value");
    hiap_proposal_clear(&p);
    scratch_remove();
}
END_TEST

START_TEST(limits_belong_to_the_value_before_them) {
    scratch_make();
    hiap_proposal p = proposed_text("a.csv", "code,one,lower,upper,two,lower limit,upper limit,count\n"
                                             "E08000015,5,4,6,50,40,60,9\n");
    ck_assert_uint_eq(p.columns.at[1].lower, 2);
    ck_assert_uint_eq(p.columns.at[1].upper, 3);
    ck_assert_uint_eq(p.columns.at[4].lower, 5);
    ck_assert_uint_eq(p.columns.at[4].upper, 6);
    ck_assert_int_eq(p.columns.at[7].role, HIAP_PROPOSAL_VALUE);
    hiap_proposal_clear(&p);
    scratch_remove();
}
END_TEST

HIAP_SUITE(proposal_rate) {
    tcase_add_test(tests, a_rate_has_its_count_and_denominator);
    tcase_add_test(tests, what_only_looks_like_a_rate);
    tcase_add_test(tests, limits_belong_to_the_value_before_them);
}
