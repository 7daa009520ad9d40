/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/app/proposal_script.h"

#include "tests/unit/app/proposed_script.h"

START_TEST(ids_and_texts) {
    hiap_buf out = HIAP_BUF_INIT;
    hiap_proposal_id(&out, "in/Detailed_LA_202503.xlsx", NULL);
    ck_assert_str_eq(out.at, "detailed_la");
    hiap_buf_reset(&out);
    hiap_proposal_id(&out, "in/Detailed_LA_202503.xlsx", "known");
    ck_assert_str_eq(out.at, "known");
    hiap_buf_reset(&out);
    hiap_proposal_quote(&out, HIAP_STR("it's \"so\"\\\n"));
    ck_assert_str_eq(out.at, "\"it's \\\"so\\\"\\\\ \"");
    hiap_buf_clear(&out);
}
END_TEST

START_TEST(what_stands_in_place_of_another) {
    scratch_make();
    hiap_buf out = script_of("a.csv", "code,year,n\nE08000015,2023,1\n", "mine");
    ck_assert_ptr_nonnull(strstr(out.at, "place of the dataset 'mine'"));
    ck_assert_ptr_nonnull(strstr(out.at, "id = 'mine'"));
    hiap_buf_clear(&out);
    scratch_remove();
}
END_TEST

START_TEST(columns_by_heading_or_letter) {
    scratch_make();
    ck_says("a.csv", "code,year,Rate (*),Rate\nE08000015,2023,1,2\n", "value = 'C'");
    ck_says("b.csv", "code,year,Rate (*),Rate\nE08000015,2023,1,2\n", "value = 'Rate'");
    ck_says("c.csv", "LSOA,LA,year,n\nE01000001,E09000001,2023,1\nE01000002,E09000001,2023,2\n",
            "area_code = 'LSOA',\n  parent_code = 'LA',\n");
    ck_says("d.csv", "code,region name,la name,year,n\nE12000002,North West,,2023,1\nE08000015,North West,Wirral,2023,1\n",
            "area_name = { 'la name', 'region name' }");
    scratch_remove();
}
END_TEST

START_TEST(memory_may_run_out) {
    scratch_make();
    hiap_proposal p = proposed_text("a.csv", "code,year,kind,n\nE08000015,2023,a,1\nE08000015,2023,b,c\n");
    for (unsigned n = 1, done = 0; !done; n++) {
        hiap_buf out = HIAP_BUF_INIT;
        hiap_mem_fail_at(n, true);
        hiap_proposal_script(&out, &p, in_scratch("a.csv"), NULL);
        hiap_mem_fail_at(0, false);
        done = !out.failed;
        hiap_buf_clear(&out);
    }
    hiap_proposal_clear(&p);
    scratch_remove();
}
END_TEST

HIAP_SUITE(proposal_script) {
    tcase_add_test(tests, ids_and_texts);
    tcase_add_test(tests, what_stands_in_place_of_another);
    tcase_add_test(tests, columns_by_heading_or_letter);
    tcase_add_test(tests, memory_may_run_out);
}
