/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/store/proposed.h"

START_TEST(codes_of_areas) {
    ck_assert(hiap_proposal_is_code(HIAP_STR("E06000006")));
    ck_assert(hiap_proposal_is_code(HIAP_STR(" W92000004 ")));
    ck_assert(!hiap_proposal_is_code(HIAP_STR("E0600000")));
    ck_assert(!hiap_proposal_is_code(HIAP_STR("e06000006")));
    ck_assert(!hiap_proposal_is_code(HIAP_STR("E0600000X")));
    ck_assert(!hiap_proposal_is_code(HIAP_STR("")));
}
END_TEST

START_TEST(a_sheet_of_a_workbook) {
    scratch_make();
    book_of_households("a.xlsx");
    hiap_proposal p = proposed("a.xlsx", NULL);
    ck_assert(p.areas && !p.by_row);
    ck_assert_uint_eq(p.sheet, 1);
    ck_assert_uint_eq(p.header.first, 4);
    ck_assert_uint_eq(p.header.last, 5);
    ck_assert_str_eq(p.title.at, "Table TA1: households");
    ck_roles(&p, "=area_code =area_name =area_name =area_name Households in TA1,2=value =- "
                 "Bed and breakfast (shared)6 Total=value "
                 "Bed and breakfast (shared)6 With children [note 3]=value");
    hiap_proposal_clear(&p);
    scratch_remove();
}
END_TEST

START_TEST(a_file_that_is_not_there) {
    hiap_proposal p;
    scratch_make();
    ck_refused(hiap_proposal_file(&p, in_scratch("none.csv"), NULL, err), HIAP_NOT_FOUND, "", "none.csv",
               "");
    ck_assert_uint_eq(p.columns.len, 0);
    hiap_proposal_clear(&p);
    scratch_remove();
}
END_TEST

START_TEST(memory_may_run_out) {
    scratch_make();
    book_of_households("a.xlsx");
    for (int sticky = 0; sticky < 2; sticky++)
        for (unsigned n = 1, done = 0; !done; n++) {
            hiap_proposal p;
            hiap_mem_fail_at(n, sticky);
            hiap_rc rc = hiap_proposal_file(&p, in_scratch("a.xlsx"), NULL, NULL);
            hiap_mem_fail_at(0, false);
            ck_assert(rc == HIAP_OK || rc == HIAP_NOMEM);
            done = rc == HIAP_OK;
            hiap_proposal_clear(&p);
        }
    scratch_remove();
}
END_TEST

HIAP_SUITE(proposal) {
    tcase_add_test(tests, codes_of_areas);
    tcase_add_test(tests, a_sheet_of_a_workbook);
    tcase_add_test(tests, a_file_that_is_not_there);
    tcase_add_test(tests, memory_may_run_out);
}
